/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-store.h"

G_BEGIN_DECLS

/**
 * heddle_early_open_start:
 *
 * Begins to open the file at @path in a thread, while the toolkit gets ready.
 * Only for the first file of a program that owns its name: nobody else can
 * have it open then.
 */
void heddle_early_open_start (const char *path);

/**
 * heddle_early_open_take:
 * @store: (out) (optional) (transfer full): the store, or %NULL with @error
 *
 * Waits for the file that was begun with. Where it is another than @path, it
 * is closed again.
 *
 * Returns: whether it is the file at @path
 */
gboolean heddle_early_open_take (const char   *path,
                                 HeddleStore **store,
                                 GError      **error);

G_END_DECLS
