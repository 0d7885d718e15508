/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render.h"
#include "strip-fixture.h"

#include <cairo-pdf.h>
#include <math.h>
#include <pango/pangocairo.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PangoContext, g_object_unref)

static PangoContext *
make_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("Adwaita Sans, Inter, Sans 8.6");

  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  return context;
}

static cairo_surface_t *
draw (const HeddleStripInput *given,
      HeddleStripItem        *items,
      const HeddlePalette    *palette,
      HeddleStrip           **strip)
{
  g_autoptr (PangoContext) context = make_context ();
  HeddleStripInput input = *given;
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  input.measure = heddle_strip_measure_pango;
  input.measure_data = context;
  *strip = heddle_strip_layout_new (&input);
  heddle_strip_paint (*strip, items, snapshot, context, palette, "SEIC");
  return render (snapshot, (int) input.width, (int) (*strip)->height, &palette->window);
}

/* The pixels that tell: ground, axis on both sides of today, fieldwork, late
 * mark, today's pill and line; in both themes and both directions. */
static void
test_themes (void)
{
  HeddleStripItem items[24];
  g_autoptr (GPtrArray) spans = fixture_spans ();
  HeddleStripInput input = fixture_input (items, fixture_items (items), spans);

  for (int i = 0; i < 8; i++)
    {
      const HeddlePalette *palette = heddle_palette_get (i & 1, i & 2);
      g_autoptr (HeddleStrip) strip = NULL;
      cairo_surface_t *picture;
      HeddleHue hue;
      int day;

      input.rtl = (i & 4) != 0;
      picture = draw (&input, items, palette, &strip);
      heddle_palette_get_hue (palette, "SEIC", &hue);
      day = (int) (input.rtl ? -strip->day_width : strip->day_width);

      g_assert_true (is_color (picture, (int) roundf (strip->today_x), 90, &palette->accent));
      g_assert_true (is_color (picture, (int) strip->pill_x + 6, 9, &palette->accent));
      g_assert_true (is_color (picture, (int) strip->today_x - 2 * day, 74, &hue.ink));
      g_assert_false (is_color (picture, (int) strip->today_x + 4 * day, 74, &hue.ink));
      g_assert_true (is_color (picture, (int) strip->fieldwork_x + 4, 60, &hue.hue));
      g_assert_true (is_color (picture, (int) heddle_strip_get_x (strip, strip->first + 3) + 4, 74,
                               &palette->error));
      cairo_surface_destroy (picture);
    }
}

/* A fieldwork that is done is inked, like every mark that is. */
static void
test_fieldwork_done (void)
{
  HeddleStripItem items[24];
  g_autoptr (GPtrArray) spans = fixture_spans ();
  HeddleStripInput input = fixture_input (items, fixture_items (items), spans);
  const HeddlePalette *palette = heddle_palette_get (FALSE, FALSE);
  g_autoptr (HeddleStrip) strip = NULL;
  cairo_surface_t *picture;
  HeddleHue hue;

  items[8].done_on = heddle_day_parse ("2027-03-11");
  items[8].state = HEDDLE_STATE_DONE;
  picture = draw (&input, items, palette, &strip);
  heddle_palette_get_hue (palette, "SEIC", &hue);
  g_assert_true (strip->fieldwork_done);
  g_assert_true (is_color (picture, (int) strip->fieldwork_x + 4, 60, &hue.ink));
  cairo_surface_destroy (picture);
}

static void
test_narrow (void)
{
  HeddleStripItem items[24];
  g_autoptr (GPtrArray) spans = fixture_spans ();
  HeddleStripInput input = fixture_input (items, fixture_items (items), spans);
  const HeddlePalette *palette = heddle_palette_get (FALSE, FALSE);
  g_autoptr (HeddleStrip) strip = NULL;
  cairo_surface_t *picture;
  HeddleHue hue;

  input.width = 376;
  input.narrow = TRUE;
  picture = draw (&input, items, palette, &strip);
  heddle_palette_get_hue (palette, "SEIC", &hue);
  g_assert_true (is_color (picture, (int) (strip->fieldwork_x + strip->fieldwork_width / 2), 35,
                           &hue.hue)
                 || is_color (picture, (int) (strip->fieldwork_x + 1.5f), 35, &hue.hue));
  g_assert_true (is_color (picture, (int) roundf (strip->today_x), 80, &palette->accent));
  cairo_surface_destroy (picture);
}

/* On paper the strip stays lines and letters: no bitmap in the file. */
static cairo_status_t
collect (void                *closure,
         const unsigned char *data,
         unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
test_vector (void)
{
  HeddleStripItem items[24];
  g_autoptr (GPtrArray) spans = fixture_spans ();
  HeddleStripInput input = fixture_input (items, fixture_items (items), spans);
  g_autoptr (PangoContext) context = make_context ();
  g_autoptr (HeddleStrip) strip = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_surface_t *paper = cairo_pdf_surface_create_for_stream (collect, bytes, 1024, 142);
  cairo_t *cr = cairo_create (paper);
  GskRenderNode *node;

  strip = heddle_strip_layout_new (&input);
  heddle_strip_paint (strip, items, snapshot, context, heddle_palette_get (FALSE, FALSE), "NA");
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_finish (paper);
  cairo_surface_destroy (paper);

  g_assert_cmpuint (bytes->len, >, 1000);
  g_assert_nonnull (memmem (bytes->data, bytes->len, "/FontFile", 9));
  g_assert_null (memmem (bytes->data, bytes->len, "/Subtype /Image", 15));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init_check ();
  g_test_add_func ("/strip/themes", test_themes);
  g_test_add_func ("/strip/fieldwork-done", test_fieldwork_done);
  g_test_add_func ("/strip/narrow-picture", test_narrow);
  g_test_add_func ("/strip/vector", test_vector);
  return g_test_run ();
}
