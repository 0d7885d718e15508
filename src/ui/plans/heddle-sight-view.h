/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-plan-sight.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_SIGHT_VIEW (heddle_sight_view_get_type ())
G_DECLARE_FINAL_TYPE (HeddleSightView, heddle_sight_view, HEDDLE, SIGHT_VIEW, GtkWidget)

/**
 * HeddleSightView:
 *
 * A line of sight as a chain of nodes in six columns. Enter opens a node's record, or the
 * form of what would fill a gap.
 */

/**
 * HeddleSightView::need:
 * @priority: id
 *
 * What the priority answers is to be said: nothing is on record of it.
 */

/* @begin: id of the priority or measure of @plan that @sight begins at, by which it is made
 * as a table. @sight: (nullable) (transfer full). @code: (nullable): in whose hue. */
void heddle_sight_view_show (HeddleSightView *self,
                             HeddlePlan      *plan,
                             const char      *begin,
                             HeddleSight     *sight,
                             const char      *code);

G_END_DECLS
