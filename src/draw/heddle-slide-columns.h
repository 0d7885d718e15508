/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-slide-private.h"

G_BEGIN_DECLS

/* In units. */
#define HEDDLE_SLIDE_HEADING_TYPE 46.0f
#define HEDDLE_SLIDE_HEADING_GAP 12.0f
#define HEDDLE_SLIDE_SIGN_SIZE 46.0f
#define HEDDLE_SLIDE_GAP 28.0f
/* Height of a line as a share of its type, as fonts have it at most. */
#define HEDDLE_SLIDE_LINE_SPACING 1.3f

/* Where the columns of the rows stand; widths of 0 are columns nobody fills.
 * @lines: how many lines a text may have, so that a heading and a row fit a page
 * @stacked: date and state have a line of their own, above the text
 * @apart: a line each
 * @noted: what would stand at the end stands below the text, as it is long
 * @worded: cells are named below the text instead, for want of room
 * @tracked: each row has a line with points */
typedef struct
{
  float lead_type;
  float trail_type;
  float lead;
  float mark;
  float cell;
  float gauge;
  float trail;
  float text_x;
  float text;
  int lines;
  gboolean stacked;
  gboolean apart;
  gboolean noted;
  gboolean worded;
  gboolean detailed;
  gboolean ruled;
  gboolean tracked;
} HeddleSlideColumns;

/* From all rows of the slide, once for all of its pages. */
void heddle_slide_columns_measure (HeddleSlidePen     *pen,
                                   HeddleSlideColumns *columns);

G_END_DECLS
