/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading the history. */

#include "heddle-history-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-log.h"

void
heddle_change_free (HeddleChange *self)
{
  g_free (self->author);
  g_free (self->label);
  g_free (self);
}

gboolean
heddle_change_is_reference (const HeddleChange *self)
{
  return self->site <= HEDDLE_EDITION_LAST;
}

void
heddle_field_change_free (HeddleFieldChange *self)
{
  g_free (self->id);
  g_free (self->name);
  heddle_value_clear (&self->old_value);
  heddle_value_clear (&self->new_value);
  heddle_value_clear (&self->current);
  g_free (self);
}

void
heddle_undo_report_clear (HeddleUndoReport *self)
{
  g_clear_pointer (&self->label, g_free);
  self->restored = self->skipped = 0;
}

/**
 * heddle_history_get_fields:
 * @with_current: whether to read what stands there now, which asks the file once a field
 *
 * Returns: (nullable) (transfer full) (element-type HeddleFieldChange): what
 *   one change did. A record that it made is there once with the field
 *   `deleted` even where nothing else was set.
 */
GPtrArray *
heddle_history_get_fields (HeddleStore *store,
                           gint64       site,
                           gint64       seq,
                           gboolean     with_current,
                           GError     **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (HeddleLogEdit) edit = heddle_log_edit_load (store, site, seq, &local);
  g_autoptr (GPtrArray) fields =
    g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_field_change_free);
  g_autoptr (GHashTable) created = NULL;

  if (edit == NULL)
    {
      if (local != NULL)
        g_propagate_error (error, g_steal_pointer (&local));
      else
        g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_NOT_FOUND,
                     _("There is no such change."));
      return NULL;
    }

  created = heddle_log_edit_list_created (edit);
  for (guint i = 0; i < edit->ops->len; i++)
    {
      const HeddleLogOp *op = edit->ops->pdata[i];
      g_autofree char *key = heddle_log_op_dup_record (op);
      HeddleFieldChange *change;

      /* nothing is left to tell of it */
      if (heddle_log_op_is_redacted (op))
        continue;
      change = g_new0 (HeddleFieldChange, 1);
      change->kind = heddle_schema_get_kind (heddle_store_get_schema (store), op->kind);
      change->id = g_strdup (op->row);
      if (change->kind != NULL)
        change->field = heddle_kind_get_field (change->kind, op->field);
      change->created = g_hash_table_contains (created, key);
      heddle_value_copy (&change->old_value, &op->old);
      heddle_value_copy (&change->new_value, &op->value);
      change->name = g_strdup (op->field);
      if (with_current)
        heddle_field_change_read_current (change, store);
      g_ptr_array_add (fields, change);
    }
  return g_steal_pointer (&fields);
}

/**
 * heddle_field_change_read_current:
 *
 * Reads what the field has now; of one that this Heddle does not know, what the log has.
 */
void
heddle_field_change_read_current (HeddleFieldChange *self,
                                  HeddleStore       *store)
{
  sqlite3_stmt *stmt =
    heddle_store_prepare (store,
                          "SELECT value FROM op WHERE kind = ?1 AND row = ?2 AND field = ?3 "
                          "ORDER BY hlc DESC, site DESC LIMIT 1", NULL);

  if (stmt == NULL || self->kind == NULL)
    return;
  sqlite3_bind_text (stmt, 1, self->kind->name, -1, SQLITE_STATIC);
  sqlite3_bind_text (stmt, 2, self->id, -1, SQLITE_STATIC);
  sqlite3_bind_text (stmt, 3, self->name, -1, SQLITE_STATIC);
  if (sqlite3_step (stmt) == SQLITE_ROW)
    heddle_store_column_value (stmt, 0, &self->current);
  sqlite3_reset (stmt);
}

void
heddle_history_count (HeddleStore *store,
                      gint64       site,
                      gint64       seq,
                      guint       *n_records,
                      guint       *n_fields)
{
  sqlite3_stmt *stmt =
    heddle_store_prepare (store,
                          "SELECT count(DISTINCT kind || ' ' || row), count(*) FROM op "
                          "WHERE site = ?1 AND seq = ?2", NULL);

  *n_records = *n_fields = 0;
  if (stmt == NULL)
    return;
  sqlite3_bind_int64 (stmt, 1, site);
  sqlite3_bind_int64 (stmt, 2, seq);
  if (sqlite3_step (stmt) == SQLITE_ROW)
    {
      *n_records = sqlite3_column_int (stmt, 0);
      *n_fields = sqlite3_column_int (stmt, 1);
    }
  sqlite3_reset (stmt);
}

guint
heddle_history_count_values (HeddleStore *store,
                             gint64       site,
                             gint64       seq)
{
  sqlite3_stmt *stmt =
    heddle_store_prepare (store,
                          "SELECT count(*) FROM op WHERE site = ?1 AND seq = ?2 "
                          "AND (field <> 'deleted' OR old IS NOT NULL) "
                          "AND salt <> x'ffffffffffffffffffffffffffffffff'", NULL);
  guint n = 0;

  if (stmt == NULL)
    return 0;
  sqlite3_bind_int64 (stmt, 1, site);
  sqlite3_bind_int64 (stmt, 2, seq);
  if (sqlite3_step (stmt) == SQLITE_ROW)
    n = (guint) sqlite3_column_int (stmt, 0);
  sqlite3_reset (stmt);
  return n;
}
