/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-calendar-state.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_MONTH_GRID (heddle_month_grid_get_type ())
G_DECLARE_FINAL_TYPE (HeddleMonthGrid, heddle_month_grid, HEDDLE, MONTH_GRID, GtkBox)

/**
 * HeddleMonthGrid:
 *
 * A small month to find a day in. Days with something on them have a dot, those
 * on which the chosen authority is closed are hatched. Tab stops at it once;
 * arrows move between its days.
 */

/**
 * HeddleMonthGrid::chosen:
 * @day: a #HeddleDay
 */

GtkWidget *heddle_month_grid_new  (void);
/* @first: first day of the month; @busy: bit n is set where day n of the month
 * has a dot. The chosen day is marked as looked at. */
void       heddle_month_grid_show (HeddleMonthGrid     *self,
                                   HeddleCalendarState *state,
                                   HeddleDay            first,
                                   guint32              busy);
/**
 * heddle_month_grid_pick:
 * @from: the day that is marked, %HEDDLE_DAY_NONE for none
 *
 * Shows the month of @from, else that of @today, without what is on its days.
 * Buttons and keys walk on to other months from there.
 */
void       heddle_month_grid_pick (HeddleMonthGrid     *self,
                                   HeddleDay            from,
                                   HeddleDay            today);
/* Gives the focus to the day that Tab stops at. */
void       heddle_month_grid_focus (HeddleMonthGrid    *self);

G_END_DECLS
