/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-error.h"
#include "heddle-timed-sessions.h"
#include "test-workspace.h"

#define MONDAY heddle_day_new (2027, 3, 8)

static const HeddleTimedSession *
get (GPtrArray *sessions,
     guint      i)
{
  g_assert_cmpuint (i, <, sessions->len);
  return g_ptr_array_index (sessions, i);
}

/* On the days of the fieldwork, by time; nothing in other weeks, or where the
 * filter leaves the episode out. */
static void
test_days (TestWorkspace *self,
           gconstpointer  data)
{
  const char *fife = test_plan (self, "Fife", "2027-03-09", 2);
  const HeddleDeadlineFilter angus = {
    .authority = test_find (self, &heddle_authority_kind, "Angus") };
  const HeddleDeadlineFilter none = { NULL };
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) others = NULL;

  test_add (self, &heddle_programme_session_kind, "episode", fife, "day", "2", "starts", "09:30",
            "ends", "11:00", "sort", "plenary", "title", "Questions", NULL);
  test_add (self, &heddle_programme_session_kind, "episode", fife, "day", "1", "starts", "13:00",
            "ends", "14:00", "sort", "group", "title", "Writing", "letter", "A", "place",
            "Glenrothes", NULL);
  test_add (self, &heddle_programme_session_kind, "episode", fife, "day", "1", "starts", "09:00",
            "ends", "09:20", "sort", "welcome", "title", "Welcome", NULL);
  /* Of a day that the fieldwork does not have. */
  test_add (self, &heddle_programme_session_kind, "episode", fife, "day", "3", "starts", "09:00",
            "ends", "09:20", "sort", "plenary", "title", "Beyond", NULL);
  sessions = heddle_timed_sessions_read (self->store, &none, MONDAY, MONDAY + 6);
  g_assert_cmpuint (sessions->len, ==, 3);
  g_assert_cmpstr (get (sessions, 0)->title, ==, "Welcome");
  g_assert_cmpint (get (sessions, 0)->day, ==, MONDAY + 1);
  g_assert_cmpint (get (sessions, 0)->starts, ==, 540);
  g_assert_cmpint (get (sessions, 0)->ends, ==, 560);
  g_assert_cmpstr (get (sessions, 1)->letter, ==, "A");
  g_assert_cmpstr (get (sessions, 1)->place, ==, "Glenrothes");
  g_assert_cmpstr (get (sessions, 1)->host, ==, "Fife");
  g_assert_cmpint (get (sessions, 2)->day, ==, MONDAY + 2);
  before = heddle_timed_sessions_read (self->store, &none, MONDAY - 7, MONDAY - 1);
  g_assert_cmpuint (before->len, ==, 0);
  others = heddle_timed_sessions_read (self->store, &angus, MONDAY, MONDAY + 6);
  g_assert_cmpuint (others->len, ==, 0);
}

/* To another day of the fieldwork and another time, as one change; to no other day. */
static void
test_move (TestWorkspace *self,
           gconstpointer  data)
{
  const char *fife = test_plan (self, "Fife", "2027-03-11", 3); /* Thursday, Friday, Monday */
  const HeddleDeadlineFilter none = { NULL };
  const HeddleDay friday = heddle_day_new (2027, 3, 12);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;
  const HeddleTimedSession *session;

  test_add (self, &heddle_programme_session_kind, "episode", fife, "day", "2", "starts", "09:30",
            "ends", "11:00", "sort", "plenary", "title", "Questions", NULL);
  before = heddle_timed_sessions_read (self->store, &none, MONDAY, MONDAY + 6);
  session = get (before, 0);
  g_assert_cmpint (session->day, ==, friday);
  g_assert_cmpint (heddle_timed_session_find_day (self->store, session, -1), ==, friday - 1);
  g_assert_cmpint (heddle_timed_session_find_day (self->store, session, 1), ==, friday + 3);
  g_assert_cmpint (heddle_timed_session_find_day (self->store, session, 2), ==, HEDDLE_DAY_NONE);

  g_assert_false (heddle_timed_session_move (self->store, session, friday + 1, 0, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==,
                   "session Questions: Sat 13 Mar is no day of the fieldwork");
  g_clear_error (&error);
  g_assert_true (heddle_timed_session_move (self->store, session, friday + 3, 30, &error));
  g_assert_no_error (error);
  after = heddle_timed_sessions_read (self->store, &none, friday + 3, friday + 3);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_cmpint (get (after, 0)->starts, ==, 600);
  g_assert_cmpint (get (after, 0)->ends, ==, 690);
}

/* Somebody who leads in two places at once, also in two episodes; not one after
 * the other. */
static void
test_clash (TestWorkspace *self,
            gconstpointer  data)
{
  const char *fife = test_plan (self, "Fife", "2027-03-09", 1);
  const char *angus = test_plan (self, "Angus", "2027-03-09", 1);
  const char *lead = test_add (self, &heddle_person_kind, "post", "Quality lead", NULL);
  const HeddleDeadlineFilter none = { NULL };
  g_autoptr (GPtrArray) sessions = NULL;

  test_add (self, &heddle_programme_session_kind, "episode", fife, "day", "1", "starts", "09:00",
            "ends", "10:00", "sort", "plenary", "title", "One", "facilitator", lead, NULL);
  test_add (self, &heddle_programme_session_kind, "episode", angus, "day", "1", "starts", "09:30",
            "ends", "10:30", "sort", "plenary", "title", "Two", "recorder", lead, NULL);
  test_add (self, &heddle_programme_session_kind, "episode", fife, "day", "1", "starts", "10:30",
            "ends", "11:00", "sort", "plenary", "title", "Three", "facilitator", lead, NULL);
  sessions = heddle_timed_sessions_read (self->store, &none, MONDAY, MONDAY + 6);
  g_assert_cmpuint (sessions->len, ==, 3);
  g_assert_true (get (sessions, 0)->clash);
  g_assert_true (get (sessions, 1)->clash);
  g_assert_false (get (sessions, 2)->clash);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add ("/timed-sessions/days", test_days);
  test_workspace_add ("/timed-sessions/clash", test_clash);
  test_workspace_add ("/timed-sessions/move", test_move);

  return g_test_run ();
}
