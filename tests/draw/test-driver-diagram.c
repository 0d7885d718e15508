/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "heddle-driver-diagram.h"
#include "render.h"

static const char *const twice[] = { "s4", NULL };

static const HeddleDriverInput inputs[] = {
  { "a", "Attendance in quintile 1 reaches 92 % by June 2028", HEDDLE_DRIVER_AIM, 1, NULL, NULL },
  { "p1", "Children want to come", HEDDLE_DRIVER_PRIMARY, 1, "a", NULL },
  { "p2", "Getting there is possible", HEDDLE_DRIVER_PRIMARY, 2, "a", NULL },
  { "p3", "We notice early", HEDDLE_DRIVER_PRIMARY, 3, "a", NULL },
  { "s1", "Start of the day", HEDDLE_DRIVER_SECONDARY, 1, "p1", NULL },
  { "s2", "Belonging in class", HEDDLE_DRIVER_SECONDARY, 2, "p1", NULL },
  { "s3", "Transport and mornings", HEDDLE_DRIVER_SECONDARY, 3, "p2", NULL },
  { "s4", "Health at home", HEDDLE_DRIVER_SECONDARY, 4, "p2", NULL },
  { "i1", "Breakfast start, 9 schools", HEDDLE_DRIVER_IDEA, 1, "s1", NULL },
  { "i2", "Later bell on Mondays", HEDDLE_DRIVER_IDEA, 2, "s1", NULL },
  { "i3", "Buddy for new starts", HEDDLE_DRIVER_IDEA, 3, "s2", twice },
  { "i4", "Text before 9:30", HEDDLE_DRIVER_IDEA, 4, "p3", NULL },
  { "i5", "Hangs on nothing", HEDDLE_DRIVER_IDEA, 5, NULL, NULL },
};
#define N G_N_ELEMENTS (inputs)

typedef struct
{
  HeddleDriverTree *tree;
  float heights[N];
} Fixture;

/* As high as their words ask for in a column of @width: no two alike. */
static void
measure (Fixture *self,
         float    width,
         float    scale)
{
  for (guint i = 0; i < N; i++)
    {
      const char *title = inputs[heddle_driver_tree_get (self->tree, i)->input].title;
      float x, column;

      heddle_driver_diagram_get_column (heddle_driver_tree_get (self->tree, i)->sort, width, scale,
                                        &x, &column);
      self->heights[i] = 18 * scale + 150 * scale * scale * (float) strlen (title) / column
                         + (i % 2 == 0 ? 15 * scale : 0);
    }
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->tree = heddle_driver_tree_new (inputs, N);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  heddle_driver_tree_free (self->tree);
}

static const HeddleDriverBox *
find_box (const HeddleDriverDiagram *diagram,
          Fixture                   *self,
          const char                *id)
{
  guint node = heddle_driver_tree_find (self->tree, id);

  for (guint i = 0; i < diagram->boxes->len; i++)
    if (g_array_index (diagram->boxes, HeddleDriverBox, i).node == node)
      return &g_array_index (diagram->boxes, HeddleDriverBox, i);
  return NULL;
}

static gboolean
meet (const HeddleDriverArea *one,
      const HeddleDriverArea *two)
{
  return one->x < two->x + two->width && two->x < one->x + one->width
         && one->y < two->y + two->height && two->y < one->y + one->height;
}

/* No two boxes meet, whatever the width, the text size and the direction. */
static void
test_apart (Fixture       *self,
            gconstpointer  data)
{
  for (float width = 640; width < 2000; width += 170)
    for (float scale = 1; scale <= 2; scale += 0.5f)
      for (int rtl = 0; rtl < 2; rtl++)
        {
          g_autoptr (HeddleDriverDiagram) diagram = NULL;

          measure (self, width, scale);
          diagram = heddle_driver_diagram_new (self->tree, self->heights, width, 560, scale,
                                               rtl == 1);
          g_assert_cmpuint (diagram->boxes->len, ==, N);
          for (guint i = 0; i < N; i++)
            {
              const HeddleDriverArea *one =
                &g_array_index (diagram->boxes, HeddleDriverBox, i).area;

              g_assert_cmpfloat (one->x, >=, -0.01);
              g_assert_cmpfloat (one->x + one->width, <=, width + 0.01);
              g_assert_cmpfloat (one->y, >=, 0);
              g_assert_cmpfloat (one->y + one->height, <=, diagram->height + 0.01);
              for (guint j = i + 1; j < N; j++)
                g_assert_false (meet (one, &g_array_index (diagram->boxes, HeddleDriverBox,
                                                           j).area));
            }
        }
}

/* Columns go from the aim to the ideas; a driver stands beside what it carries, and
 * a line goes to each that carries it. */
