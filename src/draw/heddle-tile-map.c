/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-tile-map.h"

#include <math.h>
#include <stdlib.h>

#include "heddle-hatch.h"

#define PITCH (HEDDLE_TILE_SIZE + HEDDLE_TILE_GAP)
#define NATURAL_WIDTH (HEDDLE_TILE_COLUMNS * PITCH - HEDDLE_TILE_GAP)
#define NATURAL_HEIGHT (HEDDLE_TILE_ROWS * PITCH - HEDDLE_TILE_GAP)

/**
 * heddle_tile_map_get_scale:
 *
 * Returns: the scale at which the whole map is @width wide
 */
float
heddle_tile_map_get_scale (float width)
{
  return width / NATURAL_WIDTH;
}

/**
 * heddle_tile_map_get_size:
 * @width: (out):
 * @height: (out):
 */
void
heddle_tile_map_get_size (float  scale,
                          float *width,
                          float *height)
{
  *width = NATURAL_WIDTH * scale;
  *height = NATURAL_HEIGHT * scale;
}

/**
 * heddle_tile_map_has_place:
 *
 * Returns: whether a place lies on the map
 */
gboolean
heddle_tile_map_has_place (const HeddleTilePlace *place)
{
  return place->column >= 0 && place->column < HEDDLE_TILE_COLUMNS
         && place->row >= 0 && place->row < HEDDLE_TILE_ROWS;
}

/**
 * heddle_tile_map_get_tile:
 * @tile: (out caller-allocates):
 *
 * West stays left in every language.
 */
void
heddle_tile_map_get_tile (const HeddleTilePlace *place,
                          float                  scale,
                          graphene_rect_t       *tile)
{
  float pitch = PITCH * scale;
  float size = HEDDLE_TILE_SIZE * scale;

  *tile = GRAPHENE_RECT_INIT ((float) place->column * pitch, (float) place->row * pitch,
                              size, size);
}

/* South of the Borders, east of Dumfries and Galloway. */
#define CORNER_COLUMN 3
#define CORNER_ROW 8

/**
 * heddle_tile_map_get_corner:
 * @corner: (out caller-allocates):
 */
void
heddle_tile_map_get_corner (float            scale,
                            graphene_rect_t *corner)
{
  float left = CORNER_COLUMN * PITCH * scale;

  *corner = GRAPHENE_RECT_INIT (left, CORNER_ROW * PITCH * scale, NATURAL_WIDTH * scale - left,
                                HEDDLE_TILE_SIZE * scale);
}

/**
 * heddle_tile_map_in_corner:
 *
 * Returns: whether somebody put a tile where the map is free
 */
gboolean
heddle_tile_map_in_corner (const HeddleTilePlace *place)
{
  return place->row >= CORNER_ROW && place->column >= CORNER_COLUMN;
}

/**
 * heddle_tile_map_move:
 * @columns: -1 west, 1 east, 0 neither
 * @rows: -1 north, 1 south, 0 neither
 *
 * The next tile in a direction: of those that lie more in it than beside it the
 * nearest, the one straight ahead before others. An island is reached, too.
 *
 * Returns: index of the tile; @from where there is none
 */
guint
heddle_tile_map_move (const HeddleTilePlace *places,
                      guint                  n_places,
                      guint                  from,
                      int                    columns,
                      int                    rows)
{
  guint best = from;
  int best_cost = G_MAXINT;

  for (guint i = 0; i < n_places; i++)
    {
      int dx = places[i].column - places[from].column;
      int dy = places[i].row - places[from].row;
      int ahead = dx * columns + dy * rows;
      int aside = abs (dx * rows) + abs (dy * columns);
      int cost = ahead * 2 + aside * 3;

      if (ahead <= 0 || aside > ahead * 2 || cost >= best_cost)
        continue;
      best = i;
      best_cost = cost;
    }
  return best;
}

