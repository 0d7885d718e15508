/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-table-bundle.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-format-error.h"
#include "heddle-json-table.h"
#include "heddle-zip.h"

#define MIMETYPE "application/vnd.heddle.records+zip"
/* Where the content of a first entry `mimetype` stands that is stored. */
#define MIMETYPE_AT 38
#define RECORDS "records.json"
#define FOLDER "files/"
#define COLUMN "attachment"

/**
 * heddle_table_bundle_is:
 *
 * Returns: whether @bytes begin as a bundle does
 */
gboolean
heddle_table_bundle_is (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return size > MIMETYPE_AT + strlen (MIMETYPE)
         && memcmp (data + MIMETYPE_AT, MIMETYPE, strlen (MIMETYPE)) == 0;
}

GBytes *
heddle_table_bundle_write (GBytes     *records,
                           GHashTable *files)
{
  HeddleZip *zip = heddle_zip_new ();
  g_autoptr (GPtrArray) hashes = g_hash_table_get_keys_as_ptr_array (files);

  /* the same records make the same bytes */
  g_ptr_array_sort_values (hashes, (GCompareFunc) strcmp);
  heddle_zip_add (zip, "mimetype", MIMETYPE, strlen (MIMETYPE), HEDDLE_ZIP_STORE);
  heddle_zip_add (zip, RECORDS, g_bytes_get_data (records, NULL), g_bytes_get_size (records),
                  HEDDLE_ZIP_DEFLATE);
  for (guint i = 0; i < hashes->len; i++)
    {
      GBytes *content = g_hash_table_lookup (files, hashes->pdata[i]);
      g_autofree char *name = g_strconcat (FOLDER, hashes->pdata[i], NULL);

      heddle_zip_add (zip, name, g_bytes_get_data (content, NULL), g_bytes_get_size (content),
                      HEDDLE_ZIP_DEFLATE);
    }

  return heddle_zip_finish (zip);
}

static gboolean
is_hash (const char *text)
{
  return strlen (text) == 64 && strspn (text, "0123456789abcdef") == 64;
}

static GBytes *
read_file (GBytes          *bytes,
           HeddleSheetRow  *row,
           const char      *hash,
           GError         **error)
{
  g_autofree char *name = g_strconcat (FOLDER, hash, NULL);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GBytes) content = heddle_zip_read (bytes, name, HEDDLE_BUNDLE_FILE_BYTES,
                                                &local_error);
  g_autofree char *found = NULL;

  if (content == NULL)
    {
      g_set_error (error, HEDDLE_FORMAT_ERROR, local_error->code,
                   /* Translators: number of a record, and what is wrong */
                   _("Record %u: its attached file cannot be read from the bundle. %s"),
                   row->number - 1, local_error->message);
      return NULL;
    }
  found = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
  if (g_str_equal (found, hash))
    return g_steal_pointer (&content);

  g_set_error (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_INVALID,
               _("Record %u: its attached file is not the one that was exported; the bundle is "
                 "damaged."), row->number - 1);
  return NULL;
}

static gboolean
read_files (GBytes       *bytes,
            HeddleSheet  *sheet,
            GError      **error)
{
  int column = heddle_sheet_find (sheet, COLUMN);
  gsize total = 0;

  sheet->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) g_bytes_unref);
  for (guint i = 0; column >= 0 && i < sheet->rows->len; i++)
    {
      const char *hash = heddle_sheet_get (sheet, i, column);
      GBytes *content;

      if (!is_hash (hash) || g_hash_table_contains (sheet->files, hash))
        continue;
      content = read_file (bytes, g_ptr_array_index (sheet->rows, i), hash, error);
      if (content == NULL)
        return FALSE;
      total += g_bytes_get_size (content);
      g_hash_table_insert (sheet->files, g_strdup (hash), content);
      if (total <= HEDDLE_BUNDLE_FILES_BYTES
          && g_hash_table_size (sheet->files) <= HEDDLE_BUNDLE_FILES)
        continue;
      g_set_error (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_TOO_LARGE,
                   _("The bundle has more than %d MB or %d attached files."),
                   HEDDLE_BUNDLE_FILES_BYTES / 1024 / 1024, HEDDLE_BUNDLE_FILES);
      return FALSE;
    }

  return TRUE;
}

HeddleSheet *
heddle_table_bundle_read (GBytes  *bytes,
                          GError **error)
{
  g_autoptr (GBytes) records = heddle_zip_read (bytes, RECORDS, HEDDLE_FORMAT_MAX_BYTES, error);
  g_autoptr (HeddleSheet) sheet = NULL;

  if (records != NULL)
    sheet = heddle_json_table_read (records, error);
  if (sheet == NULL || !read_files (bytes, sheet, error))
    return NULL;

  g_set_str (&sheet->how, _("bundle"));
  return g_steal_pointer (&sheet);
}
