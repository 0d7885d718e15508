/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-day.h"

G_BEGIN_DECLS

/**
 * HeddleEvent:
 * @uid: what it is known by in every calendar; never %NULL
 * @sequence: how often its days, times, place or status have changed
 * @modified: when it was last changed, in seconds since 1970; 0 where unknown
 * @summary: one line, never %NULL
 * @categories: (nullable): several are parted by commas
 * @first: its first day
 * @last: its last day, @first or later
 * @starts, @ends: minutes after midnight of these days, local time; both -1 for
 *   whole days
 * @cancelled: it no longer takes place
 * @organizer: (nullable): address of whoever calls it
 * @busy: it takes the time of those who have it, unlike a deadline
 * @kind, @id: (nullable): the record it came from, where Heddle wrote it; a hint
 * @row: the line of the file it begins in, when read
 * @fault: (nullable): why it cannot be taken; its days may be none then
 * @remark: (nullable): what was made good while reading
 *
 * One event of a calendar.
 */
typedef struct
{
  char *uid;
  int sequence;
  gint64 modified;
  char *summary;
  char *description;
  char *location;
  char *url;
  char *categories;
  char *organizer;
  HeddleDay first;
  HeddleDay last;
  int starts;
  int ends;
  gboolean cancelled;
  gboolean busy;
  char *kind;
  char *id;
  guint row;
  char *fault;
  char *remark;
} HeddleEvent;

HeddleEvent *heddle_event_new  (void);
void         heddle_event_free (HeddleEvent *self);

/**
 * HeddleIcs:
 * @name: (nullable): what the calendar is called
 * @events: (element-type HeddleEvent)
 * @warning: (nullable): what of the file was not read
 * @cancels: it takes its events back, all of which are cancelled and have an organizer
 *
 * A calendar as a file holds it (RFC 5545).
 */
typedef struct
{
  char *name;
  GPtrArray *events;
  char *warning;
  gboolean cancels;
} HeddleIcs;

HeddleIcs *heddle_ics_new   (const char  *name);
void       heddle_ics_free  (HeddleIcs   *self);

/* A calendar to be published: whole days without a zone, times in that of
 * London, every end the moment after the last. Its stamps are when an event was
 * last changed: the same events make the same bytes. */
GBytes    *heddle_ics_write (HeddleIcs   *self);
/* Events of @bytes. An event that cannot be read has a fault and leaves the
 * others alone; of several with one UID the latest counts, and a rule that
 * repeats an event is followed for ten years. */
HeddleIcs *heddle_ics_read  (GBytes      *bytes,
                             GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleEvent, heddle_event_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleIcs, heddle_ics_free)

G_END_DECLS
