/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-plan-sight.h"

G_BEGIN_DECLS

/**
 * HeddleSightLine:
 * @content: of the plan, which all its lines share
 * @facts: what its lines of sight are made of
 * @record: (type HeddleRecord): where the line begins: a regional priority or, backwards,
 *   a measure; not owned
 * @title: of it
 * @sight: what is in sight from it
 * @words: what it lacks
 * @orphan: it answers no need, or nothing is done for it
 * @unresourced: an activity has nobody, or less of their time than it needs
 *
 * One line of sight of one plan.
 */
typedef struct
{
  HeddlePlanContent *content;
  HeddlePlanSight *facts;
  HeddleRecord *record;
  const char *title;
  HeddleSight *sight;
  char *words;
  gboolean orphan;
  gboolean unresourced;
} HeddleSightLine;

/**
 * HeddleSights:
 * @lines: (element-type HeddleSightLine): by collaborative and plan
 * @n_orphans, @n_unresourced: how many of them are so
 *
 * The lines of sight through all improvement plans: from each regional
 * priority, or back from each measure to what it is for (letter to Chief Executives of
 * 3 October 2017, paragraph 4; guidance on regional improvement plans, paragraph 6).
 */
typedef struct
{
  GPtrArray *plans;
  GPtrArray *lines;
  guint n_orphans;
  guint n_unresourced;
  gboolean backwards;
} HeddleSights;

HeddleSights *heddle_sights_load         (HeddleStore        *store,
                                          gboolean            backwards,
                                          HeddleDay           today,
                                          gboolean            with_private);
void          heddle_sights_free         (HeddleSights       *self);
/* "2 of 9 priorities are in sight; 1 orphan, 6 without all the people they need"; transfer
 * full. */
char         *heddle_sights_dup_headline (HeddleSights       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleSights, heddle_sights_free)

G_END_DECLS
