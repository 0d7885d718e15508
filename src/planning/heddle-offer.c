/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-offer.h"

#include <string.h>

/**
 * heddle_offer_match:
 * @themes: (array zero-terminated=1): what an episode looks at, folded
 * @expertise: (array zero-terminated=1): what somebody offers, folded
 *
 * A theme is met by an expertise that is it or has it as a whole word: "equity
 * funding" meets "equity", "inequity" does not.
 *
 * Returns: how many of @themes are met
 */
guint
heddle_offer_match (const char * const *themes,
                    const char * const *expertise)
{
  guint met = 0;

  for (guint i = 0; themes[i] != NULL; i++)
    {
      gboolean found = FALSE;

      for (guint k = 0; !found && expertise[k] != NULL; k++)
        for (const char *p = strstr (expertise[k], themes[i]); p != NULL && !found && *p != '\0';
             p = strstr (g_utf8_next_char (p), themes[i]))
          {
            const char *end = p + strlen (themes[i]);
            const char *before = g_utf8_find_prev_char (expertise[k], p);

            found = (before == NULL || !g_unichar_isalnum (g_utf8_get_char (before)))
                    && !g_unichar_isalnum (g_utf8_get_char (end));
          }
      met += found;
    }

  return met;
}

/**
 * heddle_offer_first_busy:
 * @first, @last: days a person is wanted
 * @spells: (array length=n_spells): when the person said to be free or busy
 *
 * A day is free unless a busy spell has it, or free spells are given and none of them
 * has it.
 *
 * Returns: the first day of them that is not free, or %HEDDLE_DAY_NONE
 */
HeddleDay
heddle_offer_first_busy (HeddleDay          first,
                         HeddleDay          last,
                         const HeddleSpell *spells,
                         guint              n_spells)
{
  for (HeddleDay day = first; day <= last; day++)
    {
      gboolean any_free = FALSE;
      gboolean is_free = FALSE;

      for (guint i = 0; i < n_spells; i++)
        {
          gboolean covers = spells[i].first <= day && day <= spells[i].last;

          if (covers && !spells[i].free)
            return day;
          any_free = any_free || spells[i].free;
          is_free = is_free || (covers && spells[i].free);
        }
      if (any_free && !is_free)
        return day;
    }

  return HEDDLE_DAY_NONE;
}
