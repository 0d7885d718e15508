/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "heddle-day.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_CLOCK (heddle_clock_get_type ())
G_DECLARE_FINAL_TYPE (HeddleClock, heddle_clock, HEDDLE, CLOCK, GObject)

/**
 * HeddleClock:
 *
 * What day it is: the machine's, which it follows through midnight, a suspend
 * and a clock that is set; or a day that stands still, for tests and pictures.
 */

/**
 * HeddleClock::changed:
 *
 * It is another day.
 */

/* @fixed: %HEDDLE_DAY_NONE follows the machine. */
HeddleClock *heddle_clock_new       (HeddleDay    fixed);
/* The day as the clock saw it last. */
HeddleDay    heddle_clock_get_today (HeddleClock *self);
/* Another day for a clock that stands still. */
void         heddle_clock_set_fixed (HeddleClock *self,
                                     HeddleDay    fixed);
/* Seconds since 1970 by the machine's clock, shifted. It does not stand still. */
gint64       heddle_clock_get_time  (HeddleClock *self);
/* Shifts the time of day of every clock, for tests and pictures. */
void         heddle_clock_shift     (gint64       seconds);
/* Looks at the machine's clock again. */
void         heddle_clock_refresh   (HeddleClock *self);

G_END_DECLS
