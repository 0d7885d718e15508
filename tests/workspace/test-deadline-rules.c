/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <time.h>

#include "heddle-approval-state.h"
#include "heddle-derive.h"
#include "heddle-episode-plan.h"
#include "test-workspace.h"

/* The one row of a record; fails where there are more or none. */
static HeddleDeadline *
row_of (TestWorkspace *self,
        const char    *id)
{
  g_autoptr (GPtrArray) dated =
    heddle_deadlines_range (self->store, NULL, heddle_day_new (1900, 1, 1),
                            heddle_day_new (2199, 12, 31));
  g_autoptr (GPtrArray) undated = heddle_deadlines_undated (self->store, NULL);
  GPtrArray *lists[] = { dated, undated };
  HeddleDeadline *found = NULL;

  for (guint list = 0; list < G_N_ELEMENTS (lists); list++)
    for (guint i = 0; i < lists[list]->len;)
      {
        HeddleDeadline *row = g_ptr_array_index (lists[list], i);

        if (!g_str_equal (row->id, id))
          {
            i++;
            continue;
          }
        g_assert_null (found);
        found = g_ptr_array_steal_index (lists[list], i);
      }
  return found;
}

/* What the commits have made of the table is what a rebuild makes of it. */
static void
assert_rebuilt_alike (TestWorkspace *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = test_dump_deadlines (self);
  g_autofree char *after = NULL;

  heddle_store_rederive (self->store, &error);
  g_assert_no_error (error);
  after = test_dump_deadlines (self);
  g_assert_cmpstr (before, ==, after);
}

static void
test_step_row (TestWorkspace *self,
               gconstpointer  data)
{
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  g_autoptr (HeddleDeadline) due = row_of (self, test_step (self, id, "prepare"));
  g_autoptr (HeddleDeadline) window = row_of (self, test_step (self, id, "draft-report"));
  g_autoptr (HeddleDeadline) fieldwork = row_of (self, test_step (self, id, "fieldwork"));
  g_autoptr (HeddleDeadline) undated = row_of (self, test_step (self, id, "learning"));

  test_assert_day (due->last, "2027-01-08");
  test_assert_day (due->nominal, "2027-01-09");
  g_assert_cmpstr (due->date, ==, "2027-01-08");
  g_assert_cmpstr (due->what, ==, "Own preparation under way");
  g_assert_cmpstr (due->subject, ==, "Fife");
  g_assert_cmpstr (due->whom, ==, "Director, Fife");
  g_assert_nonnull (due->reason);
  g_assert_cmpstr (due->mark, ==, "no-later-than");
  g_assert_cmpstr (due->episode, ==, id);
  g_assert_cmpstr (due->authority, ==, test_find (self, &heddle_authority_kind, "Fife"));
  g_assert_cmpstr (due->collaborative, ==, test_find (self, &heddle_collaborative_kind, "SEIC"));

  test_assert_day (window->first, "2027-03-25");
  test_assert_day (window->last, "2027-04-01");
  g_assert_cmpstr (window->mark, ==, "window");
  test_assert_day (fieldwork->first, "2027-03-09");
  test_assert_day (fieldwork->last, "2027-03-11");
  g_assert_cmpint (undated->last, ==, HEDDLE_DAY_NONE);
  assert_rebuilt_alike (self);
}

