/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-chip.h"

#include <math.h>

#include "heddle-hatch.h"

/* Share of the usual text size. One for all: each size and weight is a font whose glyphs are
 * drawn before a month is first seen. */
#define CHIP_TEXT 0.82f
/* Under this room a chip has its code alone. */
#define BRIEF 40.0f
/* No letter is narrower for long: what has more of them need not be tried. */
#define LETTER 5.0f
/* Nor wider. */
#define WIDE_LETTER 8.0f
/* Under this room a cut word says nothing. */
#define WORD 30.0f
/* Under this width a day has no words that have to be cut. */
#define BRIEF_CELL 60.0f

/**
 * heddle_text_new:
 * @size: times the size of @context
 *
 * Returns: (transfer full): one line of text with figures of equal width
 */
PangoLayout *
heddle_text_new (PangoContext *context,
                 const char   *text,
                 float         size,
                 PangoWeight   weight)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (size));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  if (weight != PANGO_WEIGHT_NORMAL)
    pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/**
 * heddle_text_paint:
 * @x: left edge of the room for it
 * @middle: middle of the line
 * @width: room for it; what does not fit is cut with an ellipsis
 * @at_end: stands at the right of the room
 *
 * Returns: how wide it is
 */
float
heddle_text_paint (GtkSnapshot   *snapshot,
                   PangoLayout   *layout,
                   float          x,
                   float          middle,
                   float          width,
                   gboolean       at_end,
                   const GdkRGBA *color)
{
  gboolean placed = pango_layout_get_width (layout) >= 0;
  PangoRectangle line;

  /* Before its lines are made: to make them twice costs twice as much. */
  if (!placed)
    {
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_width (layout, (int) (MAX (width, 0) * PANGO_SCALE));
    }
  pango_layout_get_pixel_extents (layout, NULL, &line);
  /* A layout that came with a width aligns its lines in it. */
  if (!placed)
    x += (at_end ? width - (float) line.width : 0) - (float) line.x;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (roundf (x),
                                                roundf (middle - (float) line.height / 2)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
  return (float) line.width;
}

/* The code stands first and stronger; where there is hardly room, alone. */
static PangoLayout *
make_words (const HeddleChip *self,
            PangoContext     *context,
            const char       *word)
{
  gboolean late = self->mark.state == HEDDLE_STATE_OVERDUE;
  g_autofree char *text = self->who != NULL
                              ? g_strconcat (self->who, *word != '\0' ? " " : "", word, NULL)
                              : g_strdup (word);
  PangoLayout *layout = heddle_text_new (context, text, CHIP_TEXT,
                                         late ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);

  if (self->who != NULL)
    {
      PangoAttribute *strong = pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD);

      strong->end_index = (guint) strlen (self->who);
      pango_attr_list_insert (pango_layout_get_attributes (layout), strong);
    }
  return layout;
}

/**
 * heddle_chip_get_ground:
 * @ground: (out caller-allocates): the colour behind its words
 */
void
heddle_chip_get_ground (const HeddleChip    *self,
                        const HeddlePalette *palette,
                        GdkRGBA             *ground)
{
  gboolean strong = self->span && self->mark.state != HEDDLE_STATE_OVERDUE;
  HeddleHue hue;

  heddle_palette_get_hue (palette, self->mark.code, &hue);
  if (palette->dark)
    heddle_palette_mix (&hue.hue, &palette->view, strong ? 0.42f : 0.26f, ground);
  else
    heddle_palette_mix (&hue.hue, &palette->view, strong ? 0.34f : 0.16f, ground);
}

static void
paint_ground (const HeddleChip      *self,
              GtkSnapshot           *snapshot,
              const graphene_rect_t *area,
              float                  scale,
              gboolean               rtl,
              const HeddlePalette   *palette)
{
  graphene_size_t round = GRAPHENE_SIZE_INIT (5 * scale, 5 * scale);
  graphene_size_t flat = GRAPHENE_SIZE_INIT (0, 0);
  graphene_size_t left = (rtl ? self->ends : self->starts) ? round : flat;
  graphene_size_t right = (rtl ? self->starts : self->ends) ? round : flat;
  float width[4] = { 1, right.width > 0, 1, left.width > 0 };
  GdkRGBA ground, edge;
  GskRoundedRect box;
  HeddleHue hue;

  gsk_rounded_rect_init (&box, area, &left, &right, &right, &left);
  heddle_chip_get_ground (self, palette, &ground);
  gtk_snapshot_push_rounded_clip (snapshot, &box);
  gtk_snapshot_append_color (snapshot, &ground, area);
  gtk_snapshot_pop (snapshot);
  if (!self->span && !palette->contrast)
    return;

  heddle_palette_get_hue (palette, self->mark.code, &hue);
  edge = self->mark.state == HEDDLE_STATE_OVERDUE ? palette->error : hue.ink;
  edge.alpha = palette->contrast ? 1.0f : 0.6f;
  gtk_snapshot_append_border (snapshot, &box, width, (const GdkRGBA[4]) { edge, edge, edge, edge });
}

