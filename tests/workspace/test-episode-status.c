/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-episode-status.h"
#include "heddle-episode-template.h"
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

/* A list says the same as the episode's page. */
static void
test_stages_of_all (TestWorkspace *self,
                    gconstpointer  data)
{
  g_autoptr (GPtrArray) episodes = heddle_query_records (self->store, &heddle_episode_kind, NULL,
                                                         NULL);

  g_assert_cmpuint (episodes->len, >=, 4);
  for (guint i = 0; i < episodes->len; i++)
    {
      g_autoptr (HeddleEpisodePlan) plan
        = heddle_episode_plan_load (self->store, heddle_record_get_id (episodes->pdata[i]), NULL);
      HeddleStages whole = heddle_episode_get_stages (plan, TEST_TODAY);
      HeddleStages light = heddle_episode_find_stages (self->store, episodes->pdata[i],
                                                       TEST_TODAY);

      g_assert_cmpmem (&whole, sizeof whole, &light, sizeof light);
    }
}

/* C27: an authority makes a template of its own episode. Offsets and roles go along, dates
 * and owners do not; an episode planned with the copy has the same steps. */
static void
test_template (TestWorkspace *self,
               gconstpointer  data)
{
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  const char *host = test_find (self, &heddle_authority_kind, "Angus");
  const char *digest;
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GPtrArray) copied = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *template = NULL;
  g_autofree char *again = NULL;
  g_autofree char *planned = NULL;

  test_set (self, &heddle_step_kind, test_step (self, id, "team"), "offset_to", "-5w",
            "done_on", "2027-01-15", NULL);
  test_remove (self, &heddle_step_kind, test_step (self, id, "hopes"));
  digest = test_digest (self);
  template = heddle_episode_copy_as_template (self->store, id, " Fife's own ", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (test_undo_label (self), ==, "Make Template Fife's own");

  planned = heddle_episode_plan_create (self->store, host, "2027-05-11", 3, "mixed", template,
                                        &error);
  g_assert_no_error (error);
  steps = heddle_query_records (self->store, &heddle_step_kind, "episode", id);
  copied = heddle_query_records (self->store, &heddle_step_kind, "episode", planned);
  g_assert_cmpuint (copied->len, ==, steps->len);
  g_assert_cmpstr (HEDDLE_STEP (test_get (self, &heddle_step_kind,
                                          test_step (self, planned, "team")))->offset_to,
                   ==, "-5w");
  g_assert_null (HEDDLE_STEP (test_get (self, &heddle_step_kind,
                                        test_step (self, planned, "team")))->done_on);

  /* Another of the name is its next version; none goes without one. */
  again = heddle_episode_copy_as_template (self->store, id, "Fife's own", &error);
  g_assert_cmpint (HEDDLE_TEMPLATE (test_get (self, &heddle_template_kind, again))->version, ==,
                   2);
  g_assert_null (heddle_episode_copy_as_template (self->store, id, "  ", &error));
  test_assert_refused (error, "Name");

  test_undo (self);
  test_undo (self);
  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, digest);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_workspace_add ("/episode-status/postpone", test_postpone);
  test_workspace_add ("/episode-status/cancel", test_cancel);
  test_workspace_add ("/episode-status/close", test_close);
  test_workspace_add ("/episode/C27/copied", test_template);
  test_workspace_add_example ("/episode/C05/of-all", test_stages_of_all);
  test_workspace_add ("/episode/C05/chosen", test_stage);

  return g_test_run ();
}
