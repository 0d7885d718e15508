/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-driver-tree.h"
#include "heddle-palette.h"

G_BEGIN_DECLS

/** HEDDLE_DRIVER_LEAST_WIDTH: Under this width, at scale 1, four columns have no room. */
#define HEDDLE_DRIVER_LEAST_WIDTH 640.0f

/**
 * HeddleDriverWords:
 * @title: (nullable): %NULL for a node that is not shown
 * @note: (nullable): a line under it
 *
 * What a node of the tree says.
 */
typedef struct
{
  const char *title;
  const char *note;
} HeddleDriverWords;

/**
 * HeddleDriverBox:
 * @node: index in the tree
 */
typedef struct
{
  guint node;
  graphene_rect_t area;
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
  graphene_point_t start;
  graphene_point_t end;
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
void                 heddle_driver_diagram_paint_edges (const HeddleDriverDiagram *self,
                                                       HeddleDriverTree          *tree,
                                                       guint                      focus,
                                                       GtkSnapshot               *snapshot,
                                                       const char                *code,
                                                       const HeddlePalette       *palette);
float                heddle_driver_words_measure      (const HeddleDriverWords   *self,
                                                       HeddleDriverSort           sort,
                                                       PangoContext              *context,
                                                       float                      width,
                                                       float                      scale);
void                 heddle_driver_diagram_paint_boxes (const HeddleDriverDiagram *self,
                                                       HeddleDriverTree          *tree,
                                                       const HeddleDriverWords   *words,
                                                       GtkSnapshot               *snapshot,
                                                       PangoContext              *context,
                                                       const char                *code,
                                                       const HeddlePalette       *palette);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleDriverDiagram, heddle_driver_diagram_free)

G_END_DECLS
