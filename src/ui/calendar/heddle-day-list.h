/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-calendar-state.h"

G_BEGIN_DECLS

/* All entries of a day in a popover that points to @at; gone when closed. */
void heddle_day_list_popup (HeddleCalendarState *state,
                            GtkWidget           *at,
                            HeddleDay            day,
                            GPtrArray           *entries);

G_END_DECLS
