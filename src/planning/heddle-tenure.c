/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-tenure.h"

#include <string.h>

static HeddleDay
get_since (const HeddleHolding *holding)
{
  return heddle_edtf_get_first (holding->since);
}

static gboolean
is_vague (const char *date)
{
  return date == NULL || heddle_edtf_get_day (date) == HEDDLE_DAY_NONE;
}

/**
 * heddle_holdings_get_first:
 *
 * Returns: the earliest day that any of them can mean, or %HEDDLE_DAY_NONE
 */
HeddleDay
heddle_holdings_get_first (const HeddleHolding *holdings,
                           guint                n_holdings)
{
  HeddleDay first = HEDDLE_DAY_NONE;

  for (guint i = 0; i < n_holdings; i++)
    {
      HeddleDay since = get_since (&holdings[i]);

      if (since == HEDDLE_DAY_NONE && holdings[i].until != NULL)
        since = heddle_edtf_get_first (holdings[i].until);
      if (since != HEDDLE_DAY_NONE && (first == HEDDLE_DAY_NONE || since < first))
        first = since;
    }
  return first;
}

/* By its own date; else it is over when a later one begins. */
static HeddleDay
get_end (const HeddleHolding *holdings,
         guint                n_holdings,
         guint                holding)
{
  HeddleDay since = get_since (&holdings[holding]);
  HeddleDay end = HEDDLE_DAY_OPEN;

  if (holdings[holding].until != NULL)
    return heddle_edtf_get_end (holdings[holding].until);
  for (guint i = 0; i < n_holdings; i++)
    if (get_since (&holdings[i]) > since)
      end = MIN (end, get_since (&holdings[i]) - 1);
  return end;
}

static int
compare_tenures (gconstpointer a,
                 gconstpointer b)
{
  const HeddleTenure *one = a;
  const HeddleTenure *two = b;

  if (one->first != two->first)
    return one->first < two->first ? -1 : 1;
  if (one->last != two->last)
    return one->last < two->last ? -1 : 1;
  return one->holding < two->holding ? -1 : 1;
}

static GArray *
read_holdings (const HeddleHolding *holdings,
               guint                n_holdings,
               HeddleDay            first)
{
  GArray *tenures = g_array_new (FALSE, TRUE, sizeof (HeddleTenure));

  for (guint i = 0; i < n_holdings; i++)
    {
      HeddleDay end = get_end (holdings, n_holdings, i);
      HeddleTenure tenure = {
        .sort = HEDDLE_TENURE_HELD,
        .first = MAX (get_since (&holdings[i]), first),
        .vague_first = is_vague (holdings[i].since),
        .vague_last = end != HEDDLE_DAY_OPEN && is_vague (holdings[i].until),
        .holding = i,
      };

      tenure.last = MAX (end, tenure.first);
      g_array_append_val (tenures, tenure);
    }
  g_array_sort (tenures, compare_tenures);
  return tenures;
}

/* In the month of a change the old and the new one only seem to hold the role
 * at once: the new one begins when the month is over, at the latest on its
 * own last possible day. */
static void
part_neighbours (HeddleTenure        *before,
                 HeddleTenure        *after,
                 const HeddleHolding *holdings)
{
  const HeddleHolding *old = &holdings[before->holding];
  const HeddleHolding *new = &holdings[after->holding];
  HeddleDay latest = heddle_edtf_get_last (new->since);
  HeddleDay earliest = heddle_edtf_get_first (old->until);

  if (after->first > before->last || latest == HEDDLE_DAY_NONE || earliest == HEDDLE_DAY_NONE
      || latest < earliest)
    return;
  after->first = MIN (MIN (before->last + 1, latest), after->last);
  before->last = MAX (MIN (before->last, after->first - 1), before->first);
}

