/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-calendar-state.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_CALENDAR_VIEW (heddle_calendar_view_get_type ())
G_DECLARE_INTERFACE (HeddleCalendarView, heddle_calendar_view, HEDDLE, CALENDAR_VIEW, GtkWidget)

/**
 * HeddleCalendarView:
 *
 * One way to look at the calendar. The page around it calls it while it is
 * the one to be seen; it asks the state what to show.
 */
struct _HeddleCalendarViewInterface
{
  GTypeInterface parent_iface;

  void (*show) (HeddleCalendarView *self,
                gboolean            reload);
  char *(*dup_title) (HeddleCalendarView *self);
  HeddleDay (*step) (HeddleCalendarView *self,
                     HeddleDay           day,
                     int                 n);
  /* NULL: the view has no widgets for days. */
  GtkWidget *(*get_day_widget) (HeddleCalendarView *self,
                                HeddleDay           day);
};

/* The state has moved; with @reload, what there is to show has changed too. */
void       heddle_calendar_view_show           (HeddleCalendarView *self,
                                                gboolean            reload);
/* "January 2027" */
char      *heddle_calendar_view_dup_title      (HeddleCalendarView *self);
/* The day that is @n months, weeks or sessions after @day. */
HeddleDay  heddle_calendar_view_step           (HeddleCalendarView *self,
                                                HeddleDay           day,
                                                int                 n);
/* Where a popover about a day points to; NULL: it is not shown. */
GtkWidget *heddle_calendar_view_get_day_widget (HeddleCalendarView *self,
                                                HeddleDay           day);

G_END_DECLS
