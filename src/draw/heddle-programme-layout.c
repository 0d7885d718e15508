/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days side by side with time downwards. Sessions that overlap, each with the
 * next at least, form a run and share the width of their day; within a run each
 * takes the first lane that is free. */

#include "heddle-programme-layout.h"

#include <math.h>

#define DAY_MINUTES (24 * 60)
/* What is shown of a day without sessions. */
#define USUAL_FIRST 9
#define USUAL_LAST 15
/* The chosen day, the one after it, the others. */
#define WIDE 2.2
#define MIDDLE 1.36
#define NARROW 1.1
/* A day with less than this for one part of NARROW cannot be read. */
#define LEAST_NARROW 130
/* Nor one group in less than this. */
#define LEAST_LANE 56
#define AXIS_WIDTH 46
#define DAY_GAP 14
#define LANE_GAP 4
#define BLOCK_GAP 3
/* The title of a session in one line; less cannot be clicked on. */
#define LEAST_HEIGHT 20
/* Sessions whose times are wrong are shown as long as this. */
#define WRONG_MINUTES 15

static int
get_starts (const HeddleProgrammeItem *item)
{
  return CLAMP (item->starts, 0, DAY_MINUTES - WRONG_MINUTES);
}

static int
get_ends (const HeddleProgrammeItem *item)
{
  int starts = get_starts (item);

  if (item->ends <= item->starts)
    return starts + WRONG_MINUTES;
  return CLAMP (item->ends, starts + 1, DAY_MINUTES);
}

static gboolean
is_shown (const HeddleProgrammeLayoutInput *input,
          guint                             item)
{
  int day = input->items[item].day;

  return input->only_chosen ? day == (int) input->chosen : day >= 0 && day < (int) input->n_days;
}

static int
compare_items (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const HeddleProgrammeItem *items = data;
  guint i = *(const guint *) a;
  guint j = *(const guint *) b;

  if (items[i].day != items[j].day)
    return items[i].day < items[j].day ? -1 : 1;
  if (get_starts (&items[i]) != get_starts (&items[j]))
    return get_starts (&items[i]) < get_starts (&items[j]) ? -1 : 1;
  return (i > j) - (i < j);
}

static void
find_hours (HeddleProgrammeLayout            *self,
            const HeddleProgrammeLayoutInput *input)
{
  self->first = USUAL_FIRST;
  self->last = USUAL_LAST;
  for (guint i = 0; i < input->n_items; i++)
    {
      if (!is_shown (input, i))
        continue;
      self->first = MIN (self->first, get_starts (&input->items[i]) / 60);
      self->last = MAX (self->last, (get_ends (&input->items[i]) + 59) / 60);
    }
}

static double
get_share (const HeddleProgrammeLayoutInput *input,
           guint                             day)
{
  guint next = input->chosen + 1 < input->n_days ? input->chosen + 1 : input->chosen - 1;

  if (input->only_chosen)
    return day == input->chosen ? WIDE : 0;
  if (day == input->chosen)
    return WIDE;
  return day == next ? MIDDLE : NARROW;
}

static void
assign_run (HeddleProgrammeLayout            *self,
            const HeddleProgrammeLayoutInput *input,
            const guint                      *order,
            guint                             n)
{
  g_autofree int *free_at = g_new0 (int, n);
  guint n_lanes = 0;

  for (guint i = 0; i < n; i++)
    {
      const HeddleProgrammeItem *item = &input->items[order[i]];
      guint lane = 0;

      while (lane < n_lanes && free_at[lane] > get_starts (item))
        lane++;
      n_lanes = MAX (n_lanes, lane + 1);
      free_at[lane] = get_ends (item);
      self->places[order[i]].lane = lane;
    }
  for (guint i = 0; i < n; i++)
    {
      self->places[order[i]].shown = TRUE;
      self->places[order[i]].n_lanes = n_lanes;
    }
}

static void
assign_lanes (HeddleProgrammeLayout            *self,
              const HeddleProgrammeLayoutInput *input)
{
  g_autofree guint *order = g_new (guint, input->n_items + 1);
  guint n = 0;
  guint begins = 0;
  int ends = 0;

  for (guint i = 0; i < input->n_items; i++)
    if (is_shown (input, i))
      order[n++] = i;
  if (n > 1)
    g_sort_array (order, n, sizeof (guint), compare_items, (gpointer) input->items);
  for (guint i = 0; i < n; i++)
    {
      const HeddleProgrammeItem *item = &input->items[order[i]];

      if (i > begins
          && (item->day != input->items[order[begins]].day || get_starts (item) >= ends))
        {
          assign_run (self, input, order + begins, i - begins);
          begins = i;
        }
      ends = i == begins ? get_ends (item) : MAX (ends, get_ends (item));
    }
  if (n > begins)
    assign_run (self, input, order + begins, n - begins);
}

/* What the groups of a day need to be told apart. */
static double
get_least_width (const HeddleProgrammeLayout      *self,
                 const HeddleProgrammeLayoutInput *input,
                 guint                             day)
{
  guint n_lanes = 1;

  for (guint i = 0; i < input->n_items; i++)
    if (self->places[i].shown && input->items[i].day == (int) day)
      n_lanes = MAX (n_lanes, self->places[i].n_lanes);
  return n_lanes * LEAST_LANE * input->scale;
}

