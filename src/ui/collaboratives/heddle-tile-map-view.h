/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-collaboratives.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_TILE_MAP_VIEW (heddle_tile_map_view_get_type ())
G_DECLARE_FINAL_TYPE (HeddleTileMapView, heddle_tile_map_view, HEDDLE, TILE_MAP_VIEW, GtkWidget)

/**
 * HeddleTileMapView:
 *
 * The map of the authorities. One tile is reached by Tab, the others by the
 * arrows from there.
 */

/* @authorities: (element-type HeddleAuthorityStanding) */
void heddle_tile_map_view_show (HeddleTileMapView *self,
                                GPtrArray         *authorities);

G_END_DECLS
