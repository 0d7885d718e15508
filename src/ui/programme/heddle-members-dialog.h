/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-programme-plan.h"
#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_MEMBERS_DIALOG (heddle_members_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HeddleMembersDialog, heddle_members_dialog, HEDDLE, MEMBERS_DIALOG,
                      AdwDialog)

/* Who is in a session, by name and by number. */
AdwDialog *heddle_members_dialog_new (HeddleSession             *session,
                                      const HeddleProgrammePlan *plan,
                                      guint                      index);

G_END_DECLS
