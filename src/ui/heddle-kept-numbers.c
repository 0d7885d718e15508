/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-kept-numbers.h"

#define NO_BREAK_SPACE "\u00a0"

/**
 * heddle_kept_numbers_dup:
 * @text: words that may wrap
 *
 * Returns: (transfer full): the same, whose lines do not break beside a figure:
 *   "Fri 18 Dec" and "26 days" stay together
 */
char *
heddle_kept_numbers_dup (const char *text)
{
  GString *kept = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (*p == ' ' && ((p > text && g_ascii_isdigit (p[-1])) || g_ascii_isdigit (p[1])))
      g_string_append (kept, NO_BREAK_SPACE);
    else
      g_string_append_c (kept, *p);

  return g_string_free (kept, FALSE);
}
