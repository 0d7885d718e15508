/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every document of the table is made of the example, and read back by tools that know
 * nothing of Heddle. */

#include <glib/gstdio.h>
#include <string.h>

#include "heddle-documents.h"
#include "heddle-episode-outline.h"
#include "heddle-episode-plan.h"
#include "heddle-meeting-jobs.h"
#include "heddle-paper-file.h"
#include "test-workspace.h"

#define MARKER "ZQXHIDDEN"
/** RECORDS: Of a kind, at most, that documents are made of. */
#define RECORDS 5

static HeddleDocument *
build_for (TestWorkspace  *test,
           const char     *name,
           const char     *record,
           HeddleAudience  audience,
           gboolean        with_private)
{
  g_autoptr (GError) error = NULL;
  const char *records[] = { record, NULL };
  HeddleDocumentRequest request = { .store = test->store, .today = TEST_TODAY,
                                    .audience = audience, .with_private = with_private,
                                    .records = record != NULL ? records : NULL };
  const HeddleDocumentInfo *info = heddle_documents_find (name, &error);
  HeddleDocument *document;

  g_assert_no_error (error);
  document = heddle_documents_build (info, &request, &error);
  if (g_error_matches (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED))
    return NULL;
  g_assert_no_error (error);

  return document;
}

static void
write_pdf (HeddleDocument *document,
           const char     *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = heddle_paper_make (document, HEDDLE_PAPER_PDF, NULL, NULL, NULL,
                                                &error);

  g_assert_no_error (error);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                       &error);
  g_assert_no_error (error);
}

/* What a tool reads in the PDF; "" where it is not installed. */
static char *
read_pdf (TestWorkspace  *test,
          HeddleDocument *document,
          const char     *tool,
          const char     *option)
{
  g_autofree char *path = g_build_filename (test->folder, "document.pdf", NULL);
  gboolean text = g_str_equal (tool, "pdftotext");
  const char *argv[] = { tool, path, NULL, NULL, NULL };
  g_autoptr (GError) error = NULL;
  char *out = NULL;

  if (text)
    argv[1] = option, argv[2] = path, argv[3] = "-";
  write_pdf (document, path);
  if (!g_spawn_sync (test->folder, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out,
                     NULL, NULL, NULL))
    out = g_strdup ("");
  g_unlink (path);

  return out;
}

static void
assert_has (const char *text,
            const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("\"%s\" is not in:\n%s", words, text);
}

/* With one space where there is any: cells wrap. Takes @text. */
static char *
squeeze (char *text)
{
  g_autoptr (GRegex) spaces = g_regex_new ("\\s+", 0, 0, NULL);
  char *squeezed = g_regex_replace_literal (spaces, text, -1, 0, " ", 0, NULL);

  g_free (text);
  return squeezed;
}

static guint
count_blanks (HeddleNode *node)
{
  guint n = node->sort == HEDDLE_NODE_BLANK;

  for (guint i = 0; node->children != NULL && i < node->children->len; i++)
    n += count_blanks (g_ptr_array_index (node->children, i));

  return n;
}

