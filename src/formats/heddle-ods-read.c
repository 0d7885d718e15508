/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The XML of a spreadsheet as a stream: what repeats a cell or row says how
 * often, in any number, so that everything is counted before it is made. */

#include "heddle-ods-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "heddle-day.h"
#include "heddle-format-error.h"
#include "heddle-zip.h"

/* XML packs well: what unpacks to more than this is made to. */
#define MAX_CONTENT (4 * HEDDLE_FORMAT_MAX_BYTES)
#define MAX_CELLS (4 * 1024 * 1024)
#define MAX_CELL_BYTES (1024 * 1024)
#define MAX_DEPTH 64

typedef struct
{
  HeddleSheet *sheet;
  guint64 number;       /* of the row that is read */
  guint64 row_repeats;
  guint64 column;       /* where the next cell stands, blanks counted */
  GPtrArray *cells;
  guint64 cell_repeats;
  GString *text;        /* of the cell, by its paragraphs */
  char *value;          /* of a cell that is no text */
  guint n_paragraphs;
  guint depth;
  guint table, cell, paragraph, note; /* depth where each began, or 0 */
  gboolean after_blank; /* in a paragraph, where blanks count once */
  guint64 n_cells;
} Reader;

static const char *
get_attribute (const char **names,
               const char **values,
               const char  *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return values[i];

  return NULL;
}

static guint64
get_count (const char **names,
           const char **values,
           const char  *name)
{
  const char *text = get_attribute (names, values, name);
  guint64 count = text != NULL ? g_ascii_strtoull (text, NULL, 10) : 1;

  return CLAMP (count, 1, G_MAXINT32);
}

static gboolean
set_too_large (GError **error)
{
  g_set_error (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_TOO_LARGE,
               _("The table has more than %d rows or %d columns."), HEDDLE_FORMAT_MAX_ROWS,
               HEDDLE_FORMAT_MAX_COLUMNS);
  return FALSE;
}

/* A number as people write it: no exponent where none is needed. */
static char *
dup_number (const char *value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char *end;
  double number = g_ascii_strtod (value, &end);

  if (*value == '\0' || *end != '\0' || !isfinite (number))
    return NULL;
  if (fabs (number) < 1e15 && number == floor (number))
    return g_strdup_printf ("%.0f", number);
  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.15g", number));
}

/* "2027-01-18" or, with a time, "2027-01-18T09:30:00" → "2027-01-18 09:30". */
static char *
dup_date (const char *value)
{
  g_autofree char *day = g_strndup (value, 10);

  if (heddle_day_parse (day) == HEDDLE_DAY_NONE)
    return NULL;
  if (strlen (value) >= 16 && value[10] == 'T' && !g_str_has_prefix (value + 10, "T00:00"))
    return g_strdup_printf ("%s %.5s", day, value + 11);
  return g_steal_pointer (&day);
}

/* "PT09H30M00S" → "09:30" */
static char *
dup_time (const char *value)
{
  guint hours, minutes;

  if (sscanf (value, "PT%2uH%2uM", &hours, &minutes) != 2 || hours > 23 || minutes > 59)
    return NULL;
  return g_strdup_printf ("%02u:%02u", hours, minutes);
}

/* Text of a cell that has a type with a value; else NULL, and it is what its
 * paragraphs say. */
static char *
dup_typed (const char **names,
           const char **values)
{
  const char *type = get_attribute (names, values, "office:value-type");
  const char *value = get_attribute (names, values, "office:value");

  if (type == NULL)
    return NULL;
  if (g_str_equal (type, "date"))
    {
      value = get_attribute (names, values, "office:date-value");
      return value != NULL ? dup_date (value) : NULL;
    }
  if (g_str_equal (type, "time"))
    {
      value = get_attribute (names, values, "office:time-value");
      return value != NULL ? dup_time (value) : NULL;
    }
  if (g_str_equal (type, "boolean"))
    {
      value = get_attribute (names, values, "office:boolean-value");
      return g_strdup (g_strcmp0 (value, "true") == 0 ? "yes" : "no");
    }
  if (g_str_equal (type, "string"))
    return g_strdup (get_attribute (names, values, "office:string-value"));
  if (value != NULL && g_str_equal (type, "percentage"))
    {
      g_autofree char *hundred = g_strdup_printf ("%.15g", g_ascii_strtod (value, NULL) * 100);

      return dup_number (hundred);
    }
  return value != NULL ? dup_number (value) : NULL;
}

