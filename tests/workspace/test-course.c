/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an episode comes with besides its timeline, and how its learning ends. */

#include <string.h>

#include "heddle-episode-comparison.h"
#include "heddle-episode-learning.h"
#include "heddle-episode-outline.h"
#include "heddle-focus.h"
#include "heddle-programme-build.h"
#include "heddle-reading.h"
#include "test-workspace.h"

static GPtrArray *
query (TestWorkspace    *self,
       const HeddleKind *kind,
       const char       *field,
       const char       *id)
{
  return heddle_query_records (self->store, kind, field, id);
}

static HeddleReport *
report_of (TestWorkspace *self,
           const char    *episode)
{
  g_autoptr (GPtrArray) reports = query (self, &heddle_report_kind, "episode", episode);

  g_assert_cmpuint (reports->len, ==, 1);
  return test_get (self, &heddle_report_kind,
                   heddle_record_get_id (g_ptr_array_index (reports, 0)));
}

/* The four roles that the guidance names, and those that nobody has taken. */
static void
assert_empty_slots (TestWorkspace *self,
                    const char    *episode,
                    GPtrArray     *slots)
{
  static const char *const roles[] = { "Director of the host", "ADES coordinator",
                                       "Senior Regional Adviser",
                                       "Head of Scrutiny or Senior Inspector" };
  const char *person = test_add (self, &heddle_person_kind, "post", "Director", NULL);
  const char *message;

  g_assert_cmpuint (slots->len, ==, G_N_ELEMENTS (roles));
  message = test_finding (self, "slots-empty", episode, TEST_TODAY);
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      g_assert_cmpstr (HEDDLE_SLOT (slots->pdata[i])->role, ==, roles[i]);
      g_assert_nonnull (strstr (message, roles[i]));
    }

  for (guint i = 0; i < slots->len; i++)
    test_set (self, &heddle_slot_kind, heddle_record_get_id (slots->pdata[i]), "person", person,
              NULL);
  g_assert_null (test_finding (self, "slots-empty", episode, TEST_TODAY));
  for (guint i = 0; i < slots->len + 1; i++)
    test_undo (self);
}

/* C04: the group is made with the episode: its slots, and its eight tasks. */
static void
test_tasks (TestWorkspace *self,
            gconstpointer  data)
{
  static const char *const keys[] = { "focus", "people", "dates", "focus-groups",
                                      "discussion-points", "it", "programme", "recording" };
  const char *before = test_digest (self);
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  g_autoptr (GPtrArray) tasks = query (self, &heddle_task_kind, "episode", id);
  g_autoptr (GPtrArray) slots = query (self, &heddle_slot_kind, "episode", id);

  assert_empty_slots (self, id, slots);
  g_assert_cmpuint (tasks->len, ==, G_N_ELEMENTS (keys));
  for (guint i = 0; i < tasks->len; i++)
    {
      HeddleTask *task = g_ptr_array_index (tasks, i);

      g_assert_cmpstr (task->key, ==, keys[i]);
      g_assert_cmpint (task->position, ==, i + 1);
      g_assert_nonnull (task->title);
      g_assert_null (task->done_on);
    }
  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, before);
}

/* T01: twelve parts, those of the outline; C31: its version is kept. */
static void
test_report (TestWorkspace *self,
             gconstpointer  data)
{
  static const char *const keys[] = { "background", "focus", "rationale", "team", "involved",
                                      "methodology", "findings", "positive", "areas",
                                      "next-steps", "connections", "appendices" };
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  HeddleReport *report = report_of (self, id);
  g_autoptr (GPtrArray) parts =
    query (self, &heddle_report_part_kind, "report",
           heddle_record_get_id (HEDDLE_RECORD (report)));

  g_assert_cmpstr (report->sort, ==, "full");
  g_assert_cmpint (report->outline_version, ==, 1);
  g_assert_cmpuint (parts->len, ==, G_N_ELEMENTS (keys));
  for (guint i = 0; i < parts->len; i++)
    {
      HeddleReportPart *part = g_ptr_array_index (parts, i);

      g_assert_cmpstr (part->key, ==, keys[i]);
      g_assert_cmpint (part->number, ==, i + 1);
      g_assert_nonnull (part->title);
      g_assert_cmpstr (part->state, ==, "not-started");
    }
}

/* C19: in place of the report a statement, which three bodies agree. */
static void
test_statement (TestWorkspace *self,
                gconstpointer  data)
{
  const char *episode = test_plan (self, "Fife", "2027-03-09", 3);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = heddle_report_create (self->store, episode, "statement", &error);
  g_autofree char *again = heddle_report_create (self->store, episode, "statement", &error);
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (GPtrArray) agreements = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (id, ==, again);
  parts = query (self, &heddle_report_part_kind, "report", id);
  agreements = query (self, &heddle_agreement_kind, "report", id);
  g_assert_cmpuint (parts->len, ==, 0);
  g_assert_cmpuint (agreements->len, ==, 3);
  for (guint i = 0; i < agreements->len; i++)
    g_assert_null (((HeddleAgreement *) g_ptr_array_index (agreements, i))->agreed_on);
}

