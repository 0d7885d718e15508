/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-attached-file.h"
#include "heddle-calendar-export.h"
#include "heddle-calendar-import.h"
#include "heddle-cli-deadlines.h"
#include "heddle-facts-export.h"
#include "heddle-import.h"
#include "heddle-out-file.h"
#include "heddle-table-export.h"
#include "heddle-table-file.h"

#define DEADLINES "deadlines"
#define EVERYTHING "everything"

static gboolean
export_facts (HeddleCli   *cli,
              const char  *path,
              GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  if (cli->arguments->len > 0)
    {
      g_set_error_literal (error, HEDDLE_CLI_ERROR, HEDDLE_CLI_ERROR_USAGE,
                           _("--facts exports everything and takes no kind."));
      return FALSE;
    }
  if (!heddle_cli_open (cli, FALSE, error))
    return FALSE;

  text = heddle_facts_export (cli->store, heddle_cli_has_option (cli, "private"), error);
  if (text == NULL)
    return FALSE;

  bytes = g_bytes_new_take (text, strlen (text));
  return heddle_out_file_write (path, bytes, cli->file, error);
}

static gboolean
check_ending (const char         *path,
              const char         *what,
              const HeddleKind   *kind,
              HeddleTableFormat  *format,
              GError            **error)
{
  gboolean known = heddle_table_file_find (path, format);

  if (g_str_equal (what, EVERYTHING))
    {
      if (known && *format == HEDDLE_TABLE_JSON)
        return TRUE;
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                   _("--output: \"%s\" does not end with .json."), path);
      return FALSE;
    }
  if (known && *format == HEDDLE_TABLE_BUNDLE
      && (kind == NULL || !heddle_attached_file_applies (kind)))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                   _("--output: \"%s\" would be a bundle; only document and agenda-paper have "
                     "attached files that go along."), path);
      return FALSE;
    }
  if (known && (*format != HEDDLE_TABLE_ICS || g_str_equal (what, DEADLINES)))
    return TRUE;

  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
               _("--output: \"%s\" does not end with .csv, .ods, .json or .zip."), path);
  return FALSE;
}

static GBytes *
take_text (char *text)
{
  return text != NULL ? g_bytes_new_take (text, strlen (text)) : NULL;
}

static GBytes *
export_deadlines (HeddleCli         *cli,
                  HeddleTableFormat  format,
                  GError           **error)
{
  gboolean private = heddle_cli_has_option (cli, "private");
  JsonArray *deadlines = heddle_cli_list_deadlines (cli, private, error);
  g_autoptr (HeddleSheet) sheet = NULL;

  if (deadlines == NULL)
    return NULL;
  if (format == HEDDLE_TABLE_JSON)
    return take_text (heddle_cli_dup_deadlines (deadlines));

  sheet = heddle_cli_list_sheet_deadlines (deadlines);
  return heddle_table_file_write (sheet, format);
}

static gboolean
run_calendar (HeddleCli   *cli,
              const char  *path,
              GError     **error)
{
  g_auto (HeddleCliFilter) filter = { 0 };
  HeddleCalendarScope scope = {
    .sessions = TRUE, .private = heddle_cli_has_option (cli, "private"),
  };
  g_autoptr (HeddleIcs) ics = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *memory = NULL;

  if (heddle_cli_has_option (cli, "state"))
    {
      g_set_error_literal (error, HEDDLE_CLI_ERROR, HEDDLE_CLI_ERROR_USAGE,
                           _("--state: a calendar is for every day, not for today."));
      return FALSE;
    }
  if (!heddle_cli_filter_read (cli, &filter, error))
    return FALSE;

  scope.filter = filter.filter;
  scope.from = filter.from;
  scope.to = filter.to;
  /* Translators: name of an exported calendar */
  ics = heddle_calendar_export (cli->store, &scope, _("Heddle deadlines"),
                                g_get_real_time () / G_USEC_PER_SEC, &memory);
  bytes = heddle_ics_write (ics);
  return heddle_out_file_write (path, bytes, cli->file, error)
         && heddle_calendar_export_remember (cli->store, memory, error);
}

