/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-log.h"
#include "heddle-purge.h"

G_BEGIN_DECLS

/* Values by which a record, @kind/@row, is known, from all its history.
 * @all: those too that are not private but nobody else's, such as a post. */
GPtrArray *heddle_purge_list_words (HeddleStore       *store,
                                    const HeddleKind  *kind,
                                    const char        *row,
                                    gboolean           all,
                                    GError           **error);
/* Where @word stands in @text by itself; NULL: nowhere. */
const char *heddle_purge_find_word (const char        *text,
                                    const char        *word);
/* Blanks one record in log and state, inside a transaction in which records
 * are written from the log. @kind: (nullable): unknown to this Heddle. */
gboolean   heddle_purge_apply      (HeddleStore       *store,
                                    const HeddleKind  *kind,
                                    const char        *name,
                                    const char        *row,
                                    GError           **error);

G_END_DECLS
