/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row is one slice. Heads, and rows that head others, stay with what follows. */

#include "heddle-pages-private.h"

#define PAD_TOP HEDDLE_MM (1.5)
#define PAD_BOTTOM HEDDLE_MM (1.4)
#define PAD_DENSE HEDDLE_MM (0.85)
/** PAD_SIDE: To the right of what stands at the left. */
#define PAD_SIDE HEDDLE_MM (2)

static void
add_rule (HeddleSlice *slice,
          double       y,
          double       width,
          double       thick,
          double       shade)
{
  HeddleOp op = { HEDDLE_OP_RULE, .y = y, .width = width, .thick = thick, .shade = shade };

  g_array_append_val (slice->ops, op);
}

/* A head that runs upwards: how high it is decides how high the row is. */
static double
add_turned (HeddlePages   *self,
            HeddleNode    *cell,
            HeddleTag     *tag,
            double         x,
            double         width,
            HeddleSlice   *slice)
{
  HeddleNode *paragraph = g_ptr_array_index (cell->children, 0);
  HeddleSetting setting = heddle_pages_get_setting (self, paragraph);
  PangoLayout *layout;
  PangoRectangle box;
  HeddleOp op = { HEDDLE_OP_TURNED, .x = x, .width = width, .tag = tag };

  setting.bold = FALSE;
  layout = heddle_pages_lay_text (self, paragraph->phrase, 0, &setting, HEDDLE_MM (42));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_get_extents (layout, NULL, &box);
  op.layout = layout;
  op.line = pango_layout_get_line_readonly (layout, 0);
  op.height = box.width / (double) PANGO_SCALE;
  g_array_append_val (slice->ops, op);

  return op.height;
}

static double
add_cell (HeddlePages *self,
          HeddleNode  *cell,
          HeddleTag   *tag,
          double       x,
          double       y,
          double       width,
          HeddleSlice *slice)
{
  HeddleNode *row = cell->parent, *table = row->parent;
  const HeddleColumn *column = &table->heads[heddle_cell_get_column (cell)];
  gboolean head = (row->look & HEDDLE_ROW_HEAD) != 0;
  double pad = column->align == HEDDLE_ALIGN_START && x + width < slice->before ? PAD_SIDE : 0;

  if (head && column->turned && cell->children != NULL)
    return add_turned (self, cell, tag, x, width, slice);

  /* a narrow column keeps its room for words */
  if (pad > width / 5)
    pad = width / 5;
  return heddle_flow_stack (self, cell, tag, x, y, width - pad, slice->ops);
}

/* Heads stand on the rule below them: each remembers how far it reaches down, and is
 * lowered once the highest of them is known. */
static void
note_bottom (HeddleSlice *slice,
             guint        first,
             double       bottom)
{
  for (guint i = first; i < slice->ops->len; i++)
    g_array_index (slice->ops, HeddleOp, i).thick = bottom;
}

static void
lower_heads (HeddleSlice *slice,
             double       bottom)
{
  for (guint i = 0; i < slice->ops->len; i++)
    {
      HeddleOp *op = &g_array_index (slice->ops, HeddleOp, i);

      if (op->sort == HEDDLE_OP_TURNED)
        op->y = bottom - op->height;
      else
        op->y += bottom - op->thick;
    }
}

static double
get_padding (HeddleNode *row,
             gboolean    top)
{
  if (row->look & HEDDLE_ROW_GROUP)
    return top ? HEDDLE_MM (3) : HEDDLE_MM (1.2);
  if (row->parent->dense && !(row->look & HEDDLE_ROW_HEAD))
    return PAD_DENSE;

  return top ? PAD_TOP : PAD_BOTTOM;
}

static void
add_edges (HeddleNode   *row,
           const double *widths,
           double        width,
           gboolean      last,
           HeddleSlice  *slice)
{
  HeddleNode *table = row->parent;
  double x = 0;

  for (guint i = 0; i < table->n_widths; x += widths[i++])
    if (table->heads[i].ruled && !(row->look & (HEDDLE_ROW_HEAD | HEDDLE_ROW_GROUP)))
      {
        HeddleOp op = { HEDDLE_OP_RULE, .x = x, .height = slice->height, .thick = 0.3,
                        .shade = 0.8 };

        g_array_append_val (slice->ops, op);
      }

  /* within the row, so that the next one does not paint over them */
  if (row->look & (HEDDLE_ROW_HEAD | HEDDLE_ROW_APART))
    add_rule (slice, 0.45, width, 0.9, HEDDLE_SHADE_BLACK);
  if (last)
    add_rule (slice, slice->height - 0.45, width, 0.9, HEDDLE_SHADE_BLACK);
  else if (row->look & (HEDDLE_ROW_HEAD | HEDDLE_ROW_GROUP))
    add_rule (slice, slice->height - 0.25, width, 0.5, HEDDLE_SHADE_BLACK);
  else
    add_rule (slice, slice->height - 0.15, width, 0.3, HEDDLE_SHADE_RULE);
}

