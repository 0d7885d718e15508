/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-calendar-state.h"
#include "heddle-timed-sessions.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_HOUR_BLOCK (heddle_hour_block_get_type ())
G_DECLARE_FINAL_TYPE (HeddleHourBlock, heddle_hour_block, HEDDLE, HOUR_BLOCK, GtkBox)

/**
 * HeddleHourBlock:
 *
 * One session of a programme among the hours of a week. Enter opens it.
 */
GtkWidget *heddle_hour_block_new (HeddleCalendarState      *state,
                                  const HeddleTimedSession *session);

G_END_DECLS
