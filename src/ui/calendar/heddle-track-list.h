/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-track-row.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_TRACK_LIST (heddle_track_list_get_type ())
G_DECLARE_FINAL_TYPE (HeddleTrackList, heddle_track_list, HEDDLE, TRACK_LIST, GtkWidget)

/**
 * HeddleTrackList:
 *
 * Episodes below each other, in a scrolled window. All rows are equally high,
 * so that only those that are seen are made, however many there are. Arrows go
 * from row to row, and earlier and later.
 */

/**
 * HeddleTrackList::panned:
 * @weeks: to go earlier (-1) or later (1)
 */

void  heddle_track_list_set_state    (HeddleTrackList     *self,
                                      HeddleCalendarState *state,
                                      HeddleTimeScale     *scale,
                                      GtkAdjustment       *adjustment);
/* (element-type utf8): their ids, in the place of those before; the focus stays
 * on the same episode. */
void  heddle_track_list_set_episodes (HeddleTrackList     *self,
                                      GPtrArray           *episodes);
/* Under 600 sp: for all rows, also those that come. */
void  heddle_track_list_set_narrow   (HeddleTrackList     *self,
                                      gboolean             narrow);

G_END_DECLS
