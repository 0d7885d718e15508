/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_REGROUP_DIALOG (heddle_regroup_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HeddleRegroupDialog, heddle_regroup_dialog, HEDDLE, REGROUP_DIALOG,
                      AdwDialog)

/* Proposes other groups for a day of an episode and, if asked, applies them. */
AdwDialog *heddle_regroup_dialog_new (HeddleSession *session,
                                      const char    *episode);

G_END_DECLS
