/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-meeting-agenda.h"
#include "heddle-meeting-outline.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_MEETING_VIEW (heddle_meeting_view_get_type ())
G_DECLARE_FINAL_TYPE (HeddleMeetingView, heddle_meeting_view, HEDDLE, MEETING_VIEW, AdwBin)

/**
 * HeddleMeetingView:
 *
 * A group and one of its meetings: the days it meets, the agenda, what can be done. Its
 * property `collapsed` says that the groups are not beside it.
 */

/**
 * HeddleMeetingView::item-chosen:
 *
 * Another item of the agenda is chosen.
 */

/* @meeting: (nullable): one of the group's, while it has any */
void                 heddle_meeting_view_show       (HeddleMeetingView        *self,
                                                     HeddleSession            *session,
                                                     const HeddleGroupOutline *group,
                                                     HeddleMeeting            *meeting);
/* Transfer none. */
HeddleMeetingAgenda *heddle_meeting_view_get_agenda (HeddleMeetingView        *self);

G_END_DECLS
