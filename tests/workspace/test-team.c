/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "heddle-team-jobs.h"
#include "heddle-team-offers.h"
#include "heddle-team.h"
#include "test-workspace.h"

#define FIELDWORK "2027-03-09"

static const char *
add_person (TestWorkspace *self,
            const char    *post,
            const char    *authority)
{
  return test_add (self, &heddle_person_kind, "post", post, "authority",
                   test_find (self, &heddle_authority_kind, authority), NULL);
}

static const char *
add_national (TestWorkspace *self,
              const char    *post)
{
  return test_add (self, &heddle_person_kind, "post", post, NULL);
}

static HeddleTeam *
read_team (TestWorkspace *self,
           const char    *episode)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleEpisodePlan) plan = heddle_episode_plan_load (self->store, episode, &error);

  g_assert_no_error (error);
  return heddle_team_new (self->store, plan, TEST_TODAY);
}

static GPtrArray *
read_offers (TestWorkspace *self,
             const char    *episode)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleEpisodePlan) plan = heddle_episode_plan_load (self->store, episode, &error);

  g_assert_no_error (error);
  return heddle_team_list_offers (self->store, plan, TEST_TODAY);
}

static HeddleTeamEntry *
entry_of (HeddleTeam *team,
          const char *key)
{
  for (guint i = 0; i < team->entries->len; i++)
    if (g_str_equal (HEDDLE_TEAM_ENTRY (team->entries->pdata[i])->key, key))
      return team->entries->pdata[i];
  g_error ("no entry %s", key);
}

static const char *
invite (TestWorkspace *self,
        const char    *episode,
        const char    *person,
        const char    *side)
{
  return test_add (self, &heddle_team_member_kind, "episode", episode, "person", person, "side",
                   side, "state", "invited", "asked_on", "2027-01-18", NULL);
}

static void
answer (TestWorkspace *self,
        const char    *member,
        const char    *state)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (heddle_team_set_state (self->store, member, state, TEST_TODAY, &error));
  g_assert_no_error (error);
}

/* Who comes from which side, which side is missing, and what the next host said. */
static void
test_sides (TestWorkspace *self,
            gconstpointer  data)
{
  const char *episode = test_plan (self, "Fife", FIELDWORK, 3);
  g_autoptr (HeddleTeam) none = read_team (self, episode);
  g_autoptr (HeddleTeam) some = NULL;
  const char *host, *other, *ades, *next;

  g_assert_cmpstr (none->headline, ==, "No side is in the team yet; no next host is asked yet");
  g_assert_cmpuint (none->people, ==, 0);
  g_assert_nonnull (entry_of (none, "education-scotland")->warning);
  g_assert_nonnull (strstr (test_finding (self, "team-side-missing", episode, TEST_TODAY),
                            "from ADES, Education Scotland, other authorities."));

  host = invite (self, episode, add_person (self, "Head of Education", "Fife"), "host");
  other = invite (self, episode, add_person (self, "Officer", "Stirling"), "other-authorities");
  ades = invite (self, episode, add_national (self, "Associate"), "ades");
  next = invite (self, episode, add_person (self, "Head of Education", "Angus"), "next-host");
  answer (self, host, "confirmed");
  answer (self, other, "confirmed");
  answer (self, ades, "confirmed");

  some = read_team (self, episode);
  g_assert_cmpstr (some->headline, ==,
                   "Three of four sides are in the team; the next host has not said yes");
  g_assert_cmpuint (some->people, ==, 4);
  g_assert_cmpuint (heddle_team_count (self->store, episode), ==, 4);
  /* What somebody does there, where nobody says what they bring. */
  test_set (self, &heddle_team_member_kind, ades, "role", "Coordinator", NULL);
  g_clear_pointer (&some, heddle_team_free);
  some = read_team (self, episode);
  g_assert_cmpstr (entry_of (some, ades)->brings, ==, "Coordinator");
  /* No colleague of Education Scotland: possible, and said. */
  g_assert_nonnull (strstr (entry_of (some, "education-scotland")->subtitle, "unusual"));
  g_assert_nonnull (strstr (test_finding (self, "team-side-missing", episode, TEST_TODAY),
                            "from Education Scotland."));
  g_assert_null (entry_of (some, "host")->warning);
  g_assert_cmpstr (entry_of (some, host)->initials, ==, "HE");
  g_assert_cmpstr (entry_of (some, host)->code, ==, "SEIC");
  g_assert_cmpstr (entry_of (some, host)->answer, ==, "confirmed");
  g_assert_cmpstr (entry_of (some, next)->answer, ==, "asked 18 Jan");
  g_assert_cmpstr (entry_of (some, "next-host")->subtitle, ==, "1 person, not confirmed");

  answer (self, next, "declined");
  g_clear_pointer (&some, heddle_team_free);
  some = read_team (self, episode);
  g_assert_nonnull (strstr (some->headline, "the next host has said no"));
  g_assert_cmpuint (some->people, ==, 3);
}

