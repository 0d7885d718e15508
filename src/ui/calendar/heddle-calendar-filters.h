/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-calendar-state.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_CALENDAR_FILTERS (heddle_calendar_filters_get_type ())
G_DECLARE_FINAL_TYPE (HeddleCalendarFilters, heddle_calendar_filters, HEDDLE, CALENDAR_FILTERS,
                      AdwBin)

/**
 * HeddleCalendarFilters:
 *
 * What the calendar is narrowed to, kept from one time to the next.
 */

/* What is chosen in them becomes the filter of @state. */
void heddle_calendar_filters_set_state (HeddleCalendarFilters *self,
                                        HeddleCalendarState   *state);
void heddle_calendar_filters_clear     (HeddleCalendarFilters *self);

G_END_DECLS
