/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-run-picture.h"

#include <math.h>

#include "heddle-chip.h"
#include "heddle-mark.h"

/* At scale 1. */
#define DOT 3.6f
#define DOT_SHIFTED 4.4f
#define MARK 0.8f

static void
stroke_line (GtkSnapshot   *snapshot,
             float          x1,
             float          y1,
             float          x2,
             float          y2,
             float          weight,
             float          on,
             float          off,
             const GdkRGBA *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskStroke) line = gsk_stroke_new (weight);
  g_autoptr (GskPath) path = NULL;
  const float dash[] = { on, off };

  gsk_path_builder_move_to (builder, x1, y1);
  gsk_path_builder_line_to (builder, x2, y2);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  if (off > 0)
    gsk_stroke_set_dash (line, dash, G_N_ELEMENTS (dash));
  gsk_stroke_set_line_cap (line, on < weight * 1.5f && off > 0 ? GSK_LINE_CAP_ROUND
                                                               : GSK_LINE_CAP_BUTT);
  gtk_snapshot_append_stroke (snapshot, path, line, color);
}

static void
fill_round (GtkSnapshot           *snapshot,
            const graphene_rect_t *area,
            float                  radius,
            const GdkRGBA         *color)
{
  GskRoundedRect box;

  gsk_rounded_rect_init_from_rect (&box, area, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &box);
  gtk_snapshot_append_color (snapshot, color, area);
  gtk_snapshot_pop (snapshot);
}

static void
outline_round (GtkSnapshot           *snapshot,
               const graphene_rect_t *area,
               float                  radius,
               const GdkRGBA         *color)
{
  GskRoundedRect box;
  const float weights[] = { 1, 1, 1, 1 };
  const GdkRGBA colors[] = { *color, *color, *color, *color };

  gsk_rounded_rect_init_from_rect (&box, area, radius);
  gtk_snapshot_append_border (snapshot, &box, weights, colors);
}

static void
paint_ground (const HeddleRunPicture *self,
              GtkSnapshot            *snapshot,
              const HeddlePalette    *palette)
{
  const graphene_rect_t *plot = &self->plot;
  float foot = plot->origin.y + plot->size.height;

  for (guint i = 0; i < self->ticks->len; i++)
    gtk_snapshot_append_color (snapshot, &palette->grid,
                               &GRAPHENE_RECT_INIT (plot->origin.x,
                                                    roundf (g_array_index (self->ticks, float, i)),
                                                    plot->size.width, 1));
  for (guint i = 0; i < self->sessions->len; i++)
    gtk_snapshot_append_color (snapshot, &palette->grid_strong,
                               &GRAPHENE_RECT_INIT (
                                 roundf (g_array_index (self->sessions, float, i)),
                                 plot->origin.y, 1,
                                 foot - plot->origin.y + 26 * self->scale));
}

static void
paint_tints (const HeddleRunPicture *self,
             GtkSnapshot            *snapshot,
             const HeddleHue        *hue,
             const HeddlePalette    *palette)
{
  GdkRGBA tint;

  heddle_palette_mix (&hue->hue, &palette->view, palette->dark ? 0.28f : 0.16f, &tint);
  for (guint i = 0; i < self->tints->len; i++)
    {
      graphene_rect_t area = g_array_index (self->tints, graphene_rect_t, i);

      fill_round (snapshot, &area, 8 * self->scale, &tint);
      /* In strong contrast the edge says it, in print too. */
      if (palette->contrast)
        outline_round (snapshot, &area, 8 * self->scale, &hue->ink);
    }
}

/* The median is whole over the values that make it, and dashed beyond. */
static void
paint_levels (const HeddleRunPicture *self,
              GtkSnapshot            *snapshot,
              const HeddlePalette    *palette)
{
  float start = self->plot.origin.x;
  float end = start + self->plot.size.width;
  float s = self->scale;

  if (self->target_y >= 0)
    stroke_line (snapshot, start, self->target_y, end, self->target_y, 2 * s, 2 * s, 4 * s,
                 &palette->success_text);
  if (self->median_y < 0)
    return;
  stroke_line (snapshot, self->rtl ? end : start, self->median_y, self->frozen_x,
               self->median_y, 2 * s, 0, 0, &palette->dim);
  stroke_line (snapshot, self->frozen_x, self->median_y, self->rtl ? start : end,
               self->median_y, 2 * s, 6 * s, 4 * s, &palette->dim);
}

static void
paint_bubble (GtkSnapshot           *snapshot,
              const graphene_rect_t *area,
              float                  radius,
              const GdkRGBA         *ground,
              const HeddlePalette   *palette)
{
  fill_round (snapshot, area, radius, ground);
  if (palette->contrast)
    outline_round (snapshot, area, radius, &palette->accent);
}

