/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-recurrence.h"

static char *
show (GArray *days)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < days->len; i++)
    {
      g_autofree char *iso = heddle_day_to_iso (g_array_index (days, HeddleDay, i));

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", iso);
    }
  return g_string_free_and_steal (text);
}

static void
test_days (void)
{
  static const struct
  {
    HeddleEvery every;
    int nth;
    GDateWeekday weekday;
    const char *first, *last, *expected;
  } cases[] = {
    /* the first day counts, and so does the last */
    { HEDDLE_EVERY_WEEK, 0, G_DATE_THURSDAY, "2026-12-24", "2027-01-07",
      "2026-12-24 2026-12-31 2027-01-07" },
    { HEDDLE_EVERY_FORTNIGHT, 0, G_DATE_MONDAY, "2027-03-16", "2027-04-19",
      "2027-03-22 2027-04-05 2027-04-19" },
    /* a first Thursday that is before the first day is not of the series */
    { HEDDLE_EVERY_MONTH, 1, G_DATE_THURSDAY, "2027-01-08", "2027-04-30",
      "2027-02-04 2027-03-04 2027-04-01" },
    /* a month with five Mondays and one with four; 29 February */
    { HEDDLE_EVERY_MONTH, HEDDLE_NTH_LAST, G_DATE_TUESDAY, "2028-02-01", "2028-05-31",
      "2028-02-29 2028-03-28 2028-04-25 2028-05-30" },
    { HEDDLE_EVERY_QUARTER, 3, G_DATE_FRIDAY, "2026-11-02", "2027-08-31",
      "2026-11-20 2027-02-19 2027-05-21 2027-08-20" },
    { HEDDLE_EVERY_MONTH, 4, G_DATE_SUNDAY, "2027-03-29", "2027-04-24", "" },
    { HEDDLE_EVERY_WEEK, 0, G_DATE_MONDAY, "2027-02-02", "2027-02-01", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HeddleRecurrence series = {
        .every = cases[i].every,
        .nth = cases[i].nth,
        .weekday = cases[i].weekday,
        .first = heddle_day_parse (cases[i].first),
        .last = heddle_day_parse (cases[i].last),
      };
      g_autoptr (GArray) days = heddle_recurrence_list (&series, NULL);
      g_autofree char *text = show (days);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_closures (void)
{
  HeddleCalendar *calendar = heddle_calendar_new ();
  HeddleRecurrence series = {
    .every = HEDDLE_EVERY_MONTH,
    .nth = 1,
    .weekday = G_DATE_MONDAY,
    .first = heddle_day_new (2027, 4, 1),
    .last = heddle_day_new (2027, 6, 30),
    .calendar = calendar,
  };
  g_autoptr (GArray) skipped = g_array_new (FALSE, FALSE, sizeof (HeddleDay));
  g_autoptr (GArray) days = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *left = NULL;

  heddle_calendar_add (calendar, HEDDLE_CLOSURE_BANK_HOLIDAY, heddle_day_new (2027, 5, 3),
                       heddle_day_new (2027, 5, 3), "Early May bank holiday", NULL, FALSE);
  days = heddle_recurrence_list (&series, skipped);
  kept = show (days);
  left = show (skipped);
  g_assert_cmpstr (kept, ==, "2027-04-05 2027-06-07");
  g_assert_cmpstr (left, ==, "2027-05-03");
  heddle_calendar_unref (calendar);
}

/* A slip in the last day makes no endless list. */
static void
test_bound (void)
{
  HeddleRecurrence series = {
    .every = HEDDLE_EVERY_WEEK,
    .weekday = G_DATE_MONDAY,
    .first = heddle_day_new (2027, 1, 1),
    .last = HEDDLE_DAY_LAST,
  };
  g_autoptr (GArray) days = heddle_recurrence_list (&series, NULL);

  g_assert_cmpuint (days->len, ==, HEDDLE_RECURRENCE_MAX);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recurrence/days", test_days);
  g_test_add_func ("/recurrence/closures", test_closures);
  g_test_add_func ("/recurrence/bound", test_bound);

  return g_test_run ();
}
