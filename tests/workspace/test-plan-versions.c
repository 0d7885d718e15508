/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Plans as text: frozen, compared, and changed since. */

#include <string.h>

#include "heddle-plan-version.h"
#include "heddle-purge.h"
#include "heddle-text-diff.h"
#include "test-workspace.h"

typedef struct
{
  const char *plan;
  const char *section;
  const char *priority;
  const char *activity;
} Plan;

static Plan
add_plan (TestWorkspace *self)
{
  Plan plan = { NULL };

  plan.plan = test_add (self, &heddle_plan_kind, "title", "South West plan", "collaborative",
                        test_find (self, &heddle_collaborative_kind, "SWEIC"), "sort",
                        "improvement", NULL);
  plan.section = test_add (self, &heddle_section_kind, "plan", plan.plan, "title", "Staff",
                           "text", "The region shares one data officer.", "position", "1", NULL);
  plan.priority = test_add (self, &heddle_priority_kind, "plan", plan.plan, "title", "Reading",
                            "rationale", "It fell.", NULL);
  plan.activity = test_add (self, &heddle_activity_kind, "plan", plan.plan, "title", "Visits",
                            "priority", plan.priority, "status", "planned", NULL);
  return plan;
}

static HeddlePlanVersion *
freeze (TestWorkspace *self,
        const char    *plan)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = heddle_plan_version_freeze (self->store, plan, NULL, "For approval",
                                                    TEST_TODAY, &error);

  g_assert_no_error (error);
  g_assert_nonnull (id);
  return test_get (self, &heddle_plan_version_kind, id);
}

/* The text stays what it was, is guarded by its digest, and its number follows. */
static void
test_freeze (TestWorkspace *self,
             gconstpointer  data)
{
  Plan plan = add_plan (self);
  HeddlePlanVersion *one = freeze (self, plan.plan);
  g_autofree char *content = g_strdup (one->content);
  HeddlePlanVersion *two;

  g_assert_cmpstr (test_undo_label (self), ==, "Make Version 1 of “South West plan”");
  g_assert_cmpint (one->number, ==, 1);
  g_assert_cmpstr (one->made_on, ==, "2027-01-18");
  g_assert_nonnull (strstr (one->content, "The region shares one data officer."));
  g_assert_nonnull (strstr (one->content, "Priority: Reading"));
  g_assert_cmpuint (strlen (one->digest), ==, 64);
  g_assert_true (heddle_plan_version_is_whole (one));
  g_assert_true (heddle_plan_version_is_current (one));

  test_set (self, &heddle_section_kind, plan.section, "text", "The region shares two.", NULL);
  one = test_get (self, &heddle_plan_version_kind, heddle_record_get_id (HEDDLE_RECORD (one)));
  g_assert_cmpstr (one->content, ==, content);
  g_assert_false (heddle_plan_version_is_current (one));

  two = freeze (self, plan.plan);
  g_assert_cmpint (two->number, ==, 2);
  g_assert_cmpstr (two->digest, !=, one->digest);

  /* one change, one undo */
  test_undo (self);
  {
    g_autoptr (HeddlePlanVersion) last = heddle_plan_version_dup_last (self->store, plan.plan);

    g_assert_cmpint (last->number, ==, 1);
  }

  test_set (self, &heddle_plan_version_kind, heddle_record_get_id (HEDDLE_RECORD (one)),
            "content", "Something else.", NULL);
  one = test_get (self, &heddle_plan_version_kind, heddle_record_get_id (HEDDLE_RECORD (one)));
  g_assert_false (heddle_plan_version_is_whole (one));
}

/* A version that would say nothing new is not made. */
static void
test_freeze_same (TestWorkspace *self,
                  gconstpointer  data)
{
  Plan plan = add_plan (self);
  g_autoptr (GError) error = NULL;

  freeze (self, plan.plan);
  g_assert_null (heddle_plan_version_freeze (self->store, plan.plan, NULL, NULL, TEST_TODAY,
                                             &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "Version 1"));
}

/* How far the work has come is no change of what was agreed, nor is what is private. */
static void
test_progress (TestWorkspace *self,
               gconstpointer  data)
{
  Plan plan = add_plan (self);
  HeddlePlanVersion *one = freeze (self, plan.plan);

  test_set (self, &heddle_activity_kind, plan.activity, "status", "running", NULL);
  test_set (self, &heddle_activity_kind, plan.activity, "position", "7", NULL);
  test_add (self, &heddle_section_kind, "plan", plan.plan, "title", "My thoughts", "private",
            "1", NULL);
  test_add (self, &heddle_activity_kind, "plan",
            test_add (self, &heddle_plan_kind, "title", "Another", "collaborative",
                      test_find (self, &heddle_collaborative_kind, "TAY"), "sort",
                      "improvement", NULL), "title", "Elsewhere", NULL);
  g_assert_true (heddle_plan_version_is_current (one));
  test_set (self, &heddle_activity_kind, plan.activity, "adds", "Crosses borders.", NULL);
  g_assert_false (heddle_plan_version_is_current (one));
}

