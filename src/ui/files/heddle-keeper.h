/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "heddle-backup.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_KEEPER (heddle_keeper_get_type ())
G_DECLARE_FINAL_TYPE (HeddleKeeper, heddle_keeper, HEDDLE, KEEPER, GObject)

/**
 * HeddleKeeper:
 *
 * Keeps the backups of one open file: soon after it was opened where the last
 * session left changes without one, hourly while it is changed, and whenever
 * it is asked. Never holds up the window.
 */

/**
 * HeddleKeeper::changed:
 *
 * A backup was begun, got on or was done with.
 */

/**
 * HeddleKeeper::done:
 * @error: (nullable): what went wrong
 *
 * A backup was made, was not needed, or failed, and none is to follow.
 */

HeddleKeeper *heddle_keeper_new          (HeddleStore        *store);
/* One that is asked for while another is being made comes after it. */
void          heddle_keeper_back_up      (HeddleKeeper       *self,
                                          HeddleBackupReason  reason);
/* Whether a backup is being written just now. */
gboolean      heddle_keeper_is_busy      (HeddleKeeper       *self);
/* From 0 to 1. */
double        heddle_keeper_get_fraction (HeddleKeeper       *self);
/* Why the last backup failed; NULL: it did not. */
const char   *heddle_keeper_get_problem  (HeddleKeeper       *self);

G_END_DECLS
