/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-page.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_WORKFORCE_PAGE (heddle_workforce_page_get_type ())
G_DECLARE_FINAL_TYPE (HeddleWorkforcePage, heddle_workforce_page, HEDDLE, WORKFORCE_PAGE,
                      HeddlePage)

/**
 * HeddleWorkforcePage:
 *
 * The Workforce place: people and where they come from, who knows what, work against
 * time, and requests for expertise.
 */

/* Id of the collaborative that is looked at; NULL: all. */
const char *heddle_workforce_page_get_collaborative (HeddleWorkforcePage *self);

G_END_DECLS
