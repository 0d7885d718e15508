/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-step-jobs.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-popover.h"
#include "heddle-owner-popover.h"

/* A popover outlives the row's contents but not the row. */
typedef struct
{
  HeddleSession *session;
  GtkWidget *row;
  char *step;
} Job;

static void
job_free (gpointer  data,
          GClosure *closure)
{
  Job *job = data;

  g_object_unref (job->session);
  g_free (job->step);
  g_free (job);
}

static Job *
job_new (HeddleSession *session,
         HeddleStepRow *row)
{
  Job *job = g_new0 (Job, 1);

  job->session = g_object_ref (session);
  job->row = GTK_WIDGET (row);
  job->step = g_strdup (heddle_step_row_get_item (row)->id);
  return job;
}

/**
 * heddle_step_jobs_report:
 * @error: (nullable): why it was not done
 */
void
heddle_step_jobs_report (GtkWidget *widget,
                         gboolean   done,
                         GError    *error)
{
  if (!done)
    gtk_widget_activate_action (widget, "win.report", "s",
                                error != NULL ? error->message : _("That could not be done"));
}

static void
tick (const Job *job,
      HeddleDay  day)
{
  g_autoptr (GError) error = NULL;
  gboolean done = heddle_episode_plan_tick (heddle_session_get_store (job->session), job->step,
                                            day, &error);

  heddle_step_jobs_report (job->row, done, error);
}

static void
pin (const Job  *job,
     HeddleDay   day,
     const char *reason)
{
  g_autoptr (GError) error = NULL;
  gboolean done = heddle_episode_plan_pin (heddle_session_get_store (job->session), job->step,
                                           day, reason, &error);

  heddle_step_jobs_report (job->row, done, error);
}

static void
done_chosen_cb (GtkWidget  *popover,
                int         day,
                const char *reason,
                Job        *job)
{
  tick (job, day);
}

static void
done_released_cb (GtkWidget *popover,
                  Job       *job)
{
  tick (job, HEDDLE_DAY_NONE);
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
  HeddleStore *store = heddle_session_get_store (job->session);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleRecord) step = heddle_store_get (store, &heddle_step_kind, job->step, &error);
  g_autofree char *label = NULL;
  g_autoptr (HeddleEdit) edit = NULL;
  gboolean done = FALSE;

  if (step != NULL)
    {
      /* Translators: name of a change; a step's label */
      label = g_strdup_printf (_("Change Owner of %s"), HEDDLE_STEP (step)->label);
      edit = heddle_edit_begin (store, label, &error);
    }
  if (edit != NULL
      && heddle_edit_set_text (edit, &heddle_step_kind, job->step, "owner", person, &error))
    done = heddle_edit_commit (g_steal_pointer (&edit), &error);
  heddle_step_jobs_report (job->row, done, error);
}

static HeddleDateContext
get_context (HeddleSession     *session,
             HeddleEpisodePlan *plan)
{
  HeddleDateContext context = {
    .today = heddle_session_get_today (session),
    .fieldwork_start = plan->input.fieldwork_start,
    .fieldwork_end = plan->fieldwork_end,
  };

  return context;
}

static void
ask_done_on (HeddleSession     *session,
             HeddleEpisodePlan *plan,
             HeddleStepRow     *row)
{
  HeddleStepItem *item = heddle_step_row_get_item (row);
  HeddleDateContext context = get_context (session, plan);
  g_autofree char *title = g_strdup_printf (_("%s: done on"), item->label);
  GtkWidget *popover
    = heddle_date_popover_new (title, _("_Done"), item->done ? _("_Not Done") : NULL, &context,
                               item->done ? item->strip.done_on : context.today);
  Job *job = job_new (session, row);

  g_signal_connect_data (popover, "chosen", G_CALLBACK (done_chosen_cb), job, job_free, 0);
  g_signal_connect (popover, "released", G_CALLBACK (done_released_cb), job);
  heddle_step_row_show_popover (row, popover);
}

static void
ask_pin (HeddleSession     *session,
         HeddleEpisodePlan *plan,
         HeddleStepRow     *row,
         HeddleStep        *step)
{
  HeddleStepItem *item = heddle_step_row_get_item (row);
  HeddleDateContext context = get_context (session, plan);
  g_autofree char *title = g_strdup_printf (_("%s: agree a date by hand"), item->label);
  GtkWidget *popover
    = heddle_date_popover_new (title, _("_Agree"), item->strip.pinned ? _("_Release") : NULL,
                               &context, item->strip.due);
  Job *job = job_new (session, row);

  heddle_date_popover_ask_reason (HEDDLE_DATE_POPOVER (popover), step->pin_reason);
  g_signal_connect_data (popover, "chosen", G_CALLBACK (pin_chosen_cb), job, job_free, 0);
  g_signal_connect (popover, "released", G_CALLBACK (pin_released_cb), job);
  heddle_step_row_show_popover (row, popover);
}

static void
ask_owner (HeddleSession *session,
           HeddleStepRow *row,
           HeddleStep    *step)
{
  HeddleStepItem *item = heddle_step_row_get_item (row);
  g_autofree char *title = g_strdup_printf (_("%s: owner"), item->label);
  GtkWidget *popover = heddle_owner_popover_new (heddle_session_get_store (session), title,
                                                 step->owner_role);

  g_signal_connect_data (popover, "chosen", G_CALLBACK (owner_chosen_cb),
                         job_new (session, row), job_free, 0);
  heddle_step_row_show_popover (row, popover);
}

static HeddleStep *
find_step (HeddleEpisodePlan *plan,
           const char        *id)
{
  for (guint i = 0; i < plan->steps->len; i++)
    if (g_str_equal (heddle_record_get_id (plan->steps->pdata[i]), id))
      return plan->steps->pdata[i];
  return NULL;
}

/**
 * heddle_step_jobs_do:
 * @what: see [signal@HeddleStepRow::asked]
 */
void
heddle_step_jobs_do (HeddleSession     *session,
                     HeddleEpisodePlan *plan,
                     HeddleStepRow     *row,
                     const char        *what)
{
  HeddleStepItem *item = heddle_step_row_get_item (row);
  HeddleStep *step = find_step (plan, item->id);

  g_return_if_fail (step != NULL);

  if (g_str_equal (what, "tick"))
    {
      g_autofree char *id = g_strdup (item->id);
      Job job = { session, GTK_WIDGET (row), id };

      tick (&job, item->done ? HEDDLE_DAY_NONE : heddle_session_get_today (session));
    }
  else if (g_str_equal (what, "done-on"))
    ask_done_on (session, plan, row);
  else if (g_str_equal (what, "pin"))
    ask_pin (session, plan, row, step);
  else if (g_str_equal (what, "owner"))
    ask_owner (session, row, step);
}
