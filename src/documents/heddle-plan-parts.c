/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-plan-parts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-figure-text.h"
#include "heddle-plans.h"

/** MARK: Side of a mark of the matrix. */
#define MARK 10.0

char *
heddle_plan_parts_dup_version (const HeddleBrief *brief,
                               HeddlePlan        *plan)
{
  g_autoptr (GPtrArray) versions
      = heddle_brief_list (brief, &heddle_plan_version_kind, "plan",
                           heddle_record_get_id (HEDDLE_RECORD (plan)));
  g_autoptr (HeddlePlanLine) line
      = heddle_plan_line_load (brief->store, heddle_record_get_id (HEDDLE_RECORD (plan)),
                               brief->today, 14);
  gint64 newest = 0;

  for (guint i = 0; i < versions->len; i++)
    newest = MAX (newest, ((HeddlePlanVersion *) g_ptr_array_index (versions, i))->number);
  if (newest == 0)
    return g_strdup (line != NULL ? line->words : _("draft"));

  /* Translators: the number of a plan's version, and how it stands with it */
  return g_strdup_printf (_("version %d, %s"), (int) newest,
                          line != NULL ? line->words : _("draft"));
}

HeddleDocument *
heddle_plan_parts_begin (const HeddleBrief  *brief,
                         const char         *title,
                         const char         *name,
                         HeddlePlan        **plan,
                         GError            **error)
{
  HeddleRecord *record = heddle_store_get (brief->store, &heddle_plan_kind,
                                           heddle_brief_get_record (brief), error);
  g_autofree char *version = NULL, *work = NULL;

  if (record == NULL)
    return NULL;

  *plan = HEDDLE_PLAN (record);
  version = heddle_plan_parts_dup_version (brief, *plan);
  work = heddle_record_dup_title (record);
  return heddle_brief_begin (brief, title != NULL ? title : work, work, name, version);
}

/* Coverage. */

static void
paint_cover (cairo_t  *cr,
             double    width,
             double    height,
             gpointer  data)
{
  HeddleCover cover = (HeddleCover) GPOINTER_TO_INT (data);
  double side = MIN (width, height), inset = side * 0.1;

  cairo_scale (cr, side / 10, side / 10);
  inset = 1;
  if (cover == HEDDLE_COVER_EMPTY)
    {
      cairo_set_source_rgb (cr, 0.467, 0.467, 0.467);
      cairo_arc (cr, 5, 5, 0.7, 0, 2 * G_PI);
      cairo_fill (cr);
      return;
    }

  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_rectangle (cr, inset, inset, 8, 8);
  if (cover == HEDDLE_COVER_COVERED)
    {
      cairo_fill (cr);
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_set_line_width (cr, 1.2);
      cairo_move_to (cr, 3, 5.2);
      cairo_line_to (cr, 4.4, 6.6);
      cairo_line_to (cr, 7.1, 3.5);
      cairo_stroke (cr);
      return;
    }
  cairo_set_line_width (cr, 0.8);
  cairo_stroke (cr);
  cairo_set_source_rgb (cr, 0.6, 0.6, 0.6);
  cairo_move_to (cr, 1.4, 8.6);
  cairo_line_to (cr, 8.6, 1.4);
  cairo_line_to (cr, 8.6, 8.6);
  cairo_fill (cr);
}

/* @alt: "" where the word stands beside it */
static HeddleFigure *
new_mark (HeddleCover cover,
          const char *alt)
{
  return heddle_figure_new (MARK, MARK, alt, paint_cover,
                            GINT_TO_POINTER (cover), NULL);
}

