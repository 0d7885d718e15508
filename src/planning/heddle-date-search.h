/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-timeline.h"

G_BEGIN_DECLS

/**
 * HeddleCandidate:
 * @start, @end: fieldwork days
 * @score: the higher the better; ties by the earlier day
 * @reasons_for, @reasons_against: %NULL-terminated sentences
 */
typedef struct
{
  HeddleDay start;
  HeddleDay end;
  int score;
  char **reasons_for;
  char **reasons_against;
} HeddleCandidate;

/**
 * HeddleBusySpan:
 *
 * What already takes the host's time (another episode it hosts or lends
 * people to), with words for the reason.
 */
typedef struct
{
  HeddleDay first;
  HeddleDay last;
  const char *what;
} HeddleBusySpan;

void       heddle_candidate_free (HeddleCandidate           *self);
/* Feasible first days after @after within a year: all fieldwork days are
 * working school days, no overlap with @busy, ranked by how little is wrong
 * with the timeline (past steps, rolled steps, windows in holidays,
 * pre-election period). @input gives the steps; its start is ignored. */
GPtrArray *heddle_date_search    (const HeddleTimelineInput *input,
                                  const HeddleBusySpan      *busy,
                                  guint                      n_busy,
                                  HeddleDay                  after,
                                  HeddleDay                  today,
                                  guint                      count,
                                  GError                   **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleCandidate, heddle_candidate_free)

G_END_DECLS
