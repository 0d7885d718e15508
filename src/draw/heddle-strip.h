/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-calendar.h"
#include "heddle-mark.h"

G_BEGIN_DECLS

/**
 * HeddleStripItem:
 * @kind: what the step is
 * @state: its state today
 * @nominal: the guidance's date, %HEDDLE_DAY_NONE where there is none
 * @due: the date that counts; %HEDDLE_DAY_NONE leaves the item off the strip
 * @earliest: first day of a window
 * @done_on: or %HEDDLE_DAY_NONE
 * @pinned: agreed by hand
 * @word: (nullable): one short word for a window's bar
 *
 * One step as the strip needs it. Strings are borrowed.
 */
typedef struct
{
  HeddleStepKind kind;
  HeddleState state;
  HeddleDay nominal;
  HeddleDay due;
  HeddleDay earliest;
  HeddleDay done_on;
  gboolean pinned;
  const char *word;
} HeddleStripItem;

/* Width of @text in pixels at the strip's caption size times @size. */
typedef float (*HeddleStripMeasure) (const char *text,
                                     float       size,
                                     gboolean    bold,
                                     gpointer    data);

/**
 * HeddleStripInput:
 * @start, @end: fieldwork days
 * @spans: (nullable) (element-type HeddleSpan): closures to hatch, of any days
 * @width: in pixels
 * @scale: text size, 1 at the normal one; heights grow with it
 * @narrow: keeps the marks and drops the small labels
 * @plain: low, with marks and days late alone: no names, weeks or dates
 * @rtl: time runs from right to left
 */
typedef struct
{
  HeddleDay start;
  HeddleDay end;
  HeddleDay today;
  const HeddleStripItem *items;
  guint n_items;
  GPtrArray *spans;
  float width;
  float scale;
  gboolean narrow;
  gboolean plain;
  gboolean rtl;
  HeddleStripMeasure measure;
  gpointer measure_data;
} HeddleStripInput;

/* A line of text. @x is its middle. */
typedef struct
{
  char *text;
  float x;
  float baseline;
  float size; /* times the caption size */
  gboolean bold;
} HeddleStripText;

typedef struct
{
  float x;
  HeddleStripText label; /* text NULL where there is no room */
  HeddleStripText date;
} HeddleStripWeek;

typedef struct
{
  HeddleClosureKind kind;
  float x;
  float width;
  HeddleStripText label;
} HeddleStripClosure;

typedef enum
{
  HEDDLE_STRIP_NOTE_NONE,
  HEDDLE_STRIP_NOTE_OVERDUE, /* "13 d late", still open */
  HEDDLE_STRIP_NOTE_LATE,    /* "+3 d", done so many days late */
} HeddleStripNote;

/* @x, @y: middle of the mark. A window that is drawn as a bar has its middle
 * here too, and @bar is its width. */
typedef struct
{
  guint item;
  float x;
  float y;
  float bar;
  gboolean pin;
  HeddleStripNote note;
  HeddleStripText text;
} HeddleStripMark;

/* The guidance's date of a mark that lies elsewhere: ring at @from, arrow
 * towards @to. */
typedef struct
{
  guint item;
  float from;
  float to;
} HeddleStripGhost;

typedef struct
{
  float x;
  float width;
  HeddleStripText text; /* its @x is where the text starts, the end in RTL */
} HeddleStripPeriod;

/**
 * HeddleStrip:
 *
 * Where everything on the strip is. Made by heddle_strip_layout_new(), which
 * is a pure function; right-to-left is settled here, so that painting and
 * child widgets need not care.
 */
typedef struct
{
  float width;
  float height;
  float scale;
  float mark_scale;
  gboolean narrow;
  gboolean plain;
  gboolean rtl;
  HeddleDay first;
  HeddleDay last;
  float day_width;
  float top;
  float bottom;
  float axis;
  float ghost_axis;
  float bar_height;
  float stop_height;
  float travelled_x;
  float travelled_width;
  float today_x;          /* negative where today is off the strip */
  float pill_x;
  float pill_width;
  float pill_height;
  HeddleStripText today;
  float fieldwork_x;
  float fieldwork_width;
  float fieldwork_height;
  int fieldwork_days;
  gboolean fieldwork_done;
  HeddleStripText fieldwork;
  HeddleStripText fieldwork_dates;
  GArray *weeks;    /* (element-type HeddleStripWeek) */
  GArray *closures; /* (element-type HeddleStripClosure) */
  GArray *marks;    /* (element-type HeddleStripMark) */
  GArray *ghosts;   /* (element-type HeddleStripGhost) */
  GArray *periods;  /* (element-type HeddleStripPeriod) */
} HeddleStrip;

/* In pixels, so that a widget knows its height before it is laid out. @scale: of the text */
float        heddle_strip_get_height    (gboolean                is_narrow,
                                         gboolean                is_plain,
                                         float                   scale);
HeddleStrip *heddle_strip_layout_new    (const HeddleStripInput *input);
void         heddle_strip_layout_free   (HeddleStrip            *self);
float        heddle_strip_get_x         (const HeddleStrip      *self,
                                         HeddleDay               day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleStrip, heddle_strip_layout_free)

/* Painting, in this order. Marks come between, by heddle_mark_paint() or as
 * widgets of their own; heddle_strip_paint() does all three. @context gives
 * the font; its size is what a caption has. */
void         heddle_strip_paint_ground  (const HeddleStrip      *self,
                                         GtkSnapshot            *snapshot,
                                         PangoContext           *context,
                                         const HeddlePalette    *palette,
                                         const char             *code);
void         heddle_strip_paint_mark    (const HeddleStrip      *self,
                                         guint                   mark,
                                         const HeddleStripItem  *item,
                                         GtkSnapshot            *snapshot,
                                         const HeddlePalette    *palette,
                                         const char             *code);
void         heddle_strip_paint_over    (const HeddleStrip      *self,
                                         GtkSnapshot            *snapshot,
                                         PangoContext           *context,
                                         const HeddlePalette    *palette);
void         heddle_strip_paint         (const HeddleStrip      *self,
                                         const HeddleStripItem  *items,
                                         GtkSnapshot            *snapshot,
                                         PangoContext           *context,
                                         const HeddlePalette    *palette,
                                         const char             *code);
float        heddle_strip_measure_pango (const char             *text,
                                         float                   size,
                                         gboolean                bold,
                                         gpointer                context);

G_END_DECLS
