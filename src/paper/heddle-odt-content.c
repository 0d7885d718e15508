/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>

#include "heddle-odt-private.h"

#include <cairo-svg.h>
#include <string.h>

/** PICTURE_DPI: Of the pictures for programs that do not show drawings. */
#define PICTURE_DPI 200

typedef struct
{
  GString *styles; /* automatic ones: of tables and their columns */
  GString *body;
  HeddleZip *zip;
  GPtrArray *pictures;
  GCancellable *cancellable;
  guint n_tables;
  guint n_figures;
  double width; /* of the text, in millimetres */
  gboolean in_list;
  gboolean break_before;
} Content;

static void append_nodes (Content    *self,
                          HeddleNode *group);

void
heddle_odt_append_text (GString    *out,
                        const char *text,
                        gsize       length)
{
  const char *end = text + length, *from = text;

  while (text < end)
    {
      gsize blanks = strspn (text, " ");

      if (*text != '\n' && !(blanks > 1 || (blanks == 1 && text == from)))
        {
          g_autofree char *letter = g_markup_escape_text (text, g_utf8_next_char (text) - text);

          g_string_append (out, letter);
          text = g_utf8_next_char (text);
          continue;
        }
      if (*text == '\n')
        g_string_append (out, "<text:line-break/>"), text++;
      else
        {
          blanks = MIN (blanks, (gsize) (end - text));
          g_string_append_printf (out, "<text:s text:c=\"%" G_GSIZE_FORMAT "\"/>", blanks);
          text += blanks;
        }
    }
}

/* A length for XML, whatever the locale. */
static const char *
mm (char   *buffer,
    double  value)
{
  return g_ascii_formatd (buffer, G_ASCII_DTOSTR_BUF_SIZE, "%.2f", value);
}

static cairo_status_t
take_bytes (void                *data,
            const unsigned char *bytes,
            unsigned int         length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
draw_figure (HeddleFigure    *figure,
             cairo_surface_t *surface,
             double           scale,
             GByteArray      *png)
{
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  heddle_figure_paint (figure, cr, heddle_figure_get_width (figure),
                       heddle_figure_get_height (figure));
  cairo_destroy (cr);
  if (png != NULL)
    cairo_surface_write_to_png_stream (surface, take_bytes, png);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
}

static void
add_picture (Content    *self,
             const char *name,
             GByteArray *bytes)
{
  heddle_zip_add (self->zip, name, bytes->data, bytes->len, HEDDLE_ZIP_DEFLATE);
  g_ptr_array_add (self->pictures, g_strdup (name));
}

/* As a drawing, and as a picture for programs that show none. */
static void
append_figure (Content      *self,
               HeddleFigure *figure)
{
  double width = heddle_figure_get_width (figure), height = heddle_figure_get_height (figure);
  double shrink = MIN (1, HEDDLE_MM (self->width) / width);
  double scale = PICTURE_DPI / 72.0;
  g_autoptr (GByteArray) svg = g_byte_array_new (), png = g_byte_array_new ();
  g_autofree char *drawing = g_strdup_printf ("Pictures/%u.svg", ++self->n_figures);
  g_autofree char *picture = g_strdup_printf ("Pictures/%u.png", self->n_figures);
  g_autofree char *alt = g_markup_escape_text (heddle_figure_get_alt (figure), -1);
  char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];

  draw_figure (figure, cairo_svg_surface_create_for_stream (take_bytes, svg, width, height), 1,
               NULL);
  draw_figure (figure, cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) (width * scale) + 1,
                                                   (int) (height * scale) + 1),
               scale, png);
  add_picture (self, drawing, svg);
  add_picture (self, picture, png);
  g_string_append_printf (self->body,
                          "<draw:frame draw:name=\"Figure %u\" text:anchor-type=\"as-char\""
                          " svg:width=\"%spt\" svg:height=\"%spt\"><draw:image xlink:href=\"%s\""
                          " xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\"/>"
                          "<draw:image xlink:href=\"%s\" xlink:type=\"simple\""
                          " xlink:show=\"embed\" xlink:actuate=\"onLoad\"/>"
                          "<svg:title>%s</svg:title></draw:frame>",
                          self->n_figures, mm (x, width * shrink), mm (y, height * shrink),
                          drawing, picture, alt);
}

