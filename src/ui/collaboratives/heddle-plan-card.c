/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-plan-card.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "heddle-approval-seats.h"
#include "heddle-ask-window.h"
#include "heddle-collaboratives.h"
#include "heddle-date-text.h"
#include "heddle-milestone-rows.h"
#include "heddle-plan-words.h"
#include "heddle-titles.h"
#include "today/heddle-today-row.h"

#define PLAN_KEY "heddle-plan"

static char *
dup_date (const char *date)
{
  return date != NULL ? heddle_date_text_show (date, HEDDLE_DAY_NONE) : g_strdup ("…");
}

/* "Improvement plan, Jan 2018 to Aug 2021" */
static char *
dup_plan_words (HeddlePlan *plan)
{
  g_autofree char *sort = heddle_title_of_choice (HEDDLE_RECORD (plan), "sort");
  g_autofree char *starts = dup_date (plan->starts);
  g_autofree char *ends = dup_date (plan->ends);

  if (plan->starts == NULL && plan->ends == NULL)
    return g_steal_pointer (&sort);
  /* Translators: sort of a plan, its first and its last day. */
  return g_strdup_printf (_("%s, %s to %s"), sort, starts, ends);
}

static GtkWidget *
plan_row_new (HeddlePlan *plan)
{
  g_autofree char *title = heddle_record_dup_title (HEDDLE_RECORD (plan));
  g_autofree char *words = dup_plan_words (plan);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", title, words);
  HeddleTodayLine line = {
    .title = title,
    .subtitle = words,
    .tooltip = plan->source,
    .has_arrow = TRUE,
    .spoken = spoken,
  };
  GtkWidget *row = heddle_today_row_new (&line, heddle_plan_kind.name,
                                         heddle_record_get_id (HEDDLE_RECORD (plan)));

  gtk_widget_add_css_class (row, "plan");
  return row;
}

/* What was done of it last: agreed, submitted, asked. */
static char *
dup_version_words (const HeddlePlanIteration *version)
{
  HeddleDay asked = version->approval->asked_on;
  g_autofree char *day = NULL;

  if (version->iteration->agreed_on != NULL)
    {
      day = dup_date (version->iteration->agreed_on);
      return g_strdup_printf (_("agreed %s"), day);
    }
  if (asked != HEDDLE_DAY_NONE)
    {
      day = heddle_date_text_show_day (asked, HEDDLE_DAY_NONE);
      return g_strdup_printf (_("asked for approval %s"), day);
    }
  if (version->iteration->submitted_on != NULL)
    {
      day = dup_date (version->iteration->submitted_on);
      return g_strdup_printf (_("submitted %s"), day);
    }
  return g_strdup (_("not submitted yet"));
}

static GtkWidget *
version_row_new (HeddleSession           *session,
                 const HeddlePlanIteration *version,
                 const char              *code)
{
  HeddleIteration *iteration = version->iteration;
  HeddleDay today = heddle_session_get_today (session);
  g_autofree char *words = dup_version_words (version);
  g_autofree char *due = iteration->due != NULL ? heddle_date_text_show (iteration->due, today)
                                                : g_strdup (_("no date yet"));
  g_autofree char *plan = NULL;
  g_autofree char *spoken = NULL;
  HeddleMark mark = { .shape = HEDDLE_SHAPE_PLAN, .code = code };
  HeddleTodayLine line = {
    .mark = &mark,
    .title = iteration->title,
    .subtitle = words,
    .tooltip = iteration->source,
    .end = due,
  };

  mark.state = heddle_timeline_get_state (
      heddle_edtf_get_last (iteration->due),
      heddle_edtf_get_last (iteration->submitted_on),
      today, heddle_session_get_due_soon_days (session));
  plan = heddle_plan_words_dup (iteration, version->approval, &line.state);
  if (line.title == NULL)
    line.title = _("Version");
  line.state_words = plan;
  spoken = g_strdup_printf (_("%s, due %s, %s, %s"), line.title, due, plan, words);
  line.spoken = spoken;
  return heddle_today_row_new (&line, heddle_iteration_kind.name,
                               heddle_record_get_id (HEDDLE_RECORD (iteration)));
}

/* What was agreed is the version; where the plan has gone on since, that is said, and
 * the row leads to what changed. %NULL: it has not. */
