/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-workforce.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "heddle-members.h"
#include "heddle-privacy.h"
#include "heddle-rows.h"
#include "heddle-tags.h"

static GPtrArray *
list (HeddleWorkforce  *self,
      const HeddleKind *kind)
{
  return self->public ? heddle_privacy_list_public (self->store, kind, NULL, NULL)
                      : heddle_query_records (self->store, kind, NULL, NULL);
}

/**
 * heddle_workforce_dup_fte:
 * @fte: days a week ÷ 5
 *
 * Returns: (transfer full): it with one decimal place, or with two where it is no
 *   multiple of a half day
 */
char *
heddle_workforce_dup_fte (double fte)
{
  double tenths = fte * 10;

  return g_strdup_printf (fabs (tenths - round (tenths)) < 0.05 ? "%.1f" : "%.2f", fte);
}

/* A date as it was written, and what it means: most work begins and ends with a session,
 * so that the next is often the same. */
typedef struct
{
  char text[32];
  HeddleDay day;
} KnownDay;

static HeddleDay
look_up_day (KnownDay   *known,
             const char *text,
             HeddleDay (*get_day) (const char *))
{
  if (text == NULL || strlen (text) >= sizeof known->text)
    return get_day (text);
  if (strcmp (known->text, text) != 0)
    {
      strcpy (known->text, text);
      known->day = get_day (text);
    }

  return known->day;
}

/* --- People --------------------------------------------------------------- */

static void
worker_free (gpointer data)
{
  HeddleWorker *self = data;

  g_object_unref (self->record);
  g_free (self->name);
  g_free (self->post);
  g_free (self->home);
  g_free (self->home_id);
  g_free (self->authority);
  g_strfreev (self->expertise);
  g_strfreev (self->knows);
  g_free (self);
}

/* Many people work for few: each is read once. */
static HeddleRecord *
get_place (HeddleStore      *store,
           GHashTable       *places,
           const HeddleKind *kind,
           const char       *id)
{
  gpointer place;

  if (!g_hash_table_lookup_extended (places, id, NULL, &place))
    {
      place = heddle_store_get (store, kind, id, NULL);
      g_hash_table_insert (places, g_strdup (id), place);
    }

  return place;
}

static void
unref_place (gpointer place)
{
  g_clear_object (&place);
}

/* The organisation is named before the authority it lies in: a person of the health
 * service works for that. */
static void
read_home (HeddleStore  *store,
           GHashTable   *places,
           HeddleWorker *worker)
{
  HeddleRecord *authority = NULL;
  HeddleRecord *organisation = NULL;

  worker->authority = g_strdup (worker->record->authority);
  if (worker->record->organisation != NULL)
    organisation = get_place (store, places, &heddle_organisation_kind,
                              worker->record->organisation);
  if (organisation != NULL)
    {
      worker->sort = g_intern_string (HEDDLE_ORGANISATION (organisation)->sort);
      if (worker->authority == NULL && g_strcmp0 (worker->sort, "authority") == 0)
        worker->authority = g_strdup (HEDDLE_ORGANISATION (organisation)->authority);
    }
  if (worker->authority != NULL
      && (organisation == NULL || g_strcmp0 (worker->sort, "authority") == 0))
    authority = get_place (store, places, &heddle_authority_kind, worker->authority);
  if (authority != NULL)
    {
      worker->sort = "authority";
      worker->home = g_strdup (HEDDLE_AUTHORITY (authority)->name);
      worker->home_id = g_strdup (worker->authority);
      return;
    }
  worker->home = organisation != NULL ? heddle_record_dup_title (organisation) : g_strdup ("");
  worker->home_id = organisation != NULL ? g_strdup (heddle_id_of (organisation)) : NULL;
  if (worker->sort == NULL)
    worker->sort = "other";
}

static void
add_worker (HeddleWorkforce *self,
            HeddlePerson    *record)
{
  HeddleWorker *worker = g_new0 (HeddleWorker, 1);

  worker->record = g_object_ref (record);
  worker->name = heddle_record_dup_title (HEDDLE_RECORD (record));
  worker->post = g_strdup (record->post != NULL ? record->post : "");
  worker->expertise = heddle_tags_split (record->expertise);
  worker->knows = heddle_tags_fold (record->expertise);
  read_home (self->store, self->places, worker);
  g_hash_table_insert (self->person_index, (gpointer) heddle_id_of (record),
                       GUINT_TO_POINTER (self->people->len));
  g_ptr_array_add (self->people, worker);
}

