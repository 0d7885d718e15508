/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline-fixture.h"

static HeddleStepMove *
move (TimelineFixture *fixture,
      const char      *start,
      const char      *today)
{
  HeddleTimelineInput after = fixture->input;
  g_autoptr (GError) error = NULL;
  HeddleStepMove *moves;

  after.fieldwork_start = iso_day (start);
  moves = heddle_timeline_move (&fixture->input, &after, iso_day (today), &error);
  g_assert_no_error (error);
  return moves;
}

/* One week later, seen from 18 January 2027. */
static void
test_example (void)
{
  static const struct
  {
    const char *key, *before, *after, *why;
    gboolean stays;
    HeddleMoveTone tone;
  } rows[] = {
    { "prepare", "2027-01-08", "2027-01-15", "still 3 days late", FALSE, HEDDLE_MOVE_LATE },
    { "first-meeting", "2027-01-12", "2027-01-12", "done Fri 15 Jan", TRUE, HEDDLE_MOVE_PLAIN },
    { "dates", "2027-01-19", "2027-01-26", "7 weeks before", FALSE, HEDDLE_MOVE_PLAIN },
    { "focus", "2027-01-26", "2027-02-02", "6 weeks before", FALSE, HEDDLE_MOVE_PLAIN },
    { "round-table", "2027-02-09", "2027-02-15", "16 Feb is a local holiday", FALSE,
      HEDDLE_MOVE_PLAIN },
    { "timetable", "2027-02-15", "2027-02-23", "no holiday in the way now", FALSE,
      HEDDLE_MOVE_SOLVED },
    { "programme", "2027-02-23", "2027-03-02", "2 weeks before", FALSE, HEDDLE_MOVE_PLAIN },
    { "pre-meeting", "2027-02-18", "2027-02-18", "agreed by hand; now 3 w 5 d before", TRUE,
      HEDDLE_MOVE_PLAIN },
    { "documents", "2027-03-02", "2027-03-09", "1 week before", FALSE, HEDDLE_MOVE_PLAIN },
    { "form", "2027-03-08", "2027-03-15", "working day before", FALSE, HEDDLE_MOVE_PLAIN },
    { "fieldwork", "2027-03-09", "2027-03-16", "first day of the fieldwork", FALSE,
      HEDDLE_MOVE_PLAIN },
    { "draft-report", "2027-04-01", "2027-04-08",
      "in the school holiday (Spring, assumed); school day before: Fri 2 Apr", FALSE,
      HEDDLE_MOVE_WARNING },
    { "leads-meeting", "2027-04-15", "2027-04-22", "clear of school holidays now", FALSE,
      HEDDLE_MOVE_SOLVED },
    { "report-final", "2027-04-29", "2027-05-06", "6 May is polling day", FALSE,
      HEDDLE_MOVE_WARNING },
    { "learning", NULL, NULL, "no date yet", TRUE, HEDDLE_MOVE_PLAIN },
    { "progress-review", "2027-09-10", "2027-09-17", "Sat 18 Sep is a weekend", FALSE,
      HEDDLE_MOVE_PLAIN },
  };
  g_autoptr (TimelineFixture) fixture = timeline_fixture_new ("2027-03-09", 3);
  HeddleStepMove *moves;

  timeline_fixture_add_school_holidays (fixture->input.calendar);
  heddle_calendar_add (fixture->input.calendar, HEDDLE_CLOSURE_LOCAL_HOLIDAY,
                       iso_day ("2027-02-16"), iso_day ("2027-02-16"), "Local holiday",
                       NULL, FALSE);
  heddle_calendar_add (fixture->input.calendar, HEDDLE_CLOSURE_POLLING, iso_day ("2027-05-06"),
                       iso_day ("2027-05-06"), NULL, NULL, TRUE);
  timeline_fixture_get_step (fixture, "first-meeting")->done_on = iso_day ("2027-01-15");
  timeline_fixture_get_step (fixture, "pre-meeting")->pinned = iso_day ("2027-02-18");

  moves = move (fixture, "2027-03-16", "2027-01-18");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const HeddleStepMove *one = &moves[timeline_fixture_find (fixture, rows[i].key)];

      g_test_message ("%s", rows[i].key);
      g_assert_cmpstr (fixture->steps[one->step].key, ==, rows[i].key);
      timeline_fixture_assert_day (one->old_due, rows[i].before);
      timeline_fixture_assert_day (one->new_due, rows[i].after);
      g_assert_cmpstr (one->why, ==, rows[i].why);
      g_assert_cmpint (one->stays, ==, rows[i].stays);
      g_assert_cmpint (one->tone, ==, rows[i].tone);
    }
  heddle_timeline_free_moves (moves, fixture->input.n_steps);
}

