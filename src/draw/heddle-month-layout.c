/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-month-layout.h"

#include <math.h>

/* An item of the week with the days that it covers there. */
typedef struct
{
  guint item;
  HeddleDay first;
  HeddleDay last;
  guint from;
  guint to;
} Entry;

/**
 * heddle_month_get_monday:
 *
 * Returns: the first day of the week that holds @day
 */
HeddleDay
heddle_month_get_monday (HeddleDay day)
{
  return day - (HeddleDay) (heddle_day_get_weekday (day) - G_DATE_MONDAY);
}

/**
 * heddle_month_get_weeks:
 * @day: any day of the month
 * @monday: (out): first day of its first week
 *
 * Returns: how many weeks hold a day of the month, 4 to 6
 */
guint
heddle_month_get_weeks (HeddleDay  day,
                        HeddleDay *monday)
{
  int year, month, number;
  HeddleDay first, last;

  heddle_day_get_ymd (day, &year, &month, &number);
  first = heddle_day_new (year, month, 1);
  last = heddle_day_add_months (first, 1) - 1;
  *monday = heddle_month_get_monday (first);
  return (guint) (heddle_month_get_monday (last) - *monday) / HEDDLE_WEEK + 1;
}

/* Spans come first, so that their bars run on the same line all week; among
 * them the one that began first, then the longest. */
static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *x = a;
  const Entry *y = b;
  gboolean span_x = x->first < x->last;
  gboolean span_y = y->first < y->last;

  if (span_x != span_y)
    return span_x ? -1 : 1;
  if (x->from != y->from)
    return x->from < y->from ? -1 : 1;
  if (span_x && x->first != y->first)
    return x->first < y->first ? -1 : 1;
  if (span_x && x->last != y->last)
    return x->last > y->last ? -1 : 1;
  return (x->item > y->item) - (x->item < y->item);
}

static GArray *
collect_entries (HeddleDay              monday,
                 const HeddleMonthItem *items,
                 guint                  n_items)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (guint i = 0; i < n_items; i++)
    {
      HeddleDay last = items[i].last;
      HeddleDay first = items[i].first != HEDDLE_DAY_NONE ? MIN (items[i].first, last) : last;
      Entry entry = { i, first, last, 0, 0 };

      if (last < monday || first >= monday + HEDDLE_WEEK)
        continue;
      entry.from = (guint) (MAX (first, monday) - monday);
      entry.to = (guint) (MIN (last, monday + HEDDLE_WEEK - 1) - monday);
      g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare_entries);
  return entries;
}

/* A bit per day. */
static guint8
get_days (const Entry *entry)
{
  return (guint8) ((1u << (entry->to + 1)) - (1u << entry->from));
}

/* The highest line with room on all the days of the entry, @most where there is none. */
static guint
take_lane (GArray      *taken,
           const Entry *entry,
           guint        most)
{
  guint8 days = get_days (entry);

  for (guint lane = 0; lane < most; lane++)
    {
      if (lane == taken->len)
        g_array_set_size (taken, lane + 1);
      if ((g_array_index (taken, guint8, lane) & days) == 0)
        {
          g_array_index (taken, guint8, lane) |= days;
          return lane;
        }
    }
  return most;
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const HeddleMonthPlace *x = a;
  const HeddleMonthPlace *y = b;

  if (x->column != y->column)
    return x->column < y->column ? -1 : 1;
  return (x->lane > y->lane) - (x->lane < y->lane);
}

/* Where a day has more entries than lines the last line says how many more;
 * who stood in it is counted too, on each of its days. */
