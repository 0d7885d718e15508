/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-page.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_TIMELINE_PAGE (heddle_timeline_page_get_type ())
G_DECLARE_FINAL_TYPE (HeddleTimelinePage, heddle_timeline_page, HEDDLE, TIMELINE_PAGE, HeddlePage)

/**
 * HeddleTimelinePage:
 *
 * An episode's timeline: the strip, and its steps before and after the
 * fieldwork, which are ticked, pinned and given to people in place. What cannot
 * be done goes to `win.report`.
 */

GtkWidget *heddle_timeline_page_new       (HeddleSession      *session,
                                           const char         *episode_id);
/* Scrolls to a step and gives it the focus. */
void       heddle_timeline_page_show_step (HeddleTimelinePage *self,
                                           const char         *step_id);

G_END_DECLS
