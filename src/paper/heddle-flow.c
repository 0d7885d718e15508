/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Nodes become slices: what pages are filled with. */

#include "heddle-pages-private.h"

/** INDENT: Of lists. */
#define INDENT HEDDLE_MM (5.5)

GArray *
heddle_slices_new (void)
{
  GArray *slices = g_array_new (FALSE, TRUE, sizeof (HeddleSlice));

  g_array_set_clear_func (slices, heddle_slice_clear);
  return slices;
}

void
heddle_slice_clear (gpointer slice)
{
  g_clear_pointer (&((HeddleSlice *) slice)->ops, g_array_unref);
}

HeddleSlice *
heddle_slices_add (GArray *slices)
{
  HeddleSlice slice = { .ops = g_array_new (FALSE, TRUE, sizeof (HeddleOp)) };

  g_array_append_val (slices, slice);
  return &g_array_index (slices, HeddleSlice, slices->len - 1);
}

static void
tag_free (gpointer data)
{
  HeddleTag *self = data;

  g_free (self->alt);
  g_ptr_array_unref (self->children);
  g_array_unref (self->parts);
  g_free (self);
}

HeddleTag *
heddle_pages_add_tag (HeddlePages *self,
                      HeddleTag   *parent,
                      const char  *name)
{
  HeddleTag *tag = g_new0 (HeddleTag, 1);

  if (self->tags == NULL)
    self->tags = g_ptr_array_new_with_free_func (tag_free);
  tag->name = name;
  tag->children = g_ptr_array_new ();
  tag->parts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (self->tags, tag);
  if (parent != NULL)
    g_ptr_array_add (parent->children, tag);

  return tag;
}

HeddleTag *
heddle_pages_tag_of (HeddlePages *self,
                     HeddleNode  *node,
                     HeddleTag   *parent,
                     const char  *name)
{
  HeddleTag *tag = g_hash_table_lookup (self->tag_of, node);

  if (tag == NULL)
    {
      tag = heddle_pages_add_tag (self, parent, name);
      g_hash_table_insert (self->tag_of, node, tag);
    }

  return tag;
}

/* Headings of a document without sections count from its title. */
static const char *
get_heading_tag (HeddlePages *self,
                 int          level)
{
  static const char *const names[] = { "H1", "H2", "H3", "H4" };

  return names[CLAMP (self->sections || level == 0 ? level : level - 1, 0, 3)];
}

static void
flow_heading (HeddlePages *self,
              HeddleNode  *node,
              HeddleTag   *parent,
              double       width,
              guint        resume,
              GArray      *slices)
{
  HeddleTag *tag = heddle_pages_tag_of (self, node, parent, get_heading_tag (self, node->level));
  HeddleSetting setting = heddle_pages_get_setting (self, node);
  guint first = slices->len;
  HeddleOp mark = { HEDDLE_OP_ANCHOR, .text = node->anchor, .align = HEDDLE_ALIGN_END };

  heddle_flow_text (self, node->phrase, resume, &setting, HEDDLE_ALIGN_START, tag, 0, width,
                    slices);
  for (guint i = first; i < slices->len; i++)
    g_array_index (slices, HeddleSlice, i).together = TRUE;

  if (resume == 0 && first < slices->len)
    {
      mark.figure = (HeddleFigure *) node; /* the pages note where it stands */
      g_array_append_val (g_array_index (slices, HeddleSlice, first).ops, mark);
    }
}

static void
flow_item (HeddlePages *self,
           HeddleNode  *node,
           HeddleTag   *parent,
           double       width,
           guint        resume,
           GArray      *slices)
{
  guint at = 0, first = slices->len;
  HeddleSetting setting = heddle_pages_get_setting (self, node);
  HeddleTag *list, *item, *body;
  HeddleNode *before = NULL;

  g_ptr_array_find (node->parent->children, node, &at);
  if (at > 0)
    before = g_ptr_array_index (node->parent->children, at - 1);

  /* items that follow on each other are one list, whose tag the first one keeps */
  if (before != NULL && before->sort == HEDDLE_NODE_ITEM)
    list = g_hash_table_lookup (self->tag_of, before->phrase);
  else
    list = heddle_pages_tag_of (self, node, parent, "L");
  if (list == NULL)
    list = parent;
  g_hash_table_insert (self->tag_of, node->phrase, list);

  item = heddle_pages_tag_of (self, (HeddleNode *) node->phrase->text, list, "LI");
  if (resume == 0)
    {
      g_autofree char *sign = node->number > 0 ? g_strdup_printf ("%d.", node->number)
                                               : g_strdup ("•");
      g_autoptr (HeddlePhrase) label = heddle_phrase_new (sign);
      g_autoptr (GArray) labels = heddle_slices_new ();
      HeddleTag *tag = heddle_pages_tag_of (self, (HeddleNode *) node->phrase->text->str, item,
                                            "Lbl");

      heddle_flow_text (self, label, 0, &setting, HEDDLE_ALIGN_START, tag, 0, INDENT, labels);
      body = heddle_pages_tag_of (self, (HeddleNode *) node->phrase->spans, item, "LBody");
      heddle_flow_text (self, node->phrase, 0, &setting, HEDDLE_ALIGN_START, body, INDENT,
                        width - INDENT, slices);
      g_array_prepend_vals (g_array_index (slices, HeddleSlice, first).ops,
                            g_array_index (labels, HeddleSlice, 0).ops->data,
                            g_array_index (labels, HeddleSlice, 0).ops->len);
      return;
    }

  body = heddle_pages_tag_of (self, (HeddleNode *) node->phrase->spans, item, "LBody");
  heddle_flow_text (self, node->phrase, resume, &setting, HEDDLE_ALIGN_START, body, INDENT,
                    width - INDENT, slices);
}

