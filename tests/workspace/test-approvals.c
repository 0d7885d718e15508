/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "heddle-approval-state.h"
#include "test-workspace.h"

#define ASKED (heddle_day_parse ("2018-01-15"))

static const char *
add_iteration (TestWorkspace *self)
{
  const char *plan = test_add (self, &heddle_plan_kind, "title", "South West plan",
                               "collaborative",
                               test_find (self, &heddle_collaborative_kind, "SWEIC"),
                               "sort", "improvement", NULL);

  return test_add (self, &heddle_iteration_kind, "plan", plan, "title", "Initial", NULL);
}

static HeddleApprovalState *
load (TestWorkspace *self,
      const char    *kind,
      const char    *id)
{
  g_autoptr (GError) error = NULL;
  HeddleApprovalState *state = heddle_approval_state_load (self->store, kind, id, &error);

  g_assert_no_error (error);
  return state;
}

static HeddleApprovalStatus
get_status (TestWorkspace *self,
            const char    *iteration)
{
  g_autoptr (HeddleApprovalState) state = load (self, "iteration", iteration);

  return state->status;
}

static void
answer (TestWorkspace *self,
        gpointer       row,
        const char    *outcome)
{
  g_autoptr (GError) error = NULL;

  heddle_approval_answer (self->store, heddle_record_get_id (row),
                          heddle_day_parse ("2018-01-30"), outcome,
                          strstr (outcome, "conditions") != NULL ? "Costs are shared." : NULL,
                          &error);
  g_assert_no_error (error);
}

static void
ask (TestWorkspace *self,
     const char    *kind,
     const char    *id,
     HeddleDay      day)
{
  g_autoptr (GError) error = NULL;

  heddle_approval_ask (self->store, kind, id, day, &error);
  g_assert_no_error (error);
}

/* R03: from nobody asked to agreed, state by state, with what the agreement hangs on. */
static void
test_states (TestWorkspace *self,
             gconstpointer  data)
{
  const char *id = add_iteration (self);
  g_autoptr (HeddleApprovalState) state = load (self, "iteration", id);
  const char *digest = test_digest (self);

  g_assert_cmpint (state->status, ==, HEDDLE_APPROVAL_NOT_ASKED);
  ask (self, "iteration", id, ASKED);
  g_clear_pointer (&state, heddle_approval_state_free);
  state = load (self, "iteration", id);
  g_assert_cmpint (state->status, ==, HEDDLE_APPROVAL_WAITING);
  g_assert_cmpuint (state->rows->len, ==, 6);
  g_assert_cmpuint (state->n_executives, ==, 4);
  g_assert_cmpuint (state->n_waiting, ==, 6);
  test_assert_day (state->asked_on, "2018-01-15");

  for (guint i = 0; i < 5; i++)
    answer (self, g_ptr_array_index (state->rows, i), "agreed");
  g_clear_pointer (&state, heddle_approval_state_free);
  state = load (self, "iteration", id);
  g_assert_cmpint (state->status, ==, HEDDLE_APPROVAL_WAITING);
  g_assert_cmpuint (state->n_executives_agreed, ==, 4);
  answer (self, g_ptr_array_index (state->rows, 5), "advised");
  g_clear_pointer (&state, heddle_approval_state_free);
  state = load (self, "iteration", id);
  g_assert_cmpint (state->status, ==, HEDDLE_APPROVAL_AGREED);

  answer (self, g_ptr_array_index (state->rows, 1), "agreed-with-conditions");
  g_clear_pointer (&state, heddle_approval_state_free);
  state = load (self, "iteration", id);
  g_assert_cmpint (state->status, ==, HEDDLE_APPROVAL_AGREED_WITH_CONDITIONS);
  g_assert_cmpstr (HEDDLE_APPROVAL (state->rows->pdata[1])->conditions, ==, "Costs are shared.");
  g_assert_cmpstr (HEDDLE_APPROVAL (state->rows->pdata[1])->outcome, ==,
                   "agreed-with-conditions");
  g_assert_cmpstr (HEDDLE_APPROVAL (state->rows->pdata[1])->decided_on, ==, "2018-01-30");
  g_assert_null (HEDDLE_APPROVAL (state->rows->pdata[0])->conditions);
  answer (self, g_ptr_array_index (state->rows, 2), "not-agreed");
  g_clear_pointer (&state, heddle_approval_state_free);
  state = load (self, "iteration", id);
  g_assert_cmpint (state->status, ==, HEDDLE_APPROVAL_NOT_AGREED);

  for (guint i = 0; i < 9; i++)
    test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, digest);
}

