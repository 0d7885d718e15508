/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Plans: frozen as versions, compared, and put before those who approve them. */

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "heddle-approval-state.h"
#include "heddle-cli-letter.h"
#include "heddle-cli-output.h"
#include "heddle-entry.h"
#include "heddle-plan-dates.h"
#include "heddle-purge.h"

/* The plan that the first argument names. */
static HeddleRecord *
open_plan (HeddleCli  *cli,
           gboolean    write,
           GError    **error)
{
  if (!heddle_cli_open (cli, write, error))
    return NULL;
  return heddle_entry_find (cli->store, &heddle_plan_kind, heddle_cli_get_argument (cli, 0),
                            error);
}

/* --on, or today. */
static gboolean
read_on (HeddleCli  *cli,
         HeddleDay  *day,
         GError    **error)
{
  const char *on = heddle_cli_get_option (cli, "on");

  *day = cli->today;
  return on == NULL || heddle_cli_read_day (cli, "on", on, day, error);
}

/* The version that the argument @index gives by its number; the last where there is no
 * such argument. */
static HeddlePlanVersion *
dup_version (HeddleCli     *cli,
             HeddleRecord  *plan,
             guint          index,
             GError       **error)
{
  const char *number = heddle_cli_get_argument (cli, index);
  g_autoptr (GPtrArray) versions = heddle_query_records (
    cli->store, &heddle_plan_version_kind, "plan", heddle_record_get_id (plan));
  g_autofree char *title = heddle_record_dup_title (plan);

  for (guint i = versions->len; i-- > 0;)
    {
      HeddlePlanVersion *version = versions->pdata[i];

      if (number == NULL || version->number == g_ascii_strtoll (number, NULL, 10))
        return g_object_ref (version);
    }
  if (number == NULL)
    g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_NOT_FOUND,
                 _("Plan: “%s” has no version yet; freeze-plan makes one."), title);
  else
    g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_NOT_FOUND,
                 _("Plan: “%s” has no version %s."), title, number);
  return NULL;
}

/* --- Versions --------------------------------------------------------------- */

static JsonObject *
version_object (HeddleCli         *cli,
                HeddlePlanVersion *version)
{
  JsonObject *object = json_object_new ();

  heddle_cli_set_text (object, "id", heddle_record_get_id (HEDDLE_RECORD (version)));
  json_object_set_int_member (object, "number", version->number);
  heddle_cli_set_text (object, "label", version->label);
  heddle_cli_set_text (object, "made_on", version->made_on);
  heddle_cli_set_text (object, "digest", version->digest);
  json_object_set_boolean_member (object, "whole", heddle_plan_version_is_whole (version));
  json_object_set_boolean_member (object, "current", heddle_plan_version_is_current (version));
  json_object_set_boolean_member (
    object, "blanked",
    heddle_purge_get_redacted (cli->store, &heddle_plan_version_kind,
                               heddle_record_get_id (HEDDLE_RECORD (version))) > 0);
  return object;
}

static const HeddleCliColumn version_columns[] = {
  { "number", N_("Version") }, { "label", N_("Label") },      { "made_on", N_("Made on") },
  { "digest", N_("SHA-256") }, { "current", N_("As it is") }, { NULL, NULL },
};

