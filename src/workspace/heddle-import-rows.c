/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One row: read, found, compared, written. */

#include "heddle-import-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-entry.h"
#include "heddle-ics.h"
#include "heddle-id.h"
#include "heddle-order.h"
#include "heddle-search.h"

static void
add_note (HeddleImportRow *row,
          char            *note)
{
  g_autofree char *added = note;
  g_autofree char *before = g_steal_pointer (&row->note);

  row->note = before != NULL ? g_strdup_printf ("%s %s", before, added)
                             : g_steal_pointer (&added);
}

/* Folded titles of all records of a kind: looking each name up would read all
 * of them each time. */
static GHashTable *
get_titles (HeddleImport     *self,
            const HeddleKind *kind)
{
  GHashTable *titles = g_hash_table_lookup (self->titles, kind);
  g_autoptr (GPtrArray) records = NULL;

  if (titles != NULL)
    return titles;

  titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  records = heddle_query_records (self->store, kind, NULL, NULL);
  for (guint i = 0; i < records->len; i++)
    {
      HeddleRecord *record = g_ptr_array_index (records, i);
      g_autofree char *title = heddle_record_dup_title (record);
      char *folded = heddle_search_fold (title);
      gboolean several = g_hash_table_contains (titles, folded);

      g_hash_table_replace (titles, folded,
                            g_strdup (several ? "" : heddle_record_get_id (record)));
    }
  g_hash_table_insert (self->titles, (gpointer) kind, titles);
  return titles;
}

static const char *
find_title (HeddleImport      *self,
            const HeddleField *field,
            const char        *text)
{
  const HeddleKind *target =
    heddle_schema_get_kind (heddle_store_get_schema (self->store), field->target);
  g_autofree char *folded = NULL;
  const char *id;

  /* the rows themselves make more of them */
  if (target == self->kind || self->titles == NULL)
    return NULL;
  folded = heddle_search_fold (text);
  id = g_hash_table_lookup (get_titles (self, target), folded);
  return id != NULL && *id != '\0' ? id : NULL;
}

static gboolean
read_reference (HeddleImport       *self,
                const HeddleField  *field,
                const char         *text,
                HeddleValue        *value,
                GError            **error)
{
  g_autofree char *key = g_strconcat (field->target, HEDDLE_IMPORT_UNIT, text, NULL);
  const char *id = self->named != NULL ? g_hash_table_lookup (self->named, key) : NULL;

  if (id == NULL)
    id = find_title (self, field, text);
  if (id != NULL)
    heddle_value_set_text (value, id);
  else if (!heddle_entry_read (self->store, self->kind, field, text, self->today, value, NULL,
                               error))
    return FALSE;

  if (value->type == HEDDLE_VALUE_TEXT && self->named != NULL)
    g_hash_table_insert (self->named, g_steal_pointer (&key), g_strdup (value->text));
  return TRUE;
}

gboolean
heddle_import_read_cell (HeddleImport       *self,
                         const HeddleField  *field,
                         const char         *cell,
                         HeddleValue        *value,
                         char              **note,
                         GError            **error)
{
  g_auto (GStrv) lines = NULL;
  g_autofree char *text = NULL;

  if (note != NULL)
    *note = NULL;
  if (field->type == HEDDLE_FIELD_REFERENCE && g_utf8_validate (cell, -1, NULL)
      && *cell != '\0')
    return read_reference (self, field, cell, value, error);

  lines = g_strsplit (cell, "\r\n", -1);
  text = g_strjoinv ("\n", lines);
  return heddle_entry_read (self->store, self->kind, field, text, self->today, value, note,
                            error);
}

static gboolean
read_cells (HeddleImport     *self,
            guint             index,
            HeddleValue      *values,
            HeddleImportRow  *row,
            GError          **error)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      char *note = NULL;

      if (self->columns[i].field == NULL)
        continue;
      row->column = (int) i;
      if (!heddle_import_read_cell (self, self->columns[i].field,
                                    heddle_sheet_get (self->sheet, index, (int) i), &values[i],
                                    &note, error))
        return FALSE;
      if (note != NULL)
        add_note (row, note);
    }
  row->column = -1;

  return TRUE;
}

/* The record a row is about, or NULL for a new one. Sets @id where one is
 * given. */
static HeddleRecord *
find_target (HeddleImport       *self,
             guint               index,
             const HeddleValue  *values,
             HeddleImportRow    *row,
             const char        **id,
             GError            **error)
{
  HeddleRecord *record;

  if (self->id_column >= 0)
    *id = heddle_sheet_get (self->sheet, index, self->id_column);
  else
    *id = heddle_import_index_find (self, values, &row->message);

  if (*id == NULL || **id == '\0')
    {
      *id = NULL;
      return NULL;
    }
  if (!heddle_id_is_valid (*id))
    {
      row->column = self->id_column;
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                   _("%s: \"%.64s\" is no id of a record."), heddle_kind_get_label (self->kind),
                   *id);
      return NULL;
    }

  record = heddle_store_get (self->store, self->kind, *id, NULL);
  if (record == NULL && self->events != NULL)
    {
      const char *other = heddle_import_index_find (self, values, &row->message);

      if (other != NULL)
        {
          *id = other;
          record = heddle_store_get (self->store, self->kind, other, NULL);
        }
    }
  return record;
}

