/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is printed of an episode, from its form to what several have in common. */

#include <string.h>

#include "documents-fixture.h"
#include "heddle-episode-outline.h"
#include "heddle-episode-plan.h"
#include "heddle-paper-file.h"
#include "heddle-report-jobs.h"

static const char *
find_slot (TestWorkspace *test,
           const char    *episode,
           const char    *role)
{
  g_autoptr (GPtrArray) slots =
    heddle_query_records (test->store, &heddle_slot_kind, "episode", episode);

  for (guint i = 0; i < slots->len; i++)
    if (g_strcmp0 (HEDDLE_SLOT (slots->pdata[i])->role, role) == 0)
      return heddle_record_get_id (HEDDLE_RECORD (
        test_get (test, &heddle_slot_kind, heddle_record_get_id (slots->pdata[i]))));
  g_error ("no slot %s", role);
}

/* A11: the form as a document (PDF, ODT), blank fields marked, sent-on date; step. */
static void
test_form (TestWorkspace *test,
           gconstpointer  data)
{
  const char *episode = test_plan (test, "Fife", "2027-03-09", 3);
  const char *step = test_step (test, episode, "form");
  g_autoptr (HeddleDocument) blank = NULL, filled = NULL, named = NULL;
  g_autoptr (GBytes) pdf = NULL, odt = NULL;
  g_autofree char *before = NULL, *after = NULL, *text = NULL;
  guint blanks;

  g_assert_nonnull (step);
  blank = test_document_build (test, "form", episode, HEDDLE_AUDIENCE_TEAM, FALSE);
  blanks = test_document_count_blanks (blank->body);
  before = heddle_paper_make_text (blank);
  g_assert_cmpuint (blanks, >=, 8); /* focus, rationale, leads, members, signing row */
  g_assert_nonnull (strstr (before, "Mon 8 March 2027"));
  g_assert_null (strstr (before, "Do our schools"));

  test_set (test, &heddle_episode_kind, episode, "focus", "Do our schools improve together?",
            "rationale", "Attainment rises unevenly.", NULL);
  g_assert_true (heddle_episode_plan_tick (test->store, step, heddle_day_parse ("2027-01-15"),
                                           NULL));
  filled = test_document_build (test, "form", episode, HEDDLE_AUDIENCE_TEAM, FALSE);
  /* and its sent-on date */
  g_assert_cmpuint (test_document_count_blanks (filled->body), ==, blanks - 3);
  after = heddle_paper_make_text (filled);
  g_assert_nonnull (strstr (after, "Do our schools improve together?"));
  g_assert_nonnull (strstr (after, "Fri 15 January 2027"));

  /* each lead who is not named yet is a blank */
  test_set (test, &heddle_slot_kind, find_slot (test, episode, "ADES coordinator"), "person",
            test_add (test, &heddle_person_kind, "post", "ADES associate", NULL), NULL);
  named = test_document_build (test, "form", episode, HEDDLE_AUDIENCE_TEAM, FALSE);
  g_assert_cmpuint (test_document_count_blanks (named->body), ==, blanks - 4);

  pdf = heddle_paper_make_pdf (filled, NULL, NULL, NULL, NULL);
  odt = heddle_paper_make_odt (filled, NULL, NULL, NULL, NULL);
  g_assert_cmpuint (g_bytes_get_size (pdf), >, 5000);
  g_assert_cmpuint (g_bytes_get_size (odt), >, 2000);
  text = test_document_read_pdf (test, filled, "pdftotext", "-layout");
  if (*text == '\0')
    return;
  g_assert_nonnull (strstr (text, "Page 1 of 1")); /* it fits one page */
  /* its fourteen fields in their order */
  for (int i = 1; i <= 14; i++)
    {
      g_autofree char *number = g_strdup_printf ("\n%d ", i);

      g_assert_nonnull (strstr (text, number));
    }
}