/* Where only some people are read, whoever is asked for is one of them. */
static guint
require_person (HeddleWorkforce *self,
                const char      *id)
{
  guint person = heddle_workforce_find_person (self, id);
  g_autoptr (HeddleRecord) record = NULL;

  if (person != HEDDLE_NOBODY || id == NULL || !self->engaged)
    return person;
  record = heddle_store_get (self->store, &heddle_person_kind, id, NULL);
  if (record == NULL || heddle_record_is_deleted (record))
    return HEDDLE_NOBODY;
  add_worker (self, HEDDLE_PERSON (record));

  return self->people->len - 1;
}

static void
read_people (HeddleWorkforce *self)
{
  g_autoptr (GPtrArray) records = list (self, &heddle_person_kind);

  for (guint i = 0; i < records->len; i++)
    add_worker (self, records->pdata[i]);
}

static void
read_leads (HeddleWorkforce *self)
{
  g_autoptr (GPtrArray) posts = heddle_query_records (self->store, &heddle_appointment_kind,
                                                      "role", "lead");
  g_autoptr (GPtrArray) streams = heddle_query_records (self->store, &heddle_workstream_kind,
                                                        NULL, NULL);

  for (guint i = 0; i < posts->len; i++)
    require_person (self, HEDDLE_APPOINTMENT (posts->pdata[i])->person);
  for (guint i = 0; i < streams->len; i++)
    require_person (self, HEDDLE_WORKSTREAM (streams->pdata[i])->lead);
}

static void
read_times (HeddleWorkforce *self)
{
  static const char *const sorts[] = { "post", "secondment", "leave", NULL };
  KnownDay first = { .day = heddle_edtf_get_begin ("") };
  KnownDay last = { .day = heddle_edtf_get_end ("") };
  g_autoptr (GPtrArray) records = heddle_query_records (self->store, &heddle_working_time_kind,
                                                        NULL, NULL);

  for (guint i = 0; i < records->len; i++)
    {
      HeddleWorkingTime *record = records->pdata[i];
      HeddleCapacityTime span = { .row = require_person (self, record->person) };

      if (span.row == HEDDLE_NOBODY || isnan (record->fte)
          || (self->public && heddle_record_is_private (HEDDLE_RECORD (record))))
        continue;
      for (guint sort = 0; sorts[sort] != NULL; sort++)
        if (g_strcmp0 (record->what, sorts[sort]) == 0)
          span.sort = (HeddleTimeSort) sort;
      span.first = look_up_day (&first, record->since, heddle_edtf_get_begin);
      span.last = look_up_day (&last, record->until, heddle_edtf_get_end);
      span.fte = record->fte;
      heddle_workforce_get_worker (self, span.row)->timed = TRUE;
      g_ptr_array_add (self->times, g_object_ref (record));
      g_array_append_val (self->time_spans, span);
    }
}

/* --- Work ----------------------------------------------------------------- */

static void
work_free (gpointer data)
{
  HeddleWork *self = data;

  g_object_unref (self->record);
  g_free (self->title);
  g_strfreev (self->needs);
  g_free (self);
}

static const char *
find_collaborative (HeddleWorkforce *self,
                    const char      *plan)
{
  for (guint i = 0; plan != NULL && i < self->plans->len; i++)
    if (g_str_equal (heddle_id_of (self->plans->pdata[i]), plan))
      return HEDDLE_PLAN (self->plans->pdata[i])->collaborative;

  return NULL;
}

static void
read_activities (HeddleWorkforce *self)
{
  KnownDay first = { .day = heddle_edtf_get_begin ("") };
  KnownDay last = { .day = heddle_edtf_get_end ("") };
  g_autoptr (GPtrArray) records = list (self, &heddle_activity_kind);

  for (guint i = 0; i < records->len; i++)
    {
      HeddleWork *work = g_new0 (HeddleWork, 1);
      HeddleActivity *record = records->pdata[i];

      work->record = g_object_ref (record);
      work->title = g_strdup (record->title != NULL ? record->title : "");
      work->collaborative = find_collaborative (self, record->plan);
      work->needs = heddle_tags_fold (record->expertise);
      work->first = look_up_day (&first, record->starts, heddle_edtf_get_begin);
      work->last = look_up_day (&last, record->ends, heddle_edtf_get_end);
      work->over = heddle_activity_is_over (record);
      g_hash_table_insert (self->activity_index, (gpointer) heddle_id_of (record),
                           GUINT_TO_POINTER (i));
      g_ptr_array_add (self->activities, work);
    }
}

static const char *
keep_word (HeddleWorkforce *self,
           const char      *word)
{
  return word != NULL ? g_string_chunk_insert_const (self->words, word) : NULL;
}