static void
append_span (Content    *self,
             const char *text,
             HeddleInkSpan *span)
{
  static const struct
  {
    HeddleInk ink;
    const char *style;
  } inks[] = {
    { HEDDLE_INK_BOLD, "Strong_20_Emphasis" },
    { HEDDLE_INK_GREY, "Second_20_Rank" },
    { HEDDLE_INK_STRUCK, "Struck" },
    { HEDDLE_INK_LINED, "Lined" },
  };
  guint n = 0;

  if (span->figure != NULL)
    {
      append_figure (self, span->figure);
      return;
    }
  if (span->page_of != NULL)
    {
      g_string_append_printf (self->body, "<text:bookmark-ref text:reference-format=\"page\""
                                          " text:ref-name=\"%s\">1</text:bookmark-ref>",
                              span->page_of);
      return;
    }
  if (span->link != NULL)
    {
      g_autofree char *uri = g_markup_escape_text (span->link, -1);

      g_string_append_printf (self->body, "<text:a xlink:type=\"simple\" xlink:href=\"%s\""
                                          " text:style-name=\"Internet_20_link\">", uri);
    }
  for (guint i = 0; i < G_N_ELEMENTS (inks); i++)
    if (span->ink & inks[i].ink)
      {
        g_string_append_printf (self->body, "<text:span text:style-name=\"%s\">", inks[i].style);
        n++;
      }
  heddle_odt_append_text (self->body, text + span->start, span->end - span->start);
  while (n-- > 0)
    g_string_append (self->body, "</text:span>");
  if (span->link != NULL)
    g_string_append (self->body, "</text:a>");
}

static void
append_phrase (Content      *self,
               HeddlePhrase *phrase)
{
  const char *text = phrase->text->str;
  guint at = 0;

  for (guint i = 0; i < phrase->spans->len; i++)
    {
      HeddleInkSpan *span = &g_array_index (phrase->spans, HeddleInkSpan, i);

      if (span->start > at)
        heddle_odt_append_text (self->body, text + at, span->start - at);
      append_span (self, text, span);
      at = span->end;
    }
  heddle_odt_append_text (self->body, text + at, phrase->text->len - at);
}

static const char *
get_style (HeddleNode *node)
{
  static const char *const styles[] = {
    [HEDDLE_TEXT_BODY] = "Text_20_body", [HEDDLE_TEXT_LEAD] = "Lead",
    [HEDDLE_TEXT_SUBTITLE] = "Subtitle", [HEDDLE_TEXT_NOTE] = "Note",
    [HEDDLE_TEXT_SMALL] = "Table_20_Contents",
  };
  HeddleNode *row = heddle_node_get_row (node);
  HeddleAlign align = heddle_node_get_align (node);
  gboolean bold = row != NULL
                  && (row->look & (HEDDLE_ROW_HEAD | HEDDLE_ROW_GROUP | HEDDLE_ROW_TOTAL));

  if (align == HEDDLE_ALIGN_END)
    return bold ? "Table_20_Heading_20_End" : "Table_20_End";
  if (bold)
    return "Table_20_Heading";
  if (align == HEDDLE_ALIGN_CENTRE)
    return "Table_20_Centre";

  return styles[node->style];
}

static void
append_heading (Content    *self,
                HeddleNode *node)
{
  const char *end = "</text:p>";

  if (node->level == 0)
    g_string_append (self->body, "<text:p text:style-name=\"Title\">");
  else
    {
      g_string_append_printf (self->body,
                              "<text:h text:style-name=\"Heading_20_%d\""
                              " text:outline-level=\"%d\">",
                              MIN (node->level, 3), MIN (node->level, 3));
      end = "</text:h>";
    }
  if (node->anchor != NULL)
    g_string_append_printf (self->body, "<text:bookmark text:name=\"%s\"/>", node->anchor);
  append_phrase (self, node->phrase);
  g_string_append (self->body, end);
}

