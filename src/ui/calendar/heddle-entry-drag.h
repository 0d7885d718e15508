/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-calendar-state.h"

G_BEGIN_DECLS

/* The #HeddleDayCell of @view at a point, or NULL. */
typedef GtkWidget *(*HeddleEntryDragFind) (GtkWidget *view,
                                           double     x,
                                           double     y);

/* Lets the #HeddleEntryChip of @view be dragged from day to day, which asks for
 * its date to go by as many days. Once a view has its state. */
void heddle_entry_drag_attach (GtkWidget           *view,
                               HeddleCalendarState *state,
                               HeddleEntryDragFind  find_day);

G_END_DECLS
