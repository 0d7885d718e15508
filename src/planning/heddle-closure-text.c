/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-closure-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-date-text.h"

/**
 * heddle_closure_text_closed:
 * @day: a day
 *
 * Returns: (transfer full) (nullable): why @day is no working day: "Sat 11 Sep
 *   is a weekend", "16 Feb is a local holiday"; %NULL where it is one
 */
char *
heddle_closure_text_closed (HeddleCalendar *calendar,
                            HeddleDay       day)
{
  const HeddleSpan *why;
  g_autofree char *shown = NULL;

  if (heddle_calendar_is_working_day (calendar, day, &why))
    return NULL;

  if (why == NULL)
    {
      shown = heddle_date_text_show_day (day, day);
      return g_strdup_printf (_("%s is a weekend"), shown);
    }
  shown = heddle_date_text_show_day_short (day);
  return g_strdup_printf (why->kind == HEDDLE_CLOSURE_BANK_HOLIDAY
                            ? _("%s is a bank holiday")
                            : _("%s is a local holiday"), shown);
}

/* Whether @label says @kind already: "In-service day", "Pre-election period:
 * Scottish Parliament", "Christmas holiday". */
static gboolean
says_kind (const char       *label,
           const char       *kind,
           HeddleClosureKind which)
{
  g_autofree char *folded_label = g_utf8_casefold (label, -1);
  g_autofree char *folded_kind = NULL;

  /* Translators: in lower case, as in "Christmas holiday" */
  if (which == HEDDLE_CLOSURE_SCHOOL_HOLIDAY)
    kind = _("holiday");
  folded_kind = g_utf8_casefold (kind, -1);

  return strstr (folded_label, folded_kind) != NULL;
}

/**
 * heddle_closure_text_name:
 * @span: a closure
 *
 * Returns: (transfer full): what it is and is called, and whether that is only
 *   assumed: "school holiday (February break, assumed)"
 */
char *
heddle_closure_text_name (const HeddleSpan *span)
{
  static const char *const kinds[] = {
    [HEDDLE_CLOSURE_BANK_HOLIDAY] = N_("bank holiday"),
    [HEDDLE_CLOSURE_LOCAL_HOLIDAY] = N_("local holiday"),
    [HEDDLE_CLOSURE_SCHOOL_HOLIDAY] = N_("school holiday"),
    [HEDDLE_CLOSURE_IN_SERVICE] = N_("in-service day"),
    [HEDDLE_CLOSURE_PRE_ELECTION] = N_("pre-election period"),
    [HEDDLE_CLOSURE_POLLING] = N_("polling day"),
  };
  const char *kind = _(kinds[span->kind]);
  const char *label = span->label != NULL ? span->label : "";

  if (*label == '\0' || says_kind (label, kind, span->kind))
    return g_strdup_printf (span->assumed ? _("%s (assumed)") : "%s",
                            *label != '\0' ? label : kind);
  /* Translators: kind of a closure and its name */
  return g_strdup_printf (span->assumed ? _("%s (%s, assumed)") : "%s (%s)", kind, label);
}

/**
 * heddle_closure_text_school:
 * @first: first day of a window, or %HEDDLE_DAY_NONE
 * @last: the day that something is due
 *
 * Returns: (transfer full) (nullable): where @last is in a school holiday, its
 *   name, whether the whole window is in it, and the nearest day before on
 *   which pupils are at school; else %NULL
 */
char *
heddle_closure_text_school (HeddleCalendar *calendar,
                            HeddleDay       first,
                            HeddleDay       last)
{
  const HeddleSpan *span
    = heddle_calendar_find (calendar, HEDDLE_CLOSURE_SCHOOL_HOLIDAY, last);
  HeddleDay before;
  gboolean whole;
  g_autofree char *name = NULL;
  g_autofree char *where = NULL;
  g_autofree char *day = NULL;

  if (span == NULL)
    return NULL;

  name = heddle_closure_text_name (span);
  before = heddle_calendar_previous_school (calendar, last);
  whole = first != HEDDLE_DAY_NONE && before < first;
  /* Translators: %s is "school holiday (Spring)" */
  where = g_strdup_printf (whole ? _("all in the %s") : _("in the %s"), name);
  if (before == HEDDLE_DAY_NONE)
    return g_steal_pointer (&where);

  day = heddle_date_text_show_day (before, last);
  /* Translators: where a day lies, and the nearest school day before it */
  return g_strdup_printf (_("%s; school day before: %s"), where, day);
}
