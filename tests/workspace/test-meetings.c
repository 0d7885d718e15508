/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a meeting is, does and leaves behind: agenda, decisions, actions, attendance. */
#include <string.h>

#include "heddle-attention.h"
#include "heddle-letter.h"
#include "heddle-meeting-jobs.h"
#include "heddle-meeting-outline.h"
#include "heddle-open-work.h"
#include "meeting-fixture.h"
#include "test-workspace.h"

static void
test_agenda (TestWorkspace *self,
             gconstpointer  data)
{
  const char *meeting = test_add_meeting (self, test_add_group (self), "2027-01-21");
  const char *c;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  test_add_agenda_item (self, meeting, "A");
  test_add_agenda_item (self, meeting, "B");
  c = test_add_agenda_item (self, meeting, "C");
  before = test_show_agenda (self, meeting);
  g_assert_cmpstr (before, ==, "A, B, C");
  g_assert_true (heddle_agenda_move (self->store, c, -2, &error));
  after = test_show_agenda (self, meeting);
  g_assert_cmpstr (after, ==, "C, A, B");
  /* at the end nothing happens, and nothing is to be undone */
  g_assert_true (heddle_agenda_move (self->store, c, -1, &error));
  test_undo (self);
  g_clear_pointer (&after, g_free);
  after = test_show_agenda (self, meeting);
  g_assert_cmpstr (after, ==, "A, B, C");

  /* an agenda that has items is not filled in */
  g_assert_true (heddle_agenda_fill_in (self->store, meeting, &error));
  g_clear_pointer (&after, g_free);
  after = test_show_agenda (self, meeting);
  g_assert_cmpstr (after, ==, "A, B, C");
}

/* The live view of an item and what it is about are one change. */
static void
test_view (TestWorkspace *self,
           gconstpointer  data)
{
  const char *meeting = test_add_meeting (self, test_add_group (self), "2027-01-21");
  const char *item = test_add_agenda_item (self, meeting, "Which week?");
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

/* What a meeting did not come to is on the next one's agenda, once. */
static void
test_carried_over (TestWorkspace *self,
                   gconstpointer  data)
{
  const char *group = test_add_group (self);
  const char *first = test_add_meeting (self, group, "2027-01-21");
  const char *second = test_add_meeting (self, group, "2027-02-18");
  const char *done = test_add_agenda_item (self, first, "Done");
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;
  HeddleMeeting *held;
  guint n;

  test_add_agenda_item (self, first, "Not come to");
  /* what was confidential stays so */
  test_set (self, &heddle_agenda_item_kind, test_add_agenda_item (self, first, "Secret"),
            "private", "1", NULL);
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
  const char *group = test_add_group (self);
  const char *meeting = test_add_meeting (self, group, "2027-01-21");
  const char *later = test_add_meeting (self, group, "2027-01-28");
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

static HeddleGroupOutline *
find_outline (GPtrArray  *outlines,
              const char *episode,
              guint      *place)
{
  for (*place = 0; *place < outlines->len; (*place)++)
    {
      HeddleGroupOutline *outline = outlines->pdata[*place];

      if (g_strcmp0 (outline->group->episode, episode) == 0)
        return outline;
    }
  g_assert_not_reached ();
}

/* The group of an episode that has ended is over, and last, unless it meets once more. */
static void
test_over (TestWorkspace *self,
           gconstpointer  data)
{
  const HeddleDay today = heddle_day_new (2027, 1, 21);
  const char *closed = test_plan (self, "Angus", "2027-03-09", 3);
  const char *cancelled = test_plan (self, "Fife", "2027-03-16", 3);
  const char *running = test_plan (self, "Moray", "2027-04-20", 3);
  g_autoptr (GPtrArray) before = NULL, after = NULL;
  guint place;

  before = heddle_group_list_outlines (self->store, today);
  g_assert_false (find_outline (before, closed, &place)->over);
  g_assert_cmpuint (place, <, before->len - 1);
  test_set (self, &heddle_episode_kind, closed, "status", "closed", NULL);
  test_set (self, &heddle_episode_kind, cancelled, "status", "cancelled", NULL);
  test_add_meeting (self,
                    heddle_id_of (find_outline (before, cancelled, &place)->group), "2027-01-28");

  after = heddle_group_list_outlines (self->store, today);
  g_assert_true (find_outline (after, closed, &place)->over);
  g_assert_cmpuint (place, ==, after->len - 1);
  g_assert_false (find_outline (after, cancelled, &place)->over);
  g_assert_false (find_outline (after, running, &place)->over);
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
  const char *meeting = test_add_meeting (self, test_add_group (self), "2027-01-21");
  const char *ids[G_N_ELEMENTS (items)];
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  g_autofree char *decision = NULL, *action = NULL, *general = NULL;
  const char *digest;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    ids[i] = test_add_agenda_item (self, meeting, items[i].title);
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
  const char *group = test_add_group (self);
  const char *meeting = test_add_meeting (self, group, "2027-01-21");
  const char *item = test_add_agenda_item (self, meeting, "Programme");
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

/* Whom a private record brings counts for the group itself and for nobody else. */
static void
test_private_members (TestWorkspace *self,
                      gconstpointer  data)
{
  const char *group = test_add_group (self);
  const char *meeting = test_add_meeting (self, group, "2027-01-21");
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

/* The roles of a local group are slots of its episode; empty ones show; who comes
 * besides is noted too. */
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
  meeting = test_add_meeting (self, heddle_record_get_id (groups->pdata[0]), "2027-01-22");
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
  const char *group = test_add_group (self);
  const char *meeting = test_add_meeting (self, group, "2027-01-14");
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
  const char *group = test_add_group (self);
  const char *member = test_add (self, &heddle_group_member_kind, "group", group, "person",
                                 person, NULL);
  const char *meeting = test_add_meeting (self, group, "2027-01-21");
  const char *item = test_add_agenda_item (self, meeting, "Programme");
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
  const char *meeting = test_add_meeting (self, test_add_group (self), "2027-01-21");
  const char *item = test_add_agenda_item (self, meeting, "Complaint");
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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add ("/meetings/agenda", test_agenda);
  test_workspace_add ("/meetings/view", test_view);
  g_test_add_func ("/meetings/view-subjects", test_subjects);
  test_workspace_add ("/meetings/carried-over", test_carried_over);
  test_workspace_add ("/meetings/come-to", test_come_to);
  test_workspace_add ("/meetings/held", test_held);
  test_workspace_add ("/meetings/over", test_over);
  test_workspace_add ("/meetings/record", test_record);
  test_workspace_add ("/meetings/private-members", test_private_members);
  test_workspace_add ("/meetings/C04/local-group", test_local_group);
  test_workspace_add ("/meetings/C20/actions", test_action_everywhere);
  test_workspace_add ("/meetings/work", test_work_of_members);
  test_workspace_add ("/meetings/confidential", test_confidential);

  return g_test_run ();
}
