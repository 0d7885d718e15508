/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-workforce-requests.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-collaboratives.h"
#include "heddle-date-text.h"
#include "heddle-members.h"
#include "heddle-privacy.h"
#include "heddle-tags.h"

static void
request_free (gpointer data)
{
  HeddleWorkforceRequest *self = data;

  g_object_unref (self->record);
  g_free (self->title);
  g_free (self->purpose);
  g_strfreev (self->needs);
  g_free (self);
}

static char *
dup_purpose (HeddleWorkforce *workforce,
             HeddleRequest   *record)
{
  guint activity = heddle_workforce_find_activity (workforce, record->activity);
  g_autoptr (HeddleRecord) collaborative = NULL;

  if (activity != HEDDLE_NOBODY)
    return g_strdup (heddle_workforce_get_work (workforce, activity)->title);
  if (record->collaborative != NULL)
    collaborative = heddle_store_get (workforce->store, &heddle_collaborative_kind,
                                      record->collaborative, NULL);

  return g_strdup (collaborative != NULL
                     ? heddle_collaborative_get_name (HEDDLE_COLLABORATIVE (collaborative)) : "");
}

/* What the request leaves open its activity may say. */
static void
read_days (HeddleWorkforce        *workforce,
           HeddleWorkforceRequest *self,
           HeddleDay               today)
{
  guint activity = heddle_workforce_find_activity (workforce, self->record->activity);
  HeddleWork *work = activity != HEDDLE_NOBODY ? heddle_workforce_get_work (workforce, activity)
                                               : NULL;
  HeddleDay next;

  self->first = heddle_edtf_get_first (self->record->starts);
  self->last = heddle_edtf_get_last (self->record->ends);
  if (self->first == HEDDLE_DAY_NONE)
    self->first = work != NULL ? MAX (work->first, today) : today;
  if (self->last == HEDDLE_DAY_NONE && work != NULL && work->last < HEDDLE_DAY_OPEN)
    self->last = work->last;
  if (self->last != HEDDLE_DAY_NONE)
    return;
  heddle_capacity_get_quarter (self->first, &next);
  heddle_capacity_get_quarter (next + 1, &self->last);
}

static HeddleWorkforceRequest *
request_new (HeddleWorkforce *workforce,
             HeddleRequest   *record,
             HeddleDay        today)
{
  HeddleWorkforceRequest *self = g_new0 (HeddleWorkforceRequest, 1);
  g_auto (GStrv) tags = heddle_tags_split (record->expertise);

  self->record = g_object_ref (record);
  self->title = g_strjoinv (", ", tags);
  self->purpose = dup_purpose (workforce, record);
  self->needs = heddle_tags_fold (record->expertise);
  self->fte = isnan (record->fte) ? 0 : record->fte;
  self->open = record->state == NULL || g_str_equal (record->state, "open")
               || g_str_equal (record->state, "asked");
  read_days (workforce, self, today);

  return self;
}

static gint
compare_requests (gconstpointer a,
                  gconstpointer b)
{
  const HeddleWorkforceRequest *first = *(HeddleWorkforceRequest *const *) a;
  const HeddleWorkforceRequest *second = *(HeddleWorkforceRequest *const *) b;

  if (first->open != second->open)
    return first->open ? -1 : 1;
  if (first->first != second->first)
    return first->first < second->first ? -1 : 1;
  return g_utf8_collate (first->title, second->title);
}

GPtrArray *
heddle_workforce_list_requests (HeddleWorkforce *workforce,
                                const char      *collaborative,
                                HeddleDay        today)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (request_free);
  g_autoptr (GPtrArray) records =
    heddle_query_records (workforce->store, &heddle_request_kind,
                          collaborative != NULL ? "collaborative" : NULL, collaborative);

  if (workforce->public)
    heddle_privacy_drop_hidden (records);
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (list, request_new (workforce, records->pdata[i], today));
  g_ptr_array_sort (list, compare_requests);

  return list;
}

GPtrArray *
heddle_workforce_match_request (HeddleWorkforce              *workforce,
                                const HeddleWorkforceRequest *request)
{
  const HeddleMatchWish wish = {
    .expertise = (const char *const *) request->needs,
    .fte = request->fte,
    .first = request->first,
    .last = request->last,
    .except = HEDDLE_NOBODY,
  };
  const HeddleWorkforceScope near = { .collaborative = request->record->collaborative };

  return heddle_workforce_match (workforce, &wish, &near);
}

