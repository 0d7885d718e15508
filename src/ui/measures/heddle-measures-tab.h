/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-tab.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_MEASURES_TAB (heddle_measures_tab_get_type ())
G_DECLARE_FINAL_TYPE (HeddleMeasuresTab, heddle_measures_tab, HEDDLE, MEASURES_TAB, HeddleTab)

/**
 * HeddleMeasuresTab:
 *
 * The measures of a plan, and one of them with its run chart.
 */

/* Id of the measure whose own view is shown; NULL: the list. */
const char *heddle_measures_tab_get_shown (HeddleMeasuresTab *self);

/* How many the plan has, transfer full; NULL: none. */
char *heddle_measures_tab_dup_count (HeddleStore *store,
                                     const char  *plan);

G_END_DECLS
