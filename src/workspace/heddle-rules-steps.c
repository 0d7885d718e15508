/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dates of an episode's steps. */

#include "heddle-findings-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-closure-text.h"
#include "heddle-date-text.h"

/* Step that reports to the host's committee. */
#define COMMITTEE_KEY "final-reporting"

static const HeddleRule started_late = {
  "started-late", HEDDLE_SEVERITY_WARNING,
  N_("CI guidance, Appendices 1 and 4: time before the fieldwork"),
};
static const HeddleRule step_not_dated = {
  "step-not-dated", HEDDLE_SEVERITY_PROBLEM, NULL,
};
static const HeddleRule window_crossed = {
  "window-crossed", HEDDLE_SEVERITY_PROBLEM, N_("CI guidance, Appendix 1"),
};
static const HeddleRule due_in_school_holiday = {
  "due-in-school-holiday", HEDDLE_SEVERITY_NOTE, NULL,
};
static const HeddleRule committee_in_pre_election = {
  "committee-in-pre-election", HEDDLE_SEVERITY_WARNING,
  N_("Election guidance: committee papers need care in a pre-election period"),
};
static const HeddleRule pinned_on_closed_day = {
  "pinned-on-closed-day", HEDDLE_SEVERITY_WARNING, NULL,
};
static const HeddleRule pinned_after_guidance = {
  "pinned-after-guidance", HEDDLE_SEVERITY_WARNING, N_("CI guidance, Appendices 1 and 4"),
};

static char *
dup_time_left (HeddleDay today,
               HeddleDay start)
{
  int days = start - today;

  if (days % 7 == 0 || days > 28)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d week left", "%d weeks left",
                                         (gulong) (days / 7)), days / 7);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day left", "%d days left",
                                       (gulong) days), days);
}

static char *
dup_late_count (guint n)
{
  static const char *const words[] = {
    NULL, NULL, N_("two"), N_("three"), N_("four"), N_("five"), N_("six"), N_("seven"),
    N_("eight"), N_("nine"), N_("ten"),
  };

  if (n == 1)
    return g_strdup (_("one step is already late"));
  if (n < G_N_ELEMENTS (words))
    return g_strdup_printf (_("%s steps are already late"), _(words[n]));
  return g_strdup_printf (_("%u steps are already late"), n);
}

static void
check_start (HeddleRuleRun *run)
{
  HeddleEpisodePlan *plan = run->plan;
  guint n_late = heddle_timeline_count_late (&plan->input, plan->dates, run->today);
  g_autofree char *title = NULL;
  g_autofree char *left = NULL;
  g_autofree char *late = NULL;

  if (n_late == 0 || plan->input.fieldwork_start <= run->today)
    return;

  title = heddle_record_dup_title (HEDDLE_RECORD (plan->episode));
  left = dup_time_left (run->today, plan->input.fieldwork_start);
  late = dup_late_count (n_late);
  /* Translators: title of an episode, "6 weeks left", "two steps are already late" */
  heddle_rule_run_add (run, &started_late, HEDDLE_RECORD (plan->episode),
                       g_strdup_printf ("%d %u", plan->input.fieldwork_start, n_late),
                       g_strdup_printf (_("%s: %s: %s."), title, left, late));
}

static HeddleFinding *
add_step (HeddleRuleRun    *run,
          const HeddleRule *rule,
          guint             i,
          const char       *what)
{
  HeddleEpisodePlan *plan = run->plan;
  HeddleStep *step = g_ptr_array_index (plan->steps, i);
  g_autofree char *title = heddle_record_dup_title (HEDDLE_RECORD (plan->episode));
  HeddleFinding *finding;

  /* Translators: title of an episode, one of its steps, what is wrong with it */
  finding = heddle_rule_run_add (run, rule, HEDDLE_RECORD (step),
                                 g_strdup_printf ("%d %d %s", plan->dates[i].earliest,
                                                  plan->dates[i].due, what),
                                 g_strdup_printf (_("%s, %s: %s."), title, step->label, what));
  heddle_rule_add_record (finding, HEDDLE_RECORD (plan->episode));
  return finding;
}

static void
check_window (HeddleRuleRun *run,
              guint          i)
{
  const HeddleStepDates *dates = &run->plan->dates[i];
  g_autofree char *opens = heddle_date_text_show_day (dates->earliest, run->today);
  g_autofree char *closes = heddle_date_text_show_day (dates->due, run->today);
  g_autofree char *what = g_strdup_printf (_("opens on %s, after it is due on %s"),
                                           opens, closes);

  add_step (run, &window_crossed, i, what);
}

static gboolean
is_ahead (HeddleRuleRun *run,
          guint          i)
{
  const HeddleStepInput *input = &run->plan->input.steps[i];

  return input->done_on == HEDDLE_DAY_NONE && input->kind != HEDDLE_STEP_FIELDWORK
         && run->plan->dates[i].due != HEDDLE_DAY_NONE
         && run->plan->dates[i].due >= run->today;
}

static char *
dup_school (HeddleRuleRun *run,
            guint          i)
{
  const HeddleStepDates *dates = &run->plan->dates[i];

  return is_ahead (run, i) ? heddle_closure_text_school (run->plan->calendar, dates->earliest,
                                                         dates->due)
                           : NULL;
}

