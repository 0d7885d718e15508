/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-driver-layout.h"
#include "heddle-palette.h"

G_BEGIN_DECLS

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

G_END_DECLS
