/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-day.h"
#include "heddle-phrase.h"

G_BEGIN_DECLS

/**
 * HeddleNodeSort:
 * @HEDDLE_NODE_GROUP: its children one below the other: the body, a cell, a column
 * @HEDDLE_NODE_HEADING: @level 0 is the title of the document
 * @HEDDLE_NODE_PARAGRAPH: a phrase
 * @HEDDLE_NODE_ITEM: of a list; @number 0 has a bullet
 * @HEDDLE_NODE_TABLE: its children are rows
 * @HEDDLE_NODE_ROW: its children are cells, which are groups
 * @HEDDLE_NODE_FIGURE: something painted, with its words
 * @HEDDLE_NODE_BLANK: room for what is still to be written in
 * @HEDDLE_NODE_BOX: a framed group
 * @HEDDLE_NODE_COLUMNS: groups side by side, read one after the other
 * @HEDDLE_NODE_PAGE_BREAK: what follows begins on a new page
 */
typedef enum
{
  HEDDLE_NODE_GROUP,
  HEDDLE_NODE_HEADING,
  HEDDLE_NODE_PARAGRAPH,
  HEDDLE_NODE_ITEM,
  HEDDLE_NODE_TABLE,
  HEDDLE_NODE_ROW,
  HEDDLE_NODE_FIGURE,
  HEDDLE_NODE_BLANK,
  HEDDLE_NODE_BOX,
  HEDDLE_NODE_COLUMNS,
  HEDDLE_NODE_PAGE_BREAK,
} HeddleNodeSort;

/**
 * HeddleTextStyle:
 * @HEDDLE_TEXT_BODY: 10 on 14.5 points
 * @HEDDLE_TEXT_LEAD: 11 on 16: what a hurried reader reads
 * @HEDDLE_TEXT_SUBTITLE: 12 on 16, below the title
 * @HEDDLE_TEXT_NOTE: 9 on 12.5, grey
 * @HEDDLE_TEXT_SMALL: 9 on 12.5: in tables and boxes
 *
 * Styles of paragraphs; nothing is smaller than 9 points.
 */
typedef enum
{
  HEDDLE_TEXT_BODY,
  HEDDLE_TEXT_LEAD,
  HEDDLE_TEXT_SUBTITLE,
  HEDDLE_TEXT_NOTE,
  HEDDLE_TEXT_SMALL,
} HeddleTextStyle;

typedef enum
{
  HEDDLE_ALIGN_START,
  HEDDLE_ALIGN_CENTRE,
  HEDDLE_ALIGN_END,
} HeddleAlign;

/**
 * HeddleColumn:
 * @head: what stands over it; "" for nothing
 * @width: in millimetres; 0 or less: shares what is left, by the number's size (0 as 1)
 * @turned: the head runs from bottom to top
 * @ruled: a thin line before it, as in a matrix
 */
typedef struct
{
  const char *head;
  double width;
  HeddleAlign align;
  gboolean turned;
  gboolean ruled;
} HeddleColumn;

/**
 * HeddleRowLook:
 * @HEDDLE_ROW_HEAD: repeated on each page
 * @HEDDLE_ROW_GROUP: heads the rows after it, over the whole width
 * @HEDDLE_ROW_TOTAL: a sum
 * @HEDDLE_ROW_SHADED: something is missing here; a word says so too
 * @HEDDLE_ROW_APART: a strong line above
 */
typedef enum
{
  HEDDLE_ROW_PLAIN = 0,
  HEDDLE_ROW_HEAD = 1 << 0,
  HEDDLE_ROW_GROUP = 1 << 1,
  HEDDLE_ROW_TOTAL = 1 << 2,
  HEDDLE_ROW_SHADED = 1 << 3,
  HEDDLE_ROW_APART = 1 << 4,
} HeddleRowLook;

typedef struct _HeddleNode HeddleNode;

/**
 * HeddleNode:
 * @parent: (nullable): what it is in
 * @level: of a heading, from 0
 * @number: of a list's item, from 1
 * @height: of a blank, in points
 * @gap: between columns, in points
 * @widths: of columns, as those of a table; @n_widths of them
 * @heads: of a table; @n_widths of them
 * @span: columns that a cell covers
 * @look: of a row
 * @dense: rows of a table stand closer
 * @together: stays on the page of what follows, as headings do; of a table its last row
 * @anchor: (nullable): name by which pages are referred to
 * @label: (nullable): of a blank: what it is for; of a table: its caption
 *
 * Part of a document. Borrowed from it.
 */
