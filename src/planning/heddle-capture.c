/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-capture.h"

#include <stdlib.h>
#include <string.h>

#define MAXIMUM_VOICES 9999

static const struct
{
  const char *sign;
  const char *sort;
} signs[] = {
  { "+", "strength" },
  { "!", "area" },
  { "*", "practice" },
  { "?", "question" },
  { "=", "evidence" },
};

/* Marks before the items of a list in other programs, which pasted lines bring. */
static const char *const bullets[] = { "•", "◦", "▪", "‣", "-", "–", "—" };

/* Opening marks and what closes them. */
static const struct
{
  const char *open;
  const char *close;
} quotes[] = {
  { "\"", "\"" },
  { "“", "”" },
};

/* --- Words with a sigil --------------------------------------------------- */

static gboolean
starts_word (const char *line,
             const char *place)
{
  const char *before = g_utf8_find_prev_char (line, place);

  return before == NULL || g_unichar_isspace (g_utf8_get_char (before));
}

static gboolean
goes_on (const char *place)
{
  gunichar c = g_utf8_get_char (place);

  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '-' || c == '_'
         || ((c == '\'' || c == 0x2019)
             && g_unichar_isalpha (g_utf8_get_char (g_utf8_next_char (place))));
}

/* Where the word that begins at @place ends; @typed gets it without its marks. */
static const char *
read_word (const char  *place,
           char       **typed)
{
  const char *end = place;

  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    {
      const char *inside = place + strlen (quotes[i].open);
      const char *close;

      if (!g_str_has_prefix (place, quotes[i].open))
        continue;
      close = strstr (inside, quotes[i].close);
      *typed = close != NULL ? g_strndup (inside, (gsize) (close - inside)) : g_strdup (inside);
      g_strstrip (*typed);
      return close != NULL ? close + strlen (quotes[i].close) : place + strlen (place);
    }

  while (*end != '\0' && goes_on (end))
    end = g_utf8_next_char (end);
  *typed = g_strndup (place, (gsize) (end - place));

  return end;
}

static gboolean
is_quote (const char *place)
{
  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    if (g_str_has_prefix (place, quotes[i].open))
      return TRUE;
  return FALSE;
}

static gboolean
begins_mark (const char *line,
             const char *place)
{
  return (*place == '#' || *place == '@') && starts_word (line, place)
         && (g_unichar_isalpha (g_utf8_get_char (place + 1)) || is_quote (place + 1));
}

/* --- A line --------------------------------------------------------------- */

static const char *
read_voices (const char *line,
             const char *place,
             int        *voices)
{
  const char *digits = place + 2;
  char *end;
  long n;

  if (!g_str_has_prefix (place, "n=") || !starts_word (line, place)
      || !g_ascii_isdigit (*digits))
    return NULL;
  n = strtol (digits, &end, 10);
  if (n < 1 || n > MAXIMUM_VOICES
      || (*end != '\0' && !g_unichar_isspace (g_utf8_get_char (end))))
    return NULL;
  *voices = (int) n;

  return end;
}

static const char *
read_sign (const char  *line,
           const char **sort)
{
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (line, signs[i].sign))
      {
        *sort = signs[i].sort;
        return line + strlen (signs[i].sign);
      }
  return line;
}

static void
add_theme (GPtrArray *themes,
           char      *theme)
{
  if (*theme == '\0' || g_ptr_array_find_with_equal_func (themes, theme, g_str_equal, NULL))
    g_free (theme);
  else
    g_ptr_array_add (themes, theme);
}

/* One space between words: where a theme stood in the middle, two would be left. */
static char *
close_gaps (const char *text)
{
  g_autoptr (GString) closed = g_string_new (NULL);
  gboolean gap = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        {
          gap = closed->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (closed, ' ');
      gap = FALSE;
      g_string_append_unichar (closed, c);
    }

  return g_strdup (closed->str);
}

/**
 * heddle_capture_parse:
 * @line: a line as typed; bytes that are no UTF-8 are replaced
 *
 * Reads one line of the fieldwork. Nothing is refused: what is no sign is text.
 * Of several roles the first counts and the others stay in the text.
 *
 * Returns: (transfer full): what it says; its text may be empty
 */
HeddleCapture *
heddle_capture_parse (const char *line)
{
  g_autofree char *valid = g_utf8_make_valid (line, -1);
  g_autoptr (GPtrArray) themes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) text = g_string_new (NULL);
  HeddleCapture *self = g_new0 (HeddleCapture, 1);
  const char *p = read_sign (g_strstrip (valid), &self->sort);

  while (*p != '\0')
    {
      const char *end = read_voices (valid, p, &self->voices);
      gboolean takes = *p == '#' || self->said_by == NULL;

      if (end != NULL)
        p = end;
      else if (takes && begins_mark (valid, p))
        {
          char *word = NULL;

          end = read_word (p + 1, &word);
          if (*p == '#')
            add_theme (themes, word);
          else if (*word != '\0')
            self->said_by = word;
          else
            g_free (word);
          p = end;
        }
      else
        {
          g_string_append_unichar (text, g_utf8_get_char (p));
          p = g_utf8_next_char (p);
        }
    }

  self->text = close_gaps (text->str);
  g_ptr_array_add (themes, NULL);
  self->themes = (char **) g_ptr_array_free (g_steal_pointer (&themes), FALSE);

  return self;
}

