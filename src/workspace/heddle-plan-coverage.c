/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-plan-coverage.h"

#include <glib/gi18n-lib.h>

#include "heddle-collaboratives.h"
#include "heddle-date-text.h"
#include "heddle-privacy.h"
#include "heddle-titles.h"

static GPtrArray *
list (HeddleStore       *store,
      HeddlePlanContent *content,
      const HeddleKind  *kind,
      const char        *field,
      const char        *value)
{
  return content->public ? heddle_privacy_list_public (store, kind, field, value)
                         : heddle_query_records (store, kind, field, value);
}

/* --- Columns ---------------------------------------------------------------- */

static HeddleCover
get_activity_cover (HeddleActivity *activity)
{
  return g_strcmp0 (activity->status, "running") == 0 || g_strcmp0 (activity->status, "done") == 0
           ? HEDDLE_COVER_COVERED : HEDDLE_COVER_PLANNED;
}

static GHashTable *
add_activities (HeddleCoverage    *self,
                HeddlePlanContent *content)
{
  GHashTable *covers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < content->activities->len; i++)
    {
      HeddleActivity *activity = content->activities->pdata[i];

      heddle_coverage_add_column (self, heddle_id_of (activity), NULL, activity->title);
      g_hash_table_insert (covers, (gpointer) heddle_id_of (activity),
                           GUINT_TO_POINTER (get_activity_cover (activity)));
    }
  return covers;
}

static GHashTable *
add_priorities (HeddleCoverage    *self,
                HeddlePlanContent *content)
{
  GHashTable *covers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < content->priorities->len; i++)
    {
      HeddlePriority *priority = content->priorities->pdata[i];
      HeddleCover cover = g_strcmp0 (priority->status, "agreed") == 0 ? HEDDLE_COVER_COVERED
                                                                      : HEDDLE_COVER_PLANNED;

      heddle_coverage_add_column (self, heddle_id_of (priority), NULL, priority->title);
      g_hash_table_insert (covers, (gpointer) heddle_id_of (priority),
                           GUINT_TO_POINTER (cover));
    }
  return covers;
}

static HeddleCover
find_cover (GHashTable *covers,
            const char *id)
{
  return id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (covers, id)) : HEDDLE_COVER_EMPTY;
}

/* --- One function a dimension ----------------------------------------------- */

static void
fill_functions (HeddleCoverage    *self,
                HeddleStore       *store,
                HeddlePlanContent *content)
{
  g_autoptr (GPtrArray) functions
    = list (store, content, &heddle_core_function_kind, NULL, NULL);
  g_autoptr (GHashTable) covers = NULL;
  gboolean tailored = FALSE;
  guint first = 0;

  for (guint i = 0; i < functions->len; i++)
    {
      HeddleCoreFunction *function = functions->pdata[i];
      gboolean separate = function->tailored && !tailored;
      g_autofree char *code = NULL;

      if (separate)
        first = i;
      tailored = tailored || function->tailored;
      code = tailored ? g_strdup_printf ("L%u", i - first + 1)
                      : g_strdup_printf ("%d", (int) function->number);
      heddle_coverage_add_row (self, heddle_id_of (function), code, function->title,
                               separate);
    }
  covers = add_activities (self, content);
  for (guint i = 0; i < content->activity_functions->len; i++)
    {
      HeddleActivityFunction *link = content->activity_functions->pdata[i];

      heddle_coverage_put (self, link->core_function, link->activity,
                           find_cover (covers, link->activity));
    }
  for (guint i = 0; i < content->accounts->len; i++)
    {
      HeddleFunctionAccount *account = content->accounts->pdata[i];

      heddle_coverage_set_remark (self, account->core_function, account->how);
    }
}

