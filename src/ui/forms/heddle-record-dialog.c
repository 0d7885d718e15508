/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-record-dialog.h"

#include <glib/gi18n-lib.h>

#include "heddle-attached-file.h"
#include "heddle-date-statements.h"
#include "heddle-left-work.h"
#include "heddle-letter.h"
#include "heddle-menu-names.h"
#include "heddle-purge.h"
#include "heddle-record-form.h"
#include "heddle-sheet-focus.h"

/* What the buttons on both sides of the title, and a letter of it, take: sp. */
#define TITLE_SIDES 200
#define TITLE_LETTER 9

struct _HeddleRecordDialog
{
  AdwDialog parent_instance;

  HeddleSession *session;
  const HeddleKind *kind;
  HeddleRecord *record; /* NULL: a new one */
  HeddleRecordForm *form;

  AdwToolbarView *view;
  AdwHeaderBar *header;
  GtkWidget *title_label;
  GtkLabel *error_label;
  AdwBin *bin;
  GtkWidget *existing;
  GtkMenuButton *more_button;
};

G_DEFINE_FINAL_TYPE (HeddleRecordDialog, heddle_record_dialog, ADW_TYPE_DIALOG)

static guint saved_signal;

static void
show_error (HeddleRecordDialog *self,
            const GError       *error)
{
  gboolean placed = heddle_record_form_show_error (self->form, error);

  gtk_label_set_label (self->error_label, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), !placed);
  if (!placed)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), error->message,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
finish (HeddleRecordDialog *self)
{
  heddle_form_drafts_discard (heddle_record_form_get_drafts (self->form));
  adw_dialog_force_close (ADW_DIALOG (self));
}

static char *
dup_label (HeddleRecordDialog *self,
           const char         *format)
{
  g_autofree char *title = self->record != NULL ? heddle_record_dup_title (self->record)
                                                : heddle_kind_dup_heading (self->kind);

  return g_strdup_printf (format, title);
}

/* The change is named after the new record, whose name is known only now. */
static void
name_addition (HeddleRecordDialog *self,
               HeddleEdit         *edit,
               const char         *id)
{
  g_autofree char *kind = heddle_kind_dup_heading (self->kind);
  g_autoptr (HeddleRecord) record
      = heddle_store_get (heddle_session_get_store (self->session), self->kind, id, NULL);
  g_autofree char *title = record != NULL ? heddle_record_dup_title (record) : NULL;
  g_autofree char *label = NULL;

  if (title == NULL || g_str_equal (title, heddle_kind_get_label (self->kind)))
    return;
  /* Translators: a kind of record, and the name of one */
  label = g_strdup_printf (_("Add %s “%s”"), kind, title);
  heddle_edit_set_label (edit, label);
}

/* @saved: (out): the record's id */
static gboolean
save (HeddleRecordDialog  *self,
      char               **saved,
      GError             **error)
{
  HeddleStore *store = heddle_session_get_store (self->session);
  g_autofree char *label = dup_label (self, self->record != NULL ? _("Change %s") : _("Add %s"));
  g_autoptr (HeddleEdit) edit = NULL;
  const char *id;

  edit = heddle_edit_begin (store, label, error);
  if (edit == NULL)
    return FALSE;

  id = self->record != NULL ? heddle_record_get_id (self->record)
                            : heddle_edit_add (edit, self->kind, NULL, error);
  if (id == NULL || !heddle_record_form_apply (self->form, edit, id, error)
      || (self->kind == &heddle_date_statement_kind
          && !heddle_date_statement_settle (edit, id, error)))
    return FALSE;

  if (self->record == NULL)
    name_addition (self, edit, id);
  *saved = g_strdup (id);

  return heddle_edit_commit (g_steal_pointer (&edit), error);
}

static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  HeddleRecordDialog *self = HEDDLE_RECORD_DIALOG (widget);
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->error_label), FALSE);
  if (!heddle_record_form_check (self->form, NULL))
    return;
  if (!save (self, &id, &error))
    {
      show_error (self, error);
      return;
    }

  g_signal_emit (self, saved_signal, 0, id);
  finish (self);
}

/* Entered in any row but while a list of suggestions is open. */
static void
entered_cb (HeddleRecordDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "record.save", NULL);
}

static void
cancel_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  finish (HEDDLE_RECORD_DIALOG (widget));
}

