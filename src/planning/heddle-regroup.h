/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-programme.h"

G_BEGIN_DECLS

/**
 * HeddleMeetings:
 * @n: people
 * @counts: person after person, in how many groups both have been together
 *
 * Who has worked with whom.
 */
typedef struct
{
  guint n;
  guint16 *counts;
} HeddleMeetings;

/**
 * HeddlePairs:
 * @people: who was in a group at all
 * @possible: pairs that they form
 * @met: of them, how many worked together
 * @repeated: of them, how many did so more than once
 */
typedef struct
{
  guint people;
  guint possible;
  guint met;
  guint repeated;
} HeddlePairs;

HeddleMeetings *heddle_meetings_new   (const HeddleProgrammeInput *input,
                                       int                         except_day);
void            heddle_meetings_free  (HeddleMeetings             *self);
guint           heddle_meetings_get   (const HeddleMeetings       *self,
                                       guint                       a,
                                       guint                       b);
HeddlePairs     heddle_meetings_count (const HeddleMeetings       *self);

/**
 * HeddleRegrouping:
 * @day: which day's groups
 * @groups: for each session, person after person: whether the person is a
 *   member; only the rows of that day's groups say anything
 * @people: how many are put into groups
 * @before: pairs of that day that have been together before, as it stands
 * @repeated: the same as proposed
 * @bound: no groups of these sizes have fewer
 *
 * Other groups for one day.
 */
typedef struct
{
  int day;
  gboolean *groups;
  guint people;
  guint before;
  guint repeated;
  guint bound;
} HeddleRegrouping;

HeddleRegrouping *heddle_regroup          (const HeddleProgrammeInput *input,
                                           int                         day);
void              heddle_regrouping_free  (HeddleRegrouping           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleMeetings, heddle_meetings_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleRegrouping, heddle_regrouping_free)

G_END_DECLS
