/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_MEETING_AGENDA (heddle_meeting_agenda_get_type ())
G_DECLARE_FINAL_TYPE (HeddleMeetingAgenda, heddle_meeting_agenda, HEDDLE, MEETING_AGENDA, AdwBin)

/**
 * HeddleMeetingAgenda:
 *
 * The agenda of a meeting, in its order and with the times that follow from it, and a
 * field that adds an item. One item is chosen.
 */

/**
 * HeddleMeetingAgenda::chosen:
 *
 * Another item is chosen.
 */

/* @slim: there is little room. */
void        heddle_meeting_agenda_show     (HeddleMeetingAgenda *self,
                                            HeddleSession       *session,
                                            HeddleMeeting       *meeting,
                                            gboolean             slim);
/* The item that is chosen, borrowed; NULL while there is none. @place: (out) (nullable):
 * counted from 1. */
HeddleAgendaItem *heddle_meeting_agenda_get_item (HeddleMeetingAgenda *self,
                                            guint               *place);
/* Gives the focus to an item as soon as it is seen; NULL, or one that the agenda does
 * not have: to the chosen one. */
void        heddle_meeting_agenda_go_to    (HeddleMeetingAgenda *self,
                                            const char          *item_id);
/* Lets the title of a new item be typed. */
void        heddle_meeting_agenda_ask_item (HeddleMeetingAgenda *self);

G_END_DECLS
