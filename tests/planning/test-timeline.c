/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline-fixture.h"

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
                       iso_day ("2027-02-16"), iso_day ("2027-02-16"), "Local holiday",
                       NULL, FALSE);
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
                                                                  iso_day ("2027-03-09"), 3),
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

/* A step that the guidance gives: what it is and when it is due. */
static void
assert_step (TimelineFixture *fixture,
             const char      *key,
             HeddleStepKind   kind,
             const char      *anchor,
             const char      *from,
             const char      *to)
{
  const HeddleStepInput *step = timeline_fixture_get_step (fixture, key);

  g_test_message ("%s", key);
  g_assert_cmpint (step->kind, ==, kind);
  g_assert_cmpstr (step->anchor, ==, anchor);
  g_assert_cmpstr (step->from, ==, from);
  g_assert_cmpstr (step->to, ==, to);
}

static void
assert_before (const char *key,
               int         days,
               const char *offset)
{
  g_autoptr (TimelineFixture) fixture = new_example ();
  HeddleStepInput *step = timeline_fixture_get_step (fixture, key);

  assert_step (fixture, key, step->kind, "fieldwork_start", "", offset);
  g_assert_cmpint (fixture->input.fieldwork_start
                     - timeline_fixture_get_dates (fixture, key)->nominal, ==, days);

  /* it is counted from the first day, however long the fieldwork is */
  fixture->input.fieldwork_days = HEDDLE_DAYS_MAX;
  timeline_fixture_compute (fixture);
  g_assert_cmpint (fixture->input.fieldwork_start
                     - timeline_fixture_get_dates (fixture, key)->nominal, ==, days);
}

static void
assert_after (const char *key,
              int         first,
              int         last)
{
  for (int days = 1; days <= HEDDLE_DAYS_MAX; days++)
    {
      g_autoptr (TimelineFixture) fixture = timeline_fixture_new ("2027-03-09", days);
      HeddleDay end = heddle_timeline_get_fieldwork_end (fixture->input.calendar,
                                                         fixture->input.fieldwork_start, days);
      HeddleStepDates *dates;

      timeline_fixture_compute (fixture);
      dates = timeline_fixture_get_dates (fixture, key);
      g_assert_cmpint (timeline_fixture_get_step (fixture, key)->kind, ==, HEDDLE_STEP_WINDOW);
      g_assert_cmpint (dates->nominal_earliest - end, ==, 7 * first);
      g_assert_cmpint (dates->nominal - end, ==, 7 * last);
      g_assert_cmpint (dates->earliest, >=, dates->nominal_earliest);
      g_assert_cmpint (dates->due, <=, dates->nominal);
    }
}

static void
test_a01 (void)
{
  assert_before ("first-meeting", 7 * 8, "-8w");
}

static void
test_a02 (void)
{
  assert_before ("dates", 7 * 7, "-7w");
}

static void
test_a03 (void)
{
  assert_before ("focus", 7 * 6, "-6w");
}

static void
test_a04 (void)
{
  assert_before ("leads", 7 * 7, "-7w");
}

static void
test_a05 (void)
{
  assert_before ("team", 7 * 6, "-6w");
}

static void
test_a06 (void)
{
  g_autoptr (TimelineFixture) fixture = new_example ();

  assert_before ("pre-meeting", 7 * 2, "-2w");
  assert_step (fixture, "pre-meeting", HEDDLE_STEP_MEETING, "fieldwork_start", "", "-2w");
}

static void
test_a07 (void)
{
  assert_after ("draft-report", 2, 3);
}

static void
test_a08 (void)
{
  assert_after ("leads-meeting", 4, 5);
}

static void
test_a09 (void)
{
  g_autoptr (TimelineFixture) fixture = new_example ();

  assert_step (fixture, "report-strategic", HEDDLE_STEP_NO_LATER_THAN, "fieldwork_end", "",
               "+7w");
  assert_dates (fixture, "report-strategic", "2027-04-29", "2027-04-29", NULL);
}

/* Final reporting has no date until somebody agrees one. */
static void
test_a10 (void)
{
  g_autoptr (TimelineFixture) fixture = new_example ();
  HeddleStepInput *step = timeline_fixture_get_step (fixture, "final-reporting");

  assert_dates (fixture, "final-reporting", NULL, NULL, NULL);
  step->pinned = iso_day ("2027-06-02");
  step->pin_reason = "committee meets";
  timeline_fixture_compute (fixture);
  assert_dates (fixture, "final-reporting", NULL, "2027-06-02", "committee meets");
}

static void
test_t02 (void)
{
  static const struct
  {
    const char *key;
    int weeks;
  } rows[] = {
    { "first-meeting", 8 }, { "dates", 7 },     { "focus", 6 },
    { "team", 6 },          { "timetable", 3 }, { "programme", 2 },
  };
  g_autoptr (TimelineFixture) fixture = new_example ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HeddleStepDates *dates = timeline_fixture_get_dates (fixture, rows[i].key);

      g_assert_cmpint (fixture->input.fieldwork_start - dates->nominal, ==, 7 * rows[i].weeks);
    }
}

