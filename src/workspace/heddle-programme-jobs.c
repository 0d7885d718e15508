/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-programme-jobs.h"

#include <glib/gi18n-lib.h>

#include "heddle-error.h"

#define SESSION (&heddle_programme_session_kind)
#define PARTICIPANT (&heddle_participant_kind)
#define FIRST_START (9 * 60)
#define USUAL_LENGTH 60
#define LAST_MINUTE (HEDDLE_DAY_MINUTES - 1)

static HeddleProgrammeSession *
get_session (HeddleStore  *store,
             const char   *id,
             GError      **error)
{
  HeddleRecord *record = heddle_store_get (store, SESSION, id, error);

  return record != NULL ? HEDDLE_PROGRAMME_SESSION (record) : NULL;
}

static HeddleEdit *
begin (HeddleStore             *store,
       const char              *format,
       HeddleProgrammeSession  *session,
       GError                 **error)
{
  g_autofree char *name = heddle_programme_dup_name (session);
  g_autoptr (GString) label = g_string_new (format);

  g_string_replace (label, "%s", name, 1);
  return heddle_edit_begin (store, label->str, error);
}

static gboolean
set_clock (HeddleEdit  *edit,
           const char  *id,
           const char  *field,
           int          minutes,
           GError     **error)
{
  g_autofree char *text = heddle_programme_write_clock (minutes);

  return heddle_edit_set_text (edit, SESSION, id, field, text, error);
}

static gboolean
set_day (HeddleEdit  *edit,
         const char  *id,
         int          day,
         GError     **error)
{
  g_autofree char *text = g_strdup_printf ("%d", day);

  return heddle_edit_set_text (edit, SESSION, id, "day", text, error);
}

/* One line that names what it is about, as every refusal does. */
static gboolean
refuse (HeddleProgrammeSession  *session,
        const char              *field,
        const char              *rule,
        GError                 **error)
{
  g_autofree char *title = heddle_record_dup_title (HEDDLE_RECORD (session));

  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED, "session %s: %s %s", title, field,
               rule);
  return FALSE;
}

static int
find_free_start (const HeddleProgrammePlan *plan,
                 int                        day)
{
  int start = FIRST_START;

  for (guint i = 0; i < plan->input.n_sessions; i++)
    if (plan->input.sessions[i].day == day)
      start = MAX (start, plan->input.sessions[i].ends);
  return MIN (start, LAST_MINUTE - USUAL_LENGTH);
}

