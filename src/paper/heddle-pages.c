/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-pages-private.h"

#include <glib/gi18n-lib.h>

/* At least so far apart, in points, are the words at the ends of a line. */
#define BETWEEN 12

/* A figure within a line: its place begins at the current point, on the baseline. */
static void
paint_shape (cairo_t        *cr,
             PangoAttrShape *shape,
             gboolean        do_path,
             gpointer        data)
{
  double x, y;

  if (shape->data == NULL)
    return;

  cairo_get_current_point (cr, &x, &y);
  cairo_save (cr);
  cairo_translate (cr, x + shape->ink_rect.x / (double) PANGO_SCALE,
                   y + shape->ink_rect.y / (double) PANGO_SCALE);
  cairo_new_path (cr);
  heddle_figure_paint (shape->data, cr, shape->ink_rect.width / (double) PANGO_SCALE,
                       shape->ink_rect.height / (double) PANGO_SCALE);
  cairo_restore (cr);
  cairo_move_to (cr, x, y);
}

/* Letters stand where a printer of any resolution can put them. */
static PangoContext *
make_context (const char *language)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context;
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
  context = pango_font_map_create_context (map);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (language));
  pango_cairo_context_set_shape_renderer (context, paint_shape, NULL, NULL);

  return context;
}

static void
set_sheet (HeddlePages *self)
{
  gboolean lies = self->document->landscape;

  self->width = HEDDLE_MM (lies ? 297 : 210);
  self->height = HEDDLE_MM (lies ? 210 : 297);
  self->left = HEDDLE_MM (lies ? 18 : 25);
  self->right = self->width - HEDDLE_MM (lies ? 15 : 20);
  self->top = HEDDLE_MM (lies ? 22 : 26);
  self->bottom = self->height - HEDDLE_MM (lies ? 19 : 24);
  self->head_y = HEDDLE_MM (lies ? 9 : 12);
  self->foot_y = self->height - HEDDLE_MM (lies ? 8 : 11);
}

static gboolean
has_sections (HeddleNode *group)
{
  for (guint i = 0; group->children != NULL && i < group->children->len; i++)
    {
      HeddleNode *node = g_ptr_array_index (group->children, i);

      if (node->sort == HEDDLE_NODE_HEADING && node->level == 1)
        return TRUE;
    }

  return FALSE;
}

static void
clear_mark (gpointer data)
{
  HeddlePlaceMark *mark = data;

  g_free (mark->anchor);
  g_free (mark->words);
}