static void
add_change (HeddleImport      *self,
            HeddleRecord      *record,
            const HeddleField *field,
            GString           *names,
            GString           *before)
{
  g_autofree char *old = heddle_record_dup_text (record, field);

  if (names->len > 0)
    {
      g_string_append (names, ", ");
      g_string_append (before, _("; "));
    }
  g_string_append (names, field->name);
  /* Translators: a field and what it held before: "Last day was Tue 9 Feb" */
  g_string_append_printf (before, _("%s was %s"), heddle_field_get_label (field),
                          old != NULL && *old != '\0' ? old : _("empty"));
}

/* Names of the fields that @values change, and what was in them. */
static void
list_changes (HeddleImport      *self,
              HeddleRecord      *record,
              const HeddleValue *values,
              HeddleImportRow   *row)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) before = g_string_new (NULL);

  for (guint i = 0; i < self->n_columns; i++)
    {
      g_auto (HeddleValue) current = HEDDLE_VALUE_INIT;

      if (self->columns[i].field == NULL)
        continue;
      heddle_record_get_value (record, self->columns[i].field, &current);
      if (!heddle_value_equal (&current, &values[i]))
        add_change (self, record, self->columns[i].field, names, before);
    }

  if (names->len == 0)
    return;
  row->verdict = HEDDLE_IMPORT_CHANGED;
  g_set_str (&row->message, names->str);
  g_set_str (&row->before, before->str);
}

static gboolean
write_fixed (HeddleImport     *self,
             HeddleImportRow  *row,
             GError          **error)
{
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, self->fixed);
  while (g_hash_table_iter_next (&iter, &name, &value))
    if (!heddle_edit_set (self->edit, self->kind, row->id,
                          heddle_import_find_field (self, name), value, error))
      return FALSE;

  return TRUE;
}

/* What council calendars leave to be understood. */
static gboolean
write_understood (HeddleImport       *self,
                  const HeddleValue  *values,
                  HeddleImportRow    *row,
                  GError            **error)
{
  const HeddleField *sort = heddle_kind_get_field (self->kind, "sort");
  const HeddleField *title = heddle_kind_get_field (self->kind, "title");
  const HeddleValue *named;

  if (!g_str_equal (self->kind->name, "closure")
      || heddle_import_get_value (self, values, sort) != NULL)
    return TRUE;
  named = heddle_import_get_value (self, values, title);
  return named == NULL || named->type != HEDDLE_VALUE_TEXT
         || heddle_edit_set_text (self->edit, self->kind, row->id, sort->name,
                                  heddle_import_guess_sort (named->text), error);
}

/* Rows that say nothing of their place keep the order of the file, after what is there. */
static gboolean
write_position (HeddleImport       *self,
                const HeddleValue  *values,
                HeddleImportRow    *row,
                GError            **error)
{
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
  const HeddleField *field;

  if (!heddle_order_has (self->kind))
    return TRUE;
  field = heddle_kind_get_field (self->kind, "position");
  if (heddle_import_get_value (self, values, field) != NULL)
    return TRUE;
  if (self->next_position == 0)
    self->next_position = heddle_order_get_next (self->store, self->kind, NULL, NULL);
  heddle_value_set_integer (&value, MIN (self->next_position++, (gint64) field->maximum));
  return heddle_edit_set (self->edit, self->kind, row->id, field, &value, error);
}

/* An empty cell of a row without id leaves what a new record has of itself. */
static gboolean
write_row (HeddleImport       *self,
           const HeddleValue  *values,
           const char         *id,
           gboolean            add,
           HeddleImportRow    *row,
           GError            **error)
{
  gboolean given_id = id != NULL;

  if (add)
    id = heddle_edit_add (self->edit, self->kind, id, error);
  if (id == NULL)
    return FALSE;

  g_set_str (&row->id, id);
  if (add && (!write_fixed (self, row, error) || !write_understood (self, values, row, error)
              || !write_position (self, values, row, error)))
    return FALSE;
  for (guint i = 0; i < self->n_columns; i++)
    {
      const HeddleField *field = self->columns[i].field;

      if (field == NULL || (!given_id && values[i].type == HEDDLE_VALUE_NULL))
        continue;
      row->column = (int) i;
      if (!heddle_edit_set (self->edit, self->kind, row->id, field, &values[i], error))
        return FALSE;
    }
  row->column = -1;

  return heddle_edit_check (self->edit, self->kind, row->id, error);
}

