/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-calendar-state.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_AGENDA_MONTHS (heddle_agenda_months_get_type ())
G_DECLARE_FINAL_TYPE (HeddleAgendaMonths, heddle_agenda_months, HEDDLE, AGENDA_MONTHS, GtkBox)

/**
 * HeddleAgendaMonths:
 *
 * Two small months beside the agenda, the one it starts in and the next.
 */

/**
 * HeddleAgendaMonths::chosen:
 * @day: a #HeddleDay
 */

/* Made of many small widgets, so they are made when they are first shown. */
void heddle_agenda_months_show (HeddleAgendaMonths  *self,
                                HeddleCalendarState *state);

G_END_DECLS
