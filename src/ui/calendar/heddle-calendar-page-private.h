/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-calendar-filters.h"
#include "heddle-calendar-page.h"
#include "heddle-calendar-side.h"
#include "heddle-calendar-view.h"

G_BEGIN_DECLS

struct _HeddleCalendarPage
{
  HeddlePage parent_instance;

  HeddleCalendarState *state;
  HeddleCalendarView *view; /* the one that is seen */
  guint view_index;
  gboolean filling;
  gboolean wants_pane; /* where the window has room for it */
  GtkDropDown *views;  /* made when the window first is narrow */
  GtkWidget *pane_button;

  AdwToggleGroup *toggles;
  GtkBox *title_box;
  AdwOverlaySplitView *split;
  HeddleCalendarSide *side;
  GtkLabel *title_label;
  GtkWidget *nav_box;
  GtkWidget *earlier_button;
  GtkWidget *later_button;
  HeddleCalendarFilters *filters;
  GtkStack *stack;
};

/* For heddle-calendar-actions.c. */
void        heddle_calendar_page_show_day      (HeddleCalendarPage *self,
                                                int                 day);
/* @name: "month", "week", "agenda", "year" or "timeline". */
void        heddle_calendar_page_choose_view   (HeddleCalendarPage *self,
                                                const char         *name);
/* Home and End are the view's own. */
gboolean    heddle_calendar_page_view_scrolls  (HeddleCalendarPage *self);
/* In their order; NULL: there are no more. */
const char *heddle_calendar_page_get_view_name (guint               i);

G_END_DECLS
