/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-calendar-state.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_SHIFT_POPOVER (heddle_shift_popover_get_type ())
G_DECLARE_FINAL_TYPE (HeddleShiftPopover, heddle_shift_popover, HEDDLE, SHIFT_POPOVER, GtkPopover)

/**
 * HeddleShiftPopover:
 *
 * Shows what another date of a step would do: the day as it is and as it
 * would be, what speaks against it, and which steps follow. Ctrl+Shift and
 * arrows go on to other days; with a reason the date is agreed by hand.
 */
GtkWidget *heddle_shift_popover_new     (HeddleCalendarState *state,
                                         HeddleAgendaEntry   *entry);
/* Shows what @day would change, and any warning about it; nothing is moved. Days that
 * are none are ignored. */
void       heddle_shift_popover_set_day (HeddleShiftPopover  *self,
                                         HeddleDay            day);

G_END_DECLS
