/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether people have the time for what they are given to, and activities the people
 * (guidance on regional improvement plans, paragraphs 12, 13 and 15). */

#include "heddle-findings-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"
#include "heddle-members.h"
#include "heddle-workforce-chart.h"

#define CAPACITY N_("Guidance on regional improvement plans, paragraph 13")
#define WORKFORCE_PLAN N_("Guidance on regional improvement plans, paragraph 12")

static const HeddleRule over_committed = {
  "over-committed", HEDDLE_SEVERITY_WARNING, CAPACITY,
};
static const HeddleRule outside_time = {
  "allocation-outside-time", HEDDLE_SEVERITY_WARNING, CAPACITY,
};
static const HeddleRule time_not_known = {
  "time-not-known", HEDDLE_SEVERITY_NOTE, WORKFORCE_PLAN,
};
static const HeddleRule time_beyond_week = {
  "time-beyond-week", HEDDLE_SEVERITY_WARNING, NULL,
};
static const HeddleRule lead_without_time = {
  "lead-without-time", HEDDLE_SEVERITY_WARNING, WORKFORCE_PLAN,
};
static const HeddleRule activity_unstaffed = {
  "activity-unstaffed", HEDDLE_SEVERITY_WARNING, CAPACITY,
};
static const HeddleRule activity_short = {
  "activity-short", HEDDLE_SEVERITY_NOTE, CAPACITY,
};
static const HeddleRule plan_behind = {
  "workforce-plan-behind", HEDDLE_SEVERITY_WARNING, WORKFORCE_PLAN,
};

/* --- People --------------------------------------------------------------- */

static void
add_allocations (HeddleWorkforce             *workforce,
                 guint                        person,
                 const HeddleCapacityStretch *stretch,
                 HeddleFinding               *finding)
{
  for (guint i = 0; i < workforce->assignments->len; i++)
    {
      const HeddleAssignment *one = &g_array_index (workforce->assignments, HeddleAssignment, i);

      if (one->person == person && one->first <= stretch->last && one->last >= stretch->first)
        heddle_finding_add_record (finding, heddle_allocation_kind.name, one->id);
    }
}

static char *
dup_span (const HeddleCapacityStretch *stretch,
          HeddleDay                    today)
{
  g_autofree char *first = NULL;

  if (stretch->last < HEDDLE_DAY_OPEN)
    return heddle_date_text_show_span (stretch->first, stretch->last, today);
  first = heddle_date_text_show_day (stretch->first, today);

  return g_strdup_printf (_("from %s"), first);
}

static void
check_stretch (HeddleRuleRun               *run,
               HeddleWorkforce             *workforce,
               guint                        person,
               const HeddleCapacityStretch *stretch)
{
  HeddleWorker *worker = heddle_workforce_get_worker (workforce, person);
  g_autofree char *days = dup_span (stretch, run->today);
  g_autofree char *fte = heddle_workforce_dup_fte (stretch->over);
  HeddleFinding *finding;

  finding = heddle_rule_run_add (run, stretch->timeless ? &outside_time : &over_committed,
                                 HEDDLE_RECORD (worker->record),
                                 g_strdup_printf ("%d %d %s", stretch->first, stretch->last, fte),
                                 stretch->timeless
                                   /* Translators: a person, FTE, from when to when */
                                   ? g_strdup_printf (_("%s is given %s FTE of work outside the "
                                                        "time on record: %s."),
                                                      worker->name, fte, days)
                                   : g_strdup_printf (_("%s has %s FTE more work than time: %s."),
                                                      worker->name, fte, days));
  add_allocations (workforce, person, stretch, finding);
}

static void
check_week (HeddleRuleRun   *run,
            HeddleWorkforce *workforce,
            guint            person)
{
  HeddleWorker *worker = heddle_workforce_get_worker (workforce, person);
  HeddleCapacityCell cell;
  g_autofree char *fte = NULL;

  heddle_capacity_measure (workforce->by_person, person, run->today,
                           heddle_day_add_months (run->today, 36), &cell);
  if (cell.most <= 1.0005)
    return;
  fte = heddle_workforce_dup_fte (cell.most);
  heddle_rule_run_add (run, &time_beyond_week, HEDDLE_RECORD (worker->record), g_strdup (fte),
                       g_strdup_printf (_("%s has working time of %s FTE together: a week has 1."),
                                        worker->name, fte));
}

