/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-drivers.h"
#include "heddle-measures.h"
#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_MEASURE_VIEW (heddle_measure_view_get_type ())
G_DECLARE_FINAL_TYPE (HeddleMeasureView, heddle_measure_view, HEDDLE, MEASURE_VIEW, AdwBin)

/**
 * HeddleMeasureView:
 *
 * One measure: what its run chart says, the chart or its values as a table, the signals,
 * and the line in which values are entered.
 */

/**
 * HeddleMeasureView::back:
 *
 * Back to the list.
 */

/* @run: transfer full. */
void        heddle_measure_view_show      (HeddleMeasureView *self,
                                           HeddleSession     *session,
                                           HeddleMeasureRun  *run,
                                           HeddleDriverPlan  *drivers,
                                           const char        *code);
/* Id of the measure that is shown, NULL before the first. */
const char *heddle_measure_view_get_id    (HeddleMeasureView *self);
/* Goes to one of its values. */
void        heddle_measure_view_go_to     (HeddleMeasureView *self,
                                           const char        *observation);
/* @compact: the pane stands below the chart; @narrow: the signals stand below each
 * other. */
void        heddle_measure_view_set_width (HeddleMeasureView *self,
                                           gboolean           compact,
                                           gboolean           narrow);

G_END_DECLS
