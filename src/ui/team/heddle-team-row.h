/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-team-item.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_TEAM_ROW (heddle_team_row_get_type ())
G_DECLARE_FINAL_TYPE (HeddleTeamRow, heddle_team_row, HEDDLE, TEAM_ROW, AdwBin)

/**
 * HeddleTeamRow:
 *
 * A line of the team: whose side, or a person with what they bring, how they are
 * prepared and what they answered, or an empty slot.
 */

/**
 * HeddleTeamRow::asked:
 * @what: name of an action of the team's view
 *
 * A button of the row was pressed.
 */
GtkWidget      *heddle_team_row_new        (void);
/* @item: (nullable): the row is empty. */
void            heddle_team_row_set_item   (HeddleTeamRow   *self,
                                            HeddleTeamItem  *item);
/* Transfer none, nullable. */
HeddleTeamItem *heddle_team_row_get_item   (HeddleTeamRow   *self);
/* Lines instead of columns. */
void            heddle_team_row_set_narrow (HeddleTeamRow   *self,
                                            gboolean         narrow);
/* "Officer, Stirling; Stirling; brings Data; briefed; confirmed": transfer full. */
char           *heddle_team_row_dup_name   (HeddleTeamEntry *entry);

G_END_DECLS
