/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-meeting-invitation.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-calendar-export.h"
#include "heddle-clock-text.h"
#include "heddle-date-text.h"
#include "heddle-letter-private.h"
#include "heddle-meeting-jobs.h"
#include "heddle-privacy.h"

static gboolean
is_held (HeddleMeeting *meeting)
{
  return g_strcmp0 (meeting->state, "held") == 0;
}

char *
heddle_meeting_dup_hours (HeddleMeeting *meeting)
{
  if (meeting->ends == NULL)
    return g_strdup (heddle_clock_text_show (meeting->starts));
  /* Translators: when a meeting begins and ends */
  return g_strdup_printf (_("%s to %s"), heddle_clock_text_show (meeting->starts),
                          heddle_clock_text_show (meeting->ends));
}

/* A file of that name can be sent by mail and kept on any disk. */
char *
heddle_meeting_dup_file_name (HeddleMeeting *meeting)
{
  g_autofree char *title = heddle_meeting_dup_title (meeting);

  return g_strdelimit (g_strdup_printf ("%s %s", title, meeting->held_on), "/\\:*?\"<>|\n", '-');
}

/* "Move preview, 1 page" */
static char *
dup_papers (HeddleStore *store,
            const char  *item_id)
{
  g_autoptr (GPtrArray) papers =
    heddle_query_records (store, &heddle_agenda_paper_kind, "item", item_id);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < papers->len; i++)
    {
      HeddleAgendaPaper *paper = g_ptr_array_index (papers, i);

      if (heddle_privacy_hides (HEDDLE_RECORD (paper)))
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", paper->title);
      if (paper->pages > 0)
        g_string_append_printf (text, ngettext (", %d page", ", %d pages", (gulong) paper->pages),
                                (int) paper->pages);
      if (paper->link != NULL)
        g_string_append_printf (text, " <%s>", paper->link);
    }
  return text->len > 0 ? g_strdup_printf (_("papers: %s"), text->str) : NULL;
}

static char *
dup_leader (HeddleAgendaItem *item)
{
  const HeddleField *field = heddle_kind_get_field (&heddle_agenda_item_kind, "owner");
  g_autoptr (HeddleRecord) owner = heddle_record_dup_reference (HEDDLE_RECORD (item), field);

  if (owner != NULL && !heddle_privacy_hides (owner))
    return heddle_record_dup_title (owner);
  return g_strdup (item->post);
}

static char *
dup_agenda_line (HeddleStore            *store,
                 HeddleAgendaItem       *item,
                 const HeddleAgendaTime *time)
{
  gboolean hidden = heddle_privacy_hides (HEDDLE_RECORD (item));
  g_autofree char *starts = heddle_agenda_format_time (time->starts);
  g_autofree char *length =
    time->minutes > 0 ? g_strdup_printf (_("%d min"), time->minutes) : NULL;
  g_autofree char *leader = hidden ? NULL : dup_leader (item);
  g_autofree char *papers =
    hidden ? NULL : dup_papers (store, heddle_record_get_id (HEDDLE_RECORD (item)));
  const char *const parts[] = { length, leader, papers };
  g_autoptr (GString) text =
    g_string_new (starts);

  g_string_append_printf (text, "  %s", hidden ? _("Confidential item") : item->title);
  for (guint i = 0, n = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (text, "%s%s", n++ > 0 ? "; " : " (", parts[i]);
  if (length != NULL || leader != NULL || papers != NULL)
    g_string_append_c (text, ')');
  return g_strdup (text->str);
}

GPtrArray *
heddle_meeting_list_agenda_lines (HeddleStore   *store,
                                  HeddleMeeting *meeting)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) items =
    heddle_agenda_list (store, heddle_record_get_id (HEDDLE_RECORD (meeting)));
  g_autofree HeddleAgendaTime *times = heddle_agenda_list_times (meeting, items);

  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (lines, dup_agenda_line (store, g_ptr_array_index (items, i), &times[i]));
  return lines;
}

/* Those on record by their address, others by their post. */
static void
add_members (HeddleLetterWriter *self,
             const char         *meeting_id)
{
  g_autoptr (GPtrArray) expected = heddle_meeting_list_expected (self->store, meeting_id);

  for (guint i = 0; i < expected->len; i++)
    {
      const HeddleExpected *one = g_ptr_array_index (expected, i);

      if (one->person != NULL)
        heddle_letter_writer_add_person (self, one->person);
      else if (one->name != NULL)
        g_ptr_array_add (self->letter->missing, g_strdup (one->name));
    }
}

