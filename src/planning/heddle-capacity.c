/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-capacity.h"

#include <stdlib.h>

#define THOUSANDTHS 1000

/* From @first until the next step of its row: what holds on each of these days. */
typedef struct
{
  HeddleDay first;
  gint32 time;
  gint32 load;
} Step;

/* A day on which something begins or ends. */
typedef struct
{
  HeddleDay day;
  guint8 what; /* a HeddleTimeSort, or LOAD */
  gint32 change;
} Event;

enum
{
  LOAD = HEDDLE_TIME_LEAVE + 1,
  N_WHAT,
};

struct _HeddleCapacity
{
  guint n_rows;
  guint *begins; /* of each row among the steps, and their number */
  Step *steps;
};

/* Weekdays from day 1, a Monday, to @day. */
static gint64
count_to (HeddleDay day)
{
  return (gint64) (day / 7) * 5 + MIN (day % 7, 5);
}

/**
 * heddle_capacity_count_weekdays:
 * @first: a day
 * @last: a day
 *
 * Returns: how many days from Monday to Friday lie between, both included
 */
guint
heddle_capacity_count_weekdays (HeddleDay first,
                                HeddleDay last)
{
  return last < first ? 0 : (guint) (count_to (last) - count_to (first - 1));
}

/**
 * heddle_capacity_get_quarter:
 * @day: a day
 * @last: (out): the last day of its quarter
 *
 * Returns: the first day of the quarter of the year that @day is in
 */
HeddleDay
heddle_capacity_get_quarter (HeddleDay  day,
                             HeddleDay *last)
{
  int year;
  int month;
  int of_month;
  HeddleDay first;

  heddle_day_get_ymd (day, &year, &month, &of_month);
  first = heddle_day_new (year, (month - 1) / 3 * 3 + 1, 1);
  *last = heddle_day_add_months (first, 3) - 1;

  return first;
}

/**
 * heddle_capacity_share:
 * @first: first day of some work
 * @last: its last day
 * @period_first: first day of a period
 * @period_last: its last day
 *
 * Returns: for which part of the period's weekdays the work lasts, 0 to 1
 */
double
heddle_capacity_share (HeddleDay first,
                       HeddleDay last,
                       HeddleDay period_first,
                       HeddleDay period_last)
{
  guint all = heddle_capacity_count_weekdays (period_first, period_last);
  guint some = heddle_capacity_count_weekdays (MAX (first, period_first),
                                               MIN (last, period_last));

  return all == 0 ? 0 : (double) some / all;
}

/* --- Steps ---------------------------------------------------------------- */

static gint
compare_events (gconstpointer a,
                gconstpointer b)
{
  const Event *first = a;
  const Event *second = b;

  return (first->day > second->day) - (first->day < second->day);
}

/* Few events a row: sorting them in place beats a call a comparison. */
static void
sort_events (Event *events,
             guint  n_events)
{
  if (n_events > 32)
    {
      qsort (events, n_events, sizeof (Event), compare_events);
      return;
    }
  for (guint i = 1; i < n_events; i++)
    {
      Event event = events[i];
      guint k = i;

      for (; k > 0 && events[k - 1].day > event.day; k--)
        events[k] = events[k - 1];
      events[k] = event;
    }
}

static void
add_events (Event     *events,
            guint     *n_events,
            guint8     what,
            HeddleDay  first,
            HeddleDay  last,
            double     fte)
{
  gint32 change = (gint32) (fte * THOUSANDTHS + 0.5);

  if (last < first)
    return;
  events[(*n_events)++] = (Event) { first, what, change };
  if (last < HEDDLE_DAY_OPEN)
    events[(*n_events)++] = (Event) { last + 1, what, -change };
}

/* Writes the steps of one row; returns how many. */
static guint
sweep (const Event *events,
       guint        n_events,
       Step        *steps)
{
  gint32 sums[N_WHAT] = { 0 };
  guint n_steps = 0;

  for (guint i = 0; i < n_events; i++)
    {
      sums[events[i].what] += events[i].change;
      if (i + 1 < n_events && events[i + 1].day == events[i].day)
        continue;
      steps[n_steps++] = (Step) {
        .first = events[i].day,
        .time = MAX (MAX (sums[HEDDLE_TIME_POST], sums[HEDDLE_TIME_SECONDMENT])
                     - sums[HEDDLE_TIME_LEAVE], 0),
        .load = sums[LOAD],
      };
    }

  return n_steps;
}

