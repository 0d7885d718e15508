/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-episode-tab.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PROGRAMME_TAB (heddle_programme_tab_get_type ())
G_DECLARE_FINAL_TYPE (HeddleProgrammeTab, heddle_programme_tab, HEDDLE, PROGRAMME_TAB,
                      HeddleTab)

/**
 * HeddleProgrammeTab:
 *
 * The sessions of the fieldwork by day and hour, what should be known about them,
 * and the one that is selected.
 */

G_END_DECLS
