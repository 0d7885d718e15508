/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is asked for and what there is: of activities, never of a person. */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-audience-private.h"
#include "heddle-capacity.h"
#include "heddle-privacy.h"
#include "heddle-workforce.h"

#define ROWS_MAX 60
/* Under this an FTE says nothing. */
#define LEAST 0.005

/* An activity that needs people in the quarter. */
typedef struct
{
  HeddleActivity *activity;
  HeddleCapacityCell cell;
} Need;

typedef struct
{
  GPtrArray *activities;
  GHashTable *places;
  HeddleCapacity *capacity;
} Reading;

/* Whether an activity is part of a plan of the collaborative. */
static gboolean
is_within (HeddleStore    *store,
           HeddleActivity *activity,
           const char     *collaborative)
{
  g_autoptr (HeddleRecord) plan = NULL;

  if (collaborative == NULL)
    return TRUE;
  plan = activity->plan != NULL ? heddle_store_get (store, &heddle_plan_kind, activity->plan, NULL)
                                : NULL;
  return plan != NULL && g_strcmp0 (HEDDLE_PLAN (plan)->collaborative, collaborative) == 0;
}

static void
read_activities (Reading                     *self,
                 HeddleStore                 *store,
                 const HeddleAudienceSubject *subject,
                 GArray                      *needs)
{
  for (guint i = self->activities->len; i > 0; i--)
    {
      HeddleActivity *activity = self->activities->pdata[i - 1];

      if (heddle_activity_is_over (activity)
          || isnan (activity->fte_needed) || activity->fte_needed <= 0
          || !is_within (store, activity, subject->collaborative)
          || heddle_privacy_hides (HEDDLE_RECORD (activity)))
        g_ptr_array_remove_index (self->activities, i - 1);
    }
  for (guint i = 0; i < self->activities->len; i++)
    {
      HeddleActivity *activity = self->activities->pdata[i];
      HeddleCapacityLoad need = { i, heddle_edtf_get_begin (activity->starts),
                                  heddle_edtf_get_end (activity->ends), activity->fte_needed };

      g_hash_table_insert (self->places,
                           (gpointer) heddle_record_get_id (HEDDLE_RECORD (activity)),
                           GUINT_TO_POINTER (i));
      g_array_append_val (needs, need);
    }
}

/* What private allocations give does not count: it would show by its absence. */
static void
read_given (Reading     *self,
            HeddleStore *store,
            GArray      *given)
{
  g_autoptr (GPtrArray) records = heddle_query_records (store, &heddle_allocation_kind, NULL, NULL);

  for (guint i = 0; i < records->len; i++)
    {
      HeddleAllocation *one = records->pdata[i];
      gpointer place;
      HeddleCapacityTime span = { .sort = HEDDLE_TIME_POST, .fte = one->fte };

      if (one->activity == NULL || isnan (one->fte)
          || !g_hash_table_lookup_extended (self->places, one->activity, NULL, &place)
          || heddle_privacy_hides (HEDDLE_RECORD (one)))
        continue;
      span.row = GPOINTER_TO_UINT (place);
      span.first = heddle_edtf_get_begin (one->starts);
      span.last = heddle_edtf_get_end (one->ends);
      g_array_append_val (given, span);
    }
}

static void
reading_init (Reading                     *self,
              HeddleStore                 *store,
              const HeddleAudienceSubject *subject)
{
  g_autoptr (GArray) needs = g_array_new (FALSE, FALSE, sizeof (HeddleCapacityLoad));
  g_autoptr (GArray) given = g_array_new (FALSE, FALSE, sizeof (HeddleCapacityTime));

  self->activities = heddle_query_records (store, &heddle_activity_kind, NULL, NULL);
  self->places = g_hash_table_new (g_str_hash, g_str_equal);
  read_activities (self, store, subject, needs);
  read_given (self, store, given);
  self->capacity =
    heddle_capacity_new (self->activities->len,
                         (const HeddleCapacityTime *) (const void *) given->data, given->len,
                         (const HeddleCapacityLoad *) (const void *) needs->data, needs->len);
}

static void
reading_clear (Reading *self)
{
  heddle_capacity_free (self->capacity);
  g_hash_table_unref (self->places);
  g_ptr_array_unref (self->activities);
}

/* What is missing most stands first. */
static int
compare_needs (gconstpointer a,
               gconstpointer b)
{
  const Need *first = a;
  const Need *second = b;
  double missing = first->cell.over - second->cell.over;

  if (fabs (missing) >= LEAST)
    return missing > 0 ? -1 : 1;
  return g_utf8_collate (first->activity->title, second->activity->title);
}

static void
add_need (HeddleSlide *slide,
          const Need  *need)
{
  HeddleSlideRow *row = heddle_slide_add_row (slide, need->activity->title);
  g_autofree char *time = heddle_workforce_dup_fte (need->cell.time);
  g_autofree char *load = heddle_workforce_dup_fte (need->cell.load);
  gboolean lacks = need->cell.over >= LEAST;

  row->bar = need->cell.time;
  row->whole = need->cell.load;
  row->tone = lacks ? HEDDLE_SLIDE_ERROR : HEDDLE_SLIDE_DIM;
  /* Translators: FTE that are given, of those that are needed */
  row->trail = g_strdup_printf (_("%s of %s"), time, load);
}

HeddleSlide *
heddle_audience_capacity (HeddleStore                 *store,
                          const HeddleAudienceSubject *subject,
                          HeddleDay                    today)
{
  g_autoptr (GArray) needs = g_array_new (FALSE, FALSE, sizeof (Need));
  HeddleSlide *slide = heddle_slide_new (NULL);
  HeddleDay last;
  HeddleDay first = heddle_capacity_get_quarter (today, &last);
  Reading reading;
  guint n_lacking = 0;

  reading_init (&reading, store, subject);
  for (guint i = 0; i < reading.activities->len; i++)
    {
      Need need = { .activity = reading.activities->pdata[i] };

      heddle_capacity_measure (reading.capacity, i, first, last, &need.cell);
      if (need.cell.load < LEAST)
        continue;
      n_lacking += need.cell.over >= LEAST;
      g_array_append_val (needs, need);
    }
  g_array_sort (needs, compare_needs);
  for (guint i = 0; i < MIN (needs->len, ROWS_MAX); i++)
    add_need (slide, &g_array_index (needs, Need, i));
  if (needs->len == 0)
    slide->title = g_strdup (_("No activity says how many people it needs"));
  else if (n_lacking == 0)
    slide->title = g_strdup (_("Every activity has the people it needs"));
  else if (needs->len == 1)
    slide->title = g_strdup (_("The one activity has too few people"));
  else
    slide->title = g_strdup_printf (ngettext ("%u of %u activities has too few people",
                                              "%u of %u activities have too few people",
                                              n_lacking), n_lacking, needs->len);
  slide->subtitle = g_strdup (_("FTE given, of FTE needed, on average over the quarter"));
  slide->foot_end = heddle_audience_dup_as_at (today);
  reading_clear (&reading);
  return slide;
}
