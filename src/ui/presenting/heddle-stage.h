/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-presentation.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_STAGE (heddle_stage_get_type ())
G_DECLARE_FINAL_TYPE (HeddleStage, heddle_stage, HEDDLE, STAGE, GObject)

/**
 * HeddleStage:
 *
 * Which window of a presentation is on which screen, as screens come and go: the
 * audience's on one, the presenter's console on another. With a single screen there
 * is the audience's alone. The program's own window is away meanwhile, so that no
 * audience ever sees it.
 */

/**
 * HeddleStage::closed:
 * @minutes: whether the minutes of the meeting are wanted
 *
 * Presenting is over, and the program's window back.
 */

/* @window: (transfer none): the program's, which it outlives. */
HeddleStage        *heddle_stage_new              (HeddlePresentation *presentation,
                                                   GtkWindow          *window);
/* Makes the windows, on the screens that there are. */
void                heddle_stage_open             (HeddleStage        *self);
/* Brings its windows to the front. */
void                heddle_stage_present          (HeddleStage        *self);
/* Transfer none. */
HeddlePresentation *heddle_stage_get_presentation (HeddleStage        *self);
/* For tests: either may be %NULL. */
GtkWindow          *heddle_stage_get_audience     (HeddleStage        *self);
/* NULL where one screen is all. Transfer none. */
GtkWindow          *heddle_stage_get_console      (HeddleStage        *self);

G_END_DECLS