/* Edges are rounded, not widths, so that nothing is lost over many days. */
static void
place_columns (HeddleProgrammeLayout            *self,
               const HeddleProgrammeLayoutInput *input)
{
  int least = (int) ceil (LEAST_NARROW * input->scale);
  double shares = 0;
  double room, unit, x;
  guint n_shown = input->only_chosen ? 1 : input->n_days;

  for (guint day = 0; day < input->n_days; day++)
    shares += get_share (input, day);
  self->axis_width = (int) ceil (AXIS_WIDTH * input->scale);
  room = input->width - self->axis_width - (double) DAY_GAP * (n_shown - 1);
  unit = room / shares;
  if (!input->only_chosen)
    unit = MAX (unit, least / NARROW);
  unit = MAX (unit, 1);

  x = self->axis_width;
  for (guint day = 0; day < input->n_days; day++)
    {
      double share = get_share (input, day);
      double width;

      if (share <= 0)
        continue;
      width = MAX (share * unit, get_least_width (self, input, day));
      self->columns[day].x = (int) round (x);
      self->columns[day].width = (int) round (x + width) - self->columns[day].x;
      x += width + DAY_GAP;
    }
  self->width = MAX (input->width, (int) round (x - DAY_GAP));
}

static void
place_items (HeddleProgrammeLayout            *self,
             const HeddleProgrammeLayoutInput *input)
{
  for (guint i = 0; i < input->n_items; i++)
    {
      const HeddleProgrammeItem *item = &input->items[i];
      HeddleProgrammePlace *place = &self->places[i];
      const HeddleProgrammeColumn *column;
      int from, to, lower;

      if (!place->shown)
        continue;
      column = &self->columns[item->day];
      from = (int) ((gint64) column->width * place->lane / place->n_lanes);
      to = (int) ((gint64) column->width * (place->lane + 1) / place->n_lanes);
      lower = heddle_programme_layout_get_y (self, get_ends (item)) - BLOCK_GAP;
      place->x = column->x + from;
      place->width = MAX (to - from - LANE_GAP, 1);
      place->y = heddle_programme_layout_get_y (self, get_starts (item));
      place->height = MAX (lower - place->y, LEAST_HEIGHT);
    }
}

static void
mirror (HeddleProgrammeLayout            *self,
        const HeddleProgrammeLayoutInput *input)
{
  self->axis_x = self->width - self->axis_width;
  for (guint i = 0; i < self->n_days; i++)
    self->columns[i].x = self->width - self->columns[i].x - self->columns[i].width;
  for (guint i = 0; i < input->n_items; i++)
    self->places[i].x = self->width - self->places[i].x - self->places[i].width;
}

/**
 * heddle_programme_layout_new:
 *
 * A pure function.
 *
 * Returns: (transfer full): where days, hours and sessions stand
 */
HeddleProgrammeLayout *
heddle_programme_layout_new (const HeddleProgrammeLayoutInput *input)
{
  HeddleProgrammeLayout *self = g_new0 (HeddleProgrammeLayout, 1);

  g_return_val_if_fail (input->n_days > 0 && input->chosen < input->n_days, self);

  self->n_days = input->n_days;
  self->columns = g_new0 (HeddleProgrammeColumn, input->n_days);
  self->places = g_new0 (HeddleProgrammePlace, input->n_items + 1);
  self->hour = round (HEDDLE_PROGRAMME_HOUR * input->scale);
  find_hours (self, input);
  self->height = heddle_programme_layout_get_y (self, self->last * 60);
  assign_lanes (self, input);
  place_columns (self, input);
  place_items (self, input);
  if (input->rtl)
    mirror (self, input);
  return self;
}

void
heddle_programme_layout_free (HeddleProgrammeLayout *self)
{
  g_free (self->columns);
  g_free (self->places);
  g_free (self);
}

/**
 * heddle_programme_layout_get_y:
 * @minutes: after midnight
 */
int
heddle_programme_layout_get_y (const HeddleProgrammeLayout *self,
                               int                          minutes)
{
  return (int) round ((minutes - self->first * 60) * self->hour / 60);
}

/**
 * heddle_programme_layout_find_day:
 *
 * Returns: the day at @x or the nearest one, from 0
 */
int
heddle_programme_layout_find_day (const HeddleProgrammeLayout *self,
                                  int                          x)
{
  int nearest = 0;
  int best = G_MAXINT;

  for (guint i = 0; i < self->n_days; i++)
    {
      const HeddleProgrammeColumn *column = &self->columns[i];
      int distance = MAX (MAX (column->x - x, x - column->x - column->width), 0);

      if (column->width == 0 || distance >= best)
        continue;
      best = distance;
      nearest = (int) i;
    }
  return nearest;
}

/**
 * heddle_programme_layout_snap:
 * @pixels: how far something was dragged
 *
 * Returns: how many minutes that is, in whole steps
 */
int
heddle_programme_layout_snap (const HeddleProgrammeLayout *self,
                              double                       pixels)
{
  return (int) round (pixels * 60 / self->hour / HEDDLE_PROGRAMME_STEP) * HEDDLE_PROGRAMME_STEP;
}
