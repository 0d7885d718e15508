/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a plan still lacks, says twice, or says otherwise than what was agreed
 * (guidance on regional improvement plans). Plans that are over are history. */

#include "heddle-findings-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "heddle-approval-state.h"

#define SOURCES N_("Plan guidance, paragraph 6: what plans rest on")
#define PRINCIPLES N_("Plan guidance, paragraph 9: principles of a plan")
#define INEQUALITY N_("Plan guidance, paragraph 8: inequality and national priorities")
#define LETTER N_("Letter to Chief Executives, 3 October 2017, paragraph 3")

static const HeddleRule no_evidence = {
  "priority-without-evidence", HEDDLE_SEVERITY_WARNING, SOURCES,
};
static const HeddleRule no_source_plan = {
  "priority-without-source-plan", HEDDLE_SEVERITY_NOTE, SOURCES,
};
static const HeddleRule no_nif = {
  "priority-without-nif", HEDDLE_SEVERITY_WARNING, INEQUALITY,
};
static const HeddleRule no_activity = {
  "priority-without-activity", HEDDLE_SEVERITY_WARNING, PRINCIPLES,
};
static const HeddleRule no_measure = {
  "activity-without-measure", HEDDLE_SEVERITY_NOTE, PRINCIPLES,
};
static const HeddleRule nif_uncovered = {
  "nif-uncovered", HEDDLE_SEVERITY_WARNING, INEQUALITY,
};
static const HeddleRule partner_missing = {
  "partner-group-missing", HEDDLE_SEVERITY_NOTE, PRINCIPLES,
};
static const HeddleRule duplicate = {
  "activity-duplicate", HEDDLE_SEVERITY_NOTE, SOURCES,
};
static const HeddleRule changed_since = {
  "plan-changed-since", HEDDLE_SEVERITY_NOTE, LETTER,
};
static const HeddleRule version_broken = {
  "plan-version-broken", HEDDLE_SEVERITY_WARNING, LETTER,
};

/* Who else is to take part in making a plan (paragraph 9, point 10). */
static const char *const partners[] = {
  "schools", "pupils", "parents", "communities", "third-sector",
};

static const char *
id_of (gpointer record)
{
  return heddle_record_get_id (HEDDLE_RECORD (record));
}

static gboolean
has_any (HeddleRuleRun    *run,
         const HeddleKind *kind,
         const char       *field,
         gpointer          record)
{
  g_autoptr (GPtrArray) found =
    heddle_query_records (run->store, kind, field, id_of (record));

  return found->len > 0;
}

static void
add (HeddleRuleRun    *run,
     const HeddleRule *rule,
     gpointer          record,
     const char       *format,
     const char       *title)
{
  heddle_rule_run_add (run, rule, record, NULL, g_strdup_printf (format, title));
}

/* --- Priorities and activities ------------------------------------------------ */

static gboolean
has_school_priority (HeddleRuleRun  *run,
                     HeddlePriority *priority)
{
  return has_any (run, &heddle_school_priority_kind, "priority", priority);
}

static void
check_priority (HeddleRuleRun  *run,
                HeddlePriority *priority)
{
  if (g_strcmp0 (priority->status, "dropped") == 0)
    return;
  if (!has_any (run, &heddle_priority_evidence_kind, "priority", priority))
    add (run, &no_evidence, priority, _("%s rests on no evidence."), priority->title);
  if (!has_any (run, &heddle_priority_source_kind, "priority", priority)
      && !has_school_priority (run, priority))
    add (run, &no_source_plan, priority, _("%s comes from no plan of a school, an authority "
                                           "or the nation."), priority->title);
  if (!has_any (run, &heddle_priority_nif_kind, "priority", priority))
    add (run, &no_nif, priority, _("%s serves no national priority."), priority->title);
  if (!has_any (run, &heddle_activity_kind, "priority", priority))
    add (run, &no_activity, priority, _("%s has no activity."), priority->title);
}

static gboolean
is_live (HeddleActivity *activity)
{
  return g_strcmp0 (activity->status, "stopped") != 0 && g_strcmp0 (activity->status, "done") != 0;
}

/* --- Possible duplication ------------------------------------------------------- */

static gboolean
share_function (HeddleRuleRun  *run,
                HeddleActivity *one,
                HeddleActivity *other)
{
  g_autoptr (GPtrArray) mine =
    heddle_query_records (run->store, &heddle_activity_function_kind, "activity", id_of (one));
  g_autoptr (GPtrArray) its =
    heddle_query_records (run->store, &heddle_activity_function_kind, "activity", id_of (other));

  for (guint i = 0; i < mine->len; i++)
    for (guint j = 0; j < its->len; j++)
      if (g_strcmp0 (HEDDLE_ACTIVITY_FUNCTION (mine->pdata[i])->core_function,
                     HEDDLE_ACTIVITY_FUNCTION (its->pdata[j])->core_function) == 0)
        return TRUE;
  return FALSE;
}

