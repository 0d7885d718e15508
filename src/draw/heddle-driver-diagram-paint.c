/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-driver-diagram.h"

/* At scale 1. */
#define EDGE 1.8f
#define EDGE_FOCUS 2.2f

static void
paint_edge (const HeddleDriverDiagram *self,
            const HeddleDriverEdge    *edge,
            gboolean                   focused,
            GtkSnapshot               *snapshot,
            const GdkRGBA             *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskStroke) line = gsk_stroke_new ((focused ? EDGE_FOCUS : EDGE) * self->scale);
  g_autoptr (GskPath) path = NULL;
  const float dash[] = { 5 * self->scale, 4 * self->scale };
  float bend = (edge->end_x - edge->start_x) * 0.53f;

  gsk_path_builder_move_to (builder, edge->start_x, edge->start_y);
  gsk_path_builder_cubic_to (builder, edge->start_x + bend, edge->start_y, edge->end_x - bend,
                             edge->end_y, edge->end_x, edge->end_y);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  if (edge->link)
    gsk_stroke_set_dash (line, dash, G_N_ELEMENTS (dash));
  gtk_snapshot_append_stroke (snapshot, path, line, color);
}

/**
 * heddle_driver_diagram_paint_edges:
 * @focus: a node of the tree whose way from the aim stands out, or %HEDDLE_DRIVER_NONE
 * @code: (nullable): of the collaborative, for its hue
 *
 * Paints the curves between the boxes; one to a further parent is dashed.
 */
void
heddle_driver_diagram_paint_edges (const HeddleDriverDiagram *self,
                                   HeddleDriverTree          *tree,
                                   guint                      focus,
                                   GtkSnapshot               *snapshot,
                                   const char                *code,
                                   const HeddlePalette       *palette)
{
  HeddleHue hue;

  heddle_palette_get_hue (palette, code, &hue);
  /* What stands out lies over the others. */
  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->edges->len; i++)
      {
        const HeddleDriverEdge *edge = &g_array_index (self->edges, HeddleDriverEdge, i);
        gboolean focused = focus != HEDDLE_DRIVER_NONE
                           && heddle_driver_tree_carries (tree, edge->to, focus);

        if (focused == (pass == 1))
          paint_edge (self, edge, focused, snapshot,
                      focused ? &hue.ink : palette->contrast ? &palette->dim : &palette->ghost);
      }
}
