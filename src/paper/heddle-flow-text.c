/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Paragraphs become lines. Each line is set by its own leading, whatever font its
 * letters come from, so that pages look even where a name has accents. */

#include "heddle-pages-private.h"

/* Adwaita Sans is Inter under another name. */
#define FAMILY "Adwaita Sans, Inter"

static const HeddleSetting text_settings[] = {
  [HEDDLE_TEXT_BODY] = { 10, 14.5, 0, HEDDLE_MM (2.4), 0, HEDDLE_SHADE_BLACK, FALSE },
  [HEDDLE_TEXT_LEAD] = { 11, 16, 0, HEDDLE_MM (3), 0, HEDDLE_SHADE_BLACK, FALSE },
  [HEDDLE_TEXT_SUBTITLE] = { 12, 16, HEDDLE_MM (1.2), HEDDLE_MM (4), 0, HEDDLE_SHADE_NOTE, FALSE },
  [HEDDLE_TEXT_NOTE] = { 9, 12.5, HEDDLE_MM (2), HEDDLE_MM (3), 0, HEDDLE_SHADE_NOTE, FALSE },
  [HEDDLE_TEXT_SMALL] = { 9, 12.5, 0, 0, 0, HEDDLE_SHADE_BLACK, FALSE },
};

static const HeddleSetting heading_settings[] = {
  { 22, 26, 0, HEDDLE_MM (1), -0.014, HEDDLE_SHADE_BLACK, TRUE },
  { 16, 20, HEDDLE_MM (9), HEDDLE_MM (2.4), -0.01, HEDDLE_SHADE_BLACK, TRUE },
  { 13, 17, HEDDLE_MM (6), HEDDLE_MM (1.6), -0.006, HEDDLE_SHADE_BLACK, TRUE },
  { 10, 14.5, HEDDLE_MM (3.4), HEDDLE_MM (0.8), 0, HEDDLE_SHADE_BLACK, TRUE },
};

HeddleSetting
heddle_pages_get_setting (HeddlePages *self,
                          HeddleNode  *node)
{
  HeddleNode *row = heddle_node_get_row (node);
  HeddleSetting setting;

  if (node->sort == HEDDLE_NODE_HEADING)
    {
      setting = heading_settings[CLAMP (node->level, 0, 3)];
      if (node->level == 0 && self->document->landscape)
        setting.size = 20, setting.leading = 24;
      return setting;
    }

  setting = text_settings[node->sort == HEDDLE_NODE_ITEM ? HEDDLE_TEXT_BODY : node->style];
  if (row != NULL && (row->look & HEDDLE_ROW_GROUP))
    setting = heading_settings[3], setting.before = setting.after = 0;
  else if (row != NULL && (row->look & (HEDDLE_ROW_HEAD | HEDDLE_ROW_TOTAL)))
    setting.bold = TRUE;
  if (node->sort == HEDDLE_NODE_ITEM)
    setting.after = HEDDLE_MM (0.8);
  setting.tabular = heddle_node_get_align (node) == HEDDLE_ALIGN_END;

  return setting;
}

static void
add_attribute (PangoAttrList  *list,
               PangoAttribute *attribute,
               guint           start,
               guint           end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

static void
add_grey (PangoAttrList *list,
          double         shade,
          guint          start,
          guint          end)
{
  guint16 value = (guint16) (shade * 65535);

  add_attribute (list, pango_attr_foreground_new (value, value, value), start, end);
}

/* A figure in a line stands on its baseline and reaches a little below it, as letters
 * with a tail do. */
static void
add_figure (PangoAttrList *list,
            HeddleFigure  *figure,
            guint          start,
            guint          end)
{
  int width = (int) (heddle_figure_get_width (figure) * PANGO_SCALE);
  int height = (int) (heddle_figure_get_height (figure) * PANGO_SCALE);
  PangoRectangle box = { 0, -height * 4 / 5, width, height };

  add_attribute (list, pango_attr_shape_new_with_data (&box, &box, figure, NULL, NULL), start,
                 end);
}

static void
add_span (PangoAttrList    *list,
          const HeddleInkSpan *span,
          guint             from)
{
  guint start = MAX (span->start, from) - from, end = span->end - from;

  if (span->ink & HEDDLE_INK_BOLD)
    add_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
  if (span->ink & HEDDLE_INK_GREY)
    add_grey (list, HEDDLE_SHADE_GREY, start, end);
  if (span->ink & HEDDLE_INK_STRUCK)
    add_attribute (list, pango_attr_strikethrough_new (TRUE), start, end);
  if ((span->ink & HEDDLE_INK_LINED) || span->link != NULL)
    add_attribute (list, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start, end);
  if (span->figure != NULL)
    add_figure (list, span->figure, start, end);
}

static PangoAttrList *
make_attributes (HeddlePhrase        *phrase,
                 guint                from,
                 const HeddleSetting *setting)
{
  PangoAttrList *list = pango_attr_list_new ();
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FAMILY);

  pango_font_description_set_absolute_size (font, setting->size * PANGO_SCALE);
  if (setting->bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_attr_list_insert (list, pango_attr_font_desc_new (font));
  if (setting->tabular)
    pango_attr_list_insert (list, pango_attr_font_features_new ("tnum"));
  pango_attr_list_insert (list, pango_attr_insert_hyphens_new (FALSE));
  if (setting->spacing != 0)
    pango_attr_list_insert (list, pango_attr_letter_spacing_new (
                                      (int) (setting->spacing * setting->size * PANGO_SCALE)));
  if (setting->shade > 0)
    add_grey (list, setting->shade, 0, G_MAXUINT);

  for (guint i = 0; i < phrase->spans->len; i++)
    {
      const HeddleInkSpan *span = &g_array_index (phrase->spans, HeddleInkSpan, i);

      if (span->end > from)
        add_span (list, span, from);
    }

  return list;
}

PangoLayout *
heddle_pages_lay_text (HeddlePages         *self,
                       HeddlePhrase        *phrase,
                       guint                from,
                       const HeddleSetting *setting,
                       double               width)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoAttrList *list = make_attributes (phrase, from, setting);

  pango_layout_set_attributes (layout, list);
  pango_attr_list_unref (list);
  pango_layout_set_text (layout, phrase->text->str + from, (int) (phrase->text->len - from));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width >= 0)
    pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  g_ptr_array_add (self->layouts, layout);

  return layout;
}

