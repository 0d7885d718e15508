/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "records/heddle-records-tab.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PLAN_OVERVIEW_TAB (heddle_plan_overview_tab_get_type ())
G_DECLARE_FINAL_TYPE (HeddlePlanOverviewTab, heddle_plan_overview_tab, HEDDLE,
                      PLAN_OVERVIEW_TAB, HeddleRecordsTab)

/**
 * HeddlePlanOverviewTab:
 *
 * Where a plan stands, and what belongs to the whole of it: its iterations.
 */

G_END_DECLS
