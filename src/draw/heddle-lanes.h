/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-palette.h"
#include "heddle-tenure.h"

G_BEGIN_DECLS

/* Roles over the years as lanes: who held each, from when to when, and when
 * nobody did. Lengths at scale 1, in pixels. */
#define HEDDLE_LANES_AXIS 20.0f
#define HEDDLE_LANES_TITLE 19.0f
#define HEDDLE_LANES_BAR 22.0f
#define HEDDLE_LANES_ROW 25.0f
#define HEDDLE_LANES_GAP 10.0f

/**
 * HeddleLane:
 * @tenures: (element-type HeddleTenure): from heddle_tenures_new()
 * @words: (array): who, for each of @tenures; %NULL for gaps. Borrowed.
 */
typedef struct
{
  const char *title;
  const GArray *tenures;
  const char *const *words;
} HeddleLane;

/**
 * HeddleLaneBox:
 * @lane: index of the lane
 * @tenure: index within it
 *
 * Where a tenure lies. One that lasts goes a little beyond today.
 */
typedef struct
{
  guint lane;
  guint tenure;
  graphene_rect_t area;
} HeddleLaneBox;

/**
 * HeddleLaneYear:
 * @x: 1 January
 * @labelled: there is room for its number
 */
typedef struct
{
  int year;
  float x;
  gboolean labelled;
} HeddleLaneYear;

/**
 * HeddleLanes:
 * @boxes: (element-type HeddleLaneBox): in the order of lanes and tenures
 * @years: (element-type HeddleLaneYear)
 * @titles: (element-type float): where each lane's title begins, from the top
 */
typedef struct
{
  float width;
  float height;
  float scale;
  gboolean rtl;
  float today_x;
  GArray *boxes;
  GArray *years;
  GArray *titles;
} HeddleLanes;

HeddleLanes *heddle_lanes_new        (const HeddleLane    *lanes,
                                      guint                n_lanes,
                                      HeddleDay            first,
                                      HeddleDay            today,
                                      float                width,
                                      float                scale,
                                      gboolean             rtl);
void         heddle_lanes_free       (HeddleLanes         *self);
float        heddle_lanes_get_height (const HeddleLane    *lanes,
                                      guint                n_lanes,
                                      float                scale);
void         heddle_lanes_paint      (const HeddleLanes   *self,
                                      const HeddleLane    *lanes,
                                      GtkSnapshot         *snapshot,
                                      PangoContext        *context,
                                      const char          *code,
                                      const HeddlePalette *palette);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleLanes, heddle_lanes_free)

G_END_DECLS
