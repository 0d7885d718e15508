/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-episode-status.h"
#include "test-workspace.h"

static guint
count_open (TestWorkspace *self,
            const char    *episode)
{
  g_autoptr (GPtrArray) rows = heddle_deadlines_of_episode (self->store, episode);

  return rows->len;
}

/* The date goes, the steps and what was done stay; undo brings all back. */
static void
test_postpone (TestWorkspace *self,
               gconstpointer  data)
{
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  HeddleEpisode *episode = test_get (self, &heddle_episode_kind, id);
  g_autoptr (GPtrArray) before = heddle_query_records (self->store, &heddle_step_kind, "episode",
                                                       id);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;
  const char *digest;

  test_set (self, &heddle_step_kind, test_step (self, id, "prepare"), "done_on", "2027-01-08",
            NULL);
  digest = test_digest (self);
  g_assert_true (heddle_episode_postpone (self->store, id, "The host is inspected", &error));
  g_assert_no_error (error);
  g_assert_cmpstr (test_undo_label (self), ==, "Postpone Fife, March 2027");
  g_assert_cmpstr (episode->status, ==, "postponed");
  g_assert_cmpstr (episode->status_reason, ==, "The host is inspected");
  g_assert_null (episode->fieldwork_start);
  after = heddle_query_records (self->store, &heddle_step_kind, "episode", id);
  g_assert_cmpuint (after->len, ==, before->len);
  g_assert_cmpuint (count_open (self, id), ==, 1);

  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, digest);
  g_assert_cmpstr (episode->fieldwork_start, ==, "2027-03-09");
}

static void
test_cancel (TestWorkspace *self,
             gconstpointer  data)
{
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  HeddleEpisode *episode = test_get (self, &heddle_episode_kind, id);
  g_autoptr (GError) error = NULL;

  g_assert_false (heddle_episode_cancel (self->store, id, "  ", &error));
  test_assert_refused (error, "Reason of the status", "cancelled");
  g_clear_error (&error);
  g_assert_cmpstr (episode->status, ==, "planned");

  g_assert_true (heddle_episode_cancel (self->store, id, "Another council hosts", &error));
  g_assert_cmpstr (episode->status, ==, "cancelled");
  g_assert_cmpstr (episode->fieldwork_start, ==, "2027-03-09");
  g_assert_cmpuint (count_open (self, id), ==, 0);

  g_assert_true (heddle_episode_resume (self->store, id, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (episode->status, ==, "planned");
  g_assert_null (episode->status_reason);
  g_assert_cmpuint (count_open (self, id), ==, 24);
}

static void
test_close (TestWorkspace *self,
            gconstpointer  data)
{
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  HeddleEpisode *episode = test_get (self, &heddle_episode_kind, id);
  g_autoptr (GError) error = NULL;

  g_assert_true (heddle_episode_close (self->store, id, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (episode->status, ==, "closed");
  g_assert_cmpstr (test_undo_label (self), ==, "Close Fife, March 2027");
  g_assert_cmpuint (count_open (self, id), ==, 0);
}

/* The stage follows the steps until somebody chooses one; undo gives it back. */
static void
test_stage (TestWorkspace *self,
            gconstpointer  data)
{
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  g_autoptr (HeddleEpisodePlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  test_set (self, &heddle_step_kind, test_step (self, id, "focus"), "done_on", "2027-01-15",
            NULL);
  plan = heddle_episode_plan_load (self->store, id, NULL);
  g_assert_cmpint (heddle_episode_get_stages (plan, TEST_TODAY).current, ==,
                   HEDDLE_STAGE_EXPLORING);

  g_assert_true (heddle_episode_set_stage (self->store, id, HEDDLE_STAGE_REPORTING, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (test_undo_label (self), ==, "Set Stage of Fife, March 2027 to Reporting");
  g_clear_pointer (&plan, heddle_episode_plan_free);
  plan = heddle_episode_plan_load (self->store, id, NULL);
  g_assert_cmpint (heddle_episode_get_stages (plan, TEST_TODAY).current, ==,
                   HEDDLE_STAGE_REPORTING);
  g_assert_cmpint (heddle_episode_get_stages (plan, TEST_TODAY).derived, ==,
                   HEDDLE_STAGE_EXPLORING);

  g_assert_true (heddle_episode_set_stage (self->store, id, HEDDLE_N_STAGES, &error));
  g_clear_pointer (&plan, heddle_episode_plan_free);
  plan = heddle_episode_plan_load (self->store, id, NULL);
  g_assert_false (heddle_episode_get_stages (plan, TEST_TODAY).by_hand);
  test_undo (self);
  g_clear_pointer (&plan, heddle_episode_plan_free);
  plan = heddle_episode_plan_load (self->store, id, NULL);
  g_assert_true (heddle_episode_get_stages (plan, TEST_TODAY).by_hand);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/episode-status/postpone", TestWorkspace, NULL, test_workspace_set_up,
              test_postpone, test_workspace_tear_down);
  g_test_add ("/episode-status/cancel", TestWorkspace, NULL, test_workspace_set_up, test_cancel,
              test_workspace_tear_down);
  g_test_add ("/episode-status/close", TestWorkspace, NULL, test_workspace_set_up, test_close,
              test_workspace_tear_down);
  g_test_add ("/episode/C05/chosen", TestWorkspace, NULL, test_workspace_set_up, test_stage,
              test_workspace_tear_down);

  return g_test_run ();
}
