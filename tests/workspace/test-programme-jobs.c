/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "heddle-findings.h"
#include "heddle-programme-build.h"
#include "heddle-programme-jobs.h"
#include "test-workspace.h"

#define SESSION (&heddle_programme_session_kind)
#define PARTICIPANT (&heddle_participant_kind)

/* Fife's programme, sound but for what a test breaks: two groups, then a plenary,
 * on two days. */
typedef struct
{
  TestWorkspace base;
  const char *episode;
  const char *host[2];
  const char *visitors[4];
  const char *groups[4]; /* A and B of day 1, C and D of day 2 */
  const char *plenaries[2];
} Fixture;

static const char *
add_person (Fixture    *self,
            const char *post,
            const char *authority)
{
  return test_add (&self->base, &heddle_person_kind, "post", post, "authority",
                   test_find (&self->base, &heddle_authority_kind, authority), NULL);
}

static const char *
add_session (Fixture    *self,
             const char *sort,
             const char *letter,
             const char *day,
             const char *starts,
             const char *ends)
{
  return test_add (&self->base, SESSION, "episode", self->episode, "title", "Talk", "sort", sort,
                   "letter", letter, "day", day, "starts", starts, "ends", ends, NULL);
}

static const char *
add_member (Fixture    *self,
            const char *session,
            const char *person)
{
  return test_add (&self->base, PARTICIPANT, "session", session, "person", person, NULL);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  static const char *const letters[] = { "A", "B", "C", "D" };
  static const char *const authorities[] = { "Angus", "Moray", "Highland", "Stirling" };

  test_workspace_set_up (&self->base, data);
  self->episode = test_plan (&self->base, "Fife", "2027-03-09", 2);
  self->host[0] = add_person (self, "Head of Education", "Fife");
  self->host[1] = add_person (self, "QIO Primary", "Fife");
  for (guint i = 0; i < 4; i++)
    self->visitors[i] = add_person (self, "QIO", authorities[i]);
  for (guint i = 0; i < 4; i++)
    {
      self->groups[i] = add_session (self, "group", letters[i], i < 2 ? "1" : "2", "10:00",
                                     "11:30");
      test_set (&self->base, SESSION, self->groups[i], "facilitator", self->host[i % 2],
                "recorder", self->visitors[i % 2], NULL);
    }
  self->plenaries[0] = add_session (self, "plenary", NULL, "1", "13:00", "14:00");
  self->plenaries[1] = add_session (self, "plenary", NULL, "2", "13:00", "14:00");
  /* The third visitor is with the first on both days. */
  add_member (self, self->groups[0], self->visitors[2]);
  add_member (self, self->groups[2], self->visitors[2]);
  add_member (self, self->groups[1], self->visitors[3]);
  add_member (self, self->groups[3], self->visitors[3]);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  test_workspace_tear_down (&self->base, data);
}

static HeddleProgrammePlan *
load (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleEpisodePlan) plan = heddle_episode_plan_load (self->base.store, self->episode,
                                                                 &error);

  g_assert_no_error (error);
  return heddle_programme_plan_new (self->base.store, plan);
}

static const char *
find (Fixture    *self,
      const char *rule)
{
  return test_finding (&self->base, rule, self->episode, TEST_TODAY);
}

static void
assert_finds (Fixture    *self,
              const char *rule,
              const char *words)
{
  const char *message = find (self, rule);

  if (message == NULL)
    g_error ("%s finds nothing", rule);
  if (strstr (message, words) == NULL)
    g_error ("%s: \"%s\" is not in: %s", rule, words, message);
}

static const char *const rules[] = {
  "session-times",          "session-outside-fieldwork", "person-in-parallel-sessions",
  "sessions-overlap",       "group-without-facilitator", "group-without-recorder",
  "facilitator-not-from-host", "groups-without-plenary", "group-of-host-only",
};

static void
assert_sound (Fixture *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (find (self, rules[i]) != NULL)
      g_error ("%s finds: %s", rules[i], find (self, rules[i]));
}

typedef struct
{
  const char *name;
  guint group;
  const char *field;
  const char *text;
  const char *rule;
  const char *words;
} FindingCase;

