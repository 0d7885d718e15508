/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-store.h"

G_BEGIN_DECLS

/* Files that records refer to, kept in the workspace by their content: a record
 * holds the SHA-256 of the content as 64 hexadecimal digits, in a text field.
 * The same content is kept once, and never changes. What neither a record nor
 * the history names any longer goes when the file is closed. */

/* The largest content, in bytes. */
#define HEDDLE_ATTACHMENT_BYTES (10 << 20)

gboolean  heddle_attachment_is_hash   (const char   *text);

/* Reads a file in small portions; it may run in a thread, in any number at once.
 * Refuses, with %HEDDLE_ERROR_INVALID and a message that says why, what is
 * missing, empty, larger than 10 MB, unreadable, a folder, a symbolic link or
 * no file at all. */
GBytes   *heddle_attachment_read_file (const char   *path,
                                       GCancellable *cancellable,
                                       GError      **error);
/* Takes it over, inside an open edit too. Returns its hash. */
char     *heddle_attachment_add       (HeddleStore  *store,
                                       GBytes       *content,
                                       GError      **error);

/* @size: (out) (optional): in bytes */
gboolean  heddle_attachment_has       (HeddleStore  *store,
                                       const char   *hash,
                                       goffset      *size);
/* The content, compared with its hash. */
GBytes   *heddle_attachment_load      (HeddleStore  *store,
                                       const char   *hash,
                                       GError      **error);
/* Writes it to @path, which is replaced as a whole or left alone. */
gboolean  heddle_attachment_save      (HeddleStore  *store,
                                       const char   *hash,
                                       const char   *path,
                                       GError      **error);
/* Writes it where only this user sees it, under a harmless form of
 * @file_name, for another program to open. Returns the path. */
char     *heddle_attachment_save_to_open (HeddleStore *store,
                                       const char   *hash,
                                       const char   *file_name,
                                       GError      **error);
/* Removes what neither a record nor the history names; closing does it too
 * where something was attached. */
gboolean  heddle_attachment_sweep     (HeddleStore  *store,
                                       GError      **error);

G_END_DECLS
