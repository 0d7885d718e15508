/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeddleAgendaTime:
 * @starts: when the item begins if all before it keep to their time, in minutes
 *   after midnight; 1440 and more is the day after
 * @minutes: how long it may take; 0 where nothing is said
 * @over: by how many minutes it runs past the end of the meeting, else 0
 */
typedef struct
{
  int starts;
  int minutes;
  int over;
} HeddleAgendaTime;

int    heddle_agenda_parse_time  (const char       *text);
char  *heddle_agenda_format_time (int               minutes);
int    heddle_agenda_lay_out     (HeddleAgendaTime *items,
                                  guint             n_items,
                                  int               starts,
                                  int               ends);

/**
 * HeddleAgendaClock:
 * @item: seconds the running item has taken
 * @item_over: by how many seconds it is over its time; negative while there is some left
 * @meeting_over: by how many seconds the meeting is behind its agenda; negative
 *   when it is ahead
 */
typedef struct
{
  gint64 item;
  gint64 item_over;
  gint64 meeting_over;
} HeddleAgendaClock;

void   heddle_agenda_clock_read  (const HeddleAgendaTime *items,
                                  guint                   n_items,
                                  guint                   current,
                                  gint64                  item_began,
                                  gint64                  now,
                                  HeddleAgendaClock      *clock);

G_END_DECLS
