/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-cli-derived.h"

#include <glib/gi18n-lib.h>

#include "heddle-approval-state.h"
#include "heddle-cli-steps.h"
#include "heddle-date-statements.h"
#include "heddle-episode-status.h"
#include "heddle-record-json.h"

GHashTable *
heddle_cli_new_plans (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                (GDestroyNotify) heddle_episode_plan_free);
}

static HeddleEpisodePlan *
get_plan (HeddleCli   *cli,
          GHashTable  *plans,
          const char  *episode,
          GError     **error)
{
  HeddleEpisodePlan *plan = g_hash_table_lookup (plans, episode);

  if (plan == NULL)
    {
      plan = heddle_episode_plan_load (cli->store, episode, error);
      if (plan != NULL)
        g_hash_table_insert (plans, g_strdup (episode), plan);
    }

  return plan;
}

static gboolean
add_to_step (HeddleCli   *cli,
             JsonObject  *object,
             HeddleStep  *step,
             GHashTable  *plans,
             GError     **error)
{
  HeddleEpisodePlan *plan = get_plan (cli, plans, step->episode, error);
  guint index;

  if (plan == NULL)
    return FALSE;
  if (g_ptr_array_find (plan->steps, step, &index))
    heddle_cli_add_step_dates (cli, object, plan, index);

  return TRUE;
}

static gboolean
add_to_episode (HeddleCli     *cli,
                JsonObject    *object,
                HeddleRecord  *episode,
                GHashTable    *plans,
                GError       **error)
{
  HeddleEpisodePlan *plan = get_plan (cli, plans, heddle_record_get_id (episode), error);
  HeddleStages stages;

  if (plan == NULL)
    return FALSE;

  stages = heddle_episode_get_stages (plan, cli->today);
  heddle_cli_set_text (object, "stage_now", heddle_stage_get_word (stages.current));
  json_object_set_boolean_member (object, "stage_by_hand", stages.by_hand);
  heddle_cli_set_day (object, "fieldwork_end", plan->fieldwork_end);
  json_object_set_member (object, "collaborative",
                          heddle_record_json_reference ((HeddleRecord *) plan->collaborative));
  json_object_set_int_member (object, "late_steps",
                              heddle_timeline_count_late (&plan->input, plan->dates,
                                                          cli->today));
  return TRUE;
}

static void
add_approval (HeddleCli            *cli,
              JsonObject           *object,
              HeddleApprovalState  *state)
{
  JsonArray *missing = json_array_new ();

  for (guint i = 0; i < state->missing->len; i++)
    json_array_add_element (missing,
                            heddle_record_json_reference (g_ptr_array_index (state->missing, i)));

  heddle_cli_set_text (object, "approval", heddle_approval_status_get_word (state->status));
  heddle_cli_set_day (object, "approval_asked_on", state->asked_on);
  json_object_set_int_member (object, "approval_executives", state->n_executives);
  json_object_set_int_member (object, "approval_executives_agreed", state->n_executives_agreed);
  json_object_set_int_member (object, "approval_waiting", state->n_waiting);
  json_object_set_array_member (object, "approval_missing", missing);
}

static void
add_statements (HeddleCli    *cli,
                JsonObject   *object,
                HeddleRecord *record)
{
  g_autoptr (GPtrArray) statements =
    heddle_date_statements_list (cli->store, heddle_record_get_kind (record)->name,
                                 heddle_record_get_id (record));
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < statements->len; i++)
    {
      HeddleDateStatement *statement = g_ptr_array_index (statements, i);
      g_autofree char *name = heddle_record_dup_title (HEDDLE_RECORD (statement));
      JsonObject *row = json_object_new ();

      json_object_set_string_member (row, "id",
                                     heddle_record_get_id (HEDDLE_RECORD (statement)));
      heddle_cli_set_text (row, "name", name);
      heddle_cli_set_text (row, "value", statement->value);
      heddle_cli_set_text (row, "source", statement->source);
      json_object_set_boolean_member (row, "effective", statement->effective);
      heddle_cli_set_text (row, "wrong_weekday",
                           heddle_date_statement_wrong_weekday (statement->wording,
                                                                statement->value));
      json_array_add_object_element (array, row);
    }

  json_object_set_boolean_member (object, "sources_disagree",
                                  heddle_date_statements_disagree (statements));
  json_object_set_array_member (object, "statements", array);
}

gboolean
heddle_cli_add_derived (HeddleCli     *cli,
                        JsonObject    *object,
                        HeddleRecord  *record,
                        GHashTable    *plans,
                        GError       **error)
{
  const HeddleKind *kind = heddle_record_get_kind (record);
  g_autoptr (HeddleApprovalState) approval = NULL;

  if (kind == &heddle_step_kind && HEDDLE_STEP (record)->episode != NULL)
    return add_to_step (cli, object, HEDDLE_STEP (record), plans, error);
  if (kind == &heddle_episode_kind)
    return add_to_episode (cli, object, record, plans, error);

  if (kind == &heddle_iteration_kind || kind == &heddle_appointment_kind)
    {
      approval = heddle_approval_state_load (cli->store, kind->name,
                                             heddle_record_get_id (record), error);
      if (approval == NULL)
        return FALSE;
      add_approval (cli, object, approval);
    }
  if (kind == &heddle_iteration_kind || kind == &heddle_milestone_kind)
    add_statements (cli, object, record);

  return TRUE;
}

const HeddleCliColumn *
heddle_cli_derived_columns (const HeddleKind *kind)
{
  static const HeddleCliColumn step[] = {
    { "nominal", N_("Nominal") }, { "earliest", N_("Earliest") }, { "due", N_("Due date") },
    { "state", N_("State") },     { "reason", N_("Why") },        { "whom", N_("Whose") },
    { "warning", N_("Warning") }, { NULL, NULL },
  };
  static const HeddleCliColumn episode[] = {
    { "stage_now", N_("Stage now") },
    { "fieldwork_end", N_("Fieldwork end") },
    { "collaborative", N_("Collaborative") },
    { "late_steps", N_("Late steps") },
    { NULL, NULL },
  };
  static const HeddleCliColumn appointment[] = {
    { "approval", N_("Approval") },
    { "approval_missing", N_("Not asked") },
    { NULL, NULL },
  };
  static const HeddleCliColumn iteration[] = {
    { "approval", N_("Approval") },
    { "approval_missing", N_("Not asked") },
    { "sources_disagree", N_("Sources disagree") },
    { "statements", N_("Statements") },
    { NULL, NULL },
  };

  if (kind == &heddle_step_kind)
    return step;
  if (kind == &heddle_episode_kind)
    return episode;
  if (kind == &heddle_appointment_kind)
    return appointment;
  if (kind == &heddle_iteration_kind)
    return iteration;
  if (kind == &heddle_milestone_kind)
    return &iteration[2];

  return NULL;
}
