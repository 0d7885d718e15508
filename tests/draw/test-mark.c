/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-mark.h"
#include "render.h"

/* Ten times the size, so that a pixel is a tenth of the drawing's unit. */
static cairo_surface_t *
draw (const HeddleMark    *mark,
      const HeddlePalette *palette)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  heddle_mark_paint (snapshot, mark, 100, 100, 10, FALSE, palette);
  return render (snapshot, 200, 200, &palette->window);
}

/* A point inside each shape but away from its sign, and one outside it that
 * another shape would cover. */
static const struct
{
  HeddleShape shape;
  int inside_x, inside_y;
  int outside_x, outside_y;
} points[] = {
  { HEDDLE_SHAPE_NO_LATER_THAN, 100, 45, 145, 55 },
  { HEDDLE_SHAPE_MEETING, 100, 48, 160, 40 },
  { HEDDLE_SHAPE_WINDOW, 150, 100, 150, 48 },
  { HEDDLE_SHAPE_FIELDWORK, 145, 45, 185, 100 },
  { HEDDLE_SHAPE_PLAN, 100, 48, 165, 50 },
  { HEDDLE_SHAPE_MEASURE, 55, 148, 50, 50 },
};

static void
test_shapes (void)
{
  for (int theme = 0; theme < 4; theme++)
    for (guint i = 0; i < G_N_ELEMENTS (points); i++)
      {
        const HeddlePalette *palette = heddle_palette_get (theme & 1, theme & 2);
        HeddleMark mark = { points[i].shape, HEDDLE_STATE_DUE_SOON, "SEIC", FALSE };
        cairo_surface_t *picture = draw (&mark, palette);
        HeddleHue hue;

        heddle_palette_get_hue (palette, "SEIC", &hue);
        g_assert_true (is_color (picture, points[i].inside_x, points[i].inside_y, &hue.hue));
        g_assert_true (is_color (picture, points[i].outside_x, points[i].outside_y,
                                 &palette->window));
        cairo_surface_destroy (picture);
      }
}

/* The inside says the state; whose it is stays to be seen, but for overdue. */
static void
test_states (void)
{
  const HeddlePalette *palette = heddle_palette_get (FALSE, FALSE);
  HeddleHue hue;

  heddle_palette_get_hue (palette, "TAY", &hue);
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      const struct { HeddleState state; const GdkRGBA *inside; } states[] = {
        { HEDDLE_STATE_UNDATED, &palette->view },
        { HEDDLE_STATE_OPEN, &palette->view },
        { HEDDLE_STATE_DUE_SOON, &hue.hue },
        { HEDDLE_STATE_OVERDUE, &palette->error },
        { HEDDLE_STATE_DONE, &hue.ink },
        { HEDDLE_STATE_DONE_LATE, &hue.ink },
      };

      for (guint j = 0; j < G_N_ELEMENTS (states); j++)
        {
          HeddleMark mark = { points[i].shape, states[j].state, "TAY", FALSE };
          cairo_surface_t *picture = draw (&mark, palette);

          g_assert_true (is_color (picture, points[i].inside_x, points[i].inside_y,
                                   states[j].inside));
          cairo_surface_destroy (picture);
        }
    }
}

/* The tick and the exclamation mark stand on the middle of every shape. */
static void
test_signs (void)
{
  static const GdkRGBA white = { 1, 1, 1, 1 };
  const HeddlePalette *palette = heddle_palette_get (FALSE, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      int low = points[i].shape == HEDDLE_SHAPE_MEASURE ? 17 : 0;
      HeddleMark late = { points[i].shape, HEDDLE_STATE_OVERDUE, "WP", FALSE };
      HeddleMark done = { points[i].shape, HEDDLE_STATE_DONE, "WP", FALSE };
      cairo_surface_t *one = draw (&late, palette);
      cairo_surface_t *two = draw (&done, palette);

      g_assert_true (is_color (one, 100, 80 + low, &white));
      g_assert_true (is_color (one, 100, 130 + low, &white));
      g_assert_true (is_color (two, 90, 123 + low, &palette->view));
      cairo_surface_destroy (one);
      cairo_surface_destroy (two);
    }
}

static void
test_pin (void)
{
  const HeddlePalette *palette = heddle_palette_get (TRUE, FALSE);
  HeddleMark mark = { HEDDLE_SHAPE_MEETING, HEDDLE_STATE_OPEN, "NA", TRUE };
  cairo_surface_t *picture = draw (&mark, palette);

  g_assert_true (is_color (picture, 185, 45, &palette->foreground));
  cairo_surface_destroy (picture);

  mark.pinned = FALSE;
  picture = draw (&mark, palette);
  g_assert_true (is_color (picture, 185, 45, &palette->window));
  cairo_surface_destroy (picture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init_check ();
  g_test_add_func ("/mark/shapes", test_shapes);
  g_test_add_func ("/mark/states", test_states);
  g_test_add_func ("/mark/signs", test_signs);
  g_test_add_func ("/mark/pin", test_pin);
  return g_test_run ();
}
