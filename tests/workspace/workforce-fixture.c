/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workforce-fixture.h"

const char *
test_team_add_person (TestWorkspace *self,
                      const char    *post,
                      const char    *authority,
                      const char    *organisation,
                      const char    *expertise)
{
  return test_add (self, &heddle_person_kind, "post", post, "authority",
                   authority != NULL ? test_find (self, &heddle_authority_kind, authority) : NULL,
                   "organisation",
                   organisation != NULL ? test_find (self, &heddle_organisation_kind, organisation)
                                        : NULL,
                   "expertise", expertise, NULL);
}

void
test_team_add_time (TestWorkspace *self,
                    const char    *person,
                    const char    *what,
                    const char    *fte,
                    const char    *since,
                    const char    *collaborative)
{
  test_add (self, &heddle_working_time_kind, "person", person, "what", what, "fte", fte, "since",
            since, "collaborative", collaborative, NULL);
}

const char *
test_team_add_allocation (TestWorkspace *self,
                          const char    *person,
                          const char    *activity,
                          const char    *role,
                          const char    *fte,
                          const char    *starts,
                          const char    *ends)
{
  return test_add (self, &heddle_allocation_kind, "person", person, "activity", activity, "role",
                   role, "fte", fte, "starts", starts, "ends", ends, NULL);
}

TestTeam
test_team_make (TestWorkspace *self)
{
  TestTeam team = { .collaborative = test_find (self, &heddle_collaborative_kind, "SEIC") };

  team.plan = test_add (self, &heddle_plan_kind, "title", "South East plan", "sort", "improvement",
                        "collaborative", team.collaborative, "starts", "2026-09-01", NULL);
  team.lead = test_team_add_person (self, "Lead", "Fife", NULL, "leadership");
  team.officer = test_team_add_person (self, "Officer", "Angus", NULL, "Data; moderation");
  team.adviser = test_team_add_person (self, "Adviser", NULL, "Education Scotland",
                                       "moderation; Primary");
  team.coach = test_team_add_person (self, "Coach", "Midlothian", NULL, "data; numeracy; Primary");
  team.activity = test_add (self, &heddle_activity_kind, "plan", team.plan, "title", "Data clinics",
                            "expertise", "data; Moderation", "fte_needed", "0.8", "status",
                            "running", "starts", "2027-01-01", "ends", "2027-06-30", "lead",
                            team.lead, "accountable",
                            test_find (self, &heddle_authority_kind, "Fife"), NULL);
  test_team_add_time (self, team.officer, "post", "0.5", "2026-08-01", NULL);
  test_team_add_time (self, team.officer, "secondment", "0.5", "2026-08-01", team.collaborative);
  test_team_add_time (self, team.adviser, "post", "0.6", "2026-08-01", NULL);
  test_team_add_time (self, team.coach, "post", "0.4", "2026-08-01", NULL);
  team.given = test_team_add_allocation (self, team.officer, team.activity, NULL, "0.4",
                                         "2027-01-01", "2027-03-31");
  test_team_add_allocation (self, team.officer, NULL, "Episode in Fife", "0.2",
                            "2027-02-18", "2027-03-11");
  test_team_add_allocation (self, team.adviser, team.activity, NULL, "0.2", "2027-01-01",
                            "2027-06-30");

  return team;
}

const HeddleWorkforceRow *
test_team_find_row (HeddleWorkforceChart *chart,
                    const char           *title)
{
  for (guint i = 0; i < chart->rows->len; i++)
    if (g_str_equal (((HeddleWorkforceRow *) chart->rows->pdata[i])->title, title))
      return chart->rows->pdata[i];

  return NULL;
}

const HeddleExpertiseRow *
test_team_find_expertise (HeddleExpertiseMap *map,
                          const char         *title)
{
  for (guint i = 0; i < map->rows->len; i++)
    if (g_str_equal (((HeddleExpertiseRow *) map->rows->pdata[i])->title, title))
      return map->rows->pdata[i];
  g_error ("no row %s", title);
}

void
test_assert_about (double found,
                   double wanted)
{
  g_assert_cmpfloat_with_epsilon (found, wanted, 0.0005);
}
