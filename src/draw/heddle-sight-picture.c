/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-sight-picture.h"

#define GAP 26.0f
#define HEIGHT 48.0f
#define TALL_HEIGHT 82.0f
/* Under it words do not fit on one line. */
#define WIDE_COLUMN 175.0f
#define BETWEEN 12.0f

static void
count_rows (const HeddleSight *sight,
            guint             *rows)
{
  for (guint i = 0; i < sight->nodes->len; i++)
    rows[((HeddleSightNode *) sight->nodes->pdata[i])->stage]++;
}

static float
get_height (guint rows,
            float node,
            float scale)
{
  return rows > 0 ? rows * node + (rows - 1) * BETWEEN * scale : 0;
}

void
heddle_sight_picture_lay (HeddleSightPicture *self,
                          const HeddleSight  *sight,
                          float               width,
                          float               scale,
                          gboolean            rtl)
{
  guint rows[HEDDLE_N_SIGHT_STAGES] = { 0 };
  float height;

  heddle_sight_picture_clear (self);
  self->nodes = g_array_new (FALSE, TRUE, sizeof (graphene_rect_t));
  width = MAX (width, HEDDLE_SIGHT_NARROWEST * scale);
  self->column = (width - (HEDDLE_N_SIGHT_STAGES - 1) * GAP * scale) / HEDDLE_N_SIGHT_STAGES;
  self->tall = self->column < WIDE_COLUMN * scale;
  height = (self->tall ? TALL_HEIGHT : HEIGHT) * scale;
  self->height = 0;
  count_rows (sight, rows);
  for (guint i = 0; i < HEDDLE_N_SIGHT_STAGES; i++)
    {
      guint place = rtl ? HEDDLE_N_SIGHT_STAGES - 1 - i : i;

      self->columns[i] = place * (self->column + GAP * scale);
      self->height = MAX (self->height, get_height (rows[i], height, scale));
    }
  for (guint i = 0; i < sight->nodes->len; i++)
    {
      const HeddleSightNode *node = sight->nodes->pdata[i];
      float top = (self->height - get_height (rows[node->stage], height, scale)) / 2;
      graphene_rect_t rect
        = GRAPHENE_RECT_INIT (self->columns[node->stage],
                              top + node->row * (height + BETWEEN * scale), self->column,
                              height);

      g_array_append_val (self->nodes, rect);
    }
}

void
heddle_sight_picture_clear (HeddleSightPicture *self)
{
  g_clear_pointer (&self->nodes, g_array_unref);
}

static void
paint_link (const graphene_rect_t *from,
            const graphene_rect_t *to,
            const GdkRGBA         *color,
            gboolean               broken,
            float                  scale,
            gboolean               rtl,
            GtkSnapshot           *snapshot)
{
  float x1 = from->origin.x + (rtl ? 0 : from->size.width);
  float x2 = to->origin.x + (rtl ? to->size.width : 0);
  float y1 = from->origin.y + from->size.height / 2;
  float y2 = to->origin.y + to->size.height / 2;
  float middle = (x1 + x2) / 2;
  GskPathBuilder *builder = gsk_path_builder_new ();
  GskStroke *stroke = gsk_stroke_new (2 * scale);
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_move_to (builder, x1, y1);
  gsk_path_builder_cubic_to (builder, middle, y1, middle, y2, x2, y2);
  path = gsk_path_builder_free_to_path (builder);
  if (broken)
    gsk_stroke_set_dash (stroke, (const float[]) { 4 * scale, 3 * scale }, 2);
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
  gsk_stroke_free (stroke);
}

void
heddle_sight_picture_paint (const HeddleSightPicture *self,
                            const HeddleSight        *sight,
                            const char               *code,
                            float                     scale,
                            gboolean                  rtl,
                            GtkSnapshot              *snapshot,
                            const HeddlePalette      *palette)
{
  HeddleHue hue;
  GdkRGBA soft;

  heddle_palette_get_hue (palette, code, &hue);
  heddle_palette_mix (&palette->view, &hue.ink, palette->contrast ? 0 : 0.65f, &soft);
  for (guint i = 0; i < sight->links->len; i++)
    {
      const HeddleSightLink *link = &g_array_index (sight->links, HeddleSightLink, i);

      paint_link (&g_array_index (self->nodes, graphene_rect_t, link->from),
                  &g_array_index (self->nodes, graphene_rect_t, link->to),
                  link->broken ? &palette->error : &soft, link->broken, scale, rtl, snapshot);
    }
}
