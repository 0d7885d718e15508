/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Backups that are made a little at a time. The pages are copied in the main
 * loop, for they come through the store's connection; the copy is checked,
 * synced and named in a thread, which touches nothing of the store's. */

#include "heddle-backup-private.h"

#include <glib/gi18n-lib.h>

/* Half a frame at 60 Hz would be felt by nobody. */
#define SLICE_US 4000
#define PAGES_AT_ONCE 16

typedef struct
{
  HeddleStore *store;      /* not owned: the task's source */
  HeddleBackupReason reason;
  gint64 wall;
  char *path;
  char *second;            /* NULL: there is no second folder */
  char *state;
  guint folder;            /* 0 the file's own, 1 the second */
  HeddleCopy *copy;
  int newest;
  guint source;
  GFileProgressCallback progress;
  gpointer progress_data;
} Run;

static void
run_free (gpointer data)
{
  Run *self = data;

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->copy, heddle_copy_free);
  g_free (self->path);
  g_free (self->second);
  g_free (self->state);
  g_free (self);
}

static const char *
get_parent (Run *self)
{
  return self->folder == 1 ? self->second : NULL;
}

static void start_folder (GTask *task);

/* Takes over the reference that keeps the task going. */
static void
end (GTask  *owned,
     GError *failure)
{
  g_autoptr (GTask) task = owned;
  Run *self = g_task_get_task_data (task);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->copy, heddle_copy_free);
  if (self->store->backup == task)
    self->store->backup = NULL;
  if (failure != NULL)
    g_task_return_error (task, failure);
  else
    g_task_return_boolean (task, TRUE);
}

static void
seal_in_thread (GTask        *sealing,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GTask *task = data;
  Run *self = g_task_get_task_data (task);
  GError *error = NULL;

  if (heddle_copy_seal (self->copy, self->newest, NULL, &error)
      && heddle_copy_finish (self->copy, &error))
    {
      heddle_backup_thin (self->path, get_parent (self));
      g_task_return_boolean (sealing, TRUE);
    }
  else
    g_task_return_error (sealing, error);
}

static void
sealed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  GTask *task = data;
  Run *self = g_task_get_task_data (task);
  GError *error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  g_clear_pointer (&self->copy, heddle_copy_free);
  if (error != NULL)
    {
      end (task, error);
      return;
    }
  self->folder++;
  start_folder (task);
}

static void
seal (GTask *task)
{
  g_autoptr (GTask) sealing = g_task_new (NULL, NULL, sealed_cb, task);

  g_task_set_task_data (sealing, task, NULL);
  g_task_run_in_thread (sealing, seal_in_thread);
}

static void
tell_progress (Run *self)
{
  goffset n_done, n_all;
  guint n_folders = self->second != NULL ? 2 : 1;

  if (self->progress == NULL)
    return;
  heddle_copy_get_progress (self->copy, &n_done, &n_all);
  self->progress (self->folder * n_all + n_done, n_folders * n_all, self->progress_data);
}

static gboolean
copy_cb (gpointer data)
{
  GTask *task = data;
  Run *self = g_task_get_task_data (task);
  gint64 begun = g_get_monotonic_time ();
  GError *error = NULL;
  gboolean done = FALSE;

  do
    if (!heddle_copy_step (self->copy, PAGES_AT_ONCE, &done, &error))
      {
        self->source = 0;
        end (task, error);
        return G_SOURCE_REMOVE;
      }
  while (!done && g_get_monotonic_time () - begun < SLICE_US);

  tell_progress (self);
  if (!done)
    return G_SOURCE_CONTINUE;
  self->source = 0;
  seal (task);
  return G_SOURCE_REMOVE;
}

static void
start_folder (GTask *task)
{
  Run *self = g_task_get_task_data (task);
  g_autofree char *copy = NULL;
  GError *error = NULL;

  if (self->folder > 1 || (self->folder == 1 && self->second == NULL))
    {
      end (task, NULL);
      return;
    }
  if (self->store->backup != task)
    {
      end (task, g_error_new_literal (HEDDLE_ERROR, HEDDLE_ERROR_CANCELLED,
                                      _("The backup was given up: the file was closed.")));
      return;
    }
  if (heddle_backup_has_state (self->path, get_parent (self), self->state))
    {
      self->folder++;
      start_folder (task);
      return;
    }

  copy = heddle_backup_dup_next (self->path, get_parent (self), self->wall, self->reason, &error);
  if (copy != NULL)
    self->copy = heddle_copy_begin (heddle_store_get_db (self->store), copy, &error);
  if (self->copy != NULL)
    self->source = g_idle_add (copy_cb, task);
  else
    end (task, error);
}

static gboolean
start_cb (gpointer data)
{
  GTask *task = data;
  Run *self = g_task_get_task_data (task);

  self->source = 0;
  start_folder (task);
  return G_SOURCE_REMOVE;
}

/**
 * heddle_backup_rotate_async:
 * @progress: (nullable): told now and then how far it is
 *
 * Like heddle_backup_rotate() without holding up the main loop. Fails with
 * %HEDDLE_ERROR_REFUSED while another one is being made.
 */
void
heddle_backup_rotate_async (HeddleStore           *store,
                            HeddleBackupReason     reason,
                            GFileProgressCallback  progress,
                            gpointer               progress_data,
                            GAsyncReadyCallback    callback,
                            gpointer               data)
{
  GTask *task = g_task_new (store, NULL, callback, data);
  Run *self = g_new0 (Run, 1);
  GError *error = NULL;

  g_return_if_fail (HEDDLE_IS_STORE (store));

  self->store = store;
  self->reason = reason;
  self->wall = heddle_store_now (store);
  self->progress = progress;
  self->progress_data = progress_data;
  self->newest = store->schema->version;
  self->path = g_strdup (store->path);
  self->second = heddle_store_get_setting (store, "backup-folder");
  if (self->second != NULL && *self->second == '\0')
    g_clear_pointer (&self->second, g_free);
  g_task_set_task_data (task, self, run_free);

  if (store->backup != NULL)
    {
      end (task, g_error_new_literal (HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
                                      _("A backup is being made already.")));
      return;
    }
  self->state = heddle_backup_dup_state (store, &error);
  if (self->state == NULL)
    {
      end (task, error);
      return;
    }
  store->backup = task;
  self->source = g_idle_add (start_cb, task);
}

/**
 * heddle_backup_rotate_finish:
 *
 * Returns: whether the backup was written; %FALSE with an error of the file, or
 *   %HEDDLE_ERROR_CANCELLED
 */
gboolean
heddle_backup_rotate_finish (HeddleStore   *store,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
heddle_backup_abandon (HeddleStore *store)
{
  GTask *task = store->backup;
  Run *self = task != NULL ? g_task_get_task_data (task) : NULL;

  if (task == NULL)
    return;
  store->backup = NULL;
  /* A copy whose pages are all there needs the store no more: its thread goes
   * on and ends the task. */
  if (self->source != 0)
    end (task, g_error_new_literal (HEDDLE_ERROR, HEDDLE_ERROR_CANCELLED,
                                    _("The backup was given up: the file was closed.")));
}
