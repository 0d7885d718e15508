/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-calendar-state.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_CALENDAR_SIDE (heddle_calendar_side_get_type ())
G_DECLARE_FINAL_TYPE (HeddleCalendarSide, heddle_calendar_side, HEDDLE, CALENDAR_SIDE, AdwBin)

/**
 * HeddleCalendarSide:
 *
 * What stands beside a view: two small months beside the agenda, the chosen day
 * in full words beside the others.
 */

/**
 * HeddleCalendarSide::chosen:
 * @day: a #HeddleDay of a small month
 */

void heddle_calendar_side_set_state (HeddleCalendarSide  *self,
                                     HeddleCalendarState *state);
/* @reload: what there is to show has changed, not only the day. */
void heddle_calendar_side_show      (HeddleCalendarSide  *self,
                                     gboolean             months,
                                     gboolean             reload);

G_END_DECLS
