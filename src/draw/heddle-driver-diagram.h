/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-driver-layout.h"
#include "heddle-palette.h"

G_BEGIN_DECLS

void heddle_driver_diagram_paint_edges (const HeddleDriverDiagram *self,
                                        HeddleDriverTree          *tree,
                                        guint                      focus,
                                        GtkSnapshot               *snapshot,
                                        const char                *code,
                                        const HeddlePalette       *palette);

G_END_DECLS
