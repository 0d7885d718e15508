/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-cli-output.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "heddle-csv.h"

#define GAP 2

void
heddle_cli_write (const char *text)
{
  fputs (text, stdout);
}

void
heddle_cli_writef (const char *format,
                   ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  heddle_cli_write (text);
}

void
heddle_cli_set_text (JsonObject *object,
                     const char *key,
                     const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, key, text);
  else
    json_object_set_null_member (object, key);
}

void
heddle_cli_set_day (JsonObject *object,
                    const char *key,
                    HeddleDay   day)
{
  g_autofree char *iso = NULL;

  if (day != HEDDLE_DAY_NONE && day != HEDDLE_DAY_OPEN)
    iso = heddle_day_to_iso (day);
  heddle_cli_set_text (object, key, iso);
}

JsonObject *
heddle_cli_record_object (HeddleStore *store,
                          const char  *kind,
                          const char  *id)
{
  const HeddleKind *of = heddle_schema_get_kind (heddle_store_get_schema (store), kind);
  g_autoptr (HeddleRecord) record = of != NULL ? heddle_store_get (store, of, id, NULL) : NULL;
  g_autofree char *title = record != NULL ? heddle_record_dup_title (record) : NULL;
  JsonObject *object = json_object_new ();

  heddle_cli_set_text (object, "kind", kind);
  heddle_cli_set_text (object, "id", id);
  heddle_cli_set_text (object, "name", title);

  return object;
}

static char *
dup_text_of_value (JsonNode *node)
{
  GType type = json_node_get_value_type (node);
  char decimal[G_ASCII_DTOSTR_BUF_SIZE];

  if (type == G_TYPE_STRING)
    return json_node_dup_string (node);
  if (type == G_TYPE_BOOLEAN)
    return g_strdup (json_node_get_boolean (node) ? "yes" : "no");
  if (type == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));

  /* As many digits as a decimal of a record has: 0.3, not 0.29999999999999999. */
  g_ascii_formatd (decimal, sizeof decimal, "%.12g", json_node_get_double (node));
  return g_strdup (decimal);
}

static char *
dup_text (JsonNode *node)
{
  GString *list;
  JsonArray *array;

  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_VALUE:
      return dup_text_of_value (node);
    case JSON_NODE_OBJECT:
      return heddle_cli_dup_cell (json_node_get_object (node), "name");
    case JSON_NODE_ARRAY:
      list = g_string_new (NULL);
      array = json_node_get_array (node);
      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          g_autofree char *item = dup_text (json_array_get_element (array, i));

          g_string_append_printf (list, "%s%s", i > 0 ? "; " : "", item);
        }
      return g_string_free_and_steal (list);
    case JSON_NODE_NULL:
    default:
      return g_strdup ("");
    }
}

char *
heddle_cli_dup_cell (JsonObject *object,
                     const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  return node != NULL ? dup_text (node) : g_strdup ("");
}

/* Columns a terminal needs for @text. */
static guint
measure (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }

  return width;
}

/* A table has one line per row, and nothing that moves the cursor. */
static char *
dup_one_line (char *text)
{
  GString *line = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (line, g_unichar_iscntrl (c) ? ' ' : c);
    }
  g_free (text);

  return g_string_free_and_steal (line);
}

static void
write_table_row (char  **cells,
                 guint  *widths,
                 guint   n)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_string_append (line, cells[i]);
      for (guint pad = measure (cells[i]); pad < widths[i] + GAP; pad++)
        g_string_append_c (line, ' ');
    }

  g_strchomp (line->str);
  heddle_cli_writef ("%s\n", line->str);
}

static guint
count_columns (const HeddleCliColumn *columns)
{
  guint n = 0;

  while (columns[n].key != NULL)
    n++;

  return n;
}

void
heddle_cli_print_table (JsonArray             *rows,
                        const HeddleCliColumn *columns)
{
  guint n = count_columns (columns);
  guint n_rows = json_array_get_length (rows);
  g_autofree guint *widths = g_new0 (guint, n);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint row = 0; row <= n_rows; row++)
    {
      char **cells = g_new0 (char *, n + 1);

      for (guint i = 0; i < n; i++)
        {
          JsonObject *object = row > 0 ? json_array_get_object_element (rows, row - 1) : NULL;

          cells[i] = dup_one_line (row > 0 ? heddle_cli_dup_cell (object, columns[i].key)
                                           : g_strdup (_(columns[i].heading)));
          widths[i] = MAX (widths[i], measure (cells[i]));
        }
      g_ptr_array_add (lines, cells);
    }

  for (guint i = 0; i < lines->len; i++)
    write_table_row (g_ptr_array_index (lines, i), widths, n);
}