/* Every kind of change reaches the rows it concerns. */
static void
test_follows (TestWorkspace *self,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const char *fife_id = test_find (self, &heddle_authority_kind, "Fife");
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  const char *step = test_step (self, id, "timetable");
  const char *person = test_add (self, &heddle_person_kind, "post", "Planner", NULL);
  const char *closure;
  g_autoptr (HeddleDeadline) row = NULL;

#define AGAIN() (heddle_deadline_free (row), row = row_of (self, step))

  heddle_episode_plan_tick (self->store, step, TEST_TODAY, &error);
  g_assert_no_error (error);
  AGAIN ();
  test_assert_day (row->done_on, "2027-01-18");

  test_set (self, &heddle_step_kind, step, "done_on", NULL, "owner", person, NULL);
  AGAIN ();
  g_assert_cmpstr (row->whom, ==, "Planner");
  g_assert_cmpstr (row->owner, ==, person);
  test_set (self, &heddle_person_kind, person, "post", "Organiser", NULL);
  AGAIN ();
  g_assert_cmpstr (row->whom, ==, "Organiser");

  closure = test_add (self, &heddle_closure_kind, "authority", fife_id, "title", "Local holiday",
                      "sort", "local-holiday", "starts", "2027-02-16", "ends", "2027-02-16",
                      NULL);
  AGAIN ();
  test_assert_day (row->last, "2027-02-15");
  test_assert_day (row->nominal, "2027-02-16");
  test_set (self, &heddle_closure_kind, closure, "authority",
            test_find (self, &heddle_authority_kind, "Moray"), NULL);
  AGAIN ();
  test_assert_day (row->last, "2027-02-16");
  test_set (self, &heddle_closure_kind, closure, "authority", fife_id, NULL);
  test_remove (self, &heddle_closure_kind, closure);
  AGAIN ();
  test_assert_day (row->last, "2027-02-16");

  test_set (self, &heddle_authority_kind, fife_id, "short_name", "Kingdom of Fife", NULL);
  AGAIN ();
  g_assert_cmpstr (row->subject, ==, "Kingdom of Fife");

  test_set (self, &heddle_episode_kind, id, "fieldwork_start", "2027-03-16", NULL);
  AGAIN ();
  test_assert_day (row->last, "2027-02-23");
  assert_rebuilt_alike (self);

  test_set (self, &heddle_episode_kind, id, "status", "cancelled", NULL);
  AGAIN ();
  g_assert_null (row);
  test_set (self, &heddle_episode_kind, id, "status", "planned", NULL);
  test_remove (self, &heddle_step_kind, step);
  AGAIN ();
  g_assert_null (row);
  test_undo (self);
  AGAIN ();
  g_assert_nonnull (row);
  test_remove (self, &heddle_episode_kind, id);
  AGAIN ();
  g_assert_null (row);
  test_undo (self);
  AGAIN ();
  g_assert_nonnull (row);
  assert_rebuilt_alike (self);
#undef AGAIN
}

static void
test_bank_holiday (TestWorkspace *self,
                   gconstpointer  data)
{
  const char *fife_id = test_find (self, &heddle_authority_kind, "Fife");
  /* Seven weeks before is Monday 30 November 2026, St Andrew’s Day. */
  const char *id = test_plan (self, "Fife", "2027-01-18", 3);
  g_autoptr (HeddleDeadline) closed = row_of (self, test_step (self, id, "dates"));
  g_autoptr (HeddleDeadline) open = NULL;

  test_assert_day (closed->nominal, "2026-11-30");
  test_assert_day (closed->last, "2026-11-27");
  test_set (self, &heddle_authority_kind, fife_id, "works_on_bank_holidays", "1", NULL);
  open = row_of (self, test_step (self, id, "dates"));
  test_assert_day (open->last, "2026-11-30");
  assert_rebuilt_alike (self);
}

static void
test_membership (TestWorkspace *self,
                 gconstpointer  data)
{
  const char *fife_id = test_find (self, &heddle_authority_kind, "Fife");
  const char *tayside = test_find (self, &heddle_collaborative_kind, "TAY");
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  g_autoptr (GPtrArray) memberships =
    heddle_query_records (self->store, &heddle_membership_kind, "authority", fife_id);
  g_autoptr (HeddleDeadline) row = NULL;

  test_set (self, &heddle_membership_kind,
            heddle_record_get_id (g_ptr_array_index (memberships, 0)), "until", "2026-12", NULL);
  test_add (self, &heddle_membership_kind, "authority", fife_id, "collaborative", tayside,
            "since", "2027-01", NULL);
  row = row_of (self, test_step (self, id, "dates"));
  g_assert_cmpstr (row->collaborative, ==, tayside);
  assert_rebuilt_alike (self);

  test_set (self, &heddle_membership_kind,
            heddle_record_get_id (g_ptr_array_index (memberships, 0)), "authority",
            test_find (self, &heddle_authority_kind, "Angus"), NULL);
  assert_rebuilt_alike (self);
}

/* A step that others count from goes over to another episode. */
static void
test_step_changes_episode (TestWorkspace *self,
                           gconstpointer  data)
{
  const char *first = test_plan (self, "Fife", "2027-03-09", 3);
  const char *second = test_plan (self, "Moray", "2027-06-08", 3);
  const char *own = test_add (self, &heddle_step_kind, "episode", first, "key", "hall", "label",
                              "Hall booked", "sort", "no-later-than", "anchor", "fieldwork_start",
                              "offset_to", "-5w", NULL);
  g_autoptr (HeddleDeadline) row = NULL;

  assert_rebuilt_alike (self);
  test_set (self, &heddle_step_kind, own, "episode", second, NULL);
  row = row_of (self, own);
  g_assert_cmpstr (row->subject, ==, "Moray");
  assert_rebuilt_alike (self);
  test_set (self, &heddle_episode_kind, second, "host",
            test_find (self, &heddle_authority_kind, "Angus"), NULL);
  assert_rebuilt_alike (self);
}

