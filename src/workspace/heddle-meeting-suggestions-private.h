/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-meeting-jobs.h"
#include "heddle-meeting-suggestions.h"

G_BEGIN_DECLS

/**
 * HeddleSuggesting:
 * @until: the last day that the group looks at: a fortnight from the meeting on
 * @national: a group that all of Scotland concerns
 * @collaborative, @episode: (nullable): ids of what the group is for
 * @covered: what items of the agenda stand for, by the lines of @covers
 * @before: the same of all meetings of the group
 * @list: (element-type HeddleSuggestion)
 *
 * What a meeting's suggestions are gathered in.
 */
typedef struct
{
  HeddleStore *store;
  HeddleDay today;
  HeddleDay until;
  HeddleMeeting *meeting;
  HeddleMeetingGroup *group;
  gboolean national;
  const char *collaborative;
  const char *episode;
  GHashTable *covered;
  GHashTable *before;
  GPtrArray *list;
} HeddleSuggesting;

/* Adds one, which is the list's; takes @title and @detail. */
HeddleSuggestion *heddle_suggesting_add (HeddleSuggesting *self,
                                         HeddleSeverity    severity,
                                         const char       *view,
                                         char             *title,
                                         char             *detail);
/* Whether an item of the agenda stands for it already. */
gboolean          heddle_suggesting_has (HeddleSuggesting *self,
                                         const char       *key);

/* What is late and due soon, and what waits for the group itself. */
void              heddle_suggest_deadlines (HeddleSuggesting *self);
/* Approvals, clashes, gaps, hosts, reports, vacant roles, tasks. */
void              heddle_suggest_matters   (HeddleSuggesting *self);

G_END_DECLS
