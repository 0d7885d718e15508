/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is read as a table or copied holds nothing private: no name and no sum of it. */

#include <string.h>

#include "heddle-collaboratives.h"
#include "heddle-plan-coverage.h"
#include "heddle-plan-sight.h"
#include "heddle-school-priorities.h"
#include "heddle-sights.h"
#include "heddle-workforce-requests.h"
#include "workforce-fixture.h"

#define MARK "Hidden"

static void
assert_public (HeddleTable *table,
               const char  *shown)
{
  g_autofree char *text = NULL;

  g_assert_nonnull (table);
  text = heddle_table_to_text (table);
  g_assert_null (strstr (text, MARK));
  g_assert_null (strstr (table->title, MARK));
  g_assert_nonnull (strstr (text, shown));
}

static const char *
add_priority (TestWorkspace *self,
              const char    *plan,
              const char    *title,
              const char    *private)
{
  return test_add (self, &heddle_priority_kind, "plan", plan, "title", title, "status", "agreed",
                   "private", private, NULL);
}

/* What covers a row in private leaves it empty, and uncounted. */
static void
test_coverage (TestWorkspace *self,
               gconstpointer  data)
{
  const char *collaborative = test_find (self, &heddle_collaborative_kind, "SWEIC");
  const char *plan = test_add (self, &heddle_plan_kind, "title", "Plan", "collaborative",
                               collaborative, "sort", "improvement", "starts", "2026-08", NULL);
  const char *function = test_find (self, &heddle_core_function_kind,
                                    "Find priorities from all the evidence");
  const char *hidden = test_add (self, &heddle_activity_kind, "plan", plan, "title", MARK,
                                 "status", "running", "private", "yes", NULL);
  g_autoptr (HeddleTable) before = NULL, after = NULL;

  test_add (self, &heddle_activity_function_kind, "activity", hidden, "core_function", function,
            NULL);
  test_add (self, &heddle_function_account_kind, "plan", plan, "core_function", function, "how",
            MARK, "private", "yes", NULL);
  before = heddle_plan_coverage_make_table (self->store, plan, HEDDLE_COVERAGE_FUNCTIONS);
  assert_public (before, "Find priorities from all the evidence");
  g_assert_cmpuint (g_strv_length (before->headings), ==, 1);
  g_assert_true (g_str_has_prefix (before->title, "0 of "));

  test_add (self, &heddle_activity_function_kind, "activity",
            test_add (self, &heddle_activity_kind, "plan", plan, "title", "Shown", "status",
                      "running", NULL), "core_function", function, NULL);
  after = heddle_plan_coverage_make_table (self->store, plan, HEDDLE_COVERAGE_FUNCTIONS);
  assert_public (after, "Shown");
  g_assert_true (g_str_has_prefix (after->title, "1 of "));
  for (HeddleCoverageDimension i = 0; i < HEDDLE_N_COVERAGES; i++)
    {
      g_autoptr (HeddleTable) all = heddle_plan_coverage_make_table (self->store, NULL, i);

      assert_public (all, heddle_collaborative_get_name (
                            test_get (self, &heddle_collaborative_kind, collaborative)));
    }

  test_set (self, &heddle_plan_kind, plan, "private", "yes", NULL);
  g_assert_null (heddle_plan_coverage_make_table (self->store, plan, HEDDLE_COVERAGE_FUNCTIONS));
}

/* The chain ends where it goes on in private, and what it lacks is what is seen to lack. */
static void
test_sight (TestWorkspace *self,
            gconstpointer  data)
{
  const char *plan = test_add (self, &heddle_plan_kind, "title", "Plan", "collaborative",
                               test_find (self, &heddle_collaborative_kind, "SWEIC"), "sort",
                               "improvement", "starts", "2026-08", NULL);
  const char *reading = add_priority (self, plan, "Reading", NULL);
  const char *hidden = add_priority (self, plan, MARK, "yes");
  const char *visits = test_add (self, &heddle_activity_kind, "plan", plan, "title", "Visits",
                                 "priority", reading, "fte_needed", "0.5", NULL);
  const char *measure = test_add (self, &heddle_measure_kind, "plan", plan, "title", "Level",
                                  NULL);
  g_autoptr (HeddleTable) table = NULL;
  g_autoptr (HeddleSights) sights = NULL;
  g_autofree char *text = NULL;

  test_add (self, &heddle_activity_kind, "plan", plan, "title", MARK, "priority", reading,
            "private", "yes", NULL);
  test_add (self, &heddle_allocation_kind, "person",
            test_add (self, &heddle_person_kind, "post", MARK, "private", "yes", NULL), "activity",
            visits, "fte", "0.5", "starts", "2026-09-01", "ends", "2027-06-30", NULL);
  test_add (self, &heddle_activity_measure_kind, "activity", visits, "measure", measure, NULL);
  test_add (self, &heddle_observation_kind, "measure", measure, "observed_on", "2026-10-01",
            "value", "77", "private", "yes", NULL);

  table = heddle_plan_sight_make_table (test_get (self, &heddle_plan_kind, plan), reading);
  assert_public (table, "Visits");
  text = heddle_table_to_text (table);
  g_assert_nonnull (strstr (text, "no value yet"));
  g_assert_null (strstr (text, "77"));
  g_assert_null (strstr (text, "0.5 of 0.5"));
  g_assert_null (heddle_plan_sight_make_table (test_get (self, &heddle_plan_kind, plan), hidden));

  sights = heddle_sights_load (self->store, FALSE, TEST_TODAY, FALSE);
  g_assert_cmpuint (sights->lines->len, ==, 1);
  g_assert_cmpuint (((HeddleSightLine *) sights->lines->pdata[0])->sight->n_activities, ==, 1);
  g_assert_true (((HeddleSightLine *) sights->lines->pdata[0])->unresourced);

  test_set (self, &heddle_plan_kind, plan, "private", "yes", NULL);
  g_assert_null (heddle_plan_sight_make_table (test_get (self, &heddle_plan_kind, plan), reading));
}