/* A done step keeps the date it was due, and what counts from it stays. */
static void
test_done_anchor (void)
{
  g_autoptr (TimelineFixture) fixture = timeline_fixture_new_custom ("2027-03-09", 3);
  HeddleStepMove *moves;

  timeline_fixture_add_step (fixture, "first", HEDDLE_STEP_MEETING, "fieldwork_start", "",
                             "-4w")->done_on = iso_day ("2027-02-01");
  timeline_fixture_add_step (fixture, "next", HEDDLE_STEP_MEETING, "step:first", "", "+1w");
  moves = move (fixture, "2027-04-09", "2027-02-02");
  timeline_fixture_assert_day (moves[0].new_due, "2027-02-09");
  timeline_fixture_assert_day (moves[1].new_due, "2027-02-16");
  g_assert_true (moves[1].stays);
  g_assert_cmpstr (moves[1].why, ==, "the same day");
  heddle_timeline_free_moves (moves, 2);
}

static void
test_words (void)
{
  g_autoptr (TimelineFixture) fixture = timeline_fixture_new_custom ("2027-03-09", 3);
  HeddleStepMove *moves;

  timeline_fixture_add_step (fixture, "window", HEDDLE_STEP_WINDOW, "fieldwork_end", "+2w",
                             "+3w");
  timeline_fixture_add_step (fixture, "with", HEDDLE_STEP_MEETING, "step:window", "", "0d");
  timeline_fixture_add_step (fixture, "later", HEDDLE_STEP_MEETING, "step:window", "", "+1w");
  timeline_fixture_add_step (fixture, "weekend", HEDDLE_STEP_MEETING, "fieldwork_start", "",
                             "-3d");
  timeline_fixture_add_step (fixture, "mixed", HEDDLE_STEP_WINDOW, "fieldwork_end", "+2w", "+20d");
  moves = move (fixture, "2027-03-17", "2027-02-01");
  g_assert_cmpstr (moves[0].why, ==, "2 to 3 weeks after");
  g_assert_cmpstr (moves[1].why, ==, "on the day of “window”");
  g_assert_cmpstr (moves[2].why, ==, "1 week after “window”");
  g_assert_cmpstr (moves[3].why, ==, "Sun 14 Mar is a weekend");
  g_assert_cmpstr (moves[4].why, ==, "20 days after");
  timeline_fixture_assert_day (moves[0].old_earliest, "2027-03-25");
  timeline_fixture_assert_day (moves[0].new_earliest, "2027-04-02");
  heddle_timeline_free_moves (moves, 5);

  fixture->input.fieldwork_start = iso_day ("2027-03-30");
  moves = move (fixture, "2027-03-18", "2027-03-16");
  g_assert_cmpstr (moves[3].why, ==, "1 day late");
  g_assert_cmpint (moves[3].tone, ==, HEDDLE_MOVE_LATE);
  heddle_timeline_free_moves (moves, 5);
}

