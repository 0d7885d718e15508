/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-edtf.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-date-error.h"
#include "heddle-date-names.h"

/* The longest that can be right is an interval of two qualified days. */
#define MAX_LENGTH 32

static const struct
{
  char mark;
  gboolean approximate;
  gboolean uncertain;
} qualifiers[] = {
  { '~', TRUE, FALSE },
  { '?', FALSE, TRUE },
  { '%', TRUE, TRUE },
};

static gboolean
fail_syntax (GError     **error,
             const char  *text)
{
  return heddle_date_error_set (error, HEDDLE_DATE_ERROR_SYNTAX,
                                _("%s is not a date such as 2027-03-09, 2027-03, 2027-23 "
                                  "(Autumn) or 2027"), text);
}

/* Reads the digits at the start of @text; returns how many there are. The
 * value is right up to nine of them, more than any part may have. */
static guint
read_digits (const char *text,
             int        *value)
{
  guint n = 0;

  *value = 0;
  for (; g_ascii_isdigit (text[n]); n++)
    {
      if (n < 9)
        *value = *value * 10 + (text[n] - '0');
    }
  return n;
}

static gboolean
set_day (const char  *text,
         int          year,
         int          month,
         int          day,
         HeddleEdtf  *edtf,
         GError     **error)
{
  edtf->precision = HEDDLE_PRECISION_DAY;
  edtf->first = edtf->last = heddle_day_new (year, month, day);
  if (edtf->first == HEDDLE_DAY_NONE)
    return heddle_date_error_set (error, HEDDLE_DATE_ERROR_NO_SUCH_DAY,
                                  _("%s is not a day of the calendar"), text);
  return TRUE;
}

static gboolean
set_month_or_season (const char  *text,
                     int          year,
                     int          part,
                     HeddleEdtf  *edtf,
                     GError     **error)
{
  int month = part, months = 1;
  HeddleDay last_month;

  edtf->precision = HEDDLE_PRECISION_MONTH;
  if (part >= HEDDLE_SEASON_SPRING && part <= HEDDLE_SEASON_WINTER)
    {
      edtf->precision = HEDDLE_PRECISION_SEASON;
      month = 3 * (part - HEDDLE_SEASON_SPRING + 1);
      months = 3;
    }
  else if (part < 1 || part > 12)
    return heddle_date_error_set (error, HEDDLE_DATE_ERROR_NO_SUCH_DAY,
                                  _("%s is neither a month (01 to 12) nor a season "
                                    "(21 to 24)"), text);

  edtf->first = heddle_day_new (year, month, 1);
  last_month = heddle_day_add_months (edtf->first, months - 1);
  if (last_month == HEDDLE_DAY_NONE)
    return heddle_date_error_set_year (error, text);

  heddle_day_get_ymd (last_month, &year, &month, &part);
  edtf->last = last_month - 1
               + g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
  return TRUE;
}

/* One date without an interval; a qualifier may stand behind it. @whole is
 * what a message repeats. */
static gboolean
parse_single (const char  *text,
              const char  *whole,
              HeddleEdtf  *edtf,
              GError     **error)
{
  int part[3] = { 0, 0, 0 };
  guint n = 0;

  *edtf = (HeddleEdtf) { 0 };
  for (;;)
    {
      guint digits = read_digits (text, &part[n]);

      if (n == 0 && digits > 4)
        return heddle_date_error_set_year (error, whole);
      if (digits != (n == 0 ? 4 : 2))
        return fail_syntax (error, whole);

      text += digits;
      n++;
      if (*text != '-' || n == G_N_ELEMENTS (part))
        break;
      text++;
    }

  for (guint i = 0; i < G_N_ELEMENTS (qualifiers) && *text != '\0'; i++)
    {
      if (*text == qualifiers[i].mark)
        {
          edtf->approximate = qualifiers[i].approximate;
          edtf->uncertain = qualifiers[i].uncertain;
          text++;
          break;
        }
    }
  if (*text != '\0')
    return fail_syntax (error, whole);

  if (part[0] < HEDDLE_YEAR_MIN || part[0] > HEDDLE_YEAR_MAX)
    return heddle_date_error_set_year (error, whole);
  if (n == 3)
    return set_day (whole, part[0], part[1], part[2], edtf, error);
  if (n == 2)
    return set_month_or_season (whole, part[0], part[1], edtf, error);

  edtf->precision = HEDDLE_PRECISION_YEAR;
  edtf->first = heddle_day_new (part[0], 1, 1);
  edtf->last = heddle_day_new (part[0], 12, 31);
  return TRUE;
}

