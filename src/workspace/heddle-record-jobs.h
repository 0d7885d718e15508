/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/* What jobs begin with: a change that is named after a record, and days of its fields. */

HeddleEdit *heddle_record_begin       (HeddleStore       *store,
                                       HeddleRecord      *record,
                                       const char        *format,
                                       GError           **error);
HeddleEdit *heddle_record_begin_by_id (HeddleStore       *store,
                                       const HeddleKind  *kind,
                                       const char        *id,
                                       const char        *format,
                                       GError           **error);
gboolean    heddle_record_write_day   (HeddleEdit        *edit,
                                       const HeddleKind  *kind,
                                       const char        *id,
                                       const char        *field,
                                       HeddleDay          day,
                                       GError           **error);

/* What can be done with a record of any kind, as one change each. */

/* Sets one field to a strict text, NULL empties it: "Change Name Partners". */
gboolean heddle_record_set_text (HeddleStore  *store,
                                 HeddleRecord *record,
                                 const char   *field,
                                 const char   *text,
                                 GError      **error);
/* Puts it into the trash with what hangs on it: "Remove Name Partners". */
gboolean heddle_record_remove   (HeddleStore  *store,
                                 HeddleRecord *record,
                                 GError      **error);

/* Takes @records (element-type HeddleRecord) out of the trash, each with what was removed
 * with it: "Put back Name", "Put back 3 records". */
gboolean heddle_records_put_back (HeddleStore *store,
                                 GPtrArray    *records,
                                 GError      **error);

/* Whether records of @kind do nothing but link two others, which stand in its first
 * two fields: the finding of a part of a report, the NIF priority of a priority. */
gboolean heddle_record_is_link  (const HeddleKind  *kind);

G_END_DECLS