static gboolean
check_once (HeddleImport     *self,
            const char       *id,
            HeddleImportRow  *row,
            GError          **error)
{
  gpointer earlier = g_hash_table_lookup (self->seen, id);

  if (earlier != NULL)
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                   _("The same record stands in row %u."), GPOINTER_TO_UINT (earlier));
      return FALSE;
    }
  g_hash_table_insert (self->seen, g_strdup (id), GUINT_TO_POINTER (row->row));
  return TRUE;
}

static gboolean
is_cancelled (HeddleImport *self,
              guint         index)
{
  return self->cancel_column >= 0
         && *heddle_sheet_get (self->sheet, index, self->cancel_column) != '\0';
}

/* What a calendar says no longer takes place. */
static gboolean
cancel_record (HeddleImport     *self,
               HeddleRecord     *record,
               HeddleImportRow  *row,
               GError          **error)
{
  if (record == NULL || heddle_record_is_deleted (record))
    {
      row->verdict = HEDDLE_IMPORT_SAME;
      row->message = g_strdup (_("cancelled, and not here"));
      return TRUE;
    }

  row->verdict = HEDDLE_IMPORT_CANCELLED;
  row->title = heddle_record_dup_title (record);
  return heddle_edit_remove (self->edit, self->kind, heddle_record_get_id (record), error);
}

static gboolean
take_removed (HeddleImport     *self,
              const char       *id,
              HeddleImportRow  *row,
              GError          **error)
{
  if (self->cancel_column >= 0)
    {
      row->verdict = HEDDLE_IMPORT_SAME;
      row->message = g_strdup (_("you removed it; it stays removed"));
      return TRUE;
    }
  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID, _("%s: \"%s\" lies in the trash."),
               heddle_kind_get_label (self->kind), id);
  return FALSE;
}

static gboolean
take_known (HeddleImport       *self,
            HeddleRecord       *record,
            const HeddleValue  *values,
            HeddleImportRow    *row,
            GError            **error)
{
  row->title = heddle_record_dup_title (record);
  row->verdict = HEDDLE_IMPORT_SAME;
  /* a row that stands for a national one says nothing of it */
  if (row->message != NULL)
    return TRUE;
  list_changes (self, record, values, row);
  return row->verdict == HEDDLE_IMPORT_SAME
         || write_row (self, values, row->id, FALSE, row, error);
}

/* What the reader of a calendar said of the event behind a row. */
static gboolean
check_event (HeddleImport     *self,
             guint             index,
             HeddleImportRow  *row,
             GError          **error)
{
  HeddleEvent *event = self->events != NULL ? g_ptr_array_index (self->events, index) : NULL;

  if (event == NULL)
    return TRUE;
  row->note = g_strdup (event->remark);
  if (event->fault == NULL || event->cancelled)
    return TRUE;
  g_set_error_literal (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID, event->fault);
  return FALSE;
}

static gboolean
take_values (HeddleImport     *self,
             guint             index,
             HeddleValue      *values,
             HeddleImportRow  *row,
             GError          **error)
{
  g_autoptr (HeddleRecord) record = NULL;
  g_autoptr (GError) local_error = NULL;
  const char *id = NULL;

  if (!check_event (self, index, row, error))
    return FALSE;
  if (!read_cells (self, index, values, row, is_cancelled (self, index) ? NULL : error)
      && !is_cancelled (self, index))
    return FALSE;

  record = find_target (self, index, values, row, &id, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (id != NULL && row->message == NULL && !check_once (self, id, row, error))
    return FALSE;

  g_set_str (&row->id, id);
  if (is_cancelled (self, index))
    return cancel_record (self, record, row, error);
  if (record != NULL && heddle_record_is_deleted (record))
    return take_removed (self, id, row, error);
  if (record != NULL)
    return take_known (self, record, values, row, error);

  row->verdict = HEDDLE_IMPORT_NEW;
  return write_row (self, values, id, TRUE, row, error);
}

/* A row that is too short or too long may have lost its place. */
static gboolean
check_width (HeddleImport    *self,
             HeddleSheetRow  *row,
             GError         **error)
{
  if (row->n_cells == self->n_columns)
    return TRUE;

  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
               _("The row has %u cells, but the first row has %u."), row->n_cells,
               self->n_columns);
  return FALSE;
}

HeddleImportRow *
heddle_import_take_row (HeddleImport *self,
                        guint         index)
{
  g_autofree HeddleValue *values = g_new0 (HeddleValue, self->n_columns);
  g_autoptr (GError) error = NULL;
  HeddleSheetRow *source = g_ptr_array_index (self->sheet->rows, index);
  HeddleImportRow *row = g_new0 (HeddleImportRow, 1);

  row->row = source->number;
  row->column = -1;
  if (!check_width (self, source, &error) || !take_values (self, index, values, row, &error)
      || !heddle_import_take_file (self, index, row, &error))
    {
      row->verdict = HEDDLE_IMPORT_REFUSED;
      g_set_str (&row->message, error->message);
    }

  for (guint i = 0; i < self->n_columns; i++)
    heddle_value_clear (&values[i]);
  return row;
}
