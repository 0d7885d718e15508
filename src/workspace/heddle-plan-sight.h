/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-line-of-sight.h"
#include "heddle-plan-content.h"
#include "heddle-table.h"

G_BEGIN_DECLS

/**
 * HeddlePlanSight:
 * @facts: (element-type HeddleSightFact): what is in the plan
 * @pairs: (element-type HeddleSightPair): what leads to what
 * @texts: what the facts say, kept for them
 * @map: how they hang together
 *
 * What lines of sight through a plan are made of. It needs the content it was made from.
 */
typedef struct
{
  GArray *facts;
  GArray *pairs;
  GPtrArray *texts;
  HeddleSightMap *map;
} HeddlePlanSight;

/* Reads what the priorities, activities and measures of @content rest on and serve.
 * Transfer full. */
HeddlePlanSight *heddle_plan_sight_new   (HeddleStore       *store,
                                          HeddlePlanContent *content);
void             heddle_plan_sight_free  (HeddlePlanSight   *self);
/* From a priority, or back from a measure. */
HeddleSight     *heddle_plan_sight_trace (HeddlePlanSight   *self,
                                          const char        *id);
/* The line of sight that begins at @id as a table, a row for each node in the order of the
 * stages, worked out without what is private; %NULL where nothing of it may leave the
 * file. Transfer full. */
HeddleTable     *heddle_plan_sight_make_table (HeddlePlan       *plan,
                                          const char        *id);
/* What a school's priority is about: its first theme, else its title. Transfer full. */
char            *heddle_school_priority_dup_theme   (HeddleSchoolPriority *self);
/* How many of them have @theme, and of how many authorities: "62 school plans of 3
 * authorities". (letter to Chief Executives of 3 October 2017, paragraph 4) */
char            *heddle_school_priorities_dup_count (GPtrArray  *school_priorities,
                                          const char        *theme);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddlePlanSight, heddle_plan_sight_free)

G_END_DECLS
