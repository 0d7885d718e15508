/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-page.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_SIGHTS_PAGE (heddle_sights_page_get_type ())
G_DECLARE_FINAL_TYPE (HeddleSightsPage, heddle_sights_page, HEDDLE, SIGHTS_PAGE, HeddlePage)

/**
 * HeddleSightsPage:
 *
 * Line of Sight over all plans, both ways: what every regional priority, or every measure,
 * lacks, and the chain of the one that is chosen.
 */

G_END_DECLS
