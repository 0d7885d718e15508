/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-palette.h"

G_BEGIN_DECLS

/** HEDDLE_CAPACITY_BAR_HEIGHT: Height of a bar with its mark, at scale 1. */
#define HEDDLE_CAPACITY_BAR_HEIGHT 20.0f

/**
 * HeddleCapacityBar:
 * @track: the time there is
 * @load: the work that fits
 * @over: the work that does not, hatched; without width where all fits
 * @mark: where the time ends; without width where there is neither time nor work
 *
 * One cell of the capacity chart: work as a bar against a mark for the time. It says
 * nothing that the words above it do not say. Made by heddle_capacity_bar_lay(), which
 * is pure.
 */
typedef struct
{
  graphene_rect_t track;
  graphene_rect_t load;
  graphene_rect_t over;
  graphene_rect_t mark;
} HeddleCapacityBar;

/* @time, @load, @over: FTE; @over is the part of @load that has no time.
 * @most: what the whole width stands for, more than 0.
 * @width: of the cell; @scale: of the text. */
void heddle_capacity_bar_lay   (HeddleCapacityBar       *self,
                                double                   time,
                                double                   load,
                                double                   over,
                                double                   most,
                                float                    width,
                                float                    scale,
                                gboolean                 rtl);
/* At its own place; @scale: of the text, as it was laid. */
void heddle_capacity_bar_paint (const HeddleCapacityBar *self,
                                float                    scale,
                                GtkSnapshot             *snapshot,
                                const HeddlePalette     *palette);
/* The colour of work, which belongs to no collaborative. */
void heddle_capacity_bar_get_color (const HeddlePalette *palette,
                                GdkRGBA                 *color);

G_END_DECLS
