/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-table.h"
#include "heddle-workforce.h"

G_BEGIN_DECLS

/** HEDDLE_WORKFORCE_QUARTERS: How many quarters a chart shows where nothing else is asked. */
#define HEDDLE_WORKFORCE_QUARTERS 5

/**
 * HeddleWorkforceBy:
 * @HEDDLE_WORKFORCE_PERSON: time of people against their work
 * @HEDDLE_WORKFORCE_ORGANISATION: the same, together for each home organisation
 * @HEDDLE_WORKFORCE_ACTIVITY: time that activities are given against what they need
 */
typedef enum
{
  HEDDLE_WORKFORCE_PERSON,
  HEDDLE_WORKFORCE_ORGANISATION,
  HEDDLE_WORKFORCE_ACTIVITY,
} HeddleWorkforceBy;

/**
 * HeddleWorkforcePeriod:
 * @short_label: "Jan – Mar 2027" or, within the year, "Apr – Jun"
 * @label: "January – March 2027"
 */
typedef struct
{
  HeddleDay first;
  HeddleDay last;
  char *short_label;
  char *label;
} HeddleWorkforcePeriod;

/* The quarter that @day is in; cleared with heddle_workforce_period_clear(). */
void heddle_workforce_period_init  (HeddleWorkforcePeriod *self,
                                    HeddleDay              day);
void heddle_workforce_period_clear (HeddleWorkforcePeriod *self);

/**
 * HeddleWorkforceRow:
 * @number: of the person or activity; %HEDDLE_NOBODY for an organisation
 * @kind, @id: (nullable): the record it stands for
 * @subtitle: whose the person is, or who leads the activity
 * @sort_key: (nullable): of its title and subtitle, see g_utf8_collate_key()
 * @cells: one a period
 * @known: something is on record of the person's time, or of what the activity needs
 * @unstaffed: nobody is given to the activity in any of the periods in which it runs
 */
typedef struct
{
  guint number;
  const HeddleKind *kind;
  char *id;
  char *title;
  char *subtitle;
  char *sort_key;
  HeddleCapacityCell *cells;
  gboolean known;
  gboolean unstaffed;
} HeddleWorkforceRow;

/**
 * HeddleWorkforceChart:
 * @periods: (element-type HeddleWorkforcePeriod)
 * @now: number of the period that holds today, else of the first
 * @rows: (element-type HeddleWorkforceRow)
 * @sums: one a period
 * @over: how many rows are over in any period
 *
 * Demand against capacity (guidance on regional improvement plans, paragraph 13). Rows
 * stand in the order of their names: nobody is ranked.
 */
typedef struct
{
  HeddleWorkforceBy by;
  GArray *periods;
  guint now;
  GPtrArray *rows;
  HeddleCapacityCell *sums;
  guint over;
} HeddleWorkforceChart;

/**
 * HeddleWorkforceCause:
 * @id: of the allocation
 * @detail: from when to when and for whom, or who
 * @fte: its mean over the weekdays of the period
 * @given: FTE on the days it is for
 *
 * An allocation that a cell is made of.
 */
typedef struct
{
  char *id;
  char *title;
  char *detail;
  double fte;
  double given;
} HeddleWorkforceCause;

/**
 * HeddleWorkforceHelper:
 * @match: why in figures; @match.row is the number of the worker
 * @why: why in words: "0.2 FTE free, knows data"
 */
typedef struct
{
  HeddleMatch match;
  char *why;
} HeddleWorkforceHelper;

/* @from: a day of the first period; @to: one of the last, or %HEDDLE_DAY_NONE. Periods are
 * quarters of the year. */
HeddleWorkforceChart *heddle_workforce_chart_new (HeddleWorkforce            *workforce,
                                                  const HeddleWorkforceScope *who,
                                                  HeddleWorkforceBy           by,
                                                  HeddleDay                   from,
                                                  HeddleDay                   to,
                                                  HeddleDay                   today);
void                  heddle_workforce_chart_free (HeddleWorkforceChart      *self);
/* @period: from 0, less than there are. Transfer none. */
const HeddleWorkforcePeriod *heddle_workforce_chart_get_period
                                                 (HeddleWorkforceChart       *self,
                                                  guint                       period);
/* "4 people have more work than time, over by up to 0.3 FTE in Jan – Mar 2027". */
char                 *heddle_workforce_chart_dup_headline (HeddleWorkforceChart *self);
/* How many rows are over in the period. */
guint                 heddle_workforce_chart_count_over  (HeddleWorkforceChart  *self,
                                                  guint                       period);
/* "0.8 of 0.5": averages, but where there is too much the figures of the worst days; in words
 * where there is no time: "from April", "not known". */
char                 *heddle_workforce_chart_dup_cell    (HeddleWorkforce       *workforce,
                                                  HeddleWorkforceChart       *self,
                                                  const HeddleWorkforceRow   *row,
                                                  guint                       period);
/* "+0.3", of an activity "−0.3": that of the worst days, or NULL. */
char                 *heddle_workforce_chart_dup_over    (HeddleWorkforceBy      by,
                                                  const HeddleCapacityCell   *cell);
/* The whole of it, for who cannot see the bar: "QIO, Angus, January – March 2027: over by up
 * to 0.3 FTE, Mon 18 Jan – Wed 31 Mar, 0.8 of 0.5; 0.7 FTE of work, 0.5 FTE of time on
 * average". */
char                 *heddle_workforce_chart_dup_name    (HeddleWorkforce       *workforce,
                                                  HeddleWorkforceChart       *self,
                                                  const HeddleWorkforceRow   *row,
                                                  guint                       period);
/* "over by up to 0.3 FTE, Thu 18 Feb – Thu 11 Mar", or what is free. */
char                 *heddle_workforce_dup_state         (HeddleWorkforceBy      by,
                                                  const HeddleCapacityCell   *cell,
                                                  HeddleDay                   today);
/* Everything as a table: two columns and three a period. */
HeddleTable          *heddle_workforce_chart_to_table    (HeddleWorkforceChart  *self);

/* (element-type HeddleWorkforceCause): the largest first. @who as for the chart. */
GPtrArray            *heddle_workforce_list_causes (HeddleWorkforce            *workforce,
                                                  const HeddleWorkforceScope *who,
                                                  HeddleWorkforceBy           by,
                                                  const HeddleWorkforceRow   *row,
                                                  const HeddleWorkforcePeriod *period,
                                                  HeddleDay                   today);
/* (element-type HeddleWorkforceHelper): who knows what is needed and has time; empty for
 * an organisation. */
GPtrArray            *heddle_workforce_list_helpers (HeddleWorkforce           *workforce,
                                                  const HeddleWorkforceScope *who,
                                                  HeddleWorkforceBy           by,
                                                  const HeddleWorkforceRow   *row,
                                                  guint                       period,
                                                  HeddleWorkforceChart       *chart);
/* (element-type HeddleWorkforceHelper): everybody for a wish, as heddle_capacity_match();
 * @near: whom it is for. */
GPtrArray            *heddle_workforce_match     (HeddleWorkforce            *workforce,
                                                  const HeddleMatchWish      *wish,
                                                  const HeddleWorkforceScope *near);
/* From when to when, in words: "to Fri 26 Mar", "Thu 18 Feb – Thu 11 Mar", "" where it is
 * open. */
char                 *heddle_workforce_dup_days  (HeddleDay                   first,
                                                  HeddleDay                   last,
                                                  HeddleDay                   today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleWorkforceChart, heddle_workforce_chart_free)

G_END_DECLS
