/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "heddle-approval-state.h"
#include "heddle-episode-plan.h"
#include "heddle-findings.h"
#include "heddle-report-jobs.h"
#include "heddle-verify.h"
#include "test-workspace.h"

static void
test_verifies (TestWorkspace *self,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) checks = heddle_verify (self->store);

  g_assert_cmpuint (checks->len, >, 0);
  for (guint i = 0; i < checks->len; i++)
    {
      HeddleCheck *check = g_ptr_array_index (checks, i);

      if (check->found != NULL)
        g_error ("%s: %s", check->name, check->found);
    }
}

/* The same day makes the same facts. */
static void
test_repeats (TestWorkspace *self,
              gconstpointer  data)
{
  TestWorkspace other = { NULL };

  test_workspace_set_up_example (&other, NULL);
  g_assert_cmpstr (test_digest (self), ==, test_digest (&other));
  test_workspace_tear_down (&other, NULL);
}

/* The example invents no names of people, ships no files, and every episode of it
 * leaves practice worth sharing. */
static const char *const may_be_empty[] = {
  "person.name", "document.attachment", "agenda-paper.attachment", "agenda-item.covers",
  "episode.no_practice_reason", NULL,
};

static gboolean
is_empty (const HeddleValue *value)
{
  return value->type == HEDDLE_VALUE_NULL
         || (value->type == HEDDLE_VALUE_TEXT && *value->text == '\0');
}

/* Nothing in it is empty where the program has a place for it. */
static void
test_complete (TestWorkspace *self,
               gconstpointer  data)
{
  const HeddleSchema *schema = heddle_store_get_schema (self->store);

  for (guint i = 0; i < schema->n_kinds; i++)
    {
      const HeddleKind *kind = schema->kinds[i];
      g_autoptr (GPtrArray) records = heddle_query_records (self->store, kind, NULL, NULL);

      if (records->len == 0)
        g_error ("the example has no record of kind %s", kind->name);
      /* What ships with Heddle is not the example's to fill. */
      if (kind->flags & HEDDLE_KIND_REFERENCE)
        continue;
      for (guint j = 0; j < kind->n_fields; j++)
        {
          g_autofree char *name = g_strconcat (kind->name, ".", kind->fields[j].name, NULL);
          gboolean filled = g_strv_contains (may_be_empty, name);

          for (guint k = 0; k < records->len && !filled; k++)
            {
              g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

              heddle_record_get_value (g_ptr_array_index (records, k), &kind->fields[j], &value);
              filled = !is_empty (&value);
            }
          if (!filled)
            g_error ("%s is empty in the whole example", name);
        }
    }
}

/* Pilots: the months are known, everything more exact says it is an example. */
static void
test_pilots (TestWorkspace *self,
             gconstpointer  data)
{
  static const struct
  {
    const char *title;
    const char *month;
  } pilots[] = {
    { "South Ayrshire, June 2021 (pilot)", "2021-06" },
    { "Fife, September 2021 (pilot)", "2021-09" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pilots); i++)
    {
      const char *id = test_find (self, &heddle_episode_kind, pilots[i].title);
      HeddleEpisode *episode = test_get (self, &heddle_episode_kind, id);
      g_autoptr (GPtrArray) steps =
        heddle_query_records (self->store, &heddle_step_kind, "episode", id);

      g_assert_true (g_str_has_prefix (episode->fieldwork_start, pilots[i].month));
      g_assert_cmpstr (episode->status, ==, "closed");
      g_assert_cmpstr (episode->mode, ==, "online");
      g_assert_nonnull (strstr (heddle_record_get_notes (HEDDLE_RECORD (episode)),
                                "Only the month is known"));
      for (guint j = 0; j < steps->len; j++)
        g_assert_nonnull (((HeddleStep *) g_ptr_array_index (steps, j))->done_on);
    }
}

/* Two planned episodes: one in good time with a pin and ticks, one late. */
static void
test_planned (TestWorkspace *self,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const char *good = test_find (self, &heddle_episode_kind, "East Lothian (example)");
  const char *late = test_find (self, &heddle_episode_kind, "Inverclyde (example)");
  g_autoptr (HeddleEpisodePlan) plan = heddle_episode_plan_load (self->store, good, &error);
  guint n_done = 0, n_pinned = 0;

  g_assert_no_error (error);
  g_assert_cmpint (plan->input.fieldwork_start, >=, TEST_TODAY + 8 * 7);
  g_assert_cmpuint (heddle_timeline_count_late (&plan->input, plan->dates, TEST_TODAY), ==, 0);
  for (guint i = 0; i < plan->steps->len; i++)
    {
      n_done += plan->input.steps[i].done_on != HEDDLE_DAY_NONE;
      n_pinned += plan->input.steps[i].pinned != HEDDLE_DAY_NONE;
    }
  g_assert_cmpuint (n_done, ==, 2);
  g_assert_cmpuint (n_pinned, >=, 1);
  g_assert_null (test_finding (self, "started-late", good, TEST_TODAY));
  g_assert_null (test_finding (self, "fieldwork-in-school-holiday", good, TEST_TODAY));
  g_assert_nonnull (test_finding (self, "started-late", late, TEST_TODAY));
}

