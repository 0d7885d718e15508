/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_HANDOVER_DIALOG (heddle_handover_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HeddleHandoverDialog, heddle_handover_dialog, HEDDLE, HANDOVER_DIALOG,
                      AdwDialog)

/* Gives the open work of one post to another, with a preview of which any line
 * can be left out. @from: (nullable): id of the person who gives */
AdwDialog *heddle_handover_dialog_new (HeddleSession *session,
                                       const char    *from);

G_END_DECLS
