/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_NATIONAL_VIEW (heddle_national_view_get_type ())
G_DECLARE_FINAL_TYPE (HeddleNationalView, heddle_national_view, HEDDLE, NATIONAL_VIEW, AdwBin)

/**
 * HeddleNationalView:
 *
 * The national programme: what part each authority has taken in the period chosen, as
 * a map with a key and who could host next, or as a table (CI guidance, §3).
 */

/* What the file has today. */
void heddle_national_view_show (HeddleNationalView *self,
                                HeddleSession      *session);

G_END_DECLS
