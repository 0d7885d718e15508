/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A run chart on a slide: few words, thick lines, and what the lines are at their end. */

#include <math.h>

#include "heddle-slide-private.h"

/* In units. */
#define LABEL_GAP 24.0f
#define PLOT_SIDE 36.0f
#define LINE_WIDTH 6.0f
#define ROOM_ABOVE 30.0f
/* Share of the width that the words at the end of the lines take at most. */
#define END_SHARE 0.42f
/* In the height of body type: less shows nothing. */
#define PLOT_LEAST 4.0f
/* What lies above and below the values, as a share of their range. */
#define MARGIN 0.08

typedef struct
{
  HeddleSlidePen *pen;
  const HeddleSlideChart *chart;
  graphene_rect_t plot;
  double low;
  double high;
} Plot;

static PangoLayout *
make_label (HeddleSlidePen *pen,
            const char     *text,
            PangoWeight     weight,
            float           width)
{
  return heddle_slide_pen_make_text (pen, text, HEDDLE_SLIDE_SMALL_TYPE, weight, width);
}

static float
measure (HeddleSlidePen *pen,
         const char     *text)
{
  g_autoptr (PangoLayout) layout = NULL;

  if (text == NULL)
    return 0;
  layout = make_label (pen, text, PANGO_WEIGHT_ULTRABOLD, 0);
  return heddle_slide_pen_get_width (layout) + 1;
}

static float
get_y (const Plot *plot,
       double      value)
{
  return plot->plot.origin.y
         + plot->plot.size.height * (float) ((plot->high - value) / (plot->high - plot->low));
}

static const HeddleSlideLevel *
get_level (const HeddleSlideChart *chart,
           guint                   i)
{
  return &g_array_index (chart->levels, HeddleSlideLevel, i);
}

static int
compare_levels (gconstpointer a,
                gconstpointer b,
                gpointer      chart)
{
  double first = get_level (chart, *(const guint *) a)->value;
  double second = get_level (chart, *(const guint *) b)->value;

  return first > second ? -1 : first < second ? 1 : 0;
}

/* Words at the end of their lines, moved apart where they would meet. */
static void
add_level_words (const Plot *plot,
                 float       x,
                 float       width)
{
  HeddleSlidePen *pen = plot->pen;
  const HeddleSlideChart *chart = plot->chart;
  guint n = chart->levels->len;
  g_autofree guint *order = g_new (guint, n + 1);
  g_autofree float *ys = g_new (float, n + 1);
  float least = plot->plot.origin.y - ROOM_ABOVE * pen->unit;
  float bottom = pen->bottom;

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_sort_array (order, n, sizeof *order, compare_levels, (gpointer) chart);
  for (guint i = 0; i < n; i++)
    {
      const HeddleSlideLevel *level = get_level (chart, order[i]);
      g_autoptr (PangoLayout) text = make_label (pen, level->text, PANGO_WEIGHT_ULTRABOLD, width);
      float height = heddle_slide_pen_get_height (text);

      ys[i] = MAX (get_y (plot, level->value) - height / 2, least);
      least = ys[i] + height;
    }
  for (guint i = n; i > 0; i--)
    {
      const HeddleSlideLevel *level = get_level (chart, order[i - 1]);
      PangoLayout *text = make_label (pen, level->text,
                                      level->line ? PANGO_WEIGHT_MEDIUM : PANGO_WEIGHT_ULTRABOLD,
                                      width);

      ys[i - 1] = MIN (ys[i - 1], bottom - heddle_slide_pen_get_height (text));
      bottom = ys[i - 1];
      heddle_slide_pen_add_text (pen, text, level->line ? HEDDLE_SLIDE_DIM : HEDDLE_SLIDE_PLAIN, x,
                                 ys[i - 1]);
    }
}

/* The same below each other, before the chart. */
static void
add_level_lines (HeddleSlidePen *pen)
{
  for (guint i = 0; i < pen->slide->chart.levels->len; i++)
    {
      const HeddleSlideLevel *level = get_level (&pen->slide->chart, i);
      PangoLayout *text = make_label (pen, level->text,
                                      level->line ? PANGO_WEIGHT_MEDIUM : PANGO_WEIGHT_ULTRABOLD,
                                      pen->right - pen->left);

      if (pen->y + heddle_slide_pen_get_height (text) > pen->bottom)
        heddle_slide_pen_begin_page (pen);
      pen->y += heddle_slide_pen_add_text (pen, text,
                                           level->line ? HEDDLE_SLIDE_DIM : HEDDLE_SLIDE_PLAIN,
                                           pen->left, pen->y)
                    ->area.size.height;
    }
}

static void
add_lines (const Plot *plot)
{
  HeddleSlidePen *pen = plot->pen;
  float width = LINE_WIDTH * pen->unit;

  heddle_slide_pen_add (pen, HEDDLE_SLIDE_PIECE_LINE, plot->plot.origin.x,
                        plot->plot.origin.y + plot->plot.size.height, plot->plot.size.width,
                        width);
  for (guint i = 0; i < plot->chart->levels->len; i++)
    {
      const HeddleSlideLevel *level = get_level (plot->chart, i);
      HeddleSlidePiece *piece;

      if (!level->line)
        continue;
      piece = heddle_slide_pen_add (pen, HEDDLE_SLIDE_PIECE_LEVEL, plot->plot.origin.x,
                                    get_y (plot, level->value) - width / 2,
                                    plot->plot.size.width, width);
      piece->turned = level->dashed;
    }
}

