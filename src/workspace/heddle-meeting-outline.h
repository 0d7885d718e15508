/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-host-calendar.h"

G_BEGIN_DECLS

/**
 * HeddleGroupOutline:
 * @next: (nullable): the next meeting that is neither cancelled nor held, today included
 * @n_coming: meetings from today on, without those that are cancelled or held
 * @n_past: meetings before today, or held
 * @over: its episode is closed or cancelled, and no meeting of it is to come
 *
 * A group in a list of groups.
 */
typedef struct
{
  HeddleMeetingGroup *group;
  HeddleMeeting *next;
  guint n_coming;
  guint n_past;
  gboolean over;
} HeddleGroupOutline;

void       heddle_group_outline_free   (HeddleGroupOutline  *self);
/* (transfer full) (element-type HeddleGroupOutline) */
GPtrArray *heddle_group_list_outlines  (HeddleStore         *store,
                                        HeddleDay            today);

/* (transfer full) (nullable): why nobody works on the day of @meeting: the label of
 * the closure, or that it is a weekend. */
char      *heddle_meeting_dup_closure  (HeddleHostCalendars *calendars,
                                        HeddleMeeting       *meeting);

/* (transfer full): "third Thursday of the month"; "" while something is missing. */
char      *heddle_series_dup_rule      (HeddleSeries        *series);

/* Which field of an agenda item says what @view is about: "episode", "plan",
 * "collaborative", "measure", "question" for what is written large, or NULL for
 * a view of everything. */
const char *heddle_agenda_view_get_subject (const char      *view);
/* Sets what an item shows, as one change. @subject: (nullable): what it is about, in
 * the field that heddle_agenda_view_get_subject() names; other subjects stay. */
gboolean   heddle_agenda_set_view      (HeddleStore         *store,
                                        const char          *item_id,
                                        const char          *view,
                                        const char          *subject,
                                        GError             **error);

/* How long all of @items take together, in minutes. */
int        heddle_agenda_count_minutes (GPtrArray           *items);

/* Cancels a meeting, or plans it again, as one change. */
gboolean   heddle_meeting_cancel       (HeddleStore         *store,
                                        const char          *meeting_id,
                                        gboolean             cancelled,
                                        GError             **error);

G_END_DECLS
