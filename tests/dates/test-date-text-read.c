/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-date-error.h"
#include "heddle-date-text.h"

#include <string.h>

static HeddleDateContext
get_context (void)
{
  return (HeddleDateContext) {
    .today = heddle_day_new (2027, 1, 18),
    .fieldwork_start = heddle_day_new (2027, 3, 9),
    .fieldwork_end = heddle_day_new (2027, 3, 11),
  };
}

static void
test_read (void)
{
  static const struct
  {
    const char *text, *edtf;
  } rows[] = {
    /* the ways the design names */
    { "3 Oct 2017", "2017-10-03" },
    { "Tue 3 October", "2027-10-03" },
    { "03/10/2017", "2017-10-03" },
    { "2017-10-03", "2017-10-03" },
    { "October 2017", "2017-10" },
    { "Autumn 2018", "2018-23" },
    { "2018", "2018" },
    { "today", "2027-01-18" },
    { "tomorrow", "2027-01-19" },
    { "yesterday", "2027-01-17" },
    { "+6w", "2027-03-01" },
    { "-2d", "2027-01-16" },
    { "+3m", "2027-04-18" },
    { "+1y", "2028-01-18" },
    { "T-8w", "2027-01-12" },
    { "T+2w", "2027-03-25" },
    /* spellings of them */
    { "3rd October 2017", "2017-10-03" },
    { "the 3rd of October, 2017", "2017-10-03" },
    { "October 3, 2017", "2017-10-03" },
    { "3.10.17", "2017-10-03" },
    { "3-10-2017", "2017-10-03" },
    { "3/10/17", "2017-10-03" },
    { "3 oct 17", "2017-10-03" },
    { "Tuesday, 3 Sept. 2019", "2019-09-03" },
    { "THURS 28 SEP 2017", "2017-09-28" },
    { "Tue 2027-03-09", "2027-03-09" },
    { "  tomorrow\t", "2027-01-19" },
    { "3\xc2\xa0Oct\xc2\xa0" "2017", "2017-10-03" },
    { "T\xe2\x88\x92" "8w", "2027-01-12" },
    { "t-2m", "2027-01-09" },
    { "T", "2027-03-09" },
    { "T+0d", "2027-03-11" },
    { "29 Feb 2028", "2028-02-29" },
    /* a day without a year: two months back, ten ahead */
    { "15 Jan", "2027-01-15" },
    { "20 Dec", "2026-12-20" },
    { "18 Nov", "2026-11-18" },
    { "17 Nov", "2027-11-17" },
    { "3/10", "2027-10-03" },
    /* fuzzy */
    { "Spring 2018", "2018-21" },
    { "summer 2018", "2018-22" },
    { "Winter 2018", "2018-24" },
    { "Winter 2018/19", "2018-24" },
    { "2018-23", "2018-23" },
    { "about 2018", "2018~" },
    { "c. October 2017", "2017-10~" },
    { "October 2017?", "2017-10?" },
    { "about October 2017?", "2017-10%" },
    { "2018-01%", "2018-01%" },
    /* intervals */
    { "9 – 11 March 2027", "2027-03-09/2027-03-11" },
    { "9–11 March 2027", "2027-03-09/2027-03-11" },
    { "9 - 11 March", "2027-03-09/2027-03-11" },
    { "Tue 9 – Thu 11 Mar 2027", "2027-03-09/2027-03-11" },
    { "30 March to 1 April 2027", "2027-03-30/2027-04-01" },
    { "20 Dec – 5 Jan 2027", "2026-12-20/2027-01-05" },
    { "20 December 2026 – 5 January", "2026-12-20/2027-01-05" },
    { "October 2017 – January 2018", "2017-10/2018-01" },
    { "October – December 2017", "2017-10/2017-12" },
    { "tomorrow to +6w", "2027-01-19/2027-03-01" },
    { "from October 2017", "2017-10/.." },
    { "since 2018", "2018/.." },
    { "until 31 Jan 2018", "../2018-01-31" },
    { "from 9 to 11 March 2027", "2027-03-09/2027-03-11" },
    { "2017-10/2018-01", "2017-10/2018-01" },
    { "../2018", "../2018" },
  };
  HeddleDateContext context = get_context ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *edtf = heddle_date_text_read (rows[i].text, &context, NULL, &error);

      g_test_message ("%s", rows[i].text);
      g_assert_no_error (error);
      g_assert_cmpstr (edtf, ==, rows[i].edtf);
    }
}

