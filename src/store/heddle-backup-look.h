/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-history.h"

G_BEGIN_DECLS

/**
 * HeddleBackupCount:
 * @then: records in the backup, without the trash
 * @now: records in the file that it is compared with
 */
typedef struct
{
  const HeddleKind *kind;
  guint then;
  guint now;
} HeddleBackupCount;

/* What restoring does to a record. */
typedef enum
{
  HEDDLE_BACKUP_GOES,       /* the backup has none such, or in its trash */
  HEDDLE_BACKUP_COMES_BACK, /* the file has none such, or in its trash */
  HEDDLE_BACKUP_CHANGES,    /* itself, or what belongs to it */
} HeddleBackupFate;

/**
 * HeddleBackupRecord:
 * @title: its name in the file, or else in the backup
 */
typedef struct
{
  const HeddleKind *kind;
  char *id;
  char *title;
  HeddleBackupFate fate;
} HeddleBackupRecord;

/**
 * HeddleBackupLook:
 * @counts: (element-type HeddleBackupCount): of kinds that have any, on either side
 * @newest: (element-type HeddleChange): the backup's last changes, newest first
 * @lost: (element-type HeddleChange): the newest of the changes that the file
 *   has and the backup has not, newest first
 * @gained: (element-type HeddleChange): the other way round
 * @records: (element-type HeddleBackupRecord): those that these changes are
 *   about, what goes first; what belongs to a record, as a step to its episode,
 *   is not named beside it
 *
 * What is in a backup, and how it differs from the file of today.
 */
typedef struct
{
  GArray *counts;
  GPtrArray *newest;
  GPtrArray *lost;
  guint n_lost;
  GPtrArray *gained;
  guint n_gained;
  GPtrArray *records;
} HeddleBackupLook;

/* Checks and reads @path in a thread. @store: (nullable): the file of today;
 * without one everything counts as gained. */
void              heddle_backup_look_async  (const char          *path,
                                             const HeddleSchema  *schema,
                                             HeddleStore         *store,
                                             GCancellable        *cancellable,
                                             GAsyncReadyCallback  callback,
                                             gpointer             data);
HeddleBackupLook *heddle_backup_look_finish (GAsyncResult        *result,
                                             GError             **error);
void              heddle_backup_look_free   (HeddleBackupLook    *self);
void              heddle_backup_record_free (HeddleBackupRecord  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleBackupLook, heddle_backup_look_free)

G_END_DECLS
