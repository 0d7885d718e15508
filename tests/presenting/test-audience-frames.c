/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every view with little and too much data, laid out and painted: can it be read from
 * the back row? */

#include <math.h>
#include <string.h>

#include "audience-scenes.h"
#include "render.h"

/* Type of what rows say, as a share of the height of the window. */
#define ROW_TYPE (52.0 / 1080)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PangoContext, g_object_unref)

static const struct
{
  float width, height;
} windows[] = { { 1024, 768 }, { 1280, 720 }, { 1920, 1080 } };

static PangoContext *
make_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("Adwaita Sans, Inter, Sans 12");

  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  return context;
}

/* Two texts do not meet; descenders may come near the line below. */
static gboolean
meet (const HeddleSlidePiece *a,
      const HeddleSlidePiece *b)
{
  graphene_rect_t inset, common;

  graphene_rect_inset_r (&a->area, 1, a->area.size.height * 0.06f, &inset);
  return graphene_rect_intersection (&inset, &b->area, &common);
}

static void
check_text (HeddleSlideLayout *layout,
            GArray            *page,
            guint              i)
{
  const HeddleSlidePiece *piece = &g_array_index (page, HeddleSlidePiece, i);

  g_test_message ("“%s” at %g, %g", pango_layout_get_text (piece->text), piece->area.origin.x,
                  piece->area.origin.y);
  g_assert_cmpfloat (piece->type, >=, layout->height * HEDDLE_SLIDE_SMALLEST);
  g_assert_true (*pango_layout_get_text (piece->text) != '\0');
  /* dates, states and figures are never cut, however large the text */
  if (strlen (pango_layout_get_text (piece->text)) <= 15)
    g_assert_false (pango_layout_is_ellipsized (piece->text));
  for (guint j = 0; j < i; j++)
    {
      const HeddleSlidePiece *other = &g_array_index (page, HeddleSlidePiece, j);
      gboolean solid = other->kind == HEDDLE_SLIDE_PIECE_MARK
                       || other->kind == HEDDLE_SLIDE_PIECE_CELL
                       || other->kind == HEDDLE_SLIDE_PIECE_GAUGE;

      if (other->text != NULL)
        g_test_message ("and “%s”", pango_layout_get_text (other->text));
      if (other->text != NULL || solid)
        g_assert_false (meet (piece, other));
    }
}

/* What rows say is whole: what is too long for a page goes on on the next. */
static void
check_whole (HeddleSlideLayout *layout,
             GArray            *page,
             int                size)
{
  float type = (float) (ROW_TYPE * layout->height * size / 100);

  for (guint i = 0; i < page->len; i++)
    {
      const HeddleSlidePiece *piece = &g_array_index (page, HeddleSlidePiece, i);

      if (piece->text == NULL || fabsf (piece->type - type) > 0.3f)
        continue;
      g_test_message ("“%s”", pango_layout_get_text (piece->text));
      g_assert_false (pango_layout_is_ellipsized (piece->text));
    }
}

static void
check_page (HeddleSlideLayout *layout,
            GArray            *page)
{
  graphene_rect_t window = GRAPHENE_RECT_INIT (0, 0, layout->width, layout->height);
  guint rows = 0;

  for (guint i = 0; i < page->len; i++)
    {
      const HeddleSlidePiece *piece = &g_array_index (page, HeddleSlidePiece, i);

      if (!graphene_rect_contains_rect (&window, &piece->area))
        g_error ("piece %d at %g, %g, %g × %g is outside", piece->kind, piece->area.origin.x,
                 piece->area.origin.y, piece->area.size.width, piece->area.size.height);
      rows += piece->kind == HEDDLE_SLIDE_PIECE_LINE && piece->area.size.height < 4;
      if (piece->text != NULL)
        check_text (layout, page, i);
    }
  g_assert_cmpuint (rows, <=, HEDDLE_SLIDE_ROWS_MAX);
}