static void
stroke_rounded (GtkSnapshot           *snapshot,
                const graphene_rect_t *area,
                float                  radius,
                float                  weight,
                const GdkRGBA         *color)
{
  GskRoundedRect outline;
  const float widths[4] = { weight, weight, weight, weight };
  const GdkRGBA colors[4] = { *color, *color, *color, *color };

  gsk_rounded_rect_init_from_rect (&outline, area, radius);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

/**
 * heddle_tile_paint_ground:
 *
 * Whose a thing is: a tint, the pattern and an outline in ink. Also for the
 * swatch of a collaborative's card.
 */
void
heddle_tile_paint_ground (GtkSnapshot           *snapshot,
                          const graphene_rect_t *area,
                          const char            *collaborative,
                          float                  scale,
                          const HeddlePalette   *palette)
{
  HeddleHue hue;
  GdkRGBA tint;
  GdkRGBA lines;
  GskRoundedRect shape;
  float radius = MIN (8 * scale, area->size.width / 4);

  heddle_palette_get_hue (palette, collaborative, &hue);
  heddle_palette_mix (&hue.hue, &palette->view, palette->dark ? 0.3f : 0.34f, &tint);
  heddle_palette_mix (&hue.hue, &palette->view, palette->dark ? 0.7f : 0.62f, &lines);
  gsk_rounded_rect_init_from_rect (&shape, area, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &tint, area);
  heddle_hatch_paint (snapshot, hue.pattern, area, &lines, 7 * scale,
                      hue.pattern == HEDDLE_PATTERN_DOTS ? 1.1f * scale : 1.5f * scale);
  gtk_snapshot_pop (snapshot);
  stroke_rounded (snapshot, area, radius, palette->contrast ? 2 : 1.4f, &hue.ink);
}

static void
paint_tick (GtkSnapshot   *snapshot,
            float          x,
            float          y,
            float          scale,
            const GdkRGBA *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.4f * scale);

  gsk_path_builder_move_to (builder, x - 2.4f * scale, y);
  gsk_path_builder_line_to (builder, x - 0.6f * scale, y + 1.9f * scale);
  gsk_path_builder_line_to (builder, x + 2.5f * scale, y - 2 * scale);
  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

/**
 * heddle_tile_paint_block:
 * @x: its centre
 * @y: its centre
 *
 * The upright block of fieldwork, 10 by 12 pixels at scale 1.
 */
void
heddle_tile_paint_block (GtkSnapshot         *snapshot,
                         HeddleTileBlock      block,
                         const char          *collaborative,
                         float                x,
                         float                y,
                         float                scale,
                         const HeddlePalette *palette)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT (x - 5 * scale, y - 6 * scale,
                                             10 * scale, 12 * scale);
  GskRoundedRect shape;
  HeddleHue hue;

  if (block == HEDDLE_TILE_NO_BLOCK)
    return;

  heddle_palette_get_hue (palette, collaborative, &hue);
  gsk_rounded_rect_init_from_rect (&shape, &area, 2 * scale);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot,
                             block == HEDDLE_TILE_BLOCK_PLANNED ? &palette->view
                             : block == HEDDLE_TILE_BLOCK_REPORTING ? &hue.ink : &hue.hue,
                             &area);
  gtk_snapshot_pop (snapshot);
  stroke_rounded (snapshot, &area, 2 * scale, 1.2f * scale, &hue.ink);
  if (block == HEDDLE_TILE_BLOCK_REPORTING)
    paint_tick (snapshot, x, y, scale, &palette->view);
}

/* On the darkest ground nothing is seen of the block but its tick. */
static float
get_block_size (HeddleTileTone tone)
{
  return tone == HEDDLE_TILE_TONE_DARK ? 1.7f : 1;
}

/* How far something is, from nothing to all of it; no pattern, so that it is
 * not read as whose. */
static void
paint_tone (GtkSnapshot           *snapshot,
            const graphene_rect_t *area,
            HeddleTileTone         tone,
            float                  scale,
            const HeddlePalette   *palette)
{
  static const float strength[] = {
    [HEDDLE_TILE_TONE_LIGHT] = 0, [HEDDLE_TILE_TONE_MEDIUM] = 0.4f,
    [HEDDLE_TILE_TONE_DARK] = 1,
  };
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (palette->contrast ? 2 : 1.4f);
  const float dash[] = { 3 * scale, 3 * scale };
  graphene_rect_t inner = *area;
  GskRoundedRect shape;
  HeddleHue hue;
  GdkRGBA body;

  heddle_palette_get_hue (palette, NULL, &hue);
  graphene_rect_inset (&inner, 0.7f, 0.7f);
  gsk_rounded_rect_init_from_rect (&shape, &inner, MIN (8 * scale, inner.size.width / 4));
  gsk_path_builder_add_rounded_rect (builder, &shape);
  path = gsk_path_builder_to_path (builder);
  if (tone == HEDDLE_TILE_TONE_NONE)
    gsk_stroke_set_dash (stroke, dash, G_N_ELEMENTS (dash));
  else
    {
      heddle_palette_mix (tone == HEDDLE_TILE_TONE_DARK ? &hue.ink : &hue.hue, &palette->view,
                          strength[tone], &body);
      gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &body);
    }
  gtk_snapshot_append_stroke (snapshot, path, stroke,
                              tone == HEDDLE_TILE_TONE_NONE ? &palette->ghost : &hue.ink);
}

