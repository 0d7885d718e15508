/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Contents by their hash. The table is kept for good: its text must never
 * change, for a file that has it keeps the one it was made with. */

#include "heddle-attachment-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#define HASH_LENGTH 64

const char heddle_attachments_sql[] =
  "CREATE TABLE IF NOT EXISTS attachment ("
  "  number INTEGER PRIMARY KEY,"
  "  hash TEXT NOT NULL UNIQUE,"
  "  content BLOB NOT NULL"
  ") STRICT;";

/**
 * heddle_attachment_is_hash:
 * @text: (nullable): any text
 *
 * Returns: whether it has the form of a hash: 64 lower-case hexadecimal digits
 */
gboolean
heddle_attachment_is_hash (const char *text)
{
  return text != NULL && strlen (text) == HASH_LENGTH
         && strspn (text, "0123456789abcdef") == HASH_LENGTH;
}

void
heddle_attachment_set_missing (GError **error)
{
  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_NOT_FOUND,
               _("The attached file is not in this workspace."));
}

static sqlite3_stmt *
prepare_of (HeddleStore  *store,
            const char   *sql,
            const char   *hash,
            GError      **error)
{
  sqlite3_stmt *stmt = heddle_store_prepare (store, sql, error);

  if (stmt != NULL)
    sqlite3_bind_text (stmt, 1, hash, -1, SQLITE_TRANSIENT);
  return stmt;
}

gboolean
heddle_attachment_has (HeddleStore *store,
                       const char  *hash,
                       goffset     *size)
{
  sqlite3_stmt *stmt;
  gboolean found;

  if (!heddle_attachment_is_hash (hash))
    return FALSE;
  stmt = prepare_of (store, "SELECT length (content) FROM attachment WHERE hash = ?1", hash,
                     NULL);
  found = stmt != NULL && sqlite3_step (stmt) == SQLITE_ROW;
  if (found && size != NULL)
    *size = sqlite3_column_int64 (stmt, 0);
  if (stmt != NULL)
    sqlite3_reset (stmt);
  return found;
}

/**
 * heddle_attachment_add:
 *
 * Returns: (nullable) (transfer full): the hash that a record refers to it by
 */
char *
heddle_attachment_add (HeddleStore  *store,
                       GBytes       *content,
                       GError      **error)
{
  g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
  gsize length;
  const void *data = g_bytes_get_data (content, &length);
  sqlite3_stmt *stmt;

  if (length == 0 || length > HEDDLE_ATTACHMENT_BYTES)
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                   _("An attachment has between one byte and 10 MB."));
      return NULL;
    }
  if (heddle_attachment_has (store, hash, NULL))
    return g_steal_pointer (&hash);
  if (!heddle_store_check_writable (store, error))
    return NULL;

  stmt = prepare_of (store, "INSERT INTO attachment (hash, content) VALUES (?1, ?2)", hash,
                     error);
  if (stmt == NULL)
    return NULL;
  sqlite3_bind_blob64 (stmt, 2, data, length, SQLITE_STATIC);
  store->note_due = TRUE;
  store->attached = TRUE;
  return heddle_store_run (store, stmt, error) ? g_steal_pointer (&hash) : NULL;
}

/**
 * heddle_attachment_load:
 *
 * Returns: (nullable) (transfer full): %NULL with %HEDDLE_ERROR_NOT_FOUND, or
 *   with %HEDDLE_ERROR_FILE_DAMAGED where the content is not what it was
 */
GBytes *
heddle_attachment_load (HeddleStore  *store,
                        const char   *hash,
                        GError      **error)
{
  sqlite3_stmt *stmt;
  g_autoptr (GBytes) content = NULL;
  g_autofree char *found = NULL;

  if (!heddle_attachment_has (store, hash, NULL))
    {
      heddle_attachment_set_missing (error);
      return NULL;
    }
  stmt = prepare_of (store, "SELECT content FROM attachment WHERE hash = ?1", hash, error);
  if (stmt == NULL || !heddle_store_step (store, stmt, N_("read the attachment"), error))
    return NULL;
  content = g_bytes_new (sqlite3_column_blob (stmt, 0), (gsize) sqlite3_column_bytes (stmt, 0));
  sqlite3_reset (stmt);

  found = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
  if (g_str_equal (found, hash))
    return g_steal_pointer (&content);
  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_DAMAGED,
               _("\"%s\" is damaged: an attachment is not what it was."),
               heddle_store_get_path (store));
  return NULL;
}

/**
 * heddle_attachment_sweep:
 *
 * What the history names stays, for undo may bring its record back.
 */
gboolean
heddle_attachment_sweep (HeddleStore  *store,
                         GError      **error)
{
  if (!heddle_store_check_writable (store, error))
    return FALSE;
  store->note_due = TRUE;
  store->attached = FALSE;
  return heddle_store_exec (store,
                            "DELETE FROM attachment WHERE hash NOT IN"
                            " (SELECT value FROM op WHERE length (value) = 64"
                            "  UNION SELECT old FROM op WHERE length (old) = 64)",
                            error);
}

char *
heddle_attachment_verify (HeddleStore *store)
{
  sqlite3_stmt *stmt =
    heddle_store_prepare (store, "SELECT hash, content FROM attachment", NULL);
  char *found = NULL;

  /* a file that can only be read may be from before there were any */
  if (stmt == NULL)
    return NULL;
  while (found == NULL && sqlite3_step (stmt) == SQLITE_ROW)
    {
      const char *hash = (const char *) sqlite3_column_text (stmt, 0);
      g_autofree char *made =
        g_compute_checksum_for_data (G_CHECKSUM_SHA256, sqlite3_column_blob (stmt, 1),
                                     (gsize) sqlite3_column_bytes (stmt, 1));

      if (!g_str_equal (hash, made))
        found = g_strdup_printf (_("attachment %.12s… is not what it was"), hash);
    }
  sqlite3_reset (stmt);
  return found;
}