/* Removed with its episode's report, it can be made again. */
static void
test_report_again (TestWorkspace *self,
                   gconstpointer  data)
{
  const char *episode = test_plan (self, "Fife", "2027-03-09", 3);
  g_autofree char *first =
    g_strdup (heddle_record_get_id (HEDDLE_RECORD (report_of (self, episode))));
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GPtrArray) parts = NULL;

  test_remove (self, &heddle_report_kind, first);
  id = heddle_report_create (self->store, episode, "full", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (id, !=, first);
  parts = query (self, &heddle_report_part_kind, "report", id);
  g_assert_cmpuint (parts->len, ==, 12);
}

/* C08: of the areas that were considered one is chosen, whose words are then the focus;
 * another takes its place, and leaves what somebody has worded. */
static void
test_choose (TestWorkspace *self,
             gconstpointer  data)
{
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  HeddleEpisode *episode = test_get (self, &heddle_episode_kind, id);
  const char *equity = test_add (self, &heddle_focus_area_kind, "episode", id, "title", "Equity",
                                 "rationale", "The gap stays", NULL);
  const char *reading = test_add (self, &heddle_focus_area_kind, "episode", id, "title", "Reading",
                                  "rationale", "Named by schools", NULL);
  HeddleFocusArea *one = test_get (self, &heddle_focus_area_kind, equity);
  HeddleFocusArea *other = test_get (self, &heddle_focus_area_kind, reading);
  g_autoptr (GError) error = NULL;

  g_assert_true (heddle_focus_choose (self->store, equity, &error));
  g_assert_no_error (error);
  g_assert_true (one->chosen);
  g_assert_cmpstr (episode->focus, ==, "Equity");
  g_assert_cmpstr (episode->rationale, ==, "The gap stays");

  test_set (self, &heddle_episode_kind, id, "rationale", "Our own words", NULL);
  g_assert_true (heddle_focus_choose (self->store, reading, &error));
  g_assert_false (one->chosen);
  g_assert_true (other->chosen);
  g_assert_cmpstr (episode->focus, ==, "Reading");
  g_assert_cmpstr (episode->rationale, ==, "Our own words");
  g_assert_true (g_str_has_prefix (test_undo_label (self), "Choose Fife, March 2027: Reading"));
  test_undo (self);
  g_assert_true (one->chosen);
  g_assert_cmpstr (episode->focus, ==, "Equity");
  g_assert_false (heddle_focus_choose (self->store, "nothing", &error));
}

/* C09: nine kinds of evidence; which were used, and which were not. */
static void
test_evidence (TestWorkspace *self,
               gconstpointer  data)
{
  const HeddleField *field = heddle_kind_get_field (&heddle_self_evaluation_kind, "factor");
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  guint n = 0;

  g_assert_null (heddle_focus_dup_unused_evidence (self->store, id));
  for (const HeddleChoice *one = field->choices; one->word != NULL; one++)
    {
      g_autofree char *unused = NULL;

      test_add (self, &heddle_self_evaluation_kind, "episode", id, "factor", one->word, NULL);
      test_add (self, &heddle_self_evaluation_kind, "episode", id, "factor", one->word, NULL);
      g_assert_cmpuint (heddle_focus_count_evidence (self->store, id), ==, ++n);
      unused = heddle_focus_dup_unused_evidence (self->store, id);
      g_assert_true ((unused == NULL) == (n == HEDDLE_EVIDENCE_FACTORS));
      if (unused != NULL)
        {
          g_assert_null (strstr (unused, one->label));
          g_assert_nonnull (strstr (unused, (one + 1)->label));
        }
    }
  g_assert_cmpuint (n, ==, HEDDLE_EVIDENCE_FACTORS);
}

