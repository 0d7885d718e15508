/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-team.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_TEAM_ITEM (heddle_team_item_get_type ())
G_DECLARE_FINAL_TYPE (HeddleTeamItem, heddle_team_item, HEDDLE, TEAM_ITEM, GObject)

/**
 * HeddleTeamItem:
 *
 * A line of the team's list, which stays while what it shows changes: its property
 * `entry` is a [class@TeamEntry] of the same key.
 */
HeddleTeamItem  *heddle_team_item_new       (HeddleTeamEntry *entry);
/* Transfer none. */
HeddleTeamEntry *heddle_team_item_get_entry (HeddleTeamItem  *self);
/* The item keeps a reference; rows follow by `notify::entry`. */
void             heddle_team_item_set_entry (HeddleTeamItem  *self,
                                             HeddleTeamEntry *entry);

G_END_DECLS
