/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-date-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-date-error.h"
#include "heddle-date-names.h"
#include "heddle-date-parts.h"

/* Longer than any date somebody would type. */
#define MAX_LENGTH 80

/* A day without a year is the one from this many months before today on: a
 * plan looks ahead, a tick looks back a little. */
#define MONTHS_BACK 2

/* The year that is meant where none was typed. Where the month has no such
 * day in any of the years, any year does. */
static int
infer_year (HeddleDay today,
            int       month,
            int       day)
{
  HeddleDay from = heddle_day_add_months (today, -MONTHS_BACK);
  int year, from_month, from_day;

  heddle_day_get_ymd (from, &year, &from_month, &from_day);
  for (int i = 0; i < 2; i++)
    {
      if (heddle_day_new (year + i, month, day) >= from)
        return year + i;
    }
  return year;
}

static void
note_weekday (HeddleDateReader      *reader,
              HeddleDay              day,
              const HeddleDateParts *parts)
{
  int year, month, mday, weekday = (int) heddle_day_get_weekday (day);
  g_autofree char *date = NULL;

  if (parts->weekday == 0 || parts->weekday == weekday || reader->note != NULL)
    return;

  heddle_day_get_ymd (day, &year, &month, &mday);
  date = g_strdup_printf (C_("date", "%d %s %d"), mday,
                          heddle_date_names_get_month (month), year);
  reader->note
    = g_strdup_printf (day < reader->context->today
                         /* Translators: a date and two weekdays */
                         ? _("%s was a %s, not a %s")
                         : _("%s is a %s, not a %s"),
                       date, heddle_date_names_get_weekday (weekday),
                       heddle_date_names_get_weekday (parts->weekday));
}

static gboolean
fail_day (const HeddleDateReader  *reader,
          const HeddleDateParts   *parts,
          GError                 **error)
{
  g_autofree char *quoted = heddle_date_error_quote (reader->text);

  if (parts->month < 1 || parts->month > 12)
    g_set_error (error, HEDDLE_DATE_ERROR, HEDDLE_DATE_ERROR_NO_SUCH_DAY,
                 _("%s is not a day of the calendar; there is no month %d"),
                 quoted, parts->month);
  else
    g_set_error (error, HEDDLE_DATE_ERROR, HEDDLE_DATE_ERROR_NO_SUCH_DAY,
                 _("%s is not a day of the calendar; %s %d has %d days"),
                 quoted, heddle_date_names_get_month (parts->month), parts->year,
                 g_date_get_days_in_month ((GDateMonth) parts->month,
                                           (GDateYear) parts->year));
  return FALSE;
}

/* Makes one stored date of @parts. */
static char *
build (HeddleDateReader  *reader,
       HeddleDateParts   *parts,
       GError           **error)
{
  const char *mark = parts->approximate ? parts->uncertain ? "%" : "~"
                                        : parts->uncertain ? "?" : "";
  g_autofree char *iso = NULL;
  HeddleDay day = parts->exact;

  if (day == HEDDLE_DAY_NONE && parts->day != 0 && parts->month == 0)
    {
      heddle_date_parts_fail (reader, error);
      return NULL;
    }
  if (day == HEDDLE_DAY_NONE && parts->day != 0 && parts->year == 0)
    parts->year = infer_year (reader->context->today, parts->month, parts->day);
  if (day == HEDDLE_DAY_NONE && parts->year == 0)
    {
      heddle_date_error_set (error, HEDDLE_DATE_ERROR_SYNTAX, _("%s needs a year"),
                             reader->text);
      return NULL;
    }
  if (day == HEDDLE_DAY_NONE
      && (parts->year < HEDDLE_YEAR_MIN || parts->year > HEDDLE_YEAR_MAX))
    {
      heddle_date_error_set_year (error, reader->text);
      return NULL;
    }

  if (day == HEDDLE_DAY_NONE && parts->day == 0)
    return parts->month == 0 && parts->season == 0
             ? g_strdup_printf ("%04d%s", parts->year, mark)
             : g_strdup_printf ("%04d-%02d%s", parts->year, parts->month + parts->season,
                                mark);

  if (day == HEDDLE_DAY_NONE)
    day = heddle_day_new (parts->year, parts->month, parts->day);
  if (day == HEDDLE_DAY_NONE)
    {
      fail_day (reader, parts, error);
      return NULL;
    }
  note_weekday (reader, day, parts);
  iso = heddle_day_to_iso (day);
  return g_strconcat (iso, mark, NULL);
}

/* "Tue 9 – Thu 11 Mar 2027": what the first half leaves out, the second says. */
static void
borrow (HeddleDateParts       *from,
        const HeddleDateParts *to)
{
  int month = to->month, year = to->year, mday;

  if (from->exact != HEDDLE_DAY_NONE)
    return;

  if (to->exact != HEDDLE_DAY_NONE)
    heddle_day_get_ymd (to->exact, &year, &month, &mday);
  if (from->day != 0 && from->month == 0)
    from->month = month;
  if (from->year == 0 && year != 0)
    from->year = year - (from->month > month && month != 0 ? 1 : 0);
}

