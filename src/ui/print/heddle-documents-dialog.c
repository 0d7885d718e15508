/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-documents-dialog.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"
#include "heddle-documents.h"
#include "heddle-pages-view.h"
#include "heddle-paper-file.h"

/** WAIT: Milliseconds after a key until a date that is typed is read. */
#define WAIT 400

struct _HeddleDocumentsDialog
{
  AdwDialog parent_instance;

  HeddleSession *session;
  char *kind;
  char *id;
  const HeddleDocumentInfo *info;
  HeddleDocument *document;
  GCancellable *cancellable; /* of the pages being laid out */
  guint source;

  AdwWindowTitle *window_title;
  AdwToastOverlay *toast_overlay;
  AdwOverlaySplitView *split_view;
  GtkWidget *choose_button;
  GtkListBox *choices;
  AdwComboRow *audience_row;
  AdwSwitchRow *private_row;
  GtkWidget *from_row;
  GtkWidget *to_row;
  GtkStack *stack;
  HeddlePagesView *pages_view;
  GtkTextView *text_view;
  GtkToggleButton *text_button;
  GtkLabel *count_label;
  AdwStatusPage *fault_page;
};

G_DEFINE_FINAL_TYPE (HeddleDocumentsDialog, heddle_documents_dialog, ADW_TYPE_DIALOG)

static void
set_fault (HeddleDocumentsDialog *self,
           const char            *message)
{
  adw_status_page_set_description (self->fault_page, message);
  gtk_stack_set_visible_child_name (self->stack, "fault");
  gtk_label_set_text (self->count_label, "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "documents.save-as", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "documents.print", FALSE);
}

/* The day in a row, "" none; FALSE where it is no day. */
static gboolean
read_day (HeddleDocumentsDialog *self,
          GtkWidget             *row,
          HeddleDay             *day)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));
  HeddleDateContext context = { .today = heddle_session_get_today (self->session) };
  g_autofree char *edtf = NULL;

  *day = HEDDLE_DAY_NONE;
  gtk_widget_remove_css_class (row, "error");
  if (*text == '\0' || !self->info->dated)
    return TRUE;

  edtf = heddle_date_text_read (text, &context, NULL, NULL);
  if (edtf != NULL)
    *day = row == self->to_row ? heddle_edtf_get_last (edtf) : heddle_edtf_get_first (edtf);
  if (*day == HEDDLE_DAY_NONE)
    gtk_widget_add_css_class (row, "error");

  return *day != HEDDLE_DAY_NONE;
}

static HeddleDocument *
build (HeddleDocumentsDialog  *self,
       GError                **error)
{
  const char *records[] = { self->id, NULL };
  HeddleDocumentRequest request = {
    .store = heddle_session_get_store (self->session),
    .today = heddle_session_get_today (self->session),
    .audience = (HeddleAudience) adw_combo_row_get_selected (self->audience_row),
    .with_private = adw_switch_row_get_active (self->private_row),
    .records = self->info->kind != NULL ? records : NULL,
  };

  if (!read_day (self, self->from_row, &request.from)
      || !read_day (self, self->to_row, &request.to))
    {
      g_set_error_literal (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                           _("The range has to begin and end with a day."));
      return NULL;
    }

  return heddle_documents_build (self->info, &request, error);
}

static void
lay_out_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  GError *error = NULL;
  HeddlePages *pages = heddle_pages_new (data, cancellable, NULL, NULL, &error);

  if (pages != NULL)
    g_task_return_pointer (task, pages, (GDestroyNotify) heddle_pages_free);
  else
    g_task_return_error (task, error);
}

static void
show_chosen_view (HeddleDocumentsDialog *self)
{
  gtk_stack_set_visible_child_name (self->stack, gtk_toggle_button_get_active (self->text_button)
                                                     ? "text"
                                                     : "pages");
}

static void
laid_out_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  HeddleDocumentsDialog *self = HEDDLE_DOCUMENTS_DIALOG (source);
  g_autoptr (GError) error = NULL;
  HeddlePages *pages = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *count = NULL;

  /* another document was chosen meanwhile */
  if (pages == NULL)
    return;

  count = g_strdup_printf (ngettext ("%u page", "%u pages", heddle_pages_get_n (pages)),
                           heddle_pages_get_n (pages));
  gtk_label_set_text (self->count_label, count);
  heddle_pages_view_set_pages (self->pages_view, pages);
  show_chosen_view (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "documents.save-as", TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "documents.print", TRUE);
}

static void
update (HeddleDocumentsDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;
  g_autofree char *text = NULL;

  g_clear_handle_id (&self->source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->document, heddle_document_unref);
  if (self->info == NULL)
    return;

  self->document = build (self, &error);
  if (self->document == NULL)
    {
      set_fault (self, error->message);
      return;
    }

  gtk_stack_set_visible_child_name (self->stack, "working");
  text = heddle_paper_make_text (self->document);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text_view), text, -1);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, laid_out_cb, NULL);
  g_task_set_task_data (task, heddle_document_ref (self->document),
                        (GDestroyNotify) heddle_document_unref);
  g_task_run_in_thread (task, lay_out_in_thread);
}