static gboolean
is_told (HeddleStore  *store,
         HeddleRecord *record,
         const char   *item_id)
{
  g_autoptr (HeddleRecord) item =
    item_id != NULL ? heddle_store_get (store, &heddle_agenda_item_kind, item_id, NULL) : NULL;

  return !heddle_privacy_hides (record) && (item == NULL || !heddle_privacy_hides (item));
}

/* What was decided and agreed, with the numbers of the minutes. */
static void
add_results (HeddleLetterWriter *self,
             const char         *meeting_id)
{
  const HeddleField *owner = heddle_kind_get_field (&heddle_action_kind, "owner");
  g_autoptr (GPtrArray) decisions =
    heddle_query_records (self->store, &heddle_decision_kind, "meeting", meeting_id);
  g_autoptr (GPtrArray) actions = heddle_meeting_list_actions (self->store, meeting_id);

  for (guint i = 0; i < decisions->len; i++)
    {
      HeddleDecision *one = g_ptr_array_index (decisions, i);

      if (is_told (self->store, HEDDLE_RECORD (one), one->item))
        g_ptr_array_add (self->lines, g_strdup_printf (_("D%d  %s"), (int) one->number, one->text));
    }
  for (guint i = 0; i < actions->len; i++)
    {
      HeddleAction *one = g_ptr_array_index (actions, i);
      g_autoptr (HeddleRecord) person = heddle_record_dup_reference (HEDDLE_RECORD (one), owner);
      g_autoptr (GString) line = g_string_new (NULL);

      if (!is_told (self->store, HEDDLE_RECORD (one), one->item))
        continue;
      g_string_append_printf (line, _("A%u  %s"), i + 1, one->title);
      if (person != NULL && !heddle_privacy_hides (person))
        {
          g_autofree char *name = heddle_record_dup_title (person);

          g_string_append_printf (line, "; %s", name);
        }
      if (one->due != NULL)
        {
          g_autofree char *due = heddle_date_text_show (one->due, self->today);

          /* Translators: a day */
          g_string_append_printf (line, _("; by %s"), due);
        }
      g_ptr_array_add (self->lines, g_strdup (line->str));
    }
}

static void
append_line (GString    *text,
             const char *format,
             const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  g_string_append_c (text, '\n');
  g_string_append_printf (text, format, value);
}

static char *
dup_beginning (HeddleLetterWriter *self,
               HeddleMeeting      *meeting,
               const char         *title)
{
  g_autofree char *day = heddle_date_text_show_day_long (heddle_day_parse (meeting->held_on));
  g_autofree char *hours = heddle_meeting_dup_hours (meeting);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text,
                          heddle_meeting_is_cancelled (meeting)
                            /* Translators: a meeting, its day and hours */
                            ? _("Dear colleagues,\n\n%s on %s, %s, will not take place.")
                          : is_held (meeting)
                            ? _("Dear colleagues,\n\n%s met on %s, %s.")
                            : _("Dear colleagues,\n\n%s meets on %s, %s."),
                          title, day, hours);
  if (heddle_meeting_is_cancelled (meeting))
    return g_string_free_and_steal (text);
  if (is_held (meeting))
    {
      g_string_append_printf (text, "\n\n%s",
                              self->lines->len > 0 ? _("Decisions and actions:")
                                                   : _("Nothing was decided."));
      return g_string_free_and_steal (text);
    }
  append_line (text, _("Place: %s"), meeting->place);
  append_line (text, _("Online: %s"), meeting->link);
  g_string_append_printf (text, "\n\n%s",
                          self->lines->len > 0 ? _("Agenda:") : _("The agenda follows."));
  return g_string_free_and_steal (text);
}

void
heddle_letter_write_meeting (HeddleLetterWriter *self,
                             HeddleMeeting      *meeting)
{
  g_autofree char *title = heddle_meeting_dup_title (meeting);
  HeddleDay day = heddle_day_parse (meeting->held_on);
  g_autofree char *on = heddle_date_text_show_day (day, HEDDLE_DAY_NONE);
  g_autofree char *beginning = NULL;

  add_members (self, heddle_record_get_id (HEDDLE_RECORD (meeting)));
  /* Translators: a group */
  self->letter->to = g_strdup_printf (_("Members of %s"), title);
  self->letter->subject =
    g_strdup_printf (heddle_meeting_is_cancelled (meeting) ? _("Cancelled: %s, %s")
                     : is_held (meeting)                   ? _("Minutes: %s, %s")
                                                           : _("Invitation: %s, %s"),
                     title, on);
  if (is_held (meeting))
    {
      add_results (self, heddle_record_get_id (HEDDLE_RECORD (meeting)));
    }
  else if (!heddle_meeting_is_cancelled (meeting))
    {
      g_autoptr (GPtrArray) lines = heddle_meeting_list_agenda_lines (self->store, meeting);

      g_ptr_array_extend_and_steal (self->lines, g_steal_pointer (&lines));
    }
  self->closing = heddle_meeting_is_cancelled (meeting) ? _("Please take it out of your calendar.")
                  : is_held (meeting)    ? _("Please say so if something is not right.")
                                         : _("Please say so if you cannot come.");
  beginning = dup_beginning (self, meeting, title);
  heddle_letter_writer_finish (self, beginning);
}

