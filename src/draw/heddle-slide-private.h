/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-slide.h"

G_BEGIN_DECLS

/*
 * HeddleSlidePen:
 * @unit: a thousand-and-eightieth of the window's height: sizes below are in these
 * @scale: text size, 1 at 100 per cent
 * @left, @right, @bottom: of the room for the view
 * @message: (nullable): large, in the middle, instead of all else
 * @map_beside: every page has the map at its start
 * @has_keys: the keys have room at the bottom; otherwise words stand for cells
 * @y: where the next thing goes
 * @top: where things begin below the title of the page
 * @page: that is being filled
 *
 * What lays out a slide.
 */
typedef struct
{
  HeddleSlideLayout *layout;
  HeddleSlide *slide;
  PangoContext *context;
  float unit;
  float scale;
  gboolean rtl;
  const char *message;
  gboolean map_beside;
  gboolean has_keys;
  float left;
  float right;
  float bottom;
  float y;
  float top;
  GArray *page;
} HeddleSlidePen;

/* Type, in units. */
#define HEDDLE_SLIDE_BODY_TYPE 52.0f
#define HEDDLE_SLIDE_SMALL_TYPE 43.0f

HeddleSlidePiece *heddle_slide_pen_add        (HeddleSlidePen       *pen,
                                               HeddleSlidePieceKind  kind,
                                               float                 x,
                                               float                 y,
                                               float                 width,
                                               float                 height);
/* @type: in units of the slide; @width: in pixels, or negative: it does not wrap.
 * Transfer full. */
PangoLayout      *heddle_slide_pen_make_text  (HeddleSlidePen       *pen,
                                               const char           *text,
                                               float                 type,
                                               PangoWeight           weight,
                                               float                 width);
/* In pixels, of what is written. */
float             heddle_slide_pen_get_width  (PangoLayout          *text);
/* In pixels, of what is written. */
float             heddle_slide_pen_get_height (PangoLayout          *text);
/* Takes @text. The piece is valid until the next one is added. */
HeddleSlidePiece *heddle_slide_pen_add_text   (HeddleSlidePen       *pen,
                                               PangoLayout          *text,
                                               HeddleSlideTone       tone,
                                               float                 x,
                                               float                 y);
void              heddle_slide_pen_begin_page (HeddleSlidePen       *pen);
void              heddle_slide_pen_add_page   (HeddleSlidePen       *pen);

/* The parts that a view may have, each from @y of the pen on. */
void              heddle_slide_lay_rows       (HeddleSlidePen       *pen);
void              heddle_slide_lay_choices    (HeddleSlidePen       *pen);
void              heddle_slide_lay_points     (HeddleSlidePen       *pen);
float             heddle_slide_add_track_head (HeddleSlidePen       *pen,
                                               float                 x,
                                               float                 width);
void              heddle_slide_add_track      (HeddleSlidePen       *pen,
                                               HeddleSlideRow       *row,
                                               float                 x,
                                               float                 width,
                                               float                 height);
void              heddle_slide_lay_tiles      (HeddleSlidePen       *pen);
void              heddle_slide_add_tiles      (HeddleSlidePen       *pen,
                                               float                 left);
void              heddle_slide_lay_nodes      (HeddleSlidePen       *pen);
void              heddle_slide_lay_chart      (HeddleSlidePen       *pen);
gboolean          heddle_slide_lay_month      (HeddleSlidePen       *pen);
float             heddle_slide_lay_keys       (HeddleSlidePen       *pen,
                                               float                 y);
void              heddle_slide_lay_closing    (HeddleSlidePen       *pen);

G_END_DECLS