static void
add_sum (HeddleCoverage *coverage,
         guint           row,
         HeddleNode     *node)
{
  guint covered = 0, planned = 0;
  g_autofree char *text = NULL;
  HeddlePhrase *phrase = heddle_phrase_new (NULL);

  for (guint i = 0; i < coverage->columns->len; i++)
    {
      HeddleCover cover = heddle_coverage_get (coverage, row, i);

      covered += cover == HEDDLE_COVER_COVERED;
      planned += cover == HEDDLE_COVER_PLANNED;
    }
  text = covered + planned == 0 ? g_strdup (_("none"))
         : planned > 0          ? g_strdup_printf ("%u + %u", covered, planned)
                                : g_strdup_printf ("%u", covered);
  if (covered + planned == 0)
    node->look |= HEDDLE_ROW_SHADED;
  heddle_phrase_add (phrase, covered + planned == 0 ? HEDDLE_INK_BOLD : HEDDLE_INK_PLAIN, text);
  heddle_node_add_phrase (heddle_row_add_cell (node, NULL), HEDDLE_TEXT_SMALL, phrase);
}

static void
add_matrix_table (HeddleCoverage *coverage,
                  const char     *caption,
                  guint           from,
                  guint           n,
                  double          sheet,
                  HeddleNode     *body)
{
  g_autofree HeddleColumn *columns = g_new0 (HeddleColumn, n + 3);
  double each;
  HeddleNode *table;

  /* the names have 75 mm at least; what is left makes the columns easier to follow */
  each = CLAMP ((sheet - 8 - 75 - 15) / MAX (n, 1), 8.3, 14);
  columns[0] = (HeddleColumn) { "", 8 };
  columns[1] = (HeddleColumn) { _("What"), -1 };
  for (guint i = 0; i < n; i++)
    {
      const HeddleCoverageLine *line = g_ptr_array_index (coverage->columns, from + i);

      columns[2 + i] = (HeddleColumn) { line->label, each, HEDDLE_ALIGN_CENTRE, TRUE, TRUE };
    }
  columns[2 + n] = (HeddleColumn) { _("Sum"), 15, HEDDLE_ALIGN_END };
  table = heddle_node_add_table (body, columns, n + 3, caption);
  table->dense = TRUE;

  for (guint i = 0; i < coverage->rows->len; i++)
    {
      const HeddleCoverageLine *line = g_ptr_array_index (coverage->rows, i);
      HeddleNode *row =
        heddle_table_add_row (table, line->separate ? HEDDLE_ROW_APART : HEDDLE_ROW_PLAIN);

      heddle_row_add_cell (row, line->code);
      heddle_row_add_cell (row, line->label);
      for (guint j = 0; j < n; j++)
        {
          HeddleCover cover = heddle_coverage_get (coverage, i, from + j);

          heddle_node_add_figure (heddle_row_add_cell (row, NULL),
                                  new_mark (cover, heddle_cover_get_word (cover)));
        }
      add_sum (coverage, i, row);
    }
}

void
heddle_plan_parts_add_matrix (HeddleCoverage *coverage,
                              const char     *caption,
                              guint           columns,
                              HeddleNode     *body)
{
  guint n = coverage->columns->len;
  g_autofree char *headline = heddle_coverage_dup_headline (coverage);
  HeddlePhrase *key = heddle_phrase_new (NULL);

  heddle_node_add_text (body, HEDDLE_TEXT_BODY, headline);
  if (n == 0)
    {
      heddle_brief_add_nothing (body, _("There is nothing yet that could cover it."));
      heddle_phrase_free (key);
      return;
    }

  for (guint from = 0; from < n; from += columns)
    add_matrix_table (coverage, from == 0 ? caption : NULL, from, MIN (columns, n - from),
                      columns > 12 ? 264 : 165, body);
  /* no page begins with the key */
  ((HeddleNode *) g_ptr_array_index (body->children, body->children->len - 1))->together = TRUE;
  for (int cover = HEDDLE_COVER_COVERED; cover >= HEDDLE_COVER_EMPTY; cover--)
    {
      heddle_phrase_add_figure (key, new_mark ((HeddleCover) cover, ""));
      heddle_phrase_add_format (key, HEDDLE_INK_PLAIN, "\302\240%s    ",
                                heddle_cover_get_word ((HeddleCover) cover));
    }
  heddle_phrase_add (key, HEDDLE_INK_GREY, _("Sum: covered + planned."));
  heddle_node_add_phrase (body, HEDDLE_TEXT_NOTE, key);
}

