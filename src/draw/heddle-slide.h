/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-mark.h"
#include "heddle-tile-map.h"

G_BEGIN_DECLS

/**
 * HeddleSlideTone:
 *
 * What a text of a slide says by its colour; a sign or a word says it too.
 */
typedef enum
{
  HEDDLE_SLIDE_PLAIN,
  HEDDLE_SLIDE_DIM,
  HEDDLE_SLIDE_ERROR,
  HEDDLE_SLIDE_WARNING,
  HEDDLE_SLIDE_SUCCESS,
  HEDDLE_SLIDE_ACCENT,
  HEDDLE_SLIDE_ON_ACCENT,
} HeddleSlideTone;

#define HEDDLE_N_SLIDE_TONES (HEDDLE_SLIDE_ON_ACCENT + 1)

/**
 * HeddleSlideCell:
 *
 * How far something is: nothing yet, planned or on the way, there.
 */
typedef enum
{
  HEDDLE_SLIDE_NO_CELL,
  HEDDLE_SLIDE_EMPTY,
  HEDDLE_SLIDE_PLANNED,
  HEDDLE_SLIDE_COVERED,
} HeddleSlideCell;

/**
 * HeddleSlideRow:
 * @heading: stands over the rows that follow, and again on the next page
 * @has_mark: @mark stands before the text; its code belongs to the row
 * @cell: stands before the text
 * @strong: it is what the title is about
 * @bar, @whole: a bar that is full at @whole; none where that is 0
 * @lead: (nullable): a date or a number, in a column of its own
 * @trail: (nullable): at the end, in @tone
 * @cells: (nullable) (element-type HeddleSlideCell): one per column of the slide
 * @points: (nullable) (element-type HeddleSlidePoint): on a line of its own, whose days
 *   are those of all rows
 */
typedef struct
{
  gboolean heading;
  HeddleSlideTone tone;
  gboolean has_mark;
  HeddleMark mark;
  HeddleSlideCell cell;
  gboolean strong;
  double bar;
  double whole;
  char *lead;
  char *text;
  char *detail;
  char *trail;
  GArray *cells;
  GPtrArray *points;
} HeddleSlideRow;

/**
 * HeddleSlideColumn:
 * @code: (nullable): code of the collaborative whose hue is under it
 */
typedef struct
{
  char *text;
  char *code;
} HeddleSlideColumn;

/**
 * HeddleSlideChoice:
 * @points: (element-type HeddleSlideRow): what speaks for and against it
 *
 * One way a decision could go.
 */
typedef struct
{
  char *title;
  char *detail;
  GPtrArray *points;
} HeddleSlideChoice;

/**
 * HeddleSlideTile:
 *
 * One authority on the map of Scotland.
 */
typedef struct
{
  char *code;
  HeddleTilePlace place;
  HeddleSlideCell cell;
} HeddleSlideTile;

/**
 * HeddleSlidePoint:
 * @first, @last: days; the same but for what takes several
 * @word: (nullable): below it, where there is room
 *
 * One step on the line of an episode.
 */
typedef struct
{
  HeddleMark mark;
  HeddleDay first;
  HeddleDay last;
  char *word;
} HeddleSlidePoint;

/** HEDDLE_SLIDE_NODE_COLUMNS: How deep a tree goes. */
#define HEDDLE_SLIDE_NODE_COLUMNS 3

/**
 * HeddleSlideNode:
 * @depth: its column, from 0
 * @note: (nullable): below its title
 *
 * A box of a tree. Nodes stand in the order of the tree's outline: each after what
 * carries it, which is the last one before it of a lesser depth.
 */
typedef struct
{
  guint depth;
  char *title;
  char *note;
} HeddleSlideNode;

/**
 * HeddleSlideValue:
 * @day: the middle of the days that it is of
 * @special: chance does not explain it
 *
 * A dot of a chart.
 */
typedef struct
{
  HeddleDay day;
  double value;
  gboolean special;
} HeddleSlideValue;

/**
 * HeddleSlideLevel:
 * @text: says what it is, with its value
 * @dashed: not reached yet, such as a target
 *
 * A line across a chart, or, without a line, what its last dot says.
 */
typedef struct
{
  double value;
  char *text;
  gboolean line;
  gboolean dashed;
} HeddleSlideLevel;

/**
 * HeddleSlideChart:
 * @values: (element-type HeddleSlideValue): by day
 * @levels: (element-type HeddleSlideLevel)
 * @first, @last: (nullable): the ends of its time, in words
 * @lowest, @highest: (nullable): the ends of its scale, in words
 */
typedef struct
{
  GArray *values;
  GArray *levels;
  double low;
  double high;
  char *first;
  char *last;
  char *lowest;
  char *highest;
  char *code;
} HeddleSlideChart;

