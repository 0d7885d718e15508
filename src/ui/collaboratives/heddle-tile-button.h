/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-collaboratives.h"
#include "heddle-tile-map.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_TILE_BUTTON (heddle_tile_button_get_type ())
G_DECLARE_FINAL_TYPE (HeddleTileButton, heddle_tile_button, HEDDLE, TILE_BUTTON, GtkButton)

/**
 * HeddleTileButton:
 *
 * An authority on the map: opens its record.
 */

GtkWidget  *heddle_tile_button_new    (void);
void        heddle_tile_button_show   (HeddleTileButton              *self,
                                       const HeddleAuthorityStanding *standing,
                                       HeddleTileTone                 tone);
const char *heddle_tile_button_get_id (HeddleTileButton              *self);

G_END_DECLS
