/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-drivers.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_DRIVER_VIEW (heddle_driver_view_get_type ())
G_DECLARE_FINAL_TYPE (HeddleDriverView, heddle_driver_view, HEDDLE, DRIVER_VIEW, GtkWidget)

/**
 * HeddleDriverView:
 *
 * A driver diagram: nodes as widgets in four columns with curves between them; where
 * there is little room, an outline. Arrows go from one to the next.
 */

/**
 * HeddleDriverView::activated:
 * @id: of a driver
 */

/* @plan outlives what is shown; NULL shows nothing. @aim: shown with what hangs on it
 * and what hangs on nothing; HEDDLE_DRIVER_NONE: all. */
void        heddle_driver_view_show         (HeddleDriverView       *self,
                                             const HeddleDriverPlan *plan,
                                             guint                   aim,
                                             HeddleDay               today,
                                             const char             *code);
/* One node below the other in place of the diagram, for a narrow window. */
void        heddle_driver_view_set_plain    (HeddleDriverView       *self,
                                             gboolean                plain);
/* Id of the one that has or had the focus; NULL where nothing is shown. */
const char *heddle_driver_view_get_selected (HeddleDriverView       *self);
/* The widget of the record @id, transfer none; NULL: it has none. */
GtkWidget  *heddle_driver_view_get_node     (HeddleDriverView       *self,
                                             const char             *id);
/* Chooses it, and gives it the focus where @focus. */
void        heddle_driver_view_select       (HeddleDriverView       *self,
                                             const char             *id,
                                             gboolean                focus);

G_END_DECLS
