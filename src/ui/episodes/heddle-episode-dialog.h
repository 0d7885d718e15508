/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_EPISODE_DIALOG (heddle_episode_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HeddleEpisodeDialog, heddle_episode_dialog, HEDDLE, EPISODE_DIALOG, AdwDialog)

/* Plans an episode: a host and one fieldwork date, and what that will make.
 * Opens the page of the new episode. */
AdwDialog *heddle_episode_dialog_new      (HeddleSession *session);
/* With a host chosen already: the date is asked for first. */
void       heddle_episode_dialog_set_host (AdwDialog     *dialog,
                                           const char    *authority);

G_END_DECLS
