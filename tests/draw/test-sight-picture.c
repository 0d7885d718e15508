/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-sight-picture.h"
#include "render.h"

static const HeddleSightFact facts[] = {
  { "need", "school-priority", HEDDLE_SIGHT_NEED, "Writing" },
  { "priority", "priority", HEDDLE_SIGHT_PRIORITY, "Writing" },
  { "a", "activity", HEDDLE_SIGHT_ACTIVITY, "Network", NULL, FALSE, 1, 1 },
  { "b", "activity", HEDDLE_SIGHT_ACTIVITY, "Clinics", NULL, FALSE, 1, 0 },
};

static const HeddleSightPair pairs[] = {
  { "need", "priority" }, { "priority", "a" }, { "priority", "b" },
};

static HeddleSight *
trace (void)
{
  g_autoptr (HeddleSightMap) map = heddle_sight_map_new (facts, G_N_ELEMENTS (facts), pairs,
                                                         G_N_ELEMENTS (pairs));

  return heddle_sight_map_trace (map, "priority");
}

static const graphene_rect_t *
find (HeddleSightPicture *picture,
      HeddleSight        *sight,
      const char         *title)
{
  for (guint i = 0; i < sight->nodes->len; i++)
    if (g_str_equal (((HeddleSightNode *) sight->nodes->pdata[i])->title, title))
      return &g_array_index (picture->nodes, graphene_rect_t, i);

  return NULL;
}

/* Columns beside each other, nodes of one below each other, the shorter ones centred. */
static void
test_layout (void)
{
  g_autoptr (HeddleSight) sight = trace ();
  HeddleSightPicture picture = { 0 };
  const graphene_rect_t *network;
  const graphene_rect_t *clinics;
  const graphene_rect_t *nobody;

  heddle_sight_picture_lay (&picture, sight, 1300, 1, FALSE);
  network = find (&picture, sight, "Network");
  clinics = find (&picture, sight, "Clinics");
  nobody = find (&picture, sight, "Nobody");
  g_assert_false (picture.tall);
  g_assert_cmpfloat (network->size.height, ==, 48);
  g_assert_cmpfloat (clinics->origin.y - network->origin.y, ==, 60);
  g_assert_cmpfloat (nobody->origin.y, ==, clinics->origin.y);
  g_assert_cmpfloat (nobody->origin.x, >, clinics->origin.x + clinics->size.width);
  g_assert_cmpfloat (picture.height, ==, 108);
  g_assert_cmpfloat (find (&picture, sight, "Writing")->origin.y, ==, 30);
  g_assert_cmpfloat (picture.columns[5] + picture.column, ==, 1300);
  heddle_sight_picture_lay (&picture, sight, 300, 1, TRUE);
  g_assert_cmpfloat (picture.columns[0], >, picture.columns[5]);
  g_assert_cmpfloat (picture.columns[0] + picture.column, ==, HEDDLE_SIGHT_NARROWEST);
  /* narrow columns have more lines */
  g_assert_true (picture.tall);
  g_assert_cmpfloat (find (&picture, sight, "Network")->size.height, ==, 82);
  heddle_sight_picture_clear (&picture);
}

/* What leads to a gap is red. */
static void
test_paint (void)
{
  g_autoptr (HeddleSight) sight = trace ();
  const HeddlePalette *palette = heddle_palette_get (FALSE, FALSE);
  HeddleSightPicture picture = { 0 };
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_surface_t *surface;
  const graphene_rect_t *clinics;
  gboolean red = FALSE;

  heddle_sight_picture_lay (&picture, sight, 1300, 1, FALSE);
  heddle_sight_picture_paint (&picture, sight, "NA", 1, FALSE, snapshot, palette);
  surface = render (snapshot, 1300, 110, &palette->view);
  clinics = find (&picture, sight, "Clinics");
  for (int x = 0; x < 26; x++)
    red = red || is_color (surface, (int) (clinics->origin.x + clinics->size.width) + x,
                           (int) (clinics->origin.y + 24), &palette->error);
  g_assert_true (red);
  cairo_surface_destroy (surface);
  heddle_sight_picture_clear (&picture);
}

/* What follows from what is seen in high contrast, too. */
static void
test_contrast (void)
{
  g_autoptr (HeddleSight) sight = trace ();
  const HeddlePalette *palette = heddle_palette_get (FALSE, TRUE);
  HeddleSightPicture picture = { 0 };
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_surface_t *surface;
  const graphene_rect_t *writing;
  HeddleHue hue;
  gboolean seen = FALSE;

  heddle_palette_get_hue (palette, "NA", &hue);
  heddle_sight_picture_lay (&picture, sight, 1300, 1, FALSE);
  heddle_sight_picture_paint (&picture, sight, "NA", 1, FALSE, snapshot, palette);
  surface = render (snapshot, 1300, 110, &palette->view);
  writing = find (&picture, sight, "Writing");
  for (int y = 0; y < 48; y++)
    seen = seen || is_color (surface, (int) (writing->origin.x + writing->size.width) + 2,
                             (int) writing->origin.y + y, &hue.ink);
  g_assert_true (seen);
  cairo_surface_destroy (surface);
  heddle_sight_picture_clear (&picture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init_check ();

  g_test_add_func ("/sight/layout", test_layout);
  g_test_add_func ("/sight/paint", test_paint);
  g_test_add_func ("/sight/contrast", test_contrast);

  return g_test_run ();
}
