/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

/* Fills @list with what the group of a meeting has to settle, each with a button that puts
 * it on the agenda. Returns how many there are. */
guint heddle_suggestion_rows_fill (GtkListBox    *list,
                                   HeddleSession *session,
                                   const char    *meeting_id);

G_END_DECLS
