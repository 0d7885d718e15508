/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-run-chart.h"

#include <math.h>

/* Far less than the last digit of any value; sums of tenths are not exact. */
#define EQUAL 1e-6
/* Between two values a line is drawn over the summer holiday, not over a
 * collection that did not take place. */
#define SUMMER 31

/**
 * heddle_run_longest_limit:
 * @n: points off the median
 *
 * Returns: how long a run may be by chance
 */
guint
heddle_run_longest_limit (guint n)
{
  return n == 0 ? 0 : (guint) lround (log2 (n) + 3);
}

/**
 * heddle_run_crossings_limit:
 * @n: points off the median
 *
 * Returns: the least number of crossings that chance gives in 95 of 100 cases
 */
guint
heddle_run_crossings_limit (guint n)
{
  double throws = n - 1.0;
  double share = -throws * G_LN2; /* logarithm: 2^-n is soon nothing */
  double sum = 0;

  if (n < 2)
    return 0;
  for (guint k = 0; k < n; k++)
    {
      sum += exp (share);
      if (sum >= 0.05)
        return k;
      share += log ((throws - k) / (k + 1.0));
    }
  return n - 1;
}

/**
 * heddle_gap_from_parts:
 *
 * Returns: the gap between the least and the most deprived fifth, or NAN where
 *   one of them is not known
 */
double
heddle_gap_from_parts (double q1,
                       double q5)
{
  return q5 - q1;
}

/**
 * heddle_gap_agrees:
 * @gap: as published
 *
 * Returns: whether it fits its parts; also where one of the three is not known
 */
gboolean
heddle_gap_agrees (double q1,
                   double q5,
                   double gap)
{
  double difference = fabs (heddle_gap_from_parts (q1, q5) - gap);

  return isnan (difference) || difference <= HEDDLE_GAP_TOLERANCE + EQUAL;
}

static double
get_value (const HeddleObserved *observed,
           HeddleSplit           split)
{
  double value = observed->values[split];

  if (split == HEDDLE_SPLIT_GAP && isnan (value))
    return heddle_gap_from_parts (observed->values[HEDDLE_SPLIT_Q1],
                                  observed->values[HEDDLE_SPLIT_Q5]);
  return value;
}

static gboolean
has_any_value (const HeddleObserved *observed)
{
  for (guint i = 0; i < HEDDLE_N_SPLITS; i++)
    if (!isnan (observed->values[i]))
      return TRUE;
  return FALSE;
}

static int
compare_points (gconstpointer a,
                gconstpointer b)
{
  const HeddlePoint *one = a;
  const HeddlePoint *two = b;

  if (one->first != two->first)
    return one->first < two->first ? -1 : 1;
  if (one->last != two->last)
    return one->last < two->last ? -1 : 1;
  return one->index < two->index ? -1 : 1;
}

static void
add_points (HeddleRunChart       *self,
            const HeddleObserved *observed,
            guint                 n_observed,
            HeddleSplit           split,
            HeddleDay             today)
{
  for (guint i = 0; i < n_observed; i++)
    {
      const char *date = observed[i].observed_on != NULL && *observed[i].observed_on != '\0'
                           ? observed[i].observed_on : observed[i].due;
      HeddleEdtf edtf;
      HeddlePoint point = { .index = i, .value = get_value (&observed[i], split),
                            .n = observed[i].n };

      if (date == NULL || !heddle_edtf_parse (date, &edtf, NULL))
        continue;
      point.first = edtf.first != HEDDLE_DAY_NONE ? edtf.first : edtf.last;
      point.last = edtf.last != HEDDLE_DAY_OPEN ? edtf.last : edtf.first;
      if (!isnan (point.value))
        point.state = HEDDLE_POINT_VALUE;
      else if (has_any_value (&observed[i]))
        point.state = HEDDLE_POINT_MISSING;
      else
        point.state = point.last < today ? HEDDLE_POINT_OVERDUE : HEDDLE_POINT_PLANNED;
      g_array_append_val (self->points, point);
    }
  g_array_sort (self->points, compare_points);
}

static int
compare_values (gconstpointer a,
                gconstpointer b)
{
  double one = *(const double *) a;
  double two = *(const double *) b;

  return one < two ? -1 : one > two;
}