static void
flow_row (HeddlePages  *self,
          HeddleNode   *row,
          HeddleTag    *parent,
          const double *widths,
          double        width,
          gboolean      last,
          GArray       *slices)
{
  HeddleSlice *slice = heddle_slices_add (slices);
  gboolean head = (row->look & HEDDLE_ROW_HEAD) != 0;
  HeddleTag *tag = parent != NULL ? heddle_pages_tag_of (self, row, parent, "TR") : NULL;
  double top = get_padding (row, TRUE), height = 0, x = 0;
  guint column = 0;
  HeddleOp fill = { HEDDLE_OP_FILL, .width = width, .shade = HEDDLE_SHADE_EMPTY };

  if (row->look & HEDDLE_ROW_SHADED)
    g_array_append_val (slice->ops, fill);
  slice->before = width; /* for the cells: where the table ends */

  for (guint i = 0; row->children != NULL && i < row->children->len; i++)
    {
      HeddleNode *cell = g_ptr_array_index (row->children, i);
      HeddleTag *own = NULL;
      guint from = slice->ops->len;
      double room = 0, used;

      for (guint j = 0; j < cell->span && column < row->parent->n_widths; j++)
        room += widths[column++];
      if (tag != NULL)
        own = heddle_pages_tag_of (self, cell, tag,
                                   head || (row->look & HEDDLE_ROW_GROUP) ? "TH" : "TD");
      if (own != NULL && head)
        own->column_head = TRUE;
      used = add_cell (self, cell, own, x, top, room, slice);
      if (head)
        note_bottom (slice, from, top + used);
      height = MAX (height, used);
      x += room;
    }

  if (height == 0)
    height = 12.5;
  if (head)
    lower_heads (slice, top + height);
  slice->before = 0;
  slice->height = top + height + get_padding (row, FALSE);
  slice->together = head || (row->look & HEDDLE_ROW_GROUP);
  if (row->look & HEDDLE_ROW_SHADED)
    g_array_index (slice->ops, HeddleOp, 0).height = slice->height;
  add_edges (row, widths, width, last, slice);
}

static gboolean
is_group (HeddleNode *table,
          guint       row)
{
  return row < table->children->len
         && (((HeddleNode *) g_ptr_array_index (table->children, row))->look
             & (HEDDLE_ROW_GROUP | HEDDLE_ROW_HEAD));
}

static void
flow_caption (HeddlePages *self,
              HeddleNode  *table,
              HeddleTag   *tag,
              double       width,
              GArray      *slices)
{
  HeddleSetting setting = { 9, 12.5, HEDDLE_MM (4), HEDDLE_MM (1.4), 0, 0, TRUE };
  g_autoptr (HeddlePhrase) caption = heddle_phrase_new (table->label);
  guint first = slices->len;

  heddle_flow_text (self, caption, 0, &setting, HEDDLE_ALIGN_START,
                    heddle_pages_tag_of (self, (HeddleNode *) table->heads, tag, "Caption"), 0,
                    width, slices);
  for (guint i = first; i < slices->len; i++)
    g_array_index (slices, HeddleSlice, i).together = TRUE;
}

void
heddle_flow_table (HeddlePages *self,
                   HeddleNode  *table,
                   HeddleTag   *parent,
                   double       width,
                   guint        resume,
                   GArray      *slices)
{
  g_autofree double *widths = g_new (double, table->n_widths);
  guint first = slices->len;
  HeddleTag *tag;

  if (table->children == NULL)
    return;

  tag = heddle_pages_tag_of (self, table, parent, "Table");
  heddle_flow_widths (table->widths, table->n_widths, 0, width, widths);
  if (resume == 0 && table->label != NULL)
    flow_caption (self, table, tag, width, slices);

  for (guint i = resume; i < table->children->len; i++)
    {
      HeddleNode *row = g_ptr_array_index (table->children, i);
      HeddleSlice *slice;

      flow_row (self, row, tag, widths, width, i + 1 == table->children->len, slices);
      slice = &g_array_index (slices, HeddleSlice, slices->len - 1);
      slice->resume = i;
      /* two rows stay with the one that heads them */
      if (i > 0 && is_group (table, i - 1) && !is_group (table, i)
          && i + 1 < table->children->len && !is_group (table, i + 1))
        slice->together = TRUE;
    }

  if (slices->len > first)
    {
      HeddleSlice *slice = &g_array_index (slices, HeddleSlice, first);

      if (resume == 0)
        slice->before = MAX (slice->before, HEDDLE_MM (2.4));
      g_array_index (slices, HeddleSlice, slices->len - 1).after = HEDDLE_MM (4);
    }
}

void
heddle_flow_heads (HeddlePages *self,
                   HeddleNode  *table,
                   double       width,
                   GArray      *slices)
{
  g_autofree double *widths = g_new (double, table->n_widths);

  heddle_flow_widths (table->widths, table->n_widths, 0, width, widths);
  for (guint i = 0; i < table->children->len; i++)
    {
      HeddleNode *row = g_ptr_array_index (table->children, i);

      if (!(row->look & HEDDLE_ROW_HEAD))
        break;
      flow_row (self, row, NULL, widths, width, FALSE, slices);
    }
}
