/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-session.h"

G_BEGIN_DECLS

/* Fills @list with what differs between two texts of a plan, a row a part, word by word.
 * @changes: (nullable) (element-type HeddlePlanChange) */
void heddle_plan_changes_fill (GtkListBox    *list,
                               GPtrArray     *changes,
                               HeddleSession *session);

G_END_DECLS
