/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "heddle-slide.h"

#define RGB(hex) \
  { ((hex) >> 16 & 0xff) / 255.0f, ((hex) >> 8 & 0xff) / 255.0f, ((hex) & 0xff) / 255.0f, 1.0f }

/* Off-white and off-black: no glare, and the same ground on every view. */
static const HeddleSlideColours colours[] = {
  {
    .dark = FALSE,
    .ground = RGB (0xf7f6f3),
    .card = RGB (0xffffff),
    .line = RGB (0xd9d8d6),
    .tint = RGB (0xf2e8e6),
    .deep = RGB (0x16324a),
    .light = RGB (0xb9dcf2),
    .middle = RGB (0x7fb4d6),
    .on_deep = RGB (0xffffff),
    .tones = { RGB (0x16161a), RGB (0x3a3a40), RGB (0x990f18), RGB (0x6b4500), RGB (0x0a5a35),
               RGB (0x174a91), RGB (0xffffff) },
  },
  {
    .dark = TRUE,
    .ground = RGB (0x17171b),
    .card = RGB (0x232329),
    .line = RGB (0x46464e),
    .tint = RGB (0x2b1c20),
    .deep = RGB (0xb9dcf2),
    .light = RGB (0x2f5573),
    .middle = RGB (0x5f9ac4),
    .on_deep = RGB (0x0b1c29),
    .tones = { RGB (0xf4f4f2), RGB (0xcfcfd4), RGB (0xffb3ac), RGB (0xf7cf7e), RGB (0x96e2b5),
               RGB (0xa9cdfb), RGB (0x0b1c29) },
  },
};

const HeddleSlideColours *
heddle_slide_colours_get (gboolean dark)
{
  return &colours[dark ? 1 : 0];
}

typedef struct
{
  GtkSnapshot *snapshot;
  PangoContext *context;
  HeddleSlideLayout *layout;
  const HeddleSlideColours *colours;
  const HeddlePalette *palette;
} Brush;

static void
fill_round (Brush                 *brush,
            const graphene_rect_t *area,
            float                  radius,
            const GdkRGBA         *color)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, area, radius);
  gtk_snapshot_push_rounded_clip (brush->snapshot, &outline);
  gtk_snapshot_append_color (brush->snapshot, color, area);
  gtk_snapshot_pop (brush->snapshot);
}

static void
stroke (Brush         *brush,
        GskPath       *path,
        float          width,
        const GdkRGBA *color,
        float          dash)
{
  GskStroke *style = gsk_stroke_new (width);
  float dashes[2] = { dash * 1.3f, dash };

  gsk_stroke_set_line_cap (style, GSK_LINE_CAP_ROUND);
  gsk_stroke_set_line_join (style, GSK_LINE_JOIN_ROUND);
  if (dash > 0)
    {
      gsk_stroke_set_line_cap (style, GSK_LINE_CAP_BUTT);
      gsk_stroke_set_dash (style, dashes, 2);
    }
  gtk_snapshot_append_stroke (brush->snapshot, path, style, color);
  gsk_stroke_free (style);
}

static void
stroke_round (Brush                 *brush,
              const graphene_rect_t *area,
              float                  radius,
              float                  width,
              const GdkRGBA         *color,
              float                  dash)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  GskRoundedRect outline;
  graphene_rect_t inner;

  graphene_rect_inset_r (area, width / 2, width / 2, &inner);
  gsk_rounded_rect_init_from_rect (&outline, &inner, radius);
  gsk_path_builder_add_rounded_rect (builder, &outline);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  stroke (brush, path, width, color, dash);
}

/* A path of @text in a box of 16 by 16, over @area. */
static void
paint_path (Brush                 *brush,
            const graphene_rect_t *area,
            const char            *text,
            const GdkRGBA         *color,
            gboolean               stroked)
{
  g_autoptr (GskPath) path = gsk_path_parse (text);

  gtk_snapshot_save (brush->snapshot);
  gtk_snapshot_translate (brush->snapshot, &area->origin);
  gtk_snapshot_scale (brush->snapshot, area->size.width / 16, area->size.height / 16);
  if (stroked)
    stroke (brush, path, 2.2f, color, 0);
  else
    gtk_snapshot_append_fill (brush->snapshot, path, GSK_FILL_RULE_EVEN_ODD, color);
  gtk_snapshot_restore (brush->snapshot);
}

