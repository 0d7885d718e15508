/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-tenures.h"

#include <glib/gi18n-lib.h>

#include "heddle-collaboratives.h"
#include "heddle-date-text.h"

/* What every regional collaborative is to have (letter to Chief Executives of
 * 3 October 2017, paragraphs 3 to 5; guidance on regional improvement plans,
 * paragraph 16). The Regional Lead Officers of Education Scotland became Senior
 * Regional Advisers in 2019, so that the two share a lane. */
static const struct
{
  const char *title;
  const char *roles[3]; /* the one of today first */
} lanes[] = {
  { N_("Regional Improvement Lead"), { "lead" } },
  { N_("Chief Executive contact"), { "chief-executive-contact" } },
  { N_("Senior Regional Adviser (before 2019: Regional Lead Officer)"),
    { "senior-regional-adviser", "regional-lead-officer" } },
};

static void
lane_free (gpointer data)
{
  HeddleTenureLane *self = data;

  g_ptr_array_unref (self->appointments);
  g_array_unref (self->tenures);
  g_clear_object (&self->wanted);
  g_free (self);
}

static GArray *
make_holdings (GPtrArray *appointments)
{
  GArray *holdings = g_array_new (FALSE, FALSE, sizeof (HeddleHolding));

  for (guint i = 0; i < appointments->len; i++)
    {
      const HeddleAppointment *appointment = g_ptr_array_index (appointments, i);
      HeddleHolding holding = { appointment->since, appointment->until };

      g_array_append_val (holdings, holding);
    }
  return holdings;
}

static const HeddleHolding *
get_data (const GArray *holdings)
{
  return (const HeddleHolding *) (const void *) holdings->data;
}

/* Other groupings have a lead at most, and no region. */
static const char *
get_title (guint                lane,
           HeddleCollaborative *collaborative)
{
  return lane == 0 && !heddle_collaborative_is_regional (collaborative) ? _("Lead")
                                                                        : _(lanes[lane].title);
}

/* Everything begins where the first thing on record does; a year is shown at
 * least. */
static HeddleDay
get_first (HeddleStore *store,
           const char  *id,
           GPtrArray   *appointments,
           HeddleDay    today)
{
  g_autoptr (GPtrArray) memberships =
    heddle_query_records (store, &heddle_membership_kind, "collaborative", id);
  g_autoptr (GArray) holdings = make_holdings (appointments);
  HeddleDay first;

  for (guint i = 0; i < memberships->len; i++)
    {
      const HeddleMembership *membership = g_ptr_array_index (memberships, i);
      HeddleHolding holding = { membership->since, membership->until };

      g_array_append_val (holdings, holding);
    }
  first = heddle_holdings_get_first (get_data (holdings), holdings->len);
  return first != HEDDLE_DAY_NONE ? MIN (first, heddle_day_add_months (today, -12))
                                  : heddle_day_add_months (today, -12);
}

static void
add_appointments (HeddleTenureLane  *lane,
                  const char *const *roles,
                  GPtrArray         *all)
{
  for (guint i = 0; i < all->len; i++)
    {
      HeddleAppointment *appointment = g_ptr_array_index (all, i);

      if (appointment->role == NULL || !g_strv_contains (roles, appointment->role))
        continue;
      if (appointment->person != NULL || appointment->post != NULL)
        g_ptr_array_add (lane->appointments, g_object_ref (appointment));
      else
        g_set_object (&lane->wanted, appointment);
    }
}

/**
 * heddle_tenures_list:
 * @first: (out): the first day that is looked at
 *
 * The roles of a collaborative, one lane each. Groupings other than the regional
 * ones have only the roles that are on record.
 *
 * Returns: (transfer full) (element-type HeddleTenureLane):
 */
