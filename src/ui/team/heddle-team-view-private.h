/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-team-row.h"
#include "heddle-team-view.h"

G_BEGIN_DECLS

struct _HeddleTeamView
{
  AdwBin parent_instance;

  HeddleSession *session;
  char *episode;
  gboolean narrow;
  GListStore *shown;
  GtkSingleSelection *selection;
  GPtrArray *rows; /* (element-type HeddleTeamRow), those that are on the screen */
  GtkWidget *popover; /* the menu, or who asks for a person */
  char *asking; /* id of the slot that it asks for */

  GtkWidget *header;
  GtkListView *list;
  GMenuModel *member_menu;
};

/* For heddle-team-actions.c. NULL: nobody is chosen. */
HeddleTeamEntry *heddle_team_view_get_selected (HeddleTeamView *self);
/* Over the line that is chosen. */
void             heddle_team_view_popup        (HeddleTeamView *self,
                                                GtkWidget      *popover);

G_END_DECLS
