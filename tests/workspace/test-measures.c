/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "heddle-measures.h"
#include "test-workspace.h"

static const char *
add_measure (TestWorkspace *self,
             const char    *every)
{
  const char *plan = test_add (self, &heddle_plan_kind, "title", "Plan 2026-29", "collaborative",
                               test_find (self, &heddle_collaborative_kind, "SEIC"), "sort",
                               "improvement", NULL);

  return test_add (self, &heddle_measure_kind, "plan", plan, "title", "Attendance", "unit",
                   "per-cent", "direction", "higher", "baseline", "88.3", "target", "92",
                   "target_on", "2028-06", "every", every, "split", "1", NULL);
}

static const char *
add_value (TestWorkspace *self,
           const char    *measure,
           const char    *month,
           const char    *value)
{
  return test_add (self, &heddle_observation_kind, "measure", measure, "observed_on", month,
                   "value", value, NULL);
}

/* A month each, without July, from August 2024. */
static char *
dup_month (guint index)
{
  static const int months[] = { 8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6 };
  int month = months[index % G_N_ELEMENTS (months)];
  int year = 2024 + (int) (index / G_N_ELEMENTS (months)) + (month < 8 ? 1 : 0);

  return g_strdup_printf ("%04d-%02d", year, month);
}

static void
add_months (TestWorkspace *self,
            const char    *measure,
            const double  *values,
            guint          n_values)
{
  for (guint i = 0; i < n_values; i++)
    {
      g_autofree char *date = dup_month (i);
      g_autofree char *value = g_strdup_printf ("%.1f", values[i]);

      add_value (self, measure, date, value);
    }
}

static const double attendance[] = {
  89.4, 88.9, 88.2, 87.6, 87.1, 87.9, 88.4, 88.0, 88.6, 88.4, 87.8, 88.7, 88.1,
  88.9, 87.4, 87.0, 88.0, 88.8, 89.1, 89.3, 89.0, 89.6, 90.1, 89.9, 90.4, 90.2,
};

static HeddleMeasureRun *
load (TestWorkspace *self,
      const char    *measure)
{
  g_autoptr (GError) error = NULL;
  HeddleMeasureRun *run = heddle_measure_run_load (self->store, measure, TEST_TODAY, &error);

  g_assert_no_error (error);
  return run;
}

static void
assert_headline (TestWorkspace *self,
                 const char    *measure,
                 const char    *headline)
{
  g_autoptr (HeddleMeasureRun) run = load (self, measure);
  g_autofree char *said = heddle_measure_run_dup_headline (run, HEDDLE_SPLIT_OVERALL);

  g_assert_cmpstr (said, ==, headline);
}

/* Baseline, target and unit, observations, and a run chart with its median. */
static void
test_run (TestWorkspace *self,
          gconstpointer  data)
{
  const char *measure = add_measure (self, "month");
  g_autoptr (HeddleMeasureRun) run = NULL;
  g_autofree char *about = NULL;
  g_autofree char *value = NULL;
  const HeddleRunChart *chart;

  add_months (self, measure, attendance, G_N_ELEMENTS (attendance));
  run = load (self, measure);
  chart = run->charts[HEDDLE_SPLIT_OVERALL];
  g_assert_cmpfloat_with_epsilon (chart->median, 88.3, 1e-9);
  g_assert_cmpuint (chart->values, ==, 26);
  g_assert_cmpuint (chart->frozen, ==, 12);
  g_assert_cmpuint (run->charts[HEDDLE_SPLIT_Q1]->values, ==, 0);
  g_assert_cmpint (heddle_measure_run_get_split (run), ==, HEDDLE_SPLIT_OVERALL);
  about = heddle_measure_run_dup_about (run, HEDDLE_SPLIT_OVERALL);
  g_assert_cmpstr (about, ==, "Attendance, Overall, per cent, monthly; higher is better");
  value = heddle_measure_dup_value (run->measure, 92);
  g_assert_cmpstr (value, ==, "92.0 %");
  assert_headline (self, measure, "Better, and it has stayed so since February 2026");
  test_set (self, &heddle_measure_kind, measure, "direction", "lower", NULL);
  assert_headline (self, measure, "Worse, and it has stayed so since February 2026");
}

