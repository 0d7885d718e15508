/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-episode-tab.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_REPORT_TAB (heddle_report_tab_get_type ())
G_DECLARE_FINAL_TYPE (HeddleReportTab, heddle_report_tab, HEDDLE, REPORT_TAB, HeddleTab)

/**
 * HeddleReportTab:
 *
 * The report of an episode (Collaborative Improvement guidance, Stage 5 and Appendix
 * 3): its twelve parts with owner and state, what the findings give to each, comments,
 * versions, circulation and agreement; or the statement in its place.
 */

/* "5/12": parts that are agreed, for the tab's name; transfer full, nullable. */
char *heddle_report_tab_dup_count (HeddleStore       *store,
                                   HeddleEpisodePlan *plan);

G_END_DECLS
