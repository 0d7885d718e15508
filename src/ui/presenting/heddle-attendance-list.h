/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_ATTENDANCE_LIST (heddle_attendance_list_get_type ())
G_DECLARE_FINAL_TYPE (HeddleAttendanceList, heddle_attendance_list, HEDDLE, ATTENDANCE_LIST, AdwBin)

/* Who belongs to a meeting, and whether they came: one change each. It follows each
 * change of the file. @seen: an audience may look on; who is private is left out. */
GtkWidget *heddle_attendance_list_new     (HeddleSession *session,
                                           const char    *meeting,
                                           gboolean       seen);

G_END_DECLS