/* A09, C17: the form notes once what else the group is called, and names the committee. */
static void
test_groups_of_form (TestWorkspace *test,
                     gconstpointer  data)
{
  const char *episode = test_plan (test, "Fife", "2027-03-09", 3);
  const char *meeting = test_add (test, &heddle_committee_date_kind, "authority",
                                  test_find (test, &heddle_authority_kind, "Fife"), "committee",
                                  "Education", "meets_on", "2027-06-10", NULL);
  g_autoptr (GPtrArray) reports =
    heddle_query_records (test->store, &heddle_report_kind, "episode", episode);
  g_autoptr (HeddleDocument) form = NULL, report = NULL;
  g_autofree char *text = NULL, *report_text = NULL;
  const char *note;

  test_add (test, &heddle_circulation_kind, "report",
            heddle_record_get_id (g_ptr_array_index (reports, 0)), "audience", "committee",
            "committee_date", meeting, NULL);
  test_set (test, &heddle_step_kind, test_step (test, episode, "report-strategic"), "pinned",
            "2027-04-20", "pin_reason", "Their meeting", NULL);
  form = test_document_build (test, "form", episode, HEDDLE_AUDIENCE_TEAM, FALSE);
  text = test_squeeze (heddle_paper_make_text (form));
  note = strstr (text, "Strategic Group, Operational Group");
  g_assert_nonnull (note);
  g_assert_null (strstr (note + 1, "Strategic Group, Operational Group"));
  test_assert_has (text, "Committee, Education, Thu 10 June 2027");
  test_assert_has (text, "Tue 20 April 2027");
  report = test_document_build (test, "report", episode, HEDDLE_AUDIENCE_TEAM, FALSE);
  report_text = test_squeeze (heddle_paper_make_text (report));
  test_assert_has (report_text, "Committee, Education, Thu 10 June 2027");
}

/* C06: every document of an episode names the host as its lead, and who hosts with it. */
static void
test_lead (TestWorkspace *test,
           gconstpointer  data)
{
  const char *episode = test_plan (test, "Fife", "2027-03-09", 3);
  guint n, n_checked = 0;
  const HeddleDocumentInfo *all = heddle_documents_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HeddleDocument) alone = NULL, together = NULL;
      g_autofree char *text = NULL, *both = NULL;

      if (all[i].kind != &heddle_episode_kind || all[i].several)
        continue;
      alone = test_document_build (test, all[i].name, episode, HEDDLE_AUDIENCE_TEAM, FALSE);
      text = heddle_paper_make_text (alone);
      test_assert_has (text, "Collaborative Improvement, led by Fife\n");
      test_set (test, &heddle_episode_kind, episode, "co_host",
                test_find (test, &heddle_authority_kind, "Angus"), NULL);
      together = test_document_build (test, all[i].name, episode, HEDDLE_AUDIENCE_TEAM, FALSE);
      both = heddle_paper_make_text (together);
      test_assert_has (both, "led by Fife and Angus");
      test_undo (test);
      n_checked++;
    }
  g_assert_cmpuint (n_checked, >=, 11);
}

/* B02: the cover of the pack says what everybody reads, its pages, and how long that is. */
static void
test_pack (TestWorkspace *test,
           gconstpointer  data)
{
  const char *episode = test_plan (test, "Fife", "2027-03-09", 3);
  g_autoptr (HeddleDocument) document = NULL;
  g_autofree char *text = NULL;

  test_add (test, &heddle_shared_document_kind, "episode", episode, "title", "Scoping paper",
            "essential", "yes", "pages", "3", "minutes", "10", NULL);
  test_add (test, &heddle_shared_document_kind, "episode", episode, "title", "Data",
            "essential", "yes", "pages", "35", "minutes", "70", NULL);
  test_add (test, &heddle_shared_document_kind, "episode", episode, "title", "Policy", "pages",
            "200", "minutes", "600", NULL);
  document = test_document_build (test, "pack", episode, HEDDLE_AUDIENCE_TEAM, FALSE);
  text = heddle_paper_make_text (document);
  test_assert_has (text, "2 documents are essential: 38 pages, 1 h 20 min of reading.");
  test_assert_has (text, "Everybody reads these");
  g_assert_true (strstr (text, "Data") < strstr (text, "For reference"));
  g_assert_true (strstr (text, "Policy") > strstr (text, "For reference"));
}

/* U03: the programme says as one figure how much time is asked of schools. */
static void
test_time_asked (TestWorkspace *test,
                 gconstpointer  data)
{
  const char *episode = test_plan (test, "Fife", "2027-03-09", 1);
  const char *session =
    test_add (test, &heddle_programme_session_kind, "episode", episode, "title", "Meeting", "sort",
              "meeting", "day", "1", "starts", "10:00", "ends", "11:30", NULL);
  g_autoptr (HeddleDocument) document = NULL;
  g_autofree char *text = NULL;

  test_add (test, &heddle_participant_kind, "session", session, "role", "Headteachers", "belongs",
            "school", "number", "6", "schools", "5", NULL);
  document = test_document_build (test, "programme", episode, HEDDLE_AUDIENCE_TEAM, FALSE);
  text = heddle_paper_make_text (document);
  test_assert_has (text, "9 h asked of schools: 6 people, 5 schools");
}

/* C16, T01: the report names those who contribute, has its twelve parts with what is
 * written in them, who agreed on which day, and to whom it went. */
