/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-stage.h"
#include "heddle-workspace.h"

G_BEGIN_DECLS

/**
 * HeddleEpisodeComparison:
 * @title: of the episode
 * @start: first day of the fieldwork, or %HEDDLE_DAY_NONE
 * @stage: the stage it is in
 * @steps, @done, @late: how many steps it has, are done, and are overdue
 * @own: steps whose date was agreed by hand, or whose offset is not the template's
 * @version: of the template it was planned by
 * @days: of fieldwork
 * @sessions, @groups: of its programme
 * @faults: what the rules find in its programme
 * @minutes: that the programme asks of schools
 * @slots, @open: roles of its local group, and how many of them are empty
 * @sides: of the team's four sides, how many are there
 * @next_host: whether the next host has confirmed
 *
 * One episode beside the others: its timeline, its programme and its open slots.
 */
typedef struct
{
  HeddleEpisode *episode;
  char *title;
  HeddleDay start;
  HeddleStage stage;
  guint steps;
  guint done;
  guint late;
  guint own;
  int version;
  int days;
  guint sessions;
  guint groups;
  guint faults;
  guint64 minutes;
  guint slots;
  guint open;
  guint sides;
  gboolean next_host;
} HeddleEpisodeComparison;

void       heddle_episode_comparison_free (HeddleEpisodeComparison *self);
GPtrArray *heddle_episodes_compare        (HeddleStore             *store,
                                           HeddleDay                today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleEpisodeComparison, heddle_episode_comparison_free)

G_END_DECLS