#define TICK "M 3 8.3 L 6.5 11.8 L 13 4.8"
#define TRIANGLE "M 8 1 L 15.5 15 L 0.5 15 Z M 7.1 5.5 L 7.1 10 L 8.9 10 L 8.9 5.5 Z " \
                 "M 7.1 11.4 L 7.1 13.2 L 8.9 13.2 L 8.9 11.4 Z"
#define ALARM "M 8 1 A 7 7 0 1 0 8 15 A 7 7 0 0 0 8 1 Z M 7 4 L 9 4 L 9 9 L 7 9 Z " \
              "M 7 10.4 L 9 10.4 L 9 12.4 L 7 12.4 Z"
#define HALF "M 8 1 A 7 7 0 1 0 8 15 A 7 7 0 0 0 8 1 Z M 8 3 L 8 13 A 5 5 0 0 1 8 3 Z"
#define DISC "M 8 5 A 3 3 0 1 0 8 11 A 3 3 0 0 0 8 5 Z"

/* Each tone has a shape too. */
static void
paint_sign (Brush                  *brush,
            const HeddleSlidePiece *piece)
{
  const GdkRGBA *color = &brush->colours->tones[piece->tone];

  switch (piece->tone)
    {
    case HEDDLE_SLIDE_SUCCESS:
      paint_path (brush, &piece->area, TICK, color, TRUE);
      break;
    case HEDDLE_SLIDE_WARNING:
      paint_path (brush, &piece->area, TRIANGLE, color, FALSE);
      break;
    case HEDDLE_SLIDE_ERROR:
      paint_path (brush, &piece->area, ALARM, color, FALSE);
      break;
    case HEDDLE_SLIDE_ACCENT:
      paint_path (brush, &piece->area, HALF, color, FALSE);
      break;
    case HEDDLE_SLIDE_PLAIN:
    case HEDDLE_SLIDE_DIM:
    case HEDDLE_SLIDE_ON_ACCENT:
    default:
      paint_path (brush, &piece->area, DISC, color, FALSE);
      break;
    }
}

static void
paint_tick (Brush                 *brush,
            const graphene_rect_t *area,
            float                  share,
            const GdkRGBA         *color)
{
  graphene_rect_t inner;

  graphene_rect_inset_r (area, area->size.width * (1 - share) / 2,
                         area->size.height * (1 - share) / 2, &inner);
  paint_path (brush, &inner, TICK, color, TRUE);
}

/* Full with a tick, half in a dashed frame, or a short line: readable in grey. */
static void
paint_cell (Brush                  *brush,
            const HeddleSlidePiece *piece)
{
  const HeddleSlideColours *of = brush->colours;
  float size = piece->area.size.width;
  graphene_rect_t inner;

  switch (piece->cell)
    {
    case HEDDLE_SLIDE_COVERED:
      graphene_rect_inset_r (&piece->area, size * 0.06f, size * 0.06f, &inner);
      fill_round (brush, &inner, size * 0.18f, &of->deep);
      paint_tick (brush, &inner, 0.7f, &of->on_deep);
      break;
    case HEDDLE_SLIDE_PLANNED:
      paint_path (brush, &piece->area, "M 14 3 L 14 14 L 3 14 Z", &of->middle, FALSE);
      graphene_rect_inset_r (&piece->area, size * 0.05f, size * 0.05f, &inner);
      stroke_round (brush, &inner, size * 0.18f, size * 0.08f, &of->deep, size * 0.11f);
      break;
    case HEDDLE_SLIDE_EMPTY:
      paint_path (brush, &piece->area, "M 4.7 8 L 11.3 8", &of->tones[HEDDLE_SLIDE_ERROR], TRUE);
      break;
    case HEDDLE_SLIDE_NO_CELL:
    default:
      break;
    }
}

