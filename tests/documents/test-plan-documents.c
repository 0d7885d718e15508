/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is printed of a plan: its theory of change and its measures. */

#include <string.h>

#include "documents-fixture.h"
#include "heddle-members.h"
#include "heddle-paper-file.h"

/* R19: the driver diagram is printed, with its tests; what is private is not. */
static void
test_drivers (TestWorkspace *test,
              gconstpointer  data)
{
  const char *plan = test_find (test, &heddle_plan_kind,
                                "Improvement plan, this session (example)");
  g_autoptr (HeddleDocument) document =
    test_document_build (test, "drivers", plan, HEDDLE_AUDIENCE_TEAM, FALSE);
  g_autoptr (GPtrArray) drivers = heddle_query_records (test->store, &heddle_driver_kind, "plan",
                                                        plan);
  g_autoptr (HeddleDocument) hidden = NULL;
  g_autofree char *text = heddle_paper_make_text (document);
  g_autofree char *alts = test_document_dup_alts (document);
  g_autofree char *without = NULL;
  HeddleDriver *idea = drivers->pdata[drivers->len - 1];

  g_assert_true (document->landscape);
  for (guint i = 0; i < drivers->len; i++)
    g_assert_nonnull (strstr (alts, HEDDLE_DRIVER (drivers->pdata[i])->title));
  g_assert_nonnull (strstr (text, "Tests of change"));
  test_set (test, &heddle_driver_kind, heddle_record_get_id (HEDDLE_RECORD (idea)), "private", "1",
            NULL);
  hidden = test_document_build (test, "drivers", plan, HEDDLE_AUDIENCE_TEAM, FALSE);
  without = test_document_dup_alts (hidden);
  g_assert_null (strstr (without, idea->title));
}

/* R17: a guide for each member authority, on a page of its own. */
static void
test_where_to_go (TestWorkspace *test,
                  gconstpointer  data)
{
  const char *collaborative = test_find (test, &heddle_collaborative_kind, "FVWL");
  g_autoptr (GPtrArray) members = heddle_members_on (test->store, collaborative, TEST_TODAY);
  g_autoptr (HeddleDocument) document =
    test_document_build (test, "where-to-go", collaborative, HEDDLE_AUDIENCE_TEAM, FALSE);
  g_autofree char *text = test_squeeze (heddle_paper_make_text (document));
  g_autoptr (HeddlePages) pages = heddle_pages_new (document, NULL, NULL, NULL, NULL);

  g_assert_cmpuint (members->len, ==, 4);
  g_assert_cmpuint (heddle_pages_get_n (pages), ==, members->len);
  for (guint i = 0; i < members->len; i++)
    {
      g_autofree char *name = heddle_record_dup_title (members->pdata[i]);
      g_autofree char *title = g_strconcat ("A guide for headteachers in ", name, NULL);

      test_assert_has (text, title);
    }
  test_assert_has (text, "the collaborative");
  test_assert_has (text, "More than one meets the same need: A development officer for a day; "
                         "Speech and language staff in the nursery");
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
  document = test_document_build (test, "drivers", plan, HEDDLE_AUDIENCE_TEAM, FALSE);
  alts = test_document_dup_alts (document);
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

/* A run chart shows the target that the plan names. */
static void
test_target (TestWorkspace *test,
             gconstpointer  data)
{
  const char *plan = test_find (test, &heddle_plan_kind,
                                "Improvement plan, this session (example)");
  g_autoptr (HeddleDocument) document =
    test_document_build (test, "measures", plan, HEDDLE_AUDIENCE_TEAM, FALSE);
  g_autofree char *alts = test_document_dup_alts (document);

  g_assert_nonnull (strstr (alts, "median 90.2"));
  g_assert_nonnull (strstr (alts, "target 93.0"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add_example ("/documents/R19", test_drivers);
  test_workspace_add_example ("/documents/R19/tall", test_tall_drivers);
  test_workspace_add_example ("/documents/R17", test_where_to_go);
  test_workspace_add_example ("/documents/target", test_target);

  return g_test_run ();
}
