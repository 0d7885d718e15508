/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-lanes.h"

#include <math.h>

#include "heddle-chip.h"
#include "heddle-hatch.h"

/* Shares of the usual text size. */
#define SMALL_TEXT 0.82f
#define BAR_TEXT 0.85f
/* How much of a bar is faint where its end is not known exactly. */
#define FAINT 7.0f
#define PADDING 8.0f
/* Under this room a bar has no words. */
#define BRIEF 34.0f

static GskPath *
make_outline (const graphene_rect_t *area,
              float                  radius)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, area, radius);
  gsk_path_builder_add_rounded_rect (builder, &shape);
  return gsk_path_builder_to_path (builder);
}

static void
stroke (GtkSnapshot   *snapshot,
        GskPath       *path,
        float          weight,
        gboolean       dashed,
        float          scale,
        const GdkRGBA *color)
{
  g_autoptr (GskStroke) line = gsk_stroke_new (weight);
  const float dash[] = { 3 * scale, 2 * scale };

  if (dashed)
    gsk_stroke_set_dash (line, dash, G_N_ELEMENTS (dash));
  gtk_snapshot_append_stroke (snapshot, path, line, color);
}

/* The outline is whole where a day is known, and goes out in dashes where only
 * a month is: the faint ends are clipped away and drawn again. */
static void
paint_held (const HeddleLanes     *self,
            GtkSnapshot           *snapshot,
            const graphene_rect_t *box,
            const HeddleTenure    *tenure,
            const HeddleHue       *hue,
            const HeddlePalette   *palette)
{
  graphene_rect_t area = *box;
  graphene_rect_t firm;
  g_autoptr (GskPath) path = NULL;
  float faint = MIN (FAINT * self->scale, area.size.width / 2);
  float weight = palette->contrast ? 2 : 1.1f;
  gboolean left = self->rtl ? tenure->vague_last : tenure->vague_first;
  gboolean right = self->rtl ? tenure->vague_first : tenure->vague_last;
  GdkRGBA body;

  graphene_rect_inset (&area, 0.5f, 0.5f);
  path = make_outline (&area, MIN (4 * self->scale, area.size.width / 2));
  heddle_palette_mix (&hue->hue, &palette->view, palette->dark ? 0.42f : 0.28f, &body);
  firm = GRAPHENE_RECT_INIT (box->origin.x - 1 + (left ? faint : 0), box->origin.y - 1,
                             box->size.width + 2 - (left ? faint : 0) - (right ? faint : 0),
                             box->size.height + 2);
  gtk_snapshot_push_clip (snapshot, &firm);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &body);
  stroke (snapshot, path, weight, FALSE, self->scale, &hue->ink);
  gtk_snapshot_pop (snapshot);
  if (!left && !right)
    return;
  body.alpha = 0.5f;
  for (guint i = 0; i < 2; i++)
    {
      graphene_rect_t end = GRAPHENE_RECT_INIT (
        i == 0 ? box->origin.x : box->origin.x + box->size.width - faint,
        box->origin.y - 1, faint, box->size.height + 2);
      g_autoptr (GskPath) faint_path = NULL;

      if (!(i == 0 ? left : right))
        continue;
      /* Longer than the end, so that its outer edge stays open. */
      faint_path = make_outline (&GRAPHENE_RECT_INIT (area.origin.x - 20, area.origin.y,
                                                      area.size.width + 40, area.size.height),
                                 0);
      gtk_snapshot_push_clip (snapshot, &end);
      gtk_snapshot_append_fill (snapshot, faint_path, GSK_FILL_RULE_WINDING, &body);
      stroke (snapshot, faint_path, weight, TRUE, self->scale * 0.6f, &hue->ink);
      gtk_snapshot_pop (snapshot);
    }
}

static void
paint_gap (const HeddleLanes     *self,
           GtkSnapshot           *snapshot,
           const graphene_rect_t *box,
           HeddleTenureSort       sort,
           const HeddlePalette   *palette)
{
  graphene_rect_t area = *box;
  g_autoptr (GskPath) path = NULL;

  graphene_rect_inset (&area, 0.5f, 0.5f);
  path = make_outline (&area, MIN (3 * self->scale, area.size.width / 2));
  if (sort == HEDDLE_TENURE_NOBODY)
    {
      GdkRGBA lines = palette->error;

      lines.alpha = 0.5f;
      heddle_hatch_paint (snapshot, HEDDLE_PATTERN_RISING, &area, &lines, 6 * self->scale,
                          1.4f * self->scale);
    }
  stroke (snapshot, path, palette->contrast ? 2 : 1.1f, TRUE, self->scale,
          sort == HEDDLE_TENURE_NOBODY ? &palette->error : &palette->ghost);
}

