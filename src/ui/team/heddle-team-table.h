/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-episode-comparison.h"
#include "heddle-national-programme.h"
#include "heddle-programme-plan.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_TEAM_TABLE (heddle_team_table_get_type ())
G_DECLARE_FINAL_TYPE (HeddleTeamTable, heddle_team_table, HEDDLE, TEAM_TABLE, AdwBin)

/**
 * HeddleTeamTable:
 *
 * A table of words and numbers below a sentence; sorted by the heads of its columns.
 */

/* What authorities have hosted, lent and received. */
void heddle_team_table_show_share (HeddleTeamTable         *self,
                                   HeddleNationalProgramme *programme);
/* The same with what their part has come to and the day they host next. */
void heddle_team_table_show_parts (HeddleTeamTable         *self,
                                   HeddleNationalProgramme *programme,
                                   HeddleDay                today);
/* (element-type HeddleEpisodeComparison): running episodes beside each other (CI
 * guidance, §4). A row opens its episode. */
void heddle_team_table_show_episodes (HeddleTeamTable      *self,
                                   GPtrArray               *comparisons,
                                   HeddleDay                today);
/* Which two people are in groups together, and how often (CI guidance, Appendix 2). */
void heddle_team_table_show_pairs (HeddleTeamTable         *self,
                                   HeddleProgrammePlan     *plan);

G_END_DECLS
