/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workforce-cell.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_WORKFORCE_LINE (heddle_workforce_line_get_type ())
G_DECLARE_FINAL_TYPE (HeddleWorkforceLine, heddle_workforce_line, HEDDLE, WORKFORCE_LINE, GtkBox)

/**
 * HeddleWorkforceLine:
 *
 * A line of a table of the workforce: what it is about, its cells, and what they come to.
 * Where there is little room the cells stand below the name.
 */
/* @n_cells: how many; @names, @ends: all lines of a table are as wide there; @ends is
 * %NULL where no words stand at the end. */
GtkWidget           *heddle_workforce_line_new       (guint                n_cells,
                                                      gboolean             ends);
/* @subtitle: (nullable) */
void                 heddle_workforce_line_set_title (HeddleWorkforceLine *self,
                                                      const char          *title,
                                                      const char          *subtitle);
/* Makes room for a title of about so many characters: the same for the lines of a table,
 * in one of four widths; 0: the least, which wraps most of them. */
void                 heddle_workforce_line_set_length (HeddleWorkforceLine *self,
                                                      guint                n_chars);
/* @tone: (nullable): "warning" or "dimmed". */
void                 heddle_workforce_line_set_end   (HeddleWorkforceLine *self,
                                                      const char          *words,
                                                      const char          *tone);
/* @cell: from 0, less than the grid has columns. Transfer none. */
HeddleWorkforceCell *heddle_workforce_line_get_cell  (HeddleWorkforceLine *self,
                                                      guint                cell);
/* The number of a cell or of what is in it; -1: none of the line's. */
int                  heddle_workforce_line_find_cell (HeddleWorkforceLine *self,
                                                      GtkWidget           *widget);
/* Under 600 sp: how title and cells share the width. */
void                 heddle_workforce_line_set_narrow (HeddleWorkforceLine *self,
                                                      gboolean             narrow);
/* Words instead of a cell, which nobody can go to. */
void                 heddle_workforce_line_set_head  (HeddleWorkforceLine *self,
                                                      guint                cell,
                                                      const char          *words,
                                                      const char          *note,
                                                      const char          *tone);
/* The same over a column of boxes; @code: (nullable): of a collaborative, which stands for
 * the words. */
void                 heddle_workforce_line_set_map_head (HeddleWorkforceLine *self,
                                                         guint                cell,
                                                         const char          *words,
                                                         const char          *code);

G_END_DECLS