static void
fill_principles (HeddleCoverage    *self,
                 HeddleStore       *store,
                 HeddlePlanContent *content)
{
  g_autoptr (GPtrArray) principles
    = list (store, content, &heddle_principle_kind, NULL, NULL);

  for (guint i = 0; i < principles->len; i++)
    {
      HeddlePrinciple *principle = principles->pdata[i];
      g_autofree char *code = g_strdup_printf ("%d", (int) principle->number);

      heddle_coverage_add_row (self, heddle_id_of (principle), code, principle->title,
                               FALSE);
    }
  for (guint i = 0; i < content->iterations->len; i++)
    {
      HeddleIteration *iteration = content->iterations->pdata[i];
      g_autoptr (GPtrArray) checks
        = list (store, content, &heddle_principle_check_kind, "iteration",
                                heddle_id_of (iteration));

      heddle_coverage_add_column (self, heddle_id_of (iteration), NULL, iteration->title);
      for (guint j = 0; j < checks->len; j++)
        {
          HeddlePrincipleCheck *check = checks->pdata[j];

          heddle_coverage_put (self, check->principle, heddle_id_of (iteration),
                               g_strcmp0 (check->state, "met") == 0 ? HEDDLE_COVER_COVERED
                               : g_strcmp0 (check->state, "partly") == 0 ? HEDDLE_COVER_PLANNED
                                                                         : HEDDLE_COVER_EMPTY);
          heddle_coverage_set_remark (self, check->principle, check->evidence);
        }
    }
}

static void
fill_nif (HeddleCoverage    *self,
          HeddleStore       *store,
          HeddlePlanContent *content)
{
  g_autoptr (GPtrArray) items
    = heddle_nif_list_priorities (store, heddle_plan_get_nif_year (content->plan));
  g_autoptr (GHashTable) covers = NULL;

  if (content->public)
    heddle_privacy_drop_hidden (items);
  for (guint i = 0; i < items->len; i++)
    {
      HeddleNifItem *item = items->pdata[i];
      g_autofree char *code = g_strdup_printf ("%u", i + 1);

      heddle_coverage_add_row (self, heddle_id_of (item), code, item->title, FALSE);
    }
  covers = add_priorities (self, content);
  for (guint i = 0; i < content->priority_nif->len; i++)
    {
      HeddlePriorityNif *link = content->priority_nif->pdata[i];

      heddle_coverage_put (self, link->nif_item, link->priority,
                           find_cover (covers, link->priority));
    }
}

static void
fill_curriculum (HeddleCoverage    *self,
                 HeddleStore       *store,
                 HeddlePlanContent *content)
{
  g_autoptr (GPtrArray) areas
    = list (store, content, &heddle_curriculum_area_kind, NULL, NULL);
  g_autoptr (GPtrArray) networks
    = list (store, content, &heddle_network_kind, "collaborative",
                            content->plan->collaborative);
  g_autoptr (GHashTable) covers = NULL;

  for (guint i = 0; i < areas->len; i++)
    {
      HeddleCurriculumArea *area = areas->pdata[i];
      g_autofree char *code = g_strdup_printf ("%d", (int) area->position);

      heddle_coverage_add_row (self, heddle_id_of (area), code, area->title, FALSE);
    }
  covers = add_activities (self, content);
  for (guint i = 0; i < content->activity_curriculum->len; i++)
    {
      HeddleActivityCurriculum *link = content->activity_curriculum->pdata[i];

      heddle_coverage_put (self, link->curriculum_area, link->activity,
                           find_cover (covers, link->activity));
    }
  for (guint i = 0; i < networks->len; i++)
    {
      HeddleNetwork *network = networks->pdata[i];

      heddle_coverage_add_column (self, heddle_id_of (network), NULL, network->title);
      heddle_coverage_put (self, network->curriculum_area, heddle_id_of (network),
                           HEDDLE_COVER_COVERED);
    }
}

static void
add_choices (HeddleCoverage   *self,
             const HeddleKind *kind,
             const char       *field)
{
  const HeddleChoice *choices = heddle_kind_get_field (kind, field)->choices;

  for (guint i = 0; choices[i].word != NULL; i++)
    if (!g_str_equal (choices[i].word, "other"))
      heddle_coverage_add_row (self, choices[i].word, NULL, _(choices[i].label), FALSE);
}

