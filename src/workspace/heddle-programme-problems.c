/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is wrong with a programme, in words. */

#include "heddle-clock-text.h"
#include "heddle-programme-plan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-date-text.h"

/* CI guidance, Appendix 4, week -2: the programme is made available to all. */
#define AVAILABLE_DAYS 14

static const struct
{
  const char *rule;
  HeddleSeverity severity;
} faults_table[] = {
  [HEDDLE_PROGRAMME_FAULT_TIMES] = { "session-times", HEDDLE_SEVERITY_PROBLEM },
  [HEDDLE_PROGRAMME_FAULT_OUTSIDE] = { "session-outside-fieldwork", HEDDLE_SEVERITY_PROBLEM },
  [HEDDLE_PROGRAMME_FAULT_TWO_PLACES] = { "person-in-parallel-sessions",
                                          HEDDLE_SEVERITY_PROBLEM },
  [HEDDLE_PROGRAMME_FAULT_OVERLAP] = { "sessions-overlap", HEDDLE_SEVERITY_WARNING },
  [HEDDLE_PROGRAMME_FAULT_NO_FACILITATOR] = { "group-without-facilitator",
                                              HEDDLE_SEVERITY_PROBLEM },
  [HEDDLE_PROGRAMME_FAULT_NO_RECORDER] = { "group-without-recorder", HEDDLE_SEVERITY_PROBLEM },
  [HEDDLE_PROGRAMME_FAULT_VISITOR_LEADS] = { "facilitator-not-from-host",
                                             HEDDLE_SEVERITY_WARNING },
  [HEDDLE_PROGRAMME_FAULT_NO_PLENARY] = { "groups-without-plenary", HEDDLE_SEVERITY_WARNING },
  [HEDDLE_PROGRAMME_FAULT_ONLY_HOST] = { "group-of-host-only", HEDDLE_SEVERITY_WARNING },
};

void
heddle_programme_problem_free (HeddleProgrammeProblem *self)
{
  g_free (self->text);
  g_free (self->when);
  g_free (self->facts);
  g_clear_pointer (&self->sessions, g_array_unref);
  g_free (self);
}

/* "Tue 9 Mar 11:30", or "Day 2 11:30" while the dates are open. */
static char *
dup_when (const HeddleProgrammePlan *self,
          guint                      index)
{
  HeddleProgrammeSession *session = heddle_programme_plan_get_session (self, index);
  HeddleDay day = heddle_programme_plan_get_day (self, (int) session->day);
  g_autofree char *date = day != HEDDLE_DAY_NONE
                            ? heddle_date_text_show_day (day, day)
                            : g_strdup_printf (_("Day %d"), (int) session->day);

  return g_strdup_printf ("%s %s", date, heddle_clock_text_show (session->starts));
}

