/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-today-lines.h"

#include <glib/gi18n-lib.h>

#include "lines/heddle-tick.h"
#include "heddle-ask-window.h"
#include "heddle-badge.h"
#include "heddle-date-names.h"
#include "heddle-date-text.h"
#include "heddle-mark-image.h"

static HeddleMark
mark_of (HeddleSession     *session,
         HeddleAgendaEntry *entry)
{
  return (HeddleMark) {
    .shape = heddle_mark_shape_from_word (entry->deadline->mark),
    .state = heddle_agenda_entry_get_state (entry, session),
    .code = heddle_badge_get_code (heddle_session_get_store (session),
                                   entry->deadline->collaborative),
    .pinned = entry->deadline->pinned,
  };
}

/* "Mon, today": a weekday beside how far it is. */
static char *
dup_day_words (HeddleDay day,
               HeddleDay today)
{
  g_autofree char *distance = heddle_date_text_show_distance (day, today);

  /* Translators: a weekday, and how far it is, such as "Tue, tomorrow". */
  return g_strdup_printf (_("%s, %s"), heddle_date_names_get_weekday_short (
                                        heddle_day_get_weekday (day)), distance);
}

/* The line goes with its list, which is made anew. */
static void
ticked_cb (GtkWidget *check,
           gpointer   data)
{
  g_autoptr (GtkWidget) row = g_object_ref (gtk_widget_get_ancestor (check, HEDDLE_TYPE_TODAY_ROW));
  g_autoptr (GError) error = NULL;

  if (!heddle_tick_deadline (data, heddle_today_row_get_deadline (HEDDLE_TODAY_ROW (row)), &error))
    heddle_ask_window_report (row, error);
}

/* For the pointer; the keyboard has Space on the line. */
static GtkWidget *
tick_new (HeddleSession *session,
          const char    *title)
{
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *name = g_strdup_printf (_("Tick “%s”"), title);

  gtk_widget_set_can_focus (check, FALSE);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (check, _("Tick (Space)"));
  gtk_widget_add_css_class (check, "selection-mode");
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (ticked_cb), session, 0);

  return check;
}

static GtkWidget *
deadline_row_new (HeddleSession     *session,
                  HeddleAgendaEntry *entry,
                  HeddleTodayLine   *line)
{
  HeddleMark mark = mark_of (session, entry);
  g_autofree char *title = heddle_agenda_entry_dup_title (entry);
  g_autofree char *subtitle = heddle_agenda_entry_dup_subtitle (entry);
  g_autofree char *spoken = heddle_agenda_entry_dup_spoken (entry, session);
  gboolean can_tick
      = heddle_tick_applies (entry->deadline)
        && !heddle_store_is_read_only (heddle_session_get_store (session));
  GtkWidget *row;

  line->has_arrow = line->has_arrow && !can_tick;
  line->mark = &mark;
  line->title = title;
  line->subtitle = subtitle;
  line->tooltip = entry->deadline->reason;
  line->has_badge = TRUE;
  line->code = mark.code;
  line->state = mark.state;
  line->spoken = spoken;
  row = heddle_today_row_new (line, entry->deadline->kind, entry->deadline->id);
  heddle_today_row_set_entry (HEDDLE_TODAY_ROW (row), entry);
  if (can_tick)
    heddle_today_row_add_suffix (HEDDLE_TODAY_ROW (row), tick_new (session, title));

  return row;
}

GtkWidget *
heddle_today_line_overdue (HeddleSession  *session,
                           HeddleDeadline *deadline)
{
  g_autoptr (HeddleAgendaEntry) entry = heddle_agenda_entry_new (deadline, TRUE);
  g_autofree char *day = heddle_agenda_entry_dup_sort (entry, session);
  g_autofree char *words = heddle_agenda_entry_dup_state (entry, session);
  HeddleTodayLine line = { .end = day, .state_words = words };

  return deadline_row_new (session, entry, &line);
}

GtkWidget *
heddle_today_line_coming (HeddleSession  *session,
                          HeddleDeadline *deadline,
                          gboolean        first)
{
  HeddleDay today = heddle_session_get_today (session);
  g_autoptr (HeddleAgendaEntry) entry = heddle_agenda_entry_new (deadline, FALSE);
  g_autofree char *day = heddle_date_text_show_day_short (deadline->last);
  g_autofree char *words = dup_day_words (deadline->last, today);
  HeddleTodayLine line = { .has_day = TRUE, .has_arrow = TRUE };
  GtkWidget *row;

  if (first)
    {
      line.day = day;
      line.distance = words;
    }
  row = deadline_row_new (session, entry, &line);
  if (!first)
    gtk_widget_add_css_class (row, "same-day");

  return row;
}

static HeddleShape
waiting_shape (HeddleWaiting *waiting)
{
  if (g_str_equal (waiting->kind, "slot") || g_str_equal (waiting->kind, "team-member"))
    return HEDDLE_SHAPE_MEETING;

  return heddle_mark_shape_from_word ("plan");
}