static void
append_columns (Content      *self,
                const double *wanted,
                guint         n,
                double        width)
{
  double fixed = 0, shares = 0;

  for (guint i = 0; i < n; i++)
    if (wanted[i] > 0)
      fixed += wanted[i];
    else
      shares += wanted[i] < 0 ? -wanted[i] : 1;

  for (guint i = 0; i < n; i++)
    {
      double own = wanted[i] > 0 ? wanted[i]
                                 : MAX (8, width - fixed) * (wanted[i] < 0 ? -wanted[i] : 1)
                                       / shares;
      char text[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (self->styles,
                              "<style:style style:name=\"T%u.%u\" style:family=\"table-column\">"
                              "<style:table-column-properties style:column-width=\"%smm\"/>"
                              "</style:style>", self->n_tables, i + 1, mm (text, own));
      g_string_append_printf (self->body, "<table:table-column table:style-name=\"T%u.%u\"/>",
                              self->n_tables, i + 1);
    }
}

static void
begin_table (Content      *self,
             const char   *name,
             const double *wanted,
             guint         n,
             double        width)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *label = g_markup_escape_text (name, -1);

  self->n_tables++;
  g_string_append_printf (self->styles,
                          "<style:style style:name=\"T%u\" style:family=\"table\">"
                          "<style:table-properties style:width=\"%smm\" table:align=\"left\"/>"
                          "</style:style>", self->n_tables, mm (text, width));
  g_string_append_printf (self->body, "<table:table table:name=\"Table%u\""
                                      " table:style-name=\"T%u\">", self->n_tables,
                          self->n_tables);
  if (*label != '\0')
    g_string_append_printf (self->body, "<table:title>%s</table:title>", label);
  append_columns (self, wanted, n, width);
}

static const char *
get_cell_style (HeddleNode *row,
                guint       column)
{
  HeddleNode *table = row->parent;

  if (row->look & HEDDLE_ROW_HEAD)
    return table->heads[column].turned ? "Cell.turned" : "Cell.head";
  if (row->look & HEDDLE_ROW_GROUP)
    return "Cell.group";
  if (row->look & HEDDLE_ROW_SHADED)
    return "Cell.shaded";
  if (g_ptr_array_index (table->children, table->children->len - 1) == row)
    return "Cell.last";

  return "Cell.body";
}

static void
append_row (Content    *self,
            HeddleNode *row)
{
  g_string_append (self->body, "<table:table-row table:style-name=\"Row\">");
  for (guint i = 0; row->children != NULL && i < row->children->len; i++)
    {
      HeddleNode *cell = g_ptr_array_index (row->children, i);

      g_string_append_printf (self->body, "<table:table-cell table:style-name=\"%s\"",
                              get_cell_style (row, heddle_cell_get_column (cell)));
      if (cell->span > 1)
        g_string_append_printf (self->body, " table:number-columns-spanned=\"%u\"", cell->span);
      g_string_append (self->body, " office:value-type=\"string\">");
      if (cell->children == NULL)
        g_string_append (self->body, "<text:p text:style-name=\"Table_20_Contents\"/>");
      append_nodes (self, cell);
      g_string_append (self->body, "</table:table-cell>");
      for (guint j = 1; j < cell->span; j++)
        g_string_append (self->body, "<table:covered-table-cell/>");
    }
  g_string_append (self->body, "</table:table-row>");
}

