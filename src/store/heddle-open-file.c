/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be said of a file before SQLite sees it. */

#include "heddle-open.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

#define HEADER_BYTES 100
#define HEADER_APPLICATION_ID 68

/* Bytes that SQLite locks: PENDING, RESERVED and the SHARED range. */
#define LOCK_START 0x40000000
#define LOCK_LENGTH 512

static const char magic[16] = "SQLite format 3";

void
heddle_open_file_clear (HeddleOpenFile *self)
{
  g_clear_pointer (&self->path, g_free);
}

static void
set_errno_error (GError     **error,
                 const char  *path,
                 int          reason)
{
  if (reason == ENOENT || reason == ENOTDIR)
    g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_MISSING,
                 _("\"%s\" does not exist."), path);
  else if (reason == ELOOP)
    g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_FOREIGN,
                 _("\"%s\" is a symbolic link, not a file of Heddle's."), path);
  else if (reason == ENOSPC || reason == EDQUOT)
    g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_FULL,
                 _("\"%s\": the disk is full."), path);
  else
    g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_IO,
                 _("\"%s\" cannot be opened: %s."), path, g_strerror (reason));
}

/* SQLite refuses a symbolic link anywhere in a path; only the last component
 * is none of the user's business. */
static char *
resolve (const char *path,
         GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  char *real = realpath (folder, NULL);
  char *resolved;

  if (real == NULL)
    {
      set_errno_error (error, path, errno);
      return NULL;
    }
  resolved = g_build_filename (real, name, NULL);
  free (real);
  return resolved;
}

static gboolean
is_folder_writable (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return faccessat (AT_FDCWD, folder, W_OK, AT_EACCESS) == 0;
}

/**
 * heddle_open_make:
 *
 * Makes an empty file for nobody else to read. An empty file that an
 * interrupted creation left is taken over.
 */
gboolean
heddle_open_make (const char      *path,
                  HeddleOpenFile  *file,
                  GError         **error)
{
  struct stat status;
  int fd;

  file->path = resolve (path, error);
  if (file->path == NULL)
    return FALSE;
  file->writable = TRUE;

  fd = open (file->path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (fd >= 0)
    {
      close (fd);
      return TRUE;
    }
  if (errno != EEXIST)
    {
      set_errno_error (error, path, errno);
      return FALSE;
    }
  if (lstat (file->path, &status) == 0 && S_ISREG (status.st_mode) && status.st_size == 0)
    return TRUE;

  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_EXISTS,
               _("\"%s\" exists already."), path);
  return FALSE;
}

static guint32
get_big_endian (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16
         | (guint32) bytes[2] << 8 | bytes[3];
}

static gboolean
check_header (int          fd,
              const char  *path,
              GError     **error)
{
  guint8 header[HEADER_BYTES];
  gssize n = pread (fd, header, sizeof header, 0);

  if (n < 0)
    {
      set_errno_error (error, path, errno);
      return FALSE;
    }
  if (n == sizeof header && memcmp (header, magic, sizeof magic) == 0
      && get_big_endian (header + HEADER_APPLICATION_ID) == HEDDLE_APPLICATION_ID)
    return TRUE;

  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_FOREIGN,
               _("\"%s\" is not a file of Heddle's."), path);
  return FALSE;
}

/* What is in a journal may be the better header. */
static gboolean
has_journal (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  struct stat status;

  return stat (journal, &status) == 0 && status.st_size > 0;
}

gboolean
heddle_open_inspect (const char      *path,
                     HeddleOpenFile  *file,
                     GError         **error)
{
  struct stat status;
  gboolean sound;
  int fd;

  file->path = resolve (path, error);
  if (file->path == NULL)
    return FALSE;

  fd = open (file->path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (fd < 0 || fstat (fd, &status) != 0)
    {
      set_errno_error (error, path, errno);
      if (fd >= 0)
        close (fd);
      return FALSE;
    }

  if (!S_ISREG (status.st_mode))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_FOREIGN,
                   _("\"%s\" is not a file of Heddle's."), path);
      sound = FALSE;
    }
  else
    sound = has_journal (file->path) || check_header (fd, path, error);
  close (fd);

  file->writable = faccessat (AT_FDCWD, file->path, W_OK, AT_EACCESS) == 0
                   && is_folder_writable (file->path);
  return sound;
}

char *
heddle_open_dup_holder (const char *path)
{
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET,
                        .l_start = LOCK_START, .l_len = LOCK_LENGTH };
  int fd = open (path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  g_autofree char *comm = NULL;
  g_autofree char *name = NULL;

  if (fd < 0)
    return g_strdup (_("another program"));
  if (fcntl (fd, F_GETLK, &lock) != 0)
    lock.l_type = F_UNLCK;
  close (fd);
  /* another machine or container does not tell */
  if (lock.l_type == F_UNLCK || lock.l_pid <= 0)
    return g_strdup (_("another program"));

  comm = g_strdup_printf ("/proc/%d/comm", (int) lock.l_pid);
  if (g_file_get_contents (comm, &name, NULL, NULL))
    return g_strdup_printf (_("%s (process %d)"), g_strchomp (name), (int) lock.l_pid);
  return g_strdup_printf (_("process %d"), (int) lock.l_pid);
}
