/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-tabs-page.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PLAN_PAGE (heddle_plan_page_get_type ())
G_DECLARE_FINAL_TYPE (HeddlePlanPage, heddle_plan_page, HEDDLE, PLAN_PAGE, HeddleTabsPage)

/**
 * HeddlePlanPage:
 *
 * The page of an improvement or workforce plan. It gives its tabs a #HeddlePlanLine;
 * what else they show they read themselves.
 */

GtkWidget *heddle_plan_page_new (HeddleSession *session,
                                 const char    *id);

G_END_DECLS
