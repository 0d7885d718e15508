/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <time.h>

#include "heddle-findings.h"
#include "heddle-workforce-jobs.h"
#include "heddle-workforce-map.h"
#include "heddle-workforce-people.h"
#include "heddle-workforce-requests.h"
#include "workforce-fixture.h"

static HeddleWorkforceChart *
make_chart (HeddleWorkforce   *workforce,
            const TestTeam        *team,
            HeddleWorkforceBy  by)
{
  const HeddleWorkforceScope who = { .collaborative = team != NULL ? team->collaborative : NULL };

  return heddle_workforce_chart_new (workforce, &who, by, TEST_TODAY, HEDDLE_DAY_NONE, TEST_TODAY);
}

/* R07: who is in the team of a collaborative, and where each comes from. */
static void
test_team (TestWorkspace *self,
           gconstpointer  data)
{
  TestTeam team = test_team_make (self);
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
  const char *stranger;
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
  stranger = test_team_add_person (self, "Stranger", "Moray", NULL, NULL);
  workforce = heddle_workforce_new (self->store);
  in = heddle_workforce_list_scope (workforce, &scope);
  outsider = workforce->people->len - 1;
  g_assert_cmpstr (heddle_workforce_get_worker (workforce, outsider)->post, ==, "Stranger");
  g_assert_false (in[outsider]);

  /* Who is appointed belongs to it, wherever home is, without any work yet. */
  test_add (self, &heddle_appointment_kind, "role", "lead", "person", stranger, "collaborative",
            team.collaborative, "since", "2026-09-01", NULL);
  g_clear_pointer (&workforce, heddle_workforce_free);
  g_free (g_steal_pointer (&in));
  workforce = heddle_workforce_new (self->store);
  in = heddle_workforce_list_scope (workforce, &scope);
  g_assert_true (in[heddle_workforce_find_person (workforce, stranger)]);
}

static void
check_headline (HeddleWorkforce *workforce,
                const char      *collaborative,
                const char      *sort,
                const char      *wanted)
{
  HeddleWorkforceScope who = { .collaborative = collaborative, .sort = sort };
  g_autoptr (GArray) people = NULL;
  g_autofree char *headline = NULL;

  who.first = heddle_capacity_get_quarter (TEST_TODAY, &who.last);
  people = heddle_workforce_list_people (workforce, &who);
  headline = heddle_workforce_people_dup_headline (workforce, &who, people, 0.2);
  g_assert_cmpstr (headline, ==, wanted);
}

/* R07: people by home organisation, who is lent, what each works on; whose share Education
 * Scotland's people are, and who coordinates it. */
