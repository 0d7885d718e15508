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

/**
 * HeddleKindHits:
 * @n: how many there are
 * @hits: (element-type HeddleHit): the best of them
 */
typedef struct
{
  const HeddleKind *kind;
  guint n;
  GPtrArray *hits;
} HeddleKindHits;

void       heddle_hit_free     (HeddleHit   *self);
/* Casefolded, without accents: how texts are compared by search and find. */
char      *heddle_search_fold  (const char  *text);
/* All @words must occur, as parts of words; ranked by kind and field. */
GPtrArray *heddle_search       (HeddleStore *store,
                                const char  *words,
                                guint        limit,
                                GError     **error);

/* The same by kind. */
GPtrArray *heddle_search_kinds (HeddleStore       *store,
                                const char        *words,
                                const HeddleKind  *only,
                                guint              limit,
                                GError           **error);
void       heddle_kind_hits_free (HeddleKindHits  *self);
/* Where one of @words stands in @text. */
gboolean   heddle_search_find  (const char  *text,
                                const char  *words,
                                gsize        from,
                                gsize       *start,
                                gsize       *end);
/* @words as they may have been meant where they are not found: each that
 * occurs nowhere is replaced by the word of the file that is spelled most like
 * it. NULL where there is none. */
char      *heddle_search_suggest (HeddleStore *store,
                                const char  *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleHit, heddle_hit_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleKindHits, heddle_kind_hits_free)

G_END_DECLS
