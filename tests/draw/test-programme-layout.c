/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-programme-layout.h"

#define AT(hour, minute) ((hour) * 60 + (minute))

static HeddleProgrammeLayout *
lay_out (const HeddleProgrammeItem *items,
         guint                      n_items,
         guint                      n_days,
         guint                      chosen)
{
  return heddle_programme_layout_new (&(HeddleProgrammeLayoutInput) {
    items, n_items, n_days, chosen, FALSE, 774, 1, FALSE,
  });
}

/* As drawn: an hour is 94 px high, a block 3 px less than its time. */
static void
test_hours (void)
{
  static const HeddleProgrammeItem items[] = {
    { 0, AT (9, 0), AT (9, 30) }, { 0, AT (9, 30), AT (10, 30) }, { 0, AT (11, 15), AT (11, 30) },
    { 0, AT (15, 0), AT (15, 30) },
  };
  g_autoptr (HeddleProgrammeLayout) layout = lay_out (items, 4, 1, 0);

  g_assert_cmpint (layout->first, ==, 9);
  g_assert_cmpint (layout->last, ==, 16);
  g_assert_cmpint (layout->height, ==, 7 * 94);
  g_assert_cmpint (layout->places[0].y, ==, 0);
  g_assert_cmpint (layout->places[0].height, ==, 44);
  g_assert_cmpint (layout->places[1].y, ==, 47);
  g_assert_cmpint (layout->places[1].height, ==, 91);
  g_assert_cmpint (layout->places[2].height, >=, 20);
  g_assert_cmpint (layout->places[3].y, ==, 6 * 94);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpuint (layout->places[i].n_lanes, ==, 1);
}

static void
test_hours_grow (void)
{
  static const HeddleProgrammeItem items[] = { { 0, AT (7, 45), AT (8, 15) },
                                               { 0, AT (20, 0), AT (21, 1) } };
  g_autoptr (HeddleProgrammeLayout) layout = lay_out (items, 2, 1, 0);
  g_autoptr (HeddleProgrammeLayout) empty = lay_out (NULL, 0, 3, 1);

  g_assert_cmpint (layout->first, ==, 7);
  g_assert_cmpint (layout->last, ==, 22);
  g_assert_cmpint (empty->first, ==, 9);
  g_assert_cmpint (empty->last, ==, 15);
}

static void
test_shares (void)
{
  for (guint chosen = 0; chosen < 3; chosen++)
    {
      g_autoptr (HeddleProgrammeLayout) layout = lay_out (NULL, 0, 3, chosen);
      const HeddleProgrammeColumn *columns = layout->columns;
      guint next = chosen < 2 ? chosen + 1 : 1;
      guint other = 3 - chosen - next;
      double unit = (774 - layout->axis_width - 2 * 14) / (2.2 + 1.36 + 1.1);

      g_assert_cmpfloat_with_epsilon (columns[chosen].width, 2.2 * unit, 1);
      g_assert_cmpfloat_with_epsilon (columns[next].width, 1.36 * unit, 1);
      g_assert_cmpfloat_with_epsilon (columns[other].width, 1.1 * unit, 1);
      g_assert_cmpint (columns[1].x, ==, columns[0].x + columns[0].width + 14);
      g_assert_cmpint (columns[2].x + columns[2].width, ==, 774);
      g_assert_cmpint (layout->width, ==, 774);
    }
}

/* Three at once, of which two have ended when the fourth begins: a chain. */
static void
test_chain (void)
{
  static const HeddleProgrammeItem items[] = {
    { 0, AT (9, 0), AT (12, 0) },  { 0, AT (9, 0), AT (10, 0) },   { 0, AT (9, 30), AT (10, 30) },
    { 0, AT (10, 0), AT (11, 0) }, { 0, AT (11, 59), AT (13, 0) }, { 0, AT (13, 0), AT (14, 0) },
  };
  static const guint lanes[] = { 0, 1, 2, 1, 1, 0 };
  g_autoptr (HeddleProgrammeLayout) layout = lay_out (items, 6, 1, 0);

  for (guint i = 0; i < 6; i++)
    {
      g_assert_cmpuint (layout->places[i].lane, ==, lanes[i]);
      g_assert_cmpuint (layout->places[i].n_lanes, ==, i < 5 ? 3 : 1);
    }
  g_assert_cmpint (layout->places[1].x, ==,
                   layout->places[0].x + layout->places[0].width + 4);
}

