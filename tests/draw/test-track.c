/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-track.h"
#include "render.h"

#include <math.h>
#include <pango/pangocairo.h>

#define TODAY heddle_day_new (2027, 1, 18)
#define FIELDWORK heddle_day_new (2027, 3, 9)

static float
measure (const char *text,
         float       size,
         gpointer    data)
{
  return (float) g_utf8_strlen (text, -1) * 10 * size;
}

static HeddleTimeAxis
make_axis (HeddleTimeZoom zoom,
           float          width,
           gboolean       rtl)
{
  HeddleTimeAxis axis = { .width = width, .scale = 1, .rtl = rtl };

  heddle_time_axis_set_around (&axis, zoom, TODAY);
  return axis;
}

static const char *
find_text (GArray    *ticks,
           HeddleDay  day,
           gboolean   month)
{
  for (guint i = 0; i < ticks->len; i++)
    {
      const HeddleTimeTick *tick = &g_array_index (ticks, HeddleTimeTick, i);

      if (tick->day == day && tick->month == month)
        return tick->text;
    }
  return "none";
}

/* Each zoom shows whole weeks, with the day in the first half, and fewer of
 * them the closer it is. */
static void
test_zooms (void)
{
  int before = G_MAXINT;

  for (guint zoom = 0; zoom < HEDDLE_N_TIME_ZOOMS; zoom++)
    {
      HeddleTimeAxis axis = make_axis (zoom, 768, FALSE);
      int n = axis.last + 1 - axis.first;

      g_assert_cmpint (heddle_day_get_weekday (axis.first), ==, G_DATE_MONDAY);
      g_assert_cmpint (heddle_day_get_weekday (axis.last), ==, G_DATE_SUNDAY);
      g_assert_cmpint (axis.first, <=, TODAY);
      g_assert_cmpint (TODAY, <, axis.first + n / 2);
      g_assert_cmpint (n, <, before);
      g_assert_cmpint (heddle_time_axis_get_page (&axis) % 7, ==, 0);
      g_assert_cmpint (heddle_time_axis_get_page (&axis), <=, n / 2);
      before = n;
    }
}

static void
test_axis (void)
{
  for (int rtl = 0; rtl < 2; rtl++)
    {
      HeddleTimeAxis axis = make_axis (HEDDLE_TIME_QUARTER, 980, rtl);
      float x, width;

      /* 98 days of ten pixels. */
      g_assert_cmpfloat (heddle_time_axis_get_x (&axis, axis.first), ==, rtl ? 980 : 0);
      g_assert_cmpfloat (heddle_time_axis_get_x (&axis, axis.last + 1), ==, rtl ? 0 : 980);
      g_assert_true (heddle_time_axis_get_span (&axis, axis.first + 2, axis.first + 4, &x, &width));
      g_assert_cmpfloat (x, ==, rtl ? 930 : 20);
      g_assert_cmpfloat (width, ==, 30);
      /* Cut at the ends, and nothing beyond them. */
      g_assert_true (heddle_time_axis_get_span (&axis, axis.first - 9, axis.first, &x, &width));
      g_assert_cmpfloat (x, ==, rtl ? 970 : 0);
      g_assert_cmpfloat (width, ==, 10);
      g_assert_false (heddle_time_axis_get_span (&axis, axis.last + 1, axis.last + 9, &x, &width));
      g_assert_false (heddle_time_axis_get_span (&axis, axis.first - 9, axis.first - 1, &x,
                                                 &width));
      g_assert_cmpint (heddle_time_axis_get_days (&axis, 14), ==, rtl ? -1 : 1);
      g_assert_cmpint (heddle_time_axis_get_days (&axis, -70), ==, rtl ? 7 : -7);
    }
}

