/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is printed of a collaborative itself. */

#include <string.h>

#include "documents-fixture.h"
#include "heddle-paper-file.h"

static const char *
find_collaborative (TestWorkspace *test,
                    const char    *code)
{
  g_autoptr (GPtrArray) all = heddle_query_records (test->store, &heddle_collaborative_kind,
                                                    "code", code);

  g_assert_cmpuint (all->len, ==, 1);
  return g_intern_string (heddle_record_get_id (all->pdata[0]));
}

static char *
dup_text (TestWorkspace  *test,
          const char     *code,
          HeddleAudience  audience)
{
  g_autoptr (HeddleDocument) document
    = test_document_build (test, "collaborative", find_collaborative (test, code), audience,
                           FALSE);

  g_assert_nonnull (document);
  return test_squeeze (heddle_paper_make_text (document));
}

/* All it was asked to hold stands there, what was as well as what is. */
static void
test_whole (TestWorkspace *test,
            gconstpointer  data)
{
  static const char *const words[] = {
    "4 member authorities on Mon 18 January 2027", "Dumfries and",
    /* Who leads, and who did. Cells wrap. */
    "Improvement Lead Ayrshire", "Improvement Lead member authority",
    "Senior Regional Senior Regional",
    "Director, South Director, South 2017", "June 2019",
    /* Milestones of its own and of all. */
    "contact confirmed to", "________", "Letter to Chief Tue 3 October",
    "Data users All Data analyst", "2 members", "Reduced August 2021 June 2023",
    "2018/19", "471072", "Delivery of the plan", "Offered",
    "9 27 1150", "not yet an impact",
  };
  g_autofree char *text = dup_text (test, "SWEIC", HEDDLE_AUDIENCE_TEAM);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    test_assert_has (text, words[i]);
  /* Not those of another. */
  g_assert_null (strstr (text, "champions"));
  g_assert_null (strstr (text, "640000"));
  g_assert_null (strstr (text, "Director, Fife"));
}

/* What was not counted is not a nought. */
static void
test_counts (TestWorkspace *test,
             gconstpointer  data)
{
  g_autofree char *text = dup_text (test, "FVWL", HEDDLE_AUDIENCE_TEAM);

  test_assert_has (text, "58 96 –");
  test_assert_has (text, "Forth and Almond");
  test_assert_has (text, "640000");
}

/* An empty one says what is missing, and blanks are left for what has to be filled in. */
static void
test_empty (TestWorkspace *test,
            gconstpointer  data)
{
  const char *id = test_add (test, &heddle_collaborative_kind, "code", "XX", "name", "New one",
                             NULL);
  g_autoptr (HeddleDocument) document
    = test_document_build (test, "collaborative", id, HEDDLE_AUDIENCE_ELECTED, FALSE);
  g_autofree char *text = NULL;

  g_assert_cmpuint (test_document_count_blanks (document->body), ==, 0);
  text = test_squeeze (heddle_paper_make_text (document));
  test_assert_has (text, "No authority is a member yet.");
  test_assert_has (text, "Nobody is appointed yet.");
  test_assert_has (text, "No network is on record yet.");
  test_assert_has (text, "No grant is on record yet.");
  test_assert_has (text, "Nobody was counted yet.");
  g_clear_pointer (&document, heddle_document_unref);

  test_add (test, &heddle_appointment_kind, "role", "lead", "collaborative", id, NULL);
  test_add (test, &heddle_grant_kind, "collaborative", id, "year", "2026/27", NULL);
  document = test_document_build (test, "collaborative", id, HEDDLE_AUDIENCE_ELECTED, FALSE);
  g_assert_cmpuint (test_document_count_blanks (document->body), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add_example ("/documents/collaborative/whole", test_whole);
  test_workspace_add_example ("/documents/collaborative/counts", test_counts);
  test_workspace_add ("/documents/collaborative/empty", test_empty);

  return g_test_run ();
}
