/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-move-group.h"

struct _HeddleMoveGroup
{
  GtkBox parent_instance;

  GtkLabel *title;
  GtkLabel *count;
  GtkListBox *list;
  guint n_rows;
};

G_DEFINE_FINAL_TYPE (HeddleMoveGroup, heddle_move_group, GTK_TYPE_BOX)

typedef enum
{
  PROP_TITLE = 1,
  N_PROPS,
} HeddleMoveGroupProperty;

static GParamSpec *properties[N_PROPS];

static void
heddle_move_group_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch ((HeddleMoveGroupProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (HEDDLE_MOVE_GROUP (object)->title));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heddle_move_group_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  HeddleMoveGroup *self = HEDDLE_MOVE_GROUP (object);

  switch ((HeddleMoveGroupProperty) prop_id)
    {
    case PROP_TITLE:
      gtk_label_set_label (self->title, g_value_get_string (value));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      g_value_get_string (value), -1);
      g_object_notify_by_pspec (object, pspec);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heddle_move_group_class_init (HeddleMoveGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = heddle_move_group_get_property;
  object_class->set_property = heddle_move_group_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                                                | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
heddle_move_group_init (HeddleMoveGroup *self)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *count = gtk_label_new (NULL);
  GtkWidget *list = gtk_list_box_new ();

  self->title = GTK_LABEL (title);
  self->count = GTK_LABEL (count);
  self->list = GTK_LIST_BOX (list);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (heading, "group-heading");
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (count, "caption");
  gtk_widget_add_css_class (count, "dimmed");
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_add_css_class (list, "small-rows");
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_tab_behavior (self->list, GTK_LIST_TAB_ITEM);
  gtk_box_append (GTK_BOX (heading), title);
  gtk_box_append (GTK_BOX (heading), count);
  gtk_box_append (GTK_BOX (self), heading);
  gtk_box_append (GTK_BOX (self), list);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
heddle_move_group_clear (HeddleMoveGroup *self)
{
  g_return_if_fail (HEDDLE_IS_MOVE_GROUP (self));

  gtk_list_box_remove_all (self->list);
  self->n_rows = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * heddle_move_group_add:
 * @subtitle: (nullable):
 */
void
heddle_move_group_add (HeddleMoveGroup *self,
                       GtkWidget       *icon,
                       const char      *title,
                       const char      *subtitle)
{
  GtkWidget *row;
  g_autofree char *count = g_strdup_printf ("%u", self->n_rows + 1);

  g_return_if_fail (HEDDLE_IS_MOVE_GROUP (self));

  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, NULL);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_append (self->list, row);
  self->n_rows++;
  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}
