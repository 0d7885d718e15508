/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A layer between SQLite and the disk that fails on demand. Once installed it
 * is under every store of the process. */
typedef enum
{
  FAULT_IO,   /* writing, syncing or truncating is refused by the device */
  FAULT_FULL, /* there is no room to write */
} Fault;

void  fault_vfs_install (void);
/* Has the @countdown-th call from now on fail, from 1 on; @lasting: and all
 * after it. 0: none. */
void  fault_vfs_arm     (Fault    fault,
                         guint    countdown,
                         gboolean lasting);
/* How many calls have failed since it was armed. */
guint fault_vfs_n_failed (void);

G_END_DECLS