/* What is given to an activity mostly stands together. */
static guint
find_activity_after (HeddleWorkforce *self,
                     guint            former,
                     const char      *id)
{
  if (former != HEDDLE_NOBODY && id != NULL
      && g_str_equal (heddle_id_of (heddle_workforce_get_work (self, former)->record), id))
    return former;

  return heddle_workforce_find_activity (self, id);
}

/* There are ten times as many as of anything else: no records are made of them. */
static void
read_allocations (HeddleWorkforce *self)
{
  enum { PERSON, ACTIVITY, COLLABORATIVE, PLAN, FTE, STARTS, ENDS };
  static const char *const fields[] = {
    "person", "activity", "collaborative", "plan", "fte", "starts", "ends", NULL,
  };
  g_autoptr (HeddleRows) rows = heddle_rows_new (self->store, &heddle_allocation_kind, fields);
  KnownDay first = { .day = heddle_edtf_get_begin ("") };
  KnownDay last = { .day = heddle_edtf_get_end ("") };
  guint activity = HEDDLE_NOBODY;

  while (heddle_rows_next (rows))
    {
      HeddleAssignment one = {
        .person = require_person (self, heddle_rows_get_text (rows, PERSON)),
        .activity = find_activity_after (self, activity, heddle_rows_get_text (rows, ACTIVITY)),
        .first = look_up_day (&first, heddle_rows_get_text (rows, STARTS), heddle_edtf_get_begin),
        .last = look_up_day (&last, heddle_rows_get_text (rows, ENDS), heddle_edtf_get_end),
        .fte = heddle_rows_get_decimal (rows, FTE),
      };
      HeddleCapacityLoad load = { one.person, one.first, one.last, one.fte };

      activity = one.activity;
      if (one.person == HEDDLE_NOBODY || isnan (one.fte)
          || (self->public
              && heddle_privacy_hides_id (self->store, &heddle_allocation_kind,
                                          heddle_rows_get_id (rows))))
        continue;
      one.id = g_string_chunk_insert (self->words, heddle_rows_get_id (rows));
      one.collaborative = keep_word (self, heddle_rows_get_text (rows, COLLABORATIVE));
      if (one.collaborative == NULL && one.activity != HEDDLE_NOBODY)
        one.collaborative = heddle_workforce_get_work (self, one.activity)->collaborative;
      if (one.collaborative == NULL)
        one.collaborative = find_collaborative (self, heddle_rows_get_text (rows, PLAN));
      g_array_append_val (self->assignments, one);
      g_array_append_val (self->loads, load);
    }
}

static HeddleCapacity *
make_by_activity (HeddleWorkforce *self)
{
  g_autofree HeddleCapacityTime *given = g_new (HeddleCapacityTime, self->assignments->len + 1);
  guint n_given = 0;
  g_autoptr (GArray) needs = g_array_new (FALSE, FALSE, sizeof (HeddleCapacityLoad));

  for (guint i = 0; i < self->assignments->len; i++)
    {
      const HeddleAssignment *one = &g_array_index (self->assignments, HeddleAssignment, i);

      if (one->activity != HEDDLE_NOBODY)
        given[n_given++] = (HeddleCapacityTime) { one->activity, HEDDLE_TIME_POST, one->first,
                                                  one->last, one->fte };
    }
  for (guint i = 0; i < self->activities->len; i++)
    {
      const HeddleWork *work = self->activities->pdata[i];
      HeddleCapacityLoad need = { i, work->first, work->last, work->record->fte_needed };

      if (!isnan (need.fte) && need.fte > 0 && g_strcmp0 (work->record->status, "stopped") != 0)
        g_array_append_val (needs, need);
    }

  return heddle_capacity_new (self->activities->len, given, n_given,
                              (const HeddleCapacityLoad *) (const void *) needs->data, needs->len);
}

