/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-day.h"

G_BEGIN_DECLS

/**
 * HeddleTimeSort:
 * @HEDDLE_TIME_POST: time that the post leaves for the work that is planned
 * @HEDDLE_TIME_SECONDMENT: time that is lent; it is taken out of the post, so that on
 *   a day the greater of the two counts, not their sum
 * @HEDDLE_TIME_LEAVE: time away, taken off the rest
 */
typedef enum
{
  HEDDLE_TIME_POST,
  HEDDLE_TIME_SECONDMENT,
  HEDDLE_TIME_LEAVE,
} HeddleTimeSort;

/**
 * HeddleCapacityTime:
 * @row: whose: a number under the count of rows
 * @first, @last: both included; %HEDDLE_DAY_FIRST and %HEDDLE_DAY_OPEN where open
 * @fte: days a week ÷ 5
 */
typedef struct
{
  guint row;
  HeddleTimeSort sort;
  HeddleDay first;
  HeddleDay last;
  double fte;
} HeddleCapacityTime;

/**
 * HeddleCapacityLoad:
 *
 * Work, as [struct@HeddleCapacityTime] is time.
 */
typedef struct
{
  guint row;
  HeddleDay first;
  HeddleDay last;
  double fte;
} HeddleCapacityLoad;

/**
 * HeddleCapacityCell:
 * @time: what there is
 * @load: what is asked
 * @over: work beyond the time of its day
 * @free: time beyond the work of its day; @time + @over = @load + @free
 * @peak: the most work beyond the time of any one day
 * @peak_load, @peak_time: work and time of the first such day; @peak_load - @peak_time = @peak
 * @least: the least free time of any one day
 * @most: the most time of any one day
 * @over_first, @over_last: the first and last weekday over, or %HEDDLE_DAY_NONE
 *
 * Time against work in a period. The first four are means in FTE over the weekdays of
 * the period: an FTE is days a week, so that weekdays are what it is made of, and a
 * month with five weekends weighs no more than its work. Public holidays shorten time
 * and work alike and are left in. @over is found day by day: a fortnight with too much
 * work is not made good by an empty one.
 */
typedef struct
{
  double time;
  double load;
  double over;
  double free;
  double peak;
  double peak_load;
  double peak_time;
  double least;
  double most;
  HeddleDay over_first;
  HeddleDay over_last;
} HeddleCapacityCell;

/**
 * HeddleCapacityStretch:
 * @over: the most FTE of work beyond the time of any of its days
 * @timeless: there is no time at all on these days; otherwise there is some, but too little
 *
 * Days on end with more work than time.
 */
typedef struct
{
  HeddleDay first;
  HeddleDay last;
  double over;
  gboolean timeless;
} HeddleCapacityStretch;

/**
 * HeddleCapacity:
 *
 * Time against work of many rows: of people, whose time and allocations they are, or of
 * activities, whose time is what they are given and whose work is what they need
 * (Regional Improvement Plans: guidance, paragraphs 12 and 13). Shares are counted in
 * thousandths of an FTE, so that sums are exact.
 */
typedef struct _HeddleCapacity HeddleCapacity;

HeddleCapacity *heddle_capacity_new         (guint                     n_rows,
                                             const HeddleCapacityTime *times,
                                             guint                     n_times,
                                             const HeddleCapacityLoad *loads,
                                             guint                     n_loads);
void            heddle_capacity_free        (HeddleCapacity           *self);
void            heddle_capacity_measure     (HeddleCapacity           *self,
                                             guint                     row,
                                             HeddleDay                 first,
                                             HeddleDay                 last,
                                             HeddleCapacityCell       *cell);
HeddleDay       heddle_capacity_find_time   (HeddleCapacity           *self,
                                             guint                     row,
                                             HeddleDay                 day);
GArray         *heddle_capacity_list_stretches (HeddleCapacity        *self,
                                             guint                     row);
void            heddle_capacity_cell_add    (HeddleCapacityCell       *self,
                                             const HeddleCapacityCell *other);
gboolean        heddle_capacity_cell_is_over (const HeddleCapacityCell *self);

double          heddle_capacity_share       (HeddleDay                 first,
                                             HeddleDay                 last,
                                             HeddleDay                 period_first,
                                             HeddleDay                 period_last);
guint           heddle_capacity_count_weekdays (HeddleDay              first,
                                             HeddleDay                 last);
HeddleDay       heddle_capacity_get_quarter (HeddleDay                 day,
                                             HeddleDay                *last);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleCapacity, heddle_capacity_free)

G_END_DECLS