static void
test_report (TestWorkspace *test,
             gconstpointer  data)
{
  static const char *const titles[] = { "Background", "Focus", "Rationale", "Team composition",
                                        "Who was involved", "Methodology", "Key findings",
                                        "Positive features", "Areas to consider", "Next steps",
                                        "Making connections", "Appendices" };
  const char *episode = test_plan (test, "Fife", "2027-03-09", 3);
  g_autoptr (HeddleReport) report = heddle_report_dup_of_episode (test->store, episode);
  const char *id = heddle_record_get_id (HEDDLE_RECORD (report));
  g_autoptr (GPtrArray) parts = heddle_report_list_parts (test->store, id);
  g_autoptr (HeddleDocument) document = NULL;
  g_autofree char *text = NULL;

  g_assert_true (heddle_report_write_part (test->store, heddle_record_get_id (parts->pdata[8]),
                                           "Time is short.", NULL));
  g_assert_true (heddle_report_send (test->store, id, "core-team", "All members",
                                     heddle_day_parse ("2027-03-30"), NULL));
  g_assert_true (heddle_report_agree (test->store, id, "ades", heddle_day_parse ("2027-04-20"),
                                      NULL));
  document = test_document_build (test, "report", episode, HEDDLE_AUDIENCE_TEAM, FALSE);
  text = test_squeeze (heddle_paper_make_text (document));
  test_assert_has (text, "Report of the host authority with Education Scotland and ADES");
  test_assert_has (text, "ADES: agreed Tue 20 April 2027");
  test_assert_has (text, "Core team, All members, Tue 30 March 2027");
  test_assert_has (text, "9 Areas to consider ------------------- Time is short. 10 Next steps");
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      /* as a heading, and among the contents */
      g_autofree char *heading = g_strdup_printf ("%u %s -", i + 1, titles[i]);

      test_assert_has (text, heading);
    }
  /* what nobody has written, and who has not agreed, is blank */
  g_assert_cmpuint (test_document_count_blanks (document->body), ==, 11);
  g_assert_cmpuint (test_document_count_blanks (document->side), ==, 2);
}

/* C20: the action plan has what is to be done by whom and by when, how far it is, and
 * when it is looked at again. */
static void
test_action_plan (TestWorkspace *test,
                  gconstpointer  data)
{
  const char *episode = test_plan (test, "Fife", "2027-03-09", 3);
  const char *owner = test_add (test, &heddle_person_kind, "post", "Planner", NULL);
  g_autoptr (HeddleDocument) document = NULL;
  g_autofree char *text = NULL;

  test_add (test, &heddle_action_kind, "episode", episode, "title", "Visits", "owner", owner,
            "due", "2027-12-17", "position", "1", "progress_done", "7", "progress_total", "18",
            "progress_unit", "clusters", NULL);
  test_add (test, &heddle_action_kind, "episode", episode, "title", "Name partners", "owner",
            owner, "due", "2027-05-28", "position", "2", "done_on", "2027-05-20", NULL);
  test_add (test, &heddle_review_kind, "episode", episode, "title", "Review of progress", "due",
            "2027-09-14", NULL);
  document = test_document_build (test, "actions", episode, HEDDLE_AUDIENCE_TEAM, FALSE);
  text = test_squeeze (heddle_paper_make_text (document));
  test_assert_has (text, "Visits Owner: Planner By: Fri 17 December 2027 How far: 7 of "
                         "18 clusters");
  test_assert_has (text, "Name partners Owner: Planner By: Fri 28 May 2027 How far: done "
                         "Thu 20 May 2027");
  test_assert_has (text, "Review of progress Tue 14 September not yet 2027");
  g_assert_cmpuint (test_document_count_blanks (document->body), ==, 0);
}

/* C12 and C18: practice, and what was learned by those who took part and for other
 * contexts, on one document. */
static void
test_learning (TestWorkspace *test,
               gconstpointer  data)
{
  const char *episode = test_plan (test, "Fife", "2027-03-09", 3);
  g_autoptr (HeddleDocument) document = NULL, empty = NULL;
  g_autofree char *text = NULL, *nothing = NULL;

  empty = test_document_build (test, "learning", episode, HEDDLE_AUDIENCE_TEAM, FALSE);
  nothing = test_squeeze (heddle_paper_make_text (empty));
  test_assert_has (nothing, "None has been kept so far.");
  test_assert_has (nothing, "Nothing has been written down so far.");

  test_add (test, &heddle_practice_kind, "title", "Cluster visits", "episode", episode,
            "consent", "given", "summary", "One question each.", NULL);
  test_add (test, &heddle_learning_kind, "episode", episode, "title", "Listening", "sort",
            "participants", "text", "Ask twice.", NULL);
  test_add (test, &heddle_learning_kind, "episode", episode, "title", "Islands", "sort",
            "other-contexts", "text", "Meet online first.", NULL);
  document = test_document_build (test, "learning", episode, HEDDLE_AUDIENCE_TEAM, FALSE);
  text = test_squeeze (heddle_paper_make_text (document));
  test_assert_has (text, "Cluster visits One question each.");
  test_assert_has (text, "Listening Ask twice.");
  test_assert_has (text, "Islands Meet online first.");
}