/* Who calls the meeting: its chair, or who else leads the group. */
static char *
dup_organizer (HeddleStore   *store,
               HeddleMeeting *meeting)
{
  const char *const wanted[] = { "chair", "lead", "secretary" };
  g_autoptr (GPtrArray) members =
    heddle_query_records (store, &heddle_group_member_kind, "group", meeting->group);

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    for (guint j = 0; j < members->len; j++)
      {
        HeddleGroupMember *member = g_ptr_array_index (members, j);
        g_autoptr (HeddleRecord) person =
          g_strcmp0 (member->role, wanted[i]) == 0 && member->person != NULL
            ? heddle_store_get (store, &heddle_person_kind, member->person, NULL)
            : NULL;

        if (person != NULL && !heddle_record_is_deleted (person)
            && !heddle_privacy_hides (person) && HEDDLE_PERSON (person)->email != NULL)
          return g_strdup (HEDDLE_PERSON (person)->email);
      }
  return NULL;
}

/* A meeting that is cancelled before anybody got it. */
static HeddleEvent *
make_cancelled (HeddleMeeting *meeting,
                gint64         now)
{
  HeddleEvent *event = heddle_event_new ();

  event->uid = g_strdup (heddle_record_get_id (HEDDLE_RECORD (meeting)));
  event->sequence = heddle_calendar_export_get_number (now);
  event->modified = now;
  event->kind = g_strdup (heddle_meeting_kind.name);
  event->id = g_strdup (event->uid);
  return event;
}

/* All that is exported is counted together, so that a calendar that has the meeting by
 * way of the whole export takes this as a later version of it. */
static HeddleEvent *
take_event (HeddleIcs     *all,
            HeddleMeeting *meeting)
{
  const char *id = heddle_record_get_id (HEDDLE_RECORD (meeting));

  for (guint i = 0; i < all->events->len; i++)
    if (g_strcmp0 (((HeddleEvent *) all->events->pdata[i])->uid, id) == 0)
      return g_ptr_array_steal_index (all->events, i);
  return NULL;
}

static void
fill_cancelled (HeddleEvent   *event,
                HeddleMeeting *meeting)
{
  g_autofree char *title = heddle_meeting_dup_title (meeting);

  event->cancelled = TRUE;
  event->first = event->last = heddle_day_parse (meeting->held_on);
  event->starts = heddle_agenda_parse_time (meeting->starts);
  event->ends = MAX (heddle_agenda_parse_time (meeting->ends), event->starts);
  g_set_str (&event->summary, title);
  g_set_str (&event->location, meeting->place);
  g_set_str (&event->url, meeting->link);
}

HeddleIcs *
heddle_meeting_export (HeddleStore  *store,
                       const char   *meeting_id,
                       gint64        now,
                       char        **memory,
                       GError      **error)
{
  const HeddleCalendarScope scope = { .from = HEDDLE_DAY_NONE, .to = HEDDLE_DAY_NONE };
  g_autoptr (HeddleRecord) record =
    heddle_store_get (store, &heddle_meeting_kind, meeting_id, error);
  HeddleMeeting *meeting;
  g_autoptr (HeddleIcs) all = NULL;
  HeddleEvent *event;
  HeddleIcs *ics;

  if (record == NULL)
    return NULL;
  meeting = HEDDLE_MEETING (record);
  if (heddle_privacy_hides (record))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
                   _("Meeting of %s: it is private, so no calendar gets it."), meeting->held_on);
      return NULL;
    }
  all = heddle_calendar_export (store, &scope, NULL, now, memory);
  event = take_event (all, meeting);
  if (event == NULL)
    event = make_cancelled (meeting, now);
  if (heddle_meeting_is_cancelled (meeting))
    fill_cancelled (event, meeting);
  event->organizer = dup_organizer (store, meeting);
  ics = heddle_ics_new (NULL);
  ics->cancels = event->cancelled && event->organizer != NULL;
  g_ptr_array_add (ics->events, event);
  return ics;
}
