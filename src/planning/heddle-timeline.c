/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-timeline.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-closure-text.h"
#include "heddle-date-text.h"

#define STEP_PREFIX "step:"

typedef enum
{
  ANCHOR_NONE,
  ANCHOR_START,
  ANCHOR_END,
  ANCHOR_PLAN,
  ANCHOR_STEP,
} AnchorKind;

typedef struct
{
  AnchorKind kind;
  guint step; /* of ANCHOR_STEP */
} Anchor;

typedef enum
{
  VISIT_NEW,
  VISIT_OPEN, /* on the chain that is being followed */
  VISIT_DONE,
} Visit;

G_DEFINE_QUARK (heddle-timeline-error-quark, heddle_timeline_error)

/**
 * heddle_timeline_get_fieldwork_end:
 * @start: first fieldwork day, or %HEDDLE_DAY_NONE
 * @days: working days it takes; out of 1 to %HEDDLE_DAYS_MAX the nearest holds
 *
 * The first day counts even where it is no working day, since fieldwork is
 * never rolled.
 *
 * Returns: the last fieldwork day, or %HEDDLE_DAY_NONE
 */
HeddleDay
heddle_timeline_get_fieldwork_end (HeddleCalendar *calendar,
                                   HeddleDay       start,
                                   int             days)
{
  if (start == HEDDLE_DAY_NONE)
    return HEDDLE_DAY_NONE;

  return heddle_calendar_add_working_days (calendar, start,
                                           CLAMP (days, 1, HEDDLE_DAYS_MAX) - 1);
}

static gboolean
find_anchor (const HeddleTimelineInput  *input,
             guint                       step,
             Anchor                     *anchor,
             GError                    **error)
{
  static const struct
  {
    const char *word;
    AnchorKind kind;
  } words[] = {
    { "", ANCHOR_NONE },
    { "fieldwork_start", ANCHOR_START },
    { "fieldwork_end", ANCHOR_END },
    { "plan_due", ANCHOR_PLAN },
  };
  const char *text = input->steps[step].anchor != NULL ? input->steps[step].anchor : "";

  *anchor = (Anchor) { ANCHOR_NONE, 0 };
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (strcmp (text, words[i].word) == 0)
        {
          anchor->kind = words[i].kind;
          return TRUE;
        }
    }
  if (g_str_has_prefix (text, STEP_PREFIX))
    {
      for (guint i = 0; i < input->n_steps; i++)
        {
          if (g_strcmp0 (text + strlen (STEP_PREFIX), input->steps[i].key) == 0)
            {
              *anchor = (Anchor) { ANCHOR_STEP, i };
              return TRUE;
            }
        }
    }

  g_set_error (error, HEDDLE_TIMELINE_ERROR, HEDDLE_TIMELINE_ERROR_ANCHOR,
               _("step \"%s\" counts from \"%s\", which is not there"),
               input->steps[step].key, text);
  return FALSE;
}

static gboolean
read_offset (const HeddleStepInput  *step,
             const char             *text,
             HeddleOffset           *offset,
             gboolean               *found,
             GError                **error)
{
  g_autoptr (GError) wrong = NULL;

  *found = heddle_offset_parse (text, offset, &wrong);
  if (wrong == NULL)
    return TRUE;

  g_set_error (error, HEDDLE_TIMELINE_ERROR, HEDDLE_TIMELINE_ERROR_OFFSET,
               _("step \"%s\": %s"), step->key, wrong->message);
  return FALSE;
}

static void
add_warning (HeddleStepDates *dates,
             char            *warning)
{
  g_autofree char *added = warning;
  g_autofree char *before = g_steal_pointer (&dates->warning);

  if (before == NULL)
    dates->warning = g_steal_pointer (&added);
  else if (added == NULL)
    dates->warning = g_steal_pointer (&before);
  else
    dates->warning = g_strdup_printf ("%s; %s", before, added);
}

