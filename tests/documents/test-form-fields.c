/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fourteen fields of the form of Appendix 1, each named after the obligation that asks
 * for it: it stands in its place, is blank where nobody has said anything, and has what
 * the file knows. */

#include <string.h>

#include "documents-fixture.h"
#include "heddle-episode-plan.h"
#include "heddle-report-jobs.h"

#define N_FIELDS 14

/* What stands in a field of a new episode, and when all is filled in. @number: from 1;
 * @blank: NULL where the date of the step stands there from the beginning. */
typedef struct
{
  const char *path;
  guint number;
  const char *name;
  const char *rule;
  const char *blank;
  const char *filled;
} FieldCase;

static const FieldCase cases[] = {
  { "/documents/A01/host", 1, "Host local authority", "8 weeks", "Fife Council",
    "Fife Council" },
  { "/documents/A01/first-meeting", 2, "Initial meeting", "", "Tue 12 January 2027",
    "Mon 11 January 2027 (due Tue 12 January 2027)" },
  { "/documents/A02", 3, "Dates of Collaborative Improvement", "7 weeks",
    "Tue 9 to Thu 11 March 2027 (to be agreed by Tue 19 January 2027)",
    "Tue 9 to Thu 11 March 2027" },
  { "/documents/A03/focus", 4, "Focus", "6 weeks", NULL, "Do our schools improve together?" },
  { "/documents/A03/rationale", 5, "Rationale for the focus", "", NULL, "Some gaps stay." },
  { "/documents/A05/authorities", 7, "Team members from ADES, other councils", "6 weeks", NULL,
    "ADES associate (asked); Officer, Angus" },
  { "/documents/A05/scotland", 8, "Team members from Education Scotland", "6 weeks", NULL,
    "Senior adviser" },
  { "/documents/A05/host", 9, "Team members from the host", "if known", NULL, "Head, Fife" },
  { "/documents/A06", 10, "Team pre-meeting", "2 weeks before", "Tue 23 February 2027",
    "Mon 22 February 2027 (due Tue 23 February 2027)" },
  { "/documents/A07", 11, "Draft report to the core team", "2 to 3 weeks",
    "Thu 25 March to Thu 1 April 2027",
    "Tue 30 March 2027 (due Thu 25 March to Thu 1 April 2027)" },
  { "/documents/A08", 12, "Leads of each organisation meet", "4 to 5 weeks",
    "Thu 8 to Thu 15 April 2027", "Fri 9 April 2027 (due Thu 8 to Thu 15 April 2027)" },
  { "/documents/A09/field", 13, "Report to the Strategic Operation Group",
    "elsewhere: Strategic Group, Operational Group", "Thu 29 April 2027",
    "Wed 28 April 2027 (due Thu 29 April 2027)" },
  { "/documents/A10", 14, "Final reporting arrangements", "local standards and quality", NULL,
    "Committee, Education, Thu 10 June 2027" },
};

static const char *
add_person (TestWorkspace *test,
            const char    *post,
            const char    *authority)
{
  const char *id = test_add (test, &heddle_person_kind, "post", post, NULL);

  if (authority != NULL)
    test_set (test, &heddle_person_kind, id, "authority",
              test_find (test, &heddle_authority_kind, authority), NULL);
  return id;
}

static void
add_member (TestWorkspace *test,
            const char    *episode,
            const char    *person,
            const char    *side,
            const char    *state)
{
  test_add (test, &heddle_team_member_kind, "episode", episode, "person", person, "side", side,
            "state", state, NULL);
}

static void
fill_leads (TestWorkspace *test,
            const char    *episode)
{
  g_autoptr (GPtrArray) slots =
    heddle_query_records (test->store, &heddle_slot_kind, "episode", episode);

  for (guint i = 0; i < slots->len; i++)
    {
      HeddleSlot *slot = slots->pdata[i];
      gboolean ades = g_str_equal (slot->side, "ades");

      if (ades || g_str_equal (slot->side, "education-scotland"))
        test_set (test, &heddle_slot_kind, heddle_record_get_id (slots->pdata[i]), "person",
                  add_person (test, ades ? "Named for ADES" : slot->role, NULL), NULL);
    }
}