static gboolean
run_freeze (HeddleCli  *cli,
            GError    **error)
{
  g_autoptr (HeddleRecord) plan = open_plan (cli, TRUE, error);
  g_autofree char *iteration = NULL;
  g_autofree char *id = NULL;
  g_autoptr (HeddleRecord) version = NULL;
  g_autoptr (GError) local_error = NULL;
  HeddleDay day;

  if (plan == NULL || !read_on (cli, &day, error))
    return FALSE;
  iteration = heddle_cli_dup_record_option (cli, "iteration", &heddle_iteration_kind,
                                            &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  id = heddle_plan_version_freeze (cli->store, heddle_record_get_id (plan), iteration,
                                   heddle_cli_get_option (cli, "label"), day, error);
  if (id == NULL)
    return FALSE;
  version = heddle_store_get (cli->store, &heddle_plan_version_kind, id, error);
  heddle_cli_print_object (cli, version_object (cli, HEDDLE_PLAN_VERSION (version)),
                           version_columns);
  return TRUE;
}

static gboolean
run_versions (HeddleCli  *cli,
              GError    **error)
{
  g_autoptr (HeddleRecord) plan = open_plan (cli, FALSE, error);
  g_autoptr (GPtrArray) versions = NULL;
  JsonArray *rows;

  if (plan == NULL)
    return FALSE;
  versions = heddle_query_records (cli->store, &heddle_plan_version_kind, "plan",
                                   heddle_record_get_id (plan));
  rows = json_array_new ();
  for (guint i = 0; i < versions->len; i++)
    json_array_add_object_element (rows, version_object (cli, versions->pdata[i]));
  heddle_cli_print_list (cli, rows, version_columns, NULL);
  return TRUE;
}

static JsonObject *
change_object (const HeddlePlanChange *change)
{
  static const char *const words[] = {
    [HEDDLE_PLAN_PART_CHANGED] = "changed",
    [HEDDLE_PLAN_PART_ADDED] = "added",
    [HEDDLE_PLAN_PART_REMOVED] = "removed",
  };
  JsonObject *object = json_object_new ();
  g_autoptr (GDateTime) when = NULL;
  g_autofree char *changed_on = NULL;

  if (change->wall > 0)
    {
      when = g_date_time_new_from_unix_utc_usec (change->wall);
      changed_on = g_date_time_format (when, "%F");
    }
  heddle_cli_set_text (object, "part", change->title);
  heddle_cli_set_text (object, "change", words[change->sort]);
  heddle_cli_set_text (object, "was", change->was);
  heddle_cli_set_text (object, "before", change->before);
  heddle_cli_set_text (object, "after", change->after);
  heddle_cli_set_text (object, "author", change->author);
  heddle_cli_set_text (object, "changed_on", changed_on);
  return object;
}

/* With one version or none: against the plan as it is. */
static gboolean
run_compare (HeddleCli  *cli,
             GError    **error)
{
  static const HeddleCliColumn columns[] = {
    { "part", N_("Part") },     { "change", N_("Change") }, { "before", N_("Before") },
    { "after", N_("After") },   { "author", N_("By") },     { "changed_on", N_("On") },
    { NULL, NULL },
  };
  g_autoptr (HeddleRecord) plan = open_plan (cli, FALSE, error);
  g_autoptr (HeddlePlanVersion) from = NULL;
  g_autoptr (HeddlePlanVersion) to = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  JsonArray *rows;

  if (plan != NULL)
    from = dup_version (cli, plan, 1, error);
  if (from == NULL)
    return FALSE;
  if (heddle_cli_get_argument (cli, 2) != NULL)
    {
      to = dup_version (cli, plan, 2, error);
      if (to == NULL)
        return FALSE;
    }

  changes = to != NULL ? heddle_plan_version_compare (from, to)
                       : heddle_plan_version_changed_since (from);
  rows = json_array_new ();
  for (guint i = 0; i < changes->len; i++)
    json_array_add_object_element (rows, change_object (changes->pdata[i]));
  heddle_cli_print_list (cli, rows, columns, NULL);
  return TRUE;
}

/* --- Approvals ---------------------------------------------------------------- */

static JsonObject *
approval_object (HeddleCli           *cli,
                 HeddleApprovalState *state,
                 HeddleApproval      *row)
{
  int days = heddle_approval_get_days_waiting (row, cli->today);
  JsonObject *object = json_object_new ();

  heddle_cli_set_text (object, "id", heddle_record_get_id (HEDDLE_RECORD (row)));
  if (state->version != NULL)
    json_object_set_int_member (object, "version", state->version->number);
  else
    json_object_set_null_member (object, "version");
  heddle_cli_set_text (object, "party", row->party);
  json_object_set_object_member (object, "authority",
                                 heddle_cli_record_object (cli->store, "authority",
                                                           row->authority));
  heddle_cli_set_text (object, "asked_on", row->asked_on);
  heddle_cli_set_text (object, "reminded_on", row->reminded_on);
  heddle_cli_set_text (object, "decided_on", row->decided_on);
  heddle_cli_set_text (object, "outcome", row->outcome);
  heddle_cli_set_text (object, "conditions", row->conditions);
  if (days >= 0)
    json_object_set_int_member (object, "days_waiting", days);
  else
    json_object_set_null_member (object, "days_waiting");
  return object;
}

static gboolean
print_approvals (HeddleCli    *cli,
                 HeddleRecord *plan,
                 GError      **error)
{
  static const HeddleCliColumn columns[] = {
    { "version", N_("Version") },         { "party", N_("Party") },
    { "authority", N_("Authority") },     { "asked_on", N_("Asked on") },
    { "reminded_on", N_("Reminded on") }, { "decided_on", N_("Decided on") },
    { "outcome", N_("Outcome") },         { "days_waiting", N_("Days waiting") },
    { "id", N_("Id") },                   { NULL, NULL },
  };
  g_autoptr (GPtrArray) iterations = heddle_query_records (
    cli->store, &heddle_iteration_kind, "plan", heddle_record_get_id (plan));
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < iterations->len; i++)
    {
      g_autoptr (HeddleApprovalState) state = heddle_approval_state_load (
        cli->store, heddle_iteration_kind.name, heddle_record_get_id (iterations->pdata[i]),
        error);

      if (state == NULL)
        {
          json_array_unref (rows);
          return FALSE;
        }
      for (guint j = 0; j < state->rows->len; j++)
        json_array_add_object_element (rows,
                                       approval_object (cli, state, state->rows->pdata[j]));
    }
  heddle_cli_print_list (cli, rows, columns, NULL);
  return TRUE;
}

static gboolean
run_approvals (HeddleCli  *cli,
               GError    **error)
{
  g_autoptr (HeddleRecord) plan = open_plan (cli, FALSE, error);

  return plan != NULL && print_approvals (cli, plan, error);
}

