/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "heddle-backup.h"
#include "heddle-cli-output.h"
#include "heddle-verify.h"

static gboolean
run_new (HeddleCli  *cli,
         GError    **error)
{
  static const HeddleCliColumn columns[] = { { "file", N_("File") }, { NULL, NULL } };
  JsonObject *object;

  cli->store = heddle_workspace_create (cli->file, heddle_cli_has_option (cli, "example"),
                                        cli->today, error);
  if (cli->store == NULL)
    return FALSE;

  object = json_object_new ();
  heddle_cli_set_text (object, "file", cli->file);
  heddle_cli_print_object (cli, object, columns);
  return TRUE;
}

static JsonObject *
describe_checks (GPtrArray *checks,
                 gboolean  *ok)
{
  JsonObject *object = json_object_new ();
  JsonArray *array = json_array_new ();

  *ok = TRUE;
  for (guint i = 0; i < checks->len; i++)
    {
      HeddleCheck *check = g_ptr_array_index (checks, i);
      JsonObject *row = json_object_new ();

      json_object_set_string_member (row, "name", check->name);
      json_object_set_boolean_member (row, "ok", check->found == NULL);
      heddle_cli_set_text (row, "found", check->found);
      json_array_add_object_element (array, row);
      *ok = *ok && check->found == NULL;
    }

  json_object_set_boolean_member (object, "ok", *ok);
  json_object_set_array_member (object, "checks", array);
  return object;
}

static gboolean
run_verify (HeddleCli  *cli,
            GError    **error)
{
  static const HeddleCliColumn columns[] = {
    { "ok", N_("Sound") },
    { "checks", N_("Checked") },
    { "digest", N_("Digest") },
    { NULL, NULL },
  };
  g_autoptr (GPtrArray) checks = NULL;
  g_autofree char *digest = NULL;
  JsonObject *object;
  gboolean ok;

  if (!heddle_cli_open (cli, FALSE, error))
    return FALSE;

  checks = heddle_verify (cli->store);
  digest = heddle_verify_digest (cli->store);
  object = describe_checks (checks, &ok);
  heddle_cli_set_text (object, "digest", digest);
  heddle_cli_print_object (cli, object, columns);

  for (guint i = 0; i < checks->len && !ok; i++)
    {
      HeddleCheck *check = g_ptr_array_index (checks, i);

      if (check->found == NULL)
        continue;
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_DAMAGED, _("%s: %s: %s"), cli->file,
                   check->name, check->found);
      return FALSE;
    }

  return TRUE;
}

static gboolean
run_backup (HeddleCli  *cli,
            GError    **error)
{
  const char *path = heddle_cli_need_option (cli, "output", error);

  return path != NULL && heddle_cli_open (cli, FALSE, error)
         && heddle_backup_write (cli->store, path, error);
}

static gboolean
run_restore (HeddleCli  *cli,
             GError    **error)
{
  return heddle_backup_restore (cli->file, heddle_cli_get_argument (cli, 0),
                                heddle_records_get_schema (), error);
}

static const char *const new_options[] = { "example", NULL };
static const char *const backup_options[] = { "output", NULL };

const HeddleCliCommand heddle_cli_file_commands[] = {
  { "new", "[--example]", N_("makes a file with the reference data, and the example"),
    new_options, 0, 0, run_new },
  { "verify", "", N_("checks the file and its history; prints its digest"), NULL, 0, 0,
    run_verify },
  { "backup", "-o FILE", N_("writes a consistent copy"), backup_options, 0, 0, run_backup },
  { "restore", "FILE", N_("puts a copy in the file's place, after a backup of today's"), NULL,
    1, 1, run_restore },
  { NULL },
};
