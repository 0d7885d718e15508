/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Views of plans: what they cover, their theory of change, and a measure over time. */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-audience-private.h"
#include "heddle-date-text.h"
#include "heddle-drivers.h"
#include "heddle-measures.h"
#include "heddle-plan-coverage.h"
#include "heddle-privacy.h"

/* --- Coverage ------------------------------------------------------------- */

static HeddleSlideCell
get_cell (HeddleCover cover)
{
  switch (cover)
    {
    case HEDDLE_COVER_COVERED:
      return HEDDLE_SLIDE_COVERED;
    case HEDDLE_COVER_PLANNED:
      return HEDDLE_SLIDE_PLANNED;
    case HEDDLE_COVER_EMPTY:
    default:
      return HEDDLE_SLIDE_EMPTY;
    }
}

static int
compare_weakness (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  const guint rows[] = { *(const guint *) a, *(const guint *) b };
  HeddleCoverage *coverage = data;

  for (HeddleCover cover = HEDDLE_COVER_COVERED; cover > HEDDLE_COVER_EMPTY; cover--)
    {
      guint first = heddle_coverage_count (coverage, rows[0], cover);
      guint second = heddle_coverage_count (coverage, rows[1], cover);

      if (first != second)
        return first < second ? -1 : 1;
    }
  return rows[0] < rows[1] ? -1 : 1;
}

/* Rows by how little of them is covered. */
static guint *
list_weakest_first (HeddleCoverage *coverage)
{
  guint n = coverage->rows->len;
  guint *order = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_sort_array (order, n, sizeof *order, compare_weakness, coverage);
  return order;
}

static void
add_keys (HeddleSlide *slide)
{
  heddle_slide_add_key (slide, HEDDLE_SLIDE_COVERED, _("covered"));
  heddle_slide_add_key (slide, HEDDLE_SLIDE_PLANNED, _("planned"));
  heddle_slide_add_key (slide, HEDDLE_SLIDE_EMPTY, _("nothing yet"));
}

static const char *
get_label (HeddleCoverage *coverage,
           guint           row)
{
  return ((HeddleCoverageLine *) coverage->rows->pdata[row])->label;
}

/* What stands out: the row of which least is there. */
static char *
dup_gap (HeddleCoverage *coverage,
         guint           weakest)
{
  guint n = coverage->columns->len;
  guint empty = heddle_coverage_count (coverage, weakest, HEDDLE_COVER_EMPTY);
  guint covered = heddle_coverage_count (coverage, weakest, HEDDLE_COVER_COVERED);

  if (covered == n)
    return g_strdup (_("All of it is covered by every collaborative"));
  if (empty > 0)
    /* Translators: "Meet staffing challenges together: 5 of 6 have nothing yet" */
    return g_strdup_printf (_("%s: %u of %u have nothing yet"), get_label (coverage, weakest),
                            empty, n);
  return g_strdup_printf (_("%s: covered by %u of %u"), get_label (coverage, weakest), covered, n);
}

/* All collaboratives side by side. */
static HeddleSlide *
make_side_by_side (HeddleStore             *store,
                   HeddleCoverageDimension  dimension,
                   HeddleDay                today)
{
  g_autoptr (HeddleCoverage) coverage = heddle_plan_coverage_all (store, dimension, FALSE);
  HeddleSlide *slide = heddle_slide_new (NULL);
  g_autofree guint *order = list_weakest_first (coverage);
  guint n = coverage->columns->len;

  slide->title = coverage->rows->len > 0 ? dup_gap (coverage, order[0])
                                         : g_strdup (_("No plan says yet what it covers"));
  for (guint i = 0; i < n; i++)
    {
      HeddleCoverageLine *column = coverage->columns->pdata[i];

      heddle_slide_add_column (slide, column->code, column->code);
    }
  for (guint i = 0; i < coverage->rows->len; i++)
    {
      guint covered = heddle_coverage_count (coverage, order[i], HEDDLE_COVER_COVERED);
      HeddleSlideRow *row = heddle_slide_add_row (slide, get_label (coverage, order[i]));

      for (guint j = 0; j < n; j++)
        heddle_slide_row_add_cell (row, get_cell (heddle_coverage_get (coverage, order[i], j)));
      row->strong = i == 0 && covered < n;
      row->tone = HEDDLE_SLIDE_DIM;
      row->trail = g_strdup_printf (_("%u of %u"), covered, n);
    }
  add_keys (slide);
  slide->foot_end = heddle_audience_dup_as_at (today);
  return slide;
}

