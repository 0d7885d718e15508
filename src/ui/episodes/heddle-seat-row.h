/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-local-group.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_SEAT_ROW (heddle_seat_row_get_type ())
G_DECLARE_FINAL_TYPE (HeddleSeatRow, heddle_seat_row, HEDDLE, SEAT_ROW, GtkListBoxRow)

/**
 * HeddleSeatRow:
 *
 * A role of a Local Organisational Group, who has it and what they answered;
 * where nobody does, a button to invite somebody.
 */

GtkWidget        *heddle_seat_row_new      (HeddleSeat    *seat,
                                            const char    *code);
/* Id of the slot. */
const char       *heddle_seat_row_get_slot (HeddleSeatRow *self);
/* The member of the team or, before there is one, the slot. */
void              heddle_seat_row_get_record (HeddleSeatRow *self,
                                            const char   **kind,
                                            const char   **id);
/* The button that invites somebody; %NULL where somebody is named. */
GtkMenuButton    *heddle_seat_row_get_invite (HeddleSeatRow *self);

G_END_DECLS
