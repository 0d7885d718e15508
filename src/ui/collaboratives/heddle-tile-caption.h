/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-collaboratives.h"

G_BEGIN_DECLS

/* What an authority of the map is, in a few lines: its name, its Gaelic name,
 * since when it is whose, and what it hosts. */
GtkWidget *heddle_tile_caption_new  (void);
/* @standing is not kept. */
void       heddle_tile_caption_show (GtkWidget                     *caption,
                                     const HeddleAuthorityStanding *standing);
/* After heddle_tile_caption_show(): two lines instead of membership and episode. */
void       heddle_tile_caption_say  (GtkWidget                     *caption,
                                     const char                    *part,
                                     const char                    *detail);

G_END_DECLS