static void
check_scenes (TestWorkspace *self,
              gboolean       much)
{
  g_autoptr (PangoContext) context = make_context ();
  g_autoptr (GPtrArray) scenes = scenes_list (self);

  for (guint i = 0; i < scenes->len; i++)
    {
      g_autoptr (HeddleSlide) slide = scene_make (self, scenes->pdata[i]);

      for (guint w = 0; w < G_N_ELEMENTS (windows); w++)
        for (int size = 100; size <= 200; size += 50)
          {
            g_autoptr (HeddleSlideLayout) layout =
              heddle_slide_layout_new (slide, context, windows[w].width, windows[w].height, size,
                                       (i + w) % 2 == 1);

            for (guint p = 0; p < layout->pages->len; p++)
              {
                g_test_message ("%s at %g × %g, %d %%, page %u",
                                ((Scene *) scenes->pdata[i])->name, windows[w].width,
                                windows[w].height, size, p);
                check_page (layout, g_ptr_array_index (layout->pages, p));
                /* a place of a hundred letters is still cut beside a time */
                if (slide->rows->len > 0 && !much)
                  check_whole (layout, g_ptr_array_index (layout->pages, p), size);
              }
          }
    }
}

/* Body type of 3.9 per cent of the height and more, nothing over anything else or
 * outside, ten rows at most: at each size of window and of text, in both directions. */
static void
test_legible (TestWorkspace *self,
              gconstpointer  data)
{
  scenes_add_meeting (self);
  if (data != NULL)
    scenes_add_much (self);
  check_scenes (self, data != NULL);
}

/* Relative luminance and contrast as WCAG 2 defines them, of 0xRRGGBB. */
static double
get_luminance (guint32 pixel)
{
  static const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double sum = 0;

  for (int i = 0; i < 3; i++)
    {
      double part = (pixel >> (16 - 8 * i) & 0xff) / 255.0;

      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4));
    }
  return sum;
}

static double
get_contrast (guint32 a,
              guint32 b)
{
  double x = get_luminance (a), y = get_luminance (b);

  return (MAX (x, y) + 0.05) / (MIN (x, y) + 0.05);
}

static guint32
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  const guint32 *row = (const guint32 *) (const void *)
    (cairo_image_surface_get_data (surface)
     + (gsize) y * (gsize) cairo_image_surface_get_stride (surface));

  return row[x] & 0xffffff;
}

/* What most of an area is painted in: what its text stands on. */
static guint32
find_ground (cairo_surface_t             *surface,
             const cairo_rectangle_int_t *area)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  guint32 ground = 0;
  guint most = 0;

  for (int y = area->y; y < area->y + area->height; y++)
    for (int x = area->x; x < area->x + area->width; x++)
      {
        gpointer pixel = GUINT_TO_POINTER (get_pixel (surface, x, y) + 1);
        guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, pixel)) + 1;

        g_hash_table_insert (counts, pixel, GUINT_TO_POINTER (n));
        if (n > most)
          {
            most = n;
            ground = GPOINTER_TO_UINT (pixel) - 1;
          }
      }
  return ground;
}

