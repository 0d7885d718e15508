/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"
#include "heddle-team.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_TEAM_VIEW (heddle_team_view_get_type ())
G_DECLARE_FINAL_TYPE (HeddleTeamView, heddle_team_view, HEDDLE, TEAM_VIEW, AdwBin)

/**
 * HeddleTeamView:
 *
 * The team as one table with its sides as sections, and what can be done with who is
 * chosen: I invites, C is a yes, X a no, B says briefed, R has read, Delete removes,
 * Enter opens.
 */
void     heddle_team_view_set_session (HeddleTeamView *self,
                                       HeddleSession  *session,
                                       const char     *episode);
/* Rows that are about the same stay, and with them focus and scrolling. */
void     heddle_team_view_show        (HeddleTeamView *self,
                                       HeddleTeam     *team);
/* Under 600 sp there are no headings, and rows take several lines. */
void     heddle_team_view_set_narrow  (HeddleTeamView *self,
                                       gboolean        narrow);
/* Gives the focus to a member or slot; FALSE where it is not in the team. */
gboolean heddle_team_view_go_to       (HeddleTeamView *self,
                                       const char     *id);
/* Asks for somebody more of the side that is chosen. */
void     heddle_team_view_invite      (HeddleTeamView *self);

G_END_DECLS
