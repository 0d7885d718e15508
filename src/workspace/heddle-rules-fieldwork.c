/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the fieldwork itself lies. It is never moved by a rule. */

#include "heddle-findings-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-closure-text.h"
#include "heddle-date-text.h"

static const HeddleRule on_weekend = {
  "fieldwork-on-weekend", HEDDLE_SEVERITY_PROBLEM, NULL,
};
static const HeddleRule on_closure = {
  "fieldwork-on-closure", HEDDLE_SEVERITY_PROBLEM, NULL,
};
static const HeddleRule interrupted = {
  "fieldwork-interrupted", HEDDLE_SEVERITY_NOTE, NULL,
};
static const HeddleRule in_school_holiday = {
  "fieldwork-in-school-holiday", HEDDLE_SEVERITY_PROBLEM,
  N_("CI guidance, Stage 4: the team meets learners and staff"),
};
static const HeddleRule in_pre_election = {
  "fieldwork-in-pre-election", HEDDLE_SEVERITY_WARNING,
  N_("Election guidance: publicity needs care in a pre-election period"),
};

static char *
dup_span_facts (HeddleDay         first,
                HeddleDay         last,
                const HeddleSpan *span)
{
  return g_strdup_printf ("%d %d %d %d %s", first, last, span->first, span->last, span->label);
}

/* The other days are working days by their making. */
static void
check_first_day (HeddleRuleRun *run)
{
  HeddleEpisodePlan *plan = run->plan;
  HeddleDay first = plan->input.fieldwork_start;
  g_autofree char *title = heddle_record_dup_title (HEDDLE_RECORD (plan->episode));
  g_autofree char *shown = heddle_date_text_show_day (first, run->today);
  const HeddleSpan *why = NULL;

  if (heddle_calendar_is_working_day (plan->calendar, first, &why))
    return;

  if (why == NULL)
    {
      heddle_rule_run_add (run, &on_weekend, HEDDLE_RECORD (plan->episode),
                           g_strdup_printf ("%d", first),
                           g_strdup_printf (_("%s: fieldwork starts on a weekend, %s."),
                                            title, shown));
    }
  else
    {
      g_autofree char *name = heddle_closure_text_name (why);

      heddle_rule_run_add (run, &on_closure, HEDDLE_RECORD (plan->episode),
                           dup_span_facts (first, first, why),
                           g_strdup_printf (_("%s: fieldwork starts on %s, which is closed: %s."),
                                            title, shown, name));
    }
}

/* Working days count, so that days without work lie between them unseen. */
static void
check_interruption (HeddleRuleRun *run)
{
  HeddleEpisodePlan *plan = run->plan;
  g_autofree char *title = heddle_record_dup_title (HEDDLE_RECORD (plan->episode));
  g_autofree char *days = heddle_date_text_show_span (plan->input.fieldwork_start,
                                                      plan->fieldwork_end, run->today);
  int between = plan->fieldwork_end - plan->input.fieldwork_start + 1
                - plan->input.fieldwork_days;

  /* A week has a weekend: ten days cannot be in a row. */
  if (between <= 0 || plan->input.fieldwork_days > 5)
    return;
  heddle_rule_run_add (run, &interrupted, HEDDLE_RECORD (plan->episode),
                       g_strdup_printf ("%d %d", plan->input.fieldwork_start,
                                        plan->fieldwork_end),
                       g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                     "%s: fieldwork of %s has %d day without "
                                                     "work in it.",
                                                     "%s: fieldwork of %s has %d days without "
                                                     "work in it.", (gulong) between),
                                        title, days, between));
}

static void
add_overlap (HeddleRuleRun    *run,
             const HeddleRule *rule,
             const HeddleSpan *span,
             const char       *format)
{
  HeddleEpisodePlan *plan = run->plan;
  g_autofree char *title = heddle_record_dup_title (HEDDLE_RECORD (plan->episode));
  g_autofree char *days = heddle_date_text_show_span (plan->input.fieldwork_start,
                                                      plan->fieldwork_end, run->today);
  g_autofree char *period = heddle_date_text_show_span (span->first, span->last, run->today);
  g_autofree char *what = heddle_closure_text_name (span);

  heddle_rule_run_add (run, rule, HEDDLE_RECORD (plan->episode),
                       dup_span_facts (plan->input.fieldwork_start, plan->fieldwork_end, span),
                       g_strdup_printf (format, title, days, what, period));
}

void
heddle_rules_fieldwork (HeddleRuleRun *run)
{
  HeddleEpisodePlan *plan = run->plan;
  g_autoptr (GPtrArray) spans = NULL;

  /* What has been is past mending. */
  if (plan->input.fieldwork_start == HEDDLE_DAY_NONE || plan->fieldwork_end < run->today)
    return;

  check_first_day (run);
  check_interruption (run);
  spans = heddle_calendar_get_spans (plan->calendar, plan->input.fieldwork_start,
                                     plan->fieldwork_end);
  for (guint i = 0; i < spans->len; i++)
    {
      const HeddleSpan *span = g_ptr_array_index (spans, i);

      switch (span->kind)
        {
        case HEDDLE_CLOSURE_SCHOOL_HOLIDAY:
        case HEDDLE_CLOSURE_IN_SERVICE:
          /* Translators: title of an episode, its days, a holiday, its days */
          add_overlap (run, &in_school_holiday, span,
                       _("%s: pupils are away during the fieldwork of %s: %s, %s."));
          break;
        case HEDDLE_CLOSURE_PRE_ELECTION:
          add_overlap (run, &in_pre_election, span,
                       _("%s: fieldwork of %s is in a time that needs care: %s, %s."));
          break;
        case HEDDLE_CLOSURE_POLLING:
          add_overlap (run, &in_pre_election, span,
                       _("%s: fieldwork of %s includes a polling day: %s, %s."));
          break;
        case HEDDLE_CLOSURE_BANK_HOLIDAY:
        case HEDDLE_CLOSURE_LOCAL_HOLIDAY:
        default:
          break;
        }
    }
}
