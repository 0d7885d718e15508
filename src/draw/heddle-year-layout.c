/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-year-layout.h"

#define AUGUST 8

/**
 * heddle_year_get_first:
 *
 * Returns: 1 August of the session that holds @day; July, which no session
 *   holds, belongs to the one to come
 */
HeddleDay
heddle_year_get_first (HeddleDay day)
{
  int year, month, number;

  heddle_day_get_ymd (day, &year, &month, &number);
  return heddle_day_new (month >= AUGUST - 1 ? year : year - 1, AUGUST, 1);
}

/**
 * heddle_year_get_last:
 *
 * Returns: 30 June, the last day of the session that begins on @first
 */
HeddleDay
heddle_year_get_last (HeddleDay first)
{
  return heddle_day_add_months (first, HEDDLE_YEAR_MONTHS) - 1;
}

/**
 * heddle_year_get_month:
 *
 * Returns: the first day of a row's month
 */
HeddleDay
heddle_year_get_month (HeddleDay first,
                       guint     row)
{
  return heddle_day_add_months (first, (int) row);
}

/**
 * heddle_year_find_day:
 * @row: (out):
 * @column: (out):
 *
 * Returns: whether @day lies in the session
 */
gboolean
heddle_year_find_day (HeddleDay  first,
                      HeddleDay  day,
                      guint     *row,
                      guint     *column)
{
  int year, month, number, first_year;
  HeddleDay begins;

  if (day < first || day > heddle_year_get_last (first))
    return FALSE;

  heddle_day_get_ymd (first, &first_year, &month, &number);
  heddle_day_get_ymd (day, &year, &month, &number);
  *row = (guint) ((year - first_year) * 12 + month - AUGUST);
  begins = heddle_year_get_month (first, *row);
  *column = (guint) (day - begins) + (guint) (heddle_day_get_weekday (begins) - G_DATE_MONDAY);
  return TRUE;
}
