/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "audience-scenes.h"
#include "heddle-approval-state.h"

#define MARKER "ZQXHIDDEN"

static char *
dup_text (HeddleSlide *slide)
{
  char *text = heddle_slide_dup_text (slide);

  heddle_slide_unref (slide);
  return text;
}

/* All that all views say. */
static char *
say_everything (TestWorkspace *self,
                GPtrArray     *scenes)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < scenes->len; i++)
    {
      g_autofree char *text = dup_text (scene_make (self, scenes->pdata[i]));

      g_string_append_printf (all, "%s:\n%s\n", ((Scene *) scenes->pdata[i])->name, text);
    }
  return g_string_free_and_steal (all);
}

static void
check_hidden (const char *said)
{
  g_auto (GStrv) lines = g_strsplit (said, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], MARKER) != NULL)
      g_error ("an audience sees what is private: %s", lines[i]);
}

/* Nothing private reaches an audience, whatever the view; the same marks in records
 * that are not private do, so that looking for them means something. */
static void
test_private (TestWorkspace *self,
              gconstpointer  data)
{
  const HeddleSchema *schema = heddle_records_get_schema ();
  guint rest = GPOINTER_TO_UINT (data);
  g_autofree char *hidden = NULL;
  g_autofree char *shown = NULL;
  g_autoptr (GPtrArray) scenes = NULL;

  scenes_add_meeting (self);
  scenes_mark (self, MARKER, rest);
  scenes = scenes_list (self);
  hidden = say_everything (self, scenes);
  check_hidden (hidden);

  for (guint i = 0; i < schema->n_kinds; i++)
    {
      g_autoptr (GPtrArray) records =
        heddle_query_records (self->store, schema->kinds[i], NULL, NULL);

      for (guint j = 0; j < records->len; j++)
        if (j % 3 == rest)
          {
            g_autoptr (HeddleEdit) edit = heddle_edit_begin (self->store, "Show", NULL);

            if (heddle_edit_set_text (edit, schema->kinds[i],
                                      heddle_record_get_id (records->pdata[j]), "private",
                                      "false", NULL))
              heddle_edit_commit (g_steal_pointer (&edit), NULL);
          }
    }
  shown = say_everything (self, scenes);
  g_assert_nonnull (strstr (shown, MARKER));
}