static GBytes *
export_kind (HeddleCli         *cli,
             const HeddleKind  *kind,
             HeddleTableFormat  format,
             GError           **error)
{
  g_autoptr (HeddleTableExport) export = heddle_table_export_new (
    cli->store, kind, format, heddle_cli_has_option (cli, "private"));

  heddle_table_export_read (export, G_MAXINT64, NULL);
  return heddle_table_export_make (export, error);
}

static gboolean
run_export (HeddleCli  *cli,
            GError    **error)
{
  const char *what = heddle_cli_get_argument (cli, 0);
  const char *path = heddle_cli_need_option (cli, "output", error);
  const HeddleKind *kind = NULL;
  g_autoptr (GBytes) bytes = NULL;
  HeddleTableFormat format;

  if (path == NULL)
    return FALSE;
  if (heddle_cli_has_option (cli, "facts"))
    return export_facts (cli, path, error);
  if (what == NULL)
    {
      g_set_error_literal (error, HEDDLE_CLI_ERROR, HEDDLE_CLI_ERROR_USAGE,
                           _("Something is missing: heddlectl export deadlines|everything|KIND "
                             "-o FILE"));
      return FALSE;
    }

  if (!g_str_equal (what, DEADLINES) && !g_str_equal (what, EVERYTHING))
    {
      kind = heddle_cli_find_kind (what, error);
      if (kind == NULL)
        return FALSE;
    }
  if (!check_ending (path, what, kind, &format, error) || !heddle_cli_open (cli, FALSE, error))
    return FALSE;
  if (format == HEDDLE_TABLE_ICS)
    return run_calendar (cli, path, error);

  bytes = g_str_equal (what, DEADLINES) ? export_deadlines (cli, format, error)
                                        : export_kind (cli, kind, format, error);
  return bytes != NULL && heddle_out_file_write (path, bytes, cli->file, error);
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

  heddle_out_file_set_error (error, local_error, path, _("cannot be read"));
  return NULL;
}

static void
print_import (HeddleCli    *cli,
              HeddleImport *import)
{
  static const HeddleCliColumn columns[] = {
    { "row", N_("Row") },     { "verdict", N_("Verdict") }, { "id", N_("Id") },
    { "name", N_("Record") }, { "message", N_("What") },    { "file", N_("File") },
    { "note", N_("Note") },   { NULL, NULL },
  };
  static const char *const files[] = {
    [HEDDLE_IMPORT_FILE_NONE] = NULL,
    [HEDDLE_IMPORT_FILE_HERE] = "here",
    [HEDDLE_IMPORT_FILE_COMES] = "comes",
    [HEDDLE_IMPORT_FILE_MISSING] = "missing",
  };
  g_autofree char *words = heddle_import_dup_files_words (import);
  JsonArray *rows = json_array_new ();
  const char *warning = heddle_import_get_sheet (import)->warning;
  gboolean first = TRUE;

  for (guint i = 0; i < heddle_import_get_n_rows (import); i++)
    {
      const HeddleImportRow *row = heddle_import_get_row (import, i);
      JsonObject *object = json_object_new ();

      json_object_set_int_member (object, "row", row->row);
      json_object_set_string_member (object, "verdict",
                                     heddle_import_verdict_get_word (row->verdict));
      heddle_cli_set_text (object, "id", row->id);
      heddle_cli_set_text (object, "name", row->title);
      heddle_cli_set_text (object, "message", row->message);
      heddle_cli_set_text (object, "file", files[row->file]);
      heddle_cli_set_text (object, "note", row->note);
      json_array_add_object_element (rows, object);
    }

  heddle_cli_print_list (cli, rows, columns, NULL);
  if (cli->format != HEDDLE_CLI_TABLE)
    return;
  for (int i = HEDDLE_IMPORT_NEW; i <= HEDDLE_IMPORT_REFUSED; i++)
    if (i != HEDDLE_IMPORT_CANCELLED || heddle_import_get_n_verdicts (import, i) > 0)
      {
        heddle_cli_writef ("%s%u %s", first ? "" : ", ", heddle_import_get_n_verdicts (import, i),
                           heddle_import_verdict_get_word (i));
        first = FALSE;
      }
  heddle_cli_write ("\n");
  if (words != NULL)
    heddle_cli_writef ("%s\n", words);
  if (warning != NULL)
    heddle_cli_writef ("%s\n", warning);
}

