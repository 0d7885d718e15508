/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The `meeting.` and `group.` actions of #HeddleMeetingsPage: what is done with the
 * meeting, the item and the group that are chosen. */
void heddle_meeting_actions_install (GtkWidgetClass *klass);

G_END_DECLS
