/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is private is in no sum, chart or matrix of any document. */

#include <string.h>

#include "heddle-documents.h"
#include "heddle-paper-file.h"
#include "test-workspace.h"

/** RECORDS: Of a kind, at most, that documents are made of. */
#define RECORDS 5

/* The text of a document, after a line that names it and its record. */
static char *
make_text (TestWorkspace            *test,
           const HeddleDocumentInfo *info,
           const char               *record)
{
  const char *records[] = { record, NULL };
  HeddleDocumentRequest request = { .store = test->store, .today = TEST_TODAY,
                                    .records = record != NULL ? records : NULL };
  g_autoptr (HeddleDocument) document = heddle_documents_build (info, &request, NULL);
  g_autofree char *plain = document != NULL ? heddle_paper_make_text (document) : g_strdup ("");

  return g_strdup_printf ("%s %s\n%s", info->name, record != NULL ? record : "", plain);
}

static GPtrArray *
keep_texts (TestWorkspace *test)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  guint n;
  const HeddleDocumentInfo *all = heddle_documents_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) records = NULL;

      if (all[i].kind == NULL)
        {
          g_ptr_array_add (texts, make_text (test, &all[i], NULL));
          continue;
        }
      records = heddle_query_records (test->store, all[i].kind, NULL, NULL);
      for (guint j = 0; j < MIN (records->len, RECORDS); j++)
        g_ptr_array_add (texts, make_text (test, &all[i],
                                           heddle_record_get_id (records->pdata[j])));
    }
  return texts;
}

static const char *
find_text (GPtrArray  *all,
           const char *other)
{
  gsize length = strcspn (other, "\n") + 1;

  for (guint i = 0; i < all->len; i++)
    if (strncmp (all->pdata[i], other, length) == 0)
      return all->pdata[i];
  return NULL;
}

/* Whether some @document is another in @first than in @second. */
static gboolean
differs (GPtrArray  *first,
         GPtrArray  *second,
         const char *document)
{
  for (guint i = 0; i < first->len; i++)
    {
      const char *other = find_text (second, first->pdata[i]);

      if (g_str_has_prefix (first->pdata[i], document) && other != NULL
          && !g_str_equal (first->pdata[i], other))
        return TRUE;
    }
  return FALSE;
}

/* All documents after @id is removed or hidden; then it is there again. */
static GPtrArray *
keep_without (TestWorkspace    *test,
              const HeddleKind *kind,
              const char       *id,
              gboolean          removed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleEdit) edit = heddle_edit_begin (test->store, "Test", &error);
  GPtrArray *kept;

  g_assert_true (removed ? heddle_edit_remove (edit, kind, id, &error)
                         : heddle_edit_set_text (edit, kind, id, "private", "1", &error));
  heddle_edit_commit (g_steal_pointer (&edit), &error);
  g_assert_no_error (error);
  kept = keep_texts (test);
  test_undo (test);
  return kept;
}

/* Sums, charts and coverage are without what is private: each document is what it would
 * be if the record were not there, and there is one that its absence changes. */
static void
check_changes_nothing (TestWorkspace    *test,
                       const HeddleKind *kind,
                       const char       *document,
                       GPtrArray        *before)
{
  g_autoptr (GPtrArray) records = heddle_query_records (test->store, kind, NULL, NULL);

  for (guint i = 0; i < records->len; i++)
    {
      const char *id = heddle_record_get_id (g_ptr_array_index (records, i));
      g_autoptr (GPtrArray) without = keep_without (test, kind, id, TRUE);
      g_autoptr (GPtrArray) hidden = NULL;

      if (!differs (without, before, document))
        continue;
      hidden = keep_without (test, kind, id, FALSE);
      for (guint j = 0; j < without->len; j++)
        {
          const char *other = find_text (hidden, without->pdata[j]);

          if (other != NULL)
            g_assert_cmpstr (other, ==, without->pdata[j]);
        }
      return;
    }
  g_error ("no %s is in the document %s", kind->name, document);
}

static void
test_changes_nothing (TestWorkspace *test,
                      gconstpointer  data)
{
  static const struct
  {
    const HeddleKind *kind;
    const char *document;
  } cases[] = {
    { &heddle_episode_kind, "national" },
    { &heddle_episode_kind, "strategic" },
    { &heddle_episode_kind, "episodes" },
    { &heddle_fieldwork_finding_kind, "findings" },
    { &heddle_practice_kind, "learning" },
    { &heddle_participant_kind, "programme" },
    { &heddle_shared_document_kind, "pack" },
    { &heddle_iteration_kind, "coverage" },
    { &heddle_network_kind, "coverage" },
    { &heddle_priority_kind, "coverage" },
    { &heddle_priority_nif_kind, "coverage" },
    { &heddle_priority_evidence_kind, "coverage" },
    { &heddle_activity_kind, "plan" },
    { &heddle_activity_function_kind, "coverage" },
    { &heddle_activity_curriculum_kind, "coverage" },
    { &heddle_principle_check_kind, "coverage" },
    { &heddle_consultation_kind, "coverage" },
    { &heddle_observation_kind, "measures" },
    { &heddle_driver_kind, "drivers" },
    { &heddle_allocation_kind, "workforce" },
    { &heddle_membership_kind, "collaborative" },
    { &heddle_appointment_kind, "collaborative" },
    { &heddle_milestone_kind, "collaborative" },
    { &heddle_network_kind, "collaborative" },
    { &heddle_network_member_kind, "collaborative" },
    { &heddle_grant_kind, "collaborative" },
    { &heddle_reach_kind, "collaborative" },
  };
  g_autoptr (GPtrArray) before = keep_texts (test);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_changes_nothing (test, cases[i].kind, cases[i].document, before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add_example ("/documents/private-changes-nothing", test_changes_nothing);

  return g_test_run ();
}
