/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-people-mark.h"
#include "render.h"

#include <pango/pangocairo.h>

#include "heddle-capacity-bar.h"

static cairo_surface_t *
paint (HeddlePeopleMark     mark,
       const HeddlePalette *palette)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  heddle_people_mark_paint (mark, 2, 30, 15, 1, snapshot, context, palette);
  g_object_unref (context);
  return render (snapshot, 60, 30, &palette->view);
}

static guint
count (cairo_surface_t *surface,
       const GdkRGBA   *color)
{
  guint n = 0;

  for (int y = 0; y < 30; y++)
    for (int x = 0; x < 60; x++)
      n += is_color (surface, x, y, color) ? 1 : 0;

  return n;
}

/* R26: each state looks different without its colour, in every theme: a filled box has more
 * ink than a tinted one, that more than an edge of dashes, and that more than a dot. */
static void
test_states (gconstpointer data)
{
  guint theme = GPOINTER_TO_UINT (data);
  const HeddlePalette *palette = heddle_palette_get (theme & 1, theme & 2);
  guint ground[HEDDLE_PEOPLE_FREE + 1];

  for (guint i = 0; i < G_N_ELEMENTS (ground); i++)
    {
      cairo_surface_t *surface = paint ((HeddlePeopleMark) i, palette);

      ground[i] = count (surface, &palette->view);
      cairo_surface_destroy (surface);
    }
  g_assert_cmpuint (ground[HEDDLE_PEOPLE_UNKNOWN], <, ground[HEDDLE_PEOPLE_NOBODY]);
  g_assert_cmpuint (ground[HEDDLE_PEOPLE_COMING], <, ground[HEDDLE_PEOPLE_NOBODY]);
  g_assert_cmpuint (ground[HEDDLE_PEOPLE_COMING], !=, ground[HEDDLE_PEOPLE_UNKNOWN]);
  g_assert_cmpuint (ground[HEDDLE_PEOPLE_FREE], <, ground[HEDDLE_PEOPLE_COMING]);
  g_assert_cmpuint (ground[HEDDLE_PEOPLE_FREE], <, ground[HEDDLE_PEOPLE_UNKNOWN]);
}

/* What is full is filled with the colour of work; what is free only has its edge. */
static void
test_fill (void)
{
  const HeddlePalette *palette = heddle_palette_get (FALSE, FALSE);
  cairo_surface_t *full = paint (HEDDLE_PEOPLE_FULL, palette);
  cairo_surface_t *free = paint (HEDDLE_PEOPLE_FREE, palette);
  GdkRGBA color;

  heddle_capacity_bar_get_color (palette, &color);
  g_assert_true (is_color (full, 20, 15, &color));
  g_assert_false (is_color (free, 20, 15, &color));
  g_assert_false (is_color (free, 20, 15, &palette->view));
  cairo_surface_destroy (full);
  cairo_surface_destroy (free);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init_check ();
  for (guint theme = 0; theme < 4; theme++)
    {
      g_autofree char *path = g_strdup_printf ("/people-mark/R26/states/%u", theme);

      g_test_add_data_func (path, GUINT_TO_POINTER (theme), test_states);
    }
  g_test_add_func ("/people-mark/fill", test_fill);

  return g_test_run ();
}
