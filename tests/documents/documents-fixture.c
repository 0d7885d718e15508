/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "heddle-paper-file.h"

HeddleDocument *
test_document_build (TestWorkspace  *test,
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

void
test_document_write_pdf (HeddleDocument *document,
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

char *
test_document_read_pdf (TestWorkspace  *test,
                        HeddleDocument *document,
                        const char     *tool,
                        const char     *option)
{
  g_autofree char *path = g_build_filename (test->folder, "document.pdf", NULL);
  gboolean text = g_str_equal (tool, "pdftotext");
  const char *argv[] = { tool, path, NULL, NULL, NULL };
  char *out = NULL;

  if (text)
    argv[1] = option, argv[2] = path, argv[3] = "-";
  test_document_write_pdf (document, path);
  if (!g_spawn_sync (test->folder, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out,
                     NULL, NULL, NULL))
    out = g_strdup ("");
  g_unlink (path);

  return out;
}

void
test_assert_has (const char *text,
                 const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("\"%s\" is not in:\n%s", words, text);
}

char *
test_squeeze (char *text)
{
  g_autoptr (GRegex) spaces = g_regex_new ("\\s+", 0, 0, NULL);
  char *squeezed = g_regex_replace_literal (spaces, text, -1, 0, " ", 0, NULL);

  g_free (text);
  return squeezed;
}

guint
test_document_count_blanks (HeddleNode *node)
{
  guint n = node->sort == HEDDLE_NODE_BLANK;

  for (guint i = 0; node->children != NULL && i < node->children->len; i++)
    n += test_document_count_blanks (g_ptr_array_index (node->children, i));

  return n;
}

char *
test_document_dup_alts (HeddleDocument *document)
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
