/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-restore.h"

#include <glib/gstdio.h>

#include "heddle-backup.h"
#include "heddle-workspace.h"

typedef struct
{
  char *path;
  char *backup;
  char *second;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_free (self->path);
  g_free (self->backup);
  g_free (self->second);
  g_free (self);
}

/* The backup may be from before the folder was chosen. */
static void
keep_second (Job *self)
{
  g_autoptr (HeddleStore) store = self->second != NULL
                                      ? heddle_workspace_open (self->path, 0, NULL) : NULL;

  if (store == NULL)
    return;
  heddle_store_set_setting (store, "backup-folder", self->second, NULL);
  heddle_store_close (store, NULL);
}

static void
restore_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  Job *self = data;
  g_autofree char *folder = g_path_get_dirname (self->path);
  GError *error = NULL;

  /* Where it cannot be made, restoring says so. */
  g_mkdir_with_parents (folder, 0700);
  if (heddle_backup_restore (self->path, self->backup, heddle_records_get_schema (), &error))
    {
      keep_second (self);
      g_task_return_boolean (task, TRUE);
    }
  else
    g_task_return_error (task, error);
}

void
heddle_restore_async (const char          *path,
                      const char          *backup,
                      const char          *second,
                      GAsyncReadyCallback  callback,
                      gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);
  Job *self = g_new0 (Job, 1);

  self->path = g_strdup (path);
  self->backup = g_strdup (backup);
  self->second = g_strdup (second);
  g_task_set_task_data (task, self, job_free);
  g_task_run_in_thread (task, restore_in_thread);
}

gboolean
heddle_restore_finish (GAsyncResult  *result,
                       GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
