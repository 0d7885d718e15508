/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_VERSIONS_DIALOG (heddle_versions_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HeddleVersionsDialog, heddle_versions_dialog, HEDDLE, VERSIONS_DIALOG,
                      AdwDialog)

/**
 * HeddleVersionsDialog:
 *
 * Two iterations of a plan beside each other: any version, and any other or the plan as it
 * stands; what was added, removed and changed, part by part (guidance on regional
 * improvement plans, §9: further iterations).
 */

/* Says so where no version of the plan is frozen yet. */
void heddle_versions_dialog_present (GtkWidget     *parent,
                                     HeddleSession *session,
                                     const char    *plan_id);

G_END_DECLS
