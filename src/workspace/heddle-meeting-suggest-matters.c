/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a group has to settle besides deadlines: approvals that wait, clashes, gaps of
 * plans, reports, who asks to host, and what a local group lacks. */

#include "heddle-meeting-suggestions-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-collaboratives.h"
#include "heddle-date-text.h"
#include "heddle-findings.h"
#include "heddle-plan-coverage.h"
#include "heddle-privacy.h"
#include "heddle-waiting.h"

/* Names of what lacks something, before they are only counted. */
#define MOST_NAMES 3

static gboolean
is_hidden (HeddleSuggesting *self,
           const char       *kind_name,
           const char       *id)
{
  const HeddleKind *kind =
    heddle_schema_get_kind (heddle_store_get_schema (self->store), kind_name);
  g_autoptr (HeddleRecord) record = kind != NULL ? heddle_store_get (self->store, kind, id, NULL)
                                                 : NULL;

  return record == NULL || heddle_record_is_deleted (record) || heddle_privacy_hides (record);
}

/* A suggestion that stands for @key, or NULL where the agenda has it. */
static HeddleSuggestion *
add (HeddleSuggesting *self,
     const char       *key,
     HeddleSeverity    severity,
     const char       *view,
     char             *title,
     char             *detail)
{
  HeddleSuggestion *suggestion;

  if (heddle_suggesting_has (self, key))
    {
      g_free (title);
      g_free (detail);
      return NULL;
    }
  suggestion = heddle_suggesting_add (self, severity, view, title, detail);
  suggestion->covers = g_strdup (key);
  return suggestion;
}

static void
suggest_approvals (HeddleSuggesting *self)
{
  const HeddleAttention attention = { .collaborative = self->collaborative };
  g_autoptr (GPtrArray) waiting = heddle_waiting_list (self->store, &attention, self->today);

  for (guint i = 0; i < waiting->len; i++)
    {
      const HeddleWaiting *one = g_ptr_array_index (waiting, i);
      g_autofree char *key = g_strdup_printf ("%s:%s", one->kind, one->id);
      HeddleSuggestion *suggestion;

      if ((!g_str_equal (one->kind, heddle_iteration_kind.name)
           && !g_str_equal (one->kind, heddle_appointment_kind.name))
          || is_hidden (self, one->kind, one->id))
        continue;
      suggestion = add (self, key,
                        one->due != HEDDLE_DAY_NONE && one->due < self->today
                          ? HEDDLE_SEVERITY_PROBLEM : HEDDLE_SEVERITY_WARNING,
                        "approvals",
                        /* Translators: a plan or an appointment */
                        g_strdup_printf (_("%s: approval is waited for"), one->what),
                        g_strdup (one->detail));
      if (suggestion != NULL)
        suggestion->collaborative = g_strdup (one->collaborative);
    }
}

static gboolean
concerns_group (HeddleSuggesting    *self,
                const HeddleFinding *finding)
{
  const HeddleAttention attention = { .collaborative = self->collaborative };

  for (guint i = 0; i < finding->ids->len; i++)
    if (is_hidden (self, g_ptr_array_index (finding->kinds, i),
                   g_ptr_array_index (finding->ids, i)))
      return FALSE;
  if (self->national)
    return TRUE;
  for (guint i = 0; i < finding->ids->len; i++)
    {
      const char *id = g_ptr_array_index (finding->ids, i);

      if (self->episode != NULL
            ? g_str_equal (id, self->episode)
            : heddle_attention_concerns (self->store, &attention,
                                         g_ptr_array_index (finding->kinds, i), id))
        return TRUE;
    }
  return FALSE;
}

/* The chief record of a clash is an episode; a local group speaks of its own. */
static void
suggest_clashes (HeddleSuggesting *self)
{
  g_autoptr (GPtrArray) findings = heddle_findings_of_clashes (self->store, self->today);

  for (guint i = 0; i < findings->len; i++)
    {
      const HeddleFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *key = g_strdup_printf ("%s:%s", finding->rule, finding->facts);
      HeddleSuggestion *suggestion;

      if (finding->dismissed != NULL || !concerns_group (self, finding))
        continue;
      suggestion = add (self, key, finding->severity, "episode", g_strdup (finding->message),
                        finding->place != NULL
                          /* Translators: place of a rule in the guidance */
                          ? g_strdup_printf (_("a clash of dates; %s"), finding->place)
                          : g_strdup (_("a clash of dates")));
      if (suggestion != NULL)
        suggestion->episode = g_strdup (self->episode != NULL
                                          ? self->episode : g_ptr_array_index (finding->ids, 0));
    }
}

