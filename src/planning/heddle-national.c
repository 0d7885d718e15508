/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-national.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

typedef struct
{
  GArray *rows;
  GHashTable *places; /* authority to place in rows, plus one */
} Index;

static HeddleNationalRow *
find_row (const Index *index,
          const char  *authority)
{
  guint place = 0;

  if (authority != NULL)
    place = GPOINTER_TO_UINT (g_hash_table_lookup (index->places, authority));
  return place > 0 ? &g_array_index (index->rows, HeddleNationalRow, place - 1) : NULL;
}

static void
index_init (Index              *index,
            const char * const *authorities)
{
  index->rows = g_array_new (FALSE, TRUE, sizeof (HeddleNationalRow));
  index->places = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; authorities[i] != NULL; i++)
    {
      HeddleNationalRow row = { .authority = authorities[i] };

      g_array_append_val (index->rows, row);
      g_hash_table_insert (index->places, (gpointer) authorities[i], GUINT_TO_POINTER (i + 1));
    }
}

/* An episode without a date is planned in every period. */
static gboolean
is_within (const HeddleNationalEpisode *episode,
           HeddleDay                    from,
           HeddleDay                    until)
{
  return episode->first == HEDDLE_DAY_NONE || (episode->first <= until && episode->last >= from);
}

static gboolean
is_over (const HeddleNationalEpisode *episode,
         HeddleDay                    today)
{
  return episode->first != HEDDLE_DAY_NONE && episode->last < today;
}

static void
count_host (HeddleNationalRow           *row,
            const HeddleNationalEpisode *episode,
            HeddleDay                    today)
{
  HeddlePart part = HEDDLE_PART_PLANNED;

  if (row == NULL)
    return;
  if (is_over (episode, today))
    {
      part = HEDDLE_PART_HOSTED;
      row->hosted++;
    }
  else
    {
      row->planned++;
      if (episode->first != HEDDLE_DAY_NONE && episode->first <= today)
        part = HEDDLE_PART_RUNNING;
      if (episode->first > today
          && (row->next_day == HEDDLE_DAY_NONE || episode->first < row->next_day))
        row->next_day = episode->first;
    }
  row->part = MAX (row->part, part);
}

static gboolean
is_host (const HeddleNationalEpisode *episode,
         const char                  *authority)
{
  return g_strcmp0 (episode->host, authority) == 0 || g_strcmp0 (episode->co_host, authority) == 0;
}

static void
count_loans (const Index                 *index,
             const HeddleNationalEpisode *episode,
             const HeddleLoan            *loans,
             guint                        n_loans)
{
  g_autoptr (GHashTable) lenders = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_loans; i++)
    {
      HeddleNationalRow *lender = find_row (index, loans[i].authority);
      HeddleNationalRow *host = find_row (index, episode->host);
      HeddleNationalRow *co_host = find_row (index, episode->co_host);

      if (lender == NULL || is_host (episode, loans[i].authority))
        continue;
      lender->lent++;
      lender->lent_to += g_hash_table_add (lenders, (gpointer) loans[i].authority);
      lender->part = MAX (lender->part, HEDDLE_PART_LENT);
      if (host != NULL)
        host->received++;
      if (co_host != NULL && co_host != host)
        co_host->received++;
    }
}

/* Who hosts next: all whose fieldwork begins on the earliest day to come. */
static void
mark_next (GArray *rows)
{
  HeddleDay next = HEDDLE_DAY_NONE;

  for (guint i = 0; i < rows->len; i++)
    {
      HeddleDay day = g_array_index (rows, HeddleNationalRow, i).next_day;

      if (day != HEDDLE_DAY_NONE && (next == HEDDLE_DAY_NONE || day < next))
        next = day;
    }
  for (guint i = 0; i < rows->len && next != HEDDLE_DAY_NONE; i++)
    {
      HeddleNationalRow *row = &g_array_index (rows, HeddleNationalRow, i);

      if (row->next_day == next)
        row->part = MAX (row->part, HEDDLE_PART_NEXT);
    }
}

static gint
compare_loans (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (((const HeddleLoan *) a)->episode, ((const HeddleLoan *) b)->episode);
}

/**
 * heddle_national_list:
 * @authorities: (array zero-terminated=1): ids of the authorities that take part
 * @episodes: (array length=n_episodes): the episodes that were not cancelled
 * @loans: (array length=n_loans): who gave people to which of them
 * @from, @until: the period looked at
 * @today: the day to look from
 *
 * What each authority has done for the programme in a period, and what it will do:
 * all 32 are to take part (Collaborative Improvement guidance, §3). Nobody is ranked:
 * the rows keep the order of @authorities. The strings are those handed in.
 *
 * Returns: (transfer full) (element-type HeddleNationalRow): one row per authority
 */
