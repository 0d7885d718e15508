/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-lanes.h"
#include "render.h"

#include <math.h>

#define FIRST (heddle_day_new (2017, 10, 1))
#define TODAY (heddle_day_new (2027, 1, 18))

static const HeddleHolding leads[] = {
  { "2017-10-01", "2019-06-30" }, { "2020-01", "2026-09-30" },
};
static const HeddleHolding joint[] = { { "2018-01-01", NULL }, { "2018-01-01", NULL } };

typedef struct
{
  GArray *tenures[3];
  HeddleLane lanes[3];
} Fixture;

/* A lane with both sorts of end and a gap, one that nobody is known to have
 * held, and one that two hold together. */
static void
set_up (Fixture *self)
{
  static const char *const words[] = { NULL, NULL, NULL, NULL };

  self->tenures[0] = heddle_tenures_new (leads, G_N_ELEMENTS (leads), FIRST, TODAY);
  self->tenures[1] = heddle_tenures_new (NULL, 0, FIRST, TODAY);
  self->tenures[2] = heddle_tenures_new (joint, G_N_ELEMENTS (joint), FIRST, TODAY);
  for (guint i = 0; i < 3; i++)
    self->lanes[i] = (HeddleLane) { "Role", self->tenures[i], words };
}

static void
tear_down (Fixture *self)
{
  for (guint i = 0; i < 3; i++)
    g_array_unref (self->tenures[i]);
}

static const HeddleLaneBox *
find_box (const HeddleLanes *self,
          guint              lane,
          guint              tenure)
{
  for (guint i = 0; i < self->boxes->len; i++)
    {
      const HeddleLaneBox *box = &g_array_index (self->boxes, HeddleLaneBox, i);

      if (box->lane == lane && box->tenure == tenure)
        return box;
    }
  g_assert_not_reached ();
}

/* Bars follow each other without overlap, whatever the width and direction. */
static void
test_layout (void)
{
  Fixture fixture;

  set_up (&fixture);
  for (int rtl = 0; rtl < 2; rtl++)
    for (float width = 280; width < 1400; width += 140)
      {
        g_autoptr (HeddleLanes) lanes = heddle_lanes_new (fixture.lanes, 3, FIRST, TODAY, width,
                                                          1, rtl == 1);
        float before = -1;

        for (guint i = 0; i < fixture.tenures[0]->len; i++)
          {
            guint tenure = rtl == 1 ? fixture.tenures[0]->len - 1 - i : i;
            const HeddleLaneBox *box = find_box (lanes, 0, tenure);

            g_assert_cmpfloat (box->area.origin.x, >=, before);
            before = box->area.origin.x + box->area.size.width;
            g_assert_cmpfloat (before, <=, width);
          }
        g_assert_cmpfloat (lanes->today_x, >, 0);
        g_assert_cmpfloat (lanes->today_x, <, width);
      }
  tear_down (&fixture);
}

static void
test_rows (void)
{
  Fixture fixture;
  g_autoptr (HeddleLanes) lanes = NULL;
  const HeddleLaneBox *one, *two;

  set_up (&fixture);
  lanes = heddle_lanes_new (fixture.lanes, 3, FIRST, TODAY, 500, 2, FALSE);
  g_assert_cmpfloat (lanes->height, ==, heddle_lanes_get_height (fixture.lanes, 3, 2));
  one = find_box (lanes, 2, 1);
  two = find_box (lanes, 2, 2);
  g_assert_cmpfloat (one->area.origin.x, ==, two->area.origin.x);
  g_assert_cmpfloat (two->area.origin.y, >=, one->area.origin.y + one->area.size.height);
  g_assert_cmpfloat (two->area.origin.y + two->area.size.height, <=, lanes->height);
  /* Who holds it goes on beyond today; a gap ends with it. */
  g_assert_cmpfloat (one->area.origin.x + one->area.size.width, >, lanes->today_x);
  one = find_box (lanes, 1, 0);
  g_assert_cmpfloat (one->area.origin.x + one->area.size.width, <=, lanes->today_x + 2);
  tear_down (&fixture);
}

