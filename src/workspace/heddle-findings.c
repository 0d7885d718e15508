/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-findings-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-id.h"

/* The chief record and what the rule says are the facts, not the words: these
 * count days and change by themselves. */
HeddleFinding *
heddle_rule_run_add (HeddleRuleRun    *run,
                     const HeddleRule *rule,
                     HeddleRecord     *record,
                     char             *facts,
                     char             *message)
{
  HeddleFinding *finding = heddle_finding_new (rule->id, rule->severity,
                                               rule->place != NULL ? _(rule->place) : NULL,
                                               message);

  heddle_rule_add_record (finding, record);
  finding->facts = g_strdup_printf ("%s %s", heddle_record_get_id (record),
                                    facts != NULL ? facts : "");
  g_ptr_array_add (run->findings, finding);
  g_free (facts);
  return finding;
}

void
heddle_rule_add_record (HeddleFinding *finding,
                        HeddleRecord  *record)
{
  heddle_finding_add_record (finding, heddle_record_get_kind (record)->name,
                             heddle_record_get_id (record));
}

GPtrArray *
heddle_rule_run_list_iterations (HeddleRuleRun *run)
{
  g_autoptr (GPtrArray) plans = NULL;
  GPtrArray *all;

  if (run->collaborative == NULL)
    return heddle_query_records (run->store, &heddle_iteration_kind, NULL, NULL);

  all = g_ptr_array_new_with_free_func (g_object_unref);
  plans = heddle_query_records (run->store, &heddle_plan_kind, "collaborative",
                                run->collaborative);
  for (guint i = 0; i < plans->len; i++)
    g_ptr_array_extend_and_steal (
      all, heddle_query_records (run->store, &heddle_iteration_kind, "plan",
                                 heddle_record_get_id (g_ptr_array_index (plans, i))));
  return all;
}

static void
hosting_free (gpointer data)
{
  HeddleHosting *self = data;

  g_object_unref (self->episode);
  g_free (self);
}

static void
add_hosting (HeddleRuleRun *run,
             HeddleEpisode *episode,
             HeddleDay      first,
             HeddleDay      last)
{
  HeddleHosting *hosting;

  if (first == HEDDLE_DAY_NONE)
    return;
  hosting = g_new0 (HeddleHosting, 1);
  hosting->episode = g_object_ref (episode);
  hosting->first = first;
  hosting->last = last;
  g_ptr_array_add (run->hostings, hosting);
}

/* When planned episodes have their fieldwork; that of @plan as it says. */
static void
read_hostings (HeddleRuleRun     *run,
               GPtrArray         *episodes,
               HeddleEpisodePlan *plan)
{
  for (guint i = 0; i < episodes->len; i++)
    {
      HeddleEpisode *episode = g_ptr_array_index (episodes, i);
      HeddleCalendar *calendar;
      HeddleDay first;

      if (!heddle_episode_is_planned (episode))
        continue;
      if (plan != NULL && plan->episode == episode)
        {
          add_hosting (run, episode, plan->input.fieldwork_start, plan->fieldwork_end);
          continue;
        }
      if (episode->fieldwork_start == NULL)
        continue;
      first = heddle_edtf_get_day (episode->fieldwork_start);
      if (first == HEDDLE_DAY_NONE)
        continue;
      calendar = heddle_host_calendars_get (run->calendars, episode->host);
      add_hosting (run, episode, first,
                   heddle_timeline_get_fieldwork_end (calendar, first,
                                                      episode->days != HEDDLE_NO_INTEGER
                                                        ? (int) episode->days : 3));
    }
}

static void
run_episode_rules (HeddleRuleRun     *run,
                   HeddleEpisodePlan *plan)
{
  run->plan = plan;
  heddle_rules_fieldwork (run);
  heddle_rules_steps (run);
  heddle_rules_team (run);
  heddle_rules_programme (run);
}

static void
run_begin (HeddleRuleRun     *run,
           HeddleStore       *store,
           HeddleDay          today,
           GPtrArray         *episodes,
           HeddleEpisodePlan *plan)
{
  run->store = store;
  run->today = today;
  run->calendars = heddle_host_calendars_new (store);
  run->hostings = g_ptr_array_new_with_free_func (hosting_free);
  run->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_finding_free);
  run->plan = NULL;
  run->collaborative = NULL;
  read_hostings (run, episodes, plan);
}

static GPtrArray *
run_end (HeddleRuleRun *run)
{
  g_clear_pointer (&run->hostings, g_ptr_array_unref);
  g_clear_pointer (&run->calendars, heddle_host_calendars_free);
  return g_steal_pointer (&run->findings);
}

