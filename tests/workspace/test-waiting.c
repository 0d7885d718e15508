/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-approval-state.h"
#include "heddle-waiting.h"
#include "test-workspace.h"

static const HeddleWaiting *
find (GPtrArray  *list,
      const char *what)
{
  for (guint i = 0; i < list->len; i++)
    if (g_str_equal (((HeddleWaiting *) list->pdata[i])->what, what))
      return list->pdata[i];

  return NULL;
}

static guint
count (TestWorkspace         *self,
       const HeddleAttention *attention)
{
  g_autoptr (GPtrArray) list = heddle_waiting_list (self->store, attention, TEST_TODAY);

  return list->len;
}

/* Slots of a group where nobody is named, needed by the day of the team. */
static void
test_slots (TestWorkspace *self,
            gconstpointer  data)
{
  const char *episode = test_plan (self, "Fife", "2027-03-09", 3);
  g_autoptr (GPtrArray) slots = heddle_query_records (self->store, &heddle_slot_kind, "episode",
                                                      episode);
  const HeddleAttention everyone = { NULL };
  const HeddleAttention tayside = {
    .collaborative = test_find (self, &heddle_collaborative_kind, "TAY") };
  const HeddleAttention mine = {
    .authority = test_find (self, &heddle_authority_kind, "Fife"), .mine = TRUE };
  const HeddleAttention theirs = {
    .authority = test_find (self, &heddle_authority_kind, "Angus"), .mine = TRUE };
  const char *person = test_add (self, &heddle_person_kind, "post", "Director, Fife", NULL);
  g_autoptr (GPtrArray) list = heddle_waiting_list (self->store, &everyone, TEST_TODAY);
  const HeddleWaiting *first = g_ptr_array_index (list, 0);

  g_assert_cmpuint (slots->len, >, 0);
  g_assert_cmpuint (list->len, ==, slots->len);
  g_assert_cmpstr (first->kind, ==, "slot");
  g_assert_cmpstr (first->detail, ==, "nobody named, needed by Tue 26 Jan");
  test_assert_day (first->due, "2027-01-26");
  g_assert_cmpuint (count (self, &tayside), ==, 0);
  g_assert_cmpuint (count (self, &mine), ==, slots->len);
  g_assert_cmpuint (count (self, &theirs), ==, 0);

  test_set (self, &heddle_slot_kind, heddle_record_get_id (slots->pdata[0]), "person", person,
            NULL);
  g_assert_cmpuint (count (self, &everyone), ==, slots->len - 1);
  /* Nobody waits for the group of fieldwork that is over or does not happen. */
  test_set (self, &heddle_episode_kind, episode, "status", "cancelled", NULL);
  g_assert_cmpuint (count (self, &everyone), ==, 0);
}

static void
test_members (TestWorkspace *self,
              gconstpointer  data)
{
  const char *episode = test_plan (self, "Fife", "2027-03-09", 3);
  const char *person = test_add (self, &heddle_person_kind, "post", "Head, Angus", NULL);
  const char *member = test_add (self, &heddle_team_member_kind, "episode", episode, "person",
                                 person, "side", "other-authorities", "asked_on", "2027-01-14",
                                 NULL);
  const HeddleAttention everyone = { NULL };
  const HeddleAttention mine = { .person = person, .mine = TRUE };
  g_autoptr (GPtrArray) list = heddle_waiting_list (self->store, &everyone, TEST_TODAY);
  const HeddleWaiting *waiting = find (list, "Fife: answer from Head, Angus");

  g_assert_nonnull (waiting);
  g_assert_true (waiting == list->pdata[0]);
  g_assert_cmpstr (waiting->id, ==, member);
  g_assert_cmpstr (waiting->detail, ==, "invited to the team, asked Thu 14 Jan");
  g_assert_cmpuint (count (self, &mine), ==, 1);

  test_set (self, &heddle_team_member_kind, member, "state", "confirmed", "answered_on",
            "2027-01-15", NULL);
  g_assert_cmpuint (count (self, &mine), ==, 0);
}