/* A person's name goes from what was frozen, and from reports; it stays what was agreed. */
static void
test_purge (TestWorkspace *self,
            gconstpointer  data)
{
  Plan plan = add_plan (self);
  const char *person = test_add (self, &heddle_person_kind, "post", "Data Officer", "name",
                                 "Zinnia Quibell", "email", "zq@example.org", NULL);
  const char *report, *version;
  HeddlePlanVersion *one;
  HeddleReportVersion *sent;
  g_autofree char *digest = NULL;
  g_autoptr (GError) error = NULL;

  test_set (self, &heddle_section_kind, plan.section, "text",
            "Ask Zinnia Quibell (zq@example.org).", NULL);
  one = freeze (self, plan.plan);
  digest = g_strdup (one->digest);
  report = test_add (self, &heddle_report_kind, "episode",
                     test_add (self, &heddle_episode_kind, "host",
                               test_find (self, &heddle_authority_kind, "Fife"),
                               "title", "Fife", NULL), NULL);
  version = test_add (self, &heddle_report_version_kind, "report", report, "number", "1",
                      "made_on", "2027-01-18", "content", "## Thanks\nTo Zinnia Quibell.", NULL);

  heddle_purge (self->store, &heddle_person_kind, person, &error);
  g_assert_no_error (error);
  one = test_get (self, &heddle_plan_version_kind, heddle_record_get_id (HEDDLE_RECORD (one)));
  g_assert_nonnull (strstr (one->content, "Ask … (…)."));
  g_assert_null (strstr (one->content, "Quibell"));
  g_assert_cmpstr (one->digest, !=, digest);
  g_assert_true (heddle_plan_version_is_whole (one));
  g_assert_cmpint (one->number, ==, 1);
  g_assert_cmpint (heddle_purge_get_redacted (self->store, &heddle_plan_version_kind,
                                              heddle_record_get_id (HEDDLE_RECORD (one))), >, 0);
  sent = test_get (self, &heddle_report_version_kind, version);
  g_assert_cmpstr (sent->content, ==, "## Thanks\nTo ….");
}

static const HeddlePlanChange *
find_change (GPtrArray  *changes,
             const char *title)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const HeddlePlanChange *change = g_ptr_array_index (changes, i);

      if (g_str_equal (change->title, title))
        return change;
    }
  g_error ("%s has not changed", title);
}

static char *
join_runs (const HeddlePlanChange *change,
           HeddleRunKind           kind)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < change->runs->len; i++)
    {
      const HeddleRun *run = g_ptr_array_index (change->runs, i);

      if (run->kind == kind)
        g_string_append (text, run->text);
    }
  return g_string_free_and_steal (text);
}

/* Part by part: what came, went, and was reworded, by whom. */
static void
test_changed_since (TestWorkspace *self,
                    gconstpointer  data)
{
  Plan plan = add_plan (self);
  HeddlePlanVersion *one = freeze (self, plan.plan);
  const char *nif = test_find (self, &heddle_nif_item_kind, "Closing the attainment gap");
  g_autoptr (GPtrArray) changes = NULL;
  const HeddlePlanChange *change;
  g_autofree char *gone = NULL;
  g_autofree char *came = NULL;

  heddle_store_set_author (self->store, "RIL");
  test_set (self, &heddle_section_kind, plan.section, "text",
            "The region shares two data officers.", NULL);
  test_add (self, &heddle_priority_nif_kind, "priority", plan.priority, "nif_item", nif, NULL);
  test_add (self, &heddle_measure_kind, "plan", plan.plan, "title", "Attendance", NULL);
  test_remove (self, &heddle_activity_kind, plan.activity);

  changes = heddle_plan_version_changed_since (one);
  g_assert_cmpuint (changes->len, ==, 4);
  change = find_change (changes, "Staff");
  g_assert_cmpint (change->sort, ==, HEDDLE_PLAN_PART_CHANGED);
  gone = join_runs (change, HEDDLE_RUN_REMOVED);
  came = join_runs (change, HEDDLE_RUN_ADDED);
  g_assert_nonnull (strstr (gone, "one"));
  g_assert_nonnull (strstr (came, "two"));
  g_assert_null (strstr (came, "region"));
  g_assert_cmpstr (change->author, ==, "RIL");
  g_assert_cmpint (change->wall, >, 0);

  change = find_change (changes, "Priority: Reading");
  g_assert_nonnull (strstr (change->after, "Closing the attainment gap"));
  g_assert_cmpstr (change->author, ==, "RIL");
  g_assert_cmpint (find_change (changes, "Measure: Attendance")->sort, ==,
                   HEDDLE_PLAN_PART_ADDED);
  change = find_change (changes, "Activity: Visits");
  g_assert_cmpint (change->sort, ==, HEDDLE_PLAN_PART_REMOVED);
  g_assert_cmpstr (change->author, ==, "RIL");
}