static char *
dup_waited (HeddleWaiting *waiting,
            HeddleDay      today)
{
  int days = today - waiting->asked_on;

  if (waiting->asked_on != HEDDLE_DAY_NONE)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days", (gulong) days),
                            days);
  if (waiting->due != HEDDLE_DAY_NONE)
    return heddle_date_text_show_distance (waiting->due, today);

  return NULL;
}

GtkWidget *
heddle_today_line_waiting (HeddleSession *session,
                           HeddleWaiting *taken)
{
  g_autoptr (HeddleWaiting) waiting = taken;
  g_autofree char *waited = dup_waited (waiting, heddle_session_get_today (session));
  g_autofree char *spoken = g_strdup_printf ("%s, %s, %s", waiting->what, waiting->detail,
                                             waited != NULL ? waited : "");
  HeddleMark mark = {
    .shape = waiting_shape (waiting),
    .state = HEDDLE_STATE_OPEN,
    .code = heddle_badge_get_code (heddle_session_get_store (session), waiting->collaborative),
  };
  HeddleTodayLine line = {
    .mark = &mark,
    .title = waiting->what,
    .subtitle = waiting->detail,
    .tooltip = waiting->what,
    .end = waited,
    .spoken = spoken,
  };

  return heddle_today_row_new (&line, waiting->kind, waiting->id);
}

/* Messages begin with what they are about: "Fife, March 2027: nobody …". */
static void
split_message (const char  *message,
               char       **subject,
               char       **rest)
{
  const char *colon = strstr (message, ": ");

  *subject = colon != NULL ? g_strndup (message, (gsize) (colon - message)) : g_strdup (message);
  *rest = g_strdup (colon != NULL ? colon + strlen (": ") : NULL);
}

GtkWidget *
heddle_today_line_finding (GPtrArray *findings,
                           guint      index)
{
  const HeddleFinding *finding = g_ptr_array_index (findings, index);
  gboolean problem = finding->severity == HEDDLE_SEVERITY_PROBLEM;
  gboolean note = finding->severity == HEDDLE_SEVERITY_NOTE;
  g_autofree char *spoken = g_strdup_printf ("%s: %s", heddle_severity_get_word (finding->severity),
                                             finding->message);
  g_autofree char *subject = NULL;
  g_autofree char *rest = NULL;
  HeddleTodayLine line = {
    .icon = problem ? "heddle-alert-symbolic"
            : note ? "dialog-information-symbolic" : "dialog-warning-symbolic",
    .icon_class = problem ? "error" : note ? "second" : "warning",
    .tooltip = finding->message,
    .has_arrow = TRUE,
    .spoken = spoken,
  };
  GtkWidget *row;

  split_message (finding->message, &subject, &rest);
  line.title = subject;
  line.subtitle = rest;
  row = heddle_today_row_new (&line, g_ptr_array_index (finding->kinds, 0),
                              g_ptr_array_index (finding->ids, 0));
  heddle_today_row_set_finding (HEDDLE_TODAY_ROW (row), findings, finding);

  return row;
}

static HeddleDeadline *
find_fieldwork (GPtrArray *deadlines)
{
  for (guint i = 0; i < deadlines->len; i++)
    if (g_strcmp0 (((HeddleDeadline *) deadlines->pdata[i])->mark, "fieldwork") == 0)
      return deadlines->pdata[i];

  return NULL;
}

GtkWidget *
heddle_today_line_fieldwork (HeddleSession *session,
                             HeddleEpisode *episode)
{
  HeddleStore *store = heddle_session_get_store (session);
  HeddleDay today = heddle_session_get_today (session);
  const char *id = heddle_record_get_id (HEDDLE_RECORD (episode));
  g_autoptr (GPtrArray) deadlines = heddle_deadlines_of_episode (store, id);
  HeddleDeadline *fieldwork = find_fieldwork (deadlines);
  HeddleDay first = fieldwork != NULL ? fieldwork->first
                                      : heddle_edtf_get_first (episode->fieldwork_start);
  g_autofree char *title = heddle_record_dup_title (HEDDLE_RECORD (episode));
  g_autofree char *days = fieldwork != NULL
                              ? heddle_date_text_show_span (first, fieldwork->last, today)
                              : heddle_date_text_show (episode->fieldwork_start, today);
  g_autofree char *distance = first <= today ? g_strdup (_("now"))
                                             : heddle_date_text_show_distance (first, today);
  g_autofree char *spoken = g_strdup_printf (_("Fieldwork: %s, %s, %s"), title, days, distance);
  HeddleMark mark = {
    .shape = HEDDLE_SHAPE_FIELDWORK,
    .state = HEDDLE_STATE_DUE_SOON,
    .code = fieldwork != NULL ? heddle_badge_get_code (store, fieldwork->collaborative) : NULL,
  };
  HeddleTodayLine line = {
    .mark = &mark,
    .title = fieldwork != NULL && fieldwork->subject != NULL ? fieldwork->subject : title,
    .subtitle = days,
    .end = distance,
    .spoken = spoken,
  };

  return heddle_today_row_new (&line, "episode", id);
}
