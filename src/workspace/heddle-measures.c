/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-measures.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-date-text.h"
#include "heddle-privacy.h"

static const struct
{
  const char *name;
  const char *label;
} splits[HEDDLE_N_SPLITS] = {
  [HEDDLE_SPLIT_OVERALL] = { "overall", N_("Overall") },
  [HEDDLE_SPLIT_Q1] = { "q1", N_("Quintile 1") },
  [HEDDLE_SPLIT_Q5] = { "q5", N_("Quintile 5") },
  [HEDDLE_SPLIT_GAP] = { "gap", N_("Gap") },
};

/**
 * heddle_split_get_name:
 *
 * Returns: the word for it in commands and files
 */
const char *
heddle_split_get_name (HeddleSplit self)
{
  return splits[self].name;
}

const char *
heddle_split_get_label (HeddleSplit self)
{
  return _(splits[self].label);
}

gboolean
heddle_split_parse (const char  *name,
                    HeddleSplit *split)
{
  for (guint i = 0; i < HEDDLE_N_SPLITS; i++)
    if (g_strcmp0 (splits[i].name, name) == 0)
      {
        *split = i;
        return TRUE;
      }
  return FALSE;
}

HeddlePace
heddle_measure_get_pace (HeddleMeasure *self)
{
  if (g_strcmp0 (self->every, "month") == 0)
    return HEDDLE_PACE_MONTH;
  return g_strcmp0 (self->every, "term") == 0 ? HEDDLE_PACE_TERM : HEDDLE_PACE_YEAR;
}

/**
 * heddle_measure_get_unit:
 *
 * Returns: what stands after a value, with its space; "" for none
 */
const char *
heddle_measure_get_unit (HeddleMeasure *self)
{
  if (g_strcmp0 (self->unit, "per-cent") == 0)
    return " %";
  if (g_strcmp0 (self->unit, "points") == 0)
    return _(" points");
  if (g_strcmp0 (self->unit, "days") == 0)
    return _(" days");
  return "";
}

/**
 * heddle_measure_dup_value:
 *
 * Returns: (transfer full): a value with one decimal, none for what is counted, and
 *   its unit
 */
char *
heddle_measure_dup_value (HeddleMeasure *self,
                          double         value)
{
  gboolean whole = g_strcmp0 (self->unit, "per-cent") != 0 && fabs (value - round (value)) < 0.05;

  return g_strdup_printf ("%.*f%s", whole ? 0 : 1, value, heddle_measure_get_unit (self));
}

static HeddleObserved
get_observed (HeddleObservation *observation)
{
  return (HeddleObserved) {
    .due = observation->due,
    .observed_on = observation->observed_on,
    .values = {
      [HEDDLE_SPLIT_OVERALL] = observation->value,
      [HEDDLE_SPLIT_Q1] = observation->q1,
      [HEDDLE_SPLIT_Q5] = observation->q5,
      [HEDDLE_SPLIT_GAP] = observation->gap,
    },
    .n = observation->n == HEDDLE_NO_INTEGER ? -1 : observation->n,
  };
}

static HeddleMeasureRun *
load (HeddleStore  *store,
      const char   *id,
      gboolean      with_private,
      HeddleDay     today,
      GError      **error)
{
  HeddleRecord *measure = heddle_store_get (store, &heddle_measure_kind, id, error);
  g_autofree HeddleObserved *observed = NULL;
  HeddleMeasureRun *self;

  if (measure == NULL)
    return NULL;
  self = g_new0 (HeddleMeasureRun, 1);
  self->measure = HEDDLE_MEASURE (measure);
  self->today = today;
  self->observations = heddle_query_records (store, &heddle_observation_kind, "measure", id);
  if (!with_private)
    heddle_privacy_drop_hidden (self->observations);
  observed = g_new0 (HeddleObserved, self->observations->len + 1);
  for (guint i = 0; i < self->observations->len; i++)
    observed[i] = get_observed (self->observations->pdata[i]);
  for (HeddleSplit split = 0; split < HEDDLE_N_SPLITS; split++)
    {
      gint64 frozen = self->measure->median_points;
      HeddleRunSpec spec = {
        .split = split,
        .pace = heddle_measure_get_pace (self->measure),
        .lower = g_strcmp0 (self->measure->direction, "lower") == 0,
        .frozen = frozen == HEDDLE_NO_INTEGER ? 0 : (guint) frozen,
      };

      self->charts[split] = heddle_run_chart_new (observed, self->observations->len, &spec,
                                                  today);
    }
  return self;
}

