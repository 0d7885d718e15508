/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-calendar-state.h"
#include "heddle-time-scale.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_TIME_HEAD (heddle_time_head_get_type ())
G_DECLARE_FINAL_TYPE (HeddleTimeHead, heddle_time_head, HEDDLE, TIME_HEAD, GtkWidget)

/**
 * HeddleTimeHead:
 *
 * Months, weeks, today and the times before elections over the charts of a
 * timeline.
 */
void heddle_time_head_set_state (HeddleTimeHead      *self,
                                 HeddleCalendarState *state,
                                 HeddleTimeScale     *scale);

G_END_DECLS
