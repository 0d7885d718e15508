/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "heddle-record.h"

G_BEGIN_DECLS

/* What the store does with a live record. Reading inside a transaction keeps
 * the committed values aside; announce() then notifies each property that
 * differs from them, forget() drops them. */
HeddleRecord *heddle_record_new      (HeddleStore      *store,
                                      const HeddleKind *kind,
                                      const char       *id);
/* Notes the values as they are, for heddle_record_announce(); once until then. */
void          heddle_record_keep     (HeddleRecord     *self);
/* Reads the values anew. %FALSE with @error, or without one where there is no such row,
 * and the record is deleted. */
gboolean      heddle_record_read     (HeddleRecord     *self,
                                      GError          **error);
/* The fields as a query names them, and the members from a row of such a query, whose
 * columns they are from @first on. */
void          heddle_record_list_columns (GString          *sql,
                                          const HeddleKind *kind);
/* Reads them from the columns from @first on of the row that @stmt stands on. */
void          heddle_record_read_row (HeddleRecord     *self,
                                      sqlite3_stmt     *stmt,
                                      int               first);
/* Notifies each property that is another than when it was noted, and forgets the notes. */
void          heddle_record_announce (HeddleRecord     *self);
/* Forgets what was noted without notifying. */
void          heddle_record_forget   (HeddleRecord     *self);

G_END_DECLS
