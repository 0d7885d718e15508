/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-presenter-agenda.h"

#include <glib/gi18n-lib.h>

#include "heddle-painting-look.h"

struct _HeddlePresenterAgenda
{
  AdwBin parent_instance;

  HeddlePresentation *presentation;
  GtkListBox *list;
  GPtrArray *items; /* (element-type HeddleAgendaItem): of its rows */
};

G_DEFINE_FINAL_TYPE (HeddlePresenterAgenda, heddle_presenter_agenda, ADW_TYPE_BIN)

/* Parts of a row. */
typedef struct
{
  GtkStack *sign; /* its number, or a tick */
  GtkLabel *title;
  GtkLabel *minutes;
} Row;

static char *
dup_minutes (const HeddleAgendaItem *item,
             int                     taken,
             gboolean                begun)
{
  if (begun && item->minutes > 0)
    return g_strdup_printf (_("%d of %d min"), taken, (int) item->minutes);
  if (begun)
    return g_strdup_printf (_("%d min"), taken);
  return item->minutes > 0 ? g_strdup_printf (_("%d min"), (int) item->minutes) : g_strdup ("");
}

static void
show_row (HeddlePresenterAgenda *self,
          guint                  i)
{
  GtkListBoxRow *widget = gtk_list_box_get_row_at_index (self->list, (int) i);
  Row *row = g_object_get_data (G_OBJECT (widget), "row");
  const HeddleAgendaItem *item = g_ptr_array_index (self->items, i);
  gint64 seconds = heddle_presentation_get_taken (self->presentation, i);
  gboolean now = heddle_presentation_get_running (self->presentation) == i;
  gboolean done = seconds > 0 && !now;
  int taken = (int) (seconds + 30) / 60;
  g_autofree char *minutes = dup_minutes (item, taken, done);
  g_autofree char *spoken = NULL;

  if (g_strcmp0 (gtk_label_get_label (row->minutes), minutes) != 0)
    gtk_label_set_label (row->minutes, minutes);
  heddle_painting_look_set_class (GTK_WIDGET (row->minutes), "warning",
                                  done && item->minutes > 0 && taken > item->minutes);
  heddle_painting_look_set_class (GTK_WIDGET (widget), "now", now);
  heddle_painting_look_set_class (GTK_WIDGET (widget), "done", done);
  gtk_stack_set_visible_child_name (row->sign, done ? "done" : "number");
  spoken = g_strdup_printf (done ? _("%u, %s, was shown%s%s")
                            : now ? _("%u, %s, is shown%s%s")
                                  : "%u, %s%s%s",
                            i + 1, item->title, *minutes != '\0' ? ", " : "", minutes);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

static GtkWidget *
row_new (HeddleAgendaItem *item,
         guint             number)
{
  GtkWidget *widget = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  g_autofree char *text = g_strdup_printf ("%u", number);
  Row *row = g_new0 (Row, 1);

  row->sign = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (row->sign, gtk_label_new (text), "number");
  gtk_stack_add_named (row->sign, gtk_image_new_from_icon_name ("heddle-check-symbolic"), "done");
  gtk_widget_add_css_class (GTK_WIDGET (row->sign), "number");
  row->title = GTK_LABEL (gtk_label_new (item->title));
  gtk_label_set_xalign (row->title, 0);
  gtk_label_set_ellipsize (row->title, PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (GTK_WIDGET (row->title), item->title);
  gtk_widget_set_hexpand (GTK_WIDGET (row->title), TRUE);
  row->minutes = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (row->minutes), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (row->minutes), "minutes");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->sign));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->title));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->minutes));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (widget), box);
  g_object_set_data_full (G_OBJECT (widget), "row", row, g_free);
  return widget;
}

static gboolean
are_same (GPtrArray *before,
          GPtrArray *now)
{
  if (before == NULL || before->len != now->len)
    return FALSE;
  for (guint i = 0; i < now->len; i++)
    {
      HeddleAgendaItem *one = g_ptr_array_index (before, i);
      HeddleAgendaItem *other = g_ptr_array_index (now, i);

      if (g_strcmp0 (heddle_record_get_id (HEDDLE_RECORD (one)),
                     heddle_record_get_id (HEDDLE_RECORD (other))) != 0
          || g_strcmp0 (one->title, other->title) != 0)
        return FALSE;
    }
  return TRUE;
}

void
heddle_presenter_agenda_tick (HeddlePresenterAgenda *self)
{
  for (guint i = 0; i < self->items->len; i++)
    show_row (self, i);
}

static void
moved_cb (HeddlePresenterAgenda *self)
{
  GPtrArray *items = heddle_presentation_get_items (self->presentation);
  gboolean same = are_same (self->items, items);

  g_ptr_array_ref (items);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = items;
  if (!same)
    {
      gtk_list_box_remove_all (self->list);
      for (guint i = 0; i < items->len; i++)
        gtk_list_box_append (self->list, row_new (g_ptr_array_index (items, i), i + 1));
    }
  heddle_presenter_agenda_tick (self);
}

static void
activated_cb (HeddlePresenterAgenda *self,
              GtkListBoxRow         *row)
{
  guint item = (guint) gtk_list_box_row_get_index (row);

  heddle_presentation_go_to (self->presentation,
                             heddle_presentation_get_view (self->presentation, item));
}

static void
heddle_presenter_agenda_dispose (GObject *object)
{
  HeddlePresenterAgenda *self = HEDDLE_PRESENTER_AGENDA (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (heddle_presenter_agenda_parent_class)->dispose (object);
}

static void
heddle_presenter_agenda_class_init (HeddlePresenterAgendaClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = heddle_presenter_agenda_dispose;
}

static void
heddle_presenter_agenda_init (HeddlePresenterAgenda *self)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_tab_behavior (self->list, GTK_LIST_TAB_ITEM);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Agenda"), -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (activated_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroll), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), GTK_WIDGET (self->list));
  gtk_widget_add_css_class (GTK_WIDGET (self), "presenter-agenda");
  adw_bin_set_child (ADW_BIN (self), scroll);
}

GtkWidget *
heddle_presenter_agenda_new (HeddlePresentation *presentation)
{
  HeddlePresenterAgenda *self = g_object_new (HEDDLE_TYPE_PRESENTER_AGENDA, NULL);

  self->presentation = g_object_ref (presentation);
  g_signal_connect_object (presentation, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  moved_cb (self);
  return GTK_WIDGET (self);
}
