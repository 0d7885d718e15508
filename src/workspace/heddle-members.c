/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-members.h"

#include "heddle-rows.h"

/**
 * heddle_members_covers:
 * @since: (nullable): fuzzy first day; empty where not known
 * @until: (nullable): fuzzy last day; empty while it goes on
 * @day: %HEDDLE_DAY_OPEN asks whether it goes on without an end
 *
 * Returns: whether a period includes @day, in the widest sense of its dates
 */
gboolean
heddle_members_covers (const char *since,
                       const char *until,
                       HeddleDay   day)
{
  HeddleDay first = heddle_edtf_get_first (since);
  HeddleDay last = until != NULL ? heddle_edtf_get_last (until) : HEDDLE_DAY_OPEN;

  return first <= day && (last == HEDDLE_DAY_NONE || day <= last);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  HeddleAuthority *first = *(HeddleAuthority **) a;
  HeddleAuthority *second = *(HeddleAuthority **) b;

  return g_strcmp0 (first->name, second->name);
}

/**
 * heddle_members_on:
 *
 * Returns: (transfer full) (element-type HeddleAuthority): the authorities that
 *   belonged to the collaborative on @day, by name
 */
GPtrArray *
heddle_members_on (HeddleStore *store,
                   const char  *collaborative_id,
                   HeddleDay    day)
{
  GPtrArray *authorities = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) memberships =
    heddle_query_records (store, &heddle_membership_kind, "collaborative", collaborative_id);

  for (guint i = 0; i < memberships->len; i++)
    {
      HeddleMembership *membership = g_ptr_array_index (memberships, i);
      HeddleRecord *authority;

      if (!heddle_members_covers (membership->since, membership->until, day))
        continue;
      authority = heddle_store_get (store, &heddle_authority_kind, membership->authority, NULL);
      if (authority != NULL)
        g_ptr_array_add (authorities, authority);
    }
  g_ptr_array_sort (authorities, compare_names);
  return authorities;
}

/**
 * heddle_members_dup_collaborative:
 *
 * Returns: (transfer full) (nullable): the collaborative of an authority
 */
HeddleCollaborative *
heddle_members_dup_collaborative (HeddleStore *store,
                                  const char  *authority_id,
                                  HeddleDay    day)
{
  g_autoptr (HeddleCollaborative) other = NULL;
  g_autoptr (GPtrArray) memberships = NULL;

  if (authority_id == NULL)
    return NULL;

  memberships = heddle_query_records (store, &heddle_membership_kind, "authority", authority_id);
  for (guint i = 0; i < memberships->len; i++)
    {
      HeddleMembership *membership = g_ptr_array_index (memberships, i);
      g_autoptr (HeddleRecord) record = NULL;

      if (!heddle_members_covers (membership->since, membership->until, day))
        continue;
      record = heddle_store_get (store, &heddle_collaborative_kind,
                                 membership->collaborative, NULL);
      if (record == NULL)
        continue;
      if (g_strcmp0 (HEDDLE_COLLABORATIVE (record)->grouping, "regional") == 0)
        return HEDDLE_COLLABORATIVE (g_steal_pointer (&record));
      g_set_object (&other, HEDDLE_COLLABORATIVE (record));
    }
  return g_steal_pointer (&other);
}

/**
 * heddle_members_dup_home:
 *
 * Returns: (transfer full) (nullable): the id of the authority that a person
 *   works for
 */
char *
heddle_members_dup_home (HeddleStore *store,
                         const char  *person_id)
{
  g_autoptr (HeddleRecord) person = heddle_store_get (store, &heddle_person_kind,
                                                      person_id, NULL);
  g_autoptr (HeddleRecord) organisation = NULL;

  if (person == NULL)
    return NULL;
  if (HEDDLE_PERSON (person)->authority != NULL)
    return g_strdup (HEDDLE_PERSON (person)->authority);
  if (HEDDLE_PERSON (person)->organisation == NULL)
    return NULL;
  organisation = heddle_store_get (store, &heddle_organisation_kind,
                                   HEDDLE_PERSON (person)->organisation, NULL);
  return organisation != NULL ? g_strdup (HEDDLE_ORGANISATION (organisation)->authority) : NULL;
}

/* Of all organisations: id to authority. */
static GHashTable *
list_organisations (HeddleStore *store)
{
  static const char *const fields[] = { "authority", NULL };
  g_autoptr (HeddleRows) rows = heddle_rows_new (store, &heddle_organisation_kind, fields);
  GHashTable *authorities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  while (heddle_rows_next (rows))
    g_hash_table_insert (authorities, g_strdup (heddle_rows_get_id (rows)),
                         g_strdup (heddle_rows_get_text (rows, 0)));
  return authorities;
}

GHashTable *
heddle_members_list_homes (HeddleStore *store,
                           GHashTable  *people)
{
  enum { AUTHORITY, ORGANISATION };
  static const char *const fields[] = { "authority", "organisation", NULL };
  g_autoptr (GHashTable) organisations = list_organisations (store);
  g_autoptr (HeddleRows) rows = heddle_rows_new (store, &heddle_person_kind, fields);
  GHashTable *homes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  while (heddle_rows_next (rows))
    {
      const char *id = heddle_rows_get_id (rows);
      const char *organisation;
      const char *home;

      if (!g_hash_table_contains (people, id))
        continue;
      home = heddle_rows_get_text (rows, AUTHORITY);
      organisation = home == NULL ? heddle_rows_get_text (rows, ORGANISATION) : NULL;
      if (organisation != NULL)
        home = g_hash_table_lookup (organisations, organisation);
      if (home != NULL)
        g_hash_table_insert (homes, g_strdup (id), g_strdup (home));
    }
  return homes;
}
