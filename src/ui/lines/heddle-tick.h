/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-session.h"

G_BEGIN_DECLS

/* Marks what a deadline comes from as done today, or takes that back; one
 * change. Not all can be done: see heddle_tick_applies(). */
gboolean heddle_tick_deadline (HeddleSession         *session,
                               const HeddleDeadline  *deadline,
                               GError               **error);
/* The same on any day; %HEDDLE_DAY_NONE takes the tick back. */
gboolean heddle_tick_set      (HeddleStore           *store,
                               const HeddleDeadline  *deadline,
                               HeddleDay              day,
                               GError               **error);
/* Steps, milestones, iterations, and what follows a report. */
gboolean heddle_tick_applies  (const HeddleDeadline  *deadline);

G_END_DECLS