static void
place_entries (HeddleMonthWeek *self,
               GArray          *entries,
               guint           *lanes,
               guint            most)
{
  guint8 full = 0;

  for (guint i = 0; i < entries->len; i++)
    if (lanes[i] == most)
      full |= get_days (&g_array_index (entries, Entry, i));

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      gboolean hidden = lanes[i] == most
                        || (lanes[i] + 1 == most && (full & get_days (entry)) != 0);
      HeddleMonthPlace place = {
        .item = entry->item,
        .lane = lanes[i],
        .column = entry->from,
        .n_columns = entry->to - entry->from + 1,
        .starts = entry->first >= self->monday,
        .ends = entry->last < self->monday + HEDDLE_WEEK,
      };

      for (guint day = entry->from; day <= entry->to; day++)
        {
          self->total[day]++;
          if (hidden)
            self->more[day]++;
        }
      self->n_lanes = MAX (self->n_lanes, MIN (lanes[i] + 1, most));
      if (!hidden)
        g_array_append_val (self->places, place);
    }
  g_array_sort (self->places, compare_places);
}

/**
 * heddle_month_layout_week:
 * @monday: first day of the week
 * @items: (array length=n_items): in the order in which they stand on a day
 * @most_lanes: how many lines there is room for; 0: as many as it takes
 *
 * A pure function. Its work is the number of items times the number of lines,
 * however many of them fall on one day.
 *
 * Returns: (transfer full): where each entry of the week stands
 */
HeddleMonthWeek *
heddle_month_layout_week (HeddleDay              monday,
                          const HeddleMonthItem *items,
                          guint                  n_items,
                          guint                  most_lanes)
{
  HeddleMonthWeek *self = g_new0 (HeddleMonthWeek, 1);
  g_autoptr (GArray) entries = collect_entries (monday, items, n_items);
  g_autoptr (GArray) taken = g_array_new (FALSE, TRUE, sizeof (guint8));
  g_autofree guint *lanes = g_new (guint, entries->len + 1);
  guint most = most_lanes > 0 ? most_lanes : entries->len + 1;

  self->monday = monday;
  self->places = g_array_new (FALSE, FALSE, sizeof (HeddleMonthPlace));
  for (guint i = 0; i < entries->len; i++)
    lanes[i] = take_lane (taken, &g_array_index (entries, Entry, i), most);
  place_entries (self, entries, lanes, most);
  return self;
}

void
heddle_month_week_free (HeddleMonthWeek *self)
{
  g_clear_pointer (&self->places, g_array_unref);
  g_free (self);
}

/**
 * heddle_month_get_columns:
 * @weekend: width of Saturday and Sunday as a share of that of the other days
 * @edges: (out caller-allocates): in whole pixels; Monday lies between the
 *   first and the second, which falls from right to left where @rtl is set
 */
void
heddle_month_get_columns (float    width,
                          float    weekend,
                          gboolean rtl,
                          float    edges[HEDDLE_WEEK + 1])
{
  float unit = width / (5 + 2 * weekend);
  float x = 0;

  for (guint day = 0; day <= HEDDLE_WEEK; day++)
    {
      edges[day] = roundf (rtl ? width - x : x);
      x += day < 5 ? unit : unit * weekend;
    }
}

/**
 * heddle_month_get_column:
 * @x: (out): left edge
 * @width: (out): of @n_columns days
 */
void
heddle_month_get_column (const float  edges[HEDDLE_WEEK + 1],
                         guint        column,
                         guint        n_columns,
                         float       *x,
                         float       *width)
{
  *x = MIN (edges[column], edges[column + n_columns]);
  *width = fabsf (edges[column + n_columns] - edges[column]);
}

/**
 * heddle_month_find_column:
 *
 * Returns: the day at @x, or the nearest one
 */
guint
heddle_month_find_column (const float edges[HEDDLE_WEEK + 1],
                          float       x)
{
  gboolean rtl = edges[0] > edges[HEDDLE_WEEK];

  for (guint day = 0; day + 1 < HEDDLE_WEEK; day++)
    if (rtl ? x >= edges[day + 1] : x < edges[day + 1])
      return day;
  return HEDDLE_WEEK - 1;
}
