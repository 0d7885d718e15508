/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-deadlines.h"

G_BEGIN_DECLS

/* Whether @record may not leave the file unless asked: it is private itself,
 * or what it cannot be without is, and its name would tell that one's. */
gboolean heddle_privacy_hides           (HeddleRecord      *record);
/* The same of the record with this id; one that is not there may not either. */
gboolean heddle_privacy_hides_id        (HeddleStore       *store,
                                         const HeddleKind  *kind,
                                         const char        *id);
/* The records of heddle_query_records() that may leave the file. */
GPtrArray *heddle_privacy_list_public   (HeddleStore       *store,
                                         const HeddleKind  *kind,
                                         const char        *field,
                                         const char        *value);
/* Takes out of @records those that may not leave the file. */
void     heddle_privacy_drop_hidden     (GPtrArray         *records);
/* Whether the value of @field may not: the field is private, or it refers to
 * a record that is hidden. */
gboolean heddle_privacy_hides_field     (HeddleRecord      *record,
                                         const HeddleField *field);
/* Whether a row of the table of deadlines may not: it comes from a record that
 * is hidden. */
gboolean heddle_privacy_hides_deadline  (HeddleStore          *store,
                                         const HeddleDeadline *deadline);
/* Whether its owner's name may not. */
gboolean heddle_privacy_hides_owner     (HeddleStore          *store,
                                         const HeddleDeadline *deadline);

G_END_DECLS
