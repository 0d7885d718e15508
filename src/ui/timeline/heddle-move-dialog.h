/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_MOVE_DIALOG (heddle_move_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HeddleMoveDialog, heddle_move_dialog, HEDDLE, MOVE_DIALOG, AdwDialog)

/**
 * HeddleMoveDialog:
 *
 * Shows what moving an episode's fieldwork would do before anything is moved,
 * and moves it as one change.
 */

AdwDialog *heddle_move_dialog_new       (HeddleSession    *session,
                                         const char       *episode_id);
/* Another first day, as if it had been typed. */
void       heddle_move_dialog_set_start (HeddleMoveDialog *self,
                                         HeddleDay         day);

G_END_DECLS