static void
warn_of_fieldwork (const HeddleTimelineInput *input,
                   HeddleStepDates           *dates)
{
  HeddleDay day = dates->due;

  add_warning (dates, heddle_closure_text_closed (input->calendar, day));
  for (int i = 0; i < CLAMP (input->fieldwork_days, 1, HEDDLE_DAYS_MAX); i++)
    {
      const HeddleSpan *why;

      if (!heddle_calendar_is_school_day (input->calendar, day, &why) && why != NULL
          && (why->kind == HEDDLE_CLOSURE_SCHOOL_HOLIDAY
              || why->kind == HEDDLE_CLOSURE_IN_SERVICE))
        {
          g_autofree char *shown = heddle_date_text_show_day (day, dates->due);
          g_autofree char *name = heddle_closure_text_name (why);

          /* Translators: a fieldwork day and the school holiday it falls into */
          add_warning (dates, g_strdup_printf (_("%s: %s"), shown, name));
          return;
        }
      day = heddle_calendar_next_working (input->calendar, day);
    }
}

static void
warn (const HeddleTimelineInput *input,
      const HeddleStepInput     *step,
      HeddleStepDates           *dates)
{
  if (dates->due == HEDDLE_DAY_NONE)
    return;

  if (step->kind == HEDDLE_STEP_FIELDWORK)
    {
      warn_of_fieldwork (input, dates);
      return;
    }

  if (step->pinned != HEDDLE_DAY_NONE)
    add_warning (dates, heddle_closure_text_closed (input->calendar, dates->due));
  else if (dates->earliest > dates->due)
    {
      g_autofree char *first = heddle_date_text_show_day_short (dates->nominal_earliest);
      g_autofree char *last = heddle_date_text_show_day_short (dates->nominal);

      add_warning (dates, g_strdup_printf (_("no working day from %s to %s"), first, last));
    }

  add_warning (dates, heddle_closure_text_school (input->calendar, dates->earliest,
                                                  dates->due));
  if (heddle_calendar_find (input->calendar, HEDDLE_CLOSURE_POLLING, dates->due) != NULL)
    {
      g_autofree char *day = heddle_date_text_show_day_short (dates->due);

      add_warning (dates, g_strdup_printf (_("%s is polling day"), day));
    }
}

/* Rolls to a working day, back for due dates and forward for the opening of
 * a window. */
static HeddleDay
roll (HeddleCalendar *calendar,
      HeddleDay       day,
      gboolean        forward)
{
  if (day == HEDDLE_DAY_NONE || heddle_calendar_is_working_day (calendar, day, NULL))
    return day;

  return forward ? heddle_calendar_next_working (calendar, day)
                 : heddle_calendar_previous_working (calendar, day);
}

static gboolean
compute_step (const HeddleTimelineInput  *input,
              guint                       index,
              HeddleDay                   anchor,
              HeddleStepDates            *dates,
              GError                    **error)
{
  const HeddleStepInput *step = &input->steps[index];
  HeddleOffset from, to;
  gboolean has_from, has_to;

  if (!read_offset (step, step->from, &from, &has_from, error)
      || !read_offset (step, step->to, &to, &has_to, error))
    return FALSE;

  if (has_to && step->kind != HEDDLE_STEP_NO_DATE)
    dates->nominal = heddle_offset_apply (&to, input->calendar, anchor);
  else if (step->kind == HEDDLE_STEP_FIELDWORK)
    dates->nominal = anchor;
  dates->due = step->kind == HEDDLE_STEP_FIELDWORK
                 ? dates->nominal
                 : roll (input->calendar, dates->nominal, FALSE);
  if (has_from && step->kind == HEDDLE_STEP_WINDOW)
    {
      dates->nominal_earliest = heddle_offset_apply (&from, input->calendar, anchor);
      dates->earliest = roll (input->calendar, dates->nominal_earliest, TRUE);
    }

  if (step->pinned != HEDDLE_DAY_NONE)
    {
      dates->due = step->pinned;
      dates->reason = g_strdup (step->pin_reason != NULL && *step->pin_reason != '\0'
                                  ? step->pin_reason : _("agreed by hand"));
    }
  else if (dates->due != dates->nominal)
    dates->reason = heddle_closure_text_closed (input->calendar, dates->nominal);

  dates->last = dates->due;
  if (step->kind == HEDDLE_STEP_FIELDWORK && step->pinned == HEDDLE_DAY_NONE)
    dates->last = heddle_timeline_get_fieldwork_end (input->calendar, dates->due,
                                                     input->fieldwork_days);

  warn (input, step, dates);
  return TRUE;
}

