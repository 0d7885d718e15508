/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-import-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-date-text.h"
#include "heddle-entry.h"
#include "heddle-forget.h"

static void
free_value (gpointer data)
{
  HeddleValue *value = data;

  heddle_value_clear (value);
  g_free (value);
}

void
heddle_import_row_free (gpointer data)
{
  HeddleImportRow *row = data;

  if (row == NULL)
    return;

  g_free (row->id);
  g_free (row->title);
  g_free (row->message);
  g_free (row->before);
  g_free (row->note);
  g_free (row);
}

HeddleImport *
heddle_import_new (HeddleStore       *store,
                   const HeddleKind  *kind,
                   HeddleSheet       *sheet,
                   HeddleDay          today)
{
  HeddleImport *self = g_new0 (HeddleImport, 1);

  self->store = g_object_ref (store);
  self->kind = kind;
  self->sheet = sheet;
  self->today = today;
  self->n_columns = heddle_sheet_get_width (sheet);
  self->columns = g_new0 (HeddleImportColumn, self->n_columns);
  self->cancel_column = -1;
  self->fixed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_value);
  self->rows = g_ptr_array_new_with_free_func (heddle_import_row_free);
  self->left_out = g_hash_table_new (NULL, NULL);
  heddle_import_map_columns (self);

  return self;
}

static void
clear_pass (HeddleImport *self)
{
  if (self->writing_out != NULL)
    heddle_turns_stop (self->writing_out);
  g_clear_pointer (&self->writing_out, heddle_turns_free);
  g_clear_error (&self->error);
  heddle_import_index_clear (self);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_pointer (&self->named, g_hash_table_unref);
  g_clear_pointer (&self->titles, g_hash_table_unref);
  g_clear_pointer (&self->edit, heddle_edit_free);
  self->writing = FALSE;
}

void
heddle_import_cancel (HeddleImport *self)
{
  clear_pass (self);
  g_ptr_array_set_size (self->rows, 0);
  memset (self->n_verdicts, 0, sizeof self->n_verdicts);
}

void
heddle_import_free (HeddleImport *self)
{
  if (self == NULL)
    return;

  clear_pass (self);
  g_clear_pointer (&self->sheet, heddle_sheet_free);
  g_free (self->columns);
  g_hash_table_unref (self->fixed);
  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_hash_table_unref (self->left_out);
  g_object_unref (self->store);
  g_free (self);
}

HeddleSheet *
heddle_import_get_sheet (HeddleImport *self)
{
  return self->sheet;
}

HeddleSheet *
heddle_import_steal_sheet (HeddleImport *self)
{
  heddle_import_cancel (self);
  return g_steal_pointer (&self->sheet);
}

const HeddleKind *
heddle_import_get_kind (HeddleImport *self)
{
  return self->kind;
}

gboolean
heddle_import_set_fixed (HeddleImport  *self,
                         const char    *field_name,
                         const char    *text,
                         GError       **error)
{
  const HeddleField *field = heddle_import_find_field (self, field_name);
  HeddleValue *value;

  if (field == NULL)
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_NOT_FOUND, _("%s has no field \"%.64s\"."),
                   heddle_kind_get_label (self->kind), field_name);
      return FALSE;
    }

  heddle_import_cancel (self);
  g_hash_table_remove (self->fixed, field_name);
  if (text == NULL)
    return TRUE;

  value = g_new0 (HeddleValue, 1);
  if (!heddle_entry_read (self->store, self->kind, field, text, self->today, value, NULL, error))
    {
      free_value (value);
      return FALSE;
    }
  g_hash_table_insert (self->fixed, g_strdup (field_name), value);
  return TRUE;
}

guint
heddle_import_get_n_rows (HeddleImport *self)
{
  return self->sheet->rows->len;
}

const HeddleImportRow *
heddle_import_get_row (HeddleImport *self,
                       guint         index)
{
  return index < self->rows->len ? g_ptr_array_index (self->rows, index) : NULL;
}

guint
heddle_import_get_n_verdicts (HeddleImport        *self,
                              HeddleImportVerdict  verdict)
{
  return self->n_verdicts[verdict];
}

const char *
heddle_import_verdict_get_word (HeddleImportVerdict verdict)
{
  static const char *const words[] = { "new", "changed", "same", "cancelled", "refused",
                                       "left out" };

  return words[verdict];
}

char *
heddle_import_dup_cell (HeddleImport *self,
                        guint         index,
                        guint         column)
{
  const char *cell = heddle_sheet_get (self->sheet, index, (int) column);
  const HeddleField *field = self->columns[column].field;
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
  char *text;

  if (field == NULL || *cell == '\0'
      || !heddle_import_read_cell (self, field, cell, &value, NULL, NULL))
    return g_strdup (cell);

  if (value.type == HEDDLE_VALUE_TEXT
      && (field->type == HEDDLE_FIELD_DAY || field->type == HEDDLE_FIELD_DATE))
    return heddle_date_text_show (value.text, self->today);
  text = heddle_field_dup_text (field, self->store, &value);
  return text != NULL ? text : g_strdup (cell);
}

void
heddle_import_set_cell (HeddleImport *self,
                        guint         index,
                        guint         column,
                        const char   *text)
{
  HeddleSheetRow *row = g_ptr_array_index (self->sheet->rows, index);

  g_return_if_fail (column < self->n_columns);

  g_set_str (&row->cells[column], text);
  heddle_import_cancel (self);
}

