/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-driver-diagram.h"

#include "heddle-chip.h"

/* Shares of the usual text size. */
#define TITLE_TEXT 0.93f
#define NOTE_TEXT 0.82f
/* At scale 1. */
#define EDGE 1.8f
#define EDGE_FOCUS 2.2f
#define PADDING_X 12.0f
#define PADDING_Y 8.0f
#define NOTE_GAP 2.0f
#define RADIUS 10.0f

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

static PangoLayout *
make_title (const HeddleDriverWords *words,
            HeddleDriverSort         sort,
            PangoContext            *context,
            float                    width,
            float                    scale)
{
  PangoLayout *layout = heddle_text_new (context, words->title, TITLE_TEXT,
                                         sort <= HEDDLE_DRIVER_PRIMARY ? PANGO_WEIGHT_BOLD
                                                                       : PANGO_WEIGHT_NORMAL);

  pango_layout_set_single_paragraph_mode (layout, FALSE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (MAX (width - 2 * PADDING_X * scale, 1) * PANGO_SCALE));
  return layout;
}

static PangoLayout *
make_note (const HeddleDriverWords *words,
           PangoContext            *context,
           float                    width,
           float                    scale)
{
  PangoLayout *layout = heddle_text_new (context, words->note, NOTE_TEXT, PANGO_WEIGHT_NORMAL);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (MAX (width - 2 * PADDING_X * scale, 1) * PANGO_SCALE));
  return layout;
}

/**
 * heddle_driver_words_measure:
 * @context: has the usual font
 * @width: of the box
 *
 * Returns: how high a box has to be for its words, in pixels; 0 without a title
 */
float
heddle_driver_words_measure (const HeddleDriverWords *self,
                             HeddleDriverSort         sort,
                             PangoContext            *context,
                             float                    width,
                             float                    scale)
{
  g_autoptr (PangoLayout) title = NULL;
  int height;
  float sum = 2 * PADDING_Y * scale;

  if (self->title == NULL)
    return 0;
  title = make_title (self, sort, context, width, scale);
  pango_layout_get_pixel_size (title, NULL, &height);
  sum += (float) height;
  if (self->note != NULL)
    {
      g_autoptr (PangoLayout) note = make_note (self, context, width, scale);

      pango_layout_get_pixel_size (note, NULL, &height);
      sum += (float) height + NOTE_GAP * scale;
    }
  return sum;
}

static void
paint_box (const HeddleDriverDiagram *self,
           const graphene_rect_t     *area,
           HeddleDriverSort           sort,
           GtkSnapshot               *snapshot,
           const HeddleHue           *hue,
           const HeddlePalette       *palette)
{
  GskRoundedRect box;
  GdkRGBA ground = palette->view;
  const GdkRGBA *edge = sort <= HEDDLE_DRIVER_PRIMARY ? &hue->ink : &palette->ghost;
  const float weight = sort <= HEDDLE_DRIVER_PRIMARY ? 1.4f * self->scale : self->scale;
  const float weights[] = { weight, weight, weight, weight };
  const GdkRGBA colors[] = { *edge, *edge, *edge, *edge };

  if (sort == HEDDLE_DRIVER_AIM)
    ground = hue->ink;
  else if (sort == HEDDLE_DRIVER_PRIMARY)
    heddle_palette_mix (&hue->hue, &palette->view, 0.26f, &ground);
  gsk_rounded_rect_init_from_rect (&box, area, RADIUS * self->scale);
  gtk_snapshot_push_rounded_clip (snapshot, &box);
  gtk_snapshot_append_color (snapshot, &ground, area);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &box, weights, colors);
}

static void
paint_layout (GtkSnapshot   *snapshot,
              PangoLayout   *layout,
              float          x,
              float          y,
              const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/**
 * heddle_driver_diagram_paint_boxes:
 * @words: for each node of the tree
 * @context: has the usual font
 * @code: (nullable): of the collaborative, for its hue
 *
 * Paints the boxes with their words, where they are not widgets of their own: on
 * paper.
 */
void
heddle_driver_diagram_paint_boxes (const HeddleDriverDiagram *self,
                                   HeddleDriverTree          *tree,
                                   const HeddleDriverWords   *words,
                                   GtkSnapshot               *snapshot,
                                   PangoContext              *context,
                                   const char                *code,
                                   const HeddlePalette       *palette)
{
  HeddleHue hue;

  heddle_palette_get_hue (palette, code, &hue);
  for (guint i = 0; i < self->boxes->len; i++)
    {
      const HeddleDriverBox *box = &g_array_index (self->boxes, HeddleDriverBox, i);
      HeddleDriverSort sort = heddle_driver_tree_get (tree, box->node)->sort;
      float width = box->area.width;
      float x = box->area.x + PADDING_X * self->scale;
      float y = box->area.y;
      g_autoptr (PangoLayout) title = make_title (&words[box->node], sort, context, width,
                                                  self->scale);
      const GdkRGBA *color = sort == HEDDLE_DRIVER_AIM ? &palette->view : &palette->foreground;
      const graphene_rect_t area = GRAPHENE_RECT_INIT (box->area.x, box->area.y, width,
                                                       box->area.height);
      int height;

      paint_box (self, &area, sort, snapshot, &hue, palette);
      y += (box->area.height
            - heddle_driver_words_measure (&words[box->node], sort, context, width, self->scale))
             / 2 + PADDING_Y * self->scale;
      paint_layout (snapshot, title, x, y, color);
      if (words[box->node].note != NULL)
        {
          g_autoptr (PangoLayout) note = make_note (&words[box->node], context, width,
                                                    self->scale);

          pango_layout_get_pixel_size (title, NULL, &height);
          paint_layout (snapshot, note, x, y + (float) height + NOTE_GAP * self->scale,
                        sort == HEDDLE_DRIVER_AIM ? color : &palette->dim);
        }
    }
}
