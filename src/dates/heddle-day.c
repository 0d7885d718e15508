/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-day.h"

#include <string.h>

static GDate
to_date (HeddleDay self)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) self);
  return date;
}

/**
 * heddle_day_new:
 *
 * Returns: the day, or %HEDDLE_DAY_NONE where there is no such day or its year
 *   is outside %HEDDLE_YEAR_MIN to %HEDDLE_YEAR_MAX
 */
HeddleDay
heddle_day_new (int year,
                int month,
                int day)
{
  GDate date;

  if (year < HEDDLE_YEAR_MIN || year > HEDDLE_YEAR_MAX
      || month < 1 || month > 12 || day < 1 || day > 31
      || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return HEDDLE_DAY_NONE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return (HeddleDay) g_date_get_julian (&date);
}

/**
 * heddle_day_parse:
 * @iso: (nullable): YYYY-MM-DD and nothing else
 *
 * Returns: the day, or %HEDDLE_DAY_NONE
 */
HeddleDay
heddle_day_parse (const char *iso)
{
  int part[3] = { 0, 0, 0 };
  static const char pattern[] = "0000-00-00";
  guint n = 0;

  if (iso == NULL || strlen (iso) != sizeof pattern - 1)
    return HEDDLE_DAY_NONE;

  for (guint i = 0; pattern[i] != '\0'; i++)
    {
      if (pattern[i] == '-')
        {
          if (iso[i] != '-')
            return HEDDLE_DAY_NONE;
          n++;
        }
      else if (g_ascii_isdigit (iso[i]))
        part[n] = part[n] * 10 + (iso[i] - '0');
      else
        return HEDDLE_DAY_NONE;
    }

  return heddle_day_new (part[0], part[1], part[2]);
}

/**
 * heddle_day_to_iso:
 *
 * Returns: (nullable) (transfer full): YYYY-MM-DD; %NULL for no day and for an
 *   open end
 */
char *
heddle_day_to_iso (HeddleDay self)
{
  int year, month, day;

  if (self == HEDDLE_DAY_NONE || self == HEDDLE_DAY_OPEN)
    return NULL;

  heddle_day_get_ymd (self, &year, &month, &day);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/**
 * heddle_day_get_ymd:
 * @year: (out): from %HEDDLE_YEAR_MIN to %HEDDLE_YEAR_MAX
 * @month: (out): from 1
 * @day: (out): of the month, from 1
 *
 * Takes a day apart.
 */
void
heddle_day_get_ymd (HeddleDay  self,
                    int       *year,
                    int       *month,
                    int       *day)
{
  GDate date = to_date (self);

  *year = g_date_get_year (&date);
  *month = (int) g_date_get_month (&date);
  *day = g_date_get_day (&date);
}

/**
 * heddle_day_get_year:
 * @self: a day
 *
 * Returns: its year, %HEDDLE_YEAR_MIN to %HEDDLE_YEAR_MAX
 */
int
heddle_day_get_year (HeddleDay self)
{
  int year;
  int month;
  int day;

  heddle_day_get_ymd (self, &year, &month, &day);
  return year;
}

/**
 * heddle_day_get_weekday:
 *
 * Returns: the day of the week, Monday first
 */
GDateWeekday
heddle_day_get_weekday (HeddleDay self)
{
  GDate date = to_date (self);

  return g_date_get_weekday (&date);
}

/**
 * heddle_day_get_iso_week:
 * @year: (out) (optional): the year the week belongs to, which may be the one
 *   before or after the day's own
 *
 * Returns: the ISO 8601 week, 1 to 53
 */
int
heddle_day_get_iso_week (HeddleDay  self,
                         int       *year)
{
  GDate date = to_date (self);
  HeddleDay thursday = self + 4 - (HeddleDay) heddle_day_get_weekday (self);

  if (year != NULL)
    {
      int month, day;

      heddle_day_get_ymd (thursday, year, &month, &day);
    }
  return (int) g_date_get_iso8601_week_of_year (&date);
}

/**
 * heddle_day_is_weekend:
 *
 * Returns: whether it is a Saturday or a Sunday
 */
gboolean
heddle_day_is_weekend (HeddleDay self)
{
  return heddle_day_get_weekday (self) >= G_DATE_SATURDAY;
}

/**
 * heddle_day_add_months:
 *
 * Calendar months: 31 January and one month is the last day of February.
 *
 * Returns: the day, or %HEDDLE_DAY_NONE where it falls outside the years
 */
HeddleDay
heddle_day_add_months (HeddleDay self,
                       int       months)
{
  int year, month, day, count;

  heddle_day_get_ymd (self, &year, &month, &day);
  count = year * 12 + (month - 1) + months;
  year = count / 12;
  month = count % 12 + 1;
  if (year < HEDDLE_YEAR_MIN || year > HEDDLE_YEAR_MAX)
    return HEDDLE_DAY_NONE;

  day = MIN (day, (int) g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year));
  return heddle_day_new (year, month, day);
}

/**
 * heddle_day_get_session:
 * @last: (out) (optional): 31 July, the last day of it
 *
 * A session year runs from August to July.
 *
 * Returns: 1 August of the session year that holds @self
 */
HeddleDay
heddle_day_get_session (HeddleDay  self,
                        HeddleDay *last)
{
  int year, month, day;

  heddle_day_get_ymd (self, &year, &month, &day);
  year -= month < G_DATE_AUGUST;
  if (last != NULL)
    *last = heddle_day_new (year + 1, G_DATE_JULY, 31);

  return heddle_day_new (year, G_DATE_AUGUST, 1);
}

/**
 * heddle_day_is_valid:
 *
 * Returns: whether @self is a day of the years %HEDDLE_YEAR_MIN to
 *   %HEDDLE_YEAR_MAX, which the sum of a day and a number need not be
 */
gboolean
heddle_day_is_valid (HeddleDay self)
{
  return self >= HEDDLE_DAY_FIRST && self <= HEDDLE_DAY_LAST;
}

/**
 * heddle_day_today:
 *
 * The only place that asks the machine for the date. It is called where a
 * program starts and where the window notices a new day; everything else is
 * given its today.
 */
HeddleDay
heddle_day_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return heddle_day_new (g_date_time_get_year (now),
                         g_date_time_get_month (now),
                         g_date_time_get_day_of_month (now));
}
