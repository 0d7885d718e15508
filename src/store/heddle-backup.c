/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A copy of the open file at once, and back. */

#include "heddle-backup.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "heddle-backup-copy.h"
#include "heddle-file.h"
#include "heddle-open.h"
#include "heddle-turns.h"

#define PAGES_AT_ONCE 16

/* In one go, or in turns with who waits for it; @done: FALSE while the file is being
 * written. */
static gboolean
copy_pages (HeddleCopy  *copy,
            gboolean    *done,
            GError     **error)
{
  goffset before = -1, n_done = 0, n_all;

  if (!heddle_turns_is_work ())
    return heddle_copy_step (copy, -1, done, error);

  for (*done = FALSE; !*done && n_done != before;)
    {
      before = n_done;
      heddle_turns_offer ();
      if (!heddle_copy_step (copy, PAGES_AT_ONCE, done, error))
        return FALSE;
      heddle_copy_get_progress (copy, &n_done, &n_all);
    }
  return TRUE;
}

/* The copy is nobody's yet: whoever waits for this goes on. */
static gboolean
seal (HeddleCopy  *copy,
      int          newest,
      const char  *sql,
      GError     **error)
{
  gboolean sealed;

  heddle_turns_leave ();
  sealed = heddle_copy_seal (copy, newest, sql, error);
  heddle_turns_return ();
  return sealed;
}

static HeddleCopy *
copy_whole (sqlite3     *from,
            const char  *path,
            int          newest,
            const char  *sql,
            GError     **error)
{
  g_autoptr (HeddleCopy) copy = heddle_copy_begin (from, path, error);
  gboolean done;

  if (copy == NULL || !copy_pages (copy, &done, error))
    return NULL;
  if (!done)
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
                   _("Another change is being made; it has to be finished first."));
      return NULL;
    }
  return seal (copy, newest, sql, error) ? g_steal_pointer (&copy) : NULL;
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
  g_autoptr (HeddleCopy) copy = NULL;

  if (heddle_file_is_same (path, heddle_store_get_path (store)))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
                   _("\"%s\" is the open file itself: a copy needs another name."), path);
      return FALSE;
    }

  copy = copy_whole (heddle_store_get_db (store), path,
                     heddle_store_get_schema (store)->version, NULL, error);
  return copy != NULL && heddle_copy_finish (copy, error);
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
  heddle_copy_set_errno_error (error, errno, journal, _("rename"));
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
      heddle_copy_set_errno_error (error, errno, path, _("rename"));
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
  g_autofree char *new_site = NULL;
  g_autoptr (HeddleCopy) copy = NULL;

  if (heddle_file_is_same (path, backup))
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
  copy = copy_whole (from->db, path, schema->version, new_site, error);
  return copy != NULL && keep_current (path, error) && heddle_copy_finish (copy, error);
}
