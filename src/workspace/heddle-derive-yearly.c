/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes again each year, as the National Improvement Framework does each December
 * (guidance on regional improvement plans, paragraph 9). No clock is asked: a deadline's
 * next time follows from when it was done last. */

#include "heddle-derive-private.h"

#include <stdlib.h>
#include <string.h>

#include "heddle-edtf.h"

/* For how many years an event is shown. */
#define MOST_YEARS 30
/* What was done up to half a year before a time was done for that time. */
#define HALF_A_YEAR 182

/* One end of a date so many years later. The 29th of February is the 28th in others. */
static char *
dup_end_later (const char *end,
               int         years)
{
  char *later;

  if (!g_ascii_isdigit (*end) || strlen (end) < 4)
    return g_strdup (end);
  later = g_strdup_printf ("%04d%s", atoi (end) + years, end + 4);
  if (g_str_has_suffix (later, "-02-29") && heddle_day_parse (later) == HEDDLE_DAY_NONE)
    later[strlen (later) - 1] = '8';
  return later;
}

/* "2018-12" and 2 is "2020-12"; seasons, months and periods stay what they are. */
static char *
dup_years_later (const char *date,
                 int         years)
{
  g_auto (GStrv) ends = g_strsplit (date, "/", 2);
  g_autofree char *first = dup_end_later (ends[0], years);
  g_autofree char *last = ends[1] != NULL ? dup_end_later (ends[1], years) : NULL;

  return last != NULL ? g_strconcat (first, "/", last, NULL) : g_steal_pointer (&first);
}

static void
set_date (HeddleDeadline *row,
          char           *date)
{
  HeddleDay last = heddle_edtf_get_last (date);

  row->date = date;
  row->first = heddle_edtf_get_first (date);
  row->last = row->nominal = last != HEDDLE_DAY_OPEN ? last : HEDDLE_DAY_NONE;
}

/* How many years after the first the next time is that was not done yet. */
static int
count_done_years (const HeddleDeadline *first)
{
  int years = 0;

  if (first->done_on == HEDDLE_DAY_NONE || first->last == HEDDLE_DAY_NONE)
    return 0;
  for (; years < MOST_YEARS; years++)
    {
      g_autofree char *date = dup_years_later (first->date, years);

      if (heddle_edtf_get_last (date) > first->done_on + HALF_A_YEAR)
        break;
    }
  return years;
}

/**
 * heddle_derive_yearly:
 * @first: the row of the first time
 *
 * Writes the rows of what comes again each year: of an event every time for thirty
 * years, of a deadline the next time, and the last that was done.
 *
 * Returns: whether they were written
 */
gboolean
heddle_derive_yearly (HeddleStore           *store,
                      const HeddleDeadline  *first,
                      const char            *id,
                      GError               **error)
{
  g_autoptr (GPtrArray) dates = g_ptr_array_new_with_free_func (g_free);
  HeddleDeadline rows[MOST_YEARS];
  int next = count_done_years (first);
  int from = first->fixed ? 0 : MAX (next - 1, 0);
  int to = first->fixed ? MOST_YEARS - 1 : next;
  guint n = 0;

  for (int year = from; year <= to; year++, n++)
    {
      g_ptr_array_add (dates, dup_years_later (first->date, year));
      rows[n] = *first;
      rows[n].id = (char *) id;
      set_date (&rows[n], g_ptr_array_index (dates, dates->len - 1));
      if (first->fixed || year == next)
        rows[n].done_on = HEDDLE_DAY_NONE;
    }
  return heddle_deadlines_replace (store, first->kind, id, rows, n, error);
}