static gboolean
overlap (HeddleActivity *one,
         HeddleActivity *other)
{
  HeddleDay first = one->starts != NULL ? heddle_edtf_get_first (one->starts) : HEDDLE_DAY_NONE;
  HeddleDay last = one->ends != NULL ? heddle_edtf_get_last (one->ends) : HEDDLE_DAY_OPEN;
  HeddleDay its_first =
    other->starts != NULL ? heddle_edtf_get_first (other->starts) : HEDDLE_DAY_NONE;
  HeddleDay its_last = other->ends != NULL ? heddle_edtf_get_last (other->ends)
                                           : HEDDLE_DAY_OPEN;

  return first <= its_last && its_first <= last;
}

static gboolean
has_other_provider (HeddleActivity *one,
                    HeddleActivity *other)
{
  if (one->provider != NULL && other->provider != NULL)
    return g_strcmp0 (one->provider, other->provider) != 0;
  return one->provider_sort != NULL && other->provider_sort != NULL
         && g_strcmp0 (one->provider_sort, other->provider_sort) != 0;
}

/* Those whose audiences are alike stand together, so that few are compared. */
static int
compare_audiences (gconstpointer a,
                   gconstpointer b)
{
  HeddleActivity *one = *(HeddleActivity *const *) a;
  HeddleActivity *other = *(HeddleActivity *const *) b;
  g_autofree char *mine = g_utf8_casefold (one->audience, -1);
  g_autofree char *its = g_utf8_casefold (other->audience, -1);
  int order = strcmp (mine, its);

  return order != 0 ? order : strcmp (id_of (one), id_of (other));
}

static void
check_duplicates (HeddleRuleRun *run,
                  GPtrArray     *activities)
{
  g_ptr_array_sort (activities, compare_audiences);
  for (guint i = 0; i < activities->len; i++)
    for (guint j = i + 1; j < activities->len; j++)
      {
        HeddleActivity *one = activities->pdata[i];
        HeddleActivity *other = activities->pdata[j];
        HeddleFinding *finding;

        if (!heddle_tags_equal (one->audience, other->audience))
          break;
        if (!has_other_provider (one, other) || !overlap (one, other)
            || !share_function (run, one, other))
          continue;
        /* Translators: two activities, whom they are for */
        finding = heddle_rule_run_add (
          run, &duplicate, HEDDLE_RECORD (one), NULL,
          g_strdup_printf (_("“%s” and “%s” serve the same function at the same time, by "
                             "different providers, for the same people: %s."),
                           one->title, other->title, one->audience));
        heddle_rule_add_record (finding, HEDDLE_RECORD (other));
      }
}

/* --- Plans ------------------------------------------------------------------------ */

/* Whether a national priority is one of the set of that year. */
static gboolean
is_of_year (HeddleNifItem *item,
            int            year)
{
  return g_strcmp0 (item->list, "priority") == 0
         && (item->used_from == NULL || atoi (item->used_from) <= year)
         && (item->used_to == NULL || atoi (item->used_to) >= year);
}

static int
get_nif_year (HeddlePlan *plan,
              HeddleDay   today)
{
  HeddleDay day = plan->starts != NULL ? heddle_edtf_get_first (plan->starts) : today;
  int year;
  int month;
  int of_month;

  if (plan->nif_year != NULL && g_ascii_isdigit (*plan->nif_year))
    return atoi (plan->nif_year);
  heddle_day_get_ymd (day, &year, &month, &of_month);
  return year;
}

static gboolean
serves (HeddleRuleRun *run,
        GPtrArray     *priorities,
        HeddleNifItem *item)
{
  g_autoptr (GPtrArray) links =
    heddle_query_records (run->store, &heddle_priority_nif_kind, "nif_item", id_of (item));

  for (guint i = 0; i < links->len; i++)
    for (guint j = 0; j < priorities->len; j++)
      if (g_strcmp0 (HEDDLE_PRIORITY_NIF (links->pdata[i])->priority,
                     id_of (priorities->pdata[j])) == 0)
        return TRUE;
  return FALSE;
}

static void
check_nif (HeddleRuleRun *run,
           HeddlePlan    *plan,
           GPtrArray     *priorities)
{
  g_autoptr (GPtrArray) items =
    heddle_query_records (run->store, &heddle_nif_item_kind, "list", "priority");
  int year = get_nif_year (plan, run->today);

  for (guint i = 0; i < items->len; i++)
    {
      HeddleNifItem *item = items->pdata[i];
      HeddleFinding *finding;

      if (!is_of_year (item, year) || serves (run, priorities, item))
        continue;
      /* Translators: a plan, a national priority */
      finding = heddle_rule_run_add (run, &nif_uncovered, HEDDLE_RECORD (plan),
                                     g_strdup (item->code),
                                     g_strdup_printf (_("%s: no priority serves the national "
                                                        "priority “%s”."),
                                                      plan->title, item->title));
      heddle_rule_add_record (finding, HEDDLE_RECORD (item));
    }
}

