/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Slices become pages: as many as fit, chains of them whole. */

#include "heddle-pages-private.h"

/** SIDE: Width of what stands beside the body on the first page, and its distance. */
#define SIDE HEDDLE_MM (50)
#define SIDE_GAP HEDDLE_MM (9)

/* A slice that waits for those it stays with. */
typedef struct
{
  HeddleSlice slice;
  guint node;
} Waiting;

typedef struct
{
  HeddlePages *pages;
  GArray *page;    /* ops of the page being filled */
  double y;
  double after;    /* room below what was placed last */
  gboolean empty;  /* nothing stands on the page yet */
  guint lead;      /* nodes above the side column */
  gboolean narrow; /* the side column stands beside */
  GArray *waiting;
} Filler;

static HeddleNode *
get_node (Filler *self,
          guint   index)
{
  return g_ptr_array_index (self->pages->document->body->children, index);
}

static double
get_width (Filler *self)
{
  double width = self->pages->right - self->pages->left;

  return self->narrow ? width - SIDE - SIDE_GAP : width;
}

static void
begin_page (Filler *self)
{
  self->page = g_array_new (FALSE, TRUE, sizeof (HeddleOp));
  g_ptr_array_add (self->pages->pages, self->page);
  self->y = self->pages->top;
  self->after = 0;
  self->empty = TRUE;
  self->narrow = FALSE;
}

static void
note_mark (Filler         *self,
           const HeddleOp *op,
           double          y)
{
  HeddleNode *node = (HeddleNode *) op->figure;
  HeddlePlaceMark mark = { .anchor = g_strdup (op->text), .page = self->pages->pages->len - 1,
                           .y = y };

  mark.words = heddle_phrase_dup_words (node->phrase);
  mark.level = node->level;
  g_array_append_val (self->pages->marks, mark);
}

static void
place (Filler            *self,
       const HeddleSlice *slice)
{
  if (!self->empty)
    self->y += MAX (self->after, slice->before);

  for (guint i = 0; i < slice->ops->len; i++)
    {
      HeddleOp op = g_array_index (slice->ops, HeddleOp, i);

      op.x += self->pages->left;
      op.y += self->y;
      if (op.sort == HEDDLE_OP_ANCHOR && op.figure != NULL)
        note_mark (self, &op, op.y);
      g_array_append_val (self->page, op);
    }

  self->y += slice->height;
  self->after = slice->after;
  self->empty = FALSE;
}

/* What of a slice is higher than a page goes on to the next ones, at the lines of its
 * text. */
static void
split (const HeddleSlice *slice,
       double             room,
       HeddleSlice       *upper,
       HeddleSlice       *lower)
{
  double cut = room;

  *upper = *slice;
  *lower = *slice;
  upper->ops = g_array_new (FALSE, TRUE, sizeof (HeddleOp));
  lower->ops = g_array_new (FALSE, TRUE, sizeof (HeddleOp));

  /* no line across the cut; a figure is never as high as a page */
  for (guint i = 0; i < slice->ops->len; i++)
    {
      const HeddleOp *op = &g_array_index (slice->ops, HeddleOp, i);

      if (op->sort == HEDDLE_OP_LINE && op->y < cut && op->y + op->height > cut && op->y > 0)
        {
          cut = op->y;
          i = G_MAXUINT;
        }
    }

  for (guint i = 0; i < slice->ops->len; i++)
    {
      HeddleOp op = g_array_index (slice->ops, HeddleOp, i);
      gboolean area = op.sort == HEDDLE_OP_FILL || op.sort == HEDDLE_OP_FRAME
                      || (op.sort == HEDDLE_OP_RULE && op.height > 0);
      double bottom = op.y + op.height;

      if (op.y < cut)
        {
          if (area && bottom > cut)
            op.height = cut - op.y;
          g_array_append_val (upper->ops, op);
        }
      if (bottom > cut && (area || op.y >= cut))
        {
          op.y = area ? MAX (0, g_array_index (slice->ops, HeddleOp, i).y - cut) : op.y - cut;
          op.height = area ? bottom - cut - op.y : op.height;
          g_array_append_val (lower->ops, op);
        }
    }

  upper->height = cut;
  upper->after = 0;
  lower->height = slice->height - cut;
  lower->before = 0;
}

static void
repeat_heads (Filler     *self,
              HeddleNode *table)
{
  g_autoptr (GArray) heads = heddle_slices_new ();

  heddle_flow_heads (self->pages, table, get_width (self), heads);
  for (guint i = 0; i < heads->len; i++)
    place (self, &g_array_index (heads, HeddleSlice, i));
}

static gboolean
is_head (const Waiting *waiting,
         HeddleNode    *node)
{
  HeddleNode *row;

  if (node->sort != HEDDLE_NODE_TABLE)
    return FALSE;

  row = g_ptr_array_index (node->children, waiting->slice.resume);
  return waiting->slice.resume == 0 || (row->look & HEDDLE_ROW_HEAD);
}

static void
place_tall (Filler            *self,
            const HeddleSlice *slice)
{
  HeddleSlice rest = *slice;
  gboolean owned = FALSE;

  for (;;)
    {
      double room = self->pages->bottom - self->y - (self->empty ? 0 : MAX (self->after,
                                                                           rest.before));
      HeddleSlice upper, lower;

      if (rest.height <= room + 0.01 || room < 30)
        {
          if (rest.height <= room + 0.01)
            break;
          begin_page (self);
          continue;
        }
      split (&rest, room, &upper, &lower);
      place (self, &upper);
      g_array_unref (upper.ops);
      if (owned)
        g_array_unref (rest.ops);
      rest = lower;
      owned = TRUE;
      begin_page (self);
    }

  place (self, &rest);
  if (owned)
    g_array_unref (rest.ops);
}