/* "Focus and rationale agreed, Team members identified and 2 more" */
static char *
join_labels (GPtrArray *steps)
{
  HeddleStep *first = g_ptr_array_index (steps, 0);
  HeddleStep *second;

  if (steps->len == 1)
    return g_strdup (first->label);
  second = g_ptr_array_index (steps, 1);
  if (steps->len == 2)
    return g_strdup_printf (_("%s, %s"), first->label, second->label);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %s and %u more",
                                       "%s, %s and %u more", steps->len - 2),
                          first->label, second->label, steps->len - 2);
}

/* @steps are due on one day, in one holiday. */
static void
add_school_holiday (HeddleRuleRun *run,
                    GPtrArray     *steps,
                    HeddleDay      due,
                    const char    *school)
{
  HeddleRecord *episode = HEDDLE_RECORD (run->plan->episode);
  g_autofree char *title = heddle_record_dup_title (episode);
  g_autofree char *labels = join_labels (steps);
  g_autofree char *day = heddle_date_text_show_day (due, run->today);
  HeddleFinding *finding;

  /* Translators: title of an episode, steps, a day, "in the school holiday (Spring)" */
  finding = heddle_rule_run_add (run, &due_in_school_holiday, episode,
                                 g_strdup_printf ("%d %s", due, school),
                                 g_strdup_printf (_("%s, %s: %s is %s."), title, labels, day,
                                                  school));
  for (guint i = 0; i < steps->len; i++)
    heddle_rule_add_record (finding, g_ptr_array_index (steps, i));
}

/* One finding for all that falls on one day, not one for each. */
static void
check_school_holidays (HeddleRuleRun *run)
{
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < run->plan->steps->len; i++)
    {
      HeddleDay due = run->plan->dates[i].due;
      g_autofree char *school = dup_school (run, i);
      g_autofree char *key = g_strdup_printf ("%d %s", due, school);
      g_autoptr (GPtrArray) same = NULL;

      if (school == NULL || !g_hash_table_add (told, g_steal_pointer (&key)))
        continue;
      same = g_ptr_array_new ();
      for (guint j = i; j < run->plan->steps->len; j++)
        {
          g_autofree char *other = dup_school (run, j);

          if (run->plan->dates[j].due == due && g_strcmp0 (other, school) == 0)
            g_ptr_array_add (same, g_ptr_array_index (run->plan->steps, j));
        }
      add_school_holiday (run, same, due, school);
    }
}

static void
check_committee (HeddleRuleRun *run,
                 guint          i)
{
  HeddleDay due = run->plan->dates[i].due;
  g_autoptr (GPtrArray) spans = heddle_calendar_get_spans (run->plan->calendar, due, due);

  for (guint j = 0; j < spans->len; j++)
    {
      const HeddleSpan *span = g_ptr_array_index (spans, j);
      g_autofree char *day = NULL;
      g_autofree char *period = NULL;
      g_autofree char *what = NULL;

      if (span->kind != HEDDLE_CLOSURE_PRE_ELECTION)
        continue;
      day = heddle_date_text_show_day (due, run->today);
      period = heddle_date_text_show_span (span->first, span->last, run->today);
      what = g_strdup_printf (_("%s is in a pre-election period, %s%s"), day, period,
                              span->assumed ? _(" (assumed dates)") : "");
      add_step (run, &committee_in_pre_election, i, what);
    }
}

static void
check_pinned_day (HeddleRuleRun *run,
                  guint          i)
{
  g_autofree char *closed = heddle_closure_text_closed (run->plan->calendar,
                                                        run->plan->dates[i].due);

  if (closed != NULL)
    add_step (run, &pinned_on_closed_day, i, closed);
}

static void
check_pin (HeddleRuleRun *run,
           guint          i)
{
  const HeddleStepInput *input = &run->plan->input.steps[i];
  const HeddleStepDates *dates = &run->plan->dates[i];
  g_autofree char *pinned = heddle_date_text_show_day (input->pinned, run->today);
  g_autofree char *nominal = heddle_date_text_show_day (dates->nominal, run->today);
  g_autofree char *what = g_strdup_printf (_("agreed for %s, later than %s as the guidance has it"),
                                           pinned, nominal);

  add_step (run, &pinned_after_guidance, i, what);
}

static void
check_step (HeddleRuleRun *run,
            guint          i)
{
  const HeddleStepInput *input = &run->plan->input.steps[i];
  const HeddleStepDates *dates = &run->plan->dates[i];

  if (input->done_on == HEDDLE_DAY_NONE && run->plan->faults[i] != NULL)
    add_step (run, &step_not_dated, i, run->plan->faults[i]);
  if (input->done_on != HEDDLE_DAY_NONE || dates->due == HEDDLE_DAY_NONE)
    return;

  if (input->pinned == HEDDLE_DAY_NONE && dates->earliest > dates->due)
    check_window (run, i);
  if (input->pinned != HEDDLE_DAY_NONE && is_ahead (run, i))
    check_pinned_day (run, i);
  if (g_strcmp0 (input->key, COMMITTEE_KEY) == 0)
    check_committee (run, i);
  /* Pins of a late start are known to be late. */
  if (input->pinned != HEDDLE_DAY_NONE && dates->nominal != HEDDLE_DAY_NONE
      && input->pinned > dates->nominal
      && !heddle_step_is_late_pin (g_ptr_array_index (run->plan->steps, i)))
    check_pin (run, i);
}

void
heddle_rules_steps (HeddleRuleRun *run)
{
  check_start (run);
  for (guint i = 0; i < run->plan->steps->len; i++)
    check_step (run, i);
  check_school_holidays (run);
}
