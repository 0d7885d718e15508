/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-agenda-entry.h"
#include "heddle-calendar.h"
#include "heddle-mark.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_CALENDAR_STATE (heddle_calendar_state_get_type ())
G_DECLARE_FINAL_TYPE (HeddleCalendarState, heddle_calendar_state, HEDDLE, CALENDAR_STATE, GObject)

/**
 * HeddleCalendarState:
 *
 * What the views of the calendar share: the chosen day, what is filtered, and
 * the closures of the chosen authority.
 */

/**
 * HeddleCalendarState::changed:
 *
 * Another filter, another today, or the file has changed.
 */

/**
 * HeddleCalendarState::moved:
 *
 * Another day is chosen.
 */

HeddleCalendarState        *heddle_calendar_state_new           (HeddleSession *session);
/* Transfer none. */
HeddleSession              *heddle_calendar_state_get_session   (HeddleCalendarState *self);
/* Today, of the session. */
HeddleDay                   heddle_calendar_state_get_today     (HeddleCalendarState *self);
/* What time it is, in minutes after midnight. */
int                         heddle_calendar_state_get_minutes   (HeddleCalendarState *self);
/* The chosen day, around which each view shows what it has room for. */
HeddleDay                   heddle_calendar_state_get_day       (HeddleCalendarState *self);
/* Keeps to the years that Heddle knows. */
void                        heddle_calendar_state_set_day       (HeddleCalendarState *self,
                                                                 HeddleDay            day);
/* What is left of all deadlines. Transfer none; changes with the state. */
const HeddleDeadlineFilter *heddle_calendar_state_get_filter    (HeddleCalendarState *self);
/* Copies @filter; all views read again. */
void                        heddle_calendar_state_set_filter
                                                  (HeddleCalendarState        *self,
                                                   const HeddleDeadlineFilter *filter);
/* Whether anything is left out. */
gboolean                    heddle_calendar_state_is_filtered   (HeddleCalendarState *self);
/* What is seen around the chosen day has changed. */
void                        heddle_calendar_state_tell_moved    (HeddleCalendarState *self);
/* The file or today changed. */
void                        heddle_calendar_state_refresh       (HeddleCalendarState *self);
/* (element-type HeddleAgendaEntry): what touches any of these days, in the
 * order in which they stand on a day: late, open, done. */
GPtrArray                  *heddle_calendar_state_read          (HeddleCalendarState *self,
                                                                 HeddleDay            first,
                                                                 HeddleDay            last);
/* The authority's code, else the collaborative's, else NULL; interned. */
const char                 *heddle_calendar_state_get_code      (HeddleCalendarState *self,
                                                                 HeddleAgendaEntry   *entry);
/* The mark of an entry: its shape, its state today and the code of its collaborative. */
HeddleMark                  heddle_calendar_state_get_mark      (HeddleCalendarState *self,
                                                                 HeddleAgendaEntry   *entry);
/* Of an authority; NULL: of the chosen one, or of everybody. Live until the next
 * change. */
HeddleCalendar             *heddle_calendar_state_get_calendar  (HeddleCalendarState *self,
                                                                 const char          *authority);
/* What closes a day for the chosen authority, or for everybody; NULL: nothing.
 * Live until the next change. */
const HeddleSpan           *heddle_calendar_state_find_closure  (HeddleCalendarState *self,
                                                                 HeddleDay            day);
/* Whether such a closure shuts a day on which people would be at work: a time
 * before an election shuts none, and a weekend is shut without one. */
gboolean                    heddle_calendar_state_is_closed     (HeddleCalendarState *self,
                                                                 HeddleDay            day);
/* Whose closures are shown: "Fife"; NULL: everybody's. */
char                       *heddle_calendar_state_dup_closed_for (HeddleCalendarState *self);

G_END_DECLS
