/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-drivers.h"
#include "heddle-measures.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_RUN_CHART_VIEW (heddle_run_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (HeddleRunChartView, heddle_run_chart_view, HEDDLE, RUN_CHART_VIEW,
                      GtkWidget)

/**
 * HeddleRunChartView:
 *
 * A run chart as a picture, whose name says what it shows. The values themselves are in
 * the table beside it.
 */

/* @run outlives what is shown. @drivers: whose tests of change are noted in it.
 * @code: of the collaborative. */
void heddle_run_chart_view_show (HeddleRunChartView     *self,
                                 const HeddleMeasureRun *run,
                                 HeddleSplit             split,
                                 const HeddleDriverPlan *drivers,
                                 const char             *code);

G_END_DECLS
