/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-today-group.h"

#include <glib/gi18n-lib.h>

#define MORE 40

struct _HeddleTodayGroup
{
  GtkBox parent_instance;

  guint limit;
  guint extra;
  guint n_rows;

  GtkWidget *line;
  GtkWidget *title;
  GtkWidget *count;
  GtkWidget *note;
  GtkWidget *list;
  GtkWidget *more; /* the last line, or NULL */
  GtkWidget *empty; /* instead of lines, or NULL: then hidden without any */
};

G_DEFINE_FINAL_TYPE (HeddleTodayGroup, heddle_today_group, GTK_TYPE_BOX)

static guint more_signal;

static void
row_activated_cb (HeddleTodayGroup *self,
                  GtkListBoxRow    *row)
{
  if (GTK_WIDGET (row) == self->more)
    {
      self->limit += MORE;
      g_signal_emit (self, more_signal, 0);
    }
  else if (HEDDLE_IS_TODAY_ROW (row))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)",
                                heddle_today_row_get_kind (HEDDLE_TODAY_ROW (row)),
                                heddle_today_row_get_id (HEDDLE_TODAY_ROW (row)));
}

static void
heddle_today_group_class_init (HeddleTodayGroupClass *klass)
{
  more_signal = g_signal_new ("more", HEDDLE_TYPE_TODAY_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
label_new (const char *const *classes)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_css_classes (label, (const char **) classes);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE_FILL);

  return label;
}

static void
heddle_today_group_init (HeddleTodayGroup *self)
{
  static const char *const heading[] = { "heading", NULL };
  static const char *const caption[] = { "caption", "numeric", "second", NULL };

  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 7);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->title = label_new (heading);
  self->count = label_new (caption);
  self->note = label_new (caption);
  gtk_widget_set_hexpand (self->note, TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->note), 1);
  gtk_label_set_ellipsize (GTK_LABEL (self->note), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (self->line), self->title);
  gtk_box_append (GTK_BOX (self->line), self->count);
  gtk_box_append (GTK_BOX (self->line), self->note);
  gtk_box_append (GTK_BOX (self), self->line);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_list_box_set_tab_behavior (GTK_LIST_BOX (self->list), GTK_LIST_TAB_ITEM);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_widget_add_css_class (self->list, "today-list");
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->list);
}

GtkWidget *
heddle_today_group_new (const char *title,
                        guint       limit)
{
  HeddleTodayGroup *self = g_object_new (HEDDLE_TYPE_TODAY_GROUP, NULL);

  self->limit = limit;
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);

  return GTK_WIDGET (self);
}

void
heddle_today_group_set_add (HeddleTodayGroup *self,
                            GtkWidget        *button,
                            const char       *empty)
{
  g_return_if_fail (HEDDLE_IS_TODAY_GROUP (self));

  gtk_box_append (GTK_BOX (self->line), button);
  self->empty = gtk_label_new (empty);
  gtk_label_set_wrap (GTK_LABEL (self->empty), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->empty), 0);
  gtk_widget_set_css_classes (self->empty,
                              (const char *[]) { "card", "empty-line", "second", NULL });
  gtk_box_append (GTK_BOX (self), self->empty);
}

GtkListBox *
heddle_today_group_get_list (HeddleTodayGroup *self)
{
  g_return_val_if_fail (HEDDLE_IS_TODAY_GROUP (self), NULL);

  return GTK_LIST_BOX (self->list);
}

guint
heddle_today_group_get_limit (HeddleTodayGroup *self,
                              guint             n)
{
  g_return_val_if_fail (HEDDLE_IS_TODAY_GROUP (self), 0);

  return n <= self->limit + self->extra + 1 ? n : self->limit + self->extra;
}

void
heddle_today_group_set_extra (HeddleTodayGroup *self,
                              guint             extra)
{
  g_return_if_fail (HEDDLE_IS_TODAY_GROUP (self));

  self->extra = extra;
}

gboolean
heddle_today_group_has_more (HeddleTodayGroup *self)
{
  g_return_val_if_fail (HEDDLE_IS_TODAY_GROUP (self), FALSE);

  return self->more != NULL;
}

void
heddle_today_group_clear (HeddleTodayGroup *self)
{
  g_return_if_fail (HEDDLE_IS_TODAY_GROUP (self));

  gtk_list_box_remove_all (GTK_LIST_BOX (self->list));
  self->more = NULL;
  self->n_rows = 0;
}

void
heddle_today_group_add (HeddleTodayGroup *self,
                        GtkWidget        *row)
{
  g_return_if_fail (HEDDLE_IS_TODAY_GROUP (self));

  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  self->n_rows++;
}

static void
add_more (HeddleTodayGroup *self,
          guint             n,
          gboolean          most)
{
  g_autofree char *text = g_strdup_printf (most ? _("%'u and more") : _("%'u more"), n);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "heading");
  self->more = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->more), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
  gtk_list_box_append (GTK_LIST_BOX (self->list), self->more);
}

void
heddle_today_group_finish (HeddleTodayGroup *self,
                           guint             n,
                           gboolean          most,
                           const char       *note)
{
  g_autofree char *count = g_strdup_printf (most ? "%'u+" : "%'u", n);

  g_return_if_fail (HEDDLE_IS_TODAY_GROUP (self));

  gtk_label_set_label (GTK_LABEL (self->count), count);
  gtk_label_set_label (GTK_LABEL (self->note), note != NULL ? note : "");
  if (n > self->n_rows)
    add_more (self, n - self->n_rows, most);
  gtk_widget_set_visible (self->list, n > 0);
  if (self->empty != NULL)
    gtk_widget_set_visible (self->empty, n == 0);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0 || self->empty != NULL);
}
