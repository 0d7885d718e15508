/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-files.h"

#include "heddle-backup.h"
#include "heddle-turns.h"

HeddleStore *
heddle_files_create (const char  *path,
                     gboolean     example,
                     HeddleDay    today,
                     GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_IO, "%s: %s", folder,
                   g_strerror (errno));
      return NULL;
    }

  return heddle_workspace_create (path, example, today, error);
}

void
heddle_files_close (HeddleSession *session)
{
  HeddleStore *store = heddle_session_get_store (session);
  g_autoptr (GError) error = NULL;

  /* what is being written cannot be copied */
  heddle_turns_end_all (store, TRUE);
  if (!heddle_store_is_read_only (store)
      && !heddle_backup_rotate (store, HEDDLE_BACKUP_CLOSING, &error))
    {
      g_message ("%s", error->message);
      g_clear_error (&error);
    }
  if (!heddle_store_close (store, &error))
    g_message ("%s", error->message);
}

char *
heddle_files_get_example_path (void)
{
  g_autofree char *path = heddle_workspace_get_default_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  return g_build_filename (folder, "example.db", NULL);
}
