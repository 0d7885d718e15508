/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-date-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-date-names.h"

/* Distances are counted in days up to two weeks, in months beyond half a
 * year and in years beyond two. */
#define DAYS_SHOWN 14
#define WEEKS_SHOWN 26
#define MONTHS_SHOWN 24

static gboolean
needs_year (HeddleDay day,
            HeddleDay today)
{
  return today == HEDDLE_DAY_NONE || heddle_day_get_year (day) != heddle_day_get_year (today);
}

static char *
show_day (HeddleDay day,
          gboolean  with_month,
          gboolean  with_year)
{
  int year, month, mday;
  const char *weekday
    = heddle_date_names_get_weekday_short ((int) heddle_day_get_weekday (day));

  heddle_day_get_ymd (day, &year, &month, &mday);
  if (with_year)
    /* Translators: a day: weekday, day of the month, month, year */
    return g_strdup_printf (C_("day", "%s %d %s %d"), weekday, mday,
                            heddle_date_names_get_month_short (month), year);
  if (with_month)
    /* Translators: a day of this year: weekday, day of the month, month */
    return g_strdup_printf (C_("day", "%s %d %s"), weekday, mday,
                            heddle_date_names_get_month_short (month));
  /* Translators: a day of a month named elsewhere: weekday, day of the month */
  return g_strdup_printf (C_("day", "%s %d"), weekday, mday);
}

/**
 * heddle_date_text_show_day:
 * @day: a day, or %HEDDLE_DAY_NONE
 * @today: the day that decides whether the year is shown; with
 *   %HEDDLE_DAY_NONE it always is
 *
 * Returns: (transfer full): "Tue 19 Jan" or "Tue 19 Jan 2027"; empty for no day
 */
char *
heddle_date_text_show_day (HeddleDay day,
                           HeddleDay today)
{
  if (day == HEDDLE_DAY_NONE || day == HEDDLE_DAY_OPEN)
    return g_strdup ("");

  return show_day (day, TRUE, needs_year (day, today));
}

/**
 * heddle_date_text_show_day_short:
 * @day: a day, or %HEDDLE_DAY_NONE
 *
 * Returns: (transfer full): "19 Jan", for places that tell weekday and year
 *   otherwise; empty for no day
 */
char *
heddle_date_text_show_day_short (HeddleDay day)
{
  int year, month, mday;

  if (day == HEDDLE_DAY_NONE || day == HEDDLE_DAY_OPEN)
    return g_strdup ("");

  heddle_day_get_ymd (day, &year, &month, &mday);
  /* Translators: day of the month, short name of the month */
  return g_strdup_printf (C_("short day", "%d %s"), mday,
                          heddle_date_names_get_month_short (month));
}

/**
 * heddle_date_text_show_day_long:
 * @day: a day, or %HEDDLE_DAY_NONE
 *
 * Returns: (transfer full): "Tuesday 19 January 2027"; empty for no day
 */
char *
heddle_date_text_show_day_long (HeddleDay day)
{
  int year, month, mday;
  const char *weekday;

  if (day == HEDDLE_DAY_NONE || day == HEDDLE_DAY_OPEN)
    return g_strdup ("");

  weekday = heddle_date_names_get_weekday ((int) heddle_day_get_weekday (day));
  heddle_day_get_ymd (day, &year, &month, &mday);
  return g_strdup_printf (C_("long day", "%s %d %s %d"), weekday, mday,
                          heddle_date_names_get_month (month), year);
}

/**
 * heddle_date_text_show_span:
 * @first: first day
 * @last: last day, not before @first
 * @today: decides whether the year is shown
 *
 * Returns: (transfer full): "Tue 9 – Thu 11 Mar", "Tue 30 Mar – Thu 1 Apr" or,
 *   across a new year, both years; one day as itself
 */
char *
heddle_date_text_show_span (HeddleDay first,
                            HeddleDay last,
                            HeddleDay today)
{
  int year[2], month[2], mday;
  gboolean same_year, with_year;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (first == last || first == HEDDLE_DAY_NONE || last == HEDDLE_DAY_OPEN
      || last == HEDDLE_DAY_NONE)
    return heddle_date_text_show_day (first != HEDDLE_DAY_NONE ? first : last, today);

  heddle_day_get_ymd (first, &year[0], &month[0], &mday);
  heddle_day_get_ymd (last, &year[1], &month[1], &mday);
  same_year = year[0] == year[1];
  with_year = !same_year || needs_year (last, today);
  from = show_day (first, !same_year || month[0] != month[1], !same_year);
  to = show_day (last, TRUE, with_year);
  /* Translators: first and last day of a period */
  return g_strdup_printf (C_("period", "%s – %s"), from, to);
}

static char *
show_season (int year,
             int season)
{
  const char *name = heddle_date_names_get_season (season);

  if (season == HEDDLE_SEASON_WINTER)
    /* Translators: a winter: its name, the year of its December, the last two
     * digits of the next */
    return g_strdup_printf (C_("season", "%s %d/%02d"), name, year, (year + 1) % 100);
  /* Translators: a season: its name, the year */
  return g_strdup_printf (C_("season", "%s %d"), name, year);
}