static void
add_curve (const Plot *plot)
{
  HeddleSlidePen *pen = plot->pen;
  GArray *values = plot->chart->values;
  HeddleDay first = g_array_index (values, HeddleSlideValue, 0).day;
  HeddleDay last = g_array_index (values, HeddleSlideValue, values->len - 1).day;
  float side = PLOT_SIDE * pen->unit;
  float width = plot->plot.size.width - 2 * side;
  graphene_point_t before = { 0 };

  for (guint i = 0; i < values->len; i++)
    {
      const HeddleSlideValue *value = &g_array_index (values, HeddleSlideValue, i);
      float share = last > first ? (float) (value->day - first) / (float) (last - first) : 0.5f;
      graphene_point_t at = { plot->plot.origin.x + side + width * share,
                              get_y (plot, value->value) };
      float size = MIN (26 * pen->unit, MAX (width / (float) values->len, 12 * pen->unit));
      HeddleSlidePiece *piece;

      if (i > 0)
        {
          piece = heddle_slide_pen_add (pen, HEDDLE_SLIDE_PIECE_CURVE, before.x,
                                        MIN (before.y, at.y), at.x - before.x,
                                        MAX (before.y, at.y) - MIN (before.y, at.y));
          piece->turned = at.y < before.y;
          piece->mark.code = plot->chart->code;
        }
      piece = heddle_slide_pen_add (pen, HEDDLE_SLIDE_PIECE_DOT, at.x - size / 2, at.y - size / 2,
                                    size, size);
      piece->mark.code = plot->chart->code;
      piece->turned = value->special;
      before = at;
    }
}

/* The ends of the scale at the start, the ends of the time below. */
static void
add_axes (const Plot *plot,
          float       scale_width,
          float       y)
{
  HeddleSlidePen *pen = plot->pen;
  const graphene_rect_t *area = &plot->plot;
  const struct
  {
    const char *text;
    double value;
  } ends[] = { { plot->chart->highest, plot->chart->high },
               { plot->chart->lowest, plot->chart->low } };
  float width;

  for (guint i = 0; i < G_N_ELEMENTS (ends) && scale_width > 0; i++)
    {
      PangoLayout *text;

      if (ends[i].text == NULL)
        continue;
      text = make_label (pen, ends[i].text, PANGO_WEIGHT_MEDIUM, 0);
      heddle_slide_pen_add_text (pen, text, HEDDLE_SLIDE_DIM,
                                 pen->left + scale_width - heddle_slide_pen_get_width (text),
                                 get_y (plot, ends[i].value)
                                   - heddle_slide_pen_get_height (text) / 2);
    }
  if (plot->chart->first == NULL)
    return;
  width = measure (pen, plot->chart->first);
  heddle_slide_pen_add_text (pen, make_label (pen, plot->chart->first, PANGO_WEIGHT_MEDIUM, 0),
                             HEDDLE_SLIDE_DIM, area->origin.x, y);
  if (plot->chart->last != NULL
      && width + LABEL_GAP * pen->unit + measure (pen, plot->chart->last) < area->size.width)
    heddle_slide_pen_add_text (pen, make_label (pen, plot->chart->last, PANGO_WEIGHT_MEDIUM, 0),
                               HEDDLE_SLIDE_DIM,
                               area->origin.x + area->size.width
                                 - measure (pen, plot->chart->last), y);
}

void
heddle_slide_lay_chart (HeddleSlidePen *pen)
{
  const HeddleSlideChart *chart = &pen->slide->chart;
  Plot plot = { .pen = pen, .chart = chart };
  float gap = LABEL_GAP * pen->unit;
  float line = HEDDLE_SLIDE_SMALL_TYPE * 1.3f * pen->unit * pen->scale;
  float width = pen->right - pen->left;
  float least = PLOT_LEAST * HEDDLE_SLIDE_BODY_TYPE * pen->unit;
  float scale_width = MAX (measure (pen, chart->lowest), measure (pen, chart->highest));
  float end_width = 0;
  double range = chart->high - chart->low;

  for (guint i = 0; i < chart->levels->len; i++)
    end_width = MAX (end_width, measure (pen, get_level (chart, i)->text));
  if (end_width + scale_width > width * END_SHARE)
    {
      add_level_lines (pen);
      end_width = 0;
    }
  if (scale_width > width * END_SHARE)
    scale_width = 0;
  if (pen->bottom - pen->y < least + line + ROOM_ABOVE * pen->unit)
    heddle_slide_pen_begin_page (pen);

  if (range <= 0)
    range = 1;
  plot.low = chart->low - range * MARGIN;
  plot.high = chart->high + range * MARGIN;
  plot.plot.origin.x = pen->left + (scale_width > 0 ? scale_width + gap : 0);
  plot.plot.origin.y = pen->y + ROOM_ABOVE * pen->unit;
  plot.plot.size.width = pen->right - plot.plot.origin.x - (end_width > 0 ? end_width + gap : 0);
  plot.plot.size.height = pen->bottom - line - gap / 2 - plot.plot.origin.y;
  add_lines (&plot);
  add_curve (&plot);
  add_axes (&plot, scale_width, pen->bottom - line);
  if (end_width > 0)
    add_level_words (&plot, pen->right - end_width, end_width);
  pen->y = pen->bottom;
}
