/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-hatch.h"

#include <math.h>

/* Lines that start at whole multiples of the pitch, whatever the area, so that
 * two areas side by side join. */
static void
add_slanted (GskPathBuilder        *builder,
             const graphene_rect_t *area,
             float                  pitch,
             gboolean               rising)
{
  float step = pitch * (float) G_SQRT2;
  float left = area->origin.x;
  float right = left + area->size.width;
  float top = area->origin.y;
  float height = area->size.height;

  for (float x = floorf ((left - height) / step) * step; x < right; x += step)
    {
      gsk_path_builder_move_to (builder, x, rising ? top + height : top);
      gsk_path_builder_line_to (builder, x + height, rising ? top : top + height);
    }
}

static void
add_straight (GskPathBuilder        *builder,
              const graphene_rect_t *area,
              float                  pitch,
              gboolean               level)
{
  float left = area->origin.x;
  float right = left + area->size.width;
  float top = area->origin.y;
  float bottom = top + area->size.height;

  if (level)
    for (float y = ceilf (top / pitch) * pitch; y < bottom; y += pitch)
      {
        gsk_path_builder_move_to (builder, left, y);
        gsk_path_builder_line_to (builder, right, y);
      }
  else
    for (float x = ceilf (left / pitch) * pitch; x < right; x += pitch)
      {
        gsk_path_builder_move_to (builder, x, top);
        gsk_path_builder_line_to (builder, x, bottom);
      }
}

static void
paint_dots (GtkSnapshot           *snapshot,
            const graphene_rect_t *area,
            const GdkRGBA         *color,
            float                  pitch,
            float                  weight)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  float right = area->origin.x + area->size.width;
  float bottom = area->origin.y + area->size.height;
  int row = 0;

  for (float y = floorf (area->origin.y / pitch) * pitch; y < bottom; y += pitch, row++)
    for (float x = area->origin.x + (row % 2) * pitch / 2; x < right + pitch; x += pitch)
      gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (x, y), weight);

  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, color);
}

/**
 * heddle_hatch_paint:
 *
 * Paints nothing for %HEDDLE_PATTERN_PLAIN or an empty area.
 */
void
heddle_hatch_paint (GtkSnapshot           *snapshot,
                    HeddlePattern          pattern,
                    const graphene_rect_t *area,
                    const GdkRGBA         *color,
                    float                  pitch,
                    float                  weight)
{
  g_autoptr (GskPathBuilder) builder = NULL;
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = NULL;

  g_return_if_fail (pitch > 0);

  if (pattern == HEDDLE_PATTERN_PLAIN || area->size.width <= 0 || area->size.height <= 0)
    return;

  gtk_snapshot_push_clip (snapshot, area);
  if (pattern == HEDDLE_PATTERN_DOTS)
    paint_dots (snapshot, area, color, pitch, weight);
  else
    {
      builder = gsk_path_builder_new ();
      if (pattern == HEDDLE_PATTERN_RISING || pattern == HEDDLE_PATTERN_FALLING)
        add_slanted (builder, area, pitch, pattern == HEDDLE_PATTERN_RISING);
      else
        add_straight (builder, area, pitch, pattern == HEDDLE_PATTERN_LEVEL);
      path = gsk_path_builder_to_path (builder);
      stroke = gsk_stroke_new (weight);
      gtk_snapshot_append_stroke (snapshot, path, stroke, color);
    }
  gtk_snapshot_pop (snapshot);
}
