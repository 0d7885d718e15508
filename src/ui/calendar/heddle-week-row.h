/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-calendar-state.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_WEEK_ROW (heddle_week_row_get_type ())
G_DECLARE_FINAL_TYPE (HeddleWeekRow, heddle_week_row, HEDDLE, WEEK_ROW, GtkWidget)

/**
 * HeddleWeekRow:
 *
 * One week of a month: the number of the week, seven days and, over them, as
 * many entries as there is room for. Its chips are kept and used again.
 */

/** HEDDLE_WEEK_ROW_MARGIN: Room for the number of the week, at scale 1. */
#define HEDDLE_WEEK_ROW_MARGIN 34

/* The row keeps @state. */
GtkWidget *heddle_week_row_new      (HeddleCalendarState *state);
/* @month: any day of it; @entries: (element-type HeddleAgendaEntry) at least
 * those of the week. */
void       heddle_week_row_set      (HeddleWeekRow       *self,
                                     HeddleDay            monday,
                                     HeddleDay            month,
                                     GPtrArray           *entries);
/* What stands on a day: 0 is the day itself, then its entries from the top,
 * then their count; NULL: there are not so many. */
GtkWidget *heddle_week_row_get_item (HeddleWeekRow       *self,
                                     guint                column,
                                     guint                index);
/* The chip of a record, which is NULL where there is no room for it. */
GtkWidget *heddle_week_row_find     (HeddleWeekRow       *self,
                                     const char          *id);
/* The day, from 0, that is at @x, in pixels of the row. */
guint      heddle_week_row_find_column (HeddleWeekRow    *self,
                                     double               x);

G_END_DECLS
