/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-attention.h"

G_BEGIN_DECLS

/**
 * HeddleWaiting:
 * @kind: kind of the record to open: "iteration", "appointment", "team-member", "slot"
 * @what: "South East: workforce plan"
 * @detail: "5 of 8 Chief Executives have agreed, asked Mon 14 Dec"
 * @asked_on: since when, or %HEDDLE_DAY_NONE where nobody was asked yet
 * @due: by when, or %HEDDLE_DAY_NONE
 * @collaborative: id, or %NULL
 *
 * Something that goes on only when somebody else does something.
 */
typedef struct
{
  const char *kind;
  char *id;
  char *what;
  char *detail;
  HeddleDay asked_on;
  HeddleDay due;
  char *collaborative;
} HeddleWaiting;

void       heddle_waiting_free (HeddleWaiting         *self);

/* (element-type HeddleWaiting): approvals that were asked for and not given,
 * members of a team who have not answered, slots of a group where nobody is
 * named; the longest waiting first, then by the day they are needed. Only
 * episodes whose fieldwork is not over count. */
GPtrArray *heddle_waiting_list (HeddleStore           *store,
                                const HeddleAttention *attention,
                                HeddleDay              today);

/* (element-type HeddleEpisode): planned ones whose fieldwork is not over, the
 * next first, at most @limit. */
GPtrArray *heddle_waiting_next_episodes (HeddleStore   *store,
                                HeddleDay              today,
                                guint                  limit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleWaiting, heddle_waiting_free)

G_END_DECLS
