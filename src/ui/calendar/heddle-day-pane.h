/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-calendar-state.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_DAY_PANE (heddle_day_pane_get_type ())
G_DECLARE_FINAL_TYPE (HeddleDayPane, heddle_day_pane, HEDDLE, DAY_PANE, GtkBox)

/* The chosen day and the other days of its week in full words, and beneath
 * what the marks mean. Its lines are kept and used again. */
void heddle_day_pane_set_state (HeddleDayPane       *self,
                                HeddleCalendarState *state);
/* Another day is chosen, or what there is to show has changed. */
void heddle_day_pane_show      (HeddleDayPane       *self,
                                gboolean             reload);

G_END_DECLS
