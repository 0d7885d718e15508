/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-calendar.h"
#include "heddle-closure-text.h"
#include "timeline-fixture.h"

static void
add (HeddleCalendar    *calendar,
     HeddleClosureKind  kind,
     const char        *first,
     const char        *last,
     const char        *label)
{
  heddle_calendar_add (calendar, kind, iso_day (first), iso_day (last), label, label, FALSE);
}

/* Christmas 2026: Friday and Monday are holidays; the council closes until
 * New Year, and the schools longer. */
static HeddleCalendar *
new_christmas (void)
{
  HeddleCalendar *calendar = heddle_calendar_new ();

  add (calendar, HEDDLE_CLOSURE_SCHOOL_HOLIDAY, "2026-12-21", "2027-01-05", "Christmas");
  add (calendar, HEDDLE_CLOSURE_IN_SERVICE, "2027-01-06", "2027-01-06", "In-service day");
  add (calendar, HEDDLE_CLOSURE_BANK_HOLIDAY, "2026-12-25", "2026-12-25", "Christmas Day");
  add (calendar, HEDDLE_CLOSURE_BANK_HOLIDAY, "2026-12-28", "2026-12-28", "Boxing Day");
  add (calendar, HEDDLE_CLOSURE_LOCAL_HOLIDAY, "2026-12-29", "2026-12-31", "Closed");
  add (calendar, HEDDLE_CLOSURE_BANK_HOLIDAY, "2027-01-01", "2027-01-01", "New Year");
  add (calendar, HEDDLE_CLOSURE_BANK_HOLIDAY, "2027-01-04", "2027-01-04", "2 January");
  return calendar;
}