static void
test_approvals (TestWorkspace *self,
                gconstpointer  data)
{
  const char *collaborative = test_find (self, &heddle_collaborative_kind, "SWEIC");
  const char *plan = test_add (self, &heddle_plan_kind, "title", "South West plan",
                               "collaborative", collaborative, "sort", "improvement", NULL);
  const char *iteration = test_add (self, &heddle_iteration_kind, "plan", plan, "title",
                                    "Initial", NULL);
  const HeddleAttention everyone = { NULL };
  const HeddleAttention its = { .collaborative = collaborative };
  const HeddleWaiting *waiting;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleApprovalState) state = NULL;

  g_assert_cmpuint (count (self, &everyone), ==, 0);
  heddle_approval_ask (self->store, "iteration", iteration, TEST_TODAY - 35, &error);
  g_assert_no_error (error);
  list = heddle_waiting_list (self->store, &its, TEST_TODAY);
  g_assert_cmpuint (list->len, ==, 1);
  waiting = g_ptr_array_index (list, 0);
  g_assert_cmpstr (waiting->id, ==, iteration);
  g_assert_cmpint (TEST_TODAY - waiting->asked_on, ==, 35);
  g_assert_nonnull (strstr (waiting->detail, "0 of 4 Chief Executives have agreed, asked"));

  state = heddle_approval_state_load (self->store, "iteration", iteration, &error);
  for (guint i = 0; i < state->rows->len; i++)
    heddle_approval_answer (self->store, heddle_record_get_id (state->rows->pdata[i]),
                            TEST_TODAY, i < 5 ? "agreed" : "advised", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (self, &everyone), ==, 0);
}

/* Overdue and coming, of everyone and mine: what I own and what my authority
 * hosts, each once. */
static void
test_attention (TestWorkspace *self,
                gconstpointer  data)
{
  const char *fife = test_plan (self, "Fife", "2027-03-09", 3);
  const char *person = test_add (self, &heddle_person_kind, "post", "Director, Fife", NULL);
  HeddleAttention attention = { .person = person };
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) coming = NULL;
  g_autoptr (GPtrArray) mine = NULL;
  g_autoptr (GPtrArray) hosted = NULL;
  g_autoptr (GPtrArray) nobody = NULL;

  all = heddle_attention_overdue (self->store, &attention, TEST_TODAY, 100);
  g_assert_cmpuint (all->len, ==, 2);
  coming = heddle_attention_coming (self->store, &attention, TEST_TODAY, TEST_TODAY + 14, 100);
  g_assert_cmpuint (coming->len, >, 0);
  for (guint i = 0; i < coming->len; i++)
    {
      HeddleDeadline *row = coming->pdata[i];

      g_assert_cmpint (row->last, >=, TEST_TODAY);
      g_assert_cmpint (row->last, <=, TEST_TODAY + 14);
    }

  test_set (self, &heddle_step_kind, test_step (self, fife, "prepare"), "owner", person, NULL);
  attention.mine = TRUE;
  mine = heddle_attention_overdue (self->store, &attention, TEST_TODAY, 100);
  g_assert_cmpuint (mine->len, ==, 1);
  attention.authority = test_find (self, &heddle_authority_kind, "Fife");
  hosted = heddle_attention_overdue (self->store, &attention, TEST_TODAY, 100);
  g_assert_cmpuint (hosted->len, ==, all->len);
  g_assert_true (heddle_attention_concerns (self->store, &attention, "episode", fife));
  attention.person = attention.authority = NULL;
  g_assert_false (heddle_attention_concerns (self->store, &attention, "episode", fife));
  nobody = heddle_attention_overdue (self->store, &attention, TEST_TODAY, 100);
  g_assert_cmpuint (nobody->len, ==, 0);
}

static void
test_next_episodes (TestWorkspace *self,
                    gconstpointer  data)
{
  const char *over = test_plan (self, "Moray", "2027-01-11", 3);
  const char *now = test_plan (self, "Angus", "2027-01-14", 3);
  const char *next = test_plan (self, "Fife", "2027-03-09", 3);
  g_autoptr (GPtrArray) episodes = heddle_waiting_next_episodes (self->store, TEST_TODAY, 9);

  g_assert_nonnull (over);
  g_assert_cmpuint (episodes->len, ==, 2);
  g_assert_cmpstr (heddle_record_get_id (episodes->pdata[0]), ==, now);
  g_assert_cmpstr (heddle_record_get_id (episodes->pdata[1]), ==, next);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add ("/waiting/slots", test_slots);
  test_workspace_add ("/waiting/members", test_members);
  test_workspace_add ("/waiting/approvals", test_approvals);
  test_workspace_add ("/waiting/attention", test_attention);
  test_workspace_add ("/waiting/next-episodes", test_next_episodes);

  return g_test_run ();
}
