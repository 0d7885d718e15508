/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The document as plain text: for mail, for who reads with a braille line, and as what
 * the preview tells a screen reader. */

#include "heddle-paper-file.h"

#include <string.h>

#define COLUMNS 78

static guint
get_width (const char *text)
{
  guint width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      width += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    }

  return width;
}

/* @text as lines of at most @width, (element-type utf8). */
static GPtrArray *
wrap (const char *text,
      guint       width)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n", -1);

  for (char **p = paragraphs; *p != NULL; p++)
    {
      g_auto (GStrv) words = g_strsplit (*p, " ", -1);
      GString *line = g_string_new (NULL);
      guint used = 0;

      for (char **word = words; *word != NULL; word++)
        {
          guint more = get_width (*word);

          if (**word == '\0')
            continue;
          if (used > 0 && used + 1 + more > width)
            {
              g_ptr_array_add (lines, g_string_free (line, FALSE));
              line = g_string_new (NULL);
              used = 0;
            }
          if (used > 0)
            g_string_append_c (line, ' '), used++;
          g_string_append (line, *word);
          used += more;
        }
      g_ptr_array_add (lines, g_string_free (line, FALSE));
    }

  return lines;
}

static void
append_text (GString    *out,
             const char *text,
             guint       indent,
             const char *first)
{
  g_autoptr (GPtrArray) lines = wrap (text, COLUMNS - indent);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (out, "%*s%s\n", (int) indent, i == 0 ? first : "",
                            (char *) g_ptr_array_index (lines, i));
}

static void append_node (GString    *out,
                         HeddleNode *node);

static void
append_children (GString    *out,
                 HeddleNode *group)
{
  for (guint i = 0; group->children != NULL && i < group->children->len; i++)
    append_node (out, g_ptr_array_index (group->children, i));
}

/* What a cell says, in one text. */
static char *
dup_cell (HeddleNode *cell)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; cell->children != NULL && i < cell->children->len; i++)
    {
      HeddleNode *node = g_ptr_array_index (cell->children, i);
      g_autofree char *words = node->phrase != NULL ? heddle_phrase_dup_words (node->phrase)
                                                    : NULL;

      if (text->len > 0)
        g_string_append_c (text, '\n');
      if (words != NULL)
        g_string_append (text, words);
      else if (node->sort == HEDDLE_NODE_FIGURE)
        g_string_append (text, heddle_figure_get_alt (node->figure));
      else if (node->sort == HEDDLE_NODE_BLANK)
        g_string_append (text, "________");
    }

  return g_string_free (text, FALSE);
}

/* Columns too narrow to be read become lines of their own, each with its head. */
static void
append_listed_row (GString    *out,
                   HeddleNode *row)
{
  for (guint i = 0; i < row->children->len; i++)
    {
      HeddleNode *cell = g_ptr_array_index (row->children, i);
      const char *head = row->parent->heads[heddle_cell_get_column (cell)].head;
      g_autofree char *text = dup_cell (cell);
      g_autofree char *line = i > 0 && *head != '\0' ? g_strdup_printf ("%s: %s", head, text)
                                                     : g_strdup (text);

      if (*text != '\0')
        append_text (out, line, i > 0 ? 4 : 0, "");
    }
}

static void
append_row (GString     *out,
            HeddleNode  *row,
            const guint *widths)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  guint most = 0;

  for (guint i = 0; i < row->children->len; i++)
    {
      HeddleNode *cell = g_ptr_array_index (row->children, i);
      g_autofree char *text = dup_cell (cell);
      guint column = heddle_cell_get_column (cell);

      g_ptr_array_add (cells, wrap (text, cell->span > 1 ? COLUMNS : widths[column]));
      most = MAX (most, ((GPtrArray *) g_ptr_array_index (cells, i))->len);
    }

  for (guint line = 0; line < most; line++)
    {
      GString *text = g_string_new (NULL);

      for (guint i = 0; i < cells->len; i++)
        {
          GPtrArray *lines = g_ptr_array_index (cells, i);
          const char *part = line < lines->len ? g_ptr_array_index (lines, line) : "";
          guint used = get_width (part);
          guint room = widths[heddle_cell_get_column (g_ptr_array_index (row->children, i))];

          g_string_append (text, part);
          if (i + 1 < cells->len)
            g_string_append_printf (text, "%*s", (int) (room > used ? room - used : 0) + 2, "");
        }
      g_string_append_printf (out, "%s\n", g_strchomp (text->str));
      g_string_free (text, TRUE);
    }
}

