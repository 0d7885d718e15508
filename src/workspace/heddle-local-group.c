/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-local-group.h"

#include <glib/gi18n-lib.h>

#include "heddle-focus.h"

static const char *const team_sides[HEDDLE_TEAM_SIDES] = {
  "host", "other-authorities", "ades", "education-scotland",
};

void
heddle_seat_free (HeddleSeat *self)
{
  g_clear_object (&self->slot);
  g_clear_object (&self->person);
  g_clear_object (&self->member);
  g_free (self);
}

static int
compare_slots (gconstpointer a,
               gconstpointer b)
{
  HeddleSlot *one = *(HeddleSlot **) a, *two = *(HeddleSlot **) b;

  if (one->position != two->position)
    return one->position < two->position ? -1 : 1;
  return g_strcmp0 (one->role, two->role);
}

static HeddleTeamMember *
find_member (GPtrArray  *team,
             const char *person)
{
  for (guint i = 0; i < team->len; i++)
    if (g_strcmp0 (HEDDLE_TEAM_MEMBER (team->pdata[i])->person, person) == 0)
      return team->pdata[i];

  return NULL;
}

GPtrArray *
heddle_local_group_list (HeddleStore *store,
                         const char  *episode_id)
{
  GPtrArray *seats = g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_seat_free);
  g_autoptr (GPtrArray) slots = heddle_query_records (store, &heddle_slot_kind, "episode",
                                                      episode_id);
  g_autoptr (GPtrArray) team = heddle_query_records (store, &heddle_team_member_kind, "episode",
                                                     episode_id);

  g_ptr_array_sort (slots, compare_slots);
  for (guint i = 0; i < slots->len; i++)
    {
      HeddleSeat *seat = g_new0 (HeddleSeat, 1);
      HeddleSlot *slot = slots->pdata[i];

      seat->slot = g_object_ref (slot);
      if (slot->person != NULL)
        {
          HeddleTeamMember *member = find_member (team, slot->person);

          seat->person = (HeddlePerson *) heddle_store_get (store, &heddle_person_kind,
                                                            slot->person, NULL);
          seat->member = member != NULL ? g_object_ref (member) : NULL;
        }
      g_ptr_array_add (seats, seat);
    }

  return seats;
}

static gboolean
add_member (HeddleEdit  *edit,
            HeddleSlot  *slot,
            const char  *person_id,
            HeddleDay    today,
            GError     **error)
{
  const char *id = heddle_edit_add (edit, &heddle_team_member_kind, NULL, error);
  g_autofree char *day = heddle_day_to_iso (today);
  const char *const values[][2] = {
    { "episode", slot->episode }, { "person", person_id }, { "side", slot->side },
    { "role", slot->role }, { "state", "invited" }, { "asked_on", day },
  };

  if (id == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (!heddle_edit_set_text (edit, &heddle_team_member_kind, id, values[i][0], values[i][1],
                               error))
      return FALSE;

  return TRUE;
}

gboolean
heddle_local_group_invite (HeddleStore  *store,
                           const char   *slot_id,
                           const char   *person_id,
                           HeddleDay     today,
                           GError      **error)
{
  g_autoptr (HeddleRecord) slot = heddle_store_get (store, &heddle_slot_kind, slot_id, error);
  g_autoptr (HeddleRecord) person = NULL;
  g_autoptr (GPtrArray) team = NULL;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;
  g_autoptr (HeddleEdit) edit = NULL;

  if (slot != NULL)
    person = heddle_store_get (store, &heddle_person_kind, person_id, error);
  if (person == NULL)
    return FALSE;

  title = heddle_record_dup_title (person);
  /* Translators: name of a change; a person by their post */
  label = g_strdup_printf (_("Invite %s"), title);
  team = heddle_query_records (store, &heddle_team_member_kind, "episode",
                               HEDDLE_SLOT (slot)->episode);
  edit = heddle_edit_begin (store, label, error);

  return edit != NULL
         && heddle_edit_set_text (edit, &heddle_slot_kind, slot_id, "person", person_id, error)
         && (find_member (team, person_id) != NULL
             || add_member (edit, HEDDLE_SLOT (slot), person_id, today, error))
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

static void
count_sides (GPtrArray         *team,
             HeddleTeamFigures *figures)
{
  for (guint s = 0; s < HEDDLE_TEAM_SIDES; s++)
    for (guint i = 0; i < team->len; i++)
      {
        HeddleTeamMember *member = team->pdata[i];

        if (g_strcmp0 (member->state, "declined") == 0
            || g_strcmp0 (member->side, team_sides[s]) != 0)
          continue;
        figures->n_sides++;
        break;
      }
}

/**
 * heddle_team_figures_count:
 * @figures: (out caller-allocates): filled in
 */
void
heddle_team_figures_count (HeddleStore       *store,
                           const char        *episode_id,
                           HeddleTeamFigures *figures)
{
  g_autoptr (GPtrArray) offers = heddle_query_records (store, &heddle_interest_kind, "episode",
                                                       episode_id);
  g_autoptr (GPtrArray) team = heddle_query_records (store, &heddle_team_member_kind, "episode",
                                                     episode_id);
  g_autoptr (GPtrArray) documents = heddle_query_records (store, &heddle_shared_document_kind,
                                                          "episode", episode_id);
  g_autoptr (GHashTable) authorities = g_hash_table_new (g_str_hash, g_str_equal);

  *figures = (HeddleTeamFigures) { 0 };
  for (guint i = 0; i < offers->len; i++)
    {
      HeddleInterest *offer = offers->pdata[i];

      if (offer->authority != NULL && g_strcmp0 (offer->state, "withdrawn") != 0)
        g_hash_table_add (authorities, offer->authority);
    }
  figures->n_offers = g_hash_table_size (authorities);
  for (guint i = 0; i < team->len; i++)
    {
      HeddleTeamMember *member = team->pdata[i];

      figures->n_members += g_strcmp0 (member->state, "declined") != 0;
      figures->next_host |= g_strcmp0 (member->side, "next-host") == 0
                            && g_strcmp0 (member->state, "confirmed") == 0;
    }
  figures->n_factors = heddle_focus_count_evidence (store, episode_id);
  count_sides (team, figures);
  for (guint i = 0; i < documents->len; i++)
    {
      HeddleSharedDocument *document = documents->pdata[i];

      if (!document->essential)
        continue;
      figures->pages += (guint) MAX (document->pages, 0);
      figures->minutes += (guint) MAX (document->minutes, 0);
    }
}
