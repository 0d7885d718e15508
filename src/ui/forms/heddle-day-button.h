/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-day.h"

G_BEGIN_DECLS

/**
 * HeddleDayFunc:
 * @today: (out): the day that counts as today
 *
 * Returns: the day that a field says now, %HEDDLE_DAY_NONE for none
 */
typedef HeddleDay (*HeddleDayFunc) (gpointer   data,
                                    HeddleDay *today);

/**
 * heddle_day_button_add:
 * @row: of a date
 * @get_day: asked each time the button opens; @data lives as long as @row
 *
 * Adds a month to choose a day in, for whoever would rather point than type.
 */
void heddle_day_button_add (AdwEntryRow   *row,
                            HeddleDayFunc  get_day,
                            gpointer       data);

G_END_DECLS
