/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables, and groups side by side or in a frame, as the pages of a PDF have them. */

#include "heddle-odt-private.h"
#include "heddle-pages-private.h"

#include <string.h>

/* In millimetres: of a letter of a head that runs upwards, about, and the most that
 * such a head is high. */
#define LETTER 1.75
#define TURNED_MOST 46.0

static void
append_columns (HeddleOdtContent *self,
                const double     *wanted,
                guint             n,
                double            width)
{
  g_autofree double *widths = g_new (double, n);

  heddle_flow_widths (wanted, n, 0, HEDDLE_MM (width), widths);
  for (guint i = 0; i < n; i++)
    {
      char text[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (self->styles,
                              "<style:style style:name=\"T%u.%u\" style:family=\"table-column\">"
                              "<style:table-column-properties style:column-width=\"%smm\"/>"
                              "</style:style>", self->n_tables, i + 1,
                              heddle_odt_format (text, widths[i] / HEDDLE_MM (1)));
      g_string_append_printf (self->body, "<table:table-column table:style-name=\"T%u.%u\"/>",
                              self->n_tables, i + 1);
    }
}

static void
begin_table (HeddleOdtContent *self,
             const char       *name,
             const double     *wanted,
             guint             n,
             double            width)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *label = g_markup_escape_text (name, -1);

  self->n_tables++;
  g_string_append_printf (self->styles,
                          "<style:style style:name=\"T%u\" style:family=\"table\">"
                          "<style:table-properties style:width=\"%smm\" table:align=\"left\"%s/>"
                          "</style:style>", self->n_tables, heddle_odt_format (text, width),
                          self->break_before ? " fo:break-before=\"page\"" : "");
  self->break_before = FALSE;
  g_string_append_printf (self->body, "<table:table table:name=\"Table%u\""
                                      " table:style-name=\"T%u\">", self->n_tables,
                          self->n_tables);
  if (*label != '\0')
    g_string_append_printf (self->body, "<table:title>%s</table:title>", label);
  append_columns (self, wanted, n, width);
}

/* How much room a cell leaves above and below, in millimetres. */
static void
get_padding (HeddleNode *row,
             gboolean    turned,
             double     *top,
             double     *bottom)
{
  gboolean head = (row->look & HEDDLE_ROW_HEAD) != 0;

  *top = *bottom = row->parent->dense ? 0.85 : 1.4;
  if (row->look & HEDDLE_ROW_GROUP)
    *top = 3, *bottom = 1.2;
  else if (turned)
    *top = *bottom = 0.5;
  else if (head)
    *top = *bottom = 1.2;
}

/* Styles of cells are made as they are needed, and named after what they look like. */
static const char *
get_cell_style (HeddleOdtContent *self,
                HeddleNode       *row,
                guint             column)
{
  HeddleNode *table = row->parent;
  const HeddleColumn *info = &table->heads[column];
  gboolean head = (row->look & HEDDLE_ROW_HEAD) != 0;
  gboolean group = (row->look & HEDDLE_ROW_GROUP) != 0;
  gboolean turned = head && info->turned;
  gboolean last = g_ptr_array_index (table->children, table->children->len - 1) == row;
  gboolean ruled = info->ruled && !head && !group;
  gboolean start = info->align == HEDDLE_ALIGN_START && column + 1 < table->n_widths;
  g_autofree char *name = g_strdup_printf ("Cell.%d%d%d%d%d%d", row->look, turned, last, ruled,
                                           start, table->dense);
  char above[G_ASCII_DTOSTR_BUF_SIZE], below[G_ASCII_DTOSTR_BUF_SIZE];
  double top, bottom;
  char *key;

  if (g_hash_table_lookup_extended (self->cells, name, (gpointer *) &key, NULL))
    return key;

  get_padding (row, turned, &top, &bottom);
  g_string_append_printf (
    self->styles,
    "<style:style style:name=\"%s\" style:family=\"table-cell\"><style:table-cell-properties"
    " style:vertical-align=\"%s\"%s%s fo:padding-top=\"%smm\" fo:padding-bottom=\"%smm\""
    " fo:padding-left=\"0mm\" fo:padding-right=\"%s\" fo:border-left=\"%s\""
    " fo:border-right=\"none\" fo:border-top=\"%s\" fo:border-bottom=\"%s\"/></style:style>",
    name, head ? "bottom" : "top", turned ? " style:writing-mode=\"bt-lr\"" : "",
    row->look & HEDDLE_ROW_SHADED ? " fo:background-color=\"#e6e6e6\"" : "",
    heddle_odt_format (above, top), heddle_odt_format (below, bottom),
    start && !group && !turned ? "2mm" : "0mm", ruled ? "0.3pt solid #cccccc" : "none",
    head || row->look & HEDDLE_ROW_APART ? "0.9pt solid #000000" : "none",
    last            ? "0.9pt solid #000000"
    : head || group ? "0.5pt solid #000000"
                    : "0.3pt solid #999999");
  key = g_steal_pointer (&name);
  g_hash_table_add (self->cells, key);
  return key;
}

