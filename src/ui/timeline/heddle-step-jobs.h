/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-session.h"
#include "heddle-step-row.h"

G_BEGIN_DECLS

/* The menu and the jobs of @row are those of a line in any list. */
void heddle_step_jobs_attach (HeddleStepRow *row,
                              HeddleSession *session);

G_END_DECLS
