/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-ics.h"
#include "heddle-workspace.h"

G_BEGIN_DECLS

/* What is sent to the members of a group before it meets. The letter is
 * heddle_letter_new() of the meeting, as with all else that is written about. */

/* (transfer full) (element-type utf8): a line for each item of the agenda: when it
 * begins, what it is, how long, who leads it, its papers; of a private item that it is
 * confidential. */
GPtrArray *heddle_meeting_list_agenda_lines (HeddleStore    *store,
                                             HeddleMeeting  *meeting);
/* (transfer full): "10:00 to 11:45" */
char      *heddle_meeting_dup_hours         (HeddleMeeting  *meeting);
/* (transfer full): "Strategic Group 2027-01-21", fit for the name of a file. */
char      *heddle_meeting_dup_file_name     (HeddleMeeting  *meeting);
/* The meeting for other calendars, with its agenda: always with the same UID, a higher
 * number when its hours or place have changed since it was exported last, and as
 * cancelled once it is. @now: seconds since 1970; @memory: (out): for
 * heddle_calendar_export_remember(), once the file is written. %NULL with an error for a
 * meeting that is private. */
HeddleIcs *heddle_meeting_export            (HeddleStore    *store,
                                             const char     *meeting_id,
                                             gint64          now,
                                             char          **memory,
                                             GError        **error);

G_END_DECLS