static void
test_working_days (void)
{
  g_autoptr (HeddleCalendar) calendar = new_christmas ();
  static const struct
  {
    const char *day;
    gboolean working, school;
    const char *why;
  } rows[] = {
    { "2026-12-18", TRUE, TRUE, NULL },
    { "2026-12-19", FALSE, FALSE, NULL },
    { "2026-12-21", TRUE, FALSE, NULL },
    { "2026-12-24", TRUE, FALSE, NULL },
    { "2026-12-25", FALSE, FALSE, "Christmas Day" },
    { "2026-12-26", FALSE, FALSE, NULL },
    { "2026-12-29", FALSE, FALSE, "Closed" },
    { "2026-12-31", FALSE, FALSE, "Closed" },
    { "2027-01-04", FALSE, FALSE, "2 January" },
    { "2027-01-05", TRUE, FALSE, NULL },
    { "2027-01-06", TRUE, FALSE, NULL },
    { "2027-01-07", TRUE, TRUE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const HeddleSpan *why;

      g_test_message ("%s", rows[i].day);
      g_assert_cmpint (heddle_calendar_is_working_day (calendar, iso_day (rows[i].day), &why), ==,
                       rows[i].working);
      g_assert_cmpstr (why != NULL ? why->label : NULL, ==, rows[i].why);
      g_assert_cmpint (heddle_calendar_is_school_day (calendar, iso_day (rows[i].day), NULL), ==,
                       rows[i].school);
    }
}

static void
test_neighbours (void)
{
  g_autoptr (HeddleCalendar) calendar = new_christmas ();

  timeline_fixture_assert_day (heddle_calendar_previous_working (calendar, iso_day ("2027-01-05")),
                               "2026-12-24");
  timeline_fixture_assert_day (heddle_calendar_previous_working (calendar, iso_day ("2026-12-24")),
                               "2026-12-23");
  timeline_fixture_assert_day (heddle_calendar_next_working (calendar, iso_day ("2026-12-24")),
                               "2027-01-05");
  timeline_fixture_assert_day (heddle_calendar_next_working (calendar, iso_day ("2026-12-29")),
                               "2027-01-05");
  timeline_fixture_assert_day (heddle_calendar_previous_school (calendar, iso_day ("2027-01-07")),
                               "2026-12-18");
  timeline_fixture_assert_day (heddle_calendar_add_working_days (calendar,
                                                                 iso_day ("2026-12-23"), 2),
                               "2027-01-05");
  timeline_fixture_assert_day (heddle_calendar_add_working_days (calendar,
                                                                 iso_day ("2027-01-06"), -3),
                               "2026-12-23");
  timeline_fixture_assert_day (heddle_calendar_add_working_days (calendar,
                                                                 iso_day ("2026-12-25"), 0),
                               "2026-12-25");
}

static void
test_edges (void)
{
  g_autoptr (HeddleCalendar) calendar = heddle_calendar_new ();

  g_assert_cmpint (heddle_calendar_previous_working (calendar, HEDDLE_DAY_FIRST), ==,
                   HEDDLE_DAY_NONE);
  g_assert_cmpint (heddle_calendar_next_working (calendar, HEDDLE_DAY_LAST), ==,
                   HEDDLE_DAY_NONE);
  g_assert_cmpint (heddle_calendar_add_working_days (calendar, HEDDLE_DAY_LAST, 10), ==,
                   HEDDLE_DAY_NONE);

  heddle_calendar_add (calendar, HEDDLE_CLOSURE_LOCAL_HOLIDAY, HEDDLE_DAY_FIRST,
                       HEDDLE_DAY_OPEN, NULL, NULL, FALSE);
  g_assert_cmpint (heddle_calendar_previous_working (calendar, iso_day ("2027-03-09")), ==,
                   HEDDLE_DAY_NONE);
  g_assert_cmpint (heddle_calendar_next_working (calendar, iso_day ("2027-03-09")), ==,
                   HEDDLE_DAY_NONE);
  g_assert_cmpint (heddle_calendar_previous_school (calendar, iso_day ("2027-03-09")), ==,
                   HEDDLE_DAY_NONE);
}

static void
test_spans (void)
{
  g_autoptr (HeddleCalendar) calendar = new_christmas ();
  g_autoptr (GPtrArray) around = heddle_calendar_get_spans (calendar, iso_day ("2026-12-26"),
                                                            iso_day ("2027-01-01"));
  g_autoptr (GPtrArray) none = heddle_calendar_get_spans (calendar, iso_day ("2027-02-01"),
                                                          iso_day ("2027-03-01"));
  static const char *const labels[] = { "Christmas", "Boxing Day", "Closed", "New Year" };

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (around->len, ==, G_N_ELEMENTS (labels));
  for (guint i = 0; i < around->len; i++)
    {
      const HeddleSpan *span = around->pdata[i];

      g_assert_cmpstr (span->label, ==, labels[i]);
      g_assert_cmpstr (span->closure_id, ==, labels[i]);
    }
}

static void
test_texts (void)
{
  static const struct
  {
    const char *day, *text;
  } rows[] = {
    { "2026-12-24", NULL },
    { "2026-12-25", "25 Dec is a bank holiday" },
    { "2026-12-29", "29 Dec is a local holiday" },
    { "2026-12-26", "Sat 26 Dec is a weekend" },
  };
  g_autoptr (HeddleCalendar) calendar = new_christmas ();
  g_autofree char *term = heddle_closure_text_school (calendar, HEDDLE_DAY_NONE,
                                                      iso_day ("2026-12-18"));
  g_autofree char *holiday = heddle_closure_text_school (calendar, HEDDLE_DAY_NONE,
                                                         iso_day ("2027-01-05"));
  g_autofree char *window = heddle_closure_text_school (calendar, iso_day ("2026-12-21"),
                                                        iso_day ("2026-12-24"));
  g_autofree char *half = heddle_closure_text_school (calendar, iso_day ("2026-12-18"),
                                                      iso_day ("2026-12-24"));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = heddle_closure_text_closed (calendar, iso_day (rows[i].day));

      g_assert_cmpstr (text, ==, rows[i].text);
    }
  g_assert_null (term);
  g_assert_cmpstr (holiday, ==,
                   "in the school holiday (Christmas); school day before: Fri 18 Dec 2026");
  g_assert_cmpstr (window, ==,
                   "all in the school holiday (Christmas); school day before: Fri 18 Dec");
  g_assert_cmpstr (half, ==,
                   "in the school holiday (Christmas); school day before: Fri 18 Dec");
}

