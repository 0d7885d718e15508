/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-programme-layout.h"
#include "heddle-programme-view.h"
#include "heddle-session-block.h"

G_BEGIN_DECLS

/**
 * HeddleProgrammeView:
 * @blocks: (element-type HeddleSessionBlock): as the sessions of @plan
 * @headings: (element-type GtkButton): of each day
 * @items: (element-type HeddleProgrammeItem): as the sessions of @plan
 * @head: height of the headings
 * @bar: lies under the headings once the hours are scrolled up
 * @down: how far they are
 * @dragged: which session is dragged, by so many days and minutes
 */
struct _HeddleProgrammeView
{
  GtkWidget parent_instance;

  const HeddleProgrammePlan *plan;
  GPtrArray *blocks;
  GPtrArray *headings;
  GtkWidget *bar;
  GtkAdjustment *down;
  GArray *items;
  HeddleProgrammeLayout *layout;
  int head;
  guint chosen;
  gboolean narrow;
  char *selected;
  gboolean reveal; /* the selected block, once it has its place */

  gboolean dragging;
  gboolean drag_resizes;
  guint dragged;
  int drag_days;
  int drag_minutes;
};

G_END_DECLS