/* Run charts. */

/** LEVEL_WORDS: How far apart the words of two lines stand at least. */
#define LEVEL_WORDS 13.0

typedef struct
{
  GArray *points; /* (element-type HeddlePoint) */
  double median;
  double target; /* NAN: none */
  double low;
  double high;
  char *target_text;
  char *low_text;
  char *high_text;
  char *median_text;
  char *first_text;
  char *last_text;
} Run;

static void
run_free (gpointer data)
{
  Run *self = data;

  g_array_unref (self->points);
  g_free (self->target_text);
  g_free (self->low_text);
  g_free (self->high_text);
  g_free (self->median_text);
  g_free (self->first_text);
  g_free (self->last_text);
  g_free (self);
}

static double
get_x (const Run *run,
       HeddleDay  day,
       double     left,
       double     right)
{
  HeddleDay first = g_array_index (run->points, HeddlePoint, 0).first;
  HeddleDay last = g_array_index (run->points, HeddlePoint, run->points->len - 1).first;

  return last > first ? left + (right - left) * (day - first) / (double) (last - first)
                      : (left + right) / 2;
}

static void
paint_points (const Run *run,
              cairo_t   *cr,
              double     left,
              double     right,
              double     top,
              double     bottom)
{
  gboolean joined = FALSE;

  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < run->points->len; i++)
    {
      const HeddlePoint *point = &g_array_index (run->points, HeddlePoint, i);
      double x = get_x (run, point->first, left, right);
      double y = bottom - (bottom - top) * (point->value - run->low) / (run->high - run->low);

      if (joined && !point->broken)
        cairo_line_to (cr, x, y);
      else
        cairo_move_to (cr, x, y);
      joined = TRUE;
    }
  cairo_stroke (cr);
  for (guint i = 0; i < run->points->len; i++)
    {
      const HeddlePoint *point = &g_array_index (run->points, HeddlePoint, i);
      double y = bottom - (bottom - top) * (point->value - run->low) / (run->high - run->low);

      /* a point of a run that chance does not explain is hollow */
      cairo_arc (cr, get_x (run, point->first, left, right), y, 2.4, 0, 2 * G_PI);
      if (point->shifted)
        cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_fill_preserve (cr);
      cairo_set_source_rgb (cr, 0, 0, 0);
      cairo_stroke (cr);
    }
}

/* A line over the whole width with its words at its end. */
static void
paint_level (cairo_t    *cr,
             const char *words,
             gboolean    dashed,
             double      left,
             double      right,
             double      y,
             double      words_y)
{
  static const double dash[] = { 4, 3 };
  HeddleFigureText text = { words, 9, !dashed, 84, 2, HEDDLE_ALIGN_START, dashed ? 0.2 : 0 };

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0.2, 0.2, 0.2);
  cairo_set_line_width (cr, dashed ? 0.5 : 1.2);
  if (dashed)
    cairo_set_dash (cr, dash, 2, 0);
  cairo_move_to (cr, left, y);
  cairo_line_to (cr, right, y);
  cairo_stroke (cr);
  cairo_restore (cr);
  heddle_figure_text_paint (&text, cr, right + 4, words_y - 6);
}

