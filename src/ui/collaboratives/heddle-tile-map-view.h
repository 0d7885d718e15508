/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-collaboratives.h"
#include "heddle-tile-button.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_TILE_MAP_VIEW (heddle_tile_map_view_get_type ())
G_DECLARE_FINAL_TYPE (HeddleTileMapView, heddle_tile_map_view, HEDDLE, TILE_MAP_VIEW, GtkWidget)

/**
 * HeddleTileMapView:
 *
 * The map of the authorities. One tile is reached by Tab, the others by the
 * arrows from there. What the chosen one is, or the one under the pointer,
 * stands in the map's free corner.
 */

/**
 * HeddleMapColour:
 * @HEDDLE_MAP_COLLABORATIVE: whose each authority is
 * @HEDDLE_MAP_EPISODE: how far its episode is
 * @HEDDLE_MAP_GROUPING: whether it is in a grouping
 *
 * What the colours of the map say.
 */
typedef enum
{
  HEDDLE_MAP_COLLABORATIVE,
  HEDDLE_MAP_EPISODE,
  HEDDLE_MAP_GROUPING,
} HeddleMapColour;

/* @authorities: (element-type HeddleAuthorityStanding): kept. @members:
 * (element-type HeddleAuthorityStanding) (nullable): those of the grouping. */
void heddle_tile_map_view_show (HeddleTileMapView *self,
                                GPtrArray         *authorities,
                                HeddleMapColour    colour,
                                GPtrArray         *members);

/* @sayings: (element-type HeddleTileSaying): kept; of the order of @authorities. */
void heddle_tile_map_view_say  (HeddleTileMapView *self,
                                GPtrArray         *authorities,
                                GPtrArray         *sayings);

G_END_DECLS
