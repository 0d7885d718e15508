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

static HeddleChange *
read_change (sqlite3_stmt *stmt)
{
  HeddleChange *change = g_new0 (HeddleChange, 1);

  change->site = sqlite3_column_int64 (stmt, 0);
  change->seq = sqlite3_column_int64 (stmt, 1);
  change->wall = sqlite3_column_int64 (stmt, 2);
  change->author = g_strdup ((const char *) sqlite3_column_text (stmt, 3));
  change->label = g_strdup (heddle_log_get_shown_label ((const char *)
                                                        sqlite3_column_text (stmt, 4)));
  change->undoes_site = sqlite3_column_int64 (stmt, 5);
  change->undoes_seq = sqlite3_column_int64 (stmt, 6);
  return change;
}

#define CHANGE_COLUMNS "e.site, e.seq, e.wall, e.author, e.label, e.u_site, e.u_seq"

static sqlite3_stmt *
prepare_list (HeddleStore      *store,
              const HeddleKind *kind,
              const char       *id,
              guint             offset,
              guint             limit,
              GError          **error)
{
  sqlite3_stmt *stmt;

  if (kind == NULL)
    stmt = heddle_store_prepare (store,
                                 "SELECT " CHANGE_COLUMNS " FROM edit AS e "
                                 "ORDER BY e.hlc DESC, e.site DESC LIMIT ?1 OFFSET ?2",
                                 error);
  else
    stmt = heddle_store_prepare (store,
                                 "SELECT " CHANGE_COLUMNS " FROM edit AS e "
                                 "WHERE (e.site, e.seq) IN (SELECT site, seq FROM op "
                                 "WHERE kind = ?3 AND row = ?4) "
                                 "ORDER BY e.hlc DESC, e.site DESC LIMIT ?1 OFFSET ?2",
                                 error);
  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, limit > 0 ? (gint64) limit : -1);
  sqlite3_bind_int64 (stmt, 2, offset);
  if (kind != NULL)
    {
      sqlite3_bind_text (stmt, 3, kind->name, -1, SQLITE_STATIC);
      sqlite3_bind_text (stmt, 4, id, -1, SQLITE_TRANSIENT);
    }
  return stmt;
}

/**
 * heddle_history_list:
 * @record_kind: (nullable): %NULL: of the whole file
 * @record_id: (nullable): of this record
 * @limit: 0: all
 *
 * Returns: (nullable) (transfer full) (element-type HeddleChange): newest first
 */
GPtrArray *
heddle_history_list (HeddleStore      *store,
                     const HeddleKind *record_kind,
                     const char       *record_id,
                     guint             offset,
                     guint             limit,
                     GError          **error)
{
  g_autoptr (GPtrArray) changes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_change_free);
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = prepare_list (store, record_kind, record_id, offset, limit, error);

  if (stmt == NULL)
    return NULL;
  while (heddle_store_step (store, stmt, _("read the history"), &local))
    g_ptr_array_add (changes, read_change (stmt));
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  for (guint i = 0; i < changes->len; i++)
    {
      HeddleChange *change = changes->pdata[i];

      change->undone = !heddle_history_is_active (store, change->site, change->seq);
    }
  return g_steal_pointer (&changes);
}

/* What the field has now; for a field that this Heddle does not know, what the
 * log has. */
static void
read_current (HeddleStore       *store,
              const HeddleLogOp *op,
              HeddleValue       *value)
{
  sqlite3_stmt *stmt =
    heddle_store_prepare (store,
                          "SELECT value FROM op WHERE kind = ?1 AND row = ?2 AND field = ?3 "
                          "ORDER BY hlc DESC, site DESC LIMIT 1", NULL);

  if (stmt == NULL)
    return;
  sqlite3_bind_text (stmt, 1, op->kind, -1, SQLITE_STATIC);
  sqlite3_bind_text (stmt, 2, op->row, -1, SQLITE_STATIC);
  sqlite3_bind_text (stmt, 3, op->field, -1, SQLITE_STATIC);
  if (sqlite3_step (stmt) == SQLITE_ROW)
    heddle_store_column_value (stmt, 0, value);
  sqlite3_reset (stmt);
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
      if (with_current)
        read_current (store, op, &change->current);
      g_ptr_array_add (fields, change);
    }
  return g_steal_pointer (&fields);
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
