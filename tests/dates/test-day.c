/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-day.h"

#include <stdlib.h>

static void
test_calendar (void)
{
  static const struct
  {
    int year, month, day;
    gboolean exists;
  } rows[] = {
    { 2027, 2, 28, TRUE },   { 2027, 2, 29, FALSE }, { 2028, 2, 29, TRUE },
    { 2000, 2, 29, TRUE },   { 2100, 2, 29, FALSE }, { 2027, 6, 31, FALSE },
    { 2027, 13, 1, FALSE },  { 2027, 0, 1, FALSE },  { 2027, 1, 0, FALSE },
    { 2027, 12, 32, FALSE }, { 1899, 12, 31, FALSE }, { 1900, 1, 1, TRUE },
    { 2199, 12, 31, TRUE },  { 2200, 1, 1, FALSE },  { 20226, 1, 1, FALSE },
    { -1, 1, 1, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HeddleDay day = heddle_day_new (rows[i].year, rows[i].month, rows[i].day);

      g_test_message ("%d-%d-%d", rows[i].year, rows[i].month, rows[i].day);
      g_assert_cmpint (day != HEDDLE_DAY_NONE, ==, rows[i].exists);
    }
}

/* Every day of the calendar once: they follow each other, and their text
 * comes back. */
static void
test_round_trip (void)
{
  HeddleDay first = heddle_day_new (HEDDLE_YEAR_MIN, 1, 1);
  HeddleDay last = heddle_day_new (HEDDLE_YEAR_MAX, 12, 31);
  int weekday = G_DATE_MONDAY; /* 1 January 1900 */

  for (HeddleDay day = first; day <= last; day++)
    {
      g_autofree char *iso = heddle_day_to_iso (day);
      int year, month, mday;

      heddle_day_get_ymd (day, &year, &month, &mday);
      if (heddle_day_parse (iso) != day || heddle_day_new (year, month, mday) != day
          || heddle_day_get_year (day) != year
          || (int) heddle_day_get_weekday (day) != weekday
          || heddle_day_is_weekend (day) != (weekday >= 6))
        g_error ("%s does not come back", iso);
      weekday = weekday % 7 + 1;
    }
  g_assert_cmpint (last - first + 1, ==, 109573);
  g_assert_cmpint (first, ==, HEDDLE_DAY_FIRST);
  g_assert_cmpint (last, ==, HEDDLE_DAY_LAST);
  g_assert_true (heddle_day_is_valid (first) && heddle_day_is_valid (last));
  g_assert_false (heddle_day_is_valid (first - 1) || heddle_day_is_valid (last + 1));
  g_assert_false (heddle_day_is_valid (HEDDLE_DAY_NONE) || heddle_day_is_valid (HEDDLE_DAY_OPEN));
}

static void
test_parse_refuses (void)
{
  static const char *const texts[] = {
    "", "2027-2-03", "2027-02-3", "2027/02/03", " 2027-02-03", "2027-02-03 ",
    "2027-02-29", "+027-02-03", "2027-02-0\xc2\xb9", "20270203", "2027-02-03T00:00",
  };

  g_assert_cmpint (heddle_day_parse (NULL), ==, HEDDLE_DAY_NONE);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("%s", texts[i]);
      g_assert_cmpint (heddle_day_parse (texts[i]), ==, HEDDLE_DAY_NONE);
    }
}

static void
test_no_text (void)
{
  g_assert_null (heddle_day_to_iso (HEDDLE_DAY_NONE));
  g_assert_null (heddle_day_to_iso (HEDDLE_DAY_OPEN));
}

