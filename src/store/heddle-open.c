/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The order in which a file is opened: looked at, locked, set up, brought up to
 * date, recognised as this copy, checked where it is not as it was left. */

#include "heddle-open.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

#include "heddle-backup.h"
#include "heddle-schema-private.h"
#include "heddle-verify.h"

#define BUSY_MS 2000

/* SQLite in the same process does not see its own locks through another file
 * descriptor, and closing one drops them all: a file is opened once. */
static GHashTable *places;
G_LOCK_DEFINE_STATIC (places); /* files are opened in threads, too */

static char *
dup_place (const char *path)
{
  struct stat status;

  if (stat (path, &status) != 0)
    return NULL;
  return g_strdup_printf ("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT,
                          (guint64) status.st_dev, (guint64) status.st_ino);
}

static gboolean
check_not_open (const char *path,
                GError    **error)
{
  g_autofree char *place = dup_place (path);
  gboolean open;

  G_LOCK (places);
  open = place != NULL && places != NULL && g_hash_table_contains (places, place);
  G_UNLOCK (places);
  if (!open)
    return TRUE;
  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_LOCKED,
               _("\"%s\" is open already."), path);
  return FALSE;
}

static void
occupy (HeddleStore *self)
{
  self->place = dup_place (self->path);
  G_LOCK (places);
  if (places == NULL)
    places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (places, g_strdup (self->place));
  G_UNLOCK (places);
}

static void
vacate (HeddleStore *self)
{
  G_LOCK (places);
  if (self->place != NULL)
    g_hash_table_remove (places, self->place);
  G_UNLOCK (places);
  g_clear_pointer (&self->place, g_free);
}

gboolean
heddle_open_is_in_place (HeddleStore *self)
{
  g_autofree char *place = dup_place (self->path);

  return g_strcmp0 (place, self->place) == 0;
}

/* The connection. */

static void
harden (sqlite3 *db)
{
  static const struct
  {
    int limit;
    int most;
  } limits[] = {
    { SQLITE_LIMIT_LENGTH, 16 << 20 },
    { SQLITE_LIMIT_SQL_LENGTH, 1 << 20 },
    { SQLITE_LIMIT_COLUMN, 100 },
    { SQLITE_LIMIT_EXPR_DEPTH, 100 },
    { SQLITE_LIMIT_VDBE_OP, 250000 },
    { SQLITE_LIMIT_ATTACHED, 0 },
    { SQLITE_LIMIT_TRIGGER_DEPTH, 10 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (db, limits[i].limit, limits[i].most);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  sqlite3_busy_timeout (db, BUSY_MS);
}

static gboolean
connect (HeddleStore *self,
         gboolean     writable,
         GError     **error)
{
  int flags = (writable ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY)
              | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE;

  occupy (self);
  if (sqlite3_open_v2 (self->path, &self->db, flags, NULL) != SQLITE_OK)
    {
      heddle_store_set_error (self, error, _("open it"));
      return FALSE;
    }
  harden (self->db);
  return TRUE;
}

/* Replaces SQLite's "database is locked" by who has it. */
static void
name_holder (HeddleStore *self,
             GError     **error)
{
  g_autofree char *holder = heddle_open_dup_holder (self->path);

  g_clear_error (error);
  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_LOCKED,
               _("\"%s\" is in use by %s."), self->path, holder);
}

static gboolean
lock (HeddleStore *self,
      gboolean     writable,
      GError     **error)
{
  g_autoptr (GError) local = NULL;
  /* in exclusive mode the lock of a first transaction is kept */
  const char *take = writable ? "BEGIN EXCLUSIVE; COMMIT"
                              : "SELECT count (*) FROM sqlite_schema";

  if (heddle_store_exec (self, "PRAGMA locking_mode = EXCLUSIVE", &local)
      && heddle_store_exec (self, take, &local))
    return TRUE;

  if (g_error_matches (local, HEDDLE_ERROR, HEDDLE_ERROR_FILE_LOCKED))
    name_holder (self, &local);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
configure (HeddleStore *self,
           gboolean     writable,
           GError     **error)
{
  if (!heddle_store_exec (self,
                          "PRAGMA journal_mode = TRUNCATE;"
                          "PRAGMA synchronous = EXTRA;"
                          "PRAGMA foreign_keys = ON;"
                          "PRAGMA recursive_triggers = ON;"
                          "PRAGMA cell_size_check = ON;"
                          "PRAGMA mmap_size = 0;"
                          "PRAGMA secure_delete = ON;"
                          "PRAGMA temp_store = MEMORY",
                          error))
    return FALSE;
  if (self->read_only && !heddle_store_exec (self, "PRAGMA query_only = ON", error))
    return FALSE;

  /* a setting that SQLite did not take would not be heard of otherwise */
  if (heddle_store_get_number (self, "PRAGMA synchronous") == 3
      && heddle_store_get_number (self, "PRAGMA foreign_keys") == 1
      && heddle_store_get_number (self, "PRAGMA recursive_triggers") == 1)
    return TRUE;
  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_IO,
               _("\"%s\" cannot be opened safely by this SQLite."), self->path);
  return FALSE;
}

/* The contents. */

static gboolean
refresh (HeddleStore *self,
         GError     **error)
{
  gboolean stale;

  if (!heddle_schema_refresh (self, &stale, error))
    return FALSE;
  return !stale
         || (heddle_search_rebuild (self, error)
             && heddle_store_set_setting (self, "stale", "1", error));
}

static gboolean
finish_without_touched (HeddleStore *self,
                        gboolean     so_far,
                        GError     **error)
{
  g_autoptr (HeddleTouchedSet) none = heddle_touched_set_new ();

  if (so_far)
    return heddle_store_finish (self, none->list, error);
  heddle_store_rollback (self);
  return FALSE;
}

static gboolean
fill (HeddleStore *self,
      GError     **error)
{
  if (!heddle_store_exec (self, "BEGIN IMMEDIATE", error))
    return FALSE;
  self->mode = HEDDLE_MODE_APPLY;
  self->note_due = TRUE;
  return finish_without_touched (self,
                                 heddle_schema_create (self, error)
                                 && heddle_schema_migrate (self, 0, error)
                                 && refresh (self, error),
                                 error);
}

static gboolean
check_version (HeddleStore *self,
               int          version,
               GError     **error)
{
  if (version > self->schema->version && !self->read_only)
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_NEWER,
                   _("\"%s\" was written by a newer Heddle (format %d; this one knows %d)."),
                   self->path, version, self->schema->version);
      return FALSE;
    }
  if (version < self->schema->version && self->read_only)
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_READ_ONLY,
                   _("\"%s\" was written by an older Heddle and cannot be brought up to "
                     "date, because it cannot be written."), self->path);
      return FALSE;
    }
  return TRUE;
}

