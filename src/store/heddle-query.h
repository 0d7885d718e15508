/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-store.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_QUERY (heddle_query_get_type ())
G_DECLARE_FINAL_TYPE (HeddleQuery, heddle_query, HEDDLE, QUERY, GObject)

/* A GListModel of the live records of one kind in the kind's order: ids from
 * SQL, objects on demand, kept in step with the store by small items-changed
 * runs, never through 0 items. */
HeddleQuery *heddle_query_new           (HeddleStore       *store,
                                         const HeddleKind  *kind);
/* Narrows to records whose field has this value; NULL value: is empty. */
void         heddle_query_add_filter    (HeddleQuery       *self,
                                         const HeddleField *field,
                                         const HeddleValue *value);
/* Id of the record at @position, without reading it. Live until the next change. */
const char  *heddle_query_get_id     (HeddleQuery       *self,
                                         guint              position);

/* The same, once: (element-type HeddleRecord) in the kind's order. @field
 * NULL: every live record. */
GPtrArray   *heddle_query_records       (HeddleStore       *store,
                                         const HeddleKind  *kind,
                                         const char        *field,
                                         const char        *value);
/* Those whose @field names a record of @owner whose @owner_field is @value. */
GPtrArray   *heddle_query_records_through (HeddleStore      *store,
                                         const HeddleKind  *kind,
                                         const char        *field,
                                         const HeddleKind  *owner,
                                         const char        *owner_field,
                                         const char        *value);

G_END_DECLS
