/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-plan-sight.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-privacy.h"
#include "heddle-rows.h"
#include "heddle-tags.h"
#include "heddle-titles.h"

static const char *
keep (HeddlePlanSight *self,
      char            *text)
{
  if (text != NULL)
    g_ptr_array_add (self->texts, text);
  return text;
}

static void
add_fact (HeddlePlanSight  *self,
          HeddleSightStage  stage,
          const char       *kind,
          const char       *id,
          const char       *title,
          char             *remark)
{
  HeddleSightFact fact = { .id = id, .kind = kind, .stage = stage, .title = title };

  fact.remark = keep (self, remark);
  g_array_append_val (self->facts, fact);
}

static void
add_pair (HeddlePlanSight *self,
          const char      *from,
          const char      *to)
{
  HeddleSightPair pair = { from, to };

  if (from != NULL && to != NULL)
    g_array_append_val (self->pairs, pair);
}

/* --- Needs ------------------------------------------------------------------ */

char *
heddle_school_priority_dup_theme (HeddleSchoolPriority *self)
{
  g_auto (GStrv) themes = heddle_tags_split (self->themes);

  return g_strdup (themes != NULL && themes[0] != NULL ? themes[0] : self->title);
}

char *
heddle_school_priorities_dup_count (GPtrArray  *school_priorities,
                                    const char *theme)
{
  g_autoptr (GHashTable) authorities = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *schools = NULL;
  guint n = 0;

  for (guint i = 0; i < school_priorities->len; i++)
    {
      HeddleSchoolPriority *one = school_priorities->pdata[i];
      g_autofree char *own = heddle_school_priority_dup_theme (one);

      if (g_strcmp0 (own, theme) != 0)
        continue;
      n++;
      g_hash_table_add (authorities, one->authority);
    }
  schools = g_strdup_printf (ngettext ("%u school plan", "%u school plans", n), n);
  return g_strdup_printf (ngettext ("%s of %u authority", "%s of %u authorities",
                                    g_hash_table_size (authorities)), schools,
                          g_hash_table_size (authorities));
}

/* Schools that name the same theme are one need. */
static void
add_schools (HeddlePlanSight   *self,
             HeddlePlanContent *content)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < content->school_priorities->len; i++)
    {
      HeddleSchoolPriority *one = content->school_priorities->pdata[i];
      const char *theme = keep (self, heddle_school_priority_dup_theme (one));
      const char *id = g_hash_table_lookup (known, theme);

      if (id == NULL)
        {
          id = heddle_id_of (one);
          g_hash_table_insert (known, (gpointer) theme, (gpointer) id);
          add_fact (self, HEDDLE_SIGHT_NEED, heddle_school_priority_kind.name, id, theme,
                    heddle_school_priorities_dup_count (content->school_priorities, theme));
        }
      add_pair (self, id, one->priority);
    }
}

static void
add_national (HeddlePlanSight   *self,
              HeddleStore       *store,
              HeddlePlanContent *content)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < content->priority_nif->len; i++)
    {
      HeddlePriorityNif *link = content->priority_nif->pdata[i];
      g_autoptr (HeddleRecord) item = heddle_store_get (store, &heddle_nif_item_kind,
                                                        link->nif_item, NULL);

      if (item != NULL && g_hash_table_add (known, link->nif_item))
        add_fact (self, HEDDLE_SIGHT_NEED, heddle_nif_item_kind.name, link->nif_item,
                  keep (self, g_strdup (HEDDLE_NIF_ITEM (item)->title)),
                  g_strdup (_("national priority")));
      add_pair (self, link->nif_item, link->priority);
    }
  for (guint i = 0; i < content->source_plans->len; i++)
    {
      HeddleSourcePlan *plan = content->source_plans->pdata[i];

      add_fact (self, HEDDLE_SIGHT_NEED, heddle_source_plan_kind.name, heddle_id_of (plan),
                plan->title, g_strdup (plan->places));
    }
  for (guint i = 0; i < content->priority_source->len; i++)
    {
      HeddlePrioritySource *link = content->priority_source->pdata[i];

      add_pair (self, link->source_plan, link->priority);
    }
}

/* --- Activities and their time ---------------------------------------------- */

