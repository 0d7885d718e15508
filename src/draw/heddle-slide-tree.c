/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A tree of boxes in columns, such as a theory of change: each box stands beside the
 * first of what it carries. What does not fit goes to a further page, where the boxes
 * that carry it stand again. */

#include "heddle-slide-private.h"

#include <string.h>

/* In units. */
#define HEAD_TYPE 43.0f
#define NODE_TYPE 46.0f
#define COLUMN_GAP 96.0f
#define BOX_PADDING 16.0f
#define BOX_GAP 20.0f
#define INDENT 56.0f
/* In the height of body type: a narrower column holds no words. */
#define COLUMN_LEAST 6.0f
#define LINE_SPACING 1.3f

typedef struct
{
  HeddleSlidePen *pen;
  guint n_columns;
  float width;
  int lines;
  float top;
  float bottoms[HEDDLE_SLIDE_NODE_COLUMNS];
  graphene_rect_t boxes[HEDDLE_SLIDE_NODE_COLUMNS];
  guint at[HEDDLE_SLIDE_NODE_COLUMNS]; /* what stands in the column, G_MAXUINT: nothing */
} Tree;

static HeddleSlideNode *
get_node (HeddleSlidePen *pen,
          guint           i)
{
  return g_ptr_array_index (pen->slide->nodes, i);
}

static PangoLayout *
make_text (const Tree *tree,
           const char *text,
           float       type,
           PangoWeight weight)
{
  PangoLayout *layout =
    heddle_slide_pen_make_text (tree->pen, text, type, weight,
                                tree->width - 2 * BOX_PADDING * tree->pen->unit);

  pango_layout_set_height (layout, -tree->lines);
  return layout;
}

static float
get_x (const Tree *tree,
       guint       column)
{
  return tree->pen->left + (float) column * (tree->width + COLUMN_GAP * tree->pen->unit);
}

static float
measure_box (const Tree *tree,
             guint       index)
{
  HeddleSlideNode *node = get_node (tree->pen, index);
  g_autoptr (PangoLayout) title = make_text (tree, node->title, NODE_TYPE, PANGO_WEIGHT_BOLD);
  float height = heddle_slide_pen_get_height (title) + 2 * BOX_PADDING * tree->pen->unit;

  if (node->note != NULL)
    {
      g_autoptr (PangoLayout) note = make_text (tree, node->note, HEDDLE_SLIDE_SMALL_TYPE,
                                                PANGO_WEIGHT_MEDIUM);

      height += heddle_slide_pen_get_height (note);
    }
  return height;
}

static void
add_edge (const Tree            *tree,
          const graphene_rect_t *from,
          const graphene_rect_t *to)
{
  float start = from->origin.y + from->size.height / 2;
  float end = to->origin.y + to->size.height / 2;
  float x = from->origin.x + from->size.width;

  /* from the side of a box that reaches as far down as what it carries */
  if (end > from->origin.y && end < from->origin.y + from->size.height)
    start = end;
  heddle_slide_pen_add (tree->pen, HEDDLE_SLIDE_PIECE_EDGE, x, MIN (start, end),
                        to->origin.x - x, MAX (start, end) - MIN (start, end))
      ->turned = end < start;
}

/* Puts a box into its column, at @y. */
static void
add_box (Tree *tree,
         guint index,
         float y)
{
  HeddleSlidePen *pen = tree->pen;
  HeddleSlideNode *node = get_node (pen, index);
  guint column = node->depth;
  float padding = BOX_PADDING * pen->unit;
  float height = measure_box (tree, index);
  HeddleSlidePiece *piece = heddle_slide_pen_add (pen, HEDDLE_SLIDE_PIECE_BOX,
                                                  get_x (tree, column), y, tree->width, height);
  float x = piece->area.origin.x + padding;

  piece->cell = column == 0 ? HEDDLE_SLIDE_PLANNED : HEDDLE_SLIDE_EMPTY;
  tree->boxes[column] = piece->area;
  tree->bottoms[column] = y + height + BOX_GAP * pen->unit;
  tree->at[column] = index;
  for (guint i = column + 1; i < tree->n_columns; i++)
    tree->at[i] = G_MAXUINT;
  y += padding;
  y += heddle_slide_pen_add_text (pen, make_text (tree, node->title, NODE_TYPE,
                                                  PANGO_WEIGHT_BOLD),
                                  HEDDLE_SLIDE_PLAIN, x, y)
           ->area.size.height;
  if (node->note != NULL)
    heddle_slide_pen_add_text (pen, make_text (tree, node->note, HEDDLE_SLIDE_SMALL_TYPE,
                                               PANGO_WEIGHT_MEDIUM),
                               HEDDLE_SLIDE_PLAIN, x, y);
  if (column > 0 && tree->at[column - 1] != G_MAXUINT)
    add_edge (tree, &tree->boxes[column - 1], &tree->boxes[column]);
}

