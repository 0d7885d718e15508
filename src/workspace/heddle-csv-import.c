/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-csv-import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-csv.h"
#include "heddle-edit.h"
#include "heddle-entry.h"
#include "heddle-error.h"
#include "heddle-forget.h"
#include "heddle-id.h"
#include "heddle-query.h"

#define ID_COLUMN "record_id"
/* Parts the values of a row that are compared as one text. */
#define UNIT "\x1f"

typedef struct
{
  HeddleStore *store;
  const HeddleKind *kind;
  HeddleSheet *table;
  HeddleDay today;
  int id_column;
  const HeddleField **fields; /* by column; NULL for the id */
  guint n_columns;
  GHashTable *known;   /* values of the live records → id; only without ids */
  GHashTable *seen;    /* id → row that was about it */
  GHashTable *named;   /* kind and name → id: the same names stand in many rows */
  HeddleEdit *edit;
  HeddleImport *import;
} Importer;

static void
free_row (gpointer data)
{
  HeddleImportRow *row = data;

  g_free (row->id);
  g_free (row->title);
  g_free (row->message);
  g_free (row->note);
  g_free (row);
}

void
heddle_import_free (HeddleImport *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->rows);
  g_free (self->warning);
  g_free (self);
}

const char *
heddle_import_verdict_get_word (HeddleImportVerdict verdict)
{
  static const char *const words[] = { "new", "changed", "same", "refused" };

  return words[verdict];
}

static const HeddleField *
find_common_field (const char *name)
{
  guint n;
  const HeddleField *common = heddle_record_get_common_fields (&n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (common[i].name, name) && !g_str_equal (name, "deleted"))
      return &common[i];

  return NULL;
}

static gboolean
map_columns (Importer  *self,
             GError   **error)
{
  self->id_column = heddle_sheet_find (self->table, ID_COLUMN);
  self->n_columns = g_strv_length (self->table->header);
  self->fields = g_new0 (const HeddleField *, self->n_columns);

  for (guint i = 0; i < self->n_columns; i++)
    {
      const char *name = self->table->header[i];

      if (heddle_sheet_find (self->table, name) != (int) i)
        {
          g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                       _("Row 1: the column \"%s\" is there twice."), name);
          return FALSE;
        }
      if ((int) i == self->id_column)
        continue;
      self->fields[i] = heddle_kind_get_field (self->kind, name);
      if (self->fields[i] == NULL)
        self->fields[i] = find_common_field (name);
      if (self->fields[i] == NULL)
        {
          g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                       _("Row 1: %s has no field \"%s\"."),
                       heddle_kind_get_label (self->kind), name);
          return FALSE;
        }
    }

  return TRUE;
}

static void
append_value (GString           *key,
              const HeddleValue *value)
{
  g_autofree char *text = heddle_value_to_text (value);

  g_string_append_printf (key, "%s" UNIT, text != NULL ? text : "");
}

/* Without ids a row that says nothing new is known by all its values. */
static void
index_records (Importer *self)
{
  g_autoptr (GPtrArray) records = NULL;

  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (self->id_column >= 0)
    return;

  records = heddle_query_records (self->store, self->kind, NULL, NULL);
  for (guint i = 0; i < records->len; i++)
    {
      HeddleRecord *record = g_ptr_array_index (records, i);
      GString *key = g_string_new (NULL);

      for (guint j = 0; j < self->n_columns; j++)
        {
          g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

          heddle_record_get_value (record, self->fields[j], &value);
          append_value (key, &value);
        }
      g_hash_table_replace (self->known, g_string_free_and_steal (key),
                            g_strdup (heddle_record_get_id (record)));
    }
}

static void
add_note (HeddleImportRow *row,
          char            *note)
{
  g_autofree char *added = note;
  g_autofree char *before = g_steal_pointer (&row->note);

  row->note = before != NULL ? g_strdup_printf ("%s %s", before, added)
                             : g_steal_pointer (&added);
}