static HeddleDay
get_anchor_day (const HeddleTimelineInput *input,
                const Anchor              *anchor,
                const HeddleStepDates     *dates)
{
  switch (anchor->kind)
    {
    case ANCHOR_START:
      return input->fieldwork_start;
    case ANCHOR_END:
      return heddle_timeline_get_fieldwork_end (input->calendar, input->fieldwork_start,
                                                input->fieldwork_days);
    case ANCHOR_PLAN:
      return input->plan_due;
    case ANCHOR_STEP:
      /* agreed or due, never done */
      return dates[anchor->step].due;
    case ANCHOR_NONE:
    default:
      return HEDDLE_DAY_NONE;
    }
}

/* Names the steps of the circle that @from is on, in the order in which they
 * count from each other. */
static gboolean
fail_cycle (const HeddleTimelineInput  *input,
            const Anchor               *anchors,
            guint                       from,
            GError                    **error)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint step = from;

  do
    {
      g_string_append_printf (names, "\"%s\", ", input->steps[step].key);
      step = anchors[step].step;
    }
  while (step != from);
  g_string_append_printf (names, "\"%s\"", input->steps[from].key);

  g_set_error (error, HEDDLE_TIMELINE_ERROR, HEDDLE_TIMELINE_ERROR_CYCLE,
               _("steps count from each other in a circle: %s"), names->str);
  return FALSE;
}

/* Computes @step and, before it, all that it counts from. */
static gboolean
follow (const HeddleTimelineInput  *input,
        const Anchor               *anchors,
        guint                       step,
        Visit                      *visits,
        guint                      *chain,
        HeddleStepDates            *dates,
        GError                    **error)
{
  guint n_chain = 0;

  while (visits[step] == VISIT_NEW)
    {
      visits[step] = VISIT_OPEN;
      chain[n_chain++] = step;
      if (anchors[step].kind != ANCHOR_STEP)
        break;
      step = anchors[step].step;
      if (visits[step] == VISIT_OPEN)
        return fail_cycle (input, anchors, step, error);
    }

  while (n_chain > 0)
    {
      step = chain[--n_chain];
      if (!compute_step (input, step, get_anchor_day (input, &anchors[step], dates),
                         &dates[step], error))
        return FALSE;
      visits[step] = VISIT_DONE;
    }
  return TRUE;
}

/**
 * heddle_timeline_compute:
 * @input: fieldwork, calendar and steps
 * @error: of %HEDDLE_TIMELINE_ERROR
 *
 * Weeks before the fieldwork count from its first day, weeks after it from its
 * last. A step that counts from another counts from its pinned or due date,
 * never from when it was done. The due date is the nominal date or, where that
 * is no working day, the nearest earlier one; the opening of a window goes to
 * the next. School holidays and polling days only warn.
 *
 * The weeks are those of the Collaborative Improvement guidance, Appendices 1
 * and 4; that a date is brought forward and never put off is Heddle's own
 * reading of their "at least".
 *
 * Returns: (transfer full) (nullable): one per step, in their order; free with
 *   heddle_timeline_free_dates(). %NULL with @error where an anchor is not
 *   there, an offset cannot be read, or steps count from each other in a circle
 */
