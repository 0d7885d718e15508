/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-step-roles.h"

#include <glib/gi18n-lib.h>

#include "heddle-id.h"

/* Two roles stand in one field: "ADES coordinator; Senior Regional Adviser". */
#define BETWEEN_ROLES "; "

const HeddleGroupPlace heddle_group_places[] = {
  { "director", N_("Director of the host"), "host", HEDDLE_ROLE_HOST_DIRECTOR },
  { "ades-coordinator", N_("ADES coordinator"), "ades", "ADES coordinator" },
  { "senior-regional-adviser", N_("Senior Regional Adviser"), "education-scotland",
    "Senior Regional Adviser" },
  { "scrutiny", N_("Head of Scrutiny or Senior Inspector"), "education-scotland",
    "Head of Scrutiny" },
  { NULL, NULL, NULL, NULL },
};

char *
heddle_slot_dup_id (const char *episode,
                    const char *key)
{
  g_autofree char *name = g_strconcat ("slot:", key, NULL);

  return heddle_id_from_name (episode, name);
}

/* The place of the group that @slot is, of the episode that it was made with;
 * -1: another. */
static int
find_place (HeddleSlot *slot)
{
  for (guint i = 0; slot->episode != NULL && heddle_group_places[i].key != NULL; i++)
    {
      g_autofree char *id = heddle_slot_dup_id (slot->episode, heddle_group_places[i].key);

      if (g_str_equal (id, heddle_record_get_id (HEDDLE_RECORD (slot))))
        return (int) i;
    }

  return -1;
}

gboolean
heddle_slot_is_of_group (HeddleSlot *slot)
{
  return find_place (slot) >= 0;
}

const char *
heddle_slot_get_step_role (HeddleSlot *slot)
{
  int place = find_place (slot);

  return place >= 0 ? heddle_group_places[place].step_role : slot->role;
}

GStrv
heddle_step_dup_roles (HeddleStep *step)
{
  return g_strsplit (step->owner_role != NULL ? step->owner_role : "", BETWEEN_ROLES, 2);
}

static gboolean
is_live (HeddleStore *store,
         const char  *person)
{
  g_autoptr (HeddleRecord) record
      = person != NULL ? heddle_store_get (store, &heddle_person_kind, person, NULL) : NULL;

  return record != NULL && !heddle_record_is_deleted (record);
}

GHashTable *
heddle_step_list_holders (HeddleStore *store,
                          const char  *episode)
{
  g_autoptr (GPtrArray) slots
      = heddle_query_records (store, &heddle_slot_kind, "episode", episode);
  GHashTable *holders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < slots->len; i++)
    {
      HeddleSlot *slot = g_ptr_array_index (slots, i);
      const char *role = heddle_slot_get_step_role (slot);

      if (role != NULL && !g_hash_table_contains (holders, role) && is_live (store, slot->person))
        g_hash_table_insert (holders, g_strdup (role), g_strdup (slot->person));
    }

  return holders;
}

const char *
heddle_step_get_owner (HeddleStep *step,
                       GHashTable *holders)
{
  g_auto (GStrv) roles = heddle_step_dup_roles (step);

  if (step->owner != NULL)
    return step->owner;
  for (guint i = 0; roles[i] != NULL; i++)
    if (g_hash_table_contains (holders, roles[i]))
      return g_hash_table_lookup (holders, roles[i]);

  return NULL;
}