static void
changed_cb (HeddleDocumentsDialog *self)
{
  update (self);
}

static void
wait_over_cb (gpointer data)
{
  HeddleDocumentsDialog *self = data;

  self->source = 0;
  update (self);
}

static void
typed_cb (HeddleDocumentsDialog *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add_once (WAIT, wait_over_cb, self);
}

static void
chosen_cb (HeddleDocumentsDialog *self,
           GtkListBoxRow         *row)
{
  if (row == NULL)
    return;

  self->info = g_object_get_data (G_OBJECT (row), "info");
  gtk_widget_set_visible (self->from_row, self->info->dated);
  gtk_widget_set_visible (self->to_row, self->info->dated);
  update (self);
}

static void
activated_cb (HeddleDocumentsDialog *self)
{
  if (adw_overlay_split_view_get_collapsed (self->split_view))
    adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
}

/* The focus would be nowhere, and the dialog without its keys, Escape too. */
static void
sidebar_hidden_cb (HeddleDocumentsDialog *self)
{
  if (adw_overlay_split_view_get_collapsed (self->split_view)
      && !adw_overlay_split_view_get_show_sidebar (self->split_view))
    adw_dialog_set_focus (ADW_DIALOG (self), self->choose_button);
}

static void
add_choices (HeddleDocumentsDialog *self)
{
  guint n;
  const HeddleDocumentInfo *all = heddle_documents_get (&n);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row, *label;

      if (all[i].kind != NULL && g_strcmp0 (all[i].kind->name, self->kind) != 0)
        continue;
      row = gtk_list_box_row_new ();
      label = gtk_label_new (_(all[i].title));
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_widget_set_tooltip_text (row, _(all[i].summary));
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _(all[i].title), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      _(all[i].summary), -1);
      g_object_set_data (G_OBJECT (row), "info", (gpointer) &all[i]);
      gtk_list_box_append (self->choices, row);
    }
}

/* Saving. */

typedef struct
{
  HeddleDocument *document;
  HeddlePaperFormat format;
  char *path;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *self = data;

  heddle_document_unref (self->document);
  g_free (self->path);
  g_free (self);
}

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Saving *self = data;
  GError *error = NULL;

  if (heddle_paper_write (self->document, self->format, self->path, cancellable, NULL, NULL,
                          &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  HeddleDocumentsDialog *self = HEDDLE_DOCUMENTS_DIALOG (source);
  Saving *saving = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL, *text = NULL;
  AdwToast *toast;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      if (error != NULL)
        gtk_widget_activate_action (GTK_WIDGET (self), "win.report", "s", error->message);
      return;
    }
  if (self->toast_overlay == NULL)
    return; /* closed meanwhile */

  name = g_path_get_basename (saving->path);
  /* Translators: a file's name */
  text = g_strdup_printf (_("Saved %s"), name);
  toast = adw_toast_new ("");
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, text);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
target_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (GTask) task = data;
  Saving *saving = g_task_get_task_data (task);
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file == NULL || g_file_peek_path (file) == NULL)
    {
      g_task_return_boolean (task, FALSE); /* chose none: nothing is to be said */
      return;
    }
  saving->path = g_file_get_path (file);
  g_task_run_in_thread (task, save_in_thread);
}

static void
save_as_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  HeddleDocumentsDialog *self = HEDDLE_DOCUMENTS_DIALOG (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *base = NULL, *name = NULL;
  Saving *saving;
  GTask *task;
  HeddlePaperFormat format;

  name = g_strconcat ("a", g_variant_get_string (parameter, NULL), NULL);
  if (self->document == NULL || !heddle_paper_format_from_name (name, &format))
    return;

  saving = g_new0 (Saving, 1);
  saving->format = format;
  saving->document = heddle_document_ref (self->document);
  task = g_task_new (self, NULL, saved_cb, NULL);
  g_task_set_task_data (task, saving, saving_free);
  base = heddle_documents_dup_file_name (self->document);
  g_free (name);
  name = g_strconcat (base, heddle_paper_format_get_suffix (saving->format), NULL);
  gtk_file_dialog_set_title (dialog, _("Save the Document"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL,
                        target_chosen_cb, task);
}

static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "documents.save-as", "s",
                              heddle_paper_format_get_suffix (HEDDLE_PAPER_PDF));
}

/* Printing: the pages that are shown. */

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              HeddlePages       *pages)
{
  heddle_pages_paint (pages, (guint) page, gtk_print_context_get_cairo_context (context));
}

static void
print_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  HeddleDocumentsDialog *self = HEDDLE_DOCUMENTS_DIALOG (widget);
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  g_autoptr (GError) error = NULL;
  HeddlePages *pages;

  if (self->document == NULL)
    return;
  pages = heddle_pages_new (self->document, NULL, NULL, NULL, NULL);
  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_paper_size_free (paper);
  gtk_page_setup_set_orientation (setup, self->document->landscape
                                             ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                             : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, (int) heddle_pages_get_n (pages));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, self->document->title);
  g_object_set_data_full (G_OBJECT (operation), "pages", pages,
                          (GDestroyNotify) heddle_pages_free);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), pages);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_WINDOW (gtk_widget_get_root (widget)), &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_widget_activate_action (widget, "win.report", "s", error->message);
}

