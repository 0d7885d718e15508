/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-day.h"

G_BEGIN_DECLS

/* @day: %HEDDLE_DAY_NONE: today, whichever it is */
typedef void (*HeddleDayChosen) (GtkWidget *page,
                                 HeddleDay  day);

/* Says on @button as at which @day a page shows what changes with time, and lets another
 * be chosen: memberships are dated, so that any day can be looked at. @format has a place
 * for the day. */
void heddle_day_menu_show (GtkMenuButton   *button,
                           const char      *title,
                           const char      *format,
                           HeddleDay        day,
                           HeddleDay        today,
                           HeddleDayChosen  chosen,
                           GtkWidget       *page);

G_END_DECLS