static void
test_places (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (HeddleDriverDiagram) diagram = NULL;
  g_autoptr (HeddleDriverDiagram) mirrored = NULL;
  const HeddleDriverBox *aim, *primary, *secondary, *idea, *second;
  guint links = 0;

  measure (self, 1024, 1);
  diagram = heddle_driver_diagram_new (self->tree, self->heights, 1024, 0, 1, FALSE);
  aim = find_box (diagram, self, "a");
  primary = find_box (diagram, self, "p1");
  secondary = find_box (diagram, self, "s1");
  idea = find_box (diagram, self, "i1");
  second = find_box (diagram, self, "i2");
  g_assert_cmpfloat (aim->area.x, ==, 0);
  g_assert_cmpfloat (aim->area.x + aim->area.width, <, primary->area.x);
  g_assert_cmpfloat (primary->area.x + primary->area.width, <,
                     secondary->area.x);
  g_assert_cmpfloat (secondary->area.x + secondary->area.width, <,
                     idea->area.x);
  g_assert_cmpfloat (idea->area.y, <, second->area.y);
  g_assert_cmpfloat_with_epsilon (secondary->area.y + secondary->area.height / 2,
                                  (idea->area.y + second->area.y
                                   + second->area.height) / 2, 0.5);
  /* Each but the aim and the one that hangs on nothing, and a further line. */
  g_assert_cmpuint (diagram->edges->len, ==, N - 2 + 1);
  for (guint i = 0; i < diagram->edges->len; i++)
    links += g_array_index (diagram->edges, HeddleDriverEdge, i).link ? 1 : 0;
  g_assert_cmpuint (links, ==, 1);

  mirrored = heddle_driver_diagram_new (self->tree, self->heights, 1024, 0, 1, TRUE);
  g_assert_cmpfloat_with_epsilon (find_box (mirrored, self, "a")->area.x,
                                  1024 - aim->area.width, 0.01);
}

/* What is not shown takes no room; spare room is shared out. */
static void
test_room (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (HeddleDriverDiagram) all = NULL;
  g_autoptr (HeddleDriverDiagram) wide = NULL;
  g_autoptr (HeddleDriverDiagram) less = NULL;

  measure (self, 1024, 1);
  all = heddle_driver_diagram_new (self->tree, self->heights, 1024, 0, 1, FALSE);
  wide = heddle_driver_diagram_new (self->tree, self->heights, 1024, all->height + 50, 1, FALSE);
  g_assert_cmpfloat (wide->height, >, all->height);
  g_assert_cmpfloat (wide->height, <=, all->height + 50.5);
  self->heights[heddle_driver_tree_find (self->tree, "i5")] = 0;
  less = heddle_driver_diagram_new (self->tree, self->heights, 1024, 0, 1, FALSE);
  g_assert_null (find_box (less, self, "i5"));
  g_assert_cmpfloat (less->height, <, all->height);
}

/* The way to the focused idea has the collaborative's ink. */
static void
test_paint (Fixture       *self,
            gconstpointer  data)
{
  for (int dark = 0; dark < 2; dark++)
    {
      const HeddlePalette *palette = heddle_palette_get (dark == 1, FALSE);
      g_autoptr (HeddleDriverDiagram) diagram = NULL;
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      cairo_surface_t *surface;
      HeddleHue hue;

      measure (self, 1024, 1);
      diagram = heddle_driver_diagram_new (self->tree, self->heights, 1024, 0, 1, FALSE);
      heddle_palette_get_hue (palette, "SEIC", &hue);
      heddle_driver_diagram_paint_edges (diagram, self->tree,
                                         heddle_driver_tree_find (self->tree, "i1"), snapshot,
                                         "SEIC", palette);
      surface = render (snapshot, 1024, (int) diagram->height + 1, &palette->view);
      for (guint i = 0; i < diagram->edges->len; i++)
        {
          const HeddleDriverEdge *edge = &g_array_index (diagram->edges, HeddleDriverEdge, i);

          if (edge->to == heddle_driver_tree_find (self->tree, "i1"))
            g_assert_true (is_color (surface, (int) edge->end_x - 2, (int) edge->end_y, &hue.ink));
          if (edge->to == heddle_driver_tree_find (self->tree, "i4"))
            g_assert_false (is_color (surface, (int) edge->end_x - 2, (int) edge->end_y,
                                      &hue.ink));
        }
      cairo_surface_destroy (surface);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init_check ();

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/driver-diagram/apart", test_apart);
  ADD ("/driver-diagram/R19/places", test_places);
  ADD ("/driver-diagram/room", test_room);
  ADD ("/driver-diagram/R19/paint", test_paint);
#undef ADD

  return g_test_run ();
}
