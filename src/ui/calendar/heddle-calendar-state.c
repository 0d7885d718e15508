/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-calendar-state.h"

#include "heddle-badge.h"
#include "heddle-host-calendar.h"
#include "heddle-mark-image.h"
#include "heddle-records.h"

/* Far enough from the ends that a session before or after a day exists. */
#define MARGIN 800

struct _HeddleCalendarState
{
  GObject parent_instance;

  HeddleSession *session;
  HeddleDay today;
  HeddleDay day;
  HeddleDeadlineFilter filter; /* owns its ids */
  HeddleHostCalendars *hosts;  /* NULL until asked for */
  GHashTable *codes;           /* id of an authority or collaborative -> code, interned */
};

G_DEFINE_FINAL_TYPE (HeddleCalendarState, heddle_calendar_state, G_TYPE_OBJECT)

enum
{
  CHANGED,
  MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
set_filter (HeddleDeadlineFilter       *self,
            const HeddleDeadlineFilter *filter)
{
  g_set_str ((char **) &self->collaborative, filter->collaborative);
  g_set_str ((char **) &self->authority, filter->authority);
  g_set_str ((char **) &self->episode, filter->episode);
  g_set_str ((char **) &self->owner, filter->owner);
  g_set_str ((char **) &self->kind, filter->kind);
}

static void
heddle_calendar_state_finalize (GObject *object)
{
  HeddleCalendarState *self = HEDDLE_CALENDAR_STATE (object);
  const HeddleDeadlineFilter none = { NULL, NULL, NULL, NULL, NULL };

  set_filter (&self->filter, &none);
  g_clear_pointer (&self->hosts, heddle_host_calendars_free);
  g_clear_pointer (&self->codes, g_hash_table_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (heddle_calendar_state_parent_class)->finalize (object);
}

static void
heddle_calendar_state_class_init (HeddleCalendarStateClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heddle_calendar_state_finalize;

  signals[CHANGED] = g_signal_new ("changed", HEDDLE_TYPE_CALENDAR_STATE, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MOVED] = g_signal_new ("moved", HEDDLE_TYPE_CALENDAR_STATE, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
heddle_calendar_state_init (HeddleCalendarState *self)
{
  self->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

HeddleCalendarState *
heddle_calendar_state_new (HeddleSession *session)
{
  HeddleCalendarState *self = g_object_new (HEDDLE_TYPE_CALENDAR_STATE, NULL);

  self->session = g_object_ref (session);
  self->today = self->day = heddle_session_get_today (session);

  return self;
}

HeddleSession *
heddle_calendar_state_get_session (HeddleCalendarState *self)
{
  g_return_val_if_fail (HEDDLE_IS_CALENDAR_STATE (self), NULL);

  return self->session;
}

HeddleDay
heddle_calendar_state_get_today (HeddleCalendarState *self)
{
  g_return_val_if_fail (HEDDLE_IS_CALENDAR_STATE (self), HEDDLE_DAY_NONE);

  return heddle_session_get_today (self->session);
}

int
heddle_calendar_state_get_minutes (HeddleCalendarState *self)
{
  g_autoptr (GDateTime) now = NULL;

  g_return_val_if_fail (HEDDLE_IS_CALENDAR_STATE (self), 0);

  now = g_date_time_new_from_unix_local (
      heddle_clock_get_time (heddle_session_get_clock (self->session)));

  return g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now);
}

HeddleDay
heddle_calendar_state_get_day (HeddleCalendarState *self)
{
  g_return_val_if_fail (HEDDLE_IS_CALENDAR_STATE (self), HEDDLE_DAY_NONE);

  return self->day;
}

void
heddle_calendar_state_set_day (HeddleCalendarState *self,
                               HeddleDay            day)
{
  g_return_if_fail (HEDDLE_IS_CALENDAR_STATE (self));

  day = CLAMP (day, HEDDLE_DAY_FIRST + MARGIN, HEDDLE_DAY_LAST - MARGIN);
  if (self->day == day)
    return;

  self->day = day;
  g_signal_emit (self, signals[MOVED], 0);
}

const HeddleDeadlineFilter *
heddle_calendar_state_get_filter (HeddleCalendarState *self)
{
  g_return_val_if_fail (HEDDLE_IS_CALENDAR_STATE (self), NULL);

  return &self->filter;
}

void
heddle_calendar_state_set_filter (HeddleCalendarState        *self,
                                  const HeddleDeadlineFilter *filter)
{
  g_return_if_fail (HEDDLE_IS_CALENDAR_STATE (self));

  set_filter (&self->filter, filter);
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
heddle_calendar_state_is_filtered (HeddleCalendarState *self)
{
  const HeddleDeadlineFilter *filter = heddle_calendar_state_get_filter (self);

  return filter->collaborative != NULL || filter->authority != NULL || filter->episode != NULL
         || filter->kind != NULL || filter->owner != NULL;
}

void
heddle_calendar_state_tell_moved (HeddleCalendarState *self)
{
  g_return_if_fail (HEDDLE_IS_CALENDAR_STATE (self));

  g_signal_emit (self, signals[MOVED], 0);
}

void
heddle_calendar_state_refresh (HeddleCalendarState *self)
{
  HeddleDay today;

  g_return_if_fail (HEDDLE_IS_CALENDAR_STATE (self));

  today = heddle_session_get_today (self->session);
  g_clear_pointer (&self->hosts, heddle_host_calendars_free);
  g_hash_table_remove_all (self->codes);
  /* Whoever looks at today goes on to look at today. */
  if (self->day == self->today && today != self->today)
    heddle_calendar_state_set_day (self, today);
  self->today = today;
  g_signal_emit (self, signals[CHANGED], 0);
}

static int
get_rank (HeddleAgendaEntry *entry,
          HeddleSession     *session)
{
  switch (heddle_agenda_entry_get_state (entry, session))
    {
    case HEDDLE_STATE_OVERDUE:
      return 0;
    case HEDDLE_STATE_DONE:
    case HEDDLE_STATE_DONE_LATE:
      return 2;
    case HEDDLE_STATE_UNDATED:
    case HEDDLE_STATE_OPEN:
    case HEDDLE_STATE_DUE_SOON:
    default:
      return 1;
    }
}

GPtrArray *
heddle_calendar_state_read (HeddleCalendarState *self,
                            HeddleDay            first,
                            HeddleDay            last)
{
  g_autoptr (GPtrArray) rows = NULL;
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *ranks[] = { g_ptr_array_new (), g_ptr_array_new (), g_ptr_array_new () };

  rows = heddle_deadlines_range (heddle_session_get_store (self->session), &self->filter, first,
                                 last);
  g_ptr_array_set_free_func (rows, NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      HeddleDeadline *row = g_ptr_array_index (rows, i);
      HeddleAgendaEntry *entry = heddle_agenda_entry_new (row, FALSE);

      g_ptr_array_add (ranks[get_rank (entry, self->session)], entry);
    }
  for (guint i = 0; i < G_N_ELEMENTS (ranks); i++)
    g_ptr_array_extend_and_steal (entries, ranks[i]);

  return entries;
}

static const char *
read_code (HeddleCalendarState *self,
           const char          *authority,
           const char          *collaborative)
{
  HeddleStore *store = heddle_session_get_store (self->session);
  const char *id = authority != NULL ? authority : collaborative;
  g_autoptr (HeddleRecord) record = NULL;
  const char *code = NULL;
  gpointer known;

  if (id == NULL)
    return NULL;
  if (g_hash_table_lookup_extended (self->codes, id, NULL, &known))
    return known;

  if (authority == NULL)
    code = heddle_badge_get_code (store, collaborative);
  else
    {
      record = heddle_store_get (store, &heddle_authority_kind, authority, NULL);
      if (record != NULL)
        code = g_intern_string (HEDDLE_AUTHORITY (record)->code3);
    }
  g_hash_table_insert (self->codes, g_strdup (id), (gpointer) code);

  return code;
}

const char *
heddle_calendar_state_get_code (HeddleCalendarState *self,
                                HeddleAgendaEntry   *entry)
{
  g_return_val_if_fail (HEDDLE_IS_CALENDAR_STATE (self), NULL);

  return read_code (self, entry->deadline->authority, entry->deadline->collaborative);
}

HeddleMark
heddle_calendar_state_get_mark (HeddleCalendarState *self,
                                HeddleAgendaEntry   *entry)
{
  HeddleMark mark = {
    .shape = heddle_mark_shape_from_word (entry->deadline->mark),
    .state = heddle_agenda_entry_get_state (entry, self->session),
    .code = read_code (self, NULL, entry->deadline->collaborative),
    .pinned = entry->deadline->pinned,
  };

  return mark;
}

static const char *
get_authority (HeddleCalendarState *self)
{
  return self->filter.authority != NULL ? self->filter.authority
                                        : heddle_session_get_authority (self->session);
}

HeddleCalendar *
heddle_calendar_state_get_calendar (HeddleCalendarState *self,
                                    const char          *authority)
{
  g_return_val_if_fail (HEDDLE_IS_CALENDAR_STATE (self), NULL);

  if (self->hosts == NULL)
    self->hosts = heddle_host_calendars_new (heddle_session_get_store (self->session));

  return heddle_host_calendars_get (self->hosts, authority != NULL ? authority
                                                                   : get_authority (self));
}

const HeddleSpan *
heddle_calendar_state_find_closure (HeddleCalendarState *self,
                                    HeddleDay            day)
{
  HeddleCalendar *calendar = heddle_calendar_state_get_calendar (self, NULL);
  const HeddleSpan *span = NULL;

  g_return_val_if_fail (HEDDLE_IS_CALENDAR_STATE (self), NULL);

  for (guint kind = 0; kind < HEDDLE_N_CLOSURES && span == NULL; kind++)
    span = heddle_calendar_find (calendar, kind, day);

  return span;
}

gboolean
heddle_calendar_state_is_closed (HeddleCalendarState *self,
                                 HeddleDay            day)
{
  const HeddleSpan *span = heddle_calendar_state_find_closure (self, day);

  return span != NULL && span->kind <= HEDDLE_CLOSURE_IN_SERVICE && !heddle_day_is_weekend (day);
}

char *
heddle_calendar_state_dup_closed_for (HeddleCalendarState *self)
{
  const char *id = get_authority (self);
  g_autoptr (HeddleRecord) record = NULL;

  if (id != NULL)
    record = heddle_store_get (heddle_session_get_store (self->session), &heddle_authority_kind, id,
                               NULL);

  return record != NULL ? heddle_record_dup_title (record) : NULL;
}
