/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "heddle-agenda-templates.h"
#include "heddle-attention.h"
#include "heddle-letter.h"
#include "heddle-meeting-jobs.h"
#include "heddle-meeting-outline.h"
#include "heddle-open-work.h"
#include "test-workspace.h"

static const char *
add_group (TestWorkspace *self)
{
  return test_add (self, &heddle_meeting_group_kind, "name", "Strategic Group", "sort",
                   "strategic", NULL);
}

static const char *
add_meeting (TestWorkspace *self,
             const char    *group,
             const char    *day)
{
  return test_add (self, &heddle_meeting_kind, "group", group, "held_on", day, "starts", "10:00",
                   "ends", "11:45", NULL);
}

static const char *
add_item (TestWorkspace *self,
          const char    *meeting,
          const char    *title)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = heddle_agenda_add (self->store, meeting, title, 10, "due", &error);

  g_assert_no_error (error);
  return heddle_record_get_id (test_get (self, &heddle_agenda_item_kind, id));
}

/* The Strategic Group meets monthly: its series makes meetings, which are on the
 * calendar; made again it makes none twice; one change each. */
static void
test_series (TestWorkspace *self,
             gconstpointer  data)
{
  const char *group = add_group (self);
  const char *series =
    test_add (self, &heddle_series_kind, "group", group, "every", "month", "nth", "first",
              "weekday", "monday", "since", "2027-04-01", "until", "2027-07-31", "starts",
              "10:00", "ends", "11:45", "skips_closures", "1", NULL);
  const char *digest = test_digest (self);
  g_autoptr (GArray) skipped = g_array_new (FALSE, FALSE, sizeof (HeddleDay));
  g_autoptr (GPtrArray) meetings = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (HeddleMeeting) next = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  g_assert_true (heddle_series_plan (self->store, series, &n, skipped, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (test_undo_label (self), ==, "Plan meetings of Strategic Group");
  /* 3 May 2027 is a bank holiday */
  g_assert_cmpuint (skipped->len, ==, 1);
  g_assert_cmpint (g_array_index (skipped, HeddleDay, 0), ==, heddle_day_new (2027, 5, 3));
  meetings = heddle_meeting_list (self->store, group);
  g_assert_cmpuint (meetings->len, ==, 3);
  g_assert_cmpstr (HEDDLE_MEETING (meetings->pdata[1])->held_on, ==, "2027-06-07");
  rows = heddle_deadlines_of_record (self->store, "meeting",
                                     heddle_record_get_id (meetings->pdata[0]), NULL);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpstr (((HeddleDeadline *) rows->pdata[0])->what, ==, "Strategic Group");

  g_assert_true (heddle_series_plan (self->store, series, &n, NULL, &error));
  g_assert_cmpuint (n, ==, 0);

  /* the day of a meeting itself still counts; a cancelled one does not */
  next = heddle_meeting_dup_next (self->store, group, heddle_day_new (2027, 4, 5));
  g_assert_cmpstr (next->held_on, ==, "2027-04-05");
  test_set (self, &heddle_meeting_kind, heddle_record_get_id (HEDDLE_RECORD (next)), "state",
            "cancelled", NULL);
  g_clear_object (&next);
  next = heddle_meeting_dup_next (self->store, group, heddle_day_new (2027, 4, 5));
  g_assert_cmpstr (next->held_on, ==, "2027-06-07");

  test_undo (self);
  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, digest);
}

/* A group that meets by the month needs to know on which of the month. */
static void
test_series_refused (TestWorkspace *self,
                     gconstpointer  data)
{
  const char *series =
    test_add (self, &heddle_series_kind, "group", add_group (self), "every", "week", "weekday",
              "monday", "since", "2027-04-01", "until", "2027-07-31", "starts", "10:00", "ends",
              "11:45", NULL);
  g_autoptr (HeddleEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  edit = heddle_edit_begin (self->store, "Test", &error);
  g_assert_false (heddle_edit_set_text (edit, &heddle_series_kind, series, "every", "month", &error)
                  && heddle_edit_commit (g_steal_pointer (&edit), &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "Which"));
}

static char *
show_agenda (TestWorkspace *self,
             const char    *meeting)
{
  g_autoptr (GPtrArray) items = heddle_agenda_list (self->store, meeting);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            HEDDLE_AGENDA_ITEM (items->pdata[i])->title);
  return g_string_free_and_steal (text);
}

static void
test_agenda (TestWorkspace *self,
             gconstpointer  data)
{
  const char *meeting = add_meeting (self, add_group (self), "2027-01-21");
  const char *c;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  add_item (self, meeting, "A");
  add_item (self, meeting, "B");
  c = add_item (self, meeting, "C");
  before = show_agenda (self, meeting);
  g_assert_cmpstr (before, ==, "A, B, C");
  g_assert_true (heddle_agenda_move (self->store, c, -2, &error));
  after = show_agenda (self, meeting);
  g_assert_cmpstr (after, ==, "C, A, B");
  /* at the end nothing happens, and nothing is to be undone */
  g_assert_true (heddle_agenda_move (self->store, c, -1, &error));
  test_undo (self);
  g_clear_pointer (&after, g_free);
  after = show_agenda (self, meeting);
  g_assert_cmpstr (after, ==, "A, B, C");

  /* an agenda that has items is not filled in */
  g_assert_true (heddle_agenda_fill_in (self->store, meeting, &error));
  g_clear_pointer (&after, g_free);
  after = show_agenda (self, meeting);
  g_assert_cmpstr (after, ==, "A, B, C");
}

/* What a meeting did not come to is on the next one's agenda, once. */
static void
test_carried_over (TestWorkspace *self,
                   gconstpointer  data)
{
  const char *group = add_group (self);
  const char *first = add_meeting (self, group, "2027-01-21");
  const char *second = add_meeting (self, group, "2027-02-18");
  const char *done = add_item (self, first, "Done");
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;
  HeddleMeeting *held;
  guint n;

  add_item (self, first, "Not come to");
  /* what was confidential stays so */
  test_set (self, &heddle_agenda_item_kind, add_item (self, first, "Secret"), "private", "1",
            NULL);
  test_set (self, &heddle_agenda_item_kind, done, "state", "done", NULL);
  g_assert_true (heddle_meeting_finish (self->store, first, "10:02", "11:50", NULL, &error));
  held = test_get (self, &heddle_meeting_kind, first);
  g_assert_cmpstr (held->state, ==, "held");
  g_assert_cmpstr (held->closed_at, ==, "11:50");
  g_assert_cmpstr (held->minutes_state, ==, "draft");

  g_assert_true (heddle_agenda_take_over (self->store, second, &n, &error));
  g_assert_cmpuint (n, ==, 2);
  g_assert_true (heddle_agenda_take_over (self->store, second, &n, &error));
  g_assert_cmpuint (n, ==, 0);
  items = heddle_agenda_list (self->store, second);
  g_assert_cmpuint (items->len, ==, 2);
  g_assert_false (heddle_record_is_private (items->pdata[0]));
  g_assert_true (heddle_record_is_private (items->pdata[1]));
  g_assert_cmpstr (HEDDLE_AGENDA_ITEM (items->pdata[0])->title, ==, "Not come to");
  g_assert_cmpstr (HEDDLE_AGENDA_ITEM (items->pdata[0])->state, ==, "open");
  g_assert_cmpint (HEDDLE_AGENDA_ITEM (items->pdata[0])->minutes, ==, 10);
}

/* A meeting that was held is behind the group, on its day too, and no longer coming. */
static void
test_held (TestWorkspace *self,
           gconstpointer  data)
{
  const HeddleDay today = heddle_day_new (2027, 1, 21);
  const HeddleAttention all = { 0 };
  const char *group = add_group (self);
  const char *meeting = add_meeting (self, group, "2027-01-21");
  const char *later = add_meeting (self, group, "2027-01-28");
  g_autoptr (GPtrArray) before = NULL, after = NULL, outlines = NULL;
  HeddleGroupOutline *outline;

  before = heddle_attention_coming (self->store, &all, today, today + 14, 10);
  g_assert_cmpuint (before->len, ==, 2);
  g_assert_true (heddle_meeting_finish (self->store, meeting, "10:00", "11:00", NULL, NULL));
  after = heddle_attention_coming (self->store, &all, today, today + 14, 10);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_cmpstr (((HeddleDeadline *) after->pdata[0])->id, ==, later);
  outlines = heddle_group_list_outlines (self->store, today);
  outline = outlines->pdata[0];
  g_assert_cmpstr (heddle_record_get_id (HEDDLE_RECORD (outline->next)), ==, later);
  g_assert_cmpuint (outline->n_coming, ==, 1);
  g_assert_cmpuint (outline->n_past, ==, 1);
}

/* What was presented, or led to something, is done; only what was never come to is
 * carried over. What somebody has set stays. */
static void
test_come_to (TestWorkspace *self,
              gconstpointer  data)
{
  static const struct { const char *title, *state; } items[] = {
    { "Shown", "done" }, { "Decided", "done" }, { "Agreed", "done" },
    { "Not come to", "carried-over" }, { "Put off", "carried-over" },
  };
  const char *meeting = add_meeting (self, add_group (self), "2027-01-21");
  const char *ids[G_N_ELEMENTS (items)];
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  g_autofree char *decision = NULL, *action = NULL, *general = NULL;
  const char *digest;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    ids[i] = add_item (self, meeting, items[i].title);
  test_set (self, &heddle_agenda_item_kind, ids[4], "state", "carried-over", NULL);
  decision = heddle_meeting_decide (self->store, meeting, ids[1], "Yes", NULL, &error);
  general = heddle_meeting_decide (self->store, meeting, NULL, "Two themes", NULL, &error);
  action = heddle_meeting_agree_action (self->store, meeting, ids[2], "Ask", NULL, NULL, &error);
  g_assert_no_error (error);
  g_ptr_array_add (shown, (char *) ids[0]);
  g_ptr_array_add (shown, (char *) ids[4]);
  digest = test_digest (self);
  g_assert_true (heddle_meeting_finish (self->store, meeting, NULL, NULL, shown, &error));
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    g_assert_cmpstr (HEDDLE_AGENDA_ITEM (test_get (self, &heddle_agenda_item_kind, ids[i]))->state,
                     ==, items[i].state);
  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, digest);
}

