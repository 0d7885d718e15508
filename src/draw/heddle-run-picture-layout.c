/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-run-picture-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-chip.h"
#include "heddle-date-names.h"
#include "heddle-date-text.h"

/* At scale 1. */
#define TICK_PITCH 34.0f  /* least, between two lines */
#define TICK_GAP 8.0f     /* between a number and the plot */
#define END_GAP 26.0f     /* between the plot and the words at its end */
#define HEADROOM 22.0f    /* for what is written over a shift */
/* Under this width the words at the end have one line. */
#define NARROW 440.0f
#define MOST_TICKS 9

/**
 * heddle_run_value_show:
 *
 * Returns: (transfer full): the value with one decimal, or none where it needs none
 *   and has no unit
 */
char *
heddle_run_value_show (double      value,
                       const char *unit)
{
  gboolean whole = fabs (value - round (value)) < 0.05 && *unit == '\0';

  return g_strdup_printf ("%.*f%s", whole ? 0 : 1, value, unit);
}

/* Of what is still to come only the next is shown. */
static void
find_days (HeddleRunWork *work)
{
  guint n = work->input->chart->points->len;

  work->shown = n;
  for (guint i = n; i-- > 0 && heddle_run_get_point (work, i)->state == HEDDLE_POINT_PLANNED;)
    work->shown = i + 1;
  work->first = heddle_run_get_day (work, 0);
  work->last = MAX (heddle_run_get_day (work, work->shown - 1), work->first + 1);
}

static void
stretch (HeddleRunWork *work,
         double  value)
{
  if (isnan (value))
    return;
  work->lowest = MIN (work->lowest, value);
  work->highest = MAX (work->highest, value);
}

/* Steps of 1, 2 or 5 and as many noughts as it takes. */
static void
find_step (HeddleRunWork *work,
           guint  most)
{
  double range = MAX (work->highest - work->lowest, 0.5);
  double least = range / most;
  double power = pow (10, floor (log10 (least)));
  static const double factors[] = { 1, 2, 5, 10 };

  work->step = power * 10;
  for (guint i = G_N_ELEMENTS (factors); i-- > 0;)
    if (factors[i] * power >= least - 1e-9)
      work->step = factors[i] * power;
  work->lowest = floor (work->lowest / work->step + 1e-9) * work->step;
  work->highest = ceil (work->highest / work->step - 1e-9) * work->step;
  if (work->highest - work->lowest < work->step / 2)
    {
      work->lowest -= work->step;
      work->highest += work->step;
    }
}

static void
find_values (HeddleRunWork *work)
{
  work->lowest = HUGE_VAL;
  work->highest = -HUGE_VAL;
  for (guint i = 0; i < work->shown; i++)
    stretch (work, heddle_run_get_point (work, i)->value);
  stretch (work, work->input->target);
  if (work->lowest > work->highest)
    {
      work->lowest = 0;
      work->highest = 1;
    }
}

static char *
show_tick (HeddleRunWork *work,
           double  value)
{
  int decimals = work->step < 0.095 ? 2 : work->step < 0.95 ? 1 : 0;

  /* No minus before a nought. */
  return g_strdup_printf ("%.*f", decimals, fabs (value) < work->step / 1000 ? 0.0 : value);
}

static void
place_ticks (HeddleRunWork *work)
{
  const graphene_rect_t *plot = &work->self->plot;
  float line = HEDDLE_RUN_LINE * work->scale;

  for (double value = work->lowest; value < work->highest + work->step / 2; value += work->step)
    {
      float y = heddle_run_find_y (work, value);
      HeddleRunText *text;

      g_array_append_val (work->self->ticks, y);
      heddle_run_add_text (work, show_tick (work, value), 0, y - line / 2,
                           plot->origin.x - TICK_GAP * work->scale, HEDDLE_RUN_FONT_PLAIN,
                           HEDDLE_RUN_TONE_DIM);
      text = &g_array_index (work->self->texts, HeddleRunText, work->self->texts->len - 1);
      text->at_end = TRUE;
    }
}

