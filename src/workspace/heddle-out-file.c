/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-out-file.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "heddle-error.h"
#include "heddle-file.h"

/* In words about the file that was named, not about a passing one beside it. */
void
heddle_out_file_set_error (GError       **error,
                           const GError  *cause,
                           const char    *path,
                           const char    *what)
{
  g_autofree char *folder = g_path_get_dirname (path);
  HeddleError code = HEDDLE_ERROR_FILE_IO;
  const char *why = cause->message;

  if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    {
      code = HEDDLE_ERROR_FILE_FULL;
      why = _("the disk is full");
    }
  else if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      code = HEDDLE_ERROR_FILE_MISSING;
      why = _("its folder is not there");
    }
  else if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      code = HEDDLE_ERROR_FILE_MISSING;
      why = _("it is not there");
    }
  else if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_ISDIR))
    why = _("it is a folder");
  else if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_ROFS))
    why = _("it lies where nothing can be written");
  else if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_ACCES))
    why = _("you may not do that");
  /* Translators: a path, "cannot be written" or "cannot be read", and why */
  g_set_error (error, HEDDLE_ERROR, code, _("\"%s\" %s: %s."), path, what, why);
}

/* Where a link points, so that the link is not replaced by a file; a link to
 * nothing is itself the place. */
static char *
dup_target (const char *path)
{
  char *real = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? realpath (path, NULL) : NULL;
  char *target = g_strdup (real != NULL ? real : path);

  free (real);
  return target;
}

/* The file itself, or what lies beside it while it is open. */
static gboolean
is_of_workspace (const char *path,
                 const char *workspace)
{
  static const char *const parts[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; workspace != NULL && i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *part = g_strconcat (workspace, parts[i], NULL);

      if (heddle_file_is_same (path, part))
        return TRUE;
    }

  return FALSE;
}

gboolean
heddle_out_file_write (const char  *path,
                       GBytes      *bytes,
                       const char  *workspace,
                       GError     **error)
{
  g_autofree char *target = dup_target (path);
  g_autoptr (GError) local_error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (is_of_workspace (path, workspace))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
                   _("\"%s\" is the file itself, and nothing was written."), path);
      return FALSE;
    }

  if (g_file_set_contents_full (target, data != NULL ? data : "", (gssize) size,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                0666, &local_error))
    return TRUE;

  heddle_out_file_set_error (error, local_error, path, _("cannot be written"));
  return FALSE;
}
