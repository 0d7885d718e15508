/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Attachments from and to files of other programs. */

#include "heddle-attachment-private.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define PORTION (64 * 1024)
#define NAME_BYTES 200

static void
set_refused (GError     **error,
             const char  *path,
             const char  *why)
{
  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID, _("\"%s\" cannot be attached: %s."),
               shown, why);
}

static void
set_too_large (GError     **error,
               const char  *path)
{
  set_refused (error, path, _("it is larger than 10 MB"));
}

/* Where it is a link, opening says so by ELOOP, whatever it leads to. */
static int
open_to_read (const char  *path,
              GError     **error)
{
  int fd = open (path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);

  if (fd >= 0)
    return fd;
  if (errno == ELOOP)
    set_refused (error, path, _("it is a symbolic link; choose the file itself"));
  else if (errno == ENOENT || errno == ENOTDIR)
    set_refused (error, path, _("it is not there"));
  else if (errno == EACCES || errno == EPERM)
    set_refused (error, path, _("you may not read it"));
  else if (errno == ENXIO || errno == ENODEV)
    set_refused (error, path, _("it is not a file"));
  else
    set_refused (error, path, g_strerror (errno));
  return -1;
}

static gboolean
check_sort (int          fd,
            const char  *path,
            GError     **error)
{
  struct stat status;

  if (fstat (fd, &status) != 0)
    set_refused (error, path, g_strerror (errno));
  else if (S_ISDIR (status.st_mode))
    set_refused (error, path, _("it is a folder"));
  else if (!S_ISREG (status.st_mode))
    set_refused (error, path, _("it is not a file"));
  else if (status.st_size > HEDDLE_ATTACHMENT_BYTES)
    set_too_large (error, path);
  else
    return TRUE;
  return FALSE;
}

/* It may grow while it is read. */
static GByteArray *
read_all (int            fd,
          const char    *path,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *portion = g_malloc (PORTION);

  for (;;)
    {
      gssize n = read (fd, portion, PORTION);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          set_refused (error, path, g_strerror (errno));
          return NULL;
        }
      if (g_cancellable_is_cancelled (cancellable))
        {
          g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_CANCELLED, _("Nothing was attached."));
          return NULL;
        }
      if (n == 0)
        return g_steal_pointer (&bytes);
      if (bytes->len + (gsize) n > HEDDLE_ATTACHMENT_BYTES)
        {
          set_too_large (error, path);
          return NULL;
        }
      g_byte_array_append (bytes, portion, (guint) n);
    }
}

/**
 * heddle_attachment_read_file:
 *
 * Touches no store: a thread can do it.
 *
 * Returns: (nullable) (transfer full): what is in the file; %NULL with
 *   %HEDDLE_ERROR_INVALID, or with %HEDDLE_ERROR_CANCELLED
 */
GBytes *
heddle_attachment_read_file (const char    *path,
                             GCancellable  *cancellable,
                             GError       **error)
{
  int fd = open_to_read (path, error);
  GByteArray *bytes = NULL;

  if (fd < 0)
    return NULL;
  if (check_sort (fd, path, error))
    bytes = read_all (fd, path, cancellable, error);
  close (fd);
  if (bytes == NULL)
    return NULL;
  if (bytes->len > 0)
    return g_byte_array_free_to_bytes (bytes);

  g_byte_array_unref (bytes);
  set_refused (error, path, _("it is empty"));
  return NULL;
}

/**
 * heddle_attachment_save:
 *
 * A link at @path is replaced, not followed.
 */
gboolean
heddle_attachment_save (HeddleStore  *store,
                        const char   *hash,
                        const char   *path,
                        GError      **error)
{
  g_autoptr (GBytes) content = heddle_attachment_load (store, hash, error);
  g_autoptr (GError) local = NULL;
  gsize length;
  const char *data;

  if (content == NULL)
    return FALSE;
  data = g_bytes_get_data (content, &length);
  if (g_file_set_contents_full (path, data, (gssize) length,
                                G_FILE_SET_CONTENTS_CONSISTENT, 0600, &local))
    return TRUE;
  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
               _("The attachment could not be saved: %s."), local->message);
  return FALSE;
}

/* A name from a colleague's file could lead elsewhere, hide, or look like an
 * option. */
static char *
dup_harmless_name (const char *file_name)
{
  g_autofree char *base = g_path_get_basename (file_name != NULL ? file_name : "");
  g_autofree char *valid = g_utf8_make_valid (base, -1);
  GString *name = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (name->len == 0 && (c == '.' || c == '-' || c == ' '))
        continue;
      if (name->len + 4 > NAME_BYTES)
        break;
      if (g_unichar_isalnum (c) || g_unichar_ismark (c)
          || (c < 128 && strchr (" ._-()+,&'", (int) c) != NULL))
        g_string_append_unichar (name, c);
      else
        g_string_append_c (name, '_');
    }
  if (name->len == 0)
    g_string_assign (name, "attachment");
  return g_string_free_and_steal (name);
}

/**
 * heddle_attachment_save_to_open:
 * @file_name: (nullable): the name that it had when it was attached
 *
 * What the other program changes there does not come back: the copy can only
 * be read.
 *
 * Returns: (nullable) (transfer full) (type filename): where it is
 */
char *
heddle_attachment_save_to_open (HeddleStore  *store,
                                const char   *hash,
                                const char   *file_name,
                                GError      **error)
{
  g_autofree char *name = dup_harmless_name (file_name);
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;

  if (!heddle_attachment_is_hash (hash))
    {
      heddle_attachment_set_missing (error);
      return NULL;
    }
  folder = g_build_filename (g_get_user_runtime_dir (), "heddle", hash, NULL);
  path = g_build_filename (folder, name, NULL);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
                   _("The attachment could not be saved: %s."), g_strerror (errno));
      return NULL;
    }
  if (!heddle_attachment_save (store, hash, path, error))
    return NULL;
  g_chmod (path, 0400);
  return g_steal_pointer (&path);
}