static gboolean
cover (const HeddleProgrammePlace *a,
       const HeddleProgrammePlace *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height
         && b->y < a->y + a->height;
}

/* Ten days of twenty sessions in quarters of an hour: nothing covers anything. */
static void
test_many (void)
{
  HeddleProgrammeItem items[200];
  g_autoptr (HeddleProgrammeLayout) layout = NULL;
  guint32 random = 7;

  for (guint i = 0; i < 200; i++)
    {
      random = random * 1664525u + 1013904223u;
      items[i].day = (int) (i % 10);
      items[i].starts = AT (8, 0) + 15 * (int) (random >> 16) % 480 / 15 * 15;
      items[i].ends = items[i].starts + 15 * (1 + (int) ((random >> 10) % 8));
    }
  layout = lay_out (items, 200, 10, 4);
  g_assert_cmpint (layout->width, >, 774);
  for (guint i = 0; i < 200; i++)
    {
      const HeddleProgrammePlace *place = &layout->places[i];

      g_assert_true (place->shown);
      g_assert_cmpint (place->x, >=, layout->columns[items[i].day].x);
      g_assert_cmpint (place->x + place->width, <=,
                       layout->columns[items[i].day].x + layout->columns[items[i].day].width);
      g_assert_cmpint (place->y + place->height, <=, layout->height);
      for (guint j = i + 1; j < 200; j++)
        g_assert_false (cover (place, &layout->places[j]));
    }
}

/* Eight groups at once make a day wider than its share. */
static void
test_many_lanes (void)
{
  HeddleProgrammeItem items[8];
  g_autoptr (HeddleProgrammeLayout) layout = NULL;

  for (guint i = 0; i < 8; i++)
    items[i] = (HeddleProgrammeItem) { 1, AT (9, 0), AT (10, 0) };
  layout = lay_out (items, 8, 3, 0);
  for (guint i = 0; i < 8; i++)
    g_assert_cmpint (layout->places[i].width, >=, 50);
  g_assert_cmpint (layout->columns[2].x, ==,
                   layout->columns[1].x + layout->columns[1].width + 14);
  g_assert_cmpint (layout->width, ==, layout->columns[2].x + layout->columns[2].width);
}

/* Times that cannot be are shown where they begin, within the day. */
static void
test_wrong_times (void)
{
  static const HeddleProgrammeItem items[] = {
    { 0, AT (11, 0), AT (10, 0) },   { 0, AT (11, 0), AT (11, 0) }, { 0, AT (23, 0), AT (26, 0) },
    { 0, AT (-1, 0), AT (9, 0) },    { 3, AT (9, 0), AT (10, 0) },  { -1, AT (9, 0), AT (10, 0) },
    { 0, AT (30, 0), AT (31, 0) },
  };
  g_autoptr (HeddleProgrammeLayout) layout = lay_out (items, 7, 3, 0);

  g_assert_cmpint (layout->first, ==, 0);
  g_assert_cmpint (layout->last, ==, 24);
  g_assert_cmpuint (layout->places[0].n_lanes, ==, 2);
  g_assert_cmpuint (layout->places[1].n_lanes, ==, 2);
  g_assert_false (layout->places[4].shown);
  g_assert_false (layout->places[5].shown);
  for (guint i = 0; i < 7; i++)
    if (layout->places[i].shown)
      {
        g_assert_cmpint (layout->places[i].y, >=, 0);
        g_assert_cmpint (layout->places[i].height, >=, 20);
        g_assert_cmpint (layout->places[i].y + layout->places[i].height, <=, layout->height);
      }
}