static gboolean
report_refusal (HeddleImport  *import,
                GError       **error)
{
  for (guint i = 0; i < heddle_import_get_n_rows (import); i++)
    {
      const HeddleImportRow *row = heddle_import_get_row (import, i);

      if (row->verdict != HEDDLE_IMPORT_REFUSED)
        continue;
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                   _("Row %u: %s Nothing was imported; rows refused: %u."), row->row,
                   row->message, heddle_import_get_n_verdicts (import, HEDDLE_IMPORT_REFUSED));
      return FALSE;
    }

  return TRUE;
}

static HeddleImport *
make_import (HeddleCli         *cli,
             const HeddleKind  *kind,
             GBytes            *bytes,
             GError           **error)
{
  g_autoptr (HeddleIcs) ics = NULL;
  HeddleSheet *sheet;

  if (heddle_table_file_guess (bytes) != HEDDLE_TABLE_ICS)
    {
      sheet = heddle_table_file_read (bytes, error);
      return sheet != NULL ? heddle_import_new (cli->store, kind, sheet, cli->today) : NULL;
    }
  if (!heddle_calendar_import_knows (kind))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                   _("--as: a calendar cannot be read as records of kind %s."), kind->name);
      return NULL;
    }
  ics = heddle_ics_read (bytes, error);
  return ics != NULL ? heddle_calendar_import_new (cli->store, kind, ics, NULL, cli->today) : NULL;
}

/* FIELD=VALUE behind the file are for all rows. */
static gboolean
set_fixed (HeddleCli     *cli,
           HeddleImport  *import,
           GError       **error)
{
  for (guint i = 1; i < cli->arguments->len; i++)
    {
      const char *argument = heddle_cli_get_argument (cli, i);
      const char *equals = strchr (argument, '=');
      g_autofree char *field = equals != NULL ? g_strndup (argument, equals - argument) : NULL;

      if (field == NULL)
        {
          g_set_error (error, HEDDLE_CLI_ERROR, HEDDLE_CLI_ERROR_USAGE,
                       _("\"%s\" is not FIELD=VALUE."), argument);
          return FALSE;
        }
      if (!heddle_import_set_fixed (import, field, equals + 1, error))
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
  gboolean dry_run = heddle_cli_has_option (cli, "dry-run");
  g_autoptr (HeddleImport) import = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gboolean more;

  if (kind == NULL)
    return FALSE;

  bytes = read_file (heddle_cli_get_argument (cli, 0), error);
  if (bytes == NULL || !heddle_cli_open (cli, TRUE, error))
    return FALSE;

  import = make_import (cli, kind, bytes, error);
  if (import == NULL || !set_fixed (cli, import, error)
      || !heddle_import_check_columns (import, error)
      || !(dry_run ? heddle_import_judge (import, G_MAXINT64, &more, error)
                   : heddle_import_apply (import, G_MAXINT64, &more, error)))
    return FALSE;

  print_import (cli, import);
  return report_refusal (import, error);
}

static const char *const export_options[] = { "output",    "facts", "private", "from",  "to",
                                              "collaborative", "authority", "owner", "state",
                                              NULL };
static const char *const import_options[] = { "as", "dry-run", NULL };

const HeddleCliCommand heddle_cli_exchange_commands[] = {
  { "export",
    "deadlines|everything|KIND -o FILE.csv|.ods|.json|.ics|.zip, or --facts -o FILE [--private]",
    N_("writes a list by the file's ending, or all facts as sorted text"), export_options, 0, 1,
    run_export },
  { "import", "FILE --as KIND [--dry-run] [FIELD=VALUE…]",
    N_("reads a table: new, changed, same or refused, row by row; all or nothing"),
    import_options, 1, G_MAXUINT, run_import },
  { NULL },
};
