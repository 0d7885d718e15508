/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-hatch.h"
#include "heddle-strip.h"

#include <math.h>

typedef enum
{
  ALIGN_MIDDLE,
  ALIGN_START,
} Align;

static PangoLayout *
make_text (PangoContext *context,
           const char   *text,
           float         size,
           gboolean      bold)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (size));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/**
 * heddle_strip_measure_pango:
 * @context: a #PangoContext
 *
 * A #HeddleStripMeasure.
 */
float
heddle_strip_measure_pango (const char *text,
                            float       size,
                            gboolean    bold,
                            gpointer    context)
{
  g_autoptr (PangoLayout) layout = make_text (context, text, size, bold);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return (float) width;
}

static void
paint_text (GtkSnapshot           *snapshot,
            PangoContext          *context,
            const HeddleStripText *text,
            Align                  align,
            gboolean               rtl,
            const GdkRGBA         *color)
{
  g_autoptr (PangoLayout) layout = NULL;
  int width;
  float x, y;

  if (text->text == NULL)
    return;

  layout = make_text (context, text->text, text->size, text->bold);
  pango_layout_get_pixel_size (layout, &width, NULL);
  if (align == ALIGN_MIDDLE)
    x = text->x - (float) width / 2;
  else
    x = rtl ? text->x - (float) width : text->x;
  y = text->baseline - (float) pango_layout_get_baseline (layout) / PANGO_SCALE;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (roundf (x), roundf (y)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
paint_line (GtkSnapshot   *snapshot,
            float          x0,
            float          y0,
            float          x1,
            float          y1,
            const GdkRGBA *color,
            float          width,
            float          dash_on,
            float          dash_off)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (width);
  const float dash[] = { dash_on, dash_off };

  gsk_path_builder_move_to (builder, x0, y0);
  gsk_path_builder_line_to (builder, x1, y1);
  path = gsk_path_builder_to_path (builder);
  if (dash_on > 0)
    gsk_stroke_set_dash (stroke, dash, G_N_ELEMENTS (dash));
  else
    gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

static void
paint_box (GtkSnapshot           *snapshot,
           const graphene_rect_t *area,
           float                  radius,
           const GdkRGBA         *body,
           const GdkRGBA         *edge,
           float                  width)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = NULL;
  GskRoundedRect box;

  gsk_rounded_rect_init_from_rect (&box, area, radius);
  gsk_path_builder_add_rounded_rect (builder, &box);
  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, body);
  if (edge == NULL)
    return;
  stroke = gsk_stroke_new (width);
  gtk_snapshot_append_stroke (snapshot, path, stroke, edge);
}

static void
paint_closures (const HeddleStrip   *self,
                GtkSnapshot         *snapshot,
                PangoContext        *context,
                const HeddlePalette *palette)
{
  for (guint i = 0; i < self->closures->len; i++)
    {
      const HeddleStripClosure *closure
        = &g_array_index (self->closures, HeddleStripClosure, i);
      graphene_rect_t area = GRAPHENE_RECT_INIT (closure->x, self->top,
                                                 closure->width, self->bottom - self->top);
      gboolean strong = closure->kind == HEDDLE_CLOSURE_BANK_HOLIDAY
                        || closure->kind == HEDDLE_CLOSURE_LOCAL_HOLIDAY;

      heddle_hatch_paint (snapshot, HEDDLE_PATTERN_RISING, &area,
                          strong ? &palette->hatch_strong : &palette->hatch,
                          strong ? 5.0f : 7.0f, strong ? 1.5f : 2.0f);
      paint_text (snapshot, context, &closure->label, ALIGN_MIDDLE, self->rtl, &palette->dim);
    }
}

static void
paint_weeks (const HeddleStrip   *self,
             GtkSnapshot         *snapshot,
             PangoContext        *context,
             const HeddlePalette *palette)
{
  for (guint i = 0; i < self->weeks->len; i++)
    {
      const HeddleStripWeek *week = &g_array_index (self->weeks, HeddleStripWeek, i);
      graphene_rect_t line = GRAPHENE_RECT_INIT (floorf (week->x), self->top,
                                                 1, self->bottom - self->top + 3);

      gtk_snapshot_append_color (snapshot, &palette->grid, &line);
      paint_text (snapshot, context, &week->label, ALIGN_MIDDLE, self->rtl,
                  &palette->foreground);
      paint_text (snapshot, context, &week->date, ALIGN_MIDDLE, self->rtl, &palette->dim);
    }
}

