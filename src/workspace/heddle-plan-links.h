/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/* Links @from with @to, or undoes that, one change: a priority with what it serves or
 * rests on, an activity with a function, a curriculum area or a measure.
 * @link: a kind whose first two fields are the two ends. */
gboolean heddle_plan_link_toggle (HeddleStore       *store,
                                  const HeddleKind  *link,
                                  const char        *from,
                                  const char        *to,
                                  GError           **error);

G_END_DECLS