static void
test_people (TestWorkspace *self,
             gconstpointer  data)
{
  TestTeam team = test_team_make (self);
  g_autoptr (HeddleWorkforce) workforce = heddle_workforce_new (self->store);
  HeddleWorkforceScope who = { .collaborative = team.collaborative };
  guint officer = heddle_workforce_find_person (workforce, team.officer);
  guint coach = heddle_workforce_find_person (workforce, team.coach);
  g_autoptr (GArray) people = NULL;
  g_autoptr (HeddleTable) table = NULL;
  g_autofree char *lent = NULL;
  g_autofree char *work = NULL;
  g_autofree char *none = NULL;
  guint n;

  who.first = heddle_capacity_get_quarter (TEST_TODAY, &who.last);
  people = heddle_workforce_list_people (workforce, &who);
  g_assert_cmpuint (people->len, ==, 4);
  g_assert_cmpuint (g_array_index (people, guint, 0), ==, officer);
  lent = heddle_workforce_dup_lent (workforce, &who, officer);
  g_assert_cmpstr (lent, ==, "South East");
  g_assert_null (heddle_workforce_dup_lent (workforce, &who, coach));
  work = heddle_workforce_dup_shares (workforce, &who, officer, TEST_TODAY, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (work, ==, "0.4 Data clinics; 0.2 Episode in Fife");
  none = heddle_workforce_dup_shares (workforce, &who, coach, TEST_TODAY, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpstr (none, ==, "");
  table = heddle_workforce_people_to_table (workforce, &who, people, TEST_TODAY);
  g_assert_cmpuint (table->rows->len, ==, 4);

  check_headline (workforce, team.collaborative, NULL, "4 people from 4 organisations, 1 lent");
  check_headline (workforce, NULL, "education-scotland",
                  "Education Scotland: 0.2 FTE of work; choose a collaborative to see who "
                  "coordinates it");
  check_headline (workforce, team.collaborative, "education-scotland",
                  "Education Scotland: 0.2 FTE of work; nobody is named who coordinates it");
  test_add (self, &heddle_appointment_kind, "role", "regional-lead-officer", "person",
            team.adviser, "collaborative", team.collaborative, "since", "2026-09-01", NULL);
  check_headline (workforce, team.collaborative, "education-scotland",
                  "Education Scotland: 0.2 FTE of work, coordinated by Adviser, Education "
                  "Scotland");
}

/* R27: demand against capacity per person, organisation and activity, in quarters. 64
 * weekdays from January to March, all of them of the officer's first allocation and 16 of
 * the second. */
static void
test_chart (TestWorkspace *self,
            gconstpointer  data)
{
  TestTeam team = test_team_make (self);
  g_autoptr (HeddleWorkforce) workforce = heddle_workforce_new (self->store);
  g_autoptr (HeddleWorkforceChart) people = make_chart (workforce, &team, HEDDLE_WORKFORCE_PERSON);
  g_autoptr (HeddleWorkforceChart) homes = make_chart (workforce, &team,
                                                       HEDDLE_WORKFORCE_ORGANISATION);
  const HeddleWorkforceRow *officer = test_team_find_row (people, "Officer");
  const HeddleWorkforceRow *angus = test_team_find_row (homes, "Angus");
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
  test_assert_about (officer->cells[0].time, 0.5);
  test_assert_about (officer->cells[0].load, 0.4 + 0.2 * 16 / 64);
  test_assert_about (officer->cells[0].over, 0.1 * 16 / 64);
  test_assert_about (officer->cells[1].load, 0);
  g_assert_cmpstr (headline, ==,
                   "1 person has more work than time, over by up to 0.1 FTE in Jan – Mar 2027");
  g_assert_cmpstr (cell, ==, "0.6 of 0.5");
  g_assert_cmpstr (over, ==, "+0.1");
  g_assert_cmpstr (name, ==, "Officer, Angus, January – March 2027: over by up to 0.1 FTE, Thu 18 "
                             "Feb – Thu 11 Mar, 0.6 of 0.5; 0.45 FTE of work, 0.5 FTE of time on "
                             "average");
  g_assert_cmpstr (state, ==, "over by up to 0.1 FTE, Thu 18 Feb – Thu 11 Mar");
  g_assert_cmpuint (heddle_workforce_chart_count_over (people, 0), ==, 1);
  g_assert_cmpuint (heddle_workforce_chart_count_over (people, 1), ==, 0);
  test_assert_about (angus->cells[0].load, officer->cells[0].load);
  test_assert_about (homes->sums[0].time, 0.5 + 0.6 + 0.4);
  g_assert_cmpuint (table->rows->len, ==, people->rows->len + 1);
  g_assert_cmpstr (table->headings[2], ==, "January – March 2027, work");
}

/* R27: of an organisation, all of its people count together. */
static void
test_organisation (TestWorkspace *self,
                   gconstpointer  data)
{
  TestTeam team = test_team_make (self);
  const char *second = test_team_add_person (self, "Mentor", "Midlothian", NULL, NULL);
  g_autoptr (HeddleWorkforce) workforce = NULL;
  g_autoptr (HeddleWorkforceChart) chart = NULL;
  const HeddleWorkforceRow *midlothian;

  test_team_add_time (self, second, "post", "0.3", "2026-08-01", NULL);
  test_team_add_allocation (self, second, team.activity, NULL, "0.5", "2027-01-01", NULL);
  workforce = heddle_workforce_new (self->store);
  chart = make_chart (workforce, &team, HEDDLE_WORKFORCE_ORGANISATION);
  midlothian = test_team_find_row (chart, "Midlothian");
  g_assert_cmpstr (midlothian->subtitle, ==, "2 people");
  test_assert_about (midlothian->cells[0].time, 0.4 + 0.3);
  test_assert_about (midlothian->cells[0].load, 0.5);
  /* what the coach has free does not make the mentor's time */
  test_assert_about (midlothian->cells[0].over, 0.2);
  test_assert_about (midlothian->cells[0].free, 0.4);
}

/* R27, R09: what an activity needs and is given; who answers for it stands beside who
 * leads it; nobody on it is seen. */
static void
test_activities (TestWorkspace *self,
                 gconstpointer  data)
{
  TestTeam team = test_team_make (self);
  const char *empty = test_add (self, &heddle_activity_kind, "plan", team.plan, "title",
                                "Gaelic network", "fte_needed", "0.3", "status", "planned", NULL);
  g_autoptr (HeddleWorkforce) workforce = heddle_workforce_new (self->store);
  g_autoptr (HeddleWorkforceChart) chart = make_chart (workforce, &team,
                                                       HEDDLE_WORKFORCE_ACTIVITY);
  const HeddleWorkforceRow *clinics = test_team_find_row (chart, "Data clinics");
  const HeddleWorkforceRow *gaelic = test_team_find_row (chart, "Gaelic network");

  g_assert_cmpuint (chart->rows->len, ==, 2);
  g_assert_cmpstr (clinics->subtitle, ==, "Lead, Fife; accountable: Fife");
  test_assert_about (clinics->cells[0].load, 0.8);
  test_assert_about (clinics->cells[0].time, 0.6);
  test_assert_about (clinics->cells[0].over, 0.2);
  test_assert_about (clinics->cells[1].time, 0.2);
  g_assert_false (clinics->unstaffed);
  g_assert_true (gaelic->unstaffed);
  g_assert_cmpstr (gaelic->subtitle, ==, "no lead");

  g_assert_nonnull (test_finding (self, "activity-unstaffed", empty, TEST_TODAY));
  g_assert_null (test_finding (self, "activity-unstaffed", team.activity, TEST_TODAY));
  g_assert_nonnull (strstr (test_finding (self, "activity-short", team.activity, TEST_TODAY),
                            "Data clinics is short of 0.6 FTE"));
  /* who worked on it before does not staff it now */
  test_team_add_allocation (self, team.coach, empty, NULL, "0.3", "2026-09-01", "2026-12-31");
  g_assert_nonnull (test_finding (self, "activity-unstaffed", empty, TEST_TODAY));
  test_team_add_allocation (self, team.coach, empty, NULL, "0.3", "2027-02-01", NULL);
  g_assert_null (test_finding (self, "activity-unstaffed", empty, TEST_TODAY));
  test_set (self, &heddle_activity_kind, team.activity, "status", "done", NULL);
  g_assert_null (test_finding (self, "activity-short", team.activity, TEST_TODAY));
}

/* An activity that says nothing of what it needs, and has nobody, is not provided for. */
static void
test_nobody (TestWorkspace *self,
             gconstpointer  data)
{
  g_autoptr (HeddleWorkforce) workforce = NULL;
  g_autoptr (HeddleWorkforceChart) chart = NULL;
  TestTeam team = test_team_make (self);
  g_autofree char *headline = NULL;

  test_set (self, &heddle_activity_kind, team.activity, "fte_needed", "0.1", NULL);
  test_add (self, &heddle_activity_kind, "plan", team.plan, "title", "Gaelic network", "status",
            "planned", NULL);
  workforce = heddle_workforce_new (self->store);
  chart = make_chart (workforce, &team, HEDDLE_WORKFORCE_ACTIVITY);
  headline = heddle_workforce_chart_dup_headline (chart);
  g_assert_cmpuint (chart->over, ==, 0);
  g_assert_cmpstr (headline, ==, "1 activity has nobody");
}

/* R27: because of which allocations, and who could help. */
static void
test_causes (TestWorkspace *self,
             gconstpointer  data)
{
  TestTeam team = test_team_make (self);
  g_autoptr (HeddleWorkforce) workforce = heddle_workforce_new (self->store);
  g_autoptr (HeddleWorkforceChart) chart = make_chart (workforce, &team, HEDDLE_WORKFORCE_PERSON);
  const HeddleWorkforceScope who = { .collaborative = team.collaborative };
  const HeddleWorkforceRow *officer = test_team_find_row (chart, "Officer");
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
  test_assert_about (first->fte, 0.4);
  g_assert_cmpstr (((HeddleWorkforceCause *) causes->pdata[1])->title, ==, "Episode in Fife");

  g_assert_cmpuint (helpers->len, ==, 2);
  helper = helpers->pdata[0];
  g_assert_cmpuint (helper->match.row, ==, heddle_workforce_find_person (workforce, team.adviser));
  g_assert_cmpstr (helper->why, ==, "0.4 FTE free, knows moderation, in this collaborative");
}

/* Work goes to somebody else from a day on; what was before stays. */
static void
test_reallocate (TestWorkspace *self,
                 gconstpointer  data)
{
  TestTeam team = test_team_make (self);
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
  test_assert_about (allocation->fte, 0.1);
  allocation = test_get (self, &heddle_allocation_kind, team.given);
  g_assert_cmpstr (allocation->ends, ==, "2027-01-31");
  test_assert_about (allocation->fte, 0.4);
  officer = heddle_query_records (self->store, &heddle_allocation_kind, "person", team.officer);
  g_assert_cmpuint (officer->len, ==, 3);
  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, before);

  whole = heddle_workforce_reallocate (self->store, team.given, team.coach, 0, TEST_TODAY - 400,
                                       &error);
  g_assert_no_error (error);
  allocation = test_get (self, &heddle_allocation_kind, whole);
  g_assert_cmpstr (allocation->starts, ==, "2027-01-01");
  test_assert_about (allocation->fte, 0.4);
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
  TestTeam team = test_team_make (self);
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

  late = test_team_add_allocation (self, team.adviser, NULL, "Later", "0.3", "2027-09-01", NULL);
  g_assert_null (test_finding (self, "allocation-outside-time", late, TEST_TODAY));
  times = heddle_query_records (self->store, &heddle_working_time_kind, "person", team.adviser);
  test_set (self, &heddle_working_time_kind, heddle_record_get_id (times->pdata[0]), "until",
            "2027-08-31", NULL);
  g_assert_cmpstr (test_finding (self, "allocation-outside-time", late, TEST_TODAY), ==,
                   "Adviser, Education Scotland is given 0.3 FTE of work outside the time on "
                   "record: from Wed 1 Sep.");
  test_remove (self, &heddle_allocation_kind, late);
  g_assert_null (test_finding (self, "allocation-outside-time", team.adviser, TEST_TODAY));

  test_team_add_time (self, team.coach, "post", "0.8", "2027-01-01", NULL);
  g_assert_null (test_finding (self, "time-not-known", team.coach, TEST_TODAY));
  g_assert_nonnull (strstr (test_finding (self, "time-beyond-week", team.coach, TEST_TODAY),
                            "1.2 FTE"));
  test_team_add_allocation (self, team.lead, NULL, "Lead", "0.5", "2027-01-01", NULL);
  g_assert_nonnull (test_finding (self, "time-not-known", team.lead, TEST_TODAY));
}

/* What the rules say now, each a line, in the order in which the list has it. */
static char *
dup_messages (TestWorkspace *self,
              HeddleDay      today)
{
  g_autoptr (GPtrArray) findings = heddle_findings_list (self->store, NULL, NULL, today, NULL);
  GString *messages = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    g_string_append_printf (messages, "%s\n",
                            ((HeddleFinding *) findings->pdata[i])->message);

  return g_string_free (messages, FALSE);
}

/* Asked for on another day between, nothing is kept. */
static void
assert_kept_is_fresh (TestWorkspace *self,
                      char         **former)
{
  g_autofree char *kept = dup_messages (self, TEST_TODAY);
  g_autofree char *other = dup_messages (self, TEST_TODAY + 1);
  g_autofree char *fresh = dup_messages (self, TEST_TODAY);

  g_assert_cmpstr (kept, ==, fresh);
  g_assert_cmpstr (fresh, !=, *former);
  g_free (*former);
  *former = g_steal_pointer (&fresh);
}

/* R27: what is kept of the findings follows every record that they speak of. */
static void
test_findings_follow (TestWorkspace *self,
                      gconstpointer  data)
{
  TestTeam team = test_team_make (self);
  const char *fife = test_find (self, &heddle_authority_kind, "Fife");
  const char *angus = test_find (self, &heddle_authority_kind, "Angus");
  const char *board = test_find (self, &heddle_organisation_kind, "Education Scotland");
  const char *stream = test_add (self, &heddle_workstream_kind, "plan", team.plan, "title",
                                 "Numeracy", "lead", team.coach, NULL);
  const char *post = test_add (self, &heddle_appointment_kind, "collaborative",
                               team.collaborative, "role", "lead", "person", team.lead, "since",
                               "2026-08-01", NULL);
  const struct
  {
    const HeddleKind *kind;
    const char *id;
    const char *field;
    const char *value;
  } changes[] = {
    { &heddle_allocation_kind, team.given, "fte", "0.45" },
    { &heddle_person_kind, team.officer, "post", "Data officer" },
    { &heddle_activity_kind, team.activity, "title", "Data surgeries" },
    { &heddle_workstream_kind, stream, "title", "Counting" },
    { &heddle_appointment_kind, post, "person", team.coach },
    { &heddle_authority_kind, angus, "name", "Angus and Mearns" },
    { &heddle_organisation_kind, board, "name", "Inspectorate" },
    { &heddle_collaborative_kind, team.collaborative, "name", "South East" },
    { &heddle_plan_kind, team.plan, "ends", "2026-12-31" },
    { &heddle_authority_kind, fife, "name", "Kingdom of Fife" },
  };
  g_autofree char *messages = dup_messages (self, TEST_TODAY);

  test_team_add_time (self, team.adviser, "leave", "0.6", "2027-02-01", NULL);
  assert_kept_is_fresh (self, &messages);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_test_message ("%s %s", changes[i].kind->name, changes[i].field);
      test_set (self, changes[i].kind, changes[i].id, changes[i].field, changes[i].value, NULL);
      assert_kept_is_fresh (self, &messages);
      test_undo (self);
      assert_kept_is_fresh (self, &messages);
    }
}

