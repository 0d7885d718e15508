/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-presenter-summary.h"

#include <glib/gi18n-lib.h>

#include "heddle-attendance-list.h"
#include "heddle-date-text.h"
#include "heddle-privacy.h"

struct _HeddlePresenterSummary
{
  AdwBin parent_instance;

  HeddlePresentation *presentation;
  GPtrArray *rows; /* (element-type GtkWidget): of the groups that are filled anew */
  int closed_at;   /* in minutes after midnight: when it was opened */

  GtkLabel *title;
  GtkLabel *subtitle;
  AdwPreferencesGroup *decided;
  AdwPreferencesGroup *agreed;
  AdwPreferencesGroup *times;
  GtkBox *attendance;
  GtkLabel *state;
  GtkWidget *resume_button;
  GtkWidget *finish_button;
  GtkWidget *minutes_button;
};

G_DEFINE_FINAL_TYPE (HeddlePresenterSummary, heddle_presenter_summary, ADW_TYPE_BIN)

enum
{
  RESUME,
  LEAVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static HeddleStore *
get_store (HeddlePresenterSummary *self)
{
  return heddle_session_get_store (heddle_presentation_get_session (self->presentation));
}

static HeddleMeeting *
dup_meeting (HeddlePresenterSummary *self)
{
  const char *id = heddle_presentation_get_meeting (self->presentation);
  HeddleRecord *record =
    id != NULL ? heddle_store_get (get_store (self), &heddle_meeting_kind, id, NULL) : NULL;

  return record != NULL ? HEDDLE_MEETING (record) : NULL;
}

/* --- What it came to -------------------------------------------------------- */

static AdwActionRow *
add_row (HeddlePresenterSummary *self,
         AdwPreferencesGroup    *group,
         const char             *title,
         const char             *subtitle)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title,
                                 "subtitle", subtitle != NULL ? subtitle : "", NULL);

  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
  return ADW_ACTION_ROW (row);
}

static void
add_trail (AdwActionRow *row,
           const char   *text,
           const char   *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "numeric");
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  adw_action_row_add_suffix (row, label);
}

static void
fill_decided (HeddlePresenterSummary *self)
{
  g_autoptr (GPtrArray) records =
    heddle_query_records (get_store (self), &heddle_decision_kind, "meeting",
                          heddle_presentation_get_meeting (self->presentation));
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    {
      HeddleDecision *decision = g_ptr_array_index (records, i);
      g_autofree char *title = NULL;

      if (heddle_privacy_hides (HEDDLE_RECORD (decision)))
        continue;
      title = g_strdup_printf ("%" G_GINT64_FORMAT ". %s", decision->number, decision->text);
      add_row (self, self->decided, title, decision->how);
      n++;
    }
  if (n == 0)
    add_row (self, self->decided, _("Nothing was decided"), NULL);
}

static char *
dup_owner (HeddlePresenterSummary *self,
           HeddleAction           *action)
{
  g_autoptr (HeddleRecord) owner =
    action->owner != NULL
      ? heddle_store_get (get_store (self), &heddle_person_kind, action->owner, NULL)
      : NULL;

  return owner != NULL && !heddle_privacy_hides (owner) ? heddle_record_dup_title (owner)
                                                        : g_strdup (_("nobody yet"));
}

static void
fill_agreed (HeddlePresenterSummary *self)
{
  HeddleDay today =
    heddle_session_get_today (heddle_presentation_get_session (self->presentation));
  g_autoptr (GPtrArray) records =
    heddle_query_records (get_store (self), &heddle_action_kind, "meeting",
                          heddle_presentation_get_meeting (self->presentation));
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    {
      HeddleAction *action = g_ptr_array_index (records, i);
      g_autofree char *owner = NULL;
      g_autofree char *due = NULL;

      if (heddle_privacy_hides (HEDDLE_RECORD (action)))
        continue;
      owner = dup_owner (self, action);
      due = action->due != NULL ? heddle_date_text_show (action->due, today)
                                : g_strdup (_("no date"));
      add_trail (add_row (self, self->agreed, action->title, owner), due, NULL);
      n++;
    }
  if (n == 0)
    add_row (self, self->agreed, _("No action was agreed"), NULL);
}

