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

/* From nobody asked to agreed, state by state. */
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
  answer (self, g_ptr_array_index (state->rows, 2), "not-agreed");
  g_clear_pointer (&state, heddle_approval_state_free);
  state = load (self, "iteration", id);
  g_assert_cmpint (state->status, ==, HEDDLE_APPROVAL_NOT_AGREED);

  for (guint i = 0; i < 9; i++)
    test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, digest);
}

/* Who left or joined later neither loses nor gets a row. */
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

  ask (self, "iteration", id, heddle_day_parse ("2018-02-20"));
  g_clear_pointer (&state, heddle_approval_state_free);
  state = load (self, "iteration", id);
  g_assert_cmpuint (state->rows->len, ==, 6);
  g_assert_cmpuint (state->missing->len, ==, 0);
}

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

#define ADD(path, function) \
  g_test_add (path, TestWorkspace, NULL, test_workspace_set_up, function, \
              test_workspace_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/approvals/states", test_states);
  ADD ("/approvals/later-members", test_later_members);
  ADD ("/approvals/missing", test_missing);
  ADD ("/approvals/refused", test_refused);

  return g_test_run ();
}
