/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "heddle-calendar-export.h"
#include "heddle-letter.h"
#include "heddle-meeting-invitation.h"
#include "heddle-meeting-jobs.h"
#include "test-workspace.h"

#define NOW 1800000000

/* A group of three, one of them without an address, and what each is sent. */
static const char *
add_meeting (TestWorkspace *self)
{
  const char *group = test_add (self, &heddle_meeting_group_kind, "name", "Strategic Group",
                                "sort", "strategic", NULL);
  const char *chair = test_add (self, &heddle_person_kind, "post", "Chair", "email",
                                "chair@example.org", NULL);
  const char *director = test_add (self, &heddle_person_kind, "post", "Director, Fife", NULL);
  const char *meeting =
    test_add (self, &heddle_meeting_kind, "group", group, "held_on", "2027-01-21", "starts",
              "10:00", "ends", "11:45", "place", "Edinburgh", "link", "https://meet.example.org/1",
              "notes", "SECRET", NULL);
  const char *item;

  test_add (self, &heddle_group_member_kind, "group", group, "person", director, NULL);
  test_add (self, &heddle_group_member_kind, "group", group, "person", chair, "role", "chair",
            NULL);
  test_add (self, &heddle_group_member_kind, "group", group, "post", "Policy officer", NULL);
  test_add (self, &heddle_agenda_item_kind, "meeting", meeting, "position", "1", "title",
            "Welcome", "minutes", "5", "post", "Chair", "notes", "SECRET", NULL);
  item = test_add (self, &heddle_agenda_item_kind, "meeting", meeting, "position", "2", "title",
                   "Which week?", "minutes", "15", "owner", director, NULL);
  test_add (self, &heddle_agenda_item_kind, "meeting", meeting, "position", "3", "title",
            "SECRET", "minutes", "20", "owner", director, "private", "true", NULL);
  test_add (self, &heddle_agenda_item_kind, "meeting", meeting, "position", "4", "title",
            "Next meeting", NULL);
  test_add (self, &heddle_agenda_paper_kind, "item", item, "title", "Letter from the host",
            "pages", "2", "link", "https://papers.example.org/1", NULL);
  test_add (self, &heddle_agenda_paper_kind, "item", item, "title", "SECRET", "private", "true",
            NULL);
  return meeting;
}

static void
test_letter (TestWorkspace *self,
             gconstpointer  data)
{
  const char *meeting = add_meeting (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleLetter) letter =
    heddle_letter_new (self->store, "meeting", meeting, TEST_TODAY, &error);

  g_assert_no_error (error);
  g_assert_true (heddle_letter_applies (self->store, "meeting", meeting));
  g_assert_cmpstr (letter->to, ==, "Members of Strategic Group");
  g_assert_cmpuint (letter->addresses->len, ==, 1);
  g_assert_cmpstr (letter->addresses->pdata[0], ==, "chair@example.org");
  g_assert_cmpuint (letter->missing->len, ==, 2);
  g_assert_cmpstr (letter->subject, ==, "Invitation: Strategic Group, Thu 21 Jan 2027");
  g_assert_cmpstr (
    letter->text, ==,
    "Dear colleagues,\n\nStrategic Group meets on Thursday 21 January 2027, 10:00 to 11:45.\n"
    "Place: Edinburgh\nOnline: https://meet.example.org/1\n\nAgenda:\n\n"
    "- 10:00  Welcome (5 min; Chair)\n"
    "- 10:05  Which week? (15 min; Director, Fife; papers: Letter from the host, 2 pages "
    "<https://papers.example.org/1>)\n"
    "- 10:20  Confidential item (20 min)\n"
    "- 10:40  Next meeting\n\n"
    "Please say so if you cannot come.\n");
  g_assert_true (g_str_has_prefix (letter->uri, "mailto:chair@example.org?subject=Invitation"));
  g_assert_null (strstr (letter->uri, "SECRET"));
}