char *
heddle_workforce_request_dup_detail (HeddleWorkforce              *workforce,
                                     const HeddleWorkforceRequest *request,
                                     HeddleDay                     today)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *fte = heddle_workforce_dup_fte (request->fte);
  g_autofree char *days = heddle_workforce_dup_days (request->first, request->last, today);
  g_autoptr (HeddleRecord) asked = NULL;
  guint person = heddle_workforce_find_person (workforce, request->record->person);

  if (request->fte > 0)
    g_string_append_printf (text, _("%s FTE"), fte);
  if (*days != '\0')
    g_string_append_printf (text, text->len > 0 ? ", %s" : "%s", days);
  if (person != HEDDLE_NOBODY)
    g_string_append_printf (text, "; %s", heddle_workforce_get_worker (workforce, person)->name);
  else if (request->record->asked_of != NULL)
    asked = heddle_store_get (workforce->store, &heddle_organisation_kind,
                              request->record->asked_of, NULL);
  if (asked != NULL)
    {
      g_autofree char *name = heddle_record_dup_title (asked);

      g_string_append_printf (text, _("; asked of %s"), name);
    }

  return g_strdup (text->str);
}

char *
heddle_workforce_requests_dup_headline (GPtrArray *requests)
{
  guint open = 0;
  double fte = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; i < requests->len; i++)
    {
      const HeddleWorkforceRequest *request = requests->pdata[i];

      open += request->open ? 1 : 0;
      fte += request->open ? request->fte : 0;
    }
  if (open == 0)
    return g_strdup (_("No request waits for somebody"));
  words = heddle_workforce_dup_fte (fte);

  return g_strdup_printf (ngettext ("%u request waits for somebody, %s FTE",
                                    "%u requests wait for somebody, %s FTE", open), open, words);
}

HeddleTable *
heddle_workforce_requests_to_table (HeddleWorkforce *workforce,
                                    GPtrArray       *requests)
{
  const char *const headings[] = { _("Expertise"), _("For"), _("FTE"), _("From"), _("To"),
                                   _("State"), _("Person"), NULL };
  HeddleTable *table = heddle_table_new (_("Requests for expertise"), headings);

  for (guint i = 0; i < requests->len; i++)
    {
      const HeddleWorkforceRequest *request = requests->pdata[i];
      HeddleRecord *record = HEDDLE_RECORD (request->record);
      const HeddleField *state = heddle_kind_get_field (heddle_record_get_kind (record), "state");
      guint person = heddle_workforce_find_person (workforce, request->record->person);
      g_autofree char *fte = request->fte > 0 ? g_strdup_printf ("%.2f", request->fte) : NULL;
      g_autofree char *first = heddle_table_dup_day (request->first);
      g_autofree char *last = heddle_table_dup_day (request->last);
      g_autofree char *words = heddle_record_dup_text (record, state);
      const char *const cells[] = {
        request->title, request->purpose, fte, first, last, words,
        person != HEDDLE_NOBODY ? heddle_workforce_get_worker (workforce, person)->name : NULL,
        NULL,
      };

      heddle_table_add (table, cells);
    }

  return table;
}

char *
heddle_workforce_dup_coordinator (HeddleStore *store,
                                  const char  *collaborative,
                                  HeddleDay    day)
{
  static const char *const roles[] = { "senior-regional-adviser", "regional-lead-officer" };
  g_autoptr (GPtrArray) appointments =
    heddle_query_records (store, &heddle_appointment_kind, "collaborative", collaborative);

  for (guint role = 0; role < G_N_ELEMENTS (roles); role++)
    for (guint i = 0; i < appointments->len; i++)
      {
        HeddleAppointment *appointment = appointments->pdata[i];
        g_autofree char *holder = NULL;

        if (g_strcmp0 (appointment->role, roles[role]) != 0
            || !heddle_members_covers (appointment->since, appointment->until, day))
          continue;
        holder = heddle_appointment_dup_holder (appointment);
        if (holder != NULL && *holder != '\0')
          return g_steal_pointer (&holder);
      }

  return NULL;
}