/* R03: who left or joined later neither loses nor gets a row. */
static void
test_later_members (TestWorkspace *self,
                    gconstpointer  data)
{
  const char *id = add_iteration (self);
  const char *sweic = test_find (self, &heddle_collaborative_kind, "SWEIC");
  g_autoptr (GPtrArray) memberships =
    heddle_query_records (self->store, &heddle_membership_kind, "collaborative", sweic);
  g_autoptr (HeddleApprovalState) state = NULL;

  ask (self, "iteration", id, ASKED);
  test_set (self, &heddle_membership_kind,
            heddle_record_get_id (g_ptr_array_index (memberships, 0)), "until", "2018-06", NULL);
  test_add (self, &heddle_membership_kind, "collaborative", sweic, "authority",
            test_find (self, &heddle_authority_kind, "Inverclyde"), "since", "2018-07", NULL);
  state = load (self, "iteration", id);
  g_assert_cmpuint (state->rows->len, ==, 6);
  g_assert_cmpuint (state->missing->len, ==, 0);

  /* Asking again completes the first asking. */
  test_remove (self, &heddle_approval_kind,
               heddle_record_get_id (g_ptr_array_index (state->rows, 5)));
  g_clear_pointer (&state, heddle_approval_state_free);
  state = load (self, "iteration", id);
  g_assert_true (state->inspector_missing);
  g_assert_cmpint (state->status, ==, HEDDLE_APPROVAL_WAITING);
}

/* R03: whoever was not asked is missing, and without them nothing is agreed. */
static void
test_missing (TestWorkspace *self,
              gconstpointer  data)
{
  const char *id = add_iteration (self);
  const char *say = test_find (self, &heddle_authority_kind, "South Ayrshire");
  g_autoptr (HeddleApprovalState) state = NULL;

  test_add (self, &heddle_approval_kind, "iteration", id, "party", "chief-executive",
            "authority", say, "asked_on", "2018-01-15", NULL);
  state = load (self, "iteration", id);
  g_assert_cmpuint (state->missing->len, ==, 3);
  g_assert_true (state->government_missing);
  g_assert_true (state->inspector_missing);

  ask (self, "iteration", id, heddle_day_parse ("2018-01-20"));
  g_clear_pointer (&state, heddle_approval_state_free);
  state = load (self, "iteration", id);
  g_assert_cmpuint (state->rows->len, ==, 6);
  g_assert_cmpuint (state->missing->len, ==, 0);

  for (guint i = 0; i < state->rows->len; i++)
    answer (self, state->rows->pdata[i], i == 5 ? "advised" : "agreed");
  g_assert_cmpint (get_status (self, id), ==, HEDDLE_APPROVAL_AGREED);
  for (guint i = 0; i < state->rows->len; i++)
    {
      test_remove (self, &heddle_approval_kind, heddle_record_get_id (state->rows->pdata[i]));
      g_assert_cmpint (get_status (self, id), ==, HEDDLE_APPROVAL_WAITING);
      test_undo (self);
    }
}

/* R03: nobody decides before being asked, and a day and whose plan it is are needed. */
static void
test_refused (TestWorkspace *self,
              gconstpointer  data)
{
  const char *id = add_iteration (self);
  const char *alone = test_add (self, &heddle_appointment_kind, "role", "director", NULL);
  g_autoptr (HeddleApprovalState) state = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (heddle_approval_ask (self->store, "iteration", id, HEDDLE_DAY_NONE, &error));
  test_assert_refused (error, "Approval", "Asked on");
  g_clear_error (&error);
  g_assert_false (heddle_approval_ask (self->store, "appointment", alone, ASKED, &error));
  test_assert_refused (error, "Appointment", "Collaborative");
  g_clear_error (&error);

  ask (self, "iteration", id, ASKED);
  state = load (self, "iteration", id);
  g_assert_false (heddle_approval_answer (
    self->store, heddle_record_get_id (g_ptr_array_index (state->rows, 0)),
    heddle_day_parse ("2018-01-01"), "agreed", NULL, &error));
  test_assert_refused (error, "Approval", "Decided on", "2018-01-01");
}

static const char *
freeze (TestWorkspace *self,
        const char    *plan,
        const char    *iteration)
{
  g_autoptr (GError) error = NULL;
  char *id = heddle_plan_version_freeze (self->store, plan, iteration, NULL, ASKED, &error);

  g_assert_no_error (error);
  g_object_set_data_full (G_OBJECT (self->store), id, id, g_free);
  return id;
}

static guint
count_open (TestWorkspace *self)
{
  g_autoptr (GPtrArray) rows = heddle_deadlines_overdue (self->store, NULL, TEST_TODAY, 1000);
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += g_str_equal (((HeddleDeadline *) g_ptr_array_index (rows, i))->kind, "approval");
  return n;
}

/* R03: an approval is of a version: what is changed later shows, a newer version asks
 * everybody anew, and answers stay with the version they were given to. */
