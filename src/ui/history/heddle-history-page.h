/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-page.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_HISTORY_PAGE (heddle_history_page_get_type ())
G_DECLARE_FINAL_TYPE (HeddleHistoryPage, heddle_history_page, HEDDLE, HISTORY_PAGE, HeddlePage)

/**
 * HeddleHistoryPage:
 *
 * What was changed, day by day, newest first; the chosen change stands beside
 * it field by field, or opens over it where the window is narrow.
 */

/* Only the changes of one record. */
void heddle_history_page_set_record (HeddleHistoryPage *self,
                                     const HeddleKind  *kind,
                                     const char        *id);

G_END_DECLS