static void
paint_run (cairo_t  *cr,
           double    width,
           double    height,
           gpointer  data)
{
  const Run *run = data;
  double left = 62, right = width - 86, top = 8, bottom = height - 18;
  double median = bottom - (bottom - top) * (run->median - run->low) / (run->high - run->low);
  HeddleFigureText text = { run->high_text, 9, FALSE, left - 8, 1, HEDDLE_ALIGN_END, 0.2 };

  heddle_figure_text_paint (&text, cr, 0, top - 5);
  text.text = run->low_text;
  heddle_figure_text_paint (&text, cr, 0, bottom - 6);
  text = (HeddleFigureText) { run->first_text, 9, FALSE, 120, 1, HEDDLE_ALIGN_START, 0.2 };
  heddle_figure_text_paint (&text, cr, left, bottom + 5);
  text = (HeddleFigureText) { run->last_text, 9, FALSE, 120, 1, HEDDLE_ALIGN_END, 0.2 };
  heddle_figure_text_paint (&text, cr, right - 120, bottom + 5);

  cairo_set_source_rgb (cr, 0.6, 0.6, 0.6);
  cairo_set_line_width (cr, 0.5);
  cairo_move_to (cr, left - 4, top);
  cairo_line_to (cr, left - 4, bottom);
  cairo_line_to (cr, right, bottom);
  cairo_stroke (cr);
  paint_level (cr, run->median_text, TRUE, left, right, median, median);
  if (!isnan (run->target))
    {
      double target = bottom - (bottom - top) * (run->target - run->low) / (run->high - run->low);
      double apart = target - median;

      /* their words do not run into each other */
      if (fabs (apart) < LEVEL_WORDS)
        apart = apart < 0 ? -LEVEL_WORDS : LEVEL_WORDS;
      paint_level (cr, run->target_text, FALSE, left, right, target, median + apart);
    }
  paint_points (run, cr, left, right, top, bottom);
}

static char *
dup_observed (const HeddleMeasureRun *run,
              const HeddlePoint      *point)
{
  HeddleObservation *observation = heddle_measure_run_get (run, point);

  return heddle_brief_dup_date (observation->observed_on);
}

HeddleFigure *
heddle_plan_parts_draw_run (const HeddleMeasureRun *run,
                            HeddleSplit             split,
                            double                  width,
                            double                  height)
{
  const HeddleRunChart *chart = run->charts[split];
  Run *self = g_new0 (Run, 1);
  g_autofree char *headline = heddle_measure_run_dup_headline (run, split);
  g_autofree char *alt = NULL;
  g_autofree char *median = NULL;
  double room;

  self->points = g_array_new (FALSE, FALSE, sizeof (HeddlePoint));
  self->low = self->high = NAN;
  for (guint i = 0; i < chart->points->len; i++)
    {
      const HeddlePoint *point = &g_array_index (chart->points, HeddlePoint, i);

      if (isnan (point->value))
        continue;
      g_array_append_val (self->points, *point);
      self->low = fmin (self->low, point->value);
      self->high = fmax (self->high, point->value);
    }
  if (self->points->len == 0)
    {
      run_free (self);
      return NULL;
    }

  self->median = chart->median;
  self->target = run->measure->target;
  self->low = fmin (fmin (self->low, self->median), self->target);
  self->high = fmax (fmax (self->high, self->median), self->target);
  room = self->high > self->low ? (self->high - self->low) * 0.1 : 1;
  self->low -= room;
  self->high += room;
  self->low_text = heddle_measure_dup_value (run->measure, self->low);
  self->high_text = heddle_measure_dup_value (run->measure, self->high);
  median = heddle_measure_dup_value (run->measure, self->median);
  /* Translators: a value */
  self->median_text = g_strdup_printf (_("median %s"), median);
  if (!isnan (self->target))
    {
      g_autofree char *target = heddle_measure_dup_value (run->measure, self->target);

      /* Translators: a value */
      self->target_text = g_strdup_printf (_("target %s"), target);
    }
  self->first_text = dup_observed (run, &g_array_index (self->points, HeddlePoint, 0));
  self->last_text = dup_observed (run, &g_array_index (self->points, HeddlePoint,
                                                       self->points->len - 1));

  alt = g_strdup_printf ("%s. %s%s%s", headline, self->median_text,
                         self->target_text != NULL ? ", " : "",
                         self->target_text != NULL ? self->target_text : "");
  return heddle_figure_new (width, height, alt, paint_run, self, run_free);
}
