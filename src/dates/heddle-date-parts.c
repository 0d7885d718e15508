/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-date-parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-date-error.h"
#include "heddle-date-names.h"

/**
 * heddle_date_parts_fail:
 * @error: (out) (optional): is set to say that the text does not read as a
 *   date, and how one may be written
 *
 * Returns: %FALSE, to be returned by who failed
 */
gboolean
heddle_date_parts_fail (const HeddleDateReader  *reader,
                        GError                 **error)
{
  return heddle_date_error_set (error, HEDDLE_DATE_ERROR_SYNTAX,
                                _("%s is not a date; write it like 3 Oct 2017, 03/10/2017, "
                                  "October 2017, Autumn 2018, tomorrow or +6w"),
                                reader->text);
}

/* Reads the digits at @text, at most @max (up to 9) of them; returns their end,
 * or NULL where there are none or more. */
static const char *
read_number (const char *text,
             guint       max,
             int        *value)
{
  guint n = 0;

  *value = 0;
  for (; g_ascii_isdigit (text[n]); n++)
    {
      if (n == max)
        return NULL;
      *value = *value * 10 + (text[n] - '0');
    }
  return n > 0 ? text + n : NULL;
}

/* "+6w", "-2d", "+3m", counted from @from. Returns FALSE where @word is
 * something else; @day may then lie outside the calendar. */
static gboolean
read_offset (const char *word,
             HeddleDay   from,
             HeddleDay  *day)
{
  const char *unit;
  int count;

  if (*word != '+' && *word != '-')
    return FALSE;
  unit = read_number (word + 1, 4, &count);
  if (unit == NULL || unit[0] == '\0' || unit[1] != '\0')
    return FALSE;

  if (*word == '-')
    count = -count;
  switch (*unit)
    {
    case 'd':
      *day = from + count;
      return TRUE;
    case 'w':
      *day = from + 7 * count;
      return TRUE;
    case 'm':
      *day = heddle_day_add_months (from, count);
      return TRUE;
    case 'y':
      *day = heddle_day_add_months (from, 12 * count);
      return TRUE;
    default:
      return FALSE;
    }
}

/* Words that stand for a whole day by themselves. */
static gboolean
read_relative (const HeddleDateReader  *reader,
               const char              *word,
               HeddleDateParts         *parts,
               gboolean                *found,
               GError                 **error)
{
  const HeddleDateContext *context = reader->context;

  *found = TRUE;
  if (g_str_equal (word, "today"))
    parts->exact = context->today;
  else if (g_str_equal (word, "tomorrow"))
    parts->exact = context->today + 1;
  else if (g_str_equal (word, "yesterday"))
    parts->exact = context->today - 1;
  else if (*word == 't' && (word[1] == '\0' || word[1] == '-' || word[1] == '+'))
    {
      HeddleDay from = word[1] == '+' ? context->fieldwork_end : context->fieldwork_start;

      if (from == HEDDLE_DAY_NONE)
        return heddle_date_error_set (error, HEDDLE_DATE_ERROR_CONTEXT,
                                      _("%s counts from a fieldwork that has no date here"),
                                      reader->text);
      if (word[1] == '\0')
        parts->exact = from;
      else if (!read_offset (word + 1, from, &parts->exact))
        return heddle_date_parts_fail (reader, error);
    }
  else if (!read_offset (word, context->today, &parts->exact))
    {
      *found = FALSE;
      return TRUE;
    }

  if (!heddle_day_is_valid (parts->exact))
    return heddle_date_error_set_year (error, reader->text);
  return TRUE;
}

/* "03/10/2017", "3.10.17", "3/10": day first. */
static gboolean
read_numeric (const char      *word,
              HeddleDateParts *parts)
{
  int day, month, year = 0;
  const char *p = read_number (word, 2, &day);
  char separator;

  if (p == NULL || (*p != '/' && *p != '.' && *p != '-'))
    return FALSE;
  separator = *p;
  p = read_number (p + 1, 2, &month);
  if (p == NULL || day == 0 || month == 0)
    return FALSE;
  if (*p == separator)
    {
      const char *digits = p + 1;

      p = read_number (digits, 9, &year);
      if (p == NULL || (p - digits != 2 && p - digits < 4))
        return FALSE;
      if (p - digits == 2)
        year += 2000;
    }
  if (*p != '\0' || (separator == '-' && year == 0)
      || parts->day != 0 || parts->month != 0 || parts->year != 0)
    return FALSE;

  parts->day = day;
  parts->month = month;
  parts->year = year;
  return TRUE;
}

