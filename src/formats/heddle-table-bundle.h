/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-sheet.h"

G_BEGIN_DECLS

/* A table with the files that its rows name, as one archive: `records.json`, a list as
 * heddle_json_table_read() takes it, whose column `attachment` has the SHA-256 of a
 * content, and each content once as `files/SHA-256`. Nothing in it is a path, so that
 * reading one writes nowhere. */

/** HEDDLE_BUNDLE_FILES_BYTES: The contents of a bundle together, at most. */
#define HEDDLE_BUNDLE_FILES_BYTES (50 * 1024 * 1024)
/** HEDDLE_BUNDLE_FILE_BYTES: One of them, at most. */
#define HEDDLE_BUNDLE_FILE_BYTES (10 * 1024 * 1024)
/** HEDDLE_BUNDLE_FILES: How many, at most. */
#define HEDDLE_BUNDLE_FILES 2000

gboolean     heddle_table_bundle_is    (GBytes     *bytes);
/* @files: (element-type utf8 GBytes): by their SHA-256 */
GBytes      *heddle_table_bundle_write (GBytes     *records,
                                        GHashTable *files);
/* The table, with its `files`; a content that is missing, too large or another than its
 * SHA-256 says refuses the whole. */
HeddleSheet *heddle_table_bundle_read  (GBytes     *bytes,
                                        GError    **error);

G_END_DECLS
