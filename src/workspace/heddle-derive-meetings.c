/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Meetings of groups on the calendar. */

#include <glib/gi18n-lib.h>

#include "heddle-derive-private.h"
#include "heddle-episode-plan-private.h"

/* The live record of @kind, or NULL. */
static gpointer
get_live (HeddleStore      *store,
          const HeddleKind *kind,
          const char       *id)
{
  g_autoptr (HeddleRecord) record = id != NULL ? heddle_store_get (store, kind, id, NULL) : NULL;

  if (record == NULL || heddle_record_is_deleted (record))
    return NULL;
  return g_steal_pointer (&record);
}

gboolean
heddle_derive_meeting (HeddleStore  *store,
                       const char   *id,
                       GError      **error)
{
  const HeddleKind *kind = &heddle_meeting_kind;
  g_autoptr (HeddleMeeting) meeting = get_live (store, kind, id);
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
    group = get_live (store, &heddle_meeting_group_kind, meeting->group);
  if (group == NULL || g_strcmp0 (meeting->state, "cancelled") == 0)
    return heddle_deadlines_replace (store, kind->name, id, NULL, 0, error);

  episode = get_live (store, &heddle_episode_kind, group->episode);
  collaborative = episode != NULL
                    ? heddle_episode_dup_collaborative (store, episode)
                    : get_live (store, &heddle_collaborative_kind, group->collaborative);
  row.date = meeting->held_on;
  row.first = row.last = row.nominal = heddle_day_parse (meeting->held_on);
  row.what = meeting->title != NULL ? meeting->title : group->name;
  row.whom = meeting->place;
  row.episode = group->episode;
  if (episode != NULL)
    row.authority = episode->host;
  if (collaborative != NULL)
    row.collaborative = (char *) heddle_record_get_id (HEDDLE_RECORD (collaborative));
  return heddle_deadlines_replace (store, kind->name, id, &row, 1, error);
}
