/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

/* The @number-th searched field of @kind, from 1 on; NULL behind the last. */
const HeddleField *heddle_search_get_field   (const HeddleKind *kind,
                                              guint             number);
/* The kind as the table has it; -1 for one that the schema does not have. */
int                heddle_search_get_kind_number (const HeddleSchema *schema,
                                              const HeddleKind   *kind);
/* Changes whenever the lines of the table mean other fields or kinds. */
char              *heddle_search_dup_layout  (const HeddleSchema *schema);
/* Byte offsets in @text of the first place whose folded form is @folded. */
gboolean           heddle_search_find_folded (const char       *text,
                                              const char       *folded,
                                              gsize            *start,
                                              gsize            *end);

G_END_DECLS