GPtrArray *
heddle_tenures_list (HeddleStore         *store,
                     HeddleCollaborative *collaborative,
                     HeddleDay            today,
                     HeddleDay           *first)
{
  const char *id = heddle_record_get_id (HEDDLE_RECORD (collaborative));
  GPtrArray *list = g_ptr_array_new_with_free_func (lane_free);
  g_autoptr (GPtrArray) all =
    heddle_query_records (store, &heddle_appointment_kind, "collaborative", id);

  *first = get_first (store, id, all, today);
  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    {
      HeddleTenureLane *lane = g_new0 (HeddleTenureLane, 1);
      g_autoptr (GArray) holdings = NULL;

      lane->title = get_title (i, collaborative);
      lane->role = lanes[i].roles[0];
      lane->appointments = g_ptr_array_new_with_free_func (g_object_unref);
      add_appointments (lane, lanes[i].roles, all);
      holdings = make_holdings (lane->appointments);
      lane->tenures = heddle_tenures_new (get_data (holdings), holdings->len, *first, today);
      if (holdings->len > 0 || lane->wanted != NULL
          || heddle_collaborative_is_regional (collaborative))
        g_ptr_array_add (list, lane);
      else
        lane_free (lane);
    }
  return list;
}

HeddleAppointment *
heddle_tenure_lane_get_appointment (const HeddleTenureLane *self,
                                    guint                   tenure)
{
  guint holding = g_array_index (self->tenures, HeddleTenure, tenure).holding;

  return holding != HEDDLE_TENURE_NO_HOLDING ? g_ptr_array_index (self->appointments, holding)
                                             : NULL;
}

char *
heddle_tenure_lane_dup_who (const HeddleTenureLane *self,
                            guint                   tenure)
{
  switch (g_array_index (self->tenures, HeddleTenure, tenure).sort)
    {
    case HEDDLE_TENURE_NOBODY:
      return g_strdup (_("nobody"));
    case HEDDLE_TENURE_UNKNOWN:
      return g_strdup (_("not on record"));
    case HEDDLE_TENURE_HELD:
    default:
      return heddle_appointment_dup_holder (heddle_tenure_lane_get_appointment (self, tenure));
    }
}

/* Its own words where a day is on record. */
static char *
dup_since (const HeddleTenure *tenure,
           HeddleAppointment  *appointment)
{
  g_autofree char *first = heddle_tenure_dup_first (tenure);

  if (appointment != NULL && appointment->since == NULL)
    return g_strdup (_("unknown"));
  return heddle_date_text_show (appointment != NULL ? appointment->since : first,
                                HEDDLE_DAY_NONE);
}

/* Where only the next one's beginning says that it is over nobody knows the
 * day. */
static char *
dup_until (const HeddleTenure *tenure,
           HeddleAppointment  *appointment)
{
  g_autofree char *last = heddle_tenure_dup_last (tenure);

  if (appointment != NULL && appointment->until == NULL)
    return g_strdup (_("unknown"));
  return heddle_date_text_show (appointment != NULL ? appointment->until : last,
                                HEDDLE_DAY_NONE);
}

char *
heddle_tenure_lane_dup_period (const HeddleTenureLane *self,
                               guint                   index,
                               HeddleDay               today)
{
  const HeddleTenure *tenure = &g_array_index (self->tenures, HeddleTenure, index);
  HeddleAppointment *appointment = heddle_tenure_lane_get_appointment (self, index);
  g_autofree char *since = dup_since (tenure, appointment);
  g_autofree char *until = NULL;

  if (tenure->sort == HEDDLE_TENURE_NOBODY && tenure->last == today)
    {
      g_autofree char *length = heddle_date_text_show_length (tenure->first, today);

      return g_strdup_printf (_("since %s, %s"), since, length);
    }
  if (tenure->last == HEDDLE_DAY_OPEN || (appointment == NULL && tenure->last == today))
    return tenure->first > today ? g_strdup_printf (_("from %s on"), since)
                                 : g_strdup_printf (_("since %s"), since);
  until = dup_until (tenure, appointment);
  /* Nobody held it in one month only. */
  if (g_str_equal (since, until))
    return g_steal_pointer (&since);
  /* Translators: from one day to another. */
  return g_strdup_printf (_("%s to %s"), since, until);
}
