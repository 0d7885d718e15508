/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-measures.h"
#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_MEASURE_PANE (heddle_measure_pane_get_type ())
G_DECLARE_FINAL_TYPE (HeddleMeasurePane, heddle_measure_pane, HEDDLE, MEASURE_PANE, AdwBin)

/**
 * HeddleMeasurePane:
 *
 * What is to be known of a measure beside its chart: the two ratings, baseline, target
 * and latest value, which values are due, and what it serves.
 */

/**
 * HeddleMeasurePane::enter:
 * @date: EDTF
 *
 * A value that is due is to be entered.
 */
void heddle_measure_pane_show (HeddleMeasurePane      *self,
                               HeddleSession          *session,
                               const HeddleMeasureRun *run,
                               HeddleSplit             split);
/* It stands below the chart, not beside it. */
void heddle_measure_pane_set_below (HeddleMeasurePane *self,
                                    gboolean           below);

G_END_DECLS
