/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-agenda.h"
#include "heddle-workspace.h"

G_BEGIN_DECLS

/* Meetings of groups (CI guidance 2024, §4): planning them, their agenda, and what
 * they lead to. Each function that writes is one named change. */

char      *heddle_meeting_dup_title     (HeddleMeeting  *meeting);
/* (transfer full) (element-type HeddleMeeting): of a group, the earliest first. */
GPtrArray *heddle_meeting_list          (HeddleStore    *store,
                                         const char     *group_id);
/* (transfer full) (nullable): the next that is not cancelled, @today included. */
HeddleMeeting *heddle_meeting_dup_next  (HeddleStore    *store,
                                         const char     *group_id,
                                         HeddleDay       today);
/* (transfer full) (nullable): the one before @meeting that was not cancelled. */
HeddleMeeting *heddle_meeting_dup_last  (HeddleStore    *store,
                                         HeddleMeeting  *meeting);
/* (transfer full) (element-type HeddleDay): when @series meets, none while a field
 * that says so is missing. @skipped: (nullable) (element-type HeddleDay): gets the
 * days left out as closed. */
GArray    *heddle_series_list_days      (HeddleStore    *store,
                                         HeddleSeries   *series,
                                         GArray         *skipped);
/* Makes the meetings of a series that was added in the same change. */
gboolean   heddle_series_add_meetings   (HeddleEdit     *edit,
                                         HeddleSeries   *series,
                                         guint          *n_made,
                                         GArray         *skipped,
                                         GError        **error);
/* A member on that day; a fuzzy date counts by its outermost days. */
gboolean   heddle_group_member_is_on    (HeddleGroupMember *member,
                                         HeddleDay       day);
gboolean   heddle_series_plan           (HeddleStore    *store,
                                         const char     *series_id,
                                         guint          *n_made,
                                         GArray         *skipped,
                                         GError        **error);

/* The agenda: (transfer full) (element-type HeddleAgendaItem), in its order. */
GPtrArray *heddle_agenda_list           (HeddleStore    *store,
                                         const char     *meeting_id);
/* (transfer full): when each of @items begins, and how long it may take. */
HeddleAgendaTime *heddle_agenda_list_times (HeddleMeeting *meeting,
                                         GPtrArray      *items);
char      *heddle_agenda_add            (HeddleStore    *store,
                                         const char     *meeting_id,
                                         const char     *title,
                                         int             minutes,
                                         const char     *view,
                                         GError        **error);
gboolean   heddle_agenda_move           (HeddleStore    *store,
                                         const char     *item_id,
                                         int             by,
                                         GError        **error);
gboolean   heddle_agenda_take_over      (HeddleStore    *store,
                                         const char     *meeting_id,
                                         guint          *n_taken,
                                         GError        **error);
gboolean   heddle_agenda_fill_in        (HeddleStore    *store,
                                         const char     *meeting_id,
                                         GError        **error);

/* What is decided and agreed. */
char      *heddle_meeting_decide        (HeddleStore    *store,
                                         const char     *meeting_id,
                                         const char     *item_id,
                                         const char     *text,
                                         const char     *how,
                                         GError        **error);
char      *heddle_meeting_agree_action  (HeddleStore    *store,
                                         const char     *meeting_id,
                                         const char     *item_id,
                                         const char     *title,
                                         const char     *owner_id,
                                         const char     *due,
                                         GError        **error);
/* (transfer full) (element-type HeddleAction) */
GPtrArray *heddle_meeting_list_actions  (HeddleStore    *store,
                                         const char     *meeting_id);
gboolean   heddle_meeting_attend        (HeddleStore    *store,
                                         const char     *meeting_id,
                                         const char     *person_id,
                                         const char     *post,
                                         const char     *state,
                                         GError        **error);
gboolean   heddle_meeting_finish        (HeddleStore    *store,
                                         const char     *meeting_id,
                                         const char     *opened_at,
                                         const char     *closed_at,
                                         GPtrArray      *shown,
                                         GError        **error);

/**
 * HeddleExpected:
 * @attendance: (nullable): what was noted of them
 * @hidden: it, the person or what they belong by may not leave the file unless asked
 *
 * Somebody who belongs to a group on the day of a meeting, or a role of a local
 * group that nobody has yet (@person and @post empty).
 */
typedef struct
{
  char *person;
  char *name;
  char *role;
  HeddleAttendance *attendance;
  gboolean hidden;
} HeddleExpected;

void       heddle_expected_free         (HeddleExpected *self);
/* (transfer full) (element-type HeddleExpected) */
GPtrArray *heddle_meeting_list_expected (HeddleStore    *store,
                                         const char     *meeting_id);
/* (transfer full) (nullable): "Present 7, Apologies 1"; NULL where nothing was noted.
 * @with_private: whether those who are hidden count. */
char      *heddle_meeting_dup_attendance (HeddleStore   *store,
                                         const char     *meeting_id,
                                         gboolean        with_private);

G_END_DECLS
