/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-workforce-jobs.h"
#include "heddle-workforce-map.h"
#include "heddle-workforce-requests.h"
#include "workforce-fixture.h"

static guint
find_column (HeddleExpertiseMap *map,
             const char         *title)
{
  for (guint i = 0; i < map->columns->len; i++)
    if (g_str_equal (map->columns->pdata[i], title))
      return i;
  g_error ("no column %s", title);
}

/* R26: expertise × authority with its gaps; the vocabulary first. R10: specialists by
 * subject, which several kinds of expertise belong to, and by sector. */
static void
test_map (TestWorkspace *self,
          gconstpointer  data)
{
  TestTeam team = test_team_make (self);
  const HeddleWorkforceScope who = { .collaborative = team.collaborative };
  g_autoptr (HeddleWorkforce) workforce = NULL;
  g_autoptr (HeddleExpertiseMap) map = NULL;
  g_autoptr (HeddleExpertiseMap) sectors = NULL;
  g_autoptr (HeddleExpertiseMap) areas = NULL;
  g_autoptr (HeddleTable) table = NULL;
  const HeddleExpertiseRow *nobody;
  const HeddleExpertiseRow *known;
  guint primary;
  g_autofree char *headline = NULL;
  g_autofree char *together = NULL;
  g_autofree char *name = NULL;

  test_add (self, &heddle_expertise_kind, "title", "Handwriting", "position", "1", "sort",
            "subject", NULL);
  workforce = heddle_workforce_new (self->store);
  map = heddle_expertise_map_new (workforce, &who, HEDDLE_EXPERTISE_AUTHORITY, TEST_TODAY);
  nobody = test_team_find_expertise (map, "Handwriting");
  known = test_team_find_expertise (map, "Data");

  /* Five members, Education Scotland, and who is lent from elsewhere. */
  g_assert_cmpuint (map->columns->len, ==, 7);
  g_assert_cmpstr (map->columns->pdata[5], ==, "Education Scotland");
  g_assert_cmpstr (map->columns->pdata[6], ==, "Other authorities");
  g_assert_cmpint (nobody->together.state, ==, HEDDLE_EXPERTISE_NOBODY);
  g_assert_true (nobody->gap);
  g_assert_false (nobody->wanted);
  /* Known to the officer and, in another spelling, to the coach. */
  g_assert_cmpuint (known->together.people->len, ==, 2);
  g_assert_false (known->gap);
  g_assert_true (known->wanted);
  g_assert_cmpuint (known->cells[6].people->len, ==, 1);
  name = heddle_expertise_map_dup_name (map, known, 6);
  g_assert_cmpstr (name, ==, "Data, Other authorities: 1 person, 0.07 free");
  headline = heddle_expertise_map_dup_headline (map);
  g_assert_true (g_str_has_prefix (headline, "Nobody for "));
  table = heddle_expertise_map_to_table (map);
  g_assert_cmpuint (table->rows->len, ==, map->rows->len);

  sectors = heddle_expertise_map_new (workforce, &who, HEDDLE_EXPERTISE_SECTOR, TEST_TODAY);
  primary = find_column (sectors, "Primary");
  known = test_team_find_expertise (sectors, "Data");
  g_assert_cmpuint (known->cells[primary].people->len, ==, 1);
  g_assert_cmpuint (g_array_index (known->cells[primary].people, guint, 0), ==,
                    heddle_workforce_find_person (workforce, team.coach));

  areas = heddle_expertise_map_new (workforce, &who, HEDDLE_EXPERTISE_CURRICULUM, TEST_TODAY);
  known = test_team_find_expertise (areas, "Data");
  g_assert_cmpuint (known->cells[find_column (areas, "Mathematics")].people->len, ==, 1);
  g_assert_cmpuint (known->cells[find_column (areas, "Languages")].people->len, ==, 0);

  test_add (self, &heddle_request_kind, "collaborative", team.collaborative, "expertise", "data",
            "fte", "2", NULL);
  g_clear_pointer (&map, heddle_expertise_map_free);
  map = heddle_expertise_map_new (workforce, &who, HEDDLE_EXPERTISE_AUTHORITY, TEST_TODAY);
  known = test_team_find_expertise (map, "Data");
  g_assert_true (known->gap);
  together = heddle_expertise_row_dup_together (known);
  g_assert_cmpstr (together, ==, "2.0 asked, 0.48 free");
}

