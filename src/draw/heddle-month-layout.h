/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-day.h"

G_BEGIN_DECLS

/** HEDDLE_WEEK: Days of a week, and so columns of a month. */
#define HEDDLE_WEEK 7

/**
 * HeddleMonthItem:
 * @first: %HEDDLE_DAY_NONE: the same as @last
 * @last: both days count
 *
 * One entry of a month as its layout needs it.
 */
typedef struct
{
  HeddleDay first;
  HeddleDay last;
} HeddleMonthItem;

/**
 * HeddleMonthPlace:
 * @item: index of the item
 * @lane: line below the day's number, from 0
 * @column: first day of the week that it covers, from Monday, 0
 * @n_columns: how many days of this week it covers
 * @starts: its first day lies in this week
 * @ends: its last day lies in this week
 *
 * Where one entry stands in one week.
 */
typedef struct
{
  guint item;
  guint lane;
  guint column;
  guint n_columns;
  gboolean starts;
  gboolean ends;
} HeddleMonthPlace;

/**
 * HeddleMonthWeek:
 * @places: (element-type HeddleMonthPlace): by column, then lane
 * @n_lanes: lines that are taken, that of the counts included
 * @more: per day how many entries found no line; they are counted in the last
 * @total: per day how many entries there are
 */
typedef struct
{
  HeddleDay monday;
  GArray *places;
  guint n_lanes;
  guint more[HEDDLE_WEEK];
  guint total[HEDDLE_WEEK];
} HeddleMonthWeek;

HeddleDay        heddle_month_get_monday    (HeddleDay              day);
guint            heddle_month_get_weeks     (HeddleDay              day,
                                             HeddleDay             *monday);
HeddleMonthWeek *heddle_month_layout_week   (HeddleDay              monday,
                                             const HeddleMonthItem *items,
                                             guint                  n_items,
                                             guint                  most_lanes);
void             heddle_month_week_free     (HeddleMonthWeek       *self);
void             heddle_month_get_columns   (float                  width,
                                             float                  weekend,
                                             gboolean               rtl,
                                             float                  edges[HEDDLE_WEEK + 1]);
void             heddle_month_get_column    (const float            edges[HEDDLE_WEEK + 1],
                                             guint                  column,
                                             guint                  n_columns,
                                             float                 *x,
                                             float                 *width);
guint            heddle_month_find_column   (const float            edges[HEDDLE_WEEK + 1],
                                             float                  x);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleMonthWeek, heddle_month_week_free)

G_END_DECLS
