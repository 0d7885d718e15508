/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file that is chosen or dropped, or what was copied, comes into the dialog. */

#include "heddle-import-dialog-private.h"

#include <glib/gi18n-lib.h>

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (HeddleImportDialog) self = data;
  g_autoptr (GError) error = NULL;
  HeddleImportSource *source = heddle_import_source_read_finish (result, &error);

  /* closed meanwhile */
  if (self->stack == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      heddle_import_source_free (source);
      return;
    }
  if (source == NULL)
    {
      heddle_import_dialog_show_problem (self, error->message);
      return;
    }

  heddle_import_dialog_take_source (self, source);
}

void
heddle_import_dialog_read_file (HeddleImportDialog *self,
                                GFile              *file)
{
  gtk_stack_set_visible_child (self->stack, self->reading);
  heddle_import_source_read_file (file, self->cancellable, read_cb, g_object_ref (self));
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (HeddleImportDialog) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && self->stack != NULL)
    heddle_import_dialog_read_file (self, file);
}

static void
choose_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  static const char *const suffixes[] = { "csv", "tsv", "txt", "ods", "json", "ics", "zip" };
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) list = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (filter, _("Tables and calendars"));
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  g_list_store_append (list, filter);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (list));
  gtk_file_dialog_set_title (dialog, _("Choose a File to Import"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, chosen_cb,
                        g_object_ref (widget));
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (HeddleImportDialog) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (self->stack == NULL)
    return;
  if (text == NULL || *text == '\0')
    {
      heddle_import_dialog_show_problem (
        self, _("There is no text on the clipboard. Copy rows in a spreadsheet first, with the row "
                "that names them."));
      return;
    }
  gtk_stack_set_visible_child (self->stack, self->reading);
  heddle_import_source_read_text (text, self->cancellable, read_cb, g_object_ref (self));
}

static void
paste_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget),
                                 HEDDLE_IMPORT_DIALOG (widget)->cancellable, pasted_cb,
                                 g_object_ref (widget));
}

gboolean
heddle_import_dialog_drop (HeddleImportDialog *self,
                           const GValue       *value)
{
  GSList *files = gdk_file_list_get_files (g_value_get_boxed (value));
  gboolean one = files != NULL && gtk_stack_get_visible_child (self->stack) != self->working;

  if (one)
    heddle_import_dialog_read_file (self, files->data);
  g_slist_free (files);
  return one;
}

void
heddle_import_dialog_install_reading (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "import.choose", NULL, choose_cb);
  gtk_widget_class_install_action (widget_class, "import.paste", NULL, paste_cb);
}
