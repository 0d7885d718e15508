/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_ATTENDANCE (heddle_attendance_get_type ())
G_DECLARE_FINAL_TYPE (HeddleAttendance, heddle_attendance, HEDDLE, ATTENDANCE, HeddleRecord)

/**
 * HeddleAttendance:
 *
 * Whether somebody was at a meeting.
 */
struct _HeddleAttendance
{
  HeddleRecord parent;

  char *meeting;
  char *person;
  char *post;
  char *state;
};

extern const HeddleKind heddle_attendance_kind;

G_END_DECLS
