/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-store.h"
#include "heddle-table-file.h"

G_BEGIN_DECLS

typedef struct _HeddleTableExport HeddleTableExport;

/* All live records of @kind for other programs. Without @private neither private
 * records nor private fields are in it.
 *
 * As CSV and ODS: a table with the column `record_id` and one per field, which an
 * import reads back exactly. References stand by name where that is unique, else by
 * id. As JSON: a list of objects as heddle_record_json() makes them. @kind: (nullable):
 * all kinds in one object, as JSON; doc/json.md says what is in it. As a bundle: the list
 * of objects with the attached files of the records, of 50 MB together at most. */
HeddleTableExport *heddle_table_export_new  (HeddleStore       *store,
                                             const HeddleKind  *kind,
                                             HeddleTableFormat  format,
                                             gboolean           private);
void               heddle_table_export_free (HeddleTableExport *self);
/* Reads more records, for @budget microseconds or a little longer; TRUE where there
 * are more. Nothing may be written meanwhile. @done: (out) (optional): from 0 to 1 */
gboolean           heddle_table_export_read (HeddleTableExport *self,
                                             gint64             budget,
                                             double            *done);
/* What was read as a file, once; may run in any thread, as it asks the store nothing.
 * %NULL with %HEDDLE_ERROR_REFUSED where an attached file cannot go into a bundle. */
GBytes            *heddle_table_export_make (HeddleTableExport *self,
                                             GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleTableExport, heddle_table_export_free)

G_END_DECLS