static int
compare_findings (gconstpointer a,
                  gconstpointer b)
{
  HeddleFinding *first = *(HeddleFinding **) a;
  HeddleFinding *second = *(HeddleFinding **) b;

  if ((first->dismissed != NULL) != (second->dismissed != NULL))
    return first->dismissed != NULL ? 1 : -1;
  if (first->severity != second->severity)
    return (int) second->severity - (int) first->severity;
  if (strcmp (first->rule, second->rule) != 0)
    return strcmp (first->rule, second->rule);
  return strcmp (first->message, second->message);
}

static char *
dup_dismissal_key (const char *rule,
                   const char *record,
                   const char *fingerprint)
{
  return g_strdup_printf ("%s %s %s", rule, record != NULL ? record : "", fingerprint);
}

static void
mark_dismissed (HeddleStore *store,
                GPtrArray   *findings)
{
  g_autoptr (GPtrArray) dismissals =
    heddle_query_records (store, &heddle_dismissal_kind, NULL, NULL);
  g_autoptr (GHashTable) reasons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < dismissals->len; i++)
    {
      HeddleDismissal *dismissal = g_ptr_array_index (dismissals, i);

      if (dismissal->rule != NULL && dismissal->facts != NULL)
        g_hash_table_insert (reasons, dup_dismissal_key (dismissal->rule, dismissal->record,
                                                         dismissal->facts),
                             dismissal->reason != NULL ? dismissal->reason : (char *) "");
    }
  for (guint i = 0; g_hash_table_size (reasons) > 0 && i < findings->len; i++)
    {
      HeddleFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *fingerprint = heddle_finding_dup_fingerprint (finding);
      g_autofree char *key = dup_dismissal_key (finding->rule,
                                                g_ptr_array_index (finding->ids, 0),
                                                fingerprint);

      g_set_str (&finding->dismissed, g_hash_table_lookup (reasons, key));
    }
}

static GPtrArray *
finish_list (HeddleStore *store,
             GPtrArray   *findings)
{
  mark_dismissed (store, findings);
  g_ptr_array_sort (findings, compare_findings);
  return findings;
}

GPtrArray *
heddle_findings_of_plan (HeddleStore        *store,
                         HeddleEpisodePlan  *plan,
                         HeddleDay           today,
                         GError            **error)
{
  g_autoptr (GPtrArray) episodes =
    heddle_query_records (store, &heddle_episode_kind, NULL, NULL);
  HeddleRuleRun run;

  run_begin (&run, store, today, episodes, plan);
  if (heddle_episode_is_planned (plan->episode))
    run_episode_rules (&run, plan);
  heddle_rules_course (&run, plan->episode);
  run.plan = plan;
  heddle_rules_clashes (&run);
  return finish_list (store, run_end (&run));
}

static void
run_all (HeddleRuleRun *run,
         GPtrArray     *episodes)
{
  for (guint i = 0; i < episodes->len; i++)
    {
      HeddleEpisode *episode = g_ptr_array_index (episodes, i);
      g_autoptr (HeddleEpisodePlan) plan = NULL;

      heddle_rules_course (run, episode);
      if (!heddle_episode_is_planned (episode))
        continue;
      /* What cannot be worked out has no dates that could clash; verify names it. */
      plan = heddle_episode_plan_load_with (run->store,
                                            heddle_record_get_id (HEDDLE_RECORD (episode)),
                                            run->calendars, NULL);
      if (plan != NULL)
        run_episode_rules (run, plan);
    }
  run->plan = NULL;
  heddle_rules_clashes (run);
  heddle_rules_collaboratives (run);
  heddle_rules_approvals (run);
  heddle_rules_plans (run);
  heddle_rules_dates (run);
  heddle_rules_committees (run);
  heddle_rules_measures (run);
  heddle_rules_workforce_kept (run);
  heddle_rules_meetings (run);
}

static gboolean
concerns (HeddleFinding *finding,
          const char    *kind,
          const char    *id)
{
  for (guint i = 0; i < finding->ids->len; i++)
    if (g_str_equal (g_ptr_array_index (finding->kinds, i), kind)
        && g_str_equal (g_ptr_array_index (finding->ids, i), id))
      return TRUE;
  return FALSE;
}

static void
narrow (GPtrArray  *findings,
        const char *kind,
        const char *id)
{
  for (guint i = findings->len; i > 0; i--)
    if (!concerns (g_ptr_array_index (findings, i - 1), kind, id))
      g_ptr_array_remove_index (findings, i - 1);
}