/* Per member: briefed, and has read the guidance; each undone as one. */
static void
test_prepared (TestWorkspace *self,
               gconstpointer  data)
{
  const char *episode = test_plan (self, "Fife", FIELDWORK, 3);
  const char *id = invite (self, episode, add_person (self, "Officer", "Fife"), "host");
  HeddleTeamMember *member = test_get (self, &heddle_team_member_kind, id);
  const char *digest = test_digest (self);
  g_autoptr (HeddleTeam) team = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (heddle_team_set_briefed (self->store, id, TEST_TODAY, &error));
  g_assert_cmpstr (member->briefed_on, ==, "2027-01-18");
  g_assert_cmpstr (test_undo_label (self), ==, "Officer, Fife Is Briefed");
  g_assert_true (heddle_team_set_has_read (self->store, id, TEST_TODAY, &error));
  g_assert_cmpstr (member->read_guidance_on, ==, "2027-01-18");
  team = read_team (self, episode);
  g_assert_true (entry_of (team, id)->briefed);
  g_assert_true (entry_of (team, id)->has_read);
  test_undo (self);
  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, digest);
  g_assert_null (member->briefed_on);

  g_assert_true (heddle_team_set_briefed (self->store, id, TEST_TODAY, &error));
  g_assert_true (heddle_team_set_briefed (self->store, id, HEDDLE_DAY_NONE, &error));
  g_assert_null (member->briefed_on);
  g_assert_no_error (error);
}

/* Leads from ADES and Education Scotland are slots; naming one asks the person. */
static void
test_slots (TestWorkspace *self,
            gconstpointer  data)
{
  const char *episode = test_plan (self, "Fife", FIELDWORK, 3);
  g_autoptr (GPtrArray) slots =
    heddle_query_records (self->store, &heddle_slot_kind, "episode", episode);
  const char *person = add_national (self, "Senior Regional Adviser");
  const char *digest = test_digest (self);
  g_autoptr (HeddleTeam) before = read_team (self, episode);
  g_autoptr (HeddleTeam) after = NULL;
  g_autoptr (GError) error = NULL;
  HeddleSlot *slot = NULL;
  HeddleTeamEntry *entry;
  gboolean has_ades = FALSE;

  g_assert_cmpuint (before->empty_slots, ==, slots->len);
  for (guint i = 0; i < slots->len; i++)
    {
      has_ades |= g_str_equal (HEDDLE_SLOT (slots->pdata[i])->side, "ades");
      if (g_str_equal (HEDDLE_SLOT (slots->pdata[i])->side, "education-scotland"))
        slot = slots->pdata[i];
    }
  g_assert_true (has_ades);
  g_assert_nonnull (slot);
  entry = entry_of (before, heddle_record_get_id (HEDDLE_RECORD (slot)));
  g_assert_cmpint (entry->sort, ==, HEDDLE_TEAM_SORT_SLOT);
  g_assert_cmpstr (entry->warning, ==, "nobody named, needed by Tue 26 Jan");

  g_assert_true (heddle_team_fill_slot (self->store, entry->slot, person, TEST_TODAY, &error));
  g_assert_no_error (error);
  after = read_team (self, episode);
  g_assert_cmpuint (after->empty_slots, ==, slots->len - 1);
  g_assert_cmpuint (after->people, ==, 1);
  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, digest);
}