/* Numbers where the rows have numbers and nothing else. */
static HeddleSheetType
get_type (JsonArray  *rows,
          const char *key)
{
  HeddleSheetType type = HEDDLE_SHEET_TEXT;

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonNode *node = json_object_get_member (json_array_get_object_element (rows, i), key);

      if (node == NULL || JSON_NODE_HOLDS_NULL (node))
        continue;
      if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) == G_TYPE_STRING)
        return HEDDLE_SHEET_TEXT;
      type = HEDDLE_SHEET_NUMBER;
    }

  return type;
}

HeddleSheet *
heddle_cli_list_sheet (JsonArray             *rows,
                       const HeddleCliColumn *columns)
{
  g_autoptr (GPtrArray) header = g_ptr_array_new ();
  HeddleSheet *sheet;
  guint n;

  for (n = 0; columns[n].key != NULL; n++)
    g_ptr_array_add (header, (gpointer) (g_str_equal (columns[n].key, "id") ? "record_id"
                                                                            : columns[n].key));
  g_ptr_array_add (header, NULL);
  sheet = heddle_sheet_new (NULL, (const char *const *) header->pdata);

  for (guint i = 0; i < n; i++)
    sheet->types[i] = get_type (rows, columns[i].key);
  for (guint row = 0; row < json_array_get_length (rows); row++)
    {
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

      for (guint i = 0; i < n; i++)
        g_ptr_array_add (cells, heddle_cli_dup_cell (json_array_get_object_element (rows, row),
                                                     columns[i].key));
      heddle_sheet_add (sheet, (const char *const *) cells->pdata);
    }

  return sheet;
}

static void
print_csv (JsonArray             *rows,
           const HeddleCliColumn *columns)
{
  g_autoptr (HeddleSheet) sheet = heddle_cli_list_sheet (rows, columns);
  g_autofree char *csv = heddle_csv_write (sheet);

  heddle_cli_write (csv);
}

char *
heddle_cli_dup_json (JsonNode *node)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autofree char *text = NULL;

  json_generator_set_root (generator, node);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);

  return g_strconcat (text, "\n", NULL);
}

void
heddle_cli_print_json (JsonNode *node)
{
  g_autofree char *text = heddle_cli_dup_json (node);

  heddle_cli_write (text);
}

void
heddle_cli_print_list (HeddleCli             *cli,
                       JsonArray             *rows,
                       const HeddleCliColumn *columns,
                       const HeddleCliColumn *csv_columns)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);

  json_node_take_array (node, rows);
  switch (cli->format)
    {
    case HEDDLE_CLI_JSON:
      heddle_cli_print_json (node);
      break;
    case HEDDLE_CLI_CSV:
      print_csv (rows, csv_columns != NULL ? csv_columns : columns);
      break;
    case HEDDLE_CLI_TABLE:
    default:
      if (json_array_get_length (rows) > 0)
        heddle_cli_print_table (rows, columns);
      break;
    }
}

static void
print_lines (JsonObject            *object,
             const HeddleCliColumn *columns)
{
  guint width = 0;

  for (guint i = 0; columns[i].key != NULL; i++)
    width = MAX (width, measure (_(columns[i].heading)));

  for (guint i = 0; columns[i].key != NULL; i++)
    {
      g_autofree char *cell = dup_one_line (heddle_cli_dup_cell (object, columns[i].key));
      const char *heading = _(columns[i].heading);

      if (*cell != '\0')
        heddle_cli_writef ("%s%*s%s\n", heading, (int) (width + GAP - measure (heading)), "",
                           cell);
    }
}

void
heddle_cli_print_object (HeddleCli             *cli,
                         JsonObject            *object,
                         const HeddleCliColumn *columns)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (JsonArray) rows = NULL;

  json_node_take_object (node, object);
  switch (cli->format)
    {
    case HEDDLE_CLI_JSON:
      heddle_cli_print_json (node);
      break;
    case HEDDLE_CLI_CSV:
      rows = json_array_new ();
      json_array_add_object_element (rows, json_object_ref (object));
      print_csv (rows, columns);
      break;
    case HEDDLE_CLI_TABLE:
    default:
      print_lines (object, columns);
      break;
    }
}
