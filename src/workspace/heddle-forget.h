/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-backup.h"
#include "heddle-purge.h"

G_BEGIN_DECLS

/* Makes sure of a backup of what the file holds now; a second folder that is
 * not there is no reason to stop. */
gboolean heddle_forget_keep_backup (HeddleStore         *store,
                                    HeddleBackupReason   reason,
                                    GError             **error);
/* How many kept copies of the file there are, in both folders; they hold what
 * is removed for good. */
guint    heddle_forget_count_backups (HeddleStore       *store);

/**
 * heddle_forget_record:
 * @backups: whether the backups go too; a new one is made
 * @left: (out) (nullable) (transfer full): what else still holds it and could
 *   not be removed, in one line; %NULL where nothing does
 *
 * Removes a record with personal data for good, as heddle_purge() does. Where it
 * was the one that signs changes, nobody does from now on.
 */
gboolean heddle_forget_record      (HeddleStore         *store,
                                    const HeddleKind    *kind,
                                    const char          *id,
                                    gboolean             backups,
                                    char               **left,
                                    GError             **error);

G_END_DECLS
