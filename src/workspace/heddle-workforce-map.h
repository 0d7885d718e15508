/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-table.h"
#include "heddle-workforce-chart.h"

G_BEGIN_DECLS

/**
 * HeddleExpertiseAgainst:
 * @HEDDLE_EXPERTISE_AUTHORITY: home organisations: the members of the collaborative, then
 *   partners; where no collaborative is chosen, the collaboratives, then partners
 * @HEDDLE_EXPERTISE_SECTOR: who knows this and the sector
 * @HEDDLE_EXPERTISE_CURRICULUM: who knows this and something of the curriculum area
 */
typedef enum
{
  HEDDLE_EXPERTISE_AUTHORITY,
  HEDDLE_EXPERTISE_SECTOR,
  HEDDLE_EXPERTISE_CURRICULUM,
} HeddleExpertiseAgainst;

/**
 * HeddleExpertiseState:
 * @HEDDLE_EXPERTISE_NOBODY: nobody knows it
 * @HEDDLE_EXPERTISE_UNKNOWN: somebody does, of whose time from the quarter on nothing is on
 *   record
 * @HEDDLE_EXPERTISE_COMING: somebody will have time later
 * @HEDDLE_EXPERTISE_FULL: their time is all given
 * @HEDDLE_EXPERTISE_FREE: some time is free
 */
typedef enum
{
  HEDDLE_EXPERTISE_NOBODY,
  HEDDLE_EXPERTISE_UNKNOWN,
  HEDDLE_EXPERTISE_COMING,
  HEDDLE_EXPERTISE_FULL,
  HEDDLE_EXPERTISE_FREE,
} HeddleExpertiseState;

/**
 * HeddleExpertiseCell:
 * @people: (element-type guint): numbers of the workers
 * @free: mean FTE left in the quarter
 * @from: the first day with any time, where there is none in the quarter
 */
typedef struct
{
  GArray *people;
  HeddleExpertiseState state;
  double free;
  HeddleDay from;
} HeddleExpertiseCell;

/**
 * HeddleExpertiseRow:
 * @record: (nullable): the entry of the vocabulary; %NULL where only people name it
 * @folded: @title as it is compared
 * @cells: one a column
 * @together: of all people of the scope
 * @asked: FTE that open requests ask for
 * @requests: how many these are
 * @gap: nobody has time for it, or less than is asked
 * @wanted: a request or an activity of the scope names it
 */
typedef struct
{
  HeddleExpertise *record;
  char *title;
  char *folded;
  HeddleExpertiseCell *cells;
  HeddleExpertiseCell together;
  double asked;
  guint requests;
  gboolean gap;
  gboolean wanted;
} HeddleExpertiseRow;

/**
 * HeddleExpertiseMap:
 * @columns: (element-type utf8): their titles
 * @codes: (element-type utf8): of those that are collaboratives; %NULL for the others
 * @rows: (element-type HeddleExpertiseRow): the vocabulary in its order, then what only
 *   people name
 *
 * Expertise mapped across authorities and partners (guidance on regional improvement
 * plans, paragraph 12), with its gaps.
 */
typedef struct
{
  HeddleWorkforcePeriod period;
  GPtrArray *columns;
  GPtrArray *codes;
  GPtrArray *rows;
} HeddleExpertiseMap;

/* @day: one of the quarter that is looked at; the days of @who do not count. */
HeddleExpertiseMap *heddle_expertise_map_new  (HeddleWorkforce            *workforce,
                                               const HeddleWorkforceScope *who,
                                               HeddleExpertiseAgainst      against,
                                               HeddleDay                   day);
void                heddle_expertise_map_free (HeddleExpertiseMap         *self);
/* "Nobody for Gaelic Medium; no time left for Sciences". */
char               *heddle_expertise_map_dup_headline (HeddleExpertiseMap *self);
/* "0.3 free", "full", "from April", "time ?" or "". */
char               *heddle_expertise_cell_dup_words (const HeddleExpertiseCell *cell);
/* "7 people, 0.7 FTE free", "0.5 asked, 0.3 free", "nobody". */
char               *heddle_expertise_row_dup_together (const HeddleExpertiseRow *row);
/* "Literacy, Fife: 2 people, 0.3 FTE free". */
char               *heddle_expertise_map_dup_name (HeddleExpertiseMap       *self,
                                               const HeddleExpertiseRow     *row,
                                               guint                         column);
/* The same cell by cell, in words. Transfer full. */
HeddleTable        *heddle_expertise_map_to_table (HeddleExpertiseMap       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleExpertiseMap, heddle_expertise_map_free)

G_END_DECLS
