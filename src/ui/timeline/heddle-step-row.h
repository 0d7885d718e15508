/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-step-item.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_STEP_ROW (heddle_step_row_get_type ())
G_DECLARE_FINAL_TYPE (HeddleStepRow, heddle_step_row, HEDDLE, STEP_ROW, GtkListBoxRow)

/**
 * HeddleStepRow:
 *
 * One step of an episode in a list: tick, T-label, mark, label over owner, due
 * date over state. Space, D, P, O and the menu ask for what is to happen by
 * [signal@HeddleStepRow::asked].
 */

/**
 * HeddleStepRow::asked:
 * @what: name of a #HeddleLineJob
 */

/**
 * HeddleStepRow::menu-asked:
 *
 * Returns: (transfer full): what can be done with the step, as actions "step.JOB"
 */

/**
 * HeddleStepRow::lit:
 * @lit: the pointer or the focus is on the row
 */

/* @tags: the T-labels of a list have one width */
GtkWidget      *heddle_step_row_new        (GtkSizeGroup       *tags);
/* Transfer none, nullable. */
HeddleStepItem *heddle_step_row_get_item   (HeddleStepRow      *self);
/* @item: (nullable); the row keeps a reference. */
void            heddle_step_row_set_item   (HeddleStepRow      *self,
                                            HeddleStepItem     *item);
/* The T-label joins the owner's line. */
void            heddle_step_row_set_narrow (HeddleStepRow      *self,
                                            gboolean            narrow);
/* Shows that its mark on the strip is pointed at. */
void            heddle_step_row_set_lit    (HeddleStepRow      *self,
                                            gboolean            lit);
/* Opens a popover (transfer floating) that points at the row's date; it goes
 * away when it is closed, and the focus returns to the row. */
void            heddle_step_row_show_popover (HeddleStepRow    *self,
                                              GtkWidget        *popover);

G_END_DECLS
