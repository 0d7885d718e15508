/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-deadlines.h"
#include "heddle-records.h"

G_BEGIN_DECLS

/**
 * heddle_running_episodes:
 * @filter: (nullable): only those of which something fits
 * @n_undated: (out) (optional): how many more run without a fieldwork date
 *
 * Returns: (transfer full) (element-type utf8): ids of those that are planned and
 *   neither postponed, cancelled nor closed, by their fieldwork
 */
GPtrArray *heddle_running_episodes (HeddleStore                *store,
                                    const HeddleDeadlineFilter *filter,
                                    guint                      *n_undated);

G_END_DECLS
