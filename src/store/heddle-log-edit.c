/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Edits as the log has them: reading, hashing. */

#include "heddle-log.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "heddle-bytes.h"
#include "heddle-turns.h"

void
heddle_log_op_free (HeddleLogOp *self)
{
  g_free (self->kind);
  g_free (self->row);
  g_free (self->field);
  heddle_value_clear (&self->value);
  heddle_value_clear (&self->old);
  g_free (self);
}

gboolean
heddle_log_op_is_creation (const HeddleLogOp *self)
{
  return self->old.type == HEDDLE_VALUE_NULL && g_str_equal (self->field, "deleted");
}

char *
heddle_log_op_dup_record (const HeddleLogOp *self)
{
  return g_strconcat (self->kind, "/", self->row, NULL);
}

GHashTable *
heddle_log_edit_list_created (const HeddleLogEdit *self)
{
  GHashTable *created = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->ops->len; i++)
    if (heddle_log_op_is_creation (self->ops->pdata[i]))
      g_hash_table_add (created, heddle_log_op_dup_record (self->ops->pdata[i]));
  return created;
}

/**
 * heddle_log_edit_new:
 *
 * Returns: (transfer full): an edit without ops, to be filled in by who reads one
 */
HeddleLogEdit *
heddle_log_edit_new (void)
{
  HeddleLogEdit *self = g_new0 (HeddleLogEdit, 1);

  self->seen = g_array_new (FALSE, FALSE, sizeof (HeddleLogSeen));
  self->ops = g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_log_op_free);
  return self;
}

void
heddle_log_edit_free (HeddleLogEdit *self)
{
  g_free (self->author);
  g_free (self->label);
  g_array_unref (self->seen);
  g_ptr_array_unref (self->ops);
  g_free (self);
}

/* Reading. */

static void
copy_blob (sqlite3_stmt *stmt,
           int           column,
           guint8       *bytes,
           gsize         length)
{
  if ((gsize) sqlite3_column_bytes (stmt, column) == length)
    memcpy (bytes, sqlite3_column_blob (stmt, column), length);
}

static char *
dup_column (sqlite3_stmt *stmt,
            int           column)
{
  return g_strdup ((const char *) sqlite3_column_text (stmt, column));
}

static sqlite3_stmt *
prepare_of_edit (HeddleStore *store,
                 const char  *sql,
                 gint64       site,
                 gint64       seq,
                 GError     **error)
{
  sqlite3_stmt *stmt = heddle_store_prepare (store, sql, error);

  if (stmt != NULL)
    {
      sqlite3_bind_int64 (stmt, 1, site);
      sqlite3_bind_int64 (stmt, 2, seq);
    }
  return stmt;
}

static gboolean
load_header (HeddleStore   *store,
             HeddleLogEdit *self,
             GError       **error)
{
  sqlite3_stmt *stmt = prepare_of_edit (store,
                                        "SELECT hlc, wall, author, label, schema, "
                                        "u_site, u_seq, hash FROM edit "
                                        "WHERE site = ?1 AND seq = ?2",
                                        self->site, self->seq, error);

  if (stmt == NULL || !heddle_store_step (store, stmt, N_("read the history"), error))
    return FALSE;

  self->hlc = sqlite3_column_int64 (stmt, 0);
  self->wall = sqlite3_column_int64 (stmt, 1);
  self->author = dup_column (stmt, 2);
  self->label = dup_column (stmt, 3);
  self->schema = sqlite3_column_int64 (stmt, 4);
  self->undoes_site = sqlite3_column_int64 (stmt, 5);
  self->undoes_seq = sqlite3_column_int64 (stmt, 6);
  copy_blob (stmt, 7, self->hash, sizeof self->hash);
  sqlite3_reset (stmt);
  return TRUE;
}

