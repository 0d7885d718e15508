/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is printed for those who meet: minutes, papers, the report to the Strategic Group,
 * and the month. */

#include <string.h>

#include "documents-fixture.h"
#include "heddle-meeting-jobs.h"
#include "heddle-paper-file.h"

static const char *
add_item (TestWorkspace *test,
          const char    *meeting,
          const char    *position,
          const char    *title,
          const char    *state)
{
  return test_add (test, &heddle_agenda_item_kind, "meeting", meeting, "position", position,
                   "title", title, "state", state, "minutes", "10", "notes", MARKER, NULL);
}

/* Minutes: who was there, numbered decisions and actions, what each item led to, what
 * is carried over and when the group meets next; a confidential item has no name, and
 * what was said at it is not in them. */
static void
test_minutes (TestWorkspace *test,
              gconstpointer  data)
{
  const char *group = test_add (test, &heddle_meeting_group_kind, "name", "Strategic Group",
                                "sort", "strategic", NULL);
  const char *chair = test_add (test, &heddle_person_kind, "post", "Chair of all", NULL);
  const char *meeting =
    test_add (test, &heddle_meeting_kind, "group", group, "held_on", "2027-01-14", "starts",
              "10:00", "ends", "11:45", "place", "Edinburgh", "notes", MARKER, NULL);
  const char *first = add_item (test, meeting, "1", "What is due", "done");
  const char *secret = add_item (test, meeting, "2", MARKER, "done");
  g_autoptr (HeddleDocument) document = NULL, papers = NULL, elected = NULL;
  g_autofree char *text = NULL, *agenda = NULL, *short_text = NULL;

  add_item (test, meeting, "3", "Programme", "open");
  test_set (test, &heddle_agenda_item_kind, secret, "private", "true", NULL);
  test_set (test, &heddle_agenda_item_kind, first, "outcome", "Two things are late.", NULL);
  test_add (test, &heddle_meeting_kind, "group", group, "held_on", "2027-02-18", "starts",
            "10:00", "place", "Perth", NULL);
  test_add (test, &heddle_group_member_kind, "group", group, "person", chair, "role", "chair",
            NULL);
  test_add (test, &heddle_group_member_kind, "group", group, "post", "Policy officer", NULL);
  test_add (test, &heddle_group_member_kind, "group", group, "post", MARKER, "private", "true",
            NULL);
  g_assert_true (heddle_meeting_attend (test->store, meeting, NULL, MARKER, "present", NULL));
  g_assert_true (heddle_meeting_attend (test->store, meeting, chair, NULL, "present", NULL));
  g_assert_true (heddle_meeting_attend (test->store, meeting, NULL, "Policy officer",
                                        "apologies", NULL));
  g_free (heddle_meeting_decide (test->store, meeting, first, "Fieldwork stays", "all agreed",
                                 NULL));
  g_free (heddle_meeting_decide (test->store, meeting, secret, MARKER, NULL, NULL));
  g_free (heddle_meeting_decide (test->store, meeting, NULL, "Two themes", NULL, NULL));
  g_free (heddle_meeting_agree_action (test->store, meeting, secret, MARKER, chair, NULL, NULL));
  g_free (heddle_meeting_agree_action (test->store, meeting, first, "Ask Angus", chair,
                                       "2027-01-26", NULL));
  papers = test_document_build (test, "papers", meeting, HEDDLE_AUDIENCE_TEAM, FALSE);
  agenda = heddle_paper_make_text (papers);
  test_assert_has (agenda, "10:20");
  test_assert_has (agenda, "Confidential item");
  g_assert_null (strstr (agenda, MARKER));

  g_assert_true (heddle_meeting_finish (test->store, meeting, "10:02", "11:40", NULL, NULL));
  document = test_document_build (test, "minutes", meeting, HEDDLE_AUDIENCE_TEAM, FALSE);
  text = heddle_paper_make_text (document);
  test_assert_has (text, "Strategic Group; Thursday 14 January 2027, 10:02 to 11:40");
  /* beside the times of its items the agenda says when it was to be */
  heddle_document_unref (papers);
  g_free (agenda);
  papers = test_document_build (test, "papers", meeting, HEDDLE_AUDIENCE_TEAM, FALSE);
  agenda = heddle_paper_make_text (papers);
  test_assert_has (agenda, "10:20");
  test_assert_has (agenda, "Strategic Group; Thursday 14 January 2027, 10:00 to 11:45");
  g_assert_null (strstr (agenda, "10:02"));
  test_assert_has (text, "Chair of all (Chair)");
  test_assert_has (text, "Policy officer");
  test_assert_has (text, "Fieldwork stays");
  test_assert_has (text, "item 1; all agreed");
  test_assert_has (text, "D3");
  test_assert_has (text, "A2");
  test_assert_has (text, "Tue 26 Jan");
  test_assert_has (text, "D1, A2");
  test_assert_has (text, "Confidential item");
  test_assert_has (text, "Two things are late.");
  test_assert_has (text, "Next meeting: Thu 18 February 2027, 10:00, Perth. Carried over: item 3.");
  test_assert_has (document->footer, "draft, for the members");
  g_assert_null (strstr (text, MARKER));
  g_assert_null (strstr (text, "D2"));
  g_assert_null (strstr (text, "A1"));

  /* others get what was settled, not what was said */
  elected = test_document_build (test, "minutes", meeting, HEDDLE_AUDIENCE_ELECTED, FALSE);
  short_text = heddle_paper_make_text (elected);
  test_assert_has (short_text, "Two themes");
  g_assert_null (strstr (short_text, "Two things are late."));
  g_assert_null (strstr (short_text, "Policy officer"));
}

