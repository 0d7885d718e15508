/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline-fixture.h"

/* Compresses and says what it gives, as "key=day" for the steps that move. */
static char *
compress (TimelineFixture *fixture,
          const char      *today)
{
  g_autofree HeddleDay *days = NULL;
  g_autoptr (GString) moved = g_string_new (NULL);

  timeline_fixture_compute (fixture);
  days = heddle_timeline_compress (&fixture->input, fixture->dates, iso_day (today));
  for (guint i = 0; i < fixture->input.n_steps; i++)
    {
      g_autofree char *iso = heddle_day_to_iso (days[i]);

      if (iso != NULL)
        g_string_append_printf (moved, "%s%s=%s", moved->len > 0 ? " " : "",
                                fixture->steps[i].key, iso + 5);
    }
  return g_string_free_and_steal (g_steal_pointer (&moved));
}

static guint
count_late (TimelineFixture *fixture,
            const char      *today)
{
  timeline_fixture_compute (fixture);
  return heddle_timeline_count_late (&fixture->input, fixture->dates, iso_day (today));
}

/* Fieldwork on Tuesday 9 March with steps so many weeks before. */
static TimelineFixture *
new_weeks (void)
{
  TimelineFixture *fixture = timeline_fixture_new_custom ("2027-03-09", 3);
  static const char *const offsets[] = { "-8w", "-7w", "-6w", "-4w", "-3w", "-1w" };

  for (guint i = 0; i < G_N_ELEMENTS (offsets); i++)
    timeline_fixture_add_step (fixture, offsets[i] + 1, HEDDLE_STEP_NO_LATER_THAN,
                               "fieldwork_start", "", offsets[i]);
  timeline_fixture_add_step (fixture, "fieldwork", HEDDLE_STEP_FIELDWORK, "fieldwork_start", "",
                             "0d");
  timeline_fixture_add_step (fixture, "draft", HEDDLE_STEP_WINDOW, "fieldwork_end", "+2w", "+3w");
  return fixture;
}

/* "6 weeks left: two steps are already late." */
static void
test_count_late (void)
{
  g_autoptr (TimelineFixture) fixture = new_weeks ();

  g_assert_cmpuint (count_late (fixture, "2027-01-12"), ==, 0);
  g_assert_cmpuint (count_late (fixture, "2027-01-26"), ==, 2);
  g_assert_cmpuint (count_late (fixture, "2027-05-26"), ==, 6);
  timeline_fixture_add_step (fixture, "on the day", HEDDLE_STEP_MEETING, "fieldwork_start", "",
                             "0d");
  g_assert_cmpuint (count_late (fixture, "2027-05-26"), ==, 6);
  fixture->steps[0].done_on = iso_day ("2027-01-26");
  g_assert_cmpuint (count_late (fixture, "2027-01-26"), ==, 1);
}

static void
test_nothing_late (void)
{
  g_autoptr (TimelineFixture) fixture = new_weeks ();
  g_autofree char *moved = compress (fixture, "2027-01-12");

  g_assert_cmpstr (moved, ==, "");
}

/* Two late steps have the days from today to the next that is not late,
 * today's own. They need only one each, so nothing else moves. */
static void
test_room_before_next (void)
{
  g_autoptr (TimelineFixture) fixture = new_weeks ();
  g_autofree char *moved = compress (fixture, "2027-01-25");

  /* Monday and Tuesday; the third is due on Tuesday */
  g_assert_cmpstr (moved, ==, "8w=01-25 7w=01-26");
}

/* Three are late with ten working days to the next. */
static void
test_spread_evenly (void)
{
  g_autoptr (TimelineFixture) fixture = new_weeks ();
  g_autofree char *moved = compress (fixture, "2027-01-27");

  g_assert_cmpstr (moved, ==, "8w=01-27 7w=02-01 6w=02-04");
}

/* Two are late, and the next is due today: it has to give way, since each
 * wants a day of its own, but those after it stay. */
static void
test_order_demands (void)
{
  g_autoptr (TimelineFixture) fixture = new_weeks ();
  g_autofree char *moved = compress (fixture, "2027-01-26");

  g_assert_cmpstr (moved, ==, "8w=01-26 7w=01-27 6w=01-28");
}

