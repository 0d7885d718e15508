/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-next-step.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"

HeddleDeadline *
heddle_next_step_find (GPtrArray *deadlines)
{
  for (guint i = 0; i < deadlines->len; i++)
    {
      HeddleDeadline *deadline = g_ptr_array_index (deadlines, i);

      if (deadline->done_on == HEDDLE_DAY_NONE && deadline->last != HEDDLE_DAY_NONE
          && !deadline->fixed)
        return deadline;
    }

  return NULL;
}

char *
heddle_next_step_dup_words (const HeddleDeadline *next,
                            HeddleDay             today)
{
  g_autofree char *distance = NULL;

  if (next == NULL)
    return g_strdup (_("nothing is open"));
  if (next->last < today)
    {
      int days = today - next->last;

      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s is %d day late",
                                           "%s is %d days late", (gulong) days),
                              next->what, days);
    }
  distance = heddle_date_text_show_distance (next->last, today);

  /* Translators: the next step of an episode and when it is due, such as
   * "Fieldwork dates agreed is due tomorrow". */
  return g_strdup_printf (_("%s is due %s"), next->what, distance);
}
