/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-tile-map.h"

#include <pango/pangocairo.h>

#include "render.h"

/* Part of the map: Shetland, Orkney, Moray, Aberdeenshire, Eilean Siar. */
static const HeddleTilePlace places[] = { { 5, 0 }, { 3, 1 }, { 3, 2 }, { 4, 2 }, { 0, 2 } };

enum
{
  ZET,
  ORK,
  MRY,
  ABD,
  ELS,
};

static void
test_layout (void)
{
  graphene_rect_t tile;
  float width;
  float height;

  heddle_tile_map_get_size (1, &width, &height);
  g_assert_cmpfloat (width, ==, 402);
  g_assert_cmpfloat (height, ==, 606);
  g_assert_cmpfloat_with_epsilon (heddle_tile_map_get_scale (201), 0.5, 0.001);

  heddle_tile_map_get_tile (&places[ZET], 1, &tile);
  g_assert_cmpfloat (tile.origin.x, ==, 340);
  g_assert_cmpfloat (tile.origin.y, ==, 0);
  g_assert_cmpfloat (tile.origin.x + tile.size.width, ==, width);
  heddle_tile_map_get_tile (&(HeddleTilePlace) { 2, 8 }, 0.5f, &tile);
  g_assert_cmpfloat (tile.origin.y + tile.size.height, ==, height / 2);
}

static void
test_places (void)
{
  g_assert_true (heddle_tile_map_has_place (&places[ELS]));
  g_assert_false (heddle_tile_map_has_place (&(HeddleTilePlace) { -1, 0 }));
  g_assert_false (heddle_tile_map_has_place (&(HeddleTilePlace) { 6, 0 }));
  g_assert_false (heddle_tile_map_has_place (&(HeddleTilePlace) { 0, 9 }));
}

static void
test_move (void)
{
  static const struct
  {
    guint from;
    int columns, rows;
    guint to;
  } cases[] = {
    { MRY, 1, 0, ABD },  { ABD, -1, 0, MRY }, { MRY, 0, -1, ORK }, { ORK, 0, 1, MRY },
    { MRY, -1, 0, ELS }, { ELS, 1, 0, MRY },  { ORK, 1, 0, ABD },  { ZET, 0, 1, ABD },
    { ZET, 1, 0, ZET },  { ELS, 0, 1, ELS },  { ABD, 0, -1, ORK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (heddle_tile_map_move (places, G_N_ELEMENTS (places), cases[i].from,
                                            cases[i].columns, cases[i].rows), ==, cases[i].to);
}

/* Every tile can be reached from every other. */
static void
test_reach (void)
{
  static const int directions[][2] = { { -1, 0 }, { 1, 0 }, { 0, -1 }, { 0, 1 } };

  for (guint from = 0; from < G_N_ELEMENTS (places); from++)
    {
      guint reached = 1u << from;

      for (guint round = 0; round < G_N_ELEMENTS (places); round++)
        for (guint i = 0; i < G_N_ELEMENTS (places); i++)
          for (guint d = 0; d < G_N_ELEMENTS (directions) && (reached & (1u << i)); d++)
            reached |= 1u << heddle_tile_map_move (places, G_N_ELEMENTS (places), i,
                                                   directions[d][0], directions[d][1]);
      g_assert_cmpuint (reached, ==, (1u << G_N_ELEMENTS (places)) - 1);
    }
}

/* What is nobody's, and what is planned, looks otherwise than what is not. */
static void
test_paint (void)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, 62, 62);

  for (int dark = 0; dark < 2; dark++)
    {
      const HeddlePalette *palette = heddle_palette_get (dark == 1, FALSE);
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      HeddleHue hue;
      GdkRGBA tint;
      cairo_surface_t *surface;

      heddle_palette_get_hue (palette, "WP", &hue);
      heddle_palette_mix (&hue.hue, &palette->view, dark == 1 ? 0.3f : 0.34f, &tint);
      heddle_tile_paint_ground (snapshot, &area, "WP", 1, palette);
      heddle_tile_paint_block (snapshot, HEDDLE_TILE_BLOCK_PREPARING, "WP", 31, 47, 1, palette);
      heddle_tile_paint_block (snapshot, HEDDLE_TILE_BLOCK_PLANNED, "WP", 11, 47, 1, palette);
      surface = render (snapshot, 62, 62, &palette->window);
      g_assert_true (is_color (surface, 31, 20, &tint));
      g_assert_true (is_color (surface, 31, 47, &hue.hue));
      g_assert_true (is_color (surface, 11, 47, &palette->view));
      g_assert_true (is_color (surface, 0, 0, &palette->window));
      cairo_surface_destroy (surface);
    }
}

/* Greys from nothing to ink, each another; nothing of whose it is. */
static void
test_tones (void)
{
  PangoContext *context
    = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  const HeddlePalette *palette = heddle_palette_get (FALSE, FALSE);
  HeddleHue grey;
  GdkRGBA medium;

  heddle_palette_get_hue (palette, NULL, &grey);
  heddle_palette_mix (&grey.hue, &palette->view, 0.4f, &medium);
  for (HeddleTileTone tone = HEDDLE_TILE_TONE_NONE; tone <= HEDDLE_TILE_TONE_DARK; tone++)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      HeddleTile tile = { "FIF", "SEIC", HEDDLE_TILE_NO_BLOCK, tone };
      cairo_surface_t *surface;

      heddle_tile_paint (snapshot, &tile, &GRAPHENE_RECT_INIT (0, 0, 62, 62), context, 1,
                         palette);
      surface = render (snapshot, 62, 62, &palette->window);
      g_assert_true (is_color (surface, 31, 10, &palette->window)
                     == (tone == HEDDLE_TILE_TONE_NONE));
      g_assert_true (is_color (surface, 31, 10, &medium) == (tone == HEDDLE_TILE_TONE_MEDIUM));
      g_assert_true (is_color (surface, 31, 10, &grey.ink) == (tone == HEDDLE_TILE_TONE_DARK));
      cairo_surface_destroy (surface);
    }
  g_object_unref (context);
}

static void
test_corner (void)
{
  graphene_rect_t corner;
  graphene_rect_t tile;

  heddle_tile_map_get_corner (1, &corner);
  heddle_tile_map_get_tile (&(HeddleTilePlace) { 2, 8 }, 1, &tile);
  g_assert_cmpfloat (corner.origin.x, >=, tile.origin.x + tile.size.width);
  g_assert_cmpfloat (corner.origin.x + corner.size.width, ==, 402);
  g_assert_cmpfloat (corner.origin.y + corner.size.height, ==, 606);
  g_assert_true (heddle_tile_map_in_corner (&(HeddleTilePlace) { 3, 8 }));
  g_assert_false (heddle_tile_map_in_corner (&(HeddleTilePlace) { 2, 8 }));
  g_assert_false (heddle_tile_map_in_corner (&(HeddleTilePlace) { 5, 7 }));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init_check ();

  g_test_add_func ("/tile-map/layout", test_layout);
  g_test_add_func ("/tile-map/places", test_places);
  g_test_add_func ("/tile-map/move", test_move);
  g_test_add_func ("/tile-map/reach", test_reach);
  g_test_add_func ("/tile-map/paint", test_paint);
  g_test_add_func ("/tile-map/tones", test_tones);
  g_test_add_func ("/tile-map/corner", test_corner);

  return g_test_run ();
}
