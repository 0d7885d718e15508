/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-calendar-state.h"

G_BEGIN_DECLS

/* Asks whether an entry shall be @days later, showing before what that does:
 * a step gets its date by hand, with a reason; for fieldwork the dialog that
 * moves all of it opens; other entries have their dates from their records
 * and only say so. @at: what to point to. */
void heddle_entry_move_ask (HeddleCalendarState *state,
                            GtkWidget           *at,
                            HeddleAgendaEntry   *entry,
                            int                  days);

G_END_DECLS