static void
test_versions (TestWorkspace *self,
               gconstpointer  data)
{
  const char *iteration = add_iteration (self);
  const char *plan = ((HeddleIteration *) test_get (self, &heddle_iteration_kind,
                                                    iteration))->plan;
  const char *section = test_add (self, &heddle_section_kind, "plan", plan, "title", "Staff",
                                  "text", "One data officer.", NULL);
  const char *one = freeze (self, plan, iteration);
  g_autoptr (HeddleApprovalState) state = NULL;
  g_autoptr (HeddleApprovalState) later = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *agreed = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *anew = NULL;
  const char *two;

  test_set (self, &heddle_iteration_kind, iteration, "due", "2018-01-31", NULL);
  ask (self, "iteration", iteration, ASKED);
  g_assert_cmpuint (count_open (self), ==, 6);
  state = load (self, "iteration", iteration);
  g_assert_cmpint (state->version->number, ==, 1);
  for (guint i = 0; i < state->rows->len; i++)
    {
      g_assert_cmpint (heddle_approval_get_days_waiting (state->rows->pdata[i], ASKED + 35), ==,
                       35);
      answer (self, state->rows->pdata[i], i == 5 ? "advised" : "agreed");
    }
  g_clear_pointer (&state, heddle_approval_state_free);
  state = load (self, "iteration", iteration);
  agreed = heddle_approval_state_dup_words (state);
  g_assert_cmpstr (agreed, ==, "agreed (version 1)");
  g_assert_cmpint (heddle_approval_get_days_waiting (state->rows->pdata[0], TEST_TODAY), ==, -1);

  test_set (self, &heddle_section_kind, section, "text", "Two data officers.", NULL);
  changed = heddle_approval_state_dup_words (state);
  g_assert_cmpstr (changed, ==, "agreed (version 1), changed since");

  two = freeze (self, plan, NULL);
  heddle_approval_ask_version (self->store, two, ASKED + 20, &error);
  g_assert_no_error (error);
  later = load (self, "iteration", iteration);
  anew = heddle_approval_state_dup_words (later);
  g_assert_cmpstr (anew, ==, "waiting (version 2)");
  g_assert_cmpuint (later->rows->len, ==, 6);
  g_assert_cmpuint (later->earlier->len, ==, 6);
  g_assert_cmpstr (HEDDLE_APPROVAL (later->earlier->pdata[0])->version, ==, one);
  g_assert_nonnull (HEDDLE_APPROVAL (later->earlier->pdata[0])->decided_on);
  g_assert_cmpuint (count_open (self), ==, 6);
  test_undo (self);
  g_assert_cmpuint (count_open (self), ==, 0);
}

/* What is not answered about a version is not waited for when a newer is asked about;
 * it is again when that is taken back. */
static void
test_superseded (TestWorkspace *self,
                 gconstpointer  data)
{
  const char *iteration = add_iteration (self);
  const char *plan = ((HeddleIteration *) test_get (self, &heddle_iteration_kind,
                                                    iteration))->plan;
  g_autoptr (GError) error = NULL;
  const char *two;

  freeze (self, plan, iteration);
  test_set (self, &heddle_iteration_kind, iteration, "due", "2018-01-31", NULL);
  ask (self, "iteration", iteration, ASKED);
  test_add (self, &heddle_section_kind, "plan", plan, "title", "More", NULL);
  two = freeze (self, plan, iteration);
  /* Inverclyde joins in between, and is asked about the second version only */
  test_add (self, &heddle_membership_kind, "collaborative",
            test_find (self, &heddle_collaborative_kind, "SWEIC"), "authority",
            test_find (self, &heddle_authority_kind, "Inverclyde"), "since", "2018-01-20", NULL);
  g_assert_cmpuint (count_open (self), ==, 6);
  heddle_approval_ask_version (self->store, two, ASKED + 20, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_open (self), ==, 7);
  test_undo (self);
  g_assert_cmpuint (count_open (self), ==, 6);
}

/* R03: a reminder has its day, not before the asking, and only where one waits. */
static void
test_remind (TestWorkspace *self,
             gconstpointer  data)
{
  const char *iteration = add_iteration (self);
  g_autoptr (HeddleApprovalState) state = NULL;
  g_autoptr (GError) error = NULL;
  const char *row;

  ask (self, "iteration", iteration, ASKED);
  state = load (self, "iteration", iteration);
  row = heddle_record_get_id (state->rows->pdata[0]);
  g_assert_true (heddle_approval_remind (self->store, row, ASKED + 9, &error));
  g_assert_cmpstr (((HeddleApproval *) test_get (self, &heddle_approval_kind, row))->reminded_on,
                   ==, "2018-01-24");
  g_assert_false (heddle_approval_remind (self->store, row, ASKED - 1, &error));
  test_assert_refused (error, "Approval", "Reminded on", "2018-01-14");
  g_clear_error (&error);
  answer (self, state->rows->pdata[0], "agreed");
  g_assert_false (heddle_approval_remind (self->store, row, ASKED + 30, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add ("/approvals/R03/states", test_states);
  test_workspace_add ("/approvals/R03/later-members", test_later_members);
  test_workspace_add ("/approvals/R03/missing", test_missing);
  test_workspace_add ("/approvals/R03/refused", test_refused);
  test_workspace_add ("/approvals/R03/versions", test_versions);
  test_workspace_add ("/approvals/R03/superseded", test_superseded);
  test_workspace_add ("/approvals/R03/remind", test_remind);

  return g_test_run ();
}
