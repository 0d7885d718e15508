/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a slide that are not rows: ways a decision could go, the line of an
 * episode, the map, and what closes the page. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-date-names.h"
#include "heddle-slide-private.h"

/* In units. */
#define CARD_GAP 48.0f
#define CARD_PADDING 38.0f
#define CARD_TITLE_TYPE 58.0f
#define POINT_GAP 20.0f
#define SIGN_SIZE 40.0f
#define SIGN_GAP 22.0f
#define CLOSING_GAP 36.0f
#define LINE_PILL 66.0f
#define LINE_ABOVE 104.0f
#define LINE_BELOW 84.0f
#define LINE_THICKNESS 8.0f
#define MARK_SIZE 44.0f
#define BAR_HEIGHT 58.0f
#define BLOCK_HEIGHT 160.0f
#define BLOCK_WIDTH 34.0f
#define TODAY_WIDTH 5.0f
/* What a block takes of the height of its row. */
#define TRACK_SHARE 0.82f
#define WORD_GAP 26.0f
#define TILE_WIDTH 114.0f
#define TILE_HEIGHT 94.0f
#define TILE_PITCH_X 126.0f
#define TILE_PITCH_Y 106.0f
#define MAP_TOP 62.0f
#define MAP_GAP 86.0f
#define TILE_TYPE 42.5f
/* In the height of body type. */
#define WORDS_BESIDE_MAP 9.5f

static PangoLayout *
make_choice_title (HeddleSlidePen    *pen,
                   HeddleSlideChoice *choice,
                   guint              n,
                   float              width)
{
  g_autofree char *title = g_strdup_printf ("%c  %s", 'A' + (char) (n % 26), choice->title);
  float scale = pen->scale;
  PangoLayout *text;

  /* it grows as the head of the page does */
  pen->scale = (3.0f + scale) / 4.0f;
  text = heddle_slide_pen_make_text (pen, title, CARD_TITLE_TYPE, PANGO_WEIGHT_ULTRABOLD, width);
  pen->scale = scale;
  return text;
}

/* Some of the points of a choice, as a card shows them, and maybe its detail. */
typedef struct
{
  guint choice;
  gboolean detail;
  guint from;
  guint to;
} Card;

/* Lines of body type that have room, one at least. */
static int
count_lines (HeddleSlidePen *pen,
             float           room)
{
  float line = HEDDLE_SLIDE_BODY_TYPE * 1.3f * pen->unit * pen->scale;

  return MAX ((int) (room / line), 1);
}

/* Lays a card out at @x, from the pen on. Returns its height. */
static float
lay_card (HeddleSlidePen *pen,
          const Card     *card,
          float           x,
          float           width)
{
  HeddleSlideChoice *choice = g_ptr_array_index (pen->slide->choices, card->choice);
  float unit = pen->unit;
  float sign = SIGN_SIZE * unit * pen->scale;
  float indent = sign + SIGN_GAP * unit;
  float inner = width - 2 * CARD_PADDING * unit;
  float left = x + CARD_PADDING * unit;
  float y = pen->y + CARD_PADDING * unit;
  PangoLayout *text = make_choice_title (pen, choice, card->choice, inner);

  y += heddle_slide_pen_add_text (pen, text, HEDDLE_SLIDE_PLAIN, left, y)->area.size.height;
  if (card->detail)
    {
      text = heddle_slide_pen_make_text (pen, choice->detail, HEDDLE_SLIDE_BODY_TYPE,
                                         PANGO_WEIGHT_MEDIUM, inner);
      pango_layout_set_height (text, -count_lines (pen, pen->bottom - CARD_PADDING * unit - y));
      y += heddle_slide_pen_add_text (pen, text, HEDDLE_SLIDE_DIM, left, y)->area.size.height;
    }
  for (guint i = card->from; i < card->to; i++)
    {
      HeddleSlideRow *point = g_ptr_array_index (choice->points, i);

      y += POINT_GAP * unit;
      text = heddle_slide_pen_make_text (pen, point->text, HEDDLE_SLIDE_BODY_TYPE,
                                         PANGO_WEIGHT_MEDIUM, inner - indent);
      pango_layout_set_height (text, -count_lines (pen, (pen->bottom - pen->top) / 2));
      heddle_slide_pen_add (pen, HEDDLE_SLIDE_PIECE_SIGN, left,
                            y + HEDDLE_SLIDE_BODY_TYPE * 0.62f * unit * pen->scale - sign / 2,
                            sign, sign)
          ->tone = point->tone;
      y += heddle_slide_pen_add_text (pen, text, HEDDLE_SLIDE_PLAIN, left + indent, y)
               ->area.size.height;
    }
  return y + CARD_PADDING * unit - pen->y;
}

