/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-document-making.h"

#include <glib/gi18n-lib.h>

#include "heddle-turns.h"

typedef struct
{
  const HeddleDocumentInfo *info;
  HeddleDocumentRequest request;
  GStrv records;
  char *person;
  char *collaborative;
  HeddleWork *work;
  HeddleWorkBar *bar;
  HeddleDocument *document;
  GError *error;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_object_unref (self->request.store);
  g_strfreev (self->records);
  g_free (self->person);
  g_free (self->collaborative);
  heddle_work_unref (self->work);
  g_object_unref (self->bar);
  g_clear_pointer (&self->document, heddle_document_unref);
  g_clear_error (&self->error);
  g_free (self);
}

static void
make (gpointer data)
{
  Job *job = g_task_get_task_data (data);

  job->document = heddle_documents_build (job->info, &job->request, &job->error);
}

static void
made (gpointer data)
{
  g_autoptr (GTask) task = data;
  Job *job = g_task_get_task_data (task);

  heddle_work_bar_end (job->bar, job->work);
  if (g_task_return_error_if_cancelled (task))
    return;
  if (job->document != NULL)
    g_task_return_pointer (task, g_steal_pointer (&job->document),
                           (GDestroyNotify) heddle_document_unref);
  else
    g_task_return_error (task, g_steal_pointer (&job->error));
}

void
heddle_document_making_begin (GtkWidget                    *dialog,
                              const HeddleDocumentInfo     *info,
                              const HeddleDocumentRequest  *request,
                              HeddleWork                   *work,
                              HeddleWorkBar                *bar,
                              GAsyncReadyCallback           done)
{
  GTask *task = g_task_new (dialog, heddle_work_get_cancellable (work), done, work);
  Job *job = g_new0 (Job, 1);

  job->info = info;
  job->request = *request;
  g_object_ref (job->request.store);
  job->records = g_strdupv ((GStrv) request->records);
  job->request.records = (const char *const *) job->records;
  job->request.person = job->person = g_strdup (request->person);
  job->request.collaborative = job->collaborative = g_strdup (request->collaborative);
  job->work = heddle_work_ref (work);
  job->bar = g_object_ref (bar);
  g_task_set_task_data (task, job, job_free);
  heddle_work_bar_begin (bar, work, _("Reading the records…"));
  heddle_turns_run (request->store, make, made, task);
}

HeddleDocument *
heddle_document_making_finish (GAsyncResult  *result,
                               GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
