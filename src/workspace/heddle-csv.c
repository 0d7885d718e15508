/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-csv.h"

#include <csv.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-error.h"

/* What a spreadsheet takes for the beginning of a formula. */
#define FORMULA "=+-@\t\r"
#define BYTE_ORDER_MARK "\xef\xbb\xbf"
/* Larger tables are not what people write by hand; it keeps memory in bounds. */
#define MAX_BYTES (64 * 1024 * 1024)

typedef struct
{
  HeddleCsv *table;
  GPtrArray *cells;
} Reader;

static void
free_row (gpointer row)
{
  g_strfreev (row);
}

/* Whether text behind an apostrophe got that apostrophe from us. */
static gboolean
is_guarded (const char *text)
{
  const char *p = text;

  while (*p == '\'')
    p++;

  return p > text && *p != '\0' && strchr (FORMULA, *p) != NULL;
}

static void
cell_cb (void   *cell,
         size_t  length,
         void   *data)
{
  Reader *reader = data;
  g_autofree char *text = g_strndup (cell, length);

  g_ptr_array_add (reader->cells, g_strdup (is_guarded (text) ? text + 1 : text));
}

static void
row_cb (int   end,
        void *data)
{
  Reader *reader = data;
  GStrv row;

  g_ptr_array_add (reader->cells, NULL);
  row = (GStrv) g_ptr_array_free (reader->cells, FALSE);
  reader->cells = g_ptr_array_new ();

  if (reader->table->header == NULL)
    reader->table->header = row;
  else
    g_ptr_array_add (reader->table->rows, row);
}

/* UTF-8 with or without a byte order mark; Windows-1252, which old
 * spreadsheets write, with a warning. */
static char *
dup_utf8 (HeddleCsv  *self,
          const char *data,
          gsize       size,
          gsize      *length,
          GError    **error)
{
  char *text;

  if (size >= strlen (BYTE_ORDER_MARK)
      && memcmp (data, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    {
      data += strlen (BYTE_ORDER_MARK);
      size -= strlen (BYTE_ORDER_MARK);
    }

  if (memchr (data, '\0', size) != NULL)
    {
      g_set_error_literal (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                           _("This is no CSV text: it holds zero bytes."));
      return NULL;
    }

  *length = size;
  if (g_utf8_validate (data, size, NULL))
    return g_strndup (data, size);

  text = g_convert (data, size, "UTF-8", "WINDOWS-1252", NULL, length, NULL);
  if (text == NULL)
    g_set_error_literal (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                         _("This is no CSV text: it is neither UTF-8 nor Windows-1252."));
  else
    self->warning = g_strdup (_("The text is not UTF-8 and was read as Windows-1252."));

  return text;
}

/* Spreadsheets of some languages write semicolons. */
static char
guess_delimiter (const char *text)
{
  gsize line = strcspn (text, "\r\n");

  if (memchr (text, ',', line) == NULL && memchr (text, ';', line) != NULL)
    return ';';
  return ',';
}

static gboolean
parse (HeddleCsv  *self,
       const char *text,
       gsize       length,
       GError    **error)
{
  Reader reader = { self, g_ptr_array_new () };
  struct csv_parser parser;
  gboolean ok;

  if (csv_init (&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
    g_error ("out of memory");

  csv_set_delim (&parser, guess_delimiter (text));
  ok = csv_parse (&parser, text, length, cell_cb, row_cb, &reader) == length
       && csv_fini (&parser, cell_cb, row_cb, &reader) == 0;
  if (!ok)
    g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                 _("Row %u: a quotation mark stands where none can be."),
                 self->rows->len + (self->header != NULL ? 2 : 1));

  csv_free (&parser);
  g_ptr_array_set_free_func (reader.cells, g_free);
  g_ptr_array_unref (reader.cells);

  return ok;
}

static gboolean
check_shape (HeddleCsv  *self,
             GError    **error)
{
  guint width;

  if (self->header == NULL)
    {
      g_set_error_literal (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                           _("The table is empty: its first row must name the fields."));
      return FALSE;
    }

  width = g_strv_length (self->header);
  for (guint i = 0; i < width; i++)
    if (heddle_csv_find (self, self->header[i]) != (int) i)
      {
        g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                     _("Row 1: the column \"%s\" is there twice."), self->header[i]);
        return FALSE;
      }

  for (guint i = 0; i < self->rows->len; i++)
    {
      guint n = g_strv_length (g_ptr_array_index (self->rows, i));

      if (n != width)
        {
          g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                       _("Row %u has %u cells, but the first row has %u."), i + 2, n, width);
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * heddle_csv_read:
 * @bytes: the text of a table; lines end with CRLF or LF, cells are parted by
 *   commas, or by semicolons where the first row has no comma
 *
 * Rows are counted as a spreadsheet shows them, the first one being 1.
 *
 * Returns: (transfer full) (nullable): the table
 */
HeddleCsv *
heddle_csv_read (GBytes  *bytes,
                 GError **error)
{
  g_autoptr (HeddleCsv) self = g_new0 (HeddleCsv, 1);
  g_autofree char *text = NULL;
  gsize size, length;
  const char *data = g_bytes_get_data (bytes, &size);

  self->rows = g_ptr_array_new_with_free_func (free_row);
  if (size > MAX_BYTES)
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                   _("The table is larger than %d MB."), MAX_BYTES / 1024 / 1024);
      return NULL;
    }

  /* an empty file has no data at all */
  text = dup_utf8 (self, data != NULL ? data : "", size, &length, error);
  if (text == NULL || !parse (self, text, length, error) || !check_shape (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
heddle_csv_free (HeddleCsv *self)
{
  if (self == NULL)
    return;

  g_strfreev (self->header);
  g_ptr_array_unref (self->rows);
  g_free (self->warning);
  g_free (self);
}

int
heddle_csv_find (HeddleCsv  *self,
                 const char *name)
{
  for (int i = 0; self->header[i] != NULL; i++)
    if (strcmp (self->header[i], name) == 0)
      return i;

  return -1;
}

const char *
heddle_csv_get (HeddleCsv *self,
                guint      row,
                int        column)
{
  GStrv cells = g_ptr_array_index (self->rows, row);

  return column >= 0 ? cells[column] : NULL;
}

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
  if (strchr (FORMULA, *text) != NULL || is_guarded (text))
    text = guarded = g_strconcat ("'", text, NULL);

  if (strpbrk (text, ",;\"\r\n") == NULL && !g_ascii_isspace (text[0])
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

void
heddle_csv_end_row (GString *csv)
{
  g_string_append (csv, "\r\n");
}