static void
test_refuses (void)
{
  static const struct
  {
    const char *text;
    HeddleDateError code;
    const char *message; /* the whole of it; NULL: not compared */
  } rows[] = {
    { "29 February 2027", HEDDLE_DATE_ERROR_NO_SUCH_DAY,
      "\"29 February 2027\" is not a day of the calendar; February 2027 has 28 days" },
    { "31 June 2027", HEDDLE_DATE_ERROR_NO_SUCH_DAY,
      "\"31 June 2027\" is not a day of the calendar; June 2027 has 30 days" },
    { "31 June", HEDDLE_DATE_ERROR_NO_SUCH_DAY, NULL },
    { "29 Feb", HEDDLE_DATE_ERROR_NO_SUCH_DAY, NULL },
    { "31/06/2027", HEDDLE_DATE_ERROR_NO_SUCH_DAY, NULL },
    { "10/13/2017", HEDDLE_DATE_ERROR_NO_SUCH_DAY,
      "\"10/13/2017\" is not a day of the calendar; there is no month 13" },
    { "2027-02-29", HEDDLE_DATE_ERROR_NO_SUCH_DAY,
      "\"2027-02-29\" is not a day of the calendar" },
    { "2027-13", HEDDLE_DATE_ERROR_NO_SUCH_DAY, NULL },
    { "20226", HEDDLE_DATE_ERROR_YEAR, "the year of \"20226\" is outside 1900 to 2199" },
    { "3 March 20226", HEDDLE_DATE_ERROR_YEAR,
      "the year of \"3 March 20226\" is outside 1900 to 2199" },
    { "3/3/20226", HEDDLE_DATE_ERROR_YEAR, NULL },
    { "October 1066", HEDDLE_DATE_ERROR_YEAR, NULL },
    { "+9999w", HEDDLE_DATE_ERROR_YEAR, NULL },
    { "-9999m", HEDDLE_DATE_ERROR_YEAR, NULL },
    { "11 – 9 March 2027", HEDDLE_DATE_ERROR_ORDER, NULL },
    { "", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "   ", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "?", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "–", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "from", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "until", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "3", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "Friday", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "Friday October 2017", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "October", HEDDLE_DATE_ERROR_SYNTAX, "\"October\" needs a year" },
    { "Autumn", HEDDLE_DATE_ERROR_SYNTAX, "\"Autumn\" needs a year" },
    { "3 Autumn 2018", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "Oc 2017", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "October November 2017", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "3 October 2017 2018", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "3 October 2017 tomorrow", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "3/10.2017", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "0 October 2017", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "0/10/2017", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "3/10/201", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "3/10/99999999999999999999", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "Winter 2018/20", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "+w", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "+6", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "+6wd", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "+99999d", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "T-", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "T-8", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "3 Oct\n2017", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "3 Oct 2017\x7f", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "3 Oct \xff 2017", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "3 D\xc3\xa0mhair 2017", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "\xc3\x92g-mh\xc3\xacos", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "%s%n%d", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "'; DROP TABLE episode", HEDDLE_DATE_ERROR_SYNTAX, NULL },
  };
  HeddleDateContext context = get_context ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *note = NULL;
      g_autofree char *edtf = heddle_date_text_read (rows[i].text, &context, &note, &error);

      g_test_message ("row %u", i);
      g_assert_null (edtf);
      g_assert_null (note);
      g_assert_error (error, HEDDLE_DATE_ERROR, (int) rows[i].code);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_null (strchr (error->message, '\n'));
      if (rows[i].message != NULL)
        g_assert_cmpstr (error->message, ==, rows[i].message);
    }
}

static void
test_null (void)
{
  HeddleDateContext context = get_context ();
  g_autoptr (GError) error = NULL;

  g_assert_null (heddle_date_text_read (NULL, &context, NULL, &error));
  g_assert_error (error, HEDDLE_DATE_ERROR, HEDDLE_DATE_ERROR_SYNTAX);
}

static void
test_without_fieldwork (void)
{
  HeddleDateContext context = { .today = heddle_day_new (2027, 1, 18) };
  g_autoptr (GError) error = NULL;

  g_assert_null (heddle_date_text_read ("T-8w", &context, NULL, &error));
  g_assert_error (error, HEDDLE_DATE_ERROR, HEDDLE_DATE_ERROR_CONTEXT);
  g_assert_cmpstr (error->message, ==,
                   "\"T-8w\" counts from a fieldwork that has no date here");
}

/* Obligation R08: a date whose weekday disagrees with its text is flagged at
 * entry. The letter of 2017 said Friday 28 September, which was a Thursday. */
