/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-store.h"

G_BEGIN_DECLS

/**
 * HeddleCheck:
 * @name: "integrity", "schema", "references", "state", "chain",
 *   "attachments", "deadlines"
 * @found: what is wrong, in one line; %NULL where it holds
 */
typedef struct
{
  const char *name;
  char *found;
} HeddleCheck;

void       heddle_check_free    (HeddleCheck *self);
GPtrArray *heddle_verify        (HeddleStore *store);
/* Hash over the sorted (kind, id, field, value) of all live records, defaults
 * left out: the same facts give the same digest. */
char      *heddle_verify_digest (HeddleStore *store);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleCheck, heddle_check_free)

G_END_DECLS
