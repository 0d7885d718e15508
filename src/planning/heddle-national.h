/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-day.h"

G_BEGIN_DECLS

/**
 * HeddlePart:
 * @HEDDLE_PART_NONE: has taken no part in the period yet
 * @HEDDLE_PART_LENT: has people in the team of another host, and no episode of its own
 * @HEDDLE_PART_PLANNED: hosts later in the period
 * @HEDDLE_PART_NEXT: hosts next of all
 * @HEDDLE_PART_RUNNING: its fieldwork is today
 * @HEDDLE_PART_HOSTED: its fieldwork is over
 *
 * What an authority's part in the national programme has come to; the furthest counts.
 */
typedef enum
{
  HEDDLE_PART_NONE,
  HEDDLE_PART_LENT,
  HEDDLE_PART_PLANNED,
  HEDDLE_PART_NEXT,
  HEDDLE_PART_RUNNING,
  HEDDLE_PART_HOSTED,
} HeddlePart;

/**
 * HeddleNationalEpisode:
 * @id: the episode
 * @host: the authority that hosts it
 * @co_host: (nullable): the authority that hosts it with @host
 * @first, @last: fieldwork, or the first and last day that it may have; a day of
 *   %HEDDLE_DAY_NONE where it has no date
 */
typedef struct
{
  const char *id;
  const char *host;
  const char *co_host;
  HeddleDay first;
  HeddleDay last;
} HeddleNationalEpisode;

/**
 * HeddleLoan:
 * @authority: who lends
 * @episode: the episode a person is lent to
 *
 * One person in the team of another authority's episode.
 */
typedef struct
{
  const char *authority;
  const char *episode;
} HeddleLoan;

/**
 * HeddleNationalRow:
 * @authority: its id
 * @part: what its part has come to
 * @hosted: episodes whose fieldwork is over
 * @planned: episodes still to come
 * @next_day: first day of the next of those, or %HEDDLE_DAY_NONE
 * @lent: people it gave to teams of others
 * @lent_to: to how many episodes
 * @received: people others gave to its episodes
 */
typedef struct
{
  const char *authority;
  HeddlePart part;
  guint hosted;
  guint planned;
  HeddleDay next_day;
  guint lent;
  guint lent_to;
  guint received;
} HeddleNationalRow;

GArray     *heddle_national_list          (const char * const          *authorities,
                                           const HeddleNationalEpisode *episodes,
                                           guint                        n_episodes,
                                           const HeddleLoan            *loans,
                                           guint                        n_loans,
                                           HeddleDay                    from,
                                           HeddleDay                    until,
                                           HeddleDay                    today);
GArray     *heddle_national_suggest_hosts (const GArray                *rows,
                                           const HeddleNationalEpisode *episodes,
                                           guint                        n_episodes,
                                           const HeddleNationalEpisode *episode,
                                           guint                        n_most);
const char *heddle_part_get_word          (HeddlePart                   part);

G_END_DECLS
