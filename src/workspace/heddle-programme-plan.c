/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The programme of an episode as the rules of planning need it. */

#include "heddle-programme-plan.h"

#include <glib/gi18n-lib.h>

#include "heddle-members.h"
#include "heddle-privacy.h"

/**
 * heddle_programme_read_clock:
 * @time: (nullable): as stored
 *
 * Returns: minutes after midnight, -1 where there is no time
 */
int
heddle_programme_read_clock (const char *time)
{
  return time != NULL && time[0] != '\0' ? atoi (time) * 60 + atoi (time + 3) : -1;
}

/**
 * heddle_programme_write_clock:
 * @minutes: after midnight, less than a day
 *
 * Returns: (transfer full): as it is stored
 */
char *
heddle_programme_write_clock (int minutes)
{
  return g_strdup_printf ("%02d:%02d", minutes / 60, minutes % 60);
}

/**
 * heddle_programme_dup_hours:
 *
 * Returns: (transfer full): a length in hours, and minutes where they are not whole
 */
char *
heddle_programme_dup_hours (guint64 minutes)
{
  unsigned long hours = (unsigned long) (minutes / 60);
  unsigned rest = (unsigned) (minutes % 60);

  if (rest == 0)
    /* Translators: so many hours */
    return g_strdup_printf (_("%lu h"), hours);
  if (hours == 0)
    return g_strdup_printf (_("%u min"), rest);
  return g_strdup_printf (_("%lu h %u min"), hours, rest);
}

/**
 * heddle_programme_dup_name:
 *
 * Returns: (transfer full): what a session is called in a sentence
 */
char *
heddle_programme_dup_name (HeddleProgrammeSession *session)
{
  if (session->letter != NULL)
    /* Translators: letter of a group */
    return g_strdup_printf (_("Group %s"), session->letter);
  return g_strdup_printf (_("“%s”"), session->title != NULL ? session->title : "");
}

static void
read_days (HeddleProgrammePlan *self,
           HeddleEpisodePlan   *episode)
{
  HeddleDay start = episode->input.fieldwork_start;

  self->input.days = CLAMP (episode->input.fieldwork_days, 1, HEDDLE_DAYS_MAX);
  for (int day = 0; day < HEDDLE_DAYS_MAX; day++)
    self->days[day] = start == HEDDLE_DAY_NONE || day >= self->input.days
                        ? HEDDLE_DAY_NONE
                        : heddle_timeline_get_fieldwork_end (episode->calendar, start, day + 1);
}

static gboolean
is_hosted_by (HeddleEpisode *episode,
              const char    *authority)
{
  return authority != NULL && (g_strcmp0 (authority, episode->host) == 0
                               || g_strcmp0 (authority, episode->co_host) == 0);
}

static int
add_person (HeddleProgrammePlan *self,
            GHashTable          *numbers,
            GArray              *facts,
            const char          *id)
{
  gpointer number;
  g_autoptr (HeddleRecord) person = NULL;
  g_autofree char *home = NULL;
  HeddleProgrammePerson fact = { 0 };

  if (id == NULL)
    return HEDDLE_NOBODY;
  if (g_hash_table_lookup_extended (numbers, id, NULL, &number))
    return GPOINTER_TO_INT (number);
  person = heddle_store_get (self->store, &heddle_person_kind, id, NULL);
  if (person == NULL)
    return HEDDLE_NOBODY;

  home = heddle_members_dup_home (self->store, id);
  fact.from_host = is_hosted_by (self->episode, home);
  fact.side = fact.from_host ? HEDDLE_PROGRAMME_STAFF : HEDDLE_PROGRAMME_TEAM;
  g_hash_table_insert (numbers, g_strdup (id), GINT_TO_POINTER ((int) self->people->len));
  g_ptr_array_add (self->people, g_steal_pointer (&person));
  g_array_append_val (facts, fact);
  return (int) self->people->len - 1;
}

/* Those of @records that it may know of. Takes and gives back @records. */
static GPtrArray *
leave_seen (HeddleProgrammePlan *self,
            GPtrArray           *records)
{
  if (self->public)
    heddle_privacy_drop_hidden (records);
  return records;
}