/* What of one plan covers a row, by name. */
static char *
dup_covering (HeddleCoverage *coverage,
              guint           row)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < coverage->columns->len; i++)
    {
      HeddleCoverageLine *column = coverage->columns->pdata[i];

      if (heddle_coverage_get (coverage, row, i) != HEDDLE_COVER_EMPTY)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", column->label);
    }
  return g_string_free_and_steal (names);
}

static HeddleSlide *
make_of_plan (HeddleStore             *store,
              HeddlePlanContent       *content,
              HeddleCoverageDimension  dimension,
              HeddleDay                today)
{
  g_autoptr (HeddleCoverage) coverage = NULL;
  g_autofree guint *order = NULL;
  HeddleSlide *slide = heddle_slide_new (NULL);

  heddle_plan_content_drop_hidden (content);
  coverage = heddle_plan_coverage_make (store, content, dimension);
  order = list_weakest_first (coverage);
  slide->title = heddle_coverage_dup_headline (coverage);
  for (guint i = 0; i < coverage->rows->len; i++)
    {
      HeddleCover cover = heddle_coverage_get_row (coverage, order[i]);
      HeddleSlideRow *row = heddle_slide_add_row (slide, get_label (coverage, order[i]));

      row->cell = get_cell (cover);
      row->strong = i == 0 && cover == HEDDLE_COVER_EMPTY;
      row->tone = cover == HEDDLE_COVER_EMPTY ? HEDDLE_SLIDE_ERROR : HEDDLE_SLIDE_DIM;
      row->trail = g_strdup (cover == HEDDLE_COVER_EMPTY     ? _("nothing yet")
                             : cover == HEDDLE_COVER_PLANNED ? _("planned")
                                                             : _("covered"));
      if (cover != HEDDLE_COVER_EMPTY)
        row->detail = dup_covering (coverage, order[i]);
    }
  slide->subtitle = heddle_record_dup_title (HEDDLE_RECORD (content->plan));
  slide->foot_end = heddle_audience_dup_as_at (today);
  return slide;
}

HeddleSlide *
heddle_audience_coverage (HeddleStore                 *store,
                          const HeddleAudienceSubject *subject,
                          HeddleDay                    today)
{
  HeddleCoverageDimension dimension = MIN (subject->dimension, HEDDLE_N_COVERAGES - 1);
  g_autoptr (HeddlePlanContent) content =
    subject->plan != NULL ? heddle_plan_content_load (store, subject->plan, NULL) : NULL;

  if (content != NULL && !heddle_privacy_hides (HEDDLE_RECORD (content->plan)))
    return make_of_plan (store, content, dimension, today);
  return make_side_by_side (store, dimension, today);
}

/* --- Drivers -------------------------------------------------------------- */

/* The plan that the view is of, or the newest of its collaborative. */
static HeddleRecord *
dup_plan (HeddleStore                 *store,
          const HeddleAudienceSubject *subject)
{
  HeddleRecord *plan = NULL;

  if (subject->plan != NULL)
    plan = heddle_store_get (store, &heddle_plan_kind, subject->plan, NULL);
  else if (subject->collaborative != NULL)
    plan = (HeddleRecord *) heddle_plan_find_newest (store, subject->collaborative, FALSE);
  if (plan != NULL && heddle_privacy_hides (plan))
    g_clear_object (&plan);
  return plan;
}

/* How far the newest public test of an idea is. */
static char *
dup_test_note (HeddleDriverPlan *plan,
               guint             node)
{
  GPtrArray *tests = heddle_driver_plan_get_tests (plan, node);
  HeddleTestOfChange *newest = NULL;
  g_autofree char *stage = NULL;

  for (guint i = 0; i < tests->len; i++)
    if (newest == NULL || HEDDLE_TEST_OF_CHANGE (tests->pdata[i])->number >= newest->number)
      newest = tests->pdata[i];
  if (newest == NULL)
    return g_strdup (_("no test yet"));
  stage = heddle_record_dup_text (HEDDLE_RECORD (newest),
                                  heddle_kind_get_field (&heddle_test_of_change_kind, "stage"));
  if (newest->number == HEDDLE_NO_INTEGER)
    return g_steal_pointer (&stage);
  /* Translators: number of a test of change, and how far it is */
  return g_strdup_printf (_("test %d: %s"), (int) newest->number, stage);
}

