/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-calendar-state.h"

G_BEGIN_DECLS

/* The widget of a day of @view at a point, and which day it is; or NULL. */
typedef GtkWidget *(*HeddleEntryDragFindDay) (GtkWidget *view,
                                              double     x,
                                              double     y,
                                              HeddleDay *day);
/* The entry at a point, borrowed; or NULL. */
typedef HeddleAgendaEntry *(*HeddleEntryDragFind) (GtkWidget *view,
                                                   double     x,
                                                   double     y);

/* Lets entries of @view be dragged from day to day, which asks for their dates to go
 * by as many days. Once a view has its state. */
void               heddle_entry_drag_attach (GtkWidget              *view,
                                             HeddleCalendarState    *state,
                                             HeddleEntryDragFind     find_entry,
                                             HeddleEntryDragFindDay  find_day);
/* Where entries are a #HeddleEntryChip each. */
HeddleAgendaEntry *heddle_entry_drag_find_chip (GtkWidget *view,
                                                double     x,
                                                double     y);

G_END_DECLS