/* R24: sections are free, renamed and put in another order; a principle's check is
 * apart from them. R23: two iterations can be compared. */
static void
test_compare (TestWorkspace *self,
              gconstpointer  data)
{
  Plan plan = add_plan (self);
  const char *iteration = test_add (self, &heddle_iteration_kind, "plan", plan.plan, "title",
                                    "Autumn", "due", "2018-23", NULL);
  HeddlePlanVersion *one = freeze (self, plan.plan);
  g_autoptr (GPtrArray) principles =
    heddle_query_records (self->store, &heddle_principle_kind, NULL, NULL);
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GPtrArray) sections = NULL;
  HeddlePlanVersion *two;
  const HeddlePlanChange *change;

  test_set (self, &heddle_section_kind, plan.section, "title", "People", "position", "5", NULL);
  test_add (self, &heddle_section_kind, "plan", plan.plan, "title", "Rural schools", "position",
            "2", NULL);
  test_add (self, &heddle_principle_check_kind, "iteration", iteration, "principle",
            heddle_record_get_id (principles->pdata[0]),
            "state", "partly", NULL);
  test_remove (self, &heddle_activity_kind, plan.activity);
  /* where a part stands is not what it says */
  test_set (self, &heddle_priority_kind, plan.priority, "position", "7", NULL);
  two = freeze (self, plan.plan);

  changes = heddle_plan_version_compare (one, two);
  g_assert_cmpuint (changes->len, ==, 3);
  change = find_change (changes, "Activity: Visits");
  g_assert_cmpint (change->sort, ==, HEDDLE_PLAN_PART_REMOVED);
  g_assert_null (change->after);
  change = find_change (changes, "People");
  g_assert_cmpint (change->sort, ==, HEDDLE_PLAN_PART_CHANGED);
  g_assert_cmpstr (change->was, ==, "Staff");
  g_assert_cmpint (find_change (changes, "Rural schools")->sort, ==, HEDDLE_PLAN_PART_ADDED);

  sections = heddle_query_records (self->store, &heddle_section_kind, "plan", plan.plan);
  g_assert_cmpstr (HEDDLE_SECTION (sections->pdata[0])->title, ==, "Rural schools");
  g_assert_cmpstr (HEDDLE_SECTION (sections->pdata[1])->title, ==, "People");
}

/* A user's text may hold what looks like a heading, a brace or a backslash. */
static void
test_round_trip (TestWorkspace *self,
                 gconstpointer  data)
{
  static const char *const texts[] = {
    "## Not a part {of:it}", "\\## nor this", "Plain", "{", "a\n\n## b\n\\c", "",
  };
  Plan plan = add_plan (self);
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autofree char *content = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    test_add (self, &heddle_section_kind, "plan", plan.plan, "title", "A {title} ## here",
              "text", texts[i], NULL);
  parts = heddle_plan_text_write (self->store, plan.plan);
  content = heddle_plan_text_join (parts);
  again = heddle_plan_text_split (content);
  g_assert_cmpuint (again->len, ==, parts->len);
  for (guint i = 0; i < parts->len; i++)
    {
      const HeddlePlanPart *part = parts->pdata[i];
      const HeddlePlanPart *other = again->pdata[i];

      g_assert_cmpstr (other->key, ==, part->key);
      g_assert_cmpstr (other->title, ==, part->title);
      g_assert_cmpstr (other->text, ==, part->text);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add ("/plan-versions/freeze", test_freeze);
  test_workspace_add ("/plan-versions/freeze-same", test_freeze_same);
  test_workspace_add ("/plan-versions/progress", test_progress);
  test_workspace_add ("/plan-versions/R23/changed-since", test_changed_since);
  test_workspace_add ("/plan-versions/R24/compare", test_compare);
  test_workspace_add ("/plan-versions/purge", test_purge);
  test_workspace_add ("/plan-versions/round-trip", test_round_trip);

  return g_test_run ();
}