/* What no priority rests on is there, but not in use. */
static void
fill_evidence (HeddleCoverage    *self,
               HeddleStore       *store,
               HeddlePlanContent *content)
{
  g_autoptr (GHashTable) covers = NULL;
  g_autoptr (GHashTable) sorts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);

  add_choices (self, &heddle_evidence_kind, "sort");
  covers = add_priorities (self, content);
  heddle_coverage_add_column (self, "unused", NULL, _("Not linked yet"));
  for (guint i = 0; i < content->evidence->len; i++)
    g_hash_table_insert (sorts, (gpointer) heddle_id_of (content->evidence->pdata[i]),
                         content->evidence->pdata[i]);
  for (guint i = 0; i < content->priority_evidence->len; i++)
    {
      HeddlePriorityEvidence *link = content->priority_evidence->pdata[i];
      HeddleEvidence *evidence = g_hash_table_lookup (sorts, link->evidence);

      if (evidence == NULL)
        continue;
      heddle_coverage_put (self, evidence->sort, link->priority, HEDDLE_COVER_COVERED);
      g_hash_table_add (used, link->evidence);
    }
  for (guint i = 0; i < content->evidence->len; i++)
    {
      HeddleEvidence *evidence = content->evidence->pdata[i];

      if (!g_hash_table_contains (used, heddle_id_of (evidence)))
        heddle_coverage_put (self, evidence->sort, "unused", HEDDLE_COVER_PLANNED);
    }
}

/* Heard is not yet answered: a contribution counts when it says what changed. */
static void
fill_partners (HeddleCoverage    *self,
               HeddleStore       *store,
               HeddlePlanContent *content)
{
  add_choices (self, &heddle_consultation_kind, "group");
  for (guint i = 0; i < content->consultations->len; i++)
    {
      HeddleConsultation *one = content->consultations->pdata[i];
      g_autofree char *day = heddle_date_text_show (one->held_on, HEDDLE_DAY_NONE);

      heddle_coverage_add_column (self, heddle_id_of (one), NULL, day);
      heddle_coverage_put (self, one->group, heddle_id_of (one),
                           one->changed != NULL ? HEDDLE_COVER_COVERED : HEDDLE_COVER_PLANNED);
    }
}

HeddleCoverage *
heddle_plan_coverage_make (HeddleStore             *store,
                           HeddlePlanContent       *content,
                           HeddleCoverageDimension  dimension)
{
  static void (*const fill[HEDDLE_N_COVERAGES]) (HeddleCoverage *, HeddleStore *,
                                                 HeddlePlanContent *) = {
    fill_functions, fill_principles, fill_nif, fill_curriculum, fill_evidence, fill_partners,
  };
  HeddleCoverage *self = heddle_coverage_new (dimension);

  g_return_val_if_fail (dimension < HEDDLE_N_COVERAGES, self);

  fill[dimension] (self, store, content);
  return self;
}

/* --- Side by side ----------------------------------------------------------- */

HeddlePlan *
heddle_plan_find_newest (HeddleStore *store,
                         const char  *collaborative,
                         gboolean     with_private)
{
  g_autoptr (GPtrArray) plans = heddle_query_records (store, &heddle_plan_kind, "collaborative",
                                                      collaborative);
  HeddlePlan *newest = NULL;

  for (guint i = 0; i < plans->len; i++)
    {
      HeddlePlan *plan = plans->pdata[i];

      if (g_strcmp0 (plan->sort, "improvement") == 0
          && (with_private || !heddle_privacy_hides (HEDDLE_RECORD (plan)))
          && (newest == NULL || g_strcmp0 (plan->starts, newest->starts) > 0))
        newest = plan;
    }
  return newest != NULL ? g_object_ref (newest) : NULL;
}