static const char *
get_group_label (const char *word)
{
  for (const HeddleChoice *c = heddle_consultation_groups; c->word != NULL; c++)
    if (g_str_equal (c->word, word))
      return _(c->label);
  return word;
}

static void
check_partners (HeddleRuleRun *run,
                HeddlePlan    *plan)
{
  g_autoptr (GPtrArray) log =
    heddle_query_records (run->store, &heddle_consultation_kind, "plan", id_of (plan));
  g_autoptr (GString) missing = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (partners); i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < log->len && !found; j++)
        found = g_strcmp0 (HEDDLE_CONSULTATION (log->pdata[j])->group, partners[i]) == 0;
      if (!found)
        g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "",
                                get_group_label (partners[i]));
    }
  if (missing->len > 0)
    /* Translators: a plan, groups: schools, parents */
    heddle_rule_run_add (run, &partner_missing, HEDDLE_RECORD (plan), g_strdup (missing->str),
                         g_strdup_printf (_("%s: nothing is on record from %s."), plan->title,
                                          missing->str));
}

/* What was agreed, and a version that is not what it was any more. */
static void
check_versions (HeddleRuleRun *run,
                HeddlePlan    *plan)
{
  g_autoptr (GPtrArray) iterations =
    heddle_query_records (run->store, &heddle_iteration_kind, "plan", id_of (plan));
  g_autoptr (GPtrArray) versions =
    heddle_query_records (run->store, &heddle_plan_version_kind, "plan", id_of (plan));
  g_autoptr (HeddleApprovalState) state = NULL;

  for (guint i = 0; i < versions->len; i++)
    {
      g_autofree char *title = heddle_record_dup_title (versions->pdata[i]);

      if (!heddle_plan_version_is_whole (versions->pdata[i]))
        add (run, &version_broken, versions->pdata[i],
             _("%s: its text is not the one that was frozen."), title);
    }
  for (guint i = iterations->len; i-- > 0 && (state == NULL || state->version == NULL);)
    {
      g_clear_pointer (&state, heddle_approval_state_free);
      state = heddle_approval_state_load (run->store, heddle_iteration_kind.name,
                                          id_of (iterations->pdata[i]), NULL);
    }
  if (state != NULL && heddle_approval_state_is_changed (state))
    {
      g_autofree char *words = heddle_approval_state_dup_words (state);

      /* Translators: a plan, "agreed (version 3), changed since" */
      heddle_rule_run_add (run, &changed_since, HEDDLE_RECORD (plan),
                           g_strdup (state->version->digest),
                           g_strdup_printf (_("%s: %s."), plan->title, words));
    }
}

static void
check_improvement_plan (HeddleRuleRun *run,
                        HeddlePlan    *plan,
                        GPtrArray     *live)
{
  g_autoptr (GPtrArray) priorities =
    heddle_query_records (run->store, &heddle_priority_kind, "plan", id_of (plan));
  g_autoptr (GPtrArray) activities =
    heddle_query_records (run->store, &heddle_activity_kind, "plan", id_of (plan));

  for (guint i = 0; i < activities->len; i++)
    {
      HeddleActivity *activity = activities->pdata[i];

      if (!is_live (activity))
        continue;
      if (!has_any (run, &heddle_activity_measure_kind, "activity", activity))
        add (run, &no_measure, activity, _("%s moves no measure."), activity->title);
      if (activity->audience != NULL)
        g_ptr_array_add (live, g_object_ref (activity));
    }
  /* a plan that nobody has begun to write lacks everything */
  if (priorities->len == 0)
    return;
  for (guint i = 0; i < priorities->len; i++)
    check_priority (run, priorities->pdata[i]);
  check_nif (run, plan, priorities);
  check_partners (run, plan);
}

static gboolean
is_over (HeddlePlan *plan,
         HeddleDay   today)
{
  return plan->ends != NULL && heddle_edtf_get_last (plan->ends) < today;
}

void
heddle_rules_plans (HeddleRuleRun *run)
{
  g_autoptr (GPtrArray) plans =
    run->collaborative != NULL
      ? heddle_query_records (run->store, &heddle_plan_kind, "collaborative", run->collaborative)
      : heddle_query_records (run->store, &heddle_plan_kind, NULL, NULL);
  g_autoptr (GHashTable) live = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                       (GDestroyNotify) g_ptr_array_unref);
  GHashTableIter iter;
  gpointer activities;

  for (guint i = 0; i < plans->len; i++)
    {
      HeddlePlan *plan = plans->pdata[i];

      if (is_over (plan, run->today))
        continue;
      activities = g_hash_table_lookup (live, plan->collaborative);
      if (activities == NULL)
        {
          activities = g_ptr_array_new_with_free_func (g_object_unref);
          g_hash_table_insert (live, plan->collaborative, activities);
        }
      check_versions (run, plan);
      if (g_strcmp0 (plan->sort, "improvement") == 0)
        check_improvement_plan (run, plan, activities);
    }
  g_hash_table_iter_init (&iter, live);
  while (g_hash_table_iter_next (&iter, NULL, &activities))
    check_duplicates (run, activities);
}
