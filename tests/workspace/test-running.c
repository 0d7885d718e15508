/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-next-step.h"
#include "heddle-running.h"
#include "test-workspace.h"

static guint
count (TestWorkspace              *self,
       const HeddleDeadlineFilter *filter)
{
  g_autoptr (GPtrArray) running = heddle_running_episodes (self->store, filter, NULL);

  return running->len;
}

/* By their fieldwork; what is over but not closed still runs. */
static void
test_order (TestWorkspace *self,
            gconstpointer  data)
{
  const char *later = test_plan (self, "Fife", "2027-03-09", 3);
  const char *over = test_plan (self, "Moray", "2026-11-17", 3);
  const char *postponed = test_plan (self, "Angus", "2027-02-02", 2);
  const char *undated = test_plan (self, "Stirling", "2027-02-09", 2);
  g_autoptr (GPtrArray) running = NULL;
  guint n_undated = 9;

  test_set (self, &heddle_episode_kind, postponed, "status", "postponed", NULL);
  test_set (self, &heddle_episode_kind, undated, "fieldwork_start", "", NULL);
  running = heddle_running_episodes (self->store, NULL, &n_undated);
  g_assert_cmpuint (running->len, ==, 2);
  g_assert_cmpuint (n_undated, ==, 1);
  g_assert_cmpstr (running->pdata[0], ==, over);
  g_assert_cmpstr (running->pdata[1], ==, later);
}

static void
test_filter (TestWorkspace *self,
             gconstpointer  data)
{
  const char *fife = test_plan (self, "Fife", "2027-03-09", 3);
  const char *seic = test_find (self, &heddle_collaborative_kind, "SEIC");
  const char *angus = test_find (self, &heddle_authority_kind, "Angus");

  test_plan (self, "Angus", "2027-04-27", 3);
  g_assert_cmpuint (count (self, NULL), ==, 2);
  g_assert_cmpuint (count (self, &(HeddleDeadlineFilter) { .collaborative = seic }), ==, 1);
  g_assert_cmpuint (count (self, &(HeddleDeadlineFilter) { .authority = angus }), ==, 1);
  g_assert_cmpuint (count (self, &(HeddleDeadlineFilter) { .episode = fife }), ==, 1);
  g_assert_cmpuint (count (self, &(HeddleDeadlineFilter) { .episode = fife, .authority = angus }),
                    ==, 0);
  g_assert_cmpuint (count (self, &(HeddleDeadlineFilter) { .kind = "step" }), ==, 2);
  g_assert_cmpuint (count (self, &(HeddleDeadlineFilter) { .kind = "milestone" }), ==, 0);
}

static void
check_next (TestWorkspace *self,
            const char    *episode,
            const char    *words)
{
  g_autoptr (GPtrArray) deadlines = heddle_deadlines_of_episode (self->store, episode);
  g_autofree char *found = heddle_next_step_dup_words (heddle_next_step_find (deadlines),
                                                       TEST_TODAY);

  g_assert_cmpstr (found, ==, words);
}

static void
test_next (TestWorkspace *self,
           gconstpointer  data)
{
  const char *episode = test_plan (self, "Fife", "2027-03-09", 3);
  g_autoptr (GPtrArray) deadlines = heddle_deadlines_of_episode (self->store, episode);
  HeddleDeadline *first = heddle_next_step_find (deadlines);

  check_next (self, episode, "Own preparation under way is 10 days late");
  test_set (self, &heddle_step_kind, first->id, "done_on", "2027-01-15", NULL);
  check_next (self, episode, "First discussion, host named is 6 days late");
  for (guint i = 0; i < deadlines->len; i++)
    test_set (self, &heddle_step_kind, ((HeddleDeadline *) deadlines->pdata[i])->id, "done_on",
              "2027-01-16", NULL);
  check_next (self, episode, "nothing is open");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add ("/running/order", test_order);
  test_workspace_add ("/running/filter", test_filter);
  test_workspace_add ("/running/next", test_next);

  return g_test_run ();
}
