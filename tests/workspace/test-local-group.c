/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-local-group.h"
#include "test-workspace.h"

static HeddleSeat *
find_empty (GPtrArray *seats)
{
  for (guint i = 0; i < seats->len; i++)
    if (((HeddleSeat *) seats->pdata[i])->person == NULL)
      return seats->pdata[i];

  return NULL;
}

static const char *
add_person (TestWorkspace *self,
            const char    *post)
{
  return test_add (self, &heddle_person_kind, "post", post, NULL);
}

/* The roles are there with the episode, empty ones are seen as empty, and an
 * invitation is one change. */
static void
test_invite (TestWorkspace *self,
             gconstpointer  data)
{
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  const char *inspector = add_person (self, "Senior Inspector");
  g_autoptr (GPtrArray) seats = heddle_local_group_list (self->store, id);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;
  HeddleSeat *empty = find_empty (seats);
  HeddleSeat *filled;
  guint index = 0;
  const char *digest = test_digest (self);

  g_assert_cmpuint (seats->len, >=, 4);
  g_assert_nonnull (empty);
  g_assert_true (g_ptr_array_find (seats, empty, &index));

  g_assert_true (heddle_local_group_invite (self->store,
                                            heddle_record_get_id (HEDDLE_RECORD (empty->slot)),
                                            inspector, TEST_TODAY, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (test_undo_label (self), ==, "Invite Senior Inspector");
  after = heddle_local_group_list (self->store, id);
  filled = after->pdata[index];
  g_assert_cmpstr (filled->person->post, ==, "Senior Inspector");
  g_assert_cmpstr (filled->member->state, ==, "invited");
  g_assert_cmpstr (filled->member->asked_on, ==, "2027-01-18");
  g_assert_cmpstr (filled->member->side, ==, filled->slot->side);

  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, digest);
}

/* Who is in the team already is not asked a second time. */
static void
test_invite_member (TestWorkspace *self,
                    gconstpointer  data)
{
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  const char *person = add_person (self, "Senior Inspector");
  g_autoptr (GPtrArray) seats = heddle_local_group_list (self->store, id);
  g_autoptr (GPtrArray) team = NULL;
  HeddleSeat *empty = find_empty (seats);

  test_add (self, &heddle_team_member_kind, "episode", id, "person", person,
            "side", "education-scotland", "state", "confirmed", NULL);
  g_assert_true (heddle_local_group_invite (self->store,
                                            heddle_record_get_id (HEDDLE_RECORD (empty->slot)),
                                            person, TEST_TODAY, NULL));
  team = heddle_query_records (self->store, &heddle_team_member_kind, "person", person);
  g_assert_cmpuint (team->len, ==, 1);
  g_assert_cmpstr (HEDDLE_TEAM_MEMBER (team->pdata[0])->state, ==, "confirmed");
}

static void
test_figures (TestWorkspace *self,
              gconstpointer  data)
{
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  const char *angus = test_find (self, &heddle_authority_kind, "Angus");
  const char *moray = test_find (self, &heddle_authority_kind, "Moray");
  HeddleTeamFigures figures;

  heddle_team_figures_count (self->store, id, &figures);
  g_assert_cmpuint (figures.n_offers, ==, 0);
  g_assert_cmpuint (figures.n_sides, ==, 0);

  /* Two people of one authority are one offer; withdrawn ones are none. */
  test_add (self, &heddle_interest_kind, "episode", id, "authority", angus, NULL);
  test_add (self, &heddle_interest_kind, "episode", id, "authority", angus, NULL);
  test_add (self, &heddle_interest_kind, "episode", id, "authority", moray, "state",
            "withdrawn", NULL);
  test_add (self, &heddle_team_member_kind, "episode", id, "person", add_person (self, "One"),
            "side", "host", NULL);
  test_add (self, &heddle_team_member_kind, "episode", id, "person", add_person (self, "Two"),
            "side", "host", NULL);
  test_add (self, &heddle_team_member_kind, "episode", id, "person", add_person (self, "Three"),
            "side", "ades", "state", "declined", NULL);
  test_add (self, &heddle_team_member_kind, "episode", id, "person", add_person (self, "Four"),
            "side", "next-host", "state", "confirmed", NULL);
  test_add (self, &heddle_shared_document_kind, "episode", id, "title", "Data", "essential", "1",
            "pages", "12", "minutes", "30", NULL);
  test_add (self, &heddle_shared_document_kind, "episode", id, "title", "More", "pages", "99",
            NULL);
  for (guint i = 0; i < 3; i++)
    test_add (self, &heddle_self_evaluation_kind, "episode", id, "factor",
              i < 2 ? "attainment" : "inspection", NULL);
  heddle_team_figures_count (self->store, id, &figures);
  g_assert_cmpuint (figures.n_factors, ==, 2);
  g_assert_cmpuint (figures.n_offers, ==, 1);
  g_assert_cmpuint (figures.n_members, ==, 3);
  g_assert_cmpuint (figures.n_sides, ==, 1);
  g_assert_true (figures.next_host);
  g_assert_cmpuint (figures.pages, ==, 12);
  g_assert_cmpuint (figures.minutes, ==, 30);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_workspace_add ("/local-group/invite", test_invite);
  test_workspace_add ("/local-group/invite-member", test_invite_member);
  test_workspace_add ("/local-group/figures", test_figures);
#undef ADD

  return g_test_run ();
}
