/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-episode-tab.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_OVERVIEW_TAB (heddle_overview_tab_get_type ())
G_DECLARE_FINAL_TYPE (HeddleOverviewTab, heddle_overview_tab, HEDDLE, OVERVIEW_TAB,
                      HeddleTab)

/**
 * HeddleOverviewTab:
 *
 * How an episode stands, on one page: how far the fieldwork is away, its stage,
 * a few figures, the focus, the next steps, the Local Organisational Group and
 * what is worth knowing. Each part leads to where it can be changed.
 */

G_END_DECLS