static HeddleCoverage *
make_of (HeddleStore             *store,
         HeddleCollaborative     *collaborative,
         HeddleCoverageDimension  dimension,
         gboolean                 with_private)
{
  g_autoptr (HeddlePlan) plan = heddle_plan_find_newest (store, heddle_id_of (collaborative),
                                                         with_private);
  g_autoptr (HeddlePlanContent) content
    = plan != NULL ? heddle_plan_content_load (store, heddle_id_of (plan), NULL) : NULL;

  if (content != NULL && !with_private)
    heddle_plan_content_drop_hidden (content);
  return content != NULL ? heddle_plan_coverage_make (store, content, dimension)
                         : heddle_coverage_new (dimension);
}

HeddleCoverage *
heddle_plan_coverage_all (HeddleStore             *store,
                          HeddleCoverageDimension  dimension,
                          gboolean                 with_private)
{
  g_autoptr (GPtrArray) collaboratives
    = heddle_query_records (store, &heddle_collaborative_kind, NULL, NULL);
  g_autoptr (GPtrArray) parts
    = g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_coverage_free);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  g_ptr_array_sort_values (collaboratives, (GCompareFunc) heddle_collaborative_compare);
  for (guint i = 0; i < collaboratives->len; i++)
    {
      HeddleCollaborative *collaborative = collaboratives->pdata[i];

      if (!heddle_collaborative_is_regional (collaborative)
          || (!with_private && heddle_privacy_hides (HEDDLE_RECORD (collaborative))))
        continue;
      g_ptr_array_add (parts, make_of (store, collaborative, dimension, with_private));
      g_ptr_array_add (ids, (gpointer) heddle_id_of (collaborative));
      g_ptr_array_add (codes, collaborative->code);
      g_ptr_array_add (labels, (gpointer) heddle_collaborative_get_name (collaborative));
    }
  if (parts->len == 0)
    return heddle_coverage_new (dimension);
  return heddle_coverage_gather ((HeddleCoverage *const *) parts->pdata,
                                 (const char *const *) ids->pdata,
                                 (const char *const *) codes->pdata,
                                 (const char *const *) labels->pdata, parts->len);
}

/* --- As a table ------------------------------------------------------------- */

static const char *
get_label (GPtrArray *lines,
           guint      place)
{
  return ((const HeddleCoverageLine *) lines->pdata[place])->label;
}

static HeddleTable *
to_table (HeddleCoverage *coverage)
{
  g_autofree char *headline = heddle_coverage_dup_headline (coverage);
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  HeddleTable *table;

  g_ptr_array_add (cells, (gpointer) _("What"));
  for (guint i = 0; i < coverage->columns->len; i++)
    g_ptr_array_add (cells, (gpointer) get_label (coverage->columns, i));
  g_ptr_array_add (cells, NULL);
  table = heddle_table_new (headline, (const char *const *) cells->pdata);
  for (guint i = 0; i < coverage->rows->len; i++)
    {
      g_ptr_array_set_size (cells, 0);
      g_ptr_array_add (cells, (gpointer) get_label (coverage->rows, i));
      for (guint j = 0; j < coverage->columns->len; j++)
        g_ptr_array_add (cells, (gpointer) heddle_cover_get_word (
                                  heddle_coverage_get (coverage, i, j)));
      g_ptr_array_add (cells, NULL);
      heddle_table_add (table, (const char *const *) cells->pdata);
    }
  return table;
}

HeddleTable *
heddle_plan_coverage_make_table (HeddleStore             *store,
                                 const char              *plan,
                                 HeddleCoverageDimension  dimension)
{
  g_autoptr (HeddlePlanContent) content = NULL;
  g_autoptr (HeddleCoverage) coverage = NULL;

  if (plan != NULL)
    {
      content = heddle_plan_content_load (store, plan, NULL);
      if (content == NULL || heddle_privacy_hides (HEDDLE_RECORD (content->plan)))
        return NULL;
      heddle_plan_content_drop_hidden (content);
      coverage = heddle_plan_coverage_make (store, content, dimension);
    }
  else
    coverage = heddle_plan_coverage_all (store, dimension, FALSE);
  return coverage->rows->len > 0 ? to_table (coverage) : NULL;
}