/* Without enough points nothing is claimed, and it says how many are needed. */
static void
test_signals (TestWorkspace *self,
              gconstpointer  data)
{
  const char *measure = add_measure (self, "month");
  HeddleSignal signals[HEDDLE_N_SIGNALS];

  assert_headline (self, measure, "No value yet");
  add_months (self, measure, attendance, 9);
  assert_headline (self, measure, "Too few values to tell a change from chance");
  for (guint pass = 0; pass < 2; pass++)
    {
      g_autoptr (HeddleMeasureRun) run = load (self, measure);

      heddle_measure_run_list_signals (run, HEDDLE_SPLIT_OVERALL, signals);
      for (guint i = 0; i < HEDDLE_N_SIGNALS; i++)
        g_assert_cmpint (signals[i].sort, ==,
                         pass == 0 || i == 2 ? HEDDLE_SIGNAL_NOTE
                         : i == 0 ? HEDDLE_SIGNAL_FOUND : HEDDLE_SIGNAL_NONE);
      g_assert_cmpstr (signals[0].title, ==, pass == 0 ? "Shift not judged" : "Shift");
      if (pass == 0)
        g_assert_cmpstr (signals[2].text, ==,
                         "8 of 9 points are off the median; 10 are needed");
      else
        {
          g_assert_cmpstr (signals[0].text, ==, "longest run 9; by chance at most 8");
          g_assert_cmpstr (signals[1].text, ==, "10 crossings; by chance at least 8");
          g_assert_cmpstr (signals[2].text, ==, "26 points, all off the median");
        }
      for (guint i = 0; i < HEDDLE_N_SIGNALS; i++)
        heddle_signal_clear (&signals[i]);
      if (pass == 0)
        for (guint i = 9; i < G_N_ELEMENTS (attendance); i++)
          {
            g_autofree char *date = dup_month (i);
            g_autofree char *value = g_strdup_printf ("%.1f", attendance[i]);

            add_value (self, measure, date, value);
          }
    }
}

/* The one that waits takes the value, whatever the words for its month; one change. */
static void
test_observe (TestWorkspace *self,
              gconstpointer  data)
{
  const char *measure = add_measure (self, "month");
  const char *due = test_add (self, &heddle_observation_kind, "measure", measure, "due",
                              "2026-12", NULL);
  HeddleEntered entered = { .observed_on = "2026-12-18", .value = "90.2 %", .q1 = "85.1",
                            .q5 = "94", .n = "11,648" };
  g_autoptr (GError) error = NULL;
  g_autofree char *id = heddle_measure_observe (self->store, measure, &entered, &error);
  g_autofree char *next = NULL;
  HeddleObservation *observation;

  g_assert_no_error (error);
  g_assert_cmpstr (id, ==, due);
  g_assert_cmpstr (test_undo_label (self), ==, "Enter Observation");
  observation = test_get (self, &heddle_observation_kind, id);
  g_assert_cmpfloat (observation->value, ==, 90.2);
  g_assert_cmpfloat (observation->q5, ==, 94);
  g_assert_true (isnan (observation->gap));
  g_assert_cmpint ((int) observation->n, ==, 11648);
  g_assert_cmpstr (observation->due, ==, "2026-12");
  entered = (HeddleEntered) { .observed_on = "2027-01", .value = "91,5" };
  next = heddle_measure_observe (self->store, measure, &entered, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (next, !=, due);
  observation = test_get (self, &heddle_observation_kind, next);
  g_assert_cmpfloat (observation->value, ==, 91.5);

  entered.value = "ninety";
  g_assert_null (heddle_measure_observe (self->store, measure, &entered, &error));
  test_assert_refused (error, "Observation", "Value", "ninety");
  g_clear_error (&error);
  /* a decimal comma or one of thousands */
  entered.value = "91,523";
  g_assert_null (heddle_measure_observe (self->store, measure, &entered, &error));
  test_assert_refused (error, "Observation", "Value", "91,523");
  g_clear_error (&error);
  entered.value = NULL;
  g_assert_null (heddle_measure_observe (self->store, measure, &entered, &error));
  test_assert_refused (error, "Observation", "Value");
}

static gboolean
is_overdue (TestWorkspace *self,
            const char    *id)
{
  g_autoptr (GPtrArray) rows = heddle_deadlines_overdue (self->store, NULL, TEST_TODAY, 1000);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (((HeddleDeadline *) rows->pdata[i])->id, id))
      return TRUE;
  return FALSE;
}

