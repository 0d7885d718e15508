/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-fieldwork.h"
#include "heddle-fieldwork-warnings.h"
#include "heddle-host-calendar.h"
#include "heddle-library.h"
#include "heddle-process-feedback.h"
#include "test-workspace.h"

static const char *
first_note (TestWorkspace *self,
            const char    *episode,
            const char    *line)
{
  const HeddleFieldworkNote note = { episode, NULL, "area", TEST_TODAY, "11:42" };
  const char *const lines[] = { line, NULL };
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = heddle_fieldwork_note (self->store, &note, lines, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (ids), ==, 1);

  return heddle_record_get_id (test_get (self, &heddle_fieldwork_finding_kind, ids[0]));
}

/* Feedback of heads and teachers becomes findings, by role. */
static void
test_note (TestWorkspace *self,
           gconstpointer  data)
{
  const char *episode = test_plan (self, "Fife", "2027-03-09", 3);
  const char *digest = test_digest (self);
  HeddleFieldworkFinding *finding;
  const char *id;

  id = first_note (self, episode, "+ Families choose the times @Headteacher n=4 #Families #time");
  finding = test_get (self, &heddle_fieldwork_finding_kind, id);
  g_assert_cmpstr (test_undo_label (self), ==, "Note “Families choose the times”");
  g_assert_cmpstr (finding->sort, ==, "strength");
  g_assert_cmpstr (finding->text, ==, "Families choose the times");
  g_assert_cmpstr (finding->said_by, ==, "Headteacher");
  g_assert_cmpint (finding->voices, ==, 4);
  g_assert_cmpstr (finding->themes, ==, "Families; time");
  g_assert_cmpstr (finding->noted_on, ==, "2027-01-18");
  g_assert_cmpstr (finding->noted_at, ==, "11:42");
  g_assert_false (finding->to_sort);

  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, digest);
}

/* 500 pasted lines are 500 findings and one change. */
static void
test_paste (TestWorkspace *self,
            gconstpointer  data)
{
  const char *episode = test_plan (self, "Fife", "2027-03-09", 3);
  const char *digest = test_digest (self);
  const HeddleFieldworkNote note = { episode, NULL, "area", TEST_TODAY, NULL };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) ids = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  g_strv_builder_add (builder, "* A practice");
  for (int i = 1; i < 500; i++)
    g_strv_builder_take (builder, g_strdup_printf ("Ciamar a tha \xf0\x9f\x8c\xb1 %d", i));
  g_strv_builder_add (builder, "   ");
  lines = g_strv_builder_end (builder);

  ids = heddle_fieldwork_note (self->store, &note, (const char *const *) lines, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (ids), ==, 500);
  g_assert_cmpstr (test_undo_label (self), ==, "Note 500 Findings");
  list = heddle_fieldwork_list (self->store, episode);
  g_assert_cmpuint (list->len, ==, 500);
  for (guint i = 0; i < list->len; i++)
    g_assert_cmpstr (heddle_record_get_id (list->pdata[i]), ==, ids[i]);
  g_assert_cmpstr (HEDDLE_FIELDWORK_FINDING (list->pdata[0])->sort, ==, "practice");
  g_assert_false (HEDDLE_FIELDWORK_FINDING (list->pdata[0])->to_sort);
  g_assert_cmpstr (HEDDLE_FIELDWORK_FINDING (list->pdata[1])->sort, ==, "area");
  g_assert_true (HEDDLE_FIELDWORK_FINDING (list->pdata[1])->to_sort);

  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, digest);
}

static void
test_refuses (TestWorkspace *self,
              gconstpointer  data)
{
  const char *episode = test_plan (self, "Fife", "2027-03-09", 3);
  const HeddleFieldworkNote note = { episode, NULL, "area", TEST_TODAY, NULL };
  static const char *const empty[] = { "", "  ", "+", "#theme @role", NULL };
  g_autoptr (GError) error = NULL;
  const char *digest = test_digest (self);
  const char *id;

  g_assert_null (heddle_fieldwork_note (self->store, &note, empty, &error));
  test_assert_refused (error, "Finding", "Text");
  g_clear_error (&error);
  g_assert_cmpstr (test_digest (self), ==, digest);

  id = first_note (self, episode, "Stays");
  g_assert_false (heddle_fieldwork_rewrite (self->store, id, "!", &error));
  test_assert_refused (error, "Text");
  g_assert_cmpstr (HEDDLE_FIELDWORK_FINDING (test_get (self, &heddle_fieldwork_finding_kind, id))
                       ->text,
                   ==, "Stays");
}

static void
test_rewrite (TestWorkspace *self,
              gconstpointer  data)
{
  const char *episode = test_plan (self, "Fife", "2027-03-09", 3);
  const char *id = first_note (self, episode, "! Few fathers take part #Reach n=5");
  HeddleFieldworkFinding *finding = test_get (self, &heddle_fieldwork_finding_kind, id);
  g_autoptr (GError) error = NULL;

  g_assert_true (heddle_fieldwork_rewrite (self->store, id, "Few fathers come @Parent", &error));
  g_assert_no_error (error);
  g_assert_cmpstr (finding->sort, ==, "area");
  g_assert_cmpstr (finding->text, ==, "Few fathers come");
  g_assert_cmpstr (finding->said_by, ==, "Parent");
  g_assert_null (finding->themes);
  g_assert_cmpint (finding->voices, ==, HEDDLE_NO_INTEGER);
}

