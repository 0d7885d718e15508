/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/* What speaks against fieldwork on these days before an episode is planned. */
char *heddle_fieldwork_warnings_dup (HeddleStore    *store,
                                     HeddleCalendar *calendar,
                                     const char     *host_id,
                                     HeddleDay       start,
                                     int             days,
                                     HeddleDay       today);

G_END_DECLS
