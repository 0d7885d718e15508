/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-meeting-outline.h"
#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_MEETING_CHIPS (heddle_meeting_chips_get_type ())
G_DECLARE_FINAL_TYPE (HeddleMeetingChips, heddle_meeting_chips, HEDDLE, MEETING_CHIPS, AdwBin)

/* The days of a group's meetings: the next ones each a button, the others and those that
 * are past in a menu. They activate `meetings.choose` with the id. */
void heddle_meeting_chips_show (HeddleMeetingChips       *self,
                                HeddleSession            *session,
                                const HeddleGroupOutline *group,
                                HeddleMeeting            *chosen);

G_END_DECLS
