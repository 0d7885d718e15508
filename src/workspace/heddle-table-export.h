/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-store.h"

G_BEGIN_DECLS

/* All live records of @kind as a text to be written to a file. Without
 * @private neither private records nor private fields are in it. */

/* A table with the column `record_id` and one per field, which
 * heddle_import_csv() reads back exactly. References stand by name where that
 * is unique, else by id. */
char *heddle_table_export_csv  (HeddleStore      *store,
                                const HeddleKind *kind,
                                gboolean          private,
                                GError          **error);
/* A list of objects as heddle_record_json() makes them. */
char *heddle_table_export_json (HeddleStore      *store,
                                const HeddleKind *kind,
                                gboolean          private,
                                GError          **error);

G_END_DECLS
