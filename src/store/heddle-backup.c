/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Copies of the open file, page by page, and back. A copy takes its name only
 * after it was checked and synced, so that nothing that looks like a backup
 * is half of one, and a damaged file never pushes out a good copy. */

#include "heddle-backup.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "heddle-file.h"
#include "heddle-open.h"

static void
set_errno_error (GError     **error,
                 int          number,
                 const char  *path,
                 const char  *doing)
{
  HeddleError code = HEDDLE_ERROR_FILE_IO;

  if (number == ENOSPC || number == EDQUOT)
    code = HEDDLE_ERROR_FILE_FULL;
  else if (number == EROFS || number == EACCES || number == EPERM)
    code = HEDDLE_ERROR_FILE_READ_ONLY;
  else if (number == ENOENT || number == ENOTDIR)
    code = HEDDLE_ERROR_FILE_MISSING;
  else if (number == EEXIST)
    code = HEDDLE_ERROR_FILE_EXISTS;
  g_set_error (error, HEDDLE_ERROR, code, _("\"%s\": could not %s: %s."), path, doing,
               g_strerror (number));
}

/* Makes sure that what was written, or the names in a folder, is on the disk. */
static gboolean
sync_path (const char  *path,
           GError     **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  gboolean done = fd >= 0 && (fsync (fd) == 0 || errno == EINVAL);

  if (!done)
    set_errno_error (error, errno, path, _("write"));
  if (fd >= 0)
    close (fd);
  return done;
}

static gboolean
sync_folder_of (const char  *path,
                GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return sync_path (folder, error);
}

/* An empty file beside @path that nobody else can read. */
static char *
make_temporary (const char  *path,
                GError     **error)
{
  g_autofree char *temporary = g_strdup_printf ("%s.part-%08x", path, g_random_int ());
  int fd = open (temporary, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      set_errno_error (error, errno, path, _("write"));
      return NULL;
    }
  close (fd);
  return g_steal_pointer (&temporary);
}

static void
discard_temporary (const char *temporary)
{
  g_autofree char *journal = g_strconcat (temporary, "-journal", NULL);

  g_unlink (temporary);
  g_unlink (journal);
}

static gboolean
copy_pages (sqlite3     *from,
            HeddleFile  *to,
            GError     **error)
{
  sqlite3_backup *backup;

  /* The copy is nobody's yet: no journal, and one sync at the end. */
  if (!heddle_file_exec (to, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", _("write"),
                         error))
    return FALSE;

  backup = sqlite3_backup_init (to->db, "main", from, "main");
  if (backup != NULL)
    {
      sqlite3_backup_step (backup, -1);
      if (sqlite3_backup_finish (backup) == SQLITE_OK)
        return TRUE;
    }
  heddle_store_set_sqlite_error (to->db, to->path, error, _("write"));
  return FALSE;
}

/* Copies @from to a checked and synced file beside @path, whose name is
 * returned; @sql, if any, is run in the copy. */
static char *
copy_beside (sqlite3     *from,
             const char  *path,
             int          newest,
             const char  *sql,
             GError     **error)
{
  g_autofree char *temporary = make_temporary (path, error);
  g_autoptr (HeddleFile) copy = NULL;

  if (temporary == NULL)
    return NULL;

  copy = heddle_file_open (temporary, TRUE, error);
  if (copy != NULL && copy_pages (from, copy, error)
      && heddle_file_check (copy, newest, error)
      && (sql == NULL || heddle_file_exec (copy, sql, _("write"), error)))
    {
      g_clear_pointer (&copy, heddle_file_free);
      if (sync_path (temporary, error))
        return g_steal_pointer (&temporary);
    }

  g_clear_pointer (&copy, heddle_file_free);
  discard_temporary (temporary);
  return NULL;
}

static gboolean
is_same_file (const char *a,
              const char *b)
{
  GStatBuf x, y;

  return g_stat (a, &x) == 0 && g_stat (b, &y) == 0
         && x.st_dev == y.st_dev && x.st_ino == y.st_ino;
}

static gboolean
rename_synced (const char  *from,
               const char  *to,
               GError     **error)
{
  if (g_rename (from, to) == 0)
    return sync_folder_of (to, error);

  set_errno_error (error, errno, to, _("write"));
  return FALSE;
}

