/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-national-programme.h"
#include "heddle-session.h"
#include "heddle-team-offers.h"
#include "heddle-team.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_TEAM_PANE (heddle_team_pane_get_type ())
G_DECLARE_FINAL_TYPE (HeddleTeamPane, heddle_team_pane, HEDDLE, TEAM_PANE, AdwBin)

/**
 * HeddleTeamPane:
 *
 * Beside the team: who offers to take part, who hosts next, and what clashes.
 */

/**
 * HeddleTeamPane::go-to:
 * @id: a team member
 *
 * A clash was chosen.
 */
void heddle_team_pane_show (HeddleTeamPane          *self,
                            HeddleSession           *session,
                            HeddleEpisodePlan       *plan,
                            HeddleTeam              *team,
                            HeddleNationalProgramme *programme);
/* Opens the list of all offers, at one of them. */
void heddle_team_pane_show_offer (HeddleTeamPane *self,
                                  const char     *interest);

G_END_DECLS
