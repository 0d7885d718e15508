/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-palette.h"
#include "heddle-timeline.h"

G_BEGIN_DECLS

/** HEDDLE_MARK_SIZE: Width and height of the box a mark is drawn in, at scale 1. */
#define HEDDLE_MARK_SIZE 18.0f

typedef enum
{
  HEDDLE_SHAPE_NO_LATER_THAN, /* diamond */
  HEDDLE_SHAPE_MEETING,       /* circle */
  HEDDLE_SHAPE_WINDOW,        /* bar with end stops */
  HEDDLE_SHAPE_FIELDWORK,     /* upright block */
  HEDDLE_SHAPE_PLAN,          /* hexagon: a plan or an approval */
  HEDDLE_SHAPE_MEASURE,       /* triangle: a measure's value */
} HeddleShape;

/**
 * HeddleMark:
 * @code: (nullable): whose: a collaborative's code, or %NULL for national
 * @pinned: agreed by hand: a pin at the upper end corner
 *
 * One thing with a date. Three channels, each of which may fail: the shape
 * says what kind it is, the colour whose, the inside in which state. A word
 * always stands beside it.
 */
typedef struct
{
  HeddleShape shape;
  HeddleState state;
  const char *code;
  gboolean pinned;
} HeddleMark;

HeddleShape heddle_mark_shape_from_step (HeddleStepKind       kind);
HeddleShape heddle_mark_shape_from_word (const char          *word);
void        heddle_mark_paint           (GtkSnapshot         *snapshot,
                                         const HeddleMark    *self,
                                         float                x,
                                         float                y,
                                         float                scale,
                                         gboolean             rtl,
                                         const HeddlePalette *palette);
void        heddle_mark_paint_pin       (GtkSnapshot         *snapshot,
                                         float                x,
                                         float                y,
                                         float                scale,
                                         const GdkRGBA       *color);

G_END_DECLS
