/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_ATTENDANCE_LIST (heddle_attendance_list_get_type ())
G_DECLARE_FINAL_TYPE (HeddleAttendanceList, heddle_attendance_list, HEDDLE, ATTENDANCE_LIST, AdwBin)

/**
 * HeddleAttendanceLook:
 * @HEDDLE_ATTENDANCE_WIDE: each state is a button
 * @HEDDLE_ATTENDANCE_SEEN: the same where an audience may look on; who is private is
 *   left out
 * @HEDDLE_ATTENDANCE_NARROW: a list of states beside each name; roles that nobody has
 *   are there too
 */
typedef enum
{
  HEDDLE_ATTENDANCE_WIDE,
  HEDDLE_ATTENDANCE_SEEN,
  HEDDLE_ATTENDANCE_NARROW,
} HeddleAttendanceLook;

/* Who belongs to a meeting, and whether they came: one change each. It follows each
 * change of the file. */
GtkWidget *heddle_attendance_list_new     (HeddleSession        *session,
                                           const char           *meeting,
                                           HeddleAttendanceLook  look);

G_END_DECLS