static void
paint_fieldwork (const HeddleStrip   *self,
                 GtkSnapshot         *snapshot,
                 PangoContext        *context,
                 const HeddlePalette *palette,
                 const HeddleHue     *hue,
                 const char          *code)
{
  float top = self->axis - self->fieldwork_height / 2 - (self->narrow ? 5 : 5.5f) * self->scale;
  graphene_rect_t area = GRAPHENE_RECT_INIT (self->fieldwork_x, top,
                                             MAX (self->fieldwork_width, 4 * self->scale),
                                             self->fieldwork_height);
  float day = self->fieldwork_width / (float) self->fieldwork_days;
  GdkRGBA line = hue->ink;

  line.alpha = 0.5f;
  paint_box (snapshot, &area, 4 * self->mark_scale,
             self->fieldwork_done ? &hue->ink : &hue->hue, &hue->ink, 1.6f);
  if (self->fieldwork_done)
    {
      HeddleMark done = { HEDDLE_SHAPE_FIELDWORK, HEDDLE_STATE_DONE, code, FALSE };

      heddle_mark_paint (snapshot, &done, self->fieldwork_x + self->fieldwork_width / 2,
                         top + self->fieldwork_height / 2,
                         MIN (self->mark_scale, area.size.width / 13), self->rtl, palette);
    }
  for (int i = 1; i < self->fieldwork_days && day > 2; i++)
    paint_line (snapshot, self->fieldwork_x + day * (float) i, top + 4,
                self->fieldwork_x + day * (float) i, top + self->fieldwork_height - 4,
                &line, 1, 0, 0);
  paint_text (snapshot, context, &self->fieldwork, ALIGN_MIDDLE, self->rtl,
              &palette->foreground);
  paint_text (snapshot, context, &self->fieldwork_dates, ALIGN_MIDDLE, self->rtl,
              &palette->dim);
}

static void
paint_periods (const HeddleStrip   *self,
               GtkSnapshot         *snapshot,
               PangoContext        *context,
               const HeddlePalette *palette)
{
  for (guint i = 0; i < self->periods->len; i++)
    {
      const HeddleStripPeriod *period = &g_array_index (self->periods, HeddleStripPeriod, i);

      paint_line (snapshot, period->x, self->bottom - 1, period->x + period->width,
                  self->bottom - 1, &palette->warning, 2, 5, 3);
      paint_text (snapshot, context, &period->text, ALIGN_START, self->rtl,
                  &palette->warning_text);
    }
}

static void
paint_ghosts (const HeddleStrip   *self,
              GtkSnapshot         *snapshot,
              const HeddlePalette *palette)
{
  for (guint i = 0; i < self->ghosts->len; i++)
    {
      const HeddleStripGhost *ghost = &g_array_index (self->ghosts, HeddleStripGhost, i);
      g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
      g_autoptr (GskPath) ring = NULL;
      g_autoptr (GskStroke) stroke = gsk_stroke_new (1.4f);
      float y = self->ghost_axis;
      float back = ghost->to < ghost->from ? 4 : -4;

      paint_line (snapshot, ghost->from, y, ghost->to + back / 2, y, &palette->ghost, 1.3f, 2, 2);
      paint_line (snapshot, ghost->to + back, y - 3, ghost->to, y, &palette->ghost, 1.3f, 0, 0);
      paint_line (snapshot, ghost->to, y, ghost->to + back, y + 3, &palette->ghost, 1.3f, 0, 0);
      gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (ghost->from, y),
                                   3.2f * self->scale);
      ring = gsk_path_builder_to_path (builder);
      gtk_snapshot_append_fill (snapshot, ring, GSK_FILL_RULE_WINDING, &palette->window);
      gtk_snapshot_append_stroke (snapshot, ring, stroke, &palette->ghost);
    }
}

static void
paint_mark_texts (const HeddleStrip   *self,
                  GtkSnapshot         *snapshot,
                  PangoContext        *context,
                  const HeddlePalette *palette)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const HeddleStripMark *mark = &g_array_index (self->marks, HeddleStripMark, i);
      const GdkRGBA *color = &palette->foreground;

      if (mark->note == HEDDLE_STRIP_NOTE_OVERDUE)
        color = &palette->error_text;
      else if (mark->note == HEDDLE_STRIP_NOTE_LATE)
        color = &palette->warning_text;
      paint_text (snapshot, context, &mark->text, ALIGN_MIDDLE, self->rtl, color);
    }
}

/**
 * heddle_strip_paint_ground:
 * @code: (nullable): the collaborative whose colours it has
 *
 * All that lies behind the marks, and their texts.
 */
void
heddle_strip_paint_ground (const HeddleStrip   *self,
                           GtkSnapshot         *snapshot,
                           PangoContext        *context,
                           const HeddlePalette *palette,
                           const char          *code)
{
  float width = 3 * self->mark_scale;
  HeddleHue hue;

  heddle_palette_get_hue (palette, code, &hue);
  paint_closures (self, snapshot, context, palette);
  paint_weeks (self, snapshot, context, palette);
  paint_periods (self, snapshot, context, palette);
  paint_line (snapshot, 0, self->axis, self->width, self->axis, &palette->grid_strong,
              width, 0, 0);
  if (self->travelled_width > 0)
    paint_line (snapshot, self->travelled_x, self->axis,
                self->travelled_x + self->travelled_width, self->axis, &hue.ink, width, 0, 0);
  paint_fieldwork (self, snapshot, context, palette, &hue, code);
  paint_ghosts (self, snapshot, palette);
  paint_mark_texts (self, snapshot, context, palette);
}

