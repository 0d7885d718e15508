/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-episode-tab.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_TEAM_TAB (heddle_team_tab_get_type ())
G_DECLARE_FINAL_TYPE (HeddleTeamTab, heddle_team_tab, HEDDLE, TEAM_TAB, HeddleTab)

/* How many are in the team, transfer full; NULL: nobody. */
char *heddle_team_tab_dup_count (HeddleStore       *store,
                                 HeddleEpisodePlan *plan);

G_END_DECLS