GArray *
heddle_national_list (const char * const          *authorities,
                      const HeddleNationalEpisode *episodes,
                      guint                        n_episodes,
                      const HeddleLoan            *loans,
                      guint                        n_loans,
                      HeddleDay                    from,
                      HeddleDay                    until,
                      HeddleDay                    today)
{
  g_autofree HeddleLoan *sorted = g_memdup2 (loans, n_loans * sizeof *loans);
  g_autoptr (GHashTable) starts = g_hash_table_new (g_str_hash, g_str_equal);
  Index index;

  index_init (&index, authorities);
  if (n_loans > 0)
    qsort (sorted, n_loans, sizeof *sorted, compare_loans);
  for (guint i = n_loans; i-- > 0;)
    g_hash_table_replace (starts, (gpointer) sorted[i].episode, GUINT_TO_POINTER (i + 1));

  for (guint i = 0; i < n_episodes; i++)
    {
      guint start = GPOINTER_TO_UINT (g_hash_table_lookup (starts, episodes[i].id));
      guint n = 0;

      if (!is_within (&episodes[i], from, until))
        continue;
      count_host (find_row (&index, episodes[i].host), &episodes[i], today);
      if (g_strcmp0 (episodes[i].host, episodes[i].co_host) != 0)
        count_host (find_row (&index, episodes[i].co_host), &episodes[i], today);
      while (start > 0 && start - 1 + n < n_loans
             && g_str_equal (sorted[start - 1 + n].episode, episodes[i].id))
        n++;
      if (n > 0)
        count_loans (&index, &episodes[i], &sorted[start - 1], n);
    }
  mark_next (index.rows);
  g_hash_table_unref (index.places);

  return index.rows;
}

/* First day of the authority's first fieldwork after @day. */
static HeddleDay
find_after (const char                  *authority,
            const HeddleNationalEpisode *episodes,
            guint                        n_episodes,
            HeddleDay                    day)
{
  HeddleDay found = HEDDLE_DAY_NONE;

  for (guint i = 0; i < n_episodes; i++)
    if (is_host (&episodes[i], authority) && episodes[i].first > day
        && (found == HEDDLE_DAY_NONE || episodes[i].first < found))
      found = episodes[i].first;

  return found;
}

/* Hosts with a date come in the order of their dates; then who has not hosted and has
 * no date, those first who have lent nobody yet and would learn most. */
static gint
compare_suggestions (gconstpointer a,
                     gconstpointer b)
{
  const HeddleNationalRow *first = a;
  const HeddleNationalRow *second = b;
  gboolean dated = first->next_day != HEDDLE_DAY_NONE;

  if (dated != (second->next_day != HEDDLE_DAY_NONE))
    return dated ? -1 : 1;
  if (first->next_day != second->next_day)
    return first->next_day < second->next_day ? -1 : 1;
  return first->lent < second->lent ? -1 : first->lent > second->lent;
}

/**
 * heddle_national_suggest_hosts:
 * @rows: (element-type HeddleNationalRow): from heddle_national_list()
 * @episodes: (array length=n_episodes): the episodes
 * @episode: the one whose team is being gathered
 * @n_most: how many to suggest at most
 *
 * Who could be in a team as the next host, which gives continuity (Collaborative
 * Improvement guidance, §6): first those whose fieldwork comes next after that of
 * @episode, then those that have not hosted and have no date.
 *
 * Returns: (transfer full) (element-type HeddleNationalRow): rows in order; their
 *   `next_day` is that of the fieldwork after the one of @episode
 */
GArray *
heddle_national_suggest_hosts (const GArray                *rows,
                               const HeddleNationalEpisode *episodes,
                               guint                        n_episodes,
                               const HeddleNationalEpisode *episode,
                               guint                        n_most)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (HeddleNationalRow));

  for (guint i = 0; i < rows->len; i++)
    {
      HeddleNationalRow row = g_array_index (rows, HeddleNationalRow, i);

      if (is_host (episode, row.authority))
        continue;
      row.next_day = find_after (row.authority, episodes, n_episodes, episode->last);
      if (row.next_day != HEDDLE_DAY_NONE
          || (row.hosted == 0 && row.part < HEDDLE_PART_PLANNED))
        g_array_append_val (found, row);
    }
  g_array_sort (found, compare_suggestions);
  if (found->len > n_most)
    g_array_set_size (found, n_most);

  return found;
}

/**
 * heddle_part_get_word:
 * @part: an authority's part
 *
 * Returns: (transfer none): the words for it
 */
const char *
heddle_part_get_word (HeddlePart part)
{
  switch (part)
    {
    case HEDDLE_PART_HOSTED:
      return _("Has hosted");
    case HEDDLE_PART_RUNNING:
      return _("Fieldwork now");
    case HEDDLE_PART_NEXT:
      return _("Hosts next");
    case HEDDLE_PART_PLANNED:
      return _("Planned");
    case HEDDLE_PART_LENT:
      return _("Has contributed");
    case HEDDLE_PART_NONE:
    default:
      return _("Not yet");
    }
}
