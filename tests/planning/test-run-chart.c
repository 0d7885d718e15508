/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-run-chart.h"

#include <math.h>

#define TODAY (heddle_day_new (2027, 1, 18))
#define MOST 40

typedef struct
{
  HeddleObserved rows[MOST];
  char *dates[MOST];
  guint len;
} Series;

static void
series_clear (Series *self)
{
  for (guint i = 0; i < self->len; i++)
    g_free (self->dates[i]);
}

static void
add (Series     *self,
     const char *date,
     double      value)
{
  HeddleObserved *row = &self->rows[self->len];

  g_assert_cmpuint (self->len, <, MOST);
  self->dates[self->len++] = g_strdup (date);
  *row = (HeddleObserved) { .values = { value, NAN, NAN, NAN }, .n = -1 };
  if (isnan (value))
    row->due = self->dates[self->len - 1];
  else
    row->observed_on = self->dates[self->len - 1];
}

/* A month each, without July, from August 2024. */
static void
add_months (Series       *self,
            const double *values,
            guint         n_values)
{
  int month = 8, year = 2024;

  for (guint i = 0; i < n_values; i++)
    {
      g_autofree char *date = g_strdup_printf ("%04d-%02d", year, month);

      add (self, date, values[i]);
      month = month == 6 ? 8 : month % 12 + 1;
      if (month == 1)
        year++;
    }
}

static HeddleRunChart *
chart (const Series *series)
{
  HeddleRunSpec spec = { HEDDLE_SPLIT_OVERALL, HEDDLE_PACE_MONTH, FALSE, 0 };

  return heddle_run_chart_new (series->rows, series->len, &spec, TODAY);
}

static const HeddlePoint *
get (const HeddleRunChart *self,
     guint                 index)
{
  return &g_array_index (self->points, HeddlePoint, index);
}