static void
test_ticks (void)
{
  HeddleTimeAxis axis = make_axis (HEDDLE_TIME_HALF_YEAR, 600, FALSE);
  g_autoptr (GArray) ticks = heddle_time_axis_get_ticks (&axis, measure, NULL);
  float end = -1;

  g_assert_cmpstr (find_text (ticks, heddle_day_new (2027, 2, 1), TRUE), ==, "February");
  /* The year is named where it begins, if there is room: here is none. */
  g_assert_cmpstr (find_text (ticks, heddle_day_new (2027, 1, 1), TRUE), ==, "January");
  for (guint i = 0; i < ticks->len; i++)
    {
      const HeddleTimeTick *tick = &g_array_index (ticks, HeddleTimeTick, i);

      if (tick->month || tick->text == NULL)
        continue;
      g_assert_cmpfloat (tick->text_x, >=, end);
      end = tick->text_x + measure (tick->text, 0.78f, NULL);
    }
  g_assert_cmpfloat (end, >, 550);
  /* Nor does the line of a month strike a number out. */
  for (guint i = 0; i < ticks->len; i++)
    for (guint j = 0; j < ticks->len; j++)
      {
        const HeddleTimeTick *line = &g_array_index (ticks, HeddleTimeTick, i);
        const HeddleTimeTick *week = &g_array_index (ticks, HeddleTimeTick, j);

        if (line->month && !week->month && week->text != NULL)
          g_assert_true (line->x <= week->text_x
                         || line->x >= week->text_x + measure (week->text, 0.78f, NULL));
      }

  g_clear_pointer (&ticks, g_array_unref);
  axis.width = 2000;
  ticks = heddle_time_axis_get_ticks (&axis, measure, NULL);
  g_assert_cmpstr (find_text (ticks, heddle_day_new (2027, 1, 1), TRUE), ==, "January 2027");
  g_assert_cmpstr (find_text (ticks, TODAY, FALSE), ==, "3");

  /* Closer than weeks there are days. */
  g_clear_pointer (&ticks, g_array_unref);
  axis = make_axis (HEDDLE_TIME_MONTH, 2000, FALSE);
  ticks = heddle_time_axis_get_ticks (&axis, measure, NULL);
  g_assert_cmpstr (find_text (ticks, TODAY + 1, FALSE), ==, "19");

  /* Without room for each of them, every Monday. */
  g_clear_pointer (&ticks, g_array_unref);
  axis.width = 600;
  ticks = heddle_time_axis_get_ticks (&axis, measure, NULL);
  g_assert_cmpstr (find_text (ticks, TODAY - 7, FALSE), ==, "11");
  g_assert_cmpstr (find_text (ticks, TODAY, FALSE), ==, "18");
  g_assert_cmpstr (find_text (ticks, TODAY + 7, FALSE), ==, "25");
  g_assert_null (find_text (ticks, TODAY + 1, FALSE));
}

/* Large text in a narrow window: a letter for a month, and no number upon another. */
static void
test_narrow_ticks (void)
{
  for (int rtl = 0; rtl < 2; rtl++)
    {
      HeddleTimeAxis axis = make_axis (HEDDLE_TIME_HALF_YEAR, 180, rtl);
      g_autoptr (GArray) ticks = heddle_time_axis_get_ticks (&axis, measure, NULL);
      guint n = 0;

      g_assert_cmpstr (find_text (ticks, heddle_day_new (2027, 2, 1), TRUE), ==, "F");
      for (guint i = 0; i < ticks->len; i++)
        for (guint j = i + 1; j < ticks->len; j++)
          {
            const HeddleTimeTick *one = &g_array_index (ticks, HeddleTimeTick, i);
            const HeddleTimeTick *other = &g_array_index (ticks, HeddleTimeTick, j);
            float width_of_one, width_of_other, left, right;

            if (one->month || other->month || one->text == NULL || other->text == NULL)
              continue;
            width_of_one = measure (one->text, 0.78f, NULL);
            width_of_other = measure (other->text, 0.78f, NULL);
            left = one->text_x + (rtl ? one->text_width - width_of_one : 0);
            right = other->text_x + (rtl ? other->text_width - width_of_other : 0);
            g_assert_true (left + width_of_one <= right || right + width_of_other <= left);
            n++;
          }
      g_assert_cmpuint (n, >, 0);
    }
}

static guint
fill (HeddleTrackItem *items)
{
  const HeddleTrackItem made[] = {
    { { HEDDLE_SHAPE_MEETING, HEDDLE_STATE_DONE, "SEIC", FALSE }, FIELDWORK - 56, FIELDWORK - 56 },
    { { HEDDLE_SHAPE_NO_LATER_THAN, HEDDLE_STATE_OPEN, "SEIC", FALSE }, HEDDLE_DAY_NONE,
      FIELDWORK - 42 },
    { { HEDDLE_SHAPE_NO_LATER_THAN, HEDDLE_STATE_DUE_SOON, "SEIC", FALSE }, HEDDLE_DAY_NONE,
      FIELDWORK - 42 },
    { { HEDDLE_SHAPE_FIELDWORK, HEDDLE_STATE_OPEN, "SEIC", FALSE }, FIELDWORK, FIELDWORK + 2 },
    { { HEDDLE_SHAPE_WINDOW, HEDDLE_STATE_OPEN, "SEIC", FALSE }, FIELDWORK + 16, FIELDWORK + 23 },
    { { HEDDLE_SHAPE_NO_LATER_THAN, HEDDLE_STATE_UNDATED, "SEIC", FALSE }, HEDDLE_DAY_NONE,
      HEDDLE_DAY_NONE },
    { { HEDDLE_SHAPE_MEETING, HEDDLE_STATE_OPEN, "SEIC", FALSE }, HEDDLE_DAY_NONE,
      FIELDWORK + 700 },
  };

  memcpy (items, made, sizeof made);
  return G_N_ELEMENTS (made);
}

