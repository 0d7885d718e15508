/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-cli-output.h"
#include "heddle-episode-plan.h"

G_BEGIN_DECLS

extern const HeddleCliColumn heddle_cli_step_columns[];

/* Adds what follows from a step's facts: nominal, earliest, due, state,
 * reason, whom. */
void       heddle_cli_add_step_dates (HeddleCli         *cli,
                                      JsonObject        *object,
                                      HeddleEpisodePlan *plan,
                                      guint              step);
/* All steps of an episode, in their order. */
JsonArray *heddle_cli_list_steps     (HeddleCli         *cli,
                                      HeddleEpisodePlan *plan);
/* Days before a due date from which on it is due soon. */
int        heddle_cli_get_due_soon   (HeddleCli         *cli);

G_END_DECLS
