/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-calendar-view.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_MONTH_VIEW (heddle_month_view_get_type ())
G_DECLARE_FINAL_TYPE (HeddleMonthView, heddle_month_view, HEDDLE, MONTH_VIEW, GtkWidget)

/**
 * HeddleMonthView:
 *
 * The weeks of a month as a grid. Arrows go from day to day, Tab to the
 * entries of a day; an entry can be dragged to another day.
 */
GtkWidget *heddle_month_view_new (HeddleCalendarState *state);

G_END_DECLS
