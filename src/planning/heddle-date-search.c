/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-date-search.h"

#include <glib/gi18n-lib.h>

#include "heddle-closure-text.h"
#include "heddle-date-text.h"

#define SEARCHED_DAYS 365
#define BEST_SCORE 100

/* How near to another engagement of the host is close. */
#define NEAR_DAYS 7

/* Schools nowhere go longer than this without a holiday, so that a calendar
 * without one for as long does not know them. */
#define LONGEST_TERM_DAYS 100

/* What each reason against costs. Steps that can no more be in time weigh
 * most, then what strains the fieldwork itself, then single dates. */
enum
{
  COST_LATE_STEP = 8,
  COST_USUALLY_CLOSED = 30,
  COST_PRE_ELECTION = 20,
  COST_UNKNOWN_TERMS = 10,
  COST_SPLIT = 6,
  COST_NEAR_BUSY = 5,
  COST_SCHOOL_HOLIDAY = 3,
  COST_CLOSED_WINDOW = 4,
  COST_ROLLED = 1,
};

/* What is wrong with the steps of a candidate. */
typedef struct
{
  guint late;
  guint rolled;
  guint in_holidays;
  guint closed_windows;
  guint dated_before;
} Faults;

/**
 * heddle_candidate_free:
 * @self: (transfer full) (nullable): a candidate
 */
void
heddle_candidate_free (HeddleCandidate *self)
{
  if (self == NULL)
    return;

  g_strfreev (self->reasons_for);
  g_strfreev (self->reasons_against);
  g_free (self);
}

/* Every fieldwork day is a working day and a school day. */
static gboolean
is_feasible (const HeddleTimelineInput *input,
             const HeddleBusySpan      *busy,
             guint                      n_busy,
             HeddleDay                  start,
             HeddleDay                 *end)
{
  HeddleDay day = start;

  for (int i = 0; i < input->fieldwork_days; i++)
    {
      if (i > 0)
        day = heddle_calendar_next_working (input->calendar, day);
      if (day == HEDDLE_DAY_NONE
          || !heddle_calendar_is_school_day (input->calendar, day, NULL))
        return FALSE;
    }

  for (guint i = 0; i < n_busy; i++)
    {
      if (busy[i].first <= day && busy[i].last >= start)
        return FALSE;
    }
  *end = day;
  return TRUE;
}

static Faults
count_faults (const HeddleTimelineInput *input,
              const HeddleStepDates     *dates,
              HeddleDay                  today)
{
  Faults faults = { 0 };

  for (guint i = 0; i < input->n_steps; i++)
    {
      const HeddleStepInput *step = &input->steps[i];

      if (step->kind == HEDDLE_STEP_FIELDWORK || step->done_on != HEDDLE_DAY_NONE
          || dates[i].due == HEDDLE_DAY_NONE)
        continue;

      if (dates[i].due < input->fieldwork_start)
        faults.dated_before++;
      if (dates[i].due < today)
        faults.late++;
      else if (heddle_calendar_find (input->calendar, HEDDLE_CLOSURE_SCHOOL_HOLIDAY,
                                     dates[i].due) != NULL)
        faults.in_holidays++;
      if (dates[i].earliest > dates[i].due)
        faults.closed_windows++;
      if (dates[i].due != dates[i].nominal && step->pinned == HEDDLE_DAY_NONE)
        faults.rolled++;
    }
  return faults;
}

static void
object (HeddleCandidate *candidate,
        GStrvBuilder    *against,
        int              cost,
        char            *reason)
{
  candidate->score -= cost;
  g_strv_builder_take (against, reason);
}

static gboolean
has_school_holiday (HeddleCalendar *calendar,
                    HeddleDay       first,
                    HeddleDay       last)
{
  g_autoptr (GPtrArray) spans = heddle_calendar_get_spans (calendar, first, last);

  for (guint i = 0; i < spans->len; i++)
    {
      const HeddleSpan *span = spans->pdata[i];

      if (span->kind == HEDDLE_CLOSURE_SCHOOL_HOLIDAY)
        return TRUE;
    }
  return FALSE;
}