/* The month of each value, as far as these have room beside each other. */
static void
place_named_months (HeddleRunWork *work)
{
  const graphene_rect_t *plot = &work->self->plot;
  float y = plot->origin.y + plot->size.height + 6 * work->scale;
  float used = plot->origin.x;
  int named = -1;

  for (guint i = 0; i < work->shown; i++)
    {
      HeddleDay at = heddle_run_get_day (work, i);
      int year, month, day;
      const char *name;
      float width, x;

      heddle_day_get_ymd (at, &year, &month, &day);
      name = heddle_date_names_get_month_short (month);
      width = heddle_run_measure (work, name, HEDDLE_RUN_FONT_SMALL);
      x = MAX (heddle_run_find_x (work, at) - width / 2, plot->origin.x);
      if (12 * year + month == named || x < used)
        continue;
      heddle_run_add_text (work, g_strdup (name), x, y, width, HEDDLE_RUN_FONT_SMALL,
                           HEDDLE_RUN_TONE_DIM);
      named = 12 * year + month;
      used = x + width + 8 * work->scale;
    }
}

/* One letter a month, where they have room beside each other. */
static void
place_months (HeddleRunWork *work)
{
  static const char *const letters[] = {
    N_("J"), N_("F"), N_("M"), N_("A"), N_("M"), N_("J"),
    N_("J"), N_("A"), N_("S"), N_("O"), N_("N"), N_("D"),
  };
  const graphene_rect_t *plot = &work->self->plot;
  float y = plot->origin.y + plot->size.height + 6 * work->scale;
  float pitch = (plot->size.width - 2 * HEDDLE_RUN_SIDE * work->scale) * 30.4f
                / (float) (work->last - work->first);
  float widest = heddle_run_measure (work, "M", HEDDLE_RUN_FONT_SMALL) + 2;
  int year, month, day;

  if (work->input->pace != HEDDLE_PACE_MONTH || pitch < widest)
    {
      place_named_months (work);
      return;
    }
  heddle_day_get_ymd (work->first, &year, &month, &day);
  for (;; month == 12 ? month = 1, year++ : month++)
    {
      HeddleDay first = heddle_day_new (year, month, 1);
      HeddleDay middle = first + 14;
      const char *letter = _(letters[month - 1]);
      float width = heddle_run_measure (work, letter, HEDDLE_RUN_FONT_SMALL);
      float x;

      if (first > work->last)
        break;
      middle = CLAMP (middle, work->first, work->last);
      x = heddle_run_find_x (work, middle) - width / 2;
      heddle_run_add_text (work, g_strdup (letter), x, y, width, HEDDLE_RUN_FONT_SMALL,
                           HEDDLE_RUN_TONE_DIM);
    }
}

static char *
show_session (HeddleDay first)
{
  int year, month, day;

  heddle_day_get_ymd (first, &year, &month, &day);
  return g_strdup_printf ("%d/%02d", year, (year + 1) % 100);
}

/* A line where each session year begins; its name where that does not run into the
 * one before. */
static void
place_sessions (HeddleRunWork *work)
{
  const graphene_rect_t *plot = &work->self->plot;
  float y = plot->origin.y + plot->size.height + 24 * work->scale;
  float used = 0;
  HeddleDay last;

  for (HeddleDay day = heddle_day_get_session (work->first, &last); day <= work->last;
       day = heddle_day_get_session (last + 1, &last))
    {
      g_autofree char *name = show_session (day);
      float x = day <= work->first ? plot->origin.x : heddle_run_find_x (work, day);
      float width = heddle_run_measure (work, name, HEDDLE_RUN_FONT_BOLD);
      float start = x + 5 * work->scale;

      g_array_append_val (work->self->sessions, x);
      if (start < used || start + width > work->input->width)
        continue;
      heddle_run_add_text (work, g_steal_pointer (&name), start, y, width, HEDDLE_RUN_FONT_BOLD,
                           HEDDLE_RUN_TONE_PLAIN);
      used = start + width + 8 * work->scale;
    }
}

/* What is late or next has no value; it stands as high as the value before. */
static void
place_dots (HeddleRunWork *work)
{
  double before = work->input->chart->median;

  for (guint i = 0; i < work->shown; i++)
    {
      const HeddlePoint *point = heddle_run_get_point (work, i);
      HeddleRunDot dot = { i, heddle_run_find_x (work, heddle_run_get_day (work, i)), 0 };

      if (point->state == HEDDLE_POINT_MISSING)
        continue;
      if (!isnan (point->value))
        before = point->value;
      dot.y = isnan (before) ? work->self->plot.origin.y + work->self->plot.size.height
                             : heddle_run_find_y (work, before);
      g_array_append_val (work->self->dots, dot);
    }
}

