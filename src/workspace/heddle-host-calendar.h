/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/**
 * HeddleHostCalendars:
 *
 * The calendars of the authorities, each built from the closures once and
 * kept. What it holds does not follow commits: drop it when a closure or an
 * authority changes.
 */
typedef struct _HeddleHostCalendars HeddleHostCalendars;

HeddleHostCalendars *heddle_host_calendars_new  (HeddleStore         *store);
void                 heddle_host_calendars_free (HeddleHostCalendars *self);
/* Borrowed; lives as long as @self. */
HeddleCalendar      *heddle_host_calendars_get  (HeddleHostCalendars *self,
                                                 const char          *authority_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleHostCalendars, heddle_host_calendars_free)

G_END_DECLS