static HeddleWorkforce *
make (HeddleStore *store,
      gboolean     engaged,
      gboolean     public)
{
  HeddleWorkforce *self = g_new0 (HeddleWorkforce, 1);

  self->store = g_object_ref (store);
  self->engaged = engaged;
  self->public = public;
  self->people = g_ptr_array_new_with_free_func (worker_free);
  self->activities = g_ptr_array_new_with_free_func (work_free);
  self->assignments = g_array_new (FALSE, FALSE, sizeof (HeddleAssignment));
  self->times = g_ptr_array_new_with_free_func (g_object_unref);
  self->time_spans = g_array_new (FALSE, FALSE, sizeof (HeddleCapacityTime));
  self->loads = g_array_new (FALSE, FALSE, sizeof (HeddleCapacityLoad));
  self->person_index = g_hash_table_new (g_str_hash, g_str_equal);
  self->activity_index = g_hash_table_new (g_str_hash, g_str_equal);
  self->words = g_string_chunk_new (4096);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref_place);
  self->plans = heddle_query_records (store, &heddle_plan_kind, NULL, NULL);
  if (engaged)
    read_leads (self);
  else
    read_people (self);
  read_times (self);
  read_activities (self);
  read_allocations (self);
  g_clear_pointer (&self->places, g_hash_table_unref);
  self->by_person =
    heddle_capacity_new (self->people->len,
                         (const HeddleCapacityTime *) (const void *) self->time_spans->data,
                         self->time_spans->len,
                         (const HeddleCapacityLoad *) (const void *) self->loads->data,
                         self->loads->len);
  self->by_activity = make_by_activity (self);

  return self;
}

/**
 * heddle_workforce_new:
 * @store: an open file
 *
 * Reads everybody's time and work once. It shows nothing of later changes.
 *
 * Returns: (transfer full): the workforce
 */
HeddleWorkforce *
heddle_workforce_new (HeddleStore *store)
{
  return make (store, FALSE, FALSE);
}

/**
 * heddle_workforce_new_engaged:
 * @store: an open file
 *
 * The same without the people whom it says nothing of: only those with working time, work
 * or the lead of a collaborative or workstream, in no order. What it costs does not grow
 * with how many people a file has.
 *
 * Returns: (transfer full): the workforce
 */
HeddleWorkforce *
heddle_workforce_new_engaged (HeddleStore *store)
{
  return make (store, TRUE, FALSE);
}

/**
 * heddle_workforce_new_public:
 * @store: an open file
 *
 * The same without private people, activities and allocations, for what leaves the file by
 * the user's own hand, such as a table that is copied. Of everybody else it holds the time,
 * which is on record for that.
 *
 * Returns: (transfer full): the workforce
 */
HeddleWorkforce *
heddle_workforce_new_public (HeddleStore *store)
{
  return make (store, FALSE, TRUE);
}

void
heddle_workforce_free (HeddleWorkforce *self)
{
  heddle_capacity_free (self->by_person);
  heddle_capacity_free (self->by_activity);
  g_hash_table_unref (self->person_index);
  g_hash_table_unref (self->activity_index);
  g_array_unref (self->loads);
  g_array_unref (self->time_spans);
  g_array_unref (self->assignments);
  g_ptr_array_unref (self->times);
  g_ptr_array_unref (self->activities);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->plans);
  g_string_chunk_free (self->words);
  g_object_unref (self->store);
  g_free (self);
}

/* --- Asking --------------------------------------------------------------- */

HeddleWorker *
heddle_workforce_get_worker (HeddleWorkforce *self,
                             guint            person)
{
  g_return_val_if_fail (person < self->people->len, NULL);

  return self->people->pdata[person];
}

HeddleWork *
heddle_workforce_get_work (HeddleWorkforce *self,
                           guint            activity)
{
  g_return_val_if_fail (activity < self->activities->len, NULL);

  return self->activities->pdata[activity];
}

static guint
look_up (GHashTable *table,
         const char *id)
{
  gpointer number;

  if (id == NULL || !g_hash_table_lookup_extended (table, id, NULL, &number))
    return HEDDLE_NOBODY;

  return GPOINTER_TO_UINT (number);
}

guint
heddle_workforce_find_person (HeddleWorkforce *self,
                              const char      *id)
{
  return look_up (self->person_index, id);
}

guint
heddle_workforce_find_activity (HeddleWorkforce *self,
                                const char      *id)
{
  return look_up (self->activity_index, id);
}

char *
heddle_workforce_dup_work (HeddleWorkforce        *self,
                           const HeddleAssignment *assignment)
{
  g_autoptr (HeddleRecord) record = NULL;
  const char *role;

  if (assignment->activity != HEDDLE_NOBODY)
    return g_strdup (heddle_workforce_get_work (self, assignment->activity)->title);
  record = heddle_store_get (self->store, &heddle_allocation_kind, assignment->id, NULL);
  role = record != NULL ? HEDDLE_ALLOCATION (record)->role : NULL;

  return g_strdup (role != NULL ? role : _("Other work"));
}

static gboolean
overlaps (const HeddleWorkforceScope *scope,
          HeddleDay                   first,
          HeddleDay                   last)
{
  return first <= scope->last && last >= scope->first;
}