/* A person is in a team once, however often asked. */
static void
test_again (TestWorkspace *self,
            gconstpointer  data)
{
  const char *episode = test_plan (self, "Fife", FIELDWORK, 3);
  const char *person = add_person (self, "Officer", "Stirling");
  const char *id = invite (self, episode, person, "other-authorities");
  HeddleTeamMember *member = test_get (self, &heddle_team_member_kind, id);
  g_autoptr (GPtrArray) slots =
    heddle_query_records (self->store, &heddle_slot_kind, "episode", episode);
  HeddleSlot *slot = slots->pdata[0];
  g_autoptr (GError) error = NULL;

  answer (self, id, "declined");
  g_assert_cmpstr (member->answered_on, ==, "2027-01-18");
  g_assert_true (heddle_team_fill_slot (self->store, heddle_record_get_id (slots->pdata[0]),
                                        person, TEST_TODAY, &error));
  g_assert_cmpuint (heddle_team_count (self->store, episode), ==, 1);
  g_assert_cmpstr (member->state, ==, "invited");
  g_assert_cmpstr (member->side, ==, slot->side);
  g_assert_cmpstr (member->role, ==, slot->role);
  g_assert_null (member->answered_on);

  g_assert_true (heddle_team_remove (self->store, &heddle_team_member_kind, id, &error));
  g_assert_cmpuint (heddle_team_count (self->store, episode), ==, 0);
  test_undo (self);
  g_assert_cmpuint (heddle_team_count (self->store, episode), ==, 1);
}

static const char *
add_offer (TestWorkspace *self,
           const char    *episode,
           const char    *authority,
           const char    *expertise,
           const char    *from,
           const char    *until)
{
  return test_add (self, &heddle_interest_kind, "episode", episode, "authority",
                   test_find (self, &heddle_authority_kind, authority), "post", "Officer",
                   "expertise", expertise, "free_from", from, "free_until", until, NULL);
}

/* Fifteen are interested; those whose expertise the focus asks for, and who are free,
 * come first. */
static void
test_offers (TestWorkspace *self,
             gconstpointer  data)
{
  static const char *const lenders[] = {
    "Highland", "Moray", "Falkirk", "Dundee", "Glasgow", "Midlothian", "Inverclyde", "Renfrewshire",
    "East Ayrshire", "South Ayrshire", "North Ayrshire", "Clackmannanshire",
  };
  const char *episode = test_plan (self, "Fife", FIELDWORK, 3);
  const char *both, *busy, *one;
  g_autoptr (GPtrArray) offers = NULL;
  const HeddleTeamOffer *offer;

  test_set (self, &heddle_episode_kind, episode, "themes", "Equity; Data", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (lenders); i++)
    add_offer (self, episode, lenders[i], "Inequity", NULL, NULL);
  busy = add_offer (self, episode, "Angus", "equity", "2027-03-09", "2027-03-10");
  one = add_offer (self, episode, "Stirling", "Équity of access", "2027-03-01", "2027-03-31");
  both = add_offer (self, episode, "Perth and Kinross", "equity; data", "2027-03-09", "2027-03-11");

  offers = read_offers (self, episode);
  g_assert_cmpuint (offers->len, ==, 15);
  g_assert_cmpuint (heddle_team_count_open (offers), ==, 15);
  offer = offers->pdata[0];
  g_assert_cmpstr (heddle_record_get_id (HEDDLE_RECORD (offer->interest)), ==, both);
  g_assert_cmpuint (offer->met, ==, 2);
  g_assert_cmpuint (offer->themes, ==, 2);
  g_assert_cmpstr (offer->title, ==, "Officer");
  g_assert_cmpstr (offer->authority, ==, "Perth and Kinross");
  g_assert_cmpstr (offer->days, ==, "free");
  offer = offers->pdata[1];
  g_assert_cmpstr (heddle_record_get_id (HEDDLE_RECORD (offer->interest)), ==, one);
  g_assert_cmpuint (offer->met, ==, 1);
  g_assert_cmpint (offer->busy, ==, HEDDLE_DAY_NONE);
  offer = offers->pdata[2];
  g_assert_cmpstr (heddle_record_get_id (HEDDLE_RECORD (offer->interest)), ==, busy);
  test_assert_day (offer->busy, "2027-03-11");
  g_assert_cmpstr (offer->days, ==, "not free on Thu 11 Mar");
  g_assert_cmpuint (((HeddleTeamOffer *) offers->pdata[3])->met, ==, 0);

  /* what is answered comes last, and is not counted any more */
  test_set (self, &heddle_interest_kind, both, "state", "declined", NULL);
  g_clear_pointer (&offers, g_ptr_array_unref);
  offers = read_offers (self, episode);
  g_assert_cmpuint (heddle_team_count_open (offers), ==, 14);
  offer = offers->pdata[14];
  g_assert_cmpstr (heddle_record_get_id (HEDDLE_RECORD (offer->interest)), ==, both);
}