static void
flow_figure (HeddlePages *self,
             HeddleNode  *node,
             HeddleTag   *parent,
             double       width,
             GArray      *slices)
{
  HeddleSlice *slice = heddle_slices_add (slices);
  HeddleTag *tag = heddle_pages_tag_of (self, node, parent, "Figure");
  double own = heddle_figure_get_width (node->figure);
  double high = heddle_figure_get_height (node->figure);
  double most = self->bottom - self->top;
  double shrink = MIN (1, MIN (width / own, most / high));
  gboolean in_cell = heddle_node_get_row (node) != NULL;
  HeddleOp op = { HEDDLE_OP_FIGURE, .width = own * shrink, .height = high * shrink, .tag = tag,
                  .figure = node->figure };

  if (tag->alt == NULL)
    tag->alt = g_strdup (heddle_figure_get_alt (node->figure));
  if (heddle_node_get_align (node) == HEDDLE_ALIGN_CENTRE)
    op.x = (width - op.width) / 2;
  else if (heddle_node_get_align (node) == HEDDLE_ALIGN_END)
    op.x = width - op.width;

  slice->height = op.height;
  slice->before = in_cell ? 0 : HEDDLE_MM (2);
  slice->after = in_cell ? 0 : HEDDLE_MM (2);
  g_array_append_val (slice->ops, op);
}

static void
flow_blank (HeddlePages *self,
            HeddleNode  *node,
            HeddleTag   *parent,
            double       width,
            GArray      *slices)
{
  HeddleSlice *slice = heddle_slices_add (slices);
  HeddleTag *tag = heddle_pages_tag_of (self, node, parent, "Figure");
  HeddleOp fill = { HEDDLE_OP_FILL, .width = width, .height = node->height,
                    .shade = HEDDLE_SHADE_BLANK, .tag = tag };
  HeddleOp dots = { HEDDLE_OP_DOTS, .y = node->height, .width = width, .thick = 0.5,
                    .tag = tag };

  if (tag->alt == NULL)
    tag->alt = g_strdup (node->label);
  slice->height = node->height + 0.5;
  slice->before = HEDDLE_MM (0.6);
  slice->after = HEDDLE_MM (0.8);
  g_array_append_val (slice->ops, fill);
  g_array_append_val (slice->ops, dots);
}

static void
flow_box (HeddlePages *self,
          HeddleNode  *node,
          HeddleTag   *parent,
          double       width,
          GArray      *slices)
{
  HeddleSlice *slice = heddle_slices_add (slices);
  HeddleTag *tag = heddle_pages_tag_of (self, node, parent, "Div");
  HeddleOp frame = { HEDDLE_OP_FRAME, .width = width, .thick = 0.5, .shade = 0.333 };
  double height;

  g_array_append_val (slice->ops, frame);
  height = heddle_flow_stack (self, node, tag, HEDDLE_MM (3), HEDDLE_MM (2.5),
                              width - HEDDLE_MM (6), slice->ops);
  slice->height = height + HEDDLE_MM (4.7);
  slice->before = slice->after = HEDDLE_MM (4);
  g_array_index (slice->ops, HeddleOp, 0).height = slice->height;
}

