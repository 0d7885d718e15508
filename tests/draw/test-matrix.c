/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-matrix.h"
#include "render.h"

/* Ten columns of 60 as drawn; what does not fit is left for another page. */
static void
test_layout (void)
{
  HeddleMatrixLayout layout;

  heddle_matrix_lay (&layout, 10, 1024, 1);
  g_assert_cmpuint (layout.n_shown, ==, 10);
  g_assert_cmpfloat_with_epsilon (layout.column, 60.2f, 0.1f);
  heddle_matrix_lay (&layout, 200, 1024, 1);
  g_assert_cmpuint (layout.n_shown, ==, 10);
  heddle_matrix_lay (&layout, 200, 336, 1);
  g_assert_cmpuint (layout.n_shown, ==, 3);
  g_assert_cmpfloat (layout.together, ==, 0);
  heddle_matrix_lay (&layout, 6, 1024, 2);
  g_assert_cmpuint (layout.n_shown, >=, 1);
  heddle_matrix_lay (&layout, 0, 1024, 1);
  g_assert_cmpuint (layout.n_shown, ==, 0);
  heddle_matrix_lay (&layout, 2, 1024, 1);
  g_assert_cmpfloat (layout.column, ==, 110);
  g_assert_cmpfloat_with_epsilon (layout.label + 2 * layout.column + layout.together, 1024, 0.1f);
  /* room beyond what the words at the end need goes to those of the rows */
  g_assert_cmpfloat (layout.label, ==, 400);
  heddle_matrix_lay (&layout, 4, 757, 1);
  g_assert_cmpfloat (layout.label, ==, 250);
}

static cairo_surface_t *
paint (HeddleCover          cover,
       const HeddlePalette *palette)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  heddle_matrix_paint_cell (cover, "NA", &GRAPHENE_RECT_INIT (0, 0, 60, 34), 1, snapshot, palette);
  return render (snapshot, 60, 34, &palette->view);
}

/* Full, half and dot differ in shape, not only in colour. */
static void
test_paint (void)
{
  const HeddlePalette *palette = heddle_palette_get (FALSE, FALSE);
  HeddleHue hue;
  cairo_surface_t *covered = paint (HEDDLE_COVER_COVERED, palette);
  cairo_surface_t *planned = paint (HEDDLE_COVER_PLANNED, palette);
  cairo_surface_t *empty = paint (HEDDLE_COVER_EMPTY, palette);

  heddle_palette_get_hue (palette, "NA", &hue);
  g_assert_true (is_color (covered, 24, 10, &hue.ink));
  g_assert_true (is_color (planned, 26, 13, &palette->view));
  g_assert_false (is_color (planned, 36, 23, &palette->view));
  g_assert_true (is_color (empty, 24, 10, &palette->view));
  g_assert_false (is_color (empty, 30, 17, &palette->view));
  cairo_surface_destroy (covered);
  cairo_surface_destroy (planned);
  cairo_surface_destroy (empty);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init_check ();

  g_test_add_func ("/matrix/layout", test_layout);
  g_test_add_func ("/matrix/paint", test_paint);

  return g_test_run ();
}
