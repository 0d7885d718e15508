/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-calendar-state.h"
#include "heddle-table.h"

G_BEGIN_DECLS

/* What a view shows, as a table. @view: "month", "week", "agenda", "year" or
 * "timeline". */
HeddleTable *heddle_calendar_table_new (HeddleCalendarState *state,
                                        const char          *view,
                                        const char          *title);

G_END_DECLS
