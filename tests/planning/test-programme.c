/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-programme.h"

#define AT(hour, minute) ((hour) * 60 + (minute))
#define PLENARY HEDDLE_PROGRAMME_PLENARY
#define GROUP HEDDLE_PROGRAMME_GROUP
#define BREAK HEDDLE_PROGRAMME_BREAK
#define OTHER HEDDLE_PROGRAMME_OTHER
#define NOBODY HEDDLE_NOBODY

/* 0 and 1 are the host's, 2 to 4 visitors, 5 a headteacher. */
static const HeddleProgrammePerson people[] = {
  { TRUE, HEDDLE_PROGRAMME_STAFF }, { TRUE, HEDDLE_PROGRAMME_STAFF },
  { FALSE, HEDDLE_PROGRAMME_TEAM }, { FALSE, HEDDLE_PROGRAMME_TEAM },
  { FALSE, HEDDLE_PROGRAMME_TEAM }, { FALSE, HEDDLE_PROGRAMME_SCHOOL },
};

static HeddleProgrammeInput
input_new (int                           days,
           const HeddleSessionFacts *sessions,
           guint                         n_sessions,
           const HeddleProgrammeMember  *members,
           guint                         n_members)
{
  return (HeddleProgrammeInput) {
    days, sessions, n_sessions, people, G_N_ELEMENTS (people), members, n_members,
  };
}

