/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-calendar-view.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_YEAR_VIEW (heddle_year_view_get_type ())
G_DECLARE_FINAL_TYPE (HeddleYearView, heddle_year_view, HEDDLE, YEAR_VIEW, GtkWidget)

/**
 * HeddleYearView:
 *
 * The session from August to June as a wall planner: a row a month, weekends
 * below each other, marks on each day.
 */
GtkWidget *heddle_year_view_new (HeddleCalendarState *state);

G_END_DECLS
