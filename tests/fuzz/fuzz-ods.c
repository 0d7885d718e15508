/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes are a spreadsheet or an error, as an archive and as the XML within
 * one. */

#include <stdint.h>
#include <string.h>

#include "heddle-format-error.h"
#include "heddle-ods-private.h"

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static void
check_again (HeddleSheet *sheet)
{
  g_autoptr (GBytes) bytes = heddle_ods_write (sheet);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleSheet) again = heddle_ods_read (bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (again->rows->len, ==, sheet->rows->len);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleSheet) sheet = NULL;

  if (size >= 2 && memcmp (data, "PK", 2) == 0)
    sheet = heddle_ods_read (bytes, &error);
  else
    sheet = heddle_ods_read_content ((const char *) data, size, &error);

  g_assert_true ((sheet == NULL) == (error != NULL));
  g_assert_true (error == NULL || error->domain == HEDDLE_FORMAT_ERROR);
  for (guint i = 0; sheet != NULL && i < sheet->rows->len; i++)
    {
      HeddleSheetRow *row = g_ptr_array_index (sheet->rows, i);

      g_assert_cmpuint (g_strv_length (row->cells), ==, heddle_sheet_get_width (sheet));
    }
  /* every so often, as packing takes longer than all else */
  if (sheet != NULL && size % 16 == 0 && sheet->rows->len < 100)
    check_again (sheet);

  return 0;
}