GPtrArray *
heddle_findings_of_collaboratives (HeddleStore *store,
                                   HeddleDay    today)
{
  g_autoptr (GPtrArray) no_episodes = g_ptr_array_new ();
  HeddleRuleRun run;

  run_begin (&run, store, today, no_episodes, NULL);
  heddle_rules_collaboratives (&run);
  return finish_list (store, run_end (&run));
}

GPtrArray *
heddle_findings_of_clashes (HeddleStore *store,
                            HeddleDay    today)
{
  g_autoptr (GPtrArray) episodes =
    heddle_query_records (store, &heddle_episode_kind, NULL, NULL);
  HeddleRuleRun run;

  run_begin (&run, store, today, episodes, NULL);
  heddle_rules_clashes (&run);
  return finish_list (store, run_end (&run));
}

GPtrArray *
heddle_findings_of_collaborative (HeddleStore *store,
                                  const char  *id,
                                  HeddleDay    today)
{
  g_autoptr (GPtrArray) no_episodes = g_ptr_array_new ();
  HeddleRuleRun run;

  run_begin (&run, store, today, no_episodes, NULL);
  run.collaborative = id;
  heddle_rules_collaboratives (&run);
  heddle_rules_approvals (&run);
  heddle_rules_plans (&run);
  heddle_rules_dates (&run);
  heddle_rules_measures (&run);
  return finish_list (store, run_end (&run));
}

/**
 * heddle_findings_list:
 * @kind: (nullable): name of a kind, with @id: only what concerns this record
 * @today: the day the rules count from
 *
 * Returns: (transfer full) (element-type HeddleFinding): what the rules find,
 *   the worst first, the dismissed last; %NULL with an error
 */
GPtrArray *
heddle_findings_list (HeddleStore  *store,
                      const char   *kind,
                      const char   *id,
                      HeddleDay     today,
                      GError      **error)
{
  g_autoptr (GPtrArray) episodes = NULL;
  HeddleRuleRun run;
  GPtrArray *findings;

  if (g_strcmp0 (kind, heddle_episode_kind.name) == 0)
    {
      g_autoptr (HeddleEpisodePlan) plan = heddle_episode_plan_load (store, id, error);

      return plan != NULL ? heddle_findings_of_plan (store, plan, today, error) : NULL;
    }

  episodes = heddle_query_records (store, &heddle_episode_kind, NULL, NULL);
  run_begin (&run, store, today, episodes, NULL);
  run_all (&run, episodes);
  findings = run_end (&run);
  if (kind != NULL)
    narrow (findings, kind, id);
  return finish_list (store, findings);
}

gboolean
heddle_findings_add_dismissal (HeddleEdit           *edit,
                               HeddleStore          *store,
                               const HeddleFinding  *finding,
                               const char           *reason,
                               HeddleDay             today,
                               GError              **error)
{
  const char *record = g_ptr_array_index (finding->ids, 0);
  g_autofree char *day = heddle_day_to_iso (today);
  g_autofree char *fingerprint = heddle_finding_dup_fingerprint (finding);
  const struct
  {
    const char *field;
    const char *text;
  } values[] = {
    { "rule", finding->rule },
    { "kind", g_ptr_array_index (finding->kinds, 0) },
    { "record", record },
    { "facts", fingerprint },
    { "reason", reason },
    { "dismissed_on", day },
  };
  g_autofree char *key = dup_dismissal_key (finding->rule, record, fingerprint);
  /* Two people who dismiss the same on two copies write the same record. */
  g_autofree char *id = heddle_id_from_name (heddle_dismissal_kind.name, key);
  g_autoptr (HeddleRecord) former = heddle_store_get (store, &heddle_dismissal_kind, id, NULL);

  if (former == NULL
        ? heddle_edit_add (edit, &heddle_dismissal_kind, id, error) == NULL
        : heddle_record_is_deleted (former)
          && !heddle_edit_restore (edit, &heddle_dismissal_kind, id, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (!heddle_edit_set_text (edit, &heddle_dismissal_kind, id, values[i].field,
                               values[i].text, error))
      return FALSE;
  return TRUE;
}

/**
 * heddle_findings_dismiss:
 * @reason: why it does not matter, needed
 *
 * Puts a finding aside. It comes back when its facts change.
 *
 * Returns: whether it was written, as one change
 */
gboolean
heddle_findings_dismiss (HeddleStore          *store,
                         const HeddleFinding  *finding,
                         const char           *reason,
                         HeddleDay             today,
                         GError              **error)
{
  g_autoptr (HeddleEdit) edit = heddle_edit_begin (store, _("Dismiss a finding"), error);

  return edit != NULL
         && heddle_findings_add_dismissal (edit, store, finding, reason, today, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}
