/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-session.h"
#include "heddle-step-row.h"

G_BEGIN_DECLS

/* What a row asks for: does it, or asks what it still needs to know in a
 * popover at the row. Each is one change, which the window announces. */
void heddle_step_jobs_do     (HeddleSession     *session,
                              HeddleEpisodePlan *plan,
                              HeddleStepRow     *row,
                              const char        *what);
/* Where it was not done, the window says why. */
void heddle_step_jobs_report (GtkWidget         *widget,
                              gboolean           done,
                              GError            *error);

G_END_DECLS
