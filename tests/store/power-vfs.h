/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A layer between SQLite and the disk that knows what a power cut can take:
 * of what was written and not yet synced each sector survives, is lost or is
 * torn by itself, and a file that was never synced may be gone. Harsher than
 * disks are. */

void     power_vfs_install  (void);
/* From now on files that are opened are watched; power fails at the
 * @countdown-th write, truncation or sync. 0: never. */
void     power_vfs_watch    (GRand *rand,
                             guint  countdown);
gboolean power_vfs_is_out   (void);
/* Puts on the disk what survived, and watches no more. */
void     power_vfs_restore  (void);

G_END_DECLS
