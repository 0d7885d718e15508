/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-time-axis.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_TIME_SCALE (heddle_time_scale_get_type ())
G_DECLARE_FINAL_TYPE (HeddleTimeScale, heddle_time_scale, HEDDLE, TIME_SCALE, GObject)

/**
 * HeddleTimeScale:
 *
 * The time that all charts of a timeline show, and their head. Whoever shows
 * it follows it with heddle_time_scale_follow().
 */

/**
 * HeddleTimeScale::changed:
 *
 * Other days, or closer, or farther.
 */

HeddleTimeScale *heddle_time_scale_new      (void);
/* Shows the days around @around at this zoom; the signal `changed` follows if they are
 * others. */
void             heddle_time_scale_show     (HeddleTimeScale *self,
                                             HeddleTimeZoom   zoom,
                                             HeddleDay        around);
/* The axis in the width of @widget. */
HeddleTimeAxis   heddle_time_scale_get_axis (HeddleTimeScale *self,
                                             GtkWidget       *widget);
/* @widget is drawn anew with every change. */
void             heddle_time_scale_follow   (HeddleTimeScale *self,
                                             GtkWidget       *widget);

G_END_DECLS