HeddleStepDates *
heddle_timeline_compute (const HeddleTimelineInput  *input,
                         GError                    **error)
{
  HeddleStepDates *dates = g_new0 (HeddleStepDates, input->n_steps + 1);
  g_autofree Anchor *anchors = g_new (Anchor, input->n_steps);
  g_autofree Visit *visits = g_new0 (Visit, input->n_steps);
  g_autofree guint *chain = g_new (guint, input->n_steps);
  gboolean good = TRUE;

  for (guint i = 0; i < input->n_steps && good; i++)
    good = find_anchor (input, i, &anchors[i], error);
  for (guint i = 0; i < input->n_steps && good; i++)
    good = follow (input, anchors, i, visits, chain, dates, error);
  if (good)
    return dates;

  heddle_timeline_free_dates (dates, input->n_steps);
  return NULL;
}

/**
 * heddle_timeline_free_dates:
 * @dates: (transfer full) (nullable): what heddle_timeline_compute() returned
 * @n: how many steps there were
 */
void
heddle_timeline_free_dates (HeddleStepDates *dates,
                            guint            n)
{
  for (guint i = 0; dates != NULL && i < n; i++)
    {
      g_free (dates[i].reason);
      g_free (dates[i].warning);
    }
  g_free (dates);
}

/**
 * heddle_timeline_get_state:
 * @due: the last day that is in time, or %HEDDLE_DAY_NONE
 * @done_on: or %HEDDLE_DAY_NONE
 * @today: today
 * @due_soon_days: how many days ahead a due date is "soon"
 *
 * Returns: the state, which is kept nowhere
 */
HeddleState
heddle_timeline_get_state (HeddleDay due,
                           HeddleDay done_on,
                           HeddleDay today,
                           int       due_soon_days)
{
  if (done_on != HEDDLE_DAY_NONE)
    return due != HEDDLE_DAY_NONE && done_on > due ? HEDDLE_STATE_DONE_LATE
                                                   : HEDDLE_STATE_DONE;
  if (due == HEDDLE_DAY_NONE)
    return HEDDLE_STATE_UNDATED;
  if (due < today)
    return HEDDLE_STATE_OVERDUE;
  return due - today <= due_soon_days ? HEDDLE_STATE_DUE_SOON : HEDDLE_STATE_OPEN;
}

/**
 * heddle_state_get_word:
 *
 * Returns: (transfer none): "undated", "open", "due soon", "overdue", "done" or
 *   "done late"; not translated
 */
const char *
heddle_state_get_word (HeddleState state)
{
  static const char *const words[] = {
    [HEDDLE_STATE_UNDATED] = N_("undated"),
    [HEDDLE_STATE_OPEN] = N_("open"),
    [HEDDLE_STATE_DUE_SOON] = N_("due soon"),
    [HEDDLE_STATE_OVERDUE] = N_("overdue"),
    [HEDDLE_STATE_DONE] = N_("done"),
    [HEDDLE_STATE_DONE_LATE] = N_("done late"),
  };

  g_return_val_if_fail (state < G_N_ELEMENTS (words), words[0]);

  return words[state];
}

static const char *const step_kinds[] = {
  [HEDDLE_STEP_NO_LATER_THAN] = "no-later-than",
  [HEDDLE_STEP_MEETING] = "meeting",
  [HEDDLE_STEP_WINDOW] = "window",
  [HEDDLE_STEP_FIELDWORK] = "fieldwork",
  [HEDDLE_STEP_NO_DATE] = "no-date",
};

/**
 * heddle_step_kind_from_word:
 * @word: (nullable): the sort of a step
 *
 * Returns: the kind; %HEDDLE_STEP_NO_DATE for a word of a newer version, whose
 *   meaning is not known here
 */
HeddleStepKind
heddle_step_kind_from_word (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (step_kinds); i++)
    {
      if (g_strcmp0 (word, step_kinds[i]) == 0)
        return (HeddleStepKind) i;
    }
  return HEDDLE_STEP_NO_DATE;
}