static void
fill_times (HeddlePresenterSummary *self)
{
  GPtrArray *items = heddle_presentation_get_items (self->presentation);

  for (guint i = 0; i < items->len; i++)
    {
      HeddleAgendaItem *item = g_ptr_array_index (items, i);
      gint64 seconds = heddle_presentation_get_taken (self->presentation, i);
      int taken = (int) (seconds + 30) / 60;
      gboolean planned = item->minutes > 0;
      g_autofree char *text =
        seconds == 0 ? g_strdup (_("not shown"))
        : planned    ? g_strdup_printf (_("%d of %d min"), taken, (int) item->minutes)
                     : g_strdup_printf (_("%d min"), taken);

      if (heddle_privacy_hides (HEDDLE_RECORD (item)))
        continue;
      add_trail (add_row (self, self->times, item->title, NULL), text,
                 planned && taken > item->minutes ? "warning" : NULL);
    }
}

/* --- Its end ---------------------------------------------------------------- */

static void
show_state (HeddlePresenterSummary *self,
            HeddleMeeting          *meeting)
{
  gboolean held = meeting != NULL && g_strcmp0 (meeting->state, "held") == 0;

  gtk_widget_set_visible (self->finish_button, meeting != NULL && !held);
  gtk_widget_set_visible (self->minutes_button, held);
  gtk_label_set_label (self->state, held ? _("Finished; the minutes are ready") : "");
}

static void
show_title (HeddlePresenterSummary *self,
            HeddleMeeting          *meeting)
{
  int began = (int) (heddle_presentation_get_began (self->presentation) / 60);
  g_autofree char *title = NULL;
  g_autofree char *from = heddle_agenda_format_time (began);
  g_autofree char *until = heddle_agenda_format_time (self->closed_at);
  g_autofree char *attendance = NULL;
  g_autofree char *words = NULL;

  if (meeting == NULL)
    {
      gtk_label_set_label (self->title, _("The presentation has ended"));
      gtk_label_set_label (self->subtitle, _("Closing shows Heddle again, on this screen too."));
      return;
    }
  title = heddle_meeting_dup_title (meeting);
  attendance = heddle_meeting_dup_attendance (
    get_store (self), heddle_record_get_id (HEDDLE_RECORD (meeting)), FALSE);
  words = g_strdup_printf (_("%s to %s, %d min. %s"), from, until,
                           MAX (self->closed_at - began, 0),
                           attendance != NULL ? attendance : _("Attendance was not noted"));
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, words);
}

static void
remove_row (gpointer row,
            gpointer data)
{
  GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);

  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), row);
}

static void
refresh (HeddlePresenterSummary *self)
{
  g_autoptr (HeddleMeeting) meeting = dup_meeting (self);

  g_ptr_array_foreach (self->rows, remove_row, NULL);
  g_ptr_array_set_size (self->rows, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->decided), meeting != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->agreed), meeting != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->times), meeting != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->attendance), meeting != NULL);
  if (meeting != NULL)
    {
      fill_decided (self);
      fill_agreed (self);
      fill_times (self);
    }
  show_title (self, meeting);
  show_state (self, meeting);
}

static void
resume (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  g_signal_emit (widget, signals[RESUME], 0);
}

/* (transfer full) (element-type utf8): the items whose time ran. */
static GPtrArray *
list_shown (HeddlePresenterSummary *self)
{
  GPtrArray *items = heddle_presentation_get_items (self->presentation);
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < items->len; i++)
    if (heddle_presentation_get_taken (self->presentation, i) > 0)
      g_ptr_array_add (shown, g_strdup (heddle_record_get_id (items->pdata[i])));
  return shown;
}

