/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-page.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_EPISODE_PAGE (heddle_episode_page_get_type ())
G_DECLARE_FINAL_TYPE (HeddleEpisodePage, heddle_episode_page, HEDDLE, EPISODE_PAGE, HeddlePage)

/**
 * HeddleEpisodePage:
 *
 * The page of one episode: its parts as tabs, under a bar with the shown tab's
 * one action and what can be done with the whole of it. It opens with the tab
 * that was last chosen in this window.
 */

GtkWidget *heddle_episode_page_new         (HeddleSession *session,
                                            const char    *id);
/* @tab: its name, such as "timeline". One that is not there is passed over. */
void       heddle_episode_page_show_tab    (GtkWidget     *page,
                                            const char    *tab);
gboolean   heddle_episode_page_has_tab     (const char    *tab);
/* Goes to a record of the episode on the tab that shows it. */
void       heddle_episode_page_show_record (GtkWidget     *page,
                                            const char    *kind,
                                            const char    *id);

G_END_DECLS
