/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-file.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "heddle-store-private.h"

static void
set_error (HeddleFile *self,
           GError    **error,
           const char *doing)
{
  heddle_store_set_sqlite_error (self->db, self->path, error, doing);
}

/**
 * heddle_file_open:
 * @path: no symbolic link
 * @writable: %FALSE to read only
 *
 * Opens a database that is not the open workspace. It is not trusted: no trigger of it
 * runs, and its schema cannot be written to.
 *
 * Returns: (transfer full): the file, or %NULL with an error of the file
 */
HeddleFile *
heddle_file_open (const char  *path,
                  gboolean     writable,
                  GError     **error)
{
  g_autoptr (HeddleFile) self = g_new0 (HeddleFile, 1);

  self->path = g_strdup (path);
  if (sqlite3_open_v2 (path, &self->db,
                       (writable ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY)
                         | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE, NULL) != SQLITE_OK)
    {
      set_error (self, error, _("open"));
      return NULL;
    }
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  return g_steal_pointer (&self);
}

void
heddle_file_free (HeddleFile *self)
{
  if (self == NULL)
    return;

  sqlite3_close (self->db);
  g_free (self->path);
  g_free (self);
}

/**
 * heddle_file_exec:
 * @sql: statements without results
 * @doing: for the message: "write"
 *
 * Returns: whether all were run; %FALSE with an error of the file
 */
gboolean
heddle_file_exec (HeddleFile  *self,
                  const char  *sql,
                  const char  *doing,
                  GError     **error)
{
  if (sqlite3_exec (self->db, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;
  set_error (self, error, doing);
  return FALSE;
}

char *
heddle_file_dup_text (HeddleFile *self,
                      const char *sql)
{
  sqlite3_stmt *stmt = NULL;
  char *text = NULL;

  if (sqlite3_prepare_v2 (self->db, sql, -1, &stmt, NULL) == SQLITE_OK
      && sqlite3_step (stmt) == SQLITE_ROW)
    text = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
  sqlite3_finalize (stmt);
  return text;
}

static gint64
get_number (HeddleFile *self,
            const char *sql)
{
  g_autofree char *text = heddle_file_dup_text (self, sql);

  return text != NULL ? g_ascii_strtoll (text, NULL, 10) : 0;
}

gboolean
heddle_file_check (HeddleFile  *self,
                   int          newest,
                   GError     **error)
{
  g_autofree char *sound = heddle_file_dup_text (self, "PRAGMA quick_check(1)");

  if (sound == NULL && sqlite3_errcode (self->db) == SQLITE_NOTADB)
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_FOREIGN,
                   _("\"%s\" is not a file of Heddle's."), self->path);
      return FALSE;
    }
  if (sound == NULL || !g_str_equal (sound, "ok"))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_DAMAGED, _("\"%s\" is damaged."),
                   self->path);
      return FALSE;
    }
  if (get_number (self, "PRAGMA application_id") != HEDDLE_APPLICATION_ID)
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_FOREIGN,
                   _("\"%s\" is not a file of Heddle's."), self->path);
      return FALSE;
    }
  if (get_number (self, "PRAGMA user_version") > newest)
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_NEWER,
                   _("\"%s\" was written by a newer Heddle."), self->path);
      return FALSE;
    }
  return TRUE;
}

gboolean
heddle_file_is_same (const char *a,
                     const char *b)
{
  GStatBuf x, y;

  return g_stat (a, &x) == 0 && g_stat (b, &y) == 0
         && x.st_dev == y.st_dev && x.st_ino == y.st_ino;
}
