/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline-fixture.h"

#include <string.h>

static void
close_days (TimelineFixture   *fixture,
            HeddleClosureKind  kind,
            const char        *first,
            const char        *last)
{
  heddle_calendar_add (fixture->input.calendar, kind, iso_day (first), iso_day (last), "Closed",
                       NULL, FALSE);
}

static void
assert_dates (TimelineFixture *fixture,
              const char      *key,
              const char      *nominal,
              const char      *due,
              const char      *reason)
{
  HeddleStepDates *dates = timeline_fixture_get_dates (fixture, key);

  timeline_fixture_assert_day (dates->nominal, nominal);
  timeline_fixture_assert_day (dates->due, due);
  g_assert_cmpstr (dates->reason, ==, reason);
}

/* Fieldwork on 27-29 September 2021: the first discussion falls on the summer
 * bank holiday. A host that works on it keeps the date. */
static void
test_bank_holiday (void)
{
  g_autoptr (TimelineFixture) fixture = timeline_fixture_new ("2021-09-27", 3);

  timeline_fixture_compute (fixture);
  assert_dates (fixture, "first-meeting", "2021-08-02", "2021-07-30",
                "2 Aug is a bank holiday");

  timeline_fixture_work_on_bank_holidays (fixture);
  timeline_fixture_compute (fixture);
  assert_dates (fixture, "first-meeting", "2021-08-02", "2021-08-02", NULL);
}

/* Back over a weekend and the holidays before it; the reason is that of the
 * nominal date. */
static void
test_roll_far (void)
{
  g_autoptr (TimelineFixture) fixture = timeline_fixture_new ("2027-01-11", 3);

  timeline_fixture_compute (fixture);
  /* 28 December 2026 is the substitute of Boxing Day, 25 December a Friday. */
  assert_dates (fixture, "programme", "2026-12-28", "2026-12-24", "28 Dec is a bank holiday");
}

static void
test_window (void)
{
  g_autoptr (TimelineFixture) fixture = timeline_fixture_new_custom ("2027-03-09", 3);
  HeddleStepDates *dates;

  timeline_fixture_add_step (fixture, "report", HEDDLE_STEP_WINDOW, "fieldwork_end", "+2w",
                             "+3w");
  close_days (fixture, HEDDLE_CLOSURE_BANK_HOLIDAY, "2027-03-25", "2027-03-26");
  close_days (fixture, HEDDLE_CLOSURE_LOCAL_HOLIDAY, "2027-04-01", "2027-04-01");
  timeline_fixture_compute (fixture);
  dates = timeline_fixture_get_dates (fixture, "report");
  timeline_fixture_assert_day (dates->nominal_earliest, "2027-03-25");
  timeline_fixture_assert_day (dates->earliest, "2027-03-29");
  assert_dates (fixture, "report", "2027-04-01", "2027-03-31", "1 Apr is a local holiday");
  g_assert_null (dates->warning);

  /* No day is left between: opening and end cross, which is said. */
  close_days (fixture, HEDDLE_CLOSURE_LOCAL_HOLIDAY, "2027-03-25", "2027-04-01");
  timeline_fixture_compute (fixture);
  dates = timeline_fixture_get_dates (fixture, "report");
  timeline_fixture_assert_day (dates->earliest, "2027-04-02");
  timeline_fixture_assert_day (dates->due, "2027-03-24");
  g_assert_cmpstr (dates->warning, ==, "no working day from 25 Mar to 1 Apr");

  /* An agreed date ends that. */
  fixture->steps[0].pinned = iso_day ("2027-04-05");
  timeline_fixture_compute (fixture);
  g_assert_null (timeline_fixture_get_dates (fixture, "report")->warning);
}

/* A window of one working day is none too short, and what is no window does
 * not open. */
