/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-timeline.h"

G_BEGIN_DECLS

/**
 * HeddleStage:
 *
 * The six stages of an episode; the guidance of 2024, §5, says that they are
 * not sharply delineated.
 */
typedef enum
{
  HEDDLE_STAGE_GETTING_READY,
  HEDDLE_STAGE_EXPLORING,
  HEDDLE_STAGE_PREPARING,
  HEDDLE_STAGE_FIELDWORK,
  HEDDLE_STAGE_REPORTING,
  HEDDLE_STAGE_MOVING_FORWARD,
  HEDDLE_N_STAGES,
} HeddleStage;

/**
 * HeddleStagePart:
 * @n_done, @n_steps: its steps; a step of one's own belongs where the step
 *   before it does
 * @under_way: something of it is done or it has been reached, and it is not
 *   done; several stages may be under way at once
 */
typedef struct
{
  guint n_done;
  guint n_steps;
  gboolean done;
  gboolean under_way;
} HeddleStagePart;

/**
 * HeddleStages:
 * @current: the stage that the episode is in
 * @derived: what it would be by what is done
 * @by_hand: @current was chosen by somebody
 */
typedef struct
{
  HeddleStage current;
  HeddleStage derived;
  gboolean by_hand;
  HeddleStagePart parts[HEDDLE_N_STAGES];
} HeddleStages;

HeddleStages heddle_stages_derive     (const HeddleStepInput *steps,
                                       guint                  n_steps,
                                       HeddleDay              fieldwork_start,
                                       HeddleDay              today,
                                       const char            *chosen);
HeddleStage  heddle_stage_of_step     (const HeddleStepInput *steps,
                                       guint                  step);
/* "exploring"; as it is stored. */
const char  *heddle_stage_get_word    (HeddleStage            stage);
/* HEDDLE_N_STAGES: @word is no stage. */
HeddleStage  heddle_stage_from_word   (const char            *word);
/* "Exploring the focus". */
const char  *heddle_stage_get_name    (HeddleStage            stage);

G_END_DECLS