static char *
read_interval (HeddleDateReader  *reader,
               char             **words,
               guint              n_words,
               guint              separator,
               GError           **error)
{
  HeddleDateParts from, to;
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  if (!heddle_date_parts_read (reader, words, separator, &from, error)
      || !heddle_date_parts_read (reader, words + separator + 1, n_words - separator - 1,
                                  &to, error))
    return NULL;

  if (to.exact == HEDDLE_DAY_NONE && to.day != 0 && to.year == 0 && to.month != 0)
    to.year = infer_year (reader->context->today, to.month, to.day);
  borrow (&from, &to);
  left = build (reader, &from, error);
  if (left == NULL)
    return NULL;
  right = build (reader, &to, error);
  if (right == NULL)
    return NULL;

  return g_strconcat (left, "/", right, NULL);
}

static char *
read_dates (HeddleDateReader  *reader,
            char             **words,
            GError           **error)
{
  static const char *const separators[] = { "–", "-", "to", "until", "till", NULL };
  static const char *const openings[] = { "from", "since", NULL };
  static const char *const closings[] = { "until", "till", NULL };
  gboolean opening = words[0] != NULL && g_strv_contains (openings, words[0]);
  gboolean closing = words[0] != NULL && g_strv_contains (closings, words[0]);
  g_autofree char *single = NULL;
  guint n_words;
  HeddleDateParts parts;

  if (opening || closing)
    words++;
  n_words = g_strv_length (words);
  for (guint i = 0; i < n_words && !closing; i++)
    {
      if (g_strv_contains (separators, words[i]))
        return read_interval (reader, words, n_words, i, error);
    }

  if (!heddle_date_parts_read (reader, words, n_words, &parts, error))
    return NULL;
  single = build (reader, &parts, error);
  if (single == NULL)
    return NULL;

  return g_strconcat (closing ? "../" : "", single, opening ? "/.." : "", NULL);
}

/* One spelling for what is typed in several: lower case, plain spaces, a
 * hyphen for a minus, spaces around a dash. NULL where it cannot be a date. */
static char **
split_words (const char *text)
{
  g_autofree char *folded = NULL;
  g_autoptr (GString) plain = g_string_new (NULL);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (strnlen (text, MAX_LENGTH + 1) > MAX_LENGTH || !g_utf8_validate (text, -1, NULL))
    return NULL;

  folded = g_utf8_casefold (text, -1);
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_iscntrl (c) && c != '\t')
        return NULL;
      if (c == 0x2212) /* minus */
        g_string_append_c (plain, '-');
      else if (c == 0x2013 || c == 0x2014) /* dashes */
        g_string_append (plain, " – ");
      else if (c == ',' || g_unichar_isspace (c))
        g_string_append_c (plain, ' ');
      else
        g_string_append_unichar (plain, c);
    }

  parts = g_strsplit (plain->str, " ", -1);
  for (char **part = parts; *part != NULL; part++)
    {
      if (**part != '\0')
        g_strv_builder_add (words, *part);
    }
  return g_strv_builder_end (words);
}

/* Whether @text is meant as what Heddle stores, so that the message should be
 * about that. */
static gboolean
looks_stored (const char *text)
{
  gsize digits = strspn (text, "0123456789");
  const char *rest = text + digits;

  return g_str_has_prefix (text, "../")
         || (digits >= 4 && strspn (rest, "0123456789-/.~?%") == strlen (rest));
}

/**
 * heddle_date_text_read:
 * @text: (nullable): what somebody typed, of any length and encoding
 * @context: what `tomorrow`, `+6w` and `T-8w` count from
 * @weekday_note: (out) (optional) (nullable) (transfer full): one sentence
 *   where the typed weekday is not that of the date, which stands all the same
 * @error: of %HEDDLE_DATE_ERROR
 *
 * Reads a date as people in Scotland write it: `3 Oct 2017`, `Tue 3 October`,
 * `03/10/2017` (day first), `October 2017`, `Autumn 2018`, `Winter 2018/19`,
 * `2018`, `about 2018`, `9 – 11 March 2027`, `from October 2017`, `today`,
 * `tomorrow`, `yesterday`, `+6w`, `-2d`, `+3m`, `T-8w` from the first
 * fieldwork day, `T+2w` from the last; all that heddle_date_text_show()
 * writes, and all that heddle_edtf_parse() takes. A day without a year is the
 * one from two months before today to ten months after.
 *
 * Returns: (transfer full) (nullable): the date as Heddle stores it, or %NULL
 *   with @error set
 */
char *
heddle_date_text_read (const char               *text,
                       const HeddleDateContext  *context,
                       char                    **weekday_note,
                       GError                  **error)
{
  HeddleDateReader reader = { .context = context, .text = text != NULL ? text : "" };
  g_auto (GStrv) words = split_words (reader.text);
  g_autofree char *read = NULL;
  g_autofree char *joined = NULL;

  if (weekday_note != NULL)
    *weekday_note = NULL;
  if (words == NULL)
    {
      heddle_date_parts_fail (&reader, error);
      return NULL;
    }

  joined = g_strjoinv (" ", words);
  if (heddle_edtf_parse (joined, NULL, NULL))
    return g_steal_pointer (&joined);
  if (looks_stored (joined))
    {
      heddle_edtf_parse (joined, NULL, error);
      return NULL;
    }

  read = read_dates (&reader, words, error);
  if (read != NULL && !heddle_edtf_parse (read, NULL, error))
    g_clear_pointer (&read, g_free);
  if (read != NULL && weekday_note != NULL)
    *weekday_note = g_steal_pointer (&reader.note);
  g_free (reader.note);
  return g_steal_pointer (&read);
}