/* A11: the form as a document (PDF, ODT), blank fields marked, sent-on date; step. */
static void
test_form (TestWorkspace *test,
           gconstpointer  data)
{
  const char *episode = test_plan (test, "Fife", "2027-03-09", 3);
  const char *step = test_step (test, episode, "form");
  g_autoptr (HeddleDocument) blank = NULL, filled = NULL;
  g_autoptr (GBytes) pdf = NULL, odt = NULL;
  g_autofree char *before = NULL, *after = NULL, *text = NULL;
  guint blanks;

  g_assert_nonnull (step);
  blank = build_for (test, "form", episode, HEDDLE_AUDIENCE_TEAM, FALSE);
  blanks = count_blanks (blank->body);
  before = heddle_paper_make_text (blank);
  g_assert_cmpuint (blanks, >=, 8); /* focus, rationale, leads, members, signing row */
  g_assert_nonnull (strstr (before, "Mon 8 March 2027"));
  g_assert_null (strstr (before, "Do our schools"));

  test_set (test, &heddle_episode_kind, episode, "focus", "Do our schools improve together?",
            "rationale", "Attainment rises unevenly.", NULL);
  g_assert_true (heddle_episode_plan_tick (test->store, step, heddle_day_parse ("2027-01-15"),
                                           NULL));
  filled = build_for (test, "form", episode, HEDDLE_AUDIENCE_TEAM, FALSE);
  g_assert_cmpuint (count_blanks (filled->body), ==, blanks - 3); /* and its sent-on date */
  after = heddle_paper_make_text (filled);
  g_assert_nonnull (strstr (after, "Do our schools improve together?"));
  g_assert_nonnull (strstr (after, "Fri 15 January 2027"));

  pdf = heddle_paper_make_pdf (filled, NULL, NULL, NULL, NULL);
  odt = heddle_paper_make_odt (filled, NULL, NULL, NULL, NULL);
  g_assert_cmpuint (g_bytes_get_size (pdf), >, 5000);
  g_assert_cmpuint (g_bytes_get_size (odt), >, 2000);
  text = read_pdf (test, filled, "pdftotext", "-layout");
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
      alone = build_for (test, all[i].name, episode, HEDDLE_AUDIENCE_TEAM, FALSE);
      text = heddle_paper_make_text (alone);
      assert_has (text, "Collaborative Improvement, led by Fife\n");
      test_set (test, &heddle_episode_kind, episode, "co_host",
                test_find (test, &heddle_authority_kind, "Angus"), NULL);
      together = build_for (test, all[i].name, episode, HEDDLE_AUDIENCE_TEAM, FALSE);
      both = heddle_paper_make_text (together);
      assert_has (both, "led by Fife and Angus");
      test_undo (test);
      n_checked++;
    }
  g_assert_cmpuint (n_checked, >=, 11);
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
  form = build_for (test, "form", episode, HEDDLE_AUDIENCE_TEAM, FALSE);
  text = squeeze (heddle_paper_make_text (form));
  note = strstr (text, "Strategic Group, Operational Group");
  g_assert_nonnull (note);
  g_assert_null (strstr (note + 1, "Strategic Group, Operational Group"));
  assert_has (text, "Committee, Education, Thu 10 June 2027");
  report = build_for (test, "report", episode, HEDDLE_AUDIENCE_TEAM, FALSE);
  report_text = squeeze (heddle_paper_make_text (report));
  assert_has (report_text, "Committee, Education, Thu 10 June 2027");
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
  document = build_for (test, "pack", episode, HEDDLE_AUDIENCE_TEAM, FALSE);
  text = heddle_paper_make_text (document);
  assert_has (text, "2 documents are essential: 38 pages, 1 h 20 min of reading.");
  assert_has (text, "Everybody reads these");
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
  document = build_for (test, "programme", episode, HEDDLE_AUDIENCE_TEAM, FALSE);
  text = heddle_paper_make_text (document);
  assert_has (text, "9 h asked of schools: 6 people, 5 schools");
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
  test_add (test, &heddle_feedback_kind, "episode", angus, "useful", "very", "helped", MARKER,
            NULL);
  test_add (test, &heddle_practice_kind, "title", "Cluster visits", "episode", fife, "consent",
            "given", NULL);
  test_add (test, &heddle_practice_kind, "title", MARKER, "episode", angus, "consent", "asked",
            NULL);
  document = heddle_documents_build (heddle_documents_find ("gather", NULL), &request, NULL);
  text = squeeze (heddle_paper_make_text (document));
  assert_has (text, "2 episodes: 2 strengths, 2 areas to consider, from at least 10 voices.");
  assert_has (text, "Equity");
  assert_has (text, "Cluster visits");
  g_assert_null (strstr (text, MARKER));

  /* C25: and how those who took part found the process, without who or in which words */
  assert_has (text, "1 found the process very useful");
  learning = build_for (test, "learning", angus, HEDDLE_AUDIENCE_TEAM, FALSE);
  learned = squeeze (heddle_paper_make_text (learning));
  assert_has (learned, "1 found the process very useful");
}