static float
measure_card (HeddleSlidePen *pen,
              const Card     *card,
              float           width)
{
  guint kept = pen->page->len;
  float height = lay_card (pen, card, pen->left, width);

  g_array_set_size (pen->page, kept);
  return height;
}

static void
add_card (HeddleSlidePen *pen,
          const Card     *card,
          float           x,
          float           width,
          float           height)
{
  heddle_slide_pen_add (pen, HEDDLE_SLIDE_PIECE_CARD, x, pen->y, width, height);
  lay_card (pen, card, x, width);
}

static Card
get_whole_card (HeddleSlidePen *pen,
                guint           i)
{
  HeddleSlideChoice *choice = g_ptr_array_index (pen->slide->choices, i);

  return (Card) { i, choice->detail != NULL, 0, choice->points->len };
}

/* As many of its points as a page holds, after its detail; that alone if need be. */
static void
shorten_card (HeddleSlidePen *pen,
              Card           *card,
              float           width)
{
  while (card->to > card->from + (card->detail ? 0 : 1)
         && measure_card (pen, card, width) > pen->bottom - pen->y)
    card->to--;
}

/* All side by side. */
static gboolean
lay_beside (HeddleSlidePen *pen)
{
  guint n = pen->slide->choices->len;
  float gap = CARD_GAP * pen->unit;
  float width = (pen->right - pen->left - gap * (float) (n - 1)) / (float) n;
  float room = pen->bottom - pen->y;
  float tallest = 0;

  if (pen->slide->closing != NULL)
    room -= (CLOSING_GAP + HEDDLE_SLIDE_BODY_TYPE * 1.3f * pen->scale) * pen->unit;
  for (guint i = 0; i < n; i++)
    {
      Card card = get_whole_card (pen, i);

      tallest = MAX (tallest, measure_card (pen, &card, width));
    }
  if (n > 3 || tallest > room)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      Card card = get_whole_card (pen, i);

      add_card (pen, &card, pen->left + (width + gap) * (float) i, width, tallest);
    }
  pen->y += tallest;
  return TRUE;
}

/* Side by side while they fit, else each has pages of its own, as many as its points need. */
void
heddle_slide_lay_choices (HeddleSlidePen *pen)
{
  float width = pen->right - pen->left;
  gboolean is_first = TRUE;

  if (lay_beside (pen))
    return;
  for (guint i = 0; i < pen->slide->choices->len; i++)
    {
      Card card = get_whole_card (pen, i);
      guint n_points = card.to;

      do
        {
          float height;

          if (!is_first)
            heddle_slide_pen_begin_page (pen);
          is_first = FALSE;
          card.to = n_points;
          shorten_card (pen, &card, width);
          height = measure_card (pen, &card, width);
          add_card (pen, &card, pen->left, width, height);
          pen->y += height;
          card.detail = FALSE;
          card.from = card.to;
        }
      while (card.from < n_points);
    }
}

