/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "heddle-meeting-jobs.h"
#include "heddle-meeting-suggestions.h"
#include "test-workspace.h"

static const char *
add_group (TestWorkspace *self,
           const char    *sort)
{
  return test_add (self, &heddle_meeting_group_kind, "name", "Group", "sort", sort, NULL);
}

static const char *
add_meeting (TestWorkspace *self,
             const char    *group,
             const char    *day)
{
  return test_add (self, &heddle_meeting_kind, "group", group, "held_on", day, "starts", "10:00",
                   "ends", "11:45", NULL);
}

static GPtrArray *
list (TestWorkspace *self,
      const char    *meeting)
{
  return heddle_meeting_list_suggestions (self->store, meeting, TEST_TODAY);
}

static const HeddleSuggestion *
find (GPtrArray  *suggestions,
      const char *title)
{
  for (guint i = 0; i < suggestions->len; i++)
    {
      const HeddleSuggestion *one = g_ptr_array_index (suggestions, i);

      if (g_str_has_prefix (one->title, title))
        return one;
    }
  return NULL;
}

static void
take (TestWorkspace          *self,
      const char             *meeting,
      const HeddleSuggestion *suggestion)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (heddle_meeting_take_suggestion (self->store, meeting, suggestion, &error));
  g_assert_no_error (error);
}

static const char *
add_milestone (TestWorkspace *self,
               const char    *title,
               const char    *due,
               const char    *code)
{
  return test_add (self, &heddle_milestone_kind, "title", title, "sort", "deadline", "due", due,
                   "collaborative",
                   code != NULL ? test_find (self, &heddle_collaborative_kind, code) : NULL, NULL);
}

/* What is late comes first and says by how much; taken it is a new item, whose title
 * does not count days, and is not suggested again; undo brings it back. */
static void
test_late (TestWorkspace *self,
           gconstpointer  data)
{
  const char *meeting = add_meeting (self, add_group (self, "strategic"), "2027-01-21");
  const char *digest;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GPtrArray) items = NULL;
  const HeddleSuggestion *one;
  HeddleAgendaItem *item;

  add_milestone (self, "Plan sent", "2027-01-07", "SEIC");
  add_milestone (self, "Figures sent", "2027-01-15", "SEIC");
  digest = test_digest (self);
  before = list (self, meeting);
  one = before->pdata[0];
  g_assert_cmpstr (one->title, ==, "South East: Plan sent and 1 more, 11 days late");
  g_assert_cmpint (one->severity, ==, HEDDLE_SEVERITY_PROBLEM);
  g_assert_cmpstr (one->detail, ==, "was due Thu 7 Jan");
  g_assert_cmpstr (one->view, ==, "due");
  g_assert_null (one->item);

  take (self, meeting, one);
  g_assert_cmpstr (test_undo_label (self), ==, "Add Item South East: Plan sent and 1 more");
  items = heddle_agenda_list (self->store, meeting);
  g_assert_cmpuint (items->len, ==, 1);
  item = items->pdata[0];
  g_assert_cmpstr (item->title, ==, "South East: Plan sent and 1 more");
  g_assert_cmpstr (item->collaborative, ==, one->collaborative);
  after = list (self, meeting);
  g_assert_null (find (after, "South East"));
  g_assert_cmpuint (after->len, ==, before->len - 1);

  /* what is late besides comes by itself, and joins what is there */
  add_milestone (self, "Team named", "2027-01-12", "SEIC");
  again = list (self, meeting);
  one = find (again, "South East: Team named, 6 days late");
  g_assert_nonnull (one);
  g_assert_cmpstr (one->item, ==, heddle_record_get_id (HEDDLE_RECORD (item)));

  test_undo (self);
  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, digest);
}

/* It joins the item that is about the same; that item takes a line, one change. */
static void
test_joins (TestWorkspace *self,
            gconstpointer  data)
{
  const char *group = add_group (self, "operational");
  const char *meeting = add_meeting (self, group, "2027-01-21");
  const char *episode = test_plan (self, "Fife", "2027-03-09", 3);
  const char *item = test_add (self, &heddle_agenda_item_kind, "meeting", meeting, "title",
                               "Fife", "view", "episode", "episode", episode, "question",
                               "Which week?", NULL);
  g_autoptr (GPtrArray) before = list (self, meeting);
  g_autoptr (GPtrArray) after = NULL;
  /* two months before its fieldwork its own preparation was to be under way */
  const HeddleSuggestion *late = find (before, "Fife: Own preparation under way");
  /* its steps that are this group's own wait for it */
  const HeddleSuggestion *own = find (before, "Fife: First discussion, host named");
  HeddleAgendaItem *changed;

  g_assert_nonnull (late);
  g_assert_cmpstr (late->item, ==, item);
  g_assert_nonnull (own);
  g_assert_true (g_str_has_prefix (own->detail, "Getting ready: waits for this group"));
  take (self, meeting, late);
  g_assert_cmpstr (test_undo_label (self), ==, "Add to Item Fife");
  changed = test_get (self, &heddle_agenda_item_kind, item);
  g_assert_true (g_str_has_prefix (changed->question, "Which week?\nFife: Own preparation"));
  after = list (self, meeting);
  g_assert_null (find (after, "Fife: Own preparation under way"));
  g_assert_nonnull (find (after, "Fife: First discussion, host named"));

  /* one that is decided by a vote takes nothing in */
  test_set (self, &heddle_agenda_item_kind, item, "sort", "decision", NULL);
  g_ptr_array_unref (after);
  after = list (self, meeting);
  g_assert_null (find (after, "Fife: First discussion, host named")->item);
}

