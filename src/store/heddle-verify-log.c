/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether the state follows from the log, and the log from its hashes. */

#include "heddle-verify-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "heddle-field-private.h"
#include "heddle-log.h"
#include "heddle-store-private.h"

/* State: records and ops are read once, in the order of ids, side by side. */

typedef struct
{
  const HeddleKind *kind;
  guint n_fields;
  HeddleValue *wanted; /* by field, what the log says of the current record */
  sqlite3_stmt *rows;
  sqlite3_stmt *ops;
  int op_rc;
  gboolean purged;     /* the current record */
} Comparison;

static sqlite3_stmt *
prepare_rows (HeddleStore      *store,
              const HeddleKind *kind)
{
  g_autoptr (GString) sql = g_string_new ("SELECT id");

  for (guint i = 0; i < heddle_kind_get_n_all_fields (kind); i++)
    g_string_append_printf (sql, ", \"%s\"", heddle_kind_get_nth_field (kind, i)->name);
  g_string_append_printf (sql, " FROM \"%s\" ORDER BY id", kind->table);
  return heddle_store_prepare (store, sql->str, NULL);
}

static sqlite3_stmt *
prepare_ops (HeddleStore      *store,
             const HeddleKind *kind)
{
  sqlite3_stmt *stmt =
    heddle_store_prepare (store,
                          "SELECT row, field, value FROM op WHERE kind = ?"
                          " ORDER BY row, field, hlc, site", NULL);

  if (stmt != NULL)
    sqlite3_bind_text (stmt, 1, kind->name, -1, SQLITE_STATIC);
  return stmt;
}

/* A value of another type than this Heddle's stays in the log alone. */
static void
take_value (Comparison *self,
            guint       i)
{
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

  heddle_store_column_value (self->ops, 2, &value);
  if (heddle_field_accepts (heddle_kind_get_nth_field (self->kind, i), &value))
    heddle_value_copy (&self->wanted[i], &value);
}

/* Takes over the ops of the record @id, the last of each field winning.
 * FALSE: an op before them belongs to no record. */
static gboolean
apply_ops (Comparison *self,
           const char *id)
{
  for (guint i = 0; i < self->n_fields; i++)
    heddle_field_get_initial (heddle_kind_get_nth_field (self->kind, i), &self->wanted[i]);

  self->purged = FALSE;
  while (self->op_rc == SQLITE_ROW)
    {
      const char *row = (const char *) sqlite3_column_text (self->ops, 0);
      const char *field = (const char *) sqlite3_column_text (self->ops, 1);
      int order = strcmp (row, id);

      if (order != 0)
        return order > 0;
      self->purged = self->purged || g_str_equal (field, HEDDLE_PURGED);
      /* A field that only a newer Heddle knows has no place in the state. */
      for (guint i = 0; i < self->n_fields; i++)
        if (g_str_equal (heddle_kind_get_nth_field (self->kind, i)->name, field))
          take_value (self, i);
      self->op_rc = sqlite3_step (self->ops);
    }
  return TRUE;
}

static gboolean
is_deleted_field (Comparison *self,
                  guint       i)
{
  return g_str_equal (heddle_kind_get_nth_field (self->kind, i)->name, "deleted");
}

static char *
compare_rows (Comparison *self)
{
  int rc;

  self->op_rc = sqlite3_step (self->ops);
  while ((rc = sqlite3_step (self->rows)) == SQLITE_ROW)
    {
      const char *id = (const char *) sqlite3_column_text (self->rows, 0);

      if (!apply_ops (self, id))
        return g_strdup_printf (_("%s %s is in the log but not there"), self->kind->name,
                                sqlite3_column_text (self->ops, 0));
      for (guint i = 0; i < self->n_fields; i++)
        {
          g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

          heddle_store_column_value (self->rows, (int) i + 1, &value);
          if (self->purged && is_deleted_field (self, i))
            self->wanted[i].integer = 1;
          if (!heddle_value_equal (&value, &self->wanted[i]))
            return g_strdup_printf (_("%s %s: %s is not what the log says"), self->kind->name,
                                    id, heddle_kind_get_nth_field (self->kind, i)->name);
        }
    }
  if (self->op_rc == SQLITE_ROW)
    return g_strdup_printf (_("%s %s is in the log but not there"), self->kind->name,
                            sqlite3_column_text (self->ops, 0));
  if (rc != SQLITE_DONE || self->op_rc != SQLITE_DONE)
    return g_strdup_printf (_("%s could not be read"), self->kind->table);
  return NULL;
}

