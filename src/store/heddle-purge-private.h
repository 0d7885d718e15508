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
/* Whether any of @words (element-type utf8) stands in @text. */
gboolean   heddle_purge_has_word   (const char        *text,
                                    GPtrArray         *words);
/* @text with "…" for each of @words. */
char      *heddle_purge_blank_words (const char       *text,
                                    GPtrArray         *words);
/* Blanks one record in log and state, inside a transaction in which records
 * are written from the log. @kind: (nullable): unknown to this Heddle.
 * @words: takes the private values it had, for heddle_purge_blank_frozen(). */
gboolean   heddle_purge_apply      (HeddleStore       *store,
                                    const HeddleKind  *kind,
                                    const char        *name,
                                    const char        *row,
                                    GPtrArray         *words,
                                    GError           **error);

/* heddle-purge-frozen.c: what froze the text of others. */
/* Adds the records whose frozen texts, now or in the history, have @words. */
gboolean   heddle_purge_list_frozen (HeddleStore      *store,
                                    GPtrArray         *words,
                                    HeddleTouchedSet  *found,
                                    GError           **error);
/* Takes @words out of them, as ops of the open edit; adds them to @touched.
 * @n: how many there were. */
gboolean   heddle_purge_blank_frozen (HeddleStore     *store,
                                    GPtrArray         *words,
                                    HeddleTouchedSet  *touched,
                                    guint             *n,
                                    GError           **error);
/* Takes the values from ops before the record was last blanked, and writes its
 * fields anew. */
gboolean   heddle_purge_settle_frozen (HeddleStore    *store,
                                    const HeddleKind  *kind,
                                    const char        *row,
                                    GError           **error);
/* Whether an op written at @hlc by @site is one of those. */
gboolean   heddle_purge_outdates   (HeddleStore       *store,
                                    const HeddleLogOp *op,
                                    gint64             hlc,
                                    gint64             site);

G_END_DECLS
