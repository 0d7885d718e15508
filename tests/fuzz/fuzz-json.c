/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes are recognised as one format, and are a table in it or an error: the way
 * a file takes that was chosen, dropped or pasted. */

#include <stdint.h>

#include "heddle-csv.h"
#include "heddle-format-error.h"
#include "heddle-json-table.h"
#include "heddle-ods.h"
#include "heddle-table-file.h"

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static void
check_sheet (HeddleSheet  *sheet,
             const GError *error)
{
  guint width;

  g_assert_true ((sheet == NULL) == (error != NULL));
  g_assert_true (error == NULL || error->domain == HEDDLE_FORMAT_ERROR);
  if (sheet == NULL)
    return;

  width = heddle_sheet_get_width (sheet);
  g_assert_cmpuint (width, >, 0);
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      HeddleSheetRow *row = g_ptr_array_index (sheet->rows, i);

      g_assert_cmpuint (g_strv_length (row->cells), ==, width);
      for (guint j = 0; j < width; j++)
        g_assert_true (g_utf8_validate (row->cells[j], -1, NULL));
    }
}

/* What is written of a table is a table as wide. */
static void
check_again (HeddleSheet       *sheet,
             HeddleTableFormat  format)
{
  g_autoptr (GBytes) bytes = heddle_table_file_write (sheet, format);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleSheet) again = heddle_table_file_read (bytes, &error);

  g_assert_true (again != NULL || error->domain == HEDDLE_FORMAT_ERROR);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) json_error = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleSheet) json = heddle_json_table_read (bytes, &json_error);
  g_autoptr (HeddleSheet) any = heddle_table_file_read (bytes, &error);
  g_autofree char *name = g_strndup ((const char *) data, MIN (size, 64));
  HeddleTableFormat format;

  check_sheet (json, json_error);
  check_sheet (any, error);
  if (any != NULL)
    check_again (any, HEDDLE_TABLE_CSV);
  /* every so often, as packing takes longer than all else */
  if (json != NULL && size % 16 == 0 && json->rows->len < 100)
    check_again (json, HEDDLE_TABLE_ODS);
  if (g_utf8_validate (name, -1, NULL))
    heddle_table_file_find (name, &format);

  return 0;
}
