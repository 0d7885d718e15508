/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-tab.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PLAN_PRIORITIES_TAB (heddle_plan_priorities_tab_get_type ())
G_DECLARE_FINAL_TYPE (HeddlePlanPrioritiesTab, heddle_plan_priorities_tab, HEDDLE,
                      PLAN_PRIORITIES_TAB, HeddleTab)

/**
 * HeddlePlanPrioritiesTab:
 *
 * The priorities of a plan, and the line of sight of one of them: from the needs it
 * answers to what came of it, or back from a measure. Below, what it serves and rests on.
 */

G_END_DECLS
