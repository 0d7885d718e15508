/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every document of the table is made of the example, and read back by tools that know
 * nothing of Heddle. */

#include <glib/gstdio.h>
#include <string.h>

#include "documents-fixture.h"
#include "heddle-paper-file.h"

/** RECORDS: Of a kind, at most, that documents are made of. */
#define RECORDS 5

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

static void
check_document (TestWorkspace            *test,
                const HeddleDocumentInfo *info,
                const char               *record)
{
  g_autoptr (HeddleDocument) document = test_document_build (test, info->name, record,
                                                             HEDDLE_AUDIENCE_TEAM, FALSE);
  g_autofree char *about = NULL, *fonts = NULL, *text = NULL, *plain = NULL;

  if (document == NULL)
    return;
  about = test_document_read_pdf (test, document, "pdfinfo", NULL);
  if (*about == '\0')
    return;
  g_assert_nonnull (strstr (about, "Tagged:          yes"));
  g_assert_nonnull (strstr (about, document->title));
  fonts = test_document_read_pdf (test, document, "pdffonts", NULL);
  check_fonts (info->name, fonts);
  text = test_document_read_pdf (test, document, "pdftotext", "-layout");
  g_assert_nonnull (strstr (text, "As at Mon 18 January 2027"));
  g_assert_nonnull (strstr (text, "Page 1 of"));
  plain = heddle_paper_make_text (document);
  g_assert_true (g_utf8_validate (plain, -1, NULL));
}

static void
test_every (TestWorkspace *test,
            gconstpointer  data)
{
  for_each (test, check_document);
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
check_size_of (TestWorkspace            *test,
               const HeddleDocumentInfo *info,
               const char               *record)
{
  g_autoptr (HeddleDocument) document = test_document_build (test, info->name, record,
                                                             HEDDLE_AUDIENCE_TEAM, FALSE);
  g_autofree char *path = g_build_filename (test->folder, "size.pdf", NULL);
  const char *argv[] = { "pdftohtml", "-xml", "-stdout", "-zoom", "1", "-i", path, NULL };
  g_autofree char *xml = NULL;

  if (document == NULL)
    return;
  test_document_write_pdf (document, path);
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
      g_autoptr (HeddleDocument) document = test_document_build (test, info->name, record,
                                                                 (HeddleAudience) audience, FALSE);
      g_autofree char *text = NULL, *plain = NULL;

      if (document == NULL)
        continue;
      text = audience == HEDDLE_AUDIENCE_TEAM
               ? test_document_read_pdf (test, document, "pdftotext", "-raw")
               : g_strdup ("");
      plain = heddle_paper_make_text (document);
      if (strstr (text, MARKER) != NULL || strstr (plain, MARKER) != NULL)
        g_error ("%s shows what is private:\n%s", info->name, plain);
    }

  if (!shown)
    {
      g_autoptr (HeddleDocument) document = test_document_build (test, info->name, record,
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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add_example ("/documents/every", test_every);
  test_workspace_add ("/documents/empty", test_empty);
  test_workspace_add_example ("/documents/sizes", test_sizes);
  test_workspace_add_example ("/documents/private", test_private);

  return g_test_run ();
}
