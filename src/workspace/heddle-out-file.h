/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes @bytes to @path whole or not at all: beside it, to the disk, then in
 * its place. A symbolic link stays one, what it points to is written.
 * @workspace: (nullable): the open file, which is refused as a target. The error
 * is about @path, in one line. Safe in a thread. */
gboolean heddle_out_file_write     (const char    *path,
                                    GBytes        *bytes,
                                    const char    *workspace,
                                    GError       **error);
/* An error of reading or writing @path in such words. @what: "cannot be read" */
void     heddle_out_file_set_error (GError       **error,
                                    const GError  *cause,
                                    const char    *path,
                                    const char    *what);

G_END_DECLS