static gboolean
are_terms_known (const HeddleCandidate *candidate,
                 HeddleCalendar        *calendar)
{
  return has_school_holiday (calendar, candidate->start - LONGEST_TERM_DAYS, candidate->start)
         && has_school_holiday (calendar, candidate->end, candidate->end + LONGEST_TERM_DAYS);
}

/* Whether schools all over Scotland are closed on @day as a rule: in July and
 * the first days of August, and for two weeks around the new year. */
static gboolean
is_usually_closed (HeddleDay day)
{
  int year, month, mday;

  heddle_day_get_ymd (day, &year, &month, &mday);
  return month == 7 || (month == 8 && mday <= 10)
         || (month == 12 && mday >= 22) || (month == 1 && mday <= 5);
}

static void
judge_unknown_terms (HeddleCandidate *candidate,
                     GStrvBuilder    *against)
{
  object (candidate, against, COST_UNKNOWN_TERMS,
          g_strdup (_("the school holidays around it are not known")));
  for (HeddleDay day = candidate->start; day <= candidate->end; day++)
    {
      if (is_usually_closed (day))
        {
          object (candidate, against, COST_USUALLY_CLOSED,
                  g_strdup (_("schools are usually closed then")));
          break;
        }
    }
}

static void
judge_steps (HeddleCandidate *candidate,
             HeddleCalendar  *calendar,
             const Faults    *faults,
             GStrvBuilder    *in_favour,
             GStrvBuilder    *against)
{
  gboolean known = are_terms_known (candidate, calendar);

  if (faults->late > 0)
    object (candidate, against, COST_LATE_STEP * (int) faults->late,
            g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u step would be late already",
                                          "%u steps would be late already", faults->late),
                             faults->late));
  else if (faults->dated_before > 0)
    g_strv_builder_add (in_favour, _("time for every step before"));

  if (!known)
    judge_unknown_terms (candidate, against);
  if (faults->in_holidays > 0)
    object (candidate, against, COST_SCHOOL_HOLIDAY * (int) faults->in_holidays,
            g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                          "%u step is due in a school holiday",
                                          "%u steps are due in a school holiday",
                                          faults->in_holidays),
                             faults->in_holidays));
  else if (known)
    g_strv_builder_add (in_favour, _("no step is due in a school holiday"));

  if (faults->closed_windows > 0)
    object (candidate, against, COST_CLOSED_WINDOW * (int) faults->closed_windows,
            g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                          "%u window has no working day",
                                          "%u windows have no working day",
                                          faults->closed_windows),
                             faults->closed_windows));
  if (faults->rolled > 0)
    object (candidate, against, COST_ROLLED * (int) faults->rolled,
            g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                          "%u step is brought forward to a working day",
                                          "%u steps are brought forward to a working day",
                                          faults->rolled),
                             faults->rolled));
}

/* The first closure of @kind on one of the fieldwork days, or NULL. */
static const HeddleSpan *
find_during (const HeddleCandidate *candidate,
             HeddleCalendar        *calendar,
             HeddleClosureKind      kind)
{
  for (HeddleDay day = candidate->start; day <= candidate->end; day++)
    {
      const HeddleSpan *span = heddle_calendar_find (calendar, kind, day);

      if (span != NULL)
        return span;
    }
  return NULL;
}

static void
judge_fieldwork (HeddleCandidate      *candidate,
                 HeddleCalendar       *calendar,
                 int                   days,
                 const HeddleBusySpan *busy,
                 guint                 n_busy,
                 GStrvBuilder         *in_favour,
                 GStrvBuilder         *against)
{
  static const HeddleClosureKind kinds[] = {
    HEDDLE_CLOSURE_POLLING,
    HEDDLE_CLOSURE_PRE_ELECTION,
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const HeddleSpan *span = find_during (candidate, calendar, kinds[i]);
      g_autofree char *name = span != NULL ? heddle_closure_text_name (span) : NULL;

      if (span != NULL)
        object (candidate, against, COST_PRE_ELECTION,
                g_strdup_printf (_("fieldwork in the %s"), name));
    }

  if (candidate->end - candidate->start + 1 > days)
    object (candidate, against, COST_SPLIT,
            g_strdup (_("a weekend or holiday between the fieldwork days")));
  else if (days > 1)
    g_strv_builder_add (in_favour, _("fieldwork days in a row"));

  for (guint i = 0; i < n_busy; i++)
    {
      HeddleDay gap = busy[i].first > candidate->end ? busy[i].first - candidate->end
                                                     : candidate->start - busy[i].last;

      if (gap <= NEAR_DAYS)
        object (candidate, against, COST_NEAR_BUSY,
                g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day from %s",
                                              "%d days from %s", (gulong) gap),
                                 gap, busy[i].what));
    }
}

