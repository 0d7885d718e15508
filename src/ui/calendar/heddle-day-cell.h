/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-calendar-state.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_DAY_CELL (heddle_day_cell_get_type ())
G_DECLARE_FINAL_TYPE (HeddleDayCell, heddle_day_cell, HEDDLE, DAY_CELL, GtkWidget)

/**
 * HeddleDayCell:
 *
 * The ground of one day: its number, today's ring, weekends, closures with
 * their name. Takes the keyboard's focus; a screen reader hears the whole date
 * and how much is on it. Enter and Space activate `calendar.open-day`.
 */
GtkWidget *heddle_day_cell_new       (HeddleCalendarState *state);
/* @n_entries: on the day. */
void       heddle_day_cell_set_day   (HeddleDayCell       *self,
                                      HeddleDay            day,
                                      gboolean             outside,
                                      guint                n_entries);
/* Whether there is no room for the closure's name. */
void       heddle_day_cell_set_crowded (HeddleDayCell     *self,
                                      gboolean             crowded);
/* In a week each day has its name. */
void       heddle_day_cell_set_weekday (HeddleDayCell    *self,
                                      const char          *weekday);

G_END_DECLS