/* C16, T01: the report has its twelve parts, agreement and circulation. */
static void
test_report (TestWorkspace *test,
             gconstpointer  data)
{
  const char *episode = test_plan (test, "Fife", "2027-03-09", 3);
  g_autoptr (HeddleDocument) document = build_for (test, "report", episode, HEDDLE_AUDIENCE_TEAM,
                                                   FALSE);
  g_autofree char *text = heddle_paper_make_text (document);

  g_assert_nonnull (strstr (text, "1 Background"));
  g_assert_nonnull (strstr (text, "12 Appendices"));
  g_assert_nonnull (strstr (text, "Agreement"));
  g_assert_nonnull (strstr (text, "Education Scotland"));
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
  document = build_for (test, "statement", episode, HEDDLE_AUDIENCE_ELECTED, FALSE);
  text = heddle_paper_make_text (document);
  g_assert_nonnull (strstr (text, "Fieldwork took place."));
  g_assert_nonnull (strstr (text, "for Elected Members"));
  g_assert_cmpuint (count_blanks (document->body), ==, 3);
}

/* What figures say to those who do not see them. */
static char *
dup_alts (HeddleDocument *document)
{
  GString *alts = g_string_new (NULL);

  for (guint i = 0; i < document->body->children->len; i++)
    {
      HeddleNode *node = document->body->children->pdata[i];

      if (node->figure != NULL)
        g_string_append (alts, heddle_figure_get_alt (node->figure));
    }
  return g_string_free (alts, FALSE);
}

/* R19: the driver diagram is printed, with its tests; what is private is not. */
static void
test_drivers (TestWorkspace *test,
              gconstpointer  data)
{
  const char *plan = test_find (test, &heddle_plan_kind,
                                "Improvement plan, this session (example)");
  g_autoptr (HeddleDocument) document = build_for (test, "drivers", plan, HEDDLE_AUDIENCE_TEAM,
                                                   FALSE);
  g_autoptr (GPtrArray) drivers = heddle_query_records (test->store, &heddle_driver_kind, "plan",
                                                        plan);
  g_autoptr (HeddleDocument) hidden = NULL;
  g_autofree char *text = heddle_paper_make_text (document);
  g_autofree char *alts = dup_alts (document);
  g_autofree char *without = NULL;
  HeddleDriver *idea = drivers->pdata[drivers->len - 1];

  g_assert_true (document->landscape);
  for (guint i = 0; i < drivers->len; i++)
    g_assert_nonnull (strstr (alts, HEDDLE_DRIVER (drivers->pdata[i])->title));
  g_assert_nonnull (strstr (text, "Tests of change"));
  test_set (test, &heddle_driver_kind, heddle_record_get_id (HEDDLE_RECORD (idea)), "private", "1",
            NULL);
  hidden = build_for (test, "drivers", plan, HEDDLE_AUDIENCE_TEAM, FALSE);
  without = dup_alts (hidden);
  g_assert_null (strstr (without, idea->title));
}

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
  papers = build_for (test, "papers", meeting, HEDDLE_AUDIENCE_TEAM, FALSE);
  agenda = heddle_paper_make_text (papers);
  assert_has (agenda, "10:20");
  assert_has (agenda, "Confidential item");
  g_assert_null (strstr (agenda, MARKER));

  g_assert_true (heddle_meeting_finish (test->store, meeting, "10:02", "11:40", NULL, NULL));
  document = build_for (test, "minutes", meeting, HEDDLE_AUDIENCE_TEAM, FALSE);
  text = heddle_paper_make_text (document);
  assert_has (text, "Strategic Group; Thursday 14 January 2027, 10:02 to 11:40");
  /* beside the times of its items the agenda says when it was to be */
  heddle_document_unref (papers);
  g_free (agenda);
  papers = build_for (test, "papers", meeting, HEDDLE_AUDIENCE_TEAM, FALSE);
  agenda = heddle_paper_make_text (papers);
  assert_has (agenda, "10:20");
  assert_has (agenda, "Strategic Group; Thursday 14 January 2027, 10:00 to 11:45");
  g_assert_null (strstr (agenda, "10:02"));
  assert_has (text, "Chair of all (Chair)");
  assert_has (text, "Policy officer");
  assert_has (text, "Fieldwork stays");
  assert_has (text, "item 1; all agreed");
  assert_has (text, "D3");
  assert_has (text, "A2");
  assert_has (text, "Tue 26 Jan");
  assert_has (text, "D1, A2");
  assert_has (text, "Confidential item");
  assert_has (text, "Two things are late.");
  assert_has (text, "Next meeting: Thu 18 February 2027, 10:00, Perth. Carried over: item 3.");
  assert_has (document->footer, "draft, for the members");
  g_assert_null (strstr (text, MARKER));
  g_assert_null (strstr (text, "D2"));
  g_assert_null (strstr (text, "A1"));

  /* others get what was settled, not what was said */
  elected = build_for (test, "minutes", meeting, HEDDLE_AUDIENCE_ELECTED, FALSE);
  short_text = heddle_paper_make_text (elected);
  assert_has (short_text, "Two themes");
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
  assert_has (text, "Report to the Strategic Group");
  assert_has (text, "Fife");
  assert_has (text, "Getting ready");
  assert_has (text, "Angus");
  assert_has (text, "Tue 9 to Thu 11 March");
}

