/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-tabs-page.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_EPISODE_PAGE (heddle_episode_page_get_type ())
G_DECLARE_FINAL_TYPE (HeddleEpisodePage, heddle_episode_page, HEDDLE, EPISODE_PAGE,
                      HeddleTabsPage)

/**
 * HeddleEpisodePage:
 *
 * The page of one episode. Its own action moves the fieldwork.
 */

GtkWidget *heddle_episode_page_new     (HeddleSession *session,
                                        const char    *id);
/* Whether an episode has a tab of this name, such as "timeline". */
gboolean   heddle_episode_page_has_tab (const char    *tab);

G_END_DECLS
