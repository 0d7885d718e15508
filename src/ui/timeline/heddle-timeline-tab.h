/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-episode-tab.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_TIMELINE_TAB (heddle_timeline_tab_get_type ())
G_DECLARE_FINAL_TYPE (HeddleTimelineTab, heddle_timeline_tab, HEDDLE, TIMELINE_TAB,
                      HeddleTab)

/**
 * HeddleTimelineTab:
 *
 * An episode's timeline: the strip, and its steps before and after the
 * fieldwork, which are ticked, pinned and given to people in place. What cannot
 * be done goes to `win.report`.
 */

G_END_DECLS
