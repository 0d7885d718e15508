/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-agenda-entry.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_AGENDA_ROW (heddle_agenda_row_get_type ())
G_DECLARE_FINAL_TYPE (HeddleAgendaRow, heddle_agenda_row, HEDDLE, AGENDA_ROW, GtkBox)

/* One line of the agenda; the first of a day carries the day beside it, or
 * above it where the window is narrow. A click activates `list.activate-item`. */
GtkWidget *heddle_agenda_row_new        (HeddleSession     *session,
                                         GtkListItem       *item);
/* Shows @entry. */
void       heddle_agenda_row_set_entry  (HeddleAgendaRow   *self,
                                         HeddleAgendaEntry *entry);
/* Under 600 sp the day stands above its entry, whose texts may wrap. */
void       heddle_agenda_row_set_narrow (HeddleAgendaRow   *self,
                                         gboolean           narrow);
/* Of its item in the list. */
guint      heddle_agenda_row_get_position (HeddleAgendaRow *self);

G_END_DECLS