static GtkWidget *
changed_row_new (HeddleSession *session,
                 HeddlePlan    *plan)
{
  g_autoptr (HeddlePlanVersion) last
      = heddle_plan_version_dup_last (heddle_session_get_store (session),
                                      heddle_record_get_id (HEDDLE_RECORD (plan)));
  g_autoptr (GPtrArray) changes = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autofree char *words = NULL;
  g_autofree char *spoken = NULL;
  HeddleTodayLine line = { .icon = "dialog-warning-symbolic", .icon_class = "warning",
                           .has_arrow = TRUE };

  if (last == NULL || heddle_plan_version_is_current (last))
    return NULL;
  changes = heddle_plan_version_changed_since (last);
  name = heddle_plan_version_dup_name (last);
  title = g_strdup_printf (_("Changed since %s"), name);
  words = g_strdup_printf (ngettext ("%u part is other than what was asked about",
                                     "%u parts are other than what was asked about",
                                     changes->len), changes->len);
  spoken = g_strdup_printf ("%s, %s", title, words);
  line.title = title;
  line.subtitle = words;
  line.spoken = spoken;

  return heddle_today_row_new (&line, heddle_plan_version_kind.name,
                               heddle_record_get_id (HEDDLE_RECORD (last)));
}

/* Opened on the page of the plan; other rows in their forms. */
static gboolean
is_on_page (HeddleTodayRow *row)
{
  const char *kind = heddle_today_row_get_kind (row);

  return g_str_equal (kind, heddle_plan_kind.name)
         || g_str_equal (kind, heddle_plan_version_kind.name);
}

static void
activated_cb (GtkListBox    *list,
              GtkListBoxRow *row,
              HeddleSession *session)
{
  const char *statement = heddle_statement_row_get_id (row);
  const char *plan = g_object_get_data (G_OBJECT (row), PLAN_KEY);

  if (HEDDLE_IS_TODAY_ROW (row))
    gtk_widget_activate_action (GTK_WIDGET (list),
                                is_on_page (HEDDLE_TODAY_ROW (row)) ? "win.open-record"
                                                                 : "win.edit-record",
                                "(ss)", heddle_today_row_get_kind (HEDDLE_TODAY_ROW (row)),
                                heddle_today_row_get_id (HEDDLE_TODAY_ROW (row)));
  else if (statement != NULL)
    gtk_widget_activate_action (GTK_WIDGET (list), "collaborative.choose-date", "s", statement);
  else if (plan != NULL)
    heddle_ask_window_add (GTK_WIDGET (list), heddle_iteration_kind.name, "plan", plan, NULL);
}

static GtkWidget *
add_row_new (HeddlePlan *plan)
{
  GtkWidget *row = adw_button_row_new ();
  g_autofree char *title = heddle_record_dup_title (HEDDLE_RECORD (plan));
  g_autofree char *spoken = g_strdup_printf (_("New Version of %s…"), title);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("New Version…"));
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (row), "list-add-symbolic");
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (row), PLAN_KEY,
                          g_strdup (heddle_record_get_id (HEDDLE_RECORD (plan))), g_free);
  return row;
}

GtkWidget *
heddle_plan_card_new (HeddleSession         *session,
                      const HeddlePlanStory *story,
                      const char            *code)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *changed;
  g_autofree char *title = heddle_record_dup_title (HEDDLE_RECORD (story->plan));

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_add_css_class (list, "today-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (activated_cb), session, 0);
  gtk_list_box_append (GTK_LIST_BOX (list), plan_row_new (story->plan));
  for (guint i = 0; i < story->versions->len; i++)
    {
      const HeddlePlanIteration *version = g_ptr_array_index (story->versions, i);
      GtkWidget *seats = heddle_approval_seats_row_new (version, code);

      gtk_list_box_append (GTK_LIST_BOX (list), version_row_new (session, version, code));
      heddle_statement_rows_add (session, GTK_LIST_BOX (list), heddle_iteration_kind.name,
                                 heddle_record_get_id (HEDDLE_RECORD (version->iteration)));
      if (seats != NULL)
        heddle_row_join (GTK_LIST_BOX (list), seats);
    }
  changed = story->over ? NULL : changed_row_new (session, story->plan);
  if (changed != NULL)
    gtk_list_box_append (GTK_LIST_BOX (list), changed);
  if (!story->over)
    gtk_list_box_append (GTK_LIST_BOX (list), add_row_new (story->plan));
  return list;
}