/* Fuzzy dates show from their first to their last day. */
static void
test_milestone (TestWorkspace *self,
                gconstpointer  data)
{
  const char *autumn = test_add (self, &heddle_milestone_kind, "title", "Further iteration",
                                 "sort", "deadline", "due", "2018-23", NULL);
  const char *event = test_add (self, &heddle_milestone_kind, "title", "Letter",
                                "sort", "event", "due", "2017-10-03", NULL);
  g_autoptr (HeddleDeadline) row = row_of (self, autumn);
  g_autoptr (HeddleDeadline) fixed = row_of (self, event);
  g_autoptr (HeddleDeadline) gone = NULL;

  test_assert_day (row->first, "2018-09-01");
  test_assert_day (row->last, "2018-11-30");
  g_assert_cmpstr (row->date, ==, "2018-23");
  g_assert_null (row->subject);
  g_assert_false (row->fixed);
  g_assert_true (fixed->fixed);
  g_assert_cmpstr (fixed->mark, ==, "event");
  test_remove (self, &heddle_milestone_kind, autumn);
  gone = row_of (self, autumn);
  g_assert_null (gone);
  assert_rebuilt_alike (self);
}

static void
test_plan_rows (TestWorkspace *self,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const char *collaborative = test_find (self, &heddle_collaborative_kind, "SWEIC");
  const char *plan = test_add (self, &heddle_plan_kind, "title", "South West plan",
                               "collaborative", collaborative, "sort", "improvement", NULL);
  const char *iteration = test_add (self, &heddle_iteration_kind, "plan", plan, "title", "Initial",
                                    "due", "2018-01-31", NULL);
  const char *appointment = test_add (self, &heddle_appointment_kind, "role", "lead",
                                      "collaborative", collaborative, "due", "2017-10-31", NULL);
  g_autoptr (HeddleDeadline) row = row_of (self, iteration);
  g_autoptr (HeddleDeadline) named = row_of (self, appointment);
  g_autoptr (HeddleDeadline) waiting = NULL;
  g_autoptr (GPtrArray) approvals = NULL;

  g_assert_cmpstr (row->subject, ==, "South West");
  g_assert_nonnull (strstr (row->what, "South West plan"));
  g_assert_cmpint (row->done_on, ==, HEDDLE_DAY_NONE);
  test_assert_day (named->last, "2017-10-31");
  g_assert_cmpstr (named->what, ==, "Regional Improvement Lead named");

  heddle_approval_ask (self->store, "iteration", iteration, heddle_day_parse ("2018-01-15"),
                       &error);
  g_assert_no_error (error);
  approvals = heddle_query_records (self->store, &heddle_approval_kind, "iteration", iteration);
  waiting = row_of (self, heddle_record_get_id (g_ptr_array_index (approvals, 0)));
  g_assert_cmpstr (waiting->tag, ==, "waiting");
  test_assert_day (waiting->last, "2018-01-31");

  test_set (self, &heddle_plan_kind, plan, "title", "South West improvement", NULL);
  test_set (self, &heddle_iteration_kind, iteration, "submitted_on", "2018-01", NULL);
  test_set (self, &heddle_appointment_kind, appointment, "since", "2017-11", NULL);
  g_clear_pointer (&row, heddle_deadline_free);
  g_clear_pointer (&named, heddle_deadline_free);
  row = row_of (self, iteration);
  named = row_of (self, appointment);
  g_assert_nonnull (strstr (row->what, "South West improvement"));
  test_assert_day (row->done_on, "2018-01-31");
  test_assert_day (named->done_on, "2017-11-30");
  assert_rebuilt_alike (self);

  test_remove (self, &heddle_plan_kind, plan);
  g_clear_pointer (&row, heddle_deadline_free);
  row = row_of (self, iteration);
  g_assert_null (row);
  assert_rebuilt_alike (self);
}

/* A file that older rules have worked out is worked out anew. */
static void
test_older_rules (TestWorkspace *self,
                  gconstpointer  data)
{
  g_autofree char *current = g_strdup_printf ("%d", HEDDLE_DERIVE_EDITION);
  g_autoptr (GError) error = NULL;
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  g_autoptr (HeddleDeadline) row = NULL;

  for (guint i = 0; i < 2; i++)
    {
      heddle_store_set_setting (self->store, "deadlines-edition", i == 0 ? current : "0",
                                &error);
      g_assert_no_error (error);
      heddle_deadlines_replace (self->store, "step", test_step (self, id, "dates"), NULL, 0,
                                &error);
      g_assert_no_error (error);
      heddle_store_close (self->store, &error);
      g_assert_no_error (error);
      g_clear_object (&self->store);
      self->store = heddle_workspace_open (self->path, 0, &error);
      g_assert_no_error (error);
      row = row_of (self, test_step (self, id, "dates"));
      g_assert_true ((row != NULL) == (i == 1));
    }
}

