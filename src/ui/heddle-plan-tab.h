/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-plans.h"
#include "heddle-tab.h"

G_BEGIN_DECLS

/* What the page of a plan gives to its tabs. Transfer none. */
HeddlePlanLine *heddle_plan_tab_get_line (HeddleTab *tab);

G_END_DECLS
