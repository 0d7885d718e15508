/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-page.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_TODAY_PAGE (heddle_today_page_get_type ())
G_DECLARE_FINAL_TYPE (HeddleTodayPage, heddle_today_page, HEDDLE, TODAY_PAGE, HeddlePage)

/**
 * HeddleTodayPage:
 *
 * What needs somebody today: what is overdue, what comes within a fortnight,
 * who has to answer, what the rules find, and the next fieldwork.
 */

G_END_DECLS
