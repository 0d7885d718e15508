/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is dated in a plan: on its own timeline and among the deadlines. */

#include "heddle-plan-dates.h"
#include "test-workspace.h"

static const char *
add_plan (TestWorkspace *self,
          const char    *sort)
{
  return test_add (self, &heddle_plan_kind, "title", "The plan", "collaborative",
                   test_find (self, &heddle_collaborative_kind, "SWEIC"), "sort", sort, "starts",
                   "2026-08", "ends", "2027-07", "nif_year", "2018", NULL);
}

/* What stands on the timeline of a plan, and whether it waits. */
static gboolean
is_dated (TestWorkspace *self,
          const char    *plan,
          const char    *date,
          const char    *what,
          gboolean       waits)
{
  g_autoptr (GPtrArray) dates = heddle_plan_dates_list (self->store, plan, NULL);

  for (guint i = 0; i < dates->len; i++)
    {
      const HeddlePlanDate *one = dates->pdata[i];

      if (g_str_equal (one->date, date) && g_str_equal (one->what, what) && one->waits == waits)
        return TRUE;
    }
  return FALSE;
}

/* R04: schools are asked before a plan is due, which its timeline shows, of either plan. */
static void
test_consultation (TestWorkspace *self,
                   gconstpointer  data)
{
  static const char *const sorts[] = { "improvement", "workforce" };

  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    {
      const char *plan = add_plan (self, sorts[i]);
      const char *first = test_add (self, &heddle_iteration_kind, "plan", plan, "title", "First",
                                    "due", "2027-01-31", NULL);
      const char *asked = test_add (self, &heddle_consultation_kind, "plan", plan, "group",
                                    "schools", "held_on", "2026-10", NULL);
      g_autoptr (GPtrArray) dates = heddle_plan_dates_list (self->store, plan, first);

      g_assert_cmpstr (((HeddlePlanDate *) dates->pdata[0])->what, ==, "Contribution: Schools");
      g_assert_cmpstr (((HeddlePlanDate *) dates->pdata[0])->date, ==, "2026-10");
      g_assert_true (((HeddlePlanDate *) dates->pdata[0])->waits);
      g_assert_cmpstr (((HeddlePlanDate *) dates->pdata[1])->what, ==, "First: due");
      test_set (self, &heddle_consultation_kind, asked, "changed", "Half of it.", NULL);
      g_assert_true (is_dated (self, plan, "2026-10", "Contribution: Schools", FALSE));
    }
}

/* R13: challenge with its reply, which waits until it is there; an answer cannot come
 * before the question. */
static void
test_challenge (TestWorkspace *self,
                gconstpointer  data)
{
  const char *plan = add_plan (self, "improvement");
  const char *officer = test_add (self, &heddle_person_kind, "post", "Regional Lead Officer",
                                  NULL);
  const char *note = test_add (self, &heddle_challenge_kind, "plan", plan, "made_by", officer,
                               "made_on", "2026-11-02", "text", "Who does it?", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleEdit) edit = NULL;

  g_assert_true (is_dated (self, plan, "2026-11-02", "Challenge: Who does it?", TRUE));
  test_set (self, &heddle_challenge_kind, note, "reply", "We do.", "replied_on", "2026-11-09",
            NULL);
  g_assert_true (is_dated (self, plan, "2026-11-02", "Challenge: Who does it?", FALSE));
  g_assert_true (is_dated (self, plan, "2026-11-09", "Reply: We do.", FALSE));
  edit = heddle_edit_begin (self->store, "Answer", &error);
  heddle_edit_set_text (edit, &heddle_challenge_kind, note, "replied_on", "2026-11-01", &error);
  g_assert_no_error (error);
  g_assert_false (heddle_edit_commit (g_steal_pointer (&edit), &error));
  test_assert_refused (error, "Challenge", "Replied on", "2026-11-01");
}

/* R33: what the next iteration is to take up has its day on the calendar until it is
 * taken up, among the dates of the iteration. */