/* Its part before the colon stands out: who decides. */
void
heddle_slide_lay_closing (HeddleSlidePen *pen)
{
  const char *closing = pen->slide->closing;
  const char *colon = strchr (closing, ':');
  PangoLayout *text = heddle_slide_pen_make_text (pen, closing, HEDDLE_SLIDE_BODY_TYPE,
                                                  PANGO_WEIGHT_MEDIUM, pen->right - pen->left);

  if (colon != NULL)
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->end_index = (guint) (colon - closing) + 1;
      pango_attr_list_insert (pango_layout_get_attributes (text), bold);
      pango_layout_context_changed (text);
    }
  pen->y += CLOSING_GAP * pen->unit;
  if (pen->y + heddle_slide_pen_get_height (text) > pen->bottom)
    heddle_slide_pen_begin_page (pen);
  pen->y += heddle_slide_pen_add_text (pen, text, HEDDLE_SLIDE_PLAIN, pen->left, pen->y)
                ->area.size.height;
}

typedef struct
{
  HeddleDay first;
  HeddleDay last;
  float left;
  float width;
} Axis;

static float
get_x (const Axis *axis,
       HeddleDay   day)
{
  return axis->left
         + axis->width * (float) (day - axis->first) / (float) (axis->last - axis->first);
}

static void
take_in (Axis      *axis,
         GPtrArray *points)
{
  for (guint i = 0; points != NULL && i < points->len; i++)
    {
      HeddleSlidePoint *point = g_ptr_array_index (points, i);

      if (axis->first == HEDDLE_DAY_NONE || point->first < axis->first)
        axis->first = point->first;
      if (axis->last == HEDDLE_DAY_NONE || point->last > axis->last)
        axis->last = point->last;
    }
}

static void
find_axis (HeddleSlidePen *pen,
           Axis           *axis)
{
  *axis = (Axis) {
    .first = pen->slide->today,
    .last = pen->slide->today,
    .left = pen->left,
    .width = pen->right - pen->left,
  };
  take_in (axis, pen->slide->points);
  for (guint i = 0; i < pen->slide->rows->len; i++)
    take_in (axis, ((HeddleSlideRow *) g_ptr_array_index (pen->slide->rows, i))->points);
  /* room for half a mark at both ends */
  axis->first -= 3;
  axis->last += 4;
}

static void
add_point (HeddleSlidePen   *pen,
           const Axis       *axis,
           HeddleSlidePoint *point,
           float             y,
           float             share)
{
  float size = MARK_SIZE * pen->unit * MAX (share, 0.8f);
  float x = get_x (axis, point->first);
  float width = get_x (axis, point->last + 1) - x;
  gboolean block = point->mark.shape == HEDDLE_SHAPE_FIELDWORK;
  float height = (block ? BLOCK_HEIGHT * share : BAR_HEIGHT * MAX (share, 0.6f)) * pen->unit;
  HeddleSlidePiece *piece;

  if (block || (point->mark.shape == HEDDLE_SHAPE_WINDOW && width > size / 2))
    {
      width = MAX (width, BLOCK_WIDTH * pen->unit);
      piece = heddle_slide_pen_add (pen, HEDDLE_SLIDE_PIECE_BAR, x, y - height / 2, width, height);
    }
  else
    piece = heddle_slide_pen_add (pen, HEDDLE_SLIDE_PIECE_MARK, x - size / 2, y - size / 2, size,
                                  size);
  piece->mark = point->mark;
}

