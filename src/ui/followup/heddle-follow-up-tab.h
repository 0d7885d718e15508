/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-episode-plan.h"
#include "records/heddle-records-tab.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_FOLLOW_UP_TAB (heddle_follow_up_tab_get_type ())
G_DECLARE_FINAL_TYPE (HeddleFollowUpTab, heddle_follow_up_tab, HEDDLE, FOLLOW_UP_TAB,
                      HeddleRecordsTab)

/**
 * HeddleFollowUpTab:
 *
 * What comes of an episode (Collaborative Improvement guidance, Stage 6): actions with
 * their progress, reviews and meetings, practice worth sharing, support and further
 * engagement, and what was learned.
 */

/* How many actions are open, for the tab's name; transfer full, nullable. */
char *heddle_follow_up_tab_dup_count (HeddleStore       *store,
                                      HeddleEpisodePlan *plan);

G_END_DECLS