void
heddle_import_leave_out (HeddleImport *self,
                         guint         index,
                         gboolean      leave_out)
{
  if (leave_out)
    g_hash_table_add (self->left_out, GUINT_TO_POINTER (index));
  else
    g_hash_table_remove (self->left_out, GUINT_TO_POINTER (index));
  heddle_import_cancel (self);
}

static gboolean
open_edit (HeddleImport  *self,
           GError       **error)
{
  /* Translators: name of a change; "Import People" */
  g_autofree char *label = g_strdup_printf (_("Import %s"), _(self->kind->label_plural));

  if (self->edit == NULL)
    self->edit = heddle_edit_begin (self->store, label, error);
  return self->edit != NULL;
}

static void
begin_pass (HeddleImport *self,
            gboolean      writing)
{
  heddle_import_cancel (self);
  self->writing = writing;
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->titles = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL,
                                        (GDestroyNotify) g_hash_table_unref);
  heddle_import_index_begin (self);
}

static void
take_next (HeddleImport *self)
{
  guint index = self->rows->len;
  HeddleImportRow *row;

  if (g_hash_table_contains (self->left_out, GUINT_TO_POINTER (index)))
    {
      row = g_new0 (HeddleImportRow, 1);
      row->row = ((HeddleSheetRow *) g_ptr_array_index (self->sheet->rows, index))->number;
      row->verdict = HEDDLE_IMPORT_LEFT_OUT;
      row->column = -1;
    }
  else
    row = heddle_import_take_row (self, index);
  self->n_verdicts[row->verdict]++;
  g_ptr_array_add (self->rows, row);
}

/* Whether rows may name each other: what is judged has to be seen by what comes
 * after it, and is so in one slice alone. */
static gboolean
refers_to_itself (HeddleImport *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      const HeddleField *field = self->columns[i].field;

      if (field != NULL && field->type == HEDDLE_FIELD_REFERENCE
          && g_str_equal (field->target, self->kind->name))
        return TRUE;
    }

  return FALSE;
}

static gboolean
run_slice (HeddleImport  *self,
           gint64         budget,
           gboolean      *more,
           GError       **error)
{
  gboolean endless = budget == G_MAXINT64;
  gint64 end = endless ? G_MAXINT64 : g_get_monotonic_time () + budget;
  gboolean whole = endless || (!self->writing && refers_to_itself (self));

  *more = TRUE;
  while (heddle_import_index_step (self))
    if (!whole && g_get_monotonic_time () >= end)
      return TRUE;

  if (!open_edit (self, error))
    return FALSE;
  while (self->rows->len < self->sheet->rows->len)
    {
      take_next (self);
      if (!whole && g_get_monotonic_time () >= end)
        return TRUE;
    }

  *more = FALSE;
  return TRUE;
}

gboolean
heddle_import_judge (HeddleImport  *self,
                     gint64         budget,
                     gboolean      *more,
                     GError       **error)
{
  gboolean ok;

  if (self->seen == NULL || self->writing)
    begin_pass (self, FALSE);

  ok = run_slice (self, budget, more, error);
  /* between slices the file is everybody's */
  g_clear_pointer (&self->edit, heddle_edit_free);
  return ok;
}

void
heddle_import_stop (HeddleImport *self)
{
  self->stopped = self->writing;
}

static void
write_out (gpointer data)
{
  HeddleImport *self = data;

  if (heddle_turns_check (&self->error))
    heddle_edit_commit (g_steal_pointer (&self->edit), &self->error);
  else
    g_clear_pointer (&self->edit, heddle_edit_free);
}

/* Taking the rows and writing them out take about as long. */
double
heddle_import_get_done (HeddleImport *self)
{
  double taken = (double) self->rows->len / MAX (self->sheet->rows->len, 1);

  return taken / 2
         + (self->writing_out != NULL ? heddle_turns_get_done (self->writing_out) / 2 : 0);
}

static gboolean
finish_slice (HeddleImport  *self,
              gint64         budget,
              gboolean      *more,
              GError       **error)
{
  if (self->writing_out == NULL)
    self->writing_out = heddle_turns_new (self->store, write_out, self);
  if (self->stopped)
    heddle_turns_stop (self->writing_out);
  *more = !heddle_turns_take (self->writing_out, budget);
  if (self->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}

gboolean
heddle_import_apply (HeddleImport  *self,
                     gint64         budget,
                     gboolean      *more,
                     GError       **error)
{
  gboolean ok;

  if (!self->writing)
    {
      self->stopped = FALSE;
      if (!heddle_forget_keep_backup (self->store, HEDDLE_BACKUP_IMPORT, error))
        return FALSE;
      begin_pass (self, TRUE);
    }

  *more = FALSE;
  ok = self->stopped || self->writing_out != NULL || run_slice (self, budget, more, error);
  if (ok && !*more && (self->stopped || self->n_verdicts[HEDDLE_IMPORT_REFUSED] == 0))
    ok = finish_slice (self, budget, more, error);
  if (ok && *more)
    return TRUE;

  if (ok && !self->stopped && self->n_verdicts[HEDDLE_IMPORT_REFUSED] == 0)
    ok = heddle_import_keep_files (self, error);
  clear_pass (self);
  return ok;
}