/* Where on the line a link or page number of the phrase stands. */
static void
add_span_ops (HeddlePhrase    *phrase,
              guint            from,
              PangoLayoutLine *line,
              const HeddleOp  *op,
              GArray          *ops)
{
  for (guint i = 0; i < phrase->spans->len; i++)
    {
      const HeddleInkSpan *span = &g_array_index (phrase->spans, HeddleInkSpan, i);
      HeddleOp more = { HEDDLE_OP_ANCHOR, .y = op->y, .height = op->height, .tag = op->tag };
      int start = (int) span->start - (int) from, end = (int) span->end - (int) from;
      int x, to;

      if (span->link == NULL || end <= line->start_index
          || start >= line->start_index + line->length)
        continue;

      pango_layout_line_index_to_x (line, MAX (start, line->start_index), FALSE, &x);
      pango_layout_line_index_to_x (line, MIN (end, line->start_index + line->length), FALSE,
                                    &to);
      more.x = op->x + MIN (x, to) / (double) PANGO_SCALE;
      more.width = ABS (to - x) / (double) PANGO_SCALE;
      more.text = span->link;
      g_array_append_val (ops, more);
    }
}

static const char *
find_page_of (HeddlePhrase *phrase)
{
  for (guint i = 0; i < phrase->spans->len; i++)
    if (g_array_index (phrase->spans, HeddleInkSpan, i).page_of != NULL)
      return g_array_index (phrase->spans, HeddleInkSpan, i).page_of;

  return NULL;
}

static void
add_line (HeddlePhrase        *phrase,
          guint                from,
          PangoLayout         *layout,
          PangoLayoutLine     *line,
          const HeddleSetting *setting,
          HeddleAlign          align,
          HeddleOp             op,
          GArray              *ops)
{
  PangoRectangle box;
  double ascent, descent, text;

  pango_layout_line_get_extents (line, NULL, &box);
  ascent = PANGO_ASCENT (box) / (double) PANGO_SCALE;
  descent = PANGO_DESCENT (box) / (double) PANGO_SCALE;
  text = box.width / (double) PANGO_SCALE;

  if (align == HEDDLE_ALIGN_END)
    op.x += op.width - text;
  else if (align == HEDDLE_ALIGN_CENTRE)
    op.x += (op.width - text) / 2;

  op.sort = HEDDLE_OP_LINE;
  op.layout = layout;
  op.line = line;
  op.height = setting->leading;
  op.baseline = (setting->leading - ascent - descent) / 2 + ascent;
  op.text = find_page_of (phrase);
  if (op.text != NULL)
    {
      op.sort = HEDDLE_OP_PAGE;
      op.x += text;
      op.thick = setting->size;
    }
  g_array_append_val (ops, op);
  add_span_ops (phrase, from, line, &op, ops);
}

/* A first and a last line of a paragraph never stand alone on a page: two and two
 * go together. */
void
heddle_flow_text (HeddlePages         *self,
                  HeddlePhrase        *phrase,
                  guint                from,
                  const HeddleSetting *setting,
                  HeddleAlign          align,
                  HeddleTag           *tag,
                  double               x,
                  double               width,
                  GArray              *slices)
{
  PangoLayout *layout = heddle_pages_lay_text (self, phrase, from, setting, width);
  GSList *lines = pango_layout_get_lines_readonly (layout);
  guint n = g_slist_length (lines), i = 0;

  for (GSList *l = lines; l != NULL; l = l->next, i++)
    {
      gboolean joined = i > 0 && (i == 1 || i == n - 1);
      HeddleSlice *slice = joined ? &g_array_index (slices, HeddleSlice, slices->len - 1)
                                  : heddle_slices_add (slices);
      HeddleOp op = { .x = x, .y = slice->height, .width = width, .tag = tag };

      if (!joined)
        {
          slice->resume = from + (guint) ((PangoLayoutLine *) l->data)->start_index;
          slice->before = i == 0 && from == 0 ? setting->before : 0;
        }
      slice->height += setting->leading;
      slice->after = i == n - 1 ? setting->after : 0;
      add_line (phrase, from, layout, l->data, setting, align, op, slice->ops);
    }
}
