/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-import-source.h"

#include <glib/gi18n-lib.h>

#include "heddle-csv.h"
#include "heddle-format-error.h"
#include "heddle-table-file.h"

/* Where the bytes come from. */
typedef struct
{
  GFile *file;
  char *text;
} Input;

static void
input_free (gpointer data)
{
  Input *self = data;

  g_clear_object (&self->file);
  g_free (self->text);
  g_free (self);
}

void
heddle_import_source_free (HeddleImportSource *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_clear_pointer (&self->sheet, heddle_sheet_free);
  g_clear_pointer (&self->ics, heddle_ics_free);
  g_free (self);
}

/* Looked at before it is read: a film would not fit into memory. */
static GBytes *
load (GFile         *file,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr (GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                       G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    return NULL;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error_literal (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_UNSUPPORTED,
                           _("This is no file that could be read."));
      return NULL;
    }
  if (g_file_info_get_size (info) > HEDDLE_FORMAT_MAX_BYTES)
    {
      g_set_error (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_TOO_LARGE,
                   _("The file is larger than %d MB."), HEDDLE_FORMAT_MAX_BYTES / 1024 / 1024);
      return NULL;
    }
  return g_file_load_bytes (file, cancellable, NULL, error);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Input *input = data;
  g_autoptr (HeddleImportSource) self = g_new0 (HeddleImportSource, 1);
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  if (input->text != NULL)
    {
      self->name = g_strdup (_("From the clipboard"));
      self->sheet = heddle_csv_read_pasted (input->text, &error);
    }
  else
    {
      self->name = g_file_get_basename (input->file);
      bytes = load (input->file, cancellable, &error);
    }
  if (bytes != NULL && heddle_table_file_guess (bytes) == HEDDLE_TABLE_ICS)
    self->ics = heddle_ics_read (bytes, &error);
  else if (bytes != NULL)
    self->sheet = heddle_table_file_read (bytes, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&self),
                           (GDestroyNotify) heddle_import_source_free);
}

/* Takes @input. */
static void
read_input (Input               *input,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_task_data (task, input, input_free);
  g_task_run_in_thread (task, read_in_thread);
}

void
heddle_import_source_read_file (GFile               *file,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             data)
{
  Input *input = g_new0 (Input, 1);

  input->file = g_object_ref (file);
  read_input (input, cancellable, callback, data);
}

void
heddle_import_source_read_text (const char          *text,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             data)
{
  Input *input = g_new0 (Input, 1);

  input->text = g_strdup (text);
  read_input (input, cancellable, callback, data);
}

HeddleImportSource *
heddle_import_source_read_finish (GAsyncResult  *result,
                                  GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
