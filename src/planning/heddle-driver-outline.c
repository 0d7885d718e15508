/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-driver-tree.h"

#include <string.h>

#define LINK " <- "
/* A tab counts as this many spaces. */
#define TAB 8

static void
line_free (HeddleOutlineLine *line)
{
  g_free (line->title);
  g_array_unref (line->links);
  g_free (line);
}

/* The signs that lists begin their lines with elsewhere. */
static const char *
skip_bullet (const char *text)
{
  static const char *const bullets[] = { "- ", "* ", "• ", "– ", "+ " };

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (text, bullets[i]))
      return text + strlen (bullets[i]);
  return text;
}

static guint
measure_indent (const char **text)
{
  guint indent = 0;

  for (;; (*text)++)
    {
      if (**text == ' ')
        indent++;
      else if (**text == '\t')
        indent = (indent / TAB + 1) * TAB;
      else
        return indent;
    }
}

/* What one line in means here: the least that any line is in by more than the
 * leftmost. */
static guint
find_unit (const guint *indents,
           guint        n_indents,
           guint       *base)
{
  guint unit = G_MAXUINT;

  *base = G_MAXUINT;
  for (guint i = 0; i < n_indents; i++)
    *base = MIN (*base, indents[i]);
  for (guint i = 0; i < n_indents; i++)
    if (indents[i] > *base)
      unit = MIN (unit, indents[i] - *base);
  return unit;
}

static guint
find_parent (GPtrArray        *lines,
             HeddleDriverSort  sort)
{
  for (guint i = lines->len; i-- > 0;)
    if (((HeddleOutlineLine *) lines->pdata[i])->sort < sort)
      return i;
  return HEDDLE_DRIVER_NONE;
}

static guint
find_title (GPtrArray  *lines,
            const char *title)
{
  g_autofree char *folded = g_utf8_casefold (title, -1);

  for (guint i = 0; i < lines->len; i++)
    {
      g_autofree char *other =
        g_utf8_casefold (((HeddleOutlineLine *) lines->pdata[i])->title, -1);

      if (g_str_equal (folded, other))
        return i;
    }
  return HEDDLE_DRIVER_NONE;
}

static gboolean
link_line (GPtrArray          *lines,
           HeddleOutlineLine  *line,
           const char         *names,
           GError            **error)
{
  g_auto (GStrv) titles = g_strsplit (names, ";", -1);

  for (guint i = 0; titles[i] != NULL; i++)
    {
      const char *title = g_strstrip (titles[i]);
      guint to = find_title (lines, title);

      if (*title == '\0')
        continue;
      if (to == HEDDLE_DRIVER_NONE)
        {
          g_set_error (error, HEDDLE_DRIVER_ERROR, HEDDLE_DRIVER_ERROR_TITLE,
                       "line %u: no line of the outline is called “%s”", line->number, title);
          return FALSE;
        }
      if (((HeddleOutlineLine *) lines->pdata[to])->sort >= line->sort)
        {
          g_set_error (error, HEDDLE_DRIVER_ERROR, HEDDLE_DRIVER_ERROR_ORDER,
                       "line %u: “%s” is not further out than “%s”", line->number, title,
                       line->title);
          return FALSE;
        }
      g_array_append_val (line->links, to);
    }
  return TRUE;
}

static HeddleOutlineLine *
make_line (const char *text,
           guint       number)
{
  HeddleOutlineLine *line = g_new0 (HeddleOutlineLine, 1);
  const char *link = strstr (text, LINK);

  line->title = g_strstrip (link != NULL ? g_strndup (text, (gsize) (link - text))
                                         : g_strdup (text));
  line->number = number;
  line->links = g_array_new (FALSE, FALSE, sizeof (guint));
  return line;
}

static gboolean
place_lines (GPtrArray         *lines,
             const guint       *indents,
             HeddleDriverSort   top,
             GError           **error)
{
  guint base;
  guint unit = find_unit (indents, lines->len, &base);
  g_autoptr (GPtrArray) placed = g_ptr_array_new ();

  for (guint i = 0; i < lines->len; i++)
    {
      HeddleOutlineLine *line = lines->pdata[i];
      /* A line that is a little out of step belongs to the nearest one. */
      guint depth = indents[i] == base ? 0 : (indents[i] - base + unit / 2) / unit;

      if (top + depth > HEDDLE_DRIVER_IDEA)
        {
          g_set_error (error, HEDDLE_DRIVER_ERROR, HEDDLE_DRIVER_ERROR_DEPTH,
                       "line %u: “%s” is indented further than change ideas are",
                       line->number, line->title);
          return FALSE;
        }
      line->sort = top + depth;
      line->parent = find_parent (placed, line->sort);
      g_ptr_array_add (placed, line);
    }
  return TRUE;
}

/**
 * heddle_driver_outline_read:
 * @top: what the leftmost lines are
 *
 * Reads an outline: a line each, further in by spaces or tabs for each column of
 * the diagram, in steps of whatever width; a column may be left out. Bullets are
 * skipped, and empty lines. After `<-` follow the titles of what carries it, too,
 * with `;` between them.
 *
 * Returns: (transfer full) (element-type HeddleOutlineLine): the lines in order
 */
GPtrArray *
heddle_driver_outline_read (const char        *text,
                            HeddleDriverSort   top,
                            GError           **error)
{
  g_auto (GStrv) raw = g_strsplit (text, "\n", -1);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
  g_autoptr (GArray) indents = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; raw[i] != NULL; i++)
    {
      const char *words = raw[i];
      guint indent = measure_indent (&words);

      words = skip_bullet (words);
      g_strchomp (raw[i]);
      if (*words == '\0')
        continue;
      g_ptr_array_add (lines, make_line (words, i + 1));
      g_array_append_val (indents, indent);
    }
  if (lines->len == 0)
    {
      g_set_error (error, HEDDLE_DRIVER_ERROR, HEDDLE_DRIVER_ERROR_EMPTY,
                   "the outline has no line");
      return NULL;
    }
  if (!place_lines (lines, (const guint *) (const void *) indents->data, top, error))
    return NULL;
  for (guint i = 0; i < lines->len; i++)
    {
      HeddleOutlineLine *line = lines->pdata[i];
      const char *names = strstr (raw[line->number - 1], LINK);

      if (names != NULL && !link_line (lines, line, names + strlen (LINK), error))
        return NULL;
    }

  return g_steal_pointer (&lines);
}
