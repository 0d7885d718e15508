/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Calendars know an event by its UID and take a version with a higher number.
 * What was exported is kept in a setting, all of it, whatever a filter left
 * out, so that only what is gone from the file counts as gone. No text of a
 * record is kept there, which a purge would have to find. */

#include "heddle-calendar-export.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "heddle-collaborative.h"
#include "heddle-episode.h"
#include "heddle-id.h"
#include "heddle-meeting-invitation.h"
#include "heddle-privacy.h"
#include "heddle-programme-session.h"
#include "heddle-timed-sessions.h"
#include "heddle-turns.h"

#define SETTING "calendar-export"
/** EPOCH: 1 January 2020, from which numbers of versions count. */
#define EPOCH (1577836800 * G_GINT64_CONSTANT (1))
#define KEEP_CANCELLED (400 * G_GINT64_CONSTANT (86400))

/* An event with what filters ask for. */
typedef struct
{
  HeddleEvent *event;
  char *authority;
  char *collaborative;
  char *episode;
  char *owner;
  gboolean shown; /* scope lets it through */
} Entry;

/* Members of a line of the memory, parted by tabs. */
enum
{
  UID,
  SEQUENCE,
  MODIFIED,
  WHEN,     /* a digest of days, times and place: what the number counts */
  CONTENT,  /* a digest of the texts */
  CANCELLED,
  FIRST,
  LAST,
  STARTS,
  ENDS,
  AUTHORITY,
  COLLABORATIVE,
  EPISODE,
  OWNER,
  KIND,
  ID,
  N_MEMBERS,
};

typedef struct
{
  HeddleStore *store;
  const HeddleCalendarScope *scope;
  gint64 now;
  GPtrArray *entries; /* Entry */
  GHashTable *uids;   /* of entries */
  GHashTable *old;    /* uid → GStrv */
} Export;

static void
entry_free (gpointer data)
{
  Entry *self = data;

  heddle_turns_offer ();
  heddle_event_free (self->event);
  g_free (self->authority);
  g_free (self->collaborative);
  g_free (self->episode);
  g_free (self->owner);
  g_free (self);
}

static gboolean
passes (const char *wanted,
        const char *value)
{
  return wanted == NULL || g_strcmp0 (wanted, value != NULL && *value != '\0' ? value : NULL) == 0;
}

/* Whether the scope lets an entry through, by all but what is private. */
static gboolean
is_in_scope (Export *self,
             Entry  *entry)
{
  const HeddleCalendarScope *scope = self->scope;

  return passes (scope->filter.authority, entry->authority)
         && passes (scope->filter.collaborative, entry->collaborative)
         && passes (scope->filter.episode, entry->episode)
         && passes (scope->filter.owner, entry->owner)
         && (scope->from == HEDDLE_DAY_NONE || entry->event->last >= scope->from)
         && (scope->to == HEDDLE_DAY_NONE || entry->event->first <= scope->to);
}

/* The first row of a record is known by the record's id, others by what they
 * are and how many of that came before. */
static char *
dup_uid (Export     *self,
         const char *id,
         const char *mark)
{
  for (guint n = 0; g_hash_table_contains (self->uids, id); n++)
    {
      g_autofree char *name = g_strdup_printf ("%s %s %u", id, mark, n);
      g_autofree char *uid = heddle_id_from_name ("calendar", name);

      if (!g_hash_table_contains (self->uids, uid))
        return g_steal_pointer (&uid);
    }

  return g_strdup (id);
}

static void
take_entry (Export *self,
            Entry  *entry)
{
  g_ptr_array_add (self->entries, entry);
  g_hash_table_add (self->uids, entry->event->uid);
}

static char *
dup_collaborative_name (HeddleStore *store,
                        const char  *id)
{
  g_autoptr (HeddleRecord) record = NULL;

  if (id == NULL)
    return g_strdup (_("National"));
  record = heddle_store_get (store, &heddle_collaborative_kind, id, NULL);
  return record != NULL ? heddle_record_dup_title (record) : NULL;
}

/* Who, why then and where it is written; not its state, which changes with the
 * day. */
static char *
dup_description (Export               *self,
                 const HeddleDeadline *deadline)
{
  GString *text = g_string_new (NULL);
  gboolean whom = deadline->whom != NULL
                  && (self->scope->private || !heddle_privacy_hides_owner (self->store, deadline));
  const char *lines[] = { whom ? deadline->whom : NULL, deadline->reason, deadline->source };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i] != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", lines[i]);

  return g_string_free_and_steal (text);
}

