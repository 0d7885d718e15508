/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-page.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_COLLABORATIVE_PAGE (heddle_collaborative_page_get_type ())
G_DECLARE_FINAL_TYPE (HeddleCollaborativePage, heddle_collaborative_page,
                      HEDDLE, COLLABORATIVE_PAGE, HeddlePage)

/**
 * HeddleCollaborativePage:
 *
 * One collaborative: who its members are on a day, who held its roles, how far
 * its plans are agreed, what is due, and what is open.
 */

/* Which one; once. */
void heddle_collaborative_page_set_record (HeddleCollaborativePage *self,
                                           const char              *id);

G_END_DECLS
