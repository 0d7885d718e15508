/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-calendar-state.h"
#include "heddle-time-scale.h"
#include "heddle-track.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_TRACK_CHART (heddle_track_chart_get_type ())
G_DECLARE_FINAL_TYPE (HeddleTrackChart, heddle_track_chart, HEDDLE, TRACK_CHART, GtkWidget)

/**
 * HeddleTrackChart:
 *
 * One episode on the time that all share. Its fieldwork can be dragged; what
 * it says stands in words in the row around it.
 */

/**
 * HeddleTrackChart::dragged:
 * @days: by how many the fieldwork is to go, not 0
 */

void heddle_track_chart_set_state (HeddleTrackChart    *self,
                                   HeddleCalendarState *state,
                                   HeddleTimeScale     *scale);
/* @items: (element-type HeddleTrackItem); @host: whose closures are hatched. */
void heddle_track_chart_show      (HeddleTrackChart    *self,
                                   GArray              *items,
                                   const char          *host);

G_END_DECLS