static void
test_intentions (TestWorkspace *self,
                 gconstpointer  data)
{
  const char *plan = add_plan (self, "improvement");
  const char *iteration = test_add (self, &heddle_iteration_kind, "plan", plan, "title", "First",
                                    "due", "2027-01-31", NULL);
  const char *intention = test_add (self, &heddle_intention_kind, "iteration", iteration, "text",
                                    "Ask schools", "due", "2027-03", NULL);
  HeddleDeadline *row;
  g_autoptr (GPtrArray) open = heddle_deadlines_of_record (self->store, "intention", intention,
                                                           NULL);
  g_autoptr (GPtrArray) taken = NULL;

  g_assert_cmpuint (open->len, ==, 1);
  row = open->pdata[0];
  g_assert_cmpstr (row->what, ==, "Take up: Ask schools");
  g_assert_cmpstr (row->date, ==, "2027-03");
  g_assert_cmpint (row->done_on, ==, HEDDLE_DAY_NONE);
  g_assert_cmpstr (row->collaborative, ==, test_find (self, &heddle_collaborative_kind, "SWEIC"));
  test_set (self, &heddle_intention_kind, intention, "taken_up", "1", NULL);
  taken = heddle_deadlines_of_record (self->store, "intention", intention, NULL);
  g_assert_cmpint (((HeddleDeadline *) taken->pdata[0])->done_on, !=, HEDDLE_DAY_NONE);
  test_remove (self, &heddle_plan_kind, plan);
  {
    g_autoptr (GPtrArray) gone =
      heddle_deadlines_of_record (self->store, "intention", intention, NULL);

    g_assert_cmpuint (gone->len, ==, 0);
  }
}

/* R33: the timeline of an iteration, in order, with what waits. */
static void
test_timeline (TestWorkspace *self,
               gconstpointer  data)
{
  static const char *const expected[] = {
    "Contribution: Schools", "First: due", "First: submitted", "Challenge: Who does it?",
    "To be taken up next: Ask schools", "The NIF after First",
  };
  static const gboolean waits[] = { TRUE, FALSE, FALSE, TRUE, TRUE, FALSE };
  const char *plan = add_plan (self, "improvement");
  const char *first = test_add (self, &heddle_iteration_kind, "plan", plan, "title", "First",
                                "due", "2027-01-31", "submitted_on", "2027-02-02", NULL);
  const char *second = test_add (self, &heddle_iteration_kind, "plan", plan, "title", "Second",
                                 "due", "2027-23", NULL);
  g_autoptr (GPtrArray) dates = NULL;
  g_autoptr (HeddleTable) all = NULL;
  const char *approval;

  test_add (self, &heddle_consultation_kind, "plan", plan, "group", "schools", "held_on",
            "2026-10", NULL);
  test_add (self, &heddle_challenge_kind, "plan", plan, "iteration", first, "made_on",
            "2027-02-09", "text", "Who does it?", NULL);
  test_add (self, &heddle_intention_kind, "iteration", first, "text", "Ask schools", "due",
            "2027-03", NULL);
  test_add (self, &heddle_intention_kind, "iteration", first, "text", "Hidden", "due", "2027-04",
            "private", "1", NULL);
  dates = heddle_plan_dates_list (self->store, plan, first);
  g_assert_cmpuint (dates->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < dates->len; i++)
    {
      const HeddlePlanDate *one = dates->pdata[i];

      g_assert_cmpstr (one->what, ==, expected[i]);
      g_assert_cmpint (one->waits, ==, waits[i]);
    }
  g_clear_pointer (&dates, g_ptr_array_unref);
  dates = heddle_plan_dates_list (self->store, plan, second);
  g_assert_cmpuint (dates->len, ==, 3);
  test_add (self, &heddle_plan_version_kind, "plan", plan, "iteration", first, "number", "1",
            "made_on", "2027-02-01", "content", "x", NULL);
  approval = test_add (self, &heddle_approval_kind, "iteration", first, "party",
                       "chief-executive", "authority",
                       test_find (self, &heddle_authority_kind, "East Ayrshire"), "asked_on",
                       "2027-02-03", NULL);
  g_assert_true (is_dated (self, plan, "2027-02-01", "Version 1 made", FALSE));
  g_assert_true (is_dated (self, plan, "2027-02-03", "Chief Executive, East Ayrshire: asked",
                           TRUE));
  test_set (self, &heddle_approval_kind, approval, "decided_on", "2027-02-10", "outcome", "agreed",
            NULL);
  g_assert_true (is_dated (self, plan, "2027-02-03", "Chief Executive, East Ayrshire: asked",
                           FALSE));
  g_assert_true (is_dated (self, plan, "2027-02-10", "Chief Executive, East Ayrshire: answered",
                           FALSE));
  all = heddle_plan_dates_to_table (self->store, plan, TEST_TODAY);
  g_assert_cmpuint (all->rows->len, ==, G_N_ELEMENTS (expected) + 2 + 3);
}

static HeddleDeadline *
dup_row (TestWorkspace *self,
         const char    *kind,
         const char    *id)
{
  g_autoptr (GPtrArray) rows = heddle_deadlines_of_record (self->store, kind, id, NULL);

  g_assert_cmpuint (rows->len, ==, 1);
  return g_ptr_array_steal_index (rows, 0);
}

