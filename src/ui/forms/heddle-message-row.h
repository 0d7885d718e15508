/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HEDDLE_TYPE_MESSAGE_ROW (heddle_message_row_get_type ())
G_DECLARE_FINAL_TYPE (HeddleMessageRow, heddle_message_row, HEDDLE, MESSAGE_ROW,
                      AdwPreferencesRow)

/* A row of text below another. The focus never stops on it: GTK ends its way through a
 * list at a row that does not take it, so it is handed on to the row beyond. */

/* Scrolls to the text, once it has its place: it stands below the row with the focus, which
 * is all that would be scrolled to. */
void heddle_message_row_reveal (HeddleMessageRow *self);

G_END_DECLS
