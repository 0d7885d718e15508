/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline-fixture.h"

static HeddleDay
d (const char *iso)
{
  HeddleDay day = heddle_day_parse (iso);

  g_assert_cmpint (day, !=, HEDDLE_DAY_NONE);
  return day;
}

static void
assert_dates (TimelineFixture *fixture,
              const char      *key,
              const char      *nominal,
              const char      *due,
              const char      *reason)
{
  HeddleStepDates *dates = timeline_fixture_get_dates (fixture, key);

  g_test_message ("%s", key);
  timeline_fixture_assert_day (dates->nominal, nominal);
  timeline_fixture_assert_day (dates->due, due);
  g_assert_cmpstr (dates->reason, ==, reason);
}

static void
assert_window (TimelineFixture *fixture,
               const char      *key,
               const char      *earliest,
               const char      *due)
{
  HeddleStepDates *dates = timeline_fixture_get_dates (fixture, key);

  g_test_message ("%s", key);
  timeline_fixture_assert_day (dates->earliest, earliest);
  timeline_fixture_assert_day (dates->due, due);
}

/* Fieldwork on 9-11 March 2027 with a local holiday on 16 February. */
static TimelineFixture *
new_example (void)
{
  TimelineFixture *fixture = timeline_fixture_new ("2027-03-09", 3);

  timeline_fixture_add_school_holidays (fixture->input.calendar);
  heddle_calendar_add (fixture->input.calendar, HEDDLE_CLOSURE_LOCAL_HOLIDAY,
                       d ("2027-02-16"), d ("2027-02-16"), "Local holiday", NULL, FALSE);
  timeline_fixture_compute (fixture);
  return fixture;
}

static void
test_example (void)
{
  g_autoptr (TimelineFixture) fixture = new_example ();
  static const struct
  {
    const char *key, *nominal, *due, *reason;
  } rows[] = {
    { "prepare", "2027-01-09", "2027-01-08", "Sat 9 Jan is a weekend" },
    { "first-meeting", "2027-01-12", "2027-01-12", NULL },
    { "dates", "2027-01-19", "2027-01-19", NULL },
    { "leads", "2027-01-19", "2027-01-19", NULL },
    { "local-group", "2027-01-26", "2027-01-26", NULL },
    { "focus", "2027-01-26", "2027-01-26", NULL },
    { "hopes", "2027-01-26", "2027-01-26", NULL },
    { "team", "2027-01-26", "2027-01-26", NULL },
    { "scoping-paper", "2027-02-09", "2027-02-09", NULL },
    { "round-table", "2027-02-09", "2027-02-09", NULL },
    { "timetable", "2027-02-16", "2027-02-15", "16 Feb is a local holiday" },
    { "programme", "2027-02-23", "2027-02-23", NULL },
    { "pre-meeting", "2027-02-23", "2027-02-23", NULL },
    { "documents", "2027-03-02", "2027-03-02", NULL },
    { "briefing", "2027-03-08", "2027-03-08", NULL },
    { "form", "2027-03-08", "2027-03-08", NULL },
    { "fieldwork", "2027-03-09", "2027-03-09", NULL },
    { "draft-report", "2027-04-01", "2027-04-01", NULL },
    { "leads-meeting", "2027-04-15", "2027-04-15", NULL },
    { "report-final", "2027-04-29", "2027-04-29", NULL },
    { "report-strategic", "2027-04-29", "2027-04-29", NULL },
    { "final-reporting", NULL, NULL, NULL },
    { "learning", NULL, NULL, NULL },
    { "progress-review", "2027-09-11", "2027-09-10", "Sat 11 Sep is a weekend" },
  };

  g_assert_cmpuint (fixture->input.n_steps, ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_dates (fixture, rows[i].key, rows[i].nominal, rows[i].due, rows[i].reason);

  timeline_fixture_assert_day (heddle_timeline_get_fieldwork_end (fixture->input.calendar,
                                                                  d ("2027-03-09"), 3),
                               "2027-03-11");
  assert_window (fixture, "draft-report", "2027-03-25", "2027-04-01");
  assert_window (fixture, "leads-meeting", "2027-04-08", "2027-04-15");
  assert_window (fixture, "report-final", "2027-04-22", "2027-04-29");
  g_assert_cmpstr (timeline_fixture_get_dates (fixture, "round-table")->warning, ==,
                   "in the school holiday (February, assumed); school day before: Fri 5 Feb");
  g_assert_cmpstr (timeline_fixture_get_dates (fixture, "leads-meeting")->warning, ==,
                   "all in the school holiday (Spring, assumed); school day before: Fri 2 Apr");
  g_assert_null (timeline_fixture_get_dates (fixture, "timetable")->warning);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/example", test_example);
  return g_test_run ();
}
