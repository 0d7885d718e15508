/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-document.h"

static void
node_free (gpointer data)
{
  HeddleNode *self = data;

  for (guint i = 0; self->heads != NULL && i < self->n_widths; i++)
    g_free ((char *) self->heads[i].head);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_clear_pointer (&self->phrase, heddle_phrase_free);
  g_clear_pointer (&self->figure, heddle_figure_free);
  g_free (self->widths);
  g_free (self->heads);
  g_free (self->anchor);
  g_free (self->label);
  g_free (self);
}

static HeddleNode *
node_new (HeddleNodeSort sort)
{
  HeddleNode *self = g_new0 (HeddleNode, 1);

  self->sort = sort;
  self->span = 1;

  return self;
}

static HeddleNode *
add (HeddleNode     *parent,
     HeddleNodeSort  sort)
{
  HeddleNode *self = node_new (sort);

  if (parent->children == NULL)
    parent->children = g_ptr_array_new_with_free_func (node_free);
  g_ptr_array_add (parent->children, self);
  self->parent = parent;

  return self;
}

HeddleDocument *
heddle_document_new (const char *title)
{
  HeddleDocument *self = g_atomic_rc_box_new0 (HeddleDocument);

  self->title = g_strdup (title);
  self->language = g_strdup ("en-GB");
  self->body = node_new (HEDDLE_NODE_GROUP);

  return self;
}