/* "A", "A and B", "A, B and C", by letter or title. */
static char *
join_sessions (const HeddleProgrammePlan *self,
               const GArray              *sessions,
               gboolean                  *lettered)
{
  g_autoptr (GString) text = g_string_new (NULL);

  *lettered = TRUE;
  for (guint i = 0; i < sessions->len; i++)
    *lettered = *lettered
                && heddle_programme_plan_get_session (
                     self, g_array_index (sessions, guint, i))->letter != NULL;
  for (guint i = 0; i < sessions->len; i++)
    {
      HeddleProgrammeSession *session =
        heddle_programme_plan_get_session (self, g_array_index (sessions, guint, i));

      if (i > 0)
        g_string_append (text, i + 1 < sessions->len ? _(", ") : _(" and "));
      if (*lettered)
        g_string_append (text, session->letter);
      else
        {
          g_autofree char *name = heddle_programme_dup_name (session);

          g_string_append (text, name);
        }
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* "Group C", "Groups A and B", "“Welcome” and “Break”" */
static char *
dup_subject (const HeddleProgrammePlan *self,
             const GArray              *sessions)
{
  gboolean lettered;
  g_autofree char *names = join_sessions (self, sessions, &lettered);

  if (!lettered)
    return g_steal_pointer (&names);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Group %s", "Groups %s", sessions->len),
                          names);
}

static char *
dup_person_text (const HeddleProgrammePlan  *self,
                 const HeddleProgrammeFault *fault)
{
  gboolean lettered;
  g_autofree char *names = join_sessions (self, fault->sessions, &lettered);
  g_autofree char *person = heddle_programme_plan_dup_person (self, (guint) fault->person);

  if (lettered)
    /* Translators: a person, letters of groups */
    return g_strdup_printf (_("%s is in groups %s at the same time"), person, names);
  return g_strdup_printf (_("%s is in %s at the same time"), person, names);
}

static char *
dup_times_text (const HeddleProgrammePlan *self,
                const char                *subject,
                guint                      index)
{
  HeddleProgrammeSession *session = heddle_programme_plan_get_session (self, index);

  if (session->ends == NULL)
    return g_strdup_printf (_("%s has no end"), subject);
  return g_strdup_printf (_("%s ends at %s, which is not after its start"), subject,
                          heddle_clock_text_show (session->ends));
}

static char *
dup_text (const HeddleProgrammePlan  *self,
          const HeddleProgrammeFault *fault)
{
  guint n = fault->sessions->len;
  guint first = g_array_index (fault->sessions, guint, 0);
  g_autofree char *subject = dup_subject (self, fault->sessions);
  g_autofree char *person = NULL;

  switch (fault->sort)
    {
    case HEDDLE_PROGRAMME_FAULT_TIMES:
      return dup_times_text (self, subject, first);
    case HEDDLE_PROGRAMME_FAULT_OUTSIDE:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                           "%s is on day %d; the fieldwork has %d day",
                                           "%s is on day %d; the fieldwork has %d days",
                                           (gulong) self->input.days),
                              subject, self->input.sessions[first].day, self->input.days);
    case HEDDLE_PROGRAMME_FAULT_TWO_PLACES:
      return dup_person_text (self, fault);
    case HEDDLE_PROGRAMME_FAULT_OVERLAP:
      return g_strdup_printf (_("%s overlap, and one of them is for everybody"), subject);
    case HEDDLE_PROGRAMME_FAULT_NO_FACILITATOR:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s has no facilitator",
                                           "%s have no facilitator", n), subject);
    case HEDDLE_PROGRAMME_FAULT_NO_RECORDER:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s has no recorder",
                                           "%s have no recorder", n), subject);
    case HEDDLE_PROGRAMME_FAULT_VISITOR_LEADS:
      person = heddle_programme_plan_dup_person (
        self, (guint) self->input.sessions[first].facilitator);
      return g_strdup_printf (_("%s is led by %s, who is not from the host"), subject, person);
    case HEDDLE_PROGRAMME_FAULT_NO_PLENARY:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s has no plenary after it",
                                           "%s have no plenary after them", n), subject);
    case HEDDLE_PROGRAMME_FAULT_ONLY_HOST:
    default:
      return g_strdup_printf (_("%s has only people of the host"), subject);
    }
}

/* What the finding rests on, without the dates, which follow the fieldwork. */
static char *
dup_facts (const HeddleProgrammePlan  *self,
           const HeddleProgrammeFault *fault)
{
  g_autoptr (GString) facts = g_string_new (NULL);

  if (fault->person != HEDDLE_NOBODY)
    g_string_append (facts,
                     heddle_record_get_id (g_ptr_array_index (self->people, fault->person)));
  for (guint i = 0; i < fault->sessions->len; i++)
    {
      guint index = g_array_index (fault->sessions, guint, i);
      HeddleProgrammeSession *session = heddle_programme_plan_get_session (self, index);

      g_string_append_printf (facts, " %s %d %s %s",
                              heddle_record_get_id (HEDDLE_RECORD (session)),
                              (int) session->day, session->starts, session->ends);
      if (fault->sort == HEDDLE_PROGRAMME_FAULT_VISITOR_LEADS)
        g_string_append_printf (facts, " %s", session->facilitator);
    }
  return g_string_free_and_steal (g_steal_pointer (&facts));
}

static gboolean
is_untouched (const HeddleProgrammePlan *self,
              const GArray              *sessions)
{
  for (guint i = 0; i < sessions->len; i++)
    for (int side = 0; side < HEDDLE_PROGRAMME_SIDES; side++)
      if (heddle_programme_plan_count_members (self, g_array_index (sessions, guint, i),
                                               (HeddleProgrammeSide) side) > 0)
        return FALSE;
  return TRUE;
}

/* A programme that is only just laid out has nobody anywhere; that becomes a
 * problem when it should be ready. */
static HeddleSeverity
get_severity (const HeddleProgrammePlan  *self,
              const HeddleProgrammeFault *fault,
              HeddleDay                   today)
{
  HeddleDay start = heddle_programme_plan_get_day (self, 1);

  if ((fault->sort == HEDDLE_PROGRAMME_FAULT_NO_FACILITATOR
       || fault->sort == HEDDLE_PROGRAMME_FAULT_NO_RECORDER)
      && (start == HEDDLE_DAY_NONE || today < start - AVAILABLE_DAYS)
      && is_untouched (self, fault->sessions))
    return HEDDLE_SEVERITY_WARNING;
  return faults_table[fault->sort].severity;
}

static void
add_fault (const HeddleProgrammePlan  *self,
           const HeddleProgrammeFault *fault,
           HeddleDay                   today,
           GPtrArray                  *problems)
{
  HeddleProgrammeProblem *problem = g_new0 (HeddleProgrammeProblem, 1);

  problem->rule = faults_table[fault->sort].rule;
  problem->severity = get_severity (self, fault, today);
  problem->text = dup_text (self, fault);
  problem->when = dup_when (self, g_array_index (fault->sessions, guint, 0));
  problem->facts = dup_facts (self, fault);
  problem->sessions = g_array_ref (fault->sessions);
  g_ptr_array_add (problems, problem);
}