/**
 * heddle_measure_run_load:
 * @id: of a measure
 *
 * Returns: (transfer full): the measure with a run chart of each split
 */
HeddleMeasureRun *
heddle_measure_run_load (HeddleStore  *store,
                         const char   *id,
                         HeddleDay     today,
                         GError      **error)
{
  return load (store, id, TRUE, today, error);
}

/**
 * heddle_measure_run_load_public:
 * @id: of a measure that is not private
 *
 * Returns: (transfer full): the same without private observations
 */
HeddleMeasureRun *
heddle_measure_run_load_public (HeddleStore  *store,
                                const char   *id,
                                HeddleDay     today,
                                GError      **error)
{
  return load (store, id, FALSE, today, error);
}

void
heddle_measure_run_free (HeddleMeasureRun *self)
{
  g_object_unref (self->measure);
  g_ptr_array_unref (self->observations);
  for (guint i = 0; i < HEDDLE_N_SPLITS; i++)
    heddle_run_chart_free (self->charts[i]);
  g_free (self);
}

/**
 * heddle_measure_run_get:
 *
 * Returns: (transfer none): the observation behind a point
 */
HeddleObservation *
heddle_measure_run_get (const HeddleMeasureRun *self,
                        const HeddlePoint      *point)
{
  return self->observations->pdata[point->index];
}

/**
 * heddle_measure_run_get_split:
 *
 * Returns: the split to begin with: of the most deprived fifth where there are values
 *   of it
 */
HeddleSplit
heddle_measure_run_get_split (const HeddleMeasureRun *self)
{
  return self->charts[HEDDLE_SPLIT_Q1]->values > 0 ? HEDDLE_SPLIT_Q1 : HEDDLE_SPLIT_OVERALL;
}

static char *
dup_date (const HeddleMeasureRun *self,
          const HeddleRunChart   *chart,
          guint                   point)
{
  HeddleObservation *observation =
    heddle_measure_run_get (self, &g_array_index (chart->points, HeddlePoint, point));

  return heddle_date_text_show (observation->observed_on, self->today);
}

/**
 * heddle_measure_run_dup_headline:
 *
 * Returns: (transfer full): what the chart says, in a sentence without its full stop
 */
char *
heddle_measure_run_dup_headline (const HeddleMeasureRun *self,
                                 HeddleSplit             split)
{
  const HeddleRunChart *chart = self->charts[split];
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  const HeddleShift *shift;
  gboolean better;

  if (chart->values == 0)
    return g_strdup (_("No value yet"));
  if (!chart->enough)
    return g_strdup (_("Too few values to tell a change from chance"));
  if (chart->shifts->len == 0)
    return g_strdup (chart->too_few ? _("It drifts more than chance explains")
                                    : _("No change that chance does not explain"));

  shift = &g_array_index (chart->shifts, HeddleShift, chart->shifts->len - 1);
  better = (shift->side > 0) != chart->lower;
  first = dup_date (self, chart, shift->first);
  if (shift->last >= chart->latest)
    /* Translators: with a month, such as "since February 2026" */
    return g_strdup_printf (better ? _("Better, and it has stayed so since %s")
                                   : _("Worse, and it has stayed so since %s"), first);
  last = dup_date (self, chart, shift->last);
  /* Translators: with two months */
  return g_strdup_printf (better ? _("Better from %s to %s, but it did not stay so")
                                 : _("Worse from %s to %s, but it did not stay so"), first, last);
}

static const char *
get_pace_word (HeddleMeasure *measure)
{
  if (measure->every == NULL)
    return NULL;
  switch (heddle_measure_get_pace (measure))
    {
    case HEDDLE_PACE_MONTH:
      return _("monthly");
    case HEDDLE_PACE_TERM:
      return _("each term");
    case HEDDLE_PACE_YEAR:
    default:
      return _("yearly");
    }
}

