/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-store.h"

G_BEGIN_DECLS

/**
 * HeddleRemoved:
 * @record: what was removed
 * @with: (element-type HeddleRecord): what was removed with it, because it
 *   belongs to it, and what heddle_edit_restore() brings back too
 * @wall: when, in µs since 1970
 * @author: (nullable): who
 *
 * One line of the trash.
 */
typedef struct
{
  HeddleRecord *record;
  GPtrArray *with;
  gint64 wall;
  char *author;
} HeddleRemoved;

void       heddle_removed_free (HeddleRemoved  *self);
/* Latest removed first. What went with something else is not listed by itself. */
GPtrArray *heddle_trash_list   (HeddleStore    *store,
                                GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleRemoved, heddle_removed_free)

G_END_DECLS
