/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

/* Longest texts where the field's table says nothing. */
#define HEDDLE_TEXT_CHARACTERS 500
#define HEDDLE_LONG_TEXT_BYTES 1000000

/* "a day: 2018-09-03": completes "is not". */
char       *heddle_field_describe_type (const HeddleField *self);
/* Whether its column holds text; else it holds numbers. */
gboolean    heddle_field_is_text      (const HeddleField *self);
/* Type, form, length, limits and words; not whether it may be empty. */
gboolean    heddle_field_check_shape  (const HeddleField *self,
                                       const HeddleKind  *kind,
                                       const HeddleValue *value,
                                       GError           **error);
/* Only what the column can hold: what a merge and an undo ask for. */
gboolean    heddle_field_accepts      (const HeddleField *self,
                                       const HeddleValue *value);
/* "TEXT", "INTEGER" or "REAL". */
const char *heddle_field_get_storage  (const HeddleField *self);
/* As an SQL literal. */
char       *heddle_field_dup_default  (const HeddleField *self);

G_END_DECLS
