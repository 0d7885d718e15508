/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-mark.h"

/* Each shape about its centre, in a box from -9 to 9. */
static const char *const shapes[] = {
  [HEDDLE_SHAPE_NO_LATER_THAN] = "M0 -7.5 L7.5 0 L0 7.5 L-7.5 0 z",
  [HEDDLE_SHAPE_MEETING] = "M-6.5 0 a6.5 6.5 0 1 0 13 0 a6.5 6.5 0 1 0 -13 0 z",
  [HEDDLE_SHAPE_WINDOW] = "M-8 -3.8 h16 v7.6 h-16 z",
  [HEDDLE_SHAPE_FIELDWORK] = "M-4.5 -7.5 h9 a1.5 1.5 0 0 1 1.5 1.5 v12 a1.5 1.5 0 0 1 -1.5 1.5 "
                             "h-9 a1.5 1.5 0 0 1 -1.5 -1.5 v-12 a1.5 1.5 0 0 1 1.5 -1.5 z",
  [HEDDLE_SHAPE_PLAN] = "M-3.6 -6.4 h7.2 L7.2 0 L3.6 6.4 h-7.2 L-7.2 0 z",
  [HEDDLE_SHAPE_MEASURE] = "M0 -7 L7.2 6 h-14.4 z",
};

#define STOPS "M-8 -6 v12 M8 -6 v12"
#define TICK "M-3 0.3 L-1 2.4 L3 -2.2"
#define BANG "M-1.1 -4.2 h2.2 l-0.3 4.9 h-1.6 z M0 1.9 a1.15 1.15 0 1 1 0 2.3 " \
             "a1.15 1.15 0 1 1 0 -2.3 z"
#define PIN "M6 1.5 h4 a0.8 0.8 0 0 1 0.2 1.6 l0.5 3.7 c1.3 0.7 2.1 1.9 2.3 3.4 H3 " \
            "c0.2 -1.5 1 -2.7 2.3 -3.4 l0.5 -3.7 A0.8 0.8 0 0 1 6 1.5 z " \
            "M7.2 10.5 h1.6 v3.7 L8 15 l-0.8 -0.8 z"

static void
fill (GtkSnapshot   *snapshot,
      const char    *data,
      const GdkRGBA *color)
{
  g_autoptr (GskPath) path = gsk_path_parse (data);

  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, color);
}

static void
stroke (GtkSnapshot   *snapshot,
        const char    *data,
        const GdkRGBA *color,
        float          width,
        gboolean       dashed)
{
  static const float dash[] = { 2.2f, 2.0f };
  g_autoptr (GskPath) path = gsk_path_parse (data);
  g_autoptr (GskStroke) pen = gsk_stroke_new (width);

  gsk_stroke_set_line_join (pen, GSK_LINE_JOIN_ROUND);
  gsk_stroke_set_line_cap (pen, dashed ? GSK_LINE_CAP_BUTT : GSK_LINE_CAP_ROUND);
  if (dashed)
    gsk_stroke_set_dash (pen, dash, G_N_ELEMENTS (dash));
  gtk_snapshot_append_stroke (snapshot, path, pen, color);
}

/* The triangle's middle lies lower than that of its box. */
static void
paint_sign (GtkSnapshot *snapshot,
            HeddleShape  shape,
            const char  *data,
            float        width,
            const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  if (shape == HEDDLE_SHAPE_MEASURE)
    gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, 1.7f));
  if (width > 0)
    stroke (snapshot, data, color, width, FALSE);
  else
    fill (snapshot, data, color);
  gtk_snapshot_restore (snapshot);
}