/* Touching one step costs its own episode, not the file. */
static void
test_cost (TestWorkspace *self,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const char *host = test_find (self, &heddle_authority_kind, "Moray");
  const HeddleField *field = heddle_kind_get_field (&heddle_step_kind, "done_on");
  g_autoptr (GPtrArray) steps = NULL;
  g_auto (HeddleValue) day = HEDDLE_VALUE_INIT;
  HeddleEdit *edit;
  clock_t begun;
  double seconds;

  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *id = heddle_episode_plan_create (self->store, host, "2027-03-09", 3, NULL,
                                                        NULL, &error);

      g_assert_no_error (error);
    }
  steps = heddle_query_records (self->store, &heddle_step_kind, NULL, NULL);
  begun = clock ();
  heddle_value_set_text (&day, "2027-01-18");
  edit = heddle_edit_begin (self->store, "Tick all", &error);
  for (guint i = 0; i < steps->len; i++)
    {
      heddle_edit_set (edit, &heddle_step_kind,
                       heddle_record_get_id (g_ptr_array_index (steps, i)), field, &day, &error);
      g_assert_no_error (error);
    }
  heddle_edit_commit (edit, &error);
  g_assert_no_error (error);
  seconds = (double) (clock () - begun) / CLOCKS_PER_SEC;
  g_test_message ("%u steps in one edit: %.3f s", steps->len, seconds);
  /* Derived once per touched step instead of once per episode it would be
   * 24 times the work; the bound leaves room for a slow machine. */
  g_assert_cmpfloat (seconds, <, 10.0);
}

/* What is dated after a report stands among the deadlines and follows whatever
 * it is shown by. */
static void
test_follow_up (TestWorkspace *self,
                gconstpointer  data)
{
  const char *fife = test_find (self, &heddle_authority_kind, "Fife");
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  const char *owner = test_add (self, &heddle_person_kind, "post", "Planner", NULL);
  const char *action = test_add (self, &heddle_action_kind, "episode", id, "title", "Partners",
                                 "due", "2027-05-28", "owner", owner, NULL);
  g_autoptr (HeddleDeadline) row = row_of (self, action);

#define AGAIN() (heddle_deadline_free (row), row = row_of (self, action))

  test_assert_day (row->last, "2027-05-28");
  g_assert_cmpstr (row->what, ==, "Partners");
  g_assert_cmpstr (row->subject, ==, "Fife");
  g_assert_cmpstr (row->whom, ==, "Planner");
  g_assert_cmpstr (row->mark, ==, "no-later-than");
  g_assert_cmpstr (row->episode, ==, id);
  g_assert_cmpstr (row->authority, ==, fife);
  g_assert_cmpstr (row->collaborative, ==, test_find (self, &heddle_collaborative_kind, "SEIC"));
  g_assert_cmpint (row->done_on, ==, HEDDLE_DAY_NONE);

  test_set (self, &heddle_action_kind, action, "done_on", "2027-05-20", NULL);
  test_set (self, &heddle_person_kind, owner, "post", "Organiser", NULL);
  test_set (self, &heddle_authority_kind, fife, "short_name", "Kingdom of Fife", NULL);
  AGAIN ();
  test_assert_day (row->done_on, "2027-05-20");
  g_assert_cmpstr (row->whom, ==, "Organiser");
  g_assert_cmpstr (row->subject, ==, "Kingdom of Fife");
  assert_rebuilt_alike (self);

  test_set (self, &heddle_episode_kind, id, "status", "cancelled", NULL);
  AGAIN ();
  g_assert_null (row);
  test_undo (self);
  test_set (self, &heddle_action_kind, action, "due", NULL, NULL);
  AGAIN ();
  g_assert_cmpint (row->last, ==, HEDDLE_DAY_NONE);
  test_remove (self, &heddle_episode_kind, id);
  AGAIN ();
  g_assert_null (row);

#undef AGAIN
}

/* C20, C21: reviews, support and further engagements are dated; what was declined
 * is nobody's. */
