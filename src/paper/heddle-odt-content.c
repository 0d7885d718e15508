/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>

#include "heddle-odt-private.h"

#include <cairo-svg.h>
#include <string.h>

/** PICTURE_DPI: Of the pictures for programs that do not show drawings. */
#define PICTURE_DPI 200

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

const char *
heddle_odt_format (char   *buffer,
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
add_picture (HeddleOdtContent *self,
             const char *name,
             GByteArray *bytes)
{
  heddle_zip_add (self->zip, name, bytes->data, bytes->len, HEDDLE_ZIP_DEFLATE);
  g_ptr_array_add (self->pictures, g_strdup (name));
}

/* As a drawing, and as a picture for programs that show none. */
static void
append_figure (HeddleOdtContent      *self,
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
                          self->n_figures, heddle_odt_format (x, width * shrink),
                          heddle_odt_format (y, height * shrink),
                          drawing, picture, alt);
}

static void
append_span (HeddleOdtContent *self,
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
append_phrase (HeddleOdtContent      *self,
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

/* A style of its own for what begins a page or stays with what follows. */
static char *
dup_style (HeddleOdtContent *self,
           const char       *style,
           gboolean          together)
{
  g_autofree char *name = NULL;

  if (!self->break_before && !together)
    return g_strdup (style);

  name = g_strdup_printf ("P%u", ++self->n_paragraphs);
  g_string_append_printf (self->styles,
                          "<style:style style:name=\"%s\" style:family=\"paragraph\""
                          " style:parent-style-name=\"%s\"><style:paragraph-properties%s%s/>"
                          "</style:style>", name, style,
                          self->break_before ? " fo:break-before=\"page\" fo:margin-top=\"0mm\""
                                             : "",
                          together ? " fo:keep-with-next=\"always\"" : "");
  self->break_before = FALSE;
  return g_steal_pointer (&name);
}

void
heddle_odt_begin_paragraph (HeddleOdtContent *self,
                            const char       *style,
                            gboolean          together)
{
  g_autofree char *name = dup_style (self, style, together);

  g_string_append_printf (self->body, "<text:p text:style-name=\"%s\">", name);
}

static void
append_heading (HeddleOdtContent *self,
                HeddleNode       *node)
{
  int level = MIN (node->level, 3);
  g_autofree char *base = level == 0 ? g_strdup ("Title")
                                     : g_strdup_printf ("Heading_20_%d", level);
  g_autofree char *style = dup_style (self, base, FALSE);

  if (level == 0)
    g_string_append_printf (self->body, "<text:p text:style-name=\"%s\">", style);
  else
    g_string_append_printf (self->body,
                            "<text:h text:style-name=\"%s\" text:outline-level=\"%d\">", style,
                            level);
  if (node->anchor != NULL)
    g_string_append_printf (self->body, "<text:bookmark text:name=\"%s\"/>", node->anchor);
  append_phrase (self, node->phrase);
  g_string_append (self->body, level == 0 ? "</text:p>" : "</text:h>");
}

static void
set_list (HeddleOdtContent *self,
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
append_node (HeddleOdtContent *self,
             HeddleNode *node)
{
  switch (node->sort)
    {
    case HEDDLE_NODE_HEADING:
      append_heading (self, node);
      break;
    case HEDDLE_NODE_PARAGRAPH:
      heddle_odt_begin_paragraph (self, get_style (node), node->together);
      append_phrase (self, node->phrase);
      g_string_append (self->body, "</text:p>");
      break;
    case HEDDLE_NODE_ITEM:
      g_string_append (self->body, "<text:list-item><text:p text:style-name=\"List_20_Item\">");
      append_phrase (self, node->phrase);
      g_string_append (self->body, "</text:p></text:list-item>");
      break;
    case HEDDLE_NODE_TABLE:
      heddle_odt_append_table (self, node);
      break;
    case HEDDLE_NODE_FIGURE:
      heddle_odt_begin_paragraph (self,
                                  heddle_node_get_align (node) == HEDDLE_ALIGN_CENTRE
                                      ? "Table_20_Centre"
                                      : "Table_20_Contents",
                                  node->together);
      append_figure (self, node->figure);
      g_string_append (self->body, "</text:p>");
      break;
    case HEDDLE_NODE_BLANK:
      g_string_append (self->body, "<text:p text:style-name=\"Blank\"/>");
      break;
    case HEDDLE_NODE_PAGE_BREAK:
      self->break_before = TRUE;
      break;
    case HEDDLE_NODE_BOX:
    case HEDDLE_NODE_COLUMNS:
      heddle_odt_append_groups (self, node);
      break;
    case HEDDLE_NODE_GROUP:
    case HEDDLE_NODE_ROW:
    default:
      heddle_odt_append_nodes (self, node);
      break;
    }
}

/* What stands beside the text on the first page stands before its first section. */
static void
append_side (HeddleOdtContent *self,
             HeddleNode       *next)
{
  HeddleNode *side = self->side;

  if (side == NULL || next->sort != HEDDLE_NODE_HEADING || next->level == 0)
    return;
  self->side = NULL;
  heddle_odt_append_nodes (self, side);
}

void
heddle_odt_append_nodes (HeddleOdtContent *self,
                         HeddleNode       *group)
{
  gboolean outer = self->in_list;

  self->in_list = FALSE;
  for (guint i = 0; group->children != NULL && i < group->children->len
                    && !g_cancellable_is_cancelled (self->cancellable); i++)
    {
      HeddleNode *node = g_ptr_array_index (group->children, i);

      set_list (self, node);
      append_side (self, node);
      append_node (self, node);
      if (group == self->root && self->progress != NULL)
        self->progress ((i + 1) / (double) group->children->len, self->data);
    }
  set_list (self, NULL);
  self->in_list = outer;
}

static const char fixed_styles[] =
  "<style:style style:name=\"Row\" style:family=\"table-row\"><style:table-row-properties"
  " fo:keep-together=\"always\"/></style:style>"
  "<style:style style:name=\"Cell.plain\" style:family=\"table-cell\"><style:table-cell-properties"
  " fo:padding-left=\"0mm\" fo:padding-right=\"3mm\" fo:border=\"none\"/></style:style>"
  "<style:style style:name=\"Cell.box\" style:family=\"table-cell\"><style:table-cell-properties"
  " fo:padding=\"2.5mm\" fo:border=\"0.5pt solid #555555\"/></style:style>";

char *
heddle_odt_make_content (HeddleDocument      *document,
                         HeddleZip           *zip,
                         GPtrArray           *pictures,
                         GCancellable        *cancellable,
                         HeddlePaperProgress  progress,
                         gpointer             data)
{
  g_autoptr (GString) styles = g_string_new (fixed_styles), body = g_string_new (NULL);
  g_autoptr (GHashTable) cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  HeddleOdtContent self = { .styles = styles, .body = body, .zip = zip, .pictures = pictures,
                            .cells = cells, .cancellable = cancellable,
                            .progress = progress, .data = data,
                            .root = document->body, .side = document->side,
                            .width = document->landscape ? 264 : 165 };

  heddle_odt_append_nodes (&self, document->body);
  if (self.side != NULL)
    heddle_odt_append_nodes (&self, document->side);

  return g_strconcat ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content"
                      HEDDLE_ODF_SPACES "><office:automatic-styles>", styles->str,
                      "</office:automatic-styles><office:body><office:text>", body->str,
                      "</office:text></office:body></office:document-content>", NULL);
}