static double
look_up (GHashTable *table,
         const char *key)
{
  const double *value = g_hash_table_lookup (table, key);

  return value != NULL ? *value : 0;
}

/* The number of @key, from now on at least 0. */
static double *
claim (GHashTable *table,
       const char *key)
{
  double *value = g_hash_table_lookup (table, key);

  if (value == NULL)
    {
      value = g_new0 (double, 1);
      g_hash_table_insert (table, g_strdup (key), value);
    }
  return value;
}

static GHashTable *
numbers_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/* What each activity is given, by its id. Of each person the most at any time: what
 * follows each other is one person's. */
static GHashTable *
sum_given (HeddleStore       *store,
           HeddlePlanContent *content)
{
  enum { ACTIVITY, PERSON, FTE };
  static const char *const fields[] = { "activity", "person", "fte", NULL };
  g_autoptr (HeddleRows) rows =
    heddle_rows_new_through (store, &heddle_allocation_kind, fields, "activity",
                             &heddle_activity_kind, "plan", heddle_id_of (content->plan));
  g_autoptr (GHashTable) most = numbers_new ();
  g_autoptr (GString) key = g_string_new (NULL);
  GHashTable *given = numbers_new ();

  while (heddle_rows_next (rows))
    {
      const char *activity = heddle_rows_get_text (rows, ACTIVITY);
      double fte = heddle_rows_get_decimal (rows, FTE);
      double *own;

      if (isnan (fte))
        continue;
      g_string_assign (key, activity);
      g_string_append (key, heddle_rows_get_text (rows, PERSON));
      own = claim (most, key->str);
      if (fte <= *own
          || (content->public
              && heddle_privacy_hides_id (store, &heddle_allocation_kind,
                                          heddle_rows_get_id (rows))))
        continue;
      *claim (given, activity) += fte - *own;
      *own = fte;
    }

  return given;
}

static void
add_activities (HeddlePlanSight   *self,
                HeddleStore       *store,
                HeddlePlanContent *content)
{
  g_autoptr (GHashTable) given = sum_given (store, content);

  for (guint i = 0; i < content->activities->len; i++)
    {
      HeddleActivity *activity = content->activities->pdata[i];
      g_autofree char *support
        = activity->support != NULL
            ? heddle_title_of_choice (HEDDLE_RECORD (activity), "support") : NULL;
      HeddleSightFact *fact;

      add_fact (self, HEDDLE_SIGHT_ACTIVITY, heddle_activity_kind.name,
                heddle_id_of (activity), activity->title,
                g_strdup_printf ("%s%s%s", support != NULL ? support : "",
                                 support != NULL && activity->audience != NULL ? ", " : "",
                                 activity->audience != NULL ? activity->audience : ""));
      fact = &g_array_index (self->facts, HeddleSightFact, self->facts->len - 1);
      fact->planned = g_strcmp0 (activity->status, "planned") == 0;
      fact->asked = isnan (activity->fte_needed) ? 0 : activity->fte_needed;
      fact->given = look_up (given, heddle_id_of (activity));
      add_pair (self, activity->priority, heddle_id_of (activity));
    }
}

/* --- Measures --------------------------------------------------------------- */

static char *
dup_latest (GPtrArray *observations,
            guint     *n_values)
{
  HeddleObservation *latest = NULL;

  *n_values = 0;
  for (guint i = 0; i < observations->len; i++)
    {
      HeddleObservation *one = observations->pdata[i];

      if (one->observed_on == NULL)
        continue;
      ++*n_values;
      if (latest == NULL || g_strcmp0 (one->observed_on, latest->observed_on) > 0)
        latest = one;
    }
  if (latest == NULL)
    return g_strdup (_("no value yet"));
  return latest->n > 0 ? g_strdup_printf ("%.4g, n %'d", latest->value, (int) latest->n)
                       : g_strdup_printf ("%.4g", latest->value);
}

