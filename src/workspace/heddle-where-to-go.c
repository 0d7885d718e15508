/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-where-to-go.h"

#include <glib/gi18n-lib.h>

#include "heddle-collaboratives.h"
#include "heddle-members.h"
#include "heddle-titles.h"

static void
line_free (gpointer data)
{
  HeddleWhereLine *line = data;

  g_object_unref (line->provision);
  g_free (line->who);
  g_free (line);
}

void
heddle_where_to_go_free (HeddleWhereToGo *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->authority);
  g_clear_object (&self->collaborative);
  g_ptr_array_unref (self->lines);
  g_free (self);
}

static void
find_collaborative (HeddleStore     *store,
                    HeddleWhereToGo *self,
                    HeddleDay        day)
{
  g_autoptr (GPtrArray) memberships
    = heddle_query_records (store, &heddle_membership_kind, "authority",
                            heddle_id_of (self->authority));

  for (guint i = 0; i < memberships->len; i++)
    {
      HeddleMembership *membership = memberships->pdata[i];
      g_autoptr (HeddleRecord) record = NULL;

      if (!heddle_members_covers (membership->since, membership->until, day))
        continue;
      record = heddle_store_get (store, &heddle_collaborative_kind, membership->collaborative,
                                 NULL);
      if (record != NULL && heddle_collaborative_is_regional (HEDDLE_COLLABORATIVE (record)))
        g_set_object (&self->collaborative, HEDDLE_COLLABORATIVE (record));
    }
}

static char *
dup_who (HeddleProvision *provision)
{
  if (provision->provider != NULL)
    return heddle_title_of_reference (HEDDLE_RECORD (provision), "provider");

  return heddle_title_of_choice (HEDDLE_RECORD (provision), "provider_sort");
}

static gboolean
is_offered (HeddleWhereToGo *self,
            HeddleProvision *provision,
            HeddleDay        day)
{
  const char *authority = heddle_id_of (self->authority);

  if (provision->authority != NULL && !g_str_equal (provision->authority, authority))
    return FALSE;
  return provision->until == NULL || heddle_edtf_get_last (provision->until) >= day;
}

static void
add_of (HeddleStore     *store,
        HeddleWhereToGo *self,
        const char      *field,
        const char      *id,
        GHashTable      *known,
        HeddleDay        day)
{
  g_autoptr (GPtrArray) provisions = heddle_query_records (store, &heddle_provision_kind, field,
                                                           id);

  for (guint i = 0; i < provisions->len; i++)
    {
      HeddleProvision *provision = provisions->pdata[i];
      HeddleWhereLine *line;

      if (!is_offered (self, provision, day)
          || !g_hash_table_add (known, g_strdup (heddle_id_of (provision))))
        continue;
      line = g_new0 (HeddleWhereLine, 1);
      line->provision = g_object_ref (provision);
      line->who = dup_who (provision);
      g_ptr_array_add (self->lines, line);
    }
}

static guint
get_rank (HeddleProvision *provision)
{
  const HeddleChoice *areas = heddle_kind_get_field (&heddle_provision_kind, "area")->choices;
  guint rank = 0;

  while (areas[rank].word != NULL && g_strcmp0 (areas[rank].word, provision->area) != 0)
    rank++;
  return rank;
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  HeddleProvision *provisions[2] = { (*(HeddleWhereLine **) a)->provision,
                                     (*(HeddleWhereLine **) b)->provision };
  guint ranks[2] = { get_rank (provisions[0]), get_rank (provisions[1]) };
  int order;

  if (ranks[0] != ranks[1])
    return ranks[0] < ranks[1] ? -1 : 1;
  order = g_utf8_collate (provisions[0]->need, provisions[1]->need);
  return order != 0 ? order : g_strcmp0 (provisions[0]->title, provisions[1]->title);
}

/* The same need in the same words, whatever their case. */
static gboolean
is_same_need (HeddleWhereLine *a,
              HeddleWhereLine *b)
{
  g_autofree char *first = g_utf8_casefold (a->provision->need, -1);
  g_autofree char *second = g_utf8_casefold (b->provision->need, -1);

  return g_str_equal (g_strstrip (first), g_strstrip (second));
}

static void
mark_doubles (HeddleWhereToGo *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    for (guint j = i + 1; j < self->lines->len; j++)
      {
        HeddleWhereLine *a = self->lines->pdata[i];
        HeddleWhereLine *b = self->lines->pdata[j];

        if (!is_same_need (a, b) || g_str_equal (a->who, b->who))
          continue;
        self->n_doubled += !a->doubled && !b->doubled;
        a->doubled = TRUE;
        b->doubled = TRUE;
      }
}

HeddleWhereToGo *
heddle_where_to_go_load (HeddleStore  *store,
                         const char   *authority,
                         HeddleDay     day,
                         GError      **error)
{
  g_autoptr (HeddleWhereToGo) self = g_new0 (HeddleWhereToGo, 1);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  self->lines = g_ptr_array_new_with_free_func (line_free);
  self->authority = (HeddleAuthority *) heddle_store_get (store, &heddle_authority_kind,
                                                          authority, error);
  if (self->authority == NULL)
    return NULL;
  find_collaborative (store, self, day);
  if (self->collaborative != NULL)
    add_of (store, self, "collaborative", heddle_id_of (self->collaborative), known, day);
  add_of (store, self, "authority", authority, known, day);
  g_ptr_array_sort (self->lines, compare_lines);
  mark_doubles (self);
  return g_steal_pointer (&self);
}

char *
heddle_where_to_go_dup_headline (HeddleWhereToGo *self)
{
  guint n = self->lines->len;
  g_autofree char *offers = g_strdup_printf (ngettext ("%u offer", "%u offers", n), n);

  if (n == 0)
    return g_strdup (_("Nothing is on record that a school could get"));
  if (self->n_doubled == 0)
    return g_strdup_printf (_("%s, each need with one provider"), offers);
  return g_strdup_printf (ngettext ("%s; %u need has more than one provider",
                                    "%s; %u needs have more than one provider",
                                    self->n_doubled), offers, self->n_doubled);
}

guint
heddle_where_to_go_find (HeddleStore *store,
                         GPtrArray   *authorities,
                         HeddleDay    day)
{
  g_autoptr (GPtrArray) provisions = heddle_query_records (store, &heddle_provision_kind, NULL,
                                                           NULL);

  for (guint i = 0; provisions->len > 0 && i < authorities->len; i++)
    {
      g_autoptr (HeddleWhereToGo) guide
        = heddle_where_to_go_load (store, heddle_id_of (authorities->pdata[i]), day, NULL);

      if (guide != NULL && guide->lines->len > 0)
        return i;
    }
  return 0;
}