static void
test_narrow_window (void)
{
  g_autoptr (TimelineFixture) fixture = timeline_fixture_new_custom ("2027-03-09", 3);
  HeddleStepDates *dates;

  timeline_fixture_add_step (fixture, "day", HEDDLE_STEP_WINDOW, "fieldwork_end", "+2w", "+2w");
  timeline_fixture_add_step (fixture, "meeting", HEDDLE_STEP_MEETING, "fieldwork_end", "+2w",
                             "+3w");
  timeline_fixture_compute (fixture);
  dates = timeline_fixture_get_dates (fixture, "day");
  timeline_fixture_assert_day (dates->earliest, "2027-03-25");
  timeline_fixture_assert_day (dates->due, "2027-03-25");
  g_assert_null (dates->warning);
  dates = timeline_fixture_get_dates (fixture, "meeting");
  g_assert_cmpint (dates->earliest, ==, HEDDLE_DAY_NONE);
  timeline_fixture_assert_day (dates->due, "2027-04-01");
}

static void
test_school_holiday_only_warns (void)
{
  g_autoptr (TimelineFixture) fixture = timeline_fixture_new_custom ("2027-03-09", 3);

  timeline_fixture_add_step (fixture, "one", HEDDLE_STEP_MEETING, "fieldwork_start", "", "-4w");
  timeline_fixture_add_step (fixture, "two", HEDDLE_STEP_MEETING, "fieldwork_start", "", "-3w");
  close_days (fixture, HEDDLE_CLOSURE_SCHOOL_HOLIDAY, "2027-02-08", "2027-02-09");
  close_days (fixture, HEDDLE_CLOSURE_IN_SERVICE, "2027-02-16", "2027-02-16");
  close_days (fixture, HEDDLE_CLOSURE_PRE_ELECTION, "2027-01-16", "2027-12-16");
  timeline_fixture_compute (fixture);
  assert_dates (fixture, "one", "2027-02-09", "2027-02-09", NULL);
  g_assert_cmpstr (timeline_fixture_get_dates (fixture, "one")->warning, ==,
                   "in the school holiday (Closed); school day before: Fri 5 Feb");
  assert_dates (fixture, "two", "2027-02-16", "2027-02-16", NULL);
  g_assert_null (timeline_fixture_get_dates (fixture, "two")->warning);
}

static void
test_polling_day (void)
{
  g_autoptr (TimelineFixture) fixture = timeline_fixture_new_custom ("2027-03-16", 3);

  timeline_fixture_add_step (fixture, "report", HEDDLE_STEP_WINDOW, "fieldwork_end", "+6w",
                             "+7w");
  close_days (fixture, HEDDLE_CLOSURE_POLLING, "2027-05-06", "2027-05-06");
  timeline_fixture_compute (fixture);
  assert_dates (fixture, "report", "2027-05-06", "2027-05-06", NULL);
  g_assert_cmpstr (timeline_fixture_get_dates (fixture, "report")->warning, ==,
                   "6 May is polling day");
}