static HeddleCandidate *
judge (const HeddleTimelineInput  *input,
       const HeddleBusySpan       *busy,
       guint                       n_busy,
       HeddleDay                   end,
       HeddleDay                   today,
       GError                    **error)
{
  HeddleStepDates *dates = heddle_timeline_compute (input, error);
  g_autoptr (GStrvBuilder) in_favour = NULL;
  g_autoptr (GStrvBuilder) against = NULL;
  HeddleCandidate *candidate;
  Faults faults;

  if (dates == NULL)
    return NULL;

  faults = count_faults (input, dates, today);
  heddle_timeline_free_dates (dates, input->n_steps);

  in_favour = g_strv_builder_new ();
  against = g_strv_builder_new ();
  candidate = g_new0 (HeddleCandidate, 1);
  candidate->start = input->fieldwork_start;
  candidate->end = end;
  candidate->score = BEST_SCORE;
  judge_fieldwork (candidate, input->calendar, input->fieldwork_days, busy, n_busy,
                   in_favour, against);
  judge_steps (candidate, input->calendar, &faults, in_favour, against);
  candidate->reasons_for = g_strv_builder_end (in_favour);
  candidate->reasons_against = g_strv_builder_end (against);
  return candidate;
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const HeddleCandidate *one = a, *other = b;

  if (one->score != other->score)
    return one->score > other->score ? -1 : 1;
  return one->start < other->start ? -1 : one->start > other->start;
}

static void
free_candidate_cb (gpointer data)
{
  heddle_candidate_free (data);
}

/**
 * heddle_date_search:
 * @input: the steps, the host's calendar and the number of days; its start is
 *   ignored
 * @busy: (array length=n_busy): when the host has no time
 * @after: the day after which the fieldwork begins; a day before @today
 *   counts as @today
 * @today: today; steps that were due before it would be late already
 * @count: how many dates are wanted; 0 for all
 * @error: of %HEDDLE_TIMELINE_ERROR
 *
 * Feasible fieldworks that begin within a year after @after: all their days
 * are working days on which pupils are at school, and none is in @busy. The
 * best comes first: the fewer reasons against it the better, and of equals the
 * earlier.
 *
 * Returns: (transfer full) (nullable) (element-type HeddleCandidate): the
 *   candidates, perhaps none; %NULL with @error where the steps have no dates
 */
GPtrArray *
heddle_date_search (const HeddleTimelineInput  *input,
                    const HeddleBusySpan       *busy,
                    guint                       n_busy,
                    HeddleDay                   after,
                    HeddleDay                   today,
                    guint                       count,
                    GError                    **error)
{
  HeddleTimelineInput tried = *input;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (free_candidate_cb);

  tried.fieldwork_days = CLAMP (input->fieldwork_days, 1, HEDDLE_DAYS_MAX);
  after = MAX (after, today);
  for (HeddleDay day = after + 1; day <= after + SEARCHED_DAYS; day++)
    {
      HeddleCandidate *candidate;
      HeddleDay end;

      if (!is_feasible (&tried, busy, n_busy, day, &end))
        continue;
      tried.fieldwork_start = day;
      candidate = judge (&tried, busy, n_busy, end, today, error);
      if (candidate == NULL)
        return NULL;
      g_ptr_array_add (found, candidate);
    }

  g_ptr_array_sort_values (found, compare_candidates);
  if (count > 0 && found->len > count)
    g_ptr_array_set_size (found, (int) count);
  return g_steal_pointer (&found);
}