/* The table of limits that Anhøj and Olesen print. */
static void
test_limits (void)
{
  static const guint rows[][3] = {
    { 10, 6, 2 },  { 11, 6, 2 },  { 12, 7, 3 },  { 15, 7, 4 },  { 20, 7, 6 },
    { 23, 8, 7 },  { 24, 8, 8 },  { 26, 8, 8 },  { 30, 8, 10 }, { 40, 8, 14 },
    { 50, 9, 19 }, { 100, 10, 41 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpuint (heddle_run_longest_limit (rows[i][0]), ==, rows[i][1]);
      g_assert_cmpuint (heddle_run_crossings_limit (rows[i][0]), ==, rows[i][2]);
    }
  g_assert_cmpuint (heddle_run_crossings_limit (3000), >, 1400);
  g_assert_cmpuint (heddle_run_crossings_limit (0), ==, 0);
}

/* Nine in a row above the median of the first twelve months. */
static void
test_shift (void)
{
  static const double values[] = {
    89.4, 88.9, 88.2, 87.6, 87.1, 87.9, 88.4, 88.0, 88.6, 88.4, 87.8, 88.7, 88.1,
    88.9, 87.4, 87.0, 88.0, 88.8, 89.1, 89.3, 89.0, 89.6, 90.1, 89.9, 90.4, 90.2,
  };
  Series series = { 0 };
  g_autoptr (HeddleRunChart) self = NULL;
  const HeddleShift *shift;

  add_months (&series, values, G_N_ELEMENTS (values));
  self = chart (&series);
  g_assert_cmpfloat_with_epsilon (self->median, 88.3, 1e-9);
  g_assert_cmpuint (self->frozen, ==, 12);
  g_assert_cmpuint (self->frozen_last, ==, 11);
  g_assert_cmpuint (self->useful, ==, 26);
  g_assert_true (self->enough);
  g_assert_cmpuint (self->longest, ==, 9);
  g_assert_cmpuint (self->longest_limit, ==, 8);
  g_assert_cmpuint (self->shifts->len, ==, 1);
  shift = &g_array_index (self->shifts, HeddleShift, 0);
  g_assert_cmpuint (shift->length, ==, 9);
  g_assert_cmpint (shift->side, ==, 1);
  g_assert_cmpuint (shift->first, ==, 17);
  g_assert_cmpuint (shift->last, ==, 25);
  for (guint i = 0; i < self->points->len; i++)
    g_assert_true (get (self, i)->shifted == (i >= 17));
  g_assert_cmpuint (self->crossings, ==, 10);
  g_assert_false (self->too_few);
  g_assert_cmpuint (self->latest, ==, 25);
  /* The summer holiday breaks no line. */
  for (guint i = 1; i < self->points->len; i++)
    g_assert_false (get (self, i)->broken);
  series_clear (&series);
}

/* Eight in a row are within chance where nine are not. */
static void
test_no_shift (void)
{
  static const double values[] = {
    1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 3, 3, 3, 3, 3, 3, 3, 3,
  };
  Series series = { 0 };
  g_autoptr (HeddleRunChart) self = NULL;

  add_months (&series, values, 26);
  self = chart (&series);
  g_assert_cmpuint (self->useful, ==, 26);
  g_assert_cmpuint (self->longest, ==, 9);
  g_assert_cmpuint (self->shifts->len, ==, 1);
  g_clear_pointer (&self, heddle_run_chart_free);
  series.rows[17].values[0] = 1;
  self = chart (&series);
  g_assert_cmpuint (self->longest, ==, 8);
  g_assert_cmpuint (self->shifts->len, ==, 0);
  series_clear (&series);
}

static void
test_crossings (void)
{
  static const double values[] = { 1, 1, 1, 1, 1, 1, 3, 3, 3, 3, 3, 3 };
  Series series = { 0 };
  g_autoptr (HeddleRunChart) self = NULL;

  add_months (&series, values, G_N_ELEMENTS (values));
  self = chart (&series);
  g_assert_cmpuint (self->crossings, ==, 1);
  g_assert_cmpuint (self->crossings_limit, ==, 3);
  g_assert_true (self->too_few);
  g_assert_cmpuint (self->shifts->len, ==, 0);
  series_clear (&series);
}

/* A point on the median is in no run, and neither ends one. */
static void
test_on_median (void)
{
  static const double values[] = { 2, 2, 2, 2, 1, 3, 2, 1, 3, 2, 2, 2,
                                   3, 3, 3, 2, 3, 3, 3, 3, 2, 3, 1 };
  Series series = { 0 };
  g_autoptr (HeddleRunChart) self = NULL;

  add_months (&series, values, G_N_ELEMENTS (values));
  self = chart (&series);
  g_assert_cmpfloat (self->median, ==, 2);
  g_assert_cmpuint (self->values, ==, 23);
  g_assert_cmpuint (self->useful, ==, 13);
  g_assert_cmpuint (self->longest, ==, 9);
  g_assert_cmpuint (self->crossings, ==, 4);
  g_assert_cmpuint (self->shifts->len, ==, 1);
  /* It begins in the first twelve and goes over two points on the median. */
  g_assert_cmpuint (g_array_index (self->shifts, HeddleShift, 0).first, ==, 8);
  g_assert_false (get (self, 15)->shifted);
  g_assert_true (get (self, 16)->shifted);
  series_clear (&series);
}

/* Under ten points nothing is said, however they lie. */
static void
test_few (void)
{
  static const double values[] = { 1, 1, 1, 1, 2, 3, 3, 3, 3 };
  Series series = { 0 };
  g_autoptr (HeddleRunChart) self = NULL;

  add_months (&series, values, G_N_ELEMENTS (values));
  self = chart (&series);
  g_assert_cmpuint (self->useful, ==, 8);
  g_assert_false (self->enough);
  g_assert_false (self->too_few);
  g_assert_cmpuint (self->shifts->len, ==, 0);
  series_clear (&series);
}

/* Later values do not move the median; with no number given, twelve make it. */
static void
test_frozen (void)
{
  static const double values[] = { 1, 2, 3, 9, 9, 9, 9, 9, 9, 9, 9, 9, 50, 60, 70, 80, 90 };
  HeddleRunSpec spec = { HEDDLE_SPLIT_OVERALL, HEDDLE_PACE_MONTH, FALSE, 3 };
  Series series = { 0 };
  g_autoptr (HeddleRunChart) three = NULL;
  g_autoptr (HeddleRunChart) twelve = NULL;

  add_months (&series, values, G_N_ELEMENTS (values));
  three = heddle_run_chart_new (series.rows, series.len, &spec, TODAY);
  twelve = chart (&series);
  g_assert_cmpfloat (three->median, ==, 2);
  g_assert_cmpuint (three->frozen, ==, 3);
  g_assert_cmpfloat (twelve->median, ==, 9);
  series_clear (&series);
}

/* The national values of literacy: nothing was collected in 2019/20, and a gap is
 * accepted that differs by 0.1 from its parts, which were rounded after it. */
static void
test_national (void)
{
  static const struct
  {
    const char *date;
    double value;
  } rows[] = {
    { "2024-12", 74.0 }, { "2019-12", 72.3 }, { "2023-12", 72.7 }, { "2025-12", 74.5 },
  };
  HeddleRunSpec spec = { HEDDLE_SPLIT_OVERALL, HEDDLE_PACE_YEAR, FALSE, 0 };
  Series series = { 0 };
  g_autoptr (HeddleRunChart) self = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    add (&series, rows[i].date, rows[i].value);
  self = heddle_run_chart_new (series.rows, series.len, &spec, TODAY);
  g_assert_cmpfloat (get (self, 0)->value, ==, 72.3);
  g_assert_cmpfloat (get (self, 3)->value, ==, 74.5);
  g_assert_true (get (self, 1)->broken);
  g_assert_false (get (self, 2)->broken);
  g_assert_cmpfloat_with_epsilon (self->median, 73.35, 1e-9);
  g_assert_cmpuint (self->latest, ==, 3);
  g_assert_false (self->enough);

  g_assert_true (heddle_gap_agrees (70.5, 85.8, 15.3));
  g_assert_true (heddle_gap_agrees (77.8, 90.3, 12.4));
  g_assert_true (heddle_gap_agrees (84.9, 97.3, 12.5));
  g_assert_false (heddle_gap_agrees (77.8, 90.3, 12.3));
  g_assert_false (heddle_gap_agrees (84.9, 97.3, 12.6));
  g_assert_true (heddle_gap_agrees (NAN, 97.3, 12.6));
  series_clear (&series);
}

/* Each split is a series of its own; the gap is better when it closes. */
static void
test_splits (void)
{
  HeddleObserved rows[] = {
    { NULL, "2026-08", { 80, 70.5, 85.8, NAN }, 100 },
    { NULL, "2026-09", { 81, 77.8, 90.3, 12.4 }, 110 },
    { NULL, "2026-10", { 82, NAN, 91, NAN }, 120 },
    { NULL, "2026-11", { 83, 80, 90, NAN }, 130 },
  };
  HeddleRunSpec spec = { HEDDLE_SPLIT_GAP, HEDDLE_PACE_MONTH, FALSE, 0 };
  g_autoptr (HeddleRunChart) gap = heddle_run_chart_new (rows, 4, &spec, TODAY);
  g_autoptr (HeddleRunChart) q5 = NULL;

  g_assert_cmpfloat_with_epsilon (get (gap, 0)->value, 15.3, 1e-9);
  g_assert_cmpfloat (get (gap, 1)->value, ==, 12.4);
  g_assert_cmpint (get (gap, 2)->state, ==, HEDDLE_POINT_MISSING);
  g_assert_true (isnan (get (gap, 2)->value));
  g_assert_true (get (gap, 3)->broken);
  g_assert_true (gap->lower);
  spec.split = HEDDLE_SPLIT_Q5;
  q5 = heddle_run_chart_new (rows, 4, &spec, TODAY);
  g_assert_false (q5->lower);
  g_assert_cmpuint (q5->values, ==, 4);
  g_assert_cmpint ((int) get (q5, 3)->n, ==, 130);
}

/* A value that is not there is overdue once its month is over, and the line has a
 * gap where it is missing. */
static void
test_due (void)
{
  Series series = { 0 };
  g_autoptr (HeddleRunChart) self = NULL;

  add (&series, "2027-01", NAN);
  add (&series, "2026-12", NAN);
  add (&series, "2026-11", 5);
  add (&series, "2027-01-10", 6);
  add (&series, "2027-01-18", NAN);
  self = chart (&series);
  g_assert_cmpint (get (self, 0)->state, ==, HEDDLE_POINT_VALUE);
  g_assert_cmpint (get (self, 1)->state, ==, HEDDLE_POINT_OVERDUE);
  g_assert_cmpint (get (self, 2)->state, ==, HEDDLE_POINT_PLANNED);
  g_assert_cmpint (get (self, 3)->state, ==, HEDDLE_POINT_VALUE);
  g_assert_true (get (self, 3)->broken);
  g_assert_cmpint (get (self, 4)->state, ==, HEDDLE_POINT_PLANNED);
  g_assert_cmpuint (self->values, ==, 2);
  g_assert_cmpuint (self->latest, ==, 3);
  series_clear (&series);
}

static void
test_empty (void)
{
  Series series = { 0 };
  g_autoptr (HeddleRunChart) self = chart (&series);

  g_assert_true (isnan (self->median));
  g_assert_cmpuint (self->latest, ==, G_MAXUINT);
  g_assert_false (self->enough);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/run-chart/limits", test_limits);
  g_test_add_func ("/run-chart/R20/shift", test_shift);
  g_test_add_func ("/run-chart/no-shift", test_no_shift);
  g_test_add_func ("/run-chart/crossings", test_crossings);
  g_test_add_func ("/run-chart/on-median", test_on_median);
  g_test_add_func ("/run-chart/few", test_few);
  g_test_add_func ("/run-chart/R20/frozen", test_frozen);
  g_test_add_func ("/run-chart/R20/national", test_national);
  g_test_add_func ("/run-chart/splits", test_splits);
  g_test_add_func ("/run-chart/R20/due", test_due);
  g_test_add_func ("/run-chart/empty", test_empty);

  return g_test_run ();
}