/**
 * HeddleSlideEntry:
 * @first, @last: days; the same but for what takes several
 *
 * Something in a month.
 */
typedef struct
{
  HeddleMark mark;
  HeddleDay first;
  HeddleDay last;
} HeddleSlideEntry;

/**
 * HeddleSlide:
 * @kicker: (nullable): a few words above the title
 * @title: what the view says, as a sentence
 * @rows: (element-type HeddleSlideRow)
 * @columns: (element-type HeddleSlideColumn): of the rows' cells
 * @choices: (element-type HeddleSlideChoice)
 * @tiles: (element-type HeddleSlideTile): the map, beside which the rest stands
 * @points: (element-type HeddleSlidePoint): the line of an episode
 * @today: where "you are here" stands on it, and the marked day of a month
 * @nodes: (element-type HeddleSlideNode): a tree
 * @heads: (element-type utf8): names of its columns
 * @chart: its values are empty where there is none
 * @month: first day of a month that stands before the rows; %HEDDLE_DAY_NONE for none
 * @entries: (element-type HeddleSlideEntry): of it
 * @keys: (element-type HeddleSlideRow): what the cells mean, at the bottom
 * @closing: (nullable): a line below rows or choices; its part up to the first
 *   colon stands out
 * @message: (nullable): large, in the middle, instead of all else
 * @foot_start, @foot_end: (nullable): at the bottom; the number of the page takes
 *   the place of @foot_end where there are several
 *
 * One view for the audience. It has no place for notes, contact details,
 * people's loads or anything else that is private: what is shown is made for
 * being shown. Reference counted; it is filled once and then left alone.
 */
typedef struct
{
  char *kicker;
  char *title;
  char *subtitle;
  GPtrArray *rows;
  GPtrArray *columns;
  GPtrArray *choices;
  GPtrArray *tiles;
  GPtrArray *points;
  HeddleDay today;
  GPtrArray *nodes;
  GPtrArray *heads;
  HeddleSlideChart chart;
  HeddleDay month;
  GPtrArray *entries;
  GPtrArray *keys;
  char *closing;
  char *message;
  char *foot_start;
  char *foot_end;
} HeddleSlide;

HeddleSlide       *heddle_slide_new        (const char          *title);
/* In one thread only. */
HeddleSlide       *heddle_slide_ref        (HeddleSlide         *self);
/* Frees it with the last reference. */
void               heddle_slide_unref      (HeddleSlide         *self);
HeddleSlideRow    *heddle_slide_add_row    (HeddleSlide         *self,
                                            const char          *text);
/* A row that stands over those after it. Transfer none. */
HeddleSlideRow    *heddle_slide_add_heading (HeddleSlide        *self,
                                            HeddleSlideTone      tone,
                                            const char          *text);
/* Ahead of its text. @code: (nullable): of a collaborative, for its hue */
void               heddle_slide_row_set_mark (HeddleSlideRow    *row,
                                            HeddleShape          shape,
                                            HeddleState          state,
                                            const char          *code);
/* The next of its cells, one for each of the columns. */
void               heddle_slide_row_add_cell (HeddleSlideRow    *row,
                                            HeddleSlideCell      cell);
/* A column of cells. @code: (nullable): of a collaborative, for its hue */
void               heddle_slide_add_column (HeddleSlide         *self,
                                            const char          *text,
                                            const char          *code);
HeddleSlideChoice *heddle_slide_add_choice (HeddleSlide         *self,
                                            const char          *title,
                                            const char          *detail);
/* What speaks for it or against it, as @tone says. */
void               heddle_slide_choice_add_point (HeddleSlideChoice *choice,
                                            HeddleSlideTone      tone,
                                            const char          *text);
/* An authority on the map, by the @code of its tile. */
void               heddle_slide_add_tile   (HeddleSlide         *self,
                                            const char          *code,
                                            HeddleTilePlace      place,
                                            HeddleSlideCell      cell);
HeddleSlidePoint  *heddle_slide_row_add_point (HeddleSlideRow   *row,
                                            const HeddleMark    *mark,
                                            HeddleDay            first,
                                            HeddleDay            last);
HeddleSlidePoint  *heddle_slide_add_point  (HeddleSlide         *self,
                                            const HeddleMark    *mark,
                                            HeddleDay            first,
                                            HeddleDay            last,
                                            const char          *word);
/* Of a tree, in the order of reading; @depth: from 0. @note: (nullable) */
void               heddle_slide_add_node   (HeddleSlide         *self,
                                            guint                depth,
                                            const char          *title,
                                            const char          *note);
/* One observation of the chart; @special: a signal of the rules of run charts. */
void               heddle_slide_add_value  (HeddleSlide         *self,
                                            HeddleDay            day,
                                            double               value,
                                            gboolean             special);
