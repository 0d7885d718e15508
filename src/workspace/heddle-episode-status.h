/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-episode-plan.h"
#include "heddle-stage.h"

G_BEGIN_DECLS

/* What becomes of an episode. One named change each. */

/* Without a new date: the fieldwork is cleared, the steps stay and have no
 * dates until there is one. @reason is needed. */
gboolean heddle_episode_postpone (HeddleStore  *store,
                                  const char   *episode_id,
                                  const char   *reason,
                                  GError      **error);
/* It will not happen. @reason is needed. */
gboolean heddle_episode_cancel   (HeddleStore  *store,
                                  const char   *episode_id,
                                  const char   *reason,
                                  GError      **error);
/* All of it is done: it goes to the end of the list. */
gboolean heddle_episode_close    (HeddleStore  *store,
                                  const char   *episode_id,
                                  GError      **error);
/* It goes on after all, with the fieldwork that it still has. */
gboolean heddle_episode_resume   (HeddleStore  *store,
                                  const char   *episode_id,
                                  GError      **error);
/* The stage it is in, as chosen or as it follows from what is done. */
HeddleStages heddle_episode_get_stages (HeddleEpisodePlan *plan,
                                  HeddleDay     today);
/* The same without the dates of its steps, for lists. */
HeddleStages heddle_episode_find_stages (HeddleStore *store,
                                  HeddleEpisode *episode,
                                  HeddleDay     today);
/* By hand; %HEDDLE_N_STAGES: as it follows from what is done. */
gboolean heddle_episode_set_stage (HeddleStore *store,
                                  const char   *episode_id,
                                  HeddleStage   stage,
                                  GError      **error);

G_END_DECLS
