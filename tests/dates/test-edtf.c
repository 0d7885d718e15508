/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-date-error.h"
#include "heddle-edtf.h"

#include <string.h>

static void
test_meaning (void)
{
  static const struct
  {
    const char *text, *first, *last;
    HeddlePrecision precision;
    gboolean approximate, uncertain;
  } rows[] = {
    { "2018-09-03", "2018-09-03", "2018-09-03", HEDDLE_PRECISION_DAY, 0, 0 },
    { "2028-02-29", "2028-02-29", "2028-02-29", HEDDLE_PRECISION_DAY, 0, 0 },
    { "2018-09", "2018-09-01", "2018-09-30", HEDDLE_PRECISION_MONTH, 0, 0 },
    { "2027-02", "2027-02-01", "2027-02-28", HEDDLE_PRECISION_MONTH, 0, 0 },
    { "2028-02", "2028-02-01", "2028-02-29", HEDDLE_PRECISION_MONTH, 0, 0 },
    { "2018-12", "2018-12-01", "2018-12-31", HEDDLE_PRECISION_MONTH, 0, 0 },
    { "2018-21", "2018-03-01", "2018-05-31", HEDDLE_PRECISION_SEASON, 0, 0 },
    { "2018-22", "2018-06-01", "2018-08-31", HEDDLE_PRECISION_SEASON, 0, 0 },
    { "2018-23", "2018-09-01", "2018-11-30", HEDDLE_PRECISION_SEASON, 0, 0 },
    { "2018-24", "2018-12-01", "2019-02-28", HEDDLE_PRECISION_SEASON, 0, 0 },
    { "2027-24", "2027-12-01", "2028-02-29", HEDDLE_PRECISION_SEASON, 0, 0 },
    { "2018", "2018-01-01", "2018-12-31", HEDDLE_PRECISION_YEAR, 0, 0 },
    { "1900", "1900-01-01", "1900-12-31", HEDDLE_PRECISION_YEAR, 0, 0 },
    { "2199", "2199-01-01", "2199-12-31", HEDDLE_PRECISION_YEAR, 0, 0 },
    { "2199-12", "2199-12-01", "2199-12-31", HEDDLE_PRECISION_MONTH, 0, 0 },
    { "2018~", "2018-01-01", "2018-12-31", HEDDLE_PRECISION_YEAR, 1, 0 },
    { "2018-09?", "2018-09-01", "2018-09-30", HEDDLE_PRECISION_MONTH, 0, 1 },
    { "2018-23%", "2018-09-01", "2018-11-30", HEDDLE_PRECISION_SEASON, 1, 1 },
    { "2018-09-03~", "2018-09-03", "2018-09-03", HEDDLE_PRECISION_DAY, 1, 0 },
    { "2017-10/2018-01", "2017-10-01", "2018-01-31", HEDDLE_PRECISION_INTERVAL, 0, 0 },
    { "2027-03-09/2027-03-11", "2027-03-09", "2027-03-11", HEDDLE_PRECISION_INTERVAL, 0, 0 },
    { "2027-03-09/2027-03-09", "2027-03-09", "2027-03-09", HEDDLE_PRECISION_INTERVAL, 0, 0 },
    { "2018/2018", "2018-01-01", "2018-12-31", HEDDLE_PRECISION_INTERVAL, 0, 0 },
    { "2018~/2019-24?", "2018-01-01", "2020-02-29", HEDDLE_PRECISION_INTERVAL, 1, 1 },
    { "2017-10/..", "2017-10-01", NULL, HEDDLE_PRECISION_INTERVAL, 0, 0 },
    { "../2018-01-31", NULL, "2018-01-31", HEDDLE_PRECISION_INTERVAL, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *first = NULL;
      g_autofree char *last = NULL;
      HeddleEdtf edtf;

      g_test_message ("%s", rows[i].text);
      heddle_edtf_parse (rows[i].text, &edtf, &error);
      g_assert_no_error (error);
      first = heddle_day_to_iso (edtf.first);
      last = heddle_day_to_iso (edtf.last);
      g_assert_cmpstr (first, ==, rows[i].first);
      g_assert_cmpstr (last, ==, rows[i].last);
      g_assert_cmpint (edtf.first == HEDDLE_DAY_NONE, ==, rows[i].first == NULL);
      g_assert_cmpint (edtf.last == HEDDLE_DAY_OPEN, ==, rows[i].last == NULL);
      g_assert_cmpint (edtf.precision, ==, rows[i].precision);
      g_assert_cmpint (edtf.approximate, ==, rows[i].approximate);
      g_assert_cmpint (edtf.uncertain, ==, rows[i].uncertain);
      g_assert_cmpint (heddle_edtf_get_first (rows[i].text), ==, edtf.first);
      g_assert_cmpint (heddle_edtf_get_last (rows[i].text), ==, edtf.last);
    }
}

static void
test_refuses (void)
{
  static const struct
  {
    const char *text;
    HeddleDateError code;
    const char *message; /* its start; NULL: not compared */
  } rows[] = {
    { "2027-02-29", HEDDLE_DATE_ERROR_NO_SUCH_DAY, "\"2027-02-29\" is not a day of the calendar" },
    { "2027-06-31", HEDDLE_DATE_ERROR_NO_SUCH_DAY, "\"2027-06-31\" is not a day of the calendar" },
    { "2027-06-00", HEDDLE_DATE_ERROR_NO_SUCH_DAY, NULL },
    { "2027-13-01", HEDDLE_DATE_ERROR_NO_SUCH_DAY, NULL },
    { "2027-21-01", HEDDLE_DATE_ERROR_NO_SUCH_DAY, NULL },
    { "2027-13", HEDDLE_DATE_ERROR_NO_SUCH_DAY, "\"2027-13\" is neither a month" },
    { "2027-00", HEDDLE_DATE_ERROR_NO_SUCH_DAY, NULL },
    { "2027-25", HEDDLE_DATE_ERROR_NO_SUCH_DAY, NULL },
    { "20226", HEDDLE_DATE_ERROR_YEAR, "the year of \"20226\" is outside 1900 to 2199" },
    { "20226-03-09", HEDDLE_DATE_ERROR_YEAR, "the year of \"20226-03-09\" is outside" },
    { "99999999999999999999", HEDDLE_DATE_ERROR_YEAR, NULL },
    { "1899-12-31", HEDDLE_DATE_ERROR_YEAR, NULL },
    { "2200", HEDDLE_DATE_ERROR_YEAR, NULL },
    { "0000-01-01", HEDDLE_DATE_ERROR_YEAR, NULL },
    { "2199-24", HEDDLE_DATE_ERROR_YEAR, NULL },
    { "2018-03/2018-01", HEDDLE_DATE_ERROR_ORDER, "\"2018-03/2018-01\" ends before it starts" },
    { "2027-03-11/2027-03-09", HEDDLE_DATE_ERROR_ORDER, NULL },
    { "../..", HEDDLE_DATE_ERROR_SYNTAX, "\"../..\" has neither a start nor an end" },
    { "", HEDDLE_DATE_ERROR_SYNTAX, "\"\" is not a date" },
    { "soon", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "218", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "2018-9", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "2018-", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "2018-09-", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "2018-09-3", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "2018-09-03-01", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "2018-09-03 ", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { " 2018", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "-2018", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "2018~~", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "~2018", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "2018/", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "/2018", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "2018/2019/2020", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "2018/..~", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "201X", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "2018-09-03T10:00", HEDDLE_DATE_ERROR_SYNTAX, NULL },
    { "2018\xff", HEDDLE_DATE_ERROR_SYNTAX, "\"2018\xef\xbf\xbd\" is not a date" },
    { "2018\n", HEDDLE_DATE_ERROR_SYNTAX, "\"2018 \" is not a date" },
    { "\xd9\xa2\xd9\xa0\xd9\xa1\xd9\xa8", HEDDLE_DATE_ERROR_SYNTAX, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      HeddleEdtf edtf = { .first = 42 };

      g_test_message ("row %u", i);
      g_assert_false (heddle_edtf_parse (rows[i].text, &edtf, &error));
      g_assert_error (error, HEDDLE_DATE_ERROR, (int) rows[i].code);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_null (strchr (error->message, '\n'));
      if (rows[i].message != NULL)
        g_assert_true (g_str_has_prefix (error->message, rows[i].message));
      g_assert_cmpint (edtf.first, ==, 42);
      g_assert_cmpint (heddle_edtf_get_first (rows[i].text), ==, HEDDLE_DAY_NONE);
      g_assert_cmpint (heddle_edtf_get_last (rows[i].text), ==, HEDDLE_DAY_NONE);
      g_assert_cmpint (heddle_edtf_get_day (rows[i].text), ==, HEDDLE_DAY_NONE);
    }
}

static void
test_exact_day (void)
{
  g_assert_cmpint (heddle_edtf_get_day ("2018-09-03"), ==, heddle_day_new (2018, 9, 3));
  g_assert_cmpint (heddle_edtf_get_day ("2018-09-03~"), ==, HEDDLE_DAY_NONE);
  g_assert_cmpint (heddle_edtf_get_day ("2018-09"), ==, HEDDLE_DAY_NONE);
  g_assert_cmpint (heddle_edtf_get_day ("2018-09-03/2018-09-03"), ==, HEDDLE_DAY_NONE);
  g_assert_cmpint (heddle_edtf_get_day (NULL), ==, HEDDLE_DAY_NONE);
}

/* Text of a megabyte is refused without being looked at, and only its
 * beginning is repeated. */
static void
test_long_text (void)
{
  g_autofree char *text = g_strnfill (1 << 20, '2');
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < 10000; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (heddle_edtf_parse (text, NULL, &error));
      g_assert_cmpuint (strlen (error->message), <, 200);
    }
  /* A look at the whole text takes at least 10 µs, so 100 ms for all of them. */
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
}

static void
test_quote (void)
{
  static const struct
  {
    const char *text, *quoted;
  } rows[] = {
    { "2018", "\"2018\"" },
    { "a\tb\x1b[31m", "\"a b [31m\"" },
    { "\xc3", "\"\xef\xbf\xbd\"" },
    { "D\xc3\xa0mhair", "\"D\xc3\xa0mhair\"" },
    { "123456789012345678901234567890123456789\xc3\xa0",
      "\"123456789012345678901234567890123456789…\"" },
    { "1234567890123456789012345678901234567890", "\"1234567890123456789012345678901234567890\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *quoted = heddle_date_error_quote (rows[i].text);

      g_assert_cmpstr (quoted, ==, rows[i].quoted);
    }
}

/* Obligation R23: an iteration due in "Autumn 2018" sorts and shows by its
 * first and last day, between the months around it. */
static void
test_r23 (void)
{
  g_assert_cmpint (heddle_edtf_get_first ("2018-23"), ==, heddle_day_new (2018, 9, 1));
  g_assert_cmpint (heddle_edtf_get_last ("2018-23"), ==, heddle_day_new (2018, 11, 30));
  g_assert_cmpint (heddle_edtf_get_last ("2018-08"), <, heddle_edtf_get_first ("2018-23"));
  g_assert_cmpint (heddle_edtf_get_last ("2018-23"), <, heddle_edtf_get_first ("2018-12"));
  g_assert_cmpint (heddle_edtf_get_first ("2018-01"), <, heddle_edtf_get_first ("2018-23"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edtf/meaning", test_meaning);
  g_test_add_func ("/edtf/refuses", test_refuses);
  g_test_add_func ("/edtf/exact-day", test_exact_day);
  g_test_add_func ("/edtf/long-text", test_long_text);
  g_test_add_func ("/edtf/quote", test_quote);
  g_test_add_func ("/edtf/R23", test_r23);
  return g_test_run ();
}