/* A word that reaches from the line up: a capital or a digit. */
static gboolean
has_capital (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isupper (g_utf8_get_char (at)) || g_unichar_isdigit (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

/* The ink of a text: its contrast with what is behind it, how high it is, and whether it
 * is whole. */
static void
check_ink (cairo_surface_t        *surface,
           const HeddleSlidePiece *piece,
           float                   window)
{
  /* a sign stands below the code of a tile */
  float share = piece->cell > HEDDLE_SLIDE_EMPTY ? 0.6f : 1.0f;
  PangoRectangle ink;
  cairo_rectangle_int_t area;
  guint32 ground;
  double contrast = 1;
  int top = G_MAXINT, bottom = -1;
  int x = (int) piece->area.origin.x, y = (int) piece->area.origin.y;

  pango_layout_get_pixel_extents (piece->text, &ink, NULL);
  if (piece->kind == HEDDLE_SLIDE_PIECE_TILE)
    area = (cairo_rectangle_int_t) { x + 8, y + 4, (int) piece->area.size.width - 16,
                                     (int) (piece->area.size.height * share) - 8 };
  else
    area = (cairo_rectangle_int_t) { x + ink.x, y + ink.y, ink.width + 1, ink.height + 1 };
  area.width = MIN (area.width, cairo_image_surface_get_width (surface) - area.x);
  ground = find_ground (surface, &area);
  for (int row = area.y; row < area.y + area.height; row++)
    for (int column = area.x; column < area.x + area.width; column++)
      {
        double here = get_contrast (get_pixel (surface, column, row), ground);

        contrast = MAX (contrast, here);
        if (here > 3)
          {
            top = MIN (top, row);
            bottom = MAX (bottom, row);
          }
      }
  g_test_message ("“%s”: contrast %.1f, rows %d to %d", pango_layout_get_text (piece->text),
                  contrast, top, bottom);
  /* rounding of colours to 8 bits */
  g_assert_cmpfloat (contrast, >=, 6.95);
  /* capitals are 0.7 of the height of their type */
  if (has_capital (pango_layout_get_text (piece->text)))
    g_assert_cmpint (bottom - top + 2, >=, (int) (0.7 * HEDDLE_SLIDE_SMALLEST * window));
}

static cairo_surface_t *
paint (HeddleSlideLayout *layout,
       guint              page,
       PangoContext      *context,
       gboolean           dark)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  heddle_slide_paint (layout, page, snapshot, context, dark);
  return render (snapshot, (int) layout->width, (int) layout->height,
                 &heddle_slide_colours_get (dark)->ground);
}

static void
check_frame (HeddleSlideLayout *layout,
             guint              page,
             PangoContext      *context,
             gboolean           dark)
{
  GArray *pieces = g_ptr_array_index (layout->pages, page);
  cairo_surface_t *surface = paint (layout, page, context, dark);

  for (guint i = 0; i < pieces->len; i++)
    {
      const HeddleSlidePiece *piece = &g_array_index (pieces, HeddleSlidePiece, i);

      if (piece->text != NULL)
        check_ink (surface, piece, layout->height);
    }
  cairo_surface_destroy (surface);
}

/* The same of what is on the screen: of the first pages of each view, the ink of each
 * text has a contrast of 7 to 1 and the height that its type says, light and dark. */
static void
test_ink (TestWorkspace *self,
          gconstpointer  data)
{
  g_autoptr (PangoContext) context = make_context ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) scenes = NULL;

  scenes_add_meeting (self);
  scenes_add_much (self);
  scenes = scenes_list (self);
  for (guint i = 0; i < scenes->len; i++)
    {
      const Scene *scene = scenes->pdata[i];
      g_autoptr (HeddleSlide) slide = scene_make (self, scene);

      if (slide->message != NULL || !g_hash_table_add (seen, scene->name))
        continue;
      if (strchr (scene->name, '-') != NULL && i % 7 != 0 && scene->item == NULL)
        continue;
      for (guint w = 0; w < G_N_ELEMENTS (windows); w++)
        {
          g_autoptr (HeddleSlideLayout) layout =
            heddle_slide_layout_new (slide, context, windows[w].width, windows[w].height,
                                     w == 0 ? 150 : 100, FALSE);

          for (guint p = 0; p < MIN (layout->pages->len, 2); p++)
            {
              g_test_message ("%s at %g × %g, page %u", scene->name, windows[w].width,
                              windows[w].height, p);
              check_frame (layout, p, context, (i + w + p) % 2 == 1);
            }
        }
    }
}

/* For the eye: each page of each view in the folder HEDDLE_PICTURES. */
static void
test_pictures (TestWorkspace *self,
               gconstpointer  data)
{
  const char *folder = g_getenv ("HEDDLE_PICTURES");
  g_autoptr (PangoContext) context = make_context ();
  g_autoptr (GPtrArray) scenes = NULL;

  if (data != NULL)
    scenes_add_much (self);
  scenes = scenes_list (self);
  for (guint i = 0; i < scenes->len; i++)
    {
      const Scene *scene = scenes->pdata[i];
      g_autoptr (HeddleSlide) slide = scene_make (self, scene);

      for (guint w = 1; w < G_N_ELEMENTS (windows); w++)
        {
          g_autoptr (HeddleSlideLayout) layout =
            heddle_slide_layout_new (slide, context, windows[w].width, windows[w].height, 100,
                                     FALSE);

          for (guint p = 0; p < layout->pages->len; p++)
            {
              gboolean dark = w == 1;
              g_autofree char *path =
                g_strdup_printf ("%s/%s-%s-%g-%u.png", folder, scene->name,
                                 data != NULL ? "much" : "little", windows[w].height, p + 1);
              cairo_surface_t *surface = paint (layout, p, context, dark);

              cairo_surface_write_to_png (surface, path);
              cairo_surface_destroy (surface);
            }
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init_check ();

  test_workspace_add_example ("/frames/legible/little", test_legible);
  g_test_add ("/frames/legible/much", TestWorkspace, "much", test_workspace_set_up_example,
              test_legible, test_workspace_tear_down);
  test_workspace_add_example ("/frames/ink", test_ink);
  if (g_getenv ("HEDDLE_PICTURES") != NULL)
    {
      test_workspace_add_example ("/frames/pictures/little", test_pictures);
      g_test_add ("/frames/pictures/much", TestWorkspace, "much", test_workspace_set_up_example,
                  test_pictures, test_workspace_tear_down);
    }

  return g_test_run ();
}