static const FindingCase finding_cases[] = {
  { "/programme/B03/recorder", 1, "recorder", "", "group-without-recorder",
    "Group B has no recorder (Tue 9 Mar 10:00)" },
  { "/programme/B03/facilitator", 2, "facilitator", "", "group-without-facilitator",
    "Group C has no facilitator (Wed 10 Mar 10:00)" },
  { "/programme/outside", 3, "day", "3", "session-outside-fieldwork",
    "Group D is on day 3; the fieldwork has 2 days" },
  { "/programme/overlap", 0, "ends", "13:30", "sessions-overlap", "Group A" },
};

static void
test_finding_case (Fixture       *self,
                   gconstpointer  data)
{
  const FindingCase *finding_case = data;
  const char *id = self->groups[finding_case->group];

  assert_sound (self);
  test_set (&self->base, SESSION, id, finding_case->field, finding_case->text, NULL);
  if (g_str_equal (finding_case->rule, "sessions-overlap"))
    assert_finds (self, finding_case->rule, "overlap");
  else
    assert_finds (self, finding_case->rule, finding_case->words);
  test_undo (&self->base);
  assert_sound (self);
}

static void
test_people (Fixture       *self,
             gconstpointer  data)
{
  const char *member = add_member (self, self->groups[1], self->visitors[2]);

  assert_finds (self, "person-in-parallel-sessions", "is in groups A and B at the same time");
  test_remove (&self->base, PARTICIPANT, member);
  assert_sound (self);

  test_set (&self->base, SESSION, self->groups[0], "facilitator", self->visitors[2], NULL);
  assert_finds (self, "facilitator-not-from-host", "Group A is led by QIO");
  test_undo (&self->base);

  /* Somebody of the authority that hosts with Fife may lead. */
  test_set (&self->base, &heddle_episode_kind, self->episode, "co_host",
            test_find (&self->base, &heddle_authority_kind, "Highland"), NULL);
  test_set (&self->base, SESSION, self->groups[0], "facilitator", self->visitors[2], NULL);
  assert_sound (self);
}

static void
test_plenary (Fixture       *self,
              gconstpointer  data)
{
  test_remove (&self->base, SESSION, self->plenaries[1]);
  assert_finds (self, "groups-without-plenary", "Groups C and D have no plenary after them");
  test_remove (&self->base, SESSION, self->plenaries[0]);
  assert_finds (self, "groups-without-plenary", "have no plenary after them");
  test_undo (&self->base);
  test_undo (&self->base);
  assert_sound (self);
}

static void
test_only_host (Fixture       *self,
                gconstpointer  data)
{
  const char *const nobody[] = { NULL };
  g_autoptr (GError) error = NULL;

  heddle_programme_set_members (self->base.store, self->groups[1], nobody, NULL, 0, &error);
  g_assert_no_error (error);
  test_set (&self->base, SESSION, self->groups[1], "recorder", self->host[1], NULL);
  assert_finds (self, "group-of-host-only", "Group B has only people of the host");
}

/* What the exemplar leaves is one thing to do for each block, not one for each
 * group; once the programme should be out it is a problem. */
static void
test_untouched (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) later = NULL;
  g_autoptr (HeddleProgrammePlan) plan = NULL;

  heddle_programme_build (self->base.store, self->episode, TRUE, &error);
  g_assert_no_error (error);
  plan = load (self);
  problems = heddle_programme_plan_list_problems (plan, TEST_TODAY);
  g_assert_cmpuint (problems->len, ==, 4);
  for (guint i = 0; i < problems->len; i++)
    {
      HeddleProgrammeProblem *problem = g_ptr_array_index (problems, i);

      g_assert_cmpint (problem->severity, ==, HEDDLE_SEVERITY_WARNING);
      g_assert_cmpuint (problem->sessions->len, ==, 2);
      g_assert_nonnull (strstr (problem->text, i < 2 ? "Groups A and B" : "Groups C and D"));
    }
  later = heddle_programme_plan_list_problems (plan, heddle_day_parse ("2027-02-23"));
  g_assert_cmpint (((HeddleProgrammeProblem *) g_ptr_array_index (later, 0))->severity, ==,
                   HEDDLE_SEVERITY_PROBLEM);
}

