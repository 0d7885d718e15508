/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/**
 * HeddleTimedSession:
 * @id: of the session
 * @starts, @ends: minutes after midnight
 * @title: "Writing in primary schools"
 * @letter: of a group, or ""
 * @host: "Fife"
 * @place: or "" where none is known
 * @collaborative: id of the host's, or %NULL
 * @clash: somebody who leads or records it is in another one at the same time
 *
 * A session of a programme on its date. Times are local.
 */
typedef struct
{
  char *id;
  char *episode;
  HeddleDay day;
  int starts;
  int ends;
  char *title;
  char *letter;
  char *host;
  char *place;
  char *collaborative;
  gboolean clash;
} HeddleTimedSession;

void       heddle_timed_session_free  (HeddleTimedSession         *self);

/* (element-type HeddleTimedSession): of the episodes whose fieldwork touches any
 * of these days, as far as @filter lets them through; by day and time. */
GPtrArray *heddle_timed_sessions_read (HeddleStore                *store,
                                       const HeddleDeadlineFilter *filter,
                                       HeddleDay                   first,
                                       HeddleDay                   last);
/* The day of the fieldwork that comes @by days of it after a session's;
 * %HEDDLE_DAY_NONE: the fieldwork has none. */
HeddleDay  heddle_timed_session_find_day (HeddleStore              *store,
                                          const HeddleTimedSession *self,
                                          int                       by);
/* To another day of the fieldwork, and so many minutes later; it lasts as long. One
 * change, which is refused where the fieldwork has no such day. */
gboolean   heddle_timed_session_move     (HeddleStore              *store,
                                          const HeddleTimedSession *self,
                                          HeddleDay                 day,
                                          int                       minutes,
                                          GError                  **error);

G_END_DECLS
