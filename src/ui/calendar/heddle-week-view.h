/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-calendar-view.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_WEEK_VIEW (heddle_week_view_get_type ())
G_DECLARE_FINAL_TYPE (HeddleWeekView, heddle_week_view, HEDDLE, WEEK_VIEW, GtkWidget)

/**
 * HeddleWeekView:
 *
 * Seven days as columns: what lasts longer than a day as bars above, every
 * other entry as a card with its whole name.
 */
GtkWidget *heddle_week_view_new (HeddleCalendarState *state);

G_END_DECLS
