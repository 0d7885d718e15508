/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-team-offers.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"
#include "heddle-offer.h"
#include "heddle-tags.h"
#include "heddle-team.h"

static void
offer_free (gpointer data)
{
  HeddleTeamOffer *self = data;

  g_object_unref (self->interest);
  g_free (self->title);
  g_free (self->authority);
  g_free (self->days);
  g_free (self);
}

static char *
dup_days (HeddleTeamOffer   *self,
          HeddleEpisodePlan *plan,
          HeddleDay          today)
{
  g_autofree char *day = NULL;

  if (plan->input.fieldwork_start == HEDDLE_DAY_NONE)
    return g_strdup ("");
  if (self->busy != HEDDLE_DAY_NONE)
    {
      day = heddle_date_text_show_day (self->busy, today);
      /* Translators: a day */
      return g_strdup_printf (_("not free on %s"), day);
    }
  if (self->interest->free_from == NULL && self->interest->free_until == NULL)
    return g_strdup ("");
  /* Translators: on all days of the fieldwork */
  return g_strdup (_("free"));
}

static char *
dup_authority (HeddleStore    *store,
               HeddleInterest *interest)
{
  g_autoptr (HeddleRecord) authority =
    heddle_store_get (store, &heddle_authority_kind, interest->authority, NULL);

  return authority != NULL ? heddle_record_dup_title (authority) : g_strdup ("");
}

static char *
dup_post (HeddleStore    *store,
          HeddleInterest *interest,
          const char     *authority)
{
  g_autoptr (HeddleRecord) person = NULL;

  if (interest->post != NULL)
    return g_strdup (interest->post);
  if (interest->person != NULL)
    person = heddle_store_get (store, &heddle_person_kind, interest->person, NULL);
  return g_strdup (person != NULL ? HEDDLE_PERSON (person)->post : authority);
}

static HeddleTeamOffer *
offer_new (HeddleStore       *store,
           HeddleEpisodePlan *plan,
           HeddleInterest    *interest,
           const char *const *themes,
           HeddleDay          today)
{
  HeddleTeamOffer *self = g_new0 (HeddleTeamOffer, 1);
  g_auto (GStrv) expertise = heddle_tags_fold (interest->expertise);

  self->interest = g_object_ref (interest);
  self->authority = dup_authority (store, interest);
  self->title = dup_post (store, interest, self->authority);
  self->code = heddle_team_get_code (store, interest->authority, today);
  self->themes = g_strv_length ((GStrv) themes);
  self->met = heddle_offer_match (themes, (const char *const *) expertise);
  self->busy = heddle_team_find_busy (store, plan, interest->person, interest);
  self->days = dup_days (self, plan, today);
  return self;
}

gboolean
heddle_team_offer_is_open (const HeddleTeamOffer *offer)
{
  return g_strcmp0 (offer->interest->state, "open") == 0;
}

static int
compare_offers (gconstpointer a,
                gconstpointer b)
{
  const HeddleTeamOffer *first = *(HeddleTeamOffer *const *) a;
  const HeddleTeamOffer *second = *(HeddleTeamOffer *const *) b;
  gboolean first_free = first->busy == HEDDLE_DAY_NONE;
  gboolean second_free = second->busy == HEDDLE_DAY_NONE;

  if (heddle_team_offer_is_open (first) != heddle_team_offer_is_open (second))
    return heddle_team_offer_is_open (first) ? -1 : 1;
  if (first->met != second->met)
    return first->met > second->met ? -1 : 1;
  if (first_free != second_free)
    return first_free ? -1 : 1;
  return g_utf8_collate (first->authority, second->authority);
}

GPtrArray *
heddle_team_list_offers (HeddleStore       *store,
                         HeddleEpisodePlan *plan,
                         HeddleDay          today)
{
  GPtrArray *offers = g_ptr_array_new_with_free_func (offer_free);
  g_auto (GStrv) themes = heddle_tags_fold (plan->episode->themes);
  g_autoptr (GPtrArray) interests =
    heddle_query_records (store, &heddle_interest_kind, "episode",
                          heddle_record_get_id (HEDDLE_RECORD (plan->episode)));

  for (guint i = 0; i < interests->len; i++)
    g_ptr_array_add (offers, offer_new (store, plan, interests->pdata[i],
                                        (const char *const *) themes, today));
  g_ptr_array_sort (offers, compare_offers);
  return offers;
}

guint
heddle_team_count_open (GPtrArray *offers)
{
  guint n = 0;

  for (guint i = 0; i < offers->len; i++)
    n += heddle_team_offer_is_open (g_ptr_array_index (offers, i));
  return n;
}
