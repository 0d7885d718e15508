/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-letter-dialog.h"

#include <glib/gi18n-lib.h>

#include "heddle-copy.h"

struct _HeddleLetterDialog
{
  AdwDialog parent_instance;

  HeddleLetter *letter;
  GCancellable *cancellable;

  GtkWidget *send_button;
  GtkWidget *copy_button;
  AdwActionRow *to_row;
  AdwActionRow *subject_row;
  GtkLabel *remark_label;
  GtkTextView *text_view;
};

G_DEFINE_FINAL_TYPE (HeddleLetterDialog, heddle_letter_dialog, ADW_TYPE_DIALOG)

static void
show_remark (HeddleLetterDialog *self,
             const char         *remark)
{
  gtk_label_set_label (self->remark_label, remark != NULL ? remark : "");
  gtk_widget_set_visible (GTK_WIDGET (self->remark_label), remark != NULL);
}

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (HeddleLetterDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error))
    adw_dialog_close (ADW_DIALOG (self));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
           && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    {
      show_remark (self, _("No mail program took the letter. Copy the text instead."));
      gtk_widget_grab_focus (self->copy_button);
    }
}

static void
send_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  HeddleLetterDialog *self = HEDDLE_LETTER_DIALOG (widget);
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (self->letter->uri);

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (widget)), self->cancellable,
                           launched_cb, g_object_ref (self));
}

static void
copy_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  HeddleLetterDialog *self = HEDDLE_LETTER_DIALOG (widget);

  heddle_copy_text (widget, self->letter->text, _("Text copied"));
  adw_dialog_close (ADW_DIALOG (self));
}

static char *
join (GPtrArray *words)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; i < words->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (words, i));
  all = g_strv_builder_end (builder);

  return g_strjoinv ("; ", all);
}

/* What the mail program would not get. */
static char *
dup_remark (const HeddleLetter *letter)
{
  g_autofree char *names = join (letter->missing);

  if (letter->missing->len > 0)
    /* Translators: one or more posts */
    return g_strdup_printf (_("No email address on record: %s"), names);
  if (letter->addresses->len == 0)
    return g_strdup (_("Nobody is named yet. The text can be copied."));
  if (letter->uri == NULL)
    return g_strdup (_("These are too many addresses for a mail program to take. "
                       "Copy the text instead."));
  if (strstr (letter->uri, "more%0D%0A") != NULL)
    return g_strdup (_("Mail programs take no letter this long at once: the mail counts the last "
                       "lines. Copy Text has them all."));

  return NULL;
}

static void
heddle_letter_dialog_dispose (GObject *object)
{
  HeddleLetterDialog *self = HEDDLE_LETTER_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_LETTER_DIALOG);
  g_clear_pointer (&self->letter, heddle_letter_free);

  G_OBJECT_CLASS (heddle_letter_dialog_parent_class)->dispose (object);
}

static void
heddle_letter_dialog_class_init (HeddleLetterDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_letter_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/people/heddle-letter-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleLetterDialog, send_button);
  gtk_widget_class_bind_template_child (widget_class, HeddleLetterDialog, copy_button);
  gtk_widget_class_bind_template_child (widget_class, HeddleLetterDialog, to_row);
  gtk_widget_class_bind_template_child (widget_class, HeddleLetterDialog, subject_row);
  gtk_widget_class_bind_template_child (widget_class, HeddleLetterDialog, remark_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleLetterDialog, text_view);
  gtk_widget_class_install_action (widget_class, "letter.send", NULL, send_cb);
  gtk_widget_class_install_action (widget_class, "letter.copy", NULL, copy_cb);
}

static void
heddle_letter_dialog_init (HeddleLetterDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
}

AdwDialog *
heddle_letter_dialog_new (HeddleLetter *letter)
{
  HeddleLetterDialog *self = g_object_new (HEDDLE_TYPE_LETTER_DIALOG, NULL);
  gboolean can_send = letter->uri != NULL;
  g_autofree char *title = g_strdup_printf (_("Write to %s"), letter->to);
  g_autofree char *remark = dup_remark (letter);
  g_autofree char *addresses = join (letter->addresses);
  g_autofree char *to = NULL;

  self->letter = letter;
  adw_dialog_set_title (ADW_DIALOG (self), title);
  to = letter->addresses->len > 0 ? g_strdup_printf ("%s\n%s", letter->to, addresses)
                                  : g_strdup (letter->to);
  adw_action_row_set_subtitle (self->to_row, to);
  adw_action_row_set_subtitle (self->subject_row, letter->subject);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text_view), letter->text, -1);
  show_remark (self, remark);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "letter.send", can_send);
  gtk_widget_set_visible (self->send_button, can_send);
  if (!can_send)
    gtk_widget_add_css_class (self->copy_button, "suggested-action");
  adw_dialog_set_focus (ADW_DIALOG (self), can_send ? self->send_button : self->copy_button);

  return ADW_DIALOG (self);
}
