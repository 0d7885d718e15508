/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-host-calendar.h"

G_BEGIN_DECLS

/* Number of the rules that deadlines are worked out by; rises with each change
 * of them, so that older files are worked out anew. */
#define HEDDLE_DERIVE_EDITION 7

/* Keeps the table of deadlines of @store in step with its records. */
void     heddle_derive_attach (HeddleStore  *store);
/* Works it out anew where it was made by older rules. */
gboolean heddle_derive_update (HeddleStore  *store,
                               GError      **error);

G_END_DECLS