static void
begin_cell (Reader      *self,
            const char **names,
            const char **values)
{
  self->cell_repeats = get_count (names, values, "table:number-columns-repeated");
  self->n_paragraphs = 0;
  g_string_truncate (self->text, 0);
  g_free (self->value);
  self->value = dup_typed (names, values);
}

static gboolean
end_cell (Reader  *self,
          GError **error)
{
  const char *text = self->value != NULL ? self->value : self->text->str;

  self->column = MIN (self->column + self->cell_repeats, G_MAXINT32);
  if (*text == '\0')
    return TRUE;
  if (self->column > HEDDLE_FORMAT_MAX_COLUMNS)
    return set_too_large (error);

  while (self->cells->len < self->column - self->cell_repeats)
    g_ptr_array_add (self->cells, g_strdup (""));
  for (guint64 i = 0; i < self->cell_repeats; i++)
    g_ptr_array_add (self->cells, g_strdup (text));
  return TRUE;
}

static void
begin_row (Reader      *self,
           const char **names,
           const char **values)
{
  self->row_repeats = get_count (names, values, "table:number-rows-repeated");
  self->column = 0;
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  self->cells = g_ptr_array_new_with_free_func (g_free);
}

static gpointer
copy_text (gconstpointer text,
           gpointer      data)
{
  return g_strdup (text);
}

static gboolean
end_row (Reader  *self,
         GError **error)
{
  guint64 repeats = self->cells->len > 0 ? self->row_repeats : 0;
  guint width = self->sheet->header != NULL ? heddle_sheet_get_width (self->sheet) : 0;

  /* a spreadsheet leaves out empty cells at the end of a row */
  while (repeats > 0 && self->cells->len < width)
    g_ptr_array_add (self->cells, g_strdup (""));
  self->n_cells += repeats * self->cells->len;
  if (self->sheet->rows->len + repeats > HEDDLE_FORMAT_MAX_ROWS || self->n_cells > MAX_CELLS)
    return set_too_large (error);

  for (guint64 i = 0; i < repeats; i++)
    heddle_sheet_take_row (self->sheet, self->number + i,
                           g_ptr_array_copy (self->cells, copy_text, NULL));
  self->number = MIN (self->number + self->row_repeats, G_MAXINT32);
  return TRUE;
}

static gboolean
is_cell (const char *element)
{
  return g_str_equal (element, "table:table-cell")
         || g_str_equal (element, "table:covered-table-cell");
}

static gboolean
append_text (Reader      *self,
             const char  *text,
             gsize        length,
             GError     **error)
{
  if (self->text->len + length <= MAX_CELL_BYTES)
    {
      /* control characters are none in XML, and no text of a record */
      for (gsize i = 0; i < length; i++)
        if ((guchar) text[i] >= ' ' || text[i] == '\n' || text[i] == '\t')
          g_string_append_c (self->text, text[i]);
      return TRUE;
    }

  g_set_error (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_TOO_LARGE,
               _("A cell has more than %d bytes."), MAX_CELL_BYTES);
  return FALSE;
}

/* What stands in a paragraph for blanks and breaks. */
static gboolean
append_blank (Reader      *self,
              const char  *element,
              const char **names,
              const char **values,
              GError     **error)
{
  guint64 n = 1;

  self->after_blank = FALSE;
  if (g_str_equal (element, "text:tab"))
    return append_text (self, "\t", 1, error);
  if (g_str_equal (element, "text:line-break"))
    return append_text (self, "\n", 1, error);
  if (!g_str_equal (element, "text:s"))
    return TRUE;

  n = get_count (names, values, "text:c");
  for (guint64 i = 0; i < n; i++)
    if (!append_text (self, " ", 1, error))
      return FALSE;
  return TRUE;
}

static gboolean
begin_in_cell (Reader      *self,
               const char  *element,
               const char **names,
               const char **values,
               GError     **error)
{
  if (self->note != 0)
    return TRUE;
  if (g_str_equal (element, "office:annotation") || g_str_equal (element, "table:table"))
    self->note = self->depth;
  else if (self->paragraph != 0)
    return append_blank (self, element, names, values, error);
  else if (g_str_equal (element, "text:p"))
    {
      self->paragraph = self->depth;
      self->after_blank = TRUE;
      return self->n_paragraphs++ == 0 || append_text (self, "\n", 1, error);
    }
  return TRUE;
}