/* Every step of every episode has something to show: what goes before the
 * fieldwork for all, what follows it for the pilots. */
static void
test_course (TestWorkspace *self,
             gconstpointer  data)
{
  static const struct
  {
    const HeddleKind *kind;
    guint planned; /* at least */
    guint pilot;
  } rows[] = {
    { &heddle_focus_area_kind, 2, 2 },     { &heddle_discussion_kind, 2, 2 },
    { &heddle_self_evaluation_kind, 3, 3 }, { &heddle_aim_kind, 2, 3 },
    { &heddle_served_priority_kind, 1, 1 }, { &heddle_task_kind, 8, 8 },
    { &heddle_interest_kind, 5, 1 },        { &heddle_team_member_kind, 7, 4 },
    { &heddle_programme_session_kind, 18, 12 }, { &heddle_shared_document_kind, 3, 3 },
    { &heddle_fieldwork_finding_kind, 2, 12 }, { &heddle_report_kind, 1, 1 },
    { &heddle_practice_kind, 1, 3 },        { &heddle_feedback_kind, 0, 3 },
    { &heddle_action_kind, 0, 3 },          { &heddle_review_kind, 0, 2 },
    { &heddle_support_offer_kind, 0, 2 },   { &heddle_learning_kind, 0, 2 },
    { &heddle_engagement_kind, 0, 1 },
  };
  g_autoptr (GPtrArray) episodes =
    heddle_query_records (self->store, &heddle_episode_kind, NULL, NULL);

  g_assert_cmpuint (episodes->len, ==, 4);
  for (guint i = 0; i < episodes->len; i++)
    {
      HeddleEpisode *episode = g_ptr_array_index (episodes, i);
      gboolean pilot = g_str_equal (episode->status, "closed");

      for (guint j = 0; j < G_N_ELEMENTS (rows); j++)
        {
          g_autoptr (GPtrArray) records =
            heddle_query_records (self->store, rows[j].kind, "episode",
                                  heddle_record_get_id (HEDDLE_RECORD (episode)));

          g_test_message ("%s of %s", rows[j].kind->label_plural, episode->title);
          g_assert_cmpuint (records->len, >=, pilot ? rows[j].pilot : rows[j].planned);
        }
    }
}

/* U04: fifteen authorities are interested in contributing, as in the Fife pilot. */
static void
test_interest (TestWorkspace *self,
               gconstpointer  data)
{
  static const char *const titles[] = { "East Lothian (example)",
                                        "Fife, September 2021 (pilot)" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      const char *id = test_find (self, &heddle_episode_kind, titles[i]);
      g_autoptr (GPtrArray) interests =
        heddle_query_records (self->store, &heddle_interest_kind, "episode", id);
      g_autoptr (GHashTable) authorities = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint j = 0; j < interests->len; j++)
        {
          HeddleInterest *interest = g_ptr_array_index (interests, j);

          g_hash_table_add (authorities, interest->authority);
        }
      g_assert_cmpuint (g_hash_table_size (authorities), ==, 15);
    }
}

/* T01: the pilots' reports have all twelve parts written and agreed. */
static void
test_reports (TestWorkspace *self,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) reports =
    heddle_query_records (self->store, &heddle_report_kind, "state", "final");

  g_assert_cmpuint (reports->len, ==, 2);
  for (guint i = 0; i < reports->len; i++)
    {
      const char *id = heddle_record_get_id (g_ptr_array_index (reports, i));
      g_autoptr (GPtrArray) parts =
        heddle_query_records (self->store, &heddle_report_part_kind, "report", id);
      g_autoptr (GPtrArray) agreements =
        heddle_query_records (self->store, &heddle_agreement_kind, "report", id);
      HeddleReportState state;

      heddle_report_read_state (self->store, g_ptr_array_index (reports, i), &state);
      g_assert_false (state.changed);
      g_assert_cmpuint (parts->len, ==, 12);
      for (guint j = 0; j < parts->len; j++)
        {
          HeddleReportPart *part = g_ptr_array_index (parts, j);

          g_assert_nonnull (part->text);
          g_assert_cmpstr (part->state, ==, "agreed");
        }
      g_assert_cmpuint (agreements->len, ==, 3);
      for (guint j = 0; j < agreements->len; j++)
        g_assert_nonnull (HEDDLE_AGREEMENT (g_ptr_array_index (agreements, j))->agreed_on);
    }
}

