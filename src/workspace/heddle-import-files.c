/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Contents that come with the rows of a bundle. */

#include "heddle-import-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-attached-file.h"
#include "heddle-table-bundle.h"

G_STATIC_ASSERT (HEDDLE_BUNDLE_FILE_BYTES == HEDDLE_ATTACHMENT_BYTES);

/* What a row names; NULL where it names none. */
static const char *
get_hash (HeddleImport *self,
          guint         index)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      const HeddleField *field = self->columns[i].field;
      const char *hash;

      if (field == NULL || !heddle_attached_file_is_field (field))
        continue;
      hash = heddle_sheet_get (self->sheet, index, (int) i);
      return heddle_attachment_is_hash (hash) ? hash : NULL;
    }

  return NULL;
}

gboolean
heddle_import_take_file (HeddleImport     *self,
                         guint             index,
                         HeddleImportRow  *row,
                         GError          **error)
{
  const char *hash = get_hash (self, index);
  GBytes *content = NULL;
  g_autofree char *added = NULL;

  if (hash == NULL)
    return TRUE;
  if (heddle_attachment_has (self->store, hash, NULL))
    {
      row->file = HEDDLE_IMPORT_FILE_HERE;
      return TRUE;
    }
  if (self->sheet->files != NULL)
    content = g_hash_table_lookup (self->sheet->files, hash);
  if (content == NULL)
    {
      row->file = HEDDLE_IMPORT_FILE_MISSING;
      if (row->note == NULL)
        row->note = g_strdup (_("Its attached file is not in here: export a bundle (.zip) to "
                                "bring it along."));
      return TRUE;
    }

  row->file = HEDDLE_IMPORT_FILE_COMES;
  if (!self->writing)
    return TRUE;
  added = heddle_attachment_add (self->store, content, error);
  return added != NULL;
}

gboolean
heddle_import_keep_files (HeddleImport  *self,
                          GError       **error)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const HeddleImportRow *row = g_ptr_array_index (self->rows, i);
      const char *hash = row->file == HEDDLE_IMPORT_FILE_COMES ? get_hash (self, i) : NULL;
      g_autofree char *added = NULL;

      if (hash == NULL || heddle_attachment_has (self->store, hash, NULL))
        continue;
      added = heddle_attachment_add (self->store, g_hash_table_lookup (self->sheet->files, hash),
                                     error);
      if (added == NULL)
        return FALSE;
    }

  return TRUE;
}

guint
heddle_import_count_files (HeddleImport *self,
                           gsize        *bytes)
{
  g_autoptr (GHashTable) hashes = g_hash_table_new (g_str_hash, g_str_equal);

  *bytes = 0;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const HeddleImportRow *row = g_ptr_array_index (self->rows, i);
      const char *hash = row->file == HEDDLE_IMPORT_FILE_COMES ? get_hash (self, i) : NULL;

      if (hash == NULL || !g_hash_table_add (hashes, (gpointer) hash))
        continue;
      *bytes += g_bytes_get_size (g_hash_table_lookup (self->sheet->files, hash));
    }

  return g_hash_table_size (hashes);
}

char *
heddle_import_dup_files_words (HeddleImport *self)
{
  gsize bytes;
  guint n = heddle_import_count_files (self, &bytes);
  g_autofree char *size = g_format_size (bytes);

  if (n == 0)
    return NULL;
  /* Translators: how many files, and their size together */
  return g_strdup_printf (ngettext ("%u attached file comes along (%s)",
                                    "%u attached files come along (%s)", n), n, size);
}
