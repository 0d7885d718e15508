/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-session.h"

G_BEGIN_DECLS

/* Marks what a deadline comes from as done today, or takes that back; one
 * change. Only steps, milestones and iterations can be done. */
gboolean heddle_tick_deadline (HeddleSession         *session,
                               const HeddleDeadline  *deadline,
                               GError               **error);

G_END_DECLS
