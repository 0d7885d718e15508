/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-store.h"

G_BEGIN_DECLS

/* One file at a time is opened in a thread: the first one of the program while the
 * toolkit gets ready, and any that is checked as a whole, which may take long. */

/**
 * heddle_early_open_start:
 *
 * Begins to open the file at @path; none is being opened. Before the toolkit is
 * ready only for the first file of a program that owns its name: nobody else can
 * have it open then.
 */
void     heddle_early_open_start (const char        *path,
                                  HeddleStoreFlags   flags);
/* Whether this is what is being opened, or was and has not been taken. */
gboolean heddle_early_open_is_of (const char        *path,
                                  HeddleStoreFlags   flags);
/* Waits for @most microseconds. TRUE where none is being opened any more. */
gboolean heddle_early_open_wait  (gint64             most);

/**
 * heddle_early_open_take:
 * @store: (out) (optional) (transfer full): the store, or %NULL with @error
 *
 * Waits for the file that was begun with; %NULL as @store closes it again.
 *
 * Returns: whether there was one
 */
gboolean heddle_early_open_take  (HeddleStore      **store,
                                  GError           **error);

G_END_DECLS
