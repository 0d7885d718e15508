/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-page.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PLANS_PAGE (heddle_plans_page_get_type ())
G_DECLARE_FINAL_TYPE (HeddlePlansPage, heddle_plans_page, HEDDLE, PLANS_PAGE, HeddlePage)

/**
 * HeddlePlansPage:
 *
 * The improvement and workforce plans of all collaboratives, by collaborative or by
 * their next date: how far each is, who has agreed, what is next.
 */

G_END_DECLS
