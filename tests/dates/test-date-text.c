/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-date-text.h"

/* The day of all pictures of the window. */
#define TODAY (heddle_day_new (2027, 1, 18))

static void
test_show (void)
{
  static const struct
  {
    const char *edtf, *shown;
  } rows[] = {
    { "2027-01-19", "Tue 19 Jan" },
    { "2026-12-31", "Thu 31 Dec 2026" },
    { "2028-02-29", "Tue 29 Feb 2028" },
    { "2017-10", "October 2017" },
    { "2027-05", "May 2027" },
    { "2018-21", "Spring 2018" },
    { "2018-22", "Summer 2018" },
    { "2018-23", "Autumn 2018" },
    { "2018-24", "Winter 2018/19" },
    { "2099-24", "Winter 2099/00" },
    { "2018", "2018" },
    { "2018~", "about 2018" },
    { "2018-10?", "October 2018?" },
    { "2018-23%", "about Autumn 2018?" },
    { "2027-01-19~", "about Tue 19 Jan" },
    { "2017-10/..", "from October 2017" },
    { "../2018-01-31", "until Wed 31 Jan 2018" },
    { "2017-10/2018-01", "October 2017 – January 2018" },
    { "2018~/2019", "about 2018 – 2019" },
    { "2027-03-09/2027-03-11", "Tue 9 – Thu 11 Mar" },
    { "", "" },
    { "2027-02-29", "2027-02-29" },
    { "next week", "next week" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *shown = heddle_date_text_show (rows[i].edtf, TODAY);

      g_assert_cmpstr (shown, ==, rows[i].shown);
    }
}

static void
test_show_entry (void)
{
  static const struct
  {
    const char *edtf, *shown;
  } rows[] = {
    { "2027-03-09", "9 Mar 2027" },
    { "2018-09", "September 2018" },
    { "2018", "2018" },
    { NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *shown = heddle_date_text_show_entry (rows[i].edtf);

      g_assert_cmpstr (shown, ==, rows[i].shown);
    }
}

static void
test_show_null (void)
{
  g_autofree char *date = heddle_date_text_show (NULL, TODAY);
  g_autofree char *day = heddle_date_text_show_day (HEDDLE_DAY_NONE, TODAY);
  g_autofree char *open = heddle_date_text_show_day (HEDDLE_DAY_OPEN, TODAY);
  g_autofree char *short_day = heddle_date_text_show_day_short (HEDDLE_DAY_NONE);
  g_autofree char *long_day = heddle_date_text_show_day_long (HEDDLE_DAY_NONE);
  g_autofree char *distance = heddle_date_text_show_distance (HEDDLE_DAY_NONE, TODAY);

  g_assert_cmpstr (date, ==, "");
  g_assert_cmpstr (day, ==, "");
  g_assert_cmpstr (open, ==, "");
  g_assert_cmpstr (short_day, ==, "");
  g_assert_cmpstr (long_day, ==, "");
  g_assert_cmpstr (distance, ==, "");
}

static void
test_show_day (void)
{
  HeddleDay day = heddle_day_new (2027, 1, 19);
  g_autofree char *brief = heddle_date_text_show_day (day, TODAY);
  g_autofree char *full = heddle_date_text_show_day (day, heddle_day_new (2026, 12, 31));
  g_autofree char *always = heddle_date_text_show_day (day, HEDDLE_DAY_NONE);
  g_autofree char *spoken = heddle_date_text_show_day_long (day);
  g_autofree char *shortest = heddle_date_text_show_day_short (day);

  g_assert_cmpstr (shortest, ==, "19 Jan");
  g_assert_cmpstr (brief, ==, "Tue 19 Jan");
  g_assert_cmpstr (full, ==, "Tue 19 Jan 2027");
  g_assert_cmpstr (always, ==, "Tue 19 Jan 2027");
  g_assert_cmpstr (spoken, ==, "Tuesday 19 January 2027");
}

static void
test_span (void)
{
  static const struct
  {
    const char *first, *last, *shown;
  } rows[] = {
    { "2027-03-09", "2027-03-11", "Tue 9 – Thu 11 Mar" },
    { "2027-03-30", "2027-04-01", "Tue 30 Mar – Thu 1 Apr" },
    { "2027-03-09", "2027-03-09", "Tue 9 Mar" },
    { "2026-12-31", "2027-01-04", "Thu 31 Dec 2026 – Mon 4 Jan 2027" },
    { "2021-09-27", "2021-09-29", "Mon 27 – Wed 29 Sep 2021" },
    { "2026-03-09", "2027-03-09", "Mon 9 Mar 2026 – Tue 9 Mar 2027" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *shown
        = heddle_date_text_show_span (heddle_day_parse (rows[i].first),
                                      heddle_day_parse (rows[i].last), TODAY);

      g_assert_cmpstr (shown, ==, rows[i].shown);
    }
}

static void
test_distance (void)
{
  static const struct
  {
    const char *day, *shown;
  } rows[] = {
    { "2027-01-18", "today" },       { "2027-01-19", "tomorrow" },
    { "2027-01-17", "yesterday" },   { "2027-01-20", "in 2 days" },
    { "2027-01-26", "in 8 days" },   { "2027-02-01", "in 14 days" },
    { "2027-02-02", "in 2 w 1 d" },  { "2027-02-09", "in 3 w 1 d" },
    { "2027-02-23", "in 5 w 1 d" },  { "2027-03-02", "in 6 w 1 d" },
    { "2027-03-08", "in 7 w" },      { "2027-03-25", "in 9 w 3 d" },
    { "2027-04-29", "in 14 w 3 d" }, { "2027-07-19", "in 26 w" },
    { "2027-07-20", "in 6 months" }, { "2027-09-10", "in 7 months" },
    { "2027-08-17", "in 6 months" }, { "2027-08-18", "in 7 months" },
    { "2029-01-17", "in 23 months" }, { "2029-01-18", "in 2 years" },
    { "2027-01-05", "13 days ago" }, { "2026-12-28", "3 w ago" },
    { "2026-06-18", "7 months ago" }, { "2017-10-03", "9 years ago" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *shown
        = heddle_date_text_show_distance (heddle_day_parse (rows[i].day), TODAY);

      g_test_message ("%s", rows[i].day);
      g_assert_cmpstr (shown, ==, rows[i].shown);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-text/show", test_show);
  g_test_add_func ("/date-text/show-null", test_show_null);
  g_test_add_func ("/date-text/show-entry", test_show_entry);
  g_test_add_func ("/date-text/show-day", test_show_day);
  g_test_add_func ("/date-text/span", test_span);
  g_test_add_func ("/date-text/distance", test_distance);
  return g_test_run ();
}
