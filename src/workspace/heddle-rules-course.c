/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The course of an episode from its focus to its learning, and the committees
 * that its report goes to. */

#include "heddle-findings-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-closure-text.h"
#include "heddle-date-text.h"
#include "heddle-episode-learning.h"
#include "heddle-tags.h"

/* More make the scope wide. */
#define MANAGEABLE_THEMES 3
/* The report is final by then, and says whether the aims were met. */
#define REPORT_WEEKS 7

static const HeddleRule scope_wide = {
  "scope-wide", HEDDLE_SEVERITY_WARNING, N_("CI guidance, section 5: scope"),
};
static const HeddleRule no_practice = {
  "no-practice", HEDDLE_SEVERITY_WARNING, N_("CI guidance, section 5, Stage 3"),
};
static const HeddleRule aims_open = {
  "aims-not-reviewed", HEDDLE_SEVERITY_NOTE, N_("CI guidance, section 5, Stage 3"),
};
static const HeddleRule committee_in_pre_election = {
  "committee-date-in-pre-election", HEDDLE_SEVERITY_WARNING,
  N_("Election guidance: committee papers need care in a pre-election period"),
};

static GPtrArray *
query (HeddleRuleRun    *run,
       const HeddleKind *kind,
       HeddleEpisode    *episode)
{
  return heddle_query_records (run->store, kind, "episode",
                               heddle_record_get_id (HEDDLE_RECORD (episode)));
}

static void
check_scope (HeddleRuleRun *run,
             HeddleEpisode *episode)
{
  g_auto (GStrv) themes = heddle_tags_split (episode->themes);
  guint n = g_strv_length (themes);
  g_autofree char *title = NULL;

  if (!heddle_episode_is_planned (episode) || n <= MANAGEABLE_THEMES)
    return;

  title = heddle_record_dup_title (HEDDLE_RECORD (episode));
  heddle_rule_run_add (run, &scope_wide, HEDDLE_RECORD (episode), g_strdup (episode->themes),
                       g_strdup_printf (_("%s: the focus has %u themes; more than three are "
                                          "hard to look at closely."), title, n));
}

static void
check_practice (HeddleRuleRun *run,
                HeddleEpisode *episode)
{
  g_autofree char *title = NULL;

  if ((g_strcmp0 (episode->status, "closed") != 0 && episode->learning_closed_on == NULL)
      || episode->no_practice_reason != NULL
      || heddle_episode_has_practice (run->store,
                                      heddle_record_get_id (HEDDLE_RECORD (episode))))
    return;

  title = heddle_record_dup_title (HEDDLE_RECORD (episode));
  heddle_rule_run_add (run, &no_practice, HEDDLE_RECORD (episode), NULL,
                       g_strdup_printf (_("%s: closed without any practice worth sharing, and "
                                          "nobody says why."), title));
}

/* The last day by which the report is to be final; NONE without exact dates. */
static HeddleDay
get_report_day (HeddleRuleRun *run,
                HeddleEpisode *episode)
{
  HeddleDay first = heddle_edtf_get_day (episode->fieldwork_start);

  if (first == HEDDLE_DAY_NONE || episode->days == HEDDLE_NO_INTEGER)
    return HEDDLE_DAY_NONE;
  return heddle_timeline_get_fieldwork_end (
           heddle_host_calendars_get (run->calendars, episode->host), first,
           (int) episode->days) + 7 * REPORT_WEEKS;
}

static void
check_aims (HeddleRuleRun *run,
            HeddleEpisode *episode)
{
  HeddleDay due = get_report_day (run, episode);
  g_autoptr (GPtrArray) aims = NULL;
  g_autofree char *title = NULL;
  HeddleFinding *finding;
  guint n_open = 0;

  if (due == HEDDLE_DAY_NONE || due >= run->today
      || heddle_episode_is_cancelled (episode))
    return;

  aims = query (run, &heddle_aim_kind, episode);
  for (guint i = 0; i < aims->len; i++)
    n_open += HEDDLE_AIM (g_ptr_array_index (aims, i))->review == NULL;
  if (n_open == 0)
    return;

  title = heddle_record_dup_title (HEDDLE_RECORD (episode));
  finding = heddle_rule_run_add (run, &aims_open, HEDDLE_RECORD (episode),
                                 g_strdup_printf ("%u %u", n_open, aims->len),
                                 g_strdup_printf (_("%s: %u of %u aims are not reviewed."), title,
                                                  n_open, aims->len));
  for (guint i = 0; i < aims->len; i++)
    if (HEDDLE_AIM (g_ptr_array_index (aims, i))->review == NULL)
      heddle_rule_add_record (finding, g_ptr_array_index (aims, i));
}

void
heddle_rules_course (HeddleRuleRun *run,
                     HeddleEpisode *episode)
{
  check_scope (run, episode);
  check_practice (run, episode);
  check_aims (run, episode);
}

static void
check_committee (HeddleRuleRun       *run,
                 HeddleCommitteeDate *meeting,
                 HeddleDay            day)
{
  HeddleCalendar *calendar = heddle_host_calendars_get (run->calendars, meeting->authority);
  g_autoptr (GPtrArray) spans = heddle_calendar_get_spans (calendar, day, day);
  g_autofree char *title = heddle_record_dup_title (HEDDLE_RECORD (meeting));

  for (guint i = 0; i < spans->len; i++)
    {
      const HeddleSpan *span = g_ptr_array_index (spans, i);
      g_autofree char *what = heddle_closure_text_name (span);
      g_autofree char *period = NULL;

      if (span->kind != HEDDLE_CLOSURE_PRE_ELECTION && span->kind != HEDDLE_CLOSURE_POLLING)
        continue;
      period = heddle_date_text_show_span (span->first, span->last, run->today);
      heddle_rule_run_add (run, &committee_in_pre_election, HEDDLE_RECORD (meeting),
                           g_strdup_printf ("%d %d %d", day, span->first, span->last),
                           /* Translators: a committee with its day, a period, its days */
                           g_strdup_printf (_("%s is in a time that needs care: %s, %s."), title,
                                            what, period));
      return;
    }
}

void
heddle_rules_committees (HeddleRuleRun *run)
{
  g_autoptr (GPtrArray) meetings =
    heddle_query_records (run->store, &heddle_committee_date_kind, NULL, NULL);

  for (guint i = 0; i < meetings->len; i++)
    {
      HeddleCommitteeDate *meeting = g_ptr_array_index (meetings, i);
      HeddleDay day = heddle_day_parse (meeting->meets_on);

      /* What has been is past mending. */
      if (day != HEDDLE_DAY_NONE && day >= run->today)
        check_committee (run, meeting, day);
    }
}
