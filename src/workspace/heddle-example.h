/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/* Writes the example into a store that has the reference data, as one change.
 * The planned episodes count from @today. */
gboolean heddle_example_load (HeddleStore *store,
                              HeddleDay    today,
                              GError     **error);

G_END_DECLS