/* Of each kind that a view lists or counts, records that are private. */
static void
add_private (TestWorkspace *self,
             const char    *episode)
{
  const char *activity = scenes_get_first (self, &heddle_activity_kind);
  const char *plan = HEDDLE_ACTIVITY (test_get (self, &heddle_activity_kind, activity))->plan;
  const char *measure = scenes_get_first (self, &heddle_measure_kind);
  const char *person = scenes_get_first (self, &heddle_person_kind);
  const char *authority = test_find (self, &heddle_authority_kind, "Fife");
  g_autoptr (GPtrArray) iterations =
    heddle_query_records (self->store, &heddle_iteration_kind, NULL, NULL);
  g_autoptr (GPtrArray) activities =
    heddle_query_records (self->store, &heddle_activity_kind, NULL, NULL);
  const char *hidden = test_plan (self, "Moray", "2027-01-26", 3);

  test_set (self, &heddle_episode_kind, hidden, "private", "true", NULL);
  for (int i = 0; i < 4; i++)
    {
      g_autofree char *day = g_strdup_printf ("2027-01-%02d", 12 + i * 4);

#define ADD(kind, ...) \
  test_add (self, &heddle_##kind##_kind, "private", "true", __VA_ARGS__, NULL)
      ADD (milestone, "title", MARKER, "due", day, "sort", "deadline");
      ADD (action, "title", MARKER, "due", day, "episode", episode);
      ADD (activity, "title", MARKER, "plan", plan, "status", "running", "fte_needed", "5");
      for (guint j = 0; j < activities->len; j++)
        ADD (allocation, "person", person, "activity",
             heddle_record_get_id (activities->pdata[j]), "fte", "0.4", "starts", "2026-01-01",
             "ends", "2027-12-31");
      ADD (driver, "title", MARKER, "plan", plan, "sort", "primary");
      ADD (observation, "measure", measure, "observed_on", day, "value", "99");
      ADD (provision, "authority", authority, "need", MARKER, "area", "leading", "title",
           MARKER, "provider_sort", "other");
      ADD (fieldwork_finding, "episode", episode, "sort", "strength", "text", MARKER, "themes",
           MARKER);
      ADD (programme_session, "episode", episode, "title", MARKER, "sort", "other", "day", "1",
           "starts", "09:00", "ends", "10:00");
      ADD (slot, "episode", episode, "role", MARKER, "side", "host");
      ADD (measure, "plan", plan, "title", MARKER);
      ADD (core_function, "title", MARKER, "number", "40");
      for (guint j = 0; j < iterations->len; j++)
        ADD (approval, "iteration", heddle_record_get_id (iterations->pdata[j]), "party",
             "chief-executive", "authority", authority, "asked_on", day);
      hidden = ADD (episode, "title", MARKER, "host", authority, "fieldwork_start", "2026-10-06");
      test_add (self, &heddle_fieldwork_finding_kind, "episode", hidden, "sort", "strength",
                "text", MARKER, "themes", MARKER, NULL);
#undef ADD
    }
}

/* Private records change no count, no order and no word of what an audience sees. */
static void
test_counts (TestWorkspace *self,
             gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  const char *episode;
  g_auto (GStrv) first = NULL;
  g_auto (GStrv) second = NULL;
  g_autoptr (GPtrArray) scenes = NULL;

  /* one of this year, whose findings are gathered */
  episode = test_plan (self, "Fife", "2027-03-09", 3);
  scenes_add_meeting (self);
  scenes = scenes_list (self);
  before = say_everything (self, scenes);
  add_private (self, episode);
  after = say_everything (self, scenes);
  first = g_strsplit (before, "\n", -1);
  second = g_strsplit (after, "\n", -1);
  for (guint i = 0; first[i] != NULL && second[i] != NULL; i++)
    g_assert_cmpstr (first[i], ==, second[i]);
  g_assert_cmpstr (before, ==, after);
}

/* C02: the views that the Strategic Group has before it in its meetings: how far the
 * programme is, what runs, what is late, who is missing, where an episode stands. */
static void
test_dashboard (TestWorkspace *self,
                gconstpointer  data)
{
  static const struct
  {
    const char *view;
    const char *has;
  } views[] = {
    { "programme-map", "2 of 32 authorities have hosted or are on the way\n1, have hosted\n"
                       "1, are on the way, next: Fife, Tue 9 Mar\n30, have not yet" },
    { "timeline", "1 episode is on its way\nTue 9 Mar, Fife, in 7 w 1 d" },
    { "due", "23 things are late\n" },
    { "due", "Fri 8 Jan, Fife: Own preparation under way, 10 days late\n" },
    { "due", "Tue 19 Jan, Fife: Fieldwork dates agreed, tomorrow\n" },
    { "team", "4 roles of the local group have nobody yet\nDirector of the host, nobody yet\n" },
    { "episode", "Fife: fieldwork in 7 w 1 d, 2 steps late\n" },
    { "episode", "Tue 12 Jan, First discussion, host named, 6 days late\n" },
  };
  const char *fife = test_plan (self, "Fife", "2027-03-09", 3);

  test_plan (self, "Angus", "2026-11-10", 3);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      HeddleAudienceSubject subject = { .view = views[i].view, .episode = fife };
      g_autofree char *text = dup_text (heddle_audience_build (self->store, &subject, TEST_TODAY));

      if (strstr (text, views[i].has) == NULL)
        g_error ("%s has no “%s”: %s", views[i].view, views[i].has, text);
    }
}

static void
test_due (TestWorkspace *self,
          gconstpointer  data)
{
  HeddleAudienceSubject subject = { .view = "due" };
  g_autofree char *before = dup_text (heddle_audience_build (self->store, &subject, TEST_TODAY));
  g_autofree char *after = NULL;

  g_assert_true (g_str_has_prefix (before, "Nothing is late"));
  test_plan (self, "Fife", "2027-03-09", 3);
  after = dup_text (heddle_audience_build (self->store, &subject, TEST_TODAY));
  g_assert_nonnull (strstr (after, "Late\n"));
  g_assert_nonnull (strstr (after, "Fife: "));
  g_assert_nonnull (strstr (after, "days late"));
}

