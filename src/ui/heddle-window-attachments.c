/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files on records: put on, opened in another program, written out, taken
 * off. */

#include "heddle-window-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-attached-file.h"

/* A record, and what is to be done with its file. */
typedef struct
{
  HeddleWindow *window;
  HeddleStore *store; /* stays the one that was asked */
  const HeddleKind *kind;
  char *id;
  char *path;
  gboolean add; /* a new document of the episode that @id is */
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_object_unref (self->window);
  g_object_unref (self->store);
  g_free (self->id);
  g_free (self->path);
  g_free (self);
}

static Job *
job_new (GtkWidget *widget,
         GVariant  *parameter)
{
  HeddleWindow *window = HEDDLE_WINDOW (widget);
  Job *self = g_new0 (Job, 1);
  const char *kind, *id;

  g_variant_get (parameter, "(&s&s)", &kind, &id);
  self->window = g_object_ref (window);
  self->store = g_object_ref (heddle_session_get_store (window->session));
  self->kind = heddle_schema_get_kind (heddle_records_get_schema (), kind);
  self->id = g_strdup (id);
  return self;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static HeddleRecord *
dup_record (Job *self)
{
  g_autoptr (GError) error = NULL;
  HeddleRecord *record = heddle_store_get (self->store, self->kind, self->id, &error);

  if (record == NULL)
    heddle_window_report (self->window, error->message);
  return record;
}

/* Putting on. */

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Job *self = data;
  GError *error = NULL;
  GBytes *content = heddle_attachment_read_file (self->path, cancellable, &error);

  if (content != NULL)
    g_task_return_pointer (task, content, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (Job) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = g_task_propagate_pointer (G_TASK (result), &error);

  if (content != NULL && self->add)
    heddle_attached_file_register (self->store, self->id, self->path, content, &error);
  else if (content != NULL)
    heddle_attached_file_put (self->store, self->kind, self->id, self->path, content, &error);
  if (error != NULL)
    heddle_window_report (self->window, error->message);
}

/* Takes @self. */
static void
read_file (Job  *self,
           char *path)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, read_cb, self);

  self->path = path;
  g_task_set_task_data (task, self, NULL);
  g_task_run_in_thread (task, read_in_thread);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Job) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && g_file_peek_path (file) != NULL)
    read_file (g_steal_pointer (&self), g_file_get_path (file));
}

/* An episode and the path of a file that was dropped on its documents. */
static void
register_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  HeddleWindow *window = HEDDLE_WINDOW (widget);
  Job *self = g_new0 (Job, 1);
  const char *episode, *path;

  g_variant_get (parameter, "(&s&s)", &episode, &path);
  self->window = g_object_ref (window);
  self->store = g_object_ref (heddle_session_get_store (window->session));
  self->id = g_strdup (episode);
  self->add = TRUE;
  read_file (self, g_strdup (path));
}

static void
attach_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Attach a File"));
  gtk_file_dialog_set_accept_label (dialog, _("_Attach"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (widget), NULL, chosen_cb,
                        job_new (widget, parameter));
}

static void
detach_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  g_autoptr (Job) self = job_new (widget, parameter);
  g_autoptr (GError) error = NULL;

  if (!heddle_attached_file_take_off (self->store, self->kind, self->id, &error))
    heddle_window_report (self->window, error->message);
}

/* Opening and writing out. */

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (HeddleWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (source), result, &error)
      && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    heddle_window_report (self, _("No program was found that opens this file."));
}

static void
open_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  g_autoptr (Job) self = job_new (widget, parameter);
  g_autoptr (HeddleRecord) record = dup_record (self);
  g_autofree char *hash = record != NULL ? heddle_attached_file_dup_hash (record) : NULL;
  g_autofree char *name = record != NULL ? heddle_attached_file_dup_name (record) : NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GtkFileLauncher) launcher = NULL;

  if (record == NULL)
    return;
  path = heddle_attachment_save_to_open (self->store, hash, name, &error);
  if (path == NULL)
    {
      heddle_window_report (self->window, error->message);
      return;
    }
  file = g_file_new_for_path (path);
  launcher = gtk_file_launcher_new (file);
  gtk_file_launcher_launch (launcher, GTK_WINDOW (widget), NULL, launched_cb,
                            g_object_ref (widget));
}

static void
place_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (Job) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr (HeddleRecord) record = NULL;
  g_autofree char *hash = NULL;
  g_autoptr (GError) error = NULL;

  if (file == NULL || g_file_peek_path (file) == NULL)
    return;
  record = dup_record (self);
  hash = record != NULL ? heddle_attached_file_dup_hash (record) : NULL;
  if (record == NULL)
    return;
  if (heddle_attachment_save (self->store, hash, g_file_peek_path (file), &error))
    heddle_window_announce (self->window, _("The file was saved"), NULL, NULL);
  else
    heddle_window_report (self->window, error->message);
}

static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  g_autoptr (Job) self = job_new (widget, parameter);
  g_autoptr (HeddleRecord) record = dup_record (self);
  g_autofree char *name = record != NULL ? heddle_attached_file_dup_name (record) : NULL;
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  if (record == NULL)
    return;
  gtk_file_dialog_set_title (dialog, _("Save the Attached File"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (widget), NULL, place_chosen_cb,
                        g_steal_pointer (&self));
}

const HeddleWindowAction *
heddle_window_get_attachment_actions (guint *n_actions)
{
  static const HeddleWindowAction actions[] = {
    { "win.attach-file", "(ss)", attach_cb, TRUE },
    { "win.register-file", "(ss)", register_cb, TRUE },
    { "win.open-attachment", "(ss)", open_cb, TRUE },
    { "win.save-attachment", "(ss)", save_cb, TRUE },
    { "win.detach-file", "(ss)", detach_cb, TRUE },
  };

  *n_actions = G_N_ELEMENTS (actions);

  return actions;
}
