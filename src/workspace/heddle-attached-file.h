/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-attachment.h"

G_BEGIN_DECLS

/* Files on records: a kind that has the fields `attachment` (the content's
 * hash) and `file_name` can hold one. */

gboolean heddle_attached_file_applies (const HeddleKind  *kind);
/* Whether it is the field with the content's hash. */
gboolean heddle_attached_file_is_field (const HeddleField *field);
/* Hash of the record's file; NULL: it has none. */
char    *heddle_attached_file_dup_hash (HeddleRecord     *record);
/* What the file was called where it came from; nullable. Transfer full. */
char    *heddle_attached_file_dup_name (HeddleRecord     *record);
/* Puts a content, which heddle_attachment_read_file() read from @path, on a
 * record, as one named change; takes the place of the one before, which the
 * history keeps. */
gboolean heddle_attached_file_put     (HeddleStore       *store,
                                       const HeddleKind  *kind,
                                       const char        *id,
                                       const char        *path,
                                       GBytes            *content,
                                       GError           **error);
/* The same on a new document of the register of @episode, called as the file is
 * without its ending; one named change. */
gboolean heddle_attached_file_register (HeddleStore      *store,
                                       const char        *episode,
                                       const char        *path,
                                       GBytes            *content,
                                       GError           **error);
/* Takes the file off, as one named change. */
gboolean heddle_attached_file_take_off (HeddleStore      *store,
                                       const HeddleKind  *kind,
                                       const char        *id,
                                       GError           **error);

G_END_DECLS