static gboolean
read_reference (Importer           *self,
                const HeddleField  *field,
                const char         *text,
                HeddleValue        *value,
                GError            **error)
{
  g_autofree char *key = g_strconcat (field->target, UNIT, text, NULL);
  const char *id = g_hash_table_lookup (self->named, key);

  if (id != NULL)
    {
      heddle_value_set_text (value, id);
      return TRUE;
    }
  if (!heddle_entry_read (self->store, self->kind, field, text, self->today, value, NULL, error))
    return FALSE;

  if (value->type == HEDDLE_VALUE_TEXT)
    g_hash_table_insert (self->named, g_steal_pointer (&key), g_strdup (value->text));
  return TRUE;
}

/* @note: a remark on the value, or NULL */
static gboolean
read_cell (Importer           *self,
           const HeddleField  *field,
           const char         *cell,
           HeddleValue        *value,
           char              **note,
           GError            **error)
{
  g_auto (GStrv) lines = NULL;
  g_autofree char *text = NULL;

  if (field->type == HEDDLE_FIELD_REFERENCE)
    return read_reference (self, field, cell, value, error);

  lines = g_strsplit (cell, "\r\n", -1);
  text = g_strjoinv ("\n", lines);
  return heddle_entry_read (self->store, self->kind, field, text, self->today, value, note,
                            error);
}

static gboolean
read_cells (Importer         *self,
            guint             number,
            HeddleValue      *values,
            HeddleImportRow  *row,
            GError          **error)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      char *note = NULL;

      if (self->fields[i] == NULL)
        continue;
      if (!read_cell (self, self->fields[i], heddle_sheet_get (self->table, number, i),
                      &values[i], &note, error))
        return FALSE;
      if (note != NULL)
        add_note (row, note);
    }

  return TRUE;
}

/* The record a row is about, or NULL for a new one. Sets @id where one is
 * given. */
static HeddleRecord *
find_target (Importer           *self,
             guint               row,
             const HeddleValue  *values,
             const char        **id,
             GError            **error)
{
  g_autoptr (HeddleRecord) record = NULL;

  if (self->id_column >= 0)
    *id = heddle_sheet_get (self->table, row, self->id_column);
  else
    {
      g_autoptr (GString) key = g_string_new (NULL);

      for (guint i = 0; i < self->n_columns; i++)
        append_value (key, &values[i]);
      *id = g_hash_table_lookup (self->known, key->str);
    }

  if (*id == NULL || **id == '\0')
    {
      *id = NULL;
      return NULL;
    }

  if (!heddle_id_is_valid (*id))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                   _("%s: \"%s\" is no id of a record."), heddle_kind_get_label (self->kind), *id);
      return NULL;
    }

  record = heddle_store_get (self->store, self->kind, *id, NULL);
  if (record != NULL && heddle_record_is_deleted (record))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                   _("%s: \"%s\" lies in the trash."), heddle_kind_get_label (self->kind), *id);
      return NULL;
    }

  return g_steal_pointer (&record);
}

/* Names of the fields that @values change; NULL where none. */
static char *
list_changes (Importer          *self,
              HeddleRecord      *record,
              const HeddleValue *values)
{
  GString *names = NULL;

  for (guint i = 0; i < self->n_columns; i++)
    {
      g_auto (HeddleValue) current = HEDDLE_VALUE_INIT;

      if (self->fields[i] == NULL)
        continue;
      heddle_record_get_value (record, self->fields[i], &current);
      if (heddle_value_equal (&current, &values[i]))
        continue;

      if (names == NULL)
        names = g_string_new (NULL);
      else
        g_string_append (names, ", ");
      g_string_append (names, self->fields[i]->name);
    }

  return names != NULL ? g_string_free_and_steal (names) : NULL;
}

/* An empty cell of a row without id leaves what a new record has of itself. */
static gboolean
write_row (Importer           *self,
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
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (self->fields[i] == NULL || (!given_id && values[i].type == HEDDLE_VALUE_NULL))
        continue;
      if (!heddle_edit_set (self->edit, self->kind, row->id, self->fields[i], &values[i], error))
        return FALSE;
    }

  return heddle_edit_check (self->edit, self->kind, row->id, error);
}

