/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-timeline.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-date-text.h"

/* A timeline before and after the move. */
typedef struct
{
  const HeddleTimelineInput *before;
  const HeddleTimelineInput *after;
  HeddleStepDates *old_dates;
  HeddleStepDates *new_dates;
  HeddleDay today;
} Move;

/* Says why a step keeps its date, or NULL where it moves. */
static char *
explain_staying (const Move *move,
                 guint       i)
{
  const HeddleStepInput *step = &move->after->steps[i];
  HeddleDay due = move->new_dates[i].due;
  HeddleDay start = move->after->fieldwork_start;
  g_autofree char *shown = NULL;

  if (step->done_on != HEDDLE_DAY_NONE)
    {
      shown = heddle_date_text_show_day (step->done_on, move->today);
      return g_strdup_printf (_("done %s"), shown);
    }
  if (step->pinned != HEDDLE_DAY_NONE)
    {
      HeddleDay end = heddle_timeline_get_fieldwork_end (move->after->calendar, start,
                                                         move->after->fieldwork_days);

      if (start != HEDDLE_DAY_NONE && due < start)
        {
          shown = heddle_date_text_show_length (due, start);
          /* Translators: %s is "3 w 5 d"; before the fieldwork */
          return g_strdup_printf (_("agreed by hand; now %s before"), shown);
        }
      if (start != HEDDLE_DAY_NONE && due > end)
        {
          shown = heddle_date_text_show_length (end, due);
          return g_strdup_printf (_("agreed by hand; now %s after"), shown);
        }
      return g_strdup (_("agreed by hand"));
    }
  if (due == HEDDLE_DAY_NONE)
    return g_strdup (_("no date yet"));
  if (due == move->old_dates[i].due
      && move->new_dates[i].earliest == move->old_dates[i].earliest)
    return g_strdup (_("the same day"));
  return NULL;
}

static char *
explain_offset (const HeddleTimelineInput *input,
                const HeddleStepInput     *step)
{
  HeddleOffset from, to;
  g_autofree char *shown = NULL;
  const char *key;

  if (step->kind == HEDDLE_STEP_FIELDWORK)
    return g_strdup (_("first day of the fieldwork"));
  if (!heddle_offset_parse (step->to, &to, NULL))
    return g_strdup ("");

  shown = heddle_offset_show (&to);
  if (step->kind == HEDDLE_STEP_WINDOW && heddle_offset_parse (step->from, &from, NULL)
      && from.unit == to.unit && from.count > 0 && to.count > from.count)
    {
      g_autofree char *last = g_steal_pointer (&shown);

      /* Translators: a window: "2" to "3 weeks after" */
      shown = g_strdup_printf (_("%d to %s"), from.count, last);
    }

  key = g_str_has_prefix (step->anchor, "step:") ? step->anchor + strlen ("step:") : NULL;
  for (guint i = 0; key != NULL && i < input->n_steps; i++)
    {
      if (g_strcmp0 (input->steps[i].key, key) == 0)
        /* Translators: a distance, then the step it counts from */
        return g_strdup_printf (to.count == 0 ? _("%s of “%s”") : _("%s “%s”"),
                                shown, input->steps[i].label);
    }
  return g_steal_pointer (&shown);
}

static char *
explain_late (const Move *move,
              guint       i)
{
  int days = move->today - move->new_dates[i].last;

  return g_strdup_printf (move->old_dates[i].last < move->today
                            ? g_dngettext (GETTEXT_PACKAGE, "still %d day late",
                                           "still %d days late", (gulong) days)
                            : g_dngettext (GETTEXT_PACKAGE, "%d day late", "%d days late",
                                           (gulong) days),
                          days);
}

/* What was in the way of the old date and is not in that of the new; NULL
 * where nothing was. */
static char *
explain_solved (const Move *move,
                guint       i)
{
  const HeddleStepDates *old_dates = &move->old_dates[i];

  if (move->new_dates[i].reason == NULL && old_dates->reason != NULL)
    return g_strdup (heddle_day_is_weekend (old_dates->nominal)
                       ? _("no weekend in the way now")
                       : _("no holiday in the way now"));
  if (move->new_dates[i].warning == NULL
      && old_dates->due != HEDDLE_DAY_NONE
      && heddle_calendar_find (move->before->calendar, HEDDLE_CLOSURE_SCHOOL_HOLIDAY,
                               old_dates->due) != NULL)
    return g_strdup (_("clear of school holidays now"));
  return NULL;
}

