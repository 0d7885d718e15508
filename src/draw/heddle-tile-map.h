/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-palette.h"

G_BEGIN_DECLS

/** HEDDLE_TILE_COLUMNS: Columns of the map of Scotland's authorities. */
#define HEDDLE_TILE_COLUMNS 6
/** HEDDLE_TILE_ROWS: Rows of it, from Shetland to Dumfries and Galloway. */
#define HEDDLE_TILE_ROWS 9
/** HEDDLE_TILE_SIZE: Edge of a tile at scale 1, in pixels. */
#define HEDDLE_TILE_SIZE 62
/** HEDDLE_TILE_GAP: Between two tiles at scale 1, in pixels. */
#define HEDDLE_TILE_GAP 6

/**
 * HeddleTilePlace:
 * @column: from the west, 0
 * @row: from the north, 0
 */
typedef struct
{
  int column;
  int row;
} HeddleTilePlace;

/**
 * HeddleTileBlock:
 *
 * The small block of an episode on its host's tile: no episode, an outline,
 * a filled one, and a filled one with a tick.
 */
typedef enum
{
  HEDDLE_TILE_NO_BLOCK,
  HEDDLE_TILE_BLOCK_PLANNED,
  HEDDLE_TILE_BLOCK_PREPARING,
  HEDDLE_TILE_BLOCK_REPORTING,
} HeddleTileBlock;

/**
 * HeddleTileTone:
 * @HEDDLE_TILE_TONE_HUE: whose it is
 * @HEDDLE_TILE_TONE_NONE: dashed: what is looked for is not there
 * @HEDDLE_TILE_TONE_LIGHT: an outline
 * @HEDDLE_TILE_TONE_MEDIUM: grey
 * @HEDDLE_TILE_TONE_DARK: ink
 *
 * What a tile's colour says: whose it is, or in greys, which no collaborative
 * has, how far something is.
 */
typedef enum
{
  HEDDLE_TILE_TONE_HUE,
  HEDDLE_TILE_TONE_NONE,
  HEDDLE_TILE_TONE_LIGHT,
  HEDDLE_TILE_TONE_MEDIUM,
  HEDDLE_TILE_TONE_DARK,
} HeddleTileTone;

/**
 * HeddleTile:
 * @code: three letters
 * @collaborative: (nullable): code of whose it is; %NULL: nobody's
 */
typedef struct
{
  const char *code;
  const char *collaborative;
  HeddleTileBlock block;
  HeddleTileTone tone;
} HeddleTile;

float    heddle_tile_map_get_scale  (float                  width);
void     heddle_tile_map_get_size   (float                  scale,
                                     float                 *width,
                                     float                 *height);
void     heddle_tile_map_get_tile   (const HeddleTilePlace *place,
                                     float                  scale,
                                     graphene_rect_t       *tile);
gboolean heddle_tile_map_has_place  (const HeddleTilePlace *place);
guint    heddle_tile_map_move       (const HeddleTilePlace *places,
                                     guint                  n_places,
                                     guint                  from,
                                     int                    columns,
                                     int                    rows);
/* The corner of the map that no tile of the reference data is on. */
void     heddle_tile_map_get_corner (float                  scale,
                                     graphene_rect_t       *corner);
gboolean heddle_tile_map_in_corner  (const HeddleTilePlace *place);
void     heddle_tile_paint_ground   (GtkSnapshot           *snapshot,
                                     const graphene_rect_t *area,
                                     const char            *collaborative,
                                     float                  scale,
                                     const HeddlePalette   *palette);
void     heddle_tile_paint_block    (GtkSnapshot           *snapshot,
                                     HeddleTileBlock        block,
                                     const char            *collaborative,
                                     float                  x,
                                     float                  y,
                                     float                  scale,
                                     const HeddlePalette   *palette);
void     heddle_tile_paint_key      (GtkSnapshot           *snapshot,
                                     HeddleTileTone         tone,
                                     HeddleTileBlock        block,
                                     const graphene_rect_t *area,
                                     const HeddlePalette   *palette);
void     heddle_tile_paint          (GtkSnapshot           *snapshot,
                                     const HeddleTile      *self,
                                     const graphene_rect_t *area,
                                     PangoContext          *context,
                                     float                  scale,
                                     const HeddlePalette   *palette);

G_END_DECLS
