/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all files of the store need of SQLite: cached statements, values in and
 * out, and its errors told as Heddle's. */

#include "heddle-store-private.h"

#include <errno.h>

#include <glib/gi18n-lib.h>

#include "heddle-turns.h"

sqlite3 *
heddle_store_get_db (HeddleStore *self)
{
  return self->db;
}

static HeddleError
classify (int extended,
          int system_errno)
{
  if (system_errno == ENOSPC || system_errno == EDQUOT)
    return HEDDLE_ERROR_FILE_FULL;

  switch (extended & 0xff)
    {
    case SQLITE_FULL:
      return HEDDLE_ERROR_FILE_FULL;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return HEDDLE_ERROR_FILE_DAMAGED;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return HEDDLE_ERROR_FILE_LOCKED;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return HEDDLE_ERROR_FILE_READ_ONLY;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
      return HEDDLE_ERROR_INVALID;
    default:
      return HEDDLE_ERROR_FILE_IO;
    }
}

/* What goes wrong with a file in its users' words; what only a fault of the
 * program can cause is left in the database's. */
static const char *
tell_reason (sqlite3 *db,
             int      extended)
{
  switch (extended & 0xff)
    {
    case SQLITE_FULL:
      return _("the disk is full");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return _("another program is using it");
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return _("it may only be read");
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      return _("the disk or the network refused");
    case SQLITE_NOMEM:
      return _("there is not enough memory");
    default:
      return sqlite3_errmsg (db);
    }
}

void
heddle_store_set_sqlite_error (sqlite3     *db,
                               const char  *path,
                               GError     **error,
                               const char  *doing)
{
  int extended = db != NULL ? sqlite3_extended_errcode (db) : SQLITE_MISUSE;
  int system_errno = 0;
  const char *why;

  /* the system's own reason is stale unless it was the system that refused */
  if ((extended & 0xff) == SQLITE_IOERR || (extended & 0xff) == SQLITE_CANTOPEN)
    system_errno = sqlite3_system_errno (db);
  if (db == NULL)
    why = _("it is closed");
  else if (system_errno != 0)
    why = g_strerror (system_errno);
  else
    why = tell_reason (db, extended);

  if (classify (extended, system_errno) == HEDDLE_ERROR_FILE_DAMAGED)
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_DAMAGED, _("\"%s\" is damaged."), path);
      return;
    }
  /* Translators: path of the file, what was being done, the reason. */
  g_set_error (error, HEDDLE_ERROR, classify (extended, system_errno),
               _("\"%s\": could not %s: %s."), path, doing, why);
}

void
heddle_store_set_error (HeddleStore *self,
                        GError     **error,
                        const char  *doing)
{
  heddle_store_set_sqlite_error (self->db, self->path, error, doing);
}

sqlite3_stmt *
heddle_store_prepare (HeddleStore *self,
                      const char  *sql,
                      GError     **error)
{
  GHashTable *statements = self->statements[heddle_turns_is_work ()];
  sqlite3_stmt *stmt;

  heddle_turns_offer ();
  if (self->db == NULL)
    {
      heddle_store_set_error (self, error, _("read"));
      return NULL;
    }

  stmt = g_hash_table_lookup (statements, sql);
  if (stmt != NULL)
    {
      sqlite3_reset (stmt);
      sqlite3_clear_bindings (stmt);
      return stmt;
    }

  if (sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL)
      != SQLITE_OK)
    {
      heddle_store_set_error (self, error, _("read"));
      return NULL;
    }
  g_hash_table_insert (statements, g_strdup (sql), stmt);
  return stmt;
}

void
heddle_store_finalize_statements (HeddleStore *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->statements); i++)
    {
      g_hash_table_remove_all (self->reads[i]);
      g_hash_table_remove_all (self->statements[i]);
    }
}

gboolean
heddle_store_exec (HeddleStore *self,
                   const char  *sql,
                   GError     **error)
{
  if (self->db != NULL && sqlite3_exec (self->db, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;
  heddle_store_set_error (self, error, _("write"));
  return FALSE;
}

gboolean
heddle_store_exec_long (HeddleStore *self,
                        const char  *sql,
                        GError     **error)
{
  sqlite3_mutex *mutex = sqlite3_db_mutex (self->db);
  gboolean done;

  /* before the other goes on: it must not be reading, nor an error become another's
   * before it is told */
  sqlite3_mutex_enter (mutex);
  heddle_turns_leave ();
  done = heddle_store_exec (self, sql, error);
  sqlite3_mutex_leave (mutex);
  heddle_turns_return ();
  return done;
}

gboolean
heddle_store_step (HeddleStore  *self,
                   sqlite3_stmt *stmt,
                   const char   *doing,
                   GError      **error)
{
  int rc;

  heddle_turns_offer ();
  rc = sqlite3_step (stmt);
  if (rc == SQLITE_ROW)
    return TRUE;
  if (rc != SQLITE_DONE)
    heddle_store_set_error (self, error, _(doing));
  sqlite3_reset (stmt);
  return FALSE;
}

gboolean
heddle_store_run (HeddleStore  *self,
                  sqlite3_stmt *stmt,
                  GError      **error)
{
  gboolean done;
  int rc;

  /* what is committed is not half done */
  if (self->mode != HEDDLE_MODE_CLOSED && !heddle_turns_check (error))
    {
      sqlite3_reset (stmt);
      return FALSE;
    }
  rc = sqlite3_step (stmt);
  done = rc == SQLITE_DONE || rc == SQLITE_ROW;
  if (!done)
    heddle_store_set_error (self, error, _("write"));
  sqlite3_reset (stmt);
  return done;
}

gint64
heddle_store_get_number (HeddleStore *self,
                         const char  *sql)
{
  sqlite3_stmt *stmt = heddle_store_prepare (self, sql, NULL);
  gint64 number = 0;

  if (stmt == NULL)
    return 0;
  if (sqlite3_step (stmt) == SQLITE_ROW)
    number = sqlite3_column_int64 (stmt, 0);
  sqlite3_reset (stmt);
  return number;
}

void
heddle_store_bind_value (sqlite3_stmt      *stmt,
                         int                index,
                         const HeddleValue *value)
{
  switch (value->type)
    {
    case HEDDLE_VALUE_NULL:
      sqlite3_bind_null (stmt, index);
      break;
    case HEDDLE_VALUE_INTEGER:
      sqlite3_bind_int64 (stmt, index, value->integer);
      break;
    case HEDDLE_VALUE_DECIMAL:
      sqlite3_bind_double (stmt, index, value->decimal);
      break;
    case HEDDLE_VALUE_TEXT:
      sqlite3_bind_text (stmt, index, value->text, -1, SQLITE_TRANSIENT);
      break;
    default:
      g_assert_not_reached ();
    }
}

void
heddle_store_column_value (sqlite3_stmt *stmt,
                           int           column,
                           HeddleValue  *value)
{
  switch (sqlite3_column_type (stmt, column))
    {
    case SQLITE_INTEGER:
      heddle_value_set_integer (value, sqlite3_column_int64 (stmt, column));
      break;
    case SQLITE_FLOAT:
      heddle_value_set_decimal (value, sqlite3_column_double (stmt, column));
      break;
    case SQLITE_TEXT:
    case SQLITE_BLOB:
      heddle_value_set_text (value, (const char *) sqlite3_column_text (stmt, column));
      break;
    default:
      heddle_value_clear (value);
    }
}
