/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "heddle-attached-file.h"
#include "heddle-cli-output.h"
#include "heddle-entry.h"

static HeddleRecord *
find (HeddleCli         *cli,
      gboolean           write,
      const HeddleKind **kind,
      GError           **error)
{
  *kind = heddle_cli_find_kind (heddle_cli_get_argument (cli, 0), error);
  if (*kind == NULL || !heddle_cli_open (cli, write, error))
    return NULL;
  return heddle_entry_find (cli->store, *kind, heddle_cli_get_argument (cli, 1), error);
}

static void
print_file (HeddleCli    *cli,
            HeddleRecord *record)
{
  static const HeddleCliColumn columns[] = {
    { "file_name", N_("File") },
    { "size", N_("Bytes") },
    { "attachment", N_("SHA-256") },
    { NULL, NULL },
  };
  JsonObject *object = json_object_new ();
  g_autofree char *hash = heddle_attached_file_dup_hash (record);
  g_autofree char *name = heddle_attached_file_dup_name (record);
  goffset size = 0;

  heddle_attachment_has (cli->store, hash, &size);
  heddle_cli_set_text (object, "file_name", name);
  json_object_set_int_member (object, "size", size);
  heddle_cli_set_text (object, "attachment", hash);
  heddle_cli_print_object (cli, object, columns);
}

static gboolean
run_attach (HeddleCli  *cli,
            GError    **error)
{
  const HeddleKind *kind;
  const char *path = heddle_cli_get_argument (cli, 2);
  g_autoptr (HeddleRecord) record = find (cli, TRUE, &kind, error);
  g_autoptr (GBytes) content = NULL;

  if (record == NULL)
    return FALSE;
  content = heddle_attachment_read_file (path, NULL, error);
  if (content == NULL
      || !heddle_attached_file_put (cli->store, kind, heddle_record_get_id (record), path, content,
                                    error))
    return FALSE;
  print_file (cli, record);
  return TRUE;
}

static gboolean
run_detach (HeddleCli  *cli,
            GError    **error)
{
  const HeddleKind *kind;
  g_autoptr (HeddleRecord) record = find (cli, TRUE, &kind, error);

  return record != NULL
         && heddle_attached_file_take_off (cli->store, kind, heddle_record_get_id (record), error);
}

static gboolean
run_save (HeddleCli  *cli,
          GError    **error)
{
  const char *path = heddle_cli_need_option (cli, "output", error);
  const HeddleKind *kind;
  g_autoptr (HeddleRecord) record = path != NULL ? find (cli, FALSE, &kind, error) : NULL;
  g_autofree char *hash = NULL;

  if (record == NULL)
    return FALSE;
  hash = heddle_attached_file_dup_hash (record);
  if (hash != NULL)
    return heddle_attachment_save (cli->store, hash, path, error);
  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_NOT_FOUND, _("%s: no file is attached to it."),
               heddle_kind_get_label (kind));
  return FALSE;
}

static const char *const save_options[] = { "output", NULL };

const HeddleCliCommand heddle_cli_attachment_commands[] = {
  { "attach", "KIND RECORD FILE", N_("puts a file of at most 10 MB on a record"), NULL, 3, 3,
    run_attach },
  { "detach", "KIND RECORD", N_("takes the file off a record"), NULL, 2, 2, run_detach },
  { "save-attachment", "KIND RECORD -o FILE", N_("writes the file of a record"), save_options, 2,
    2, run_save },
  { NULL },
};