static void
append_word (GString    *line,
             char        sigil,
             const char *word)
{
  gboolean plain = g_unichar_isalpha (g_utf8_get_char (word));

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    plain = plain && goes_on (p);
  g_string_append_printf (line, plain ? "%c%s" : "%c\"%s\"", sigil, word);
}

/**
 * heddle_capture_show:
 * @self: a captured line
 *
 * Writes a line that reads back as @self, to be edited once more.
 *
 * Returns: (transfer full): the line
 */
char *
heddle_capture_show (const HeddleCapture *self)
{
  g_autoptr (GString) line = g_string_new (NULL);
  const char *sign = self->sort != NULL ? heddle_capture_get_sign (self->sort) : NULL;

  if (sign != NULL)
    g_string_append_printf (line, "%s ", sign);
  g_string_append (line, self->text);
  if (self->said_by != NULL)
    {
      g_string_append_c (line, ' ');
      append_word (line, '@', self->said_by);
    }
  if (self->voices > 0)
    g_string_append_printf (line, " n=%d", self->voices);
  for (guint i = 0; self->themes != NULL && self->themes[i] != NULL; i++)
    {
      g_string_append_c (line, ' ');
      append_word (line, '#', self->themes[i]);
    }

  return g_strdup (line->str);
}

void
heddle_capture_free (HeddleCapture *self)
{
  g_free (self->text);
  g_strfreev (self->themes);
  g_free (self->said_by);
  g_free (self);
}

/**
 * heddle_capture_get_sign:
 * @sort: id of a kind of finding
 *
 * Returns: (nullable): the sign that begins a line of this kind
 */
const char *
heddle_capture_get_sign (const char *sort)
{
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_equal (signs[i].sort, sort))
      return signs[i].sign;
  return NULL;
}

/* --- Pasted text ---------------------------------------------------------- */

static char *
strip_bullet (const char *line)
{
  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    {
      const char *rest = line + strlen (bullets[i]);

      if (g_str_has_prefix (line, bullets[i]) && g_unichar_isspace (g_utf8_get_char (rest)))
        return g_strstrip (g_strdup (rest));
    }
  return g_strdup (line);
}

/**
 * heddle_capture_split_lines:
 * @text: (array length=length): pasted text, of whatever bytes
 * @length: its bytes, or -1
 *
 * Parts a text into lines, each of which becomes a finding: lines end in any of the
 * usual ways, empty ones and the bullets of lists are left out.
 *
 * Returns: (transfer full) (array zero-terminated=1): the lines in their order
 */
char **
heddle_capture_split_lines (const char *text,
                            gssize      length)
{
  g_autofree char *valid = g_utf8_make_valid (text, length);
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  g_auto (GStrv) parts = NULL;

  for (char *p = valid; *p != '\0'; p++)
    if (*p == '\r')
      *p = '\n';
  parts = g_strsplit (valid, "\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *plain = close_gaps (parts[i]);
      g_autofree char *line = strip_bullet (plain);

      if (*line != '\0')
        g_ptr_array_add (lines, g_steal_pointer (&line));
    }
  g_ptr_array_add (lines, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&lines), FALSE);
}

/* --- Completion ----------------------------------------------------------- */

/**
 * heddle_capture_word_at:
 * @line: a line as far as it is typed
 * @cursor: place of the cursor, in bytes
 *
 * Finds the theme or role that is being typed, to offer what it may become. A sigil
 * alone counts: all that exists can be offered.
 *
 * Returns: (transfer full) (nullable): the word before the cursor
 */
HeddleCaptureWord *
heddle_capture_word_at (const char *line,
                        gsize       cursor)
{
  for (const char *p = line; *p != '\0' && p < line + cursor; p = g_utf8_next_char (p))
    {
      g_autofree char *typed = NULL;
      const char *end;
      HeddleCaptureWord *word;

      if ((*p != '#' && *p != '@') || !starts_word (line, p) || g_ascii_isdigit (p[1]))
        continue;
      end = read_word (p + 1, &typed);
      if (end < line + cursor)
        continue;

      word = g_new0 (HeddleCaptureWord, 1);
      word->sigil = *p;
      word->start = (gsize) (p - line);
      word->end = (gsize) (end - line);
      word->typed = g_steal_pointer (&typed);
      return word;
    }

  return NULL;
}

/**
 * heddle_capture_complete:
 * @line: a line
 * @word: the word in it that heddle_capture_word_at() found
 * @choice: the theme or role that takes its place
 * @cursor: (out): where to go on typing, in bytes
 *
 * Returns: (transfer full): the line with @choice in it
 */
char *
heddle_capture_complete (const char              *line,
                         const HeddleCaptureWord *word,
                         const char              *choice,
                         gsize                   *cursor)
{
  g_autoptr (GString) done = g_string_new_len (line, (gssize) word->start);
  const char *rest = line + word->end;

  append_word (done, word->sigil, choice);
  if (*rest != ' ')
    g_string_append_c (done, ' ');
  *cursor = done->len + (*rest == ' ');
  g_string_append (done, rest);

  return g_strdup (done->str);
}

void
heddle_capture_word_free (HeddleCaptureWord *self)
{
  g_free (self->typed);
  g_free (self);
}
