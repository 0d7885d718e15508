/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-meeting-outline.h"
#include "heddle-session.h"

G_BEGIN_DECLS

/* Shows groups, each with its next meeting. @outlines: (element-type HeddleGroupOutline), of
 * which the first @n_shown have a row. @chosen: (nullable): id of the group that is selected.
 * Rows stay where they are. */
void heddle_group_rows_fill (GtkListBox    *list,
                             HeddleSession *session,
                             GPtrArray     *outlines,
                             guint          n_shown,
                             const char    *chosen);

G_END_DECLS
