/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-programme-plan.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PROGRAMME_VIEW (heddle_programme_view_get_type ())
G_DECLARE_FINAL_TYPE (HeddleProgrammeView, heddle_programme_view, HEDDLE, PROGRAMME_VIEW,
                      GtkWidget)

/**
 * HeddleProgrammeView:
 *
 * The days of the fieldwork side by side, or one of them, with a block for each
 * session. Blocks are moved and lengthened by dragging, with Ctrl+Shift+arrows
 * and, with Alt, lengthened; 1 to 9 and 0 choose the day.
 *
 * What a user asks for is done by the actions `programme.move` (id, days,
 * minutes), `programme.resize` (id, minutes), `programme.remove` (id) and
 * `programme.edit` (id) of a widget above.
 */

/**
 * HeddleProgrammeView::selected:
 * @id: (nullable): the session
 */

/* @plan: stays until another is given; @problems: (element-type
 * HeddleProgrammeProblem). */
void        heddle_programme_view_set_plan     (HeddleProgrammeView       *self,
                                                const HeddleProgrammePlan *plan,
                                                GPtrArray                 *problems,
                                                const char                *code);
/* Only the chosen day. */
void        heddle_programme_view_set_narrow   (HeddleProgrammeView       *self,
                                                gboolean                   narrow);
/* Id of the chosen session; NULL: none. Transfer none. */
const char *heddle_programme_view_get_selected (HeddleProgrammeView       *self);
/* Selects a session, chooses its day and gives it the focus if asked. */
void        heddle_programme_view_select       (HeddleProgrammeView       *self,
                                                const char                *id,
                                                gboolean                   focus);
/* The day that is shown where there is room for one, from 1. */
int         heddle_programme_view_get_day      (HeddleProgrammeView       *self);
/* @day: from 1; nothing where the fieldwork has none such. */
void        heddle_programme_view_choose_day   (HeddleProgrammeView       *self,
                                                int                        day);

G_END_DECLS