typedef void (*EachFunc) (TestWorkspace            *test,
                          const HeddleDocumentInfo *info,
                          const char               *record);

static void
for_each (TestWorkspace *test,
          EachFunc       each)
{
  guint n;
  const HeddleDocumentInfo *all = heddle_documents_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) records = NULL;

      if (all[i].kind == NULL)
        {
          each (test, &all[i], NULL);
          continue;
        }
      /* a few of each kind: the others differ in nothing that matters here */
      records = heddle_query_records (test->store, all[i].kind, NULL, NULL);
      for (guint j = 0; j < MIN (records->len, RECORDS); j++)
        each (test, &all[i], heddle_record_get_id (g_ptr_array_index (records, j)));
    }
}

static void
check_fonts (const char *name,
             const char *fonts)
{
  g_auto (GStrv) lines = g_strsplit (fonts, "\n", -1);

  for (guint i = 2; i < g_strv_length (lines) && *lines[i] != '\0'; i++)
    if (strstr (lines[i], " yes yes yes ") == NULL && strstr (lines[i], " yes yes ") == NULL)
      g_error ("%s: not embedded: %s", name, lines[i]);
}

/* Nothing is set smaller than 9 points. */
static void
check_sizes (const char *name,
             const char *xml)
{
  for (const char *at = strstr (xml, "<fontspec"); at != NULL; at = strstr (at + 1, "<fontspec"))
    {
      const char *size = strstr (at, "size=\"");

      if (g_ascii_strtoll (size + 6, NULL, 10) < 9)
        g_error ("%s: %.80s", name, at);
    }
}

static void
check_document (TestWorkspace            *test,
                const HeddleDocumentInfo *info,
                const char               *record)
{
  g_autoptr (HeddleDocument) document = build_for (test, info->name, record,
                                                   HEDDLE_AUDIENCE_TEAM, FALSE);
  g_autofree char *about = NULL, *fonts = NULL, *text = NULL, *plain = NULL;

  if (document == NULL)
    return;
  about = read_pdf (test, document, "pdfinfo", NULL);
  if (*about == '\0')
    return;
  g_assert_nonnull (strstr (about, "Tagged:          yes"));
  g_assert_nonnull (strstr (about, document->title));
  fonts = read_pdf (test, document, "pdffonts", NULL);
  check_fonts (info->name, fonts);
  text = read_pdf (test, document, "pdftotext", "-layout");
  g_assert_nonnull (strstr (text, "As at Mon 18 January 2027"));
  g_assert_nonnull (strstr (text, "Page 1 of"));
  plain = heddle_paper_make_text (document);
  g_assert_true (g_utf8_validate (plain, -1, NULL));
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
  document = build_for (test, "month", NULL, HEDDLE_AUDIENCE_TEAM, FALSE);
  text = heddle_paper_make_text (document);
  alt = dup_alts (document);

  g_assert_nonnull (strstr (alt, "Mon 4 January 2027: 2nd January"));
  g_assert_nonnull (strstr (alt, "Tue 26 January 2027: FIF Focus and rationale agreed"));
  left = strstr (text, "What found no room in its week");
  g_assert_nonnull (left);
  g_assert_nonnull (strstr (left, "Tue 26 January 2027"));
  g_assert_null (strstr (left, "Tue 12 January 2027"));
  g_assert_nonnull (strstr (text, "FIF\302\240Fife"));
}