void
heddle_flow_widths (const double *wanted,
                    guint         n,
                    double        gap,
                    double        width,
                    double       *widths)
{
  double fixed = gap * (n - 1), shares = 0, shrink = 1;

  for (guint i = 0; i < n; i++)
    if (wanted[i] > 0)
      fixed += HEDDLE_MM (wanted[i]);
    else
      shares += wanted[i] < 0 ? -wanted[i] : 1;

  /* columns that want more than there is, as those of a narrow page, shrink alike;
   * those that share keep a fifth at least */
  if (fixed > width * (shares > 0 ? 0.8 : 1))
    shrink = width * (shares > 0 ? 0.8 : 1) / fixed;
  for (guint i = 0; i < n; i++)
    if (wanted[i] > 0)
      widths[i] = HEDDLE_MM (wanted[i]) * shrink;
    else
      widths[i] = (width - fixed * shrink) * (wanted[i] < 0 ? -wanted[i] : 1) / shares;
}

static void
flow_columns (HeddlePages *self,
              HeddleNode  *node,
              HeddleTag   *parent,
              double       width,
              GArray      *slices)
{
  HeddleSlice *slice = heddle_slices_add (slices);
  g_autofree double *widths = g_new (double, node->n_widths);
  double x = 0;

  heddle_flow_widths (node->widths, node->n_widths, node->gap, width, widths);
  for (guint i = 0; i < node->n_widths; i++)
    {
      HeddleNode *column = heddle_columns_get (node, i);
      HeddleTag *tag = heddle_pages_tag_of (self, column, parent, "Div");
      double height = heddle_flow_stack (self, column, tag, x, 0, widths[i], slice->ops);

      slice->height = MAX (slice->height, height);
      x += widths[i] + node->gap;
    }
  slice->before = slice->after = HEDDLE_MM (2);
}

void
heddle_flow_slice (HeddlePages *self,
                   HeddleNode  *node,
                   HeddleTag   *tag,
                   double       width,
                   guint        resume,
                   GArray      *slices)
{
  guint first = slices->len;
  HeddleSetting setting;

  switch (node->sort)
    {
    case HEDDLE_NODE_HEADING:
      flow_heading (self, node, tag, width, resume, slices);
      break;
    case HEDDLE_NODE_PARAGRAPH:
      setting = heddle_pages_get_setting (self, node);
      heddle_flow_text (self, node->phrase, resume, &setting, heddle_node_get_align (node),
                        heddle_pages_tag_of (self, node, tag, "P"), 0, width, slices);
      break;
    case HEDDLE_NODE_ITEM:
      flow_item (self, node, tag, width, resume, slices);
      break;
    case HEDDLE_NODE_TABLE:
      heddle_flow_table (self, node, tag, width, resume, slices);
      break;
    case HEDDLE_NODE_FIGURE:
      flow_figure (self, node, tag, width, slices);
      break;
    case HEDDLE_NODE_BLANK:
      flow_blank (self, node, tag, width, slices);
      break;
    case HEDDLE_NODE_BOX:
      flow_box (self, node, tag, width, slices);
      break;
    case HEDDLE_NODE_COLUMNS:
      flow_columns (self, node, tag, width, slices);
      break;
    case HEDDLE_NODE_GROUP:
      heddle_flow_group (self, node, tag, width, slices);
      break;
    case HEDDLE_NODE_PAGE_BREAK:
      heddle_slices_add (slices)->new_page = TRUE;
      break;
    case HEDDLE_NODE_ROW:
    default:
      g_assert_not_reached ();
    }

  /* of a table its last row */
  if (node->sort == HEDDLE_NODE_TABLE && slices->len > first)
    first = slices->len - 1;
  for (guint i = first; node->together && i < slices->len; i++)
    g_array_index (slices, HeddleSlice, i).together = TRUE;
}

void
heddle_flow_group (HeddlePages *self,
                   HeddleNode  *group,
                   HeddleTag   *tag,
                   double       width,
                   GArray      *slices)
{
  for (guint i = 0; group->children != NULL && i < group->children->len; i++)
    heddle_flow_slice (self, g_ptr_array_index (group->children, i), tag, width, 0, slices);
}

double
heddle_flow_stack (HeddlePages *self,
                   HeddleNode  *group,
                   HeddleTag   *tag,
                   double       x,
                   double       y,
                   double       width,
                   GArray      *ops)
{
  g_autoptr (GArray) slices = heddle_slices_new ();
  double top = y, after = 0;

  heddle_flow_group (self, group, tag, width, slices);
  for (guint i = 0; i < slices->len; i++)
    {
      HeddleSlice *slice = &g_array_index (slices, HeddleSlice, i);

      if (i > 0)
        y += MAX (after, slice->before);
      for (guint j = 0; j < slice->ops->len; j++)
        {
          HeddleOp op = g_array_index (slice->ops, HeddleOp, j);

          op.x += x;
          op.y += y;
          g_array_append_val (ops, op);
        }
      y += slice->height;
      after = slice->after;
    }

  return y - top;
}