static gboolean
remove_record (HeddleRecordDialog  *self,
               GError             **error)
{
  g_autofree char *label = dup_label (self, _("Remove %s"));
  g_autoptr (HeddleEdit) edit = NULL;

  edit = heddle_edit_begin (heddle_session_get_store (self->session), label, error);
  if (edit == NULL
      || !heddle_edit_remove (edit, self->kind, heddle_record_get_id (self->record), error))
    return FALSE;

  return heddle_edit_commit (g_steal_pointer (&edit), error);
}

/* What a person owned would be nobody's without a word. */
static void
remove_person (HeddleRecordDialog  *self,
               GError             **error)
{
  HeddleStore *store = heddle_session_get_store (self->session);
  HeddleDay today = heddle_session_get_today (self->session);
  const char *id = heddle_record_get_id (self->record);
  gboolean left = FALSE;
  g_autofree char *label = heddle_left_work_remove (store, id, today, &left, error);

  if (label == NULL)
    return;
  if (left)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell-left", "(ss)", id, label);
  finish (self);
}

static void
remove_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  HeddleRecordDialog *self = HEDDLE_RECORD_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  if (self->kind == &heddle_person_kind)
    remove_person (self, &error);
  else if (remove_record (self, &error))
    finish (self);
  if (error != NULL)
    show_error (self, error);
}

/* Closes the form and asks the window for something with its record. What was typed
 * stays as a draft, as with Escape. */
static void
leave_for (HeddleRecordDialog *self,
           const char         *action)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autofree char *id = g_strdup (heddle_record_get_id (self->record));
  const char *kind = self->kind->name;

  adw_dialog_force_close (ADW_DIALOG (self));
  gtk_widget_activate_action (window, action, "(ss)", kind, id);
}

static void
history_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  leave_for (HEDDLE_RECORD_DIALOG (widget), "win.record-history");
}

static void
write_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  HeddleRecordDialog *self = HEDDLE_RECORD_DIALOG (widget);

  gtk_widget_activate_action (widget, "win.write-to", "(ss)", self->kind->name,
                              heddle_record_get_id (self->record));
}

static void
hand_over_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.hand-over", "s",
                              heddle_record_get_id (HEDDLE_RECORD_DIALOG (widget)->record));
}

static void
purge_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  HeddleRecordDialog *self = HEDDLE_RECORD_DIALOG (widget);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  g_autofree char *id = g_strdup (heddle_record_get_id (self->record));
  const char *kind = self->kind->name;

  finish (self);
  gtk_widget_activate_action (window, "win.purge", "(ss)", kind, id);
}

/* The parameter is the window's action. */
static void
file_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  leave_for (HEDDLE_RECORD_DIALOG (widget), g_variant_get_string (parameter, NULL));
}

static void
add_file_items (HeddleRecordDialog *self,
                GMenu              *menu)
{
  g_autofree char *hash = heddle_attached_file_dup_hash (self->record);
  gboolean writable = !heddle_store_is_read_only (heddle_session_get_store (self->session));

  if (hash != NULL)
    {
      g_menu_append (menu, _("_Open the File"), "record.file::win.open-attachment");
      g_menu_append (menu, _("_Save the File As…"), "record.file::win.save-attachment");
    }
  if (writable)
    g_menu_append (menu, hash != NULL ? _("_Attach Another File…") : _("_Attach a File…"),
                   "record.file::win.attach-file");
  if (writable && hash != NULL)
    g_menu_append (menu, _("_Take the File Off"), "record.file::win.detach-file");
}

/* What can be done with the people that a record names. */
static void
fill_more (HeddleRecordDialog *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  if (self->record == NULL)
    return;

  if (heddle_letter_applies (heddle_session_get_store (self->session), self->kind->name,
                             heddle_record_get_id (self->record)))
    g_menu_append (menu, _("_Write to…"), "record.write");
  if (self->kind == &heddle_person_kind)
    g_menu_append (menu, _("Hand _Over Work…"), "record.hand-over");
  if (heddle_attached_file_applies (self->kind))
    add_file_items (self, menu);
  if (heddle_purge_applies (self->kind))
    g_menu_append (menu, _("Remove _Personal Data…"), "record.purge");
  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) == 0)
    return;
  heddle_menu_names_attach (self->more_button, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), TRUE);
}

static void
begin (GtkWidget *form)
{
  heddle_record_form_focus (HEDDLE_RECORD_FORM (form));
}

