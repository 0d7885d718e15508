/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-tab.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_DRIVERS_TAB (heddle_drivers_tab_get_type ())
G_DECLARE_FINAL_TYPE (HeddleDriversTab, heddle_drivers_tab, HEDDLE, DRIVERS_TAB, HeddleTab)

/**
 * HeddleDriversTab:
 *
 * The theory of change of a plan as a driver diagram, which is entered like an outline.
 */

G_END_DECLS
