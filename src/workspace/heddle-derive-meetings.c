/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Meetings of groups on the calendar. */

#include <glib/gi18n-lib.h>

#include "heddle-derive-private.h"
#include "heddle-episode-plan-private.h"

gboolean
heddle_derive_meeting (HeddleStore  *store,
                       const char   *id,
                       GError      **error)
{
  const HeddleKind *kind = &heddle_meeting_kind;
  g_autoptr (HeddleMeeting) meeting = heddle_derive_dup_live (store, kind, id);
  g_autoptr (HeddleMeetingGroup) group = NULL;
  g_autoptr (HeddleEpisode) episode = NULL;
  g_autoptr (HeddleCollaborative) collaborative = NULL;
  HeddleDeadline row = {
    .kind = kind->name,
    .id = (char *) id,
    .done_on = HEDDLE_DAY_NONE,
    .mark = (char *) "meeting",
    .short_word = (char *) _("meeting"),
    .fixed = TRUE,
  };

  if (meeting != NULL)
    group = heddle_derive_dup_live (store, &heddle_meeting_group_kind, meeting->group);
  if (group == NULL || heddle_meeting_is_cancelled (meeting))
    return heddle_deadlines_replace (store, kind->name, id, NULL, 0, error);

  episode = heddle_derive_dup_live (store, &heddle_episode_kind, group->episode);
  collaborative = episode != NULL
                    ? heddle_episode_dup_collaborative (store, episode)
                    : heddle_derive_dup_live (store, &heddle_collaborative_kind,
                                              group->collaborative);
  row.date = meeting->held_on;
  row.first = row.last = row.nominal = heddle_day_parse (meeting->held_on);
  if (g_strcmp0 (meeting->state, "held") == 0)
    row.done_on = row.last;
  row.what = meeting->title != NULL ? meeting->title : group->name;
  row.whom = meeting->place;
  row.episode = group->episode;
  if (episode != NULL)
    row.authority = episode->host;
  if (collaborative != NULL)
    row.collaborative = (char *) heddle_record_get_id (HEDDLE_RECORD (collaborative));
  return heddle_deadlines_replace (store, kind->name, id, &row, 1, error);
}