static void
paint_body (GtkSnapshot         *snapshot,
            const HeddleMark    *self,
            const HeddlePalette *palette)
{
  static const GdkRGBA white = { 1, 1, 1, 1 };
  const char *shape = shapes[self->shape];
  const GdkRGBA *body = &palette->view, *edge;
  gboolean stops = self->shape == HEDDLE_SHAPE_WINDOW;
  HeddleHue hue;

  heddle_palette_get_hue (palette, self->code, &hue);
  edge = &hue.ink;
  switch (self->state)
    {
    case HEDDLE_STATE_DUE_SOON:
      body = &hue.hue;
      break;
    case HEDDLE_STATE_OVERDUE:
      body = edge = &palette->error;
      break;
    case HEDDLE_STATE_DONE:
    case HEDDLE_STATE_DONE_LATE:
      body = &hue.ink;
      break;
    case HEDDLE_STATE_OPEN:
    case HEDDLE_STATE_UNDATED:
    default:
      break;
    }

  fill (snapshot, shape, body);
  stroke (snapshot, shape, edge, body == &palette->view ? 1.7f : 1.5f,
          self->state == HEDDLE_STATE_UNDATED);
  if (stops)
    stroke (snapshot, STOPS, edge, 2.0f, FALSE);
  if (self->state == HEDDLE_STATE_OVERDUE)
    paint_sign (snapshot, self->shape, BANG, 0, &white);
  else if (body == &hue.ink)
    paint_sign (snapshot, self->shape, TICK, 1.8f, &palette->view);
}

/**
 * heddle_mark_shape_from_step:
 *
 * A step without a date has the shape of what it will be once it has one: a
 * day that must not be missed.
 */
HeddleShape
heddle_mark_shape_from_step (HeddleStepKind kind)
{
  switch (kind)
    {
    case HEDDLE_STEP_MEETING:
      return HEDDLE_SHAPE_MEETING;
    case HEDDLE_STEP_WINDOW:
      return HEDDLE_SHAPE_WINDOW;
    case HEDDLE_STEP_FIELDWORK:
      return HEDDLE_SHAPE_FIELDWORK;
    case HEDDLE_STEP_NO_LATER_THAN:
    case HEDDLE_STEP_NO_DATE:
    default:
      return HEDDLE_SHAPE_NO_LATER_THAN;
    }
}

/**
 * heddle_mark_shape_from_word:
 * @word: (nullable): as a deadline has it: "meeting", "window" …
 */
HeddleShape
heddle_mark_shape_from_word (const char *word)
{
  static const struct
  {
    const char *word;
    HeddleShape shape;
  } words[] = {
    { "meeting", HEDDLE_SHAPE_MEETING }, { "event", HEDDLE_SHAPE_MEETING },
    { "window", HEDDLE_SHAPE_WINDOW },   { "fieldwork", HEDDLE_SHAPE_FIELDWORK },
    { "plan", HEDDLE_SHAPE_PLAN },       { "measure", HEDDLE_SHAPE_MEASURE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (word, words[i].word) == 0)
      return words[i].shape;

  return HEDDLE_SHAPE_NO_LATER_THAN;
}

/**
 * heddle_mark_paint:
 * @x, @y: the mark's centre
 * @scale: 1 gives a box of %HEDDLE_MARK_SIZE
 * @rtl: the pin goes to the left
 */
void
heddle_mark_paint (GtkSnapshot         *snapshot,
                   const HeddleMark    *self,
                   float                x,
                   float                y,
                   float                scale,
                   gboolean             rtl,
                   const HeddlePalette *palette)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_scale (snapshot, scale, scale);
  paint_body (snapshot, self, palette);
  if (self->pinned)
    heddle_mark_paint_pin (snapshot, rtl ? -8.5f : 8.5f, -5.5f, 0.5f, &palette->foreground);
  gtk_snapshot_restore (snapshot);
}

/**
 * heddle_mark_paint_pin:
 * @x, @y: its centre
 * @scale: 1 gives a pin of 16
 */
void
heddle_mark_paint_pin (GtkSnapshot   *snapshot,
                       float          x,
                       float          y,
                       float          scale,
                       const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x - 8 * scale, y - 8 * scale));
  gtk_snapshot_scale (snapshot, scale, scale);
  fill (snapshot, PIN, color);
  gtk_snapshot_restore (snapshot);
}