/* A board hears of its own collaborative, a local group of its own episode, others of
 * what their members have to do. */
static void
test_scope (TestWorkspace *self,
            gconstpointer  data)
{
  const char *person = test_add (self, &heddle_person_kind, "post", "Adviser", NULL);
  const char *other = add_group (self, "other");
  const char *board = add_group (self, "board");
  const char *mine = add_milestone (self, "Mine", "2027-01-11", NULL);
  g_autoptr (GPtrArray) of_board = NULL;
  g_autoptr (GPtrArray) of_other = NULL;

  test_set (self, &heddle_meeting_group_kind, board, "collaborative",
            test_find (self, &heddle_collaborative_kind, "SEIC"), NULL);
  test_add (self, &heddle_group_member_kind, "group", other, "person", person, NULL);
  test_set (self, &heddle_milestone_kind, mine, "owner", person, NULL);
  add_milestone (self, "South East", "2027-01-07", "SEIC");
  add_milestone (self, "Tayside", "2027-01-07", "TRIC");
  of_board = list (self, add_meeting (self, board, "2027-01-21"));
  g_assert_nonnull (find (of_board, "South East: South East"));
  g_assert_cmpuint (of_board->len, ==, 1);
  of_other = list (self, add_meeting (self, other, "2027-01-21"));
  g_assert_cmpuint (of_other->len, ==, 1);
  g_assert_nonnull (strstr (((HeddleSuggestion *) of_other->pdata[0])->title, "Mine"));
}

/* A local group is told which of its roles nobody has, and of its open tasks. */
static void
test_local (TestWorkspace *self,
            gconstpointer  data)
{
  const char *episode = test_plan (self, "Fife", "2027-03-09", 3);
  g_autoptr (GPtrArray) groups =
    heddle_query_records (self->store, &heddle_meeting_group_kind, "episode", episode);
  g_autoptr (GPtrArray) found =
    list (self, add_meeting (self, heddle_record_get_id (groups->pdata[0]), "2027-01-22"));
  const HeddleSuggestion *tasks = find (found, "8 tasks of the group are open");
  const HeddleSuggestion *roles = NULL;

  g_assert_nonnull (tasks);
  g_assert_cmpstr (tasks->episode, ==, episode);
  g_assert_nonnull (strstr (tasks->detail, "Agree the focus"));
  for (guint i = 0; i < found->len; i++)
    roles = strstr (((HeddleSuggestion *) found->pdata[i])->title, "roles of the group have nobody")
              ? found->pdata[i] : roles;
  g_assert_nonnull (roles);
  g_assert_cmpstr (roles->view, ==, "team");
  g_assert_nonnull (strstr (roles->detail, "Senior Regional Adviser"));
}

/* Who asks to host, and a clash of two hosts. */
static void
test_hosts (TestWorkspace *self,
            gconstpointer  data)
{
  const char *meeting = add_meeting (self, add_group (self, "strategic"), "2027-01-21");
  const char *angus = test_plan (self, "Angus", "2027-06-08", 3);
  const char *digest = test_digest (self);
  g_autoptr (GPtrArray) none = list (self, meeting);
  g_autoptr (GPtrArray) found = NULL;
  const HeddleSuggestion *host;

  g_assert_null (find (none, "Angus asks"));
  test_set (self, &heddle_episode_kind, angus, "fieldwork_start", "2027-06", NULL);
  found = list (self, meeting);
  host = find (found, "Angus asks to host, June 2027");
  g_assert_nonnull (host);
  g_assert_cmpint (host->severity, ==, HEDDLE_SEVERITY_NOTE);
  take (self, meeting, host);
  test_undo (self);
  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, digest);

  g_clear_pointer (&found, g_ptr_array_unref);
  test_plan (self, "Angus", "2027-06-09", 3);
  found = list (self, meeting);
  g_assert_nonnull (find (found, "Angus hosts two fieldworks at once"));
}

static guint
count_gaps (GPtrArray *found)
{
  guint n = 0;

  for (guint i = 0; i < found->len; i++)
    n += strstr (((HeddleSuggestion *) found->pdata[i])->title, "functions are in no plan") != NULL;
  return n;
}

