/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-driver-layout.h"

/* At scale 1: between two columns, and the most that is put under a node where
 * there is room to spare. */
#define GUTTER 56.0f
#define GUTTER_LEAST 24.0f
#define SPARE_MOST 18.0f

/* Shares of the width, and what lies between a node and the next below it. */
static const struct
{
  float share;
  float gap;
} columns[HEDDLE_N_DRIVER_SORTS] = {
  { 0.232f, 40 },
  { 0.23f, 26 },
  { 0.234f, 12 },
  { 0.304f, 6 },
};

typedef struct
{
  HeddleDriverTree *tree;
  const float *heights;
  HeddleDriverDiagram *self;
  float spare; /* under each node that carries nothing */
  float *tops;
} Work;

/**
 * heddle_driver_diagram_get_column:
 * @width: of the whole diagram
 * @x: (out): where the column begins, from the aim's side
 * @column_width: (out): how wide its nodes are
 */
void
heddle_driver_diagram_get_column (HeddleDriverSort  sort,
                                  float             width,
                                  float             scale,
                                  float            *x,
                                  float            *column_width)
{
  float gutter = CLAMP (width * 0.055f, GUTTER_LEAST * scale, GUTTER * scale);
  float room = MAX (width - (HEDDLE_N_DRIVER_SORTS - 1) * gutter, 0);

  *x = 0;
  for (guint i = 0; i < sort; i++)
    *x += room * columns[i].share + gutter;
  *column_width = room * columns[sort].share;
}

static gboolean
is_shown (Work  *work,
          guint  node)
{
  return work->heights[node] > 0;
}

/* Puts a node and all that it carries below @top, each in a band of its own, so
 * that nothing can meet. Returns the height of its band. */
static float
place (Work  *work,
       guint  index,
       float  top)
{
  const HeddleDriverNode *node = heddle_driver_tree_get (work->tree, index);
  float own = work->heights[index] + columns[node->sort].gap * work->self->scale;
  float used = 0, first = -1, last = 0;

  for (guint i = 0; i < node->children->len; i++)
    {
      guint child = g_array_index (node->children, guint, i);

      if (!is_shown (work, child))
        continue;
      used += place (work, child, top + used);
      if (first < 0)
        first = work->tops[child];
      last = work->tops[child] + work->heights[child];
    }
  if (first < 0)
    {
      work->tops[index] = top;
      return own + work->spare;
    }
  work->tops[index] = MAX ((first + last - work->heights[index]) / 2, top);
  return MAX (used, work->tops[index] - top + own);
}

static float
place_all (Work *work)
{
  guint n = heddle_driver_tree_get_size (work->tree);
  float used = 0;

  for (guint i = 0; i < n; i++)
    {
      guint parent = heddle_driver_tree_get (work->tree, i)->parent;

      if (is_shown (work, i) && (parent == HEDDLE_DRIVER_NONE || !is_shown (work, parent)))
        used += place (work, i, used);
    }
  return used;
}

static guint
count_leaves (Work *work)
{
  guint n = heddle_driver_tree_get_size (work->tree);
  guint leaves = 0;

  for (guint i = 0; i < n; i++)
    {
      const HeddleDriverNode *node = heddle_driver_tree_get (work->tree, i);
      gboolean leaf = is_shown (work, i);

      for (guint j = 0; leaf && j < node->children->len; j++)
        leaf = !is_shown (work, g_array_index (node->children, guint, j));
      leaves += leaf ? 1 : 0;
    }
  return leaves;
}

static HeddleDriverArea
get_area (Work  *work,
          guint  index)
{
  float x, width;

  heddle_driver_diagram_get_column (heddle_driver_tree_get (work->tree, index)->sort,
                                    work->self->width, work->self->scale, &x, &width);
  if (work->self->rtl)
    x = work->self->width - x - width;
  return (HeddleDriverArea) { x, work->tops[index], width, work->heights[index] };
}

static void
add_edge (Work     *work,
          guint     from,
          guint     to,
          gboolean  link)
{
  HeddleDriverArea above = get_area (work, from);
  HeddleDriverArea below = get_area (work, to);
  gboolean rtl = work->self->rtl;
  HeddleDriverEdge edge = { from, to, link, 0, 0, 0, 0 };

  edge.start_x = above.x + (rtl ? 0 : above.width);
  edge.start_y = above.y + above.height / 2;
  edge.end_x = below.x + (rtl ? below.width : 0);
  edge.end_y = below.y + below.height / 2;
  g_array_append_val (work->self->edges, edge);
}

static void
add_all (Work *work)
{
  guint n = heddle_driver_tree_get_size (work->tree);

  for (guint i = 0; i < n; i++)
    {
      const HeddleDriverNode *node = heddle_driver_tree_get (work->tree, i);
      HeddleDriverBox box = { i, { 0, 0, 0, 0 } };

      if (!is_shown (work, i))
        continue;
      box.area = get_area (work, i);
      g_array_append_val (work->self->boxes, box);
      if (node->parent != HEDDLE_DRIVER_NONE && is_shown (work, node->parent))
        add_edge (work, node->parent, i, FALSE);
      for (guint j = 0; j < node->links->len; j++)
        {
          guint link = g_array_index (node->links, guint, j);

          if (is_shown (work, link))
            add_edge (work, link, i, TRUE);
        }
    }
}

/**
 * heddle_driver_diagram_new:
 * @heights: for each node of the tree, in pixels; 0 for one that is not shown
 * @width: in pixels
 * @room: height that it may fill, in pixels; it takes more where it needs more
 * @scale: of the text
 * @rtl: the aim stands at the right
 *
 * Returns: (transfer full): where everything lies; no two boxes meet
 */
HeddleDriverDiagram *
heddle_driver_diagram_new (HeddleDriverTree *tree,
                           const float      *heights,
                           float             width,
                           float             room,
                           float             scale,
                           gboolean          rtl)
{
  HeddleDriverDiagram *self = g_new0 (HeddleDriverDiagram, 1);
  g_autofree float *tops = g_new0 (float, heddle_driver_tree_get_size (tree) + 1);
  Work work = { tree, heights, self, 0, tops };

  self->width = width;
  self->scale = scale;
  self->rtl = rtl;
  self->boxes = g_array_new (FALSE, FALSE, sizeof (HeddleDriverBox));
  self->edges = g_array_new (FALSE, FALSE, sizeof (HeddleDriverEdge));
  self->height = place_all (&work);
  if (self->height < room && self->height > 0)
    {
      work.spare = MIN ((room - self->height) / (float) count_leaves (&work),
                        SPARE_MOST * scale);
      self->height = place_all (&work);
    }
  add_all (&work);
  return self;
}

void
heddle_driver_diagram_free (HeddleDriverDiagram *self)
{
  g_array_unref (self->boxes);
  g_array_unref (self->edges);
  g_free (self);
}