HeddleSlideLevel  *heddle_slide_add_level  (HeddleSlide         *self,
                                            double               value,
                                            const char          *text);
/* On the days of a month, from @first to @last. @mark is copied. */
void               heddle_slide_add_entry  (HeddleSlide         *self,
                                            const HeddleMark    *mark,
                                            HeddleDay            first,
                                            HeddleDay            last);
/* What a colour or pattern of cells means. */
void               heddle_slide_add_key    (HeddleSlide         *self,
                                            HeddleSlideCell      cell,
                                            const char          *text);
char              *heddle_slide_dup_text   (HeddleSlide         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleSlide, heddle_slide_unref)

/* Sizes, as shares of the height of the window (design, presenting). */

/** HEDDLE_SLIDE_BODY: Body type. */
#define HEDDLE_SLIDE_BODY 0.048f
/** HEDDLE_SLIDE_SMALLEST: No type on a slide is smaller. */
#define HEDDLE_SLIDE_SMALLEST 0.039f
/** HEDDLE_SLIDE_ROWS_MAX: Rows below the title, headings among them. */
#define HEDDLE_SLIDE_ROWS_MAX 10

/**
 * HeddleSlideColours:
 *
 * Of an audience's window: text at least 7:1 on @ground and on @card.
 */
typedef struct
{
  gboolean dark;
  GdkRGBA ground;
  GdkRGBA card;
  GdkRGBA line;
  GdkRGBA tint;
  GdkRGBA deep;
  GdkRGBA light;
  GdkRGBA middle;
  GdkRGBA on_deep;
  GdkRGBA tones[HEDDLE_N_SLIDE_TONES]; /* by HeddleSlideTone */
} HeddleSlideColours;

/* Transfer none; the same at every call. */
const HeddleSlideColours *heddle_slide_colours_get (gboolean dark);

typedef enum
{
  HEDDLE_SLIDE_PIECE_TEXT,
  HEDDLE_SLIDE_PIECE_LINE,
  HEDDLE_SLIDE_PIECE_CARD,
  HEDDLE_SLIDE_PIECE_MARK,
  HEDDLE_SLIDE_PIECE_SIGN,
  HEDDLE_SLIDE_PIECE_CELL,
  HEDDLE_SLIDE_PIECE_TILE,
  HEDDLE_SLIDE_PIECE_HUE,
  HEDDLE_SLIDE_PIECE_BAR,
  HEDDLE_SLIDE_PIECE_FLAG,
  HEDDLE_SLIDE_PIECE_TINT,
  HEDDLE_SLIDE_PIECE_GAUGE,
  HEDDLE_SLIDE_PIECE_EDGE,
  HEDDLE_SLIDE_PIECE_BOX,
  HEDDLE_SLIDE_PIECE_LEVEL,
  HEDDLE_SLIDE_PIECE_CURVE,
  HEDDLE_SLIDE_PIECE_DOT,
  HEDDLE_SLIDE_PIECE_DAY,
} HeddleSlidePieceKind;

/**
 * HeddleSlidePiece:
 * @area: where it is, in pixels of the window
 * @text: (nullable): a layout that fills @area
 * @type: height of its type, in pixels
 * @share: how much of a gauge is full, 0 to 1
 * @turned: an edge that rises, a level that is dashed, a day that is today
 *
 * One thing that is painted. What a piece does not need is empty.
 */
typedef struct
{
  HeddleSlidePieceKind kind;
  graphene_rect_t area;
  PangoLayout *text;
  float type;
  HeddleSlideTone tone;
  HeddleSlideCell cell;
  HeddleMark mark;
  float share;
  gboolean turned;
} HeddleSlidePiece;

/**
 * HeddleSlideLayout:
 * @pages: (element-type GArray): of #HeddleSlidePiece each; never none
 * @unit: a thousand-and-eightieth of @height
 *
 * A slide laid out for one size of window. It borrows the slide's texts.
 */
typedef struct
{
  HeddleSlide *slide;
  float width;
  float height;
  float unit;
  GPtrArray *pages;
} HeddleSlideLayout;

HeddleSlideLayout *heddle_slide_layout_new  (HeddleSlide        *slide,
                                             PangoContext       *context,
                                             float               width,
                                             float               height,
                                             int                 size,
                                             gboolean            rtl);
void               heddle_slide_layout_free (HeddleSlideLayout  *self);
void               heddle_slide_paint       (HeddleSlideLayout  *self,
                                             guint               page,
                                             GtkSnapshot        *snapshot,
                                             PangoContext       *context,
                                             gboolean            dark);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleSlideLayout, heddle_slide_layout_free)

G_END_DECLS