/**
 * heddle_capacity_new:
 * @n_rows: how many people or activities there are
 * @times: (array length=n_times): their time, in any order
 * @n_times: how many there are
 * @loads: (array length=n_loads): their work, in any order
 * @n_loads: how many there are
 *
 * Costs one pass over times and loads; asking about a period afterwards costs the
 * changes of its row.
 *
 * Returns: (transfer full): time against work
 */
HeddleCapacity *
heddle_capacity_new (guint                     n_rows,
                     const HeddleCapacityTime *times,
                     guint                     n_times,
                     const HeddleCapacityLoad *loads,
                     guint                     n_loads)
{
  HeddleCapacity *self = g_new0 (HeddleCapacity, 1);
  g_autofree guint *starts = g_new0 (guint, n_rows + 1);
  g_autofree guint *counts = g_new0 (guint, n_rows + 1);
  g_autofree Event *events = g_new (Event, 2 * ((gsize) n_times + n_loads) + 1);
  guint n_steps = 0;

  for (guint i = 0; i < n_times; i++)
    counts[times[i].row] += 2;
  for (guint i = 0; i < n_loads; i++)
    counts[loads[i].row] += 2;
  for (guint row = 0; row < n_rows; row++)
    {
      starts[row + 1] = starts[row] + counts[row];
      counts[row] = 0;
    }
  for (guint i = 0; i < n_times; i++)
    add_events (events + starts[times[i].row], &counts[times[i].row], (guint8) times[i].sort,
                times[i].first, times[i].last, times[i].fte);
  for (guint i = 0; i < n_loads; i++)
    add_events (events + starts[loads[i].row], &counts[loads[i].row], LOAD, loads[i].first,
                loads[i].last, loads[i].fte);

  self->n_rows = n_rows;
  self->begins = g_new0 (guint, n_rows + 1);
  self->steps = g_new (Step, 2 * ((gsize) n_times + n_loads) + 1);
  for (guint row = 0; row < n_rows; row++)
    {
      sort_events (events + starts[row], counts[row]);
      n_steps += sweep (events + starts[row], counts[row], self->steps + n_steps);
      self->begins[row + 1] = n_steps;
    }

  return self;
}

void
heddle_capacity_free (HeddleCapacity *self)
{
  g_free (self->begins);
  g_free (self->steps);
  g_free (self);
}

/* --- Cells ---------------------------------------------------------------- */

/* Sums of thousandths times weekdays. */
typedef struct
{
  gint64 time;
  gint64 load;
  gint64 over;
  gint64 free;
  gint32 peak;
  gint32 least;
  gint32 most;
} Sums;

/* The weekday on or after @day, or on or before it. */
static HeddleDay
to_weekday (HeddleDay day,
            int       step)
{
  while (heddle_day_is_weekend (day))
    day += step;

  return day;
}

static void
add_step (Sums               *sums,
          HeddleCapacityCell *cell,
          const Step         *step,
          HeddleDay           first,
          HeddleDay           last)
{
  gint64 days = heddle_capacity_count_weekdays (first, last);
  gint32 left = step->time - step->load;

  if (days == 0)
    return;
  sums->time += days * step->time;
  sums->load += days * step->load;
  sums->least = MIN (sums->least, MAX (left, 0));
  sums->most = MAX (sums->most, step->time);
  if (left >= 0)
    {
      sums->free += days * left;
      return;
    }
  sums->over -= days * left;
  if (-left > sums->peak)
    {
      sums->peak = -left;
      cell->peak_load = (double) step->load / THOUSANDTHS;
      cell->peak_time = (double) step->time / THOUSANDTHS;
    }
  if (cell->over_first == HEDDLE_DAY_NONE)
    cell->over_first = to_weekday (first, 1);
  cell->over_last = to_weekday (last, -1);
}

/**
 * heddle_capacity_measure:
 * @row: a row
 * @first: first day of the period
 * @last: its last day
 * @cell: (out caller-allocates): time against work in it
 */
