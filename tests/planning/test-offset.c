/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-date-error.h"
#include "heddle-offset.h"
#include "timeline-fixture.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    int count;
    HeddleUnit unit;
    const char *shown;
  } rows[] = {
    { "-8w", -8, HEDDLE_UNIT_WEEKS, "8 weeks before" },
    { "-1w", -1, HEDDLE_UNIT_WEEKS, "1 week before" },
    { "+2w", 2, HEDDLE_UNIT_WEEKS, "2 weeks after" },
    { "2w", 2, HEDDLE_UNIT_WEEKS, "2 weeks after" },
    { "-1wd", -1, HEDDLE_UNIT_WORKING_DAYS, "working day before" },
    { "-3wd", -3, HEDDLE_UNIT_WORKING_DAYS, "3 working days before" },
    { "+1wd", 1, HEDDLE_UNIT_WORKING_DAYS, "working day after" },
    { "-2m", -2, HEDDLE_UNIT_MONTHS, "2 months before" },
    { "+6m", 6, HEDDLE_UNIT_MONTHS, "6 months after" },
    { "0d", 0, HEDDLE_UNIT_DAYS, "on the day" },
    { "-0w", 0, HEDDLE_UNIT_WEEKS, "on the day" },
    { "10d", 10, HEDDLE_UNIT_DAYS, "10 days after" },
    { "-999d", -999, HEDDLE_UNIT_DAYS, "999 days before" },
    { "\xe2\x88\x92" "8w", -8, HEDDLE_UNIT_WEEKS, "8 weeks before" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      HeddleOffset offset;
      g_autofree char *shown = NULL;

      g_test_message ("%s", rows[i].text);
      g_assert_true (heddle_offset_parse (rows[i].text, &offset, &error));
      g_assert_no_error (error);
      g_assert_cmpint (offset.count, ==, rows[i].count);
      g_assert_cmpint (offset.unit, ==, rows[i].unit);
      shown = heddle_offset_show (&offset);
      g_assert_cmpstr (shown, ==, rows[i].shown);
    }
}

static void
test_refuses (void)
{
  static const char *const texts[] = {
    "w", "-", "+", "8", "-8", "8x", "8 w", " 8w", "8w ", "--8w", "+-8w", "1000w",
    "99999999999999999999w", "8ww", "8wdd", "8W", "1.5w", "\xff" "8w", "8\n", "-\xe2\x88\x92" "8w",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      HeddleOffset offset;

      g_test_message ("row %u", i);
      g_assert_false (heddle_offset_parse (texts[i], &offset, &error));
      g_assert_error (error, HEDDLE_DATE_ERROR, HEDDLE_DATE_ERROR_SYNTAX);
    }
}

static void
test_none (void)
{
  g_autoptr (GError) error = NULL;
  HeddleOffset offset;

  g_assert_false (heddle_offset_parse ("", &offset, &error));
  g_assert_no_error (error);
  g_assert_false (heddle_offset_parse (NULL, &offset, &error));
  g_assert_no_error (error);
}

static void
test_apply (void)
{
  static const struct
  {
    const char *anchor, *offset, *day; /* NULL: outside the calendar */
  } rows[] = {
    { "2027-03-09", "-8w", "2027-01-12" },
    { "2027-03-09", "-2m", "2027-01-09" },
    { "2027-03-09", "0d", "2027-03-09" },
    { "2027-03-13", "0wd", "2027-03-13" },
    { "2027-03-09", "-1wd", "2027-03-08" },
    { "2027-03-08", "-1wd", "2027-03-05" },
    { "2027-03-13", "-1wd", "2027-03-12" },
    { "2027-03-13", "+1wd", "2027-03-15" },
    { "2027-03-05", "+6wd", "2027-03-15" },
    /* months end where they have to */
    { "2027-04-30", "-2m", "2027-02-28" },
    { "2028-04-30", "-2m", "2028-02-29" },
    { "2027-08-29", "+6m", "2028-02-29" },
    { "2027-08-31", "+6m", "2028-02-29" },
    { "2026-08-31", "+6m", "2027-02-28" },
    { "2027-07-31", "-1m", "2027-06-30" },
    /* over new year, and over the leap day */
    { "2027-01-31", "-2m", "2026-11-30" },
    { "2027-02-09", "-8w", "2026-12-15" },
    { "2028-03-01", "-1d", "2028-02-29" },
    { "2028-02-28", "+1w", "2028-03-06" },
    { "2028-02-29", "+6m", "2028-08-29" },
    { "2028-02-29", "-2m", "2027-12-29" },
    /* the clocks change between: a week stays a week */
    { "2027-03-30", "-1w", "2027-03-23" },
    { "2027-10-26", "+1w", "2027-11-02" },
    { "1900-01-02", "-1w", NULL },
    { "2199-12-31", "+1wd", NULL },
    { "2199-12-31", "+1m", NULL },
  };
  g_autoptr (HeddleCalendar) calendar = heddle_calendar_new ();
  HeddleOffset none = { 1, HEDDLE_UNIT_WEEKS };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HeddleOffset offset;

      g_test_message ("%s %s", rows[i].anchor, rows[i].offset);
      g_assert_true (heddle_offset_parse (rows[i].offset, &offset, NULL));
      timeline_fixture_assert_day (heddle_offset_apply (&offset, calendar,
                                                        heddle_day_parse (rows[i].anchor)),
                                   rows[i].day);
    }
  g_assert_cmpint (heddle_offset_apply (&none, calendar, HEDDLE_DAY_NONE), ==,
                   HEDDLE_DAY_NONE);
  g_assert_cmpint (heddle_offset_apply (&none, calendar, HEDDLE_DAY_OPEN), ==,
                   HEDDLE_DAY_NONE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/offset/parse", test_parse);
  g_test_add_func ("/offset/refuses", test_refuses);
  g_test_add_func ("/offset/none", test_none);
  g_test_add_func ("/offset/apply", test_apply);
  return g_test_run ();
}
