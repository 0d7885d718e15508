/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-today-jobs.h"

#include <glib/gi18n-lib.h>

#include "calendar/heddle-tick.h"
#include "heddle-date-popover.h"
#include "heddle-episode-plan.h"
#include "heddle-findings.h"
#include "heddle-owner-popover.h"
#include "heddle-reason-dialog.h"

/* The lines are made anew by every change; the page and this stay. */
typedef struct
{
  HeddlePage *page; /* outlives what is shown on it */
  HeddleSession *session;
  const HeddleKind *kind;
  char *id;
  char *what;
  GPtrArray *findings;
  const HeddleFinding *finding;
} Job;

static void
job_free (gpointer  data,
          GClosure *closure)
{
  Job *self = data;

  g_object_unref (self->session);
  g_free (self->id);
  g_free (self->what);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_free (self);
}

static Job *
job_new (HeddlePage     *page,
         HeddleTodayRow *row)
{
  const HeddleDeadline *deadline = heddle_today_row_get_deadline (row);
  Job *self = g_new0 (Job, 1);

  self->page = page;
  self->session = g_object_ref (heddle_page_get_session (page));
  self->kind = heddle_schema_get_kind (
      heddle_store_get_schema (heddle_session_get_store (self->session)),
      heddle_today_row_get_kind (row));
  self->id = g_strdup (heddle_today_row_get_id (row));
  self->what = g_strdup (deadline != NULL ? deadline->what : NULL);
  self->finding = heddle_today_row_get_finding (row);
  if (self->finding != NULL)
    self->findings = g_ptr_array_ref (heddle_today_row_get_findings (row));

  return self;
}

static void
report (HeddlePage *page,
        gboolean    done,
        GError     *error)
{
  if (!done)
    gtk_widget_activate_action (GTK_WIDGET (page), "win.report", "s", error->message);
}

static void
pin (Job        *job,
     HeddleDay   day,
     const char *reason)
{
  g_autoptr (GError) error = NULL;
  gboolean done = heddle_episode_plan_pin (heddle_session_get_store (job->session), job->id, day,
                                           reason, &error);

  report (job->page, done, error);
}

static void
pin_chosen_cb (GtkWidget  *popover,
               int         day,
               const char *reason,
               Job        *job)
{
  pin (job, day, reason);
}

static void
pin_released_cb (GtkWidget *popover,
                 Job       *job)
{
  pin (job, HEDDLE_DAY_NONE, NULL);
}

static void
owner_chosen_cb (GtkWidget  *popover,
                 const char *person,
                 Job        *job)
{
  /* Translators: name of a change; a deadline's words */
  g_autofree char *label = g_strdup_printf (_("Change Owner of %s"), job->what);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleEdit) edit = heddle_edit_begin (heddle_session_get_store (job->session), label,
                                                   &error);
  gboolean done = edit != NULL
                  && heddle_edit_set_text (edit, job->kind, job->id, "owner", person, &error)
                  && heddle_edit_commit (g_steal_pointer (&edit), &error);

  report (job->page, done, error);
}

static void
dismiss_response_cb (AdwDialog  *dialog,
                     const char *response,
                     Job        *job)
{
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (!g_str_equal (response, "apply"))
    return;
  done = heddle_findings_dismiss (heddle_session_get_store (job->session), job->finding,
                                  heddle_reason_dialog_get_reason (dialog),
                                  heddle_session_get_today (job->session), &error);
  report (job->page, done, error);
}

static HeddleStep *
get_step (HeddlePage     *page,
          HeddleTodayRow *row)
{
  HeddleRecord *record = heddle_store_get (
      heddle_session_get_store (heddle_page_get_session (page)), &heddle_step_kind,
      heddle_today_row_get_id (row), NULL);

  return record != NULL ? HEDDLE_STEP (record) : NULL;
}

