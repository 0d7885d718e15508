/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-calendar.h"

G_BEGIN_DECLS

/**
 * HeddleEvery:
 *
 * How often a series repeats. By the month and by the quarter it falls on the
 * nth weekday of each month or each third month, counted from its first day.
 */
typedef enum
{
  HEDDLE_EVERY_WEEK,
  HEDDLE_EVERY_FORTNIGHT,
  HEDDLE_EVERY_MONTH,
  HEDDLE_EVERY_QUARTER,
} HeddleEvery;

/** HEDDLE_NTH_LAST: The last of its weekday in a month, the fourth or fifth. */
#define HEDDLE_NTH_LAST 5

/**
 * HeddleRecurrence:
 * @nth: 1 to 4 or %HEDDLE_NTH_LAST; not looked at where it repeats by the week
 * @first: no day is earlier
 * @last: no day is later
 * @calendar: (nullable): its closures are skipped; NULL: none is
 *
 * When something happens again and again (CI guidance 2024, §4: the Strategic
 * Group meets by the month).
 */
typedef struct
{
  HeddleEvery every;
  int nth;
  GDateWeekday weekday;
  HeddleDay first;
  HeddleDay last;
  HeddleCalendar *calendar;
} HeddleRecurrence;

/** HEDDLE_RECURRENCE_MAX: Days that one series has at most. */
#define HEDDLE_RECURRENCE_MAX 520

GArray *heddle_recurrence_list (const HeddleRecurrence *self,
                                GArray                 *skipped);

G_END_DECLS