static void
paint_text_at (Brush         *brush,
               PangoLayout   *text,
               float          x,
               float          y,
               const GdkRGBA *color)
{
  gtk_snapshot_save (brush->snapshot);
  gtk_snapshot_translate (brush->snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (brush->snapshot, text, color);
  gtk_snapshot_restore (brush->snapshot);
}

/* The second cue beside a tile's colour. */
static void
paint_tile_sign (Brush                 *brush,
                 HeddleSlideCell        cell,
                 const graphene_rect_t *area)
{
  if (cell == HEDDLE_SLIDE_COVERED)
    paint_path (brush, area, TICK, &brush->colours->on_deep, TRUE);
  else if (cell == HEDDLE_SLIDE_PLANNED)
    paint_path (brush, area, "M 4.2 2.5 L 11.8 2.5 L 11.8 13 L 4.2 13 Z", &brush->colours->deep,
                FALSE);
}

/* State, not collaborative, is what this map says. A tile without text explains it. */
static void
paint_tile (Brush                  *brush,
            const HeddleSlidePiece *piece)
{
  const HeddleSlideColours *of = brush->colours;
  const graphene_rect_t *area = &piece->area;
  float unit = area->size.height / 94;
  gboolean covered = piece->cell == HEDDLE_SLIDE_COVERED;
  gboolean planned = piece->cell == HEDDLE_SLIDE_PLANNED;
  graphene_rect_t sign;
  int width, height;
  float y = area->origin.y;

  fill_round (brush, area, 14 * unit, covered ? &of->deep : planned ? &of->light : &of->card);
  if (planned)
    stroke_round (brush, area, 14 * unit, 5 * unit, &of->deep, 0);
  else if (!covered)
    stroke_round (brush, area, 14 * unit, 3 * unit, &of->tones[HEDDLE_SLIDE_DIM], 8 * unit);

  if (piece->text == NULL)
    {
      graphene_rect_inset_r (area, area->size.width * 0.15f, area->size.height * 0.15f, &sign);
      paint_tile_sign (brush, piece->cell, &sign);
      return;
    }
  pango_layout_get_pixel_size (piece->text, &width, &height);
  y += covered || planned ? 6 * unit : (area->size.height - (float) height) / 2;
  paint_text_at (brush, piece->text, area->origin.x + (area->size.width - (float) width) / 2, y,
                 covered ? &of->on_deep : &of->tones[HEDDLE_SLIDE_PLAIN]);
  graphene_rect_init (&sign, area->origin.x + area->size.width / 2 - 19 * unit,
                      area->origin.y + 54 * unit, 38 * unit, 38 * unit);
  paint_tile_sign (brush, piece->cell, &sign);
}

/* What takes several days: a block for the fieldwork, a bar with end stops for a window. */
static void
paint_bar (Brush                  *brush,
           const HeddleSlidePiece *piece)
{
  const graphene_rect_t *area = &piece->area;
  float edge = MAX (brush->layout->height / 216, 1);
  graphene_rect_t stop;
  HeddleHue hue;
  GdkRGBA pale;

  heddle_palette_get_hue (brush->palette, piece->mark.code, &hue);
  if (piece->mark.shape == HEDDLE_SHAPE_FIELDWORK)
    {
      fill_round (brush, area, edge * 3, &hue.hue);
      stroke_round (brush, area, edge * 3, edge, &hue.ink, 0);
      return;
    }
  heddle_palette_mix (&brush->colours->ground, &hue.hue, 0.35f, &pale);
  gtk_snapshot_append_color (brush->snapshot, &pale, area);
  stroke_round (brush, area, 0, edge, &hue.ink, 0);
  for (int i = 0; i < 2; i++)
    {
      graphene_rect_init (&stop, area->origin.x + (i == 0 ? 0 : area->size.width - edge),
                          area->origin.y - edge * 3, edge, area->size.height + edge * 6);
      gtk_snapshot_append_color (brush->snapshot, &hue.ink, &stop);
    }
}

static void
paint_hue (Brush                  *brush,
           const HeddleSlidePiece *piece)
{
  HeddleHue hue;

  heddle_palette_get_hue (brush->palette, piece->mark.code, &hue);
  gtk_snapshot_append_color (brush->snapshot, &hue.hue, &piece->area);
}

/* How much of what is needed is there; the rest is outlined. */
static void
paint_gauge (Brush                  *brush,
             const HeddleSlidePiece *piece)
{
  const HeddleSlideColours *of = brush->colours;
  graphene_rect_t full = piece->area;
  float radius = piece->area.size.height / 4;

  full.size.width *= piece->share;
  fill_round (brush, &piece->area, radius, &of->card);
  if (full.size.width > 1)
    fill_round (brush, &full, MIN (radius, full.size.width / 2), &of->deep);
  stroke_round (brush, &piece->area, radius, piece->area.size.height / 9, &of->deep, 0);
}

/* From corner to corner: a smooth curve between boxes, or a straight line. */
static void
paint_line (Brush                  *brush,
            const HeddleSlidePiece *piece,
            gboolean                smooth,
            const GdkRGBA          *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  const graphene_rect_t *area = &piece->area;
  float left = area->origin.x;
  float right = left + area->size.width;
  float start = area->origin.y + (piece->turned ? area->size.height : 0);
  float end = area->origin.y + (piece->turned ? 0 : area->size.height);
  float middle = (left + right) / 2;

  gsk_path_builder_move_to (builder, left, start);
  if (smooth)
    gsk_path_builder_cubic_to (builder, middle, start, middle, end, right, end);
  else
    gsk_path_builder_line_to (builder, right, end);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  stroke (brush, path, brush->layout->unit * 5, color, 0);
}

static void
paint_box (Brush                  *brush,
           const HeddleSlidePiece *piece)
{
  const HeddleSlideColours *of = brush->colours;
  float unit = brush->layout->unit;

  fill_round (brush, &piece->area, 16 * unit,
              piece->cell == HEDDLE_SLIDE_PLANNED ? &of->light : &of->card);
  stroke_round (brush, &piece->area, 16 * unit, 3 * unit, &of->deep, 0);
}

/* A line across a chart; dashed for what is to be reached. */
static void
paint_level (Brush                  *brush,
             const HeddleSlidePiece *piece)
{
  const GdkRGBA *color = &brush->colours->tones[HEDDLE_SLIDE_DIM];
  const graphene_rect_t *area = &piece->area;
  float dash = area->size.height * 4;

  if (!piece->turned)
    {
      gtk_snapshot_append_color (brush->snapshot, color, area);
      return;
    }
  for (float x = 0; x < area->size.width; x += dash * 1.7f)
    gtk_snapshot_append_color (brush->snapshot, color,
                               &GRAPHENE_RECT_INIT (area->origin.x + x, area->origin.y,
                                                    MIN (dash, area->size.width - x),
                                                    area->size.height));
}

/* Full; a ring around what chance does not explain. */
static void
paint_dot (Brush                  *brush,
           const HeddleSlidePiece *piece)
{
  float radius = piece->area.size.width / 2;
  graphene_rect_t ring;
  HeddleHue hue;

  heddle_palette_get_hue (brush->palette, piece->mark.code, &hue);
  fill_round (brush, &piece->area, radius, &hue.ink);
  if (!piece->turned)
    return;
  graphene_rect_inset_r (&piece->area, -radius * 0.7f, -radius * 0.7f, &ring);
  stroke_round (brush, &ring, radius * 1.7f, radius * 0.4f, &hue.ink, 0);
}

static void
paint_day (Brush                  *brush,
           const HeddleSlidePiece *piece)
{
  const HeddleSlideColours *of = brush->colours;
  float unit = brush->layout->unit;

  gtk_snapshot_append_color (brush->snapshot, &of->card, &piece->area);
  stroke_round (brush, &piece->area, 0, 2 * unit, &of->line, 0);
  if (piece->turned)
    stroke_round (brush, &piece->area, 0, 6 * unit, &of->tones[HEDDLE_SLIDE_ACCENT], 0);
}

static void
paint_curve (Brush                  *brush,
             const HeddleSlidePiece *piece)
{
  HeddleHue hue;

  heddle_palette_get_hue (brush->palette, piece->mark.code, &hue);
  paint_line (brush, piece, FALSE, &hue.ink);
}

static void
paint_piece (Brush                  *brush,
             const HeddleSlidePiece *piece)
{
  const HeddleSlideColours *of = brush->colours;

  switch (piece->kind)
    {
    case HEDDLE_SLIDE_PIECE_TEXT:
      paint_text_at (brush, piece->text, piece->area.origin.x, piece->area.origin.y,
                     &of->tones[piece->tone]);
      break;
    case HEDDLE_SLIDE_PIECE_LINE:
      gtk_snapshot_append_color (brush->snapshot, &of->line, &piece->area);
      break;
    case HEDDLE_SLIDE_PIECE_CARD:
      fill_round (brush, &piece->area, brush->layout->height * 0.026f, &of->card);
      stroke_round (brush, &piece->area, brush->layout->height * 0.026f,
                    brush->layout->height / 360, &of->line, 0);
      break;
    case HEDDLE_SLIDE_PIECE_MARK:
      heddle_mark_paint (brush->snapshot, &piece->mark,
                         piece->area.origin.x + piece->area.size.width / 2,
                         piece->area.origin.y + piece->area.size.height / 2,
                         piece->area.size.width / HEDDLE_MARK_SIZE, FALSE, brush->palette);
      break;
    case HEDDLE_SLIDE_PIECE_SIGN:
      paint_sign (brush, piece);
      break;
    case HEDDLE_SLIDE_PIECE_CELL:
      paint_cell (brush, piece);
      break;
    case HEDDLE_SLIDE_PIECE_TILE:
      paint_tile (brush, piece);
      break;
    case HEDDLE_SLIDE_PIECE_HUE:
      paint_hue (brush, piece);
      break;
    case HEDDLE_SLIDE_PIECE_BAR:
      paint_bar (brush, piece);
      break;
    case HEDDLE_SLIDE_PIECE_FLAG:
      fill_round (brush, &piece->area,
                  MIN (piece->area.size.width, piece->area.size.height) / 2,
                  &of->tones[HEDDLE_SLIDE_ACCENT]);
      break;
    case HEDDLE_SLIDE_PIECE_TINT:
      gtk_snapshot_append_color (brush->snapshot, &of->tint, &piece->area);
      break;
    case HEDDLE_SLIDE_PIECE_GAUGE:
      paint_gauge (brush, piece);
      break;
    case HEDDLE_SLIDE_PIECE_EDGE:
      paint_line (brush, piece, TRUE, &of->deep);
      break;
    case HEDDLE_SLIDE_PIECE_BOX:
      paint_box (brush, piece);
      break;
    case HEDDLE_SLIDE_PIECE_LEVEL:
      paint_level (brush, piece);
      break;
    case HEDDLE_SLIDE_PIECE_CURVE:
      paint_curve (brush, piece);
      break;
    case HEDDLE_SLIDE_PIECE_DOT:
      paint_dot (brush, piece);
      break;
    case HEDDLE_SLIDE_PIECE_DAY:
      paint_day (brush, piece);
      break;
    default:
      g_return_if_reached ();
    }
}

/**
 * heddle_slide_paint:
 * @page: from 0
 * @dark: on a dark ground
 *
 * Paints one page, its ground included.
 */
void
heddle_slide_paint (HeddleSlideLayout *self,
                    guint              page,
                    GtkSnapshot       *snapshot,
                    PangoContext      *context,
                    gboolean           dark)
{
  Brush brush = {
    .snapshot = snapshot,
    .context = context,
    .layout = self,
    .colours = heddle_slide_colours_get (dark),
    .palette = heddle_palette_get (dark, TRUE),
  };
  GArray *pieces;

  g_return_if_fail (page < self->pages->len);

  pieces = g_ptr_array_index (self->pages, page);
  gtk_snapshot_append_color (snapshot, &brush.colours->ground,
                             &GRAPHENE_RECT_INIT (0, 0, self->width, self->height));
  for (guint i = 0; i < pieces->len; i++)
    paint_piece (&brush, &g_array_index (pieces, HeddleSlidePiece, i));
}