/* "sort person: session session; …" */
static char *
describe (const HeddleProgrammeInput *input)
{
  static const char *const words[] = {
    "times",       "outside",       "two-places", "overlap",   "no-facilitator",
    "no-recorder", "visitor-leads", "no-plenary", "only-host",
  };
  g_autoptr (GPtrArray) faults = heddle_programme_check (input);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < faults->len; i++)
    {
      HeddleProgrammeFault *fault = g_ptr_array_index (faults, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", words[fault->sort]);
      if (fault->person != NOBODY)
        g_string_append_printf (text, " %d", fault->person);
      g_string_append_c (text, ':');
      for (guint j = 0; j < fault->sessions->len; j++)
        g_string_append_printf (text, " %u", g_array_index (fault->sessions, guint, j));
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
assert_faults (const HeddleProgrammeInput *input,
               const char                 *expected)
{
  g_autofree char *found = describe (input);

  g_assert_cmpstr (found, ==, expected);
}

/* A sound day, in which each test breaks one thing. */
static const HeddleSessionFacts sound[] = {
  { 1, AT (9, 0), AT (10, 0), PLENARY, NOBODY, NOBODY },
  { 1, AT (10, 0), AT (10, 15), BREAK, NOBODY, NOBODY },
  { 1, AT (10, 15), AT (12, 0), GROUP, 0, 2 },
  { 1, AT (10, 15), AT (12, 0), GROUP, 1, 3 },
  { 1, AT (12, 0), AT (13, 0), PLENARY, NOBODY, NOBODY },
};

typedef struct
{
  const char *name;
  guint session;
  HeddleSessionFacts with;
  const char *expected;
} BreakCase;

static void
test_sound (void)
{
  HeddleProgrammeInput input = input_new (1, sound, G_N_ELEMENTS (sound), NULL, 0);

  assert_faults (&input, "");
  input.n_sessions = 0;
  assert_faults (&input, "");
}

static void
test_fault (gconstpointer data)
{
  const BreakCase *break_case = data;
  HeddleSessionFacts sessions[G_N_ELEMENTS (sound)];
  HeddleProgrammeInput input = input_new (1, sessions, G_N_ELEMENTS (sound), NULL, 0);

  memcpy (sessions, sound, sizeof sound);
  sessions[break_case->session] = break_case->with;
  assert_faults (&input, break_case->expected);
}

static const BreakCase break_cases[] = {
  { "/programme/B03/no-facilitator", 2, { 1, AT (10, 15), AT (12, 0), GROUP, NOBODY, 2 },
    "no-facilitator: 2" },
  { "/programme/B03/no-recorder", 3, { 1, AT (10, 15), AT (12, 0), GROUP, 1, NOBODY },
    "no-recorder: 3; only-host: 3" },
  { "/programme/B03/visitor-leads", 3, { 1, AT (10, 15), AT (12, 0), GROUP, 4, 3 },
    "visitor-leads: 3" },
  { "/programme/B03/no-later-plenary", 4, { 1, AT (12, 0), AT (13, 0), OTHER, NOBODY, NOBODY },
    "no-plenary: 2 3" },
  { "/programme/B03/reflection-is-no-plenary", 4,
    { 1, AT (12, 0), AT (13, 0), HEDDLE_PROGRAMME_WHOLE, NOBODY, NOBODY }, "no-plenary: 2 3" },
  { "/programme/B03/plenary-too-early", 4,
    { 1, AT (11, 45), AT (13, 0), PLENARY, NOBODY, NOBODY },
    "overlap: 2 4; overlap: 3 4; no-plenary: 2 3" },
  { "/programme/B03/only-host", 3, { 1, AT (10, 15), AT (12, 0), GROUP, 1, 1 },
    "only-host: 3" },
  { "/programme/B03/two-groups", 3, { 1, AT (10, 15), AT (12, 0), GROUP, 1, 2 },
    "two-places 2: 2 3" },
  { "/programme/ends-before-it-starts", 0, { 1, AT (9, 0), AT (8, 0), PLENARY, NOBODY, NOBODY },
    "times: 0" },
  { "/programme/crosses-midnight", 0, { 1, AT (9, 0), AT (25, 0), PLENARY, NOBODY, NOBODY },
    "times: 0" },
  { "/programme/lasts-no-time", 1, { 1, AT (10, 0), AT (10, 0), BREAK, NOBODY, NOBODY },
    "times: 1" },
  { "/programme/outside", 0, { 2, AT (9, 0), AT (10, 0), PLENARY, NOBODY, NOBODY },
    "outside: 0" },
  { "/programme/before-day-1", 0, { 0, AT (9, 0), AT (10, 0), PLENARY, NOBODY, NOBODY },
    "outside: 0" },
  { "/programme/break-into-groups", 1, { 1, AT (10, 0), AT (10, 16), BREAK, NOBODY, NOBODY },
    "overlap: 1 2; overlap: 1 3" },
  { "/programme/overlap", 0, { 1, AT (9, 0), AT (10, 1), PLENARY, NOBODY, NOBODY },
    "overlap: 0 1" },
};

/* Recorders write while others have their break. */
static void
test_recording_in_break (void)
{
  static const HeddleSessionFacts sessions[] = {
    { 1, AT (10, 0), AT (11, 0), BREAK, NOBODY, NOBODY },
    { 1, AT (10, 0), AT (11, 0), HEDDLE_PROGRAMME_RECORDING, NOBODY, 2 },
  };
  HeddleProgrammeInput input = input_new (1, sessions, 2, NULL, 0);

  assert_faults (&input, "");
}

static void
test_three_places (void)
{
  static const HeddleSessionFacts sessions[] = {
    { 1, AT (9, 0), AT (12, 0), GROUP, 0, 2 },
    { 1, AT (9, 30), AT (10, 0), GROUP, 1, 3 },
    { 1, AT (11, 0), AT (12, 0), GROUP, 1, 3 },
    { 1, AT (12, 0), AT (13, 0), GROUP, 0, 2 },
    { 1, AT (13, 0), AT (14, 0), PLENARY, NOBODY, NOBODY },
  };
  static const HeddleProgrammeMember members[] = {
    { 2, 4, 1, HEDDLE_PROGRAMME_TEAM, 0 },   { 0, 4, 1, HEDDLE_PROGRAMME_TEAM, 0 },
    { 1, 4, 1, HEDDLE_PROGRAMME_TEAM, 0 },   { 0, 4, 1, HEDDLE_PROGRAMME_TEAM, 0 },
    { 3, 4, 1, HEDDLE_PROGRAMME_TEAM, 0 },   { 4, 4, 1, HEDDLE_PROGRAMME_TEAM, 0 },
  };
  HeddleProgrammeInput input = input_new (1, sessions, 5, members, 6);

  assert_faults (&input, "two-places 4: 0 1 2");
}

/* Who comes by number only may be a visitor or not. */
static void
test_only_host_numbers (void)
{
  static const HeddleSessionFacts sessions[] = {
    { 1, AT (9, 0), AT (12, 0), GROUP, 0, 1 },
    { 1, AT (12, 0), AT (13, 0), PLENARY, NOBODY, NOBODY },
  };
  HeddleProgrammeMember member = { 0, NOBODY, 6, HEDDLE_PROGRAMME_SCHOOL, 6 };
  HeddleProgrammeInput input = input_new (1, sessions, 2, &member, 1);

  assert_faults (&input, "only-host: 0");
  member.side = HEDDLE_PROGRAMME_STAFF;
  assert_faults (&input, "only-host: 0");
  member.side = HEDDLE_PROGRAMME_TEAM;
  assert_faults (&input, "");
  member.side = HEDDLE_PROGRAMME_PARTNER;
  assert_faults (&input, "");
  member.session = 1;
  assert_faults (&input, "only-host: 0");
}

/* Each block needs a plenary after it; one at the very end serves all. */
static void
test_blocks (void)
{
  HeddleSessionFacts sessions[] = {
    { 2, AT (9, 0), AT (10, 0), GROUP, 0, 2 },
    { 1, AT (9, 30), AT (10, 30), GROUP, 1, 3 },
    { 1, AT (9, 0), AT (10, 0), GROUP, 0, 2 },
    { 1, AT (10, 30), AT (11, 0), GROUP, 0, 2 },
    { 2, AT (10, 0), AT (11, 0), PLENARY, NOBODY, NOBODY },
  };
  HeddleProgrammeInput input = input_new (2, sessions, 5, NULL, 0);
  guint n;
  g_autofree guint *blocks = heddle_programme_find_blocks (&input, &n);

  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (blocks[2], ==, 0);
  g_assert_cmpuint (blocks[1], ==, 0);
  g_assert_cmpuint (blocks[3], ==, 1);
  g_assert_cmpuint (blocks[0], ==, 2);
  g_assert_cmpuint (blocks[4], ==, G_MAXUINT);
  assert_faults (&input, "");
  sessions[4] = (HeddleSessionFacts) { 1, AT (10, 30), AT (11, 0), PLENARY, NOBODY, NOBODY };
  assert_faults (&input, "overlap: 3 4; no-plenary: 3; no-plenary: 0");
}

/* U03: sessions times participants, as hours, people and schools. */
static void
test_time (void)
{
  static const HeddleSessionFacts sessions[] = {
    { 1, AT (9, 0), AT (10, 0), PLENARY, NOBODY, NOBODY },
    { 1, AT (10, 0), AT (10, 15), BREAK, NOBODY, NOBODY },
    { 1, AT (10, 15), AT (11, 45), GROUP, 0, 2 },
    { 1, AT (13, 0), AT (12, 0), GROUP, 1, 3 },
  };
  static const HeddleProgrammeMember members[] = {
    { 2, NOBODY, 6, HEDDLE_PROGRAMME_SCHOOL, 5 },
    { 2, 5, 1, HEDDLE_PROGRAMME_SCHOOL, 1 },
    { 2, NOBODY, 4, HEDDLE_PROGRAMME_FAMILY, 0 },
    { 1, NOBODY, 9, HEDDLE_PROGRAMME_SCHOOL, 9 },
    { 3, NOBODY, 2, HEDDLE_PROGRAMME_SCHOOL, 2 },
  };
  HeddleProgrammeInput input = input_new (1, sessions, 4, members, 5);
  HeddleProgrammeTime times[HEDDLE_PROGRAMME_SIDES];

  heddle_programme_get_time (&input, times);
  g_assert_cmpuint (times[HEDDLE_PROGRAMME_SCHOOL].minutes, ==, 7 * 90);
  g_assert_cmpuint (times[HEDDLE_PROGRAMME_SCHOOL].people, ==, 9);
  g_assert_cmpuint (times[HEDDLE_PROGRAMME_SCHOOL].schools, ==, 8);
  g_assert_cmpuint (times[HEDDLE_PROGRAMME_FAMILY].minutes, ==, 4 * 90);
  /* Both of the host's are in the plenary, one of them in the group. */
  g_assert_cmpuint (times[HEDDLE_PROGRAMME_STAFF].minutes, ==, 2 * 60 + 90);
  g_assert_cmpuint (times[HEDDLE_PROGRAMME_STAFF].people, ==, 2);
  g_assert_cmpuint (times[HEDDLE_PROGRAMME_TEAM].minutes, ==, 3 * 60 + 90);
}

static void
test_timetable (void)
{
  static const HeddleSessionFacts sessions[] = {
    { 2, AT (9, 0), AT (10, 0), PLENARY, NOBODY, NOBODY },
    { 1, AT (10, 0), AT (10, 15), BREAK, NOBODY, NOBODY },
    { 1, AT (10, 15), AT (11, 45), GROUP, 0, 2 },
    { 1, AT (11, 0), AT (12, 0), GROUP, 2, 3 },
    { 1, AT (12, 0), AT (13, 0), PLENARY, NOBODY, NOBODY },
    { 1, AT (14, 0), AT (15, 0), GROUP, 1, 3 },
  };
  static const HeddleProgrammeMember members[] = {
    { 4, 5, 1, HEDDLE_PROGRAMME_SCHOOL, 1 },
    { 5, 2, 1, HEDDLE_PROGRAMME_TEAM, 0 },
  };
  static const HeddleProgrammeEntry expected[] = {
    { 1, HEDDLE_PROGRAMME_PART_EVERYBODY, FALSE },  { 2, HEDDLE_PROGRAMME_PART_RECORDER, TRUE },
    { 3, HEDDLE_PROGRAMME_PART_FACILITATOR, TRUE }, { 4, HEDDLE_PROGRAMME_PART_EVERYBODY, FALSE },
    { 5, HEDDLE_PROGRAMME_PART_MEMBER, FALSE },     { 0, HEDDLE_PROGRAMME_PART_EVERYBODY, FALSE },
  };
  HeddleProgrammeInput input = input_new (2, sessions, 6, members, 2);
  g_autoptr (GArray) entries = heddle_programme_get_timetable (&input, 2);
  g_autoptr (GArray) head = heddle_programme_get_timetable (&input, 5);

  /* A headteacher comes only to the plenary that names the school. */
  g_assert_cmpuint (entries->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < entries->len; i++)
    {
      HeddleProgrammeEntry *entry = &g_array_index (entries, HeddleProgrammeEntry, i);

      g_assert_cmpuint (entry->session, ==, expected[i].session);
      g_assert_cmpint (entry->part, ==, expected[i].part);
      g_assert_cmpint (entry->clash, ==, expected[i].clash);
    }
  g_assert_cmpuint (head->len, ==, 1);
  g_assert_cmpuint (g_array_index (head, HeddleProgrammeEntry, 0).session, ==, 4);
}

static void
test_words (void)
{
  g_assert_cmpint (heddle_programme_sort_from_word ("group"), ==, GROUP);
  g_assert_cmpint (heddle_programme_sort_from_word ("recording"), ==,
                   HEDDLE_PROGRAMME_RECORDING);
  g_assert_cmpint (heddle_programme_sort_from_word ("welcome"), ==, HEDDLE_PROGRAMME_WHOLE);
  g_assert_cmpint (heddle_programme_sort_from_word ("plenary"), ==, PLENARY);
  g_assert_cmpint (heddle_programme_sort_from_word ("meeting"), ==, OTHER);
  g_assert_cmpint (heddle_programme_sort_from_word (NULL), ==, OTHER);
  g_assert_cmpint (heddle_programme_side_from_word ("school"), ==, HEDDLE_PROGRAMME_SCHOOL);
  g_assert_cmpint (heddle_programme_side_from_word ("what"), ==, HEDDLE_PROGRAMME_TEAM);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/programme/B03/sound", test_sound);
  for (guint i = 0; i < G_N_ELEMENTS (break_cases); i++)
    g_test_add_data_func (break_cases[i].name, &break_cases[i], test_fault);
  g_test_add_func ("/programme/recording-in-break", test_recording_in_break);
  g_test_add_func ("/programme/B03/three-places", test_three_places);
  g_test_add_func ("/programme/only-host-numbers", test_only_host_numbers);
  g_test_add_func ("/programme/B03/blocks", test_blocks);
  g_test_add_func ("/programme/U03/time", test_time);
  g_test_add_func ("/programme/timetable", test_timetable);
  g_test_add_func ("/programme/words", test_words);
  return g_test_run ();
}
