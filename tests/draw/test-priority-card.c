/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-priority-card.h"
#include "render.h"

static const HeddlePriorityCardTexts texts = {
  "7", "Writing in every primary school of the region", "2 NIF, 10 activities",
  "1 of 10 activities has no people", HEDDLE_STATE_DUE_SOON,
};

static HeddlePriorityCard *
make (PangoDirection direction)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  HeddlePriorityCard *card;

  pango_context_set_base_dir (context, direction);
  card = heddle_priority_card_new (context, &texts, 1);
  g_object_unref (context);
  return card;
}

/* At its natural width the words of the state have one line, at the least two, and the title
 * three at most. */
static void
test_heights (void)
{
  g_autoptr (HeddlePriorityCard) card = make (PANGO_DIRECTION_LTR);
  float least;
  float natural;
  float wide;
  float usual;
  float narrow;

  heddle_priority_card_get_widths (card, &least, &natural);
  g_assert_cmpfloat (least, <, natural);
  wide = heddle_priority_card_lay (card, 2000);
  usual = heddle_priority_card_lay (card, natural);
  narrow = heddle_priority_card_lay (card, least);
  g_assert_cmpfloat (usual, >, wide);
  g_assert_cmpfloat (narrow, >, usual);
  g_assert_cmpfloat (narrow, <, 3 * wide);
  /* what was narrow is as before when there is room again */
  g_assert_cmpfloat (heddle_priority_card_lay (card, 2000), ==, wide);
}

static guint
count_dark (cairo_surface_t *surface,
            int              from,
            int              to,
            int              height,
            const GdkRGBA   *color)
{
  guint n = 0;

  for (int y = 0; y < height; y++)
    for (int x = from; x < to; x++)
      n += is_color (surface, x, y, color);

  return n;
}

/* Everything stands at the side from where the window is read, the state in its colour. */
static void
test_paint (void)
{
  for (int rtl = 0; rtl < 2; rtl++)
    {
      g_autoptr (HeddlePriorityCard) card = make (rtl ? PANGO_DIRECTION_RTL
                                                      : PANGO_DIRECTION_LTR);
      const HeddlePalette *palette = heddle_palette_get (FALSE, FALSE);
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      int height = (int) heddle_priority_card_lay (card, 600);
      cairo_surface_t *surface;
      graphene_rect_t sign;

      heddle_priority_card_paint (card, snapshot, rtl, palette);
      heddle_priority_card_get_sign (card, rtl, &sign);
      surface = render (snapshot, 600, height, &palette->view);
      g_assert_cmpuint (count_dark (surface, 300 * rtl, 300 + 300 * rtl, height,
                                    &palette->warning_text), >, 10);
      g_assert_cmpuint (count_dark (surface, 300 - 300 * rtl, 600 - 300 * rtl, height,
                                    &palette->warning_text), ==, 0);
      g_assert_cmpfloat (sign.origin.x, ==, rtl ? 586 : 0);
      g_assert_cmpfloat (sign.origin.y + sign.size.height, <=, height);
      cairo_surface_destroy (surface);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  gtk_init_check ();
  g_test_add_func ("/priority-card/heights", test_heights);
  g_test_add_func ("/priority-card/paint", test_paint);

  return g_test_run ();
}