/* What is invented says so, in the record itself. */
static void
test_says_so (TestWorkspace *self,
              gconstpointer  data)
{
  const HeddleSchema *schema = heddle_store_get_schema (self->store);

  for (guint i = 0; i < schema->n_kinds; i++)
    {
      const HeddleKind *kind = schema->kinds[i];
      g_autoptr (GPtrArray) records = NULL;

      /* What ships with Heddle is no example. */
      if (kind->since < 2 || kind->flags & HEDDLE_KIND_REFERENCE)
        continue;
      records = heddle_query_records (self->store, kind, NULL, NULL);
      for (guint j = 0; j < records->len; j++)
        {
          HeddleRecord *record = g_ptr_array_index (records, j);
          const char *notes = heddle_record_get_notes (record);
          g_autofree char *title = heddle_record_dup_title (record);

          /* Planning made the rest of what comes with an episode. */
          if (notes == NULL
              && (kind == &heddle_task_kind || kind == &heddle_report_kind
                  || kind == &heddle_report_part_kind || kind == &heddle_agreement_kind
                  || kind == &heddle_meeting_group_kind || kind == &heddle_group_member_kind))
            continue;
          if (notes == NULL || strcasestr (notes, "example") == NULL)
            g_error ("%s \"%s\" does not say that it is an example", kind->name, title);
        }
    }
}

/* Versions are what their digests say; the running plan has gone on since people were
 * asked about it. */
static void
test_versions (TestWorkspace *self,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) versions =
    heddle_query_records (self->store, &heddle_plan_version_kind, NULL, NULL);
  const char *review = test_find (self, &heddle_iteration_kind,
                                  "Improvement plan, this session (example): First");
  g_autoptr (HeddleApprovalState) state = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autofree char *words = NULL;

  g_assert_cmpuint (versions->len, ==, 5);
  for (guint i = 0; i < versions->len; i++)
    g_assert_true (heddle_plan_version_is_whole (versions->pdata[i]));
  state = heddle_approval_state_load (self->store, "iteration", review, NULL);
  words = heddle_approval_state_dup_words (state);
  g_assert_cmpstr (words, ==, "waiting (version 2), changed since");
  changes = heddle_plan_version_changed_since (state->version);
  g_assert_cmpuint (changes->len, ==, 2);
}

/* Everything the issue asks to see in the plan cycle. */
static void
test_cycle (TestWorkspace *self,
            gconstpointer  data)
{
  const char *sweic = test_find (self, &heddle_collaborative_kind, "SWEIC");

  g_assert_nonnull (test_finding (self, "collaborative-without-lead", sweic, TEST_TODAY));
  g_assert_nonnull (test_finding (self, "contact-not-confirmed", sweic, TEST_TODAY));
  g_assert_nonnull (test_finding (self, "approval-waiting", NULL, TEST_TODAY));
  g_assert_nonnull (test_finding (self, "sources-disagree",
                                  test_find (self, &heddle_milestone_kind,
                                             "Initial improvement plan and workforce plan"),
                                  TEST_TODAY));
  g_assert_nonnull (test_finding (self, "wrong-weekday", NULL, TEST_TODAY));
  /* One finding is dismissed, so that this can be seen too. */
  g_assert_null (test_finding (self, "sources-disagree",
                               test_find (self, &heddle_milestone_kind, "COSLA Leaders consider"),
                               TEST_TODAY));
}

/* It can be made on any day of two years. */
static void
test_any_day (void)
{
  for (HeddleDay today = heddle_day_parse ("2026-11-21"); today < heddle_day_parse ("2028-08-01");
       today += 61)
    {
      TestWorkspace self = { NULL };

      test_workspace_create (&self, TRUE, today);
      g_assert_nonnull (test_finding (&self, "started-late", NULL, today));
      g_assert_null (test_finding (&self, "pinned-on-closed-day", NULL, today));
      test_workspace_tear_down (&self, NULL);
    }
}

static void
test_refuses_existing (TestWorkspace *self,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  heddle_store_close (self->store, &error);
  g_assert_no_error (error);
  g_clear_object (&self->store);
  g_assert_null (heddle_workspace_create (self->path, FALSE, TEST_TODAY, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_EXISTS);
  g_assert_true (g_file_test (self->path, G_FILE_TEST_EXISTS));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add_example ("/example/verifies", test_verifies);
  test_workspace_add_example ("/example/repeats", test_repeats);
  test_workspace_add_example ("/example/complete", test_complete);
  test_workspace_add_example ("/example/U04/pilots", test_pilots);
  test_workspace_add_example ("/example/planned", test_planned);
  test_workspace_add_example ("/example/cycle", test_cycle);
  test_workspace_add_example ("/example/versions", test_versions);
  test_workspace_add_example ("/example/course", test_course);
  test_workspace_add_example ("/example/U04", test_interest);
  test_workspace_add_example ("/example/T01", test_reports);
  test_workspace_add_example ("/example/says-so", test_says_so);
  test_workspace_add_example ("/example/refuses-existing", test_refuses_existing);
  g_test_add_func ("/example/any-day", test_any_day);

  return g_test_run ();
}
