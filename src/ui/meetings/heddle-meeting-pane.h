/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_MEETING_PANE (heddle_meeting_pane_get_type ())
G_DECLARE_FINAL_TYPE (HeddleMeetingPane, heddle_meeting_pane, HEDDLE, MEETING_PANE, AdwBin)

/* What the audience sees of an item, its papers, what comes from the meeting before, who
 * is there, and what was decided. @item: (nullable): without one the agenda is seen.
 * @place: of the item, counted from 1. */
void heddle_meeting_pane_show     (HeddleMeetingPane *self,
                                   HeddleSession     *session,
                                   HeddleMeeting     *meeting,
                                   HeddleAgendaItem  *item,
                                   guint              place);
/* Opens the choice of what the audience sees. */
void heddle_meeting_pane_ask_view (HeddleMeetingPane *self);

G_END_DECLS
