/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-calendar-view.h"

G_DEFINE_INTERFACE (HeddleCalendarView, heddle_calendar_view, GTK_TYPE_WIDGET)

static void
heddle_calendar_view_default_init (HeddleCalendarViewInterface *iface)
{
}

void
heddle_calendar_view_show (HeddleCalendarView *self,
                           gboolean            reload)
{
  g_return_if_fail (HEDDLE_IS_CALENDAR_VIEW (self));

  HEDDLE_CALENDAR_VIEW_GET_IFACE (self)->show (self, reload);
}

char *
heddle_calendar_view_dup_title (HeddleCalendarView *self)
{
  g_return_val_if_fail (HEDDLE_IS_CALENDAR_VIEW (self), NULL);

  return HEDDLE_CALENDAR_VIEW_GET_IFACE (self)->dup_title (self);
}

HeddleDay
heddle_calendar_view_step (HeddleCalendarView *self,
                           HeddleDay           day,
                           int                 n)
{
  g_return_val_if_fail (HEDDLE_IS_CALENDAR_VIEW (self), day);

  return HEDDLE_CALENDAR_VIEW_GET_IFACE (self)->step (self, day, n);
}

GtkWidget *
heddle_calendar_view_get_day_widget (HeddleCalendarView *self,
                                     HeddleDay           day)
{
  HeddleCalendarViewInterface *iface = HEDDLE_CALENDAR_VIEW_GET_IFACE (self);

  g_return_val_if_fail (HEDDLE_IS_CALENDAR_VIEW (self), NULL);

  return iface->get_day_widget != NULL ? iface->get_day_widget (self, day) : NULL;
}
