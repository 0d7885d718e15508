/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-forget.h"

#include <glib/gi18n-lib.h>

#include "heddle-workspace.h"

gboolean
heddle_forget_keep_backup (HeddleStore         *store,
                           HeddleBackupReason   reason,
                           GError             **error)
{
  g_autoptr (GError) local = NULL;

  if (heddle_backup_rotate (store, reason, &local) || heddle_backup_is_current (store))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static char *
dup_second (HeddleStore *store)
{
  g_autofree char *second = heddle_store_get_setting (store, "backup-folder");

  return second != NULL && *second != '\0' ? g_steal_pointer (&second) : NULL;
}

guint
heddle_forget_count_backups (HeddleStore *store)
{
  const char *path = heddle_store_get_path (store);
  g_autofree char *second = dup_second (store);
  g_autoptr (GPtrArray) own = heddle_backup_list (path, NULL);
  g_autoptr (GPtrArray) other = second != NULL ? heddle_backup_list (path, second) : NULL;

  return own->len + (other != NULL ? other->len : 0);
}

/* Nobody signs with a post that is no longer there. */
static void
forget_signer (HeddleStore *store,
               const char  *id)
{
  g_autofree char *signer = heddle_store_get_setting (store, "person");

  if (g_strcmp0 (signer, id) != 0)
    return;
  heddle_store_set_setting (store, "person", NULL, NULL);
  heddle_workspace_sign (store);
}

/* All copies from before the one that is made now. */
static char *
remove_backups (HeddleStore *store)
{
  const char *path = heddle_store_get_path (store);
  g_autofree char *second = dup_second (store);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) own = NULL;
  gint64 wall;

  if (!heddle_forget_keep_backup (store, HEDDLE_BACKUP_PURGE, &error))
    return g_strdup (error->message);
  own = heddle_backup_list (path, NULL);
  wall = ((HeddleBackup *) own->pdata[0])->wall;
  if (!heddle_backup_remove_before (path, NULL, wall, &error))
    return g_strdup (error->message);
  if (second == NULL)
    return NULL;
  if (!g_file_test (second, G_FILE_TEST_IS_DIR))
    return g_strdup_printf (_("The second backup folder \"%s\" is not there; its backups still "
                              "hold it."), second);
  return heddle_backup_remove_before (path, second, wall, &error) ? NULL
                                                                  : g_strdup (error->message);
}

gboolean
heddle_forget_record (HeddleStore       *store,
                      const HeddleKind  *kind,
                      const char        *id,
                      gboolean           backups,
                      char             **left,
                      GError           **error)
{
  *left = NULL;
  if (!heddle_forget_keep_backup (store, HEDDLE_BACKUP_PURGE, error)
      || !heddle_purge (store, kind, id, error))
    return FALSE;
  forget_signer (store, id);
  if (backups)
    *left = remove_backups (store);
  return TRUE;
}
