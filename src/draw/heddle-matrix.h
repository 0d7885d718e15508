/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-coverage.h"
#include "heddle-palette.h"

G_BEGIN_DECLS

/** HEDDLE_MATRIX_MARK: Width and height of the mark of a cell, at scale 1. */
#define HEDDLE_MATRIX_MARK 22.0f

/**
 * HeddleMatrixLayout:
 * @label: width of the column that names the rows
 * @column: width of a column with marks
 * @together: width of the last column, which says what a row has; 0 where there is no
 *   room for it
 * @n_shown: columns with marks that fit, at least 1 where there are any
 *
 * How a matrix shares its width. Columns that do not fit are on further pages.
 */
typedef struct
{
  float label;
  float column;
  float together;
  guint n_shown;
} HeddleMatrixLayout;

/* Pure. @width: of the matrix; @scale: of the text. */
void heddle_matrix_lay        (HeddleMatrixLayout  *self,
                               guint                n_columns,
                               float                width,
                               float                scale);
/* The mark of a cell in the middle of @bounds: a full square with a tick, a dashed half
 * square, or a dot. @code: (nullable): in whose hue. */
void heddle_matrix_paint_cell (HeddleCover            cover,
                               const char            *code,
                               const graphene_rect_t *bounds,
                               float                  scale,
                               GtkSnapshot           *snapshot,
                               const HeddlePalette   *palette);

G_END_DECLS