static void
test_iso_week (void)
{
  static const struct
  {
    const char *day;
    int week, year;
  } rows[] = {
    { "2020-12-31", 53, 2020 }, { "2021-01-01", 53, 2020 }, { "2021-01-03", 53, 2020 },
    { "2021-01-04", 1, 2021 },  { "2024-12-29", 52, 2024 }, { "2024-12-30", 1, 2025 },
    { "2026-12-31", 53, 2026 }, { "2027-01-03", 53, 2026 }, { "2027-01-04", 1, 2027 },
    { "2027-03-09", 10, 2027 }, { "2028-01-01", 52, 2027 }, { "2028-01-02", 52, 2027 },
    { "2028-02-29", 9, 2028 },  { "2022-01-02", 52, 2021 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      int year;

      g_test_message ("%s", rows[i].day);
      g_assert_cmpint (heddle_day_get_iso_week (heddle_day_parse (rows[i].day), &year), ==,
                       rows[i].week);
      g_assert_cmpint (year, ==, rows[i].year);
    }
}

static void
test_add_months (void)
{
  static const struct
  {
    const char *from;
    int months;
    const char *to; /* NULL: outside the calendar */
  } rows[] = {
    { "2027-01-31", 1, "2027-02-28" },   { "2028-01-31", 1, "2028-02-29" },
    { "2027-04-30", -2, "2027-02-28" },  { "2028-04-30", -2, "2028-02-29" },
    { "2027-08-31", 6, "2028-02-29" },   { "2028-02-29", 12, "2029-02-28" },
    { "2028-02-29", -2, "2027-12-29" },  { "2027-01-09", -1, "2026-12-09" },
    { "2027-12-31", 2, "2028-02-29" },   { "2027-05-31", 1, "2027-06-30" },
    { "1900-01-31", -1, NULL },          { "2199-12-01", 1, NULL },
    { "2027-03-09", 0, "2027-03-09" },   { "2027-03-09", -24000, NULL },
    { "2027-03-09", 24000, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HeddleDay day = heddle_day_add_months (heddle_day_parse (rows[i].from), rows[i].months);
      g_autofree char *iso = heddle_day_to_iso (day);

      g_test_message ("%s %+d months", rows[i].from, rows[i].months);
      g_assert_cmpstr (iso, ==, rows[i].to);
    }
}

/* The clock is changed on 28 March 2027 at 01:00 in London: a civil day is
 * the same there, whatever the zone of the machine. */
static void
test_no_time_zone (void)
{
  static const char *const zones[] = { "UTC", "Europe/London", "Pacific/Kiritimati",
                                        "America/Adak" };

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      HeddleDay day;
      g_autofree char *next = NULL;

      g_setenv ("TZ", zones[i], TRUE);
      tzset ();
      day = heddle_day_parse ("2027-03-27");
      next = heddle_day_to_iso (day + 1);
      g_assert_cmpstr (next, ==, "2027-03-28");
      g_assert_cmpint (heddle_day_parse ("2027-11-01") - heddle_day_parse ("2027-10-31"), ==, 1);
      g_assert_cmpint (heddle_day_parse ("2027-03-29") - day, ==, 2);
    }
}

/* August to July, over New Year and in a leap year. */
static void
test_session (void)
{
  static const struct
  {
    const char *day;
    const char *first;
    const char *last;
  } rows[] = {
    { "2026-08-01", "2026-08-01", "2027-07-31" },
    { "2026-07-31", "2025-08-01", "2026-07-31" },
    { "2026-12-31", "2026-08-01", "2027-07-31" },
    { "2027-01-01", "2026-08-01", "2027-07-31" },
    { "2028-02-29", "2027-08-01", "2028-07-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HeddleDay day = heddle_day_parse (rows[i].day);
      HeddleDay last;

      g_assert_cmpint (heddle_day_get_session (day, &last), ==, heddle_day_parse (rows[i].first));
      g_assert_cmpint (last, ==, heddle_day_parse (rows[i].last));
      g_assert_cmpint (heddle_day_get_session (day, NULL), ==, heddle_day_parse (rows[i].first));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day/calendar", test_calendar);
  g_test_add_func ("/day/round-trip", test_round_trip);
  g_test_add_func ("/day/parse-refuses", test_parse_refuses);
  g_test_add_func ("/day/no-text", test_no_text);
  g_test_add_func ("/day/iso-week", test_iso_week);
  g_test_add_func ("/day/add-months", test_add_months);
  g_test_add_func ("/day/session", test_session);
  g_test_add_func ("/day/no-time-zone", test_no_time_zone);
  return g_test_run ();
}
