/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HEDDLE_TYPE_MOVE_GROUP (heddle_move_group_get_type ())
G_DECLARE_FINAL_TYPE (HeddleMoveGroup, heddle_move_group, HEDDLE, MOVE_GROUP, GtkBox)

/**
 * HeddleMoveGroup:
 *
 * A heading with a count over a list of what a move does; hidden while it is
 * empty.
 */

void heddle_move_group_clear (HeddleMoveGroup *self);
/* @icon: (transfer floating) */
void heddle_move_group_add   (HeddleMoveGroup *self,
                              GtkWidget       *icon,
                              const char      *title,
                              const char      *subtitle);

G_END_DECLS
