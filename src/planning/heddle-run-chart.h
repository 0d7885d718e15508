/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-edtf.h"

G_BEGIN_DECLS

/** HEDDLE_RUN_LEAST: Under this number of points off the median no signal is given. */
#define HEDDLE_RUN_LEAST 10
/** HEDDLE_RUN_FROZEN: How many first values make the median, where nobody says. */
#define HEDDLE_RUN_FROZEN 12
/** HEDDLE_GAP_TOLERANCE: A published gap was worked out before its parts were rounded. */
#define HEDDLE_GAP_TOLERANCE 0.1

/**
 * HeddleSplit:
 * @HEDDLE_SPLIT_OVERALL: everybody
 * @HEDDLE_SPLIT_Q1: the fifth who live in the most deprived areas (SIMD)
 * @HEDDLE_SPLIT_Q5: the fifth who live in the least deprived areas
 * @HEDDLE_SPLIT_GAP: quintile 5 less quintile 1
 */
typedef enum
{
  HEDDLE_SPLIT_OVERALL,
  HEDDLE_SPLIT_Q1,
  HEDDLE_SPLIT_Q5,
  HEDDLE_SPLIT_GAP,
} HeddleSplit;
#define HEDDLE_N_SPLITS 4

/**
 * HeddlePace:
 *
 * How often a measure is observed.
 */
typedef enum
{
  HEDDLE_PACE_MONTH,
  HEDDLE_PACE_TERM,
  HEDDLE_PACE_YEAR,
} HeddlePace;

/**
 * HeddleObserved:
 * @due: (nullable): EDTF, when a value is to be there
 * @observed_on: (nullable): EDTF, which time the value is of; it goes before @due
 * @values: by #HeddleSplit; NAN where there is none
 * @n: how many are behind it, or a negative number where that is not known
 *
 * One observation of a measure as on record. Strings are borrowed.
 */
typedef struct
{
  const char *due;
  const char *observed_on;
  double values[HEDDLE_N_SPLITS];
  gint64 n;
} HeddleObserved;

/**
 * HeddleRunSpec:
 * @lower: a lower value is better
 * @frozen: how many first values make the median; 0 for %HEDDLE_RUN_FROZEN
 */
typedef struct
{
  HeddleSplit split;
  HeddlePace pace;
  gboolean lower;
  guint frozen;
} HeddleRunSpec;

/**
 * HeddlePointState:
 * @HEDDLE_POINT_VALUE: it has a value
 * @HEDDLE_POINT_MISSING: it was observed, but not for this split
 * @HEDDLE_POINT_OVERDUE: its value should be there
 * @HEDDLE_POINT_PLANNED: its value is still to come
 */
typedef enum
{
  HEDDLE_POINT_VALUE,
  HEDDLE_POINT_MISSING,
  HEDDLE_POINT_OVERDUE,
  HEDDLE_POINT_PLANNED,
} HeddlePointState;

/**
 * HeddlePoint:
 * @index: of the observation among those given
 * @first, @last: the days it can mean
 * @value: NAN without one
 * @side: above (1), below (-1) or on the median (0); 0 without a value
 * @broken: no line leads to it from the value before
 * @shifted: part of a run that chance does not explain
 */
typedef struct
{
  guint index;
  HeddleDay first;
  HeddleDay last;
  HeddlePointState state;
  double value;
  gint64 n;
  int side;
  gboolean broken;
  gboolean shifted;
} HeddlePoint;

/**
 * HeddleShift:
 * @first, @last: indices of its first and last point
 * @length: how many points off the median it has
 * @side: above (1) or below (-1)
 */
typedef struct
{
  guint first;
  guint last;
  guint length;
  int side;
} HeddleShift;

/**
 * HeddleRunChart:
 * @points: (element-type HeddlePoint): by date
 * @shifts: (element-type HeddleShift): runs that are longer than chance; empty
 *   under %HEDDLE_RUN_LEAST points off the median
 * @median: NAN without values
 * @frozen: how many first values make it
 * @frozen_last: index of the last of these
 * @values: how many points have a value
 * @useful: how many of these are off the median
 * @enough: there are enough to judge
 * @longest: points in the longest run on one side
 * @longest_limit: a longer run is a shift
 * @crossings: how often the line crosses the median
 * @crossings_limit: fewer are a signal
 * @too_few: they are fewer
 * @latest: index of the latest value, or %G_MAXUINT
 * @lower: a lower value is better in this split
 *
 * A run chart: values over time with their median, and what in them chance does
 * not explain. There are two rules, both with limits that follow the number of
 * points (Anhøj and Olesen 2014, PLoS ONE 9(11):e113825): a shift is a run longer
 * than log2 (n) + 3, rounded; too few crossings are fewer than the 5th percentile
 * of the binomial distribution of n - 1 throws. There is no rule of trends.
 * Guidance on Regional Improvement Plans, paragraph 9: how progress and impact are
 * measured.
 */
typedef struct
{
  GArray *points;
  GArray *shifts;
  double median;
  guint frozen;
  guint frozen_last;
  guint values;
  guint useful;
  gboolean enough;
  guint longest;
  guint longest_limit;
  guint crossings;
  guint crossings_limit;
  gboolean too_few;
  guint latest;
  gboolean lower;
} HeddleRunChart;

HeddleRunChart *heddle_run_chart_new        (const HeddleObserved *observed,
                                             guint                 n_observed,
                                             const HeddleRunSpec  *spec,
                                             HeddleDay             today);
void            heddle_run_chart_free       (HeddleRunChart       *self);
guint           heddle_run_longest_limit    (guint                 n);
guint           heddle_run_crossings_limit  (guint                 n);
double          heddle_gap_from_parts       (double                q1,
                                             double                q5);
gboolean        heddle_gap_agrees           (double                q1,
                                             double                q5,
                                             double                gap);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleRunChart, heddle_run_chart_free)

G_END_DECLS
