/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-tab.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PLAN_APPROVALS_TAB (heddle_plan_approvals_tab_get_type ())
G_DECLARE_FINAL_TYPE (HeddlePlanApprovalsTab, heddle_plan_approvals_tab, HEDDLE,
                      PLAN_APPROVALS_TAB, HeddleTab)

/**
 * HeddlePlanApprovalsTab:
 *
 * Who has agreed to which version of a plan, who has not answered and for how long, and
 * what the working copy has differently since.
 */

G_END_DECLS
