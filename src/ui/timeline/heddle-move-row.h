/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-episode-plan.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_MOVE_ROW (heddle_move_row_get_type ())
G_DECLARE_FINAL_TYPE (HeddleMoveRow, heddle_move_row, HEDDLE, MOVE_ROW, GtkListBoxRow)

/* The columns of the table keep their width over all rows. */
typedef enum
{
  HEDDLE_MOVE_COLUMN_STEP,
  HEDDLE_MOVE_COLUMN_NOW,
  HEDDLE_MOVE_COLUMN_THEN,
  HEDDLE_MOVE_COLUMN_SHIFT,
  HEDDLE_MOVE_COLUMN_WHY,
  HEDDLE_MOVE_COLUMNS,
} HeddleMoveColumn;

/**
 * HeddleMoveRow:
 *
 * What becomes of one step when the fieldwork moves: its mark and label, its
 * date now and then, by how much and why. Narrow rows have two lines.
 */

/* The row of headings. */
GtkWidget *heddle_move_row_new_heading (GtkSizeGroup     *const *groups);
/* @groups: one a column, so that the columns of all rows are as wide. */
GtkWidget *heddle_move_row_new         (GtkSizeGroup     *const *groups);
void       heddle_move_row_set_move    (HeddleMoveRow     *self,
                                        HeddleMovePreview *preview,
                                        guint              move,
                                        HeddleDay          today,
                                        int                due_soon_days);
/* Under 600 sp what a step is now, by how much it moves and why stand on a second line. */
void       heddle_move_row_set_narrow  (HeddleMoveRow     *self,
                                        gboolean           narrow);

G_END_DECLS
