/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-calendar.h"
#include "heddle-palette.h"

G_BEGIN_DECLS

/** HEDDLE_TIME_AXIS_HEIGHT: Height of the axis with its months and weeks, at scale 1. */
#define HEDDLE_TIME_AXIS_HEIGHT 52.0f

/**
 * HeddleTimeZoom:
 *
 * How long a time is seen at once, from the longest to the shortest.
 */
typedef enum
{
  HEDDLE_TIME_YEAR,
  HEDDLE_TIME_HALF_YEAR,
  HEDDLE_TIME_QUARTER,
  HEDDLE_TIME_MONTH,
  HEDDLE_N_TIME_ZOOMS,
} HeddleTimeZoom;

/**
 * HeddleTimeAxis:
 * @first: first day, a Monday
 * @last: last day, a Sunday
 * @width: in pixels
 * @scale: text size, 1 at the normal one
 * @rtl: time runs from right to left
 *
 * The time that many charts share, one above the other.
 */
typedef struct
{
  HeddleTimeZoom zoom;
  HeddleDay first;
  HeddleDay last;
  float width;
  float scale;
  gboolean rtl;
} HeddleTimeAxis;

/* Width of @text in pixels at @size times the text size. */
typedef float (*HeddleTimeMeasure) (const char *text,
                                    float       size,
                                    gpointer    data);

/* @x: of its line; @text: nothing where there is no room, and @text_x its left. */
typedef struct
{
  HeddleDay day;
  gboolean month; /* else a week, or a day where days are seen */
  float x;
  float text_x;
  float text_width;
  char *text;
} HeddleTimeTick;

/* The days that are seen where @day lies a quarter of the way in. */
void       heddle_time_axis_set_around  (HeddleTimeAxis        *self,
                                         HeddleTimeZoom         zoom,
                                         HeddleDay              day);
/* By how many days a page goes on: half of what is seen. */
int        heddle_time_axis_get_page    (const HeddleTimeAxis  *self);
/* Where a day begins. */
float      heddle_time_axis_get_x       (const HeddleTimeAxis  *self,
                                         HeddleDay              day);
/* Left edge and width of what lasts from the first to the last of two days, cut
 * at the ends of the axis; %FALSE where nothing of it is seen. */
gboolean   heddle_time_axis_get_span    (const HeddleTimeAxis  *self,
                                         HeddleDay              first,
                                         HeddleDay              last,
                                         float                 *x,
                                         float                 *width);
/* How many days a way of so many pixels is, rounded. */
int        heddle_time_axis_get_days    (const HeddleTimeAxis  *self,
                                         float                  way);
/* (element-type HeddleTimeTick): months, then weeks or days. */
GArray    *heddle_time_axis_get_ticks   (const HeddleTimeAxis  *self,
                                         HeddleTimeMeasure      measure,
                                         gpointer               data);

/* Months, weeks, the times before elections among @spans, and today's name. */
void       heddle_time_axis_paint_head  (const HeddleTimeAxis  *self,
                                         GPtrArray             *spans,
                                         HeddleDay              today,
                                         GtkSnapshot           *snapshot,
                                         PangoContext          *context,
                                         const HeddlePalette   *palette);
/* Behind a chart: the closures among @spans, and a line a month. */
void       heddle_time_axis_paint_back  (const HeddleTimeAxis  *self,
                                         GPtrArray             *spans,
                                         float                  height,
                                         GtkSnapshot           *snapshot,
                                         const HeddlePalette   *palette);
/* Over it: the line of today. */
void       heddle_time_axis_paint_today (const HeddleTimeAxis  *self,
                                         HeddleDay              today,
                                         float                  top,
                                         float                  height,
                                         GtkSnapshot           *snapshot,
                                         const HeddlePalette   *palette);

G_END_DECLS