/* An accepted offer is a member of the team, in one change. */
static void
test_accept (TestWorkspace *self,
             gconstpointer  data)
{
  const char *episode = test_plan (self, "Fife", FIELDWORK, 3);
  const char *offer = add_offer (self, episode, "Angus", "equity", NULL, NULL);
  HeddleInterest *interest = test_get (self, &heddle_interest_kind, offer);
  const char *digest = test_digest (self);
  g_autofree char *id = NULL;
  g_autoptr (GPtrArray) offers = NULL;
  g_autoptr (GError) error = NULL;
  HeddleTeamMember *member;
  HeddlePerson *person;

  id = heddle_team_accept_offer (self->store, offer, TEST_TODAY, &error);
  g_assert_no_error (error);
  member = test_get (self, &heddle_team_member_kind, id);
  g_assert_cmpstr (member->state, ==, "confirmed");
  g_assert_cmpstr (member->side, ==, "other-authorities");
  g_assert_cmpstr (member->brings, ==, "equity");
  g_assert_cmpstr (interest->state, ==, "accepted");
  person = test_get (self, &heddle_person_kind, member->person);
  g_assert_cmpstr (interest->person, ==, member->person);
  g_assert_cmpstr (person->post, ==, "Officer");
  g_assert_cmpstr (person->authority, ==, interest->authority);
  g_assert_cmpstr (test_undo_label (self), ==, "Accept Offer of Angus");
  offers = read_offers (self, episode);
  g_assert_cmpuint (heddle_team_count_open (offers), ==, 0);

  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, digest);
  g_assert_true (heddle_team_decline_offer (self->store, offer, &error));
  g_assert_cmpstr (interest->state, ==, "declined");
  g_assert_cmpuint (heddle_team_count (self->store, episode), ==, 0);
}

/* The days of an offer still count when it is accepted, also when the fieldwork moves. */
static void
test_accepted_days (TestWorkspace *self,
                    gconstpointer  data)
{
  const char *episode = test_plan (self, "Fife", FIELDWORK, 3);
  const char *offer = add_offer (self, episode, "Stirling", "equity", "2027-03-10",
                                 "2027-03-31");
  const char *whole = add_offer (self, episode, "Angus", "data", "2027-03-08", "2027-03-12");
  g_autofree char *late = heddle_team_accept_offer (self->store, offer, TEST_TODAY, NULL);
  g_autofree char *free = heddle_team_accept_offer (self->store, whole, TEST_TODAY, NULL);
  g_autoptr (HeddleTeam) team = read_team (self, episode);

  g_assert_cmpstr (entry_of (team, late)->warning, ==, "not free on Tue 9 Mar");
  g_assert_null (entry_of (team, free)->warning);
  g_assert_nonnull (test_finding (self, "person-not-free", late, TEST_TODAY));
  g_assert_null (test_finding (self, "person-not-free", free, TEST_TODAY));

  test_set (self, &heddle_episode_kind, episode, "fieldwork_start", "2027-03-16", NULL);
  g_clear_pointer (&team, heddle_team_free);
  team = read_team (self, episode);
  g_assert_null (entry_of (team, late)->warning);
  g_assert_cmpstr (entry_of (team, free)->warning, ==, "not free on Tue 16 Mar");
}