/* Each goes into the first row that is free. */
static void
place_tenures (GArray *tenures)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, TRUE, sizeof (HeddleDay));

  for (guint i = 0; i < tenures->len; i++)
    {
      HeddleTenure *tenure = &g_array_index (tenures, HeddleTenure, i);

      while (tenure->row < ends->len
             && g_array_index (ends, HeddleDay, tenure->row) >= tenure->first)
        tenure->row++;
      if (tenure->row == ends->len)
        g_array_append_val (ends, tenure->last);
      else
        g_array_index (ends, HeddleDay, tenure->row) = tenure->last;
    }
}

/* As exactly known as what is before and after it; with nothing before it nobody
 * knows when it began. */
static void
add_gap (GArray             *gaps,
         HeddleDay           first,
         HeddleDay           last,
         gboolean            certain,
         const HeddleTenure *before,
         const HeddleTenure *after)
{
  HeddleTenure gap = {
    .sort = certain ? HEDDLE_TENURE_NOBODY : HEDDLE_TENURE_UNKNOWN,
    .first = first,
    .last = last,
    .vague_first = before == NULL || before->vague_last,
    .vague_last = after != NULL && after->vague_first,
    .holding = HEDDLE_TENURE_NO_HOLDING,
  };

  if (last >= first)
    g_array_append_val (gaps, gap);
}

/* Where both ends of a gap are on record nobody held the role; where one is
 * missing it is only not known who did. */
static GArray *
find_gaps (GArray              *tenures,
           const HeddleHolding *holdings,
           HeddleDay            first,
           HeddleDay            today)
{
  GArray *gaps = g_array_new (FALSE, TRUE, sizeof (HeddleTenure));
  const HeddleTenure *before = NULL;
  HeddleDay next = first;
  gboolean ended = FALSE;

  for (guint i = 0; i < tenures->len; i++)
    {
      const HeddleTenure *tenure = &g_array_index (tenures, HeddleTenure, i);

      add_gap (gaps, next, tenure->first - 1, ended, before, tenure);
      if (tenure->last < next)
        continue;
      before = tenure;
      ended = holdings[tenure->holding].until != NULL;
      next = tenure->last + 1;
    }
  add_gap (gaps, next, today, ended, before, NULL);
  return gaps;
}

/**
 * heddle_tenures_new:
 * @first: where the time looked at begins; what began before is cut off there
 * @today: a gap at the end goes on until this day
 *
 * Who held a role when, and when nobody did. Somebody without a last day held it
 * until a later one began; two that began on the same day hold it together.
 *
 * Returns: (transfer full) (element-type HeddleTenure): by day, gaps included
 */
GArray *
heddle_tenures_new (const HeddleHolding *holdings,
                    guint                n_holdings,
                    HeddleDay            first,
                    HeddleDay            today)
{
  GArray *tenures = read_holdings (holdings, n_holdings, first);
  g_autoptr (GArray) gaps = NULL;

  for (guint i = 1; i < tenures->len; i++)
    part_neighbours (&g_array_index (tenures, HeddleTenure, i - 1),
                     &g_array_index (tenures, HeddleTenure, i), holdings);
  place_tenures (tenures);
  gaps = find_gaps (tenures, holdings, first, today);
  if (gaps->len > 0)
    g_array_append_vals (tenures, gaps->data, gaps->len);
  g_array_sort (tenures, compare_tenures);
  return tenures;
}

static char *
dup_edtf (HeddleDay day,
          gboolean  vague)
{
  char *iso = heddle_day_to_iso (day);

  if (vague)
    iso[strlen ("2018-01")] = '\0';
  return iso;
}

char *
heddle_tenure_dup_first (const HeddleTenure *self)
{
  return dup_edtf (self->first, self->vague_first);
}

/**
 * heddle_tenure_dup_last:
 *
 * Returns: (nullable) (transfer full): its last day as it is stored, with what is vague in it
 */
char *
heddle_tenure_dup_last (const HeddleTenure *self)
{
  return dup_edtf (self->last, self->vague_last);
}
