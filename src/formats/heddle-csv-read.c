/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-csv-private.h"

#include <csv.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-format-error.h"
#include "heddle-text-encoding.h"

typedef struct
{
  HeddleSheet *table;
  GPtrArray *cells;
  guint number;      /* of the row that is read */
  int last_end;      /* what ended the row before */
  gboolean too_large;
} Reader;

gboolean
heddle_csv_is_guarded (const char *text)
{
  const char *p = text;

  while (*p == '\'')
    p++;

  return p > text && *p != '\0' && strchr (HEDDLE_CSV_FORMULA, *p) != NULL;
}

static void
cell_cb (void   *cell,
         size_t  length,
         void   *data)
{
  Reader *reader = data;
  char *text;

  if (reader->cells->len >= HEDDLE_FORMAT_MAX_COLUMNS)
    {
      reader->too_large = TRUE;
      return;
    }

  text = g_strndup (cell, length);
  if (heddle_csv_is_guarded (text))
    memmove (text, text + 1, length);
  g_ptr_array_add (reader->cells, text);
}

/* Blank rows are reported so that rows are counted as a spreadsheet does; then
 * the two ends of a line are two. */
static void
row_cb (int   end,
        void *data)
{
  Reader *reader = data;

  if (reader->cells->len == 0 && end == '\n' && reader->last_end == '\r')
    {
      reader->last_end = 0;
      return;
    }

  reader->last_end = end;
  if (reader->table->rows->len >= HEDDLE_FORMAT_MAX_ROWS)
    reader->too_large = TRUE;
  if (reader->too_large)
    {
      g_ptr_array_set_size (reader->cells, 0);
      return;
    }
  heddle_sheet_take_row (reader->table, reader->number++, reader->cells);
  reader->cells = g_ptr_array_new_with_free_func (g_free);
}

/* How often @c stands outside quotation marks in the first line. */
static guint
count_outside (const char *text,
               char        c)
{
  gboolean quoted = FALSE;
  guint n = 0;

  for (const char *p = text; *p != '\0' && (quoted || (*p != '\r' && *p != '\n')); p++)
    if (*p == '"')
      quoted = !quoted;
    else if (*p == c && !quoted)
      n++;

  return n;
}

/* The sign that parts most cells of the first line that is not blank;
 * spreadsheets of some languages write semicolons. */
static char
guess_delimiter (const char *text)
{
  guint commas, semicolons, tabs;

  text += strspn (text, "\r\n");
  commas = count_outside (text, ',');
  semicolons = count_outside (text, ';');
  tabs = count_outside (text, '\t');

  if (tabs > commas && tabs > semicolons)
    return '\t';
  return semicolons > commas ? ';' : ',';
}

static gboolean
report (Reader   *reader,
        gboolean  parsed,
        GError  **error)
{
  if (reader->too_large)
    g_set_error (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_TOO_LARGE,
                 _("The table has more than %d rows or %d columns."), HEDDLE_FORMAT_MAX_ROWS,
                 HEDDLE_FORMAT_MAX_COLUMNS);
  else if (!parsed)
    g_set_error (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_INVALID,
                 _("Row %u: a quotation mark stands where none can be."), reader->number);
  else if (reader->table->header == NULL)
    g_set_error_literal (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_INVALID,
                         _("The table is empty: its first row must name the fields."));
  else
    return TRUE;

  return FALSE;
}

static gboolean
parse (HeddleSheet  *self,
       const char   *text,
       gsize         length,
       char          delimiter,
       GError      **error)
{
  Reader reader = { .table = self, .number = 1,
                    .cells = g_ptr_array_new_with_free_func (g_free) };
  struct csv_parser parser;
  gboolean parsed;

  if (csv_init (&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL) != 0)
    g_error ("out of memory");

  csv_set_delim (&parser, delimiter);
  parsed = csv_parse (&parser, text, length, cell_cb, row_cb, &reader) == length
           && csv_fini (&parser, cell_cb, row_cb, &reader) == 0;
  csv_free (&parser);
  g_ptr_array_unref (reader.cells);

  return report (&reader, parsed, error);
}

static const char *
get_delimiter_name (char delimiter)
{
  if (delimiter == '\t')
    return _("tabs");
  return delimiter == ';' ? _("semicolons") : _("commas");
}

static HeddleSheet *
read_text (const char  *text,
           gsize        length,
           const char  *encoding,
           GError     **error)
{
  g_autoptr (HeddleSheet) self = heddle_sheet_new (NULL, NULL);
  char delimiter = guess_delimiter (text);

  if (!parse (self, text, length, delimiter, error))
    return NULL;

  /* Translators: how a table is written: "Windows-1252, semicolons" */
  self->how = g_strdup_printf (_("%s, %s"), encoding, get_delimiter_name (delimiter));
  return g_steal_pointer (&self);
}

/**
 * heddle_csv_read:
 * @bytes: the text of a table in any encoding heddle_text_encoding_read()
 *   knows; lines end with CRLF, LF or CR, cells are parted by commas, semicolons
 *   or tabs, whichever the first row has most of
 *
 * Returns: (transfer full) (nullable): the table, or %NULL with a
 *   %HEDDLE_FORMAT_ERROR
 */
HeddleSheet *
heddle_csv_read (GBytes  *bytes,
                 GError **error)
{
  g_autofree char *text = NULL;
  HeddleSheet *self;
  const char *encoding;
  gsize length;

  text = heddle_text_encoding_read (bytes, &length, &encoding, error);
  self = text != NULL ? read_text (text, length, encoding, error) : NULL;
  if (self != NULL && g_str_equal (encoding, "Windows-1252"))
    self->warning = g_strdup (_("The text is not UTF-8 and was read as Windows-1252."));

  return self;
}

/* Spreadsheets quote cells that hold quotation marks or breaks, and nothing
 * else does; what is not a table in that way is one cell. */
HeddleSheet *
heddle_csv_read_pasted (const char  *text,
                        GError     **error)
{
  return read_text (text, strlen (text), _("pasted"), error);
}