static void
paint_bar (const HeddleStrip     *self,
           const HeddleStripMark *mark,
           const HeddleStripItem *item,
           GtkSnapshot           *snapshot,
           const HeddlePalette   *palette,
           const char            *code)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT (mark->x - mark->bar / 2,
                                             mark->y - self->bar_height / 2,
                                             mark->bar, self->bar_height);
  float stop = self->stop_height / 2;
  const GdkRGBA *edge;
  GdkRGBA body;
  HeddleHue hue;

  heddle_palette_get_hue (palette, code, &hue);
  edge = item->state == HEDDLE_STATE_OVERDUE ? &palette->error : &hue.ink;
  if (item->state == HEDDLE_STATE_DUE_SOON)
    body = hue.hue;
  else if (item->state == HEDDLE_STATE_OPEN || item->state == HEDDLE_STATE_UNDATED)
    heddle_palette_mix (&hue.hue, &palette->view, palette->tint, &body);
  else
    body = *edge;

  paint_box (snapshot, &area, 2, &body, edge, 1.5f);
  paint_line (snapshot, area.origin.x, mark->y - stop, area.origin.x, mark->y + stop,
              edge, 2.2f, 0, 0);
  paint_line (snapshot, area.origin.x + mark->bar, mark->y - stop,
              area.origin.x + mark->bar, mark->y + stop, edge, 2.2f, 0, 0);
  if (item->state == HEDDLE_STATE_OVERDUE || item->state == HEDDLE_STATE_DONE
      || item->state == HEDDLE_STATE_DONE_LATE)
    {
      HeddleMark sign = { HEDDLE_SHAPE_WINDOW, item->state, code, FALSE };

      heddle_mark_paint (snapshot, &sign, mark->x, mark->y, self->mark_scale, self->rtl, palette);
    }
}

/**
 * heddle_strip_paint_mark:
 * @mark: index into the strip's marks
 * @item: the item of that mark
 */
void
heddle_strip_paint_mark (const HeddleStrip     *self,
                         guint                  index,
                         const HeddleStripItem *item,
                         GtkSnapshot           *snapshot,
                         const HeddlePalette   *palette,
                         const char            *code)
{
  const HeddleStripMark *mark = &g_array_index (self->marks, HeddleStripMark, index);

  if (mark->bar > 0)
    paint_bar (self, mark, item, snapshot, palette, code);
  else
    {
      HeddleMark point = { heddle_mark_shape_from_step (item->kind), item->state, code, FALSE };

      heddle_mark_paint (snapshot, &point, mark->x, mark->y, self->mark_scale, self->rtl, palette);
    }
  if (mark->pin)
    heddle_mark_paint_pin (snapshot, mark->x, mark->y - 16 * self->mark_scale,
                           self->mark_scale, &palette->foreground);
}

/**
 * heddle_strip_paint_over:
 *
 * The line of today, which lies over the marks.
 */
void
heddle_strip_paint_over (const HeddleStrip   *self,
                         GtkSnapshot         *snapshot,
                         PangoContext        *context,
                         const HeddlePalette *palette)
{
  graphene_rect_t pill = GRAPHENE_RECT_INIT (self->pill_x, 0, self->pill_width,
                                             self->pill_height);

  if (self->today_x < 0)
    return;
  gtk_snapshot_append_color (snapshot, &palette->accent,
                             &GRAPHENE_RECT_INIT (roundf (self->today_x) - 1, self->pill_height,
                                                  2, self->bottom - self->pill_height));
  if (self->plain)
    return;
  paint_box (snapshot, &pill, self->pill_height / 2, &palette->accent, NULL, 0);
  paint_text (snapshot, context, &self->today, ALIGN_MIDDLE, self->rtl, &palette->accent_on);
}

/**
 * heddle_strip_paint:
 * @items: the items the strip was laid out for
 *
 * The whole strip, as a document shows it.
 */
void
heddle_strip_paint (const HeddleStrip     *self,
                    const HeddleStripItem *items,
                    GtkSnapshot           *snapshot,
                    PangoContext          *context,
                    const HeddlePalette   *palette,
                    const char            *code)
{
  heddle_strip_paint_ground (self, snapshot, context, palette, code);
  for (guint i = 0; i < self->marks->len; i++)
    heddle_strip_paint_mark (self, i,
                             &items[g_array_index (self->marks, HeddleStripMark, i).item],
                             snapshot, palette, code);
  heddle_strip_paint_over (self, snapshot, context, palette);
}
