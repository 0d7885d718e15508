/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "heddle-table.h"
#include "test-workspace.h"

/* Cells cannot break the table, and none becomes a formula or an element. */
static void
test_cells (void)
{
  const char *const headings[] = { "What", "Who", NULL };
  const char *const plain[] = { "Report agreed", "Director, Òbar", NULL };
  const char *const bad[] = { "two\nlines\tand <b>", "=1+1", NULL };
  const char *const empty[] = { NULL, "", NULL };
  g_autoptr (HeddleTable) table = heddle_table_new ("Due & late", headings);
  g_autofree char *text = NULL;
  g_autofree char *html = NULL;

  heddle_table_add (table, plain);
  heddle_table_add (table, bad);
  heddle_table_add (table, empty);
  text = heddle_table_to_text (table);
  html = heddle_table_to_html (table);

  g_assert_cmpstr (text, ==, "What\tWho\n"
                             "Report agreed\tDirector, Òbar\n"
                             "two lines and <b>\t'=1+1\n"
                             "\t\n");
  g_assert_cmpstr (html, ==, "<meta charset=\"utf-8\"><table><caption>Due &amp; late</caption>"
                             "<thead><tr><th scope=\"col\">What</th><th scope=\"col\">Who</th>"
                             "</tr></thead><tbody>"
                             "<tr><td>Report agreed</td><td>Director, Òbar</td></tr>"
                             "<tr><td>two<br>lines\tand &lt;b&gt;</td><td>=1+1</td></tr>"
                             "<tr><td></td><td></td></tr></tbody></table>");
}

static void
test_day (void)
{
  g_autofree char *day = heddle_table_dup_day (heddle_day_parse ("2027-01-09"));
  g_autofree char *none = heddle_table_dup_day (HEDDLE_DAY_NONE);

  g_assert_cmpstr (day, ==, "9 January 2027");
  g_assert_cmpstr (none, ==, "");
}

/* Deadlines of everybody but of private records and by private owners. */
static void
test_deadlines (TestWorkspace *self,
                gconstpointer  data)
{
  const char *shown = test_add (self, &heddle_person_kind, "post", "Director", NULL);
  const char *hidden = test_add (self, &heddle_person_kind, "post", "Secret post",
                                 "private", "true", NULL);
  const HeddleDeadlineFilter all = { NULL };
  g_autoptr (HeddleTable) table = heddle_table_new_deadlines ("Due");
  g_autoptr (GPtrArray) deadlines = NULL;
  g_autofree char *text = NULL;

  test_add (self, &heddle_milestone_kind, "title", "Plan sent", "sort", "deadline", "due",
            "2027-01-11", "owner", shown, "collaborative",
            test_find (self, &heddle_collaborative_kind, "TAY"), NULL);
  test_add (self, &heddle_milestone_kind, "title", "Heads meet", "sort", "event", "due",
            "2027-01-20", "owner", hidden, NULL);
  test_add (self, &heddle_milestone_kind, "title", "Secret plan", "sort", "deadline", "due",
            "2027-01-21", "private", "true", NULL);
  test_add (self, &heddle_milestone_kind, "title", "Draft", "sort", "deadline", "due",
            "2027-01", "done_on", "2027-01-12", NULL);

  deadlines = heddle_deadlines_range (self->store, &all, heddle_day_parse ("2027-01-01"),
                                      heddle_day_parse ("2027-01-31"));
  heddle_table_add_deadlines (table, self->store, "January", deadlines, TEST_TODAY, 14);
  text = heddle_table_to_text (table);

  g_assert_cmpint (g_str_has_prefix (text, "Group\tDate\tWhat\tWhose\tCollaborative\tWho\tState\n"),
                   ==, TRUE);
  g_assert_nonnull (strstr (text, "January\t11 January 2027\tPlan sent\tTayside\tTAY\tDirector\t"
                                  "overdue\n"));
  g_assert_nonnull (strstr (text, "January\t20 January 2027\tHeads meet\t\tNational\t\t\n"));
  g_assert_nonnull (strstr (text, "January\t1 January 2027 to 31 January 2027\tDraft\t"));
  g_assert_null (strstr (text, "Secret"));
}

/* A list of any kind: private fields are empty, private records left out. */
static void
test_records (TestWorkspace *self,
              gconstpointer  data)
{
  static const char *const fields[] = { "authority", "expertise", "email", NULL };
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (HeddleTable) table = NULL;
  g_autoptr (HeddleTable) all = NULL;
  g_autofree char *all_text = NULL;
  g_autofree char *text = NULL;

  test_add (self, &heddle_person_kind, "post", "Attainment adviser", "expertise", "data\nnumeracy",
            "email", "a@example.org", "authority",
            test_find (self, &heddle_authority_kind, "Fife"), NULL);
  test_add (self, &heddle_person_kind, "post", "Secret post", "private", "true", NULL);
  people = heddle_query_records (self->store, &heddle_person_kind, NULL, NULL);
  table = heddle_table_new_records (&heddle_person_kind, people, fields);
  text = heddle_table_to_text (table);

  all = heddle_table_new_records (&heddle_person_kind, people, NULL);
  all_text = heddle_table_to_text (all);
  g_assert_nonnull (strstr (all_text, "\tExpertise"));
  g_assert_null (strstr (all_text, "Email"));
  g_assert_cmpstr (table->title, ==, "People");
  g_assert_cmpstr (text, ==, "Person\tAuthority\tExpertise\tEmail\n"
                             "Attainment adviser, Fife\tFife\tdata numeracy\t\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table/cells", test_cells);
  g_test_add_func ("/table/day", test_day);
  test_workspace_add ("/table/deadlines", test_deadlines);
  test_workspace_add ("/table/records", test_records);

  return g_test_run ();
}
