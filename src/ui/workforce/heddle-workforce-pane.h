/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"
#include "heddle-workforce-map.h"
#include "heddle-workforce-requests.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_WORKFORCE_PANE (heddle_workforce_pane_get_type ())
G_DECLARE_FINAL_TYPE (HeddleWorkforcePane, heddle_workforce_pane, HEDDLE, WORKFORCE_PANE, AdwBin)

/**
 * HeddleWorkforcePane:
 *
 * What is behind the chosen cell of the Workforce place, and what can be done about it:
 * who or what it is, because of what, who could help. Each job is one change.
 */
void           heddle_workforce_pane_set_session    (HeddleWorkforcePane         *self,
                                                     HeddleSession               *session);
void           heddle_workforce_pane_clear          (HeddleWorkforcePane         *self);
/* What its buttons do, for a menu elsewhere on the page; transfer full. */
GMenuModel    *heddle_workforce_pane_dup_menu       (HeddleWorkforcePane         *self);
/* Does what its first button does; FALSE where it has none. */
gboolean       heddle_workforce_pane_do_first       (HeddleWorkforcePane         *self);
/* What a cell of the chart is made of, and who could help. @row, @period: from 0. */
void           heddle_workforce_pane_show_cell      (HeddleWorkforcePane         *self,
                                                     HeddleWorkforce             *workforce,
                                                     HeddleWorkforceChart        *chart,
                                                     const HeddleWorkforceScope  *who,
                                                     guint                        row,
                                                     guint                        period);
/* The time, work and expertise of a person; @person: number of the worker. */
void           heddle_workforce_pane_show_person    (HeddleWorkforcePane         *self,
                                                     HeddleWorkforce             *workforce,
                                                     const HeddleWorkforceScope  *who,
                                                     const HeddleWorkforcePeriod *period,
                                                     guint                        person);
/* Who knows something, and what is asked for. @row, @column: from 0. */
void           heddle_workforce_pane_show_expertise (HeddleWorkforcePane         *self,
                                                     HeddleWorkforce             *workforce,
                                                     HeddleExpertiseMap          *map,
                                                     GPtrArray                   *requests,
                                                     guint                        row,
                                                     guint                        column);
/* A request, and who could do it. */
void           heddle_workforce_pane_show_request   (HeddleWorkforcePane          *self,
                                                     HeddleWorkforce              *workforce,
                                                     const HeddleWorkforceRequest *request);

G_END_DECLS
