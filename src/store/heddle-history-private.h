/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-history.h"

G_BEGIN_DECLS

/* Whether the edit holds: no edit that undoes it holds. */
gboolean heddle_history_is_active (HeddleStore *store,
                                   gint64       site,
                                   gint64       seq);

G_END_DECLS
