/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

/* Fills @list with who is expected at a meeting and who was there, each with a choice of
 * how, roles that nobody has among them, and @summary with their numbers. Returns how many
 * rows there are. */
guint heddle_attendance_rows_fill (GtkListBox    *list,
                                   GtkLabel      *summary,
                                   HeddleSession *session,
                                   const char    *meeting_id);

G_END_DECLS
