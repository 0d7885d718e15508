/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-plan-tab.h"

HeddlePlanLine *
heddle_plan_tab_get_line (HeddleTab *tab)
{
  return heddle_tab_get_data (tab);
}
