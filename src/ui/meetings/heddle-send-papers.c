/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-send-papers.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-calendar-export.h"
#include "heddle-meeting-invitation.h"
#include "heddle-out-file.h"

typedef struct
{
  GtkWidget *widget;
  HeddleStore *store;
  char *meeting;
  char *workspace;
  char *path;
  char *memory; /* of what calendars were told, kept once it is written */
  GBytes *bytes;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_object_unref (self->widget);
  g_object_unref (self->store);
  g_free (self->meeting);
  g_free (self->workspace);
  g_free (self->path);
  g_free (self->memory);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  if (heddle_out_file_write (job->path, job->bytes, job->workspace, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_path_get_basename (job->path);
  g_autofree char *done = g_strdup_printf (_("Saved: %s"), name);
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error)
      && heddle_calendar_export_remember (job->store, job->memory, &error))
    gtk_widget_activate_action (job->widget, "win.announce", "s", done);
  else
    heddle_ask_window_report (job->widget, error);
}

static void
place_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (Job) job = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr (HeddleIcs) ics = NULL;
  g_autoptr (GTask) task = NULL;
  g_autoptr (GError) error = NULL;

  if (file == NULL || g_file_peek_path (file) == NULL)
    return;
  ics = heddle_meeting_export (job->store, job->meeting, g_get_real_time () / G_USEC_PER_SEC,
                               &job->memory, &error);
  if (ics == NULL)
    {
      heddle_ask_window_report (job->widget, error);
      return;
    }
  job->bytes = heddle_ics_write (ics);
  job->path = g_file_get_path (file);
  task = g_task_new (job->widget, NULL, written_cb, NULL);
  g_task_set_task_data (task, g_steal_pointer (&job), job_free);
  g_task_run_in_thread (task, write_in_thread);
}

void
heddle_send_papers_save_invitation (GtkWidget     *widget,
                                    HeddleSession *session,
                                    const char    *meeting_id)
{
  HeddleStore *store = heddle_session_get_store (session);
  g_autoptr (HeddleRecord) meeting = heddle_store_get (store, &heddle_meeting_kind, meeting_id,
                                                       NULL);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *stem = NULL;
  g_autofree char *name = NULL;
  Job *job;

  g_return_if_fail (meeting != NULL);

  job = g_new0 (Job, 1);
  job->widget = g_object_ref (widget);
  job->store = g_object_ref (store);
  job->meeting = g_strdup (meeting_id);
  job->workspace = g_strdup (heddle_store_get_path (store));
  stem = heddle_meeting_dup_file_name (HEDDLE_MEETING (meeting));
  name = g_strconcat (stem, ".ics", NULL);
  gtk_file_dialog_set_title (dialog, _("Save the Invitation"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, place_chosen_cb,
                        job);
}
