/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes are a bundle or an error, as an archive and as the list of records within
 * one; what it has of files is what their SHA-256 says. */

#include <stdint.h>
#include <string.h>

#include "heddle-format-error.h"
#include "heddle-table-bundle.h"

#define CONTENT "Dear all"

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static GBytes *
wrap (GBytes *records)
{
  g_autoptr (GBytes) content = g_bytes_new_static (CONTENT, strlen (CONTENT));
  g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
  g_autoptr (GHashTable) files = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_insert (files, hash, content);
  return heddle_table_bundle_write (records, files);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GBytes) bundle = size >= 2 && memcmp (data, "PK", 2) == 0 ? g_bytes_ref (bytes)
                                                                       : wrap (bytes);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleSheet) sheet = heddle_table_bundle_read (bundle, &error);
  GHashTableIter iter;
  gpointer hash, content;

  g_assert_true ((sheet == NULL) == (error != NULL));
  g_assert_true (error == NULL || error->domain == HEDDLE_FORMAT_ERROR);
  if (sheet == NULL)
    return 0;

  g_hash_table_iter_init (&iter, sheet->files);
  while (g_hash_table_iter_next (&iter, &hash, &content))
    {
      g_autofree char *found = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);

      g_assert_cmpstr (found, ==, hash);
    }
  return 0;
}