/* Each plan with who owes the answer; what is answered is gone. */
static void
test_approvals (TestWorkspace *self,
                gconstpointer  data)
{
  HeddleAudienceSubject subject = { .view = "approvals" };
  const char *plan = test_add (self, &heddle_plan_kind, "collaborative",
                               test_find (self, &heddle_collaborative_kind, "SWEIC"), "sort",
                               "improvement", "title", "Plan", NULL);
  const char *iteration = test_add (self, &heddle_iteration_kind, "plan", plan, "title",
                                    "First version", NULL);
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *none = dup_text (heddle_audience_build (self->store, &subject, TEST_TODAY));
  g_autofree char *asked = NULL;
  g_autofree char *answered = NULL;

  g_assert_true (g_str_has_prefix (none, "No answer is awaited"));
  g_assert_true (heddle_approval_ask (self->store, "iteration", iteration,
                                      heddle_day_parse ("2027-01-08"), NULL));
  asked = dup_text (heddle_audience_build (self->store, &subject, TEST_TODAY));
  g_assert_true (g_str_has_prefix (asked, "6 answers are awaited"));
  g_assert_nonnull (strstr (asked, "Dumfries and Galloway, East Ayrshire, North Ayrshire and 3"));
  g_assert_nonnull (strstr (asked, "for 10 days"));
  rows = heddle_query_records (self->store, &heddle_approval_kind, "iteration", iteration);
  for (guint i = 0; i + 1 < rows->len; i++)
    g_assert_true (heddle_approval_answer (self->store, heddle_record_get_id (rows->pdata[i]),
                                           TEST_TODAY, "agreed", NULL, NULL));
  answered = dup_text (heddle_audience_build (self->store, &subject, TEST_TODAY));
  g_assert_true (g_str_has_prefix (answered, "1 answer is awaited"));
}

static HeddleDay
get_last_point (HeddleStore *store,
                const char  *episode,
                HeddleDay    today)
{
  HeddleAudienceSubject subject = { .view = "episode", .episode = episode };
  g_autoptr (HeddleSlide) slide = heddle_audience_build (store, &subject, today);
  HeddleDay last = HEDDLE_DAY_NONE;

  for (guint i = 0; i < slide->points->len; i++)
    last = MAX (last, ((HeddleSlidePoint *) slide->points->pdata[i])->last);
  return last;
}

/* The review after half a year is on the line once it is the next thing. */
static void
test_far (TestWorkspace *self,
          gconstpointer  data)
{
  const char *episode = test_plan (self, "Fife", "2027-03-09", 3);
  HeddleDay end = heddle_day_parse ("2027-03-11");

  g_assert_cmpint (get_last_point (self->store, episode, TEST_TODAY), ==, end + 49);
  g_assert_cmpint (get_last_point (self->store, episode, end + 63), ==, end + 49);
  g_assert_cmpint (get_last_point (self->store, episode, end + 64), >, end + 120);
}

/* An item that is private is named to nobody; one without a view shows its title. */
static void
test_items (TestWorkspace *self,
            gconstpointer  data)
{
  const char *group = test_add (self, &heddle_meeting_group_kind, "name", "Operational Group",
                                "sort", "operational", NULL);
  const char *meeting = test_add (self, &heddle_meeting_kind, "group", group, "held_on",
                                  "2027-01-21", "starts", "10:00", NULL);
  const char *open = test_add (self, &heddle_agenda_item_kind, "meeting", meeting, "title",
                               "Welcome", "minutes", "5", "position", "1", NULL);
  const char *closed = test_add (self, &heddle_agenda_item_kind, "meeting", meeting, "title",
                                 "A personal matter", "private", "true", "position", "2", NULL);
  g_autofree char *first = dup_text (heddle_audience_build_item (
    self->store, test_get (self, &heddle_agenda_item_kind, open), TEST_TODAY));
  g_autofree char *second = dup_text (heddle_audience_build_item (
    self->store, test_get (self, &heddle_agenda_item_kind, closed), TEST_TODAY));
  g_autofree char *agenda = dup_text (heddle_audience_build_agenda (
    self->store, test_get (self, &heddle_meeting_kind, meeting), TEST_TODAY));

  g_assert_nonnull (strstr (first, "Welcome"));
  g_assert_null (strstr (second, "personal"));
  g_assert_null (strstr (agenda, "personal"));
  g_assert_nonnull (strstr (agenda, "10:00, Welcome, 5 min"));
  g_assert_nonnull (strstr (agenda, "10:05, Confidential item"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint rest = 0; rest < 3; rest++)
    {
      g_autofree char *path = g_strdup_printf ("/audience/private/%u", rest);

      g_test_add (path, TestWorkspace, GUINT_TO_POINTER (rest), test_workspace_set_up_example,
                  test_private, test_workspace_tear_down);
    }
  test_workspace_add_example ("/audience/counts", test_counts);
  test_workspace_add ("/audience/C02", test_dashboard);
  test_workspace_add ("/audience/due", test_due);
  test_workspace_add ("/audience/episode/far", test_far);
  test_workspace_add ("/audience/approvals", test_approvals);
  test_workspace_add ("/audience/items", test_items);

  return g_test_run ();
}