/* Numbers of years never run into each other. */
static void
test_years (void)
{
  Fixture fixture;

  set_up (&fixture);
  for (float width = 200; width < 1000; width += 50)
    {
      g_autoptr (HeddleLanes) lanes = heddle_lanes_new (fixture.lanes, 3, FIRST, TODAY, width, 1,
                                                        FALSE);
      float before = -100;
      guint labels = 0;

      g_assert_cmpuint (lanes->years->len, ==, 10);
      for (guint i = 0; i < lanes->years->len; i++)
        {
          const HeddleLaneYear *year = &g_array_index (lanes->years, HeddleLaneYear, i);

          if (!year->labelled)
            continue;
          g_assert_cmpfloat (year->x, >=, before + 36);
          g_assert_cmpfloat (year->x + 36, <=, width);
          before = year->x;
          labels++;
        }
      g_assert_cmpuint (labels, >=, 2);
    }
  tear_down (&fixture);
}

/* Somebody still to begin is in the picture. */
static void
test_coming (void)
{
  const HeddleHolding coming[] = { { "2028-01-01", NULL } };
  g_autoptr (GArray) tenures = heddle_tenures_new (coming, 1, FIRST, TODAY);
  const char *const words[] = { NULL, NULL };
  HeddleLane lane = { "Role", tenures, words };
  g_autoptr (HeddleLanes) lanes = heddle_lanes_new (&lane, 1, FIRST, TODAY, 500, 1, FALSE);
  const HeddleLaneBox *box = find_box (lanes, 0, 1);

  g_assert_cmpfloat (box->area.origin.x, >, lanes->today_x);
  g_assert_cmpfloat (box->area.origin.x + box->area.size.width, <=, 500);
  g_assert_cmpfloat (box->area.size.width, >=, 4);
}

static gboolean
has_color (cairo_surface_t       *surface,
           const graphene_rect_t *area,
           const GdkRGBA         *color)
{
  for (int y = (int) area->origin.y; y < (int) (area->origin.y + area->size.height); y++)
    for (int x = (int) area->origin.x; x < (int) (area->origin.x + area->size.width); x++)
      if (is_color (surface, x, y, color))
        return TRUE;
  return FALSE;
}

/* What was held has the hue, what nobody held red lines, what is not known
 * neither; today is a line over all. */
static void
test_paint (void)
{
  PangoFontMap *map = pango_cairo_font_map_get_default ();
  PangoContext *context = pango_font_map_create_context (map);
  Fixture fixture;

  set_up (&fixture);
  for (int dark = 0; dark < 2; dark++)
    {
      const HeddlePalette *palette = heddle_palette_get (dark == 1, FALSE);
      g_autoptr (HeddleLanes) lanes = heddle_lanes_new (fixture.lanes, 3, FIRST, TODAY, 500, 1,
                                                        FALSE);
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      cairo_surface_t *surface;
      graphene_rect_t gap = find_box (lanes, 0, 3)->area;
      graphene_rect_t unknown = find_box (lanes, 1, 0)->area;
      graphene_rect_t held = find_box (lanes, 0, 0)->area;
      HeddleHue hue;
      GdkRGBA body;

      heddle_palette_get_hue (palette, "NA", &hue);
      heddle_palette_mix (&hue.hue, &palette->view, dark == 1 ? 0.42f : 0.28f, &body);
      heddle_lanes_paint (lanes, fixture.lanes, snapshot, context, "NA", palette);
      surface = render (snapshot, 500, (int) lanes->height, &palette->view);
      g_assert_true (is_color (surface, (int) (held.origin.x + held.size.width / 2),
                               (int) (held.origin.y + 11), &body));
      graphene_rect_inset (&gap, 2, 2);
      g_assert_false (has_color (surface, &gap, &body));
      g_assert_false (is_color (surface, (int) unknown.origin.x + 40,
                                (int) unknown.origin.y + 11, &body));
      g_assert_true (is_color (surface, (int) unknown.origin.x + 40,
                               (int) unknown.origin.y + 11, &palette->view));
      g_assert_true (is_color (surface, (int) roundf (lanes->today_x), 30, &palette->accent));
      cairo_surface_destroy (surface);
    }
  g_object_unref (context);
  tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init_check ();

  g_test_add_func ("/lanes/layout", test_layout);
  g_test_add_func ("/lanes/rows", test_rows);
  g_test_add_func ("/lanes/years", test_years);
  g_test_add_func ("/lanes/coming", test_coming);
  g_test_add_func ("/lanes/paint", test_paint);

  return g_test_run ();
}