static void
test_fieldwork_is_never_rolled (void)
{
  static const struct
  {
    const char *start, *warning;
  } rows[] = {
    { "2027-03-09", NULL },
    { "2027-03-13", "Sat 13 Mar is a weekend" },
    { "2027-03-26", "26 Mar is a bank holiday" },
    { "2027-03-30", "Thu 1 Apr: school holiday (Closed)" },
    { "2027-06-01", "Tue 1 Jun: in-service day (Closed)" },
    { "2027-04-04", "Sun 4 Apr is a weekend; Mon 5 Apr: school holiday (Closed)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TimelineFixture) fixture = timeline_fixture_new (rows[i].start, 4);
      HeddleStepDates *dates;

      close_days (fixture, HEDDLE_CLOSURE_SCHOOL_HOLIDAY, "2027-04-01", "2027-04-16");
      close_days (fixture, HEDDLE_CLOSURE_IN_SERVICE, "2027-06-01", "2027-06-01");
      timeline_fixture_compute (fixture);
      dates = timeline_fixture_get_dates (fixture, "fieldwork");
      timeline_fixture_assert_day (dates->nominal, rows[i].start);
      timeline_fixture_assert_day (dates->due, rows[i].start);
      g_assert_null (dates->reason);
      if (rows[i].warning == NULL)
        g_assert_null (dates->warning);
      else
        g_assert_cmpstr (dates->warning, ==, rows[i].warning);
    }
}

/* A template of one's own need not say that fieldwork starts when it starts. */
static void
test_fieldwork_without_offset (void)
{
  g_autoptr (TimelineFixture) fixture = timeline_fixture_new_custom ("2027-03-09", 3);

  timeline_fixture_add_step (fixture, "days", HEDDLE_STEP_FIELDWORK, "fieldwork_start", "", "");
  timeline_fixture_add_step (fixture, "open", HEDDLE_STEP_NO_LATER_THAN, "fieldwork_start",
                             "", "");
  timeline_fixture_compute (fixture);
  assert_dates (fixture, "days", "2027-03-09", "2027-03-09", NULL);
  timeline_fixture_assert_day (timeline_fixture_get_dates (fixture, "days")->last, "2027-03-11");
  assert_dates (fixture, "open", NULL, NULL, NULL);
}

/* Fieldwork is under way, not late, until its last day is over. */
static void
test_fieldwork_goes_on (void)
{
  g_autoptr (TimelineFixture) fixture = timeline_fixture_new ("2027-03-12", 3);
  HeddleStepDates *dates;

  timeline_fixture_compute (fixture);
  dates = timeline_fixture_get_dates (fixture, "fieldwork");
  timeline_fixture_assert_day (dates->due, "2027-03-12");
  timeline_fixture_assert_day (dates->last, "2027-03-16");
  g_assert_cmpint (heddle_timeline_get_state (dates->last, HEDDLE_DAY_NONE, iso_day ("2027-03-16"),
                                              14), ==, HEDDLE_STATE_DUE_SOON);
  g_assert_cmpint (heddle_timeline_get_state (dates->last, HEDDLE_DAY_NONE, iso_day ("2027-03-17"),
                                              14), ==, HEDDLE_STATE_OVERDUE);
  dates = timeline_fixture_get_dates (fixture, "form");
  g_assert_cmpint (dates->last, ==, dates->due);
}

static void
test_pin (void)
{
  g_autoptr (TimelineFixture) fixture = timeline_fixture_new ("2027-03-09", 3);
  HeddleStepInput *step = timeline_fixture_get_step (fixture, "pre-meeting");

  step->pinned = iso_day ("2027-02-18");
  step->pin_reason = "all four leads free";
  timeline_fixture_compute (fixture);
  assert_dates (fixture, "pre-meeting", "2027-02-23", "2027-02-18", "all four leads free");

  /* A pin is taken as it is; on a closed day it is warned about. */
  step->pinned = iso_day ("2027-02-20");
  step->pin_reason = NULL;
  timeline_fixture_compute (fixture);
  assert_dates (fixture, "pre-meeting", "2027-02-23", "2027-02-20", "agreed by hand");
  g_assert_cmpstr (timeline_fixture_get_dates (fixture, "pre-meeting")->warning, ==,
                   "Sat 20 Feb is a weekend");
}

/* A step counts from the agreed or due date of another, never from when that
 * was done; the order of the steps does not matter. */
static void
test_anchor_step (void)
{
  g_autoptr (TimelineFixture) fixture = timeline_fixture_new_custom ("2027-03-09", 3);
  HeddleStepInput *first;

  timeline_fixture_add_step (fixture, "third", HEDDLE_STEP_MEETING, "step:second", "", "+1wd");
  timeline_fixture_add_step (fixture, "second", HEDDLE_STEP_MEETING, "step:first", "", "+1w");
  first = timeline_fixture_add_step (fixture, "first", HEDDLE_STEP_MEETING, "fieldwork_start",
                                     "", "-3w");
  timeline_fixture_add_step (fixture, "fourth", HEDDLE_STEP_MEETING, "step:first", "", "-1w");
  close_days (fixture, HEDDLE_CLOSURE_LOCAL_HOLIDAY, "2027-02-16", "2027-02-16");
  first->done_on = iso_day ("2027-01-04");
  timeline_fixture_compute (fixture);
  assert_dates (fixture, "first", "2027-02-16", "2027-02-15", "16 Feb is a local holiday");
  assert_dates (fixture, "second", "2027-02-22", "2027-02-22", NULL);
  assert_dates (fixture, "third", "2027-02-23", "2027-02-23", NULL);
  assert_dates (fixture, "fourth", "2027-02-08", "2027-02-08", NULL);

  first->pinned = iso_day ("2027-02-19");
  timeline_fixture_compute (fixture);
  assert_dates (fixture, "second", "2027-02-26", "2027-02-26", NULL);
  assert_dates (fixture, "third", "2027-03-01", "2027-03-01", NULL);
  assert_dates (fixture, "fourth", "2027-02-12", "2027-02-12", NULL);
}

static void
test_undated (void)
{
  g_autoptr (TimelineFixture) fixture = timeline_fixture_new_custom ("2027-03-09", 3);

  timeline_fixture_add_step (fixture, "open", HEDDLE_STEP_NO_LATER_THAN, "fieldwork_end", "", "");
  timeline_fixture_add_step (fixture, "none", HEDDLE_STEP_NO_DATE, "fieldwork_end", "", "+2w");
  timeline_fixture_add_step (fixture, "free", HEDDLE_STEP_MEETING, "", "", "+2w");
  timeline_fixture_add_step (fixture, "plan", HEDDLE_STEP_MEETING, "plan_due", "", "-2w");
  timeline_fixture_add_step (fixture, "after", HEDDLE_STEP_MEETING, "step:open", "", "+2w");
  timeline_fixture_compute (fixture);
  for (guint i = 0; i < fixture->input.n_steps; i++)
    {
      HeddleStepDates *dates = &fixture->dates[i];

      g_assert_cmpint (dates->nominal, ==, HEDDLE_DAY_NONE);
      g_assert_cmpint (dates->due, ==, HEDDLE_DAY_NONE);
      g_assert_cmpint (dates->earliest, ==, HEDDLE_DAY_NONE);
      g_assert_null (dates->reason);
      g_assert_null (dates->warning);
    }

  fixture->input.plan_due = iso_day ("2018-01-31");
  fixture->steps[timeline_fixture_find (fixture, "open")].pinned = iso_day ("2027-05-03");
  timeline_fixture_compute (fixture);
  assert_dates (fixture, "plan", "2018-01-17", "2018-01-17", NULL);
  assert_dates (fixture, "after", "2027-05-17", "2027-05-17", NULL);
}

/* Fieldwork without a date gives no dates, and no complaint. */
static void
test_without_fieldwork (void)
{
  g_autoptr (TimelineFixture) fixture = timeline_fixture_new ("2027-03-09", 3);

  fixture->input.fieldwork_start = HEDDLE_DAY_NONE;
  timeline_fixture_compute (fixture);
  for (guint i = 0; i < fixture->input.n_steps; i++)
    g_assert_cmpint (fixture->dates[i].due, ==, HEDDLE_DAY_NONE);
}

static void
test_errors (void)
{
  static const struct
  {
    const char *anchor[3]; /* of the steps a, b and c */
    const char *to;
    HeddleTimelineError code;
    const char *message;
  } rows[] = {
    { { "step:a", "", "" }, "+1w", HEDDLE_TIMELINE_ERROR_CYCLE,
      "steps count from each other in a circle: \"a\", \"a\"" },
    { { "step:b", "step:c", "step:a" }, "+1w", HEDDLE_TIMELINE_ERROR_CYCLE,
      "steps count from each other in a circle: \"a\", \"b\", \"c\", \"a\"" },
    { { "step:b", "step:c", "step:b" }, "+1w", HEDDLE_TIMELINE_ERROR_CYCLE,
      "steps count from each other in a circle: \"b\", \"c\", \"b\"" },
    { { "", "step:nobody", "" }, "+1w", HEDDLE_TIMELINE_ERROR_ANCHOR,
      "step \"b\" counts from \"step:nobody\", which is not there" },
    { { "", "", "Easter" }, "+1w", HEDDLE_TIMELINE_ERROR_ANCHOR,
      "step \"c\" counts from \"Easter\", which is not there" },
    { { "step:b", "step:c", "" }, "soon", HEDDLE_TIMELINE_ERROR_OFFSET,
      "step \"c\": \"soon\" is not an offset of up to 999 days (3d), working days (-1wd), "
      "weeks (-8w) or months (+6m)" },
  };
  static const char *const keys[] = { "a", "b", "c" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TimelineFixture) fixture = timeline_fixture_new_custom ("2027-03-09", 3);
      g_autoptr (GError) error = NULL;

      for (guint j = 0; j < G_N_ELEMENTS (keys); j++)
        timeline_fixture_add_step (fixture, keys[j], HEDDLE_STEP_MEETING, rows[i].anchor[j], "",
                                   rows[i].to);
      g_assert_null (heddle_timeline_compute (&fixture->input, &error));
      g_assert_error (error, HEDDLE_TIMELINE_ERROR, (int) rows[i].code);
      g_assert_cmpstr (error->message, ==, rows[i].message);
    }
}

