/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-attention.h"
#include "heddle-session.h"
#include "heddle-table.h"

G_BEGIN_DECLS

/* All that Today lists, also what its groups only count.
 * @findings: (nullable) (element-type HeddleFinding) */
HeddleTable *heddle_today_table_new (HeddleSession         *session,
                                     const HeddleAttention *attention,
                                     GPtrArray             *findings,
                                     int                    days);

G_END_DECLS