static gboolean
is_missing_lead (HeddleProgrammeFaultSort sort)
{
  return sort == HEDDLE_PROGRAMME_FAULT_NO_FACILITATOR
         || sort == HEDDLE_PROGRAMME_FAULT_NO_RECORDER;
}

/* Groups of one block that lack the same, of which nobody has touched any, are one
 * thing to do. */
static void
merge_untouched (const HeddleProgrammePlan *self,
                 GPtrArray                 *faults)
{
  guint n_blocks;
  g_autofree guint *blocks = heddle_programme_find_blocks (&self->input, &n_blocks);

  for (guint i = 0; i < faults->len; i++)
    {
      HeddleProgrammeFault *fault = g_ptr_array_index (faults, i);
      guint first = g_array_index (fault->sessions, guint, 0);

      if (!is_missing_lead (fault->sort) || !is_untouched (self, fault->sessions))
        continue;
      for (guint j = i + 1; j < faults->len;)
        {
          HeddleProgrammeFault *other = g_ptr_array_index (faults, j);
          guint session = g_array_index (other->sessions, guint, 0);

          if (other->sort != fault->sort || blocks[session] != blocks[first]
              || !is_untouched (self, other->sessions))
            {
              j++;
              continue;
            }
          g_array_append_val (fault->sessions, session);
          g_ptr_array_remove_index (faults, j);
        }
    }
}

static GArray *
list_groups (const HeddleProgrammePlan *self,
             int                        day)
{
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->input.n_sessions; i++)
    if (self->input.sessions[i].day == day
        && self->input.sessions[i].sort == HEDDLE_PROGRAMME_GROUP)
      g_array_append_val (groups, i);
  return groups;
}

static char *
dup_regroup_text (const HeddleRegrouping *regrouping,
                  guint                   possible)
{
  const char *format =
    regrouping->repeated == regrouping->bound
      /* Translators: day; pairs; all pairs; fewest possible */
      ? _("Day %d: %u of %u pairs meet again; fewest possible is %u")
      : _("Day %d: %u of %u pairs meet again; %u with other groups");

  return g_strdup_printf (format, regrouping->day, regrouping->before, possible,
                          regrouping->repeated);
}

static void
add_regroupings (const HeddleProgrammePlan *self,
                 GPtrArray                 *problems)
{
  g_autoptr (HeddleMeetings) met = heddle_meetings_new (&self->input, 0);
  HeddlePairs pairs = heddle_meetings_count (met);

  if (pairs.repeated == 0)
    return;
  for (int day = 2; day <= self->input.days; day++)
    {
      g_autoptr (HeddleRegrouping) regrouping = heddle_regroup (&self->input, day);
      HeddleProgrammeProblem *problem;

      if (regrouping == NULL || regrouping->before <= regrouping->repeated)
        continue;
      problem = g_new0 (HeddleProgrammeProblem, 1);
      problem->rule = "pairs-meet-again";
      problem->severity = HEDDLE_SEVERITY_NOTE;
      problem->text = dup_regroup_text (regrouping, pairs.possible);
      problem->when = g_strdup ("");
      problem->facts = g_strdup_printf ("%d %u %u %u", day, regrouping->before,
                                        pairs.possible, regrouping->repeated);
      problem->sessions = list_groups (self, day);
      g_ptr_array_add (problems, problem);
    }
}

static int
compare_problems (gconstpointer a,
                  gconstpointer b)
{
  const HeddleProgrammeProblem *x = *(HeddleProgrammeProblem *const *) a;
  const HeddleProgrammeProblem *y = *(HeddleProgrammeProblem *const *) b;
  guint i = g_array_index (x->sessions, guint, 0);
  guint j = g_array_index (y->sessions, guint, 0);

  if (x->severity != y->severity)
    return (int) y->severity - (int) x->severity;
  if (i != j)
    return i < j ? -1 : 1;
  return strcmp (x->text, y->text);
}

/**
 * heddle_programme_plan_list_problems:
 *
 * Returns: (transfer full) (element-type HeddleProgrammeProblem): the worst first,
 *   then by time
 */
GPtrArray *
heddle_programme_plan_list_problems (const HeddleProgrammePlan *self,
                                     HeddleDay                  today)
{
  GPtrArray *problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_programme_problem_free);
  g_autoptr (GPtrArray) faults = heddle_programme_check (&self->input);

  merge_untouched (self, faults);
  for (guint i = 0; i < faults->len; i++)
    add_fault (self, g_ptr_array_index (faults, i), today, problems);
  add_regroupings (self, problems);
  g_ptr_array_sort (problems, compare_problems);
  return problems;
}