static void
mark_members (HeddleWorkforce            *self,
              const HeddleWorkforceScope *scope,
              gboolean                   *marks)
{
  g_autoptr (GHashTable) members = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) memberships =
    heddle_query_records (self->store, &heddle_membership_kind, "collaborative",
                          scope->collaborative);

  for (guint i = 0; i < memberships->len; i++)
    {
      HeddleMembership *membership = memberships->pdata[i];

      if (membership->authority != NULL
          && overlaps (scope, heddle_edtf_get_begin (membership->since),
                       heddle_edtf_get_end (membership->until)))
        g_hash_table_add (members, membership->authority);
    }
  for (guint i = 0; i < self->people->len; i++)
    {
      HeddleWorker *worker = self->people->pdata[i];

      if (worker->authority != NULL && g_hash_table_contains (members, worker->authority))
        marks[i] = TRUE;
    }
}

static void
mark_appointed (HeddleWorkforce            *self,
                const HeddleWorkforceScope *scope,
                gboolean                   *marks)
{
  g_autoptr (GPtrArray) appointments =
    heddle_query_records (self->store, &heddle_appointment_kind, "collaborative",
                          scope->collaborative);

  for (guint i = 0; i < appointments->len; i++)
    {
      HeddleAppointment *appointment = appointments->pdata[i];
      guint person = heddle_workforce_find_person (self, appointment->person);

      if (person != HEDDLE_NOBODY
          && overlaps (scope, heddle_edtf_get_begin (appointment->since),
                       heddle_edtf_get_end (appointment->until)))
        marks[person] = TRUE;
    }
}

static void
mark_working (HeddleWorkforce            *self,
              const HeddleWorkforceScope *scope,
              gboolean                   *marks)
{
  for (guint i = 0; i < self->assignments->len; i++)
    {
      const HeddleAssignment *one = &g_array_index (self->assignments, HeddleAssignment, i);

      if (g_strcmp0 (one->collaborative, scope->collaborative) == 0
          && overlaps (scope, one->first, one->last))
        marks[one->person] = TRUE;
    }
  for (guint i = 0; i < self->times->len; i++)
    {
      const HeddleCapacityTime *span = &g_array_index (self->time_spans, HeddleCapacityTime, i);
      HeddleWorkingTime *time = self->times->pdata[i];

      if (g_strcmp0 (time->collaborative, scope->collaborative) == 0
          && overlaps (scope, span->first, span->last))
        marks[span->row] = TRUE;
    }
}

gboolean *
heddle_workforce_list_scope (HeddleWorkforce            *self,
                             const HeddleWorkforceScope *scope)
{
  gboolean *marks = g_new0 (gboolean, self->people->len + 1);

  if (scope->collaborative != NULL)
    {
      mark_members (self, scope, marks);
      mark_appointed (self, scope, marks);
      mark_working (self, scope, marks);
    }
  for (guint i = 0; i < self->people->len; i++)
    {
      HeddleWorker *worker = self->people->pdata[i];

      if (scope->collaborative == NULL)
        marks[i] = TRUE;
      if (scope->sort != NULL && !g_str_equal (worker->sort, scope->sort))
        marks[i] = FALSE;
    }

  return marks;
}

GArray *
heddle_workforce_list_matchable (HeddleWorkforce            *self,
                                 const HeddleWorkforceScope *scope)
{
  GArray *list = g_array_sized_new (FALSE, TRUE, sizeof (HeddleMatchPerson), self->people->len);
  g_autofree gboolean *near = heddle_workforce_list_scope (self, scope);

  for (guint i = 0; i < self->people->len; i++)
    {
      HeddleWorker *worker = self->people->pdata[i];
      HeddleMatchPerson person = { (const char *const *) worker->knows, near[i] };

      g_array_append_val (list, person);
    }

  return list;
}

HeddleDay
heddle_workforce_find_start (HeddleWorkforce *self,
                             const char      *collaborative,
                             HeddleDay        today)
{
  HeddleDay first = HEDDLE_DAY_NONE;
  HeddleDay quarter_last;

  for (guint i = 0; i < self->assignments->len; i++)
    {
      const HeddleAssignment *one = &g_array_index (self->assignments, HeddleAssignment, i);
      HeddleDay start;

      if (collaborative != NULL && g_strcmp0 (one->collaborative, collaborative) != 0)
        continue;
      if (one->last >= today)
        return heddle_capacity_get_quarter (today, &quarter_last);
      start = MAX (one->first, heddle_day_add_months (one->last, -12) + 1);
      first = MAX (first, start);
    }

  return heddle_capacity_get_quarter (first != HEDDLE_DAY_NONE ? first : today, &quarter_last);
}
