/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-document-out.h"

#include <glib/gi18n-lib.h>

#include "heddle-documents.h"
#include "heddle-out-file.h"

/* What is done with a document. */
typedef struct
{
  HeddleDocument *document;
  HeddleWork *work;
  HeddleWorkBar *bar;
  HeddlePaperFormat format;
  char *path;
  char *workspace;
  char *text;
} Job;

static Job *
job_new (HeddleDocument *document,
         HeddleWork     *work,
         HeddleWorkBar  *bar)
{
  Job *self = g_new0 (Job, 1);

  self->document = heddle_document_ref (document);
  self->work = heddle_work_ref (work);
  self->bar = g_object_ref (bar);
  return self;
}

static void
job_free (gpointer data)
{
  Job *self = data;

  g_clear_pointer (&self->document, heddle_document_unref);
  heddle_work_unref (self->work);
  g_clear_object (&self->bar);
  g_free (self->path);
  g_free (self->workspace);
  g_free (self->text);
  g_free (self);
}

/* In the main loop, whoever lets go of the task last. */
static Job *
end_job (GAsyncResult *result)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  if (job->bar != NULL)
    heddle_work_bar_end (job->bar, job->work);
  g_clear_object (&job->bar);
  return job;
}

/* Pages. */

static void
lay_out_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  HeddlePages *pages = heddle_pages_new (job->document, cancellable, heddle_work_set_done,
                                         job->work, &error);

  job->text = heddle_paper_make_text (job->document);
  if (pages != NULL)
    g_task_return_pointer (task, pages, (GDestroyNotify) heddle_pages_free);
  else
    g_task_return_error (task, error);
}

void
heddle_document_out_lay_out (GtkWidget           *dialog,
                             HeddleDocument      *document,
                             HeddleWork          *work,
                             HeddleWorkBar       *bar,
                             GAsyncReadyCallback  done)
{
  g_autoptr (GTask) task = g_task_new (dialog, heddle_work_get_cancellable (work), done, work);

  g_task_set_task_data (task, job_new (document, work, bar), job_free);
  heddle_work_bar_begin (bar, work, _("Laying out the pages…"));
  g_task_run_in_thread (task, lay_out_in_thread);
}

HeddlePages *
heddle_document_out_lay_out_finish (GAsyncResult  *result,
                                    char         **text,
                                    GError       **error)
{
  Job *job = end_job (result);

  if (text != NULL)
    *text = g_steal_pointer (&job->text);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Files. */

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = heddle_paper_make (job->document, job->format, cancellable,
                                                heddle_work_set_done, job->work, &error);
  g_autofree char *name = g_path_get_basename (job->path);

  if (bytes == NULL || g_cancellable_set_error_if_cancelled (cancellable, &error)
      || !heddle_out_file_write (job->path, bytes, job->workspace, &error))
    g_task_return_error (task, error);
  else
    /* Translators: a file's name */
    g_task_return_pointer (task, g_strdup_printf (_("Saved %s"), name), g_free);
}

static void
place_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (GTask) task = data;
  Job *job = g_task_get_task_data (task);
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *name = NULL, *label = NULL;

  if (file == NULL || g_file_peek_path (file) == NULL)
    {
      g_task_return_pointer (task, NULL, NULL);
      return;
    }
  job->path = g_file_get_path (file);
  name = g_path_get_basename (job->path);
  /* Translators: a file's name */
  label = g_strdup_printf (_("Saving %s…"), name);
  heddle_work_bar_begin (job->bar, job->work, label);
  g_task_run_in_thread (task, save_in_thread);
}

void
heddle_document_out_save (GtkWidget           *dialog,
                          HeddleDocument      *document,
                          HeddlePaperFormat    format,
                          const char          *workspace,
                          HeddleWorkBar       *bar,
                          GAsyncReadyCallback  done)
{
  g_autoptr (GtkFileDialog) chooser = gtk_file_dialog_new ();
  g_autoptr (HeddleWork) work = heddle_work_new ();
  g_autofree char *base = heddle_documents_dup_file_name (document);
  g_autofree char *name = g_strconcat (base, heddle_paper_format_get_suffix (format), NULL);
  GTask *task = g_task_new (dialog, heddle_work_get_cancellable (work), done, NULL);
  Job *job = job_new (document, work, bar);

  /* what is written is written, whoever stops it then */
  g_task_set_check_cancellable (task, FALSE);
  job->format = format;
  job->workspace = g_strdup (workspace);
  g_task_set_task_data (task, job, job_free);
  gtk_file_dialog_set_title (chooser, _("Save the Document"));
  gtk_file_dialog_set_initial_name (chooser, name);
  gtk_file_dialog_save (chooser, GTK_WINDOW (gtk_widget_get_root (dialog)), NULL,
                        place_chosen_cb, task);
}

char *
heddle_document_out_finish (GAsyncResult  *result,
                            GError       **error)
{
  end_job (result);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Paper. */

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              HeddlePages       *pages)
{
  heddle_pages_paint (pages, (guint) page, gtk_print_context_get_cairo_context (context));
}

static void
printed_cb (GtkPrintOperation       *operation,
            GtkPrintOperationResult  result,
            GTask                   *task)
{
  GError *error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      g_task_return_error (task, error);
    }
  else
    g_task_return_pointer (task,
                           result == GTK_PRINT_OPERATION_RESULT_APPLY
                               ? g_strdup (_("Given to the printer"))
                               : NULL,
                           g_free);
  g_object_unref (task);
}

static GtkPrintOperation *
make_operation (HeddleDocument *document,
                HeddlePages    *pages)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autofree char *name = heddle_documents_dup_file_name (document); /* where it prints to a file */
  GtkPaperSize *paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_paper_size_free (paper);
  gtk_page_setup_set_orientation (setup, document->landscape ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                             : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, (int) heddle_pages_get_n (pages));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, document->title);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_show_progress (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_object_set_data_full (G_OBJECT (operation), "pages", pages,
                          (GDestroyNotify) heddle_pages_free);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), pages);

  return operation;
}

static void
ready_to_print_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  GtkWidget *dialog = GTK_WIDGET (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (HeddleDocument) document = heddle_document_ref (job->document);
  GTask *task = g_object_get_data (G_OBJECT (result), "task");
  GError *error = NULL;
  HeddlePages *pages = heddle_document_out_lay_out_finish (result, NULL, &error);
  g_autoptr (GtkPrintOperation) operation = NULL;

  if (pages == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }

  operation = make_operation (document, pages);
  g_signal_connect (operation, "done", G_CALLBACK (printed_cb), task);
  /* what goes wrong is told by the signal, too */
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (gtk_widget_get_root (dialog)), NULL);
}

void
heddle_document_out_print (GtkWidget           *dialog,
                           HeddleDocument      *document,
                           HeddleWorkBar       *bar,
                           GAsyncReadyCallback  done)
{
  g_autoptr (HeddleWork) work = heddle_work_new ();
  GTask *task = g_task_new (dialog, NULL, done, NULL);
  g_autoptr (GTask) pages = g_task_new (dialog, heddle_work_get_cancellable (work),
                                        ready_to_print_cb, NULL);

  g_task_set_task_data (task, job_new (document, work, bar), job_free);
  g_task_set_task_data (pages, job_new (document, work, bar), job_free);
  g_object_set_data (G_OBJECT (pages), "task", task);
  heddle_work_bar_begin (bar, work, _("Laying out the pages…"));
  g_task_run_in_thread (pages, lay_out_in_thread);
}
