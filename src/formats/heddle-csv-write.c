/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-csv-private.h"

#include <string.h>

/* Begins a cell; says whether it is the first of its row. */
static gboolean
begin_cell (GString *csv)
{
  gboolean first = csv->len == 0 || csv->str[csv->len - 1] == '\n';

  if (!first)
    g_string_append_c (csv, ',');
  return first;
}

/* Quoted where it is the first: a row of one empty cell would else be a blank
 * line, and the next cell would look like the first of its row. */
static void
append_empty (GString *csv)
{
  if (begin_cell (csv))
    g_string_append (csv, "\"\"");
}

/**
 * heddle_csv_append_number:
 * @number: (nullable): as it is written; %NULL leaves the cell empty
 *
 * Appends a cell that programs of tables read as a number: nothing guards it.
 */
void
heddle_csv_append_number (GString    *csv,
                          const char *number)
{
  if (number == NULL)
    {
      append_empty (csv);
      return;
    }

  begin_cell (csv);
  g_string_append (csv, number);
}

void
heddle_csv_append_text (GString    *csv,
                        const char *text)
{
  g_autofree char *guarded = NULL;

  if (text == NULL || *text == '\0')
    {
      append_empty (csv);
      return;
    }

  begin_cell (csv);
  if (strchr (HEDDLE_CSV_FORMULA, *text) != NULL || heddle_csv_is_guarded (text))
    text = guarded = g_strconcat ("'", text, NULL);

  if (strpbrk (text, ",;\"\t\r\n") == NULL && !g_ascii_isspace (text[0])
      && !g_ascii_isspace (text[strlen (text) - 1]))
    {
      g_string_append (csv, text);
      return;
    }

  g_string_append_c (csv, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
    }
  g_string_append_c (csv, '"');
}

/**
 * heddle_csv_end_row:
 *
 * Ends a row as RFC 4180 asks, by CR and LF.
 */
void
heddle_csv_end_row (GString *csv)
{
  g_string_append (csv, "\r\n");
}

char *
heddle_csv_write (HeddleSheet *sheet)
{
  GString *csv = g_string_new (NULL);

  for (guint i = 0; sheet->header[i] != NULL; i++)
    heddle_csv_append_text (csv, sheet->header[i]);
  heddle_csv_end_row (csv);

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      HeddleSheetRow *row = g_ptr_array_index (sheet->rows, i);

      for (guint j = 0; row->cells[j] != NULL; j++)
        if (sheet->types[j] == HEDDLE_SHEET_NUMBER)
          heddle_csv_append_number (csv, *row->cells[j] != '\0' ? row->cells[j] : NULL);
        else
          heddle_csv_append_text (csv, row->cells[j]);
      heddle_csv_end_row (csv);
    }

  return g_string_free_and_steal (csv);
}