static gboolean
meets_text (HeddleRunWork         *work,
            const graphene_rect_t *area)
{
  for (guint i = 0; i < work->self->texts->len; i++)
    {
      const HeddleRunText *text = &g_array_index (work->self->texts, HeddleRunText, i);

      if (graphene_rect_intersection (&text->area, area, NULL))
        return TRUE;
    }
  return FALSE;
}

static void
place_shift (HeddleRunWork     *work,
             const HeddleShift *shift)
{
  const graphene_rect_t *plot = &work->self->plot;
  float side = HEDDLE_RUN_SIDE * work->scale;
  float from = heddle_run_find_x (work, heddle_run_get_day (work, shift->first)) - side;
  float to = heddle_run_find_x (work, heddle_run_get_day (work, shift->last)) + side;
  double extreme = work->input->chart->median;
  g_autofree char *words = NULL;
  graphene_rect_t tint, label;
  float edge, width, line = HEDDLE_RUN_LINE * work->scale;

  for (guint i = shift->first; i <= shift->last; i++)
    {
      double value = heddle_run_get_point (work, i)->value;

      if (!isnan (value))
        extreme = shift->side > 0 ? MAX (extreme, value) : MIN (extreme, value);
    }
  edge = heddle_run_find_y (work, extreme) - (float) shift->side * 14 * work->scale;
  tint = GRAPHENE_RECT_INIT (from, MIN (edge, work->self->median_y), to - from,
                             ABS (edge - work->self->median_y));
  g_array_append_val (work->self->tints, tint);
  words = g_strdup_printf (shift->side > 0 ? _("Shift: %u in a row above")
                                           : _("Shift: %u in a row below"), shift->length);
  width = MIN (heddle_run_measure (work, words, HEDDLE_RUN_FONT_BOLD), plot->size.width);
  label = GRAPHENE_RECT_INIT (CLAMP (from + 4 * work->scale, plot->origin.x,
                                     plot->origin.x + plot->size.width - width),
                              edge + (shift->side > 0 ? -line - work->scale : work->scale),
                              width, line);
  while (meets_text (work, &label) && label.origin.y > 0
         && label.origin.y < plot->origin.y + plot->size.height)
    label.origin.y -= (float) shift->side * line;
  heddle_run_add_text (work, g_steal_pointer (&words), label.origin.x, label.origin.y, width,
                       HEDDLE_RUN_FONT_BOLD, HEDDLE_RUN_TONE_INK);
}

/* Everything was laid out from left to right; later is left now. */
static void
mirror (HeddleRunPicture *self)
{
  float width = self->width;

#define FLIP(area) ((area).origin.x = width - (area).origin.x - (area).size.width)
  FLIP (self->plot);
  self->frozen_x = width - self->frozen_x;
  for (guint i = 0; i < self->sessions->len; i++)
    g_array_index (self->sessions, float, i) = width - g_array_index (self->sessions, float, i);
  for (guint i = 0; i < self->dots->len; i++)
    g_array_index (self->dots, HeddleRunDot, i).x =
      width - g_array_index (self->dots, HeddleRunDot, i).x;
  for (guint i = 0; i < self->tints->len; i++)
    FLIP (g_array_index (self->tints, graphene_rect_t, i));
  for (guint i = 0; i < self->flags->len; i++)
    {
      HeddleRunFlag *flag = &g_array_index (self->flags, HeddleRunFlag, i);

      flag->x = width - flag->x;
      FLIP (flag->bubble);
      FLIP (flag->key);
    }
  for (guint i = 0; i < self->texts->len; i++)
    {
      HeddleRunText *text = &g_array_index (self->texts, HeddleRunText, i);

      FLIP (text->area);
      text->at_end = !text->at_end;
    }
#undef FLIP
}

static void
text_clear (gpointer text)
{
  g_free (((HeddleRunText *) text)->text);
}

static HeddleRunPicture *
picture_new (const HeddleRunInput *input)
{
  HeddleRunPicture *self = g_new0 (HeddleRunPicture, 1);

  self->width = input->width;
  self->height = input->height;
  self->scale = input->scale;
  self->rtl = input->rtl;
  self->median_y = self->target_y = -1;
  self->ticks = g_array_new (FALSE, FALSE, sizeof (float));
  self->sessions = g_array_new (FALSE, FALSE, sizeof (float));
  self->dots = g_array_new (FALSE, FALSE, sizeof (HeddleRunDot));
  self->tints = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  self->flags = g_array_new (FALSE, FALSE, sizeof (HeddleRunFlag));
  self->texts = g_array_new (FALSE, FALSE, sizeof (HeddleRunText));
  g_array_set_clear_func (self->texts, text_clear);
  return self;
}

