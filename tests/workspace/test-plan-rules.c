/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What plans lack, say twice, or say otherwise than was agreed: found, and gone with
 * its cause. */

#include <string.h>

#include "heddle-approval-state.h"
#include "heddle-plan-coverage.h"
#include "test-workspace.h"

static const char *
add_plan (TestWorkspace *self,
          const char    *sort)
{
  return test_add (self, &heddle_plan_kind, "title", "The plan", "collaborative",
                   test_find (self, &heddle_collaborative_kind, "SWEIC"), "sort", sort, "starts",
                   "2026-08", "ends", "2027-07", "nif_year", "2018", NULL);
}

static const char *
nif (TestWorkspace *self,
     const char    *code)
{
  g_autoptr (GPtrArray) items =
    heddle_query_records (self->store, &heddle_nif_item_kind, "code", code);

  return test_find (self, &heddle_nif_item_kind,
                    HEDDLE_NIF_ITEM (items->pdata[0])->title);
}

static gboolean
finds (TestWorkspace *self,
       const char    *rule,
       const char    *id)
{
  return test_finding (self, rule, id, TEST_TODAY) != NULL;
}

/* R11: a priority links to evidence and source plans; one without any is marked. */
static void
test_sources (TestWorkspace *self,
              gconstpointer  data)
{
  const char *plan = add_plan (self, "improvement");
  const char *priority = test_add (self, &heddle_priority_kind, "plan", plan, "title", "Reading",
                                   NULL);
  const char *dropped = test_add (self, &heddle_priority_kind, "plan", plan, "title", "Old",
                                  "status", "dropped", NULL);
  const char *evidence = test_add (self, &heddle_evidence_kind, "plan", plan, "title", "Figures",
                                   "sort", "attainment", NULL);
  const char *source = test_add (self, &heddle_source_plan_kind, "plan", plan, "title", "Theirs",
                                 NULL);
  const char *activity;

  g_assert_true (finds (self, "priority-without-evidence", priority));
  g_assert_true (finds (self, "priority-without-source-plan", priority));
  g_assert_true (finds (self, "priority-without-activity", priority));
  g_assert_false (finds (self, "priority-without-evidence", dropped));
  test_add (self, &heddle_priority_evidence_kind, "priority", priority, "evidence", evidence,
            NULL);
  test_add (self, &heddle_priority_source_kind, "priority", priority, "source_plan", source,
            NULL);
  activity = test_add (self, &heddle_activity_kind, "plan", plan, "title", "Visits", "priority",
                       priority, NULL);
  g_assert_false (finds (self, "priority-without-evidence", priority));
  g_assert_false (finds (self, "priority-without-source-plan", priority));
  g_assert_false (finds (self, "priority-without-activity", priority));
  g_assert_true (finds (self, "activity-without-measure", activity));
  test_add (self, &heddle_activity_measure_kind, "activity", activity, "measure",
            test_add (self, &heddle_measure_kind, "plan", plan, "title", "Level", NULL), NULL);
  g_assert_false (finds (self, "activity-without-measure", activity));

  /* what schools have in their plans is a source, too */
  test_remove (self, &heddle_source_plan_kind, source);
  g_assert_true (finds (self, "priority-without-source-plan", priority));
  test_add (self, &heddle_school_priority_kind, "authority",
            test_find (self, &heddle_authority_kind, "East Ayrshire"), "title", "Read", "priority",
            priority, NULL);
  g_assert_false (finds (self, "priority-without-source-plan", priority));

  /* a plan that is over is history */
  test_set (self, &heddle_plan_kind, plan, "ends", "2027-01-17", NULL);
  g_assert_false (finds (self, "priority-without-nif", priority));
}