static gboolean
is_done (const HeddleChip *self)
{
  return self->mark.state == HEDDLE_STATE_DONE || self->mark.state == HEDDLE_STATE_DONE_LATE;
}

static gboolean
fits (PangoLayout *words,
      float        room)
{
  int width;

  pango_layout_get_pixel_size (words, &width, NULL);

  return (float) width <= room;
}

/* Whether so little of the word would be left that the code alone says as much. It is
 * measured only where it may be so. */
static gboolean
cuts_word (const HeddleChip *self,
           PangoContext     *context,
           float             room,
           float             scale)
{
  float letters = (float) (g_utf8_strlen (self->who, -1) + g_utf8_strlen (self->text, -1) + 1);
  g_autoptr (PangoLayout) code = NULL;
  g_autoptr (PangoLayout) all = NULL;

  if (WIDE_LETTER * scale * letters < room)
    return FALSE;
  all = make_words (self, context, self->text);
  code = make_words (self, context, "");

  return !fits (all, room) && !fits (code, room - WORD * scale);
}

/* The most that has room: what it is in full, one word, the code. */
static PangoLayout *
choose_words (const HeddleChip *self,
              PangoContext     *context,
              gboolean          brief,
              float             room,
              float             scale)
{
  if (self->whole != NULL
      && LETTER * scale * (float) g_utf8_strlen (self->whole, -1) < room)
    {
      g_autoptr (PangoLayout) whole = make_words (self, context, self->whole);

      if (fits (whole, room))
        return g_steal_pointer (&whole);
    }

  if (self->who != NULL && (brief || cuts_word (self, context, room, scale)))
    return make_words (self, context, "");

  return make_words (self, context, self->text);
}

/**
 * heddle_chip_paint:
 * @context: has the usual font
 * @area: where it lies, in pixels; what has no room in it is cut off with an ellipsis
 * @scale: of the text, 1 at the usual size
 *
 * Paints a chip: its ground, its mark and its words; where not even a code fits, its mark
 * alone.
 */
void
heddle_chip_paint (const HeddleChip      *self,
                   GtkSnapshot           *snapshot,
                   PangoContext          *context,
                   const graphene_rect_t *area,
                   float                  scale,
                   gboolean               rtl,
                   const HeddlePalette   *palette)
{
  const GdkRGBA *color = self->mark.state == HEDDLE_STATE_OVERDUE ? &palette->error_text
                                                                  : &palette->foreground;
  float middle = area->origin.y + area->size.height / 2;
  float mark = 13 * scale;
  gboolean brief = area->size.width < (BRIEF + 23) * scale;
  float edge = (brief ? 2 : 3) * scale;
  float gap = (brief ? 2 : 4) * scale;
  float left = area->origin.x + edge;
  float width = area->size.width - 2 * edge;
  float room = width - mark - gap;
  gboolean faint = is_done (self) && !self->span && !palette->contrast;
  g_autoptr (PangoLayout) words = choose_words (self, context, brief, room, scale);

  if (faint)
    gtk_snapshot_push_opacity (snapshot, 0.7);
  paint_ground (self, snapshot, area, scale, rtl, palette);
  if (brief && !fits (words, room))
    {
      /* Half a code says less than the mark alone. */
      heddle_mark_paint (snapshot, &self->mark, area->origin.x + area->size.width / 2, middle,
                         mark / HEDDLE_MARK_SIZE, rtl, palette);
      if (faint)
        gtk_snapshot_pop (snapshot);
      return;
    }
  heddle_mark_paint (snapshot, &self->mark,
                     rtl ? left + width - mark / 2 : left + mark / 2, middle,
                     mark / HEDDLE_MARK_SIZE, rtl, palette);
  if (self->note != NULL && room > 110 * scale)
    {
      g_autoptr (PangoLayout) note = heddle_text_new (context, self->note, CHIP_TEXT,
                                                      PANGO_WEIGHT_NORMAL);
      float note_width = heddle_text_paint (snapshot, note, left, middle, width, !rtl, color);

      room -= note_width + 6 * scale;
      if (rtl)
        left += note_width + 6 * scale;
    }
  heddle_text_paint (snapshot, words, rtl ? left : left + mark + gap, middle, room, rtl, color);
  if (faint)
    gtk_snapshot_pop (snapshot);
}

