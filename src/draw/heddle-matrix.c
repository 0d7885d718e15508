/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-matrix.h"

#define LABEL 250.0f
#define WIDEST_LABEL 400.0f
#define NARROW_LABEL 148.0f
#define TOGETHER 172.0f
#define WIDE_TOGETHER 290.0f
#define COLUMN 60.0f
#define WIDEST_COLUMN 110.0f
/* Under it the last column would leave no room for what it sums up. */
#define WIDE 640.0f

void
heddle_matrix_lay (HeddleMatrixLayout *self,
                   guint               n_columns,
                   float               width,
                   float               scale)
{
  gboolean wide = width >= WIDE * scale;
  float left;

  self->label = MIN ((wide ? LABEL : NARROW_LABEL) * scale, width * 0.6f);
  self->together = wide ? TOGETHER * scale : 0;
  left = width - self->label - self->together;
  self->n_shown = MIN (n_columns, MAX (1, (guint) MAX (left / (COLUMN * scale), 0)));
  self->column = n_columns > 0 ? MIN (left / self->n_shown, WIDEST_COLUMN * scale) : 0;
  if (!wide)
    return;
  /* What is left over is for words: first those at the end, then those of the rows. */
  self->together = width - self->label - self->n_shown * self->column;
  left = CLAMP (self->together - WIDE_TOGETHER * scale, 0, (WIDEST_LABEL - LABEL) * scale);
  self->label += left;
  self->together -= left;
}

static void
stroke (GtkSnapshot   *snapshot,
        GskPath       *path,
        const GdkRGBA *color,
        float          width,
        gboolean       dashed)
{
  GskStroke *line = gsk_stroke_new (width);

  gsk_stroke_set_line_cap (line, GSK_LINE_CAP_ROUND);
  gsk_stroke_set_line_join (line, GSK_LINE_JOIN_ROUND);
  if (dashed)
    gsk_stroke_set_dash (line, (const float[]) { width * 1.7f, width * 1.9f }, 2);
  gtk_snapshot_append_stroke (snapshot, path, line, color);
  gsk_stroke_free (line);
}

static void
paint_dot (GtkSnapshot         *snapshot,
           float                x,
           float                y,
           float                scale,
           const HeddlePalette *palette)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (x, y), 1.6f * scale);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &palette->dim);
}

static GskPath *
square_new (float x,
            float y,
            float half,
            float radius)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded,
                                   &GRAPHENE_RECT_INIT (x - half, y - half, 2 * half, 2 * half),
                                   radius);
  gsk_path_builder_add_rounded_rect (builder, &rounded);
  return gsk_path_builder_free_to_path (builder);
}

static void
paint_tick (GtkSnapshot   *snapshot,
            float          x,
            float          y,
            float          scale,
            const GdkRGBA *color)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_move_to (builder, x - 4.5f * scale, y + 0.4f * scale);
  gsk_path_builder_line_to (builder, x - 1.3f * scale, y + 3.6f * scale);
  gsk_path_builder_line_to (builder, x + 4.7f * scale, y - 3.4f * scale);
  path = gsk_path_builder_free_to_path (builder);
  stroke (snapshot, path, color, 2.2f * scale, FALSE);
}

/* The lower half is filled: begun, not there. */
static void
paint_half (GtkSnapshot   *snapshot,
            float          x,
            float          y,
            float          half,
            const GdkRGBA *color)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_move_to (builder, x + half, y - half);
  gsk_path_builder_line_to (builder, x + half, y + half);
  gsk_path_builder_line_to (builder, x - half, y + half);
  gsk_path_builder_close (builder);
  path = gsk_path_builder_free_to_path (builder);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, color);
}

void
heddle_matrix_paint_cell (HeddleCover            cover,
                          const char            *code,
                          const graphene_rect_t *bounds,
                          float                  scale,
                          GtkSnapshot           *snapshot,
                          const HeddlePalette   *palette)
{
  float x = bounds->origin.x + bounds->size.width / 2;
  float y = bounds->origin.y + bounds->size.height / 2;
  float half = (HEDDLE_MATRIX_MARK / 2 - 1) * scale;
  g_autoptr (GskPath) square = NULL;
  HeddleHue hue;
  GdkRGBA tint;

  if (cover == HEDDLE_COVER_EMPTY)
    {
      paint_dot (snapshot, x, y, scale, palette);
      return;
    }
  heddle_palette_get_hue (palette, code, &hue);
  square = square_new (x, y, half, 4.5f * scale);
  if (cover == HEDDLE_COVER_COVERED)
    {
      gtk_snapshot_append_fill (snapshot, square, GSK_FILL_RULE_WINDING, &hue.ink);
      paint_tick (snapshot, x, y, scale, &palette->view);
      return;
    }
  heddle_palette_mix (&palette->view, &hue.hue, 0.45f, &tint);
  paint_half (snapshot, x, y, half - scale, &tint);
  stroke (snapshot, square, &hue.ink, 1.7f * scale, TRUE);
}