static void
read_team (HeddleProgrammePlan *self,
           GHashTable          *numbers,
           GArray              *facts)
{
  g_autoptr (GPtrArray) team =
    leave_seen (self, heddle_query_records (self->store, &heddle_team_member_kind, "episode",
                                            heddle_record_get_id (HEDDLE_RECORD (self->episode))));

  for (guint i = 0; i < team->len; i++)
    {
      HeddleTeamMember *member = g_ptr_array_index (team, i);

      if (g_strcmp0 (member->state, "declined") != 0)
        add_person (self, numbers, facts, member->person);
    }
}

static void
read_members (HeddleProgrammePlan *self,
              guint                session,
              GHashTable          *numbers,
              GArray              *people,
              GArray              *members)
{
  HeddleRecord *record = g_ptr_array_index (self->sessions, session);
  g_autoptr (GPtrArray) participants =
    leave_seen (self, heddle_query_records (self->store, &heddle_participant_kind, "session",
                                            heddle_record_get_id (record)));

  for (guint i = 0; i < participants->len; i++)
    {
      HeddleParticipant *participant = g_ptr_array_index (participants, i);
      HeddleProgrammeMember member = {
        .session = session,
        .person = add_person (self, numbers, people, participant->person),
        .number = participant->number != HEDDLE_NO_INTEGER ? (guint) participant->number : 1,
        .side = heddle_programme_side_from_word (participant->belongs),
        .schools = participant->schools != HEDDLE_NO_INTEGER ? (guint) participant->schools : 0,
      };

      /* Where somebody works is known; who is heard is said here. */
      if (member.person != HEDDLE_NOBODY)
        {
          HeddleProgrammePerson *person =
            &g_array_index (people, HeddleProgrammePerson, member.person);

          if (member.side > HEDDLE_PROGRAMME_STAFF)
            person->side = member.side;
          member.side = person->side;
          member.number = 1;
        }
      g_array_append_val (members, member);
      g_ptr_array_add (self->participants, g_object_ref (participant));
    }
}

static void
read_sessions (HeddleProgrammePlan *self)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GArray *people = g_array_new (FALSE, TRUE, sizeof (HeddleProgrammePerson));
  GArray *members = g_array_new (FALSE, TRUE, sizeof (HeddleProgrammeMember));
  HeddleSessionFacts *facts = g_new0 (HeddleSessionFacts, self->sessions->len + 1);

  read_team (self, numbers, people);
  for (guint i = 0; i < self->sessions->len; i++)
    {
      HeddleProgrammeSession *session = g_ptr_array_index (self->sessions, i);

      facts[i] = (HeddleSessionFacts) {
        .day = (int) session->day,
        .starts = heddle_programme_read_clock (session->starts),
        .ends = heddle_programme_read_clock (session->ends),
        .sort = heddle_programme_sort_from_word (session->sort),
        .facilitator = add_person (self, numbers, people, session->facilitator),
        .recorder = add_person (self, numbers, people, session->recorder),
      };
      read_members (self, i, numbers, people, members);
    }
  self->input.sessions = facts;
  self->input.n_sessions = self->sessions->len;
  self->input.n_people = people->len;
  self->input.people = (HeddleProgrammePerson *) (void *) g_array_free (people, FALSE);
  self->input.n_members = members->len;
  self->input.members = (HeddleProgrammeMember *) (void *) g_array_free (members, FALSE);
}

static HeddleProgrammePlan *
make (HeddleStore       *store,
      HeddleEpisodePlan *episode,
      gboolean           public)
{
  HeddleProgrammePlan *self = g_new0 (HeddleProgrammePlan, 1);

  self->store = g_object_ref (store);
  self->episode = g_object_ref (episode->episode);
  self->public = public;
  self->sessions =
    leave_seen (self, heddle_query_records (store, &heddle_programme_session_kind, "episode",
                                            heddle_record_get_id (HEDDLE_RECORD (self->episode))));
  self->people = g_ptr_array_new_with_free_func (g_object_unref);
  self->participants = g_ptr_array_new_with_free_func (g_object_unref);
  read_days (self, episode);
  read_sessions (self);
  return self;
}

