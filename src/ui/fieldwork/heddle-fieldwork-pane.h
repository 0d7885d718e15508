/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-fieldwork.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_FIELDWORK_PANE (heddle_fieldwork_pane_get_type ())
G_DECLARE_FINAL_TYPE (HeddleFieldworkPane, heddle_fieldwork_pane, HEDDLE, FIELDWORK_PANE, AdwBin)

/**
 * HeddleFieldworkPane:
 *
 * Beside the findings: the sessions with how many each has, the themes with how often
 * they are named, and what is still to be sorted.
 */

/**
 * HeddleFieldworkPane::chosen:
 *
 * Another session or theme is chosen.
 */

/**
 * HeddleFieldworkPane::sort:
 *
 * The findings that are to be sorted are wanted.
 */

void        heddle_fieldwork_pane_show          (HeddleFieldworkPane *self,
                                                 GPtrArray           *sessions,
                                                 GPtrArray           *findings,
                                                 GPtrArray           *themes,
                                                 int                  days_over,
                                                 guint                n_to_sort,
                                                 guint                n_alike);
/* Id of the session chosen; NULL: the episode as a whole. */
const char *heddle_fieldwork_pane_get_session   (HeddleFieldworkPane *self);
/* The whole episode, whatever the theme. */
void        heddle_fieldwork_pane_choose_all    (HeddleFieldworkPane *self);
/* Goes @by sessions on; stays at the first and last. */
void        heddle_fieldwork_pane_step_session  (HeddleFieldworkPane *self,
                                                 int                  by);
/* The theme chosen, NULL where none is. */
const char *heddle_fieldwork_pane_get_theme     (HeddleFieldworkPane *self);

G_END_DECLS
