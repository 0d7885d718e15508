/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-palette.h"

#include <math.h>

static const char *const codes[] = { "NA", "TAY", "FVWL", "SEIC", "WP", "SWEIC", NULL };

static double
linear (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
luminance (const GdkRGBA *color)
{
  return 0.2126 * linear (color->red) + 0.7152 * linear (color->green)
         + 0.0722 * linear (color->blue);
}

static double
contrast (const GdkRGBA *a,
          const GdkRGBA *b)
{
  double one = luminance (a), two = luminance (b);

  return (MAX (one, two) + 0.05) / (MIN (one, two) + 0.05);
}

static void
test_contrast (void)
{
  for (int i = 0; i < 4; i++)
    {
      const HeddlePalette *palette = heddle_palette_get (i & 1, i & 2);
      const GdkRGBA *texts[] = { &palette->error_text, &palette->warning_text,
                                 &palette->success_text };

      for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
        g_assert_cmpfloat (contrast (texts[j], &palette->window), >=, 4.5);
      g_assert_cmpfloat (contrast (&palette->accent_on, &palette->accent), >=, 4.5);
      g_assert_cmpfloat (contrast (&palette->accent, &palette->window), >=, 3.0);
      for (guint j = 0; j < G_N_ELEMENTS (codes); j++)
        {
          HeddleHue hue;

          heddle_palette_get_hue (palette, codes[j], &hue);
          g_assert_cmpfloat (contrast (&hue.ink, &palette->view), >=, 4.5);
          g_assert_cmpfloat (contrast (&hue.ink, &palette->window), >=, 4.5);
          g_assert_cmpfloat (contrast (&hue.on, &hue.hue), >=, codes[j] == NULL ? 3.0 : 3.5);
        }
    }
}

static void
test_whose (void)
{
  const HeddlePalette *palette = heddle_palette_get (FALSE, FALSE);
  HeddleHue one, two;

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    for (guint j = 0; j < i; j++)
      {
        heddle_palette_get_hue (palette, codes[i], &one);
        heddle_palette_get_hue (palette, codes[j], &two);
        g_assert_false (gdk_rgba_equal (&one.hue, &two.hue));
        if (codes[i] != NULL)
          g_assert_cmpint (one.pattern, !=, two.pattern);
      }

  heddle_palette_get_hue (palette, "XYZ", &one);
  heddle_palette_get_hue (palette, NULL, &two);
  g_assert_true (gdk_rgba_equal (&one.hue, &two.hue));
}

static void
test_high_contrast (void)
{
  for (int dark = 0; dark < 2; dark++)
    {
      const HeddlePalette *plain = heddle_palette_get (dark, FALSE);
      const HeddlePalette *strong = heddle_palette_get (dark, TRUE);
      HeddleHue one, two;

      g_assert_true (strong->contrast);
      g_assert_cmpint (strong->dark, ==, dark);
      g_assert_cmpfloat (strong->grid.alpha, >, plain->grid.alpha);
      g_assert_cmpfloat (strong->dim.alpha, >, plain->dim.alpha);
      heddle_palette_get_hue (plain, "SEIC", &one);
      heddle_palette_get_hue (strong, "SEIC", &two);
      g_assert_cmpfloat (contrast (&two.ink, &strong->view), >, contrast (&one.ink, &plain->view));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/palette/contrast", test_contrast);
  g_test_add_func ("/palette/whose", test_whose);
  g_test_add_func ("/palette/high-contrast", test_high_contrast);
  return g_test_run ();
}