static void
add_drivers (HeddleSlide      *slide,
             HeddleDriverPlan *plan,
             GString          *aims)
{
  for (guint i = 0; i < heddle_driver_tree_get_size (plan->tree); i++)
    {
      const HeddleDriverNode *node = heddle_driver_tree_get (plan->tree, i);
      const char *title = heddle_driver_plan_get (plan, i)->title;
      g_autofree char *note = NULL;

      if (node->sort == HEDDLE_DRIVER_AIM)
        {
          g_string_append_printf (aims, "%s%s", aims->len > 0 ? "; " : "", title);
          continue;
        }
      if (node->sort == HEDDLE_DRIVER_IDEA)
        note = dup_test_note (plan, i);
      heddle_slide_add_node (slide, (guint) node->sort - HEDDLE_DRIVER_PRIMARY, title, note);
    }
}

HeddleSlide *
heddle_audience_drivers (HeddleStore                 *store,
                         const HeddleAudienceSubject *subject,
                         HeddleDay                    today)
{
  g_autoptr (HeddleRecord) record = dup_plan (store, subject);
  g_autoptr (HeddleDriverPlan) plan = NULL;
  g_autoptr (GString) aims = g_string_new (NULL);
  HeddleSlide *slide;

  if (record == NULL)
    return heddle_audience_make_empty (_("No plan to show"));
  plan = heddle_driver_plan_load_public (store, heddle_record_get_id (record));
  slide = heddle_slide_new (NULL);
  add_drivers (slide, plan, aims);
  if (slide->nodes->len + aims->len == 0)
    {
      heddle_slide_unref (slide);
      return heddle_audience_make_empty (_("No theory of change yet"));
    }
  for (guint i = HEDDLE_DRIVER_PRIMARY; i < HEDDLE_N_DRIVER_SORTS; i++)
    g_ptr_array_add (slide->heads, g_strdup (heddle_driver_sort_get_plural (i)));
  slide->kicker = aims->len > 0 ? g_strdup (_("Aim")) : NULL;
  slide->title = aims->len > 0 ? g_strdup (aims->str) : g_strdup (_("No aim yet"));
  slide->foot_start = heddle_record_dup_title (record);
  slide->foot_end = heddle_audience_dup_as_at (today);
  return slide;
}

/* --- Measures ------------------------------------------------------------- */

static void
add_levels (HeddleSlide            *slide,
            const HeddleMeasureRun *run,
            const HeddleRunChart   *chart,
            HeddleSplit             split)
{
  const HeddlePoint *latest = &g_array_index (chart->points, HeddlePoint, chart->latest);
  g_autofree char *value = heddle_measure_dup_value (run->measure, latest->value);
  g_autofree char *now = latest->n >= 0 ? g_strdup_printf (_("%s, n %'d"), value, (int) latest->n)
                                        : g_strdup (value);

  heddle_slide_add_level (slide, latest->value, now);
  if (!isnan (chart->median) && chart->values > 1)
    {
      g_autofree char *median = heddle_measure_dup_value (run->measure, chart->median);
      g_autofree char *text = g_strdup_printf (_("median %s"), median);

      heddle_slide_add_level (slide, chart->median, text)->line = TRUE;
    }
  if (!isnan (run->measure->target) && split == HEDDLE_SPLIT_OVERALL)
    {
      g_autofree char *target = heddle_measure_dup_value (run->measure, run->measure->target);
      g_autofree char *text = g_strdup_printf (_("target %s"), target);
      HeddleSlideLevel *level = heddle_slide_add_level (slide, run->measure->target, text);

      level->line = level->dashed = TRUE;
    }
}