/* More dates than days: some share one, in their order. */
static void
test_few_days (void)
{
  g_autoptr (TimelineFixture) fixture = new_weeks ();
  g_autofree char *friday = compress (fixture, "2027-03-05");
  g_autofree char *saturday = compress (fixture, "2027-03-06");
  g_autofree char *too_late = compress (fixture, "2027-03-09");

  g_assert_cmpstr (friday, ==,
                   "8w=03-05 7w=03-05 6w=03-05 4w=03-08 3w=03-08 1w=03-08");
  g_assert_cmpstr (saturday, ==,
                   "8w=03-08 7w=03-08 6w=03-08 4w=03-08 3w=03-08 1w=03-08");
  g_assert_cmpstr (too_late, ==, "");
}

/* Done and agreed steps are left alone. */
static void
test_done_and_pinned (void)
{
  g_autoptr (TimelineFixture) fixture = new_weeks ();
  g_autofree char *moved = NULL;

  fixture->steps[0].done_on = iso_day ("2027-01-20");
  fixture->steps[1].pinned = iso_day ("2027-01-22");
  moved = compress (fixture, "2027-01-27");
  g_assert_cmpstr (moved, ==, "6w=01-27");
}

static void
test_working_days_only (void)
{
  g_autoptr (TimelineFixture) fixture = new_weeks ();
  g_autofree char *moved = NULL;

  heddle_calendar_add (fixture->input.calendar, HEDDLE_CLOSURE_LOCAL_HOLIDAY,
                       iso_day ("2027-02-01"), iso_day ("2027-02-05"), "Closed", NULL, FALSE);
  moved = compress (fixture, "2027-01-30");
  g_assert_cmpstr (moved, ==, "8w=02-08 7w=02-09 6w=02-10 4w=02-11");
}

/* Whatever the day, on the real timeline: in order, on working days between
 * today and the fieldwork, never earlier than the guidance's date; after
 * pinning them nothing is late, and releasing the pins brings the guidance's
 * dates back. */
static void
test_release (void)
{
  for (HeddleDay today = iso_day ("2026-12-25"); today < iso_day ("2027-03-09"); today++)
    {
      g_autoptr (TimelineFixture) fixture = timeline_fixture_new ("2027-03-09", 3);
      g_autofree HeddleDay *days = NULL;
      g_autofree HeddleDay *guidance = g_new (HeddleDay, fixture->input.n_steps);
      HeddleDay last = HEDDLE_DAY_NONE;
      guint late;

      timeline_fixture_compute (fixture);
      late = heddle_timeline_count_late (&fixture->input, fixture->dates, today);
      days = heddle_timeline_compress (&fixture->input, fixture->dates, today);
      for (guint i = 0; i < fixture->input.n_steps; i++)
        {
          guidance[i] = fixture->dates[i].due;
          if (days[i] == HEDDLE_DAY_NONE)
            continue;
          g_assert_cmpuint (late, >, 0);
          g_assert_cmpint (days[i], >=, today);
          g_assert_cmpint (days[i], <, fixture->input.fieldwork_start);
          g_assert_cmpint (days[i], >, guidance[i]);
          g_assert_true (heddle_calendar_is_working_day (fixture->input.calendar, days[i], NULL));
          fixture->steps[i].pinned = days[i];
          fixture->steps[i].pin_reason = "started late";
        }

      timeline_fixture_compute (fixture);
      g_assert_cmpuint (heddle_timeline_count_late (&fixture->input, fixture->dates, today), ==,
                        0);
      for (guint i = 0; fixture->steps[i].kind != HEDDLE_STEP_FIELDWORK; i++)
        {
          g_assert_cmpint (fixture->dates[i].due, >=, last);
          last = fixture->dates[i].due;
        }

      for (guint i = 0; i < fixture->input.n_steps; i++)
        fixture->steps[i].pinned = HEDDLE_DAY_NONE;
      timeline_fixture_compute (fixture);
      for (guint i = 0; i < fixture->input.n_steps; i++)
        g_assert_cmpint (fixture->dates[i].due, ==, guidance[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compress/count-late", test_count_late);
  g_test_add_func ("/compress/nothing-late", test_nothing_late);
  g_test_add_func ("/compress/room-before-next", test_room_before_next);
  g_test_add_func ("/compress/spread-evenly", test_spread_evenly);
  g_test_add_func ("/compress/order-demands", test_order_demands);
  g_test_add_func ("/compress/few-days", test_few_days);
  g_test_add_func ("/compress/done-and-pinned", test_done_and_pinned);
  g_test_add_func ("/compress/working-days-only", test_working_days_only);
  g_test_add_func ("/compress/release", test_release);
  return g_test_run ();
}
