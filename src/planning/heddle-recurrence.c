/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-recurrence.h"

/* The first @weekday on or after @day. */
static HeddleDay
next_weekday (HeddleDay    day,
              GDateWeekday weekday)
{
  return day + ((int) weekday - (int) heddle_day_get_weekday (day) + 7) % 7;
}

/* The nth weekday of the month that begins on @month. */
static HeddleDay
nth_of_month (const HeddleRecurrence *self,
              HeddleDay               month)
{
  HeddleDay end = heddle_day_add_months (month, 1) - 1;
  HeddleDay day = next_weekday (month, self->weekday);

  if (self->nth != HEDDLE_NTH_LAST)
    return day + 7 * (self->nth - 1);
  while (day + 7 <= end)
    day += 7;
  return day;
}

/* Takes @day where it is within the series: among @days, or @skipped if it is closed. */
static void
take (const HeddleRecurrence *self,
      HeddleDay               day,
      GArray                 *days,
      GArray                 *skipped)
{
  if (day < self->first || day > self->last || days->len == HEDDLE_RECURRENCE_MAX)
    return;
  if (self->calendar == NULL || heddle_calendar_is_working_day (self->calendar, day, NULL))
    g_array_append_val (days, day);
  else if (skipped != NULL)
    g_array_append_val (skipped, day);
}

/**
 * heddle_recurrence_list:
 * @skipped: (nullable) (element-type HeddleDay): gets the days that were left
 *   out as closed
 *
 * Returns: (transfer full) (element-type HeddleDay): its days, the earliest
 *   first, at most %HEDDLE_RECURRENCE_MAX
 */
GArray *
heddle_recurrence_list (const HeddleRecurrence *self,
                        GArray                 *skipped)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (HeddleDay));
  gboolean weekly = self->every == HEDDLE_EVERY_WEEK || self->every == HEDDLE_EVERY_FORTNIGHT;
  int step = self->every == HEDDLE_EVERY_FORTNIGHT ? 14 : 7;
  int months = self->every == HEDDLE_EVERY_QUARTER ? 3 : 1;
  int year, month, day_of_month;
  HeddleDay start;

  g_return_val_if_fail (weekly || (self->nth >= 1 && self->nth <= HEDDLE_NTH_LAST), days);

  if (weekly)
    {
      for (HeddleDay day = next_weekday (self->first, self->weekday);
           day <= self->last && days->len < HEDDLE_RECURRENCE_MAX; day += step)
        take (self, day, days, skipped);
      return days;
    }

  heddle_day_get_ymd (self->first, &year, &month, &day_of_month);
  start = heddle_day_new (year, month, 1);
  for (int i = 0; ; i++)
    {
      HeddleDay first = heddle_day_add_months (start, i * months);

      if (first > self->last || days->len == HEDDLE_RECURRENCE_MAX)
        return days;
      take (self, nth_of_month (self, first), days, skipped);
    }
}
