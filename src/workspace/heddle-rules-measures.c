/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the values of a measure say against each other and against its unit. */

#include "heddle-findings-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-date-text.h"
#include "heddle-run-chart.h"

#define PLACE N_("Plan guidance, paragraph 9: how progress is measured")

static const HeddleRule two_baselines = {
  "measure-two-baselines", HEDDLE_SEVERITY_WARNING, PLACE,
};
static const HeddleRule out_of_range = {
  "measure-per-cent", HEDDLE_SEVERITY_WARNING, PLACE,
};
static const HeddleRule gap_differs = {
  "measure-gap", HEDDLE_SEVERITY_WARNING, PLACE,
};

static const char *
get_date (HeddleObservation *observation)
{
  return observation->observed_on != NULL ? observation->observed_on : observation->due;
}

static char *
dup_when (HeddleRuleRun     *run,
          HeddleObservation *observation)
{
  return heddle_date_text_show (get_date (observation), run->today);
}

static void
check_baselines (HeddleRuleRun *run,
                 HeddleMeasure *measure,
                 GPtrArray     *observations)
{
  HeddleObservation *first = NULL;
  HeddleFinding *finding = NULL;
  g_autofree char *title = NULL;

  for (guint i = 0; i < observations->len; i++)
    {
      HeddleObservation *observation = observations->pdata[i];
      gboolean same;

      if (!observation->baseline || isnan (observation->value))
        continue;
      if (finding != NULL)
        heddle_rule_add_record (finding, HEDDLE_RECORD (observation));
      if (finding != NULL)
        continue;
      same = isnan (measure->baseline) || fabs (measure->baseline - observation->value) < 0.05;
      if (first == NULL && same)
        {
          first = observation;
          continue;
        }
      title = heddle_record_dup_title (HEDDLE_RECORD (measure));
      finding = heddle_rule_run_add (
        run, &two_baselines, HEDDLE_RECORD (measure),
        g_strdup_printf ("%g %g", measure->baseline, observation->value),
        g_strdup_printf (_("%s: it has two baselines, %.1f and %.1f; later values can be held "
                           "against one only."), title,
                         first != NULL ? first->value : measure->baseline, observation->value));
      if (first != NULL)
        heddle_rule_add_record (finding, HEDDLE_RECORD (first));
      heddle_rule_add_record (finding, HEDDLE_RECORD (observation));
    }
}

static void
check_range (HeddleRuleRun     *run,
             HeddleMeasure     *measure,
             HeddleObservation *observation)
{
  const struct
  {
    double value;
    double least;
  } values[] = {
    { observation->value, 0 }, { observation->q1, 0 }, { observation->q5, 0 },
    { observation->gap, -100 },
  };
  g_autofree char *title = NULL;
  g_autofree char *when = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      if (isnan (values[i].value)
          || (values[i].value >= values[i].least && values[i].value <= 100))
        continue;
      title = heddle_record_dup_title (HEDDLE_RECORD (measure));
      when = dup_when (run, observation);
      heddle_rule_run_add (run, &out_of_range, HEDDLE_RECORD (observation),
                           g_strdup_printf ("%g", values[i].value),
                           g_strdup_printf (_("%s, %s: %.1f cannot be a value in per cent."),
                                            title, when, values[i].value));
      return;
    }
}

static void
check_gap (HeddleRuleRun     *run,
           HeddleMeasure     *measure,
           HeddleObservation *observation)
{
  g_autofree char *title = NULL;
  g_autofree char *when = NULL;

  if (heddle_gap_agrees (observation->q1, observation->q5, observation->gap))
    return;
  title = heddle_record_dup_title (HEDDLE_RECORD (measure));
  when = dup_when (run, observation);
  heddle_rule_run_add (
    run, &gap_differs, HEDDLE_RECORD (observation),
    g_strdup_printf ("%g %g %g", observation->q1, observation->q5, observation->gap),
    g_strdup_printf (_("%s, %s: the gap is %.1f, but quintile 5 less quintile 1 is %.1f."),
                     title, when, observation->gap,
                     heddle_gap_from_parts (observation->q1, observation->q5)));
}

static void
check_measure (HeddleRuleRun *run,
               HeddleMeasure *measure)
{
  g_autoptr (GPtrArray) observations =
    heddle_query_records (run->store, &heddle_observation_kind, "measure",
                          heddle_record_get_id (HEDDLE_RECORD (measure)));

  check_baselines (run, measure, observations);
  for (guint i = 0; i < observations->len; i++)
    {
      if (g_strcmp0 (measure->unit, "per-cent") == 0)
        check_range (run, measure, observations->pdata[i]);
      check_gap (run, measure, observations->pdata[i]);
    }
}

static void
check_plan (HeddleRuleRun *run,
            const char    *plan)
{
  g_autoptr (GPtrArray) measures =
    heddle_query_records (run->store, &heddle_measure_kind, plan != NULL ? "plan" : NULL, plan);

  for (guint i = 0; i < measures->len; i++)
    check_measure (run, measures->pdata[i]);
}

void
heddle_rules_measures (HeddleRuleRun *run)
{
  g_autoptr (GPtrArray) plans = NULL;

  if (run->collaborative == NULL)
    {
      check_plan (run, NULL);
      return;
    }
  plans = heddle_query_records (run->store, &heddle_plan_kind, "collaborative",
                                run->collaborative);
  for (guint i = 0; i < plans->len; i++)
    check_plan (run, heddle_record_get_id (plans->pdata[i]));
}
