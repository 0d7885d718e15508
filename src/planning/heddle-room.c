/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-room.h"

#include "heddle-show.h"

/* NUREG-0700, 1.3.1: height = 2π × distance × minutes of arc ÷ 21,600. */
#define ARC_PER_RADIAN (21600.0 / (2.0 * G_PI))

/* Height of a capital letter, in metres, at @size per cent. */
static double
get_letter (double screen_height,
            int    size)
{
  return screen_height * HEDDLE_ROOM_BODY_SHARE * HEDDLE_ROOM_CAPITAL_SHARE * size / 100.0;
}

static double
get_arc (double letter,
         double distance)
{
  return letter / distance * ARC_PER_RADIAN;
}

/**
 * heddle_room_check:
 * @screen_height: of the projected picture, in metres, above 0
 * @distance: from the screen to the last row, in metres, above 0
 * @size: text size of the audience's window, in per cent
 *
 * Whether the last row can read the body text.
 */
void
heddle_room_check (double           screen_height,
                   double           distance,
                   int              size,
                   HeddleRoomCheck *check)
{
  g_return_if_fail (screen_height > 0 && distance > 0 && size > 0);

  *check = (HeddleRoomCheck) {
    .arc_minutes = get_arc (get_letter (screen_height, size), distance),
    .farthest = get_letter (screen_height, size) * ARC_PER_RADIAN / HEDDLE_ROOM_ARC_MIN,
  };
  check->is_enough = check->arc_minutes >= HEDDLE_ROOM_ARC_MIN;
  check->is_good = check->arc_minutes >= HEDDLE_ROOM_ARC_GOOD;
  for (int percent = HEDDLE_SHOW_SIZE_MIN; percent <= HEDDLE_SHOW_SIZE_MAX;
       percent += HEDDLE_SHOW_SIZE_STEP)
    if (get_arc (get_letter (screen_height, percent), distance) >= HEDDLE_ROOM_ARC_GOOD)
      {
        check->percent = percent;
        return;
      }
  /* good is out of reach; the largest may still be enough */
  if (get_arc (get_letter (screen_height, HEDDLE_SHOW_SIZE_MAX), distance) >= HEDDLE_ROOM_ARC_MIN)
    check->percent = HEDDLE_SHOW_SIZE_MAX;
}
