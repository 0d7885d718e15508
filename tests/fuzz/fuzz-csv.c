/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes are a table or an error, and a table written is read as the same. */

#include <stdint.h>

#include "heddle-csv.h"
#include "heddle-table-file.h"

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static void
check_sheet (HeddleSheet *sheet)
{
  guint width = heddle_sheet_get_width (sheet);

  g_assert_cmpuint (width, >, 0);
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      HeddleSheetRow *row = g_ptr_array_index (sheet->rows, i);

      g_assert_cmpuint (g_strv_length (row->cells), ==, width);
      g_assert_cmpuint (row->number, >, 1);
      for (guint j = 0; j < width; j++)
        g_assert_true (g_utf8_validate (row->cells[j], -1, NULL));
    }
}

/* A row that is blank as far as the columns go is not written. */
static void
drop_blank (HeddleSheet *sheet)
{
  for (guint i = sheet->rows->len; i > 0; i--)
    {
      HeddleSheetRow *row = g_ptr_array_index (sheet->rows, i - 1);
      g_autofree char *all = g_strjoinv ("", row->cells);

      if (*all == '\0')
        g_ptr_array_remove_index (sheet->rows, i - 1);
    }
}

static void
check_again (HeddleSheet *sheet)
{
  g_autoptr (GBytes) bytes = heddle_table_file_write (sheet, HEDDLE_TABLE_CSV);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleSheet) again = heddle_csv_read (bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (again->rows->len, ==, sheet->rows->len);
  for (guint i = 0; i < sheet->rows->len; i++)
    for (guint j = 0; j < heddle_sheet_get_width (sheet); j++)
      g_assert_cmpstr (heddle_sheet_get (again, i, (int) j), ==,
                       heddle_sheet_get (sheet, i, (int) j));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleSheet) sheet = heddle_csv_read (bytes, &error);
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (HeddleSheet) pasted = NULL;
  g_autoptr (HeddleSheet) other = NULL;

  g_assert_true ((sheet == NULL) == (error != NULL));
  if (sheet != NULL)
    {
      check_sheet (sheet);
      heddle_sheet_check (sheet, NULL);
      drop_blank (sheet);
      check_again (sheet);
    }
  if (g_utf8_validate (text, -1, NULL))
    pasted = heddle_csv_read_pasted (text, NULL);
  /* whatever else it may be: JSON, an archive */
  other = heddle_table_file_read (bytes, NULL);

  return 0;
}