/* A run chart shows the target that the plan names. */
static void
test_target (TestWorkspace *test,
             gconstpointer  data)
{
  const char *plan = test_find (test, &heddle_plan_kind,
                                "Improvement plan, this session (example)");
  g_autoptr (HeddleDocument) document = build_for (test, "measures", plan, HEDDLE_AUDIENCE_TEAM,
                                                   FALSE);
  g_autofree char *alts = dup_alts (document);

  g_assert_nonnull (strstr (alts, "median 90.2"));
  g_assert_nonnull (strstr (alts, "target 93.0"));
}

static guint
count_pictures (HeddleDocument *document)
{
  guint n = 0;

  for (guint i = 0; i < document->body->children->len; i++)
    n += ((HeddleNode *) document->body->children->pdata[i])->figure != NULL;

  return n;
}

/* R19: a tall driver diagram goes on on further pages, and is not set smaller. */
static void
test_tall_drivers (TestWorkspace *test,
                   gconstpointer  data)
{
  const char *plan = test_find (test, &heddle_plan_kind,
                                "Improvement plan, this session (example)");
  g_autoptr (GPtrArray) drivers = heddle_query_records (test->store, &heddle_driver_kind, "plan",
                                                        plan);
  const char *secondary = NULL;
  g_autoptr (HeddleDocument) document = NULL;
  g_autofree char *alts = NULL;

  for (guint i = 0; i < drivers->len; i++)
    if (g_str_equal (HEDDLE_DRIVER (drivers->pdata[i])->sort, "secondary"))
      secondary = heddle_record_get_id (drivers->pdata[i]);
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *title = g_strdup_printf ("Idea number %u of many", i);

      test_add (test, &heddle_driver_kind, "plan", plan, "title", title, "sort", "idea", "drives",
                secondary, NULL);
    }
  document = build_for (test, "drivers", plan, HEDDLE_AUDIENCE_TEAM, FALSE);
  alts = dup_alts (document);
  g_assert_cmpuint (count_pictures (document), >=, 4);
  for (guint i = 0; i < document->body->children->len; i++)
    {
      HeddleNode *node = document->body->children->pdata[i];

      if (node->figure != NULL)
        g_assert_cmpfloat (heddle_figure_get_height (node->figure), <=, HEDDLE_MM (145));
    }
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *title = g_strdup_printf ("Idea number %u of many", i);
      const char *at = strstr (alts, title);

      g_assert_nonnull (at);
      g_assert_null (strstr (at + 1, title));
    }
}

static void
test_every (TestWorkspace *test,
            gconstpointer  data)
{
  for_each (test, check_document);
}

static void
check_size_of (TestWorkspace            *test,
               const HeddleDocumentInfo *info,
               const char               *record)
{
  g_autoptr (HeddleDocument) document = build_for (test, info->name, record,
                                                   HEDDLE_AUDIENCE_TEAM, FALSE);
  g_autofree char *path = g_build_filename (test->folder, "size.pdf", NULL);
  const char *argv[] = { "pdftohtml", "-xml", "-stdout", "-zoom", "1", "-i", path, NULL };
  g_autofree char *xml = NULL;

  if (document == NULL)
    return;
  write_pdf (document, path);
  if (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &xml, NULL, NULL,
                    NULL))
    check_sizes (info->name, xml);
  g_unlink (path);
}

static void
test_sizes (TestWorkspace *test,
            gconstpointer  data)
{
  for_each (test, check_size_of);
}

/* Marks everything private: private fields, notes, and some records of each kind. */
static void
hide (TestWorkspace    *test,
      const HeddleKind *kind)
{
  g_autoptr (GPtrArray) records = heddle_query_records (test->store, kind, NULL, NULL);

  for (guint i = 0; i < records->len; i++)
    {
      const char *id = heddle_record_get_id (g_ptr_array_index (records, i));
      gboolean whole = i % 3 == 1;

      for (guint j = 0; j < heddle_kind_get_n_all_fields (kind); j++)
        {
          const HeddleField *field = heddle_kind_get_nth_field (kind, j);
          g_autoptr (HeddleEdit) edit = NULL;
          gboolean text = field->type == HEDDLE_FIELD_TEXT
                          || field->type == HEDDLE_FIELD_LONG_TEXT;

          if (!(text && (whole || (field->flags & HEDDLE_FIELD_PRIVATE)))
              || (field->flags & HEDDLE_FIELD_INTERNAL))
            continue;
          /* some fields take no such text: the others do */
          edit = heddle_edit_begin (test->store, "Mark", NULL);
          if (heddle_edit_set_text (edit, kind, id, field->name, MARKER, NULL))
            heddle_edit_commit (g_steal_pointer (&edit), NULL);
        }
      if (whole)
        {
          g_autoptr (HeddleEdit) edit = heddle_edit_begin (test->store, "Hide", NULL);

          if (heddle_edit_set_text (edit, kind, id, "private", "true", NULL))
            heddle_edit_commit (g_steal_pointer (&edit), NULL);
        }
    }
}

