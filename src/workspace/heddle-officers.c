/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-officers.h"

#include <glib/gi18n-lib.h>

#include "heddle-collaboratives.h"
#include "heddle-date-text.h"
#include "heddle-members.h"
#include "heddle-titles.h"

static const char *const roles[] = { "director", "chief-executive" };

static void
officer_free (gpointer data)
{
  HeddleOfficer *self = data;

  g_object_unref (self->appointment);
  g_free (self->who);
  g_free (self->words);
  g_free (self->authority);
  g_free (self);
}

static char *
dup_period (HeddleAppointment *appointment)
{
  g_autofree char *since = appointment->since != NULL
                             ? heddle_date_text_show (appointment->since, HEDDLE_DAY_NONE)
                             : g_strdup (_("unknown"));
  g_autofree char *until = NULL;

  if (appointment->until == NULL)
    return g_strdup_printf (_("since %s"), since);
  until = heddle_date_text_show (appointment->until, HEDDLE_DAY_NONE);
  return g_strdup_printf (_("%s to %s"), since, until);
}

static HeddleOfficer *
officer_new (HeddleAppointment *appointment,
             HeddleAuthority   *authority)
{
  HeddleOfficer *self = g_new0 (HeddleOfficer, 1);
  g_autofree char *role = heddle_title_of_choice (HEDDLE_RECORD (appointment), "role");
  g_autofree char *period = dup_period (appointment);
  g_autofree char *post =
    authority != NULL ? g_strdup_printf (_("%s, %s"), role, heddle_authority_get_name (authority))
                      : g_strdup (role);

  self->appointment = g_object_ref (appointment);
  self->authority = authority != NULL ? g_strdup (heddle_id_of (authority)) : NULL;
  self->who = heddle_appointment_dup_holder (appointment);
  /* most are called by nothing but their post */
  self->words = g_str_equal (self->who, post) ? g_steal_pointer (&period)
                                              : g_strdup_printf (_("%s; %s"), post, period);
  return self;
}

/* Those of one role; an authority's own, or the collaborative's. */
static void
add_role (GPtrArray       *officers,
          GPtrArray       *appointments,
          const char      *role,
          HeddleAuthority *authority,
          const char      *collaborative,
          HeddleDay        day)
{
  for (guint i = 0; i < appointments->len; i++)
    {
      HeddleAppointment *one = g_ptr_array_index (appointments, i);
      gboolean own = authority != NULL
                       ? g_strcmp0 (one->authority, heddle_id_of (authority)) == 0
                       : one->authority == NULL
                           && g_strcmp0 (one->collaborative, collaborative) == 0;

      if (own && g_strcmp0 (one->role, role) == 0
          && (one->person != NULL || one->post != NULL)
          && heddle_members_covers (one->since, one->until, day))
        g_ptr_array_add (officers, officer_new (one, authority));
    }
}

GPtrArray *
heddle_officers_list (HeddleStore *store,
                      const char  *collaborative,
                      GPtrArray   *members,
                      HeddleDay    day)
{
  GPtrArray *officers = g_ptr_array_new_with_free_func (officer_free);
  g_autoptr (GPtrArray) appointments =
    heddle_query_records (store, &heddle_appointment_kind, NULL, NULL);

  for (guint i = 0; i < members->len; i++)
    for (guint role = 0; role < G_N_ELEMENTS (roles); role++)
      add_role (officers, appointments, roles[role], members->pdata[i], collaborative, day);
  for (guint role = 0; role < G_N_ELEMENTS (roles); role++)
    add_role (officers, appointments, roles[role], NULL, collaborative, day);
  return officers;
}

static guint
count_with (GPtrArray  *officers,
            GPtrArray  *members,
            const char *role)
{
  guint n = 0;

  for (guint i = 0; i < members->len; i++)
    {
      gboolean found = FALSE;

      for (guint k = 0; k < officers->len && !found; k++)
        {
          const HeddleOfficer *one = g_ptr_array_index (officers, k);

          found = g_str_equal (one->appointment->role, role)
                  && g_strcmp0 (one->authority, heddle_id_of (members->pdata[i])) == 0;
        }
      n += found;
    }
  return n;
}

char *
heddle_officers_dup_words (GPtrArray *officers,
                           GPtrArray *members)
{
  return g_strdup_printf (_("%u of %u Directors, %u of %u Chief Executives on record"),
                          count_with (officers, members, roles[0]), members->len,
                          count_with (officers, members, roles[1]), members->len);
}
