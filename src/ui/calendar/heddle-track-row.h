/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-calendar-state.h"
#include "heddle-records.h"
#include "heddle-time-scale.h"

G_BEGIN_DECLS

/** HEDDLE_TRACK_WORDS: Width of what stands before the chart, at scale 1. */
#define HEDDLE_TRACK_WORDS 280

#define HEDDLE_TYPE_TRACK_ROW (heddle_track_row_get_type ())
G_DECLARE_FINAL_TYPE (HeddleTrackRow, heddle_track_row, HEDDLE, TRACK_ROW, GtkBox)

/**
 * HeddleTrackRow:
 *
 * A running episode: whose it is and what comes next in words, and its chart.
 */
GtkWidget *heddle_track_row_new         (HeddleCalendarState *state,
                                         HeddleTimeScale     *scale);
/* Shows the deadlines of @episode, which the row keeps. */
void       heddle_track_row_show        (HeddleTrackRow      *self,
                                         HeddleEpisode       *episode);
/* The words over the chart instead of before it. */
void       heddle_track_row_set_narrow  (HeddleTrackRow      *self,
                                         gboolean             narrow);
/* Asks for the fieldwork to go by so many days, with a preview. */
void       heddle_track_row_move        (HeddleTrackRow      *self,
                                         int                  days);
/* Opens the page of the episode. */
void       heddle_track_row_open        (HeddleTrackRow      *self);

G_END_DECLS
