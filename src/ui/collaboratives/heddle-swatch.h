/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-tile-map.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_SWATCH (heddle_swatch_get_type ())
G_DECLARE_FINAL_TYPE (HeddleSwatch, heddle_swatch, HEDDLE, SWATCH, GtkWidget)

/**
 * HeddleSwatch:
 *
 * Whose: a collaborative's tint, pattern and ink; or the block of an episode,
 * for a legend. A word always stands beside it.
 */

void heddle_swatch_set_code  (HeddleSwatch    *self,
                              const char      *code);
/* The sign in the colour: which phase of an episode an authority is in. */
void heddle_swatch_set_block (HeddleSwatch    *self,
                              HeddleTileBlock  block);
/* The tile of a map without its letters. */
void heddle_swatch_set_tile  (HeddleSwatch    *self,
                              HeddleTileTone   tone,
                              HeddleTileBlock  block);

G_END_DECLS
