/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-page.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_COLLABORATIVES_PAGE (heddle_collaboratives_page_get_type ())
G_DECLARE_FINAL_TYPE (HeddleCollaborativesPage, heddle_collaboratives_page,
                      HEDDLE, COLLABORATIVES_PAGE, HeddlePage)

/**
 * HeddleCollaborativesPage:
 *
 * Which authority belongs where on a day: a map or a table, a card for each
 * regional collaborative, and the other groupings.
 */

G_END_DECLS