static void
explain (const Move     *move,
         guint           i,
         HeddleStepMove *result)
{
  const HeddleStepDates *dates = &move->new_dates[i];

  result->why = explain_staying (move, i);
  if (result->why != NULL)
    {
      result->stays = TRUE;
      return;
    }
  if (dates->last < move->today)
    {
      result->tone = HEDDLE_MOVE_LATE;
      result->why = explain_late (move, i);
      return;
    }
  if (dates->warning != NULL)
    {
      result->tone = HEDDLE_MOVE_WARNING;
      result->why = g_strdup (dates->warning);
      return;
    }
  if (dates->reason != NULL)
    {
      result->why = g_strdup (dates->reason);
      return;
    }
  result->why = explain_solved (move, i);
  if (result->why != NULL)
    result->tone = HEDDLE_MOVE_SOLVED;
  else
    result->why = explain_offset (move->after, &move->after->steps[i]);
}

/* What is done keeps the date it was due, so that what counts from it stays
 * too. */
static HeddleStepInput *
hold_done_steps (const HeddleTimelineInput *after,
                 const HeddleStepDates     *old_dates)
{
  HeddleStepInput *steps = g_new (HeddleStepInput, after->n_steps + 1);

  for (guint i = 0; i < after->n_steps; i++)
    {
      steps[i] = after->steps[i];
      if (steps[i].done_on != HEDDLE_DAY_NONE && steps[i].pinned == HEDDLE_DAY_NONE)
        steps[i].pinned = old_dates[i].due;
    }
  return steps;
}

/**
 * heddle_timeline_move:
 * @before: the timeline as it is
 * @after: the same steps with the new fieldwork; pins may have been released
 * @today: today
 * @error: of %HEDDLE_TIMELINE_ERROR
 *
 * Done and pinned steps do not move. Since due dates are kept nowhere, who
 * applies the move has to pin the done steps, and those that count from them
 * stay with them.
 *
 * Returns: (transfer full) (nullable): one per step, in their order; free with
 *   heddle_timeline_free_moves()
 */
HeddleStepMove *
heddle_timeline_move (const HeddleTimelineInput  *before,
                      const HeddleTimelineInput  *after,
                      HeddleDay                   today,
                      GError                    **error)
{
  HeddleTimelineInput held = *after;
  g_autofree HeddleStepInput *steps = NULL;
  HeddleStepMove *moves = NULL;
  Move move = { .before = before, .after = after, .today = today };

  g_return_val_if_fail (before->n_steps == after->n_steps, NULL);

  move.old_dates = heddle_timeline_compute (before, error);
  if (move.old_dates == NULL)
    return NULL;

  held.steps = steps = hold_done_steps (after, move.old_dates);
  move.new_dates = heddle_timeline_compute (&held, error);
  if (move.new_dates != NULL)
    {
      moves = g_new0 (HeddleStepMove, after->n_steps + 1);
      for (guint i = 0; i < after->n_steps; i++)
        {
          moves[i].step = i;
          moves[i].old_due = move.old_dates[i].due;
          moves[i].new_due = move.new_dates[i].due;
          moves[i].old_earliest = move.old_dates[i].earliest;
          moves[i].new_earliest = move.new_dates[i].earliest;
          explain (&move, i, &moves[i]);
        }
    }

  heddle_timeline_free_dates (move.old_dates, before->n_steps);
  heddle_timeline_free_dates (move.new_dates, after->n_steps);
  return moves;
}

/**
 * heddle_timeline_free_moves:
 * @moves: (transfer full) (nullable): what heddle_timeline_move() returned
 * @n: how many steps there were
 */
void
heddle_timeline_free_moves (HeddleStepMove *moves,
                            guint           n)
{
  for (guint i = 0; moves != NULL && i < n; i++)
    g_free (moves[i].why);
  g_free (moves);
}
