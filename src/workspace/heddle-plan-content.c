/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-plan-content.h"

#include <stdlib.h>
#include <string.h>

#include "heddle-privacy.h"

static void
clear_array (GPtrArray **array)
{
  g_clear_pointer (array, g_ptr_array_unref);
}

void
heddle_plan_content_drop_hidden (HeddlePlanContent *self)
{
  GPtrArray *const all[] = {
    self->iterations, self->priorities, self->activities, self->measures, self->evidence,
    self->source_plans, self->school_priorities, self->consultations, self->workstreams,
    self->accounts, self->priority_nif, self->priority_evidence, self->priority_source,
    self->activity_functions, self->activity_curriculum, self->activity_measures,
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    heddle_privacy_drop_hidden (all[i]);
  self->public = TRUE;
}

void
heddle_plan_content_free (HeddlePlanContent *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->plan);
  g_clear_object (&self->collaborative);
  clear_array (&self->iterations);
  clear_array (&self->priorities);
  clear_array (&self->activities);
  clear_array (&self->measures);
  clear_array (&self->evidence);
  clear_array (&self->source_plans);
  clear_array (&self->school_priorities);
  clear_array (&self->consultations);
  clear_array (&self->workstreams);
  clear_array (&self->accounts);
  clear_array (&self->priority_nif);
  clear_array (&self->priority_evidence);
  clear_array (&self->priority_source);
  clear_array (&self->activity_functions);
  clear_array (&self->activity_curriculum);
  clear_array (&self->activity_measures);
  g_free (self);
}

/* What belongs to each of @owners, of whom all are the plan's, in their order. */
static GPtrArray *
load_of (HeddlePlanContent *self,
         GPtrArray         *owners,
         const HeddleKind  *owner,
         const HeddleKind  *kind)
{
  const HeddleField *field = heddle_kind_get_field (kind, owner->name);
  g_autoptr (GPtrArray) found =
    heddle_query_records_through (heddle_record_get_store (HEDDLE_RECORD (self->plan)), kind,
                                  field->name, owner, "plan", heddle_id_of (self->plan));
  g_autoptr (GHashTable) by_owner =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < found->len; i++)
    {
      g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
      GPtrArray *own;

      heddle_record_get_value (found->pdata[i], field, &value);
      own = g_hash_table_lookup (by_owner, value.text);
      if (own == NULL)
        {
          own = g_ptr_array_new_with_free_func (g_object_unref);
          g_hash_table_insert (by_owner, g_strdup (value.text), own);
        }
      g_ptr_array_add (own, g_object_ref (found->pdata[i]));
    }
  for (guint i = 0; i < owners->len; i++)
    {
      GPtrArray *own = g_hash_table_lookup (by_owner, heddle_id_of (owners->pdata[i]));

      for (guint k = 0; own != NULL && k < own->len; k++)
        g_ptr_array_add (all, g_object_ref (own->pdata[k]));
    }
  return all;
}

static void
leave_out (GPtrArray  *records,
           const char *status)
{
  for (guint i = records->len; i > 0; i--)
    {
      g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
      HeddleRecord *record = records->pdata[i - 1];

      heddle_record_get_value (record,
                               heddle_kind_get_field (heddle_record_get_kind (record), "status"),
                               &value);
      if (value.type == HEDDLE_VALUE_TEXT && g_str_equal (value.text, status))
        g_ptr_array_remove_index (records, i - 1);
    }
}

static int
compare_iterations (gconstpointer a,
                    gconstpointer b)
{
  HeddleIteration *iterations[2] = { *(HeddleIteration **) a, *(HeddleIteration **) b };
  HeddleDay days[2];

  for (guint i = 0; i < 2; i++)
    days[i] = iterations[i]->due != NULL ? heddle_edtf_get_last (iterations[i]->due)
                                         : HEDDLE_DAY_OPEN;
  return days[0] != days[1] ? (days[0] < days[1] ? -1 : 1)
                            : g_strcmp0 (heddle_id_of (iterations[0]),
                                         heddle_id_of (iterations[1]));
}