struct _HeddleNode
{
  HeddleNodeSort sort;
  HeddleNode *parent;
  GPtrArray *children;
  HeddlePhrase *phrase;
  HeddleFigure *figure;
  HeddleTextStyle style;
  HeddleAlign align;
  int level;
  int number;
  double height;
  double gap;
  double *widths;
  HeddleColumn *heads;
  guint n_widths;
  guint span;
  HeddleRowLook look;
  gboolean dense;
  gboolean together;
  char *anchor;
  char *label;
};

/**
 * HeddleDocument:
 * @title: what a file or window shows as its name
 * @language: BCP 47
 * @work: at the left of every header
 * @name: at the right of every header
 * @footer: at the left of every footer: as at when, which version, for whom
 * @landscape: pages lie
 * @body: (not nullable): what it says
 * @side: (nullable): stands beside the body on the first page, 50 mm wide
 *
 * A document as a tree, whatever file becomes of it.
 */
typedef struct
{
  char *title;
  char *language;
  char *work;
  char *name;
  char *footer;
  gboolean landscape;
  HeddleNode *body;
  HeddleNode *side;
} HeddleDocument;

/* Empty, portrait and in British English. Transfer full. */
HeddleDocument *heddle_document_new          (const char      *title);
/* May be called in any thread. */
HeddleDocument *heddle_document_ref          (HeddleDocument  *self);
/* May be called in any thread. */
void            heddle_document_unref        (HeddleDocument  *self);
/* Its side, made where it has none yet. Transfer none. */
HeddleNode     *heddle_document_make_side    (HeddleDocument  *self);

/* Each adds to the end of a group and returns what it added. */
HeddleNode     *heddle_node_add_heading      (HeddleNode      *self,
                                              int              level,
                                              const char      *text);
/* A paragraph in one ink. @text: (nullable) */
HeddleNode     *heddle_node_add_text         (HeddleNode      *self,
                                              HeddleTextStyle  style,
                                              const char      *text);
/* @phrase: (transfer full) */
HeddleNode     *heddle_node_add_phrase       (HeddleNode      *self,
                                              HeddleTextStyle  style,
                                              HeddlePhrase    *phrase);
/* A paragraph for each paragraph of @text; an empty text adds nothing. */
void            heddle_node_add_paragraphs   (HeddleNode      *self,
                                              HeddleTextStyle  style,
                                              const char      *text);
/* @phrase: (transfer full) */
HeddleNode     *heddle_node_add_item         (HeddleNode      *self,
                                              int              number,
                                              HeddlePhrase    *phrase);
/* @figure: (transfer full) */
HeddleNode     *heddle_node_add_figure       (HeddleNode      *self,
                                              HeddleFigure    *figure);
/* @height: in millimetres. @label: what is to be filled in. */
HeddleNode     *heddle_node_add_blank        (HeddleNode      *self,
                                              double           height,
                                              const char      *label);
/* What follows begins on a new page. */
void            heddle_node_add_page_break   (HeddleNode      *self);
/* A group within a frame. */
HeddleNode     *heddle_node_add_box          (HeddleNode      *self);
/* @widths and @gap: in millimetres, as those of a table. */
HeddleNode     *heddle_node_add_columns      (HeddleNode      *self,
                                              const double    *widths,
                                              guint            n_widths,
                                              double           gap);
/* A group; @column: from 0, less than there are. */
HeddleNode     *heddle_columns_get           (HeddleNode      *self,
                                              guint            column);
/* With a row of heads where a column has one. @caption: (nullable) */
HeddleNode     *heddle_node_add_table        (HeddleNode         *self,
                                              const HeddleColumn *columns,
                                              guint               n_columns,
                                              const char         *caption);
/* Cells are added to what it returns. */
HeddleNode     *heddle_table_add_row         (HeddleNode      *self,
                                              HeddleRowLook    look);
/* A row of one cell over all columns. */
HeddleNode     *heddle_table_add_group       (HeddleNode      *self,
                                              const char      *text);
/* @text: (nullable): its first paragraph */
HeddleNode     *heddle_row_add_cell          (HeddleNode      *self,
                                              const char      *text);
/* The row that a paragraph stands in, as one of a cell's own children; nullable. */
HeddleNode     *heddle_node_get_row          (HeddleNode      *self);
/* Its own alignment, else that of its column. */
HeddleAlign     heddle_node_get_align        (HeddleNode      *self);
/* The column of a cell's left edge. */
guint           heddle_cell_get_column       (HeddleNode      *self);
/* Whether a table has no rows but its heads. */
gboolean        heddle_table_is_empty        (HeddleNode      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleDocument, heddle_document_unref)

G_END_DECLS