/* Decisions and actions: one change each, on the calendar at once. */
static void
test_record (TestWorkspace *self,
             gconstpointer  data)
{
  const char *group = add_group (self);
  const char *meeting = add_meeting (self, group, "2027-01-21");
  const char *item = add_item (self, meeting, "Programme");
  const char *digest = test_digest (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *first = heddle_meeting_decide (self->store, meeting, item,
                                                  "Angus hosts in April", "all agreed", &error);
  g_autofree char *second = heddle_meeting_decide (self->store, meeting, NULL, "Two themes", NULL,
                                                   &error);
  g_autofree char *action = heddle_meeting_agree_action (self->store, meeting, item,
                                                         "Ask Angus", NULL, "2027-01-26", &error);
  g_autoptr (GPtrArray) rows = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (HEDDLE_DECISION (test_get (self, &heddle_decision_kind, first))->number, ==, 1);
  g_assert_cmpint (HEDDLE_DECISION (test_get (self, &heddle_decision_kind, second))->number, ==, 2);
  rows = heddle_deadlines_of_record (self->store, "action", action, NULL);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpstr (((HeddleDeadline *) rows->pdata[0])->subject, ==, "Strategic Group");
  g_assert_cmpint (((HeddleDeadline *) rows->pdata[0])->last, ==, heddle_day_new (2027, 1, 26));

  /* a decision without words is none */
  g_assert_null (heddle_meeting_decide (self->store, meeting, item, "", NULL, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "Decision"));

  for (int i = 0; i < 3; i++)
    test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, digest);
}

