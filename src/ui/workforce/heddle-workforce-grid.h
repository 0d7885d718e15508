/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workforce-line.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_WORKFORCE_GRID (heddle_workforce_grid_get_type ())
G_DECLARE_FINAL_TYPE (HeddleWorkforceGrid, heddle_workforce_grid, HEDDLE, WORKFORCE_GRID, GtkBox)

/**
 * HeddleWorkforceGrid::chosen:
 * @row: number of a row
 * @column: number of a column
 *
 * Somebody went to a cell, with keys or the pointer.
 */

/**
 * HeddleWorkforceGrid::opened:
 *
 * A cell was activated that was chosen already.
 */

/**
 * HeddleWorkforceGridShape:
 * @name: of the table, for a screen reader
 * @heads: of the first column, the cells and, where @ends, the last one
 * @codes: (nullable): of the collaboratives that columns of cells stand for, or %NULL
 * @n_columns: of cells
 * @n_chars: of the longest name of a row; the first column grows with it, to a bound
 * @fill: fills @line with row @row
 *
 * What a table shows. Lines are made as they are seen, however many there are.
 */
typedef struct
{
  const char *name;
  const char *const *heads;
  const char *const *codes;
  guint n_columns;
  gboolean ends;
  guint n_rows;
  guint n_chars;
  void (*fill) (gpointer             data,
                guint                row,
                HeddleWorkforceLine *line);
  gpointer data;
} HeddleWorkforceGridShape;

/* Takes nothing; the heads are copied. The chosen cell stays where it can. */
void                 heddle_workforce_grid_show       (HeddleWorkforceGrid            *self,
                                                       const HeddleWorkforceGridShape *shape);
/* A line below all others, to be filled; NULL ends it. */
HeddleWorkforceLine *heddle_workforce_grid_add_footer (HeddleWorkforceGrid            *self);
/* Under 600 sp: for all lines, also those that come. */
void                 heddle_workforce_grid_set_narrow (HeddleWorkforceGrid            *self,
                                                       gboolean                        narrow);
/* The chosen cell, both from 0. */
void                 heddle_workforce_grid_get_chosen (HeddleWorkforceGrid            *self,
                                                       guint                          *row,
                                                       guint                          *column);
/* Goes to a cell; @focus: with the keyboard, too. */
void                 heddle_workforce_grid_choose     (HeddleWorkforceGrid            *self,
                                                       guint                           row,
                                                       guint                           column,
                                                       gboolean                        focus);
/* Goes to the cell that @widget is, or is in; FALSE where that is none. */
gboolean             heddle_workforce_grid_choose_at  (HeddleWorkforceGrid            *self,
                                                       GtkWidget                      *widget);

G_END_DECLS