static void
find_median (HeddleRunChart *self,
             guint           frozen)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  const double *sorted;

  for (guint i = 0; i < self->points->len; i++)
    {
      const HeddlePoint *point = &g_array_index (self->points, HeddlePoint, i);

      if (point->state != HEDDLE_POINT_VALUE)
        continue;
      self->values++;
      self->latest = i;
      if (values->len == frozen)
        continue;
      g_array_append_val (values, point->value);
      self->frozen_last = i;
    }
  self->frozen = values->len;
  self->median = NAN;
  if (values->len == 0)
    return;
  g_array_sort (values, compare_values);
  sorted = (const double *) (const void *) values->data;
  self->median = (sorted[(values->len - 1) / 2] + sorted[values->len / 2]) / 2;
}

static HeddleDay
get_middle (const HeddlePoint *point)
{
  return point->first + (point->last - point->first) / 2;
}

static void
find_breaks (HeddleRunChart *self,
             HeddlePace      pace)
{
  static const int days[] = { 31, 122, 366 };
  int reach = days[pace] * 3 / 2 + SUMMER;
  const HeddlePoint *before = NULL;
  gboolean between = FALSE;

  for (guint i = 0; i < self->points->len; i++)
    {
      HeddlePoint *point = &g_array_index (self->points, HeddlePoint, i);

      if (point->state != HEDDLE_POINT_VALUE)
        {
          between = TRUE;
          continue;
        }
      point->broken = before == NULL || between
                      || get_middle (point) - get_middle (before) > reach;
      before = point;
      between = FALSE;
    }
}

/* Points on the median neither make nor end a run. */
static void
find_runs (HeddleRunChart *self)
{
  HeddleShift run = { 0 };

  for (guint i = 0; i < self->points->len; i++)
    {
      HeddlePoint *point = &g_array_index (self->points, HeddlePoint, i);

      if (point->state != HEDDLE_POINT_VALUE || fabs (point->value - self->median) <= EQUAL)
        continue;
      point->side = point->value > self->median ? 1 : -1;
      self->useful++;
      if (run.side == point->side)
        {
          run.last = i;
          run.length++;
        }
      else
        {
          if (run.side != 0)
            {
              self->crossings++;
              g_array_append_val (self->shifts, run);
            }
          run = (HeddleShift) { i, i, 1, point->side };
        }
      self->longest = MAX (self->longest, run.length);
    }
  if (run.side != 0)
    g_array_append_val (self->shifts, run);
}

static void
find_signals (HeddleRunChart *self)
{
  self->enough = self->useful >= HEDDLE_RUN_LEAST;
  self->longest_limit = heddle_run_longest_limit (self->useful);
  self->crossings_limit = heddle_run_crossings_limit (self->useful);
  self->too_few = self->enough && self->crossings < self->crossings_limit;
  for (guint i = self->shifts->len; i-- > 0;)
    {
      const HeddleShift *run = &g_array_index (self->shifts, HeddleShift, i);

      if (!self->enough || run->length <= self->longest_limit)
        {
          g_array_remove_index (self->shifts, i);
          continue;
        }
      for (guint j = run->first; j <= run->last; j++)
        g_array_index (self->points, HeddlePoint, j).shifted =
          g_array_index (self->points, HeddlePoint, j).side != 0;
    }
}

/**
 * heddle_run_chart_new:
 * @observed: (array length=n_observed): in any order; those without a date that can
 *   be read are left out
 *
 * A gap between quintiles that nobody entered is worked out from its parts. Whatever
 * the measure, it is better when it comes nearer to nothing.
 *
 * Returns: (transfer full): the series of one split and what is to be said of it
 */
HeddleRunChart *
heddle_run_chart_new (const HeddleObserved *observed,
                      guint                 n_observed,
                      const HeddleRunSpec  *spec,
                      HeddleDay             today)
{
  HeddleRunChart *self = g_new0 (HeddleRunChart, 1);

  self->points = g_array_new (FALSE, FALSE, sizeof (HeddlePoint));
  self->shifts = g_array_new (FALSE, FALSE, sizeof (HeddleShift));
  self->latest = G_MAXUINT;
  self->lower = spec->split == HEDDLE_SPLIT_GAP ? !spec->lower : spec->lower;
  add_points (self, observed, n_observed, spec->split, today);
  find_median (self, spec->frozen != 0 ? spec->frozen : HEDDLE_RUN_FROZEN);
  find_breaks (self, spec->pace);
  find_runs (self);
  find_signals (self);

  return self;
}

void
heddle_run_chart_free (HeddleRunChart *self)
{
  g_array_unref (self->points);
  g_array_unref (self->shifts);
  g_free (self);
}
