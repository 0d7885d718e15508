/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Copies of a file, page by page. A copy takes its name only after it was
 * checked and synced, so that nothing that looks like a backup is half of one,
 * and a damaged file never pushes out a good copy. */

#include "heddle-backup-copy.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "heddle-file.h"

struct _HeddleCopy
{
  char *path;
  char *temporary; /* NULL once it has its name */
  HeddleFile *to;
  sqlite3_backup *backup;
};

void
heddle_copy_set_errno_error (GError     **error,
                             int          number,
                             const char  *path,
                             const char  *doing)
{
  g_autofree char *folder = g_path_get_dirname (path);
  HeddleError code = HEDDLE_ERROR_FILE_IO;

  if (number == ENOSPC || number == EDQUOT)
    code = HEDDLE_ERROR_FILE_FULL;
  else if (number == EROFS || number == EACCES || number == EPERM)
    code = HEDDLE_ERROR_FILE_READ_ONLY;
  else if (number == ENOENT || number == ENOTDIR)
    code = HEDDLE_ERROR_FILE_MISSING;
  else if (number == EEXIST)
    code = HEDDLE_ERROR_FILE_EXISTS;
  if (code == HEDDLE_ERROR_FILE_MISSING && !g_file_test (folder, G_FILE_TEST_IS_DIR))
    g_set_error (error, HEDDLE_ERROR, code, _("\"%s\": could not %s: its folder is not there."),
                 path, doing);
  else
    g_set_error (error, HEDDLE_ERROR, code, _("\"%s\": could not %s: %s."), path, doing,
                 code == HEDDLE_ERROR_FILE_FULL ? _("the disk is full") : g_strerror (number));
}

/* Makes sure that what was written, or the names in a folder, is on the disk. */
static gboolean
sync_path (const char  *path,
           GError     **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  gboolean done = fd >= 0 && (fsync (fd) == 0 || errno == EINVAL);

  if (!done)
    heddle_copy_set_errno_error (error, errno, path, _("write"));
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
      heddle_copy_set_errno_error (error, errno, path, _("write"));
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

/**
 * heddle_copy_begin:
 * @path: where the copy is to be; what is there stays until the copy is whole
 *
 * Begins to copy a database page by page into a file beside @path.
 *
 * Returns: (transfer full): the copy, or %NULL with an error of the file
 */
HeddleCopy *
heddle_copy_begin (sqlite3      *from,
                   const char   *path,
                   GError      **error)
{
  g_autoptr (HeddleCopy) self = g_new0 (HeddleCopy, 1);

  self->path = g_strdup (path);
  self->temporary = make_temporary (path, error);
  if (self->temporary == NULL)
    return NULL;
  self->to = heddle_file_open (self->temporary, TRUE, error);
  /* The copy is nobody's yet: no journal, and one sync at the end. */
  if (self->to == NULL
      || !heddle_file_exec (self->to, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF",
                            _("write"), error))
    return NULL;
  /* messages name what the user knows */
  g_set_str (&self->to->path, path);

  self->backup = sqlite3_backup_init (self->to->db, "main", from, "main");
  if (self->backup != NULL)
    return g_steal_pointer (&self);
  heddle_store_set_sqlite_error (self->to->db, path, error, _("write"));
  return NULL;
}

gboolean
heddle_copy_step (HeddleCopy *self,
                  int         n_pages,
                  gboolean   *done,
                  GError    **error)
{
  int rc = sqlite3_backup_step (self->backup, n_pages);

  *done = rc == SQLITE_DONE;
  if (rc == SQLITE_OK || rc == SQLITE_BUSY || rc == SQLITE_LOCKED)
    return TRUE;

  rc = sqlite3_backup_finish (g_steal_pointer (&self->backup));
  if (rc == SQLITE_OK && *done)
    return TRUE;
  heddle_store_set_sqlite_error (self->to->db, self->path, error, _("write"));
  return FALSE;
}

/**
 * heddle_copy_get_progress:
 * @n_done: (out): pages copied
 * @n_all: (out): pages there are, at least 1 once it is done
 *
 * How far the copy is.
 */
void
heddle_copy_get_progress (HeddleCopy *self,
                          goffset    *n_done,
                          goffset    *n_all)
{
  *n_all = self->backup != NULL ? sqlite3_backup_pagecount (self->backup) : 1;
  *n_done = *n_all - (self->backup != NULL ? sqlite3_backup_remaining (self->backup) : 0);
}

gboolean
heddle_copy_seal (HeddleCopy  *self,
                  int          newest,
                  const char  *sql,
                  GError     **error)
{
  if (!heddle_file_check (self->to, newest, error)
      || (sql != NULL && !heddle_file_exec (self->to, sql, _("write"), error)))
    return FALSE;
  g_clear_pointer (&self->to, heddle_file_free);
  return sync_path (self->temporary, error);
}

gboolean
heddle_copy_finish (HeddleCopy  *self,
                    GError     **error)
{
  if (g_rename (self->temporary, self->path) != 0)
    {
      heddle_copy_set_errno_error (error, errno, self->path, _("write"));
      return FALSE;
    }
  g_clear_pointer (&self->temporary, g_free);
  return sync_folder_of (self->path, error);
}

void
heddle_copy_free (HeddleCopy *self)
{
  if (self->backup != NULL)
    sqlite3_backup_finish (self->backup);
  g_clear_pointer (&self->to, heddle_file_free);
  if (self->temporary != NULL)
    discard_temporary (self->temporary);
  g_free (self->temporary);
  g_free (self->path);
  g_free (self);
}
