/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-sheet.h"
#include "heddle-store.h"

G_BEGIN_DECLS

/* All live records of @kind for other programs. Without @private neither
 * private records nor private fields are in it. */

/* A table with the column `record_id` and one per field, which an import reads
 * back exactly. References stand by name where that is unique, else by id. */
HeddleSheet *heddle_table_export_sheet (HeddleStore      *store,
                                        const HeddleKind *kind,
                                        gboolean          private);
/* A list of objects as heddle_record_json() makes them. */
char        *heddle_table_export_json  (HeddleStore      *store,
                                        const HeddleKind *kind,
                                        gboolean          private);
/* All kinds in one object; doc/json.md says what is in it. */
char        *heddle_table_export_everything (HeddleStore *store,
                                        gboolean          private);

G_END_DECLS