char *
heddle_programme_add_session (HeddleStore                *store,
                              const HeddleProgrammePlan  *plan,
                              int                         day,
                              GError                    **error)
{
  HeddleRecord *episode = HEDDLE_RECORD (plan->episode);
  g_autofree char *title = heddle_record_dup_title (episode);
  g_autofree char *label = g_strdup_printf (_("Add a session to %s"), title);
  g_autoptr (HeddleEdit) edit = heddle_edit_begin (store, label, error);
  int start = find_free_start (plan, day);
  g_autofree char *id = NULL;

  if (edit == NULL)
    return NULL;
  id = g_strdup (heddle_edit_add (edit, SESSION, NULL, error));
  if (id == NULL
      || !heddle_edit_set_text (edit, SESSION, id, "episode", heddle_record_get_id (episode),
                                error)
      || !heddle_edit_set_text (edit, SESSION, id, "title", _("New session"), error)
      || !heddle_edit_set_text (edit, SESSION, id, "sort", "other", error)
      || !heddle_edit_set_text (edit, SESSION, id, "place", plan->episode->venue, error)
      || !set_day (edit, id, day, error)
      || !set_clock (edit, id, "starts", start, error)
      || !set_clock (edit, id, "ends", start + USUAL_LENGTH, error)
      || !heddle_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return g_steal_pointer (&id);
}

gboolean
heddle_programme_move_session (HeddleStore  *store,
                               const char   *session_id,
                               int           days,
                               int           minutes,
                               GError      **error)
{
  g_autoptr (HeddleProgrammeSession) session = get_session (store, session_id, error);
  g_autoptr (HeddleEdit) edit = NULL;
  int starts, ends, day;

  if (session == NULL)
    return FALSE;
  day = (int) session->day + days;
  starts = heddle_programme_read_clock (session->starts) + minutes;
  ends = heddle_programme_read_clock (session->ends) + minutes;
  if (day < 1 || day > HEDDLE_DAYS_MAX)
    return refuse (session, "day", _("is not between 1 and 10"), error);
  if (starts < 0 || ends > LAST_MINUTE)
    return refuse (session, "starts", _("would be on another day"), error);

  edit = begin (store, _("Move %s"), session, error);
  return edit != NULL
         && set_day (edit, session_id, day, error)
         && set_clock (edit, session_id, "starts", starts, error)
         && set_clock (edit, session_id, "ends", ends, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

gboolean
heddle_programme_resize_session (HeddleStore  *store,
                                 const char   *session_id,
                                 int           minutes,
                                 GError      **error)
{
  g_autoptr (HeddleProgrammeSession) session = get_session (store, session_id, error);
  g_autoptr (HeddleEdit) edit = NULL;
  int ends;

  if (session == NULL)
    return FALSE;
  ends = heddle_programme_read_clock (session->ends) + minutes;
  if (ends <= heddle_programme_read_clock (session->starts))
    return refuse (session, "ends", _("would not be after the start"), error);
  if (ends > LAST_MINUTE)
    return refuse (session, "ends", _("would be on another day"), error);

  edit = begin (store, minutes > 0 ? _("Lengthen %s") : _("Shorten %s"), session, error);
  return edit != NULL && set_clock (edit, session_id, "ends", ends, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

gboolean
heddle_programme_remove_session (HeddleStore  *store,
                                 const char   *session_id,
                                 GError      **error)
{
  g_autoptr (HeddleProgrammeSession) session = get_session (store, session_id, error);
  g_autoptr (HeddleEdit) edit = NULL;

  if (session == NULL)
    return FALSE;
  edit = begin (store, _("Remove %s"), session, error);
  return edit != NULL && heddle_edit_remove (edit, SESSION, session_id, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

gboolean
heddle_programme_set_field (HeddleStore  *store,
                            const char   *session_id,
                            const char   *field,
                            const char   *text,
                            GError      **error)
{
  g_autoptr (HeddleProgrammeSession) session = get_session (store, session_id, error);
  g_autoptr (HeddleEdit) edit = NULL;

  if (session == NULL)
    return FALSE;
  edit = begin (store, _("Change %s"), session, error);
  return edit != NULL && heddle_edit_set_text (edit, SESSION, session_id, field, text, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

static gboolean
add_member (HeddleEdit  *edit,
            const char  *session_id,
            const char  *person_id,
            GError     **error)
{
  g_autofree char *id = g_strdup (heddle_edit_add (edit, PARTICIPANT, NULL, error));

  return id != NULL
         && heddle_edit_set_text (edit, PARTICIPANT, id, "session", session_id, error)
         && heddle_edit_set_text (edit, PARTICIPANT, id, "person", person_id, error);
}

static gboolean
write_members (HeddleEdit         *edit,
               GPtrArray          *participants,
               const char         *session_id,
               const char *const  *person_ids,
               GError            **error)
{
  g_autoptr (GHashTable) there = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < participants->len; i++)
    {
      HeddleParticipant *participant = g_ptr_array_index (participants, i);

      if (participant->person == NULL)
        continue;
      if (g_strv_contains (person_ids, participant->person)
          && g_hash_table_add (there, participant->person))
        continue;
      if (!heddle_edit_remove (edit, PARTICIPANT,
                               heddle_record_get_id (HEDDLE_RECORD (participant)), error))
        return FALSE;
    }
  for (guint i = 0; person_ids[i] != NULL; i++)
    if (g_hash_table_add (there, (char *) person_ids[i])
        && !add_member (edit, session_id, person_ids[i], error))
      return FALSE;
  return TRUE;
}

static HeddleParticipant *
find_role (GPtrArray  *participants,
           const char *role)
{
  for (guint i = 0; i < participants->len; i++)
    {
      HeddleParticipant *participant = g_ptr_array_index (participants, i);

      if (participant->person == NULL && g_strcmp0 (participant->role, role) == 0)
        return participant;
    }
  return NULL;
}

static gboolean
set_number (HeddleEdit  *edit,
            const char  *id,
            const char  *field,
            guint        number,
            GError     **error)
{
  g_autofree char *text = number > 0 ? g_strdup_printf ("%u", number) : NULL;

  return heddle_edit_set_text (edit, PARTICIPANT, id, field, text, error);
}

static gboolean
write_role (HeddleEdit                 *edit,
            HeddleParticipant          *former,
            const char                 *session_id,
            const HeddleProgrammeRole  *role,
            GError                    **error)
{
  g_autofree char *id = former != NULL
                          ? g_strdup (heddle_record_get_id (HEDDLE_RECORD (former)))
                          : g_strdup (heddle_edit_add (edit, PARTICIPANT, NULL, error));

  return id != NULL
         && heddle_edit_set_text (edit, PARTICIPANT, id, "session", session_id, error)
         && heddle_edit_set_text (edit, PARTICIPANT, id, "role", role->role, error)
         && heddle_edit_set_text (edit, PARTICIPANT, id, "belongs", role->belongs, error)
         && set_number (edit, id, "number", role->number, error)
         && set_number (edit, id, "schools", role->schools, error);
}

static gboolean
write_roles (HeddleEdit                 *edit,
             GPtrArray                  *participants,
             const char                 *session_id,
             const HeddleProgrammeRole  *roles,
             guint                       n_roles,
             GError                    **error)
{
  g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_roles; i++)
    {
      HeddleParticipant *former = find_role (participants, roles[i].role);

      if (former != NULL && !g_hash_table_add (kept, former))
        former = NULL;
      if (!write_role (edit, former, session_id, &roles[i], error))
        return FALSE;
    }
  for (guint i = 0; i < participants->len; i++)
    {
      HeddleParticipant *participant = g_ptr_array_index (participants, i);

      if (participant->person == NULL && !g_hash_table_contains (kept, participant)
          && !heddle_edit_remove (edit, PARTICIPANT,
                                  heddle_record_get_id (HEDDLE_RECORD (participant)), error))
        return FALSE;
    }
  return TRUE;
}

gboolean
heddle_programme_set_members (HeddleStore                *store,
                              const char                 *session_id,
                              const char *const          *person_ids,
                              const HeddleProgrammeRole  *roles,
                              guint                       n_roles,
                              GError                    **error)
{
  g_autoptr (HeddleProgrammeSession) session = get_session (store, session_id, error);
  g_autoptr (GPtrArray) participants = NULL;
  g_autoptr (HeddleEdit) edit = NULL;

  if (session == NULL)
    return FALSE;
  participants = heddle_query_records (store, PARTICIPANT, "session", session_id);
  edit = begin (store, _("Set who is in %s"), session, error);
  return edit != NULL && write_members (edit, participants, session_id, person_ids, error)
         && (roles == NULL
             || write_roles (edit, participants, session_id, roles, n_roles, error))
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

/* Whether somebody is among those that the proposal puts into groups. */
static gboolean
is_grouped (const HeddleProgrammePlan *plan,
            const HeddleRegrouping    *regrouping,
            const guint               *blocks,
            guint                      block,
            guint                      person)
{
  for (guint i = 0; i < plan->input.n_sessions; i++)
    if (blocks[i] == block && regrouping->groups[(gsize) i * plan->input.n_people + person])
      return TRUE;
  return FALSE;
}

/* Who leads the group is there without being named among its members. */
static gboolean
is_to_be_named (const HeddleProgrammePlan *plan,
                const HeddleRegrouping    *regrouping,
                guint                      session,
                guint                      person)
{
  const HeddleSessionFacts *facts = &plan->input.sessions[session];

  return regrouping->groups[(gsize) session * plan->input.n_people + person]
         && facts->facilitator != (int) person && facts->recorder != (int) person;
}

static gboolean
apply_to_session (HeddleEdit                 *edit,
                  const HeddleProgrammePlan  *plan,
                  const HeddleRegrouping     *regrouping,
                  const guint                *blocks,
                  guint                       session,
                  GError                    **error)
{
  g_autoptr (GHashTable) named = g_hash_table_new (NULL, NULL);
  const char *session_id =
    heddle_record_get_id (g_ptr_array_index (plan->sessions, session));

  for (guint i = 0; i < plan->input.n_members; i++)
    {
      const HeddleProgrammeMember *member = &plan->input.members[i];
      HeddleRecord *record = g_ptr_array_index (plan->participants, i);

      if (member->session != session || member->person == HEDDLE_NOBODY
          || !is_grouped (plan, regrouping, blocks, blocks[session], (guint) member->person))
        continue;
      if (regrouping->groups[(gsize) session * plan->input.n_people + (guint) member->person])
        g_hash_table_add (named, GINT_TO_POINTER (member->person));
      else if (!heddle_edit_remove (edit, PARTICIPANT, heddle_record_get_id (record), error))
        return FALSE;
    }
  for (guint i = 0; i < plan->input.n_people; i++)
    if (is_to_be_named (plan, regrouping, session, i)
        && !g_hash_table_contains (named, GINT_TO_POINTER ((int) i))
        && !add_member (edit, session_id,
                        heddle_record_get_id (g_ptr_array_index (plan->people, i)), error))
      return FALSE;
  return TRUE;
}

gboolean
heddle_programme_apply_groups (HeddleStore                *store,
                               const HeddleProgrammePlan  *plan,
                               const HeddleRegrouping     *regrouping,
                               GError                    **error)
{
  g_autofree char *title = heddle_record_dup_title (HEDDLE_RECORD (plan->episode));
  g_autofree char *label = g_strdup_printf (_("Regroup day %d of %s"), regrouping->day, title);
  g_autoptr (HeddleEdit) edit = heddle_edit_begin (store, label, error);
  guint n_blocks;
  g_autofree guint *blocks = heddle_programme_find_blocks (&plan->input, &n_blocks);

  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < plan->input.n_sessions; i++)
    if (blocks[i] != G_MAXUINT && plan->input.sessions[i].day == regrouping->day
        && !apply_to_session (edit, plan, regrouping, blocks, i, error))
      return FALSE;
  return heddle_edit_commit (g_steal_pointer (&edit), error);
}
