/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "records/heddle-records-tab.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_FOCUS_TAB (heddle_focus_tab_get_type ())
G_DECLARE_FINAL_TYPE (HeddleFocusTab, heddle_focus_tab, HEDDLE, FOCUS_TAB, HeddleRecordsTab)

/**
 * HeddleFocusTab:
 *
 * What an episode looks at and why (Collaborative Improvement guidance, Stages 1 to 3):
 * the chosen focus in the host's words, the areas it was chosen from, the kinds of
 * evidence it rests on, aims, and the tasks of the Local Organisational Group.
 */

G_END_DECLS
