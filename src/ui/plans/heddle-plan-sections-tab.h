/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "records/heddle-records-tab.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PLAN_SECTIONS_TAB (heddle_plan_sections_tab_get_type ())
G_DECLARE_FINAL_TYPE (HeddlePlanSectionsTab, heddle_plan_sections_tab, HEDDLE, PLAN_SECTIONS_TAB,
                      HeddleRecordsTab)

/**
 * HeddlePlanSectionsTab:
 *
 * The text of a plan in sections of its own making, and how the plan does each of
 * the agreed functions.
 */

G_END_DECLS
