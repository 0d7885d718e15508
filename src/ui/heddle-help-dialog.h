/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_HELP_DIALOG (heddle_help_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HeddleHelpDialog, heddle_help_dialog, HEDDLE, HELP_DIALOG, AdwDialog)

/**
 * heddle_help_dialog_new:
 * @session: (nullable): %NULL while no file is open
 *
 * Returns: (transfer floating): first steps, what the places are for, where the file is
 */
AdwDialog *heddle_help_dialog_new (HeddleSession *session);

G_END_DECLS
