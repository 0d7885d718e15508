/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-episode-tab.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_FIELDWORK_TAB (heddle_fieldwork_tab_get_type ())
G_DECLARE_FINAL_TYPE (HeddleFieldworkTab, heddle_fieldwork_tab, HEDDLE, FIELDWORK_TAB,
                      HeddleTab)

/**
 * HeddleFieldworkTab:
 *
 * What the team finds, noted in one line as it is heard, session by session, and
 * merged and sorted afterwards.
 */

/* How many findings the episode has, for the tab's name; transfer full, nullable. */
char *heddle_fieldwork_tab_dup_count (HeddleStore       *store,
                                      HeddleEpisodePlan *plan);

G_END_DECLS