static void
check_people (HeddleRuleRun   *run,
              HeddleWorkforce *workforce)
{
  for (guint i = 0; i < workforce->people->len; i++)
    {
      HeddleWorker *worker = heddle_workforce_get_worker (workforce, i);
      g_autoptr (GArray) stretches = heddle_capacity_list_stretches (workforce->by_person, i);
      gboolean told = FALSE;

      for (guint k = 0; k < stretches->len; k++)
        {
          const HeddleCapacityStretch *stretch = &g_array_index (stretches, HeddleCapacityStretch,
                                                                 k);

          if (stretch->last < run->today)
            continue;
          if (worker->timed)
            check_stretch (run, workforce, i, stretch);
          else if (!told)
            heddle_rule_run_add (run, &time_not_known, HEDDLE_RECORD (worker->record), NULL,
                                 g_strdup_printf (_("%s is given work, but how much time there is "
                                                    "is not on record."), worker->name));
          told = TRUE;
        }
      if (worker->timed)
        check_week (run, workforce, i);
    }
}

/* --- Leaders -------------------------------------------------------------- */

static gboolean
has_time_for (HeddleRuleRun   *run,
              HeddleWorkforce *workforce,
              guint            person,
              const char      *collaborative)
{
  for (guint i = 0; i < workforce->assignments->len; i++)
    {
      const HeddleAssignment *one = &g_array_index (workforce->assignments, HeddleAssignment, i);

      if (one->person == person && one->last >= run->today
          && g_strcmp0 (one->collaborative, collaborative) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
check_lead (HeddleRuleRun   *run,
            HeddleWorkforce *workforce,
            HeddleRecord    *record,
            const char      *person,
            const char      *collaborative)
{
  guint number = heddle_workforce_find_person (workforce, person);
  g_autofree char *title = NULL;
  HeddleFinding *finding;

  if (number == HEDDLE_NOBODY || has_time_for (run, workforce, number, collaborative))
    return;
  title = heddle_record_dup_title (record);
  finding = heddle_rule_run_add (run, &lead_without_time, record, g_strdup (person),
                                 /* Translators: a role or workstream, a person */
                                 g_strdup_printf (_("%s: %s is given no time for it."), title,
                                                  heddle_workforce_get_worker (workforce,
                                                                               number)->name));
  heddle_rule_add_record (finding,
                          HEDDLE_RECORD (heddle_workforce_get_worker (workforce, number)->record));
}

/* A workforce plan has to include the time of those who lead: asked of collaboratives
 * whose plans are not over. */
static void
check_leaders (HeddleRuleRun   *run,
               HeddleWorkforce *workforce)
{
  g_autoptr (GHashTable) planning = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) appointments = heddle_query_records (run->store, &heddle_appointment_kind,
                                                             "role", "lead");

  for (guint i = 0; i < workforce->plans->len; i++)
    {
      HeddlePlan *plan = workforce->plans->pdata[i];
      g_autoptr (GPtrArray) workstreams = NULL;

      if (plan->collaborative == NULL
          || !heddle_members_covers (NULL, plan->ends, run->today))
        continue;
      g_hash_table_add (planning, plan->collaborative);
      workstreams = heddle_query_records (run->store, &heddle_workstream_kind, "plan",
                                          heddle_record_get_id (HEDDLE_RECORD (plan)));
      for (guint k = 0; k < workstreams->len; k++)
        check_lead (run, workforce, workstreams->pdata[k],
                    HEDDLE_WORKSTREAM (workstreams->pdata[k])->lead, plan->collaborative);
    }
  for (guint i = 0; i < appointments->len; i++)
    {
      HeddleAppointment *appointment = appointments->pdata[i];

      if (appointment->collaborative != NULL
          && g_hash_table_contains (planning, appointment->collaborative)
          && heddle_members_covers (appointment->since, appointment->until, run->today))
        check_lead (run, workforce, HEDDLE_RECORD (appointment), appointment->person,
                    appointment->collaborative);
    }
}

/* --- Activities ----------------------------------------------------------- */

/* One flag an activity: somebody works on it today or later. */
static gboolean *
list_staffed (HeddleRuleRun   *run,
              HeddleWorkforce *workforce)
{
  gboolean *staffed = g_new0 (gboolean, workforce->activities->len + 1);

  for (guint i = 0; i < workforce->assignments->len; i++)
    {
      const HeddleAssignment *one = &g_array_index (workforce->assignments, HeddleAssignment, i);

      if (one->activity != HEDDLE_NOBODY && one->last >= run->today)
        staffed[one->activity] = TRUE;
    }

  return staffed;
}

static void
check_short (HeddleRuleRun   *run,
             HeddleWorkforce *workforce,
             guint            activity)
{
  HeddleWork *work = heddle_workforce_get_work (workforce, activity);
  g_autoptr (GArray) stretches = heddle_capacity_list_stretches (workforce->by_activity,
                                                                 activity);

  for (guint k = 0; k < stretches->len; k++)
    {
      const HeddleCapacityStretch *stretch = &g_array_index (stretches, HeddleCapacityStretch, k);
      g_autofree char *days = NULL;
      g_autofree char *fte = NULL;

      if (stretch->last < run->today)
        continue;
      days = dup_span (stretch, run->today);
      fte = heddle_workforce_dup_fte (stretch->over);
      heddle_rule_run_add (run, &activity_short, HEDDLE_RECORD (work->record),
                           g_strdup_printf ("%d %d %s", stretch->first, stretch->last, fte),
                           /* Translators: an activity, FTE, from when to when */
                           g_strdup_printf (_("%s is short of %s FTE: %s."), work->title, fte,
                                            days));
    }
}

static void
check_activities (HeddleRuleRun   *run,
                  HeddleWorkforce *workforce)
{
  g_autofree gboolean *staffed = list_staffed (run, workforce);

  for (guint i = 0; i < workforce->activities->len; i++)
    {
      HeddleWork *work = heddle_workforce_get_work (workforce, i);

      if (work->over || work->last < run->today)
        continue;
      if (staffed[i])
        check_short (run, workforce, i);
      else
        heddle_rule_run_add (run, &activity_unstaffed, HEDDLE_RECORD (work->record), NULL,
                             g_strdup_printf (_("%s has nobody working on it."), work->title));
    }
}

/* --- Plans ---------------------------------------------------------------- */

static gint64
get_newest (HeddleStore *store,
            const char  *plan)
{
  g_autoptr (GPtrArray) versions = heddle_query_records (store, &heddle_plan_version_kind, "plan",
                                                         plan);
  gint64 newest = 0;

  for (guint i = 0; i < versions->len; i++)
    newest = MAX (newest, HEDDLE_PLAN_VERSION (versions->pdata[i])->number);

  return newest;
}

static void
check_plans (HeddleRuleRun   *run,
             HeddleWorkforce *workforce)
{
  for (guint i = 0; i < workforce->plans->len; i++)
    {
      HeddlePlan *plan = workforce->plans->pdata[i];
      g_autoptr (HeddleRecord) record = NULL;
      HeddlePlanVersion *version;
      gint64 newest;
      HeddleFinding *finding;

      if (plan->follows_version != NULL)
        record = heddle_store_get (run->store, &heddle_plan_version_kind, plan->follows_version,
                                   NULL);
      if (record == NULL)
        continue;
      version = HEDDLE_PLAN_VERSION (record);
      newest = get_newest (run->store, version->plan);
      if (newest <= version->number)
        continue;
      finding = heddle_rule_run_add (run, &plan_behind, HEDDLE_RECORD (plan),
                                     g_strdup_printf ("%" G_GINT64_FORMAT, newest),
                                     g_strdup_printf (_("%s rests on version %d of the improvement "
                                                        "plan, which is now at version %d."),
                                                      plan->title, (int) version->number,
                                                      (int) newest));
      heddle_rule_add_record (finding, record);
    }
}

gboolean
heddle_rule_says_over (const char *rule)
{
  return rule == over_committed.id || rule == outside_time.id;
}

void
heddle_rules_workforce (HeddleRuleRun *run)
{
  g_autoptr (HeddleWorkforce) workforce = heddle_workforce_new_engaged (run->store);

  check_people (run, workforce);
  check_leaders (run, workforce);
  check_activities (run, workforce);
  check_plans (run, workforce);
}