static void
begin_element_cb (GMarkupParseContext  *context,
                  const char           *element,
                  const char          **names,
                  const char          **values,
                  gpointer              data,
                  GError              **error)
{
  Reader *self = data;

  self->depth++;
  if (self->depth > MAX_DEPTH)
    {
      g_set_error_literal (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_INVALID,
                           _("The elements of the spreadsheet lie too deep in each other."));
      return;
    }

  if (self->cell != 0)
    begin_in_cell (self, element, names, values, error);
  else if (self->table == 0)
    {
      if (g_str_equal (element, "table:table") && self->sheet->header == NULL)
        {
          self->table = self->depth;
          self->number = 1;
          g_set_str (&self->sheet->title, get_attribute (names, values, "table:name"));
        }
    }
  else if (g_str_equal (element, "table:table-row"))
    begin_row (self, names, values);
  else if (self->cells != NULL && is_cell (element))
    {
      self->cell = self->depth;
      begin_cell (self, names, values);
    }
}

static void
end_element_cb (GMarkupParseContext  *context,
                const char           *element,
                gpointer              data,
                GError              **error)
{
  Reader *self = data;
  guint depth = self->depth--;

  if (depth == self->note)
    self->note = 0;
  else if (depth == self->paragraph)
    self->paragraph = 0;
  else if (depth == self->cell)
    {
      self->cell = 0;
      end_cell (self, error);
    }
  else if (depth == self->table)
    self->table = 0;
  else if (self->cell == 0 && self->cells != NULL && g_str_equal (element, "table:table-row"))
    {
      end_row (self, error);
      g_clear_pointer (&self->cells, g_ptr_array_unref);
    }
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              data,
         GError              **error)
{
  Reader *self = data;
  gsize begin = 0;

  if (self->paragraph == 0 || self->note != 0)
    return;

  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isspace (text[i]))
        {
          self->after_blank = FALSE;
          continue;
        }
      if (!append_text (self, text + begin, i - begin, error)
          || (!self->after_blank && !append_text (self, " ", 1, error)))
        return;
      self->after_blank = TRUE;
      begin = i + 1;
    }
  append_text (self, text + begin, length - begin, error);
}

HeddleSheet *
heddle_ods_read_content (const char  *xml,
                         gsize        length,
                         GError     **error)
{
  static const GMarkupParser parser = { begin_element_cb, end_element_cb, text_cb, NULL, NULL };
  g_autoptr (HeddleSheet) sheet = heddle_sheet_new (NULL, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  Reader reader = { .sheet = sheet, .text = text, .number = 1 };
  g_autoptr (GMarkupParseContext) context =
    g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &reader, NULL);
  g_autoptr (GError) local_error = NULL;
  gboolean parsed = g_markup_parse_context_parse (context, xml, length, &local_error)
                    && g_markup_parse_context_end_parse (context, &local_error);

  g_clear_pointer (&reader.cells, g_ptr_array_unref);
  g_free (reader.value);
  if (!parsed && local_error->domain == HEDDLE_FORMAT_ERROR)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else if (!parsed)
    g_set_error_literal (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_INVALID,
                         _("The spreadsheet is damaged: its content is not sound XML."));
  else if (sheet->header == NULL)
    g_set_error_literal (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_INVALID,
                         _("The table is empty: its first row must name the fields."));
  else
    return g_steal_pointer (&sheet);

  return NULL;
}

HeddleSheet *
heddle_ods_read (GBytes  *bytes,
                 GError **error)
{
  g_autoptr (GBytes) content = NULL;
  HeddleSheet *sheet;
  gsize length;
  const char *xml;

  if (g_bytes_get_size (bytes) > HEDDLE_FORMAT_MAX_BYTES)
    {
      g_set_error (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_TOO_LARGE,
                   _("The file is larger than %d MB."), HEDDLE_FORMAT_MAX_BYTES / 1024 / 1024);
      return NULL;
    }
  content = heddle_zip_read (bytes, "content.xml", MAX_CONTENT, error);
  if (content == NULL)
    return NULL;

  xml = g_bytes_get_data (content, &length);
  sheet = heddle_ods_read_content (xml != NULL ? xml : "", length, error);
  if (sheet != NULL)
    /* Translators: how a table is written */
    sheet->how = g_strdup (_("OpenDocument spreadsheet"));
  return sheet;
}
