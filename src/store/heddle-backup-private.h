/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-backup-copy.h"
#include "heddle-backup.h"

G_BEGIN_DECLS

/* Where the log stands: equal for a file and a copy of it without change. */
char       *heddle_backup_dup_state   (HeddleStore        *store,
                                       GError            **error);
/* Whether the newest copy in the folder is already of this state. */
gboolean    heddle_backup_has_state   (const char         *path,
                                       const char         *parent,
                                       const char         *state);
/* Makes the folder where it is missing. Returns the path of a copy made at
 * @wall, which has the same name in both folders. */
char       *heddle_backup_dup_next    (const char         *path,
                                       const char         *parent,
                                       gint64              wall,
                                       HeddleBackupReason  reason,
                                       GError            **error);
/* Removes what the rules do not keep. */
void        heddle_backup_thin        (const char         *path,
                                       const char         *parent);
/* Gives up a backup that is being made in the main loop. */
void        heddle_backup_abandon     (HeddleStore        *store);

G_END_DECLS
