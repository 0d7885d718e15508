/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-finding.h"
#include "heddle-workspace.h"

G_BEGIN_DECLS

/**
 * HeddleAttention:
 * @collaborative: id, or %NULL for all
 * @person: id, or %NULL; with @authority whose deadlines are mine
 * @authority: id, or %NULL
 * @mine: only what @person owns or @authority hosts; nothing where both are %NULL
 *
 * What somebody looks at in the morning.
 */
typedef struct
{
  const char *collaborative;
  const char *person;
  const char *authority;
  gboolean mine;
} HeddleAttention;

/* All (transfer full) (element-type HeddleDeadline), at most @limit; what a
 * list costs does not grow with the file. */

/* Open and due before @today, the longest overdue first. */
GPtrArray *heddle_attention_overdue (HeddleStore           *store,
                                     const HeddleAttention *attention,
                                     HeddleDay              today,
                                     guint                  limit);
/* Due from @today to @to, not done, by day. */
GPtrArray *heddle_attention_coming  (HeddleStore           *store,
                                     const HeddleAttention *attention,
                                     HeddleDay              today,
                                     HeddleDay              to,
                                     guint                  limit);
/* Whether what a record is about is looked at. */
gboolean   heddle_attention_concerns (HeddleStore           *store,
                                     const HeddleAttention *attention,
                                     const char            *kind,
                                     const char            *id);
/* Whether a finding is one to be told of: not dismissed, not of what waits for
 * others, which heddle_waiting_list() has, and about what is looked at. */
gboolean   heddle_attention_shows   (HeddleStore           *store,
                                     const HeddleAttention *attention,
                                     const HeddleFinding   *finding);

G_END_DECLS
