/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-search-private.h"

#include "heddle-search.h"

#include <string.h>

/* What a keyboard has in the place of what a text has. */
static gunichar
plain_character (gunichar c)
{
  switch (c)
    {
    case 0x2018: /* single quotation marks, and the apostrophe as a letter */
    case 0x2019:
    case 0x02bc:
      return '\'';
    case 0x201c:
    case 0x201d:
      return '"';
    case 0x2010: /* hyphens, dashes, minus */
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
      return '-';
    case 0x00d8:
    case 0x00f8:
      return 'o';
    case 0x0141:
    case 0x0142:
      return 'l';
    default:
      return c;
    }
}

static void
append_decomposed (GString  *folded,
                   gunichar  c)
{
  char utf8[7] = "";
  g_autofree char *lower = NULL;

  switch ((int) g_unichar_type (c))
    {
    case G_UNICODE_NON_SPACING_MARK:
    case G_UNICODE_ENCLOSING_MARK:
    case G_UNICODE_FORMAT:
      return;
    case G_UNICODE_CONTROL:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
    case G_UNICODE_SPACE_SEPARATOR:
      g_string_append_c (folded, ' ');
      return;
    default:
      break;
    }

  g_unichar_to_utf8 (plain_character (c), utf8);
  lower = g_utf8_casefold (utf8, -1);
  g_string_append (folded, lower);
}

/* Each character folds by itself, so that a place in the folded text can be
 * found in the text as written. */
static void
append_folded (GString  *folded,
               gunichar  c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n_parts;

  if (c < 0x80)
    {
      g_string_append_c (folded, g_ascii_iscntrl ((char) c) ? ' '
                                                            : g_ascii_tolower ((char) c));
      return;
    }

  n_parts = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n_parts; i++)
    append_decomposed (folded, parts[i]);
}

/**
 * heddle_search_fold:
 * @text: UTF-8; what is not valid becomes U+FFFD
 *
 * Casefolds, strips accents, writes quotation marks and dashes as a keyboard
 * does, and puts a space for each line end and control character.
 *
 * Returns: (transfer full): the folded text, for comparing only
 */
char *
heddle_search_fold (const char *text)
{
  g_autofree char *valid = g_utf8_validate (text, -1, NULL) ? NULL : g_utf8_make_valid (text, -1);
  GString *folded = g_string_sized_new (strlen (text));

  for (const char *p = valid != NULL ? valid : text; *p != '\0'; p = g_utf8_next_char (p))
    append_folded (folded, g_utf8_get_char (p));
  return g_string_free_and_steal (folded);
}

/**
 * heddle_search_find_folded:
 * @text: valid UTF-8
 * @folded: a folded text
 * @start: (out): where it begins in @text
 * @end: (out): the byte after it and the accents that belong to it
 *
 * Returns: whether it occurs
 */
gboolean
heddle_search_find_folded (const char *text,
                           const char *folded,
                           gsize      *start,
                           gsize      *end)
{
  g_autoptr (GString) whole = g_string_new (NULL);
  gsize first;
  const char *found, *p;

  if (*folded == '\0')
    return FALSE;

  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    append_folded (whole, g_utf8_get_char (p));
  found = strstr (whole->str, folded);
  if (found == NULL)
    return FALSE;
  first = found - whole->str;

  /* Once more, up to the places that are wanted. */
  g_string_truncate (whole, 0);
  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize before = whole->len;

      append_folded (whole, g_utf8_get_char (p));
      if (before <= first)
        *start = p - text;
      if (before < whole->len && before >= first + strlen (folded))
        break;
    }
  *end = p - text;
  return TRUE;
}
