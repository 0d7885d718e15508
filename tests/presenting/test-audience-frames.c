/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every view with little and too much data, laid out and painted: can it be read from
 * the back row? */

#include <math.h>
#include <string.h>

#include "audience-scenes.h"
#include "render.h"

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
check_scenes (TestWorkspace *self)
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
  check_scenes (self);
}

/* For the eye: each page of each view in the folder HEDDLE_PICTURES. */
static void
test_pictures (TestWorkspace *self,
               gconstpointer  data)
{
  const char *folder = g_getenv ("HEDDLE_PICTURES");
  g_autoptr (PangoContext) context = make_context ();
  g_autoptr (GPtrArray) scenes = NULL;

  if (folder == NULL)
    {
      g_test_skip ("no folder");
      return;
    }
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
              GtkSnapshot *snapshot = gtk_snapshot_new ();
              g_autofree char *path =
                g_strdup_printf ("%s/%s-%s-%g-%u.png", folder, scene->name,
                                 data != NULL ? "much" : "little", windows[w].height, p + 1);
              cairo_surface_t *surface;

              heddle_slide_paint (layout, p, snapshot, context, dark);
              surface = render (snapshot, (int) windows[w].width, (int) windows[w].height,
                                &heddle_slide_colours_get (dark)->ground);
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

  g_test_add ("/frames/legible/little", TestWorkspace, NULL, test_workspace_set_up_example,
              test_legible, test_workspace_tear_down);
  g_test_add ("/frames/legible/much", TestWorkspace, "much", test_workspace_set_up_example,
              test_legible, test_workspace_tear_down);
  g_test_add ("/frames/pictures/little", TestWorkspace, NULL, test_workspace_set_up_example,
              test_pictures, test_workspace_tear_down);
  g_test_add ("/frames/pictures/much", TestWorkspace, "much", test_workspace_set_up_example,
              test_pictures, test_workspace_tear_down);

  return g_test_run ();
}
