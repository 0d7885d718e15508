/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-episode-plan-private.h"
#include "heddle-findings.h"

G_BEGIN_DECLS

/**
 * HeddleRule:
 * @id: never changed, for dismissals name it
 * @place: N_(): where in the guidance it rests, or %NULL
 */
typedef struct
{
  const char *id;
  HeddleSeverity severity;
  const char *place;
} HeddleRule;

/**
 * HeddleHosting:
 *
 * The fieldwork of one planned episode, without its steps.
 */
typedef struct
{
  HeddleEpisode *episode;
  HeddleDay first;
  HeddleDay last;
} HeddleHosting;

/**
 * HeddleRuleRun:
 * @hostings: (element-type HeddleHosting): of planned episodes with a date
 * @plan: the episode that is looked at; while rules about many records run it
 *   is the only one that counts, or %NULL for all
 * @collaborative: id: rules about collaboratives, plans and dates look at what
 *   is of this one only; %NULL: at all
 *
 * One reading of the file by the rules.
 */
typedef struct
{
  HeddleStore *store;
  HeddleDay today;
  HeddleHostCalendars *calendars;
  GPtrArray *hostings;
  HeddleEpisodePlan *plan;
  const char *collaborative;
  GPtrArray *findings;
} HeddleRuleRun;

/* Takes @message and @facts, which may be NULL: the records alone are facts. */
HeddleFinding *heddle_rule_run_add (HeddleRuleRun    *run,
                                    const HeddleRule *rule,
                                    HeddleRecord     *record,
                                    char             *facts,
                                    char             *message);
/* Another record that the finding is about. */
void           heddle_rule_add_record (HeddleFinding *finding,
                                    HeddleRecord     *record);

/* (element-type HeddleIteration): those that the run looks at. */
GPtrArray     *heddle_rule_run_list_iterations (HeddleRuleRun *run);

/* Each of a family of rules. The first four look at run->plan. */
void           heddle_rules_fieldwork (HeddleRuleRun *run);
void           heddle_rules_steps     (HeddleRuleRun *run);
void           heddle_rules_team      (HeddleRuleRun *run);
void           heddle_rules_programme (HeddleRuleRun *run);
/* About several episodes at once; those with run->plan where there is one. */
void           heddle_rules_clashes   (HeddleRuleRun *run);
void           heddle_rules_collaboratives (HeddleRuleRun *run);
void           heddle_rules_approvals (HeddleRuleRun *run);
void           heddle_rules_plans     (HeddleRuleRun *run);
void           heddle_rules_dates     (HeddleRuleRun *run);
void           heddle_rules_committees (HeddleRuleRun *run);
void           heddle_rules_measures  (HeddleRuleRun *run);
void           heddle_rules_workforce (HeddleRuleRun *run);
/* The same, read once until a change could say otherwise; main thread alone. */
void           heddle_rules_workforce_kept (HeddleRuleRun *run);
/* Whether @rule, as a finding of the workforce names it, means more work than time. */
gboolean       heddle_rule_says_over  (const char    *rule);
void           heddle_rules_meetings  (HeddleRuleRun *run);
/* About any episode, planned or past. */
void           heddle_rules_course    (HeddleRuleRun *run,
                                       HeddleEpisode *episode);

/* What the rules find about one episode as @plan has it, which may differ from
 * what is stored. */
GPtrArray     *heddle_findings_of_plan (HeddleStore        *store,
                                    HeddleEpisodePlan  *plan,
                                    HeddleDay           today,
                                    GError            **error);
/* dismiss() within an edit that goes on. */
gboolean       heddle_findings_add_dismissal (HeddleEdit          *edit,
                                    HeddleStore         *store,
                                    const HeddleFinding *finding,
                                    const char          *reason,
                                    HeddleDay            today,
                                    GError             **error);

G_END_DECLS