static void
load_parts (HeddlePlanContent *self,
            HeddleStore       *store)
{
  const char *id = heddle_id_of (self->plan);
  const struct
  {
    const HeddleKind *kind;
    GPtrArray **array;
  } parts[] = {
    { &heddle_iteration_kind, &self->iterations },
    { &heddle_priority_kind, &self->priorities },
    { &heddle_activity_kind, &self->activities },
    { &heddle_measure_kind, &self->measures },
    { &heddle_evidence_kind, &self->evidence },
    { &heddle_source_plan_kind, &self->source_plans },
    { &heddle_consultation_kind, &self->consultations },
    { &heddle_workstream_kind, &self->workstreams },
    { &heddle_function_account_kind, &self->accounts },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    *parts[i].array = heddle_query_records (store, parts[i].kind, "plan", id);
  g_ptr_array_sort (self->iterations, compare_iterations);
  leave_out (self->priorities, "dropped");
  leave_out (self->activities, "stopped");
}

static void
load_links (HeddlePlanContent *self)
{
  const struct
  {
    const HeddleKind *kind;
    GPtrArray **array;
  } of_priorities[] = {
    { &heddle_school_priority_kind, &self->school_priorities },
    { &heddle_priority_nif_kind, &self->priority_nif },
    { &heddle_priority_evidence_kind, &self->priority_evidence },
    { &heddle_priority_source_kind, &self->priority_source },
  }, of_activities[] = {
    { &heddle_activity_function_kind, &self->activity_functions },
    { &heddle_activity_curriculum_kind, &self->activity_curriculum },
    { &heddle_activity_measure_kind, &self->activity_measures },
  };

  for (guint i = 0; i < G_N_ELEMENTS (of_priorities); i++)
    *of_priorities[i].array = load_of (self, self->priorities, &heddle_priority_kind,
                                       of_priorities[i].kind);
  for (guint i = 0; i < G_N_ELEMENTS (of_activities); i++)
    *of_activities[i].array = load_of (self, self->activities, &heddle_activity_kind,
                                       of_activities[i].kind);
}

HeddlePlanContent *
heddle_plan_content_load (HeddleStore  *store,
                          const char   *id,
                          GError      **error)
{
  g_autoptr (HeddlePlanContent) self = g_new0 (HeddlePlanContent, 1);
  g_autoptr (HeddleRecord) plan = heddle_store_get (store, &heddle_plan_kind, id, error);

  if (plan == NULL)
    return NULL;
  self->plan = HEDDLE_PLAN (g_object_ref (plan));
  self->collaborative = (HeddleCollaborative *) heddle_store_get (
      store, &heddle_collaborative_kind, self->plan->collaborative, NULL);
  load_parts (self, store);
  load_links (self);
  return g_steal_pointer (&self);
}

/* --- Duplicates ------------------------------------------------------------- */

/* Whoever it is: the organisation where it is named, else its sort. */
static const char *
get_provider (HeddleActivity *activity)
{
  return activity->provider != NULL ? activity->provider : activity->provider_sort;
}

GArray *
heddle_plan_content_find_duplicates (HeddlePlanContent *self)
{
  guint n = self->activities->len;
  g_autofree HeddleOffering *offerings = g_new0 (HeddleOffering, MAX (n, 1));
  g_autoptr (GPtrArray) subjects
    = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n; i++)
    {
      HeddleActivity *activity = self->activities->pdata[i];

      g_ptr_array_add (subjects, g_ptr_array_new_null_terminated (2, NULL, TRUE));
      g_hash_table_insert (places, (gpointer) heddle_id_of (activity),
                           GUINT_TO_POINTER (i + 1));
      offerings[i].audience = activity->audience;
      offerings[i].provider = get_provider (activity);
      offerings[i].first = heddle_edtf_get_first (activity->starts);
      offerings[i].last = heddle_edtf_get_last (activity->ends);
    }
  for (guint i = 0; i < self->activity_functions->len; i++)
    {
      HeddleActivityFunction *link = self->activity_functions->pdata[i];
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, link->activity));

      if (place > 0)
        g_ptr_array_add (subjects->pdata[place - 1], link->core_function);
    }
  for (guint i = 0; i < n; i++)
    offerings[i].subjects = (const char *const *) ((GPtrArray *) subjects->pdata[i])->pdata;
  return heddle_duplication_find (offerings, n);
}

/* --- The National Improvement Framework ------------------------------------- */

int
heddle_plan_get_nif_year (HeddlePlan *plan)
{
  HeddleDay first = heddle_edtf_get_first (plan->starts);
  int year = plan->nif_year != NULL ? atoi (plan->nif_year) : 0;

  if (year > 0)
    return year;
  return first != HEDDLE_DAY_NONE ? heddle_day_get_year (first) : 0;
}

HeddleDay
heddle_plan_get_nif_date (HeddleDay day)
{
  g_autofree char *december = g_strdup_printf ("%04d-12", heddle_day_get_year (day));

  return heddle_edtf_get_last (december);
}

static gboolean
is_used (HeddleNifItem *item,
         int            year)
{
  int from = item->used_from != NULL ? atoi (item->used_from) : 0;
  int to = item->used_to != NULL ? atoi (item->used_to) : 9999;

  if (g_strcmp0 (item->list, "priority") != 0)
    return FALSE;
  return year == 0 ? item->used_to == NULL : from <= year && year <= to;
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  gint64 places[2] = { (*(HeddleNifItem **) a)->position, (*(HeddleNifItem **) b)->position };

  return places[0] < places[1] ? -1 : places[0] > places[1];
}

GPtrArray *
heddle_nif_list_priorities (HeddleStore *store,
                            int          year)
{
  GPtrArray *items = heddle_query_records (store, &heddle_nif_item_kind, NULL, NULL);

  for (guint i = items->len; i > 0; i--)
    if (!is_used (items->pdata[i - 1], year))
      g_ptr_array_remove_index (items, i - 1);
  g_ptr_array_sort (items, compare_items);
  return items;
}
