/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "heddle-cli-deadlines.h"
#include "heddle-csv-import.h"
#include "heddle-facts-export.h"
#include "heddle-table-export.h"

#define DEADLINES "deadlines"
/* With it spreadsheets read the text as UTF-8. */
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* In words about the file that was named, not about a passing one beside it. */
static void
set_file_error (GError       **error,
                const GError  *cause,
                const char    *path,
                const char    *what)
{
  g_autofree char *folder = g_path_get_dirname (path);
  HeddleError code = HEDDLE_ERROR_FILE_IO;
  const char *why = cause->message;

  if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    {
      code = HEDDLE_ERROR_FILE_FULL;
      why = _("the disk is full");
    }
  else if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      code = HEDDLE_ERROR_FILE_MISSING;
      why = _("its folder is not there");
    }
  else if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      code = HEDDLE_ERROR_FILE_MISSING;
      why = _("it is not there");
    }
  else if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_ISDIR))
    why = _("it is a folder");
  else if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_ACCES))
    why = _("you may not do that");
  /* Translators: a path, "cannot be written" or "cannot be read", and why */
  g_set_error (error, HEDDLE_ERROR, code, _("\"%s\" %s: %s."), path, what, why);
}

static gboolean
is_same_file (const char *a,
              const char *b)
{
  GStatBuf x, y;

  return g_stat (a, &x) == 0 && g_stat (b, &y) == 0
         && x.st_dev == y.st_dev && x.st_ino == y.st_ino;
}

static gboolean
write_file (HeddleCli   *cli,
            const char  *path,
            const char  *text,
            GError     **error)
{
  g_autoptr (GError) local_error = NULL;

  if (is_same_file (path, cli->file))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
                   _("--output: \"%s\" is the file itself."), path);
      return FALSE;
    }

  if (g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0666,
                                &local_error))
    return TRUE;

  set_file_error (error, local_error, path, _("cannot be written"));
  return FALSE;
}

static gboolean
export_facts (HeddleCli   *cli,
              const char  *path,
              GError     **error)
{
  g_autofree char *text = NULL;

  if (cli->arguments->len > 0)
    {
      g_set_error_literal (error, HEDDLE_CLI_ERROR, HEDDLE_CLI_ERROR_USAGE,
                           _("--facts exports everything and takes no kind."));
      return FALSE;
    }
  if (!heddle_cli_open (cli, FALSE, error))
    return FALSE;

  text = heddle_facts_export (cli->store, heddle_cli_has_option (cli, "private"), error);
  return text != NULL && write_file (cli, path, text, error);
}

static gboolean
check_ending (const char  *path,
              gboolean    *json,
              GError     **error)
{
  *json = g_str_has_suffix (path, ".json");
  if (*json || g_str_has_suffix (path, ".csv"))
    return TRUE;

  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
               _("--output: \"%s\" does not end with .csv or .json."), path);
  return FALSE;
}

static char *
dup_export (HeddleCli         *cli,
            const HeddleKind  *kind,
            gboolean           json,
            GError           **error)
{
  gboolean private = heddle_cli_has_option (cli, "private");
  JsonArray *deadlines;

  if (kind != NULL && json)
    return heddle_table_export_json (cli->store, kind, private, error);
  if (kind != NULL)
    return heddle_table_export_csv (cli->store, kind, private, error);

  deadlines = heddle_cli_list_deadlines (cli, private, error);
  return deadlines != NULL ? heddle_cli_dup_deadlines (deadlines, json) : NULL;
}

static gboolean
run_export (HeddleCli  *cli,
            GError    **error)
{
  const char *what = heddle_cli_get_argument (cli, 0);
  const char *path = heddle_cli_need_option (cli, "output", error);
  const HeddleKind *kind = NULL;
  g_autofree char *text = NULL;
  g_autofree char *marked = NULL;
  gboolean json;

  if (path == NULL)
    return FALSE;
  if (heddle_cli_has_option (cli, "facts"))
    return export_facts (cli, path, error);
  if (what == NULL)
    {
      g_set_error_literal (error, HEDDLE_CLI_ERROR, HEDDLE_CLI_ERROR_USAGE,
                           _("Something is missing: heddlectl export deadlines|KIND -o FILE"));
      return FALSE;
    }

  if (!g_str_equal (what, DEADLINES))
    {
      kind = heddle_cli_find_kind (what, error);
      if (kind == NULL)
        return FALSE;
    }
  if (!check_ending (path, &json, error) || !heddle_cli_open (cli, FALSE, error))
    return FALSE;

  text = dup_export (cli, kind, json, error);
  if (text == NULL)
    return FALSE;

  marked = json ? NULL : g_strconcat (BYTE_ORDER_MARK, text, NULL);
  return write_file (cli, path, marked != NULL ? marked : text, error);
}

