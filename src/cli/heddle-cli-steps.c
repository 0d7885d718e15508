/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-cli-steps.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "heddle-record-json.h"

#define DUE_SOON_DAYS 14

const HeddleCliColumn heddle_cli_step_columns[] = {
  { "key", N_("Key") },         { "label", N_("Step") },   { "anchor", N_("Counted from") },
  { "nominal", N_("Nominal") }, { "earliest", N_("Earliest") }, { "due", N_("Due") },
  { "done_on", N_("Done on") }, { "state", N_("State") },  { "pinned", N_("Agreed") },
  { "whom", N_("Whose") },      { "reason", N_("Why") },   { NULL, NULL },
};

int
heddle_cli_get_due_soon (HeddleCli *cli)
{
  g_autofree char *days = heddle_store_get_setting (cli->store, "due-soon-days");

  return days != NULL ? atoi (days) : DUE_SOON_DAYS;
}

void
heddle_cli_add_step_dates (HeddleCli         *cli,
                           JsonObject        *object,
                           HeddleEpisodePlan *plan,
                           guint              step)
{
  HeddleStep *record = g_ptr_array_index (plan->steps, step);
  const HeddleStepDates *dates = &plan->dates[step];
  HeddleDay done_on =
    record->done_on != NULL ? heddle_day_parse (record->done_on) : HEDDLE_DAY_NONE;
  HeddleState state = heddle_timeline_get_state (dates->last, done_on, cli->today,
                                                 heddle_cli_get_due_soon (cli));
  g_autofree char *whom = heddle_episode_plan_dup_whom (plan, step);

  heddle_cli_set_day (object, "nominal", dates->nominal);
  heddle_cli_set_day (object, "earliest", dates->earliest);
  heddle_cli_set_day (object, "due", dates->due);
  heddle_cli_set_text (object, "state", heddle_state_get_word (state));
  heddle_cli_set_text (object, "reason", dates->reason);
  heddle_cli_set_text (object, "warning", dates->warning);
  heddle_cli_set_text (object, "whom", whom);
}

JsonArray *
heddle_cli_list_steps (HeddleCli         *cli,
                       HeddleEpisodePlan *plan)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < plan->steps->len; i++)
    {
      JsonObject *row = heddle_record_json (g_ptr_array_index (plan->steps, i), TRUE);

      heddle_cli_add_step_dates (cli, row, plan, i);
      json_array_add_object_element (rows, row);
    }

  return rows;
}