static void
test_names (void)
{
  static const struct
  {
    HeddleSpan span;
    const char *name;
  } rows[] = {
    { { .kind = HEDDLE_CLOSURE_SCHOOL_HOLIDAY, .label = (char *) "Spring" },
      "school holiday (Spring)" },
    { { .kind = HEDDLE_CLOSURE_SCHOOL_HOLIDAY, .label = (char *) "Spring", .assumed = TRUE },
      "school holiday (Spring, assumed)" },
    { { .kind = HEDDLE_CLOSURE_SCHOOL_HOLIDAY, .label = (char *) "Christmas holiday",
        .assumed = TRUE },
      "Christmas holiday (assumed)" },
    { { .kind = HEDDLE_CLOSURE_IN_SERVICE, .label = (char *) "In-service day" },
      "In-service day" },
    { { .kind = HEDDLE_CLOSURE_PRE_ELECTION, .assumed = TRUE },
      "pre-election period (assumed)" },
    { { .kind = HEDDLE_CLOSURE_POLLING, .label = (char *) "" }, "polling day" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = heddle_closure_text_name (&rows[i].span);

      g_assert_cmpstr (name, ==, rows[i].name);
    }
}

/* Closures at random, overlapping: every answer is that of looking at them
 * one by one. */
static void
test_against_plain_search (void)
{
  enum { N_SPANS = 60, N_DAYS = 400 };
  HeddleDay start = iso_day ("2026-06-01");

  for (guint round = 0; round < 50; round++)
    {
      g_autoptr (HeddleCalendar) calendar = heddle_calendar_new ();
      HeddleSpan spans[N_SPANS];

      for (guint i = 0; i < N_SPANS; i++)
        {
          spans[i].kind = (HeddleClosureKind) g_test_rand_int_range (0, HEDDLE_N_CLOSURES);
          spans[i].first = start + g_test_rand_int_range (0, N_DAYS);
          spans[i].last = spans[i].first + g_test_rand_int_range (0, i % 5 == 0 ? 40 : 3);
          heddle_calendar_add (calendar, spans[i].kind, spans[i].first, spans[i].last, NULL,
                               NULL, FALSE);
        }
      for (HeddleDay day = start; day < start + N_DAYS; day++)
        {
          gboolean on[HEDDLE_N_CLOSURES] = { FALSE };
          gboolean working = !heddle_day_is_weekend (day);
          g_autoptr (GPtrArray) touching = heddle_calendar_get_spans (calendar, day, day + 3);
          guint n_touching = 0;

          for (guint i = 0; i < N_SPANS; i++)
            {
              if (spans[i].first <= day && day <= spans[i].last)
                on[spans[i].kind] = TRUE;
              if (spans[i].first <= day + 3 && day <= spans[i].last)
                n_touching++;
            }
          for (guint kind = 0; kind < HEDDLE_N_CLOSURES; kind++)
            g_assert_cmpint (heddle_calendar_find (calendar, (HeddleClosureKind) kind, day)
                               != NULL, ==, on[kind]);
          working = working && !on[HEDDLE_CLOSURE_BANK_HOLIDAY]
                    && !on[HEDDLE_CLOSURE_LOCAL_HOLIDAY];
          g_assert_cmpint (heddle_calendar_is_working_day (calendar, day, NULL), ==, working);
          g_assert_cmpint (heddle_calendar_is_school_day (calendar, day, NULL), ==,
                           working && !on[HEDDLE_CLOSURE_SCHOOL_HOLIDAY]
                           && !on[HEDDLE_CLOSURE_IN_SERVICE]);
          g_assert_cmpuint (touching->len, ==, n_touching);
        }
    }
}

/* Tens of thousands of closures do not make a question slow. */
static void
test_many_spans (void)
{
  g_autoptr (HeddleCalendar) calendar = heddle_calendar_new ();
  gint64 start;
  guint working = 0;

  for (guint i = 0; i < 50000; i++)
    {
      HeddleDay day = HEDDLE_DAY_FIRST + g_test_rand_int_range (0, 100000);

      heddle_calendar_add (calendar, HEDDLE_CLOSURE_SCHOOL_HOLIDAY, day, day + i % 20, "Holiday",
                           NULL, FALSE);
    }
  start = g_get_monotonic_time ();
  for (HeddleDay day = HEDDLE_DAY_FIRST; day < HEDDLE_DAY_LAST; day++)
    working += heddle_calendar_is_school_day (calendar, day, NULL) ? 1 : 0;
  g_assert_cmpuint (working, <, 100000);
  /* about 20 ms; looking at each would take minutes */
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/working-days", test_working_days);
  g_test_add_func ("/calendar/neighbours", test_neighbours);
  g_test_add_func ("/calendar/edges", test_edges);
  g_test_add_func ("/calendar/spans", test_spans);
  g_test_add_func ("/calendar/texts", test_texts);
  g_test_add_func ("/calendar/names", test_names);
  g_test_add_func ("/calendar/against-plain-search", test_against_plain_search);
  g_test_add_func ("/calendar/many-spans", test_many_spans);
  return g_test_run ();
}