HeddleDocument *
heddle_document_ref (HeddleDocument *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
document_clear (gpointer data)
{
  HeddleDocument *self = data;

  g_free (self->title);
  g_free (self->language);
  g_free (self->work);
  g_free (self->name);
  g_free (self->footer);
  node_free (self->body);
  g_clear_pointer (&self->side, node_free);
}

void
heddle_document_unref (HeddleDocument *self)
{
  g_atomic_rc_box_release_full (self, document_clear);
}

HeddleNode *
heddle_document_make_side (HeddleDocument *self)
{
  if (self->side == NULL)
    self->side = node_new (HEDDLE_NODE_GROUP);

  return self->side;
}

HeddleNode *
heddle_node_add_heading (HeddleNode *self,
                         int         level,
                         const char *text)
{
  HeddleNode *node = add (self, HEDDLE_NODE_HEADING);

  node->level = level;
  node->phrase = heddle_phrase_new (text);

  return node;
}

HeddleNode *
heddle_node_add_phrase (HeddleNode      *self,
                        HeddleTextStyle  style,
                        HeddlePhrase    *phrase)
{
  HeddleNode *node = add (self, HEDDLE_NODE_PARAGRAPH);

  node->style = style;
  node->phrase = phrase;

  return node;
}

HeddleNode *
heddle_node_add_text (HeddleNode      *self,
                      HeddleTextStyle  style,
                      const char      *text)
{
  return heddle_node_add_phrase (self, style, heddle_phrase_new (text));
}

void
heddle_node_add_paragraphs (HeddleNode      *self,
                            HeddleTextStyle  style,
                            const char      *text)
{
  g_autoptr (HeddlePhrase) clean = heddle_phrase_new (text);
  g_auto (GStrv) lines = g_strsplit (clean->text->str, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    if (*g_strstrip (*line) != '\0')
      heddle_node_add_text (self, style, *line);
}

HeddleNode *
heddle_node_add_item (HeddleNode   *self,
                      int           number,
                      HeddlePhrase *phrase)
{
  HeddleNode *node = add (self, HEDDLE_NODE_ITEM);

  node->number = number;
  node->phrase = phrase;

  return node;
}

HeddleNode *
heddle_node_add_figure (HeddleNode   *self,
                        HeddleFigure *figure)
{
  HeddleNode *node = add (self, HEDDLE_NODE_FIGURE);

  node->figure = figure;
  return node;
}

HeddleNode *
heddle_node_add_blank (HeddleNode *self,
                       double      height,
                       const char *label)
{
  HeddleNode *node = add (self, HEDDLE_NODE_BLANK);

  node->height = HEDDLE_MM (height);
  node->label = g_strdup (label);

  return node;
}

void
heddle_node_add_page_break (HeddleNode *self)
{
  add (self, HEDDLE_NODE_PAGE_BREAK);
}

HeddleNode *
heddle_node_add_box (HeddleNode *self)
{
  return add (self, HEDDLE_NODE_BOX);
}

HeddleNode *
heddle_node_add_columns (HeddleNode   *self,
                         const double *widths,
                         guint         n_widths,
                         double        gap)
{
  HeddleNode *node = add (self, HEDDLE_NODE_COLUMNS);

  node->widths = g_memdup2 (widths, n_widths * sizeof (double));
  node->n_widths = n_widths;
  node->gap = HEDDLE_MM (gap);
  for (guint i = 0; i < n_widths; i++)
    add (node, HEDDLE_NODE_GROUP);

  return node;
}

HeddleNode *
heddle_columns_get (HeddleNode *self,
                    guint       column)
{
  return g_ptr_array_index (self->children, column);
}

HeddleNode *
heddle_node_add_table (HeddleNode         *self,
                       const HeddleColumn *columns,
                       guint               n_columns,
                       const char         *caption)
{
  HeddleNode *node = add (self, HEDDLE_NODE_TABLE);
  gboolean headed = FALSE;

  node->heads = g_memdup2 (columns, n_columns * sizeof *columns);
  node->n_widths = n_columns;
  node->widths = g_new (double, n_columns);
  node->label = g_strdup (caption);
  for (guint i = 0; i < n_columns; i++)
    {
      node->heads[i].head = g_strdup (columns[i].head != NULL ? columns[i].head : "");
      node->widths[i] = columns[i].width;
      headed |= *node->heads[i].head != '\0';
    }

  if (headed)
    {
      HeddleNode *row = heddle_table_add_row (node, HEDDLE_ROW_HEAD);

      for (guint i = 0; i < n_columns; i++)
        heddle_row_add_cell (row, node->heads[i].head);
    }

  return node;
}

HeddleNode *
heddle_table_add_row (HeddleNode    *self,
                      HeddleRowLook  look)
{
  HeddleNode *node = add (self, HEDDLE_NODE_ROW);

  node->look = look;
  return node;
}

HeddleNode *
heddle_table_add_group (HeddleNode *self,
                        const char *text)
{
  HeddleNode *row = heddle_table_add_row (self, HEDDLE_ROW_GROUP);

  heddle_row_add_cell (row, text)->span = self->n_widths;
  return row;
}

HeddleNode *
heddle_row_add_cell (HeddleNode *self,
                     const char *text)
{
  HeddleNode *cell = add (self, HEDDLE_NODE_GROUP);

  if (text != NULL && *text != '\0')
    heddle_node_add_text (cell, HEDDLE_TEXT_SMALL, text);

  return cell;
}

HeddleNode *
heddle_node_get_row (HeddleNode *self)
{
  HeddleNode *cell = self->parent;

  if (cell == NULL || cell->parent == NULL || cell->parent->sort != HEDDLE_NODE_ROW)
    return NULL;

  return cell->parent;
}

guint
heddle_cell_get_column (HeddleNode *self)
{
  guint column = 0;

  for (guint i = 0; g_ptr_array_index (self->parent->children, i) != self; i++)
    column += ((HeddleNode *) g_ptr_array_index (self->parent->children, i))->span;

  return column;
}

HeddleAlign
heddle_node_get_align (HeddleNode *self)
{
  HeddleNode *row = heddle_node_get_row (self);

  if (self->align != HEDDLE_ALIGN_START || row == NULL || (row->look & HEDDLE_ROW_GROUP))
    return self->align;

  return row->parent->heads[heddle_cell_get_column (self->parent)].align;
}

gboolean
heddle_table_is_empty (HeddleNode *self)
{
  guint heads = 0;

  if (self->children == NULL)
    return TRUE;
  while (heads < self->children->len
         && (((HeddleNode *) g_ptr_array_index (self->children, heads))->look & HEDDLE_ROW_HEAD))
    heads++;

  return heads == self->children->len;
}