/* C12: an episode that leaves no practice says why. */
static void
test_learning (TestWorkspace *self,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  HeddleEpisode *episode = test_get (self, &heddle_episode_kind, id);
  const char *practice;

  g_assert_false (heddle_episode_close_learning (self->store, id, TEST_TODAY, " ", &error));
  test_assert_refused (error, "Episode", "Why no practice", "must be given");
  g_clear_error (&error);
  g_assert_null (episode->learning_closed_on);

  heddle_episode_close_learning (self->store, id, TEST_TODAY, "Cut short by snow.", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (episode->learning_closed_on, ==, "2027-01-18");
  g_assert_cmpstr (episode->no_practice_reason, ==, "Cut short by snow.");
  test_undo (self);

  practice = test_add (self, &heddle_practice_kind, "title", "Tables", "episode", id, NULL);
  heddle_episode_close_learning (self->store, id, TEST_TODAY, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (episode->learning_closed_on, ==, "2027-01-18");
  g_assert_null (episode->no_practice_reason);

  test_undo (self);
  test_remove (self, &heddle_practice_kind, practice);
  g_assert_false (heddle_episode_has_practice (self->store, id));
}

/* C07: a scope of more than three themes is wide. */
static void
test_scope (TestWorkspace *self,
            gconstpointer  data)
{
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);

  test_set (self, &heddle_episode_kind, id, "themes", "Equity; Reach; Time; equity", NULL);
  g_assert_null (test_finding (self, "scope-wide", id, TEST_TODAY));
  test_set (self, &heddle_episode_kind, id, "themes", "Equity; Reach; Time; Data", NULL);
  g_assert_nonnull (strstr (test_finding (self, "scope-wide", id, TEST_TODAY), "4 themes"));
  test_set (self, &heddle_episode_kind, id, "status", "closed", NULL);
  g_assert_null (test_finding (self, "scope-wide", id, TEST_TODAY));
}

/* C12: an episode that is closed without practice is asked why. */
static void
test_no_practice (TestWorkspace *self,
                  gconstpointer  data)
{
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);

  g_assert_null (test_finding (self, "no-practice", id, TEST_TODAY));
  test_set (self, &heddle_episode_kind, id, "status", "closed", NULL);
  g_assert_nonnull (test_finding (self, "no-practice", id, TEST_TODAY));
  test_add (self, &heddle_practice_kind, "title", "Tables", "episode", id, NULL);
  g_assert_null (test_finding (self, "no-practice", id, TEST_TODAY));
  test_undo (self);
  test_set (self, &heddle_episode_kind, id, "no_practice_reason", "Cut short by snow.", NULL);
  g_assert_null (test_finding (self, "no-practice", id, TEST_TODAY));
}

/* C30: once the report is due, the aims are reviewed one by one. */
static void
test_aims (TestWorkspace *self,
           gconstpointer  data)
{
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  HeddleDay final = heddle_day_parse ("2027-04-29");
  const char *aims[2];

  for (guint i = 0; i < 2; i++)
    aims[i] = test_add (self, &heddle_aim_kind, "episode", id, "text", "Know more", NULL);
  g_assert_null (test_finding (self, "aims-not-reviewed", id, final));
  g_assert_nonnull (strstr (test_finding (self, "aims-not-reviewed", id, final + 1), "2 of 2"));
  test_set (self, &heddle_aim_kind, aims[0], "review", "met", NULL);
  g_assert_nonnull (strstr (test_finding (self, "aims-not-reviewed", id, final + 1), "1 of 2"));
  test_set (self, &heddle_aim_kind, aims[1], "review", "not-met", NULL);
  g_assert_null (test_finding (self, "aims-not-reviewed", id, final + 1));
}

/* C17: a committee in the time before an election needs care. */
static void
test_pre_election (TestWorkspace *self,
                   gconstpointer  data)
{
  const char *id = test_add (self, &heddle_committee_date_kind, "authority",
                             test_find (self, &heddle_authority_kind, "Fife"), "committee",
                             "Education", "meets_on", "2027-04-20", NULL);

  g_assert_nonnull (strstr (test_finding (self, "committee-date-in-pre-election", id, TEST_TODAY),
                            "Fife: Education (2027-04-20)"));
  g_assert_null (test_finding (self, "committee-date-in-pre-election", id,
                               heddle_day_parse ("2027-04-21")));
  test_set (self, &heddle_committee_date_kind, id, "meets_on", "2027-05-25", NULL);
  g_assert_null (test_finding (self, "committee-date-in-pre-election", id, TEST_TODAY));
}

