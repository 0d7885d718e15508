/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-waiting.h"

#include <glib/gi18n-lib.h>

#include "heddle-approval-state.h"
#include "heddle-date-text.h"

/* Rows of approvals and episodes that are looked at: more than can run at a
 * time, and a bound in a large file. */
#define MOST_APPROVALS 400
#define MOST_EPISODES 16

void
heddle_waiting_free (HeddleWaiting *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->what);
  g_free (self->detail);
  g_free (self->collaborative);
  g_free (self);
}

static char *
dup_title (HeddleStore      *store,
           const HeddleKind *kind,
           const char       *id)
{
  g_autoptr (HeddleRecord) record = id != NULL ? heddle_store_get (store, kind, id, NULL) : NULL;

  return record != NULL ? heddle_record_dup_title (record) : g_strdup ("");
}

static HeddleWaiting *
waiting_new (const HeddleKind *kind,
             const char       *id,
             const char       *collaborative)
{
  HeddleWaiting *self = g_new0 (HeddleWaiting, 1);

  self->kind = kind->name;
  self->id = g_strdup (id);
  self->collaborative = g_strdup (collaborative);

  return self;
}

/* "5 of 8 Chief Executives have agreed", or who alone is missing. */
static char *
dup_answers (HeddleApprovalState *state)
{
  if (state->n_executives_agreed == state->n_executives)
    for (guint i = 0; i < state->rows->len; i++)
      {
        HeddleRecord *row = g_ptr_array_index (state->rows, i);
        const HeddleField *field = heddle_kind_get_field (&heddle_approval_kind, "party");

        if (HEDDLE_APPROVAL (row)->decided_on == NULL)
          return heddle_record_dup_text (row, field);
      }

  return g_strdup_printf (_("%u of %u Chief Executives have agreed"), state->n_executives_agreed,
                          state->n_executives);
}

static void
add_subject (HeddleStore      *store,
             const HeddleKind *kind,
             const char       *id,
             HeddleDeadline   *deadline,
             HeddleDay         today,
             GPtrArray        *list)
{
  g_autoptr (HeddleApprovalState) state = heddle_approval_state_load (store, kind->name, id, NULL);
  g_autofree char *answers = NULL;
  g_autofree char *asked = NULL;
  HeddleWaiting *waiting;

  if (state == NULL || state->n_waiting == 0 || state->asked_on > today)
    return;
  waiting = waiting_new (kind, id, deadline->collaborative);
  answers = dup_answers (state);
  asked = heddle_date_text_show_day (state->asked_on, today);
  waiting->what = dup_title (store, kind, id);
  /* Translators: whose answers there are, and the day they were asked. */
  waiting->detail = g_strdup_printf (_("%s, asked %s"), answers, asked);
  waiting->asked_on = state->asked_on;
  waiting->due = deadline->last;
  g_ptr_array_add (list, waiting);
}

/* One line for each plan or appointment, however many have not answered. */
static void
add_approvals (HeddleStore           *store,
               const HeddleAttention *attention,
               HeddleDay              today,
               GPtrArray             *list)
{
  HeddleDeadlineFilter filter = { .kind = heddle_approval_kind.name,
                                  .collaborative = attention->collaborative,
                                  .authority = attention->mine ? attention->authority : NULL };
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) undated = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (attention->mine && attention->authority == NULL)
    return;
  rows = heddle_deadlines_overdue (store, &filter, HEDDLE_DAY_OPEN, MOST_APPROVALS);
  undated = heddle_deadlines_undated_open (store, &filter, MOST_APPROVALS);
  g_ptr_array_extend_and_steal (rows, g_steal_pointer (&undated));
  for (guint i = 0; i < rows->len; i++)
    {
      HeddleDeadline *deadline = g_ptr_array_index (rows, i);
      g_autoptr (HeddleRecord) record = NULL;
      const char *subject;

      record = heddle_store_get (store, &heddle_approval_kind, deadline->id, NULL);
      if (record == NULL)
        continue;
      subject = HEDDLE_APPROVAL (record)->iteration != NULL ? HEDDLE_APPROVAL (record)->iteration
                                                            : HEDDLE_APPROVAL (record)->appointment;
      if (subject != NULL && g_hash_table_add (seen, g_strdup (subject)))
        add_subject (store,
                     HEDDLE_APPROVAL (record)->iteration != NULL ? &heddle_iteration_kind
                                                                 : &heddle_appointment_kind,
                     subject, deadline, today, list);
    }
}

/* Of the episode's deadlines the one that its team or group waits for. */
static HeddleDay
find_needed (HeddleStore *store,
             GPtrArray   *deadlines)
{
  for (guint i = 0; i < deadlines->len; i++)
    {
      HeddleDeadline *deadline = g_ptr_array_index (deadlines, i);
      g_autoptr (HeddleRecord) step = heddle_store_get (store, &heddle_step_kind, deadline->id,
                                                        NULL);

      if (step != NULL && g_strcmp0 (HEDDLE_STEP (step)->key, "team") == 0)
        return deadline->last;
    }

  return HEDDLE_DAY_NONE;
}

