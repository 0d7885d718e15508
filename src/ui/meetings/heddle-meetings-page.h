/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-page.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_MEETINGS_PAGE (heddle_meetings_page_get_type ())
G_DECLARE_FINAL_TYPE (HeddleMeetingsPage, heddle_meetings_page, HEDDLE, MEETINGS_PAGE, HeddlePage)

/**
 * HeddleMeetingsPage:
 *
 * The groups, the agenda of the chosen group's meeting, and what the audience sees of the
 * chosen item.
 */

/* Ids of what is chosen; NULL where there is none. */
const char *heddle_meetings_page_get_group   (HeddleMeetingsPage *self);
/* Id of the meeting that is open; NULL: none. */
const char *heddle_meetings_page_get_meeting (HeddleMeetingsPage *self);
/* Id of the chosen item of its agenda; NULL: none. */
const char *heddle_meetings_page_get_item    (HeddleMeetingsPage *self);
/* Lets the title of a new item be typed. */
void        heddle_meetings_page_ask_item    (HeddleMeetingsPage *self);
/* Lets it be chosen what the chosen item shows. */
void        heddle_meetings_page_ask_view    (HeddleMeetingsPage *self);

G_END_DECLS
