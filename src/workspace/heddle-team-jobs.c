/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-team-jobs.h"

#include <glib/gi18n-lib.h>

#include "heddle-record-jobs.h"

#define MEMBER (&heddle_team_member_kind)
#define PERSON (&heddle_person_kind)

static HeddleTeamMember *
find_member (HeddleStore *store,
             const char  *episode,
             const char  *person)
{
  g_autoptr (GPtrArray) members = heddle_query_records (store, MEMBER, "episode", episode);

  for (guint i = 0; i < members->len; i++)
    if (g_strcmp0 (HEDDLE_TEAM_MEMBER (members->pdata[i])->person, person) == 0)
      return g_object_ref (members->pdata[i]);
  return NULL;
}

/* An answer that is older than the question would be none. */
static gboolean
write_state (HeddleEdit        *edit,
             HeddleTeamMember  *member,
             const char        *id,
             const char        *state,
             HeddleDay          today,
             GError           **error)
{
  gboolean asks = g_str_equal (state, "invited");
  gboolean asked_later = member != NULL && member->asked_on != NULL
                         && heddle_day_parse (member->asked_on) > today;

  return heddle_edit_set_text (edit, MEMBER, id, "state", state, error)
         && ((!asks && !asked_later) || heddle_record_write_day (edit, MEMBER, id,
                                                                 "asked_on", today, error))
         && heddle_record_write_day (edit, MEMBER, id, "answered_on",
                                     asks ? HEDDLE_DAY_NONE : today, error);
}

/* Asks somebody, also who is in the team already: a person is in it once. */
static char *
write_member (HeddleEdit  *edit,
              const char  *episode,
              const char  *person,
              const char  *side,
              const char  *state,
              HeddleDay    today,
              GError     **error)
{
  g_autoptr (HeddleTeamMember) member = find_member (heddle_edit_get_store (edit), episode,
                                                     person);
  g_autofree char *id = NULL;

  if (member != NULL)
    id = g_strdup (heddle_id_of (member));
  else
    id = g_strdup (heddle_edit_add (edit, MEMBER, NULL, error));
  if (id == NULL
      || !heddle_edit_set_text (edit, MEMBER, id, "episode", episode, error)
      || !heddle_edit_set_text (edit, MEMBER, id, "person", person, error)
      || !heddle_edit_set_text (edit, MEMBER, id, "side", side, error)
      || !write_state (edit, member, id, state, today, error))
    return NULL;
  return g_steal_pointer (&id);
}

/**
 * heddle_team_fill_slot:
 * @person: who is to take the role
 *
 * Names somebody for a role and asks the person.
 *
 * Returns: whether it was written
 */
