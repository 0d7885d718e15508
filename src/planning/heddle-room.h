/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeddleRoomCheck:
 * @arc_minutes: how large a capital letter of the body text is for the last row
 * @is_enough: it is at least %HEDDLE_ROOM_ARC_MIN
 * @is_good: it is at least %HEDDLE_ROOM_ARC_GOOD
 * @percent: text size, in steps of %HEDDLE_SHOW_SIZE_STEP, from which the type is
 *   good; 0 where no size that Heddle has is enough
 * @farthest: how far away the last row may be at the present size, in metres
 */
typedef struct
{
  double arc_minutes;
  gboolean is_enough;
  gboolean is_good;
  int percent;
  double farthest;
} HeddleRoomCheck;

/** Height of a letter as an angle, in minutes of arc: NUREG-0700, ISO 9241-3. */
#define HEDDLE_ROOM_ARC_MIN 16.0
#define HEDDLE_ROOM_ARC_GOOD 20.0
/** Body type of the audience's window, as a share of its height, at 100 per cent. */
#define HEDDLE_ROOM_BODY_SHARE 0.048
/** Height of a capital letter as a share of the type's size. */
#define HEDDLE_ROOM_CAPITAL_SHARE 0.72

void heddle_room_check (double           screen_height,
                        double           distance,
                        int              size,
                        HeddleRoomCheck *check);

G_END_DECLS
