/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "heddle-cli.h"
#include "heddle-date-error.h"
#include "heddle-date-text.h"
#include "heddle-entry.h"

/* A file that cannot be written can still be read. */
gboolean
heddle_cli_open (HeddleCli  *cli,
                 gboolean    write,
                 GError    **error)
{
  g_autoptr (GError) local_error = NULL;

  cli->store = heddle_workspace_open (cli->file, 0, &local_error);
  if (cli->store == NULL && !write
      && g_error_matches (local_error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_READ_ONLY))
    {
      g_clear_error (&local_error);
      cli->store = heddle_workspace_open (cli->file, HEDDLE_STORE_READ_ONLY, &local_error);
    }

  if (cli->store != NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

const HeddleKind *
heddle_cli_find_kind (const char  *name,
                      GError     **error)
{
  const HeddleKind *kind = heddle_schema_get_kind (heddle_records_get_schema (), name);

  if (kind == NULL)
    g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_NOT_FOUND,
                 _("There is no kind of record called \"%s\"; heddlectl kinds lists them."), name);
  return kind;
}

char *
heddle_cli_dup_record_option (HeddleCli         *cli,
                              const char        *option,
                              const HeddleKind  *kind,
                              GError           **error)
{
  const char *name = heddle_cli_get_option (cli, option);
  g_autoptr (HeddleRecord) record = NULL;

  if (name == NULL)
    return NULL;

  record = heddle_entry_find (cli->store, kind, name, error);
  return record != NULL ? g_strdup (heddle_record_get_id (record)) : NULL;
}

gboolean
heddle_cli_read_field (HeddleCli          *cli,
                       const HeddleKind   *kind,
                       const HeddleField  *field,
                       const char         *text,
                       HeddleValue        *value,
                       GError            **error)
{
  g_autofree char *note = NULL;

  if (!heddle_entry_read (cli->store, kind, field, text, cli->today, value, &note, error))
    return FALSE;

  if (note != NULL)
    fprintf (stderr, "heddlectl: %s, %s: %s.\n", heddle_kind_get_label (kind),
             heddle_field_get_label (field), note);
  return TRUE;
}

gboolean
heddle_cli_read_value (HeddleCli         *cli,
                       const HeddleKind  *kind,
                       const char        *field,
                       const char        *text,
                       HeddleValue       *value,
                       GError           **error)
{
  return heddle_cli_read_field (cli, kind, heddle_kind_get_field (kind, field), text, value,
                                error);
}

gboolean
heddle_cli_read_day (HeddleCli   *cli,
                     const char  *option,
                     const char  *text,
                     HeddleDay   *day,
                     GError     **error)
{
  HeddleDateContext context = { .today = cli->today };
  g_autoptr (GError) local_error = NULL;
  g_autofree char *quoted = NULL;
  g_autofree char *edtf = heddle_date_text_read (text, &context, NULL, &local_error);

  *day = heddle_edtf_get_day (edtf);
  if (*day != HEDDLE_DAY_NONE)
    return TRUE;

  quoted = heddle_date_error_quote (text);
  if (edtf != NULL)
    g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID, _("--%s: %s is not one day."),
                 option, quoted);
  else
    g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID, _("--%s: %s."), option,
                 local_error->message);
  return FALSE;
}