static void
test_r08 (void)
{
  static const struct
  {
    const char *text, *edtf, *note;
  } rows[] = {
    { "Friday 28 September 2017", "2017-09-28",
      "28 September 2017 was a Thursday, not a Friday" },
    { "Thursday 28 September 2017", "2017-09-28", NULL },
    { "Fri 29 Sep 2017", "2017-09-29", NULL },
    { "Mon 9 Mar 2027", "2027-03-09", "9 March 2027 is a Tuesday, not a Monday" },
    { "Mon 2027-03-09", "2027-03-09", "9 March 2027 is a Tuesday, not a Monday" },
    { "Tue 9 – Fri 11 Mar 2027", "2027-03-09/2027-03-11",
      "11 March 2027 is a Thursday, not a Friday" },
    { "Tue 18 January 2027", "2027-01-18", "18 January 2027 is a Monday, not a Tuesday" },
    { "28 September 2017", "2017-09-28", NULL },
  };
  HeddleDateContext context = get_context ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *note = NULL;
      g_autofree char *edtf = heddle_date_text_read (rows[i].text, &context, &note, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (edtf, ==, rows[i].edtf);
      g_assert_cmpstr (note, ==, rows[i].note);
    }
}

/* What is shown can be typed. */
static void
test_round_trip (void)
{
  static const char *const dates[] = {
    "2017-10", "2018-21", "2018-24", "2018", "2018~", "2018-10?", "2018-23%",
    "2027-01-19~", "2017-10/..", "../2018-01-31", "2017-10/2018-01", "2018~/2019",
    "2027-03-09/2027-03-11", "2027-03-30/2027-04-01", "2026-12-31/2027-01-04",
    "2018-10?/2018-23~",
  };
  HeddleDateContext context = get_context ();

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *shown = heddle_date_text_show (dates[i], context.today);
      g_autoptr (GError) error = NULL;
      g_autofree char *note = NULL;
      g_autofree char *edtf = heddle_date_text_read (shown, &context, &note, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (edtf, ==, dates[i]);
      g_assert_null (note);
    }

  for (HeddleDay day = heddle_day_new (2025, 1, 1); day < heddle_day_new (2030, 1, 1); day++)
    {
      g_autofree char *iso = heddle_day_to_iso (day);
      g_autofree char *shown = heddle_date_text_show_day (day, HEDDLE_DAY_NONE);
      g_autofree char *spoken = heddle_date_text_show_day_long (day);
      g_autofree char *from_shown = heddle_date_text_read (shown, &context, NULL, NULL);
      g_autofree char *from_spoken = heddle_date_text_read (spoken, &context, NULL, NULL);

      g_assert_cmpstr (from_shown, ==, iso);
      g_assert_cmpstr (from_spoken, ==, iso);
    }
}

/* Random text is read or refused, never anything else, and what is read is
 * a date that can be stored. */
static void
test_hostile (void)
{
  static const char letters[] = "0123456789-/.~?%+tTwdm ,octjanautumnfri\xe2\x88\x92\xff\n\x80";
  HeddleDateContext context = get_context ();
  g_autofree char *megabyte = g_strnfill (1 << 20, '3');
  gint64 start;

  for (guint i = 0; i < 50000; i++)
    {
      char text[24];
      guint length = (guint) g_test_rand_int_range (0, sizeof text);
      g_autoptr (GError) error = NULL;
      g_autofree char *edtf = NULL;

      for (guint j = 0; j < length; j++)
        text[j] = letters[g_test_rand_int_range (0, sizeof letters - 1)];
      text[length] = '\0';
      edtf = heddle_date_text_read (text, &context, NULL, &error);
      g_assert_true ((edtf == NULL) == (error != NULL));
      if (edtf != NULL)
        g_assert_true (heddle_edtf_parse (edtf, NULL, NULL));
    }

  start = g_get_monotonic_time ();
  for (guint i = 0; i < 10000; i++)
    g_assert_null (heddle_date_text_read (megabyte, &context, NULL, NULL));
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-text/read", test_read);
  g_test_add_func ("/date-text/refuses", test_refuses);
  g_test_add_func ("/date-text/null", test_null);
  g_test_add_func ("/date-text/without-fieldwork", test_without_fieldwork);
  g_test_add_func ("/date-text/R08", test_r08);
  g_test_add_func ("/date-text/round-trip", test_round_trip);
  g_test_add_func ("/date-text/hostile", test_hostile);
  return g_test_run ();
}
