/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-date-names.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of a name, this many letters are enough: "Oct", "Sept", "Thurs". */
#define SHORTEST_WORD 3

typedef struct
{
  const char *full;
  const char *brief;
} Name;

static const Name months[] = {
  { NC_("month", "January"), NC_("short month", "Jan") },
  { NC_("month", "February"), NC_("short month", "Feb") },
  { NC_("month", "March"), NC_("short month", "Mar") },
  { NC_("month", "April"), NC_("short month", "Apr") },
  { NC_("month", "May"), NC_("short month", "May") },
  { NC_("month", "June"), NC_("short month", "Jun") },
  { NC_("month", "July"), NC_("short month", "Jul") },
  { NC_("month", "August"), NC_("short month", "Aug") },
  { NC_("month", "September"), NC_("short month", "Sep") },
  { NC_("month", "October"), NC_("short month", "Oct") },
  { NC_("month", "November"), NC_("short month", "Nov") },
  { NC_("month", "December"), NC_("short month", "Dec") },
};

static const Name weekdays[] = {
  { NC_("weekday", "Monday"), NC_("short weekday", "Mon") },
  { NC_("weekday", "Tuesday"), NC_("short weekday", "Tue") },
  { NC_("weekday", "Wednesday"), NC_("short weekday", "Wed") },
  { NC_("weekday", "Thursday"), NC_("short weekday", "Thu") },
  { NC_("weekday", "Friday"), NC_("short weekday", "Fri") },
  { NC_("weekday", "Saturday"), NC_("short weekday", "Sat") },
  { NC_("weekday", "Sunday"), NC_("short weekday", "Sun") },
};

static const Name seasons[] = {
  { NC_("season", "Spring"), NULL },
  { NC_("season", "Summer"), NULL },
  { NC_("season", "Autumn"), NULL },
  { NC_("season", "Winter"), NULL },
};

static gboolean
matches (const char *word,
         const char *name)
{
  g_autofree char *folded_word = g_utf8_casefold (word, -1);
  g_autofree char *folded_name = g_utf8_casefold (name, -1);

  return g_utf8_strlen (folded_word, -1) >= SHORTEST_WORD
         && g_str_has_prefix (folded_name, folded_word);
}

/* People type the names of the language they see, and English ones. */
static int
find (const Name *names,
      guint       n_names,
      const char *context,
      const char *word)
{
  for (guint i = 0; i < n_names; i++)
    {
      if (matches (word, names[i].full)
          || matches (word, g_dpgettext2 (GETTEXT_PACKAGE, context, names[i].full)))
        return (int) i;
    }
  return -1;
}

/**
 * heddle_date_names_get_month:
 * @month: 1 to 12
 *
 * Returns: (transfer none): the month's name in the user's language
 */
const char *
heddle_date_names_get_month (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "month", months[month - 1].full);
}

/**
 * heddle_date_names_get_month_short:
 * @month: 1 to 12
 *
 * Returns: (transfer none): the month's name in about three letters
 */
const char *
heddle_date_names_get_month_short (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "short month", months[month - 1].brief);
}

/**
 * heddle_date_names_get_weekday:
 * @weekday: 1, Monday, to 7, Sunday
 *
 * Returns: (transfer none): the weekday's name in the user's language
 */
const char *
heddle_date_names_get_weekday (int weekday)
{
  g_return_val_if_fail (weekday >= 1 && weekday <= 7, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "weekday", weekdays[weekday - 1].full);
}

/**
 * heddle_date_names_get_weekday_short:
 * @weekday: 1, Monday, to 7, Sunday
 *
 * Returns: (transfer none): the weekday's name in about three letters
 */
const char *
heddle_date_names_get_weekday_short (int weekday)
{
  g_return_val_if_fail (weekday >= 1 && weekday <= 7, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "short weekday", weekdays[weekday - 1].brief);
}

/**
 * heddle_date_names_get_season:
 * @season: %HEDDLE_SEASON_SPRING to %HEDDLE_SEASON_WINTER
 *
 * Returns: (transfer none): the season's name in the user's language
 */
const char *
heddle_date_names_get_season (int season)
{
  g_return_val_if_fail (season >= HEDDLE_SEASON_SPRING && season <= HEDDLE_SEASON_WINTER,
                        "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "season",
                       seasons[season - HEDDLE_SEASON_SPRING].full);
}

/**
 * heddle_date_names_find_month:
 * @word: UTF-8, a month's name or at least three letters of its beginning
 *
 * Returns: 1 to 12, or 0 for any other word
 */
int
heddle_date_names_find_month (const char *word)
{
  return find (months, G_N_ELEMENTS (months), "month", word) + 1;
}

/**
 * heddle_date_names_find_weekday:
 * @word: UTF-8, a weekday's name or at least three letters of its beginning
 *
 * Returns: 1, Monday, to 7, Sunday, or 0 for any other word
 */
int
heddle_date_names_find_weekday (const char *word)
{
  return find (weekdays, G_N_ELEMENTS (weekdays), "weekday", word) + 1;
}

/**
 * heddle_date_names_find_season:
 * @word: UTF-8, a season's name or at least three letters of its beginning
 *
 * Returns: the season's number in EDTF, or 0 for any other word
 */
int
heddle_date_names_find_season (const char *word)
{
  int found = find (seasons, G_N_ELEMENTS (seasons), "season", word);

  return found < 0 ? 0 : HEDDLE_SEASON_SPRING + found;
}
