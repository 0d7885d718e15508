/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <time.h>

#include "heddle-workforce-jobs.h"
#include "heddle-workforce-map.h"
#include "heddle-workforce-requests.h"
#include "test-workspace.h"

/* A collaborative's workforce: a lead, a quality improvement officer of another
 * collaborative who is lent half a week, an adviser of Education Scotland, and one
 * activity that needs 0.8 FTE. */
typedef struct
{
  const char *collaborative;
  const char *plan;
  const char *activity;
  const char *lead;
  const char *officer;
  const char *adviser;
  const char *coach;
  const char *given;
} Team;

static const char *
add_person (TestWorkspace *self,
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

static void
add_time (TestWorkspace *self,
          const char    *person,
          const char    *what,
          const char    *fte,
          const char    *since,
          const char    *collaborative)
{
  test_add (self, &heddle_working_time_kind, "person", person, "what", what, "fte", fte, "since",
            since, "collaborative", collaborative, NULL);
}

static const char *
add_allocation (TestWorkspace *self,
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

static Team
make_team (TestWorkspace *self)
{
  Team team = { .collaborative = test_find (self, &heddle_collaborative_kind, "SEIC") };

  team.plan = test_add (self, &heddle_plan_kind, "title", "South East plan", "sort", "improvement",
                        "collaborative", team.collaborative, "starts", "2026-09-01", NULL);
  team.lead = add_person (self, "Lead", "Fife", NULL, "leadership");
  team.officer = add_person (self, "Officer", "Angus", NULL, "Data; moderation");
  team.adviser = add_person (self, "Adviser", NULL, "Education Scotland", "moderation; Primary");
  team.coach = add_person (self, "Coach", "Midlothian", NULL, "data; numeracy; Primary");
  team.activity = test_add (self, &heddle_activity_kind, "plan", team.plan, "title", "Data clinics",
                            "expertise", "data; Moderation", "fte_needed", "0.8", "status",
                            "running", "starts", "2027-01-01", "ends", "2027-06-30", "lead",
                            team.lead, "accountable",
                            test_find (self, &heddle_authority_kind, "Fife"), NULL);
  add_time (self, team.officer, "post", "0.5", "2026-08-01", NULL);
  add_time (self, team.officer, "secondment", "0.5", "2026-08-01", team.collaborative);
  add_time (self, team.adviser, "post", "0.6", "2026-08-01", NULL);
  add_time (self, team.coach, "post", "0.4", "2026-08-01", NULL);
  team.given = add_allocation (self, team.officer, team.activity, NULL, "0.4", "2027-01-01",
                               "2027-03-31");
  add_allocation (self, team.officer, NULL, "Episode in Fife", "0.2", "2027-02-18", "2027-03-11");
  add_allocation (self, team.adviser, team.activity, NULL, "0.2", "2027-01-01", "2027-06-30");

  return team;
}

static HeddleWorkforceChart *
make_chart (HeddleWorkforce   *workforce,
            const Team        *team,
            HeddleWorkforceBy  by)
{
  const HeddleWorkforceScope who = { .collaborative = team != NULL ? team->collaborative : NULL };

  return heddle_workforce_chart_new (workforce, &who, by, TEST_TODAY, HEDDLE_DAY_NONE, TEST_TODAY);
}

static const HeddleWorkforceRow *
find_row (HeddleWorkforceChart *chart,
          const char           *title)
{
  for (guint i = 0; i < chart->rows->len; i++)
    if (g_str_equal (((HeddleWorkforceRow *) chart->rows->pdata[i])->title, title))
      return chart->rows->pdata[i];

  return NULL;
}

static void
assert_about (double found,
              double wanted)
{
  g_assert_cmpfloat_with_epsilon (found, wanted, 0.0005);
}

/* R07: who is in the team of a collaborative, and where each comes from. */
static void
test_team (TestWorkspace *self,
           gconstpointer  data)
{
  Team team = make_team (self);
  g_autoptr (HeddleWorkforce) workforce = heddle_workforce_new (self->store);
  const HeddleWorkforceScope scope = { .collaborative = team.collaborative, .first = TEST_TODAY,
                                       .last = TEST_TODAY + 90 };
  const HeddleWorkforceScope national = { .collaborative = team.collaborative,
                                          .sort = "education-scotland", .first = TEST_TODAY,
                                          .last = TEST_TODAY + 90 };
  g_autofree gboolean *in = heddle_workforce_list_scope (workforce, &scope);
  g_autofree gboolean *from_national = heddle_workforce_list_scope (workforce, &national);
  guint officer = heddle_workforce_find_person (workforce, team.officer);
  guint adviser = heddle_workforce_find_person (workforce, team.adviser);
  guint outsider;
  HeddleWorker *worker = heddle_workforce_get_worker (workforce, officer);

  g_assert_true (in[officer]);
  g_assert_true (in[adviser]);
  g_assert_true (in[heddle_workforce_find_person (workforce, team.coach)]);
  g_assert_false (from_national[officer]);
  g_assert_true (from_national[adviser]);
  /* Lent or not, the home organisation stays. */
  g_assert_cmpstr (worker->home, ==, "Angus");
  g_assert_cmpstr (worker->name, ==, "Officer, Angus");
  g_assert_cmpstr (heddle_workforce_get_worker (workforce, adviser)->home, ==,
                   "Education Scotland");
  g_assert_cmpstr (heddle_workforce_get_worker (workforce, adviser)->sort, ==,
                   "education-scotland");

  g_clear_pointer (&workforce, heddle_workforce_free);
  g_free (g_steal_pointer (&in));
  add_person (self, "Stranger", "Moray", NULL, NULL);
  workforce = heddle_workforce_new (self->store);
  in = heddle_workforce_list_scope (workforce, &scope);
  outsider = workforce->people->len - 1;
  g_assert_cmpstr (heddle_workforce_get_worker (workforce, outsider)->post, ==, "Stranger");
  g_assert_false (in[outsider]);
}

/* R27: demand against capacity per person, organisation and activity, in quarters. 64
 * weekdays from January to March, all of them of the officer's first allocation and 16 of
 * the second. */
static void
test_chart (TestWorkspace *self,
            gconstpointer  data)
{
  Team team = make_team (self);
  g_autoptr (HeddleWorkforce) workforce = heddle_workforce_new (self->store);
  g_autoptr (HeddleWorkforceChart) people = make_chart (workforce, &team, HEDDLE_WORKFORCE_PERSON);
  g_autoptr (HeddleWorkforceChart) homes = make_chart (workforce, &team,
                                                       HEDDLE_WORKFORCE_ORGANISATION);
  const HeddleWorkforceRow *officer = find_row (people, "Officer");
  const HeddleWorkforceRow *angus = find_row (homes, "Angus");
  g_autofree char *headline = heddle_workforce_chart_dup_headline (people);
  g_autofree char *cell = heddle_workforce_chart_dup_cell (workforce, people, officer, 0);
  g_autofree char *over = heddle_workforce_chart_dup_over (HEDDLE_WORKFORCE_PERSON,
                                                              &officer->cells[0]);
  g_autofree char *name = heddle_workforce_chart_dup_name (workforce, people, officer, 0);
  g_autofree char *state = heddle_workforce_dup_state (HEDDLE_WORKFORCE_PERSON, &officer->cells[0],
                                                       TEST_TODAY);
  g_autoptr (HeddleTable) table = heddle_workforce_chart_to_table (people);

  g_assert_cmpuint (people->periods->len, ==, 5);
  g_assert_cmpstr (heddle_workforce_chart_get_period (people, 0)->short_label, ==,
                   "Jan – Mar 2027");
  g_assert_cmpstr (heddle_workforce_chart_get_period (people, 1)->short_label, ==, "Apr – Jun");
  g_assert_cmpuint (people->rows->len, ==, 3);
  g_assert_cmpuint (people->over, ==, 1);
  assert_about (officer->cells[0].time, 0.5);
  assert_about (officer->cells[0].load, 0.4 + 0.2 * 16 / 64);
  assert_about (officer->cells[0].over, 0.1 * 16 / 64);
  assert_about (officer->cells[1].load, 0);
  g_assert_cmpstr (headline, ==, "1 person has more work than time, 0.03 FTE over now");
  g_assert_cmpstr (cell, ==, "0.5 of 0.5");
  g_assert_cmpstr (over, ==, "+0.03");
  g_assert_cmpstr (name, ==, "Officer, Angus, January – March 2027: 0.45 FTE of work, 0.5 FTE of "
                             "time, over by 0.03 FTE");
  g_assert_cmpstr (state, ==, "over by up to 0.1 FTE, Thu 18 Feb – Thu 11 Mar");
  assert_about (angus->cells[0].load, officer->cells[0].load);
  assert_about (homes->sums[0].time, 0.5 + 0.6 + 0.4);
  g_assert_cmpuint (table->rows->len, ==, people->rows->len + 1);
  g_assert_cmpstr (table->headings[2], ==, "January – March 2027, work");
}

/* R27, R09: what an activity needs and is given; who answers for it stands beside who
 * leads it; nobody on it is seen. */
static void
test_activities (TestWorkspace *self,
                 gconstpointer  data)
{
  Team team = make_team (self);
  const char *empty = test_add (self, &heddle_activity_kind, "plan", team.plan, "title",
                                "Gaelic network", "fte_needed", "0.3", "status", "planned", NULL);
  g_autoptr (HeddleWorkforce) workforce = heddle_workforce_new (self->store);
  g_autoptr (HeddleWorkforceChart) chart = make_chart (workforce, &team,
                                                       HEDDLE_WORKFORCE_ACTIVITY);
  const HeddleWorkforceRow *clinics = find_row (chart, "Data clinics");
  const HeddleWorkforceRow *gaelic = find_row (chart, "Gaelic network");

  g_assert_cmpuint (chart->rows->len, ==, 2);
  g_assert_cmpstr (clinics->subtitle, ==, "Lead, Fife; accountable: Fife");
  assert_about (clinics->cells[0].load, 0.8);
  assert_about (clinics->cells[0].time, 0.6);
  assert_about (clinics->cells[0].over, 0.2);
  assert_about (clinics->cells[1].time, 0.2);
  g_assert_false (clinics->unstaffed);
  g_assert_true (gaelic->unstaffed);
  g_assert_cmpstr (gaelic->subtitle, ==, "no lead");

  g_assert_nonnull (test_finding (self, "activity-unstaffed", empty, TEST_TODAY));
  g_assert_null (test_finding (self, "activity-unstaffed", team.activity, TEST_TODAY));
  g_assert_nonnull (strstr (test_finding (self, "activity-short", team.activity, TEST_TODAY),
                            "Data clinics is short of 0.6 FTE"));
  add_allocation (self, team.coach, empty, NULL, "0.3", "2027-02-01", NULL);
  g_assert_null (test_finding (self, "activity-unstaffed", empty, TEST_TODAY));
  test_set (self, &heddle_activity_kind, team.activity, "status", "done", NULL);
  g_assert_null (test_finding (self, "activity-short", team.activity, TEST_TODAY));
}

/* R27: because of which allocations, and who could help. */
static void
test_causes (TestWorkspace *self,
             gconstpointer  data)
{
  Team team = make_team (self);
  g_autoptr (HeddleWorkforce) workforce = heddle_workforce_new (self->store);
  g_autoptr (HeddleWorkforceChart) chart = make_chart (workforce, &team, HEDDLE_WORKFORCE_PERSON);
  const HeddleWorkforceScope who = { .collaborative = team.collaborative };
  const HeddleWorkforceRow *officer = find_row (chart, "Officer");
  g_autoptr (GPtrArray) causes =
    heddle_workforce_list_causes (workforce, &who, HEDDLE_WORKFORCE_PERSON, officer,
                                  heddle_workforce_chart_get_period (chart, 0), TEST_TODAY);
  g_autoptr (GPtrArray) helpers =
    heddle_workforce_list_helpers (workforce, &who, HEDDLE_WORKFORCE_PERSON, officer, 0, chart);
  const HeddleWorkforceCause *first;
  const HeddleWorkforceHelper *helper;

  g_assert_cmpuint (causes->len, ==, 2);
  first = causes->pdata[0];
  g_assert_cmpstr (first->title, ==, "Data clinics");
  g_assert_cmpstr (first->detail, ==, "South East; to Wed 31 Mar");
  assert_about (first->fte, 0.4);
  g_assert_cmpstr (((HeddleWorkforceCause *) causes->pdata[1])->title, ==, "Episode in Fife");

  g_assert_cmpuint (helpers->len, ==, 2);
  helper = helpers->pdata[0];
  g_assert_cmpuint (helper->match.row, ==, heddle_workforce_find_person (workforce, team.adviser));
  g_assert_cmpstr (helper->why, ==, "0.4 FTE free, knows moderation, in this collaborative");
}

static const HeddleExpertiseRow *
find_expertise (HeddleExpertiseMap *map,
                const char         *title)
{
  for (guint i = 0; i < map->rows->len; i++)
    if (g_str_equal (((HeddleExpertiseRow *) map->rows->pdata[i])->title, title))
      return map->rows->pdata[i];
  g_error ("no row %s", title);
}

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
 * subject and by sector. */
static void
test_map (TestWorkspace *self,
          gconstpointer  data)
{
  Team team = make_team (self);
  const HeddleWorkforceScope who = { .collaborative = team.collaborative };
  g_autoptr (HeddleWorkforce) workforce = NULL;
  g_autoptr (HeddleExpertiseMap) map = NULL;
  g_autoptr (HeddleExpertiseMap) sectors = NULL;
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
  nobody = find_expertise (map, "Handwriting");
  known = find_expertise (map, "Data");

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
  known = find_expertise (sectors, "Data");
  g_assert_cmpuint (known->cells[primary].people->len, ==, 1);
  g_assert_cmpuint (g_array_index (known->cells[primary].people, guint, 0), ==,
                    heddle_workforce_find_person (workforce, team.coach));

  test_add (self, &heddle_request_kind, "collaborative", team.collaborative, "expertise", "data",
            "fte", "2", NULL);
  g_clear_pointer (&map, heddle_expertise_map_free);
  map = heddle_expertise_map_new (workforce, &who, HEDDLE_EXPERTISE_AUTHORITY, TEST_TODAY);
  known = find_expertise (map, "Data");
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
  Team team = make_team (self);
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
  assert_about (allocation->fte, 0.3);
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
  Team team = make_team (self);
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

/* Work goes to somebody else from a day on; what was before stays. */
static void
test_reallocate (TestWorkspace *self,
                 gconstpointer  data)
{
  Team team = make_team (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = g_strdup (test_digest (self));
  g_autofree char *id = heddle_workforce_reallocate (self->store, team.given, team.coach, 0.1,
                                                     heddle_day_parse ("2027-02-01"), &error);
  g_autofree char *whole = NULL;
  g_autoptr (GPtrArray) officer = NULL;
  HeddleAllocation *allocation;

  g_assert_no_error (error);
  g_assert_cmpstr (test_undo_label (self), ==, "Reallocate to Coach, Midlothian");
  allocation = test_get (self, &heddle_allocation_kind, id);
  g_assert_cmpstr (allocation->starts, ==, "2027-02-01");
  g_assert_cmpstr (allocation->ends, ==, "2027-03-31");
  g_assert_cmpstr (allocation->activity, ==, team.activity);
  assert_about (allocation->fte, 0.1);
  allocation = test_get (self, &heddle_allocation_kind, team.given);
  g_assert_cmpstr (allocation->ends, ==, "2027-01-31");
  assert_about (allocation->fte, 0.4);
  officer = heddle_query_records (self->store, &heddle_allocation_kind, "person", team.officer);
  g_assert_cmpuint (officer->len, ==, 3);
  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, before);

  whole = heddle_workforce_reallocate (self->store, team.given, team.coach, 0, TEST_TODAY - 400,
                                       &error);
  g_assert_no_error (error);
  allocation = test_get (self, &heddle_allocation_kind, whole);
  g_assert_cmpstr (allocation->starts, ==, "2027-01-01");
  assert_about (allocation->fte, 0.4);
  g_assert_true (heddle_record_is_deleted (test_get (self, &heddle_allocation_kind, team.given)));
  test_undo (self);
  g_assert_null (heddle_workforce_reallocate (self->store, team.given, team.coach, 0,
                                              heddle_day_parse ("2028-01-01"), &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED);
  g_assert_cmpstr (test_digest (self), ==, before);
}

/* R27: more work than time, and work where there is no time, are found, with the
 * allocations, and gone with their cause. */
static void
test_findings (TestWorkspace *self,
               gconstpointer  data)
{
  Team team = make_team (self);
  g_autoptr (GPtrArray) times = NULL;
  const char *late;

  g_assert_cmpstr (test_finding (self, "over-committed", team.officer, TEST_TODAY), ==,
                   "Officer, Angus has 0.1 FTE more work than time: Thu 18 Feb – Thu 11 Mar.");
  g_assert_nonnull (test_finding (self, "over-committed", team.given, TEST_TODAY));
  g_assert_null (test_finding (self, "over-committed", team.adviser, TEST_TODAY));
  g_assert_cmpuint (heddle_workforce_count_over (self->store, TEST_TODAY), ==, 1);
  test_set (self, &heddle_allocation_kind, team.given, "fte", "0.3", NULL);
  g_assert_cmpuint (heddle_workforce_count_over (self->store, TEST_TODAY), ==, 0);
  g_assert_null (test_finding (self, "over-committed", team.officer, TEST_TODAY));

  late = add_allocation (self, team.adviser, NULL, "Later", "0.3", "2027-09-01", NULL);
  g_assert_null (test_finding (self, "allocation-outside-time", late, TEST_TODAY));
  times = heddle_query_records (self->store, &heddle_working_time_kind, "person", team.adviser);
  test_set (self, &heddle_working_time_kind, heddle_record_get_id (times->pdata[0]), "until",
            "2027-08-31", NULL);
  g_assert_cmpstr (test_finding (self, "allocation-outside-time", late, TEST_TODAY), ==,
                   "Adviser, Education Scotland is given 0.3 FTE of work outside the time on "
                   "record: from Wed 1 Sep.");
  test_remove (self, &heddle_allocation_kind, late);
  g_assert_null (test_finding (self, "allocation-outside-time", team.adviser, TEST_TODAY));

  add_time (self, team.coach, "post", "0.8", "2027-01-01", NULL);
  g_assert_null (test_finding (self, "time-not-known", team.coach, TEST_TODAY));
  g_assert_nonnull (strstr (test_finding (self, "time-beyond-week", team.coach, TEST_TODAY),
                            "1.2 FTE"));
  add_allocation (self, team.lead, NULL, "Lead", "0.5", "2027-01-01", NULL);
  g_assert_nonnull (test_finding (self, "time-not-known", team.lead, TEST_TODAY));
}

/* R26: the lead and workstream leaders are given time, or it is said; the workforce plan
 * says when the improvement plan has moved on. */
static void
test_leaders (TestWorkspace *self,
              gconstpointer  data)
{
  Team team = make_team (self);
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

  g_assert_nonnull (strstr (test_finding (self, "lead-without-time", appointment, TEST_TODAY),
                            "Lead, Fife is given no time"));
  g_assert_nonnull (test_finding (self, "lead-without-time", workstream, TEST_TODAY));
  test_add (self, &heddle_allocation_kind, "person", team.lead, "role", "Lead", "collaborative",
            team.collaborative, "fte", "1", "starts", "2026-09-01", NULL);
  g_assert_null (test_finding (self, "lead-without-time", appointment, TEST_TODAY));
  g_assert_nonnull (test_finding (self, "lead-without-time", workstream, TEST_TODAY));
  add_allocation (self, team.coach, team.activity, NULL, "0.1", "2027-01-01", NULL);
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
  Team team = make_team (self);
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
  test_add (self, &heddle_appointment_kind, "role", "regional-lead-officer", "person", team.adviser,
            "collaborative", team.collaborative, "since", "2026-09-01", NULL);
  officer = heddle_workforce_dup_coordinator (self->store, team.collaborative, TEST_TODAY);
  g_assert_cmpstr (officer, ==, "Adviser, Education Scotland");
  g_assert_cmpuint (chart->rows->len, ==, 1);
  g_assert_nonnull (find_row (chart, "Adviser"));
  assert_about (chart->sums[0].load, 0.2);
}

/* R30: what key people of a collaborative learn is on record for a person, too. */
static void
test_learning (TestWorkspace *self,
               gconstpointer  data)
{
  Team team = make_team (self);
  const char *learning = test_add (self, &heddle_professional_learning_kind, "person", team.lead,
                                   "title", "Leading across boundaries", "starts", "2027-02-01",
                                   NULL);
  g_autoptr (GPtrArray) found = heddle_query_records (self->store,
                                                      &heddle_professional_learning_kind, "person",
                                                      team.lead);

  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (heddle_record_get_id (found->pdata[0]), ==, learning);
}

/* F10, F13: people's time behind a function of a collaborative: meeting staffing challenges
 * and its own way of deploying staff are functions that activities with people serve. */
static void
test_functions (TestWorkspace *self,
                gconstpointer  data)
{
  Team team = make_team (self);
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
    assert_about (cell.time, 0.6);
  }
}

/* Nothing on record: a chart without rows that says so. */
static void
test_empty (TestWorkspace *self,
            gconstpointer  data)
{
  g_autoptr (HeddleWorkforce) workforce = heddle_workforce_new (self->store);
  g_autoptr (HeddleWorkforceChart) chart = make_chart (workforce, NULL, HEDDLE_WORKFORCE_ACTIVITY);
  g_autofree char *headline = heddle_workforce_chart_dup_headline (chart);

  g_assert_cmpuint (chart->rows->len, ==, 0);
  g_assert_cmpstr (headline, ==, "No work in these quarters");
  test_assert_day (heddle_workforce_find_start (workforce, NULL, TEST_TODAY), "2027-01-01");
}

/* As many as a collaborative has: reading them again and working out chart and map stays
 * far from what somebody would notice. The bound is for a slow machine with the sanitizers. */
static void
test_large (TestWorkspace *self,
            gconstpointer  data)
{
  enum { PEOPLE = 200, ALLOCATIONS = 2000 };
  Team team = make_team (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleEdit) edit = heddle_edit_begin (self->store, "Many", &error);
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HeddleWorkforce) first = NULL;
  const HeddleWorkforceScope who = { .collaborative = team.collaborative };
  const char *home = test_find (self, &heddle_authority_kind, "Fife");
  clock_t begun;

  for (guint i = 0; i < PEOPLE; i++)
    {
      g_autofree char *post = g_strdup_printf ("Officer %u", i);
      const char *id = heddle_edit_add (edit, &heddle_person_kind, NULL, NULL);

      g_ptr_array_add (people, g_strdup (id));
      heddle_edit_set_text (edit, &heddle_person_kind, id, "post", post, &error);
      heddle_edit_set_text (edit, &heddle_person_kind, id, "authority", home, &error);
      heddle_edit_set_text (edit, &heddle_person_kind, id, "expertise", "Data; Literacy", &error);
    }
  for (guint i = 0; i < ALLOCATIONS; i++)
    {
      const char *id = heddle_edit_add (edit, &heddle_allocation_kind, NULL, NULL);

      heddle_edit_set_text (edit, &heddle_allocation_kind, id, "person",
                            people->pdata[i % PEOPLE], &error);
      heddle_edit_set_text (edit, &heddle_allocation_kind, id, "activity", team.activity, &error);
      heddle_edit_set_text (edit, &heddle_allocation_kind, id, "fte", "0.1", &error);
      heddle_edit_set_text (edit, &heddle_allocation_kind, id, "starts", "2027-01-04", &error);
    }
  g_assert_no_error (error);
  g_assert_true (heddle_edit_commit (g_steal_pointer (&edit), &error));
  first = heddle_workforce_new (self->store);
  begun = clock ();
  {
    g_autoptr (HeddleWorkforce) again = heddle_workforce_new (self->store);
    g_autoptr (HeddleWorkforceChart) chart = make_chart (again, &team, HEDDLE_WORKFORCE_PERSON);
    g_autoptr (HeddleExpertiseMap) map =
      heddle_expertise_map_new (again, &who, HEDDLE_EXPERTISE_AUTHORITY, TEST_TODAY);

    g_assert_cmpuint (chart->rows->len, ==, PEOPLE + 3);
    g_assert_cmpuint (find_expertise (map, "Literacy")->together.people->len, ==, PEOPLE);
  }
  g_test_message ("%.1f ms", (double) (clock () - begun) * 1000 / CLOCKS_PER_SEC);
  g_assert_cmpint (clock () - begun, <, CLOCKS_PER_SEC);
}

#define ADD(path, function)                                                                     \
  g_test_add (path, TestWorkspace, NULL, test_workspace_set_up, function, test_workspace_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/workforce/R07/team", test_team);
  ADD ("/workforce/R27/chart", test_chart);
  ADD ("/workforce/R27/R09/activities", test_activities);
  ADD ("/workforce/R27/causes", test_causes);
  ADD ("/workforce/R26/R10/map", test_map);
  ADD ("/workforce/R28/match", test_match);
  ADD ("/workforce/match-refused", test_match_refused);
  ADD ("/workforce/reallocate", test_reallocate);
  ADD ("/workforce/R27/findings", test_findings);
  ADD ("/workforce/R26/leaders", test_leaders);
  ADD ("/workforce/R35/national", test_national);
  ADD ("/workforce/R30/learning", test_learning);
  ADD ("/workforce/F10/F13/functions", test_functions);
  ADD ("/workforce/empty", test_empty);
  ADD ("/workforce/large", test_large);
  return g_test_run ();
}
