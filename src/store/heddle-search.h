/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-store.h"

G_BEGIN_DECLS

/**
 * HeddleHit:
 * @field: where the first word was found; %NULL: in the title
 * @excerpt: the text around it, in one line
 * @match_start: byte offset in @excerpt at which the first word begins
 * @match_end: byte offset at which it ends
 */
typedef struct
{
  const HeddleKind *kind;
  char *id;
  char *title;
  const HeddleField *field;
  char *excerpt;
  guint match_start;
  guint match_end;
} HeddleHit;

void       heddle_hit_free     (HeddleHit   *self);
/* Casefolded, without accents: how texts are compared by search and find. */
char      *heddle_search_fold  (const char  *text);
/* All @words must occur, as parts of words; ranked by kind and field. */
GPtrArray *heddle_search       (HeddleStore *store,
                                const char  *words,
                                guint        limit,
                                GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleHit, heddle_hit_free)

G_END_DECLS