/* "Leadership; Networks; and 3 more" */
static char *
dup_empty_rows (HeddleCoverage *coverage,
                guint           n_empty)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < coverage->rows->len && n < MOST_NAMES; i++)
    {
      const HeddleCoverageLine *row = g_ptr_array_index (coverage->rows, i);

      if (heddle_coverage_get_row (coverage, i) == HEDDLE_COVER_EMPTY)
        g_string_append_printf (names, "%s%s", n++ > 0 ? "; " : "", row->label);
    }
  if (n_empty > n)
    g_string_append_printf (names, ngettext ("; and %u more", "; and %u more", n_empty - n),
                            n_empty - n);
  return g_strdup (names->str);
}

static void
suggest_gaps_of (HeddleSuggesting *self,
                 HeddleCoverage   *coverage,
                 const char       *plan,
                 const char       *whose)
{
  guint n_rows = coverage->rows->len;
  guint n_empty = heddle_coverage_count_rows (coverage, HEDDLE_COVER_EMPTY);
  g_autofree char *key =
    g_strdup_printf ("coverage:%s:%s", heddle_coverage_get_name (coverage->dimension),
                     plan != NULL ? plan : "all");
  const char *format;
  HeddleSuggestion *suggestion;

  if (n_empty == 0 || n_empty == n_rows)
    return;
  format = coverage->dimension == HEDDLE_COVERAGE_FUNCTIONS
             /* Translators: whose plan, how many, of how many */
             ? ngettext ("%s: %u of %u functions is in no plan",
                         "%s: %u of %u functions are in no plan", n_empty)
             : ngettext ("%s: %u of %u national priorities is not served",
                         "%s: %u of %u national priorities are not served", n_empty);
  suggestion = add (self, key, HEDDLE_SEVERITY_NOTE, "coverage",
                    g_strdup_printf (format, whose, n_empty, n_rows),
                    dup_empty_rows (coverage, n_empty));
  if (suggestion != NULL)
    {
      suggestion->plan = g_strdup (plan);
      suggestion->collaborative = g_strdup (self->collaborative);
    }
}

static void
suggest_gaps (HeddleSuggesting *self)
{
  const HeddleCoverageDimension dimensions[] = { HEDDLE_COVERAGE_FUNCTIONS, HEDDLE_COVERAGE_NIF };
  g_autoptr (HeddlePlan) plan = NULL;
  g_autoptr (HeddlePlanContent) content = NULL;
  g_autoptr (HeddleRecord) collaborative = NULL;

  if (self->national)
    {
      g_autoptr (HeddleCoverage) all =
        heddle_plan_coverage_all (self->store, HEDDLE_COVERAGE_FUNCTIONS, FALSE);

      suggest_gaps_of (self, all, NULL, _("All collaboratives"));
      return;
    }
  if (self->collaborative == NULL)
    return;
  plan = heddle_plan_find_newest (self->store, self->collaborative, FALSE);
  collaborative = heddle_store_get (self->store, &heddle_collaborative_kind, self->collaborative,
                                    NULL);
  if (plan == NULL || collaborative == NULL || heddle_privacy_hides (HEDDLE_RECORD (plan)))
    return;
  content = heddle_plan_content_load (self->store, heddle_record_get_id (HEDDLE_RECORD (plan)),
                                      NULL);
  if (content != NULL)
    heddle_plan_content_drop_hidden (content);
  for (guint i = 0; content != NULL && i < G_N_ELEMENTS (dimensions); i++)
    {
      g_autoptr (HeddleCoverage) coverage =
        heddle_plan_coverage_make (self->store, content, dimensions[i]);

      suggest_gaps_of (self, coverage, heddle_record_get_id (HEDDLE_RECORD (plan)),
                       heddle_collaborative_get_name (HEDDLE_COLLABORATIVE (collaborative)));
    }
}

/* Planned without days that are agreed: the host asks, and nobody has said when. */
static void
suggest_host (HeddleSuggesting *self,
              HeddleEpisode    *episode,
              const char       *host)
{
  const char *id = heddle_record_get_id (HEDDLE_RECORD (episode));
  g_autofree char *key = g_strdup_printf ("host:%s", id);
  g_autofree char *when = NULL;
  HeddleSuggestion *suggestion;

  if (episode->fieldwork_start != NULL
      && heddle_edtf_get_day (episode->fieldwork_start) != HEDDLE_DAY_NONE)
    return;
  if (episode->fieldwork_start != NULL)
    when = heddle_date_text_show (episode->fieldwork_start, self->today);
  suggestion = add (self, key, HEDDLE_SEVERITY_NOTE, "programme-map",
                    /* Translators: an authority, and a month or a year */
                    when != NULL ? g_strdup_printf (_("%s asks to host, %s"), host, when)
                                 : g_strdup_printf (_("%s asks to host"), host),
                    g_strdup (_("the days of its fieldwork are not agreed")));
  if (suggestion != NULL)
    suggestion->episode = g_strdup (id);
}