/* A cancelled meeting is taken back; of a private one nothing is told. */
static void
test_letter_states (TestWorkspace *self,
                    gconstpointer  data)
{
  const char *meeting = add_meeting (self);
  g_autoptr (HeddleLetter) letter = NULL;
  g_autoptr (GError) error = NULL;

  test_set (self, &heddle_meeting_kind, meeting, "state", "cancelled", NULL);
  letter = heddle_letter_new (self->store, "meeting", meeting, TEST_TODAY, &error);
  g_assert_cmpstr (letter->subject, ==, "Cancelled: Strategic Group, Thu 21 Jan 2027");
  g_assert_cmpstr (letter->text, ==,
                   "Dear colleagues,\n\nStrategic Group on Thursday 21 January 2027, 10:00 to "
                   "11:45, will not take place.\n\n\nPlease take it out of your calendar.\n");
  test_set (self, &heddle_meeting_kind, meeting, "private", "true", NULL);
  g_assert_false (heddle_letter_applies (self->store, "meeting", meeting));
  g_assert_null (heddle_letter_new (self->store, "meeting", meeting, TEST_TODAY, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED);
}

/* After the meeting the letter says what came of it, but for what is confidential. */
static void
test_letter_held (TestWorkspace *self,
                  gconstpointer  data)
{
  const char *meeting = add_meeting (self);
  g_autoptr (GPtrArray) items = heddle_agenda_list (self->store, meeting);
  const char *first = heddle_record_get_id (items->pdata[0]);
  const char *secret = heddle_record_get_id (items->pdata[2]);
  g_autoptr (HeddleLetter) letter = NULL;
  g_autoptr (GError) error = NULL;

  g_free (heddle_meeting_decide (self->store, meeting, first, "Fife keeps its days", NULL, NULL));
  g_free (heddle_meeting_decide (self->store, meeting, secret, "SECRET", NULL, NULL));
  g_free (heddle_meeting_agree_action (self->store, meeting, secret, "SECRET", NULL, NULL, NULL));
  g_free (heddle_meeting_agree_action (self->store, meeting, first, "Ask Angus",
                                       test_find (self, &heddle_person_kind, "Chair"),
                                       "2027-01-26", NULL));
  g_assert_true (heddle_meeting_finish (self->store, meeting, NULL, NULL, NULL, &error));
  letter = heddle_letter_new (self->store, "meeting", meeting, TEST_TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (letter->subject, ==, "Minutes: Strategic Group, Thu 21 Jan 2027");
  g_assert_cmpstr (letter->text, ==,
                   "Dear colleagues,\n\nStrategic Group met on Thursday 21 January 2027, 10:00 "
                   "to 11:45.\n\nDecisions and actions:\n\n"
                   "- D1  Fife keeps its days\n- A2  Ask Angus; Chair; by Tue 26 Jan\n\n"
                   "Please say so if something is not right.\n");
}

static char *
export (TestWorkspace *self,
        const char    *meeting,
        gint64         now)
{
  g_autofree char *memory = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleIcs) ics =
    heddle_meeting_export (self->store, meeting, now, &memory, &error);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_no_error (error);
  bytes = heddle_ics_write (ics);
  g_assert_true (heddle_calendar_export_remember (self->store, memory, &error));
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_has (const char *text,
            const char *line)
{
  if (strstr (text, line) == NULL)
    g_error ("\"%s\" is not in:\n%s", line, text);
}

static int
get_number (const char *calendar)
{
  const char *at = strstr (calendar, "SEQUENCE:");

  g_assert_nonnull (at);
  return atoi (at + strlen ("SEQUENCE:"));
}

/* One event, always with the same UID; its number rises when it moves, not when it is
 * exported again; cancelled it is taken back. */
static void
test_event (TestWorkspace *self,
            gconstpointer  data)
{
  const char *meeting = add_meeting (self);
  g_autofree char *uid = g_strdup_printf ("UID:%s\r\n", meeting);
  g_autofree char *first = export (self, meeting, NOW);
  g_autofree char *again = export (self, meeting, NOW + 60);
  g_autofree char *moved = NULL;
  g_autofree char *cancelled = NULL;
  g_autoptr (HeddleIcs) read = NULL;
  g_autoptr (GBytes) bytes = NULL;
  HeddleEvent *event;

  assert_has (first, uid);
  assert_has (first, "METHOD:PUBLISH\r\n");
  assert_has (first, "DTSTART;TZID=Europe/London:20270121T100000\r\n");
  assert_has (first, "DTEND;TZID=Europe/London:20270121T114500\r\n");
  assert_has (first, "ORGANIZER:mailto:chair@example.org\r\n");
  assert_has (first, "STATUS:CONFIRMED\r\n");
  g_assert_null (strstr (first, "SECRET"));
  g_assert_cmpstr (again, ==, first);
  bytes = g_bytes_new (first, strlen (first));
  read = heddle_ics_read (bytes, NULL);
  g_assert_cmpuint (read->events->len, ==, 1);
  event = read->events->pdata[0];
  g_assert_cmpstr (event->summary, ==, "Strategic Group");
  g_assert_cmpstr (event->location, ==, "Edinburgh");
  g_assert_cmpstr (event->url, ==, "https://meet.example.org/1");
  assert_has (event->description, "10:05  Which week? (15 min; Director, Fife; papers:");
  assert_has (event->description, "10:20  Confidential item (20 min)");

  test_set (self, &heddle_meeting_kind, meeting, "starts", "10:30", NULL);
  moved = export (self, meeting, NOW + 120);
  assert_has (moved, uid);
  g_assert_cmpint (get_number (moved), >, get_number (first));
  assert_has (moved, "T103000\r\n");

  test_set (self, &heddle_meeting_kind, meeting, "state", "cancelled", NULL);
  cancelled = export (self, meeting, NOW + 180);
  assert_has (cancelled, uid);
  assert_has (cancelled, "METHOD:CANCEL\r\n");
  assert_has (cancelled, "STATUS:CANCELLED\r\n");
  g_assert_cmpint (get_number (cancelled), >, get_number (moved));
  assert_has (cancelled, "SUMMARY:Strategic Group\r\n");
}

/* Cancelled before anybody got it, and without anybody who calls it: published so. */
static void
test_event_cancelled (TestWorkspace *self,
                      gconstpointer  data)
{
  const char *group = test_add (self, &heddle_meeting_group_kind, "name", "Board", "sort",
                                "board", NULL);
  const char *meeting = test_add (self, &heddle_meeting_kind, "group", group, "held_on",
                                  "2027-01-21", "starts", "10:00", "state", "cancelled", "link",
                                  "https://meet.example.org/2", NULL);
  g_autofree char *text = export (self, meeting, NOW);
  g_autofree char *memory = NULL;
  g_autoptr (GError) error = NULL;

  assert_has (text, "METHOD:PUBLISH\r\n");
  assert_has (text, "STATUS:CANCELLED\r\n");
  assert_has (text, "T100000\r\n");
  assert_has (text, "https://meet.example.org/2");
  test_set (self, &heddle_meeting_kind, meeting, "private", "true", NULL);
  g_assert_null (heddle_meeting_export (self->store, meeting, NOW, &memory, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add ("/meeting-invitation/letter", test_letter);
  test_workspace_add ("/meeting-invitation/letter-states", test_letter_states);
  test_workspace_add ("/meeting-invitation/letter-held", test_letter_held);
  test_workspace_add ("/meeting-invitation/R31/event", test_event);
  test_workspace_add ("/meeting-invitation/event-cancelled", test_event_cancelled);

  return g_test_run ();
}