static void
paint_words (const HeddleLanes     *self,
             GtkSnapshot           *snapshot,
             PangoContext          *context,
             const graphene_rect_t *box,
             const char            *words,
             gboolean               centred,
             const GdkRGBA         *color)
{
  g_autoptr (PangoLayout) layout = NULL;
  float padding = centred ? 0 : PADDING * self->scale;
  float x = box->origin.x + padding;
  float room = box->size.width - 2 * padding;
  int width;

  layout = heddle_text_new (context, words, BAR_TEXT, PANGO_WEIGHT_NORMAL);
  pango_layout_get_pixel_size (layout, &width, NULL);
  if (centred && (float) width > room)
    return;
  if (centred)
    x += (room - (float) width) / 2;
  heddle_text_paint (snapshot, layout, x, box->origin.y + box->size.height / 2, room,
                     self->rtl && !centred, color);
}

static void
paint_box (const HeddleLanes   *self,
           const HeddleLaneBox *box,
           const HeddleLane    *lane,
           GtkSnapshot         *snapshot,
           PangoContext        *context,
           const HeddleHue     *hue,
           const HeddlePalette *palette)
{
  const HeddleTenure *tenure = &g_array_index (lane->tenures, HeddleTenure, box->tenure);
  const char *words = lane->words[box->tenure];

  if (tenure->sort != HEDDLE_TENURE_HELD)
    {
      paint_gap (self, snapshot, &box->area, tenure->sort, palette);
      if (tenure->sort == HEDDLE_TENURE_UNKNOWN)
        paint_words (self, snapshot, context, &box->area, "?", TRUE, &palette->dim);
      return;
    }
  paint_held (self, snapshot, &box->area, tenure, hue, palette);
  if (words != NULL && box->area.size.width >= BRIEF * self->scale)
    paint_words (self, snapshot, context, &box->area, words, FALSE, &palette->foreground);
}

static void
paint_years (const HeddleLanes   *self,
             GtkSnapshot         *snapshot,
             PangoContext        *context,
             const HeddlePalette *palette)
{
  float top = HEDDLE_LANES_AXIS * self->scale;

  for (guint i = 0; i < self->years->len; i++)
    {
      const HeddleLaneYear *year = &g_array_index (self->years, HeddleLaneYear, i);
      g_autoptr (PangoLayout) layout = NULL;
      g_autofree char *text = NULL;
      float room = 100 * self->scale;

      gtk_snapshot_append_color (snapshot, &palette->grid,
                                 &GRAPHENE_RECT_INIT (floorf (year->x), top - 4 * self->scale, 1,
                                                      self->height - top));
      if (!year->labelled)
        continue;
      text = g_strdup_printf ("%d", year->year);
      layout = heddle_text_new (context, text, SMALL_TEXT, PANGO_WEIGHT_NORMAL);
      heddle_text_paint (snapshot, layout,
                         self->rtl ? year->x - room - 3 * self->scale
                                   : year->x + 3 * self->scale,
                         top / 2 - 2 * self->scale, room, self->rtl, &palette->dim);
    }
}

/**
 * heddle_lanes_paint:
 * @context: has the usual font
 * @code: (nullable): of the collaborative, for its hue
 *
 * Paints what heddle_lanes_new() laid out for the same lanes.
 */
void
heddle_lanes_paint (const HeddleLanes   *self,
                    const HeddleLane    *lanes,
                    GtkSnapshot         *snapshot,
                    PangoContext        *context,
                    const char          *code,
                    const HeddlePalette *palette)
{
  HeddleHue hue;

  heddle_palette_get_hue (palette, code, &hue);
  paint_years (self, snapshot, context, palette);
  for (guint i = 0; i < self->titles->len; i++)
    {
      g_autoptr (PangoLayout) title = heddle_text_new (context, lanes[i].title, BAR_TEXT,
                                                       PANGO_WEIGHT_SEMIBOLD);

      heddle_text_paint (snapshot, title, 0,
                         g_array_index (self->titles, float, i)
                           + HEDDLE_LANES_TITLE * self->scale * 0.42f,
                         self->width, self->rtl, &palette->foreground);
    }
  for (guint i = 0; i < self->boxes->len; i++)
    {
      const HeddleLaneBox *box = &g_array_index (self->boxes, HeddleLaneBox, i);

      paint_box (self, box, &lanes[box->lane], snapshot, context, &hue, palette);
    }
  gtk_snapshot_append_color (snapshot, &palette->accent,
                             &GRAPHENE_RECT_INIT (roundf (self->today_x) - 1,
                                                  (HEDDLE_LANES_AXIS - 5) * self->scale, 2,
                                                  self->height - HEDDLE_LANES_AXIS * self->scale));
}
