/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-agenda-row.h"

#include <glib/gi18n-lib.h>

#include "heddle-badge.h"
#include "heddle-date-text.h"
#include "heddle-mark-image.h"
#include "heddle-painting-look.h"
#include "heddle-state-label.h"

struct _HeddleAgendaRow
{
  GtkBox parent_instance;

  HeddleSession *session;
  GtkListItem *item; /* owns us */

  GtkWidget *heading;
  GtkLabel *day_label;
  GtkLabel *distance_label;
  GtkWidget *line;
  HeddleMarkImage *mark;
  GtkLabel *title_label;
  GtkWidget *second_line;
  GtkWidget *badge;
  GtkLabel *subtitle_label;
  GtkLabel *sort_label;
  HeddleStateLabel *state_label;
};

G_DEFINE_FINAL_TYPE (HeddleAgendaRow, heddle_agenda_row, GTK_TYPE_BOX)

static void
released_cb (HeddleAgendaRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "list.activate-item", "u",
                              gtk_list_item_get_position (self->item));
}

static void
show_heading (HeddleAgendaRow   *self,
              HeddleAgendaEntry *entry)
{
  HeddleDay today = heddle_session_get_today (self->session);
  g_autofree char *day = NULL;
  g_autofree char *distance = NULL;

  heddle_painting_look_set_class (self->heading, "overdue", entry->overdue);
  heddle_painting_look_set_class (self->heading, "today",
                                  !entry->overdue && entry->deadline->last == today);
  /* An empty label costs as much as a full one. */
  gtk_widget_set_visible (GTK_WIDGET (self->day_label), entry->first);
  gtk_widget_set_visible (GTK_WIDGET (self->distance_label), entry->first);
  if (!entry->first)
    return;
  if (entry->overdue)
    {
      day = g_strdup (_("Overdue"));
      distance = g_strdup_printf ("%'u", entry->n_group);
    }
  else
    {
      day = heddle_date_text_show_day (entry->deadline->last, today);
      distance = heddle_date_text_show_distance (entry->deadline->last, today);
    }
  gtk_label_set_label (self->day_label, day);
  gtk_label_set_label (self->distance_label, distance);
}

static void
show_more (HeddleAgendaRow   *self,
           HeddleAgendaEntry *entry)
{
  g_autofree char *text = g_strdup_printf (entry->more_is_most ? _("%'u and more") : _("%'u more"),
                                           entry->n_more);

  gtk_label_set_label (self->title_label, text);
  gtk_label_set_label (self->sort_label, "");
  heddle_state_label_set (self->state_label, HEDDLE_STATE_OPEN, "");
}

static void
show_deadline (HeddleAgendaRow   *self,
               HeddleAgendaEntry *entry)
{
  HeddleDeadline *deadline = entry->deadline;
  HeddleState state = heddle_agenda_entry_get_state (entry, self->session);
  g_autofree char *title = heddle_agenda_entry_dup_title (entry);
  g_autofree char *subtitle = heddle_agenda_entry_dup_subtitle (entry);
  g_autofree char *sort = heddle_agenda_entry_dup_sort (entry, self->session);
  g_autofree char *words = heddle_agenda_entry_dup_state (entry, self->session);
  HeddleMark mark = {
    .shape = heddle_mark_shape_from_word (deadline->mark),
    .state = state,
    .code = heddle_badge_get_code (heddle_session_get_store (self->session),
                                   deadline->collaborative),
    .pinned = deadline->pinned,
  };

  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->subtitle_label, subtitle);
  gtk_label_set_label (self->sort_label, sort);
  heddle_mark_image_set_mark (self->mark, &mark);
  heddle_badge_set (GTK_LABEL (self->badge), mark.code);
  heddle_state_label_set (self->state_label, state, words);
}

void
heddle_agenda_row_set_entry (HeddleAgendaRow   *self,
                             HeddleAgendaEntry *entry)
{
  gboolean more = entry->deadline == NULL;

  g_return_if_fail (HEDDLE_IS_AGENDA_ROW (self));

  show_heading (self, entry);
  heddle_painting_look_set_class (self->line, "first", entry->first);
  heddle_painting_look_set_class (self->line, "last", entry->last);
  heddle_painting_look_set_class (GTK_WIDGET (self), "first", entry->first);
  gtk_widget_set_visible (GTK_WIDGET (self->mark), !more);
  gtk_widget_set_visible (self->second_line, !more);
  gtk_widget_set_halign (GTK_WIDGET (self->title_label), more ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);
  heddle_painting_look_set_class (GTK_WIDGET (self->title_label), "heading", more);
  if (more)
    show_more (self, entry);
  else
    show_deadline (self, entry);
}

void
heddle_agenda_row_set_narrow (HeddleAgendaRow *self,
                              gboolean         narrow)
{
  g_return_if_fail (HEDDLE_IS_AGENDA_ROW (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), narrow ? GTK_ORIENTATION_VERTICAL
                                                                : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (self), narrow ? 3 : 14);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->heading),
                                  narrow ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self->heading), narrow ? 9 : 2);
  /* Where a line is short of room its words may take more. */
  gtk_label_set_wrap (self->title_label, narrow);
  gtk_label_set_lines (self->title_label, narrow ? 3 : 1);
  gtk_label_set_wrap (self->subtitle_label, narrow);
  gtk_label_set_lines (self->subtitle_label, narrow ? 2 : 1);
  gtk_widget_set_visible (self->heading,
                          !narrow || gtk_widget_get_visible (GTK_WIDGET (self->day_label)));
}

static void
heddle_agenda_row_dispose (GObject *object)
{
  HeddleAgendaRow *self = HEDDLE_AGENDA_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_AGENDA_ROW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (heddle_agenda_row_parent_class)->dispose (object);
}

static void
heddle_agenda_row_class_init (HeddleAgendaRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heddle_agenda_row_dispose;

  g_type_ensure (HEDDLE_TYPE_MARK_IMAGE);
  g_type_ensure (HEDDLE_TYPE_STATE_LABEL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/calendar/heddle-agenda-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaRow, heading);
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaRow, day_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaRow, distance_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaRow, line);
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaRow, mark);
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaRow, second_line);
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaRow, badge);
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaRow, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaRow, sort_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleAgendaRow, state_label);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
}

static void
heddle_agenda_row_init (HeddleAgendaRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
heddle_agenda_row_new (HeddleSession *session,
                       GtkListItem   *item)
{
  HeddleAgendaRow *self = g_object_new (HEDDLE_TYPE_AGENDA_ROW, NULL);

  self->session = g_object_ref (session);
  self->item = item;

  return GTK_WIDGET (self);
}

guint
heddle_agenda_row_get_position (HeddleAgendaRow *self)
{
  g_return_val_if_fail (HEDDLE_IS_AGENDA_ROW (self), GTK_INVALID_LIST_POSITION);

  return gtk_list_item_get_position (self->item);
}
