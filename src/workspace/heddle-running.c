/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-running.h"

#include "heddle-query.h"

static gboolean
narrows (const HeddleDeadlineFilter *filter)
{
  return filter != NULL && (filter->collaborative != NULL || filter->authority != NULL
                            || filter->episode != NULL || filter->owner != NULL
                            || filter->kind != NULL);
}

static gboolean
fits (HeddleStore                *store,
      const HeddleDeadlineFilter *filter,
      const char                 *id)
{
  HeddleDeadlineFilter of_episode = *filter;
  g_autoptr (GPtrArray) found = NULL;

  if (filter->episode != NULL && !g_str_equal (filter->episode, id))
    return FALSE;
  of_episode.episode = id;
  found = heddle_deadlines_page (store, &of_episode, HEDDLE_DAY_FIRST, NULL, 1);

  return found->len > 0;
}

static gboolean
is_undated (HeddleQuery *query,
            guint        position)
{
  g_autoptr (HeddleEpisode) episode = g_list_model_get_item (G_LIST_MODEL (query), position);

  return episode != NULL && episode->fieldwork_start == NULL;
}

GPtrArray *
heddle_running_episodes (HeddleStore                *store,
                         const HeddleDeadlineFilter *filter,
                         guint                      *n_undated)
{
  g_autoptr (HeddleQuery) query = heddle_query_new (store, &heddle_episode_kind);
  const HeddleField *status = heddle_kind_get_field (&heddle_episode_kind, "status");
  g_auto (HeddleValue) planned = HEDDLE_VALUE_INIT;
  GPtrArray *running = g_ptr_array_new_with_free_func (g_free);
  guint n, from = 0, left = 0;

  heddle_field_parse (status, &heddle_episode_kind, "planned", &planned, NULL);
  heddle_query_add_filter (query, status, &planned);
  n = g_list_model_get_n_items (G_LIST_MODEL (query));
  /* They come by their fieldwork, those without one first: the others need not
   * be read. */
  for (; from < n && is_undated (query, from); from++)
    left += !narrows (filter) || fits (store, filter, heddle_query_get_id (query, from));
  for (guint i = from; i < n; i++)
    if (!narrows (filter) || fits (store, filter, heddle_query_get_id (query, i)))
      g_ptr_array_add (running, g_strdup (heddle_query_get_id (query, i)));
  if (n_undated != NULL)
    *n_undated = left;

  return running;
}