static void
test_reviews (TestWorkspace *self,
              gconstpointer  data)
{
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  const char *orkney = test_find (self, &heddle_authority_kind, "ORK");
  const char *review = test_add (self, &heddle_review_kind, "episode", id, "title", "Look back",
                                 "due", "2027-09", NULL);
  const char *offer = test_add (self, &heddle_support_offer_kind, "episode", id, "title",
                                "Coaching", "authority", orkney, "due", "2027-06-01", NULL);
  const char *visit = test_add (self, &heddle_engagement_kind, "episode", id, "authority", orkney,
                                "title", "Visit", "due", "2027-06-02", NULL);
  g_autoptr (HeddleDeadline) look = row_of (self, review);
  g_autoptr (HeddleDeadline) coaching = row_of (self, offer);
  g_autoptr (HeddleDeadline) journey = row_of (self, visit);
  g_autoptr (HeddleDeadline) declined = NULL;

  g_assert_cmpstr (look->date, ==, "2027-09");
  test_assert_day (look->last, "2027-09-30");
  g_assert_cmpstr (look->mark, ==, "meeting");
  g_assert_cmpstr (coaching->authority, ==, orkney);
  g_assert_cmpstr (journey->whom, ==, "Orkney Islands");
  test_set (self, &heddle_support_offer_kind, offer, "state", "declined", NULL);
  declined = row_of (self, offer);
  g_assert_null (declined);
  assert_rebuilt_alike (self);
}

static guint
count_rows (TestWorkspace    *self,
            const HeddleKind *kind,
            const char       *id)
{
  g_autoptr (GPtrArray) rows = heddle_deadlines_of_record (self->store, kind->name, id, NULL);

  return rows->len;
}

/* C17: the reporting step names the committee. A committee has its day and the day of its
 * papers, on which a report that goes to it is due. */
static void
test_committee (TestWorkspace *self,
                gconstpointer  data)
{
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  g_autoptr (GPtrArray) reports =
    heddle_query_records (self->store, &heddle_report_kind, "episode", id);
  const char *report = heddle_record_get_id (g_ptr_array_index (reports, 0));
  const char *meeting = test_add (self, &heddle_committee_date_kind, "authority",
                                  test_find (self, &heddle_authority_kind, "Fife"), "committee",
                                  "Education", "meets_on", "2027-06-10", "weeks_before", "3",
                                  NULL);
  const char *sent = test_add (self, &heddle_circulation_kind, "report", report, "audience",
                               "committee", "committee_date", meeting, NULL);
  g_autoptr (HeddleDeadline) row = row_of (self, sent);
  g_autoptr (HeddleDeadline) later = NULL;

  g_assert_cmpuint (count_rows (self, &heddle_committee_date_kind, meeting), ==, 2);
  test_assert_day (row->last, "2027-05-20");
  g_assert_cmpstr (row->what, ==, "Report sent: Committee");
  g_assert_cmpstr (row->whom, ==, "Education");
  g_assert_cmpstr (row->subject, ==, "Fife");

  test_set (self, &heddle_committee_date_kind, meeting, "papers_by", "2027-05-27", NULL);
  later = row_of (self, sent);
  test_assert_day (later->last, "2027-05-27");
  test_set (self, &heddle_committee_date_kind, meeting, "papers_by", NULL, "weeks_before", NULL,
            NULL);
  g_assert_cmpuint (count_rows (self, &heddle_committee_date_kind, meeting), ==, 1);
  g_assert_cmpuint (count_rows (self, &heddle_circulation_kind, sent), ==, 0);
  test_remove (self, &heddle_committee_date_kind, meeting);
  g_assert_cmpuint (count_rows (self, &heddle_committee_date_kind, meeting), ==, 0);
  assert_rebuilt_alike (self);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add ("/deadlines/step", test_step_row);
  test_workspace_add ("/deadlines/follows", test_follows);
  test_workspace_add ("/deadlines/bank-holiday", test_bank_holiday);
  test_workspace_add ("/deadlines/membership", test_membership);
  test_workspace_add ("/deadlines/step-changes-episode", test_step_changes_episode);
  test_workspace_add ("/deadlines/milestone", test_milestone);
  test_workspace_add ("/deadlines/plan", test_plan_rows);
  test_workspace_add ("/deadlines/follow-up", test_follow_up);
  test_workspace_add ("/deadlines/C20", test_reviews);
  test_workspace_add ("/deadlines/C17", test_committee);
  test_workspace_add ("/deadlines/older-rules", test_older_rules);
  test_workspace_add ("/deadlines/cost", test_cost);

  return g_test_run ();
}
