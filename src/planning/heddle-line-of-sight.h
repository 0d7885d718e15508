/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeddleSightStage:
 * @HEDDLE_SIGHT_NEED: a school's or a national priority, or a source plan
 * @HEDDLE_SIGHT_PRIORITY: a regional priority
 * @HEDDLE_SIGHT_ACTIVITY: what is done for it
 * @HEDDLE_SIGHT_TIME: people's time for that
 * @HEDDLE_SIGHT_MEASURE: how it shows
 * @HEDDLE_SIGHT_EVIDENCE: what the measure has said so far
 *
 * The links of the chain from a need to what came of it.
 */
typedef enum
{
  HEDDLE_SIGHT_NEED,
  HEDDLE_SIGHT_PRIORITY,
  HEDDLE_SIGHT_ACTIVITY,
  HEDDLE_SIGHT_TIME,
  HEDDLE_SIGHT_MEASURE,
  HEDDLE_SIGHT_EVIDENCE,
  HEDDLE_N_SIGHT_STAGES,
} HeddleSightStage;

/**
 * HeddleSightFault:
 * @HEDDLE_SIGHT_WHOLE: nothing is missing
 * @HEDDLE_SIGHT_PLANNED: it is meant, and not begun
 * @HEDDLE_SIGHT_LESS: less time than was asked for
 * @HEDDLE_SIGHT_MISSING: this is a gap, not a record
 *
 * What breaks the chain at a node.
 */
typedef enum
{
  HEDDLE_SIGHT_WHOLE,
  HEDDLE_SIGHT_PLANNED,
  HEDDLE_SIGHT_LESS,
  HEDDLE_SIGHT_MISSING,
} HeddleSightFault;

/**
 * HeddleSightFact:
 * @id: what links name it by
 * @kind: (nullable): of the record it stands for
 * @stage: need, priority, activity, measure or evidence
 * @planned: not begun yet
 * @asked, @given: of an activity: FTE
 *
 * One thing that the chain may consist of.
 */
typedef struct
{
  const char *id;
  const char *kind;
  HeddleSightStage stage;
  const char *title;
  const char *remark;
  gboolean planned;
  double asked;
  double given;
} HeddleSightFact;

/* Two facts of neighbouring stages; time stands between activity and measure by itself. */
typedef struct
{
  const char *from;
  const char *to;
} HeddleSightPair;

/**
 * HeddleSightNode:
 * @id: of the fact it shows, or of the activity whose time it is; of a gap that of the
 *   priority or activity that lacks it
 * @kind: (nullable): of the record it stands for; %NULL for time, for a gap and for values
 * @row: its place in its column, from 0
 *
 * A node of the chain as drawn.
 */
typedef struct
{
  HeddleSightStage stage;
  HeddleSightFault fault;
  char *id;
  char *kind;
  char *title;
  char *remark;
  guint row;
} HeddleSightNode;

/* Places in @nodes; @broken: it leads to a gap. */
typedef struct
{
  guint from;
  guint to;
  gboolean broken;
} HeddleSightLink;

/**
 * HeddleSight:
 * @nodes: (element-type HeddleSightNode): column by column, each from above
 * @links: (element-type HeddleSightLink)
 * @n_activities, @n_without_people, @n_short_of_people, @n_without_measure: of activities
 * @orphan: a priority without a need, or without any activity
 *
 * The line of sight from a regional priority, both ways.
 */
typedef struct
{
  GPtrArray *nodes;
  GArray *links;
  guint n_activities;
  guint n_without_people;
  guint n_short_of_people;
  guint n_without_measure;
  guint n_needs;
  gboolean orphan;
} HeddleSight;

/**
 * HeddleSightMap:
 *
 * Facts and their pairs, put in order once to trace many of them.
 */
typedef struct _HeddleSightMap HeddleSightMap;

/* @facts and their texts must outlive the map; pairs of unknown facts count for nothing. */
HeddleSightMap *heddle_sight_map_new   (const HeddleSightFact *facts,
                                        guint                  n_facts,
                                        const HeddleSightPair *pairs,
                                        guint                  n_pairs);
void            heddle_sight_map_free  (HeddleSightMap        *self);
/* What leads to and follows from the fact @id: a priority, or, for the way back, a
 * measure or any other. Gaps are nodes of their own. Transfer full. */
HeddleSight    *heddle_sight_map_trace (HeddleSightMap        *self,
                                        const char            *id);
void            heddle_sight_free      (HeddleSight           *self);
/* "one of 4 activities has no people", or that all is in sight; transfer full. */
char           *heddle_sight_dup_words (HeddleSight           *self);
const char     *heddle_sight_stage_get_title (HeddleSightStage stage);
/* "missing"; %NULL where nothing is. */
const char     *heddle_sight_fault_get_word  (HeddleSightFault       fault);
/* The names of what node number @node follows from; transfer full. */
char           *heddle_sight_dup_from        (HeddleSight           *self,
                                              guint                  node);
/* "priority", as the command line writes it. */
const char     *heddle_sight_stage_get_name  (HeddleSightStage stage);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleSight, heddle_sight_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleSightMap, heddle_sight_map_free)

G_END_DECLS
