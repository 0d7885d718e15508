/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "records/heddle-records-tab.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PLAN_ACTIVITIES_TAB (heddle_plan_activities_tab_get_type ())
G_DECLARE_FINAL_TYPE (HeddlePlanActivitiesTab, heddle_plan_activities_tab, HEDDLE,
                      PLAN_ACTIVITIES_TAB, HeddleRecordsTab)

/**
 * HeddlePlanActivitiesTab:
 *
 * What is done under a plan: by whom, for whom, with how much support, and what it
 * adds that nobody else does.
 */

G_END_DECLS
