/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-driver-node.h"

#include <glib/gi18n-lib.h>

struct _HeddleDriverNodeWidget
{
  GtkButton parent_instance;

  char *id;
};

G_DEFINE_FINAL_TYPE (HeddleDriverNodeWidget, heddle_driver_node, GTK_TYPE_BUTTON)

static void
heddle_driver_node_finalize (GObject *object)
{
  g_free (HEDDLE_DRIVER_NODE (object)->id);

  G_OBJECT_CLASS (heddle_driver_node_parent_class)->finalize (object);
}

static void
heddle_driver_node_class_init (HeddleDriverNodeWidgetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heddle_driver_node_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
heddle_driver_node_init (HeddleDriverNodeWidget *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "driver");
}

static GtkWidget *
make_label (const char *words,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* How far a test is: a sign beside the word. */
static GtkWidget *
make_note (const char      *words,
           gboolean         idea,
           HeddleTestState  state)
{
  static const struct
  {
    const char *icon;
    const char *tone;
  } looks[] = {
    [HEDDLE_TEST_NONE] = { "heddle-ring-symbolic", "second" },
    [HEDDLE_TEST_PLANNED] = { "heddle-ring-symbolic", "plain" },
    [HEDDLE_TEST_RUNNING] = { "media-playback-start-symbolic", "plain" },
    [HEDDLE_TEST_STUDIED] = { "heddle-check-symbolic", "success" },
    [HEDDLE_TEST_STOPPED] = { "media-playback-stop-symbolic", "plain" },
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);

  if (idea)
    {
      GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", looks[state].icon,
                                      "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                      NULL);

      gtk_box_append (GTK_BOX (box), icon);
    }
  gtk_box_append (GTK_BOX (box), make_label (words, "note"));
  gtk_widget_add_css_class (box, idea ? looks[state].tone : "second");
  return box;
}

GtkWidget *
heddle_driver_node_new (const HeddleDriverPlan *plan,
                        guint                   node,
                        HeddleDay               today,
                        const char             *code)
{
  static const char *const classes[] = { "aim", "primary", "secondary", "idea" };
  HeddleDriverNodeWidget *self = g_object_new (HEDDLE_TYPE_DRIVER_NODE, NULL);
  const HeddleDriverNode *place = heddle_driver_tree_get (plan->tree, node);
  HeddleDriver *driver = heddle_driver_plan_get (plan, node);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *note = heddle_driver_plan_dup_note (plan, node, today);
  g_autofree char *spoken = heddle_driver_plan_dup_spoken (plan, node, today);

  self->id = g_strdup (heddle_record_get_id (HEDDLE_RECORD (driver)));
  gtk_box_append (GTK_BOX (box), make_label (driver->title, "driver-title"));
  if (note != NULL)
    gtk_box_append (GTK_BOX (box),
                    make_note (note, place->sort == HEDDLE_DRIVER_IDEA
                                       || heddle_driver_plan_get_tests (plan, node)->len > 0,
                               heddle_driver_plan_get_state (plan, node)));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), classes[place->sort]);
  if (code != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), code);
  if (place->parent == HEDDLE_DRIVER_NONE && place->sort != HEDDLE_DRIVER_AIM)
    gtk_widget_add_css_class (GTK_WIDGET (self), "loose");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  return GTK_WIDGET (self);
}

const char *
heddle_driver_node_get_id (HeddleDriverNodeWidget *self)
{
  return self->id;
}
