/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-page.h"

G_BEGIN_DECLS

/* The page of one episode: its timeline, under a bar with what can be done
 * with the whole of it. */
GtkWidget *heddle_episode_page_new        (HeddleSession *session,
                                           const char    *id);
/* NULL where @page is of no episode. */
const char *heddle_episode_page_get_id    (GtkWidget     *page);
void       heddle_episode_page_show_step  (GtkWidget     *page,
                                           const char    *step_id);

G_END_DECLS
