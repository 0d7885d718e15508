/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-day.h"

G_BEGIN_DECLS

/**
 * HeddleClosureKind:
 * @HEDDLE_CLOSURE_BANK_HOLIDAY: closes every authority but those that work on
 *   bank holidays, whose calendars leave them out
 * @HEDDLE_CLOSURE_LOCAL_HOLIDAY: closes its authority
 * @HEDDLE_CLOSURE_SCHOOL_HOLIDAY: warns only
 * @HEDDLE_CLOSURE_IN_SERVICE: pupils are away; warns only
 * @HEDDLE_CLOSURE_PRE_ELECTION: committee papers and publicity need care; warns only
 * @HEDDLE_CLOSURE_POLLING: polling day; warns only
 */
typedef enum
{
  HEDDLE_CLOSURE_BANK_HOLIDAY,
  HEDDLE_CLOSURE_LOCAL_HOLIDAY,
  HEDDLE_CLOSURE_SCHOOL_HOLIDAY,
  HEDDLE_CLOSURE_IN_SERVICE,
  HEDDLE_CLOSURE_PRE_ELECTION,
  HEDDLE_CLOSURE_POLLING,
} HeddleClosureKind;

/* How many kinds there are. */
#define HEDDLE_N_CLOSURES (HEDDLE_CLOSURE_POLLING + 1)

/**
 * HeddleSpan:
 *
 * One closure on a calendar: first and last day, both included.
 */
typedef struct
{
  HeddleClosureKind kind;
  HeddleDay first;
  HeddleDay last;
  char *label;
  char *closure_id; /* the record it comes from, or NULL */
  gboolean assumed; /* nobody's confirmed dates */
} HeddleSpan;

/**
 * HeddleCalendar:
 *
 * The days of one authority: what is closed, and why. Reference counted; fill
 * it, then leave it alone: the spans it hands out live until the next
 * heddle_calendar_add() or the end of the calendar.
 *
 * Every question costs a bisection of the spans of a kind, however many there
 * are and however they overlap.
 */
typedef struct _HeddleCalendar HeddleCalendar;

HeddleCalendar   *heddle_calendar_new              (void);
HeddleCalendar   *heddle_calendar_ref              (HeddleCalendar       *self);
void              heddle_calendar_unref            (HeddleCalendar       *self);
void              heddle_calendar_add              (HeddleCalendar       *self,
                                                    HeddleClosureKind     kind,
                                                    HeddleDay             first,
                                                    HeddleDay             last,
                                                    const char           *label,
                                                    const char           *closure_id,
                                                    gboolean              assumed);
const HeddleSpan *heddle_calendar_find             (HeddleCalendar       *self,
                                                    HeddleClosureKind     kind,
                                                    HeddleDay             day);
gboolean          heddle_calendar_is_working_day   (HeddleCalendar       *self,
                                                    HeddleDay             day,
                                                    const HeddleSpan    **why);
HeddleDay         heddle_calendar_previous_working (HeddleCalendar       *self,
                                                    HeddleDay             day);
HeddleDay         heddle_calendar_next_working     (HeddleCalendar       *self,
                                                    HeddleDay             day);
HeddleDay         heddle_calendar_add_working_days (HeddleCalendar       *self,
                                                    HeddleDay             day,
                                                    int                   days);
gboolean          heddle_calendar_is_school_day    (HeddleCalendar       *self,
                                                    HeddleDay             day,
                                                    const HeddleSpan    **why);
HeddleDay         heddle_calendar_previous_school  (HeddleCalendar       *self,
                                                    HeddleDay             day);
GPtrArray        *heddle_calendar_get_spans        (HeddleCalendar       *self,
                                                    HeddleDay             first,
                                                    HeddleDay             last);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleCalendar, heddle_calendar_unref)

G_END_DECLS