/* C03: a group that meets, the progress of all episodes in one view, and a report to the
 * Strategic Group. */
static void
test_operational (TestWorkspace *test,
                  gconstpointer  data)
{
  const char *group = test_add (test, &heddle_meeting_group_kind, "name", "Operational Group",
                                "sort", "operational", NULL);
  const char *series =
    test_add (test, &heddle_series_kind, "group", group, "every", "fortnight", "weekday",
              "friday", "since", "2027-01-22", "until", "2027-03-31", "starts", "09:30", "ends",
              "10:30", "link", "https://meet.example.org/1", NULL);
  const char *records[] = { NULL };
  HeddleDocumentRequest request = { .store = test->store, .today = TEST_TODAY,
                                    .records = records, .from = heddle_day_new (2026, 8, 1),
                                    .to = heddle_day_new (2027, 7, 31) };
  g_autoptr (HeddleDocument) document = NULL;
  g_autofree char *text = NULL;
  guint n;

  g_assert_true (heddle_series_plan (test->store, series, &n, NULL, NULL));
  g_assert_cmpuint (n, ==, 5);
  test_plan (test, "Fife", "2027-03-09", 3);
  test_plan (test, "Angus", "2026-11-10", 3);
  document = heddle_documents_build (heddle_documents_find ("strategic", NULL), &request, NULL);
  text = heddle_paper_make_text (document);
  test_assert_has (text, "Report to the Strategic Group");
  test_assert_has (text, "Fife");
  test_assert_has (text, "Getting ready");
  test_assert_has (text, "Angus");
  test_assert_has (text, "Tue 9 to Thu 11 March");
  test_assert_has (text, "not agreed yet");
}

/* C02: the report to the Strategic Group says on one document how far each episode is, what
 * was found in all of them and which of the 32 authorities take part. */
static void
test_strategic (TestWorkspace *test,
                gconstpointer  data)
{
  const char *records[] = { NULL };
  HeddleDocumentRequest request = { .store = test->store, .today = TEST_TODAY,
                                    .records = records, .from = heddle_day_new (2026, 8, 1),
                                    .to = heddle_day_new (2027, 7, 31) };
  const char *fife = test_plan (test, "Fife", "2027-03-09", 3);
  const char *angus = test_plan (test, "Angus", "2026-11-10", 3);
  const char *earlier = test_plan (test, "Moray", "2025-11-11", 3);
  g_autoptr (HeddleDocument) document = NULL;
  g_autofree char *text = NULL;

  test_set (test, &heddle_episode_kind, fife, "focus", "Is it fair?", NULL);
  test_add (test, &heddle_fieldwork_finding_kind, "episode", angus, "sort", "strength", "text",
            "Trust", "themes", "Equity", "voices", "4", NULL);
  test_add (test, &heddle_fieldwork_finding_kind, "episode", earlier, "sort", "strength", "text",
            "Time", "themes", "Reach", NULL);
  document = heddle_documents_build (heddle_documents_find ("strategic", NULL), &request, NULL);
  text = test_squeeze (heddle_paper_make_text (document));
  test_assert_has (text, "Is it fair?");
  test_assert_has (text, "What was found");
  test_assert_has (text, "1 episode: 1 strength, 0 areas to consider, 0 questions, from at least "
                         "4 voices.");
  test_assert_has (text, "Equity");
  test_assert_has (text, "thin evidence");
  g_assert_null (strstr (text, "Reach"));
  test_assert_has (text, "Who takes part");
  test_assert_has (text, "2 of 32 authorities take part in this period.");
}

/* Days that are closed are said, codes are spelled out, and what finds no room in its
 * week is listed behind. */
static void
test_month (TestWorkspace *test,
            gconstpointer  data)
{
  g_autoptr (HeddleDocument) document = NULL;
  g_autofree char *text = NULL, *alt = NULL;
  const char *left;

  test_plan (test, "Fife", "2027-03-09", 3);
  test_plan (test, "Moray", "2027-03-09", 3);
  document = test_document_build (test, "month", NULL, HEDDLE_AUDIENCE_TEAM, FALSE);
  text = heddle_paper_make_text (document);
  alt = test_document_dup_alts (document);

  g_assert_nonnull (strstr (alt, "Mon 4 January 2027: 2nd January"));
  g_assert_nonnull (strstr (alt, "Tue 26 January 2027: FIF Focus and rationale agreed"));
  left = strstr (text, "What found no room in its week");
  g_assert_nonnull (left);
  g_assert_nonnull (strstr (left, "Tue 26 January 2027"));
  g_assert_null (strstr (left, "Tue 12 January 2027"));
  g_assert_nonnull (strstr (text, "FIF\302\240Fife"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add ("/documents/minutes", test_minutes);
  test_workspace_add ("/documents/C03", test_operational);
  test_workspace_add ("/documents/C02", test_strategic);
  test_workspace_add ("/documents/month", test_month);

  return g_test_run ();
}
