/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_GROUP_DIALOG (heddle_group_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HeddleGroupDialog, heddle_group_dialog, HEDDLE, GROUP_DIALOG, AdwDialog)

/* Who belongs to a group, as what and since when, and the series of its meetings. */
AdwDialog *heddle_group_dialog_new (HeddleSession *session,
                                    const char    *group_id);

G_END_DECLS
