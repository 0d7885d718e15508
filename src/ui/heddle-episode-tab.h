/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-episode-plan.h"
#include "heddle-tab.h"

G_BEGIN_DECLS

/* What the page of an episode gives to its tabs. */
HeddleEpisodePlan *heddle_episode_tab_get_plan (HeddleTab *self);

G_END_DECLS
