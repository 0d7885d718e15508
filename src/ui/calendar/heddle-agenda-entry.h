/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_AGENDA_ENTRY (heddle_agenda_entry_get_type ())
G_DECLARE_FINAL_TYPE (HeddleAgendaEntry, heddle_agenda_entry, HEDDLE, AGENDA_ENTRY, GObject)

/**
 * HeddleAgendaEntry:
 * @deadline: %NULL for the line that counts what is overdue and not shown
 * @overdue: in the group of what is overdue, which stands first
 * @first: the first of its day, or of the overdue ones
 * @last: the last of them
 * @n_group: how many are overdue, for the first of these
 * @n_more: how many more the line stands for
 * @more_is_most: there are more still than @n_more
 *
 * One line of the agenda. Never changes; another line takes its place.
 */
struct _HeddleAgendaEntry
{
  GObject parent_instance;

  HeddleDeadline *deadline;
  gboolean overdue;
  gboolean first;
  gboolean last;
  guint n_group;
  guint n_more;
  gboolean more_is_most;
};

/* Takes @deadline. */
HeddleAgendaEntry *heddle_agenda_entry_new          (HeddleDeadline    *deadline,
                                                     gboolean           overdue);
/* Whether both show the same, so that a row need not be filled anew. */
gboolean           heddle_agenda_entry_equal        (HeddleAgendaEntry *self,
                                                     HeddleAgendaEntry *other);
/* Of its deadline, today; an event is %HEDDLE_STATE_OPEN whatever the day. */
HeddleState        heddle_agenda_entry_get_state    (HeddleAgendaEntry *self,
                                                     HeddleSession     *session);
/* "Fife: Fieldwork dates agreed" */
char              *heddle_agenda_entry_dup_title    (HeddleAgendaEntry *self);
/* "T−7w, Director, Fife" */
char              *heddle_agenda_entry_dup_subtitle (HeddleAgendaEntry *self);
/* The word for the shape: "deadline", "meeting" … or the days of a window. */
char              *heddle_agenda_entry_dup_sort     (HeddleAgendaEntry *self,
                                                     HeddleSession     *session);
/* "overdue 13 days", "due tomorrow", "done 15 Jan", "in 3 w 1 d" */
char              *heddle_agenda_entry_dup_state    (HeddleAgendaEntry *self,
                                                     HeddleSession     *session);
/* The whole line for who cannot see it. */
char              *heddle_agenda_entry_dup_spoken   (HeddleAgendaEntry *self,
                                                     HeddleSession     *session);

G_END_DECLS
