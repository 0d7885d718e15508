/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-calendar-state.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_YEAR_DAY (heddle_year_day_get_type ())
G_DECLARE_FINAL_TYPE (HeddleYearDay, heddle_year_day, HEDDLE, YEAR_DAY, GtkWidget)

/* A day of the wall planner: its number and as many marks as there is room
 * for. Enter, Space and a click activate `calendar.open-day`. */
GtkWidget *heddle_year_day_new     (HeddleCalendarState *state);
/* Shows @day, without entries at first. */
void       heddle_year_day_set_day (HeddleYearDay       *self,
                                    HeddleDay            day);
/* The day that is shown. */
HeddleDay  heddle_year_day_get_day (HeddleYearDay       *self);
/* Afterwards heddle_year_day_describe(). */
void       heddle_year_day_add     (HeddleYearDay       *self,
                                    HeddleAgendaEntry   *entry);
/* Tells screen readers the day, its entries and whether it is closed; to be called once
 * all entries are added. */
void       heddle_year_day_describe (HeddleYearDay      *self);
/* The entry whose mark is at a point; NULL: none is. */
HeddleAgendaEntry *
           heddle_year_day_find_entry (HeddleYearDay    *self,
                                       double            x,
                                       double            y);

G_END_DECLS