/* R14: what a collaborative tells whom has its day on the calendar, and whose it is. */
static void
test_communication (TestWorkspace *self,
                    gconstpointer  data)
{
  const char *sweic = test_find (self, &heddle_collaborative_kind, "SWEIC");
  const char *plan = add_plan (self, "improvement");
  const char *owner = test_add (self, &heddle_person_kind, "post", "Adviser", NULL);
  const char *id = test_add (self, &heddle_communication_kind, "collaborative", sweic,
                             "audience", "Parents", "message", "Why days count", "channel",
                             "Leaflet", "due", "2027-02-01", "owner", owner, "plan", plan, NULL);
  HeddleDeadline *open = dup_row (self, "communication", id);
  HeddleDeadline *done;

  test_assert_written (self, plan, "Audience: Parents");
  test_assert_written (self, plan, "Message: Why days count");
  test_assert_written (self, plan, "Channel: Leaflet");
  g_assert_cmpstr (open->what, ==, "Tell: Parents");
  g_assert_cmpstr (open->date, ==, "2027-02-01");
  g_assert_cmpstr (open->owner, ==, owner);
  g_assert_cmpstr (open->whom, ==, "Adviser");
  g_assert_cmpstr (open->collaborative, ==, sweic);
  test_set (self, &heddle_communication_kind, id, "done_on", "2027-01-29", NULL);
  test_set (self, &heddle_person_kind, owner, "post", "Lead adviser", NULL);
  done = dup_row (self, "communication", id);
  test_assert_day (done->done_on, "2027-01-29");
  g_assert_cmpstr (done->whom, ==, "Lead adviser");
  heddle_deadline_free (open);
  heddle_deadline_free (done);
}

/* R22: activities with lead, dates and status, and a programme of learning for an audience,
 * at a place with so many places: both are dated, and what was stopped or cancelled is
 * waited for no more. */
static void
test_programme (TestWorkspace *self,
                gconstpointer  data)
{
  const char *plan = add_plan (self, "improvement");
  const char *lead = test_add (self, &heddle_person_kind, "post", "Lead", NULL);
  const char *activity = test_add (self, &heddle_activity_kind, "plan", plan, "title", "Visits",
                                   "lead", lead, "status", "running", "starts", "2026-09",
                                   "ends", "2027-03", NULL);
  const char *course = test_add (self, &heddle_professional_learning_kind, "plan", plan, "title",
                                 "Course", "audience", "Teachers", "starts", "2027-02-03",
                                 "place", "Ayr", "places", "20", NULL);
  HeddleDeadline *row = dup_row (self, "activity", activity);
  HeddleDeadline *learning = dup_row (self, "professional-learning", course);
  g_autoptr (GPtrArray) none = NULL;

  test_assert_written (self, plan, "Audience: Teachers");
  test_assert_written (self, plan, "Place: Ayr");
  test_assert_written (self, plan, "Places: 20");
  g_assert_cmpstr (row->date, ==, "2027-03");
  g_assert_cmpstr (row->owner, ==, lead);
  g_assert_cmpstr (learning->what, ==, "Course");
  g_assert_true (learning->fixed);
  heddle_deadline_free (row);
  heddle_deadline_free (learning);
  test_set (self, &heddle_activity_kind, activity, "status", "done", NULL);
  row = dup_row (self, "activity", activity);
  g_assert_cmpint (row->done_on, !=, HEDDLE_DAY_NONE);
  heddle_deadline_free (row);
  test_set (self, &heddle_activity_kind, activity, "status", "stopped", NULL);
  none = heddle_deadlines_of_record (self->store, "activity", activity, NULL);
  g_assert_cmpuint (none->len, ==, 0);
  test_set (self, &heddle_professional_learning_kind, course, "status", "held", NULL);
  row = dup_row (self, "professional-learning", course);
  test_assert_day (row->done_on, "2027-02-03");
  heddle_deadline_free (row);
  g_clear_pointer (&none, g_ptr_array_unref);
  test_set (self, &heddle_professional_learning_kind, course, "status", "cancelled", NULL);
  none = heddle_deadlines_of_record (self->store, "professional-learning", course, NULL);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add ("/plans/R04/consultation", test_consultation);
  test_workspace_add ("/plans/R13", test_challenge);
  test_workspace_add ("/plans/R14", test_communication);
  test_workspace_add ("/plans/R22", test_programme);
  test_workspace_add ("/plans/R33", test_intentions);
  test_workspace_add ("/plans/R33/timeline", test_timeline);

  return g_test_run ();
}
