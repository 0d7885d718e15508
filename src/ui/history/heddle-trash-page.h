/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-page.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_TRASH_PAGE (heddle_trash_page_get_type ())
G_DECLARE_FINAL_TYPE (HeddleTrashPage, heddle_trash_page, HEDDLE, TRASH_PAGE, HeddlePage)

/**
 * HeddleTrashPage:
 *
 * What was removed, by whom and when, and what comes back with it.
 */

G_END_DECLS
