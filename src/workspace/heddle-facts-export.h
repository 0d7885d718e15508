/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-store.h"

G_BEGIN_DECLS

/* All live facts as sorted lines of text, `kind, name, field, value` parted by
 * tabs, with names instead of ids, so that two files can be compared line by
 * line. Values that a new record has of itself are left out. Without @private
 * neither private records nor private fields are in it. */
char *heddle_facts_export (HeddleStore *store,
                           gboolean     private,
                           GError     **error);

G_END_DECLS
