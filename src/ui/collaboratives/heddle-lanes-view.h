/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-tenures.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_LANES_VIEW (heddle_lanes_view_get_type ())
G_DECLARE_FINAL_TYPE (HeddleLanesView, heddle_lanes_view, HEDDLE, LANES_VIEW, GtkWidget)

/**
 * HeddleLanesView:
 *
 * The roles of a collaborative over the years. Each part of each lane is a
 * child that says who and from when to when; arrows go from one to another.
 */

/**
 * HeddleLanesView::activated:
 * @lane: index of a lane
 * @tenure: index of a part of it
 */

/* @lanes: (element-type HeddleTenureLane): kept. @code: (nullable): of whose
 * hue. */
void heddle_lanes_view_show (HeddleLanesView *self,
                             GPtrArray       *lanes,
                             HeddleDay        first,
                             HeddleDay        today,
                             const char      *code);

G_END_DECLS