/* What a change says that is taken back is not what is found afterwards. */
static void
test_findings_of_change (TestWorkspace *self,
                         gconstpointer  data)
{
  TestTeam team = test_team_make (self);
  g_autofree char *before = dup_messages (self, TEST_TODAY);
  g_autofree char *within = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  HeddleEdit *edit = heddle_edit_begin (self->store, "Less", &error);

  g_assert_no_error (error);
  heddle_edit_set_text (edit, &heddle_allocation_kind, team.given, "fte", "0.1", &error);
  g_assert_cmpuint (heddle_workforce_count_over (self->store, TEST_TODAY), ==, 0);
  within = dup_messages (self, TEST_TODAY);
  heddle_edit_free (edit);
  after = dup_messages (self, TEST_TODAY);
  g_assert_cmpstr (within, !=, before);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (heddle_workforce_count_over (self->store, TEST_TODAY), ==, 1);
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
  TestTeam team = test_team_make (self);
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
    g_assert_cmpuint (test_team_find_expertise (map, "Literacy")->together.people->len, ==, PEOPLE);
  }
  g_test_message ("%.1f ms", (double) (clock () - begun) * 1000 / CLOCKS_PER_SEC);
  g_assert_cmpint (clock () - begun, <, CLOCKS_PER_SEC);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_workspace_add ("/workforce/R07/team", test_team);
  test_workspace_add ("/workforce/R07/people", test_people);
  test_workspace_add ("/workforce/R27/chart", test_chart);
  test_workspace_add ("/workforce/R27/organisation", test_organisation);
  test_workspace_add ("/workforce/R27/R09/activities", test_activities);
  test_workspace_add ("/workforce/nobody", test_nobody);
  test_workspace_add ("/workforce/R27/causes", test_causes);
  test_workspace_add ("/workforce/reallocate", test_reallocate);
  test_workspace_add ("/workforce/R27/findings", test_findings);
  test_workspace_add ("/workforce/R27/findings-follow", test_findings_follow);
  test_workspace_add ("/workforce/findings-of-change", test_findings_of_change);
  test_workspace_add ("/workforce/empty", test_empty);
  test_workspace_add ("/workforce/large", test_large);
  return g_test_run ();
}