/* R28: a request is matched by expertise and time, and becomes an allocation with a share,
 * a first and a last day: one change. */
static void
test_match (TestWorkspace *self,
            gconstpointer  data)
{
  TestTeam team = test_team_make (self);
  g_autoptr (GError) error = NULL;
  const char *request = test_add (self, &heddle_request_kind, "collaborative", team.collaborative,
                                  "activity", team.activity, "expertise", "Numeracy; data", "fte",
                                  "0.3", "starts", "2027-04-01", NULL);
  g_autoptr (HeddleWorkforce) workforce = heddle_workforce_new (self->store);
  g_autoptr (GPtrArray) requests = heddle_workforce_list_requests (workforce, team.collaborative,
                                                                   TEST_TODAY);
  const HeddleWorkforceRequest *first = requests->pdata[0];
  g_autoptr (GPtrArray) helpers = heddle_workforce_match_request (workforce, first);
  const HeddleWorkforceHelper *best = helpers->pdata[0];
  g_autofree char *before = g_strdup (test_digest (self));
  g_autofree char *id = NULL;
  HeddleAllocation *allocation;
  HeddleRequest *answered;

  g_assert_true (first->open);
  g_assert_cmpstr (first->purpose, ==, "Data clinics");
  test_assert_day (first->last, "2027-06-30");
  g_assert_cmpuint (best->match.row, ==, heddle_workforce_find_person (workforce, team.coach));
  g_assert_cmpuint (best->match.matched, ==, 2);
  g_assert_true (best->match.fits);
  g_assert_cmpstr (best->why, ==, "0.4 FTE free, knows data, numeracy, in this collaborative");

  id = heddle_workforce_match_with (self->store, request, team.coach, first->fte, first->first,
                                    first->last, TEST_TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (test_undo_label (self), ==, "Match with Coach, Midlothian");
  allocation = test_get (self, &heddle_allocation_kind, id);
  g_assert_cmpstr (allocation->person, ==, team.coach);
  g_assert_cmpstr (allocation->starts, ==, "2027-04-01");
  g_assert_cmpstr (allocation->ends, ==, "2027-06-30");
  test_assert_about (allocation->fte, 0.3);
  answered = test_get (self, &heddle_request_kind, request);
  g_assert_cmpstr (answered->state, ==, "agreed");
  g_assert_cmpstr (answered->person, ==, team.coach);
  g_assert_cmpstr (answered->answered_on, ==, "2027-01-18");
  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, before);
}

/* A share that nobody set is refused, and nothing is written. */
static void
test_match_refused (TestWorkspace *self,
                    gconstpointer  data)
{
  TestTeam team = test_team_make (self);
  g_autoptr (GError) error = NULL;
  const char *request = test_add (self, &heddle_request_kind, "collaborative", team.collaborative,
                                  "expertise", "data", NULL);
  g_autofree char *before = g_strdup (test_digest (self));

  g_assert_null (heddle_workforce_match_with (self->store, request, team.coach, 0, TEST_TODAY,
                                              TEST_TODAY + 10, TEST_TODAY, &error));
  test_assert_refused (error, "Allocation", "Full-time equivalent", "0");
  g_clear_error (&error);
  g_assert_null (heddle_workforce_lend (self->store, team.coach, team.collaborative, 1.7,
                                        TEST_TODAY, HEDDLE_DAY_OPEN, &error));
  test_assert_refused (error, "Working time", "Full-time equivalent", "1.7");
  g_assert_cmpstr (test_digest (self), ==, before);
}

/* R26: the lead and workstream leaders are given time, or it is said; the workforce plan
 * says when the improvement plan has moved on. */
