/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-owner-popover.h"

#include <glib/gi18n-lib.h>

#include "heddle-query.h"
#include "heddle-records.h"

struct _HeddleOwnerPopover
{
  GtkPopover parent_instance;

  GtkLabel *title;
  GtkWidget *search;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (HeddleOwnerPopover, heddle_owner_popover, GTK_TYPE_POPOVER)

static guint chosen_signal;

static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       data)
{
  HeddleOwnerPopover *self = data;
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autofree char *wanted = g_utf8_casefold (words, -1);
  g_autofree char *title
    = g_utf8_casefold (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), -1);

  return strstr (title, wanted) != NULL;
}

static void
search_changed_cb (HeddleOwnerPopover *self)
{
  gtk_list_box_invalidate_filter (self->list);
}

static void
row_activated_cb (HeddleOwnerPopover *self,
                  GtkListBoxRow      *row)
{
  g_signal_emit (self, chosen_signal, 0, g_object_get_data (G_OBJECT (row), "person"));
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* Enter takes the first that is found, also of words just typed; with words a
 * person before nobody in particular, who may be called alike. */
static void
search_activate_cb (HeddleOwnerPopover *self)
{
  gboolean has_words = *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';
  GtkListBoxRow *found = NULL;
  GtkListBoxRow *row;

  search_changed_cb (self);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row))
        && (found == NULL
            || (has_words && g_object_get_data (G_OBJECT (found), "person") == NULL)))
      found = row;
  if (found != NULL)
    row_activated_cb (self, found);
}

/* The entry keeps Escape to itself. */
static void
stop_search_cb (HeddleOwnerPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
add_row (HeddleOwnerPopover *self,
         const char         *title,
         const char         *subtitle,
         const char         *id)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "title", title,
                                 "use-markup", FALSE,
                                 "activatable", TRUE,
                                 NULL);

  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  g_object_set_data_full (G_OBJECT (row), "person", g_strdup (id), g_free);
  gtk_list_box_append (self->list, row);
}

static void
heddle_owner_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_OWNER_POPOVER);

  G_OBJECT_CLASS (heddle_owner_popover_parent_class)->dispose (object);
}

static void
heddle_owner_popover_class_init (HeddleOwnerPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_owner_popover_dispose;
  chosen_signal = g_signal_new ("chosen", HEDDLE_TYPE_OWNER_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/scot/heddle/Heddle/ui/timeline/heddle-owner-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleOwnerPopover, title);
  gtk_widget_class_bind_template_child (widget_class, HeddleOwnerPopover, search);
  gtk_widget_class_bind_template_child (widget_class, HeddleOwnerPopover, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
heddle_owner_popover_init (HeddleOwnerPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Find a person by post"), -1);
}

GtkWidget *
heddle_owner_popover_new (HeddleStore *store,
                          const char  *title,
                          const char  *role)
{
  HeddleOwnerPopover *self = g_object_new (HEDDLE_TYPE_OWNER_POPOVER, NULL);
  g_autoptr (GPtrArray) people = heddle_query_records (store, &heddle_person_kind, NULL, NULL);

  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  add_row (self, role != NULL ? role : _("Nobody yet"), _("Nobody in particular"), NULL);
  for (guint i = 0; i < people->len; i++)
    {
      g_autofree char *name = heddle_record_dup_title (people->pdata[i]);

      add_row (self, name, NULL, heddle_record_get_id (people->pdata[i]));
    }
  return GTK_WIDGET (self);
}
