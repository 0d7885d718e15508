/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-driver-tree.h"

G_BEGIN_DECLS

/** HEDDLE_DRIVER_LEAST_WIDTH: Under this width, at scale 1, four columns have no room. */
#define HEDDLE_DRIVER_LEAST_WIDTH 640.0f

/**
 * HeddleDriverArea:
 *
 * A rectangle, in pixels.
 */
typedef struct
{
  float x;
  float y;
  float width;
  float height;
} HeddleDriverArea;

/**
 * HeddleDriverBox:
 * @node: index in the tree
 */
typedef struct
{
  guint node;
  HeddleDriverArea area;
} HeddleDriverBox;

/**
 * HeddleDriverEdge:
 * @from: index in the tree of what carries it
 * @to: index in the tree
 * @link: it is carried first by another
 */
typedef struct
{
  guint from;
  guint to;
  gboolean link;
  float start_x;
  float start_y;
  float end_x;
  float end_y;
} HeddleDriverEdge;

/**
 * HeddleDriverDiagram:
 * @boxes: (element-type HeddleDriverBox): in the order of the tree
 * @edges: (element-type HeddleDriverEdge)
 *
 * Where everything on a driver diagram lies: a column for each sort, from the aim to
 * the change ideas, and each node beside the middle of what it carries.
 */
typedef struct
{
  float width;
  float height;
  float scale;
  gboolean rtl;
  GArray *boxes;
  GArray *edges;
} HeddleDriverDiagram;

void                 heddle_driver_diagram_get_column (HeddleDriverSort           sort,
                                                       float                      width,
                                                       float                      scale,
                                                       float                     *x,
                                                       float                     *column_width);
HeddleDriverDiagram *heddle_driver_diagram_new        (HeddleDriverTree          *tree,
                                                       const float               *heights,
                                                       float                      width,
                                                       float                      room,
                                                       float                      scale,
                                                       gboolean                   rtl);
void                 heddle_driver_diagram_free       (HeddleDriverDiagram       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleDriverDiagram, heddle_driver_diagram_free)

G_END_DECLS
