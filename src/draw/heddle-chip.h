/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-mark.h"

G_BEGIN_DECLS

/* Heights at scale 1. */
#define HEDDLE_CHIP_HEIGHT 19.0f
#define HEDDLE_CHIP_LANE 21.0f
#define HEDDLE_CELL_HEAD 22.0f
#define HEDDLE_CELL_FOOT 18.0f

/**
 * HeddleChip:
 * @who: (nullable): whose, a code that stands first in bold
 * @text: one short word, or for a span what it is
 * @whole: (nullable): what it is in full, for where all of it has room
 * @note: (nullable): a word at the end, such as "overdue"
 * @span: a bar over several days
 * @starts: the bar begins here and has a round start
 * @ends: it ends here
 *
 * One entry in a month. Strings are borrowed.
 */
typedef struct
{
  HeddleMark mark;
  const char *who;
  const char *text;
  const char *whole;
  const char *note;
  gboolean span;
  gboolean starts;
  gboolean ends;
} HeddleChip;

/**
 * HeddleCell:
 * @weekday: (nullable): name of the day, before the number
 * @number: "19", or "1 Jan" for the first of a month
 * @today: (nullable): the word beside today's number
 * @outside: of another month
 * @closed: hatched
 * @foot: (nullable): name of what closes it
 */
typedef struct
{
  const char *weekday;
  const char *number;
  const char *today;
  gboolean outside;
  gboolean closed;
  const char *foot;
} HeddleCell;

/* @context has the usual font, @scale says how large that is. */
void         heddle_chip_paint      (const HeddleChip      *self,
                                     GtkSnapshot           *snapshot,
                                     PangoContext          *context,
                                     const graphene_rect_t *area,
                                     float                  scale,
                                     gboolean               rtl,
                                     const HeddlePalette   *palette);
void         heddle_chip_get_ground (const HeddleChip      *self,
                                     const HeddlePalette   *palette,
                                     GdkRGBA               *ground);
void         heddle_cell_paint      (const HeddleCell      *self,
                                     GtkSnapshot           *snapshot,
                                     PangoContext          *context,
                                     const graphene_rect_t *area,
                                     float                  scale,
                                     gboolean               rtl,
                                     const HeddlePalette   *palette);
PangoLayout *heddle_text_new        (PangoContext          *context,
                                     const char            *text,
                                     float                  size,
                                     PangoWeight            weight);
float        heddle_text_paint      (GtkSnapshot           *snapshot,
                                     PangoLayout           *layout,
                                     float                  x,
                                     float                  middle,
                                     float                  width,
                                     gboolean               at_end,
                                     const GdkRGBA         *color);

G_END_DECLS
