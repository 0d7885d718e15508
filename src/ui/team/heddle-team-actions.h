/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-team-view.h"

G_BEGIN_DECLS

/* The `team.` actions of the view: what can be done with who is chosen. */

void heddle_team_actions_install (GtkWidgetClass *klass);
/* Another line is chosen: what can be done now. */
void heddle_team_actions_update  (HeddleTeamView *self);

G_END_DECLS
