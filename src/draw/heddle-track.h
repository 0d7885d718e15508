/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-mark.h"
#include "heddle-time-axis.h"

G_BEGIN_DECLS

/** HEDDLE_TRACK_HEIGHT: Height of one track, at scale 1. */
#define HEDDLE_TRACK_HEIGHT 69.0f

/**
 * HeddleTrackItem:
 * @first: first day of a window or of the fieldwork
 * @last: the day that counts
 */
typedef struct
{
  HeddleMark mark;
  HeddleDay first;
  HeddleDay last;
} HeddleTrackItem;

/* @x: middle of a point, or left edge of a bar of width @bar. */
typedef struct
{
  guint item;
  float x;
  float bar;
} HeddleTrackMark;

/**
 * HeddleTrack:
 * @line_x, @line_width: from the first date to the last
 * @done_x, @done_width: so much of it lies behind us
 * @marks: (element-type HeddleTrackMark): bars, then points, one a day: the
 *   most urgent of what is due on it
 * @block: index of the fieldwork among the items, or -1 where it is not seen
 * @block_x, @block_width: of the fieldwork's days, wide enough to be gripped
 * @label: its first day, in words
 *
 * One episode on the axis of all. Made by heddle_track_new(), which is pure.
 */
typedef struct
{
  HeddleTimeAxis axis;
  float line_x;
  float line_width;
  float done_x;
  float done_width;
  GArray *marks;
  int block;
  float block_x;
  float block_width;
  float block_y;
  float block_height;
  char *label;
} HeddleTrack;

HeddleTrack *heddle_track_new         (const HeddleTimeAxis  *axis,
                                       const HeddleTrackItem *items,
                                       guint                  n_items,
                                       HeddleDay              today);
void         heddle_track_free        (HeddleTrack           *self);
/* @shift: pixels by which the fieldwork is being dragged, 0 while it is not;
 * where it was stays to be seen. */
void         heddle_track_paint       (const HeddleTrack     *self,
                                       const HeddleTrackItem *items,
                                       float                  shift,
                                       GtkSnapshot           *snapshot,
                                       PangoContext          *context,
                                       const HeddlePalette   *palette);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleTrack, heddle_track_free)

G_END_DECLS