static void
test_layout (void)
{
  HeddleTrackItem items[8];
  guint n = fill (items);
  HeddleTimeAxis axis = make_axis (HEDDLE_TIME_HALF_YEAR, 784, FALSE);
  g_autoptr (HeddleTrack) track = heddle_track_new (&axis, items, n, TODAY);
  const HeddleTrackMark *bar = &g_array_index (track->marks, HeddleTrackMark, 0);
  const HeddleTrackMark *point = &g_array_index (track->marks, HeddleTrackMark, 2);

  /* A bar, then one point a day, the most urgent; what has no date or lies
   * beyond the axis has none. */
  g_assert_cmpuint (track->marks->len, ==, 3);
  g_assert_cmpuint (bar->item, ==, 4);
  g_assert_cmpfloat (bar->bar, ==, 32);
  g_assert_cmpuint (point->item, ==, 2);
  g_assert_cmpfloat (point->x, ==, heddle_time_axis_get_x (&axis, FIELDWORK - 42));
  /* The line goes from the first date on, to the end that is seen. */
  g_assert_cmpfloat (track->line_x, ==, heddle_time_axis_get_x (&axis, FIELDWORK - 56));
  g_assert_cmpfloat (track->line_x + track->line_width, ==, 784);
  g_assert_cmpfloat (track->done_x + track->done_width, ==, heddle_time_axis_get_x (&axis, TODAY));
  g_assert_cmpint (track->block, ==, 3);
  g_assert_cmpfloat (track->block_width, ==, 12);
  g_assert_cmpstr (track->label, ==, "9 Mar");
}

/* However short a day is, the fieldwork can be gripped, and stays in its place. */
static void
test_grip (void)
{
  HeddleTrackItem items[8];
  guint n = fill (items);
  HeddleTimeAxis axis = make_axis (HEDDLE_TIME_YEAR, 300, TRUE);
  g_autoptr (HeddleTrack) track = heddle_track_new (&axis, items, n, TODAY);
  float x, width;

  heddle_time_axis_get_span (&axis, FIELDWORK, FIELDWORK + 2, &x, &width);
  g_assert_cmpfloat (width, <, 8);
  g_assert_cmpfloat (track->block_width, ==, 8);
  g_assert_cmpfloat_with_epsilon (track->block_x + 4, x + width / 2, 0.01f);
}

/* Today, a dragged fieldwork and a closed week, in both themes and directions. */
static void
test_paint (void)
{
  HeddleTrackItem items[8];
  guint n = fill (items);
  HeddleSpan closed = { HEDDLE_CLOSURE_SCHOOL_HOLIDAY, FIELDWORK + 60, FIELDWORK + 80, NULL, NULL,
                        FALSE };
  g_autoptr (GPtrArray) spans = g_ptr_array_new ();
  PangoContext *context
      = pango_font_map_create_context (pango_cairo_font_map_get_default ());

  g_ptr_array_add (spans, &closed);
  for (int i = 0; i < 4; i++)
    {
      const HeddlePalette *palette = heddle_palette_get (i & 1, FALSE);
      HeddleTimeAxis axis = make_axis (HEDDLE_TIME_HALF_YEAR, 784, i & 2);
      g_autoptr (HeddleTrack) track = heddle_track_new (&axis, items, n, TODAY);
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      float shift = i & 2 ? -80 : 80, x, width;
      gboolean hatched = FALSE;
      cairo_surface_t *picture;
      HeddleHue hue;

      heddle_palette_get_hue (palette, "SEIC", &hue);
      heddle_time_axis_paint_back (&axis, spans, HEDDLE_TRACK_HEIGHT, snapshot, palette);
      heddle_track_paint (track, items, shift, snapshot, context, palette);
      heddle_time_axis_paint_today (&axis, TODAY, 0, HEDDLE_TRACK_HEIGHT, snapshot, palette);
      picture = render (snapshot, 784, (int) HEDDLE_TRACK_HEIGHT, &palette->view);
      g_assert_true (is_color (picture, (int) heddle_time_axis_get_x (&axis, TODAY), 3,
                               &palette->accent));
      g_assert_true (is_color (picture, (int) (track->block_x + shift + 6), 34, &hue.hue));
      g_assert_false (is_color (picture, (int) (track->block_x + 6), 22, &hue.hue));
      heddle_time_axis_get_span (&axis, closed.first, closed.last, &x, &width);
      for (int at = (int) x + 2; at < (int) (x + width) - 2; at++)
        hatched = hatched || !is_color (picture, at, 60, &palette->view);
      g_assert_true (hatched);
      cairo_surface_destroy (picture);
    }
  g_object_unref (context);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init_check ();
  g_test_add_func ("/track/zooms", test_zooms);
  g_test_add_func ("/track/axis", test_axis);
  g_test_add_func ("/track/ticks", test_ticks);
  g_test_add_func ("/track/narrow-ticks", test_narrow_ticks);
  g_test_add_func ("/track/layout", test_layout);
  g_test_add_func ("/track/grip", test_grip);
  g_test_add_func ("/track/paint", test_paint);
  return g_test_run ();
}
