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

GPtrArray *
heddle_running_episodes (HeddleStore                *store,
                         const HeddleDeadlineFilter *filter,
                         guint                      *n_undated)
{
  g_autoptr (GPtrArray) planned = heddle_query_records (store, &heddle_episode_kind, "status",
                                                        "planned");
  GPtrArray *running = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean narrow = narrows (filter);

  if (n_undated != NULL)
    *n_undated = 0;
  for (guint i = 0; i < planned->len; i++)
    {
      HeddleEpisode *episode = g_ptr_array_index (planned, i);

      if (narrow && !fits (store, filter, heddle_record_get_id (HEDDLE_RECORD (episode))))
        continue;
      if (episode->fieldwork_start != NULL)
        g_ptr_array_add (running, g_object_ref (episode));
      else if (n_undated != NULL)
        ++*n_undated;
    }

  return running;
}
