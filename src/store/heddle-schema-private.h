/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-store-private.h"

G_BEGIN_DECLS

/* Inside a transaction of the caller. */

/* The store's own tables, for a new file. */
gboolean heddle_schema_create   (HeddleStore *self,
                                 GError     **error);
/* Migrations from @from + 1 on, and what the log kept for them. */
gboolean heddle_schema_migrate  (HeddleStore *self,
                                 int          from,
                                 GError     **error);
/* Triggers and local tables, where they differ from what is compiled in.
 * @stale: whether local tables were made anew and are empty. */
gboolean heddle_schema_refresh  (HeddleStore *self,
                                 gboolean    *stale,
                                 GError     **error);
/* Everything a file of this schema has, as SQL. */
char    *heddle_schema_dup_whole (const HeddleSchema *schema);
/* Whether refresh would do anything. */
gboolean heddle_schema_is_fresh (HeddleStore *self);

G_END_DECLS