static gboolean
run_ask (HeddleCli  *cli,
         GError    **error)
{
  g_autoptr (HeddleRecord) plan = open_plan (cli, TRUE, error);
  g_autoptr (HeddlePlanVersion) version = NULL;
  HeddleDay day;

  if (plan == NULL || !read_on (cli, &day, error))
    return FALSE;
  version = dup_version (cli, plan, 1, error);
  return version != NULL
         && heddle_approval_ask_version (cli->store,
                                         heddle_record_get_id (HEDDLE_RECORD (version)), day,
                                         error)
         && print_approvals (cli, plan, error);
}

static HeddleRecord *
open_approval (HeddleCli  *cli,
               gboolean    write,
               GError    **error)
{
  if (!heddle_cli_open (cli, write, error))
    return NULL;
  return heddle_entry_find (cli->store, &heddle_approval_kind,
                            heddle_cli_get_argument (cli, 0), error);
}

static gboolean
run_answer (HeddleCli  *cli,
            GError    **error)
{
  g_autoptr (HeddleRecord) approval = open_approval (cli, TRUE, error);
  HeddleDay day;

  return approval != NULL && read_on (cli, &day, error)
         && heddle_approval_answer (cli->store, heddle_record_get_id (approval), day,
                                    heddle_cli_get_argument (cli, 1),
                                    heddle_cli_get_option (cli, "conditions"), error);
}

static gboolean
run_remind (HeddleCli  *cli,
            GError    **error)
{
  g_autoptr (HeddleRecord) approval = open_approval (cli, TRUE, error);
  HeddleDay day;

  return approval != NULL && read_on (cli, &day, error)
         && heddle_approval_remind (cli->store, heddle_record_get_id (approval), day, error);
}

static gboolean
run_chase (HeddleCli  *cli,
           GError    **error)
{
  g_autoptr (HeddleRecord) approval = open_approval (cli, FALSE, error);

  return approval != NULL && heddle_cli_print_letter (cli, approval, error);
}

static gboolean
run_dates (HeddleCli  *cli,
           GError    **error)
{
  static const HeddleCliColumn columns[] = {
    { "date", N_("Date") }, { "what", N_("What") }, { "state", N_("State") }, { NULL, NULL },
  };
  g_autoptr (HeddleRecord) plan = open_plan (cli, FALSE, error);
  g_autofree char *iteration = NULL;
  g_autoptr (GPtrArray) dates = NULL;
  JsonArray *rows;

  if (plan == NULL)
    return FALSE;
  iteration = heddle_cli_dup_record_option (cli, "iteration", &heddle_iteration_kind, error);
  if (*error != NULL)
    return FALSE;
  dates = heddle_plan_dates_list (cli->store, heddle_record_get_id (plan), iteration);
  rows = json_array_new ();
  for (guint i = 0; i < dates->len; i++)
    {
      const HeddlePlanDate *one = dates->pdata[i];
      JsonObject *object = json_object_new ();

      heddle_cli_set_text (object, "date", one->date);
      heddle_cli_set_text (object, "what", one->what);
      heddle_cli_set_text (object, "state", one->waits ? _("waits") : NULL);
      json_array_add_object_element (rows, object);
    }
  heddle_cli_print_list (cli, rows, columns, NULL);

  return TRUE;
}

static const char *const dates_options[] = { "iteration", NULL };
static const char *const freeze_options[] = { "iteration", "label", "on", NULL };
static const char *const on_options[] = { "on", NULL };
static const char *const answer_options[] = { "on", "conditions", NULL };

const HeddleCliCommand heddle_cli_plan_commands[] = {
  { "freeze-plan", "PLAN [--iteration ITERATION] [--label TEXT] [--on DAY]",
    N_("keeps the plan as it is now as its next version"), freeze_options, 1, 1, run_freeze },
  { "plan-versions", "PLAN", N_("lists the versions of a plan"), NULL, 1, 1, run_versions },
  { "plan-dates", "PLAN [--iteration ITERATION]",
    N_("lists the timeline of a plan's iterations, or of one"), dates_options, 1, 1, run_dates },
  { "compare-versions", "PLAN [NUMBER [NUMBER]]",
    N_("shows the parts that two versions, or a version and the plan, have differently"),
    NULL, 1, 3, run_compare },
  { "ask-approval", "PLAN [NUMBER] [--on DAY]",
    N_("asks everybody who approves a plan about a version of it"), on_options, 1, 2, run_ask },
  { "approvals", "PLAN", N_("lists who was asked, who answered what, and who has not"),
    NULL, 1, 1, run_approvals },
  { "answer-approval", "APPROVAL OUTCOME [--on DAY] [--conditions TEXT]",
    N_("records an answer"), answer_options, 2, 2, run_answer },
  { "remind", "APPROVAL [--on DAY]", N_("notes that somebody was reminded"),
    on_options, 1, 1, run_remind },
  { "chase", "APPROVAL", N_("writes the letter to somebody who has not answered"),
    NULL, 1, 1, run_chase },
  { NULL },
};