/* C19: the statement stands in place of the report, with three agreements. */
static void
test_statement (TestWorkspace *test,
                gconstpointer  data)
{
  const char *episode = test_plan (test, "Fife", "2027-03-09", 3);
  g_autofree char *report = heddle_report_create (test->store, episode, "statement", NULL);
  g_autoptr (HeddleDocument) document = NULL;
  g_autofree char *text = NULL;

  test_set (test, &heddle_report_kind, report, "statement", "Fieldwork took place.", NULL);
  document = test_document_build (test, "statement", episode, HEDDLE_AUDIENCE_ELECTED, FALSE);
  text = heddle_paper_make_text (document);
  g_assert_nonnull (strstr (text, "Fieldwork took place."));
  g_assert_nonnull (strstr (text, "for Elected Members"));
  g_assert_cmpuint (test_document_count_blanks (document->body), ==, 3);
}

/* C22: what several episodes have in common: themes, strengths, areas, and practice with
 * consent alone. */
static void
test_gather (TestWorkspace *test,
             gconstpointer  data)
{
  const char *fife = test_plan (test, "Fife", "2027-03-09", 3);
  const char *angus = test_plan (test, "Angus", "2027-04-27", 3);
  const char *records[] = { fife, angus, NULL };
  HeddleDocumentRequest request = { .store = test->store, .today = TEST_TODAY,
                                    .records = records };
  g_autoptr (HeddleDocument) document = NULL, learning = NULL;
  g_autofree char *text = NULL, *learned = NULL;

  for (guint i = 0; i < 2; i++)
    {
      test_add (test, &heddle_fieldwork_finding_kind, "episode", records[i], "sort", "strength",
                "text", "Trust", "themes", "Equity", "voices", "4", NULL);
      test_add (test, &heddle_fieldwork_finding_kind, "episode", records[i], "sort", "area",
                "text", "Time", "themes", "Equity", NULL);
    }
  test_add (test, &heddle_fieldwork_finding_kind, "episode", angus, "sort", "question", "text",
            "Who comes?", "themes", "Reach", NULL);
  test_add (test, &heddle_feedback_kind, "episode", angus, "useful", "very", "helped", MARKER,
            NULL);
  test_add (test, &heddle_practice_kind, "title", "Cluster visits", "episode", fife, "consent",
            "given", NULL);
  test_add (test, &heddle_practice_kind, "title", MARKER, "episode", angus, "consent", "asked",
            NULL);
  document = heddle_documents_build (heddle_documents_find ("gather", NULL), &request, NULL);
  text = test_squeeze (heddle_paper_make_text (document));
  test_assert_has (text, "2 episodes: 2 strengths, 2 areas to consider, 1 question, from at "
                         "least 11 voices.");
  test_assert_has (text, "Equity 4 2 10");
  test_assert_has (text, "Reach 1 1 1 thin evidence");
  test_assert_has (text, "Cluster visits");
  g_assert_null (strstr (text, MARKER));

  /* C25: and how those who took part found the process, without who or in which words */
  test_assert_has (text, "1 found the process very useful");
  learning = test_document_build (test, "learning", angus, HEDDLE_AUDIENCE_TEAM, FALSE);
  learned = test_squeeze (heddle_paper_make_text (learning));
  test_assert_has (learned, "1 found the process very useful");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add ("/documents/A11", test_form);
  test_workspace_add ("/documents/A09/C17", test_groups_of_form);
  test_workspace_add ("/documents/C06", test_lead);
  test_workspace_add ("/documents/B02", test_pack);
  test_workspace_add ("/documents/U03", test_time_asked);
  test_workspace_add ("/documents/C16", test_report);
  test_workspace_add ("/documents/C20", test_action_plan);
  test_workspace_add ("/documents/C12/C18", test_learning);
  test_workspace_add ("/documents/C19", test_statement);
  test_workspace_add ("/documents/C22/C25", test_gather);

  return g_test_run ();
}