/* A report that has become final is taken by the group once (CI guidance 2024, §4). */
static void
suggest_report (HeddleSuggesting *self,
                HeddleEpisode    *episode,
                const char       *host)
{
  const char *id = heddle_record_get_id (HEDDLE_RECORD (episode));
  g_autoptr (GPtrArray) reports = heddle_query_records (self->store, &heddle_report_kind,
                                                        "episode", id);

  for (guint i = 0; i < reports->len; i++)
    {
      HeddleReport *report = g_ptr_array_index (reports, i);
      g_autofree char *key = g_strdup_printf ("report:%s",
                                              heddle_record_get_id (HEDDLE_RECORD (report)));
      HeddleSuggestion *suggestion;

      if (g_strcmp0 (report->state, "final") != 0 || g_hash_table_contains (self->before, key)
          || heddle_privacy_hides (HEDDLE_RECORD (report)))
        continue;
      suggestion = add (self, key, HEDDLE_SEVERITY_NOTE, "episode",
                        g_strdup_printf (_("%s: the report is final"), host),
                        g_strdup (_("this group has not had it on an agenda yet")));
      if (suggestion != NULL)
        suggestion->episode = g_strdup (id);
    }
}

static void
suggest_episodes (HeddleSuggesting *self)
{
  g_autoptr (GPtrArray) episodes = NULL;

  if (!self->national)
    return;
  episodes = heddle_query_records (self->store, &heddle_episode_kind, "status", "planned");
  for (guint i = 0; i < episodes->len; i++)
    {
      HeddleEpisode *episode = g_ptr_array_index (episodes, i);
      g_autoptr (HeddleRecord) authority =
        heddle_store_get (self->store, &heddle_authority_kind, episode->host, NULL);
      g_autofree char *host = NULL;

      if (authority == NULL || heddle_privacy_hides (HEDDLE_RECORD (episode)))
        continue;
      host = heddle_record_dup_title (authority);
      suggest_host (self, episode, host);
      suggest_report (self, episode, host);
    }
}

/* What a local group lacks: people in its roles, and its tasks (CI guidance 2024, §4). */
static void
suggest_roles (HeddleSuggesting *self)
{
  g_autoptr (GPtrArray) slots =
    heddle_query_records (self->store, &heddle_slot_kind, "episode", self->episode);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *key = g_strdup_printf ("slots:%s", self->episode);
  HeddleSuggestion *suggestion;
  guint n = 0;

  for (guint i = 0; i < slots->len; i++)
    {
      HeddleSlot *slot = g_ptr_array_index (slots, i);

      if (slot->person == NULL && !heddle_privacy_hides (HEDDLE_RECORD (slot)))
        g_string_append_printf (names, "%s%s", n++ > 0 ? "; " : "", slot->role);
    }
  if (n == 0)
    return;
  suggestion = add (self, key, HEDDLE_SEVERITY_WARNING, "team",
                    g_strdup_printf (ngettext ("%u role of the group has nobody",
                                               "%u roles of the group have nobody", n), n),
                    g_strdup (names->str));
  if (suggestion != NULL)
    {
      g_set_str (&suggestion->line, _("Roles of the group that nobody has"));
      suggestion->episode = g_strdup (self->episode);
    }
}

static void
suggest_tasks (HeddleSuggesting *self)
{
  g_autoptr (GPtrArray) tasks =
    heddle_query_records (self->store, &heddle_task_kind, "episode", self->episode);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *key = g_strdup_printf ("tasks:%s", self->episode);
  HeddleSuggestion *suggestion;
  guint n = 0;

  for (guint i = 0; i < tasks->len; i++)
    {
      HeddleTask *task = g_ptr_array_index (tasks, i);

      if (task->done_on == NULL && !heddle_privacy_hides (HEDDLE_RECORD (task)))
        g_string_append_printf (names, "%s%s", n++ > 0 ? "; " : "", task->title);
    }
  if (n == 0)
    return;
  suggestion = add (self, key, HEDDLE_SEVERITY_NOTE, "episode",
                    g_strdup_printf (ngettext ("%u task of the group is open",
                                               "%u tasks of the group are open", n), n),
                    g_strdup (names->str));
  if (suggestion != NULL)
    {
      g_set_str (&suggestion->line, _("Open tasks of the group"));
      suggestion->episode = g_strdup (self->episode);
    }
}

void
heddle_suggest_matters (HeddleSuggesting *self)
{
  if (self->episode != NULL)
    {
      suggest_clashes (self);
      suggest_roles (self);
      suggest_tasks (self);
      return;
    }
  if (!self->national && self->collaborative == NULL)
    return;
  suggest_approvals (self);
  suggest_clashes (self);
  suggest_gaps (self);
  suggest_episodes (self);
}