/* Dismissed until its facts change. */
static void
test_dismissed (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  test_set (&self->base, SESSION, self->groups[1], "recorder", "", NULL);
  findings = heddle_findings_list (self->base.store, "session", self->groups[1], TEST_TODAY,
                                   &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 1);
  heddle_findings_dismiss (self->base.store, g_ptr_array_index (findings, 0), "Angus notes",
                           TEST_TODAY, &error);
  g_assert_no_error (error);
  g_clear_pointer (&findings, g_ptr_array_unref);
  findings = heddle_findings_list (self->base.store, "session", self->groups[1], TEST_TODAY, NULL);
  g_assert_cmpstr (((HeddleFinding *) g_ptr_array_index (findings, 0))->dismissed, ==,
                   "Angus notes");
  test_set (&self->base, SESSION, self->groups[1], "ends", "11:45", NULL);
  g_clear_pointer (&findings, g_ptr_array_unref);
  findings = heddle_findings_list (self->base.store, "session", self->groups[1], TEST_TODAY, NULL);
  g_assert_null (((HeddleFinding *) g_ptr_array_index (findings, 0))->dismissed);
}

static void
assert_times (Fixture    *self,
              const char *id,
              int         day,
              const char *starts,
              const char *ends)
{
  HeddleProgrammeSession *session = test_get (&self->base, SESSION, id);

  g_assert_cmpint (session->day, ==, day);
  g_assert_cmpstr (session->starts, ==, starts);
  g_assert_cmpstr (session->ends, ==, ends);
}

static void
test_move (Fixture       *self,
           gconstpointer  data)
{
  HeddleStore *store = self->base.store;
  const char *id = self->groups[0];
  g_autoptr (GError) error = NULL;

  g_assert_true (heddle_programme_move_session (store, id, 1, -15, &error));
  assert_times (self, id, 2, "09:45", "11:15");
  g_assert_cmpstr (test_undo_label (&self->base), ==, "Move Group A");
  test_undo (&self->base);
  assert_times (self, id, 1, "10:00", "11:30");

  g_assert_true (heddle_programme_resize_session (store, id, 15, &error));
  assert_times (self, id, 1, "10:00", "11:45");
  g_assert_true (heddle_programme_resize_session (store, id, -90, &error));
  assert_times (self, id, 1, "10:00", "10:15");

  g_assert_false (heddle_programme_resize_session (store, id, -15, &error));
  g_assert_nonnull (strstr (error->message, "would not be after the start"));
  g_clear_error (&error);
  g_assert_false (heddle_programme_resize_session (store, id, 14 * 60, &error));
  g_assert_nonnull (strstr (error->message, "would be on another day"));
  g_clear_error (&error);
  g_assert_false (heddle_programme_move_session (store, id, 0, -11 * 60, &error));
  g_assert_nonnull (strstr (error->message, "would be on another day"));
  g_clear_error (&error);
  g_assert_false (heddle_programme_move_session (store, id, -1, 0, &error));
  g_assert_nonnull (strstr (error->message, "is not between 1 and 10"));
  g_clear_error (&error);
  assert_times (self, id, 1, "10:00", "10:15");
}

static void
test_add_remove (Fixture       *self,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleProgrammePlan) plan = load (self);
  g_autofree char *id = heddle_programme_add_session (self->base.store, plan, 1, &error);
  g_autofree char *first = NULL;

  g_assert_no_error (error);
  assert_times (self, id, 1, "14:00", "15:00");
  first = heddle_programme_add_session (self->base.store, plan, 4, &error);
  g_assert_no_error (error);
  assert_times (self, first, 4, "09:00", "10:00");
  g_assert_true (heddle_programme_remove_session (self->base.store, id, &error));
  g_assert_cmpstr (test_undo_label (&self->base), ==, "Remove “New session”");
  g_clear_pointer (&plan, heddle_programme_plan_free);
  plan = load (self);
  g_assert_cmpint (heddle_programme_plan_find_session (plan, id), ==, -1);
}

static guint
count (Fixture             *self,
       const char          *session,
       HeddleProgrammeSide  side)
{
  g_autoptr (HeddleProgrammePlan) plan = load (self);

  return heddle_programme_plan_count_members (
    plan, (guint) heddle_programme_plan_find_session (plan, session), side);
}