static void
fill_form (TestWorkspace *test,
           const char    *episode)
{
  static const char *const done[][2] = {
    { "first-meeting", "2027-01-11" }, { "dates", "2027-01-15" },
    { "pre-meeting", "2027-02-22" }, { "draft-report", "2027-03-30" },
    { "leads-meeting", "2027-04-09" }, { "report-strategic", "2027-04-28" },
  };
  g_autoptr (HeddleReport) report = heddle_report_dup_of_episode (test->store, episode);

  test_set (test, &heddle_episode_kind, episode, "focus", "Do our schools improve together?",
            "rationale", "Some gaps stay.", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (done); i++)
    g_assert_true (heddle_episode_plan_tick (test->store, test_step (test, episode, done[i][0]),
                                             heddle_day_parse (done[i][1]), NULL));
  fill_leads (test, episode);
  add_member (test, episode, add_person (test, "Officer", "Angus"), "other-authorities",
              "confirmed");
  add_member (test, episode, add_person (test, "ADES associate", NULL), "ades", "invited");
  add_member (test, episode, add_person (test, "Planner", "Moray"), "other-authorities",
              "declined");
  add_member (test, episode, add_person (test, "Senior adviser", NULL), "education-scotland",
              "confirmed");
  add_member (test, episode, add_person (test, "Head", "Fife"), "host", "confirmed");
  test_add (test, &heddle_circulation_kind, "report",
            heddle_record_get_id (HEDDLE_RECORD (report)), "audience", "committee",
            "committee_date",
            test_add (test, &heddle_committee_date_kind, "authority",
                      test_find (test, &heddle_authority_kind, "Fife"), "committee", "Education",
                      "meets_on", "2027-06-10", NULL),
            NULL);
}

static HeddleNode *
get_table (HeddleDocument *document)
{
  for (guint i = 0; i < document->body->children->len; i++)
    {
      HeddleNode *node = document->body->children->pdata[i];

      if (node->sort == HEDDLE_NODE_TABLE)
        return node;
    }
  g_error ("the form has no table");
}

static void
append_words (HeddleNode *node,
              GString    *text)
{
  if (node->phrase != NULL)
    {
      g_autofree char *words = heddle_phrase_dup_words (node->phrase);

      g_string_append_printf (text, "%s ", words);
    }
  for (guint i = 0; node->children != NULL && i < node->children->len; i++)
    append_words (node->children->pdata[i], text);
}

static char *
dup_cell (HeddleNode *row,
          guint       column)
{
  GString *text = g_string_new (NULL);

  append_words (row->children->pdata[column], text);
  return test_squeeze (g_string_free_and_steal (text));
}

/* @expected: NULL: to be filled in by hand */
static void
assert_field (TestWorkspace   *test,
              const char      *episode,
              const FieldCase *field,
              const char      *expected)
{
  g_autoptr (HeddleDocument) form =
    test_document_build (test, "form", episode, HEDDLE_AUDIENCE_TEAM, FALSE);
  HeddleNode *table = get_table (form);
  /* below the head */
  HeddleNode *row = table->children->pdata[field->number];
  g_autofree char *number = dup_cell (row, 0);
  g_autofree char *name = dup_cell (row, 1);
  g_autofree char *entry = dup_cell (row, 2);

  g_assert_cmpuint (table->children->len, ==, 1 + N_FIELDS);
  g_assert_cmpint (g_ascii_strtoll (number, NULL, 10), ==, field->number);
  g_assert_true (g_str_has_prefix (name, field->name));
  test_assert_has (name, field->rule);
  g_assert_cmpuint (test_document_count_blanks (row) > 0, ==, expected == NULL);
  if (expected != NULL && !g_str_equal (g_strchomp (entry), expected))
    g_error ("field %u is not \"%s\": %s", field->number, expected, entry);
}

static void
test_field (TestWorkspace *test,
            gconstpointer  data)
{
  const FieldCase *field = data;
  const char *episode = test_plan (test, "Fife", "2027-03-09", 3);

  assert_field (test, episode, field, field->blank);
  fill_form (test, episode);
  assert_field (test, episode, field, field->filled);
}

/* Who leads for each body has a line of its own: two of Education Scotland, for the region
 * and for scrutiny. */
static void
test_leads (TestWorkspace *test,
            gconstpointer  data)
{
  const char *episode = test_plan (test, "Fife", "2027-03-09", 3);
  g_autoptr (HeddleDocument) blank =
    test_document_build (test, "form", episode, HEDDLE_AUDIENCE_TEAM, FALSE);
  g_autoptr (HeddleDocument) filled = NULL;
  HeddleNode *row = get_table (blank)->children->pdata[6];
  g_autofree char *nobody = dup_cell (row, 2);
  g_autofree char *all = NULL;
  static const char *const roles[] = { "ADES coordinator", "Senior Regional Adviser",
                                       "Head of Scrutiny" };

  g_assert_cmpuint (test_document_count_blanks (row), ==, G_N_ELEMENTS (roles));
  fill_leads (test, episode);
  filled = test_document_build (test, "form", episode, HEDDLE_AUDIENCE_TEAM, FALSE);
  row = get_table (filled)->children->pdata[6];
  all = dup_cell (row, 2);
  g_assert_cmpuint (test_document_count_blanks (row), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      test_assert_has (nobody, roles[i]);
      test_assert_has (all, roles[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    test_workspace_add_case (cases[i].path, &cases[i], test_field);
  test_workspace_add ("/documents/A04/leads", test_leads);

  return g_test_run ();
}
