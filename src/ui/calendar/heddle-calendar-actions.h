/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-calendar-page.h"

G_BEGIN_DECLS

/* The `calendar.` actions of the page and the keys that do the same. */

void     heddle_calendar_actions_install    (GtkWidgetClass     *klass);
/* Keys that hold wherever the focus is, in the list of places too. */
void     heddle_calendar_actions_add_keys   (HeddleCalendarPage *self);
/* Keys that hold while the focus is on the page. */
gboolean heddle_calendar_actions_pressed_cb (HeddleCalendarPage *self,
                                             guint               key,
                                             guint               keycode,
                                             GdkModifierType     modifiers);

G_END_DECLS