/* R04: what is done is done for a priority, and for one of the same plan. */
static void
test_purpose (TestWorkspace *self,
              gconstpointer  data)
{
  const char *plan = add_plan (self, "improvement");
  const char *other = add_plan (self, "improvement");
  const char *own = test_add (self, &heddle_priority_kind, "plan", plan, "title", "Own", NULL);
  const char *strange = test_add (self, &heddle_priority_kind, "plan", other, "title", "Theirs",
                                  NULL);
  const char *activity = test_add (self, &heddle_activity_kind, "plan", plan, "title", "Visits",
                                   NULL);

  g_assert_true (finds (self, "activity-without-priority", activity));
  test_set (self, &heddle_activity_kind, activity, "priority", strange, NULL);
  g_assert_false (finds (self, "activity-without-priority", activity));
  g_assert_cmpstr (test_finding (self, "activity-of-other-plan", activity, TEST_TODAY), ==,
                   "Visits is for “Theirs”, which is a priority of another plan.");
  g_assert_true (finds (self, "activity-of-other-plan", strange));
  test_set (self, &heddle_activity_kind, activity, "priority", own, NULL);
  g_assert_false (finds (self, "activity-of-other-plan", activity));
  test_set (self, &heddle_activity_kind, activity, "priority", NULL, "status", "done", NULL);
  g_assert_false (finds (self, "activity-without-priority", activity));
}

/* R26: the workforce plan flows from the improvement plan of its collaborative. */
static void
test_follows (TestWorkspace *self,
              gconstpointer  data)
{
  const char *plan = add_plan (self, "improvement");
  const char *workforce = add_plan (self, "workforce");
  const char *elsewhere = test_add (self, &heddle_plan_kind, "title", "Elsewhere", "sort",
                                    "improvement", "collaborative",
                                    test_find (self, &heddle_collaborative_kind, "TAY"), NULL);
  const char *first = test_add (self, &heddle_iteration_kind, "plan", plan, "title", "First",
                                NULL);
  const char *theirs = test_add (self, &heddle_iteration_kind, "plan", elsewhere, "title", "Other",
                                 NULL);
  const char *staff = test_add (self, &heddle_iteration_kind, "plan", workforce, "title", "Staff",
                                NULL);
  const char *version;

  test_set (self, &heddle_plan_kind, workforce, "follows", first, NULL);
  g_assert_false (finds (self, "plan-follows-other", workforce));
  test_set (self, &heddle_plan_kind, workforce, "follows", theirs, NULL);
  g_assert_nonnull (strstr (test_finding (self, "plan-follows-other", workforce, TEST_TODAY),
                            "“Elsewhere”"));
  test_set (self, &heddle_plan_kind, workforce, "follows", staff, NULL);
  g_assert_true (finds (self, "plan-follows-other", workforce));

  version = test_add (self, &heddle_plan_version_kind, "plan", elsewhere, "number", "1", "made_on",
                      "2027-01-10", "content", "x", NULL);
  test_set (self, &heddle_plan_kind, workforce, "follows", first, "follows_version", version, NULL);
  g_assert_true (finds (self, "plan-follows-other", workforce));
  version = test_add (self, &heddle_plan_version_kind, "plan", plan, "number", "1", "made_on",
                      "2027-01-10", "content", "x", NULL);
  test_set (self, &heddle_plan_kind, workforce, "follows_version", version, NULL);
  g_assert_false (finds (self, "plan-follows-other", workforce));
  test_set (self, &heddle_plan_kind, workforce, "follows_version", NULL, NULL);
  g_assert_false (finds (self, "plan-follows-other", workforce));
  test_set (self, &heddle_plan_kind, plan, "follows", theirs, NULL);
  g_assert_true (finds (self, "plan-follows-other", plan));
}

/* R15: the national priorities of the plan's year; those that none serves. */
static void
test_nif (TestWorkspace *self,
          gconstpointer  data)
{
  static const char *const codes[] = { "P-ATT", "P-GAP", "P-HWB", "P-EMP" };
  const char *plan = add_plan (self, "improvement");
  const char *priority = test_add (self, &heddle_priority_kind, "plan", plan, "title", "Reading",
                                   NULL);

  g_assert_true (finds (self, "priority-without-nif", priority));
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_assert_true (finds (self, "nif-uncovered", nif (self, codes[i])));
      test_add (self, &heddle_priority_nif_kind, "priority", priority, "nif_item",
                nif (self, codes[i]), NULL);
      g_assert_false (finds (self, "nif-uncovered", nif (self, codes[i])));
    }
  g_assert_false (finds (self, "priority-without-nif", priority));
  g_assert_false (finds (self, "nif-uncovered", plan));
  /* a later set has others */
  test_set (self, &heddle_plan_kind, plan, "nif_year", "2025", NULL);
  g_assert_true (finds (self, "nif-uncovered", nif (self, "P-ACH")));
  g_assert_false (finds (self, "nif-uncovered", nif (self, "P-GAP")));
  /* without a year of its own: that in which the plan starts */
  test_set (self, &heddle_plan_kind, plan, "nif_year", NULL, "starts", "2018-09", NULL);
  g_assert_false (finds (self, "nif-uncovered", plan));
}