gboolean
heddle_team_fill_slot (HeddleStore  *store,
                       const char   *slot_id,
                       const char   *person,
                       HeddleDay     today,
                       GError      **error)
{
  g_autoptr (HeddleRecord) record = heddle_store_get (store, &heddle_slot_kind, slot_id, error);
  HeddleSlot *slot = (HeddleSlot *) record;
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *id = NULL;

  if (slot == NULL)
    return FALSE;
  edit = heddle_record_begin_by_id (store, PERSON, person, _("Invite %s"), error);
  if (edit == NULL
      || !heddle_edit_set_text (edit, &heddle_slot_kind, slot_id, "person", person, error))
    return FALSE;
  id = write_member (edit, slot->episode, person, slot->side, "invited", today, error);
  return id != NULL
         && heddle_edit_set_text (edit, MEMBER, id, "role", slot->role, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

/* Begins a change of one member, whom it lends. */
static HeddleEdit *
begin_on (HeddleStore       *store,
          const char        *format,
          const char        *member_id,
          HeddleTeamMember **member,
          GError           **error)
{
  *member = (HeddleTeamMember *) heddle_store_get (store, MEMBER, member_id, error);
  return *member != NULL
           ? heddle_record_begin_by_id (store, PERSON, (*member)->person, format, error) : NULL;
}

/**
 * heddle_team_set_state:
 * @state: invited, confirmed or declined
 * @today: when that was
 *
 * Returns: whether it was written
 */
gboolean
heddle_team_set_state (HeddleStore  *store,
                       const char   *member_id,
                       const char   *state,
                       HeddleDay     today,
                       GError      **error)
{
  const char *format = g_str_equal (state, "confirmed") ? _("Confirm %s")
                       : g_str_equal (state, "declined") ? _("%s Declines")
                                                         : _("Invite %s");
  g_autoptr (HeddleTeamMember) member = NULL;
  g_autoptr (HeddleEdit) edit = begin_on (store, format, member_id, &member, error);

  return edit != NULL && write_state (edit, member, member_id, state, today, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

static gboolean
set_prepared (HeddleStore  *store,
              const char   *format,
              const char   *member_id,
              const char   *field,
              HeddleDay     day,
              GError      **error)
{
  g_autoptr (HeddleTeamMember) member = NULL;
  g_autoptr (HeddleEdit) edit = begin_on (store, format, member_id, &member, error);

  return edit != NULL && heddle_record_write_day (edit, MEMBER, member_id, field, day, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

/**
 * heddle_team_set_briefed:
 * @day: %HEDDLE_DAY_NONE: not yet
 *
 * CI guidance, §7: the core team is briefed before each visit.
 *
 * Returns: whether it was written
 */
gboolean
heddle_team_set_briefed (HeddleStore  *store,
                         const char   *member,
                         HeddleDay     day,
                         GError      **error)
{
  const char *format = day != HEDDLE_DAY_NONE ? _("%s Is Briefed") : _("%s Is Not Briefed");

  return set_prepared (store, format, member, "briefed_on", day, error);
}

/**
 * heddle_team_set_has_read:
 * @day: %HEDDLE_DAY_NONE: not yet
 *
 * CI guidance, §7: the team reads the guidance.
 *
 * Returns: whether it was written
 */
gboolean
heddle_team_set_has_read (HeddleStore  *store,
                          const char   *member,
                          HeddleDay     day,
                          GError      **error)
{
  const char *format = day != HEDDLE_DAY_NONE ? _("%s Has Read the Guidance")
                                              : _("%s Has Not Read the Guidance");

  return set_prepared (store, format, member, "read_guidance_on", day, error);
}

/**
 * heddle_team_remove:
 * @kind: of a team member or a slot
 *
 * Puts it into the trash.
 *
 * Returns: whether it was written
 */
gboolean
heddle_team_remove (HeddleStore       *store,
                    const HeddleKind  *kind,
                    const char        *id,
                    GError           **error)
{
  g_autoptr (HeddleRecord) record = heddle_store_get (store, kind, id, error);

  return record != NULL && heddle_record_remove (store, record, error);
}

/* --- Offers ---------------------------------------------------------------- */

static HeddleInterest *
get_offer (HeddleStore  *store,
           const char   *id,
           GError      **error)
{
  return (HeddleInterest *) heddle_store_get (store, &heddle_interest_kind, id, error);
}

/* Whom an offer means; a person is made where it only names a post. */
static char *
write_person (HeddleEdit      *edit,
              HeddleInterest  *offer,
              GError         **error)
{
  g_autofree char *id = NULL;

  if (offer->person != NULL)
    return g_strdup (offer->person);
  id = g_strdup (heddle_edit_add (edit, PERSON, NULL, error));
  if (id == NULL
      || !heddle_edit_set_text (edit, PERSON, id, "post",
                                offer->post != NULL ? offer->post : _("Officer"), error)
      || !heddle_edit_set_text (edit, PERSON, id, "authority", offer->authority, error)
      || !heddle_edit_set_text (edit, PERSON, id, "expertise", offer->expertise, error)
      || !heddle_edit_set_text (edit, &heddle_interest_kind, heddle_id_of (offer), "person",
                                id, error))
    return NULL;
  return g_steal_pointer (&id);
}

/**
 * heddle_team_accept_offer:
 * @interest: id of an offer to take part
 *
 * Takes the person who is offered into the team, confirmed, for the offer was their
 * yes.
 *
 * Returns: (transfer full): id of the team member, or %NULL with an error
 */
char *
heddle_team_accept_offer (HeddleStore  *store,
                          const char   *interest,
                          HeddleDay     today,
                          GError      **error)
{
  g_autoptr (HeddleInterest) offer = get_offer (store, interest, error);
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *person = NULL;
  g_autofree char *id = NULL;

  if (offer == NULL)
    return NULL;
  edit = heddle_record_begin_by_id (store, &heddle_authority_kind, offer->authority,
                                    _("Accept Offer of %s"), error);
  person = edit != NULL ? write_person (edit, offer, error) : NULL;
  if (person == NULL)
    return NULL;
  id = write_member (edit, offer->episode, person, "other-authorities", "confirmed", today,
                     error);
  if (id == NULL
      || !heddle_edit_set_text (edit, MEMBER, id, "brings", offer->expertise, error)
      || !heddle_edit_set_text (edit, &heddle_interest_kind, interest, "state", "accepted",
                                error)
      || !heddle_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return g_steal_pointer (&id);
}

/**
 * heddle_team_decline_offer:
 *
 * Returns: whether it was written
 */
gboolean
heddle_team_decline_offer (HeddleStore  *store,
                           const char   *interest,
                           GError      **error)
{
  g_autoptr (HeddleInterest) offer = get_offer (store, interest, error);
  g_autoptr (HeddleEdit) edit = NULL;

  if (offer == NULL)
    return FALSE;
  edit = heddle_record_begin_by_id (store, &heddle_authority_kind, offer->authority,
                                    _("Decline Offer of %s"), error);
  return edit != NULL
         && heddle_edit_set_text (edit, &heddle_interest_kind, interest, "state",
                                  "declined", error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}