static gboolean
take_row (Importer         *self,
          guint             number,
          HeddleValue      *values,
          HeddleImportRow  *row,
          GError          **error)
{
  g_autoptr (HeddleRecord) record = NULL;
  g_autoptr (GError) local_error = NULL;
  const char *id = NULL;
  gpointer earlier;

  if (!read_cells (self, number, values, row, error))
    return FALSE;

  record = find_target (self, number, values, &id, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  earlier = id != NULL ? g_hash_table_lookup (self->seen, id) : NULL;
  if (earlier != NULL)
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                   _("the same record stands in row %u."), GPOINTER_TO_UINT (earlier));
      return FALSE;
    }

  g_set_str (&row->id, id);
  if (record != NULL)
    {
      g_hash_table_insert (self->seen, g_strdup (id), GUINT_TO_POINTER (row->row));
      row->title = heddle_record_dup_title (record);
      row->message = list_changes (self, record, values);
      row->verdict = row->message != NULL ? HEDDLE_IMPORT_CHANGED : HEDDLE_IMPORT_SAME;
      return row->message == NULL || write_row (self, values, id, FALSE, row, error);
    }

  row->verdict = HEDDLE_IMPORT_NEW;
  if (id != NULL)
    g_hash_table_insert (self->seen, g_strdup (id), GUINT_TO_POINTER (row->row));
  return write_row (self, values, id, TRUE, row, error);
}

/* A row that is too short or too long may have lost its place. */
static gboolean
check_width (Importer        *self,
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

static void
import_row (Importer *self,
            guint     number)
{
  g_autofree HeddleValue *values = g_new0 (HeddleValue, self->n_columns);
  g_autoptr (GError) error = NULL;
  HeddleSheetRow *source = g_ptr_array_index (self->table->rows, number);
  HeddleImportRow *row = g_new0 (HeddleImportRow, 1);

  row->row = source->number;
  if (!check_width (self, source, &error) || !take_row (self, number, values, row, &error))
    {
      row->verdict = HEDDLE_IMPORT_REFUSED;
      g_set_str (&row->message, error->message);
    }

  self->import->n_verdicts[row->verdict]++;
  g_ptr_array_add (self->import->rows, row);
  for (guint i = 0; i < self->n_columns; i++)
    heddle_value_clear (&values[i]);
}

static gboolean
run (Importer  *self,
     gboolean   apply,
     GError   **error)
{
  g_autofree char *label = NULL;

  if (!map_columns (self, error)
      || (apply && !heddle_forget_keep_backup (self->store, HEDDLE_BACKUP_IMPORT, error)))
    return FALSE;

  index_records (self);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  /* Translators: name of a change; "Import People" */
  label = g_strdup_printf (_("Import %s"), _(self->kind->label_plural));
  self->edit = heddle_edit_begin (self->store, label, error);
  if (self->edit == NULL)
    return FALSE;

  for (guint i = 0; i < self->table->rows->len; i++)
    import_row (self, i);

  if (!apply || self->import->n_verdicts[HEDDLE_IMPORT_REFUSED] > 0)
    return TRUE;

  return heddle_edit_commit (g_steal_pointer (&self->edit), error);
}

/**
 * heddle_import_csv:
 * @bytes: a table whose first row names fields of @kind; with a column
 *   `record_id` its rows are about the records of these ids
 * @today: what written dates count from
 * @apply: whether to write, as one change; nothing is written where any row is
 *   refused
 *
 * Returns: (transfer full) (nullable): what each row does or would do; %NULL
 *   where the table as a whole is refused
 */
HeddleImport *
heddle_import_csv (HeddleStore       *store,
                   const HeddleKind  *kind,
                   GBytes            *bytes,
                   HeddleDay          today,
                   gboolean           apply,
                   GError           **error)
{
  g_autoptr (HeddleSheet) table = heddle_csv_read (bytes, error);
  g_autoptr (HeddleImport) import = NULL;
  Importer importer = { .store = store, .kind = kind, .table = table, .today = today };
  gboolean ok;

  if (table == NULL)
    return NULL;

  import = g_new0 (HeddleImport, 1);
  import->rows = g_ptr_array_new_with_free_func (free_row);
  import->warning = g_strdup (table->warning);
  importer.import = import;

  ok = run (&importer, apply, error);

  g_clear_pointer (&importer.edit, heddle_edit_free);
  g_clear_pointer (&importer.known, g_hash_table_unref);
  g_clear_pointer (&importer.seen, g_hash_table_unref);
  g_clear_pointer (&importer.named, g_hash_table_unref);
  g_free (importer.fields);

  return ok ? g_steal_pointer (&import) : NULL;
}