/* Other fieldwork on the same days, and what people said of their own days. */
static void
test_clashes (TestWorkspace *self,
              gconstpointer  data)
{
  const char *episode = test_plan (self, "Fife", FIELDWORK, 3);
  const char *other = test_plan (self, "Moray", "2027-03-10", 3);
  const char *person = add_person (self, "Officer", "Stirling");
  const char *away = add_person (self, "Director", "Angus");
  const char *member = invite (self, episode, person, "other-authorities");
  const char *absent = invite (self, episode, away, "other-authorities");
  g_autoptr (HeddleTeam) team = NULL;
  guint n_clashes;

  team = read_team (self, episode);
  g_assert_null (entry_of (team, member)->warning);
  g_assert_null (entry_of (team, absent)->warning);
  n_clashes = team->clashes->len;

  invite (self, other, person, "other-authorities");
  test_add (self, &heddle_availability_kind, "person", away, "starts", "2027-03-11", "ends",
            "2027-03-12", "what", "Leave", NULL);
  g_clear_pointer (&team, heddle_team_free);
  team = read_team (self, episode);
  g_assert_cmpstr (entry_of (team, member)->warning, ==, "in two places at once");
  g_assert_cmpstr (entry_of (team, absent)->warning, ==, "not free on Thu 11 Mar");
  g_assert_cmpuint (team->clashes->len, ==, n_clashes + 2);
  /* Why somebody is away stays with them. */
  g_assert_null (strstr (test_finding (self, "person-not-free", absent, TEST_TODAY), "Leave"));

  answer (self, member, "declined");
  answer (self, absent, "declined");
  g_clear_pointer (&team, heddle_team_free);
  team = read_team (self, episode);
  g_assert_cmpuint (team->clashes->len, ==, n_clashes);
}

/* Whatever script somebody's post is written in, it is shown as it is, with initials. */
static void
test_scripts (TestWorkspace *self,
              gconstpointer  data)
{
  static const char *const posts[][2] = {
    { "Àrd-oifigear an Fhoghlaim", "ÀF" }, { "ראש החינוך", "רה" }, { "مديرة التعليم", "ما" },
    { "🧶 Weaver", "W" }, { "nobody special", "" },
  };
  const char *episode = test_plan (self, "Fife", FIELDWORK, 3);
  const char *members[G_N_ELEMENTS (posts)];
  g_autoptr (HeddleTeam) team = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (posts); i++)
    members[i] = invite (self, episode, add_national (self, posts[i][0]), "ades");
  team = read_team (self, episode);
  for (guint i = 0; i < G_N_ELEMENTS (posts); i++)
    {
      g_assert_cmpstr (entry_of (team, members[i])->title, ==, posts[i][0]);
      g_assert_cmpstr (entry_of (team, members[i])->initials, ==, posts[i][1]);
    }
}

/* 200 people cost little more than ten. */
static void
test_large (TestWorkspace *self,
            gconstpointer  data)
{
  const char *episode = test_plan (self, "Fife", FIELDWORK, 3);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleEdit) edit = heddle_edit_begin (self->store, "Team", &error);
  const char *authority = test_find (self, &heddle_authority_kind, "Angus");
  g_autoptr (HeddleTeam) team = NULL;
  gint64 begin;

  for (int i = 0; i < 200; i++)
    {
      g_autofree char *post = g_strdup_printf ("Officer %d", i);
      g_autofree char *person = g_strdup (heddle_edit_add (edit, &heddle_person_kind, NULL, NULL));
      const char *id;

      heddle_edit_set_text (edit, &heddle_person_kind, person, "post", post, &error);
      heddle_edit_set_text (edit, &heddle_person_kind, person, "authority", authority, &error);
      id = heddle_edit_add (edit, &heddle_team_member_kind, NULL, NULL);
      heddle_edit_set_text (edit, &heddle_team_member_kind, id, "episode", episode, &error);
      heddle_edit_set_text (edit, &heddle_team_member_kind, id, "person", person, &error);
      heddle_edit_set_text (edit, &heddle_team_member_kind, id, "side", "host", &error);
      g_assert_no_error (error);
    }
  g_assert_true (heddle_edit_commit (g_steal_pointer (&edit), &error));
  begin = g_get_monotonic_time ();
  team = read_team (self, episode);
  g_test_message ("%" G_GINT64_FORMAT " ms", (g_get_monotonic_time () - begin) / 1000);
  g_assert_cmpuint (team->people, ==, 200);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_workspace_add ("/team/C24", test_sides);
  test_workspace_add ("/team/C26", test_prepared);
  test_workspace_add ("/team/A04", test_slots);
  test_workspace_add ("/team/A05", test_again);
  test_workspace_add ("/team/U04", test_offers);
  test_workspace_add ("/team/U04/accept", test_accept);
  test_workspace_add ("/team/accepted-days", test_accepted_days);
  test_workspace_add ("/team/clashes", test_clashes);
  test_workspace_add ("/team/scripts", test_scripts);
  test_workspace_add ("/team/large", test_large);
  return g_test_run ();
}