static void
add_measures (HeddlePlanSight   *self,
              HeddleStore       *store,
              HeddlePlanContent *content)
{
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < content->activity_measures->len; i++)
    {
      HeddleActivityMeasure *link = content->activity_measures->pdata[i];

      add_pair (self, link->activity, link->measure);
      g_hash_table_add (used, link->measure);
    }
  for (guint i = 0; i < content->measures->len; i++)
    {
      HeddleMeasure *measure = content->measures->pdata[i];
      g_autoptr (GPtrArray) observations
        = heddle_query_records (store, &heddle_observation_kind, "measure",
                                heddle_id_of (measure));
      guint n;

      if (content->public)
        heddle_privacy_drop_hidden (observations);
      add_fact (self, HEDDLE_SIGHT_MEASURE, heddle_measure_kind.name, heddle_id_of (measure),
                measure->title, dup_latest (observations, &n));
      if (!g_hash_table_contains (used, heddle_id_of (measure)))
        add_pair (self, measure->priority, heddle_id_of (measure));
      if (n > 0)
        {
          const char *id = keep (self,
                                 g_strconcat ("values:", heddle_id_of (measure), NULL));

          add_fact (self, HEDDLE_SIGHT_EVIDENCE, NULL, id, _("Run chart"),
                    g_strdup_printf (ngettext ("%u value", "%u values", n), n));
          add_pair (self, heddle_id_of (measure), id);
        }
    }
}

HeddlePlanSight *
heddle_plan_sight_new (HeddleStore       *store,
                       HeddlePlanContent *content)
{
  HeddlePlanSight *self = g_new0 (HeddlePlanSight, 1);

  self->facts = g_array_new (FALSE, FALSE, sizeof (HeddleSightFact));
  self->pairs = g_array_new (FALSE, FALSE, sizeof (HeddleSightPair));
  self->texts = g_ptr_array_new_with_free_func (g_free);
  add_schools (self, content);
  add_national (self, store, content);
  for (guint i = 0; i < content->priorities->len; i++)
    {
      HeddlePriority *priority = content->priorities->pdata[i];

      add_fact (self, HEDDLE_SIGHT_PRIORITY, heddle_priority_kind.name,
                heddle_id_of (priority), priority->title, g_strdup (priority->themes));
    }
  add_activities (self, store, content);
  add_measures (self, store, content);
  self->map = heddle_sight_map_new ((HeddleSightFact *) self->facts->data, self->facts->len,
                                    (HeddleSightPair *) self->pairs->data, self->pairs->len);
  return self;
}

void
heddle_plan_sight_free (HeddlePlanSight *self)
{
  if (self == NULL)
    return;
  heddle_sight_map_free (self->map);
  g_array_unref (self->facts);
  g_array_unref (self->pairs);
  g_ptr_array_unref (self->texts);
  g_free (self);
}

HeddleSight *
heddle_plan_sight_trace (HeddlePlanSight *self,
                         const char      *id)
{
  return heddle_sight_map_trace (self->map, id);
}

HeddleTable *
heddle_plan_sight_make_table (HeddlePlan *plan,
                              const char *id)
{
  const char *const headings[] = { _("What"), _("Name"), _("Remark"), _("State"), _("From"),
                                   NULL };
  HeddleStore *store = heddle_record_get_store (HEDDLE_RECORD (plan));
  g_autoptr (HeddlePlanContent) content = NULL;
  g_autoptr (HeddlePlanSight) facts = NULL;
  g_autoptr (HeddleSight) sight = NULL;
  g_autoptr (HeddleTable) table = NULL;

  if (!heddle_privacy_hides (HEDDLE_RECORD (plan)))
    content = heddle_plan_content_load (store, heddle_id_of (plan), NULL);
  if (content == NULL)
    return NULL;
  heddle_plan_content_drop_hidden (content);
  facts = heddle_plan_sight_new (store, content);
  sight = heddle_plan_sight_trace (facts, id);
  table = heddle_table_new (_("Line of sight"), headings);
  for (guint i = 0; i < sight->nodes->len; i++)
    {
      const HeddleSightNode *node = sight->nodes->pdata[i];
      g_autofree char *from = heddle_sight_dup_from (sight, i);

      heddle_table_add (table, (const char *[]) { heddle_sight_stage_get_title (node->stage),
                                                  node->title, node->remark,
                                                  heddle_sight_fault_get_word (node->fault),
                                                  from, NULL });
    }
  return sight->nodes->len > 0 ? g_steal_pointer (&table) : NULL;
}
