/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-stage.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_STAGE_ROW (heddle_stage_row_get_type ())
G_DECLARE_FINAL_TYPE (HeddleStageRow, heddle_stage_row, HEDDLE, STAGE_ROW, GtkBox)

/**
 * HeddleStageRow:
 *
 * The six stages of an episode beside each other, and how much of each is done.
 * Pressing one says that the episode is in it.
 */

/**
 * HeddleStageRow::chosen:
 * @stage: a #HeddleStage; %HEDDLE_N_STAGES where the stage is to follow the
 *   steps again
 */

void heddle_stage_row_set_stages (HeddleStageRow     *self,
                                  const HeddleStages *stages,
                                  const char         *code);
/* Two columns of three, a line each. */
void heddle_stage_row_set_narrow (HeddleStageRow     *self,
                                  gboolean            narrow);

G_END_DECLS