static float
measure_ticks (HeddleRunWork *work)
{
  float width = 0;

  for (double value = work->lowest; value < work->highest + work->step / 2; value += work->step)
    {
      g_autofree char *text = show_tick (work, value);

      width = MAX (width, heddle_run_measure (work, text, HEDDLE_RUN_FONT_PLAIN));
    }
  return width;
}

/* The sides first, then what stands over the plot, then its height. */
static void
place_plot (HeddleRunWork *work,
            float  ends)
{
  HeddleRunPicture *self = work->self;
  float left, top, height;

  find_values (work);
  find_step (work, MOST_TICKS);
  left = measure_ticks (work) + TICK_GAP * work->scale;
  self->plot = GRAPHENE_RECT_INIT (left, 0, MAX (work->input->width - left - ends
                                                   - END_GAP * work->scale, 20), 100);
  top = heddle_run_place_flags (work) + HEDDLE_RUN_LINE / 2 * work->scale;
  if (work->input->chart->shifts->len > 0)
    top += HEADROOM * work->scale;
  height = MAX (work->input->height - top - HEDDLE_RUN_AXIS * work->scale - self->legend,
                40 * work->scale);
  self->plot.origin.y = top;
  self->plot.size.height = height;
  find_values (work);
  find_step (work, (guint) CLAMP (height / (TICK_PITCH * work->scale), 2, MOST_TICKS));
}

/**
 * heddle_run_picture_new:
 * @context: has the usual font
 *
 * Words never run into each other. Where the notes have no room for their words at their
 * lines, a number stands there, and all words at the foot.
 *
 * Returns: (transfer full): where everything lies; nothing of it for a chart without
 *   points
 */
HeddleRunPicture *
heddle_run_picture_new (const HeddleRunInput *input,
                        PangoContext         *context)
{
  const HeddleRunChart *chart = input->chart;
  HeddleRunWork work = { input, context, picture_new (input), input->scale, 0, 0, 0, 0, 0, 0 };
  gboolean brief = input->width < NARROW * input->scale;
  HeddleRunEnd ends[HEDDLE_RUN_ENDS];
  guint n_ends;
  float end_width;

  if (chart->points->len == 0)
    return work.self;
  find_days (&work);
  n_ends = heddle_run_list_ends (&work, ends);
  end_width = heddle_run_measure_ends (&work, ends, n_ends, brief);
  place_plot (&work, end_width);
  if (!isnan (input->target))
    work.self->target_y = heddle_run_find_y (&work, input->target);
  if (!isnan (chart->median))
    {
      work.self->median_y = heddle_run_find_y (&work, chart->median);
      work.self->frozen_x =
        chart->frozen < chart->values
          ? heddle_run_find_x (&work, heddle_run_get_day (&work, chart->frozen_last))
              + HEDDLE_RUN_SIDE * input->scale
          : work.self->plot.origin.x + work.self->plot.size.width;
    }
  heddle_run_write_flags (&work);
  heddle_run_place_ends (&work, ends, n_ends, end_width, brief);
  for (guint i = 0; i < n_ends; i++)
    {
      g_free (ends[i].words);
      g_free (ends[i].note);
    }
  place_ticks (&work);
  place_months (&work);
  place_sessions (&work);
  place_dots (&work);
  for (guint i = 0; i < chart->shifts->len; i++)
    place_shift (&work, &g_array_index (chart->shifts, HeddleShift, i));
  if (input->rtl)
    mirror (work.self);

  return work.self;
}

void
heddle_run_picture_free (HeddleRunPicture *self)
{
  g_array_unref (self->ticks);
  g_array_unref (self->sessions);
  g_array_unref (self->dots);
  g_array_unref (self->tints);
  g_array_unref (self->flags);
  g_array_unref (self->texts);
  g_free (self);
}

/**
 * heddle_run_picture_find:
 *
 * Returns: index of the dot nearest to @x, or %G_MAXUINT
 */
guint
heddle_run_picture_find (const HeddleRunPicture *self,
                         float                   x)
{
  guint found = G_MAXUINT;
  float nearest = HUGE_VALF;

  for (guint i = 0; i < self->dots->len; i++)
    {
      float distance = fabsf (g_array_index (self->dots, HeddleRunDot, i).x - x);

      if (distance < nearest)
        {
          nearest = distance;
          found = i;
        }
    }
  return found;
}