static gboolean
is_span (const HeddleDeadline *deadline)
{
  return g_strcmp0 (deadline->mark, "fieldwork") == 0 || g_strcmp0 (deadline->mark, "window") == 0
         || g_strcmp0 (deadline->mark, "event") == 0;
}

static int
read_minutes (const char *time)
{
  guint hours, minutes;

  return time != NULL && sscanf (time, "%2u:%2u", &hours, &minutes) == 2
           ? (int) (hours * 60 + minutes) : -1;
}

/* A meeting takes place at its hours, wherever the table of deadlines has it, and its
 * agenda says what it is about. */
static void
add_meeting_times (Export      *self,
                   HeddleEvent *event)
{
  g_autoptr (HeddleRecord) record =
    heddle_store_get (self->store, &heddle_meeting_kind, event->id, NULL);
  HeddleMeeting *meeting = record != NULL ? HEDDLE_MEETING (record) : NULL;
  g_autoptr (GPtrArray) lines = NULL;

  if (meeting == NULL)
    return;
  event->starts = read_minutes (meeting->starts);
  event->ends = MAX (read_minutes (meeting->ends), event->starts);
  event->location = g_strdup (meeting->place);
  event->url = g_strdup (meeting->link);
  event->busy = TRUE;
  lines = heddle_meeting_list_agenda_lines (self->store, meeting);
  g_ptr_array_add (lines, NULL);
  g_free (event->description);
  event->description = g_strjoinv ("\n", (char **) lines->pdata);
}

static void
add_deadline (Export               *self,
              const HeddleDeadline *deadline)
{
  Entry *entry;
  HeddleEvent *event;

  if (deadline->last == HEDDLE_DAY_NONE || deadline->last == HEDDLE_DAY_OPEN)
    return;

  entry = g_new0 (Entry, 1);
  event = entry->event = heddle_event_new ();
  event->uid = dup_uid (self, deadline->id, deadline->mark);
  event->first = event->last = deadline->last;
  if (is_span (deadline) && deadline->first != HEDDLE_DAY_NONE && deadline->first < deadline->last)
    event->first = deadline->first;
  event->summary = deadline->subject != NULL
                     ? g_strdup_printf (_("%s: %s"), deadline->subject, deadline->what)
                     : g_strdup (deadline->what);
  event->description = dup_description (self, deadline);
  event->categories = dup_collaborative_name (self->store, deadline->collaborative);
  event->busy = g_strcmp0 (deadline->mark, "fieldwork") == 0;
  event->kind = g_strdup (deadline->kind);
  event->id = g_strdup (deadline->id);
  if (g_str_equal (deadline->kind, heddle_meeting_kind.name))
    add_meeting_times (self, event);
  entry->authority = g_strdup (deadline->authority);
  entry->collaborative = g_strdup (deadline->collaborative);
  entry->episode = g_strdup (deadline->episode);
  entry->owner = g_strdup (deadline->owner);
  entry->shown = is_in_scope (self, entry)
                 && (self->scope->private
                     || !heddle_privacy_hides_deadline (self->store, deadline));
  take_entry (self, entry);
}

static void
add_session (Export             *self,
             HeddleTimedSession *session,
             gboolean            shown)
{
  g_autoptr (HeddleRecord) record =
    heddle_store_get (self->store, &heddle_programme_session_kind, session->id, NULL);
  g_autoptr (HeddleRecord) episode =
    heddle_store_get (self->store, &heddle_episode_kind, session->episode, NULL);
  Entry *entry = g_new0 (Entry, 1);
  HeddleEvent *event = entry->event = heddle_event_new ();

  event->uid = dup_uid (self, session->id, "session");
  event->first = event->last = session->day;
  event->starts = session->starts;
  event->ends = MAX (session->ends, session->starts);
  event->summary = g_strdup_printf (_("%s: %s"), session->host, session->title);
  event->location = *session->place != '\0' ? g_strdup (session->place) : NULL;
  event->categories = dup_collaborative_name (self->store, session->collaborative);
  event->busy = TRUE;
  event->kind = g_strdup (heddle_programme_session_kind.name);
  event->id = g_strdup (session->id);
  if (episode != NULL)
    entry->authority = g_strdup (HEDDLE_EPISODE (episode)->host);
  entry->collaborative = g_strdup (session->collaborative);
  entry->episode = g_strdup (session->episode);
  entry->shown = shown && is_in_scope (self, &(Entry) { .event = event })
                 && (self->scope->private || record == NULL || !heddle_privacy_hides (record));
  take_entry (self, entry);
}

