/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-priority-card.h"

#include <math.h>

#include "heddle-chip.h"

/* At scale 1. */
#define PADDING 6.0f /* of the number's ground */
#define ROUND 5.0f
#define HEAD_GAP 9.0f
#define LINE_GAP 4.0f
#define SIGN 14.0f
#define SIGN_GAP 4.0f
#define LEAST_TITLE 124.0f
#define SMALL 0.82f
#define TITLE_LINES 3

enum
{
  NUMBER,
  TITLE,
  COUNTS,
  WORDS,
  N_TEXTS,
};

struct _HeddlePriorityCard
{
  PangoLayout *texts[N_TEXTS];
  float whole[N_TEXTS]; /* how wide each is on one line */
  float scale;
  float width;
  HeddleState state;
};

static float
get_height (HeddlePriorityCard *self,
            guint               text)
{
  int height;

  pango_layout_get_pixel_size (self->texts[text], NULL, &height);
  return (float) height;
}

static float
get_chip (HeddlePriorityCard *self)
{
  return self->whole[NUMBER] + 2 * PADDING * self->scale;
}

/* Left of the title and of the words. */
static float
get_indent (HeddlePriorityCard *self,
            guint               text)
{
  if (text == TITLE)
    return get_chip (self) + HEAD_GAP * self->scale;
  return text == WORDS ? (SIGN + SIGN_GAP) * self->scale : 0;
}

HeddlePriorityCard *
heddle_priority_card_new (PangoContext                  *context,
                          const HeddlePriorityCardTexts *texts,
                          float                          scale)
{
  HeddlePriorityCard *self = g_new0 (HeddlePriorityCard, 1);
  const char *const words[N_TEXTS] = { texts->number, texts->title, texts->counts,
                                       texts->words };
  const PangoWeight weights[N_TEXTS] = {
    PANGO_WEIGHT_BOLD, PANGO_WEIGHT_BOLD, PANGO_WEIGHT_NORMAL,
    texts->state == HEDDLE_STATE_DONE ? PANGO_WEIGHT_NORMAL : PANGO_WEIGHT_SEMIBOLD,
  };

  self->scale = scale;
  self->state = texts->state;
  for (guint i = 0; i < N_TEXTS; i++)
    {
      int width;

      self->texts[i] = heddle_text_new (context, words[i], i < COUNTS ? 1 : SMALL, weights[i]);
      pango_layout_get_pixel_size (self->texts[i], &width, NULL);
      self->whole[i] = (float) width;
    }
  pango_layout_set_ellipsize (self->texts[TITLE], PANGO_ELLIPSIZE_END);
  pango_layout_set_height (self->texts[TITLE], -TITLE_LINES);
  return self;
}

void
heddle_priority_card_free (HeddlePriorityCard *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < N_TEXTS; i++)
    g_object_unref (self->texts[i]);
  g_free (self);
}

void
heddle_priority_card_get_widths (HeddlePriorityCard *self,
                                 float              *least,
                                 float              *natural)
{
  *least = MAX (get_indent (self, TITLE) + LEAST_TITLE * self->scale, self->whole[COUNTS]);
  *natural = MAX (*least, get_indent (self, WORDS) + self->whole[WORDS]);
}

/* A text that fits stays as it was made: to break lines is to make it anew. */
static void
wrap (HeddlePriorityCard *self,
      guint               text)
{
  float room = MAX (self->width - get_indent (self, text), 1);
  int width = self->whole[text] <= room ? -1 : (int) (room * PANGO_SCALE);

  if (width == pango_layout_get_width (self->texts[text]))
    return;
  pango_layout_set_wrap (self->texts[text], PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (self->texts[text], width);
}

float
heddle_priority_card_lay (HeddlePriorityCard *self,
                          float               width)
{
  self->width = width;
  wrap (self, TITLE);
  wrap (self, WORDS);
  return get_height (self, TITLE) + get_height (self, COUNTS) + get_height (self, WORDS)
         + 2 * LINE_GAP * self->scale;
}

/* Lines stand at the side from where the window is read. Pango turns them round where their
 * own direction is another. */
static void
align (PangoLayout *layout,
       gboolean     rtl)
{
  gboolean other = (pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL) != rtl;

  pango_layout_set_alignment (layout, rtl != other ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
}

static void
paint_text (HeddlePriorityCard *self,
            guint               text,
            float               y,
            GtkSnapshot        *snapshot,
            gboolean            rtl,
            const GdkRGBA      *color)
{
  PangoLayout *layout = self->texts[text];
  float x = get_indent (self, text);

  if (pango_layout_get_width (layout) >= 0)
    {
      align (layout, rtl);
      x = rtl ? 0 : x;
    }
  else if (rtl)
    x = self->width - x - self->whole[text];
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (roundf (x), roundf (y)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
paint_number (HeddlePriorityCard  *self,
              GtkSnapshot         *snapshot,
              gboolean             rtl,
              const HeddlePalette *palette)
{
  float chip = get_chip (self);
  graphene_rect_t area = GRAPHENE_RECT_INIT (rtl ? self->width - chip : 0, 0, chip,
                                             get_height (self, NUMBER));
  GdkRGBA ground = palette->foreground;
  GskRoundedRect box;

  ground.alpha *= 0.1f;
  gsk_rounded_rect_init_from_rect (&box, &area, ROUND * self->scale);
  gtk_snapshot_push_rounded_clip (snapshot, &box);
  gtk_snapshot_append_color (snapshot, &ground, &area);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (roundf (area.origin.x
                                                                  + PADDING * self->scale), 0));
  gtk_snapshot_append_layout (snapshot, self->texts[NUMBER], &palette->foreground);
  gtk_snapshot_restore (snapshot);
}

const GdkRGBA *
heddle_priority_card_get_color (HeddleState          state,
                                const HeddlePalette *palette)
{
  if (state == HEDDLE_STATE_OVERDUE)
    return &palette->error_text;
  return state == HEDDLE_STATE_DONE ? &palette->success_text : &palette->warning_text;
}

void
heddle_priority_card_paint (HeddlePriorityCard  *self,
                            GtkSnapshot         *snapshot,
                            gboolean             rtl,
                            const HeddlePalette *palette)
{
  float gap = LINE_GAP * self->scale;
  float counts = get_height (self, TITLE) + gap;

  paint_number (self, snapshot, rtl, palette);
  paint_text (self, TITLE, 0, snapshot, rtl, &palette->foreground);
  paint_text (self, COUNTS, counts, snapshot, rtl, &palette->dim);
  paint_text (self, WORDS, counts + get_height (self, COUNTS) + gap, snapshot, rtl,
              heddle_priority_card_get_color (self->state, palette));
}

void
heddle_priority_card_get_sign (HeddlePriorityCard *self,
                               gboolean            rtl,
                               graphene_rect_t    *area)
{
  float size = roundf (SIGN * self->scale);
  float line = get_height (self, WORDS)
               / (float) pango_layout_get_line_count (self->texts[WORDS]);
  float top = get_height (self, TITLE) + get_height (self, COUNTS) + 2 * LINE_GAP * self->scale;

  *area = GRAPHENE_RECT_INIT (rtl ? self->width - size : 0, roundf (top + (line - size) / 2),
                              size, size);
}
