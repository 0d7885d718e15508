/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-collaborative-page.h"
#include "heddle-lanes-view.h"
#include "heddle-records.h"
#include "today/heddle-today-group.h"

G_BEGIN_DECLS

struct _HeddleCollaborativePage
{
  HeddlePage parent_instance;

  char *id;
  HeddleDay day; /* HEDDLE_DAY_NONE: today */
  gboolean shows_earlier;
  GPtrArray *tenures;
  GPtrArray *membership_rows;
  GPtrArray *officer_rows;
  GArray *focus; /* before a popover took it, or NULL */
  HeddleTodayGroup *open;
  HeddleTodayGroup *episodes;
  HeddleTodayGroup *milestones;
  GPtrArray *lists; /* (element-type HeddleRecordList) */

  AdwWindowTitle *window_title;
  GtkStack *stack;
  GtkWidget *removed;
  GtkWidget *shown;
  GtkWidget *grid;
  GtkBox *left;
  GtkBox *right;
  GtkLabel *count_label;
  GtkMenuButton *day_button;
  AdwWrapBox *members;
  GtkWidget *no_members;
  AdwActionRow *host_row;
  char *hosted; /* the episode that a member hosts next; NULL: none */
  AdwExpanderRow *dates_row;
  AdwExpanderRow *officers_row;
  GtkWidget *no_lanes;
  GtkWidget *lanes_card;
  HeddleLanesView *lanes;
  GtkListBox *gaps;
  GtkBox *plans;
};

/* heddle-collaborative-members.c: the title, the members on the page's day, and since when
 * they are. */
void heddle_collaborative_page_show_members (HeddleCollaborativePage *self,
                                             HeddleCollaborative     *record);
/* Opens the episode that one of its authorities hosts; plans one where there is none. */
void heddle_collaborative_page_open_host    (HeddleCollaborativePage *self);

/* heddle-collaborative-groups.c: what is open, episodes and milestones. */
void heddle_collaborative_page_add_groups   (HeddleCollaborativePage *self);
/* Shows the gaps of @record, its episodes and its milestones. */
void heddle_collaborative_page_show_groups  (HeddleCollaborativePage *self,
                                             HeddleCollaborative     *record);

G_END_DECLS
