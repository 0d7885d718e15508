/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-coverage.h"
#include "heddle-tab.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PLAN_COVERAGE_TAB (heddle_plan_coverage_tab_get_type ())
G_DECLARE_FINAL_TYPE (HeddlePlanCoverageTab, heddle_plan_coverage_tab, HEDDLE,
                      PLAN_COVERAGE_TAB, HeddleTab)

/**
 * HeddlePlanCoverageTab:
 *
 * What a plan covers: functions, principles, national priorities, curriculum areas,
 * evidence and partner groups; or all collaboratives side by side. What is empty says
 * what would fill it.
 */

/* What is asked for, and whether of all collaboratives side by side. */
HeddleCoverageDimension heddle_plan_coverage_tab_get_dimension (HeddlePlanCoverageTab *self,
                                                                gboolean              *all);

G_END_DECLS
