/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-agenda.h"
#include "heddle-records.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_AGENDA_LINE (heddle_agenda_line_get_type ())
G_DECLARE_FINAL_TYPE (HeddleAgendaLine, heddle_agenda_line, HEDDLE, AGENDA_LINE, GtkListBoxRow)

/**
 * HeddleAgendaLine:
 *
 * An item of an agenda: when it starts, what and whose it is, what it shows, how long it
 * takes. The minutes become a field when they are clicked.
 */

/**
 * HeddleAgendaLine::minutes:
 * @minutes: how long it may take now
 *
 * The user typed another length.
 */

/**
 * HeddleAgendaLine::dropped:
 * @from: place of the line that was let go on this one
 */

GtkWidget        *heddle_agenda_line_new      (void);
/* @n_papers: linked to the item; @slim: there is little room beside the title. */
void              heddle_agenda_line_show     (HeddleAgendaLine       *self,
                                               HeddleAgendaItem       *item,
                                               const HeddleAgendaTime *time,
                                               guint                   n_papers,
                                               gboolean                slim);
/* Transfer none. */
HeddleAgendaItem *heddle_agenda_line_get_item (HeddleAgendaLine       *self);
/* Lets the minutes be typed. */
void              heddle_agenda_line_ask_minutes (HeddleAgendaLine    *self);

G_END_DECLS
