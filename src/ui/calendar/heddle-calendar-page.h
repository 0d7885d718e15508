/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-calendar-state.h"
#include "heddle-page.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_CALENDAR_PAGE (heddle_calendar_page_get_type ())
G_DECLARE_FINAL_TYPE (HeddleCalendarPage, heddle_calendar_page, HEDDLE, CALENDAR_PAGE, HeddlePage)

/**
 * HeddleCalendarPage:
 *
 * Everything dated, as a month, a week, an agenda, the session’s year or the
 * timeline of the running episodes, with one set of filters and one chosen day;
 * beside it the day in full words.
 *
 * Actions: `calendar.earlier`, `calendar.later`, `calendar.today`,
 * `calendar.go-to`, `calendar.pane`, `calendar.view` (name), `calendar.shift`
 * (days), `calendar.tick`, `calendar.open-day` (day), `calendar.show-day` (day),
 * `calendar.list-day` (day), `calendar.clear-filters`.
 */

/* Which view is shown, and what of: the day and the filters. */
const char          *heddle_calendar_page_get_view  (HeddleCalendarPage *self);
/* What the page and its views share. Transfer none. */
HeddleCalendarState *heddle_calendar_page_get_state (HeddleCalendarPage *self);

G_END_DECLS