static GtkWidget *
ask_pin (HeddlePage     *page,
         HeddleTodayRow *row)
{
  HeddleSession *session = heddle_page_get_session (page);
  const HeddleDeadline *deadline = heddle_today_row_get_deadline (row);
  g_autoptr (HeddleStep) step = get_step (page, row);
  g_autoptr (HeddleEpisodePlan) plan = NULL;
  g_autofree char *title = g_strdup_printf (_("%s: agree a date by hand"), deadline->what);
  HeddleDateContext context = { .today = heddle_session_get_today (session) };
  GtkWidget *popover;
  Job *job;

  if (step != NULL)
    plan = heddle_episode_plan_load (heddle_session_get_store (session), step->episode, NULL);
  if (plan == NULL)
    return NULL;
  context.fieldwork_start = plan->input.fieldwork_start;
  context.fieldwork_end = plan->fieldwork_end;
  popover = heddle_date_popover_new (title, _("_Agree"),
                                     step->pinned != NULL ? _("_Release") : NULL, &context,
                                     deadline->last);
  job = job_new (page, row);
  heddle_date_popover_ask_reason (HEDDLE_DATE_POPOVER (popover), step->pin_reason);
  g_signal_connect_data (popover, "chosen", G_CALLBACK (pin_chosen_cb), job, job_free, 0);
  g_signal_connect (popover, "released", G_CALLBACK (pin_released_cb), job);

  return popover;
}

static GtkWidget *
ask_owner (HeddlePage     *page,
           HeddleTodayRow *row)
{
  const HeddleDeadline *deadline = heddle_today_row_get_deadline (row);
  g_autoptr (HeddleStep) step = g_str_equal (deadline->kind, "step") ? get_step (page, row) : NULL;
  g_autofree char *title = g_strdup_printf (_("%s: owner"), deadline->what);
  GtkWidget *popover = heddle_owner_popover_new (
      heddle_session_get_store (heddle_page_get_session (page)), title,
      step != NULL ? step->owner_role : NULL);

  g_signal_connect_data (popover, "chosen", G_CALLBACK (owner_chosen_cb), job_new (page, row),
                         job_free, 0);

  return popover;
}

static void
ask_reason (HeddlePage     *page,
            HeddleTodayRow *row)
{
  AdwDialog *dialog = heddle_reason_dialog_new (_("Dismiss This?"),
                                                heddle_today_row_get_finding (row)->message,
                                                _("_Dismiss"));

  g_signal_connect_data (dialog, "response", G_CALLBACK (dismiss_response_cb),
                         job_new (page, row), job_free, 0);
  adw_dialog_present (dialog, GTK_WIDGET (page));
}

static void
tick (HeddlePage     *page,
      HeddleTodayRow *row)
{
  g_autoptr (HeddleTodayRow) kept = g_object_ref (row);
  g_autoptr (GError) error = NULL;
  gboolean done = heddle_tick_deadline (heddle_page_get_session (page),
                                        heddle_today_row_get_deadline (kept), &error);

  report (page, done, error);
}

gboolean
heddle_today_job_applies (HeddleTodayRow *row,
                          const char     *what)
{
  const HeddleDeadline *deadline = heddle_today_row_get_deadline (row);
  gboolean step = deadline != NULL && g_str_equal (deadline->kind, "step");

  if (g_str_equal (what, "dismiss"))
    return heddle_today_row_get_finding (row) != NULL;
  if (g_str_equal (what, "pin"))
    return step;

  return deadline != NULL && heddle_tick_applies (deadline);
}

GtkWidget *
heddle_today_job_start (HeddlePage     *page,
                        HeddleTodayRow *row,
                        const char     *what)
{
  if (!heddle_today_job_applies (row, what))
    return NULL;
  if (g_str_equal (what, "pin"))
    return ask_pin (page, row);
  if (g_str_equal (what, "owner"))
    return ask_owner (page, row);
  if (g_str_equal (what, "dismiss"))
    ask_reason (page, row);
  else
    tick (page, row);

  return NULL;
}