static gboolean
parse_interval (const char  *text,
                const char  *slash,
                HeddleEdtf  *edtf,
                GError     **error)
{
  g_autofree char *left = g_strndup (text, (gsize) (slash - text));
  const char *right = slash + 1;
  gboolean open_start = g_str_equal (left, "..");
  gboolean open_end = g_str_equal (right, "..");
  HeddleEdtf start = { .first = HEDDLE_DAY_NONE };
  HeddleEdtf end = { .last = HEDDLE_DAY_OPEN };

  if (open_start && open_end)
    return heddle_date_error_set (error, HEDDLE_DATE_ERROR_SYNTAX,
                                  _("%s has neither a start nor an end"), text);
  if (!open_start && !parse_single (left, text, &start, error))
    return FALSE;
  if (!open_end && !parse_single (right, text, &end, error))
    return FALSE;
  if (start.first > end.last)
    return heddle_date_error_set (error, HEDDLE_DATE_ERROR_ORDER,
                                  _("%s ends before it starts"), text);

  *edtf = (HeddleEdtf) {
    .first = start.first,
    .last = end.last,
    .precision = HEDDLE_PRECISION_INTERVAL,
    .approximate = start.approximate || end.approximate,
    .uncertain = start.uncertain || end.uncertain,
  };
  return TRUE;
}

/**
 * heddle_edtf_parse:
 * @text: (nullable): a date as Heddle stores it, and nothing else: no spaces
 *   around it. Text of any length and encoding is safe and refused at once
 * @edtf: (out) (optional): what it means
 * @error: of %HEDDLE_DATE_ERROR
 *
 * Returns: whether @text is a date of the subset; @edtf is set only then
 */
gboolean
heddle_edtf_parse (const char  *text,
                   HeddleEdtf  *edtf,
                   GError     **error)
{
  HeddleEdtf parsed;
  const char *slash;

  if (text == NULL)
    text = "";
  if (strnlen (text, MAX_LENGTH + 1) > MAX_LENGTH)
    return fail_syntax (error, text);

  slash = strchr (text, '/');
  if (slash != NULL ? !parse_interval (text, slash, &parsed, error)
                    : !parse_single (text, text, &parsed, error))
    return FALSE;

  if (edtf != NULL)
    *edtf = parsed;
  return TRUE;
}

/**
 * heddle_edtf_get_day:
 * @text: (nullable): a date as Heddle stores it
 *
 * Returns: the day where @text is exactly one and not qualified;
 *   %HEDDLE_DAY_NONE for all else, also for what is no date
 */
HeddleDay
heddle_edtf_get_day (const char *text)
{
  return heddle_day_parse (text);
}

/**
 * heddle_edtf_get_first:
 * @text: (nullable): a date as Heddle stores it
 *
 * Returns: the earliest day it can mean, by which it sorts; %HEDDLE_DAY_NONE
 *   where its start is open or it is no date
 */
HeddleDay
heddle_edtf_get_first (const char *text)
{
  HeddleEdtf edtf;

  return text != NULL && heddle_edtf_parse (text, &edtf, NULL) ? edtf.first : HEDDLE_DAY_NONE;
}

/**
 * heddle_edtf_get_last:
 * @text: (nullable): a date as Heddle stores it
 *
 * Returns: the latest day it can mean, after which it is late;
 *   %HEDDLE_DAY_OPEN where its end is open, %HEDDLE_DAY_NONE where it is no
 *   date
 */
HeddleDay
heddle_edtf_get_last (const char *text)
{
  HeddleEdtf edtf;

  return text != NULL && heddle_edtf_parse (text, &edtf, NULL) ? edtf.last : HEDDLE_DAY_NONE;
}

HeddleDay
heddle_edtf_get_begin (const char *text)
{
  HeddleDay day = heddle_edtf_get_first (text);

  return day != HEDDLE_DAY_NONE ? day : HEDDLE_DAY_FIRST;
}

HeddleDay
heddle_edtf_get_end (const char *text)
{
  HeddleDay day = heddle_edtf_get_last (text);

  return day != HEDDLE_DAY_NONE ? day : HEDDLE_DAY_OPEN;
}