/* "3", "3rd", "2017", "'17" after day and month, "2018/19" after winter. */
static gboolean
read_count (const char      *word,
            HeddleDateParts *parts)
{
  static const char *const endings[] = { "st", "nd", "rd", "th", NULL };
  int value;
  const char *end = read_number (word, 9, &value);
  gsize digits = end != NULL ? (gsize) (end - word) : 0;

  if (digits >= 4 && parts->year == 0 && *end == '\0')
    {
      parts->year = value;
      return TRUE;
    }
  if (digits == 4 && parts->year == 0 && parts->season == HEDDLE_SEASON_WINTER)
    {
      g_autofree char *next = g_strdup_printf ("/%02d", (value + 1) % 100);

      parts->year = value;
      return g_str_equal (end, next);
    }
  if (digits < 1 || digits > 2 || value == 0)
    return FALSE;
  if (parts->day == 0 && (*end == '\0' || g_strv_contains (endings, end)))
    {
      parts->day = value;
      return TRUE;
    }
  if (digits == 2 && *end == '\0' && parts->month != 0 && parts->year == 0)
    {
      parts->year = 2000 + value;
      return TRUE;
    }
  return FALSE;
}

static gboolean
take (int *place,
      int  value)
{
  if (value == 0 || *place != 0)
    return FALSE;

  *place = value;
  return TRUE;
}

static gboolean
read_word (const HeddleDateReader  *reader,
           const char              *word,
           HeddleDateParts         *parts,
           GError                 **error)
{
  static const char *const about[] = { "about", "around", "circa", "c.", "ca.", NULL };
  static const char *const silent[] = { "of", "the", NULL };
  gboolean found;

  if (g_strv_contains (about, word))
    {
      parts->approximate = TRUE;
      return TRUE;
    }
  if (g_strv_contains (silent, word))
    return TRUE;

  if (!read_relative (reader, word, parts, &found, error))
    return FALSE;
  if (found)
    return TRUE;

  if (g_ascii_isdigit (*word))
    {
      HeddleDay iso = heddle_day_parse (word);

      if (iso != HEDDLE_DAY_NONE)
        {
          parts->exact = iso;
          return TRUE;
        }
      if (read_numeric (word, parts) || read_count (word, parts))
        return TRUE;
    }
  else
    {
      g_autofree char *bare = g_strdup (word);

      if (g_str_has_suffix (bare, "."))
        bare[strlen (bare) - 1] = '\0';

      if (take (&parts->weekday, heddle_date_names_find_weekday (bare))
          || take (&parts->month, heddle_date_names_find_month (bare))
          || take (&parts->season, heddle_date_names_find_season (bare)))
        return TRUE;
    }
  return heddle_date_parts_fail (reader, error);
}

/**
 * heddle_date_parts_read:
 * @words: (array length=n_words): lower case, without spaces
 * @parts: (out): what they name
 * @error: of %HEDDLE_DATE_ERROR
 *
 * Returns: whether the words name one date, whole or in part
 */
gboolean
heddle_date_parts_read (const HeddleDateReader  *reader,
                        char                   **words,
                        guint                    n_words,
                        HeddleDateParts         *parts,
                        GError                 **error)
{
  gboolean has_date;

  *parts = (HeddleDateParts) { 0 };
  for (guint i = 0; i < n_words; i++)
    {
      g_autofree char *word = g_strdup (words[i]);
      gsize length = strlen (word);

      if (i == n_words - 1 && length > 1 && word[length - 1] == '?')
        {
          parts->uncertain = TRUE;
          word[length - 1] = '\0';
        }
      if (!read_word (reader, word, parts, error))
        return FALSE;
    }

  has_date = parts->day != 0 || parts->month != 0 || parts->season != 0 || parts->year != 0;
  if ((parts->exact != HEDDLE_DAY_NONE) == has_date
      || (parts->season != 0 && (parts->day != 0 || parts->month != 0))
      || (parts->weekday != 0 && parts->day == 0 && parts->exact == HEDDLE_DAY_NONE))
    return heddle_date_parts_fail (reader, error);
  return TRUE;
}