/* The roles of a local group are slots of its episode; empty ones show; who comes
 * besides is noted too. */
/* Whom a private record brings counts for the group itself and for nobody else. */
static void
test_private_members (TestWorkspace *self,
                      gconstpointer  data)
{
  const char *group = add_group (self);
  const char *meeting = add_meeting (self, group, "2027-01-21");
  g_autofree char *none = heddle_meeting_dup_attendance (self->store, meeting, TRUE);
  g_autofree char *all = NULL;
  g_autofree char *shown = NULL;

  test_add (self, &heddle_group_member_kind, "group", group, "post", "Clerk", NULL);
  test_add (self, &heddle_group_member_kind, "group", group, "post", "Adviser", "private", "true",
            NULL);
  g_assert_true (heddle_meeting_attend (self->store, meeting, NULL, "Clerk", "present", NULL));
  g_assert_true (heddle_meeting_attend (self->store, meeting, NULL, "Adviser", "present", NULL));
  g_assert_true (heddle_meeting_attend (self->store, meeting, NULL, "Guest", "apologies", NULL));
  all = heddle_meeting_dup_attendance (self->store, meeting, TRUE);
  shown = heddle_meeting_dup_attendance (self->store, meeting, FALSE);
  g_assert_null (none);
  g_assert_cmpstr (all, ==, "Present 2, Apologies 1");
  g_assert_cmpstr (shown, ==, "Present 1, Apologies 1");
}

