/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-episode-plan.h"
#include "records/heddle-records-tab.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_DOCUMENTS_TAB (heddle_documents_tab_get_type ())
G_DECLARE_FINAL_TYPE (HeddleDocumentsTab, heddle_documents_tab, HEDDLE, DOCUMENTS_TAB,
                      HeddleRecordsTab)

/**
 * HeddleDocumentsTab:
 *
 * What is shared before the fieldwork (Collaborative Improvement guidance, Appendix 2):
 * who needs it, whether it is essential, how long it takes to read and when it went out.
 */

/* How many documents there are, for the tab's name; transfer full, nullable. */
char *heddle_documents_tab_dup_count (HeddleStore       *store,
                                      HeddleEpisodePlan *plan);

G_END_DECLS