static void
add_slots (HeddleStore *store,
           const char  *episode,
           const char  *host,
           const char  *collaborative,
           HeddleDay    needed,
           HeddleDay    today,
           GPtrArray   *list)
{
  g_autoptr (GPtrArray) slots = heddle_query_records (store, &heddle_slot_kind, "episode", episode);
  g_autofree char *day = heddle_date_text_show_day (needed, today);

  for (guint i = 0; i < slots->len; i++)
    {
      HeddleSlot *slot = g_ptr_array_index (slots, i);
      HeddleWaiting *waiting;

      if (slot->person != NULL)
        continue;
      waiting = waiting_new (&heddle_slot_kind, heddle_record_get_id (HEDDLE_RECORD (slot)),
                             collaborative);
      /* Translators: a host authority, and a part in its group. */
      waiting->what = g_strdup_printf (_("%s: %s"), host, slot->role);
      waiting->detail = needed != HEDDLE_DAY_NONE
                            ? g_strdup_printf (_("nobody named, needed by %s"), day)
                            : g_strdup (_("nobody named"));
      waiting->due = needed;
      g_ptr_array_add (list, waiting);
    }
}

static void
add_members (HeddleStore           *store,
             const HeddleAttention *attention,
             const char            *episode,
             const char            *host,
             const char            *collaborative,
             gboolean               all,
             HeddleDay              today,
             GPtrArray             *list)
{
  g_autoptr (GPtrArray) team = heddle_query_records (store, &heddle_team_member_kind, "episode",
                                                     episode);

  for (guint i = 0; i < team->len; i++)
    {
      HeddleTeamMember *member = g_ptr_array_index (team, i);
      HeddleDay asked = heddle_day_parse (member->asked_on);
      g_autofree char *person = NULL;
      g_autofree char *day = NULL;
      HeddleWaiting *waiting;

      if (g_strcmp0 (member->state, "invited") != 0 || member->answered_on != NULL
          || (!all && g_strcmp0 (member->person, attention->person) != 0))
        continue;
      person = dup_title (store, &heddle_person_kind, member->person);
      day = heddle_date_text_show_day (asked, today);
      waiting = waiting_new (&heddle_team_member_kind,
                             heddle_record_get_id (HEDDLE_RECORD (member)), collaborative);
      /* Translators: a host authority, and who was invited to its team. */
      waiting->what = g_strdup_printf (_("%s: answer from %s"), host, person);
      waiting->detail = asked != HEDDLE_DAY_NONE
                            ? g_strdup_printf (_("invited to the team, asked %s"), day)
                            : g_strdup (_("invited to the team"));
      waiting->asked_on = asked;
      g_ptr_array_add (list, waiting);
    }
}

static void
add_episode (HeddleStore           *store,
             const HeddleAttention *attention,
             HeddleEpisode         *episode,
             HeddleDay              today,
             GPtrArray             *list)
{
  const char *id = heddle_record_get_id (HEDDLE_RECORD (episode));
  gboolean all = !attention->mine || g_strcmp0 (episode->host, attention->authority) == 0;
  g_autoptr (GPtrArray) deadlines = heddle_deadlines_of_episode (store, id);
  HeddleDeadline *first = deadlines->len > 0 ? deadlines->pdata[0] : NULL;
  const char *collaborative = first != NULL ? first->collaborative : NULL;
  g_autofree char *host = NULL;

  if (attention->collaborative != NULL
      && g_strcmp0 (collaborative, attention->collaborative) != 0)
    return;
  host = first != NULL && first->subject != NULL
             ? g_strdup (first->subject)
             : dup_title (store, &heddle_authority_kind, episode->host);
  if (all)
    add_slots (store, id, host, collaborative, find_needed (store, deadlines), today, list);
  add_members (store, attention, id, host, collaborative, all, today, list);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const HeddleWaiting *first = *(HeddleWaiting *const *) a;
  const HeddleWaiting *second = *(HeddleWaiting *const *) b;
  HeddleDay asked[] = { first->asked_on != HEDDLE_DAY_NONE ? first->asked_on : HEDDLE_DAY_OPEN,
                        second->asked_on != HEDDLE_DAY_NONE ? second->asked_on : HEDDLE_DAY_OPEN };
  HeddleDay due[] = { first->due != HEDDLE_DAY_NONE ? first->due : HEDDLE_DAY_OPEN,
                      second->due != HEDDLE_DAY_NONE ? second->due : HEDDLE_DAY_OPEN };

  if (asked[0] != asked[1])
    return asked[0] < asked[1] ? -1 : 1;
  if (due[0] != due[1])
    return due[0] < due[1] ? -1 : 1;

  return g_strcmp0 (first->what, second->what);
}

/**
 * heddle_waiting_list:
 * @today: the day that waiting is counted to
 *
 * Returns: (transfer full) (element-type HeddleWaiting): see the header
 */
GPtrArray *
heddle_waiting_list (HeddleStore           *store,
                     const HeddleAttention *attention,
                     HeddleDay              today)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_waiting_free);
  g_autoptr (GPtrArray) episodes = heddle_waiting_next_episodes (store, today, MOST_EPISODES);

  add_approvals (store, attention, today, list);
  for (guint i = 0; i < episodes->len; i++)
    add_episode (store, attention, g_ptr_array_index (episodes, i), today, list);
  g_ptr_array_sort (list, compare);

  return list;
}

/**
 * heddle_waiting_next_episodes:
 * @today: the day that fieldwork is not over before
 *
 * Returns: (transfer full) (element-type HeddleEpisode): see the header
 */
GPtrArray *
heddle_waiting_next_episodes (HeddleStore *store,
                              HeddleDay    today,
                              guint        limit)
{
  g_autoptr (GPtrArray) fieldwork = heddle_deadlines_fieldwork (store, today, limit);
  GPtrArray *episodes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < fieldwork->len; i++)
    {
      HeddleDeadline *deadline = g_ptr_array_index (fieldwork, i);
      HeddleRecord *episode = heddle_store_get (store, &heddle_episode_kind, deadline->episode,
                                                NULL);

      if (episode != NULL)
        g_ptr_array_add (episodes, episode);
    }

  return episodes;
}
