/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-line-of-sight.h"
#include "heddle-palette.h"

G_BEGIN_DECLS

/** HEDDLE_SIGHT_NARROWEST: What six columns need at scale 1. */
#define HEDDLE_SIGHT_NARROWEST 720.0f

/**
 * HeddleSightPicture:
 * @nodes: (element-type graphene_rect_t): as the sight's
 * @columns: where each stage begins
 * @column: width of a node
 * @tall: columns are narrow, and nodes have room for two lines of each of their words
 * @height: of the whole
 *
 * Where the nodes of a line of sight stand: a column a stage, each centred on the
 * highest. Made by heddle_sight_picture_lay(), which is pure.
 */
typedef struct
{
  GArray *nodes;
  float columns[HEDDLE_N_SIGHT_STAGES];
  float column;
  gboolean tall;
  float height;
} HeddleSightPicture;

/* @self: zeroed, or one that was laid before. @width: in pixels; less than
 * %HEDDLE_SIGHT_NARROWEST at @scale is not used. */
void heddle_sight_picture_lay   (HeddleSightPicture       *self,
                                 const HeddleSight        *sight,
                                 float                     width,
                                 float                     scale,
                                 gboolean                  rtl);
void heddle_sight_picture_clear (HeddleSightPicture       *self);
/* The curves between the nodes; @code: (nullable): in whose hue. What leads to a gap is
 * dashed and red. */
void heddle_sight_picture_paint (const HeddleSightPicture *self,
                                 const HeddleSight        *sight,
                                 const char               *code,
                                 float                     scale,
                                 gboolean                  rtl,
                                 GtkSnapshot              *snapshot,
                                 const HeddlePalette      *palette);

G_END_DECLS
