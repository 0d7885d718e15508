/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-national-programme.h"
#include "test-workspace.h"

#define FROM (heddle_day_parse ("2026-08-01"))
#define UNTIL (heddle_day_parse ("2027-07-31"))

static const HeddleNationalRow *
row_of (TestWorkspace           *self,
        HeddleNationalProgramme *programme,
        const char              *name)
{
  return heddle_national_programme_get_row (programme,
                                            test_find (self, &heddle_authority_kind, name));
}

static void
lend (TestWorkspace *self,
      const char    *episode,
      const char    *name,
      const char    *state)
{
  const char *person = test_add (self, &heddle_person_kind, "post", "Officer", "authority",
                                 test_find (self, &heddle_authority_kind, name), NULL);

  test_add (self, &heddle_team_member_kind, "episode", episode, "person", person, "side",
            "other-authorities", "state", state, NULL);
}

/* All 32 authorities: which have hosted, are planned, have contributed, have not yet. */
static void
test_all (TestWorkspace *self,
          gconstpointer  data)
{
  const char *past = test_plan (self, "Moray", "2026-11-17", 3);
  const char *next = test_plan (self, "Fife", "2027-03-09", 3);
  const char *cancelled = test_plan (self, "Falkirk", "2027-05-18", 3);
  g_autoptr (HeddleNationalProgramme) programme = NULL;

  test_plan (self, "Angus", "2027-04-27", 3);
  test_set (self, &heddle_episode_kind, cancelled, "status", "cancelled", "status_reason",
            "Not needed", NULL);
  lend (self, past, "Highland", "confirmed");
  lend (self, next, "Highland", "confirmed");
  lend (self, next, "Fife", "confirmed");
  lend (self, next, "Stirling", "invited");
  lend (self, next, "Dundee", "declined");

  programme = heddle_national_programme_new (self->store, FROM, UNTIL, TEST_TODAY, TRUE);
  g_assert_cmpuint (programme->authorities->len, ==, 32);
  g_assert_cmpuint (programme->rows->len, ==, 32);
  g_assert_cmpint (row_of (self, programme, "Moray")->part, ==, HEDDLE_PART_HOSTED);
  g_assert_cmpint (row_of (self, programme, "Fife")->part, ==, HEDDLE_PART_NEXT);
  g_assert_cmpint (row_of (self, programme, "Angus")->part, ==, HEDDLE_PART_PLANNED);
  g_assert_cmpint (row_of (self, programme, "Highland")->part, ==, HEDDLE_PART_LENT);
  g_assert_cmpuint (row_of (self, programme, "Highland")->lent_to, ==, 2);
  g_assert_cmpint (row_of (self, programme, "Stirling")->part, ==, HEDDLE_PART_NONE);
  g_assert_cmpint (row_of (self, programme, "Dundee")->part, ==, HEDDLE_PART_NONE);
  g_assert_cmpint (row_of (self, programme, "Falkirk")->part, ==, HEDDLE_PART_NONE);
  g_assert_cmpuint (row_of (self, programme, "Fife")->received, ==, 1);
  test_assert_day (row_of (self, programme, "Fife")->next_day, "2027-03-09");
  test_assert_day (heddle_national_programme_get_episode (programme, next)->last, "2027-03-11");
  g_assert_null (heddle_national_programme_get_episode (programme, cancelled));
}

/* What lies outside the period does not count, an episode without a date always does. */
static void
test_period (TestWorkspace *self,
             gconstpointer  data)
{
  g_autoptr (HeddleNationalProgramme) programme = NULL;
  const char *undated;

  test_plan (self, "Moray", "2025-11-17", 3);
  undated = test_plan (self, "Fife", "2027-03-09", 3);
  test_set (self, &heddle_episode_kind, undated, "status", "postponed", "status_reason",
            "Elections", NULL);

  programme = heddle_national_programme_new (self->store, FROM, UNTIL, TEST_TODAY, TRUE);
  g_assert_cmpint (row_of (self, programme, "Moray")->part, ==, HEDDLE_PART_NONE);
  g_assert_cmpint (row_of (self, programme, "Fife")->part, ==, HEDDLE_PART_PLANNED);
  g_assert_cmpint (row_of (self, programme, "Fife")->next_day, ==, HEDDLE_DAY_NONE);
}

/* The next host is suggested from the programme: the one whose fieldwork comes next. */
static void
test_next_host (TestWorkspace *self,
                gconstpointer  data)
{
  const char *episode = test_plan (self, "Fife", "2027-03-09", 3);
  g_autoptr (HeddleNationalProgramme) programme = NULL;
  g_autoptr (GArray) hosts = NULL;
  g_autoptr (GArray) none = NULL;
  const HeddleNationalRow *rows;

  test_plan (self, "Stirling", "2027-05-18", 3);
  test_plan (self, "Angus", "2027-04-27", 3);
  programme = heddle_national_programme_new (self->store, FROM, UNTIL, TEST_TODAY, TRUE);
  hosts = heddle_national_programme_suggest_hosts (programme, episode, 3);
  rows = (const HeddleNationalRow *) hosts->data;
  g_assert_cmpuint (hosts->len, ==, 3);
  g_assert_cmpstr (rows[0].authority, ==, test_find (self, &heddle_authority_kind, "Angus"));
  test_assert_day (rows[0].next_day, "2027-04-27");
  g_assert_cmpstr (rows[1].authority, ==, test_find (self, &heddle_authority_kind, "Stirling"));
  g_assert_cmpint (rows[2].next_day, ==, HEDDLE_DAY_NONE);
  g_assert_cmpstr (heddle_national_programme_get_authority (programme, rows[0].authority)->name,
                   ==, "Angus");

  none = heddle_national_programme_suggest_hosts (programme, "nothing", 3);
  g_assert_cmpuint (none->len, ==, 0);
}

/* Next of all: who has no part yet, then who has lent somebody; not who has a date. */
static void
test_next (TestWorkspace *self,
           gconstpointer  data)
{
  g_autoptr (HeddleNationalProgramme) programme = NULL;
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GArray) all = NULL;

  test_plan (self, "Fife", "2026-03-09", 3);
  test_plan (self, "Angus", "2027-04-27", 3);
  programme = heddle_national_programme_new (self->store, FROM, UNTIL, TEST_TODAY, TRUE);
  rows = heddle_national_programme_suggest_next (programme, TEST_TODAY, 4);
  g_assert_cmpuint (rows->len, ==, 4);
  all = heddle_national_programme_suggest_next (programme, TEST_TODAY, 100);
  for (guint i = 0; i < all->len; i++)
    {
      const HeddleNationalRow *row = &g_array_index (all, HeddleNationalRow, i);

      g_assert_cmpint (row->next_day, ==, HEDDLE_DAY_NONE);
      g_assert_cmpstr (row->authority, !=, test_find (self, &heddle_authority_kind, "Angus"));
    }
  g_assert_cmpuint (all->len, >=, 30);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_workspace_add ("/national/C01", test_all);
  test_workspace_add ("/national/period", test_period);
  test_workspace_add ("/national/C24", test_next_host);
  test_workspace_add ("/national/next", test_next);
  return g_test_run ();
}