static char *
check_state_of (HeddleStore      *store,
                const HeddleKind *kind)
{
  Comparison self = {
    .kind = kind,
    .n_fields = heddle_kind_get_n_all_fields (kind),
    .rows = prepare_rows (store, kind),
    .ops = prepare_ops (store, kind),
  };
  char *found;

  if (self.rows == NULL || self.ops == NULL)
    return g_strdup (_("the log cannot be read"));

  self.wanted = g_new0 (HeddleValue, self.n_fields);
  found = compare_rows (&self);
  sqlite3_reset (self.rows);
  sqlite3_reset (self.ops);
  for (guint i = 0; i < self.n_fields; i++)
    heddle_value_clear (&self.wanted[i]);
  g_free (self.wanted);
  return found;
}

char *
heddle_verify_state (HeddleStore *store)
{
  const HeddleSchema *schema = heddle_store_get_schema (store);

  for (guint i = 0; i < schema->n_kinds; i++)
    {
      char *found = check_state_of (store, schema->kinds[i]);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The chain */

static char *
check_edit (const HeddleLogEdit *edit,
            const guint8        *previous)
{
  guint8 hash[HEDDLE_HASH_BYTES];

  for (guint i = 0; i < edit->ops->len; i++)
    {
      const HeddleLogOp *op = edit->ops->pdata[i];

      /* what was purged has no values left, and the digest it had */
      if (heddle_log_op_is_redacted (op) && op->value.type == HEDDLE_VALUE_NULL
          && op->old.type == HEDDLE_VALUE_NULL)
        continue;
      heddle_log_op_digest (op, hash);
      if (memcmp (hash, op->digest, sizeof hash) != 0)
        return g_strdup_printf (_("change %" G_GINT64_FORMAT ", \"%s\": %s of %s was altered"),
                                edit->seq, heddle_log_get_shown_label (edit->label), op->field,
                                op->kind);
    }

  if (!heddle_log_edit_follows (edit, previous))
    return g_strdup_printf (_("change %" G_GINT64_FORMAT ", \"%s\", was altered"), edit->seq,
                            heddle_log_get_shown_label (edit->label));
  return NULL;
}

static char *
check_edits (HeddleStore  *store,
             sqlite3_stmt *stmt)
{
  gint64 site = 0, next = 1;
  guint8 previous[HEDDLE_HASH_BYTES];
  g_autoptr (GError) error = NULL;

  while (heddle_store_step (store, stmt, N_("read the log"), &error))
    {
      gint64 seq = sqlite3_column_int64 (stmt, 1);
      g_autoptr (HeddleLogEdit) edit = NULL;
      char *found;

      if (sqlite3_column_int64 (stmt, 0) != site)
        next = 1;
      site = sqlite3_column_int64 (stmt, 0);
      if (seq != next)
        return g_strdup_printf (_("change %" G_GINT64_FORMAT " is missing"), next);

      edit = heddle_log_edit_load (store, site, seq, &error);
      if (edit == NULL)
        break;
      found = check_edit (edit, seq > 1 ? previous : NULL);
      if (found != NULL)
        return found;
      memcpy (previous, edit->hash, sizeof previous);
      next++;
    }
  return error != NULL ? g_strdup (error->message) : NULL;
}

char *
heddle_verify_chain (HeddleStore *store)
{
  sqlite3_stmt *stmt;
  char *found;

  if (heddle_store_get_number (store, "SELECT 1 FROM op LEFT JOIN edit USING (site, seq)"
                                      " WHERE edit.hlc IS NOT op.hlc LIMIT 1"))
    return g_strdup (_("the log holds a field of a change that is not there"));

  stmt = heddle_store_prepare (store, "SELECT site, seq FROM edit ORDER BY site, seq", NULL);
  if (stmt == NULL)
    return g_strdup (_("the log cannot be read"));
  found = check_edits (store, stmt);
  sqlite3_reset (stmt);
  return found;
}
