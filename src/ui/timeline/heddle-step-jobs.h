/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-session.h"
#include "heddle-step-row.h"

G_BEGIN_DECLS

/* The menu and the jobs of @row are those of a line in any list. */
void heddle_step_jobs_attach (HeddleStepRow *row,
                              HeddleSession *session);
/* Says what could not be done, as all jobs do. @error: (nullable): why */
void heddle_step_jobs_report (GtkWidget     *widget,
                              gboolean       done,
                              GError        *error);

G_END_DECLS
