/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-approval-state.h"
#include "heddle-timeline.h"
#include "heddle-workspace.h"

G_BEGIN_DECLS

/* The plans of all collaboratives: how far each is, and what is next. */

/**
 * HeddlePlanStage:
 * @HEDDLE_PLAN_NOT_BEGUN: a regional collaborative has none of the sort
 * @HEDDLE_PLAN_DRAFT: nobody was asked about it yet
 * @HEDDLE_PLAN_BEING_APPROVED: somebody has not answered
 * @HEDDLE_PLAN_REFUSED: somebody did not agree
 * @HEDDLE_PLAN_IN_FORCE: agreed
 * @HEDDLE_PLAN_ENDED: its last day has passed
 *
 * How far a plan is. It is worked out from its iterations and their approvals.
 */
typedef enum
{
  HEDDLE_PLAN_NOT_BEGUN,
  HEDDLE_PLAN_DRAFT,
  HEDDLE_PLAN_BEING_APPROVED,
  HEDDLE_PLAN_REFUSED,
  HEDDLE_PLAN_IN_FORCE,
  HEDDLE_PLAN_ENDED,
} HeddlePlanStage;

/**
 * HeddlePlanLine:
 * @plan: (nullable): %NULL where there is none of @sort
 * @sort: "improvement" or "workforce"
 * @iteration: (nullable): the one that people were asked about last, else the first
 * @approval: (nullable): of @iteration
 * @superseded: it has ended and another of its sort follows
 * @state: how it is marked: open, due soon (something is due or moving), overdue
 *   (ended without a successor, or not agreed), done (in force)
 * @name: its sort and years, such as "Improvement plan 2018–19", since whose it is
 *   stands beside it
 * @version: which iteration that is, as shown
 * @words: its stage as shown
 * @remark: (nullable): what else there is to say about it
 * @asked: what was done of the approval last
 * @n_seats: Chief Executives of members on the day of asking; before it, of today
 * @n_agreed: how many of them agreed
 * @next: (nullable): its next date, as EDTF
 * @why: what is due then, or how long it has ended
 *
 * A plan as the list of all plans shows it.
 */
typedef struct
{
  HeddleCollaborative *collaborative;
  HeddlePlan *plan;
  const char *sort;
  HeddleIteration *iteration;
  HeddleApprovalState *approval;
  HeddlePlanStage stage;
  gboolean superseded;
  HeddleState state;
  char *name;
  char *version;
  char *words;
  char *remark;
  char *asked;
  guint n_seats;
  guint n_agreed;
  char *next;
  char *why;
} HeddlePlanLine;

/* (element-type HeddlePlanLine), transfer full: by collaborative from north to south,
 * the improvement plan before the workforce plan, what runs before what has ended.
 * @soon_days: what is due within so many days is due soon. */
GPtrArray *heddle_plans_list         (HeddleStore *store,
                                      HeddleDay    today,
                                      int          soon_days);
/* Of one plan; NULL where there is no such plan. */
HeddlePlanLine *heddle_plan_line_load (HeddleStore *store,
                                      const char  *id,
                                      HeddleDay    today,
                                      int          soon_days);
void       heddle_plan_line_free     (HeddlePlanLine *self);
/* By their next date; those without one come last. */
void       heddle_plans_sort_by_date (GPtrArray   *lines);
/* What there is to know about @lines in one sentence, transfer full. */
char      *heddle_plans_dup_headline (GPtrArray   *lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddlePlanLine, heddle_plan_line_free)

G_END_DECLS
