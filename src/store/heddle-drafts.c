/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-drafts.h"

#include "heddle-store-private.h"

const char heddle_drafts_sql[] =
  "CREATE TABLE draft ("
  "  kind TEXT NOT NULL,"
  "  record TEXT NOT NULL,"
  "  field TEXT NOT NULL,"
  "  base TEXT,"
  "  text TEXT NOT NULL,"
  "  PRIMARY KEY (kind, record, field)"
  ") STRICT, WITHOUT ROWID;";

static sqlite3_stmt *
prepare_for (HeddleStore *store,
             const char  *sql,
             const char  *kind,
             const char  *id,
             const char  *field,
             GError     **error)
{
  sqlite3_stmt *stmt = heddle_store_prepare (store, sql, error);

  if (stmt == NULL)
    return NULL;
  sqlite3_bind_text (stmt, 1, kind, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (stmt, 2, id, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (stmt, 3, field, -1, SQLITE_TRANSIENT);
  return stmt;
}

static gboolean
run (HeddleStore  *store,
     sqlite3_stmt *stmt,
     GError      **error)
{
  int rc = sqlite3_step (stmt);

  if (rc != SQLITE_DONE)
    heddle_store_set_error (store, error, "keep what was typed");
  sqlite3_reset (stmt);
  return rc == SQLITE_DONE;
}

/**
 * heddle_draft_keep:
 * @kind: name of the record's kind
 * @field: name of the field
 * @base: (nullable): the field's value when typing began
 * @text: what stands in the entry now
 *
 * Replaces an earlier draft of the same field.
 *
 * Returns: whether it was written
 */
gboolean
heddle_draft_keep (HeddleStore *store,
                   const char  *kind,
                   const char  *id,
                   const char  *field,
                   const char  *base,
                   const char  *text,
                   GError     **error)
{
  sqlite3_stmt *stmt =
    prepare_for (store,
                 "INSERT OR REPLACE INTO draft(kind, record, field, base, text)"
                 " VALUES (?, ?, ?, ?, ?)",
                 kind, id, field, error);

  if (stmt == NULL)
    return FALSE;
  if (base != NULL)
    sqlite3_bind_text (stmt, 4, base, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (stmt, 5, text, -1, SQLITE_TRANSIENT);
  return run (store, stmt, error);
}

/**
 * heddle_draft_dup:
 * @base: (out) (optional) (nullable) (transfer full): the field's value when
 *   typing began
 *
 * Returns: (transfer full) (nullable): what was being typed; %NULL for nothing
 */
char *
heddle_draft_dup (HeddleStore *store,
                  const char  *kind,
                  const char  *id,
                  const char  *field,
                  char       **base)
{
  sqlite3_stmt *stmt =
    prepare_for (store,
                 "SELECT text, base FROM draft WHERE kind = ? AND record = ? AND field = ?",
                 kind, id, field, NULL);
  char *text = NULL;

  if (base != NULL)
    *base = NULL;
  if (stmt == NULL)
    return NULL;

  if (sqlite3_step (stmt) == SQLITE_ROW)
    {
      text = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
      if (base != NULL)
        *base = g_strdup ((const char *) sqlite3_column_text (stmt, 1));
    }
  sqlite3_reset (stmt);
  return text;
}

/**
 * heddle_draft_discard:
 * @field: (nullable): name of the field; %NULL: all of the record
 *
 * Forgets the draft of a field, if there is one.
 *
 * Returns: whether the file could be written
 */
gboolean
heddle_draft_discard (HeddleStore *store,
                      const char  *kind,
                      const char  *id,
                      const char  *field,
                      GError     **error)
{
  sqlite3_stmt *stmt =
    prepare_for (store,
                 "DELETE FROM draft WHERE kind = ?1 AND record = ?2"
                 " AND (?3 IS NULL OR field = ?3)",
                 kind, id, field, error);

  return stmt != NULL && run (store, stmt, error);
}
