/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-backup-look.h"

G_BEGIN_DECLS

/* Which records restoring a backup would change, from the changes that only one
 * side has. Sides are tables site → number of its last change; `editions`, which
 * come with Heddle, are left out. */

typedef struct _HeddleBackupRecords HeddleBackupRecords;

/* Nothing is compared yet. Transfer full. */
HeddleBackupRecords *heddle_backup_records_new       (void);
void                 heddle_backup_records_free      (HeddleBackupRecords *self);
/* What @then, the backup, has beyond @now. In the thread that opened it; where it
 * cannot be opened as a store, as one of an older Heddle, that stays unknown. */
void                 heddle_backup_records_read_then (HeddleBackupRecords *self,
                                                      HeddleStore         *then,
                                                      GHashTable          *last_then,
                                                      GHashTable          *last_now);
/* What @now has beyond the backup. */
void                 heddle_backup_records_read_now  (HeddleBackupRecords *self,
                                                      HeddleStore         *now,
                                                      GHashTable          *last_then,
                                                      GHashTable          *last_now);
/* (element-type HeddleBackupRecord): transfer full */
GPtrArray           *heddle_backup_records_list      (HeddleBackupRecords *self,
                                                      HeddleStore         *now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleBackupRecords, heddle_backup_records_free)

G_END_DECLS
