/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-workspace.h"

G_BEGIN_DECLS

/* What can be done with a whole episode: the actions `episode.…` of its page,
 * and the menu with those that fit its status. */
void heddle_episode_menu_install     (GtkWidgetClass *page_class);
/* Enables what fits the status of @episode; the rest is hidden in the menu. */
void heddle_episode_menu_set_episode (GtkWidget      *page,
                                      HeddleEpisode  *episode);
/* Gives @button the menu. */
void heddle_episode_menu_attach      (GtkMenuButton  *button);

G_END_DECLS
