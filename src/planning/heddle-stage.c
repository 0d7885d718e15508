/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-stage.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *word;
  const char *name;
} stages[HEDDLE_N_STAGES] = {
  { "getting-ready", N_("Getting ready") },
  { "exploring", N_("Exploring the focus") },
  { "preparing", N_("Preparing fieldwork") },
  { "fieldwork", N_("Fieldwork") },
  { "reporting", N_("Reporting") },
  { "moving-forward", N_("Moving forward") },
};

/* Where the guidance speaks of each step. */
static const struct
{
  const char *key;
  HeddleStage stage;
} steps_of_stages[] = {
  { "prepare", HEDDLE_STAGE_GETTING_READY },
  { "first-meeting", HEDDLE_STAGE_GETTING_READY },
  { "dates", HEDDLE_STAGE_GETTING_READY },
  { "leads", HEDDLE_STAGE_GETTING_READY },
  { "local-group", HEDDLE_STAGE_EXPLORING },
  { "focus", HEDDLE_STAGE_EXPLORING },
  { "hopes", HEDDLE_STAGE_EXPLORING },
  { "team", HEDDLE_STAGE_PREPARING },
  { "scoping-paper", HEDDLE_STAGE_PREPARING },
  { "round-table", HEDDLE_STAGE_PREPARING },
  { "timetable", HEDDLE_STAGE_PREPARING },
  { "programme", HEDDLE_STAGE_PREPARING },
  { "pre-meeting", HEDDLE_STAGE_PREPARING },
  { "documents", HEDDLE_STAGE_PREPARING },
  { "briefing", HEDDLE_STAGE_PREPARING },
  { "form", HEDDLE_STAGE_PREPARING },
  { "fieldwork", HEDDLE_STAGE_FIELDWORK },
  { "draft-report", HEDDLE_STAGE_REPORTING },
  { "leads-meeting", HEDDLE_STAGE_REPORTING },
  { "report-final", HEDDLE_STAGE_REPORTING },
  { "report-strategic", HEDDLE_STAGE_REPORTING },
  { "final-reporting", HEDDLE_STAGE_REPORTING },
  { "learning", HEDDLE_STAGE_MOVING_FORWARD },
  { "progress-review", HEDDLE_STAGE_MOVING_FORWARD },
};

static HeddleStage
find_stage (const HeddleStepInput *step)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps_of_stages); i++)
    if (g_strcmp0 (steps_of_stages[i].key, step->key) == 0)
      return steps_of_stages[i].stage;

  return step->kind == HEDDLE_STEP_FIELDWORK ? HEDDLE_STAGE_FIELDWORK : HEDDLE_N_STAGES;
}

/**
 * heddle_stage_of_step:
 * @steps: the steps of a timeline in their order
 * @step: one of them
 *
 * Returns: the stage it belongs to
 */
HeddleStage
heddle_stage_of_step (const HeddleStepInput *steps,
                      guint                  step)
{
  for (guint i = step + 1; i > 0; i--)
    {
      HeddleStage stage = find_stage (&steps[i - 1]);

      if (stage != HEDDLE_N_STAGES)
        return stage;
    }

  return HEDDLE_STAGE_GETTING_READY;
}

/* The furthest stage of which anything is done, or the one after it where all
 * of it is. What was left open before does not hold the episode back. */
static HeddleStage
derive_current (const HeddleStages *self,
                gboolean            fieldwork_has_begun)
{
  HeddleStage furthest = HEDDLE_STAGE_GETTING_READY;

  for (guint i = 0; i < HEDDLE_N_STAGES; i++)
    if (self->parts[i].n_done > 0)
      furthest = i;
  if (fieldwork_has_begun && furthest < HEDDLE_STAGE_FIELDWORK)
    return HEDDLE_STAGE_FIELDWORK;
  if (self->parts[furthest].done && furthest + 1 < HEDDLE_N_STAGES)
    furthest++;

  return furthest;
}

/**
 * heddle_stages_derive:
 * @steps: the steps of a timeline in their order
 * @fieldwork_start: its first day, or %HEDDLE_DAY_NONE
 * @chosen: (nullable): word of the stage that somebody set by hand
 *
 * Says which stage an episode is in. That follows from what is done, and from
 * the fieldwork once its first day has come; somebody's choice goes before it.
 * Stages overlap: what was begun and is not done stays under way.
 *
 * Guidance 2024, §5.
 */
HeddleStages
heddle_stages_derive (const HeddleStepInput *steps,
                      guint                  n_steps,
                      HeddleDay              fieldwork_start,
                      HeddleDay              today,
                      const char            *chosen)
{
  HeddleStages self = { 0 };
  HeddleStage by_hand = heddle_stage_from_word (chosen);
  gboolean begun = fieldwork_start != HEDDLE_DAY_NONE && today >= fieldwork_start;

  for (guint i = 0; i < n_steps; i++)
    {
      HeddleStagePart *part = &self.parts[heddle_stage_of_step (steps, i)];

      part->n_steps++;
      part->n_done += steps[i].done_on != HEDDLE_DAY_NONE;
    }
  for (guint i = 0; i < HEDDLE_N_STAGES; i++)
    self.parts[i].done = self.parts[i].n_steps > 0
                         && self.parts[i].n_done == self.parts[i].n_steps;

  self.derived = derive_current (&self, begun);
  self.by_hand = by_hand != HEDDLE_N_STAGES;
  self.current = self.by_hand ? by_hand : self.derived;
  for (guint i = 0; i < HEDDLE_N_STAGES; i++)
    self.parts[i].under_way = !self.parts[i].done
                              && (i == self.current || self.parts[i].n_done > 0);

  return self;
}

const char *
heddle_stage_get_word (HeddleStage stage)
{
  g_return_val_if_fail (stage < HEDDLE_N_STAGES, NULL);

  return stages[stage].word;
}

HeddleStage
heddle_stage_from_word (const char *word)
{
  for (guint i = 0; i < HEDDLE_N_STAGES; i++)
    if (g_strcmp0 (stages[i].word, word) == 0)
      return i;

  return HEDDLE_N_STAGES;
}

const char *
heddle_stage_get_name (HeddleStage stage)
{
  g_return_val_if_fail (stage < HEDDLE_N_STAGES, NULL);

  return _(stages[stage].name);
}
