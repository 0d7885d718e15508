/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-host-calendar.h"

G_BEGIN_DECLS

/* (transfer full) (nullable): the record of @kind, unless it is in the trash. */
gpointer heddle_derive_dup_live    (HeddleStore          *store,
                                    const HeddleKind     *kind,
                                    const char           *id);
/* (transfer full) (nullable): a text, date, choice or reference as it is stored; %NULL
 * where it is empty, and for a @name that is %NULL or no field. */
char    *heddle_derive_dup_value   (HeddleRecord         *record,
                                    const char           *name);

/* What was done at a fuzzy time was done by its last day at the latest;
 * %HEDDLE_DAY_NONE where there is no date or no end. */
HeddleDay heddle_derive_get_last_day (const char          *date);

/* The rows of one record each; a removed record has none. */
gboolean heddle_derive_episode     (HeddleStore          *store,
                                    const char           *id,
                                    HeddleHostCalendars  *calendars,
                                    GError              **error);
gboolean heddle_derive_milestone   (HeddleStore          *store,
                                    const char           *id,
                                    GError              **error);
gboolean heddle_derive_iteration   (HeddleStore          *store,
                                    const char           *id,
                                    GError              **error);
gboolean heddle_derive_approval    (HeddleStore          *store,
                                    const char           *id,
                                    GError              **error);
gboolean heddle_derive_appointment (HeddleStore          *store,
                                    const char           *id,
                                    GError              **error);
/* Rows of what comes again each year, of which @first is the first time. */
gboolean heddle_derive_yearly      (HeddleStore          *store,
                                    const HeddleDeadline *first,
                                    const char           *id,
                                    GError              **error);
/* Rows of an action, review, engagement, offer of support, circulation or
 * committee date. */
gboolean heddle_derive_follow_up   (HeddleStore          *store,
                                    const HeddleKind     *kind,
                                    const char           *id,
                                    GError              **error);
gboolean heddle_derive_meeting     (HeddleStore          *store,
                                    const char           *id,
                                    GError              **error);
/* Rows of an observation, communication, intention, professional learning, activity
 * or test of change. */
gboolean heddle_derive_plan_part   (HeddleStore          *store,
                                    const HeddleKind     *kind,
                                    const char           *id,
                                    GError              **error);

G_END_DECLS