static void
test_leaders (TestWorkspace *self,
              gconstpointer  data)
{
  TestTeam team = test_team_make (self);
  const char *appointment = test_add (self, &heddle_appointment_kind, "role", "lead", "person",
                                      team.lead, "collaborative", team.collaborative, "since",
                                      "2026-09-01", NULL);
  const char *workstream = test_add (self, &heddle_workstream_kind, "plan", team.plan, "title",
                                     "Numeracy", "lead", team.coach, NULL);
  const char *version = test_add (self, &heddle_plan_version_kind, "plan", team.plan, "number", "1",
                                  "made_on", "2026-09-04", "content", "one", NULL);
  const char *workforce = test_add (self, &heddle_plan_kind, "title", "Workforce 2026", "sort",
                                    "workforce", "collaborative", team.collaborative,
                                    "follows_version", version, NULL);
  const char *given;

  g_assert_nonnull (strstr (test_finding (self, "lead-without-time", appointment, TEST_TODAY),
                            "Lead, Fife is given no time"));
  g_assert_nonnull (test_finding (self, "lead-without-time", workstream, TEST_TODAY));
  /* whose appointment has ended leads no longer */
  test_set (self, &heddle_appointment_kind, appointment, "until", "2026-12-31", NULL);
  g_assert_null (test_finding (self, "lead-without-time", appointment, TEST_TODAY));
  test_set (self, &heddle_appointment_kind, appointment, "until", NULL, NULL);
  /* a plan that is over asks for nobody's time */
  test_set (self, &heddle_plan_kind, team.plan, "ends", "2026-12-31", NULL);
  g_assert_null (test_finding (self, "lead-without-time", workstream, TEST_TODAY));
  test_set (self, &heddle_plan_kind, team.plan, "ends", NULL, NULL);
  g_assert_nonnull (test_finding (self, "lead-without-time", appointment, TEST_TODAY));
  given = test_add (self, &heddle_allocation_kind, "person", team.lead, "role", "Lead",
                    "collaborative", team.collaborative, "fte", "1", "starts", "2026-09-01", NULL);
  g_assert_null (test_finding (self, "lead-without-time", appointment, TEST_TODAY));
  /* time that is over, or for another collaborative, is none for this */
  test_set (self, &heddle_allocation_kind, given, "ends", "2026-12-31", NULL);
  g_assert_nonnull (test_finding (self, "lead-without-time", appointment, TEST_TODAY));
  test_set (self, &heddle_allocation_kind, given, "ends", NULL, "collaborative",
            test_find (self, &heddle_collaborative_kind, "TAY"), NULL);
  g_assert_nonnull (test_finding (self, "lead-without-time", appointment, TEST_TODAY));
  test_set (self, &heddle_allocation_kind, given, "collaborative", team.collaborative, NULL);
  g_assert_null (test_finding (self, "lead-without-time", appointment, TEST_TODAY));
  g_assert_nonnull (test_finding (self, "lead-without-time", workstream, TEST_TODAY));
  test_team_add_allocation (self, team.coach, team.activity, NULL, "0.1", "2027-01-01", NULL);
  g_assert_null (test_finding (self, "lead-without-time", workstream, TEST_TODAY));

  g_assert_null (test_finding (self, "workforce-plan-behind", workforce, TEST_TODAY));
  test_add (self, &heddle_plan_version_kind, "plan", team.plan, "number", "2", "made_on",
            "2027-01-04", "content", "two", NULL);
  g_assert_nonnull (test_finding (self, "workforce-plan-behind", workforce, TEST_TODAY));
}

/* R35: Education Scotland's share of a collaborative in one view, under whoever
 * coordinates it. */