static void
paint_number (const HeddleCell      *self,
              GtkSnapshot           *snapshot,
              PangoContext          *context,
              const graphene_rect_t *area,
              float                  scale,
              gboolean               rtl,
              const HeddlePalette   *palette)
{
  g_autoptr (PangoLayout) number = heddle_text_new (context, self->number, CHIP_TEXT,
                                                    PANGO_WEIGHT_SEMIBOLD);
  float middle = area->origin.y + 12 * scale;
  float margin = (fits (number, area->size.width - 14 * scale) ? 7 : 3) * scale;
  float x = area->origin.x + margin;
  float width = area->size.width - 2 * margin;
  GdkRGBA color = self->outside ? palette->dim : palette->foreground;
  graphene_rect_t pill;
  GskRoundedRect box;
  int w;

  if (self->weekday != NULL)
    {
      g_autoptr (PangoLayout) weekday = heddle_text_new (context, self->weekday, CHIP_TEXT,
                                                         PANGO_WEIGHT_SEMIBOLD);
      float used = heddle_text_paint (snapshot, weekday, x, middle, width, rtl, &palette->dim)
                   + (self->today != NULL ? 9 : 6) * scale;

      width -= used;
      if (!rtl)
        x += used;
    }
  if (self->today == NULL)
    {
      heddle_text_paint (snapshot, number, x, middle, width, rtl, &color);
      return;
    }
  pango_layout_get_pixel_size (number, &w, NULL);
  pill = GRAPHENE_RECT_INIT (rtl ? x + width - (float) w - 3 * scale : x - 3 * scale,
                             middle - 9 * scale, (float) w + 12 * scale, 18 * scale);
  if (rtl)
    pill.origin.x -= 6 * scale;
  gsk_rounded_rect_init_from_rect (&box, &pill, 9 * scale);
  gtk_snapshot_push_rounded_clip (snapshot, &box);
  gtk_snapshot_append_color (snapshot, &palette->accent, &pill);
  gtk_snapshot_pop (snapshot);
  heddle_text_paint (snapshot, number, pill.origin.x + 6 * scale, middle, (float) w, FALSE,
                     &palette->accent_on);
  if (width > (float) w + 55 * scale)
    {
      g_autoptr (PangoLayout) word = heddle_text_new (context, self->today, CHIP_TEXT,
                                                      PANGO_WEIGHT_SEMIBOLD);
      float after = pill.size.width + 3 * scale;

      color = palette->accent;
      if (palette->dark)
        heddle_palette_mix (&palette->accent, &palette->foreground, 0.45f, &color);
      heddle_text_paint (snapshot, word, rtl ? x : x + after, middle, width - after, rtl, &color);
    }
}

/**
 * heddle_cell_paint:
 *
 * What stands behind a day's entries. Its ground, lines and rings are the
 * theme's.
 */
void
heddle_cell_paint (const HeddleCell      *self,
                   GtkSnapshot           *snapshot,
                   PangoContext          *context,
                   const graphene_rect_t *area,
                   float                  scale,
                   gboolean               rtl,
                   const HeddlePalette   *palette)
{
  if (self->closed)
    heddle_hatch_paint (snapshot, HEDDLE_PATTERN_RISING, area, &palette->hatch, 7 * scale,
                        2 * scale);
  if (self->number != NULL)
    paint_number (self, snapshot, context, area, scale, rtl, palette);
  if (self->foot != NULL)
    {
      g_autoptr (PangoLayout) foot = heddle_text_new (context, self->foot, CHIP_TEXT,
                                                      PANGO_WEIGHT_NORMAL);

      /* Two letters of it tell nothing; the hatch and the tooltip do. */
      if (area->size.width > BRIEF_CELL * scale || fits (foot, area->size.width - 11 * scale))
        heddle_text_paint (snapshot, foot, area->origin.x + 7 * scale,
                           area->origin.y + area->size.height - 11 * scale,
                           area->size.width - 11 * scale, rtl, &palette->dim);
    }
}
