/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-agenda-entry.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_AGENDA_MODEL (heddle_agenda_model_get_type ())
G_DECLARE_FINAL_TYPE (HeddleAgendaModel, heddle_agenda_model, HEDDLE, AGENDA_MODEL, GObject)

/**
 * HeddleAgendaModel:
 *
 * The agenda as a list: what is overdue first where it starts today, then
 * everything from its first day on, as far as was asked for. Only pages that
 * somebody scrolled to are ever read.
 */

HeddleAgendaModel *heddle_agenda_model_new        (HeddleSession              *session);
/* The first day that is listed. */
HeddleDay          heddle_agenda_model_get_from   (HeddleAgendaModel          *self);
/* Starts anew on another day. */
void               heddle_agenda_model_set_from   (HeddleAgendaModel          *self,
                                                   HeddleDay                   from);
/* Starts anew with another filter; @filter is copied. */
void               heddle_agenda_model_set_filter (HeddleAgendaModel          *self,
                                                   const HeddleDeadlineFilter *filter);
/* FALSE where there is no more. */
gboolean           heddle_agenda_model_load_more  (HeddleAgendaModel          *self);
/* Lists some more of what is overdue, which is only counted at first. */
void               heddle_agenda_model_show_more_overdue (HeddleAgendaModel   *self);
/* Reads again what is shown, and changes only what differs. */
void               heddle_agenda_model_reload     (HeddleAgendaModel          *self);

G_END_DECLS