static gboolean shown;

static void
check_hidden (TestWorkspace            *test,
              const HeddleDocumentInfo *info,
              const char               *record)
{
  for (guint audience = 0; audience < HEDDLE_AUDIENCES; audience++)
    {
      g_autoptr (HeddleDocument) document = build_for (test, info->name, record,
                                                       (HeddleAudience) audience, FALSE);
      g_autofree char *text = NULL, *plain = NULL;

      if (document == NULL)
        continue;
      text = audience == HEDDLE_AUDIENCE_TEAM ? read_pdf (test, document, "pdftotext", "-raw")
                                              : g_strdup ("");
      plain = heddle_paper_make_text (document);
      if (strstr (text, MARKER) != NULL || strstr (plain, MARKER) != NULL)
        g_error ("%s shows what is private:\n%s", info->name, plain);
    }

  if (!shown)
    {
      g_autoptr (HeddleDocument) document = build_for (test, info->name, record,
                                                       HEDDLE_AUDIENCE_TEAM, TRUE);
      g_autofree char *plain = heddle_paper_make_text (document);

      shown = strstr (plain, MARKER) != NULL;
      if (shown)
        g_assert_nonnull (strstr (plain, "shows what is private"));
    }
}

static void
test_private (TestWorkspace *test,
              gconstpointer  data)
{
  const HeddleSchema *schema = heddle_records_get_schema ();

  for (guint i = 0; i < schema->n_kinds; i++)
    hide (test, schema->kinds[i]);
  shown = FALSE;
  for_each (test, check_hidden);
  /* or the test could not fail */
  g_assert_true (shown);
}

static void
test_empty (TestWorkspace *test,
            gconstpointer  data)
{
  test_plan (test, "Fife", "2027-03-09", 3);
  test_add (test, &heddle_plan_kind, "title", "A plan", "sort", "improvement", "collaborative",
            test_find (test, &heddle_collaborative_kind, "SEIC"), NULL);
  for_each (test, check_document);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function, set_up) \
  g_test_add (path, TestWorkspace, NULL, set_up, function, test_workspace_tear_down)
  ADD ("/documents/A11", test_form, test_workspace_set_up);
  ADD ("/documents/A09/C17", test_groups_of_form, test_workspace_set_up);
  ADD ("/documents/B02", test_pack, test_workspace_set_up);
  ADD ("/documents/C06", test_lead, test_workspace_set_up);
  ADD ("/documents/C22/C25", test_gather, test_workspace_set_up);
  ADD ("/documents/U03", test_time_asked, test_workspace_set_up);
  ADD ("/documents/C03", test_operational, test_workspace_set_up);
  ADD ("/documents/C16", test_report, test_workspace_set_up);
  ADD ("/documents/C19", test_statement, test_workspace_set_up);
  ADD ("/documents/R19", test_drivers, test_workspace_set_up_example);
  ADD ("/documents/R19/tall", test_tall_drivers, test_workspace_set_up_example);
  ADD ("/documents/minutes", test_minutes, test_workspace_set_up);
  ADD ("/documents/month", test_month, test_workspace_set_up);
  ADD ("/documents/target", test_target, test_workspace_set_up_example);
  ADD ("/documents/every", test_every, test_workspace_set_up_example);
  ADD ("/documents/sizes", test_sizes, test_workspace_set_up_example);
  ADD ("/documents/private", test_private, test_workspace_set_up_example);
  ADD ("/documents/empty", test_empty, test_workspace_set_up);

  return g_test_run ();
}
