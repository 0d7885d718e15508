/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-store.h"

G_BEGIN_DECLS

/**
 * HeddleBackupReason:
 * @HEDDLE_BACKUP_UNKNOWN: its name does not say
 * @HEDDLE_BACKUP_ASKED: somebody asked for it
 * @HEDDLE_BACKUP_HOURLY: an hour of changes
 * @HEDDLE_BACKUP_CLOSING: the file was closed
 * @HEDDLE_BACKUP_IMPORT: before an import
 * @HEDDLE_BACKUP_UPDATE: before a newer Heddle brought the file up to date
 * @HEDDLE_BACKUP_RESTORE: before a backup took the file's place
 * @HEDDLE_BACKUP_PURGE: before or after personal data were removed for good
 *
 * Why a backup was made. Stands in its name.
 */
typedef enum
{
  HEDDLE_BACKUP_UNKNOWN,
  HEDDLE_BACKUP_ASKED,
  HEDDLE_BACKUP_HOURLY,
  HEDDLE_BACKUP_CLOSING,
  HEDDLE_BACKUP_IMPORT,
  HEDDLE_BACKUP_UPDATE,
  HEDDLE_BACKUP_RESTORE,
  HEDDLE_BACKUP_PURGE,
} HeddleBackupReason;

/**
 * HeddleBackup:
 * @wall: when, in µs since 1970
 * @size: in bytes
 *
 * One kept copy of a file.
 */
typedef struct
{
  char *path;
  gint64 wall;
  goffset size;
  HeddleBackupReason reason;
} HeddleBackup;

void        heddle_backup_free    (HeddleBackup       *self);

/* A consistent copy: written beside, checked, synced, renamed, mode 0600. */
gboolean    heddle_backup_write   (HeddleStore        *store,
                                   const char         *path,
                                   GError            **error);
/* Keeps a copy in the backup folder of the file ("NAME.backups" beside it),
 * and thins to the 10 newest, 7 daily, 8 weekly and 12 monthly. Does nothing
 * where nothing changed since the last. The setting "backup-folder" names a
 * second folder, on another disk, which gets the same. */
gboolean    heddle_backup_rotate  (HeddleStore        *store,
                                   HeddleBackupReason  reason,
                                   GError            **error);
/* The same a little at a time, in the main loop; the file can be read and
 * written meanwhile. One at a time. Closing the store gives it up.
 * @progress: pages done and to do, of both folders together. */
void        heddle_backup_rotate_async  (HeddleStore           *store,
                                         HeddleBackupReason     reason,
                                         GFileProgressCallback  progress,
                                         gpointer               progress_data,
                                         GAsyncReadyCallback    callback,
                                         gpointer               data);
gboolean    heddle_backup_rotate_finish (HeddleStore           *store,
                                         GAsyncResult          *result,
                                         GError               **error);
gboolean    heddle_backup_is_current (HeddleStore     *store);
/* (element-type HeddleBackup): copies of the file @path, newest first.
 * @parent: the second folder, or NULL for the file's own. */
GPtrArray  *heddle_backup_list    (const char         *path,
                                   const char         *parent);
/* Where they are kept; need not be there yet. */
char       *heddle_backup_dup_folder (const char      *path,
                                      const char      *parent);
/* Removes every copy that was made before @wall, and what restoring kept. */
gboolean    heddle_backup_remove_before (const char   *path,
                                         const char   *parent,
                                         gint64        wall,
                                         GError      **error);
/* Puts @backup in the place of @path, after keeping today's as
 * `.before-restore-TIME`; the copy gets a new site id. @path must not be open. */
gboolean    heddle_backup_restore (const char         *path,
                                   const char         *backup,
                                   const HeddleSchema *schema,
                                   GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleBackup, heddle_backup_free)

G_END_DECLS
