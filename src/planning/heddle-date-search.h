/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-timeline.h"

G_BEGIN_DECLS

/**
 * HeddleCandidate:
 * @start: first fieldwork day
 * @end: last fieldwork day
 * @score: 100 where nothing is wrong, less for every reason against
 * @reasons_for: (array zero-terminated=1): sentences without their full stop
 * @reasons_against: (array zero-terminated=1): likewise
 *
 * A fieldwork that is possible.
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

void       heddle_candidate_free (HeddleCandidate            *self);
GPtrArray *heddle_date_search    (const HeddleTimelineInput  *input,
                                  const HeddleBusySpan       *busy,
                                  guint                       n_busy,
                                  HeddleDay                   after,
                                  HeddleDay                   today,
                                  guint                       count,
                                  GError                    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleCandidate, heddle_candidate_free)

G_END_DECLS
