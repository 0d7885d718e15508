/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-page.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_SCHOOLS_PAGE (heddle_schools_page_get_type ())
G_DECLARE_FINAL_TYPE (HeddleSchoolsPage, heddle_schools_page, HEDDLE, SCHOOLS_PAGE, HeddlePage)

/**
 * HeddleSchoolsPage:
 *
 * Priorities of schools, entered or imported: how many by theme and by authority, which
 * regional priority answers them, and each by itself.
 */

G_END_DECLS
