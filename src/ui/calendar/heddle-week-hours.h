/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-calendar-state.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_WEEK_HOURS (heddle_week_hours_get_type ())
G_DECLARE_FINAL_TYPE (HeddleWeekHours, heddle_week_hours, HEDDLE, WEEK_HOURS, GtkWidget)

/**
 * HeddleWeekHours:
 *
 * The sessions of a week among its hours, those at the same time side by side.
 * Nothing where there is none.
 */
GtkWidget *heddle_week_hours_new         (HeddleCalendarState *state);
/* Shows the timed sessions of the week that begins with @monday; a session that has the
 * focus keeps it. */
void       heddle_week_hours_show        (HeddleWeekHours     *self,
                                          HeddleDay            monday);
/* How wide Saturday and Sunday are, as a share of the other days. */
void       heddle_week_hours_set_weekend (HeddleWeekHours     *self,
                                          float                weekend);
/* In pixels; 0 where there is no session. */
int        heddle_week_hours_get_height  (HeddleWeekHours     *self);
/* The session of a day that comes after @index others; NULL: none. */
GtkWidget *heddle_week_hours_get_block   (HeddleWeekHours     *self,
                                          guint                day,
                                          guint                index);

G_END_DECLS
