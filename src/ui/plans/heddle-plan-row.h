/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-plans.h"
#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PLAN_ROW (heddle_plan_row_get_type ())
G_DECLARE_FINAL_TYPE (HeddlePlanRow, heddle_plan_row, HEDDLE, PLAN_ROW, GtkListBoxRow)

/* The columns of the list, each as wide in every row as in its head. */
typedef enum
{
  HEDDLE_PLAN_COLUMN_WHOSE,
  HEDDLE_PLAN_COLUMN_SIGN,
  HEDDLE_PLAN_COLUMN_PLAN,
  HEDDLE_PLAN_COLUMN_STATUS,
  HEDDLE_PLAN_COLUMN_APPROVALS,
  HEDDLE_PLAN_COLUMN_NEXT,
  HEDDLE_N_PLAN_COLUMNS,
} HeddlePlanColumn;

/* How much room a row has: for all columns, for the approvals only below the status, for
 * lines below the title beside the next date, for nothing beside each other. */
typedef enum
{
  HEDDLE_PLAN_ROW_WIDE,
  HEDDLE_PLAN_ROW_COMPACT,
  HEDDLE_PLAN_ROW_NARROW,
  HEDDLE_PLAN_ROW_SLIM,
} HeddlePlanRowWidth;

/* A plan in the list of all plans. @columns: a group per column. @whose: whether it names
 * its collaborative, which otherwise stands in a row above. @line: outlives the row. */
GtkWidget            *heddle_plan_row_new        (HeddleSession        *session,
                                                  const HeddlePlanLine *line,
                                                  GtkSizeGroup *const  *columns,
                                                  gboolean              whose);
/* Transfer none. */
const HeddlePlanLine *heddle_plan_row_get_line   (HeddlePlanRow        *self);
/* Which columns stand beside each other. */
void                  heddle_plan_row_set_width  (HeddlePlanRow        *self,
                                                  HeddlePlanRowWidth    width);

G_END_DECLS