static void
test_schools (TestWorkspace *self,
              gconstpointer  data)
{
  const char *plan = test_add (self, &heddle_plan_kind, "title", "Plan", "collaborative",
                               test_find (self, &heddle_collaborative_kind, "SWEIC"), "sort",
                               "improvement", "starts", "2026-08", NULL);
  const char *fife = test_find (self, &heddle_authority_kind, "Fife");
  g_autoptr (GPtrArray) counts = NULL;
  HeddleSchoolCount *count;

  test_add (self, &heddle_school_priority_kind, "authority", fife, "title", "Reading", "priority",
            add_priority (self, plan, MARK, "yes"), NULL);
  test_add (self, &heddle_school_priority_kind, "authority", fife, "title", MARK, "private",
            "yes", NULL);
  counts = heddle_school_priorities_count (self->store, HEDDLE_SCHOOL_BY_THEME, FALSE);
  g_assert_cmpuint (counts->len, ==, 1);
  count = counts->pdata[0];
  g_assert_cmpstr (count->title, ==, "Reading");
  g_assert_cmpuint (count->n_linked, ==, 0);
  g_assert_null (count->answers);
}

/* Private people and activities are in no row and no sum; others keep theirs. */
static void
test_workforce (TestWorkspace *self,
                gconstpointer  data)
{
  TestTeam team = test_team_make (self);
  const HeddleWorkforceScope everybody = { .first = TEST_TODAY, .last = TEST_TODAY + 60 };
  g_autoptr (HeddleWorkforce) before = heddle_workforce_new_public (self->store);
  g_autoptr (HeddleWorkforceChart) sums =
    heddle_workforce_chart_new (before, &everybody, HEDDLE_WORKFORCE_PERSON, TEST_TODAY,
                                HEDDLE_DAY_NONE, TEST_TODAY);
  g_autoptr (HeddleWorkforce) workforce = NULL;
  g_autoptr (HeddleWorkforceChart) chart = NULL, works = NULL;
  g_autoptr (HeddleTable) people = NULL, activities = NULL, asked = NULL;
  g_autoptr (GPtrArray) requests = NULL;
  const char *person = test_team_add_person (self, MARK, "Angus", NULL, NULL);
  const char *activity;

  test_team_add_time (self, person, "post", "1", "2026-08-01", NULL);
  test_team_add_allocation (self, person, team.activity, NULL, "0.5", "2027-01-01", "2027-06-30");
  test_set (self, &heddle_person_kind, person, "private", "yes", NULL);
  activity = test_add (self, &heddle_activity_kind, "plan",
                       HEDDLE_ACTIVITY (test_get (self, &heddle_activity_kind,
                                                  team.activity))->plan,
                       "title", MARK, "fte_needed", "2", "private", "yes", NULL);
  test_add (self, &heddle_request_kind, "collaborative", team.collaborative, "activity", activity,
            "expertise", MARK, "private", "yes", NULL);
  test_add (self, &heddle_request_kind, "collaborative", team.collaborative, "expertise",
            "Numeracy", NULL);

  workforce = heddle_workforce_new_public (self->store);
  chart = heddle_workforce_chart_new (workforce, &everybody, HEDDLE_WORKFORCE_PERSON, TEST_TODAY,
                                      HEDDLE_DAY_NONE, TEST_TODAY);
  people = heddle_workforce_chart_to_table (chart);
  assert_public (people, "Officer");
  test_assert_about (chart->sums[0].time, sums->sums[0].time);
  test_assert_about (chart->sums[0].load, sums->sums[0].load);
  works = heddle_workforce_chart_new (workforce, &everybody, HEDDLE_WORKFORCE_ACTIVITY, TEST_TODAY,
                                      HEDDLE_DAY_NONE, TEST_TODAY);
  activities = heddle_workforce_chart_to_table (works);
  assert_public (activities, HEDDLE_ACTIVITY (test_get (self, &heddle_activity_kind,
                                                        team.activity))->title);
  requests = heddle_workforce_list_requests (workforce, NULL, TEST_TODAY);
  asked = heddle_workforce_requests_to_table (workforce, requests);
  assert_public (asked, "Numeracy");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_workspace_add ("/public-tables/coverage", test_coverage);
  test_workspace_add ("/public-tables/sight", test_sight);
  test_workspace_add ("/public-tables/schools", test_schools);
  test_workspace_add ("/public-tables/workforce", test_workforce);
  return g_test_run ();
}