/* As on paper, in letters; FALSE where a column would hold no word. */
static gboolean
get_widths (HeddleNode *table,
            guint      *widths)
{
  double all = 165, fixed = 0, shares = 0;

  for (guint i = 0; i < table->n_widths; i++)
    if (table->widths[i] > 0)
      fixed += table->widths[i];
    else
      shares += table->widths[i] < 0 ? -table->widths[i] : 1;
  if (shares == 0 || fixed > all * 0.8)
    all = MAX (fixed / 0.8, fixed);

  for (guint i = 0; i < table->n_widths; i++)
    {
      double width = table->widths[i] > 0 ? table->widths[i]
                                          : (all - fixed)
                                                * (table->widths[i] < 0 ? -table->widths[i] : 1)
                                                / shares;
      guint letters = (guint) (width / all * (COLUMNS - 2 * (table->n_widths - 1)));

      if (letters < 3 || (letters < 8 && get_width (table->heads[i].head) > letters))
        return FALSE;
      widths[i] = letters;
    }

  return TRUE;
}

static void
append_table (GString    *out,
              HeddleNode *table)
{
  g_autofree guint *widths = g_new (guint, table->n_widths);
  gboolean fits = get_widths (table, widths);

  if (table->label != NULL)
    append_text (out, table->label, 0, "");
  for (guint i = 0; table->children != NULL && i < table->children->len; i++)
    {
      HeddleNode *row = g_ptr_array_index (table->children, i);

      if (row->children == NULL)
        continue;
      if (row->look & HEDDLE_ROW_GROUP)
        g_string_append_c (out, '\n');
      if (fits)
        append_row (out, row, widths);
      else if (!(row->look & HEDDLE_ROW_HEAD))
        append_listed_row (out, row);
      if (fits && (row->look & (HEDDLE_ROW_HEAD | HEDDLE_ROW_GROUP)))
        {
          for (guint j = 0; j < COLUMNS; j++)
            g_string_append_c (out, '-');
          g_string_append_c (out, '\n');
        }
    }
  g_string_append_c (out, '\n');
}

static void
append_heading (GString    *out,
                HeddleNode *node)
{
  g_autofree char *words = heddle_phrase_dup_words (node->phrase);
  guint first = (guint) out->len, width;

  if (first > 0)
    g_string_append_c (out, '\n');
  append_text (out, words, 0, "");
  if (node->level > 2)
    return;
  width = MIN (get_width (words), COLUMNS);
  for (guint i = 0; i < width; i++)
    g_string_append_c (out, node->level < 2 ? '=' : '-');
  g_string_append (out, "\n\n");
}

static void
append_item (GString    *out,
             HeddleNode *node)
{
  g_autofree char *words = heddle_phrase_dup_words (node->phrase);
  g_autofree char *sign = node->number > 0 ? g_strdup_printf ("%d. ", node->number)
                                           : g_strdup ("- ");

  append_text (out, words, 4, sign);
}

static void
append_node (GString    *out,
             HeddleNode *node)
{
  g_autofree char *words = NULL;

  switch (node->sort)
    {
    case HEDDLE_NODE_HEADING:
      append_heading (out, node);
      break;
    case HEDDLE_NODE_PARAGRAPH:
      words = heddle_phrase_dup_words (node->phrase);
      append_text (out, words, 0, "");
      if (node->style != HEDDLE_TEXT_SMALL)
        g_string_append_c (out, '\n');
      break;
    case HEDDLE_NODE_ITEM:
      append_item (out, node);
      break;
    case HEDDLE_NODE_TABLE:
      append_table (out, node);
      break;
    case HEDDLE_NODE_FIGURE:
      append_text (out, heddle_figure_get_alt (node->figure), 0, "");
      g_string_append_c (out, '\n');
      break;
    case HEDDLE_NODE_BLANK:
      g_string_append (out, "________________\n");
      break;
    case HEDDLE_NODE_PAGE_BREAK:
      g_string_append_c (out, '\n');
      break;
    case HEDDLE_NODE_GROUP:
    case HEDDLE_NODE_BOX:
    case HEDDLE_NODE_COLUMNS:
    case HEDDLE_NODE_ROW:
    default:
      append_children (out, node);
      if (node->sort == HEDDLE_NODE_BOX || node->sort == HEDDLE_NODE_COLUMNS)
        g_string_append_c (out, '\n');
      break;
    }
}

char *
heddle_paper_make_text (HeddleDocument *document)
{
  GString *out = g_string_new (NULL);

  append_children (out, document->body);
  if (document->side != NULL)
    append_children (out, document->side);
  g_string_append_c (out, '\n');
  append_text (out, document->work != NULL ? document->work : document->title, 0, "");
  if (document->footer != NULL)
    append_text (out, document->footer, 0, "");

  return g_string_free (out, FALSE);
}
