/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-plans.h"
#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PLAN_ROW (heddle_plan_row_get_type ())
G_DECLARE_FINAL_TYPE (HeddlePlanRow, heddle_plan_row, HEDDLE, PLAN_ROW, GtkListBoxRow)

/* A plan in the list of all plans. @whose: whether it names its collaborative, which
 * otherwise stands in a row above. @line: outlives the row. */
GtkWidget            *heddle_plan_row_new        (HeddleSession        *session,
                                                  const HeddlePlanLine *line,
                                                  gboolean              whose);
const HeddlePlanLine *heddle_plan_row_get_line   (HeddlePlanRow        *self);
/* How many columns there is room for: @compact leaves out the approvals, @narrow makes
 * lines of the rest. */
void                  heddle_plan_row_set_width  (HeddlePlanRow        *self,
                                                  gboolean              compact,
                                                  gboolean              narrow);

G_END_DECLS
