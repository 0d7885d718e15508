/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-timed-sessions.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"
#include "heddle-error.h"
#include "heddle-programme-jobs.h"

/* Who leads a session and who writes it up, while their clashes are sought. */
typedef struct
{
  HeddleTimedSession *session;
  const char *facilitator;
  const char *recorder;
} Lead;

void
heddle_timed_session_free (HeddleTimedSession *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->episode);
  g_free (self->title);
  g_free (self->letter);
  g_free (self->host);
  g_free (self->place);
  g_free (self->collaborative);
  g_free (self);
}

static HeddleTimedSession *
session_new (HeddleEpisodePlan      *plan,
             HeddleProgrammeSession *record,
             HeddleDay               day)
{
  HeddleTimedSession *self = g_new0 (HeddleTimedSession, 1);

  self->id = g_strdup (heddle_record_get_id (HEDDLE_RECORD (record)));
  self->episode = g_strdup (heddle_record_get_id (HEDDLE_RECORD (plan->episode)));
  self->day = day;
  self->starts = heddle_programme_read_clock (record->starts);
  self->ends = heddle_programme_read_clock (record->ends);
  self->title = g_strdup (record->title != NULL ? record->title : "");
  self->letter = g_strdup (record->letter != NULL ? record->letter : "");
  self->host = plan->host != NULL ? heddle_record_dup_title (HEDDLE_RECORD (plan->host))
                                  : g_strdup ("");
  self->place = g_strdup (record->place != NULL ? record->place : "");
  if (plan->collaborative != NULL)
    self->collaborative
        = g_strdup (heddle_record_get_id (HEDDLE_RECORD (plan->collaborative)));

  return self;
}

static gboolean
shares (const Lead *lead,
        const char *person)
{
  return person != NULL && (g_strcmp0 (lead->facilitator, person) == 0
                            || g_strcmp0 (lead->recorder, person) == 0);
}

static void
mark_clashes (GArray *leads)
{
  for (guint i = 0; i < leads->len; i++)
    for (guint j = i + 1; j < leads->len; j++)
      {
        Lead *one = &g_array_index (leads, Lead, i), *other = &g_array_index (leads, Lead, j);

        if (one->session->day != other->session->day
            || one->session->ends <= other->session->starts
            || other->session->ends <= one->session->starts
            || (!shares (one, other->facilitator) && !shares (one, other->recorder)))
          continue;
        one->session->clash = other->session->clash = TRUE;
      }
}

static void
add_episode (HeddleStore *store,
             const char  *episode,
             HeddleDay    first,
             HeddleDay    last,
             GPtrArray   *programmes,
             GPtrArray   *sessions,
             GArray      *leads)
{
  g_autoptr (HeddleEpisodePlan) plan = heddle_episode_plan_load (store, episode, NULL);
  HeddleProgrammePlan *programme = plan != NULL ? heddle_programme_plan_new (store, plan) : NULL;

  if (programme == NULL)
    return;
  g_ptr_array_add (programmes, programme);
  for (guint i = 0; i < programme->sessions->len; i++)
    {
      HeddleProgrammeSession *record = heddle_programme_plan_get_session (programme, i);
      HeddleDay day = heddle_programme_plan_get_day (programme, (int) record->day);
      Lead lead = { NULL, record->facilitator, record->recorder };

      if (day == HEDDLE_DAY_NONE || day < first || day > last
          || heddle_programme_read_clock (record->starts) < 0
          || heddle_programme_read_clock (record->ends)
                 <= heddle_programme_read_clock (record->starts))
        continue;
      lead.session = session_new (plan, record, day);
      g_ptr_array_add (sessions, lead.session);
      g_array_append_val (leads, lead);
    }
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const HeddleTimedSession *one = *(HeddleTimedSession *const *) a;
  const HeddleTimedSession *other = *(HeddleTimedSession *const *) b;

  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;
  if (one->starts != other->starts)
    return one->starts < other->starts ? -1 : 1;

  return g_strcmp0 (one->letter, other->letter);
}

GPtrArray *
heddle_timed_sessions_read (HeddleStore                *store,
                            const HeddleDeadlineFilter *filter,
                            HeddleDay                   first,
                            HeddleDay                   last)
{
  g_autoptr (GPtrArray) rows = heddle_deadlines_range (store, filter, first, last);
  g_autoptr (GPtrArray) programmes
      = g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_programme_plan_free);
  g_autoptr (GArray) leads = g_array_new (FALSE, FALSE, sizeof (Lead));
  GPtrArray *sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_timed_session_free);

  for (guint i = 0; i < rows->len; i++)
    {
      const HeddleDeadline *row = g_ptr_array_index (rows, i);

      if (g_strcmp0 (row->mark, "fieldwork") == 0 && row->episode != NULL)
        add_episode (store, row->episode, first, last, programmes, sessions, leads);
    }
  mark_clashes (leads);
  g_ptr_array_sort (sessions, compare);

  return sessions;
}

/* The number of a day of the fieldwork, from 1; 0: it is none. */
static int
find_number (const HeddleProgrammePlan *programme,
             HeddleDay                  day)
{
  for (int i = 1; i <= HEDDLE_DAYS_MAX; i++)
    if (heddle_programme_plan_get_day (programme, i) == day)
      return i;

  return 0;
}

HeddleDay
heddle_timed_session_find_day (HeddleStore              *store,
                               const HeddleTimedSession *self,
                               int                       by)
{
  g_autoptr (HeddleEpisodePlan) plan = heddle_episode_plan_load (store, self->episode, NULL);
  HeddleProgrammePlan *programme = plan != NULL ? heddle_programme_plan_new (store, plan) : NULL;
  HeddleDay day;

  if (programme == NULL)
    return HEDDLE_DAY_NONE;
  day = heddle_programme_plan_get_day (programme, find_number (programme, self->day) + by);
  heddle_programme_plan_free (programme);

  return day;
}

gboolean
heddle_timed_session_move (HeddleStore              *store,
                           const HeddleTimedSession *self,
                           HeddleDay                 day,
                           int                       minutes,
                           GError                  **error)
{
  g_autoptr (HeddleEpisodePlan) plan = heddle_episode_plan_load (store, self->episode, error);
  HeddleProgrammePlan *programme = plan != NULL ? heddle_programme_plan_new (store, plan) : NULL;
  int from, to;

  if (programme == NULL)
    return FALSE;
  from = find_number (programme, self->day);
  to = find_number (programme, day);
  heddle_programme_plan_free (programme);
  if (from == 0 || to == 0)
    {
      g_autofree char *text = heddle_date_text_show_day (day, self->day);

      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED, _("session %s: %s is no day of the "
                   "fieldwork"), self->title, text);
      return FALSE;
    }

  return heddle_programme_move_session (store, self->id, to - from, minutes, error);
}
