/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-coverage.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_COVER_CELL (heddle_cover_cell_get_type ())
G_DECLARE_FINAL_TYPE (HeddleCoverCell, heddle_cover_cell, HEDDLE, COVER_CELL, GtkWidget)

/* A cell of a matrix: the mark for @cover in the hue of @code, which is a constant; @name
 * says row, column and state. Without a name it is a picture in a legend. */
GtkWidget *heddle_cover_cell_new        (HeddleCover      cover,
                                         const char      *code,
                                         const char      *name);
/* The cell that Tab goes to. */
void       heddle_cover_cell_set_current (HeddleCoverCell *self,
                                         gboolean         current);

G_END_DECLS
