/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-date-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-day.h"

/* What of a text is worth repeating in a message of one line. */
#define QUOTE_BYTES 40

G_DEFINE_QUARK (heddle-date-error-quark, heddle_date_error)

/**
 * heddle_date_error_quote:
 * @text: whatever somebody typed, of any length, UTF-8 or not
 *
 * Makes @text fit to be repeated in a message: control characters become
 * spaces, what is not UTF-8 is replaced, and only the beginning of a long text
 * is kept. The time it takes does not depend on the length of @text.
 *
 * Returns: (transfer full): @text in double quotes
 */
char *
heddle_date_error_quote (const char *text)
{
  gsize length = strnlen (text, QUOTE_BYTES + 1);
  gboolean cut = length > QUOTE_BYTES;
  g_autofree char *valid = NULL;
  g_autoptr (GString) quoted = g_string_new ("\"");

  if (cut)
    {
      length = QUOTE_BYTES;
      /* not in the middle of a character */
      while (length > QUOTE_BYTES - 4 && ((guchar) text[length] & 0xc0) == 0x80)
        length--;
    }

  valid = g_utf8_make_valid (text, (gssize) length);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (quoted, g_unichar_isprint (c) ? c : ' ');
    }
  g_string_append (quoted, cut ? "…\"" : "\"");

  return g_string_free_and_steal (g_steal_pointer (&quoted));
}

/**
 * heddle_date_error_set:
 * @error: (out) (optional): where to put the error
 * @format: a translated message with one `%s` for @text in quotes
 * @text: what somebody typed
 *
 * Returns: %FALSE, to be returned by who failed
 */
gboolean
heddle_date_error_set (GError          **error,
                       HeddleDateError   code,
                       const char       *format,
                       const char       *text)
{
  g_autofree char *quoted = heddle_date_error_quote (text);

  g_set_error (error, HEDDLE_DATE_ERROR, code, format, quoted);
  return FALSE;
}

/**
 * heddle_date_error_set_year:
 * @error: (out) (optional): where to put the error
 * @text: what somebody typed, with a year that Heddle's calendar does not have
 *
 * Returns: %FALSE, to be returned by who failed
 */
gboolean
heddle_date_error_set_year (GError     **error,
                            const char  *text)
{
  g_autofree char *quoted = heddle_date_error_quote (text);

  g_set_error (error, HEDDLE_DATE_ERROR, HEDDLE_DATE_ERROR_YEAR,
               _("the year of %s is outside %d to %d"),
               quoted, HEDDLE_YEAR_MIN, HEDDLE_YEAR_MAX);
  return FALSE;
}
