/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-offset.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-date-error.h"

#define MINUS_SIGN "\xe2\x88\x92" /* U+2212, as the window writes it */
#define MAX_DIGITS 3

static gboolean
fail (const char  *text,
      GError     **error)
{
  g_autofree char *quoted = heddle_date_error_quote (text);

  g_set_error (error, HEDDLE_DATE_ERROR, HEDDLE_DATE_ERROR_SYNTAX,
               _("%s is not an offset of up to %d days (3d), working days (-1wd), "
                 "weeks (-8w) or months (+6m)"), quoted, HEDDLE_OFFSET_MAX);
  return FALSE;
}

static gboolean
find_unit (const char *text,
           HeddleUnit *unit)
{
  static const char *const units[] = {
    [HEDDLE_UNIT_DAYS] = "d",
    [HEDDLE_UNIT_WORKING_DAYS] = "wd",
    [HEDDLE_UNIT_WEEKS] = "w",
    [HEDDLE_UNIT_MONTHS] = "m",
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      if (strcmp (text, units[i]) == 0)
        {
          *unit = (HeddleUnit) i;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * heddle_offset_parse:
 * @text: (nullable): `-8w`, `+2w`, `-1wd`, `-2m`, `0d`
 * @offset: (out): what it means; set only where %TRUE is returned
 * @error: of %HEDDLE_DATE_ERROR
 *
 * Returns: whether @text is an offset. No text is none, but no error either.
 */
gboolean
heddle_offset_parse (const char    *text,
                     HeddleOffset  *offset,
                     GError       **error)
{
  const char *p = text, *first;
  gboolean negative;
  HeddleUnit unit;
  int count = 0;

  if (text == NULL || *text == '\0')
    return FALSE;

  negative = *p == '-' || g_str_has_prefix (p, MINUS_SIGN);
  if (*p == '+' || *p == '-')
    p++;
  else if (negative)
    p += strlen (MINUS_SIGN);

  for (first = p; g_ascii_isdigit (*p); p++)
    {
      if (p - first == MAX_DIGITS)
        return fail (text, error);
      count = count * 10 + (*p - '0');
    }
  if (p == first || !find_unit (p, &unit))
    return fail (text, error);

  *offset = (HeddleOffset) { negative ? -count : count, unit };
  return TRUE;
}

/**
 * heddle_offset_apply:
 * @calendar: the working days that `wd` counts
 * @anchor: the day it counts from, or %HEDDLE_DAY_NONE
 *
 * Returns: the day, not rolled to a working day; %HEDDLE_DAY_NONE without an
 *   anchor and outside the years of the calendar
 */
HeddleDay
heddle_offset_apply (const HeddleOffset *self,
                     HeddleCalendar     *calendar,
                     HeddleDay           anchor)
{
  HeddleDay day = HEDDLE_DAY_NONE;

  if (!heddle_day_is_valid (anchor))
    return HEDDLE_DAY_NONE;

  switch (self->unit)
    {
    case HEDDLE_UNIT_DAYS:
      day = anchor + self->count;
      break;
    case HEDDLE_UNIT_WORKING_DAYS:
      day = heddle_calendar_add_working_days (calendar, anchor, self->count);
      break;
    case HEDDLE_UNIT_WEEKS:
      day = anchor + 7 * self->count;
      break;
    case HEDDLE_UNIT_MONTHS:
      day = heddle_day_add_months (anchor, self->count);
      break;
    default:
      g_assert_not_reached ();
    }
  return heddle_day_is_valid (day) ? day : HEDDLE_DAY_NONE;
}

static const char *
get_before (HeddleUnit unit,
            gulong     count)
{
  switch (unit)
    {
    case HEDDLE_UNIT_DAYS:
      return g_dngettext (GETTEXT_PACKAGE, "%d day before", "%d days before", count);
    case HEDDLE_UNIT_WORKING_DAYS:
      return g_dngettext (GETTEXT_PACKAGE, "working day before", "%d working days before",
                          count);
    case HEDDLE_UNIT_WEEKS:
      return g_dngettext (GETTEXT_PACKAGE, "%d week before", "%d weeks before", count);
    case HEDDLE_UNIT_MONTHS:
      return g_dngettext (GETTEXT_PACKAGE, "%d month before", "%d months before", count);
    default:
      g_assert_not_reached ();
    }
}

static const char *
get_after (HeddleUnit unit,
           gulong     count)
{
  switch (unit)
    {
    case HEDDLE_UNIT_DAYS:
      return g_dngettext (GETTEXT_PACKAGE, "%d day after", "%d days after", count);
    case HEDDLE_UNIT_WORKING_DAYS:
      return g_dngettext (GETTEXT_PACKAGE, "working day after", "%d working days after",
                          count);
    case HEDDLE_UNIT_WEEKS:
      return g_dngettext (GETTEXT_PACKAGE, "%d week after", "%d weeks after", count);
    case HEDDLE_UNIT_MONTHS:
      return g_dngettext (GETTEXT_PACKAGE, "%d month after", "%d months after", count);
    default:
      g_assert_not_reached ();
    }
}

/**
 * heddle_offset_show:
 *
 * Returns: (transfer full): "7 weeks before", "working day before", "6 months
 *   after", "on the day"
 */
char *
heddle_offset_show (const HeddleOffset *self)
{
  if (self->count < 0)
    return g_strdup_printf (get_before (self->unit, (gulong) -self->count), -self->count);
  if (self->count > 0)
    return g_strdup_printf (get_after (self->unit, (gulong) self->count), self->count);
  return g_strdup (_("on the day"));
}
