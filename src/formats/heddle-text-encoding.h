/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a byte order mark of UTF-8 is; with it spreadsheets read the text as
 * UTF-8. */
#define HEDDLE_BYTE_ORDER_MARK "\xef\xbb\xbf"

/* Text of a file as UTF-8: UTF-8 and UTF-16 with or without a byte order mark,
 * else Windows-1252, which old spreadsheets write. Zero bytes are refused.
 * @name: (out): what it was: "UTF-16", not translated */
char *heddle_text_encoding_read (GBytes      *bytes,
                                 gsize       *length,
                                 const char **name,
                                 GError     **error);

G_END_DECLS