/* What is due today is not late yet, before the move and after it. */
static void
test_due_today (void)
{
  g_autoptr (TimelineFixture) fixture = timeline_fixture_new_custom ("2027-03-09", 3);
  HeddleStepMove *moves;

  timeline_fixture_add_step (fixture, "a", HEDDLE_STEP_MEETING, "fieldwork_start", "", "-1w");
  moves = move (fixture, "2027-03-16", "2027-03-09");
  g_assert_cmpstr (moves[0].why, ==, "1 week before");
  heddle_timeline_free_moves (moves, 1);
  moves = move (fixture, "2027-03-08", "2027-03-02");
  g_assert_cmpstr (moves[0].why, ==, "1 day late");
  heddle_timeline_free_moves (moves, 1);
}

/* Pins are seen from the fieldwork's new days. */
static void
test_pins (void)
{
  static const struct
  {
    const char *pinned, *why;
  } rows[] = {
    { "2027-03-15", "agreed by hand; now 1 day before" },
    { "2027-03-16", "agreed by hand" },
    { "2027-03-18", "agreed by hand" },
    { "2027-03-19", "agreed by hand; now 1 day after" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TimelineFixture) fixture = timeline_fixture_new_custom ("2027-03-09", 3);
      HeddleStepMove *moves;

      timeline_fixture_add_step (fixture, "a", HEDDLE_STEP_MEETING, "fieldwork_start", "",
                                 "-1w")->pinned = iso_day (rows[i].pinned);
      moves = move (fixture, "2027-03-16", "2027-03-01");
      g_assert_true (moves[0].stays);
      timeline_fixture_assert_day (moves[0].new_due, rows[i].pinned);
      g_assert_cmpstr (moves[0].why, ==, rows[i].why);
      heddle_timeline_free_moves (moves, 1);
    }
}

/* A move that gives up the pins of a late start brings the guidance's dates. */
static void
test_release (void)
{
  g_autoptr (TimelineFixture) fixture = timeline_fixture_new_custom ("2027-03-09", 3);
  HeddleStepInput released;
  HeddleTimelineInput after;
  g_autoptr (GError) error = NULL;
  HeddleStepMove *moves;

  timeline_fixture_add_step (fixture, "dates", HEDDLE_STEP_MEETING, "fieldwork_start", "", "-7w");
  fixture->steps[0].pinned = iso_day ("2027-02-02");
  fixture->steps[0].pin_reason = "started late";
  released = fixture->steps[0];
  released.pinned = HEDDLE_DAY_NONE;
  after = fixture->input;
  after.steps = &released;
  after.fieldwork_start = iso_day ("2027-04-06");
  moves = heddle_timeline_move (&fixture->input, &after, iso_day ("2027-02-01"), &error);
  g_assert_no_error (error);
  timeline_fixture_assert_day (moves[0].old_due, "2027-02-02");
  timeline_fixture_assert_day (moves[0].new_due, "2027-02-16");
  g_assert_false (moves[0].stays);
  heddle_timeline_free_moves (moves, 1);
}

static void
test_error (void)
{
  g_autoptr (TimelineFixture) fixture = timeline_fixture_new_custom ("2027-03-09", 3);
  g_autoptr (GError) error = NULL;

  timeline_fixture_add_step (fixture, "a", HEDDLE_STEP_MEETING, "step:a", "", "+1w");
  g_assert_null (heddle_timeline_move (&fixture->input, &fixture->input, iso_day ("2027-02-01"),
                                       &error));
  g_assert_error (error, HEDDLE_TIMELINE_ERROR, HEDDLE_TIMELINE_ERROR_CYCLE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/move/example", test_example);
  g_test_add_func ("/move/done-anchor", test_done_anchor);
  g_test_add_func ("/move/words", test_words);
  g_test_add_func ("/move/due-today", test_due_today);
  g_test_add_func ("/move/pins", test_pins);
  g_test_add_func ("/move/release", test_release);
  g_test_add_func ("/move/error", test_error);
  return g_test_run ();
}