/* Words below the line, where they do not meet; the fieldwork's comes first. */
static void
add_words (HeddleSlidePen *pen,
           const Axis     *axis,
           float           y)
{
  GPtrArray *points = pen->slide->points;
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));

  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < points->len; i++)
      {
        HeddleSlidePoint *point = g_ptr_array_index (points, i);
        gboolean block = point->mark.shape == HEDDLE_SHAPE_FIELDWORK;
        g_autoptr (PangoLayout) text = NULL;
        graphene_point_t span;
        float width;
        gboolean free = TRUE;

        if (point->word == NULL || block != (round == 0))
          continue;
        text = heddle_slide_pen_make_text (pen, point->word, HEDDLE_SLIDE_SMALL_TYPE,
                                           block ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_MEDIUM, 0);
        width = heddle_slide_pen_get_width (text);
        span.x = (get_x (axis, point->first) + get_x (axis, point->last + 1) - width) / 2;
        span.x = CLAMP (span.x, pen->left, MAX (pen->right - width, pen->left));
        span.y = span.x + width;
        for (guint j = 0; j < taken->len && free; j++)
          {
            graphene_point_t other = g_array_index (taken, graphene_point_t, j);

            free = span.y + WORD_GAP * pen->unit < other.x
                   || other.y + WORD_GAP * pen->unit < span.x;
          }
        if (!free)
          continue;
        g_array_append_val (taken, span);
        heddle_slide_pen_add_text (pen, g_steal_pointer (&text), HEDDLE_SLIDE_PLAIN, span.x, y);
      }
}

/* "You are here": a flag at today, over the line and down to the words. */
static void
add_here (HeddleSlidePen *pen,
          const Axis     *axis,
          float           middle)
{
  float unit = pen->unit;
  float stem = 7 * unit;
  float padding = 46 * unit;
  float height = LINE_PILL * unit;
  float x, width, pill;
  PangoLayout *text;

  if (pen->slide->today == HEDDLE_DAY_NONE)
    return;
  text = heddle_slide_pen_make_text (pen, _("You are here"), HEDDLE_SLIDE_SMALL_TYPE,
                                     PANGO_WEIGHT_BOLD, 0);
  height = MAX (height, heddle_slide_pen_get_height (text) + 8 * unit);
  x = get_x (axis, pen->slide->today);
  width = heddle_slide_pen_get_width (text) + 2 * padding;
  pill = CLAMP (x - 34 * unit, pen->left, MAX (pen->right - width, pen->left));
  heddle_slide_pen_add (pen, HEDDLE_SLIDE_PIECE_FLAG, x - stem / 2, pen->y + height / 2, stem,
                        middle + 82 * unit - pen->y - height / 2);
  heddle_slide_pen_add (pen, HEDDLE_SLIDE_PIECE_FLAG, pill, pen->y, width, height);
  heddle_slide_pen_add_text (pen, text, HEDDLE_SLIDE_ON_ACCENT, pill + padding,
                             pen->y + (height - heddle_slide_pen_get_height (text)) / 2);
}

static HeddleDay
get_next_month (HeddleDay day)
{
  int year, month, of_month;

  heddle_day_get_ymd (day, &year, &month, &of_month);
  return heddle_day_add_months (day - of_month + 1, 1);
}

/* The line of one row between its text and its end, with today on it. */
void
heddle_slide_add_track (HeddleSlidePen *pen,
                        HeddleSlideRow *row,
                        float           x,
                        float           width,
                        float           height)
{
  float unit = pen->unit;
  float middle = pen->y + height / 2;
  float stem = TODAY_WIDTH * unit;
  Axis axis;

  find_axis (pen, &axis);
  axis.left = x;
  axis.width = width;
  heddle_slide_pen_add (pen, HEDDLE_SLIDE_PIECE_LINE, x, middle - LINE_THICKNESS * unit / 2, width,
                        LINE_THICKNESS * unit);
  if (pen->slide->today != HEDDLE_DAY_NONE)
    heddle_slide_pen_add (pen, HEDDLE_SLIDE_PIECE_FLAG,
                          get_x (&axis, pen->slide->today) - stem / 2, pen->y, stem, height);
  for (guint i = 0; i < row->points->len; i++)
    add_point (pen, &axis, g_ptr_array_index (row->points, i), middle,
               MIN (1, height * TRACK_SHARE / (BLOCK_HEIGHT * unit)));
}

