/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-episode-plan.h"
#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_EPISODE_FIGURES (heddle_episode_figures_get_type ())
G_DECLARE_FINAL_TYPE (HeddleEpisodeFigures, heddle_episode_figures, HEDDLE, EPISODE_FIGURES,
                      GtkBox)

/**
 * HeddleEpisodeFigures:
 *
 * The four numbers that tell how far an episode is: offers to take part, time
 * asked of schools, essential reading, sides in the team.
 */

void heddle_episode_figures_fill        (HeddleEpisodeFigures *self,
                                         HeddleSession        *session,
                                         HeddleEpisodePlan    *plan);
/* How many stand beside each other: 4, 2 or 1. */
void heddle_episode_figures_set_columns (HeddleEpisodeFigures *self,
                                         int                   columns);

G_END_DECLS