/* Where the title has no room between the two buttons it has a line of its own. */
static void
make_room (HeddleRecordDialog *self,
           const char         *title)
{
  double needed = TITLE_SIDES + TITLE_LETTER * (double) g_utf8_strlen (title, -1);
  AdwBreakpoint *narrow = adw_breakpoint_new (adw_breakpoint_condition_new_length (
    ADW_BREAKPOINT_CONDITION_MAX_WIDTH, needed, ADW_LENGTH_UNIT_SP));
  g_auto (GValue) no = G_VALUE_INIT;
  g_auto (GValue) yes = G_VALUE_INIT;

  g_value_set_boolean (g_value_init (&no, G_TYPE_BOOLEAN), FALSE);
  g_value_set_boolean (g_value_init (&yes, G_TYPE_BOOLEAN), TRUE);
  adw_breakpoint_add_setter (narrow, G_OBJECT (self->header), "show-title", &no);
  adw_breakpoint_add_setter (narrow, G_OBJECT (self->title_label), "visible", &yes);
  adw_dialog_add_breakpoint (ADW_DIALOG (self), narrow);
}

static void
heddle_record_dialog_dispose (GObject *object)
{
  HeddleRecordDialog *self = HEDDLE_RECORD_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_RECORD_DIALOG);
  g_clear_object (&self->record);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (heddle_record_dialog_parent_class)->dispose (object);
}

static void
heddle_record_dialog_class_init (HeddleRecordDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heddle_record_dialog_dispose;
  saved_signal = g_signal_new ("saved", HEDDLE_TYPE_RECORD_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/forms/heddle-record-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleRecordDialog, view);
  gtk_widget_class_bind_template_child (widget_class, HeddleRecordDialog, header);
  gtk_widget_class_bind_template_child (widget_class, HeddleRecordDialog, title_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleRecordDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleRecordDialog, bin);
  gtk_widget_class_bind_template_child (widget_class, HeddleRecordDialog, existing);
  gtk_widget_class_bind_template_child (widget_class, HeddleRecordDialog, more_button);
  gtk_widget_class_install_action (widget_class, "record.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "record.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "record.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "record.history", NULL, history_cb);
  gtk_widget_class_install_action (widget_class, "record.write", NULL, write_cb);
  gtk_widget_class_install_action (widget_class, "record.hand-over", NULL, hand_over_cb);
  gtk_widget_class_install_action (widget_class, "record.purge", NULL, purge_cb);
  gtk_widget_class_install_action (widget_class, "record.file", "s", file_cb);
}

static void
heddle_record_dialog_init (HeddleRecordDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
heddle_record_dialog_new (HeddleSession *session,
                          const char    *kind,
                          const char    *id)
{
  HeddleRecordDialog *self = g_object_new (HEDDLE_TYPE_RECORD_DIALOG, NULL);
  HeddleStore *store = heddle_session_get_store (session);
  g_autofree char *heading = NULL;
  g_autofree char *title = NULL;

  self->session = g_object_ref (session);
  self->kind = heddle_schema_get_kind (heddle_store_get_schema (store), kind);
  if (id != NULL)
    self->record = heddle_store_get (store, self->kind, id, NULL);
  self->form = HEDDLE_RECORD_FORM (heddle_record_form_new (session, self->kind, self->record));
  adw_bin_set_child (self->bin, GTK_WIDGET (self->form));
  g_signal_connect_object (self->form, "entered", G_CALLBACK (entered_cb), self,
                           G_CONNECT_SWAPPED);
  heddle_sheet_focus_follow (ADW_DIALOG (self), begin, GTK_WIDGET (self->form));
  heading = heddle_kind_dup_heading (self->kind);
  title = g_strdup_printf (self->record != NULL ? _("Edit %s") : _("Add %s"), heading);
  adw_dialog_set_title (ADW_DIALOG (self), title);
  make_room (self, title);
  heddle_form_drafts_follow (heddle_record_form_get_drafts (self->form), ADW_DIALOG (self),
                             self->view);
  gtk_widget_set_visible (self->existing, self->record != NULL);
  fill_more (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "record.save",
                                 !heddle_store_is_read_only (store));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "record.purge",
                                 self->record != NULL && !heddle_store_is_read_only (store));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "record.remove",
                                 self->record != NULL && !heddle_store_is_read_only (store));

  return ADW_DIALOG (self);
}

void
heddle_record_dialog_fill (HeddleRecordDialog *self,
                           const char         *field,
                           const char         *text)
{
  g_return_if_fail (HEDDLE_IS_RECORD_DIALOG (self));

  heddle_form_drafts_fill (heddle_record_form_get_drafts (self->form), field, text);
}

void
heddle_record_dialog_aim (HeddleRecordDialog *self,
                          const char         *field)
{
  g_return_if_fail (HEDDLE_IS_RECORD_DIALOG (self));

  heddle_record_form_aim (self->form, field);
}
