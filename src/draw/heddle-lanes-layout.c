/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-lanes.h"

/* What is still to come has this share of the width, so that one can see
 * which tenures go on. */
#define AHEAD 40
#define SHORTEST_AHEAD 30
/* Room that the number of a year needs, and a box so that it can be hit. */
#define YEAR_WIDTH 38.0f
#define BOX_WIDTH 4.0f
/* Between two boxes of a row. */
#define SEAM 1.0f

static guint
count_rows (const HeddleLane *lane)
{
  guint rows = 1;

  for (guint i = 0; i < lane->tenures->len; i++)
    rows = MAX (rows, g_array_index (lane->tenures, HeddleTenure, i).row + 1);
  return rows;
}

static float
get_lane_height (const HeddleLane *lane,
                 float             scale)
{
  float rows = (float) count_rows (lane);

  return (HEDDLE_LANES_TITLE + rows * HEDDLE_LANES_ROW + HEDDLE_LANES_GAP) * scale;
}

/**
 * heddle_lanes_get_height:
 *
 * Returns: height of all lanes and the years above them, in pixels
 */
float
heddle_lanes_get_height (const HeddleLane *lanes,
                         guint             n_lanes,
                         float             scale)
{
  float height = HEDDLE_LANES_AXIS * scale;

  for (guint i = 0; i < n_lanes; i++)
    height += get_lane_height (&lanes[i], scale);
  return height;
}

/* Somebody who is only to begin is in the picture, too. */
static HeddleDay
get_last (const HeddleLane *lanes,
          guint             n_lanes,
          HeddleDay         first,
          HeddleDay         today)
{
  HeddleDay last = today;

  for (guint i = 0; i < n_lanes; i++)
    for (guint j = 0; j < lanes[i].tenures->len; j++)
      last = MAX (last, g_array_index (lanes[i].tenures, HeddleTenure, j).first);
  return last + MAX ((last - first) / AHEAD, SHORTEST_AHEAD);
}

typedef struct
{
  HeddleDay first;
  HeddleDay last;
  float width;
  gboolean rtl;
} Axis;

/* The beginning of a day. */
static float
find_x (const Axis *axis,
        HeddleDay   day)
{
  float share = (float) (CLAMP (day, axis->first, axis->last) - axis->first)
                / (float) (axis->last - axis->first);

  return axis->width * (axis->rtl ? 1 - share : share);
}

static void
add_years (HeddleLanes *self,
           const Axis  *axis)
{
  int year, end, every, month, number;
  float pitch = axis->width * 365.25f / (float) (axis->last - axis->first);

  every = (int) (YEAR_WIDTH * self->scale / pitch) + 1;
  heddle_day_get_ymd (axis->first, &year, &month, &number);
  heddle_day_get_ymd (axis->last, &end, &month, &number);
  for (; year <= end; year++)
    {
      HeddleDay day = heddle_day_new (year, 1, 1);
      HeddleLaneYear mark = { year, find_x (axis, day), FALSE };
      float room = axis->rtl ? mark.x : axis->width - mark.x;

      if (day < axis->first)
        continue;
      mark.labelled = year % every == 0 && room >= YEAR_WIDTH * self->scale;
      g_array_append_val (self->years, mark);
    }
}

static void
add_box (HeddleLanes        *self,
         const Axis         *axis,
         guint               lane,
         guint               index,
         const HeddleTenure *tenure,
         float               y)
{
  float from = find_x (axis, tenure->first);
  float to = find_x (axis, tenure->last == HEDDLE_DAY_OPEN ? axis->last : tenure->last + 1);
  float left = MIN (from, to);
  float width = MAX (ABS (to - from) - SEAM * self->scale, BOX_WIDTH * self->scale);
  HeddleLaneBox box = { lane, index, { { 0, 0 }, { 0, 0 } } };

  box.area = GRAPHENE_RECT_INIT (MIN (left, axis->width - width),
                                 y + (float) tenure->row * HEDDLE_LANES_ROW * self->scale,
                                 width, HEDDLE_LANES_BAR * self->scale);
  g_array_append_val (self->boxes, box);
}

/**
 * heddle_lanes_new:
 * @first: where the picture begins
 * @width: in pixels
 * @scale: of the text
 * @rtl: later is left
 *
 * Returns: (transfer full): where everything lies
 */
HeddleLanes *
heddle_lanes_new (const HeddleLane *lanes,
                  guint             n_lanes,
                  HeddleDay         first,
                  HeddleDay         today,
                  float             width,
                  float             scale,
                  gboolean          rtl)
{
  HeddleLanes *self = g_new0 (HeddleLanes, 1);
  Axis axis = { first, get_last (lanes, n_lanes, first, today), width, rtl };
  float y = HEDDLE_LANES_AXIS * scale;

  self->width = width;
  self->height = heddle_lanes_get_height (lanes, n_lanes, scale);
  self->scale = scale;
  self->rtl = rtl;
  self->today_x = find_x (&axis, today);
  self->boxes = g_array_new (FALSE, FALSE, sizeof (HeddleLaneBox));
  self->years = g_array_new (FALSE, FALSE, sizeof (HeddleLaneYear));
  self->titles = g_array_new (FALSE, FALSE, sizeof (float));
  add_years (self, &axis);
  for (guint i = 0; i < n_lanes; i++)
    {
      g_array_append_val (self->titles, y);
      for (guint j = 0; j < lanes[i].tenures->len; j++)
        add_box (self, &axis, i, j, &g_array_index (lanes[i].tenures, HeddleTenure, j),
                 y + HEDDLE_LANES_TITLE * scale);
      y += get_lane_height (&lanes[i], scale);
    }
  return self;
}

void
heddle_lanes_free (HeddleLanes *self)
{
  g_array_unref (self->boxes);
  g_array_unref (self->years);
  g_array_unref (self->titles);
  g_free (self);
}