static void
zoom_in_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  heddle_pages_view_zoom (HEDDLE_DOCUMENTS_DIALOG (widget)->pages_view, 1);
}

static void
zoom_out_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  heddle_pages_view_zoom (HEDDLE_DOCUMENTS_DIALOG (widget)->pages_view, -1);
}

static void
heddle_documents_dialog_dispose (GObject *object)
{
  HeddleDocumentsDialog *self = HEDDLE_DOCUMENTS_DIALOG (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_DOCUMENTS_DIALOG);
  G_OBJECT_CLASS (heddle_documents_dialog_parent_class)->dispose (object);
}

static void
heddle_documents_dialog_finalize (GObject *object)
{
  HeddleDocumentsDialog *self = HEDDLE_DOCUMENTS_DIALOG (object);

  g_clear_pointer (&self->document, heddle_document_unref);
  g_free (self->kind);
  g_free (self->id);
  G_OBJECT_CLASS (heddle_documents_dialog_parent_class)->finalize (object);
}

static void
heddle_documents_dialog_class_init (HeddleDocumentsDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heddle_documents_dialog_dispose;
  object_class->finalize = heddle_documents_dialog_finalize;

  g_type_ensure (HEDDLE_TYPE_PAGES_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/scot/heddle/Heddle/ui/print/"
                                               "heddle-documents-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleDocumentsDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, HeddleDocumentsDialog, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, HeddleDocumentsDialog, split_view);
  gtk_widget_class_bind_template_child (widget_class, HeddleDocumentsDialog, choose_button);
  gtk_widget_class_bind_template_child (widget_class, HeddleDocumentsDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, HeddleDocumentsDialog, audience_row);
  gtk_widget_class_bind_template_child (widget_class, HeddleDocumentsDialog, private_row);
  gtk_widget_class_bind_template_child (widget_class, HeddleDocumentsDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, HeddleDocumentsDialog, to_row);
  gtk_widget_class_bind_template_child (widget_class, HeddleDocumentsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, HeddleDocumentsDialog, pages_view);
  gtk_widget_class_bind_template_child (widget_class, HeddleDocumentsDialog, text_view);
  gtk_widget_class_bind_template_child (widget_class, HeddleDocumentsDialog, text_button);
  gtk_widget_class_bind_template_child (widget_class, HeddleDocumentsDialog, count_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleDocumentsDialog, fault_page);

  gtk_widget_class_install_action (widget_class, "documents.save-as", "s", save_as_cb);
  gtk_widget_class_install_action (widget_class, "documents.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "documents.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "documents.zoom-in", NULL, zoom_in_cb);
  gtk_widget_class_install_action (widget_class, "documents.zoom-out", NULL, zoom_out_cb);
}

static void
heddle_documents_dialog_init (HeddleDocumentsDialog *self)
{
  g_autoptr (GtkStringList) audiences = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < HEDDLE_AUDIENCES; i++)
    gtk_string_list_append (audiences, heddle_audience_get_label ((HeddleAudience) i));
  adw_combo_row_set_model (self->audience_row, G_LIST_MODEL (audiences));

  g_signal_connect_object (self->split_view, "notify::collapsed", G_CALLBACK (sidebar_hidden_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->split_view, "notify::show-sidebar",
                           G_CALLBACK (sidebar_hidden_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->choices, "row-selected", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->choices, "row-activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (self->audience_row, "notify::selected", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->private_row, "notify::active", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->from_row, "changed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (self->to_row, "changed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (self->text_button, "toggled", G_CALLBACK (show_chosen_view), self);
}

AdwDialog *
heddle_documents_dialog_new (HeddleSession *session,
                             const char    *kind,
                             const char    *id)
{
  HeddleDocumentsDialog *self = g_object_new (HEDDLE_TYPE_DOCUMENTS_DIALOG, NULL);
  const HeddleKind *record_kind
      = kind != NULL ? heddle_schema_get_kind (heddle_records_get_schema (), kind) : NULL;
  g_autoptr (HeddleRecord) record
      = record_kind != NULL ? heddle_store_get (heddle_session_get_store (session), record_kind,
                                                id, NULL)
                            : NULL;

  self->session = g_object_ref (session);
  self->kind = g_strdup (kind);
  self->id = g_strdup (id);
  if (record != NULL)
    {
      g_autofree char *title = heddle_record_dup_title (record);

      adw_window_title_set_subtitle (self->window_title, title);
    }
  add_choices (self);
  gtk_list_box_select_row (self->choices, gtk_list_box_get_row_at_index (self->choices, 0));
  adw_dialog_set_focus (ADW_DIALOG (self),
                        GTK_WIDGET (gtk_list_box_get_row_at_index (self->choices, 0)));

  return ADW_DIALOG (self);
}