/**
 * heddle_programme_plan_new:
 * @episode: of which days and host count; may differ from what is stored
 *
 * Returns: (transfer full): the episode's programme, maybe without sessions
 */
HeddleProgrammePlan *
heddle_programme_plan_new (HeddleStore       *store,
                           HeddleEpisodePlan *episode)
{
  return make (store, episode, FALSE);
}

/**
 * heddle_programme_plan_new_public:
 *
 * Returns: (transfer full): the same with what may leave the file alone
 */
HeddleProgrammePlan *
heddle_programme_plan_new_public (HeddleStore       *store,
                                  HeddleEpisodePlan *episode)
{
  return make (store, episode, TRUE);
}

void
heddle_programme_plan_free (HeddleProgrammePlan *self)
{
  g_clear_object (&self->store);
  g_clear_object (&self->episode);
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->participants, g_ptr_array_unref);
  g_free ((gpointer) self->input.sessions);
  g_free ((gpointer) self->input.people);
  g_free ((gpointer) self->input.members);
  g_free (self);
}

HeddleProgrammeSession *
heddle_programme_plan_get_session (const HeddleProgrammePlan *self,
                                   guint                      index)
{
  return g_ptr_array_index (self->sessions, index);
}

static int
find_record (GPtrArray  *records,
             const char *id)
{
  for (guint i = 0; id != NULL && i < records->len; i++)
    if (g_str_equal (heddle_record_get_id (g_ptr_array_index (records, i)), id))
      return (int) i;
  return -1;
}

/**
 * heddle_programme_plan_find_session:
 *
 * Returns: its index, or -1
 */
int
heddle_programme_plan_find_session (const HeddleProgrammePlan *self,
                                    const char                *id)
{
  return find_record (self->sessions, id);
}

/**
 * heddle_programme_plan_find_person:
 *
 * Returns: the index, or %HEDDLE_NOBODY
 */
int
heddle_programme_plan_find_person (const HeddleProgrammePlan *self,
                                   const char                *id)
{
  return find_record (self->people, id);
}

/**
 * heddle_programme_plan_dup_person:
 *
 * Returns: (transfer full): the post, as it is public
 */
char *
heddle_programme_plan_dup_person (const HeddleProgrammePlan *self,
                                  guint                      person)
{
  return heddle_record_dup_title (g_ptr_array_index (self->people, person));
}

/**
 * heddle_programme_plan_get_day:
 * @day: from 1
 *
 * Returns: its date, or %HEDDLE_DAY_NONE
 */
HeddleDay
heddle_programme_plan_get_day (const HeddleProgrammePlan *self,
                               int                        day)
{
  return day >= 1 && day <= HEDDLE_DAYS_MAX ? self->days[day - 1] : HEDDLE_DAY_NONE;
}

/**
 * heddle_programme_plan_count_members:
 *
 * Returns: how many of a side are in a session, those who lead it included
 */
guint
heddle_programme_plan_count_members (const HeddleProgrammePlan *self,
                                     guint                      session,
                                     HeddleProgrammeSide        side)
{
  const HeddleProgrammeInput *input = &self->input;
  const HeddleSessionFacts *facts = &input->sessions[session];
  g_autofree gboolean *there = g_new0 (gboolean, input->n_people + 1);
  guint count = 0;

  if (facts->facilitator != HEDDLE_NOBODY)
    there[facts->facilitator] = TRUE;
  if (facts->recorder != HEDDLE_NOBODY)
    there[facts->recorder] = TRUE;
  for (guint i = 0; i < input->n_members; i++)
    {
      if (input->members[i].session != session)
        continue;
      if (input->members[i].person != HEDDLE_NOBODY)
        there[input->members[i].person] = TRUE;
      else if (input->members[i].side == side)
        count += input->members[i].number;
    }
  for (guint i = 0; i < input->n_people; i++)
    count += there[i] && input->people[i].side == side;
  return count;
}