static void
test_national (TestWorkspace *self,
               gconstpointer  data)
{
  TestTeam team = test_team_make (self);
  g_autofree char *nobody = heddle_workforce_dup_coordinator (self->store, team.collaborative,
                                                              TEST_TODAY);
  g_autofree char *officer = NULL;
  const HeddleWorkforceScope who = { .collaborative = team.collaborative,
                                     .sort = "education-scotland" };
  g_autoptr (HeddleWorkforce) workforce = heddle_workforce_new (self->store);
  g_autoptr (HeddleWorkforceChart) chart =
    heddle_workforce_chart_new (workforce, &who, HEDDLE_WORKFORCE_PERSON, TEST_TODAY,
                                HEDDLE_DAY_NONE, TEST_TODAY);

  g_assert_null (nobody);
  /* who did so before, and who will */
  test_add (self, &heddle_appointment_kind, "role", "senior-regional-adviser", "post", "Before",
            "collaborative", team.collaborative, "since", "2020-01-01", "until", "2026-08-31",
            NULL);
  test_add (self, &heddle_appointment_kind, "role", "senior-regional-adviser", "post", "After",
            "collaborative", team.collaborative, "since", "2027-08-01", NULL);
  test_add (self, &heddle_appointment_kind, "role", "regional-lead-officer", "person", team.adviser,
            "collaborative", team.collaborative, "since", "2026-09-01", NULL);
  officer = heddle_workforce_dup_coordinator (self->store, team.collaborative, TEST_TODAY);
  g_assert_cmpstr (officer, ==, "Adviser, Education Scotland");
  g_assert_cmpuint (chart->rows->len, ==, 1);
  g_assert_nonnull (test_team_find_row (chart, "Adviser"));
  test_assert_about (chart->sums[0].load, 0.2);
}

/* R30: what key people of a collaborative learn is on record for a person, too, and that
 * person's on the calendar. */
static void
test_learning (TestWorkspace *self,
               gconstpointer  data)
{
  TestTeam team = test_team_make (self);
  const char *learning = test_add (self, &heddle_professional_learning_kind, "person", team.lead,
                                   "title", "Leading across boundaries", "starts", "2027-02-01",
                                   NULL);
  g_autoptr (GPtrArray) found = heddle_query_records (self->store,
                                                      &heddle_professional_learning_kind, "person",
                                                      team.lead);
  g_autoptr (GPtrArray) days = heddle_deadlines_of_record (self->store, "professional-learning",
                                                           learning, NULL);

  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (heddle_record_get_id (found->pdata[0]), ==, learning);
  g_assert_cmpuint (days->len, ==, 1);
  g_assert_cmpstr (((HeddleDeadline *) days->pdata[0])->date, ==, "2027-02-01");
  g_assert_cmpstr (((HeddleDeadline *) days->pdata[0])->owner, ==, team.lead);
}

/* F10, F13: people's time behind a function of a collaborative: meeting staffing challenges
 * and its own way of deploying staff are functions that activities with people serve. */
static void
test_functions (TestWorkspace *self,
                gconstpointer  data)
{
  TestTeam team = test_team_make (self);
  const char *staffing = test_find (self, &heddle_core_function_kind,
                                    "Meet staffing challenges together");
  const char *deployment = test_find (self, &heddle_core_function_kind,
                                      "Choose how staff are deployed");
  HeddleCoreFunction *own = test_get (self, &heddle_core_function_kind, deployment);

  g_assert_cmpint (((HeddleCoreFunction *) test_get (self, &heddle_core_function_kind,
                                                     staffing))->number, ==, 10);
  g_assert_true (own->tailored);
  test_add (self, &heddle_activity_function_kind, "activity", team.activity, "core_function",
            staffing, NULL);
  test_add (self, &heddle_activity_function_kind, "activity", team.activity, "core_function",
            deployment, NULL);
  {
    g_autoptr (HeddleWorkforce) workforce = heddle_workforce_new (self->store);
    g_autoptr (GPtrArray) served = heddle_query_records (self->store,
                                                         &heddle_activity_function_kind,
                                                         "core_function", deployment);
    HeddleActivityFunction *link = served->pdata[0];
    guint activity = heddle_workforce_find_activity (workforce, link->activity);
    HeddleCapacityCell cell;

    heddle_capacity_measure (workforce->by_activity, activity, TEST_TODAY, TEST_TODAY + 4, &cell);
    test_assert_about (cell.time, 0.6);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_workspace_add ("/workforce/R26/R10/map", test_map);
  test_workspace_add ("/workforce/R28/match", test_match);
  test_workspace_add ("/workforce/match-refused", test_match_refused);
  test_workspace_add ("/workforce/R26/leaders", test_leaders);
  test_workspace_add ("/workforce/R35/national", test_national);
  test_workspace_add ("/workforce/R30/learning", test_learning);
  test_workspace_add ("/workforce/F10/F13/functions", test_functions);
  return g_test_run ();
}
