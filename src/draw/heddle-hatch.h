/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-palette.h"

G_BEGIN_DECLS

/* Fills @area with a pattern. @pitch: distance between its lines or dots;
 * @weight: width of a line or of a dot. Lines stay lines in a PDF. */
void heddle_hatch_paint (GtkSnapshot           *snapshot,
                         HeddlePattern          pattern,
                         const graphene_rect_t *area,
                         const GdkRGBA         *color,
                         float                  pitch,
                         float                  weight);

G_END_DECLS