static void
test_local_group (TestWorkspace *self,
                  gconstpointer  data)
{
  const char *episode = test_plan (self, "Fife", "2027-03-09", 3);
  g_autoptr (GPtrArray) groups =
    heddle_query_records (self->store, &heddle_meeting_group_kind, "episode", episode);
  g_autoptr (GPtrArray) slots =
    heddle_query_records (self->store, &heddle_slot_kind, "episode", episode);
  g_autoptr (GPtrArray) expected = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *action = NULL;
  const char *meeting;
  guint n_empty = 0;

  g_assert_cmpuint (groups->len, ==, 1);
  g_assert_cmpstr (HEDDLE_MEETING_GROUP (groups->pdata[0])->sort, ==, "local");
  meeting = add_meeting (self, heddle_record_get_id (groups->pdata[0]), "2027-01-22");
  g_assert_true (heddle_meeting_attend (self->store, meeting, NULL, "Headteacher, Example School",
                                        "online", &error));
  g_assert_true (heddle_meeting_attend (self->store, meeting, NULL, "Headteacher, Example School",
                                        "present", &error));
  expected = heddle_meeting_list_expected (self->store, meeting);
  g_assert_cmpuint (expected->len, ==, slots->len + 1);
  for (guint i = 0; i < slots->len; i++)
    n_empty += ((HeddleExpected *) expected->pdata[i])->name == NULL;
  g_assert_cmpuint (n_empty, >, 0);
  g_assert_cmpstr (((HeddleExpected *) expected->pdata[slots->len])->attendance->state, ==,
                   "present");

  /* what it agrees is of the episode too */
  action = heddle_meeting_agree_action (self->store, meeting, NULL, "Name a recorder", NULL, NULL,
                                        &error);
  g_assert_no_error (error);
  g_assert_cmpstr (HEDDLE_ACTION (test_get (self, &heddle_action_kind, action))->episode, ==,
                   episode);
}

/* Groups stand in the order of their sorts, each with its next meeting; a cancelled one is
 * not it. A meeting on a bank holiday says so. */