/* F02: a plan is for one year, or for three with a review each year. */
static void
test_cycle (TestWorkspace *self,
            gconstpointer  data)
{
  const char *plan = add_plan (self, "improvement");

  g_assert_false (finds (self, "plan-without-review", plan));
  test_set (self, &heddle_plan_kind, plan, "cycle", "one-year", NULL);
  g_assert_false (finds (self, "plan-without-review", plan));
  test_set (self, &heddle_plan_kind, plan, "cycle", "three-year", NULL);
  /* no iteration but the annual ones is a review */
  for (guint i = 0; i < 2; i++)
    test_add (self, &heddle_iteration_kind, "plan", plan, "title", "Other", "sort",
              i == 0 ? "initial" : "autumn", NULL);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (finds (self, "plan-without-review", plan));
      test_add (self, &heddle_iteration_kind, "plan", plan, "title", "Review", "sort", "annual",
                "due", i == 0 ? "2027-06" : "2028-06", NULL);
    }
  g_assert_false (finds (self, "plan-without-review", plan));
}

/* R21: contributions by partner group, and what changed; a group without any shows. */
static void
test_partners (TestWorkspace *self,
               gconstpointer  data)
{
  static const char *const groups[] = { "schools", "pupils", "parents", "communities",
                                        "third-sector" };
  const char *plan = add_plan (self, "improvement");

  g_assert_false (finds (self, "partner-group-missing", plan));
  test_add (self, &heddle_priority_kind, "plan", plan, "title", "Reading", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_assert_true (finds (self, "partner-group-missing", plan));
      test_add (self, &heddle_consultation_kind, "plan", plan, "group", groups[i], "held_on",
                "2026-10", "how", "Survey", "how_many", "12", "changed", "More visits.", NULL);
    }
  g_assert_false (finds (self, "partner-group-missing", plan));
  test_assert_written (self, plan, "Group: Third sector\nHeld on: October 2026\nHow: Survey\n"
                                   "How many: 12\n");
  test_assert_written (self, plan, "What changed: More visits.");
}

/* R12: each activity says what it adds; the same function, audience and period by another
 * provider may be twice the same work. */
static void
test_duplicates (TestWorkspace *self,
                 gconstpointer  data)
{
  const char *plan = add_plan (self, "improvement");
  g_autoptr (GPtrArray) functions =
    heddle_query_records (self->store, &heddle_core_function_kind, NULL, NULL);
  const char *function = heddle_record_get_id (functions->pdata[0]);
  const char *ids[2];

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      ids[i] = test_add (self, &heddle_activity_kind, "plan", plan, "title",
                         i == 0 ? "Course" : "Academy", "audience",
                         i == 0 ? "Headteachers" : "headteachers", "provider_sort",
                         i == 0 ? "authority" : "education-scotland", "starts", "2026-09",
                         "ends", "2027-03", "adds", "It crosses borders.", NULL);
      test_add (self, &heddle_activity_function_kind, "activity", ids[i], "core_function",
                function, NULL);
    }
  test_assert_written (self, plan, "What it adds: It crosses borders.");
  g_assert_true (finds (self, "activity-duplicate", ids[0]));
  g_assert_true (finds (self, "activity-duplicate", ids[1]));
  test_set (self, &heddle_activity_kind, ids[1], "starts", "2027-04", "ends", "2027-06", NULL);
  g_assert_false (finds (self, "activity-duplicate", ids[0]));
  test_set (self, &heddle_activity_kind, ids[1], "starts", "2026-12", NULL);
  g_assert_true (finds (self, "activity-duplicate", ids[0]));
  test_set (self, &heddle_activity_kind, ids[1], "provider_sort", "authority", NULL);
  g_assert_false (finds (self, "activity-duplicate", ids[0]));
  /* two charities are two */
  test_set (self, &heddle_activity_kind, ids[0], "provider",
            test_add (self, &heddle_organisation_kind, "name", "One", "sort", "third-sector", NULL),
            NULL);
  test_set (self, &heddle_activity_kind, ids[1], "provider",
            test_add (self, &heddle_organisation_kind, "name", "Two", "sort", "third-sector", NULL),
            NULL);
  g_assert_true (finds (self, "activity-duplicate", ids[0]));
}