/**
 * heddle_tile_paint_key:
 * @tone: not %HEDDLE_TILE_TONE_HUE
 *
 * A small tile without letters, for a legend.
 */
void
heddle_tile_paint_key (GtkSnapshot           *snapshot,
                       HeddleTileTone         tone,
                       HeddleTileBlock        block,
                       const graphene_rect_t *area,
                       const HeddlePalette   *palette)
{
  paint_tone (snapshot, area, tone, 0.6f, palette);
  heddle_tile_paint_block (snapshot, block, NULL, area->origin.x + area->size.width / 2,
                           area->origin.y + area->size.height / 2,
                           0.8f * get_block_size (tone), palette);
}

/* The code stands on a plate, so that no pattern crosses its letters. */
static void
paint_code (GtkSnapshot           *snapshot,
            const HeddleTile      *self,
            const graphene_rect_t *area,
            PangoContext          *context,
            float                  scale,
            const HeddlePalette   *palette)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  PangoFontDescription *font
    = pango_font_description_copy (pango_context_get_font_description (context));
  PangoRectangle ink;
  PangoRectangle logical;
  HeddleHue hue;
  GdkRGBA plate;
  GskRoundedRect shape;
  float x = area->origin.x + area->size.width / 2;
  float y = area->origin.y
            + area->size.height * (self->block == HEDDLE_TILE_NO_BLOCK ? 0.5f : 0.4f);
  graphene_rect_t ground;

  pango_font_description_set_absolute_size (font, MAX (14 * scale, 9) * PANGO_SCALE);
  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, self->code, -1);
  pango_layout_get_pixel_extents (layout, &ink, &logical);
  heddle_palette_get_hue (palette, self->tone == HEDDLE_TILE_TONE_HUE ? self->collaborative : NULL,
                          &hue);
  heddle_palette_mix (&hue.hue, &palette->view, palette->dark ? 0.18f : 0.2f, &plate);

  ground = GRAPHENE_RECT_INIT (x - (float) logical.width / 2 - 3 * scale,
                               y - (float) logical.height / 2,
                               (float) logical.width + 6 * scale, (float) logical.height);
  gsk_rounded_rect_init_from_rect (&shape, &ground, 4 * scale);
  if (self->tone == HEDDLE_TILE_TONE_HUE)
    {
      gtk_snapshot_push_rounded_clip (snapshot, &shape);
      gtk_snapshot_append_color (snapshot, &plate, &ground);
      gtk_snapshot_pop (snapshot);
    }
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (roundf (x - (float) logical.width / 2),
                                                roundf (y - (float) logical.height / 2)));
  gtk_snapshot_append_layout (snapshot, layout,
                              self->tone == HEDDLE_TILE_TONE_DARK ? &palette->view
                                                                  : &palette->foreground);
  gtk_snapshot_restore (snapshot);
}

/**
 * heddle_tile_paint:
 * @context: whose font the code is set in
 */
void
heddle_tile_paint (GtkSnapshot           *snapshot,
                   const HeddleTile      *self,
                   const graphene_rect_t *area,
                   PangoContext          *context,
                   float                  scale,
                   const HeddlePalette   *palette)
{
  gboolean hue = self->tone == HEDDLE_TILE_TONE_HUE;

  if (hue)
    heddle_tile_paint_ground (snapshot, area, self->collaborative, scale, palette);
  else
    paint_tone (snapshot, area, self->tone, scale, palette);
  paint_code (snapshot, self, area, context, scale, palette);
  heddle_tile_paint_block (snapshot, self->block, hue ? self->collaborative : NULL,
                           area->origin.x + area->size.width / 2,
                           area->origin.y + area->size.height * 0.76f,
                           scale * get_block_size (self->tone), palette);
}