static void
test_members (Fixture       *self,
              gconstpointer  data)
{
  HeddleStore *store = self->base.store;
  const char *group = self->groups[0];
  const char *const ids[] = { self->visitors[3], self->visitors[3], self->host[1], NULL };
  HeddleProgrammeRole roles[] = { { "Headteachers", "school", 6, 5 },
                                  { "Parents", "family", 4, 0 } };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  g_assert_true (heddle_programme_set_members (store, group, ids, roles, 2, &error));
  g_assert_cmpstr (test_undo_label (&self->base), ==, "Set who is in Group A");
  rows = heddle_query_records (store, PARTICIPANT, "session", group);
  g_assert_cmpuint (rows->len, ==, 4);
  g_assert_cmpuint (count (self, group, HEDDLE_PROGRAMME_SCHOOL), ==, 6);
  g_assert_cmpuint (count (self, group, HEDDLE_PROGRAMME_FAMILY), ==, 4);
  /* The recorder and the one who is named; two of the host. */
  g_assert_cmpuint (count (self, group, HEDDLE_PROGRAMME_TEAM), ==, 2);
  g_assert_cmpuint (count (self, group, HEDDLE_PROGRAMME_STAFF), ==, 2);

  /* Without roles those stay; with one the other goes. */
  g_assert_true (heddle_programme_set_members (store, group, ids, NULL, 0, &error));
  g_assert_cmpuint (count (self, group, HEDDLE_PROGRAMME_FAMILY), ==, 4);
  roles[0].number = 8;
  g_assert_true (heddle_programme_set_members (store, group, ids, roles, 1, &error));
  g_assert_cmpuint (count (self, group, HEDDLE_PROGRAMME_SCHOOL), ==, 8);
  g_assert_cmpuint (count (self, group, HEDDLE_PROGRAMME_FAMILY), ==, 0);
  g_assert_true (heddle_programme_set_members (store, group, ids, roles, 0, &error));
  g_assert_cmpuint (count (self, group, HEDDLE_PROGRAMME_SCHOOL), ==, 0);
  g_assert_no_error (error);
}

/* B04: who has worked with whom is shown, and other groups are one change. */
static void
test_regroup (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleProgrammePlan) plan = load (self);
  g_autoptr (HeddleRegrouping) regrouping = heddle_regroup (&plan->input, 2);
  g_autoptr (HeddleRegrouping) again = NULL;

  assert_finds (self, "pairs-meet-again", "Day 2: 6 of 15 pairs meet again");
  g_assert_cmpuint (regrouping->before, ==, 6);
  g_assert_cmpuint (regrouping->repeated, ==, 2);
  test_add (&self->base, PARTICIPANT, "session", self->groups[2], "role", "Parents", "belongs",
            "family", "number", "5", NULL);
  g_clear_pointer (&plan, heddle_programme_plan_free);
  plan = load (self);
  g_assert_true (heddle_programme_apply_groups (self->base.store, plan, regrouping, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (test_undo_label (&self->base), ==, "Regroup day 2 of Fife, March 2027");
  g_assert_null (find (self, "pairs-meet-again"));
  g_assert_cmpuint (count (self, self->groups[2], HEDDLE_PROGRAMME_FAMILY), ==, 5);

  g_clear_pointer (&plan, heddle_programme_plan_free);
  plan = load (self);
  again = heddle_regroup (&plan->input, 2);
  g_assert_cmpuint (again->before, ==, 2);
  test_undo (&self->base);
  assert_finds (self, "pairs-meet-again", "6 of 15");
}

static void
test_words (void)
{
  g_autofree char *whole = heddle_programme_dup_hours (64 * 60);
  g_autofree char *half = heddle_programme_dup_hours (90);
  g_autofree char *less = heddle_programme_dup_hours (45);
  g_autofree char *clock = heddle_programme_write_clock (545);

  g_assert_cmpstr (whole, ==, "64 h");
  g_assert_cmpstr (half, ==, "1 h 30 min");
  g_assert_cmpstr (less, ==, "45 min");
  g_assert_cmpstr (clock, ==, "09:05");
  g_assert_cmpint (heddle_programme_read_clock (clock), ==, 545);
  g_assert_cmpint (heddle_programme_read_clock (NULL), ==, -1);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (finding_cases); i++)
    g_test_add (finding_cases[i].name, Fixture, &finding_cases[i], set_up, test_finding_case,
                tear_down);
  ADD ("/programme/B03/people", test_people);
  ADD ("/programme/B03/plenary", test_plenary);
  ADD ("/programme/B03/only-host", test_only_host);
  ADD ("/programme/C15/untouched", test_untouched);
  ADD ("/programme/dismissed", test_dismissed);
  ADD ("/programme/C15/move", test_move);
  ADD ("/programme/add-remove", test_add_remove);
  ADD ("/programme/U02/members", test_members);
  ADD ("/programme/B04/regroup", test_regroup);
  g_test_add_func ("/programme/words", test_words);
  return g_test_run ();
}