static void
test_one_day (void)
{
  static const HeddleProgrammeItem items[] = { { 0, AT (8, 0), AT (9, 0) },
                                               { 1, AT (9, 0), AT (10, 0) } };
  g_autoptr (HeddleProgrammeLayout) layout =
    heddle_programme_layout_new (&(HeddleProgrammeLayoutInput) {
      items, 2, 10, 1, TRUE, 336, 1, FALSE,
    });

  g_assert_cmpint (layout->width, ==, 336);
  g_assert_false (layout->places[0].shown);
  g_assert_cmpint (layout->first, ==, 9);
  g_assert_cmpint (layout->places[1].width, ==, 336 - layout->axis_width - 4);
  g_assert_cmpint (layout->columns[0].width, ==, 0);
  g_assert_cmpint (heddle_programme_layout_find_day (layout, 0), ==, 1);
}

static void
test_right_to_left (void)
{
  static const HeddleProgrammeItem items[] = { { 0, AT (9, 0), AT (10, 0) },
                                               { 0, AT (9, 0), AT (10, 0) },
                                               { 2, AT (9, 0), AT (10, 0) } };
  HeddleProgrammeLayoutInput input = { items, 3, 3, 0, FALSE, 774, 1, FALSE };
  g_autoptr (HeddleProgrammeLayout) left = heddle_programme_layout_new (&input);
  g_autoptr (HeddleProgrammeLayout) right = NULL;

  input.rtl = TRUE;
  right = heddle_programme_layout_new (&input);
  g_assert_cmpint (right->axis_x, ==, 774 - right->axis_width);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpint (right->places[i].x, ==,
                       774 - left->places[i].x - left->places[i].width);
      g_assert_cmpint (right->places[i].width, ==, left->places[i].width);
      g_assert_cmpint (right->places[i].y, ==, left->places[i].y);
    }
}

static void
test_pointer (void)
{
  g_autoptr (HeddleProgrammeLayout) layout = lay_out (NULL, 0, 3, 0);

  for (int i = 0; i < 3; i++)
    {
      g_assert_cmpint (heddle_programme_layout_find_day (layout, layout->columns[i].x), ==, i);
      g_assert_cmpint (heddle_programme_layout_find_day (
                         layout, layout->columns[i].x + layout->columns[i].width - 1),
                       ==, i);
    }
  g_assert_cmpint (heddle_programme_layout_find_day (layout, -50), ==, 0);
  g_assert_cmpint (heddle_programme_layout_find_day (layout, 5000), ==, 2);
  g_assert_cmpint (heddle_programme_layout_snap (layout, 94), ==, 60);
  g_assert_cmpint (heddle_programme_layout_snap (layout, 11), ==, 0);
  g_assert_cmpint (heddle_programme_layout_snap (layout, -12), ==, -15);
}

static void
test_scale (void)
{
  static const HeddleProgrammeItem items[] = { { 0, AT (9, 0), AT (10, 0) } };
  g_autoptr (HeddleProgrammeLayout) layout =
    heddle_programme_layout_new (&(HeddleProgrammeLayoutInput) {
      items, 1, 1, 0, FALSE, 774, 2, FALSE,
    });

  g_assert_cmpint (layout->places[0].height, ==, 188 - 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/programme-layout/hours", test_hours);
  g_test_add_func ("/programme-layout/hours-grow", test_hours_grow);
  g_test_add_func ("/programme-layout/shares", test_shares);
  g_test_add_func ("/programme-layout/chain", test_chain);
  g_test_add_func ("/programme-layout/C14/many", test_many);
  g_test_add_func ("/programme-layout/many-lanes", test_many_lanes);
  g_test_add_func ("/programme-layout/wrong-times", test_wrong_times);
  g_test_add_func ("/programme-layout/one-day", test_one_day);
  g_test_add_func ("/programme-layout/right-to-left", test_right_to_left);
  g_test_add_func ("/programme-layout/pointer", test_pointer);
  g_test_add_func ("/programme-layout/scale", test_scale);
  return g_test_run ();
}
