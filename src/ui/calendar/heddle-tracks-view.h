/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-calendar-view.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_TRACKS_VIEW (heddle_tracks_view_get_type ())
G_DECLARE_FINAL_TYPE (HeddleTracksView, heddle_tracks_view, HEDDLE, TRACKS_VIEW, AdwBin)

/**
 * HeddleTracksView:
 *
 * All running episodes on one axis of time, by their fieldwork, from years down
 * to days.
 */
GtkWidget *heddle_tracks_view_new (HeddleCalendarState *state);

G_END_DECLS