static GBytes *
read_file (const char  *path,
           GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  char *text;
  gsize length;

  if (g_file_get_contents (path, &text, &length, &local_error))
    return g_bytes_new_take (text, length);

  set_file_error (error, local_error, path, _("cannot be read"));
  return NULL;
}

static void
print_import (HeddleCli    *cli,
              HeddleImport *import)
{
  static const HeddleCliColumn columns[] = {
    { "row", N_("Row") },     { "verdict", N_("Verdict") }, { "id", N_("Id") },
    { "name", N_("Record") }, { "message", N_("What") },    { "note", N_("Note") },
    { NULL, NULL },
  };
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < import->rows->len; i++)
    {
      HeddleImportRow *row = g_ptr_array_index (import->rows, i);
      JsonObject *object = json_object_new ();

      json_object_set_int_member (object, "row", row->row);
      json_object_set_string_member (object, "verdict",
                                     heddle_import_verdict_get_word (row->verdict));
      heddle_cli_set_text (object, "id", row->id);
      heddle_cli_set_text (object, "name", row->title);
      heddle_cli_set_text (object, "message", row->message);
      heddle_cli_set_text (object, "note", row->note);
      json_array_add_object_element (rows, object);
    }

  heddle_cli_print_list (cli, rows, columns, NULL);
  if (cli->format == HEDDLE_CLI_TABLE)
    {
      for (int i = HEDDLE_IMPORT_NEW; i <= HEDDLE_IMPORT_REFUSED; i++)
        heddle_cli_writef ("%s%u %s", i > HEDDLE_IMPORT_NEW ? ", " : "", import->n_verdicts[i],
                           heddle_import_verdict_get_word (i));
      heddle_cli_write ("\n");
      if (import->warning != NULL)
        heddle_cli_writef ("%s\n", import->warning);
    }
}

static gboolean
report_refusal (HeddleImport  *import,
                GError       **error)
{
  for (guint i = 0; i < import->rows->len; i++)
    {
      HeddleImportRow *row = g_ptr_array_index (import->rows, i);

      if (row->verdict != HEDDLE_IMPORT_REFUSED)
        continue;
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                   _("Row %u: %s Nothing was imported; rows refused: %u."), row->row,
                   row->message, import->n_verdicts[HEDDLE_IMPORT_REFUSED]);
      return FALSE;
    }

  return TRUE;
}

static gboolean
run_import (HeddleCli  *cli,
            GError    **error)
{
  const char *as = heddle_cli_need_option (cli, "as", error);
  const HeddleKind *kind = as != NULL ? heddle_cli_find_kind (as, error) : NULL;
  gboolean apply = !heddle_cli_has_option (cli, "dry-run");
  g_autoptr (HeddleImport) import = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (kind == NULL)
    return FALSE;

  bytes = read_file (heddle_cli_get_argument (cli, 0), error);
  if (bytes == NULL || !heddle_cli_open (cli, TRUE, error))
    return FALSE;

  import = heddle_import_csv (cli->store, kind, bytes, cli->today, apply, error);
  if (import == NULL)
    return FALSE;

  print_import (cli, import);
  return report_refusal (import, error);
}

static const char *const export_options[] = { "output",    "facts", "private", "from",  "to",
                                              "collaborative", "authority", "owner", "state",
                                              NULL };
static const char *const import_options[] = { "as", "dry-run", NULL };

const HeddleCliCommand heddle_cli_exchange_commands[] = {
  { "export", "deadlines|KIND -o FILE.csv|.json, or --facts -o FILE [--private]",
    N_("writes a list by the file's ending, or all facts as sorted text"), export_options, 0, 1,
    run_export },
  { "import", "FILE --as KIND [--dry-run]",
    N_("reads a table: new, changed, same or refused, row by row; all or nothing"),
    import_options, 1, 1, run_import },
  { NULL },
};