/* @edtf is no interval. */
static char *
show_single (const HeddleEdtf *edtf,
             HeddleDay         today)
{
  g_autofree char *shown = NULL;
  g_autofree char *sure = NULL;
  int year, month, mday;

  heddle_day_get_ymd (edtf->first, &year, &month, &mday);
  switch (edtf->precision)
    {
    case HEDDLE_PRECISION_MONTH:
      /* Translators: a month: its name, the year */
      shown = g_strdup_printf (C_("month", "%s %d"),
                               heddle_date_names_get_month (month), year);
      break;
    case HEDDLE_PRECISION_SEASON:
      shown = show_season (year, HEDDLE_SEASON_SPRING + month / 3 - 1);
      break;
    case HEDDLE_PRECISION_YEAR:
      shown = g_strdup_printf ("%d", year);
      break;
    case HEDDLE_PRECISION_DAY:
    case HEDDLE_PRECISION_INTERVAL:
    default:
      shown = heddle_date_text_show_day (edtf->first, today);
      break;
    }

  sure = edtf->uncertain ? g_strconcat (shown, "?", NULL) : g_strdup (shown);
  if (edtf->approximate)
    /* Translators: a date that is only roughly known */
    return g_strdup_printf (C_("date", "about %s"), sure);
  return g_steal_pointer (&sure);
}

static char *
show_interval (const char *text,
               HeddleDay   today)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", 2);
  HeddleDay first = heddle_day_parse (parts[0]);
  HeddleDay last = heddle_day_parse (parts[1]);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (first != HEDDLE_DAY_NONE && last != HEDDLE_DAY_NONE)
    return heddle_date_text_show_span (first, last, today);

  from = heddle_date_text_show (parts[0], today);
  to = heddle_date_text_show (parts[1], today);
  if (g_str_equal (parts[1], ".."))
    return g_strdup_printf (C_("date", "from %s"), from);
  if (g_str_equal (parts[0], ".."))
    return g_strdup_printf (C_("date", "until %s"), to);
  return g_strdup_printf (C_("period", "%s – %s"), from, to);
}

/**
 * heddle_date_text_show:
 * @edtf: (nullable): a date as Heddle stores it
 * @today: decides whether the year of a day is shown
 *
 * What heddle_date_text_read() reads back as the same date, whatever the
 * precision: "Tue 19 Jan", "October 2017", "Autumn 2018", "Winter 2018/19",
 * "about 2018", "October 2017?", "from October 2017", "until 2018".
 *
 * Returns: (transfer full): the date in words; empty for %NULL; text that is
 *   no date comes back as it is
 */
char *
heddle_date_text_show (const char *edtf,
                       HeddleDay   today)
{
  HeddleEdtf parsed;

  if (edtf == NULL || !heddle_edtf_parse (edtf, &parsed, NULL))
    return g_strdup (edtf != NULL ? edtf : "");

  if (parsed.precision == HEDDLE_PRECISION_INTERVAL)
    return show_interval (edtf, today);
  return show_single (&parsed, today);
}

char *
heddle_date_text_show_entry (const char *edtf)
{
  g_autofree char *shown = heddle_date_text_show (edtf, HEDDLE_DAY_NONE);
  const char *after = strchr (shown, ' ');

  if (edtf == NULL || after == NULL || heddle_day_parse (edtf) == HEDDLE_DAY_NONE)
    return g_steal_pointer (&shown);

  return g_strdup (after + 1);
}

/**
 * heddle_date_text_show_length:
 * @earlier: a day
 * @later: a day not before @earlier
 *
 * Whole months and years are rounded down.
 *
 * Returns: (transfer full): "8 days" up to two weeks, "3 w 1 d" up to half a
 *   year, "7 months" up to two years, "9 years"
 */
char *
heddle_date_text_show_length (HeddleDay earlier,
                              HeddleDay later)
{
  int days = later - earlier;
  int from[3], to[3], months;

  if (days <= DAYS_SHOWN)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days",
                                         (gulong) days), days);
  if (days <= WEEKS_SHOWN * 7)
    return days % 7 == 0
             /* Translators: w is short for weeks, d for days */
             ? g_strdup_printf (_("%d w"), days / 7)
             : g_strdup_printf (_("%d w %d d"), days / 7, days % 7);

  heddle_day_get_ymd (earlier, &from[0], &from[1], &from[2]);
  heddle_day_get_ymd (later, &to[0], &to[1], &to[2]);
  months = (to[0] - from[0]) * 12 + to[1] - from[1] - (to[2] < from[2] ? 1 : 0);
  if (months < MONTHS_SHOWN)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d month", "%d months",
                                         (gulong) months), months);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d year", "%d years",
                                       (gulong) (months / 12)), months / 12);
}

/**
 * heddle_date_text_show_distance:
 * @day: a day, or %HEDDLE_DAY_NONE
 * @today: the day it is seen from
 *
 * Returns: (transfer full): "today", "tomorrow", "in 8 days", "in 3 w 1 d",
 *   "in 7 months", "yesterday", "13 days ago"; empty for no day
 */
char *
heddle_date_text_show_distance (HeddleDay day,
                                HeddleDay today)
{
  g_autofree char *length = NULL;

  if (day == HEDDLE_DAY_NONE || day == HEDDLE_DAY_OPEN || today == HEDDLE_DAY_NONE)
    return g_strdup ("");

  if (day == today)
    return g_strdup (_("today"));
  if (day == today + 1)
    return g_strdup (_("tomorrow"));
  if (day == today - 1)
    return g_strdup (_("yesterday"));

  length = heddle_date_text_show_length (MIN (day, today), MAX (day, today));
  /* Translators: a distance such as "8 days" or "3 w 1 d" */
  return day > today ? g_strdup_printf (_("in %s"), length)
                     : g_strdup_printf (_("%s ago"), length);
}
