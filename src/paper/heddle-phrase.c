/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-phrase.h"

#include <string.h>

#define OBJECT "\357\277\274" /* U+FFFC */

static void
clear_span (gpointer data)
{
  HeddleInkSpan *span = data;

  g_free (span->link);
  g_free (span->page_of);
  g_clear_pointer (&span->figure, heddle_figure_free);
}

HeddlePhrase *
heddle_phrase_new (const char *text)
{
  HeddlePhrase *self = g_new0 (HeddlePhrase, 1);

  self->text = g_string_new (NULL);
  self->spans = g_array_new (FALSE, TRUE, sizeof (HeddleInkSpan));
  g_array_set_clear_func (self->spans, clear_span);
  heddle_phrase_add (self, HEDDLE_INK_PLAIN, text);

  return self;
}

void
heddle_phrase_free (HeddlePhrase *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->spans);
  g_free (self);
}

gboolean
heddle_phrase_is_empty (HeddlePhrase *self)
{
  return self->text->len == 0;
}

/* What no page can show and no XML may hold: controls, and those that turn the reading
 * direction of what follows, which could make a document say something else than its
 * file. A figure's place belongs to figures. */
static gboolean
is_unfit (gunichar c)
{
  return (g_unichar_iscntrl (c) && c != '\n') || (c >= 0x202a && c <= 0x202e)
         || (c >= 0x2066 && c <= 0x2069) || c == 0xfffc || (c & 0xfffe) == 0xfffe;
}

static void
append_clean (GString    *to,
              const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\t')
        g_string_append_c (to, ' ');
      else if (c == '\r')
        continue;
      else if (c == 0x2028 || c == 0x2029)
        g_string_append_c (to, '\n');
      else if (is_unfit (c))
        g_string_append (to, "\357\277\275");
      else
        g_string_append_unichar (to, c);
    }
}

static HeddleInkSpan *
add_span (HeddlePhrase *self,
          guint         start,
          HeddleInk     ink)
{
  HeddleInkSpan span = { .start = start, .end = (guint) self->text->len, .ink = ink };

  g_array_append_val (self->spans, span);
  return &g_array_index (self->spans, HeddleInkSpan, self->spans->len - 1);
}

void
heddle_phrase_add (HeddlePhrase *self,
                   HeddleInk     ink,
                   const char   *text)
{
  guint start = (guint) self->text->len;

  if (text == NULL || *text == '\0')
    return;

  append_clean (self->text, text);
  if (ink != HEDDLE_INK_PLAIN)
    add_span (self, start, ink);
}

void
heddle_phrase_add_format (HeddlePhrase *self,
                          HeddleInk     ink,
                          const char   *format,
                          ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);

  heddle_phrase_add (self, ink, text);
}

/* Nothing that a reader's program would run. */
static gboolean
is_safe (const char *uri)
{
  const char *scheme = uri != NULL ? g_uri_peek_scheme (uri) : NULL;

  return scheme != NULL && strpbrk (uri, " '\"<>\\\n") == NULL
         && (g_str_equal (scheme, "http") || g_str_equal (scheme, "https")
             || g_str_equal (scheme, "mailto"))
         && g_str_is_ascii (uri);
}

void
heddle_phrase_add_link (HeddlePhrase *self,
                        const char   *text,
                        const char   *uri)
{
  guint start = (guint) self->text->len;

  if (text == NULL || *text == '\0')
    return;

  append_clean (self->text, text);
  if (is_safe (uri))
    add_span (self, start, HEDDLE_INK_PLAIN)->link = g_strdup (uri);
}

void
heddle_phrase_add_figure (HeddlePhrase *self,
                          HeddleFigure *figure)
{
  guint start = (guint) self->text->len;

  g_string_append (self->text, OBJECT);
  add_span (self, start, HEDDLE_INK_PLAIN)->figure = figure;
}

void
heddle_phrase_add_page_of (HeddlePhrase *self,
                           const char   *anchor)
{
  guint start = (guint) self->text->len;

  /* as wide as most page numbers are */
  g_string_append (self->text, "00");
  add_span (self, start, HEDDLE_INK_PLAIN)->page_of = g_strdup (anchor);
}

char *
heddle_phrase_dup_words (HeddlePhrase *self)
{
  GString *words = g_string_new (NULL);
  guint at = 0;

  for (guint i = 0; i < self->spans->len; i++)
    {
      HeddleInkSpan *span = &g_array_index (self->spans, HeddleInkSpan, i);

      if (span->figure == NULL && span->page_of == NULL)
        continue;
      g_string_append_len (words, self->text->str + at, span->start - at);
      if (span->figure != NULL)
        g_string_append (words, heddle_figure_get_alt (span->figure));
      at = span->end;
    }
  g_string_append (words, self->text->str + at);

  return g_string_free (words, FALSE);
}