static void
finish (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  HeddlePresenterSummary *self = HEDDLE_PRESENTER_SUMMARY (widget);
  int began = (int) (heddle_presentation_get_began (self->presentation) / 60);
  g_autofree char *opened = g_strdup_printf ("%02d:%02d", began / 60 % 24, began % 60);
  g_autofree char *closed = g_strdup_printf ("%02d:%02d", self->closed_at / 60 % 24,
                                             self->closed_at % 60);
  g_autoptr (GPtrArray) shown = list_shown (self);
  g_autoptr (GError) error = NULL;

  if (!heddle_meeting_finish (get_store (self),
                              heddle_presentation_get_meeting (self->presentation), opened,
                              closed, shown, &error))
    gtk_label_set_label (self->state, error->message);
  else
    gtk_widget_grab_focus (self->minutes_button);
}

static void
leave (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  g_signal_emit (widget, signals[LEAVE], 0, g_str_equal (action, "summary.minutes"));
}

static void
heddle_presenter_summary_dispose (GObject *object)
{
  HeddlePresenterSummary *self = HEDDLE_PRESENTER_SUMMARY (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_PRESENTER_SUMMARY);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (heddle_presenter_summary_parent_class)->dispose (object);
}

static void
heddle_presenter_summary_class_init (HeddlePresenterSummaryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_presenter_summary_dispose;
  gtk_widget_class_install_action (widget_class, "summary.resume", NULL, resume);
  gtk_widget_class_install_action (widget_class, "summary.finish", NULL, finish);
  gtk_widget_class_install_action (widget_class, "summary.minutes", NULL, leave);
  gtk_widget_class_install_action (widget_class, "summary.leave", NULL, leave);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/scot/heddle/Heddle/ui/presenting/heddle-presenter-summary.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddlePresenterSummary, title);
  gtk_widget_class_bind_template_child (widget_class, HeddlePresenterSummary, subtitle);
  gtk_widget_class_bind_template_child (widget_class, HeddlePresenterSummary, decided);
  gtk_widget_class_bind_template_child (widget_class, HeddlePresenterSummary, agreed);
  gtk_widget_class_bind_template_child (widget_class, HeddlePresenterSummary, times);
  gtk_widget_class_bind_template_child (widget_class, HeddlePresenterSummary, attendance);
  gtk_widget_class_bind_template_child (widget_class, HeddlePresenterSummary, state);
  gtk_widget_class_bind_template_child (widget_class, HeddlePresenterSummary, resume_button);
  gtk_widget_class_bind_template_child (widget_class, HeddlePresenterSummary, finish_button);
  gtk_widget_class_bind_template_child (widget_class, HeddlePresenterSummary, minutes_button);

  signals[RESUME] = g_signal_new ("resume", HEDDLE_TYPE_PRESENTER_SUMMARY, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEAVE] = g_signal_new ("leave", HEDDLE_TYPE_PRESENTER_SUMMARY, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
heddle_presenter_summary_init (HeddlePresenterSummary *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
heddle_presenter_summary_new (HeddlePresentation *presentation)
{
  HeddlePresenterSummary *self = g_object_new (HEDDLE_TYPE_PRESENTER_SUMMARY, NULL);
  HeddleSession *session = heddle_presentation_get_session (presentation);
  const char *meeting = heddle_presentation_get_meeting (presentation);

  self->presentation = g_object_ref (presentation);
  self->closed_at = (int) (heddle_presentation_get_now (presentation) / 60);
  if (meeting != NULL)
    gtk_box_append (self->attendance,
                    heddle_attendance_list_new (session, meeting, HEDDLE_ATTENDANCE_SEEN));
  g_signal_connect_object (session, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}

void
heddle_presenter_summary_focus (HeddlePresenterSummary *self)
{
  gtk_widget_grab_focus (self->resume_button);
}