/* R03: what is agreed is a version; that the plan says something else by now shows. */
static void
test_changed (TestWorkspace *self,
              gconstpointer  data)
{
  const char *plan = add_plan (self, "improvement");
  const char *iteration = test_add (self, &heddle_iteration_kind, "plan", plan, "title", "First",
                                    NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *version = heddle_plan_version_freeze (self->store, plan, iteration, NULL,
                                                         TEST_TODAY, &error);

  g_assert_no_error (error);
  heddle_approval_ask_version (self->store, version, TEST_TODAY, &error);
  g_assert_no_error (error);
  g_assert_false (finds (self, "plan-changed-since", plan));
  test_add (self, &heddle_section_kind, "plan", plan, "title", "New", NULL);
  g_assert_nonnull (strstr (test_finding (self, "plan-changed-since", plan, TEST_TODAY),
                            "changed since version 1 (waiting)"));
  g_assert_false (finds (self, "plan-version-broken", version));
  test_set (self, &heddle_plan_version_kind, version, "content", "Other words.", NULL);
  g_assert_true (finds (self, "plan-version-broken", version));
}

/* R29: one Regional Lead Officer a collaborative; missing shows. */
static void
test_officer (TestWorkspace *self,
              gconstpointer  data)
{
  const char *sweic = test_find (self, &heddle_collaborative_kind, "SWEIC");
  const char *officer;

  add_plan (self, "improvement");
  g_assert_true (finds (self, "collaborative-without-officer", sweic));
  officer = test_add (self, &heddle_appointment_kind, "role", "regional-lead-officer",
                      "collaborative", sweic, "person",
                      test_add (self, &heddle_person_kind, "post", "Officer", NULL), "since",
                      "2026-08", NULL);
  g_assert_false (finds (self, "collaborative-without-officer", sweic));

  /* the role has a later name, and others are none */
  test_set (self, &heddle_appointment_kind, officer, "role", "senior-regional-adviser", NULL);
  g_assert_false (finds (self, "collaborative-without-officer", sweic));
  test_set (self, &heddle_appointment_kind, officer, "role", "lead", NULL);
  g_assert_true (finds (self, "collaborative-without-officer", sweic));
  test_set (self, &heddle_appointment_kind, officer, "role", "regional-lead-officer", "until",
            "2026-12", NULL);
  g_assert_true (finds (self, "collaborative-without-officer", sweic));
}

/* R16: twelve rows an iteration, each with a state and what shows it, and what became of
 * it since the iteration before. */
static void
test_principles (TestWorkspace *self,
                 gconstpointer  data)
{
  static const char *const states[] = { "not-yet", "partly", "met" };
  const char *plan = add_plan (self, "improvement");
  const char *iterations[2];
  g_autoptr (GPtrArray) principles =
    heddle_query_records (self->store, &heddle_principle_kind, NULL, NULL);

  g_assert_cmpuint (principles->len, ==, 12);
  for (guint i = 0; i < G_N_ELEMENTS (iterations); i++)
    {
      g_autoptr (GPtrArray) rows = NULL;

      iterations[i] = test_add (self, &heddle_iteration_kind, "plan", plan, "title", "One", "due",
                                i == 0 ? "2026-09" : "2027-06", NULL);
      for (guint j = 0; j < principles->len; j++)
        test_add (self, &heddle_principle_check_kind, "iteration", iterations[i], "principle",
                  heddle_record_get_id (principles->pdata[j]), "state", states[(i + j) % 3],
                  "evidence", "Minutes", NULL);
      rows = heddle_query_records (self->store, &heddle_principle_check_kind, "iteration",
                                   iterations[i]);
      g_assert_cmpuint (rows->len, ==, 12);
      for (guint j = 0; j < rows->len; j++)
        g_assert_cmpstr (HEDDLE_PRINCIPLE_CHECK (rows->pdata[j])->evidence, ==, "Minutes");
    }

  /* from not yet to partly, from partly to met, from met to not yet */
  {
    static const int changes[] = { 1, 1, -2 };
    g_autoptr (GError) error = NULL;
    g_autoptr (HeddlePlanContent) content = heddle_plan_content_load (self->store, plan, &error);
    g_autoptr (HeddleCoverage) coverage = NULL;

    g_assert_no_error (error);
    coverage = heddle_plan_coverage_make (self->store, content, HEDDLE_COVERAGE_PRINCIPLES);
    for (guint j = 0; j < principles->len; j++)
      {
        const HeddleCoverageLine *row = g_ptr_array_index (coverage->rows, j);
        guint place = 0;

        while (g_strcmp0 (heddle_record_get_id (principles->pdata[place]), row->id) != 0)
          place++;
        g_assert_cmpint (heddle_coverage_get_change (coverage, j), ==, changes[place % 3]);
      }
  }
}

/* R32: contributions are logged for workforce plans as well, and stand in the text that
 * is approved. */
static void
test_both_plans (TestWorkspace *self,
                 gconstpointer  data)
{
  static const char *const sorts[] = { "improvement", "workforce" };

  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    {
      const char *plan = add_plan (self, sorts[i]);
      g_autofree char *content = NULL;
      g_autoptr (GPtrArray) parts = NULL;

      test_add (self, &heddle_consultation_kind, "plan", plan, "group", "schools", "held_on",
                "2026-10", "said", "Not all week.", "changed", "Half of it.", NULL);
      parts = heddle_plan_text_write (self->store, plan);
      content = heddle_plan_text_join (parts);
      g_assert_nonnull (strstr (content, "Not all week."));
      g_assert_nonnull (strstr (content, "Half of it."));
    }
}

/* R05: the agreed functions ship with Heddle; how each is done is free text of a plan,
 * and activities serve them. */
static void
test_functions (TestWorkspace *self,
                gconstpointer  data)
{
  const char *plan = add_plan (self, "improvement");
  const char *activity = test_add (self, &heddle_activity_kind, "plan", plan, "title", "Visits",
                                   NULL);
  g_autoptr (GPtrArray) functions =
    heddle_query_records (self->store, &heddle_core_function_kind, NULL, NULL);
  g_autoptr (GPtrArray) parts = NULL;
  const HeddlePlanPart *accounts;
  guint n_agreed = 0;

  for (guint i = 0; i < functions->len; i++)
    {
      const char *id = heddle_record_get_id (functions->pdata[i]);

      n_agreed += !HEDDLE_CORE_FUNCTION (functions->pdata[i])->tailored;
      test_add (self, &heddle_function_account_kind, "plan", plan, "core_function", id, "how",
                "In our own way.", NULL);
      test_add (self, &heddle_activity_function_kind, "activity", activity, "core_function", id,
                NULL);
    }
  g_assert_cmpuint (n_agreed, ==, 11);
  parts = heddle_plan_text_write (self->store, plan);
  accounts = heddle_plan_text_find (parts, "function-account");
  g_assert_cmpuint (accounts->records->len, ==, functions->len);
  for (guint i = 0; i < functions->len; i++)
    g_assert_nonnull (strstr (accounts->text, HEDDLE_CORE_FUNCTION (functions->pdata[i])->title));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add ("/plans/R03/changed-since", test_changed);
  test_workspace_add ("/plans/R05", test_functions);
  test_workspace_add ("/plans/R11", test_sources);
  test_workspace_add ("/plans/R04/purpose", test_purpose);
  test_workspace_add ("/plans/R26/follows", test_follows);
  test_workspace_add ("/plans/R12", test_duplicates);
  test_workspace_add ("/plans/R15", test_nif);
  test_workspace_add ("/plans/R16", test_principles);
  test_workspace_add ("/plans/F02/cycle", test_cycle);
  test_workspace_add ("/plans/R21", test_partners);
  test_workspace_add ("/plans/R29", test_officer);
  test_workspace_add ("/plans/R32", test_both_plans);

  return g_test_run ();
}