static void
collect_sessions (Export *self)
{
  g_autoptr (GHashTable) shown = g_hash_table_new (g_str_hash, g_str_equal);
  HeddleDay first = heddle_day_new (HEDDLE_YEAR_MIN, 1, 1);
  HeddleDay last = heddle_day_new (HEDDLE_YEAR_MAX, 12, 31);
  g_autoptr (GPtrArray) filtered =
    heddle_timed_sessions_read (self->store, &self->scope->filter, first, last);
  g_autoptr (GPtrArray) all = heddle_timed_sessions_read (self->store, NULL, first, last);

  for (guint i = 0; self->scope->sessions && i < filtered->len; i++)
    g_hash_table_add (shown, ((HeddleTimedSession *) filtered->pdata[i])->id);
  for (guint i = 0; i < all->len; i++)
    {
      HeddleTimedSession *session = g_ptr_array_index (all, i);

      add_session (self, session, g_hash_table_contains (shown, session->id));
    }
}

static void
collect (Export *self)
{
  const HeddleDeadlineFilter everything = { NULL };
  g_autoptr (GPtrArray) deadlines =
    heddle_deadlines_range (self->store, &everything, heddle_day_new (HEDDLE_YEAR_MIN, 1, 1),
                            heddle_day_new (HEDDLE_YEAR_MAX, 12, 31));

  for (guint i = 0; i < deadlines->len; i++)
    {
      heddle_turns_offer ();
      add_deadline (self, g_ptr_array_index (deadlines, i));
    }
  collect_sessions (self);
}

static void
load_memory (Export *self)
{
  g_autofree char *text = heddle_store_get_setting (self->store, SETTING);
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      GStrv members = g_strsplit (lines[i], "\t", N_MEMBERS);

      heddle_turns_offer ();
      if (g_strv_length (members) == N_MEMBERS)
        g_hash_table_insert (self->old, members[UID], members);
      else
        g_strfreev (members);
    }
}

static char *
dup_when (const HeddleEvent *event)
{
  g_autofree char *all =
    g_strdup_printf ("%d %d %d %d %s", event->first, event->last, event->starts, event->ends,
                     event->location != NULL ? event->location : "");

  return g_compute_checksum_for_string (G_CHECKSUM_MD5, all, -1);
}

static char *
dup_content (const HeddleEvent *event)
{
  g_autofree char *all = g_strconcat (event->summary != NULL ? event->summary : "", "\n",
                                      event->description != NULL ? event->description : "", "\n",
                                      event->categories != NULL ? event->categories : "", NULL);

  return g_compute_checksum_for_string (G_CHECKSUM_MD5, all, -1);
}

int
heddle_calendar_export_get_number (gint64 now)
{
  return (int) CLAMP (now - EPOCH, 0, G_MAXINT32 - 1);
}

/* The number of before, or a higher one where the event has moved. */
static int
get_next (GStrv    old,
          gboolean moved,
          gint64   now)
{
  int before = (int) CLAMP (g_ascii_strtoll (old[SEQUENCE], NULL, 10), 0, G_MAXINT32 - 1);

  return moved ? MAX (before + 1, heddle_calendar_export_get_number (now)) : before;
}

/* Number and stamp, from what was exported before. */
static void
count (Export *self,
       Entry  *entry)
{
  GStrv old = g_hash_table_lookup (self->old, entry->event->uid);
  g_autofree char *when = dup_when (entry->event);
  g_autofree char *content = dup_content (entry->event);
  gboolean moved;

  entry->event->modified = self->now;
  entry->event->sequence = heddle_calendar_export_get_number (self->now);
  if (old == NULL)
    return;
  moved = !g_str_equal (old[WHEN], when) || *old[CANCELLED] != '\0';
  entry->event->sequence = get_next (old, moved, self->now);
  if (!moved && g_str_equal (old[CONTENT], content))
    entry->event->modified = g_ascii_strtoll (old[MODIFIED], NULL, 10);
}

/* What it was called, as long as the trash knows; FALSE where that is private. */
static gboolean
describe_cancelled (Export      *self,
                    HeddleEvent *event)
{
  const HeddleKind *kind =
    heddle_schema_get_kind (heddle_store_get_schema (self->store), event->kind);
  g_autoptr (HeddleRecord) record =
    kind != NULL ? heddle_store_get (self->store, kind, event->id, NULL) : NULL;

  event->summary = record != NULL ? heddle_record_dup_title (record) : g_strdup (_("Cancelled"));
  return record == NULL || self->scope->private || !heddle_privacy_hides (record);
}

