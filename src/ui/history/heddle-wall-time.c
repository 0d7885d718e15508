/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-wall-time.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"

HeddleDay
heddle_wall_time_get_day (gint64 wall)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local_usec (wall);

  return time != NULL ? heddle_day_new (g_date_time_get_year (time), g_date_time_get_month (time),
                                        g_date_time_get_day_of_month (time))
                      : HEDDLE_DAY_NONE;
}

char *
heddle_wall_time_dup_hour (gint64 wall)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local_usec (wall);

  return time != NULL ? g_strdup_printf ("%d:%02d", g_date_time_get_hour (time),
                                         g_date_time_get_minute (time))
                      : g_strdup ("");
}

char *
heddle_wall_time_dup_day (gint64    wall,
                          HeddleDay today)
{
  HeddleDay day = heddle_wall_time_get_day (wall);

  return day == today ? g_strdup (_("Today")) : heddle_date_text_show_day (day, today);
}

char *
heddle_wall_time_dup_full (gint64    wall,
                           HeddleDay today)
{
  g_autofree char *day = heddle_wall_time_dup_day (wall, today);
  g_autofree char *hour = heddle_wall_time_dup_hour (wall);

  return g_strdup_printf ("%s, %s", day, hour);
}

char *
heddle_wall_time_dup_within (gint64    wall,
                             HeddleDay today)
{
  g_autofree char *hour = NULL;

  if (heddle_wall_time_get_day (wall) != today)
    return heddle_wall_time_dup_full (wall, today);

  hour = heddle_wall_time_dup_hour (wall);
  /* Translators: within a sentence, with a time */
  return g_strdup_printf (_("today, %s"), hour);
}

const char *
heddle_wall_time_name_author (HeddleSession *session,
                              const char    *author)
{
  const char *own = heddle_store_get_author (heddle_session_get_store (session));

  if (author == NULL || *author == '\0')
    return NULL;

  return g_strcmp0 (author, own) == 0 ? _("you") : author;
}
