/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-capacity.h"

G_BEGIN_DECLS

/**
 * HeddleMatchPerson:
 * @knows: (array zero-terminated=1) (nullable): expertise, folded as the wish's is
 * @near: works for the collaborative that asks, or for one of its members
 *
 * What counts about a person, besides the time of the row of the same number.
 */
typedef struct
{
  const char *const *knows;
  gboolean near;
} HeddleMatchPerson;

/**
 * HeddleMatchWish:
 * @expertise: (array zero-terminated=1) (nullable): what is asked for; folded
 * @fte: how much of a week; 0 where that is open
 * @first, @last: when
 * @except: a row that is not proposed, or %G_MAXUINT
 */
typedef struct
{
  const char *const *expertise;
  double fte;
  HeddleDay first;
  HeddleDay last;
  guint except;
} HeddleMatchWish;

/**
 * HeddleMatch:
 * @row: who
 * @matched: how many of the wish's kinds of expertise the person has
 * @free: mean FTE left in the period
 * @least: FTE left on its fullest day
 * @fits: @least is enough for the wish
 *
 * Somebody who could do it, and why.
 */
typedef struct
{
  guint row;
  guint matched;
  double free;
  double least;
  gboolean fits;
  gboolean near;
} HeddleMatch;

GArray *heddle_capacity_match (HeddleCapacity          *capacity,
                               const HeddleMatchPerson *people,
                               guint                    n_people,
                               const HeddleMatchWish   *wish);

G_END_DECLS