static void
begin (Tree *tree)
{
  HeddleSlidePen *pen = tree->pen;
  float height = 0;

  for (guint i = 0; i < MIN (pen->slide->heads->len, tree->n_columns); i++)
    {
      PangoLayout *text = heddle_slide_pen_make_text (pen, g_ptr_array_index (pen->slide->heads, i),
                                                      HEAD_TYPE, PANGO_WEIGHT_MEDIUM, tree->width);

      height = MAX (height, heddle_slide_pen_get_height (text));
      heddle_slide_pen_add_text (pen, text, HEDDLE_SLIDE_DIM, get_x (tree, i), pen->y);
    }
  pen->y += height + BOX_GAP * pen->unit;
  tree->top = pen->y;
  for (guint i = 0; i < tree->n_columns; i++)
    {
      tree->bottoms[i] = pen->y;
      tree->at[i] = G_MAXUINT;
    }
}

/* Where a box of this depth may stand: below those of its own column and of the ones
 * that it opens. */
static float
find_y (const Tree *tree,
        guint       depth)
{
  float y = tree->bottoms[depth];

  for (guint i = depth; i < tree->n_columns; i++)
    y = MAX (y, tree->bottoms[i]);
  if (depth > 0 && tree->at[depth - 1] != G_MAXUINT)
    y = MAX (y, tree->boxes[depth - 1].origin.y);
  return y;
}

/* The first thing that a box carries stands beside it: a page has room for both. */
static float
measure_line (const Tree *tree,
              guint       index)
{
  float height = measure_box (tree, index);

  for (guint i = index + 1; i < tree->pen->slide->nodes->len
                            && get_node (tree->pen, i)->depth > get_node (tree->pen, i - 1)->depth;
       i++)
    height = MAX (height, measure_box (tree, i));
  return height;
}

static void
add_node (Tree *tree,
          guint index)
{
  HeddleSlidePen *pen = tree->pen;
  guint depth = get_node (pen, index)->depth;
  float y = find_y (tree, depth);

  if (y > tree->top && y + measure_line (tree, index) > pen->bottom)
    {
      guint above[HEDDLE_SLIDE_NODE_COLUMNS];

      memcpy (above, tree->at, sizeof above);
      heddle_slide_pen_begin_page (pen);
      begin (tree);
      for (guint i = 0; i < depth; i++)
        if (above[i] != G_MAXUINT)
          add_box (tree, above[i], tree->top);
      y = find_y (tree, depth);
    }
  add_box (tree, index, y);
}

/* Where columns are too narrow for words: a line each, indented. */
static void
lay_outline (HeddleSlidePen *pen)
{
  float line = NODE_TYPE * LINE_SPACING * pen->unit * pen->scale;
  int lines = MAX ((int) ((pen->bottom - pen->y) / line) / 2, 1);
  gboolean first = TRUE;

  for (guint i = 0; i < pen->slide->nodes->len; i++)
    {
      HeddleSlideNode *node = get_node (pen, i);
      float x = pen->left + (float) node->depth * INDENT * pen->unit;
      PangoLayout *title =
        heddle_slide_pen_make_text (pen, node->title, NODE_TYPE,
                                    node->depth == 0 ? PANGO_WEIGHT_ULTRABOLD
                                                     : PANGO_WEIGHT_MEDIUM, pen->right - x);
      PangoLayout *note = NULL;
      float height;

      pango_layout_set_height (title, -lines);
      height = heddle_slide_pen_get_height (title) + BOX_GAP * pen->unit;
      if (node->note != NULL)
        {
          note = heddle_slide_pen_make_text (pen, node->note, HEDDLE_SLIDE_SMALL_TYPE,
                                             PANGO_WEIGHT_MEDIUM, pen->right - x);
          pango_layout_set_height (note, -lines);
          height += heddle_slide_pen_get_height (note);
        }
      if (!first && pen->y + height > pen->bottom)
        heddle_slide_pen_begin_page (pen);
      first = FALSE;
      heddle_slide_pen_add_text (pen, title, HEDDLE_SLIDE_PLAIN, x, pen->y);
      if (note != NULL)
        heddle_slide_pen_add_text (pen, note, HEDDLE_SLIDE_DIM, x,
                                   pen->y + heddle_slide_pen_get_height (title));
      pen->y += height;
    }
}

void
heddle_slide_lay_nodes (HeddleSlidePen *pen)
{
  GPtrArray *nodes = pen->slide->nodes;
  Tree tree = { .pen = pen };
  float line = NODE_TYPE * LINE_SPACING * pen->unit * pen->scale;
  float gap = COLUMN_GAP * pen->unit;

  for (guint i = 0; i < nodes->len; i++)
    tree.n_columns = MAX (tree.n_columns, get_node (pen, i)->depth + 1);
  tree.width = (pen->right - pen->left - gap * (HEDDLE_SLIDE_NODE_COLUMNS - 1))
               / HEDDLE_SLIDE_NODE_COLUMNS;
  if (tree.width < COLUMN_LEAST * HEDDLE_SLIDE_BODY_TYPE * pen->unit * pen->scale)
    {
      lay_outline (pen);
      return;
    }
  tree.lines = MAX ((int) ((pen->bottom - pen->y) / line) / 2 - 1, 1);
  begin (&tree);
  for (guint i = 0; i < nodes->len; i++)
    add_node (&tree, i);
}