static void
paint_flags (const HeddleRunPicture *self,
             GtkSnapshot            *snapshot,
             const HeddlePalette    *palette)
{
  float foot = self->plot.origin.y + self->plot.size.height;
  float s = self->scale;
  GdkRGBA ground;

  heddle_palette_mix (&palette->accent, &palette->view, palette->dark ? 0.35f : 0.14f, &ground);
  for (guint i = 0; i < self->flags->len; i++)
    {
      const HeddleRunFlag *flag = &g_array_index (self->flags, HeddleRunFlag, i);
      float top = self->plot.origin.y - 4 * s;

      /* From the middle of its words; from under a number, which may have been pushed
       * aside. */
      if (flag->number == 0)
        top = MIN (top, flag->bubble.origin.y + flag->bubble.size.height / 2);
      else
        stroke_line (snapshot, flag->bubble.origin.x + flag->bubble.size.width / 2,
                     flag->bubble.origin.y + flag->bubble.size.height, flag->x, top, 1.5f * s, 0,
                     0, &palette->accent);
      stroke_line (snapshot, flag->x, top, flag->x, foot, 1.5f * s, 4 * s, 3 * s,
                   &palette->accent);
    }
  for (guint i = 0; i < self->flags->len; i++)
    {
      const HeddleRunFlag *flag = &g_array_index (self->flags, HeddleRunFlag, i);

      paint_bubble (snapshot, &flag->bubble, 8 * s, &ground, palette);
      if (flag->number > 0)
        paint_bubble (snapshot, &flag->key, 8 * s, &ground, palette);
    }
}

static void
paint_curve (const HeddleRunPicture *self,
             const HeddleRunChart   *chart,
             GtkSnapshot            *snapshot,
             const GdkRGBA          *ink)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskStroke) line = gsk_stroke_new (2 * self->scale);
  g_autoptr (GskPath) path = NULL;

  for (guint i = 0; i < self->dots->len; i++)
    {
      const HeddleRunDot *dot = &g_array_index (self->dots, HeddleRunDot, i);
      const HeddlePoint *point = &g_array_index (chart->points, HeddlePoint, dot->point);

      if (point->state != HEDDLE_POINT_VALUE)
        continue;
      if (point->broken)
        gsk_path_builder_move_to (builder, dot->x, dot->y);
      else
        gsk_path_builder_line_to (builder, dot->x, dot->y);
    }
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gsk_stroke_set_line_join (line, GSK_LINE_JOIN_ROUND);
  gtk_snapshot_append_stroke (snapshot, path, line, ink);
}

static void
paint_dot (const HeddleRunPicture *self,
           const HeddleRunDot     *dot,
           const HeddlePoint      *point,
           GtkSnapshot            *snapshot,
           const HeddleHue        *hue,
           const char             *code,
           const HeddlePalette    *palette)
{
  g_autoptr (GskPathBuilder) builder = NULL;
  g_autoptr (GskStroke) line = gsk_stroke_new (1.8f * self->scale);
  g_autoptr (GskPath) path = NULL;

  if (point->state != HEDDLE_POINT_VALUE)
    {
      HeddleMark mark = { HEDDLE_SHAPE_MEASURE,
                          point->state == HEDDLE_POINT_OVERDUE ? HEDDLE_STATE_OVERDUE
                                                               : HEDDLE_STATE_OPEN,
                          code, FALSE };

      heddle_mark_paint (snapshot, &mark, dot->x, dot->y, MARK * self->scale, self->rtl, palette);
      return;
    }
  builder = gsk_path_builder_new ();
  gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (dot->x, dot->y),
                               (point->shifted ? DOT_SHIFTED : DOT) * self->scale);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING,
                            point->shifted ? &hue->ink : &palette->view);
  gtk_snapshot_append_stroke (snapshot, path, line, &hue->ink);
}

static void
paint_texts (const HeddleRunPicture *self,
             GtkSnapshot            *snapshot,
             PangoContext           *context,
             const HeddleHue        *hue,
             const HeddlePalette    *palette)
{
  for (guint i = 0; i < self->texts->len; i++)
    {
      const HeddleRunText *text = &g_array_index (self->texts, HeddleRunText, i);
      g_autoptr (PangoLayout) layout = heddle_run_text_new (context, text->text, text->font);
      const GdkRGBA *colors[] = { &palette->foreground, &palette->dim, &palette->success_text,
                                  &hue->ink };

      heddle_text_paint (snapshot, layout, text->area.origin.x,
                         text->area.origin.y + text->area.size.height / 2,
                         /* What was measured fits, whatever the rounding. */
                         ceilf (text->area.size.width) + 1, text->at_end, colors[text->tone]);
    }
}

/**
 * heddle_run_picture_paint:
 * @context: has the usual font
 * @code: (nullable): of the collaborative, for its hue
 *
 * Paints what heddle_run_picture_new() laid out for the same chart.
 */
void
heddle_run_picture_paint (const HeddleRunPicture *self,
                          const HeddleRunChart   *chart,
                          GtkSnapshot            *snapshot,
                          PangoContext           *context,
                          const char             *code,
                          const HeddlePalette    *palette)
{
  HeddleHue hue;

  heddle_palette_get_hue (palette, code, &hue);
  paint_ground (self, snapshot, palette);
  paint_tints (self, snapshot, &hue, palette);
  paint_flags (self, snapshot, palette);
  paint_levels (self, snapshot, palette);
  paint_curve (self, chart, snapshot, &hue.ink);
  for (guint i = 0; i < self->dots->len; i++)
    {
      const HeddleRunDot *dot = &g_array_index (self->dots, HeddleRunDot, i);

      paint_dot (self, dot, &g_array_index (chart->points, HeddlePoint, dot->point), snapshot,
                 &hue, code, palette);
    }
  paint_texts (self, snapshot, context, &hue, palette);
}