static void
add_chart (HeddleSlide            *slide,
           const HeddleMeasureRun *run,
           HeddleSplit             split)
{
  const HeddleRunChart *chart = run->charts[split];
  const HeddlePoint *first = NULL;
  const HeddlePoint *last = NULL;

  for (guint i = 0; i < chart->points->len; i++)
    {
      const HeddlePoint *point = &g_array_index (chart->points, HeddlePoint, i);

      if (isnan (point->value))
        continue;
      if (first == NULL)
        first = point;
      last = point;
      heddle_slide_add_value (slide, point->first + (point->last - point->first) / 2,
                              point->value, point->shifted);
    }
  if (last == NULL)
    return;
  add_levels (slide, run, chart, split);
  slide->chart.first =
    heddle_date_text_show (heddle_measure_run_get (run, first)->observed_on, HEDDLE_DAY_NONE);
  if (last != first)
    slide->chart.last =
      heddle_date_text_show (heddle_measure_run_get (run, last)->observed_on, HEDDLE_DAY_NONE);
  if (slide->chart.low < slide->chart.high)
    slide->chart.lowest = heddle_measure_dup_value (run->measure, slide->chart.low);
  slide->chart.highest = heddle_measure_dup_value (run->measure, slide->chart.high);
}

/* Whose colour it has. */
static char *
dup_code (HeddleStore   *store,
          HeddleMeasure *measure)
{
  g_autoptr (HeddleRecord) plan =
    measure->plan != NULL ? heddle_store_get (store, &heddle_plan_kind, measure->plan, NULL)
                          : NULL;

  return plan != NULL ? heddle_audience_dup_code (store, HEDDLE_PLAN (plan)->collaborative)
                      : NULL;
}

/* Of a measure; of a plan each of its measures with what it says. */
static HeddleSlide *
make_measures (HeddleStore  *store,
               HeddleRecord *plan,
               HeddleDay     today)
{
  g_autoptr (GPtrArray) measures =
    heddle_privacy_list_public (store, &heddle_measure_kind, "plan", heddle_record_get_id (plan));
  HeddleSlide *slide = heddle_slide_new (NULL);

  for (guint i = 0; i < measures->len; i++)
    {
      g_autoptr (HeddleMeasureRun) run =
        heddle_measure_run_load_public (store, heddle_record_get_id (measures->pdata[i]), today,
                                        NULL);
      HeddleSplit split = heddle_measure_run_get_split (run);
      const HeddleRunChart *chart = run->charts[split];
      HeddleSlideRow *row = heddle_slide_add_row (slide, run->measure->title);

      row->detail = heddle_measure_run_dup_headline (run, split);
      row->tone = HEDDLE_SLIDE_PLAIN;
      if (chart->values > 0)
        row->trail = heddle_measure_dup_value (
          run->measure, g_array_index (chart->points, HeddlePoint, chart->latest).value);
    }
  slide->title = measures->len > 0 ? g_strdup_printf (ngettext ("%u measure", "%u measures",
                                                                measures->len), measures->len)
                                   : g_strdup (_("No measure yet"));
  slide->subtitle = heddle_record_dup_title (plan);
  slide->foot_end = heddle_audience_dup_as_at (today);
  return slide;
}

HeddleSlide *
heddle_audience_run_chart (HeddleStore                 *store,
                           const HeddleAudienceSubject *subject,
                           HeddleDay                    today)
{
  g_autoptr (HeddleRecord) measure =
    subject->measure != NULL ? heddle_store_get (store, &heddle_measure_kind, subject->measure,
                                                 NULL) : NULL;
  g_autoptr (HeddleMeasureRun) run = NULL;
  HeddleSplit split;
  HeddleSlide *slide;

  if (measure == NULL || heddle_privacy_hides (measure))
    {
      g_autoptr (HeddleRecord) plan = dup_plan (store, subject);

      return plan != NULL ? make_measures (store, plan, today)
                          : heddle_audience_make_empty (_("No measure to show"));
    }
  run = heddle_measure_run_load_public (store, subject->measure, today, NULL);
  split = heddle_measure_run_get_split (run);
  slide = heddle_slide_new (NULL);
  slide->title = heddle_measure_run_dup_headline (run, split);
  slide->chart.code = dup_code (store, run->measure);
  slide->subtitle = heddle_measure_run_dup_about (run, split);
  add_chart (slide, run, split);
  slide->foot_end = heddle_audience_dup_as_at (today);
  return slide;
}
