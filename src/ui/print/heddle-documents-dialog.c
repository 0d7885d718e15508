/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-documents-dialog.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-date-text.h"
#include "heddle-document-making.h"
#include "heddle-document-out.h"
#include "heddle-documents.h"
#include "heddle-pages-view.h"
#include "heddle-paper-file.h"

/** WAIT: Milliseconds after a key until a date that is typed is read. */
#define WAIT 400
#define STOPPED _("It was stopped. Choose the document again to see it.")

struct _HeddleDocumentsDialog
{
  AdwDialog parent_instance;

  HeddleSession *session;
  char *kind;
  char *id;
  const HeddleDocumentInfo *info;
  HeddleDocument *document;
  char *text;       /* of the document, until it is shown */
  HeddleWork *work; /* of the document being made and laid out */
  gboolean making;
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
  HeddleWorkBar *work_bar;
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

static void
show_chosen_view (HeddleDocumentsDialog *self)
{
  if (self->document == NULL || self->work != NULL)
    return;
  if (gtk_toggle_button_get_active (self->text_button) && self->text != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text_view), self->text, -1);
  if (gtk_toggle_button_get_active (self->text_button))
    g_clear_pointer (&self->text, g_free);
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
  HeddleWork *work = data;
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;
  HeddlePages *pages = heddle_document_out_lay_out_finish (result, &text, &error);

  /* another document was chosen meanwhile */
  if (self->work != work)
    {
      g_clear_pointer (&pages, heddle_pages_free);
      return;
    }
  g_clear_pointer (&self->work, heddle_work_unref);
  if (pages == NULL)
    {
      set_fault (self, STOPPED);
      return;
    }

  count = g_strdup_printf (ngettext ("%u page", "%u pages", heddle_pages_get_n (pages)),
                           heddle_pages_get_n (pages));
  gtk_label_set_text (self->count_label, count);
  heddle_pages_view_set_pages (self->pages_view, pages);
  g_set_str (&self->text, text);
  show_chosen_view (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "documents.save-as", TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "documents.print", TRUE);
}

static void
stop_laying_out (HeddleDocumentsDialog *self)
{
  if (self->work != NULL)
    g_cancellable_cancel (heddle_work_get_cancellable (self->work));
  g_clear_pointer (&self->work, heddle_work_unref);
}

static void update (HeddleDocumentsDialog *self);

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  HeddleDocumentsDialog *self = HEDDLE_DOCUMENTS_DIALOG (source);
  g_autoptr (GError) error = NULL;
  HeddleWork *work = data;
  HeddleDocument *document = heddle_document_making_finish (result, &error);

  self->making = FALSE;
  /* another document was chosen meanwhile, or the dialog closed */
  if (self->work != work)
    {
      g_clear_pointer (&document, heddle_document_unref);
      if (self->stack != NULL)
        update (self);
      return;
    }
  if (document == NULL)
    {
      g_clear_pointer (&self->work, heddle_work_unref);
      set_fault (self, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
                           ? STOPPED : error->message);
      return;
    }

  self->document = document;
  heddle_document_out_lay_out (GTK_WIDGET (self), document, work, self->work_bar, laid_out_cb);
}

/* FALSE where the range is none. */
static gboolean
begin_making (HeddleDocumentsDialog *self)
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
    return FALSE;

  self->making = TRUE;
  heddle_document_making_begin (GTK_WIDGET (self), self->info, &request, self->work,
                                self->work_bar, made_cb);
  return TRUE;
}

static void
update (HeddleDocumentsDialog *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  stop_laying_out (self);
  g_clear_pointer (&self->document, heddle_document_unref);
  if (self->info == NULL)
    return;

  gtk_stack_set_visible_child_name (self->stack, "working");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "documents.save-as", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "documents.print", FALSE);
  /* what is being made ends first, and calls this again */
  if (self->making)
    return;
  self->work = heddle_work_new ();
  if (!begin_making (self))
    set_fault (self, _("The range has to begin and end with a day."));
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

static void
say (HeddleDocumentsDialog *self,
     const char            *text)
{
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, text);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
out_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      data)
{
  HeddleDocumentsDialog *self = HEDDLE_DOCUMENTS_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *done = heddle_document_out_finish (result, &error);

  /* closed meanwhile */
  if (self->toast_overlay == NULL)
    return;
  if (done != NULL)
    say (self, done);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say (self, _("Stopped: nothing was written"));
  else if (error != NULL)
    heddle_ask_window_report (GTK_WIDGET (self), error);
}

static void
save_as_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  HeddleDocumentsDialog *self = HEDDLE_DOCUMENTS_DIALOG (widget);
  g_autofree char *name = g_strconcat ("a", g_variant_get_string (parameter, NULL), NULL);
  HeddlePaperFormat format;

  if (self->document == NULL || !heddle_paper_format_from_name (name, &format))
    return;
  heddle_document_out_save (widget, self->document, format,
                            heddle_store_get_path (heddle_session_get_store (self->session)),
                            self->work_bar, out_cb);
}

static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "documents.save-as", "s",
                              heddle_paper_format_get_suffix (HEDDLE_PAPER_PDF));
}

static void
print_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  HeddleDocumentsDialog *self = HEDDLE_DOCUMENTS_DIALOG (widget);

  if (self->document != NULL)
    heddle_document_out_print (widget, self->document, self->work_bar, out_cb);
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
  stop_laying_out (self);
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
  g_free (self->text);
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
  g_type_ensure (HEDDLE_TYPE_WORK_BAR);
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
  gtk_widget_class_bind_template_child (widget_class, HeddleDocumentsDialog, work_bar);

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

/* The row of the document called @name, else the first. */
static GtkListBoxRow *
find_choice (HeddleDocumentsDialog *self,
             const char            *name)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->choices, i)) != NULL; i++)
    {
      const HeddleDocumentInfo *info = g_object_get_data (G_OBJECT (row), "info");

      if (g_strcmp0 (info->name, name) == 0)
        return row;
    }
  return gtk_list_box_get_row_at_index (self->choices, 0);
}

AdwDialog *
heddle_documents_dialog_new (HeddleSession *session,
                             const char    *kind,
                             const char    *id,
                             const char    *document)
{
  HeddleDocumentsDialog *self = g_object_new (HEDDLE_TYPE_DOCUMENTS_DIALOG, NULL);
  const HeddleKind *record_kind
      = kind != NULL ? heddle_schema_get_kind (heddle_records_get_schema (), kind) : NULL;
  g_autoptr (HeddleRecord) record
      = record_kind != NULL ? heddle_store_get (heddle_session_get_store (session), record_kind,
                                                id, NULL)
                            : NULL;
  GtkListBoxRow *choice;

  self->session = g_object_ref (session);
  self->kind = g_strdup (kind);
  self->id = g_strdup (id);
  if (record != NULL)
    {
      g_autofree char *title = heddle_record_dup_title (record);

      adw_window_title_set_subtitle (self->window_title, title);
    }
  add_choices (self);
  choice = find_choice (self, document);
  gtk_list_box_select_row (self->choices, choice);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (choice));

  return ADW_DIALOG (self);
}
