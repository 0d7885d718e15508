/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-store.h"

G_BEGIN_DECLS

/* A consistent copy: written beside, checked, synced, renamed, mode 0600. */
gboolean   heddle_backup_write   (HeddleStore        *store,
                                  const char         *path,
                                  GError            **error);
/* Keeps a copy in the backup folder of the file ("NAME.backups" beside it),
 * and thins to the 10 newest, 7 daily, 8 weekly and 12 monthly. Does nothing
 * where nothing changed since the last. The setting "backup-folder" names a
 * second folder, on another disk, which gets the same. */
gboolean   heddle_backup_rotate  (HeddleStore        *store,
                                  GError            **error);
/* Paths, newest first. */
GPtrArray *heddle_backup_list    (const char         *path);
/* Puts @backup in the place of @path, after keeping today's as
 * `.before-restore-TIME`; the copy gets a new site id. @path must not be open. */
gboolean   heddle_backup_restore (const char         *path,
                                  const char         *backup,
                                  const HeddleSchema *schema,
                                  GError            **error);

G_END_DECLS
