/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "heddle-pages.h"

G_BEGIN_DECLS

/* Shades of what is printed. */
#define HEDDLE_SHADE_BLACK 0.0
#define HEDDLE_SHADE_NOTE 0.2
#define HEDDLE_SHADE_GREY 0.267
#define HEDDLE_SHADE_RULE 0.6
#define HEDDLE_SHADE_EDGE 0.467
#define HEDDLE_SHADE_EMPTY 0.902
#define HEDDLE_SHADE_BLANK 0.945

/**
 * HeddleTag:
 * @name: of the structure type, "P"
 * @alt: (nullable): a figure's words
 * @parts: (element-type guint): contents on the pages, in reading order
 *
 * An element of the structure that a reader of the file walks through.
 */
typedef struct
{
  const char *name;
  char *alt;
  gboolean column_head;
  GPtrArray *children;
  GArray *parts;
} HeddleTag;

typedef enum
{
  HEDDLE_OP_LINE,   /* a line of text */
  HEDDLE_OP_RULE,   /* a line from the corner over width or height */
  HEDDLE_OP_DOTS,   /* the same, dotted */
  HEDDLE_OP_FILL,   /* a filled area */
  HEDDLE_OP_FRAME,  /* the edge of a box */
  HEDDLE_OP_FIGURE,
  HEDDLE_OP_PAGE,   /* the number of the page on which an anchor stands */
  HEDDLE_OP_TURNED, /* a line of text from bottom to top */
  HEDDLE_OP_ANCHOR, /* paints nothing */
} HeddleOpSort;

/**
 * HeddleOp:
 * @tag: what it belongs to; %NULL: decoration
 * @width: of a rule, area, figure; of a line the room to align in
 * @shade: grey, 0 black; of a rule, fill or plain text
 * @thick: of a rule
 *
 * Something on a page, from the upper left corner of what it stands in.
 */
typedef struct
{
  HeddleOpSort sort;
  double x;
  double y;
  double width;
  double height;
  double shade;
  double thick;
  HeddleTag *tag;
  PangoLayoutLine *line;
  PangoLayout *layout;
  double baseline;
  HeddleAlign align;
  HeddleFigure *figure;
  const char *text; /* anchor, or link target */
} HeddleOp;

/**
 * HeddleSlice:
 * @before: room above it, unless it stands first on its page; of this and @after of
 *   the one above it the greater holds
 * @together: stays with what follows
 * @new_page: begins on a new page
 * @resume: what of its node is in the slices before it: bytes of text or rows
 *
 * What is not torn apart.
 */
typedef struct
{
  GArray *ops;
  double before;
  double height;
  double after;
  gboolean together;
  gboolean new_page;
  guint resume;
} HeddleSlice;

typedef struct
{
  char *anchor;
  char *words;
  int level;
  guint page;
  double y;
} HeddlePlaceMark;

struct _HeddlePages
{
  HeddleDocument *document;
  PangoContext *context;
  GPtrArray *layouts;
  GPtrArray *pages;  /* (element-type GArray of HeddleOp) */
  GPtrArray *tags;   /* owned */
  HeddleTag *root;
  GHashTable *tag_of; /* node → HeddleTag */
  gboolean sections;  /* it has headings of the first level */
  GArray *marks;     /* (element-type HeddlePlaceMark): headings and anchors */
  double width, height;
  double left, right, top, bottom;
  double head_y, foot_y;
};

/* How a paragraph is set. */
typedef struct
{
  double size;
  double leading;
  double before;
  double after;
  double spacing; /* between letters, in ems */
  double shade;
  gboolean bold;
  gboolean tabular; /* figures stand below each other */
} HeddleSetting;

/* Size, weight and spaces of a node's text, in points. */
HeddleSetting heddle_pages_get_setting   (HeddlePages         *self,
                                          HeddleNode          *node);

/* A tag of the structure of the PDF; @parent: (nullable): the document. Transfer none. */
HeddleTag    *heddle_pages_add_tag       (HeddlePages         *self,
                                          HeddleTag           *parent,
                                          const char          *name);
/* @phrase from byte @from on, wrapped at @width in points, or not where it is negative.
 * Transfer none. */
PangoLayout  *heddle_pages_lay_text      (HeddlePages         *self,
                                          HeddlePhrase        *phrase,
                                          guint                from,
                                          const HeddleSetting *setting,
                                          double               width);

void          heddle_slice_clear         (gpointer             slice);
/* (element-type HeddleSlice): empty. Transfer full. */
GArray       *heddle_slices_new          (void);
/* A slice at the end; valid until the next one is added. */
HeddleSlice  *heddle_slices_add          (GArray              *slices);

/* Slices of a node from @resume on, @width wide. */
void          heddle_flow_slice          (HeddlePages         *self,
                                          HeddleNode          *node,
                                          HeddleTag           *tag,
                                          double               width,
                                          guint                resume,
                                          GArray              *slices);
/* Slices of a group's children. */
void          heddle_flow_group          (HeddlePages         *self,
                                          HeddleNode          *group,
                                          HeddleTag           *tag,
                                          double               width,
                                          GArray              *slices);
/* All of a group in one go; returns its height. */
double        heddle_flow_stack          (HeddlePages         *self,
                                          HeddleNode          *group,
                                          HeddleTag           *tag,
                                          double               x,
                                          double               y,
                                          double               width,
                                          GArray              *ops);
void          heddle_flow_text           (HeddlePages         *self,
                                          HeddlePhrase        *phrase,
                                          guint                from,
                                          const HeddleSetting *setting,
                                          HeddleAlign          align,
                                          HeddleTag           *tag,
                                          double               x,
                                          double               width,
                                          GArray              *slices);
void          heddle_flow_table          (HeddlePages         *self,
                                          HeddleNode          *table,
                                          HeddleTag           *tag,
                                          double               width,
                                          guint                resume,
                                          GArray              *slices);
/* Slices of the rows that a table repeats. */
void          heddle_flow_heads          (HeddlePages         *self,
                                          HeddleNode          *table,
                                          double               width,
                                          GArray              *slices);
void          heddle_flow_widths         (const double        *wanted,
                                          guint                n,
                                          double               gap,
                                          double               width,
                                          double              *widths);
/* The structure's element of a node, made once. */
HeddleTag    *heddle_pages_tag_of        (HeddlePages         *self,
                                          HeddleNode          *node,
                                          HeddleTag           *parent,
                                          const char          *name);

gboolean      heddle_pages_fill          (HeddlePages         *self,
                                          GCancellable        *cancellable,
                                          HeddlePaperProgress  progress,
                                          gpointer             data,
                                          GError             **error);

/* @begin and @end are told where contents of the structure begin and end. */
typedef void (*HeddleTagFunc) (cairo_t  *cr,
                               HeddleTag *tag, /* NULL: decoration */
                               gpointer   data);
void          heddle_pages_paint_tagged  (HeddlePages         *self,
                                          guint                page,
                                          cairo_t             *cr,
                                          HeddleTagFunc        begin,
                                          HeddleTagFunc        end,
                                          gpointer             data);

G_END_DECLS
