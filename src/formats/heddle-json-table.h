/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-sheet.h"

G_BEGIN_DECLS

/* A list of objects of texts, numbers and yes or no, as a table: the columns
 * are the members of all objects, in the order they appear, `id` as
 * `record_id`. Of an object in an object its `id` counts. */
HeddleSheet *heddle_json_table_read (GBytes  *bytes,
                                     GError **error);

G_END_DECLS
