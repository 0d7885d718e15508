/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-collaboratives.h"
#include "heddle-tile-map.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_TILE_BUTTON (heddle_tile_button_get_type ())
G_DECLARE_FINAL_TYPE (HeddleTileButton, heddle_tile_button, HEDDLE, TILE_BUTTON, GtkButton)

/**
 * HeddleTileSaying:
 * @tone, @block: how its tile looks
 * @part: what it has come to, in two or three words
 * @detail: more about it; may be empty
 *
 * What the tile of an authority says instead of the episode it hosts.
 */
typedef struct
{
  HeddleTileTone tone;
  HeddleTileBlock block;
  const char *part;
  char *detail;
} HeddleTileSaying;

/**
 * HeddleTileButton:
 *
 * An authority on the map: opens its record.
 */

GtkWidget  *heddle_tile_button_new    (void);
/* Shows how an authority stands; @standing is not kept. */
void        heddle_tile_button_show   (HeddleTileButton              *self,
                                       const HeddleAuthorityStanding *standing,
                                       HeddleTileTone                 tone);
/* After heddle_tile_button_show(), of the same authority. */
void        heddle_tile_button_say    (HeddleTileButton              *self,
                                       const HeddleAuthorityStanding *standing,
                                       const HeddleTileSaying        *saying);

G_END_DECLS
