/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-episode-plan.h"
#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_FINDINGS_BUTTON (heddle_findings_button_get_type ())
G_DECLARE_FINAL_TYPE (HeddleFindingsButton, heddle_findings_button, HEDDLE, FINDINGS_BUTTON, AdwBin)

/**
 * HeddleFindingsButton:
 *
 * How many things the rules find about an episode, and a list of them, from
 * which one can be dismissed with a reason. Those that were stand at the end,
 * with theirs. Hidden where nothing is found.
 */

/* @plan: only read during the call */
void heddle_findings_button_fill (HeddleFindingsButton *self,
                                  HeddleSession        *session,
                                  HeddleEpisodePlan    *plan,
                                  gboolean              brief);

G_END_DECLS