static void
test_outlines (TestWorkspace *self,
               gconstpointer  data)
{
  const char *board = test_add (self, &heddle_meeting_group_kind, "name", "A board", "sort",
                                "board", NULL);
  const char *group = add_group (self);
  const char *on_holiday = add_meeting (self, group, "2027-05-03");
  const char *past = add_meeting (self, group, "2026-05-07");
  const char *later = add_meeting (self, group, "2027-06-03");
  g_autoptr (HeddleHostCalendars) calendars = heddle_host_calendars_new (self->store);
  g_autoptr (GPtrArray) outlines = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *closure = NULL;
  HeddleGroupOutline *first;
  HeddleGroupOutline *last;

  g_assert_nonnull (board);
  g_assert_true (heddle_meeting_cancel (self->store, on_holiday, TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (test_undo_label (self), ==, "Cancel Strategic Group, Monday 3 May 2027");
  outlines = heddle_group_list_outlines (self->store, heddle_day_new (2027, 1, 18));
  first = outlines->pdata[0];
  last = outlines->pdata[outlines->len - 1];
  g_assert_cmpstr (first->group->name, ==, "Strategic Group");
  g_assert_cmpstr (heddle_record_get_id (HEDDLE_RECORD (first->next)), ==, later);
  g_assert_cmpuint (first->n_coming, ==, 1);
  g_assert_cmpuint (first->n_past, ==, 1);
  g_assert_cmpstr (last->group->name, ==, "A board");
  g_assert_null (last->next);

  closure = heddle_meeting_dup_closure (
    calendars, HEDDLE_MEETING (test_get (self, &heddle_meeting_kind, on_holiday)));
  g_assert_nonnull (closure);
  g_clear_pointer (&closure, g_free);
  closure = heddle_meeting_dup_closure (
    calendars, HEDDLE_MEETING (test_get (self, &heddle_meeting_kind, past)));
  g_assert_null (closure);
  g_assert_true (heddle_meeting_cancel (self->store, on_holiday, FALSE, &error));
  g_assert_cmpstr (HEDDLE_MEETING (test_get (self, &heddle_meeting_kind, on_holiday))->state, ==,
                   "planned");
}

/* Days are known before there is a series in the file; none while something is missing. */
static void
test_series_preview (TestWorkspace *self,
                     gconstpointer  data)
{
  const char *group = add_group (self);
  g_autoptr (HeddleSeries) series = g_object_new (HEDDLE_TYPE_SERIES, NULL);
  g_autoptr (GArray) none = NULL;
  g_autoptr (GArray) days = NULL;
  g_autoptr (GArray) skipped = g_array_new (FALSE, FALSE, sizeof (HeddleDay));
  g_autofree char *rule = NULL;

  series->group = g_strdup (group);
  series->every = g_strdup ("month");
  series->weekday = g_strdup ("monday");
  series->since = g_strdup ("2027-04-01");
  series->until = g_strdup ("2027-07-31");
  series->skips_closures = TRUE;
  none = heddle_series_list_days (self->store, series, NULL);
  g_assert_cmpuint (none->len, ==, 0);
  series->nth = g_strdup ("first");
  days = heddle_series_list_days (self->store, series, skipped);
  g_assert_cmpuint (days->len, ==, 3);
  g_assert_cmpuint (skipped->len, ==, 1);
  rule = heddle_series_dup_rule (series);
  g_assert_cmpstr (rule, ==, "first Monday of the month");
}

/* The live view of an item and what it is about are one change. */
static void
test_view (TestWorkspace *self,
           gconstpointer  data)
{
  const char *meeting = add_meeting (self, add_group (self), "2027-01-21");
  const char *item = add_item (self, meeting, "Which week?");
  g_autoptr (GError) error = NULL;
  HeddleAgendaItem *shown;

  g_assert_true (heddle_agenda_set_view (self->store, item, "decision", "Do we move it?", &error));
  g_assert_no_error (error);
  g_assert_cmpstr (test_undo_label (self), ==, "Change What Which week? Shows");
  shown = HEDDLE_AGENDA_ITEM (test_get (self, &heddle_agenda_item_kind, item));
  g_assert_cmpstr (shown->view, ==, "decision");
  g_assert_cmpstr (shown->question, ==, "Do we move it?");
  g_assert_true (heddle_agenda_set_view (self->store, item, NULL, NULL, &error));
  shown = HEDDLE_AGENDA_ITEM (test_get (self, &heddle_agenda_item_kind, item));
  g_assert_null (shown->view);
  g_assert_cmpstr (shown->question, ==, "Do we move it?");
}

/* Each view that is about something names a field that items have. */
static void
test_subjects (void)
{
  const HeddleChoice *views = heddle_kind_get_field (&heddle_agenda_item_kind, "view")->choices;
  guint n = 0;

  for (; views->word != NULL; views++)
    {
      const char *field = heddle_agenda_view_get_subject (views->word);

      if (field == NULL)
        continue;
      g_assert_nonnull (heddle_kind_get_field (&heddle_agenda_item_kind, field));
      n++;
    }
  g_assert_cmpuint (n, >, 5);
}

static const HeddleOpenWork *
find_work (GPtrArray  *list,
           const char *id)
{
  for (guint i = 0; i < list->len; i++)
    if (g_str_equal (((HeddleOpenWork *) list->pdata[i])->id, id))
      return list->pdata[i];
  return NULL;
}

/* An action has an owner, a day and how far it is; until it is done it stands in its
 * owner's list and letter, in Today and on the calendar, with the group's name. */
static void
test_action_everywhere (TestWorkspace *self,
                        gconstpointer  data)
{
  const char *person = test_add (self, &heddle_person_kind, "post", "Adviser", NULL);
  const char *group = add_group (self);
  const char *meeting = add_meeting (self, group, "2027-01-14");
  g_autoptr (GError) error = NULL;
  g_autofree char *action = heddle_meeting_agree_action (self->store, meeting, NULL, "Ask Angus",
                                                         person, "2027-01-26", &error);
  const HeddleAttention mine = { .mine = TRUE, .person = person };
  g_autoptr (GPtrArray) work = heddle_open_work_list (self->store, person, TEST_TODAY);
  g_autoptr (GPtrArray) today =
    heddle_attention_coming (self->store, &mine, TEST_TODAY, TEST_TODAY + 14, 10);
  g_autoptr (GPtrArray) calendar =
    heddle_deadlines_range (self->store, NULL, heddle_day_new (2027, 1, 26),
                            heddle_day_new (2027, 1, 26));
  g_autoptr (HeddleLetter) letter =
    heddle_letter_new (self->store, "person", person, TEST_TODAY, &error);
  g_autoptr (GPtrArray) done = NULL;
  HeddleAction *record;

  g_assert_no_error (error);
  g_assert_nonnull (find_work (work, action));
  test_assert_day (find_work (work, action)->due, "2027-01-26");
  g_assert_cmpuint (today->len, ==, 1);
  g_assert_cmpstr (((HeddleDeadline *) today->pdata[0])->id, ==, action);
  g_assert_cmpuint (calendar->len, ==, 1);
  g_assert_cmpstr (((HeddleDeadline *) calendar->pdata[0])->subject, ==, "Strategic Group");
  g_assert_cmpstr (((HeddleDeadline *) calendar->pdata[0])->whom, ==, "Adviser");
  g_assert_nonnull (strstr (letter->text, "Ask Angus"));

  test_set (self, &heddle_action_kind, action, "progress_done", "3", "progress_total", "9",
            "progress_unit", "schools", NULL);
  record = test_get (self, &heddle_action_kind, action);
  g_assert_cmpint (record->progress_done, ==, 3);
  test_set (self, &heddle_action_kind, action, "done_on", "2027-01-20", NULL);
  done = heddle_open_work_list (self->store, person, TEST_TODAY);
  g_assert_null (find_work (done, action));
}

/* Who leads an item has it on the list until the meeting was; being a member is a part,
 * and having been there is nothing to be done. */
static void
test_work_of_members (TestWorkspace *self,
                      gconstpointer  data)
{
  const char *person = test_add (self, &heddle_person_kind, "post", "Adviser", NULL);
  const char *group = add_group (self);
  const char *member = test_add (self, &heddle_group_member_kind, "group", group, "person",
                                 person, NULL);
  const char *meeting = add_meeting (self, group, "2027-01-21");
  const char *item = add_item (self, meeting, "Programme");
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  test_set (self, &heddle_agenda_item_kind, item, "owner", person, NULL);
  g_assert_true (heddle_meeting_attend (self->store, meeting, person, NULL, "present", NULL));
  before = heddle_open_work_list (self->store, person, TEST_TODAY);
  g_assert_cmpuint (before->len, ==, 2);
  test_assert_day (find_work (before, item)->due, "2027-01-21");
  g_assert_true (find_work (before, member)->is_part);
  g_assert_true (heddle_meeting_finish (self->store, meeting, NULL, NULL, NULL, NULL));
  test_set (self, &heddle_group_member_kind, member, "until", "2027-01-17", NULL);
  after = heddle_open_work_list (self->store, person, TEST_TODAY);
  g_assert_cmpuint (after->len, ==, 0);
}

/* What is said at a confidential item is as private as the item. */
static void
test_confidential (TestWorkspace *self,
                   gconstpointer  data)
{
  const char *meeting = add_meeting (self, add_group (self), "2027-01-21");
  const char *item = add_item (self, meeting, "Complaint");
  g_autofree char *open = heddle_meeting_decide (self->store, meeting, item, "Yes", NULL, NULL);
  g_autofree char *decision = NULL;
  g_autofree char *action = NULL;

  test_set (self, &heddle_agenda_item_kind, item, "private", "true", NULL);
  decision = heddle_meeting_decide (self->store, meeting, item, "No", NULL, NULL);
  action = heddle_meeting_agree_action (self->store, meeting, item, "Write", NULL, NULL, NULL);
  g_assert_false (heddle_record_is_private (test_get (self, &heddle_decision_kind, open)));
  g_assert_true (heddle_record_is_private (test_get (self, &heddle_decision_kind, decision)));
  g_assert_true (heddle_record_is_private (test_get (self, &heddle_action_kind, action)));
}

#define ADD(path, function) \
  g_test_add (path, TestWorkspace, NULL, test_workspace_set_up, function, test_workspace_tear_down)

static char *
show_template (TestWorkspace *self,
               const char    *template)
{
  g_autoptr (GPtrArray) items = heddle_agenda_template_list_items (self->store, template);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      HeddleAgendaTemplateItem *item = items->pdata[i];

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", item->title);
      g_assert_null (heddle_record_get_notes (HEDDLE_RECORD (item)));
      g_assert_null (item->owner);
    }
  return g_string_free_and_steal (text);
}

/* A template keeps of an agenda what the next meeting could begin with: nothing that is
 * confidential or was carried over, no notes, nobody who is private. */
static void
test_template_saved (TestWorkspace *self,
                     gconstpointer  data)
{
  const char *group = add_group (self);
  const char *meeting = add_meeting (self, group, "2027-01-21");
  const char *person = test_add (self, &heddle_person_kind, "post", "Somebody", "private", "1",
                                 NULL);
  const char *a = add_item (self, meeting, "A");
  const char *secret = add_item (self, meeting, "Secret");
  const char *carried = add_item (self, meeting, "Carried");
  const char *b = add_item (self, meeting, "B");
  const char *digest;
  g_autofree char *template = NULL;
  g_autofree char *again = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;

  test_set (self, &heddle_agenda_item_kind, a, "notes", "Secret", "owner", person, "question",
            "Which?", NULL);
  test_set (self, &heddle_agenda_item_kind, secret, "private", "1", NULL);
  test_set (self, &heddle_agenda_item_kind, carried, "carried_from", b, NULL);
  test_set (self, &heddle_agenda_item_kind, b, "covers", "plan:1", "question", "Plan sent", NULL);
  digest = test_digest (self);
  template = heddle_agenda_template_save (self->store, meeting, " Board ", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (test_undo_label (self), ==, "Save Agenda as Board");
  before = show_template (self, template);
  g_assert_cmpstr (before, ==, "A, B");
  items = heddle_agenda_template_list_items (self->store, template);
  g_assert_cmpstr (HEDDLE_AGENDA_TEMPLATE_ITEM (items->pdata[0])->question, ==, "Which?");
  g_assert_cmpint (HEDDLE_AGENDA_TEMPLATE_ITEM (items->pdata[0])->minutes, ==, 10);
  g_assert_cmpstr (HEDDLE_AGENDA_TEMPLATE_ITEM (items->pdata[0])->view, ==, "due");
  g_assert_null (HEDDLE_AGENDA_TEMPLATE_ITEM (items->pdata[1])->question);
  g_assert_false (heddle_record_is_private (test_get (self, &heddle_agenda_template_kind,
                                                      template)));

  /* the same name, in whatever case, is the same template */
  add_item (self, meeting, "C");
  again = heddle_agenda_template_save (self->store, meeting, "board", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (again, ==, template);
  g_assert_cmpstr (test_undo_label (self), ==, "Change Template board");
  after = show_template (self, template);
  g_assert_cmpstr (after, ==, "A, B, C");
  test_undo (self);
  test_undo (self);
  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, digest);
}

/* What a confidential meeting leaves is confidential; of nothing there is no template,
 * and none is without a name. */
static void
test_template_refused (TestWorkspace *self,
                       gconstpointer  data)
{
  const char *meeting = add_meeting (self, add_group (self), "2027-01-21");
  g_autofree char *template = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (heddle_agenda_template_save (self->store, meeting, "Board", &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED);
  g_clear_error (&error);
  add_item (self, meeting, "A");
  g_assert_null (heddle_agenda_template_save (self->store, meeting, "  ", &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID);
  g_clear_error (&error);
  test_set (self, &heddle_meeting_kind, meeting, "private", "1", NULL);
  template = heddle_agenda_template_save (self->store, meeting, "Board", &error);
  g_assert_no_error (error);
  g_assert_true (heddle_record_is_private (test_get (self, &heddle_agenda_template_kind,
                                                     template)));
}

/* A template is used for a meeting, at the end of its agenda, and for each new meeting of
 * a series; those that are there stay as they are. */
static void
test_template_used (TestWorkspace *self,
                    gconstpointer  data)
{
  const char *group = add_group (self);
  const char *first = add_meeting (self, group, "2027-01-21");
  const char *second = add_meeting (self, group, "2027-02-18");
  const char *series;
  const char *digest;
  g_autofree char *template = NULL;
  g_autofree char *agenda = NULL;
  g_autofree char *of_series = NULL;
  g_autoptr (GPtrArray) meetings = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  add_item (self, first, "A");
  add_item (self, first, "B");
  template = heddle_agenda_template_save (self->store, first, "Board", &error);
  g_assert_no_error (error);
  items = heddle_agenda_template_list_items (self->store, template);
  test_set (self, &heddle_agenda_template_item_kind, heddle_record_get_id (items->pdata[1]),
            "private", "1", NULL);
  add_item (self, second, "Own");
  digest = test_digest (self);
  g_assert_true (heddle_agenda_template_use (self->store, second, template, &error));
  g_assert_cmpstr (test_undo_label (self), ==, "Use Template Board");
  agenda = show_agenda (self, second);
  g_assert_cmpstr (agenda, ==, "Own, A, B");
  g_clear_pointer (&items, g_ptr_array_unref);
  items = heddle_agenda_list (self->store, second);
  g_assert_false (heddle_record_is_private (items->pdata[1]));
  g_assert_true (heddle_record_is_private (items->pdata[2]));
  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, digest);

  series = test_add (self, &heddle_series_kind, "group", group, "every", "week", "weekday",
                     "monday", "since", "2027-06-01", "until", "2027-06-14", "starts", "10:00",
                     "ends", "11:00", "agenda", template, NULL);
  digest = test_digest (self);
  g_assert_true (heddle_series_plan (self->store, series, &n, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 2);
  meetings = heddle_meeting_list (self->store, group);
  of_series = show_agenda (self, heddle_record_get_id (meetings->pdata[3]));
  g_assert_cmpstr (of_series, ==, "A, B");
  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, digest);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/meetings/C02/series", test_series);
  ADD ("/meetings/series-refused", test_series_refused);
  ADD ("/meetings/C02/outlines", test_outlines);
  ADD ("/meetings/C02/series-preview", test_series_preview);
  ADD ("/meetings/view", test_view);
  g_test_add_func ("/meetings/view-subjects", test_subjects);
  ADD ("/meetings/agenda", test_agenda);
  ADD ("/meetings/carried-over", test_carried_over);
  ADD ("/meetings/come-to", test_come_to);
  ADD ("/meetings/held", test_held);
  ADD ("/meetings/template-saved", test_template_saved);
  ADD ("/meetings/template-refused", test_template_refused);
  ADD ("/meetings/C02/template-used", test_template_used);
  ADD ("/meetings/record", test_record);
  ADD ("/meetings/private-members", test_private_members);
  ADD ("/meetings/C04/local-group", test_local_group);
  ADD ("/meetings/C20/actions", test_action_everywhere);
  ADD ("/meetings/work", test_work_of_members);
  ADD ("/meetings/confidential", test_confidential);

  return g_test_run ();
}