void
heddle_capacity_measure (HeddleCapacity     *self,
                         guint               row,
                         HeddleDay           first,
                         HeddleDay           last,
                         HeddleCapacityCell *cell)
{
  static const Step nothing;
  Sums sums = { .least = G_MAXINT32 };
  double all = heddle_capacity_count_weekdays (first, last);
  HeddleDay day = first;

  g_return_if_fail (row < self->n_rows);

  *cell = (HeddleCapacityCell) { 0 };
  if (all < 1)
    return;
  for (guint i = self->begins[row]; i <= self->begins[row + 1] && day <= last; i++)
    {
      gboolean ends = i == self->begins[row + 1];
      HeddleDay until = ends ? last : MIN (self->steps[i].first - 1, last);

      if (until < day)
        continue;
      add_step (&sums, cell, i == self->begins[row] ? &nothing : &self->steps[i - 1], day, until);
      day = until + 1;
    }
  all *= THOUSANDTHS;
  cell->time = (double) sums.time / all;
  cell->load = (double) sums.load / all;
  cell->over = (double) sums.over / all;
  cell->free = (double) sums.free / all;
  cell->peak = (double) sums.peak / THOUSANDTHS;
  cell->least = (double) sums.least / THOUSANDTHS;
  cell->most = (double) sums.most / THOUSANDTHS;
}

/**
 * heddle_capacity_find_time:
 * @row: a row
 * @day: a day
 *
 * Returns: the first day from @day on that has any time, or %HEDDLE_DAY_NONE
 */
HeddleDay
heddle_capacity_find_time (HeddleCapacity *self,
                           guint           row,
                           HeddleDay       day)
{
  g_return_val_if_fail (row < self->n_rows, HEDDLE_DAY_NONE);

  for (guint i = self->begins[row]; i < self->begins[row + 1]; i++)
    {
      gboolean ends = i + 1 == self->begins[row + 1];

      if (self->steps[i].time > 0 && (ends || self->steps[i + 1].first > day))
        return MAX (self->steps[i].first, day);
    }

  return HEDDLE_DAY_NONE;
}

/**
 * heddle_capacity_list_stretches:
 * @row: a row
 *
 * Returns: (transfer full) (element-type HeddleCapacityStretch): all days with more work
 *   than time, by day; those without any time are stretches of their own
 */
GArray *
heddle_capacity_list_stretches (HeddleCapacity *self,
                                guint           row)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (HeddleCapacityStretch));

  g_return_val_if_fail (row < self->n_rows, stretches);

  for (guint i = self->begins[row]; i < self->begins[row + 1]; i++)
    {
      const Step *step = &self->steps[i];
      HeddleCapacityStretch *before = stretches->len > 0
        ? &g_array_index (stretches, HeddleCapacityStretch, stretches->len - 1) : NULL;
      HeddleCapacityStretch stretch = {
        .first = step->first,
        .last = i + 1 < self->begins[row + 1] ? step[1].first - 1 : HEDDLE_DAY_OPEN,
        .over = (double) (step->load - step->time) / THOUSANDTHS,
        .timeless = step->time == 0,
      };

      if (step->load <= step->time)
        continue;
      if (before == NULL || before->last + 1 < stretch.first
          || before->timeless != stretch.timeless)
        {
          g_array_append_val (stretches, stretch);
          continue;
        }
      before->last = stretch.last;
      before->over = MAX (before->over, stretch.over);
    }

  return stretches;
}

/**
 * heddle_capacity_cell_add:
 * @other: another row's cell of the same period
 *
 * Makes @self the cell of both rows together: what one has free does not make good what
 * another has too much.
 */
void
heddle_capacity_cell_add (HeddleCapacityCell       *self,
                          const HeddleCapacityCell *other)
{
  self->time += other->time;
  self->load += other->load;
  self->over += other->over;
  self->free += other->free;
  if (other->peak > self->peak)
    {
      self->peak = other->peak;
      self->peak_load = other->peak_load;
      self->peak_time = other->peak_time;
    }
  self->least += other->least;
  self->most = MAX (self->most, other->most);
  if (self->over_first == HEDDLE_DAY_NONE
      || (other->over_first != HEDDLE_DAY_NONE && other->over_first < self->over_first))
    self->over_first = other->over_first;
  self->over_last = MAX (self->over_last, other->over_last);
}

/**
 * heddle_capacity_cell_is_over:
 *
 * Returns: whether there is more work than time on any weekday
 */
gboolean
heddle_capacity_cell_is_over (const HeddleCapacityCell *self)
{
  return self->over_first != HEDDLE_DAY_NONE;
}