/**
 * heddle_backup_write:
 * @path: where the copy goes; replaces an older copy there
 *
 * Writes a consistent copy beside @path, checks it and gives it its name.
 * Where anything fails, what was at @path stays.
 *
 * Returns: whether the copy is on the disk
 */
gboolean
heddle_backup_write (HeddleStore  *store,
                     const char   *path,
                     GError      **error)
{
  g_autofree char *temporary = NULL;

  if (is_same_file (path, heddle_store_get_path (store)))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
                   _("\"%s\" is the open file itself: a copy needs another name."), path);
      return FALSE;
    }

  temporary = copy_beside (heddle_store_get_db (store), path,
                           heddle_store_get_schema (store)->version, NULL, error);
  if (temporary == NULL)
    return FALSE;
  if (rename_synced (temporary, path, error))
    return TRUE;
  discard_temporary (temporary);
  return FALSE;
}

/* Restoring */

/* Nobody else may have the file open while it is replaced. One that SQLite
 * cannot read is why we are here. */
static gboolean
lock_for_restore (const char  *path,
                  HeddleFile **lock,
                  GError     **error)
{
  g_autoptr (HeddleFile) file = NULL;
  g_autoptr (GError) local_error = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  file = heddle_file_open (path, TRUE, NULL);
  if (file != NULL
      && !heddle_file_exec (file, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE", _("open"),
                            &local_error)
      && g_error_matches (local_error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_LOCKED))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  *lock = g_steal_pointer (&file);
  return TRUE;
}

static char *
name_kept (const char *path)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%dT%H-%M-%SZ");
  char *kept = g_strdup_printf ("%s.before-restore-%s", path, time);

  for (guint n = 2; g_file_test (kept, G_FILE_TEST_EXISTS); n++)
    {
      g_free (kept);
      kept = g_strdup_printf ("%s.before-restore-%s-%u", path, time, n);
    }
  return kept;
}

/* A journal that is not empty belongs to the file that is put aside; left in
 * its place it would be played back into the restored one. */
static gboolean
keep_journal (const char  *path,
              const char  *kept,
              GError     **error)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *kept_journal = g_strconcat (kept, "-journal", NULL);

  if (g_rename (journal, kept_journal) == 0 || errno == ENOENT)
    return TRUE;
  set_errno_error (error, errno, journal, _("rename"));
  return FALSE;
}

static gboolean
keep_current (const char  *path,
              GError     **error)
{
  g_autofree char *kept = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  kept = name_kept (path);
  /* A second name first, so that @path is never missing; not every file
   * system knows that. */
  if (link (path, kept) != 0 && g_rename (path, kept) != 0)
    {
      set_errno_error (error, errno, path, _("rename"));
      return FALSE;
    }
  return keep_journal (path, kept, error);
}

/**
 * heddle_backup_restore:
 * @path: the file, which must not be open
 * @backup: the copy to put in its place, which stays
 * @schema: what this program can read
 *
 * The file of today is kept as `PATH.before-restore-TIME`.  The restored one
 * takes a new site id: what the old one wrote after the backup would otherwise
 * have the same numbers as what is written from now on.
 *
 * Returns: whether it was restored; if not, @path is as it was
 */
gboolean
heddle_backup_restore (const char          *path,
                       const char          *backup,
                       const HeddleSchema  *schema,
                       GError             **error)
{
  g_autoptr (HeddleFile) from = NULL;
  g_autoptr (HeddleFile) lock = NULL;
  g_autofree char *temporary = NULL;
  g_autofree char *new_site = NULL;

  if (is_same_file (path, backup))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
                   _("\"%s\" is the file itself, not a copy of it."), backup);
      return FALSE;
    }

  from = heddle_file_open (backup, FALSE, error);
  if (from == NULL || !heddle_file_check (from, schema->version, error)
      || !lock_for_restore (path, &lock, error))
    return FALSE;

  new_site = heddle_site_dup_renewal (heddle_site_make_id ());
  temporary = copy_beside (from->db, path, schema->version, new_site, error);
  if (temporary == NULL)
    return FALSE;
  if (keep_current (path, error) && rename_synced (temporary, path, error))
    return TRUE;
  discard_temporary (temporary);
  return FALSE;
}
