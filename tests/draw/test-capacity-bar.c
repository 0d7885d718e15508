/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-capacity-bar.h"
#include "render.h"

#define WIDTH 102.0f

static void
assert_rect (const graphene_rect_t *rect,
             float                  x,
             float                  width)
{
  g_assert_cmpfloat_with_epsilon (rect->origin.x, x, 0.01f);
  g_assert_cmpfloat_with_epsilon (rect->size.width, width, 0.01f);
}

/* R27: what is over begins where the time ends. */
static void
test_over (void)
{
  HeddleCapacityBar bar;

  heddle_capacity_bar_lay (&bar, 0.5, 0.8, 0.3, 1.0, WIDTH, 1, FALSE);
  assert_rect (&bar.track, 0, 50);
  assert_rect (&bar.load, 0, 50);
  assert_rect (&bar.over, 50, 30);
  assert_rect (&bar.mark, 49, 2);
  g_assert_cmpfloat (bar.mark.size.height, ==, HEDDLE_CAPACITY_BAR_HEIGHT);
}

static void
test_fits (void)
{
  HeddleCapacityBar bar;

  heddle_capacity_bar_lay (&bar, 0.5, 0.4, 0, 1.0, WIDTH, 1, FALSE);
  assert_rect (&bar.load, 0, 40);
  assert_rect (&bar.over, 40, 0);
  assert_rect (&bar.mark, 49, 2);
}

/* More than the scale holds stays within the cell; too little to be seen is seen; a
 * stretch that is over within a quarter that is not shows before the mark. */
static void
test_edges (void)
{
  HeddleCapacityBar bar;

  heddle_capacity_bar_lay (&bar, 0.5, 4, 3.5, 1.0, WIDTH, 1, FALSE);
  assert_rect (&bar.over, 0, 100);
  heddle_capacity_bar_lay (&bar, 0.5, 0.501, 0.001, 1.0, WIDTH, 1, FALSE);
  g_assert_cmpfloat (bar.over.size.width, >=, 2.9f);
  heddle_capacity_bar_lay (&bar, 0.5, 0.4, 0.1, 1.0, WIDTH, 1, FALSE);
  assert_rect (&bar.load, 0, 30);
  assert_rect (&bar.over, 30, 10);
  heddle_capacity_bar_lay (&bar, 0, 0, 0, 1.0, WIDTH, 1, FALSE);
  assert_rect (&bar.mark, 0, 0);
  heddle_capacity_bar_lay (&bar, 0, 0.2, 0.2, 1.0, WIDTH, 1, FALSE);
  assert_rect (&bar.load, 0, 0);
  assert_rect (&bar.over, 0, 20);
  assert_rect (&bar.mark, 0, 2);
}

static void
test_rtl (void)
{
  HeddleCapacityBar bar;

  heddle_capacity_bar_lay (&bar, 0.5, 0.8, 0.3, 1.0, WIDTH, 1, TRUE);
  assert_rect (&bar.load, 52, 50);
  assert_rect (&bar.over, 22, 30);
  assert_rect (&bar.mark, 51, 2);
}

/* In every theme: work, excess and the rest differ, and the excess is hatched. */
static void
test_paint (gconstpointer data)
{
  guint theme = GPOINTER_TO_UINT (data);
  const HeddlePalette *palette = heddle_palette_get (theme & 1, theme & 2);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  HeddleCapacityBar bar;
  cairo_surface_t *surface;
  GdkRGBA color;
  guint red = 0;

  heddle_capacity_bar_lay (&bar, 0.5, 0.8, 0.3, 1.0, WIDTH, 1, FALSE);
  heddle_capacity_bar_paint (&bar, 1, snapshot, palette);
  surface = render (snapshot, (int) WIDTH, 20, &palette->view);
  heddle_capacity_bar_get_color (palette, &color);
  g_assert_true (is_color (surface, 25, 10, &color));
  g_assert_true (is_color (surface, 95, 10, &palette->view));
  g_assert_true (is_color (surface, 25, 1, &palette->view));
  for (int x = 52; x < 80; x++)
    red += is_color (surface, x, 10, &palette->error);
  g_assert_cmpuint (red, >, 5);
  g_assert_cmpuint (red, <, 27);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init_check ();
  g_test_add_func ("/capacity-bar/R27/over", test_over);
  g_test_add_func ("/capacity-bar/fits", test_fits);
  g_test_add_func ("/capacity-bar/edges", test_edges);
  g_test_add_func ("/capacity-bar/rtl", test_rtl);
  for (guint theme = 0; theme < 4; theme++)
    {
      g_autofree char *path = g_strdup_printf ("/capacity-bar/paint/%u", theme);

      g_test_add_data_func (path, GUINT_TO_POINTER (theme), test_paint);
    }

  return g_test_run ();
}
