/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-session.h"

G_BEGIN_DECLS

/* Asks where to save the invitation to a meeting, for the calendars of others, and writes
 * it there. @widget: in the window, which says how it went. */
void heddle_send_papers_save_invitation (GtkWidget     *widget,
                                         HeddleSession *session,
                                         const char    *meeting_id);

G_END_DECLS
