/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-people-mark.h"

#include "heddle-capacity-bar.h"
#include "heddle-chip.h"

#define WIDTH 26.0f
#define RADIUS 4.0f
#define EDGE 1.5f
#define DOT 1.8f

static void
paint_dot (float                x,
           float                middle,
           float                scale,
           GtkSnapshot         *snapshot,
           const HeddlePalette *palette)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  GdkRGBA color = palette->foreground;

  color.alpha = palette->contrast ? 0.8f : 0.35f;
  gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (x, middle), DOT * scale);
  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &color);
}

static void
paint_box (HeddlePeopleMark       mark,
           const GskRoundedRect  *box,
           float                  scale,
           GtkSnapshot           *snapshot,
           const GdkRGBA         *ink,
           const GdkRGBA         *ground)
{
  const float dashes[] = { 3 * scale, 2 * scale };
  const float dots[] = { 1 * scale, 2 * scale };
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (EDGE * scale);
  GdkRGBA body;

  gsk_path_builder_add_rounded_rect (builder, box);
  path = gsk_path_builder_to_path (builder);
  heddle_palette_mix (ink, ground, mark == HEDDLE_PEOPLE_FULL ? 1.0f : 0.2f, &body);
  if (mark == HEDDLE_PEOPLE_FULL || mark == HEDDLE_PEOPLE_FREE)
    gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &body);
  if (mark == HEDDLE_PEOPLE_COMING)
    gsk_stroke_set_dash (stroke, dashes, G_N_ELEMENTS (dashes));
  else if (mark == HEDDLE_PEOPLE_UNKNOWN)
    gsk_stroke_set_dash (stroke, dots, G_N_ELEMENTS (dots));
  gtk_snapshot_append_stroke (snapshot, path, stroke, ink);
}

void
heddle_people_mark_paint (HeddlePeopleMark     mark,
                          guint                n,
                          float                x,
                          float                middle,
                          float                scale,
                          GtkSnapshot         *snapshot,
                          PangoContext        *context,
                          const HeddlePalette *palette)
{
  g_autofree char *text = g_strdup_printf ("%u", n);
  g_autoptr (PangoLayout) layout = NULL;
  GskRoundedRect box;
  GdkRGBA ink;
  float width;
  float height = HEDDLE_PEOPLE_MARK_HEIGHT * scale;
  int text_width;

  if (mark == HEDDLE_PEOPLE_NOBODY)
    {
      paint_dot (x, middle, scale, snapshot, palette);
      return;
    }
  heddle_capacity_bar_get_color (palette, &ink);
  layout = heddle_text_new (context, text, 0.83f, PANGO_WEIGHT_BOLD);
  pango_layout_get_pixel_size (layout, &text_width, NULL);
  width = MAX (WIDTH * scale, (float) text_width + 10 * scale);
  gsk_rounded_rect_init_from_rect (&box, &GRAPHENE_RECT_INIT (x - width / 2, middle - height / 2,
                                                              width, height), RADIUS * scale);
  paint_box (mark, &box, scale, snapshot, &ink, &palette->view);
  heddle_text_paint (snapshot, layout, x - (float) text_width / 2, middle, (float) text_width + 1,
                     FALSE, mark == HEDDLE_PEOPLE_FULL ? &palette->view : &palette->foreground);
}
