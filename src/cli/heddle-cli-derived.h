/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-cli-output.h"

G_BEGIN_DECLS

/* Adds to the fields of a record what follows from them and others: the dates
 * and state of a step; the collaborative, the last day and the number of late
 * steps of an episode; the approval of an iteration or appointment; the
 * statements of a date. @plans: id of an episode → HeddleEpisodePlan, filled
 * as needed. */
gboolean               heddle_cli_add_derived     (HeddleCli         *cli,
                                                   JsonObject        *object,
                                                   HeddleRecord      *record,
                                                   GHashTable        *plans,
                                                   GError           **error);
/* Plans of episodes by their ids, each loaded once for a whole list. Transfer full. */
GHashTable            *heddle_cli_new_plans       (void);
/* The members it adds to records of @kind, ended by a NULL key; NULL where
 * none. */
const HeddleCliColumn *heddle_cli_derived_columns (const HeddleKind  *kind);

G_END_DECLS