static gboolean
bring_up_to_date (HeddleStore *self,
                  GError     **error)
{
  int version = (int) heddle_store_get_number (self, "PRAGMA user_version");
  gboolean is_old = version < self->schema->version;

  if (heddle_store_get_number (self, "PRAGMA application_id") != HEDDLE_APPLICATION_ID)
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_FOREIGN,
                   _("\"%s\" is not a file of Heddle's."), self->path);
      return FALSE;
    }
  if (!check_version (self, version, error))
    return FALSE;
  if (self->read_only || (!is_old && heddle_schema_is_fresh (self)))
    return TRUE;

  if (is_old && !heddle_backup_rotate (self, HEDDLE_BACKUP_UPDATE, error))
    return FALSE;
  return heddle_store_begin (self, HEDDLE_MODE_APPLY, error)
         && finish_without_touched (self,
                                    heddle_schema_migrate (self, version, error)
                                    && refresh (self, error),
                                    error);
}

static gboolean
check_whole (HeddleStore *self,
             GError     **error)
{
  g_autoptr (GPtrArray) checks = heddle_verify (self);

  for (guint i = 0; i < checks->len; i++)
    {
      const HeddleCheck *check = checks->pdata[i];

      if (check->found == NULL)
        continue;
      /* local: worked out anew, nothing is lost */
      if (g_str_equal (check->name, "deadlines"))
        {
          if (!self->read_only && !heddle_store_set_setting (self, "stale", "1", error))
            return FALSE;
          continue;
        }
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_DAMAGED,
                   _("\"%s\" is damaged (%s)."), self->path, check->found);
      return FALSE;
    }
  self->checked = heddle_store_now (self);
  self->note_due = TRUE;
  return TRUE;
}

static gboolean
open_contents (HeddleStore *self,
               gboolean     is_new,
               GError     **error)
{
  gboolean sound = TRUE;
  gboolean is_newer;

  if (is_new ? !fill (self, error) : !bring_up_to_date (self, error))
    return FALSE;
  self->site = heddle_store_get_number (self, "SELECT own FROM ctx");
  is_newer = heddle_store_get_number (self, "PRAGMA user_version") > self->schema->version;
  /* what a newer Heddle made cannot be judged here */
  if (!heddle_site_settle (self, is_new, &sound, error)
      || (!sound && !is_newer && !check_whole (self, error)))
    return FALSE;
  /* now, so that a session that ends badly without a write costs nothing */
  heddle_site_leave (self);
  return TRUE;
}

/* Frees the file whatever state it is in. */
static void
disconnect (HeddleStore *self)
{
  heddle_store_finalize_statements (self);
  sqlite3_close_v2 (self->db);
  self->db = NULL;
  self->mode = HEDDLE_MODE_CLOSED;
  vacate (self);
}

gboolean
heddle_open (HeddleStore      *self,
             const char       *path,
             HeddleStoreFlags  flags,
             GError          **error)
{
  g_auto (HeddleOpenFile) file = { NULL, FALSE };
  gboolean is_new = (flags & HEDDLE_STORE_CREATE) != 0;

  if (!check_not_open (path, error)
      || (is_new ? !heddle_open_make (path, &file, error)
                 : !heddle_open_inspect (path, &file, error)))
    return FALSE;

  self->path = g_strdup (file.path);
  self->read_only = !file.writable || (flags & HEDDLE_STORE_READ_ONLY) != 0;
  if (connect (self, file.writable, error)
      && lock (self, file.writable, error)
      && configure (self, file.writable, error)
      && open_contents (self, is_new, error))
    return TRUE;

  disconnect (self);
  if (is_new)
    unlink (self->path);
  return FALSE;
}

/**
 * heddle_open_end:
 *
 * Closes the connection and lets the file go, also where closing failed.
 *
 * Returns: %FALSE with an error of the file where it could not be closed
 */
gboolean
heddle_open_end (HeddleStore *self,
                 GError     **error)
{
  gboolean closed;

  heddle_site_leave (self);
  heddle_store_finalize_statements (self);
  closed = sqlite3_close (self->db) == SQLITE_OK;
  if (!closed)
    {
      heddle_store_set_error (self, error, _("close it"));
      sqlite3_close_v2 (self->db);
    }
  self->db = NULL;
  vacate (self);
  return closed;
}