/* What was exported and is no longer there; after a year it is forgotten. */
static void
add_cancelled (Export *self,
               GStrv   old)
{
  Entry *entry = g_new0 (Entry, 1);
  HeddleEvent *event = entry->event = heddle_event_new ();
  gboolean before = *old[CANCELLED] != '\0';

  event->uid = g_strdup (old[UID]);
  event->cancelled = TRUE;
  event->sequence = get_next (old, !before, self->now);
  event->modified = before ? g_ascii_strtoll (old[MODIFIED], NULL, 10) : self->now;
  event->first = (HeddleDay) g_ascii_strtoll (old[FIRST], NULL, 10);
  event->last = (HeddleDay) g_ascii_strtoll (old[LAST], NULL, 10);
  event->starts = (int) g_ascii_strtoll (old[STARTS], NULL, 10);
  event->ends = (int) g_ascii_strtoll (old[ENDS], NULL, 10);
  entry->authority = g_strdup (old[AUTHORITY]);
  entry->collaborative = g_strdup (old[COLLABORATIVE]);
  entry->episode = g_strdup (old[EPISODE]);
  entry->owner = g_strdup (old[OWNER]);
  if (!heddle_day_is_valid (event->first) || !heddle_day_is_valid (event->last)
      || self->now - event->modified > KEEP_CANCELLED)
    {
      entry_free (entry);
      return;
    }
  event->kind = g_strdup (old[KIND]);
  event->id = g_strdup (old[ID]);
  entry->shown = is_in_scope (self, entry) && describe_cancelled (self, event);
  take_entry (self, entry);
}

static void
collect_cancelled (Export *self)
{
  GHashTableIter iter;
  gpointer uid, old;

  g_hash_table_iter_init (&iter, self->old);
  while (g_hash_table_iter_next (&iter, &uid, &old))
    if (!g_hash_table_contains (self->uids, uid))
      add_cancelled (self, old);
}

static void
append_memory (GString *memory,
               Entry   *entry)
{
  HeddleEvent *event = entry->event;
  g_autofree char *when = dup_when (event);
  g_autofree char *content = dup_content (event);
  const char *texts[] = { entry->authority, entry->collaborative, entry->episode, entry->owner,
                          event->kind, event->id };

  g_string_append_printf (memory, "%s\t%d\t%" G_GINT64_FORMAT "\t%s\t%s\t%s\t%d\t%d\t%d\t%d",
                          event->uid, event->sequence, event->modified, when, content,
                          event->cancelled ? "x" : "", event->first, event->last, event->starts,
                          event->ends);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_string_append_printf (memory, "\t%s", texts[i] != NULL ? texts[i] : "");
  g_string_append_c (memory, '\n');
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *x = *(const Entry *const *) a;
  const Entry *y = *(const Entry *const *) b;

  if (x->event->first != y->event->first)
    return x->event->first < y->event->first ? -1 : 1;
  if (x->event->starts != y->event->starts)
    return x->event->starts < y->event->starts ? -1 : 1;
  return g_strcmp0 (x->event->uid, y->event->uid);
}

HeddleIcs *
heddle_calendar_export (HeddleStore                *store,
                        const HeddleCalendarScope  *scope,
                        const char                 *name,
                        gint64                      now,
                        char                      **memory)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (entry_free);
  g_autoptr (GHashTable) uids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) old =
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_strfreev);
  Export self = { store, scope, now, entries, uids, old };
  HeddleIcs *ics = heddle_ics_new (name);
  GString *text = g_string_new (NULL);

  load_memory (&self);
  collect (&self);
  for (guint i = 0; i < entries->len; i++)
    {
      heddle_turns_offer ();
      count (&self, g_ptr_array_index (entries, i));
    }
  collect_cancelled (&self);

  g_ptr_array_sort (entries, compare_entries);
  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (entries, i);

      heddle_turns_offer ();
      append_memory (text, entry);
      if (entry->shown)
        g_ptr_array_add (ics->events, g_steal_pointer (&entry->event));
    }
  *memory = g_string_free_and_steal (text);

  return ics;
}

gboolean
heddle_calendar_export_remember (HeddleStore  *store,
                                 const char   *memory,
                                 GError      **error)
{
  return heddle_store_is_read_only (store)
         || heddle_store_set_setting (store, SETTING, memory, error);
}
