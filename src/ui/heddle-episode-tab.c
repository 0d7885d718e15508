/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-episode-tab.h"

HeddleEpisodePlan *
heddle_episode_tab_get_plan (HeddleTab *self)
{
  return heddle_tab_get_data (self);
}