/* A value that is not there when it is due is an overdue deadline. */
static void
test_overdue (TestWorkspace *self,
              gconstpointer  data)
{
  const char *measure = add_measure (self, "month");
  const char *id = test_add (self, &heddle_observation_kind, "measure", measure, "due",
                             "2026-12", NULL);
  HeddleEntered entered = { .observed_on = "2026-12", .value = "90" };
  g_autoptr (GError) error = NULL;
  g_autofree char *observed = NULL;

  g_assert_true (is_overdue (self, id));
  observed = heddle_measure_observe (self->store, measure, &entered, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (observed, ==, id);
  g_assert_false (is_overdue (self, id));
}

static void
test_plan_ahead (TestWorkspace *self,
                 gconstpointer  data)
{
  static const struct
  {
    const char *every;
    guint n;
    const char *first;
    const char *last;
  } rows[] = {
    { "month", 18, "2027-01", "2028-06" },
    { "term", 5, "2027-01", "2028-04" },
    { "year", 1, "2027-11", "2027-11" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *measure = add_measure (self, rows[i].every);
      g_autoptr (GError) error = NULL;
      g_autoptr (HeddleMeasureRun) run = NULL;
      const GArray *points;

      add_value (self, measure, "2026-11", "90");
      g_assert_cmpuint (heddle_measure_plan (self->store, measure, TEST_TODAY, &error), ==,
                        rows[i].n);
      g_assert_no_error (error);
      g_assert_cmpstr (test_undo_label (self), ==, "Plan Observations");
      run = load (self, measure);
      points = run->charts[HEDDLE_SPLIT_OVERALL]->points;
      g_assert_cmpuint (points->len, ==, rows[i].n + 1);
      g_assert_cmpstr (heddle_measure_run_get (run, &g_array_index (points, HeddlePoint, 1))->due,
                       ==, rows[i].first);
      g_assert_cmpstr (heddle_measure_run_get (run, &g_array_index (points, HeddlePoint,
                                                                    points->len - 1))->due,
                       ==, rows[i].last);
    }
}

/* What cannot be is flagged, and gone with its cause. */
static void
test_rules (TestWorkspace *self,
            gconstpointer  data)
{
  const char *measure = add_measure (self, "year");
  const char *one = test_add (self, &heddle_observation_kind, "measure", measure, "observed_on",
                              "2024-12", "value", "88.3", "baseline", "1", NULL);
  const char *two = add_value (self, measure, "2025-12", "89");
  const char *finding;

  g_assert_null (test_finding (self, "measure-two-baselines", measure, TEST_TODAY));
  test_set (self, &heddle_observation_kind, two, "baseline", "1", NULL);
  finding = test_finding (self, "measure-two-baselines", measure, TEST_TODAY);
  g_assert_nonnull (finding);
  g_assert_nonnull (strstr (finding, "88.3 and 89.0"));
  test_set (self, &heddle_observation_kind, two, "baseline", "0", NULL);
  g_assert_null (test_finding (self, "measure-two-baselines", measure, TEST_TODAY));
  /* the measure's own and that of a value are two as well */
  test_set (self, &heddle_measure_kind, measure, "baseline", "90", NULL);
  finding = test_finding (self, "measure-two-baselines", measure, TEST_TODAY);
  g_assert_nonnull (finding);
  g_assert_nonnull (strstr (finding, "90.0 and 88.3"));
  test_set (self, &heddle_measure_kind, measure, "baseline", "88.3", NULL);
  g_assert_null (test_finding (self, "measure-two-baselines", measure, TEST_TODAY));

  test_set (self, &heddle_observation_kind, two, "value", "140", NULL);
  finding = test_finding (self, "measure-per-cent", two, TEST_TODAY);
  g_assert_nonnull (finding);
  g_assert_nonnull (strstr (finding, "140.0"));
  test_set (self, &heddle_measure_kind, measure, "unit", "count", NULL);
  g_assert_null (test_finding (self, "measure-per-cent", two, TEST_TODAY));

  test_set (self, &heddle_observation_kind, one, "q1", "77.8", "q5", "90.3", "gap", "12.4", NULL);
  g_assert_null (test_finding (self, "measure-gap", one, TEST_TODAY));
  test_set (self, &heddle_observation_kind, one, "gap", "12.3", NULL);
  g_assert_nonnull (test_finding (self, "measure-gap", one, TEST_TODAY));
}

/* The national literacy values, with a year in which nothing was collected. */
static void
test_national (TestWorkspace *self,
               gconstpointer  data)
{
  const char *measure = add_measure (self, "year");
  static const char *const rows[][2] = {
    { "2019-12", "72.3" }, { "2023-12", "72.7" }, { "2024-12", "74.0" }, { "2025-12", "74.5" },
  };
  g_autoptr (HeddleMeasureRun) run = NULL;
  const HeddleRunChart *chart;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    add_value (self, measure, rows[i][0], rows[i][1]);
  run = load (self, measure);
  chart = run->charts[HEDDLE_SPLIT_OVERALL];
  g_assert_true (g_array_index (chart->points, HeddlePoint, 1).broken);
  g_assert_cmpfloat (g_array_index (chart->points, HeddlePoint, chart->latest).value, ==, 74.5);
  g_assert_cmpstr (heddle_measure_run_get (run, &g_array_index (chart->points, HeddlePoint,
                                                                chart->latest))->observed_on,
                   ==, "2025-12");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add ("/measures/R20/run", test_run);
  test_workspace_add ("/measures/R20/signals", test_signals);
  test_workspace_add ("/measures/R20/observe", test_observe);
  test_workspace_add ("/measures/R20/overdue", test_overdue);
  test_workspace_add ("/measures/plan-ahead", test_plan_ahead);
  test_workspace_add ("/measures/R20/rules", test_rules);
  test_workspace_add ("/measures/R20/national", test_national);
#undef ADD

  return g_test_run ();
}
