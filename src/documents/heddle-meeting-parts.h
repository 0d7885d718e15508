/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-brief.h"
#include "heddle-meeting-jobs.h"

G_BEGIN_DECLS

/* Parts that the documents of a meeting share. */

/* A document about one meeting with its title: %NULL with @error. @version: (nullable);
 * @planned: says when it was to be rather than when it was; @meeting: (out) (transfer full) */
HeddleDocument *heddle_meeting_parts_begin    (const HeddleBrief  *brief,
                                               const char         *title,
                                               const char         *name,
                                               gboolean            planned,
                                               HeddleMeeting     **meeting,
                                               GError            **error);
/* A table of names and what is said of them, without heads. */
HeddleNode     *heddle_meeting_parts_add_facts (HeddleNode        *body);
/* Of a table of facts; nothing where @text is empty. */
void            heddle_meeting_parts_add_fact (HeddleNode         *table,
                                               const char         *name,
                                               const char         *text);
/* Whether an item may not be named; what belongs to it is hidden with it. */
gboolean        heddle_meeting_parts_hides    (const HeddleBrief  *brief,
                                               const char         *item_id);
/* The place of an item on the agenda, from 1; 0 where it is not on it or hidden. */
guint           heddle_meeting_parts_find     (const HeddleBrief  *brief,
                                               GPtrArray          *items,
                                               const char         *item_id);
/* Who leads an item; %NULL where nobody does. Transfer full. */
char           *heddle_meeting_parts_dup_leader (const HeddleBrief *brief,
                                               HeddleAgendaItem   *item);
/* "Tue 26 Jan"; transfer full. */
char           *heddle_meeting_parts_dup_due  (HeddleMeeting      *meeting,
                                               const char         *edtf);

G_END_DECLS