static double
get_chain_height (Filler *self)
{
  double height = 0, after = self->after;

  for (guint i = 0; i < self->waiting->len; i++)
    {
      const HeddleSlice *slice = &g_array_index (self->waiting, Waiting, i).slice;

      if (i > 0 || !self->empty)
        height += MAX (after, slice->before);
      height += slice->height;
      after = slice->after;
    }

  return height;
}

static void
clear_waiting (gpointer data)
{
  heddle_slice_clear (&((Waiting *) data)->slice);
}

/* Places the chain that waits. Returns FALSE where the page that it begins has another
 * width, so that it is to be laid out anew from its first slice on. */
static gboolean
flush (Filler *self,
       guint  *node,
       guint  *resume)
{
  const Waiting *first;
  gboolean fits;

  if (self->waiting->len == 0)
    return TRUE;

  first = &g_array_index (self->waiting, Waiting, 0);
  fits = self->y + get_chain_height (self) <= self->pages->bottom + 0.01;
  if (!fits && !self->empty)
    {
      gboolean was_narrow = self->narrow;
      HeddleNode *torn = get_node (self, first->node);

      begin_page (self);
      if (was_narrow)
        {
          *node = first->node;
          *resume = first->slice.resume;
          g_array_set_size (self->waiting, 0);
          return FALSE;
        }
      if (torn->sort == HEDDLE_NODE_TABLE && !is_head (first, torn))
        repeat_heads (self, torn);
    }

  for (guint i = 0; i < self->waiting->len; i++)
    place_tall (self, &g_array_index (self->waiting, Waiting, i).slice);
  g_array_set_size (self->waiting, 0);
  return TRUE;
}

/* What stands above the side column: the title and what belongs to it. */
static guint
count_lead (HeddleNode *body)
{
  for (guint i = 0; i < body->children->len; i++)
    {
      HeddleNode *node = g_ptr_array_index (body->children, i);

      if (node->sort == HEDDLE_NODE_HEADING && node->level == 0)
        {
          HeddleNode *next = i + 1 < body->children->len
                                 ? g_ptr_array_index (body->children, i + 1)
                                 : NULL;

          return next != NULL && next->sort == HEDDLE_NODE_PARAGRAPH
                         && next->style == HEDDLE_TEXT_SUBTITLE
                     ? i + 2
                     : i + 1;
        }
    }

  return 0;
}

static void
add_side (Filler *self)
{
  HeddlePages *pages = self->pages;
  HeddleTag *tag = heddle_pages_add_tag (pages, pages->root, "Div");

  self->y += HEDDLE_MM (4);
  heddle_flow_stack (pages, pages->document->side, tag, pages->right - SIDE, self->y, SIDE,
                     self->page);
  self->narrow = TRUE;
  self->empty = TRUE;
}

/* Lays out one node from @resume on; FALSE: begin again at @node and @resume. */
static gboolean
fill_node (Filler *self,
           guint  *node,
           guint  *resume)
{
  g_autoptr (GArray) slices = heddle_slices_new ();

  heddle_flow_slice (self->pages, get_node (self, *node), self->pages->root, get_width (self),
                     *resume, slices);
  /* a table that goes on where the page has another width shows its heads again */
  if (*resume > 0 && self->empty && get_node (self, *node)->sort == HEDDLE_NODE_TABLE)
    repeat_heads (self, get_node (self, *node));

  for (guint i = 0; i < slices->len; i++)
    {
      HeddleSlice *slice = &g_array_index (slices, HeddleSlice, i);
      Waiting waiting = { *slice, *node };

      if (slice->new_page)
        {
          if (!flush (self, node, resume))
            return FALSE;
          if (!self->empty)
            begin_page (self);
          continue;
        }
      slice->ops = NULL;
      g_array_append_val (self->waiting, waiting);
      if (!waiting.slice.together && !flush (self, node, resume))
        return FALSE;
    }

  ++*node;
  *resume = 0;
  return TRUE;
}

gboolean
heddle_pages_fill (HeddlePages          *pages,
                   GCancellable         *cancellable,
                   HeddlePaperProgress   progress,
                   gpointer              data,
                   GError              **error)
{
  GPtrArray *nodes = pages->document->body->children;
  Filler self = { pages };
  guint node = 0, resume = 0;

  self.waiting = g_array_new (FALSE, TRUE, sizeof (Waiting));
  g_array_set_clear_func (self.waiting, clear_waiting);
  begin_page (&self);
  self.lead = pages->document->side != NULL && nodes != NULL
                  ? count_lead (pages->document->body)
                  : G_MAXUINT;

  while (nodes != NULL && node < nodes->len
         && !g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      if (node == self.lead && pages->pages->len == 1 && flush (&self, &node, &resume))
        {
          add_side (&self);
          self.lead = G_MAXUINT;
        }
      fill_node (&self, &node, &resume);
      if (progress != NULL)
        progress (node / (double) nodes->len, data);
      if (node == nodes->len)
        flush (&self, &node, &resume);
    }

  g_array_unref (self.waiting);
  return nodes == NULL || node >= nodes->len;
}