/* Months above the lines of rows, as many as do not meet. Returns their height. */
float
heddle_slide_add_track_head (HeddleSlidePen *pen,
                             float           x,
                             float           width)
{
  float free = x;
  float height = 0;
  HeddleDay day;
  Axis axis;

  find_axis (pen, &axis);
  axis.left = x;
  axis.width = width;
  for (day = get_next_month (axis.first); day < axis.last; day = get_next_month (day))
    {
      int year, month, of_month;
      g_autoptr (PangoLayout) text = NULL;
      float start = get_x (&axis, day);

      heddle_day_get_ymd (day, &year, &month, &of_month);
      text = heddle_slide_pen_make_text (pen, heddle_date_names_get_month_short (month),
                                         HEDDLE_SLIDE_SMALL_TYPE, PANGO_WEIGHT_MEDIUM, 0);
      if (start < free || start + heddle_slide_pen_get_width (text) > x + width)
        continue;
      free = start + heddle_slide_pen_get_width (text) + WORD_GAP * pen->unit;
      height = MAX (height, heddle_slide_pen_get_height (text));
      heddle_slide_pen_add_text (pen, g_steal_pointer (&text), HEDDLE_SLIDE_DIM, start, pen->y);
    }
  return height;
}

void
heddle_slide_lay_points (HeddleSlidePen *pen)
{
  float unit = pen->unit;
  float middle = pen->y + (LINE_PILL + LINE_ABOVE) * unit;
  Axis axis;

  find_axis (pen, &axis);
  heddle_slide_pen_add (pen, HEDDLE_SLIDE_PIECE_LINE, pen->left,
                        middle - LINE_THICKNESS * unit / 2, pen->right - pen->left,
                        LINE_THICKNESS * unit);
  add_here (pen, &axis, middle);
  for (guint i = 0; i < pen->slide->points->len; i++)
    add_point (pen, &axis, g_ptr_array_index (pen->slide->points, i), middle, 1);
  add_words (pen, &axis, middle + LINE_BELOW * unit);
  pen->y = middle + (LINE_BELOW + HEDDLE_SLIDE_SMALL_TYPE * pen->scale * 1.5f) * unit;
}

/* The map from @left on. */
void
heddle_slide_add_tiles (HeddleSlidePen *pen,
                        float           left)
{
  float unit = pen->unit;
  float scale = pen->scale;

  /* codes are as large as their tiles let them */
  pen->scale = 1;
  for (guint i = 0; i < pen->slide->tiles->len; i++)
    {
      HeddleSlideTile *tile = g_ptr_array_index (pen->slide->tiles, i);
      HeddleSlidePiece *piece =
        heddle_slide_pen_add (pen, HEDDLE_SLIDE_PIECE_TILE,
                              left + (float) tile->place.column * TILE_PITCH_X * unit,
                              (MAP_TOP + (float) tile->place.row * TILE_PITCH_Y) * unit,
                              TILE_WIDTH * unit, TILE_HEIGHT * unit);

      piece->text = heddle_slide_pen_make_text (pen, tile->code, TILE_TYPE,
                                                tile->cell > HEDDLE_SLIDE_EMPTY
                                                  ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_MEDIUM, 0);
      piece->type = TILE_TYPE * unit;
      piece->cell = tile->cell;
    }
  pen->scale = scale;
}

/* The map has its place beside the rest on every page, or, where that leaves too
 * little room for words, a page of its own before it. */
void
heddle_slide_lay_tiles (HeddleSlidePen *pen)
{
  float unit = pen->unit;
  float map = ((HEDDLE_TILE_COLUMNS - 1) * TILE_PITCH_X + TILE_WIDTH) * unit;
  float beside = pen->right - pen->left - map - MAP_GAP * unit;

  if (beside >= WORDS_BESIDE_MAP * HEDDLE_SLIDE_BODY_TYPE * unit * pen->scale)
    {
      pen->map_beside = TRUE;
      pen->left += map + MAP_GAP * unit;
      return;
    }
  heddle_slide_pen_add_page (pen);
  heddle_slide_add_tiles (pen, (pen->left + pen->right - map) / 2);
}