HeddlePages *
heddle_pages_new (HeddleDocument      *document,
                  GCancellable        *cancellable,
                  HeddlePaperProgress  progress,
                  gpointer             data,
                  GError             **error)
{
  g_autoptr (HeddlePages) self = g_new0 (HeddlePages, 1);

  self->document = heddle_document_ref (document);
  self->context = make_context (document->language);
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->tag_of = g_hash_table_new (NULL, NULL);
  self->marks = g_array_new (FALSE, TRUE, sizeof (HeddlePlaceMark));
  g_array_set_clear_func (self->marks, clear_mark);
  self->root = heddle_pages_add_tag (self, NULL, "Document");
  self->sections = has_sections (document->body);
  set_sheet (self);

  if (!heddle_pages_fill (self, cancellable, progress, data, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
heddle_pages_free (HeddlePages *self)
{
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->layouts, g_ptr_array_unref);
  g_clear_pointer (&self->tags, g_ptr_array_unref);
  g_clear_pointer (&self->tag_of, g_hash_table_unref);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_object (&self->context);
  g_clear_pointer (&self->document, heddle_document_unref);
  g_free (self);
}

guint
heddle_pages_get_n (HeddlePages *self)
{
  return self->pages->len;
}

void
heddle_pages_get_size (HeddlePages *self,
                       double      *width,
                       double      *height)
{
  *width = self->width;
  *height = self->height;
}

/* @room: how wide the words may be, from @x on; 0: they end at @x. Returns their width. */
static double
paint_words (HeddlePages *self,
             cairo_t     *cr,
             const char  *words,
             double       size,
             double       x,
             double       baseline,
             double       room)
{
  HeddleSetting setting = { size, 12, .shade = HEDDLE_SHADE_NOTE };
  g_autoptr (HeddlePhrase) phrase = heddle_phrase_new (words);
  PangoLayout *layout = heddle_pages_lay_text (self, phrase, 0, &setting, -1);
  PangoLayoutLine *line;
  PangoRectangle box;
  double width;

  if (room > 0)
    {
      pango_layout_set_width (layout, (int) (room * PANGO_SCALE));
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  line = pango_layout_get_line_readonly (layout, 0);
  pango_layout_line_get_extents (line, NULL, &box);
  width = box.width / (double) PANGO_SCALE;
  cairo_move_to (cr, room > 0 ? x : x - width, baseline);
  pango_cairo_show_layout_line (cr, line);
  g_ptr_array_remove (self->layouts, layout);

  return width;
}

/* Words at both ends of a line; those at its beginning give way. */
static void
paint_line (HeddlePages *self,
            cairo_t     *cr,
            const char  *begin,
            const char  *end,
            double       baseline)
{
  double width = paint_words (self, cr, end, 9, self->right, baseline, 0);

  paint_words (self, cr, begin, 9, self->left, baseline,
               MAX (self->right - self->left - width - BETWEEN, BETWEEN));
}

static void
paint_rule (cairo_t *cr,
            double   x,
            double   y,
            double   width,
            double   thick,
            double   shade)
{
  cairo_set_source_rgb (cr, shade, shade, shade);
  cairo_rectangle (cr, x, y - thick / 2, width, thick);
  cairo_fill (cr);
}

static void
paint_margins (HeddlePages *self,
               guint        page,
               cairo_t     *cr)
{
  g_autofree char *number = NULL;
  double head = self->head_y + 9, foot = self->foot_y - 3;

  /* Translators: at the foot of a page; the second number is how many there are */
  number = g_strdup_printf (_("Page %u of %u"), page + 1, self->pages->len);
  cairo_set_source_rgb (cr, HEDDLE_SHADE_NOTE, HEDDLE_SHADE_NOTE, HEDDLE_SHADE_NOTE);
  paint_line (self, cr, self->document->work, self->document->name, head);
  paint_line (self, cr, self->document->footer, number, foot);
  paint_rule (cr, self->left, self->head_y + 12 + HEDDLE_MM (1.6), self->right - self->left, 0.4,
              HEDDLE_SHADE_EDGE);
  paint_rule (cr, self->left, self->foot_y - 12 - HEDDLE_MM (1.6), self->right - self->left, 0.4,
              HEDDLE_SHADE_EDGE);
}

static void
paint_page_number (HeddlePages    *self,
                   const HeddleOp *op,
                   cairo_t        *cr)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const HeddlePlaceMark *mark = &g_array_index (self->marks, HeddlePlaceMark, i);
      g_autofree char *number = NULL;

      if (g_strcmp0 (mark->anchor, op->text) != 0)
        continue;
      number = g_strdup_printf ("%u", mark->page + 1);
      paint_words (self, cr, number, op->thick, op->x, op->y + op->baseline, 0);
      return;
    }
}

static void
paint_turned (const HeddleOp *op,
              cairo_t        *cr)
{
  PangoRectangle box;

  pango_layout_line_get_extents (op->line, NULL, &box);
  cairo_save (cr);
  cairo_translate (cr,
                   op->x + op->width / 2
                       + (PANGO_ASCENT (box) - PANGO_DESCENT (box)) / 2.0 / PANGO_SCALE,
                   op->y + op->height);
  cairo_rotate (cr, -G_PI / 2);
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout_line (cr, op->line);
  cairo_restore (cr);
}

static void
paint_dots (const HeddleOp *op,
            cairo_t        *cr)
{
  static const double dots[] = { 0, 1.4 };

  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
  cairo_set_line_width (cr, 0.7);
  cairo_move_to (cr, op->x, op->y);
  cairo_rel_line_to (cr, op->width, 0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
paint_op (HeddlePages    *self,
          const HeddleOp *op,
          cairo_t        *cr)
{
  cairo_set_source_rgb (cr, op->shade, op->shade, op->shade);
  switch (op->sort)
    {
    case HEDDLE_OP_LINE:
      cairo_move_to (cr, op->x, op->y + op->baseline);
      pango_cairo_show_layout_line (cr, op->line);
      break;
    case HEDDLE_OP_TURNED:
      paint_turned (op, cr);
      break;
    case HEDDLE_OP_PAGE:
      paint_page_number (self, op, cr);
      break;
    case HEDDLE_OP_RULE:
      cairo_rectangle (cr, op->x, op->y - (op->height > 0 ? 0 : op->thick / 2),
                       op->height > 0 ? op->thick : op->width,
                       op->height > 0 ? op->height : op->thick);
      cairo_fill (cr);
      break;
    case HEDDLE_OP_DOTS:
      paint_dots (op, cr);
      break;
    case HEDDLE_OP_FILL:
      cairo_rectangle (cr, op->x, op->y, op->width, op->height);
      cairo_fill (cr);
      break;
    case HEDDLE_OP_FRAME:
      cairo_set_line_width (cr, op->thick);
      cairo_rectangle (cr, op->x, op->y, op->width, op->height);
      cairo_stroke (cr);
      break;
    case HEDDLE_OP_FIGURE:
      cairo_save (cr);
      cairo_translate (cr, op->x, op->y);
      heddle_figure_paint (op->figure, cr, op->width, op->height);
      cairo_restore (cr);
      break;
    case HEDDLE_OP_ANCHOR:
    default:
      break;
    }
}

static gboolean
is_ground (const HeddleOp *op)
{
  return op->sort == HEDDLE_OP_FILL && op->tag == NULL;
}

void
heddle_pages_paint_tagged (HeddlePages   *self,
                           guint          page,
                           cairo_t       *cr,
                           HeddleTagFunc  begin,
                           HeddleTagFunc  end,
                           gpointer       data)
{
  GArray *ops = g_ptr_array_index (self->pages, page);
  HeddleTag *tag = NULL;

  /* what belongs together in the structure is one content, whatever lies between */
  begin (cr, NULL, data);
  paint_margins (self, page, cr);
  /* grounds first: that of a row would lie on the rule of the one above it */
  for (guint i = 0; i < ops->len; i++)
    if (is_ground (&g_array_index (ops, HeddleOp, i)))
      paint_op (self, &g_array_index (ops, HeddleOp, i), cr);
  for (guint i = 0; i < ops->len; i++)
    {
      const HeddleOp *op = &g_array_index (ops, HeddleOp, i);

      if (op->sort == HEDDLE_OP_ANCHOR || is_ground (op))
        continue;
      if (op->tag != tag)
        {
          end (cr, tag, data);
          tag = op->tag;
          begin (cr, tag, data);
        }
      paint_op (self, op, cr);
    }
  end (cr, tag, data);
}

static void
untagged (cairo_t   *cr,
          HeddleTag *tag,
          gpointer   data)
{
}

void
heddle_pages_paint (HeddlePages *self,
                    guint        page,
                    cairo_t     *cr)
{
  g_return_if_fail (page < self->pages->len);

  heddle_pages_paint_tagged (self, page, cr, untagged, untagged, NULL);
}