/* What says the same counts once, with the voices of all; nothing is lost. */
static void
test_merge (TestWorkspace *self,
            gconstpointer  data)
{
  const char *episode = test_plan (self, "Fife", "2027-03-09", 3);
  const char *one = first_note (self, episode, "Asked the same questions twice #Families n=3");
  const char *two = first_note (self, episode, "The same questions are asked twice #Transition");
  const char *three = first_note (self, episode, "Books end at the gate #Transition n=2");
  HeddleFieldworkFinding *into = test_get (self, &heddle_fieldwork_finding_kind, one);
  const char *const others[] = { two, one, NULL };
  const char *const episodes[] = { episode, NULL };
  g_autoptr (GPtrArray) before = heddle_fieldwork_list (self->store, episode);
  g_autoptr (GPtrArray) alike = heddle_fieldwork_find_alike (before);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (HeddleGather) gather = NULL;
  g_autoptr (GPtrArray) themes = NULL;
  g_autoptr (GError) error = NULL;
  const char *digest = test_digest (self);

  g_assert_cmpuint (alike->len, ==, 1);
  g_assert_cmpuint (((GPtrArray *) alike->pdata[0])->len, ==, 2);
  g_assert_true (heddle_fieldwork_merge (self->store, one, others, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (into->themes, ==, "Families; Transition");
  g_assert_cmpint (into->voices, ==, 4);
  g_assert_null (into->merged_into);
  after = heddle_fieldwork_list (self->store, episode);
  g_assert_cmpuint (after->len, ==, 2);
  g_assert_cmpstr (heddle_record_get_id (after->pdata[1]), ==, three);

  gather = heddle_fieldwork_gather (self->store, episodes, TRUE);
  themes = heddle_gather_list_themes (gather);
  g_assert_cmpuint (heddle_gather_get_findings (gather, NULL), ==, 2);
  g_assert_cmpuint (heddle_gather_get_voices (gather), ==, 6);
  g_assert_cmpstr (((HeddleThemeCount *) themes->pdata[0])->theme, ==, "Transition");

  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, digest);
  g_assert_cmpint (into->voices, ==, 3);
}

/* Practice can be kept anywhere in an episode and goes to the library. */
static void
test_practice (TestWorkspace *self,
               gconstpointer  data)
{
  const char *episode = test_plan (self, "Fife", "2027-03-09", 3);
  const char *id = first_note (self, episode, "+ Every family invites another one #Reach n=3");
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = heddle_fieldwork_keep_practice (self->store, id, &error);
  g_autofree char *again = heddle_fieldwork_keep_practice (self->store, id, &error);
  HeddlePractice *practice = test_get (self, &heddle_practice_kind, kept);
  g_autoptr (GPtrArray) library = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (kept, ==, again);
  g_assert_cmpstr (practice->title, ==, "Every family invites another one");
  g_assert_cmpstr (practice->finding, ==, id);
  g_assert_cmpstr (practice->episode, ==, episode);
  g_assert_cmpstr (practice->authority, ==, test_find (self, &heddle_authority_kind, "Fife"));
  g_assert_cmpstr (practice->themes, ==, "Reach");
  g_assert_cmpint (practice->voices, ==, 3);
  g_assert_cmpstr (practice->consent, ==, "to-be-asked");
  library = heddle_library_list (self->store);
  g_assert_cmpuint (library->len, ==, 1);
  g_assert_cmpstr (((HeddleLibraryEntry *) library->pdata[0])->title, ==, practice->title);
  g_assert_cmpstr (((HeddleLibraryEntry *) library->pdata[0])->authority, ==, "Fife");
  g_assert_false (((HeddleLibraryEntry *) library->pdata[0])->shareable);
  g_assert_cmpstr (HEDDLE_FIELDWORK_FINDING (test_get (self, &heddle_fieldwork_finding_kind, id))
                       ->sort,
                   ==, "practice");
  test_undo (self);
  g_assert_true (heddle_record_is_deleted (HEDDLE_RECORD (practice)));
}

/* C25: feedback on the process, of each who took part, and as a sum. */
static void
test_feedback (TestWorkspace *self,
               gconstpointer  data)
{
  static const char *const useful[] = { "very", "very", "very", "fairly", "fairly",
                                        "little", NULL };
  const char *episode = test_plan (self, "Fife", "2027-03-09", 3);
  const char *other = test_plan (self, "Angus", "2027-04-27", 3);
  const char *const one[] = { episode, NULL };
  const char *const both[] = { episode, other, NULL };
  HeddleProcessFeedback feedback;
  g_autofree char *none = NULL;
  g_autofree char *words = NULL;
  const char *last = NULL;

  heddle_process_feedback_count (self->store, both, TRUE, &feedback);
  none = heddle_process_feedback_dup_words (&feedback);
  g_assert_null (none);

  for (guint i = 0; i < G_N_ELEMENTS (useful); i++)
    {
      const char *person = test_add (self, &heddle_person_kind, "post", "Officer", NULL);
      const char *member =
        test_add (self, &heddle_team_member_kind, "episode", i == 1 ? other : episode, "person",
                  person, "side", "host", "state", "confirmed", NULL);

      last = test_add (self, &heddle_feedback_kind, "episode", i == 1 ? other : episode, "member",
                       member, "useful", useful[i], "helped", "Plain words", NULL);
      g_assert_cmpstr (HEDDLE_FEEDBACK (test_get (self, &heddle_feedback_kind, last))->member, ==,
                       member);
    }
  test_add (self, &heddle_team_member_kind, "episode", episode, "person",
            test_add (self, &heddle_person_kind, "post", "Adviser", NULL), "side", "ades",
            "state", "declined", NULL);

  heddle_process_feedback_count (self->store, both, TRUE, &feedback);
  words = heddle_process_feedback_dup_words (&feedback);
  g_assert_cmpstr (words, ==,
                   "7 answers, 7 in the team: 3 found the process very useful, 2 fairly useful, "
                   "1 of little use.");
  test_set (self, &heddle_feedback_kind, last, "private", "yes", NULL);
  heddle_process_feedback_count (self->store, one, FALSE, &feedback);
  g_assert_cmpuint (feedback.members, ==, 6);
  g_assert_cmpuint (feedback.answers, ==, 5);
  g_assert_cmpuint (feedback.very, ==, 2);
}

static void
test_private (TestWorkspace *self,
              gconstpointer  data)
{
  const char *episode = test_plan (self, "Fife", "2027-03-09", 3);
  const char *id = first_note (self, episode, "Between us #Staffing");
  const char *const episodes[] = { episode, NULL };
  g_autoptr (HeddleGather) shared = NULL;
  g_autoptr (HeddleGather) own = NULL;

  first_note (self, episode, "For all #Time");
  test_set (self, &heddle_fieldwork_finding_kind, id, "private", "yes", NULL);
  shared = heddle_fieldwork_gather (self->store, episodes, FALSE);
  own = heddle_fieldwork_gather (self->store, episodes, TRUE);
  g_assert_cmpuint (heddle_gather_get_findings (shared, NULL), ==, 1);
  g_assert_cmpuint (heddle_gather_get_findings (own, NULL), ==, 2);
}

/* By the day that fieldwork in Fife would begin: what is said of it. */
static void
assert_warnings (TestWorkspace *self,
                 const char    *start,
                 int            days,
                 const char    *expected)
{
  const char *host = test_find (self, &heddle_authority_kind, "Fife");
  g_autoptr (HeddleHostCalendars) calendars = heddle_host_calendars_new (self->store);
  g_autofree char *warnings
    = heddle_fieldwork_warnings_dup (self->store, heddle_host_calendars_get (calendars, host),
                                     host, heddle_day_parse (start), days, TEST_TODAY);

  g_assert_cmpstr (warnings, ==, expected);
}

/* What the days of an episode that is to be planned run into: 13 March is a Saturday,
 * 26 March Good Friday; August begins another session. */
static void
test_warnings (TestWorkspace *self,
               gconstpointer  data)
{
  const char *fife = test_find (self, &heddle_authority_kind, "Fife");
  const char *episode;

  assert_warnings (self, "2027-03-09", 3, "");
  assert_warnings (self, "2027-03-13", 3,
                   "Fieldwork begins on a day without work: Sat 13 Mar is a weekend.");
  assert_warnings (self, "2027-03-11", 3, "Fieldwork runs over 2 days without work.");
  test_add (self, &heddle_closure_kind, "authority", fife, "sort", "school-holiday",
            "title", "Break", "starts", "2027-03-11", "ends", "2027-03-12", NULL);
  assert_warnings (self, "2027-03-09", 3,
                   "Pupils are away: school holiday (Break), Thu 11 – Fri 12 Mar.");
  episode = test_plan (self, "Fife", "2027-03-02", 3);
  test_plan (self, "Angus", "2027-03-02", 3);
  assert_warnings (self, "2027-06-15", 3,
                   "The host has fieldwork in this session already: Fife, March 2027.");
  assert_warnings (self, "2027-09-07", 3, "");
  test_set (self, &heddle_episode_kind, episode, "status", "cancelled", "status_reason",
            "Staff are away", NULL);
  assert_warnings (self, "2027-06-15", 3, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_workspace_add ("/fieldwork/U02/note", test_note);
  test_workspace_add ("/fieldwork/paste", test_paste);
  test_workspace_add ("/fieldwork/refuses", test_refuses);
  test_workspace_add ("/fieldwork/rewrite", test_rewrite);
  test_workspace_add ("/fieldwork/merge", test_merge);
  test_workspace_add ("/fieldwork/C12/practice", test_practice);
  test_workspace_add ("/fieldwork/C25/feedback", test_feedback);
  test_workspace_add ("/fieldwork/private", test_private);
  test_workspace_add ("/fieldwork/warnings", test_warnings);

  return g_test_run ();
}
