/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-calendar-view.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_AGENDA_VIEW (heddle_agenda_view_get_type ())
G_DECLARE_FINAL_TYPE (HeddleAgendaView, heddle_agenda_view, HEDDLE, AGENDA_VIEW, AdwBin)

/**
 * HeddleAgendaView:
 *
 * The calendar as one list: what is overdue, then every deadline by day, as
 * far as somebody scrolls.
 */
GtkWidget *heddle_agenda_view_new (HeddleCalendarState *state);

G_END_DECLS
