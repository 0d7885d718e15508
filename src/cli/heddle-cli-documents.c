/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents: which there are, and one written to a file. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-cli-output.h"
#include "heddle-cli.h"
#include "heddle-documents.h"
#include "heddle-entry.h"
#include "heddle-out-file.h"
#include "heddle-paper-file.h"

static gboolean
run_documents (HeddleCli  *cli,
               GError    **error)
{
  static const HeddleCliColumn columns[] = {
    { "name", N_("Name") }, { "kind", N_("Kind") }, { "summary", N_("What it is") },
    { NULL, NULL },
  };
  const char *name = heddle_cli_get_argument (cli, 0);
  const HeddleKind *kind = name != NULL ? heddle_cli_find_kind (name, error) : NULL;
  JsonArray *rows;
  guint n;
  const HeddleDocumentInfo *all = heddle_documents_get (&n);

  if (name != NULL && kind == NULL)
    return FALSE;

  rows = json_array_new ();
  for (guint i = 0; i < n; i++)
    {
      JsonObject *row;

      if (kind != NULL && all[i].kind != kind)
        continue;
      row = json_object_new ();
      json_object_set_string_member (row, "name", all[i].name);
      if (all[i].kind != NULL)
        json_object_set_string_member (row, "kind", all[i].kind->name);
      else
        json_object_set_null_member (row, "kind");
      json_object_set_string_member (row, "summary", _(all[i].summary));
      json_object_set_boolean_member (row, "several", all[i].several);
      json_object_set_boolean_member (row, "range", all[i].dated);
      json_array_add_object_element (rows, row);
    }
  heddle_cli_print_list (cli, rows, columns, NULL);

  return TRUE;
}

/* The records that the arguments behind the document's name name. */
static GStrv
find_records (HeddleCli                 *cli,
              const HeddleDocumentInfo  *info,
              GError                   **error)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  guint n = cli->arguments->len - 1;

  if ((info->kind == NULL && n > 0) || (!info->several && n > 1))
    {
      g_set_error (error, HEDDLE_CLI_ERROR, HEDDLE_CLI_ERROR_USAGE,
                   _("\"%s\" is too much: heddlectl document %s"),
                   heddle_cli_get_argument (cli, info->kind == NULL ? 1 : 2), info->name);
      return NULL;
    }
  if (info->kind != NULL && n == 0)
    {
      g_set_error (error, HEDDLE_CLI_ERROR, HEDDLE_CLI_ERROR_USAGE,
                   _("Something is missing: heddlectl document %s %s"), info->name,
                   info->kind->name);
      return NULL;
    }

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HeddleRecord) record
          = heddle_entry_find (cli->store, info->kind, heddle_cli_get_argument (cli, i + 1),
                               error);

      if (record == NULL)
        return NULL;
      g_strv_builder_add (ids, heddle_record_get_id (record));
    }

  return g_strv_builder_end (ids);
}

static gboolean
read_range (HeddleCli             *cli,
            HeddleDocumentRequest *request,
            GError               **error)
{
  const char *from = heddle_cli_get_option (cli, "from"), *to = heddle_cli_get_option (cli, "to");

  return (from == NULL || heddle_cli_read_day (cli, "from", from, &request->from, error))
         && (to == NULL || heddle_cli_read_day (cli, "to", to, &request->to, error));
}

static HeddleDocument *
build (HeddleCli                 *cli,
       const HeddleDocumentInfo  *info,
       GError                   **error)
{
  HeddleDocumentRequest request = {
    .store = cli->store, .today = cli->today,
    .with_private = heddle_cli_has_option (cli, "private"),
  };
  const char *audience = heddle_cli_get_option (cli, "audience");
  g_autofree char *person = NULL, *collaborative = NULL;
  g_auto (GStrv) records = find_records (cli, info, error);
  g_autoptr (GError) local_error = NULL;

  if (records == NULL || !read_range (cli, &request, error)
      || (audience != NULL && !heddle_audience_from_word (audience, &request.audience, error)))
    return NULL;

  person = heddle_cli_dup_record_option (cli, "person", &heddle_person_kind, &local_error);
  if (local_error == NULL)
    collaborative = heddle_cli_dup_record_option (cli, "collaborative",
                                                  &heddle_collaborative_kind, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  request.records = (const char *const *) records;
  request.person = person;
  request.collaborative = collaborative;

  return heddle_documents_build (info, &request, error);
}

static gboolean
run_document (HeddleCli  *cli,
              GError    **error)
{
  const char *path = heddle_cli_need_option (cli, "output", error);
  const HeddleDocumentInfo *info;
  g_autoptr (HeddleDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  HeddlePaperFormat format;

  if (path == NULL)
    return FALSE;
  if (!heddle_paper_format_from_name (path, &format))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                   _("--output: \"%s\" ends in none of .pdf, .odt, .txt."), path);
      return FALSE;
    }

  info = heddle_documents_find (heddle_cli_get_argument (cli, 0), error);
  if (info == NULL || !heddle_cli_open (cli, FALSE, error))
    return FALSE;

  document = build (cli, info, error);
  if (document == NULL)
    return FALSE;
  bytes = heddle_paper_make (document, format, NULL, NULL, NULL, error);
  return bytes != NULL && heddle_out_file_write (path, bytes, cli->file, error);
}

static const char *const no_options[] = { NULL };
static const char *const document_options[] = {
  "output", "audience", "private", "person", "from", "to", "collaborative", NULL,
};

const HeddleCliCommand heddle_cli_document_commands[] = {
  { "documents", "[KIND]", N_("lists the documents that can be made"), no_options, 0, 1,
    run_documents },
  { "document",
    "NAME [RECORD…] -o FILE.pdf|.odt|.txt [--audience team|elected|national] [--private] "
    "[--person PERSON] [--from DAY] [--to DAY] [--collaborative NAME]",
    N_("writes a document about a record, or about the whole file"), document_options, 1, 1000,
    run_document },
  { NULL },
};