/* C32: timelines, programmes and open slots of the running episodes, beside each other. */
static void
test_comparison (TestWorkspace *self,
                 gconstpointer  data)
{
  const char *fife = test_plan (self, "Fife", "2027-03-09", 3);
  const char *angus = test_plan (self, "Angus", "2027-04-27", 2);
  const char *closed = test_plan (self, "Moray", "2027-05-18", 3);
  const char *person = test_add (self, &heddle_person_kind, "post", "Director", NULL);
  g_autoptr (GPtrArray) slots = query (self, &heddle_slot_kind, "episode", fife);
  g_autoptr (GPtrArray) steps = query (self, &heddle_step_kind, "episode", fife);
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GError) error = NULL;
  const HeddleEpisodeComparison *one;
  const HeddleEpisodeComparison *other;

  test_set (self, &heddle_episode_kind, closed, "status", "closed", NULL);
  test_set (self, &heddle_slot_kind, heddle_record_get_id (slots->pdata[0]), "person", person,
            NULL);
  test_set (self, &heddle_step_kind, heddle_record_get_id (steps->pdata[0]), "done_on",
            "2027-01-08", NULL);
  test_set (self, &heddle_step_kind, heddle_record_get_id (steps->pdata[1]), "pinned",
            "2027-01-15", "pin_reason", "Snow", NULL);
  test_set (self, &heddle_step_kind, heddle_record_get_id (steps->pdata[2]), "offset_to", "-5w",
            NULL);
  test_set (self, &heddle_team_member_kind,
            test_add (self, &heddle_team_member_kind, "episode", fife, "person", person, "side",
                      "host", NULL), "state", "confirmed", NULL);
  test_add (self, &heddle_team_member_kind, "episode", fife, "person",
            test_add (self, &heddle_person_kind, "post", "Head", NULL), "side", "next-host",
            "state", "confirmed", NULL);
  g_assert_true (heddle_programme_build (self->store, fife, FALSE, &error));
  g_assert_no_error (error);
  sessions = query (self, &heddle_programme_session_kind, "episode", fife);
  test_add (self, &heddle_participant_kind, "session", heddle_record_get_id (sessions->pdata[0]),
            "role", "Headteachers", "belongs", "school", "number", "6", NULL);

  all = heddle_episodes_compare (self->store, TEST_TODAY);
  g_assert_cmpuint (all->len, ==, 2);
  one = all->pdata[0];
  other = all->pdata[1];
  g_assert_cmpstr (heddle_record_get_id (HEDDLE_RECORD (one->episode)), ==, fife);
  g_assert_cmpstr (heddle_record_get_id (HEDDLE_RECORD (other->episode)), ==, angus);
  g_assert_cmpuint (one->steps, ==, steps->len - 1); /* the fieldwork is no step to do */
  g_assert_cmpuint (one->done, ==, 1);
  g_assert_cmpuint (one->own, ==, 2);
  g_assert_cmpuint (other->own, ==, 0);
  g_assert_cmpuint (one->late, >, 0);
  g_assert_cmpuint (other->late, ==, 0);
  g_assert_cmpint (one->days, ==, 3);
  g_assert_cmpint (other->days, ==, 2);
  g_assert_cmpuint (one->sessions, >, 10);
  g_assert_cmpuint (one->groups, >, 0);
  g_assert_cmpuint (one->faults, >, 0);
  g_assert_cmpuint (other->sessions, ==, 0);
  g_assert_cmpuint (one->minutes, ==, 6 * 30); /* the welcome */
  g_assert_cmpuint (other->minutes, ==, 0);
  g_assert_cmpuint (one->slots, ==, 4);
  g_assert_cmpuint (one->open, ==, 3);
  g_assert_cmpuint (other->open, ==, 4);
  g_assert_cmpuint (one->sides, ==, 1);
  g_assert_cmpuint (other->sides, ==, 0);
  g_assert_true (one->next_host);
  g_assert_false (other->next_host);
}

/* C23: the host's register says who may see a document and when it was shared; what is
 * not shared yet is counted. The review of progress is a step (/obligation/C23). */
static void
test_register (TestWorkspace *self,
               gconstpointer  data)
{
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  const char *paper = test_add (self, &heddle_shared_document_kind, "episode", id, "title",
                                "Attainment by cluster", "for_whom", "The whole team", "essential",
                                "yes", "pages", "4", NULL);
  HeddleSharedDocument *document;
  HeddleReading reading;

  heddle_reading_count (self->store, id, &reading);
  g_assert_cmpuint (reading.documents, ==, 1);
  g_assert_cmpuint (reading.unshared, ==, 1);
  test_set (self, &heddle_shared_document_kind, paper, "shared_on", "2027-03-02", NULL);
  document = test_get (self, &heddle_shared_document_kind, paper);
  g_assert_cmpstr (document->for_whom, ==, "The whole team");
  g_assert_cmpstr (document->shared_on, ==, "2027-03-02");
  heddle_reading_count (self->store, id, &reading);
  g_assert_cmpuint (reading.unshared, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add ("/course/C04", test_tasks);
  test_workspace_add ("/course/T01", test_report);
  test_workspace_add ("/course/C19", test_statement);
  test_workspace_add ("/course/report-again", test_report_again);
  test_workspace_add ("/course/C08", test_choose);
  test_workspace_add ("/course/C09", test_evidence);
  test_workspace_add ("/course/C12", test_learning);
  test_workspace_add ("/course/C12/closed", test_no_practice);
  test_workspace_add ("/course/C07", test_scope);
  test_workspace_add ("/course/C30", test_aims);
  test_workspace_add ("/course/C17", test_pre_election);
  test_workspace_add ("/course/C23", test_register);
  test_workspace_add ("/course/C32", test_comparison);

  return g_test_run ();
}
