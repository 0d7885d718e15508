/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-capacity-match.h"

/* Less than two minutes a day is no free time. */
#define SOME 0.005

static guint
count_matched (const HeddleMatchWish   *wish,
               const HeddleMatchPerson *person)
{
  guint n = 0;

  for (guint i = 0; wish->expertise != NULL && wish->expertise[i] != NULL; i++)
    if (person->knows != NULL && g_strv_contains (person->knows, wish->expertise[i]))
      n++;

  return n;
}

/* By hundredths, so that what reads alike ranks alike. */
static gint
compare_amounts (double first,
                 double second)
{
  gint a = (gint) (first * 100 + 0.5);
  gint b = (gint) (second * 100 + 0.5);

  return (a < b) - (a > b);
}

/* Who can do all of it throughout comes first; then what somebody knows counts more
 * than how much time is left, for half a specialist is more than a whole layman; but
 * somebody without any time comes after all who have some. */
static gint
compare_matches (gconstpointer a,
                 gconstpointer b)
{
  const HeddleMatch *first = a;
  const HeddleMatch *second = b;
  gint by_time = (first->free < SOME) - (second->free < SOME);
  gint by_free = compare_amounts (first->free, second->free);

  if (by_time != 0)
    return by_time;
  if (first->matched != second->matched)
    return first->matched > second->matched ? -1 : 1;
  if (first->fits != second->fits)
    return first->fits ? -1 : 1;
  if (first->near != second->near)
    return first->near ? -1 : 1;
  if (by_free != 0)
    return by_free;
  return (first->row > second->row) - (first->row < second->row);
}

/**
 * heddle_capacity_match:
 * @capacity: whose rows are the people
 * @people: (array length=n_people): what else is known of them
 * @n_people: how many there are
 * @wish: what is asked for
 *
 * Ranks who could do what is asked: allocation by skill, for a set amount of time
 * (Regional Improvement Plans: guidance, paragraph 15). People of equal rank keep their
 * order. It says nothing about how good anybody is.
 *
 * Returns: (transfer full) (element-type HeddleMatch): all who know any of what the
 *   wish names, the likeliest first; who has no time left stands at the end
 */
GArray *
heddle_capacity_match (HeddleCapacity          *capacity,
                       const HeddleMatchPerson *people,
                       guint                    n_people,
                       const HeddleMatchWish   *wish)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (HeddleMatch));
  gboolean any = wish->expertise == NULL || wish->expertise[0] == NULL;

  for (guint i = 0; i < n_people; i++)
    {
      HeddleMatch match = { .row = i, .matched = count_matched (wish, &people[i]),
                            .near = people[i].near };
      HeddleCapacityCell cell;

      if (i == wish->except || (match.matched == 0 && !any))
        continue;
      heddle_capacity_measure (capacity, i, wish->first, wish->last, &cell);
      match.free = cell.free;
      match.least = cell.least;
      match.fits = cell.least >= SOME && cell.least >= wish->fte - SOME;
      if (!any || match.free >= SOME)
        g_array_append_val (matches, match);
    }
  g_array_sort (matches, compare_matches);

  return matches;
}
