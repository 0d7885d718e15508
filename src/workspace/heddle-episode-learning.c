/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-episode-learning.h"

#include <glib/gi18n-lib.h>

gboolean
heddle_episode_has_practice (HeddleStore *store,
                             const char  *episode_id)
{
  g_autoptr (GPtrArray) practices =
    heddle_query_records (store, &heddle_practice_kind, "episode", episode_id);

  return practices->len > 0;
}

/**
 * heddle_episode_close_learning:
 * @episode_id: an episode
 * @day: when its learning was recorded and shared
 * @reason: (nullable): why there is no practice worth sharing
 *
 * Returns: whether it was written
 */
gboolean
heddle_episode_close_learning (HeddleStore  *store,
                               const char   *episode_id,
                               HeddleDay     day,
                               const char   *reason,
                               GError      **error)
{
  g_autoptr (HeddleRecord) episode = heddle_store_get (store, &heddle_episode_kind, episode_id,
                                                       error);
  g_autofree char *text = NULL;
  g_autofree char *iso = heddle_day_to_iso (day);
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;
  g_autoptr (HeddleEdit) edit = NULL;

  if (episode == NULL)
    return FALSE;

  if (reason == NULL)
    reason = HEDDLE_EPISODE (episode)->no_practice_reason;
  text = g_strstrip (g_strdup (reason != NULL ? reason : ""));
  if (*text == '\0' && !heddle_episode_has_practice (store, episode_id))
    {
      heddle_field_set_invalid (heddle_kind_get_field (&heddle_episode_kind,
                                                       "no_practice_reason"),
                                &heddle_episode_kind, NULL, error,
                                _("must be given: no practice of this episode is in the "
                                  "library"));
      return FALSE;
    }

  title = heddle_record_dup_title (episode);
  label = g_strdup_printf (_("Close learning of %s"), title);
  edit = heddle_edit_begin (store, label, error);
  return edit != NULL
         && heddle_edit_set_text (edit, &heddle_episode_kind, episode_id, "no_practice_reason",
                                  text, error)
         && heddle_edit_set_text (edit, &heddle_episode_kind, episode_id, "learning_closed_on",
                                  iso, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}
