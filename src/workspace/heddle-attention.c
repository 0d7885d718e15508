/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-attention.h"

typedef GPtrArray *(*ReadFunc) (HeddleStore                *store,
                                const HeddleDeadlineFilter *filter,
                                HeddleDay                   from,
                                HeddleDay                   to,
                                guint                       limit);

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const HeddleDeadline *first = *(HeddleDeadline *const *) a;
  const HeddleDeadline *second = *(HeddleDeadline *const *) b;
  int order;

  if (first->last != second->last)
    return first->last < second->last ? -1 : 1;
  order = g_strcmp0 (first->what, second->what);

  return order != 0 ? order : (first->key > second->key) - (first->key < second->key);
}

/* What I own and what my authority hosts are two indexes; an entry can be in
 * both. */
static GPtrArray *
unite (GPtrArray *rows,
       GPtrArray *more,
       guint      limit)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (keys, &((HeddleDeadline *) rows->pdata[i])->key);
  while (more->len > 0)
    {
      HeddleDeadline *row = g_ptr_array_steal_index (more, more->len - 1);

      if (g_hash_table_contains (keys, &row->key))
        heddle_deadline_free (row);
      else
        g_ptr_array_add (rows, row);
    }
  g_ptr_array_sort (rows, compare);
  if (rows->len > limit)
    g_ptr_array_set_size (rows, (int) limit);

  return rows;
}

static GPtrArray *
read_for (HeddleStore           *store,
          const HeddleAttention *attention,
          ReadFunc               read,
          HeddleDay              from,
          HeddleDay              to,
          guint                  limit)
{
  HeddleDeadlineFilter filter = { .collaborative = attention->collaborative };
  g_autoptr (GPtrArray) rows = NULL;

  if (!attention->mine)
    return read (store, &filter, from, to, limit);
  if (attention->person != NULL)
    {
      filter.owner = attention->person;
      rows = read (store, &filter, from, to, limit);
      filter.owner = NULL;
    }
  if (rows == NULL)
    rows = g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_deadline_free);
  if (attention->authority != NULL)
    {
      g_autoptr (GPtrArray) more = NULL;

      filter.authority = attention->authority;
      more = read (store, &filter, from, to, limit);
      unite (rows, more, limit);
    }

  return g_steal_pointer (&rows);
}

static GPtrArray *
read_overdue (HeddleStore                *store,
              const HeddleDeadlineFilter *filter,
              HeddleDay                   from,
              HeddleDay                   to,
              guint                       limit)
{
  return heddle_deadlines_overdue (store, filter, from, limit);
}

/* A fortnight's entries are few even in a large file, but a page bounds them
 * whatever is in it. */
static GPtrArray *
read_coming (HeddleStore                *store,
             const HeddleDeadlineFilter *filter,
             HeddleDay                   from,
             HeddleDay                   to,
             guint                       limit)
{
  GPtrArray *rows = heddle_deadlines_page (store, filter, from, NULL, limit);

  for (guint i = rows->len; i > 0; i--)
    {
      HeddleDeadline *row = rows->pdata[i - 1];

      if (row->last > to || row->done_on != HEDDLE_DAY_NONE)
        g_ptr_array_remove_index (rows, i - 1);
    }

  return rows;
}

/**
 * heddle_attention_overdue:
 * @today: the day that what is overdue was due before
 *
 * Returns: (transfer full) (element-type HeddleDeadline): see the header
 */
GPtrArray *
heddle_attention_overdue (HeddleStore           *store,
                          const HeddleAttention *attention,
                          HeddleDay              today,
                          guint                  limit)
{
  return read_for (store, attention, read_overdue, today, HEDDLE_DAY_NONE, limit);
}

/**
 * heddle_attention_coming:
 * @to: last day, included
 *
 * Returns: (transfer full) (element-type HeddleDeadline): see the header
 */
GPtrArray *
heddle_attention_coming (HeddleStore           *store,
                         const HeddleAttention *attention,
                         HeddleDay              today,
                         HeddleDay              to,
                         guint                  limit)
{
  return read_for (store, attention, read_coming, today, to, limit);
}

static gboolean
is_looked_at (const HeddleAttention *attention,
              const HeddleDeadline  *row)
{
  if (attention->collaborative != NULL
      && g_strcmp0 (attention->collaborative, row->collaborative) != 0)
    return FALSE;
  if (!attention->mine)
    return TRUE;

  return (attention->person != NULL && g_strcmp0 (attention->person, row->owner) == 0)
         || (attention->authority != NULL && g_strcmp0 (attention->authority, row->authority) == 0);
}

/**
 * heddle_attention_concerns:
 * @kind: name of a kind
 * @id: a record of it
 *
 * Returns: whether the record, or a deadline that comes from it, belongs to
 *   the collaborative and is mine where these are asked for
 */
gboolean
heddle_attention_concerns (HeddleStore           *store,
                           const HeddleAttention *attention,
                           const char            *kind,
                           const char            *id)
{
  g_autoptr (GPtrArray) rows = NULL;

  if (attention->collaborative == NULL && !attention->mine)
    return TRUE;
  if (g_str_equal (kind, heddle_collaborative_kind.name) && !attention->mine)
    return g_str_equal (attention->collaborative, id);

  rows = g_str_equal (kind, heddle_episode_kind.name)
             ? heddle_deadlines_of_episode (store, id)
             : heddle_deadlines_of_record (store, kind, id, NULL);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (is_looked_at (attention, rows->pdata[i]))
      return TRUE;

  return FALSE;
}

gboolean
heddle_attention_shows (HeddleStore           *store,
                        const HeddleAttention *attention,
                        const HeddleFinding   *finding)
{
  if (finding->dismissed != NULL || g_str_equal (finding->rule, "approval-waiting")
      || g_str_equal (finding->rule, "slots-empty")
      || g_str_equal (finding->rule, "two-hosts"))
    return FALSE;
  for (guint i = 0; i < finding->ids->len; i++)
    if (heddle_attention_concerns (store, attention, finding->kinds->pdata[i],
                                   finding->ids->pdata[i]))
      return TRUE;

  return FALSE;
}
