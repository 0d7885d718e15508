/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a plan still lacks, says twice, or says otherwise than what was agreed
 * (guidance on regional improvement plans). Plans that are over are history. */

#include "heddle-findings-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-approval-state.h"
#include "heddle-plan-content.h"

#define SOURCES N_("Plan guidance, paragraph 6: what plans rest on")
#define PRINCIPLES N_("Plan guidance, paragraph 9: principles of a plan")
#define INEQUALITY N_("Plan guidance, paragraph 8: inequality and national priorities")
#define YEARLY_REVIEWS 2u
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
static const HeddleRule no_priority = {
  "activity-without-priority", HEDDLE_SEVERITY_NOTE, PRINCIPLES,
};
static const HeddleRule strange_priority = {
  "activity-of-other-plan", HEDDLE_SEVERITY_WARNING, PRINCIPLES,
};
static const HeddleRule strange_follows = {
  "plan-follows-other", HEDDLE_SEVERITY_WARNING,
  N_("Plan guidance, paragraph 12: the workforce plan flows from the improvement plan"),
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

static const HeddleRule no_review = {
  "plan-without-review", HEDDLE_SEVERITY_WARNING,
  N_("Plan guidance, agreed function 2: three years with a yearly review"),
};

/* Who else is to take part in making a plan (paragraph 9, point 10). */
static const char *const partners[] = {
  "schools", "pupils", "parents", "communities", "third-sector",
};

/* Whether one of @links names @record in the field of its kind that is called @field. */
static gboolean
has_link (GPtrArray  *links,
          const char *field,
          gpointer    record)
{
  for (guint i = 0; i < links->len; i++)
    {
      g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
      HeddleRecord *link = g_ptr_array_index (links, i);

      heddle_record_get_value (link, heddle_kind_get_field (heddle_record_get_kind (link), field),
                               &value);
      if (value.type == HEDDLE_VALUE_TEXT && g_str_equal (value.text, heddle_id_of (record)))
        return TRUE;
    }
  return FALSE;
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

static void
check_priority (HeddleRuleRun      *run,
                HeddlePlanContent  *content,
                HeddlePriority     *priority)
{
  if (!has_link (content->priority_evidence, "priority", priority))
    add (run, &no_evidence, priority, _("%s rests on no evidence."), priority->title);
  if (!has_link (content->priority_source, "priority", priority)
      && !has_link (content->school_priorities, "priority", priority))
    add (run, &no_source_plan, priority, _("%s comes from no plan of a school, an authority "
                                           "or the nation."), priority->title);
  if (!has_link (content->priority_nif, "priority", priority))
    add (run, &no_nif, priority, _("%s serves no national priority."), priority->title);
  if (!has_link (content->activities, "priority", priority))
    add (run, &no_activity, priority, _("%s has no activity."), priority->title);
}

/* One that was dropped is as none; one of another plan is in no chain of this one. */
static void
check_purpose (HeddleRuleRun     *run,
               HeddlePlanContent *content,
               HeddleActivity    *activity)
{
  g_autoptr (HeddleRecord) priority =
    activity->priority != NULL
      ? heddle_store_get (run->store, &heddle_priority_kind, activity->priority, NULL) : NULL;

  if (priority == NULL)
    add (run, &no_priority, activity, _("%s is for no priority."), activity->title);
  else if (g_strcmp0 (HEDDLE_PRIORITY (priority)->plan, heddle_id_of (content->plan)) != 0)
    heddle_rule_add_record (
      heddle_rule_run_add (run, &strange_priority, HEDDLE_RECORD (activity), NULL,
                           /* Translators: an activity, a priority */
                           g_strdup_printf (_("%s is for “%s”, which is a priority of another "
                                              "plan."),
                                            activity->title, HEDDLE_PRIORITY (priority)->title)),
      priority);
}

static void
check_activities (HeddleRuleRun      *run,
                  HeddlePlanContent  *content)
{
  for (guint i = 0; i < content->activities->len; i++)
    {
      HeddleActivity *activity = g_ptr_array_index (content->activities, i);

      if (g_strcmp0 (activity->status, "done") != 0)
        check_purpose (run, content, activity);
      if (g_strcmp0 (activity->status, "done") != 0
          && !has_link (content->activity_measures, "activity", activity))
        add (run, &no_measure, activity, _("%s moves no measure."), activity->title);
    }
}

static void
check_duplicates (HeddleRuleRun      *run,
                  HeddlePlanContent  *content)
{
  g_autoptr (GArray) found = heddle_plan_content_find_duplicates (content);

  for (guint i = 0; i < found->len; i++)
    {
      const HeddleDuplicate *pair = &g_array_index (found, HeddleDuplicate, i);
      HeddleActivity *one = g_ptr_array_index (content->activities, pair->a);
      HeddleActivity *other = g_ptr_array_index (content->activities, pair->b);
      HeddleFinding *finding;

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

static void
check_nif (HeddleRuleRun      *run,
           HeddlePlanContent  *content)
{
  g_autoptr (GPtrArray) items =
    heddle_nif_list_priorities (run->store, heddle_plan_get_nif_year (content->plan));

  for (guint i = 0; i < items->len; i++)
    {
      HeddleNifItem *item = g_ptr_array_index (items, i);
      HeddleFinding *finding;

      if (has_link (content->priority_nif, "nif_item", item))
        continue;
      /* Translators: a plan, a national priority */
      finding = heddle_rule_run_add (run, &nif_uncovered, HEDDLE_RECORD (content->plan),
                                     g_strdup (item->code),
                                     g_strdup_printf (_("%s: no priority serves the national "
                                                        "priority “%s”."),
                                                      content->plan->title, item->title));
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
check_partners (HeddleRuleRun      *run,
                HeddlePlanContent  *content)
{
  g_autoptr (GString) missing = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (partners); i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < content->consultations->len && !found; j++)
        found = g_strcmp0 (HEDDLE_CONSULTATION (content->consultations->pdata[j])->group,
                           partners[i]) == 0;
      if (!found)
        g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "",
                                get_group_label (partners[i]));
    }
  if (missing->len > 0)
    /* Translators: a plan, groups: schools, parents */
    heddle_rule_run_add (run, &partner_missing, HEDDLE_RECORD (content->plan),
                         g_strdup (missing->str),
                         g_strdup_printf (_("%s: nothing is on record from %s."),
                                          content->plan->title, missing->str));
}

/* What was agreed, and a version that is not what it was any more. */
static void
check_versions (HeddleRuleRun *run,
                HeddlePlan    *plan)
{
  g_autoptr (GPtrArray) iterations =
    heddle_query_records (run->store, &heddle_iteration_kind, "plan", heddle_id_of (plan));
  g_autoptr (GPtrArray) versions =
    heddle_query_records (run->store, &heddle_plan_version_kind, "plan",
                          heddle_id_of (plan));
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
                                          heddle_id_of (iterations->pdata[i]), NULL);
    }
  if (state != NULL && heddle_approval_state_is_changed (state))
    /* Translators: a plan, number of a version, "agreed" */
    heddle_rule_run_add (run, &changed_since, HEDDLE_RECORD (plan),
                         g_strdup (state->version->digest),
                         g_strdup_printf (_("%s has changed since version %d (%s)."),
                                          plan->title, (int) state->version->number,
                                          heddle_approval_status_get_word (state->status)));
}

static void
check_improvement_plan (HeddleRuleRun *run,
                        HeddlePlan    *plan)
{
  g_autoptr (HeddlePlanContent) content =
    heddle_plan_content_load (run->store, heddle_id_of (plan), NULL);

  if (content == NULL)
    return;
  check_activities (run, content);
  check_duplicates (run, content);
  /* a plan that nobody has begun to write lacks everything */
  if (content->priorities->len == 0)
    return;
  for (guint i = 0; i < content->priorities->len; i++)
    check_priority (run, content, content->priorities->pdata[i]);
  check_nif (run, content);
  check_partners (run, content);
}

/* Three years are reviewed each year: twice before the plan ends. */
static void
check_reviews (HeddleRuleRun *run,
               HeddlePlan    *plan)
{
  g_autoptr (GPtrArray) iterations =
    heddle_query_records (run->store, &heddle_iteration_kind, "plan", heddle_id_of (plan));
  g_autofree char *title = NULL;
  guint n = 0;

  if (g_strcmp0 (plan->cycle, "three-year") != 0)
    return;
  for (guint i = 0; i < iterations->len; i++)
    n += g_strcmp0 (HEDDLE_ITERATION (iterations->pdata[i])->sort, "annual") == 0;
  if (n >= YEARLY_REVIEWS)
    return;
  title = heddle_record_dup_title (HEDDLE_RECORD (plan));
  heddle_rule_run_add (run, &no_review, HEDDLE_RECORD (plan), g_strdup_printf ("%u", n),
                       g_strdup_printf (_("%s: a plan for three years is reviewed each year; %u of "
                                          "%u annual iterations are planned."),
                                        title, n, YEARLY_REVIEWS));
}

/* The plan that an iteration or a version is of. */
static HeddlePlan *
dup_plan_of (HeddleRuleRun    *run,
             const HeddleKind *kind,
             const char       *id)
{
  g_autoptr (HeddleRecord) record = id != NULL ? heddle_store_get (run->store, kind, id, NULL)
                                               : NULL;

  if (record == NULL)
    return NULL;
  return (HeddlePlan *) heddle_record_dup_reference (record,
                                                     heddle_kind_get_field (kind, "plan"));
}

/* A workforce plan follows the improvement plan of its own collaborative, and that none. */
static void
check_follows (HeddleRuleRun *run,
               HeddlePlan    *plan)
{
  g_autoptr (HeddlePlan) of_iteration =
    dup_plan_of (run, &heddle_iteration_kind, plan->follows);
  g_autoptr (HeddlePlan) of_version =
    dup_plan_of (run, &heddle_plan_version_kind, plan->follows_version);
  HeddlePlan *followed = of_iteration != NULL ? of_iteration : of_version;

  if (followed == NULL)
    return;
  if (g_strcmp0 (plan->sort, "workforce") == 0
      && g_strcmp0 (followed->sort, "improvement") == 0
      && g_strcmp0 (followed->collaborative, plan->collaborative) == 0
      && (of_version == NULL || of_version == followed))
    return;
  heddle_rule_add_record (
    heddle_rule_run_add (run, &strange_follows, HEDDLE_RECORD (plan),
                         g_strdup (heddle_id_of (followed)),
                         g_strdup_printf (
                           g_strcmp0 (plan->sort, "workforce") == 0
                             /* Translators: a workforce plan, another plan */
                             ? _("%s follows “%s”, which is not the improvement plan of its "
                                 "collaborative.")
                             /* Translators: an improvement plan, another plan */
                             : _("%s is no workforce plan, and follows “%s”."),
                           plan->title, followed->title)),
    HEDDLE_RECORD (followed));
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

  for (guint i = 0; i < plans->len; i++)
    {
      HeddlePlan *plan = plans->pdata[i];

      if (is_over (plan, run->today))
        continue;
      check_versions (run, plan);
      check_reviews (run, plan);
      check_follows (run, plan);
      if (g_strcmp0 (plan->sort, "improvement") == 0)
        check_improvement_plan (run, plan);
    }
}
