/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Meetings of a series, and the groups that hold them. */
#include <string.h>

#include "heddle-meeting-jobs.h"
#include "heddle-meeting-outline.h"
#include "meeting-fixture.h"
#include "test-workspace.h"

/* The Strategic Group meets monthly: its series makes meetings, which are on the
 * calendar; made again it makes none twice; one change each. */
static void
test_series (TestWorkspace *self,
             gconstpointer  data)
{
  const char *group = test_add_group (self);
  const char *series =
    test_add (self, &heddle_series_kind, "group", group, "every", "month", "nth", "first",
              "weekday", "monday", "since", "2027-04-01", "until", "2027-07-31", "starts",
              "10:00", "ends", "11:45", "skips_closures", "1", NULL);
  const char *digest = test_digest (self);
  g_autoptr (GArray) skipped = g_array_new (FALSE, FALSE, sizeof (HeddleDay));
  g_autoptr (GPtrArray) meetings = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (HeddleMeeting) next = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  g_assert_true (heddle_series_plan (self->store, series, &n, skipped, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (test_undo_label (self), ==, "Plan meetings of Strategic Group");
  /* 3 May 2027 is a bank holiday */
  g_assert_cmpuint (skipped->len, ==, 1);
  g_assert_cmpint (g_array_index (skipped, HeddleDay, 0), ==, heddle_day_new (2027, 5, 3));
  meetings = heddle_meeting_list (self->store, group);
  g_assert_cmpuint (meetings->len, ==, 3);
  g_assert_cmpstr (HEDDLE_MEETING (meetings->pdata[1])->held_on, ==, "2027-06-07");
  rows = heddle_deadlines_of_record (self->store, "meeting",
                                     heddle_record_get_id (meetings->pdata[0]), NULL);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpstr (((HeddleDeadline *) rows->pdata[0])->what, ==, "Strategic Group");

  g_assert_true (heddle_series_plan (self->store, series, &n, NULL, &error));
  g_assert_cmpuint (n, ==, 0);

  /* the day of a meeting itself still counts; a cancelled one does not */
  next = heddle_meeting_dup_next (self->store, group, heddle_day_new (2027, 4, 5));
  g_assert_cmpstr (next->held_on, ==, "2027-04-05");
  test_set (self, &heddle_meeting_kind, heddle_record_get_id (HEDDLE_RECORD (next)), "state",
            "cancelled", NULL);
  g_clear_object (&next);
  next = heddle_meeting_dup_next (self->store, group, heddle_day_new (2027, 4, 5));
  g_assert_cmpstr (next->held_on, ==, "2027-06-07");

  test_undo (self);
  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, digest);
}

/* A group that meets by the month needs to know on which of the month. */
static void
test_series_refused (TestWorkspace *self,
                     gconstpointer  data)
{
  const char *series =
    test_add (self, &heddle_series_kind, "group", test_add_group (self), "every", "week", "weekday",
              "monday", "since", "2027-04-01", "until", "2027-07-31", "starts", "10:00", "ends",
              "11:45", NULL);
  g_autoptr (HeddleEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  edit = heddle_edit_begin (self->store, "Test", &error);
  g_assert_false (heddle_edit_set_text (edit, &heddle_series_kind, series, "every", "month", &error)
                  && heddle_edit_commit (g_steal_pointer (&edit), &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "Which"));
}

/* Groups stand in the order of their sorts, each with its next meeting; a cancelled one is
 * not it. A meeting on a bank holiday says so. */
static void
test_outlines (TestWorkspace *self,
               gconstpointer  data)
{
  const char *board = test_add (self, &heddle_meeting_group_kind, "name", "A board", "sort",
                                "board", NULL);
  const char *group = test_add_group (self);
  const char *on_holiday = test_add_meeting (self, group, "2027-05-03");
  const char *past = test_add_meeting (self, group, "2026-05-07");
  const char *later = test_add_meeting (self, group, "2027-06-03");
  g_autoptr (HeddleHostCalendars) calendars = heddle_host_calendars_new (self->store);
  g_autoptr (GPtrArray) outlines = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *closure = NULL;
  HeddleGroupOutline *first;
  HeddleGroupOutline *last;

  g_assert_nonnull (board);
  g_assert_true (heddle_meeting_cancel (self->store, on_holiday, TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (test_undo_label (self), ==, "Cancel Strategic Group, Monday 3 May 2027");
  outlines = heddle_group_list_outlines (self->store, heddle_day_new (2027, 1, 18));
  first = outlines->pdata[0];
  last = outlines->pdata[outlines->len - 1];
  g_assert_cmpstr (first->group->name, ==, "Strategic Group");
  g_assert_cmpstr (heddle_record_get_id (HEDDLE_RECORD (first->next)), ==, later);
  g_assert_cmpuint (first->n_coming, ==, 1);
  g_assert_cmpuint (first->n_past, ==, 1);
  g_assert_cmpstr (last->group->name, ==, "A board");
  g_assert_null (last->next);

  closure = heddle_meeting_dup_closure (
    calendars, HEDDLE_MEETING (test_get (self, &heddle_meeting_kind, on_holiday)));
  g_assert_nonnull (closure);
  g_clear_pointer (&closure, g_free);
  closure = heddle_meeting_dup_closure (
    calendars, HEDDLE_MEETING (test_get (self, &heddle_meeting_kind, past)));
  g_assert_null (closure);
  g_assert_true (heddle_meeting_cancel (self->store, on_holiday, FALSE, &error));
  g_assert_cmpstr (HEDDLE_MEETING (test_get (self, &heddle_meeting_kind, on_holiday))->state, ==,
                   "planned");
}

/* Days are known before there is a series in the file; none while something is missing. */
static void
test_series_preview (TestWorkspace *self,
                     gconstpointer  data)
{
  const char *group = test_add_group (self);
  g_autoptr (HeddleSeries) series = g_object_new (HEDDLE_TYPE_SERIES, NULL);
  g_autoptr (GArray) none = NULL;
  g_autoptr (GArray) days = NULL;
  g_autoptr (GArray) skipped = g_array_new (FALSE, FALSE, sizeof (HeddleDay));
  g_autofree char *rule = NULL;

  series->group = g_strdup (group);
  series->every = g_strdup ("month");
  series->weekday = g_strdup ("monday");
  series->since = g_strdup ("2027-04-01");
  series->until = g_strdup ("2027-07-31");
  series->skips_closures = TRUE;
  none = heddle_series_list_days (self->store, series, NULL);
  g_assert_cmpuint (none->len, ==, 0);
  series->nth = g_strdup ("first");
  days = heddle_series_list_days (self->store, series, skipped);
  g_assert_cmpuint (days->len, ==, 3);
  g_assert_cmpuint (skipped->len, ==, 1);
  rule = heddle_series_dup_rule (series);
  g_assert_cmpstr (rule, ==, "first Monday of the month");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add ("/meetings/C02/series", test_series);
  test_workspace_add ("/meetings/series-refused", test_series_refused);
  test_workspace_add ("/meetings/C02/outlines", test_outlines);
  test_workspace_add ("/meetings/C02/series-preview", test_series_preview);

  return g_test_run ();
}