static void
append_table (Content    *self,
              HeddleNode *node)
{
  gboolean heads = FALSE;

  if (node->children == NULL)
    return;
  if (node->label != NULL)
    {
      g_string_append (self->body, "<text:p text:style-name=\"Caption\">");
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

/* Groups side by side, or one in a frame: a table of one row, for its looks alone. */
static void
append_groups (Content    *self,
               HeddleNode *node)
{
  static const double whole[] = { -1 };
  gboolean box = node->sort == HEDDLE_NODE_BOX;
  double width = self->width;

  begin_table (self, "", box ? whole : node->widths, box ? 1 : node->n_widths, width);
  g_string_append (self->body, "<table:table-row>");
  for (guint i = 0; i < (box ? 1 : node->n_widths); i++)
    {
      HeddleNode *group = box ? node : heddle_columns_get (node, i);

      self->width = box ? width - 6 : width / node->n_widths;
      g_string_append_printf (self->body, "<table:table-cell table:style-name=\"%s\">",
                              box ? "Cell.box" : "Cell.plain");
      if (group->children == NULL)
        g_string_append (self->body, "<text:p text:style-name=\"Table_20_Contents\"/>");
      append_nodes (self, group);
      g_string_append (self->body, "</table:table-cell>");
    }
  self->width = width;
  g_string_append (self->body, "</table:table-row></table:table>"
                               "<text:p text:style-name=\"After_20_Table\"/>");
}

static void
set_list (Content    *self,
          HeddleNode *node)
{
  gboolean item = node != NULL && node->sort == HEDDLE_NODE_ITEM;

  if (item && !self->in_list)
    g_string_append_printf (self->body, "<text:list text:style-name=\"%s\">",
                            node->number > 0 ? "List_20_Numbers" : "List_20_Bullets");
  if (!item && self->in_list)
    g_string_append (self->body, "</text:list>");
  self->in_list = item;
}

static void
append_node (Content    *self,
             HeddleNode *node)
{
  switch (node->sort)
    {
    case HEDDLE_NODE_HEADING:
      append_heading (self, node);
      break;
    case HEDDLE_NODE_PARAGRAPH:
      g_string_append_printf (self->body, "<text:p text:style-name=\"%s\">", get_style (node));
      append_phrase (self, node->phrase);
      g_string_append (self->body, "</text:p>");
      break;
    case HEDDLE_NODE_ITEM:
      g_string_append (self->body, "<text:list-item><text:p text:style-name=\"List_20_Item\">");
      append_phrase (self, node->phrase);
      g_string_append (self->body, "</text:p></text:list-item>");
      break;
    case HEDDLE_NODE_TABLE:
      append_table (self, node);
      break;
    case HEDDLE_NODE_FIGURE:
      g_string_append_printf (self->body, "<text:p text:style-name=\"%s\">",
                              heddle_node_get_align (node) == HEDDLE_ALIGN_CENTRE
                                  ? "Table_20_Centre"
                                  : "Table_20_Contents");
      append_figure (self, node->figure);
      g_string_append (self->body, "</text:p>");
      break;
    case HEDDLE_NODE_BLANK:
      g_string_append (self->body, "<text:p text:style-name=\"Blank\"/>");
      break;
    case HEDDLE_NODE_PAGE_BREAK:
      g_string_append (self->body, "<text:p text:style-name=\"Break\"/>");
      break;
    case HEDDLE_NODE_BOX:
    case HEDDLE_NODE_COLUMNS:
      append_groups (self, node);
      break;
    case HEDDLE_NODE_GROUP:
    case HEDDLE_NODE_ROW:
    default:
      append_nodes (self, node);
      break;
    }
}

static void
append_nodes (Content    *self,
              HeddleNode *group)
{
  gboolean outer = self->in_list;

  self->in_list = FALSE;
  for (guint i = 0; group->children != NULL && i < group->children->len
                    && !g_cancellable_is_cancelled (self->cancellable); i++)
    {
      HeddleNode *node = g_ptr_array_index (group->children, i);

      set_list (self, node);
      append_node (self, node);
    }
  set_list (self, NULL);
  self->in_list = outer;
}

static const char cell_styles[] =
  "<style:style style:name=\"Break\" style:family=\"paragraph\""
  " style:parent-style-name=\"After_20_Table\"><style:paragraph-properties"
  " fo:break-before=\"page\"/></style:style>"
  "<style:style style:name=\"Row\" style:family=\"table-row\"><style:table-row-properties"
  " fo:keep-together=\"always\"/></style:style>"
  "<style:style style:name=\"Cell.head\" style:family=\"table-cell\"><style:table-cell-properties"
  " style:vertical-align=\"bottom\" fo:padding-top=\"1.2mm\" fo:padding-bottom=\"1.2mm\""
  " fo:padding-left=\"0mm\" fo:padding-right=\"2mm\""
  " fo:border-top=\"0.9pt solid #000000\" fo:border-bottom=\"0.5pt solid #000000\"/></style:style>"
  "<style:style style:name=\"Cell.turned\" style:family=\"table-cell\">"
  "<style:table-cell-properties style:vertical-align=\"bottom\" style:writing-mode=\"bt-lr\""
  " fo:padding=\"0.5mm\" fo:border-top=\"0.9pt solid #000000\""
  " fo:border-bottom=\"0.5pt solid #000000\"/></style:style>"
  "<style:style style:name=\"Cell.body\" style:family=\"table-cell\"><style:table-cell-properties"
  " fo:padding-top=\"1.4mm\" fo:padding-bottom=\"1.4mm\" fo:padding-left=\"0mm\""
  " fo:padding-right=\"2mm\" fo:border-bottom=\"0.3pt solid #999999\"/></style:style>"
  "<style:style style:name=\"Cell.shaded\" style:family=\"table-cell\">"
  "<style:table-cell-properties fo:background-color=\"#e6e6e6\" fo:padding-top=\"1.4mm\""
  " fo:padding-bottom=\"1.4mm\" fo:padding-left=\"0mm\" fo:padding-right=\"2mm\""
  " fo:border-bottom=\"0.3pt solid #999999\"/></style:style>"
  "<style:style style:name=\"Cell.group\" style:family=\"table-cell\">"
  "<style:table-cell-properties fo:padding-top=\"3mm\" fo:padding-bottom=\"1.2mm\""
  " fo:padding-left=\"0mm\" fo:padding-right=\"0mm\" fo:border-bottom=\"0.5pt solid #000000\"/>"
  "</style:style>"
  "<style:style style:name=\"Cell.last\" style:family=\"table-cell\"><style:table-cell-properties"
  " fo:padding-top=\"1.4mm\" fo:padding-bottom=\"1.4mm\" fo:padding-left=\"0mm\""
  " fo:padding-right=\"2mm\" fo:border-bottom=\"0.9pt solid #000000\"/></style:style>"
  "<style:style style:name=\"Cell.plain\" style:family=\"table-cell\"><style:table-cell-properties"
  " fo:padding-left=\"0mm\" fo:padding-right=\"3mm\" fo:border=\"none\"/></style:style>"
  "<style:style style:name=\"Cell.box\" style:family=\"table-cell\"><style:table-cell-properties"
  " fo:padding=\"2.5mm\" fo:border=\"0.5pt solid #555555\"/></style:style>";

char *
heddle_odt_make_content (HeddleDocument *document,
                         HeddleZip      *zip,
                         GPtrArray      *pictures,
                         GCancellable   *cancellable)
{
  g_autoptr (GString) styles = g_string_new (cell_styles), body = g_string_new (NULL);
  Content self = { .styles = styles, .body = body, .zip = zip, .pictures = pictures,
                   .cancellable = cancellable, .width = document->landscape ? 264 : 165 };

  append_nodes (&self, document->body);
  if (document->side != NULL)
    append_nodes (&self, document->side);

  return g_strconcat ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content"
                      HEDDLE_ODF_SPACES "><office:automatic-styles>", styles->str,
                      "</office:automatic-styles><office:body><office:text>", body->str,
                      "</office:text></office:body></office:document-content>", NULL);
}
