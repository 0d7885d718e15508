/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Puts @backup in the place of @path, which must not be open, without holding
 * up the window. @second: (nullable): the second backup folder that the file
 * had, which it keeps. */
void     heddle_restore_async  (const char           *path,
                                const char           *backup,
                                const char           *second,
                                GAsyncReadyCallback   callback,
                                gpointer              data);
/* FALSE with @error: the file is what it was. */
gboolean heddle_restore_finish (GAsyncResult         *result,
                                GError              **error);

G_END_DECLS