/* Heads that run upwards need a row as high as the longest is long: by themselves they
 * would break into syllables. */
static void
begin_row (HeddleOdtContent *self,
           HeddleNode       *row)
{
  HeddleNode *table = row->parent;
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  double height = 0;

  for (guint i = 0; row->look & HEDDLE_ROW_HEAD && i < table->n_widths; i++)
    if (table->heads[i].turned)
      height = MAX (height, LETTER * g_utf8_strlen (table->heads[i].head, -1) + 3);
  if (height == 0)
    {
      g_string_append (self->body, "<table:table-row table:style-name=\"Row\">");
      return;
    }

  g_string_append_printf (self->styles,
                          "<style:style style:name=\"T%u.head\" style:family=\"table-row\">"
                          "<style:table-row-properties fo:keep-together=\"always\""
                          " style:min-row-height=\"%smm\"/></style:style>", self->n_tables,
                          heddle_odt_format (text, MIN (height, TURNED_MOST)));
  g_string_append_printf (self->body, "<table:table-row table:style-name=\"T%u.head\">",
                          self->n_tables);
}

static void
append_row (HeddleOdtContent *self,
            HeddleNode       *row)
{
  begin_row (self, row);
  for (guint i = 0; row->children != NULL && i < row->children->len; i++)
    {
      HeddleNode *cell = g_ptr_array_index (row->children, i);

      g_string_append_printf (self->body, "<table:table-cell table:style-name=\"%s\"",
                              get_cell_style (self, row, heddle_cell_get_column (cell)));
      if (cell->span > 1)
        g_string_append_printf (self->body, " table:number-columns-spanned=\"%u\"", cell->span);
      g_string_append (self->body, " office:value-type=\"string\">");
      if (cell->children == NULL)
        g_string_append (self->body, "<text:p text:style-name=\"Table_20_Contents\"/>");
      heddle_odt_append_nodes (self, cell);
      g_string_append (self->body, "</table:table-cell>");
      for (guint j = 1; j < cell->span; j++)
        g_string_append (self->body, "<table:covered-table-cell/>");
    }
  g_string_append (self->body, "</table:table-row>");
}

void
heddle_odt_append_table (HeddleOdtContent *self,
                         HeddleNode       *node)
{
  gboolean heads = FALSE;

  if (node->children == NULL)
    return;
  if (node->label != NULL)
    {
      heddle_odt_begin_paragraph (self, "Caption", FALSE);
      heddle_odt_append_text (self->body, node->label, strlen (node->label));
      g_string_append (self->body, "</text:p>");
    }

  begin_table (self, node->label != NULL ? node->label : "", node->widths, node->n_widths,
               self->width);
  for (guint i = 0; i < node->children->len; i++)
    {
      HeddleNode *row = g_ptr_array_index (node->children, i);
      gboolean head = (row->look & HEDDLE_ROW_HEAD) != 0;

      if (head && i == 0)
        g_string_append (self->body, "<table:table-header-rows>"), heads = TRUE;
      if (!head && heads)
        g_string_append (self->body, "</table:table-header-rows>"), heads = FALSE;
      append_row (self, row);
    }
  if (heads)
    g_string_append (self->body, "</table:table-header-rows>");
  g_string_append (self->body, "</table:table><text:p text:style-name=\"After_20_Table\"/>");
}

/* A table of one row, for its looks alone. */
void
heddle_odt_append_groups (HeddleOdtContent *self,
                          HeddleNode       *node)
{
  static const double whole[] = { -1 };
  gboolean box = node->sort == HEDDLE_NODE_BOX;
  guint n = box ? 1 : node->n_widths;
  g_autofree double *widths = g_new (double, n);
  double width = self->width;

  heddle_flow_widths (box ? whole : node->widths, n, 0, HEDDLE_MM (width), widths);
  begin_table (self, "", box ? whole : node->widths, n, width);
  g_string_append (self->body, "<table:table-row table:style-name=\"Row\">");
  for (guint i = 0; i < n; i++)
    {
      HeddleNode *group = box ? node : heddle_columns_get (node, i);

      self->width = widths[i] / HEDDLE_MM (1) - (box ? 6 : 3);
      g_string_append_printf (self->body, "<table:table-cell table:style-name=\"%s\">",
                              box ? "Cell.box" : "Cell.plain");
      if (group->children == NULL)
        g_string_append (self->body, "<text:p text:style-name=\"Table_20_Contents\"/>");
      heddle_odt_append_nodes (self, group);
      g_string_append (self->body, "</table:table-cell>");
    }
  self->width = width;
  g_string_append (self->body, "</table:table-row></table:table>"
                               "<text:p text:style-name=\"After_20_Table\"/>");
}