/**
 * heddle_measure_run_dup_about:
 *
 * Returns: (transfer full): "Attendance, Quintile 1, per cent, monthly; higher is
 *   better"
 */
char *
heddle_measure_run_dup_about (const HeddleMeasureRun *self,
                              HeddleSplit             split)
{
  HeddleRecord *record = HEDDLE_RECORD (self->measure);
  g_autoptr (GString) about = g_string_new (self->measure->title);
  const char *pace = get_pace_word (self->measure);

  if (self->measure->split || split != HEDDLE_SPLIT_OVERALL)
    g_string_append_printf (about, ", %s", heddle_split_get_label (split));
  if (self->measure->unit != NULL)
    {
      const HeddleField *field = heddle_kind_get_field (&heddle_measure_kind, "unit");
      g_autofree char *unit = heddle_record_dup_text (record, field);
      g_autofree char *lower = g_utf8_strdown (unit, -1);

      g_string_append_printf (about, ", %s", lower);
    }
  if (pace != NULL)
    g_string_append_printf (about, ", %s", pace);
  if (self->measure->direction != NULL)
    g_string_append_printf (about, "; %s", self->charts[split]->lower ? _("lower is better")
                                                                      : _("higher is better"));
  return g_strdup (about->str);
}

static HeddleSignal
make_shift (const HeddleRunChart *chart)
{
  gboolean found = chart->shifts->len > 0;

  return (HeddleSignal) {
    found ? HEDDLE_SIGNAL_FOUND : HEDDLE_SIGNAL_NONE,
    g_strdup (found ? _("Shift") : _("No shift")),
    g_strdup_printf (_("longest run %u; by chance at most %u"), chart->longest,
                     chart->longest_limit),
  };
}

static HeddleSignal
make_crossings (const HeddleRunChart *chart)
{
  return (HeddleSignal) {
    chart->too_few ? HEDDLE_SIGNAL_FOUND : HEDDLE_SIGNAL_NONE,
    g_strdup (chart->too_few ? _("Too few crossings") : _("Crossings as by chance")),
    g_strdup_printf (ngettext ("%u crossing; by chance at least %u",
                               "%u crossings; by chance at least %u", chart->crossings),
                     chart->crossings, chart->crossings_limit),
  };
}

static char *
dup_count (const HeddleRunChart *chart)
{
  if (chart->useful == chart->values)
    return g_strdup_printf (ngettext ("%u point, off the median", "%u points, all off the median",
                                      chart->values), chart->values);
  return g_strdup_printf (_("%u of %u points are off the median"), chart->useful, chart->values);
}

/**
 * heddle_measure_run_list_signals:
 * @signals: (out caller-allocates) (array fixed-size=3): shift, crossings, points
 *
 * What the two rules say. Under %HEDDLE_RUN_LEAST points neither says anything.
 */
void
heddle_measure_run_list_signals (const HeddleMeasureRun *self,
                                 HeddleSplit             split,
                                 HeddleSignal           *signals)
{
  const HeddleRunChart *chart = self->charts[split];
  g_autofree char *count = dup_count (chart);

  if (chart->enough)
    {
      signals[0] = make_shift (chart);
      signals[1] = make_crossings (chart);
      signals[2] = (HeddleSignal) { HEDDLE_SIGNAL_NOTE, g_strdup (_("Enough points to judge")),
                                    g_steal_pointer (&count) };
      return;
    }
  for (guint i = 0; i < 2; i++)
    signals[i] = (HeddleSignal) {
      HEDDLE_SIGNAL_NOTE, g_strdup (i == 0 ? _("Shift not judged") : _("Crossings not judged")),
      g_strdup (_("wait for more values")),
    };
  signals[2] = (HeddleSignal) {
    HEDDLE_SIGNAL_NOTE, g_strdup (_("Too few points")),
    g_strdup_printf (_("%s; %u are needed"), count, HEDDLE_RUN_LEAST),
  };
}

void
heddle_signal_clear (HeddleSignal *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->text, g_free);
}
