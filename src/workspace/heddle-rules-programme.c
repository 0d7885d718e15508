/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the programme of an episode asks to be looked at again. */

#include "heddle-findings-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-programme-plan.h"

static void
add_problem (HeddleRuleRun                *run,
             const HeddleProgrammePlan    *programme,
             const HeddleProgrammeProblem *problem)
{
  const HeddleRule rule = { problem->rule, problem->severity, N_("CI guidance, Appendix 2") };
  HeddleRecord *episode = HEDDLE_RECORD (run->plan->episode);
  g_autofree char *title = heddle_record_dup_title (episode);
  guint first = g_array_index (problem->sessions, guint, 0);
  HeddleFinding *finding;
  char *message;

  if (*problem->when != '\0')
    /* Translators: episode; what was found; day and time */
    message = g_strdup_printf (_("%s: %s (%s)."), title, problem->text, problem->when);
  else
    message = g_strdup_printf (_("%s: %s."), title, problem->text);
  finding =
    heddle_rule_run_add (run, &rule,
                         HEDDLE_RECORD (heddle_programme_plan_get_session (programme, first)),
                         g_strdup (problem->facts), message);
  for (guint i = 1; i < problem->sessions->len; i++)
    heddle_rule_add_record (finding,
                            HEDDLE_RECORD (heddle_programme_plan_get_session (
                              programme, g_array_index (problem->sessions, guint, i))));
  heddle_rule_add_record (finding, episode);
}

void
heddle_rules_programme (HeddleRuleRun *run)
{
  g_autoptr (HeddleProgrammePlan) programme = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  if (run->plan->fieldwork_end != HEDDLE_DAY_NONE && run->plan->fieldwork_end < run->today)
    return;
  programme = heddle_programme_plan_new (run->store, run->plan);
  if (programme->sessions->len == 0)
    return;
  problems = heddle_programme_plan_list_problems (programme, run->today);
  for (guint i = 0; i < problems->len; i++)
    add_problem (run, programme, g_ptr_array_index (problems, i));
}