static void
test_states (void)
{
  static const struct
  {
    const char *due, *done_on;
    HeddleState state;
    const char *word;
  } rows[] = {
    { NULL, NULL, HEDDLE_STATE_UNDATED, "undated" },
    { NULL, "2027-01-18", HEDDLE_STATE_DONE, "done" },
    { "2027-01-17", NULL, HEDDLE_STATE_OVERDUE, "overdue" },
    { "2027-01-18", NULL, HEDDLE_STATE_DUE_SOON, "due soon" },
    { "2027-02-01", NULL, HEDDLE_STATE_DUE_SOON, "due soon" },
    { "2027-02-02", NULL, HEDDLE_STATE_OPEN, "open" },
    { "2027-01-12", "2027-01-12", HEDDLE_STATE_DONE, "done" },
    { "2027-01-12", "2027-01-15", HEDDLE_STATE_DONE_LATE, "done late" },
    { "2027-04-15", "2027-01-15", HEDDLE_STATE_DONE, "done" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HeddleState state = heddle_timeline_get_state (heddle_day_parse (rows[i].due),
                                                     heddle_day_parse (rows[i].done_on),
                                                     iso_day ("2027-01-18"), 14);

      g_assert_cmpint (state, ==, rows[i].state);
      g_assert_cmpstr (heddle_state_get_word (state), ==, rows[i].word);
    }
}

static void
test_step_kinds (void)
{
  static const char *const words[] = {
    "no-later-than", "meeting", "window", "fieldwork", "no-date",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_cmpint (heddle_step_kind_from_word (words[i]), ==, i);
  g_assert_cmpint (heddle_step_kind_from_word ("later"), ==, HEDDLE_STEP_NO_DATE);
  g_assert_cmpint (heddle_step_kind_from_word (NULL), ==, HEDDLE_STEP_NO_DATE);
}

/* A whole timeline takes microseconds, so that a preview may be computed at
 * every key. */
static void
test_speed (void)
{
  g_autoptr (TimelineFixture) fixture = timeline_fixture_new ("2027-03-09", 3);
  gint64 start, took;

  timeline_fixture_add_school_holidays (fixture->input.calendar);
  timeline_fixture_compute (fixture);
  start = g_get_monotonic_time ();
  for (guint i = 0; i < 1000; i++)
    timeline_fixture_compute (fixture);
  took = g_get_monotonic_time () - start;
  g_test_message ("%.1f µs for %u steps", (double) took / 1000, fixture->input.n_steps);
  g_assert_cmpint (took, <, 2 * G_USEC_PER_SEC);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/bank-holiday", test_bank_holiday);
  g_test_add_func ("/timeline/roll-far", test_roll_far);
  g_test_add_func ("/timeline/window", test_window);
  g_test_add_func ("/timeline/narrow-window", test_narrow_window);
  g_test_add_func ("/timeline/school-holiday-only-warns", test_school_holiday_only_warns);
  g_test_add_func ("/timeline/polling-day", test_polling_day);
  g_test_add_func ("/timeline/fieldwork-is-never-rolled", test_fieldwork_is_never_rolled);
  g_test_add_func ("/timeline/fieldwork-without-offset", test_fieldwork_without_offset);
  g_test_add_func ("/timeline/fieldwork-goes-on", test_fieldwork_goes_on);
  g_test_add_func ("/timeline/pin", test_pin);
  g_test_add_func ("/timeline/anchor-step", test_anchor_step);
  g_test_add_func ("/timeline/undated", test_undated);
  g_test_add_func ("/timeline/without-fieldwork", test_without_fieldwork);
  g_test_add_func ("/timeline/errors", test_errors);
  g_test_add_func ("/timeline/states", test_states);
  g_test_add_func ("/timeline/step-kinds", test_step_kinds);
  g_test_add_func ("/timeline/speed", test_speed);
  return g_test_run ();
}
