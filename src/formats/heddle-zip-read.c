/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-zip.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-format-error.h"

/* Documents have a dozen. */
#define MAX_ENTRIES 4096
#define BLOCK 65536

static gboolean
set_damaged (GError **error)
{
  g_set_error_literal (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_INVALID,
                       _("The archive that the file should be is damaged."));
  return FALSE;
}

static gboolean
find_entry (struct archive  *archive,
            const char      *name,
            GError         **error)
{
  struct archive_entry *entry;

  for (guint i = 0; i < MAX_ENTRIES; i++)
    {
      const char *found;
      int status = archive_read_next_header (archive, &entry);

      if (status == ARCHIVE_EOF)
        break;
      if (status < ARCHIVE_WARN)
        return set_damaged (error);
      if (archive_entry_is_encrypted (entry))
        {
          g_set_error_literal (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_UNSUPPORTED,
                               _("The file is locked with a password."));
          return FALSE;
        }
      found = archive_entry_pathname (entry);
      if (g_strcmp0 (found, name) == 0)
        return TRUE;
    }

  g_set_error (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_INVALID,
               _("The file has no part \"%s\"."), name);
  return FALSE;
}

static GBytes *
read_entry (struct archive  *archive,
            gsize            most,
            GError         **error)
{
  GByteArray *bytes = g_byte_array_new ();
  g_autofree guint8 *block = g_malloc (BLOCK);
  la_ssize_t n;

  while ((n = archive_read_data (archive, block, BLOCK)) > 0 && bytes->len + (gsize) n <= most)
    g_byte_array_append (bytes, block, n);
  if (n == 0)
    return g_byte_array_free_to_bytes (bytes);

  if (n < 0)
    set_damaged (error);
  else
    g_set_error (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_TOO_LARGE,
                 _("The file unpacks to more than %u MB."), (guint) (most / 1024 / 1024));
  g_byte_array_unref (bytes);
  return NULL;
}

/* The directory at the end is what says where an entry is: an archive that is
 * only a stream would have to be unpacked to be passed over. */
GBytes *
heddle_zip_read (GBytes      *archive_bytes,
                 const char  *name,
                 gsize        most,
                 GError     **error)
{
  struct archive *archive = archive_read_new ();
  gsize size;
  gconstpointer data = g_bytes_get_data (archive_bytes, &size);
  GBytes *bytes = NULL;

  archive_read_support_format_zip_seekable (archive);
  if (size == 0 || archive_read_open_memory (archive, data, size) != ARCHIVE_OK)
    set_damaged (error);
  else if (find_entry (archive, name, error))
    bytes = read_entry (archive, most, error);
  archive_read_free (archive);

  return bytes;
}