/* What is private is not suggested, neither by its title nor by what it is part of. */
static void
test_private (TestWorkspace *self,
              gconstpointer  data)
{
  const char *meeting = add_meeting (self, add_group (self, "strategic"), "2027-01-21");
  const char *secret = add_milestone (self, "SECRET", "2027-01-07", "SEIC");
  const char *episode = test_plan (self, "Fife", "2027-03-09", 3);
  g_autoptr (GPtrArray) found = NULL;

  test_set (self, &heddle_milestone_kind, secret, "private", "true", NULL);
  test_set (self, &heddle_episode_kind, episode, "title", "SECRET", "private", "true", NULL);
  found = list (self, meeting);
  for (guint i = 0; i < found->len; i++)
    {
      const HeddleSuggestion *one = found->pdata[i];

      g_assert_null (strstr (one->title, "SECRET"));
      g_assert_null (strstr (one->title, "Fife"));
      g_assert_null (strstr (one->detail, "SECRET"));
    }
}

/* A gap that only a private activity fills is a gap for those who meet. */
static void
test_private_cover (TestWorkspace *self,
                    gconstpointer  data)
{
  const char *meeting = add_meeting (self, add_group (self, "strategic"), "2027-01-21");
  const char *collaborative = test_find (self, &heddle_collaborative_kind, "SEIC");
  const char *plan = test_add (self, &heddle_plan_kind, "collaborative", collaborative, "sort",
                               "improvement", "title", "Plan", "starts", "2026-08", NULL);
  g_autoptr (GPtrArray) functions =
    heddle_query_records (self->store, &heddle_core_function_kind, NULL, NULL);
  const char *activity = test_add (self, &heddle_activity_kind, "plan", plan, "title", "Activity",
                                   "status", "running", "private", "true", NULL);
  const char *open = test_add (self, &heddle_activity_kind, "plan", plan, "title", "Another",
                               "status", "running", NULL);
  g_autoptr (GPtrArray) hidden = NULL;
  g_autoptr (GPtrArray) shown = NULL;
  guint n_hidden, n_shown;

  for (guint i = 0; i < functions->len; i++)
    test_add (self, &heddle_activity_function_kind, "activity", i == 0 ? open : activity,
              "core_function",
              heddle_record_get_id (functions->pdata[i]), NULL);
  hidden = list (self, meeting);
  n_hidden = count_gaps (hidden);
  test_set (self, &heddle_activity_kind, activity, "private", "false", NULL);
  shown = list (self, meeting);
  n_shown = count_gaps (shown);
  g_assert_cmpuint (n_hidden, >, 0);
  g_assert_cmpuint (n_shown, ==, 0);
}

/* A meeting that was held or cancelled has nothing more to settle. */
static void
test_over (TestWorkspace *self,
           gconstpointer  data)
{
  const char *meeting = add_meeting (self, add_group (self, "strategic"), "2027-01-14");
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (GPtrArray) held = NULL;

  add_milestone (self, "Plan sent", "2027-01-07", "SEIC");
  open = list (self, meeting);
  g_assert_cmpuint (open->len, >, 0);
  test_set (self, &heddle_meeting_kind, meeting, "state", "held", NULL);
  held = list (self, meeting);
  g_assert_cmpuint (held->len, ==, 0);
}

/* Each says what and why, for every group of the example; no two are the same. */
static void
test_example (TestWorkspace *self,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) groups =
    heddle_query_records (self->store, &heddle_meeting_group_kind, NULL, NULL);
  guint n = 0;

  for (guint i = 0; i < groups->len; i++)
    {
      g_autoptr (HeddleMeeting) meeting = heddle_meeting_dup_next (
        self->store, heddle_record_get_id (groups->pdata[i]), TEST_TODAY);
      g_autoptr (GPtrArray) found = NULL;
      g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);

      if (meeting == NULL)
        continue;
      found = list (self, heddle_record_get_id (HEDDLE_RECORD (meeting)));
      for (guint j = 0; j < found->len; j++, n++)
        {
          const HeddleSuggestion *one = found->pdata[j];

          g_test_message ("%s | %s | %s | %s", HEDDLE_MEETING_GROUP (groups->pdata[i])->name,
                          one->title, one->detail, one->view);
          g_assert_true (*one->title != '\0' && *one->detail != '\0' && *one->covers != '\0');
          g_assert_true (g_hash_table_add (titles, one->title));
        }
      g_assert_cmpuint (found->len, <=, 12);
    }
  g_assert_cmpuint (n, >, 5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add ("/meeting-suggestions/late", test_late);
  test_workspace_add ("/meeting-suggestions/C03/joins", test_joins);
  test_workspace_add ("/meeting-suggestions/scope", test_scope);
  test_workspace_add ("/meeting-suggestions/C04/local", test_local);
  test_workspace_add ("/meeting-suggestions/hosts", test_hosts);
  test_workspace_add ("/meeting-suggestions/private", test_private);
  test_workspace_add ("/meeting-suggestions/private-cover", test_private_cover);
  test_workspace_add ("/meeting-suggestions/over", test_over);
  test_workspace_add_example ("/meeting-suggestions/example", test_example);

  return g_test_run ();
}
