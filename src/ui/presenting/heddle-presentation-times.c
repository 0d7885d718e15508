/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long the items of a meeting take, and what its agenda says. */

#include "heddle-presentation-private.h"

#define HOUR 3600

/* How early or late somebody may begin a meeting; else it is a rehearsal, and its
 * agenda counts from when that began. */
#define EARLY (2 * HOUR)
#define LATE (6 * HOUR)

gint64
heddle_presentation_get_now (HeddlePresentation *self)
{
  return heddle_clock_get_time (heddle_session_get_clock (self->session)) - self->midnight;
}

gint64
heddle_presentation_get_began (HeddlePresentation *self)
{
  return self->began;
}

static void
find_midnight (HeddlePresentation *self)
{
  gint64 time = heddle_clock_get_time (heddle_session_get_clock (self->session));
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_local (time);

  self->midnight = time - (g_date_time_get_hour (now) * HOUR + g_date_time_get_minute (now) * 60
                           + g_date_time_get_second (now));
}

static gboolean
is_rehearsal (HeddlePresentation *self,
              HeddleMeeting      *meeting)
{
  gint64 starts = (gint64) MAX (heddle_agenda_parse_time (meeting->starts), 0) * 60;

  return heddle_day_parse (meeting->held_on) != heddle_session_get_today (self->session)
         || self->began < starts - EARLY || self->began > starts + LATE;
}

/* The agenda as it is now: items of a meeting can be changed while it runs. */
void
heddle_presentation_read_items (HeddlePresentation *self)
{
  g_autoptr (HeddleRecord) meeting = NULL;

  if (self->meeting == NULL)
    return;
  meeting = heddle_store_get (heddle_session_get_store (self->session), &heddle_meeting_kind,
                              self->meeting, NULL);
  if (meeting == NULL)
    return;
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->times, g_free);
  self->items = heddle_agenda_list (heddle_session_get_store (self->session), self->meeting);
  self->times = heddle_agenda_list_times (HEDDLE_MEETING (meeting), self->items);
  if (self->items->len > 0 && is_rehearsal (self, HEDDLE_MEETING (meeting)))
    heddle_agenda_lay_out (self->times, self->items->len, (int) (self->began / 60), -1);
}

void
heddle_presentation_start_clock (HeddlePresentation *self)
{
  find_midnight (self);
  self->began = heddle_presentation_get_now (self);
  heddle_presentation_read_items (self);
  heddle_item_clock_clear (&self->clock);
  heddle_item_clock_init (&self->clock, self->show.n_views);
}

/* The item that is shown runs; the agenda and the end stop none. */
void
heddle_presentation_follow_clock (HeddlePresentation *self)
{
  if (heddle_presentation_get_item_id (self) != NULL)
    heddle_item_clock_go (&self->clock, self->show.view, heddle_presentation_get_now (self));
}

guint
heddle_presentation_get_running (HeddlePresentation *self)
{
  for (guint i = 0; i < self->items->len; i++)
    if (heddle_presentation_get_view (self, i) == self->clock.current)
      return i;
  return self->items->len;
}

gint64
heddle_presentation_get_taken (HeddlePresentation *self,
                               guint               item)
{
  guint view = heddle_presentation_get_view (self, item);

  /* an item that came after the beginning has no view */
  return view < self->clock.n_items
           ? heddle_item_clock_read (&self->clock, view, heddle_presentation_get_now (self))
           : 0;
}

static gint64
get_planned_end (HeddlePresentation *self)
{
  const HeddleAgendaTime *last = &self->times[self->items->len - 1];

  return (gint64) (last->starts + last->minutes) * 60;
}

static gboolean
has_times (HeddlePresentation *self)
{
  for (guint i = 0; i < self->items->len; i++)
    if (self->times[i].minutes > 0)
      return TRUE;
  return FALSE;
}

gboolean
heddle_presentation_read_clock (HeddlePresentation *self,
                                HeddleAgendaClock  *clock)
{
  guint item = heddle_presentation_get_running (self);
  gint64 now = heddle_presentation_get_now (self);

  if (item >= self->items->len || !has_times (self))
    return FALSE;
  heddle_agenda_clock_read (self->times, self->items->len, item,
                            now - heddle_presentation_get_taken (self, item), now, clock);
  return TRUE;
}

gboolean
heddle_presentation_read_end (HeddlePresentation *self,
                              gint64             *now_ends,
                              gint64             *planned)
{
  HeddleAgendaClock clock;

  if (!heddle_presentation_read_clock (self, &clock))
    return FALSE;
  *planned = get_planned_end (self);
  *now_ends = *planned + clock.meeting_over;
  return TRUE;
}
