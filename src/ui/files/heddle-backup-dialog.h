/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_BACKUP_DIALOG (heddle_backup_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HeddleBackupDialog, heddle_backup_dialog, HEDDLE, BACKUP_DIALOG, AdwDialog)

/**
 * HeddleBackupDialog:
 *
 * A look into a backup before it takes the place of the file: what it holds,
 * what would be lost and what would come back.
 */

/* @session: (nullable): the open file that it would replace
 * @today: what day it is
 * @name: (nullable): what to call the backup, "Today, 14:05" */
AdwDialog *heddle_backup_dialog_new (const char    *path,
                                     HeddleSession *session,
                                     HeddleDay      today,
                                     const char    *name);

G_END_DECLS