static void
test_t03 (void)
{
  assert_after ("report-final", 6, 7);
}

/* Preparation begins at least two calendar months ahead. */
static void
test_c06 (void)
{
  static const struct
  {
    const char *start, *nominal, *due;
  } rows[] = {
    { "2027-03-09", "2027-01-09", "2027-01-08" },
    { "2027-04-30", "2027-02-28", "2027-02-26" },
    { "2028-04-30", "2028-02-29", "2028-02-29" },
    { "2027-12-31", "2027-10-31", "2027-10-29" },
    { "2027-01-31", "2026-11-30", "2026-11-27" },
    { "2027-03-01", "2027-01-01", "2026-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TimelineFixture) fixture = timeline_fixture_new (rows[i].start, 3);

      timeline_fixture_compute (fixture);
      timeline_fixture_assert_day (timeline_fixture_get_dates (fixture, "prepare")->nominal,
                                   rows[i].nominal);
      timeline_fixture_assert_day (timeline_fixture_get_dates (fixture, "prepare")->due,
                                   rows[i].due);
    }
}

static void
test_c10 (void)
{
  g_autoptr (TimelineFixture) fixture = new_example ();

  assert_step (fixture, "local-group", HEDDLE_STEP_MEETING, "fieldwork_start", "", "-6w");
  g_assert_cmpint (timeline_fixture_get_dates (fixture, "local-group")->due, <=,
                   timeline_fixture_get_dates (fixture, "focus")->due);
}

/* Any number of working days from 1 to 10; a weekend or holiday between does
 * not count. */
static void
test_c14 (void)
{
  static const char *const ends[] = {
    "2027-03-24", "2027-03-25", "2027-03-29", "2027-03-30", "2027-03-31",
    "2027-04-01", "2027-04-02", "2027-04-05", "2027-04-06", "2027-04-07",
  };
  g_autoptr (TimelineFixture) fixture = timeline_fixture_new ("2027-03-24", 3);
  HeddleCalendar *calendar = fixture->input.calendar;

  /* Good Friday is 26 March 2027. */
  for (int days = 1; days <= HEDDLE_DAYS_MAX; days++)
    timeline_fixture_assert_day (heddle_timeline_get_fieldwork_end (calendar,
                                                                    iso_day ("2027-03-24"), days),
                                 ends[days - 1]);
  g_assert_cmpint (heddle_timeline_get_fieldwork_end (calendar, HEDDLE_DAY_NONE, 3), ==,
                   HEDDLE_DAY_NONE);

  /* A first day that is none counts all the same. */
  timeline_fixture_assert_day (heddle_timeline_get_fieldwork_end (calendar, iso_day ("2027-03-26"),
                                                                  1),
                               "2027-03-26");
  timeline_fixture_assert_day (heddle_timeline_get_fieldwork_end (calendar, iso_day ("2027-03-27"),
                                                                  2),
                               "2027-03-29");
}

/* A larger authority's own template with other offsets. */
static void
test_c27 (void)
{
  g_autoptr (TimelineFixture) fixture = timeline_fixture_new ("2027-03-09", 5);

  timeline_fixture_get_step (fixture, "first-meeting")->to = "-12w";
  timeline_fixture_get_step (fixture, "draft-report")->from = "+4w";
  timeline_fixture_get_step (fixture, "draft-report")->to = "+6w";
  timeline_fixture_add_step (fixture, "own-briefing", HEDDLE_STEP_MEETING, "step:draft-report",
                             "", "+3d");
  timeline_fixture_compute (fixture);
  assert_dates (fixture, "first-meeting", "2026-12-15", "2026-12-15", NULL);
  assert_window (fixture, "draft-report", "2027-04-12", "2027-04-26");
  assert_dates (fixture, "own-briefing", "2027-04-29", "2027-04-29", NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/example", test_example);
  g_test_add_func ("/timeline/A01", test_a01);
  g_test_add_func ("/timeline/A02", test_a02);
  g_test_add_func ("/timeline/A03", test_a03);
  g_test_add_func ("/timeline/A04", test_a04);
  g_test_add_func ("/timeline/A05", test_a05);
  g_test_add_func ("/timeline/A06", test_a06);
  g_test_add_func ("/timeline/A07", test_a07);
  g_test_add_func ("/timeline/A08", test_a08);
  g_test_add_func ("/timeline/A09", test_a09);
  g_test_add_func ("/timeline/A10", test_a10);
  g_test_add_func ("/timeline/T02", test_t02);
  g_test_add_func ("/timeline/T03", test_t03);
  g_test_add_func ("/timeline/C06", test_c06);
  g_test_add_func ("/timeline/C10", test_c10);
  g_test_add_func ("/timeline/C14", test_c14);
  g_test_add_func ("/timeline/C27", test_c27);
  return g_test_run ();
}