static gboolean
load_seen (HeddleStore   *store,
           HeddleLogEdit *self,
           GError       **error)
{
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = prepare_of_edit (store,
                                        "SELECT peer, upto FROM seen "
                                        "WHERE site = ?1 AND seq = ?2 ORDER BY peer",
                                        self->site, self->seq, error);

  if (stmt == NULL)
    return FALSE;
  while (heddle_store_step (store, stmt, N_("read the history"), &local))
    {
      HeddleLogSeen seen = { sqlite3_column_int64 (stmt, 0),
                             sqlite3_column_int64 (stmt, 1) };

      g_array_append_val (self->seen, seen);
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
load_ops (HeddleStore   *store,
          HeddleLogEdit *self,
          GError       **error)
{
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = prepare_of_edit (store,
                                        "SELECT kind, row, field, value, old, salt, digest "
                                        "FROM op WHERE site = ?1 AND seq = ?2 "
                                        "ORDER BY kind, row, field",
                                        self->site, self->seq, error);

  if (stmt == NULL)
    return FALSE;
  while (heddle_store_step (store, stmt, N_("read the history"), &local))
    {
      HeddleLogOp *op = g_new0 (HeddleLogOp, 1);

      op->kind = dup_column (stmt, 0);
      op->row = dup_column (stmt, 1);
      op->field = dup_column (stmt, 2);
      heddle_store_column_value (stmt, 3, &op->value);
      heddle_store_column_value (stmt, 4, &op->old);
      copy_blob (stmt, 5, op->salt, sizeof op->salt);
      copy_blob (stmt, 6, op->digest, sizeof op->digest);
      g_ptr_array_add (self->ops, op);
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

HeddleLogEdit *
heddle_log_edit_load (HeddleStore *store,
                      gint64       site,
                      gint64       seq,
                      GError     **error)
{
  g_autoptr (HeddleLogEdit) self = heddle_log_edit_new ();

  self->site = site;
  self->seq = seq;
  if (!load_header (store, self, error)
      || !load_seen (store, self, error)
      || !load_ops (store, self, error))
    return NULL;
  return g_steal_pointer (&self);
}

gboolean
heddle_log_get_hash (HeddleStore *store,
                     gint64       site,
                     gint64       seq,
                     guint8       hash[HEDDLE_HASH_BYTES])
{
  sqlite3_stmt *stmt = prepare_of_edit (store,
                                        "SELECT hash FROM edit WHERE site = ?1 AND seq = ?2",
                                        site, seq, NULL);
  gboolean found;

  if (stmt == NULL)
    return FALSE;
  found = sqlite3_step (stmt) == SQLITE_ROW;
  if (found)
    copy_blob (stmt, 0, hash, HEDDLE_HASH_BYTES);
  sqlite3_reset (stmt);
  return found;
}

/**
 * heddle_log_get_last:
 * @site: a copy of the file
 *
 * Returns: the number of its newest edit here; 0 where there is none
 */
gint64
heddle_log_get_last (HeddleStore *store,
                     gint64       site)
{
  sqlite3_stmt *stmt =
    heddle_store_prepare (store, "SELECT max (seq) FROM edit WHERE site = ?1", NULL);
  gint64 last = 0;

  if (stmt == NULL)
    return 0;
  sqlite3_bind_int64 (stmt, 1, site);
  if (sqlite3_step (stmt) == SQLITE_ROW)
    last = sqlite3_column_int64 (stmt, 0);
  sqlite3_reset (stmt);
  return last;
}

/* Hashing. */

void
heddle_log_edit_put_header (const HeddleLogEdit *self,
                            GByteArray          *bytes)
{
  heddle_bytes_put_integer (bytes, self->site);
  heddle_bytes_put_integer (bytes, self->seq);
  heddle_bytes_put_integer (bytes, self->hlc);
  heddle_bytes_put_integer (bytes, self->wall);
  heddle_bytes_put_text (bytes, self->author);
  heddle_bytes_put_text (bytes, self->label);
  heddle_bytes_put_integer (bytes, self->schema);
  heddle_bytes_put_integer (bytes, self->undoes_site);
  heddle_bytes_put_integer (bytes, self->undoes_seq);
  heddle_bytes_put_integer (bytes, self->seen->len);
  for (guint i = 0; i < self->seen->len; i++)
    {
      const HeddleLogSeen *seen = &g_array_index (self->seen, HeddleLogSeen, i);

      heddle_bytes_put_integer (bytes, seen->peer);
      heddle_bytes_put_integer (bytes, seen->upto);
    }
  heddle_bytes_put_integer (bytes, self->ops->len);
}

/**
 * heddle_log_op_put:
 *
 * Appends what the digest of an op is made of: salt, names, value and old value.
 */
void
heddle_log_op_put (const HeddleLogOp *self,
                   GByteArray        *bytes)
{
  g_byte_array_append (bytes, self->salt, sizeof self->salt);
  heddle_bytes_put_text (bytes, self->kind);
  heddle_bytes_put_text (bytes, self->row);
  heddle_bytes_put_text (bytes, self->field);
  heddle_bytes_put_value (bytes, &self->value);
  heddle_bytes_put_value (bytes, &self->old);
}

/**
 * heddle_log_op_digest:
 * @digest: (out): SHA-256 of what heddle_log_op_put() appends
 *
 * Works the digest out anew; whether @self holds the same is for who asks.
 */
void
heddle_log_op_digest (const HeddleLogOp *self,
                      guint8             digest[HEDDLE_HASH_BYTES])
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize length = HEDDLE_HASH_BYTES;

  heddle_log_op_put (self, bytes);
  g_checksum_update (sum, bytes->data, bytes->len);
  g_checksum_get_digest (sum, digest, &length);
}

void
heddle_log_edit_chain (const HeddleLogEdit *self,
                       const guint8        *previous,
                       guint8               hash[HEDDLE_HASH_BYTES])
{
  g_autoptr (GByteArray) header = g_byte_array_new ();
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize length = HEDDLE_HASH_BYTES;

  if (previous != NULL)
    g_checksum_update (sum, previous, HEDDLE_HASH_BYTES);
  heddle_log_edit_put_header (self, header);
  g_checksum_update (sum, header->data, header->len);
  for (guint i = 0; i < self->ops->len; i++)
    {
      const HeddleLogOp *op = self->ops->pdata[i];

      heddle_turns_offer ();
      g_checksum_update (sum, op->digest, HEDDLE_HASH_BYTES);
    }
  g_checksum_get_digest (sum, hash, &length);
}
