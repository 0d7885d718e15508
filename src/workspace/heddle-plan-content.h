/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-duplication.h"
#include "heddle-workspace.h"

G_BEGIN_DECLS

/**
 * HeddlePlanContent:
 * @collaborative: (nullable)
 * @public: only what may leave the file is in it
 * @iterations: (element-type HeddleIteration): by their date; those without one last
 * @priorities: (element-type HeddlePriority): without those that were dropped
 * @activities: (element-type HeddleActivity): without those that were stopped
 * @measures: (element-type HeddleMeasure)
 * @evidence: (element-type HeddleEvidence)
 * @source_plans: (element-type HeddleSourcePlan)
 * @school_priorities: (element-type HeddleSchoolPriority): that its priorities answer
 * @consultations: (element-type HeddleConsultation)
 * @workstreams: (element-type HeddleWorkstream)
 * @accounts: (element-type HeddleFunctionAccount)
 * @priority_nif, @priority_evidence, @priority_source, @activity_functions,
 *   @activity_curriculum, @activity_measures: what links them
 *
 * What a plan consists of now, its working copy, as coverage, line of sight and findings
 * need it.
 */
typedef struct
{
  HeddlePlan *plan;
  HeddleCollaborative *collaborative;
  gboolean public;
  GPtrArray *iterations;
  GPtrArray *priorities;
  GPtrArray *activities;
  GPtrArray *measures;
  GPtrArray *evidence;
  GPtrArray *source_plans;
  GPtrArray *school_priorities;
  GPtrArray *consultations;
  GPtrArray *workstreams;
  GPtrArray *accounts;
  GPtrArray *priority_nif;
  GPtrArray *priority_evidence;
  GPtrArray *priority_source;
  GPtrArray *activity_functions;
  GPtrArray *activity_curriculum;
  GPtrArray *activity_measures;
} HeddlePlanContent;

/* A plan with everything that belongs to it. %NULL with an error where it is not there.
 * Transfer full. */
HeddlePlanContent *heddle_plan_content_load (HeddleStore        *store,
                                             const char         *id,
                                             GError            **error);
/* Leaves only what may leave the file. */
void               heddle_plan_content_drop_hidden (HeddlePlanContent *self);
void               heddle_plan_content_free (HeddlePlanContent  *self);
/* (element-type HeddleDuplicate): places in @self->activities; the subjects are ids of
 * functions. */
GArray            *heddle_plan_content_find_duplicates (HeddlePlanContent *self);
/* The years whose national priorities the plan serves: from its own field, or the year
 * it begins. 0 where neither is known. */
int                heddle_plan_get_nif_year (HeddlePlan         *plan);
/* The next publication of the NIF on or after @day: each year in December. */
HeddleDay          heddle_plan_get_nif_date (HeddleDay           day);
/* (element-type HeddleNifItem): the priorities of the set of @year, in their order;
 * those of today where @year is 0. */
GPtrArray         *heddle_nif_list_priorities (HeddleStore      *store,
                                             int                 year);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddlePlanContent, heddle_plan_content_free)

G_END_DECLS
