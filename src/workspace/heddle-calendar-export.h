/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-deadlines.h"
#include "heddle-ics.h"

G_BEGIN_DECLS

/**
 * HeddleCalendarScope:
 * @filter: what is in it; %NULL members narrow nothing
 * @from, @to: days an event must touch; %HEDDLE_DAY_NONE: any
 * @sessions: whether the sessions of programmes are in it
 * @private: whether what is private is
 *
 * What of everything dated goes into a calendar.
 */
typedef struct
{
  HeddleDeadlineFilter filter;
  HeddleDay from;
  HeddleDay to;
  gboolean sessions;
  gboolean private;
} HeddleCalendarScope;

/* A calendar of what @scope lets through, for other programs. An event keeps its
 * UID for ever; its number goes up when its days, times, place or status have
 * changed since it was exported last, and one that is gone stays in as
 * cancelled for a year. Two copies of a file do not know what the other one has
 * exported: numbers are those of heddle_calendar_export_get_number(), so that of two
 * versions the one that changed later wins, as it does in the file. @now: seconds
 * since 1970, for what has changed; @memory: (out): for
 * heddle_calendar_export_remember(), once the file is written */
HeddleIcs *heddle_calendar_export          (HeddleStore               *store,
                                            const HeddleCalendarScope *scope,
                                            const char                *name,
                                            gint64                     now,
                                            char                     **memory);
/* What an event is numbered that changes at @now, in seconds since 1970: every copy of
 * a file numbers what changes later higher. RFC 5545, 3.8.7.4 */
int        heddle_calendar_export_get_number (gint64                   now);
/* Keeps in the file what was exported, for this copy of it. */
gboolean   heddle_calendar_export_remember (HeddleStore               *store,
                                            const char                *memory,
                                            GError                   **error);

G_END_DECLS
