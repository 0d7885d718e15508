/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-store.h"

G_BEGIN_DECLS

/**
 * HeddleRows:
 *
 * Some fields of all live records of a kind, row by row and in no order, without making
 * a record of any: for sums over tens of thousands. Two of the same kind and fields must
 * not be read at the same time.
 */
typedef struct _HeddleRows HeddleRows;

/* @fields: (array zero-terminated=1): names; live as long as it. */
HeddleRows *heddle_rows_new         (HeddleStore       *store,
                                     const HeddleKind  *kind,
                                     const char *const *fields);
/* Only of those whose @field names a record of @owner whose @owner_field is @value. */
HeddleRows *heddle_rows_new_through (HeddleStore       *store,
                                     const HeddleKind  *kind,
                                     const char *const *fields,
                                     const char        *field,
                                     const HeddleKind  *owner,
                                     const char        *owner_field,
                                     const char        *value);
/* Goes to the next row, in the beginning to the first; FALSE where there is none. */
gboolean    heddle_rows_next        (HeddleRows        *self);
/* Of the row; both live until the next one. NULL where the field is empty. */
const char *heddle_rows_get_id      (HeddleRows        *self);
const char *heddle_rows_get_text    (HeddleRows        *self,
                                     guint              field);
/* NAN where the field is empty. */
double      heddle_rows_get_decimal (HeddleRows        *self,
                                     guint              field);
void        heddle_rows_free        (HeddleRows        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleRows, heddle_rows_free)

G_END_DECLS
