/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <time.h>

#include "heddle-grouping.h"
#include "heddle-regroup.h"

#define PEOPLE_MAX 64
#define GROUPS_MAX 12

/* Groups of day 1 in the order of people, and on day 2 the same ones. */
typedef struct
{
  HeddleSessionFacts sessions[2 * GROUPS_MAX];
  HeddleProgrammePerson people[PEOPLE_MAX];
  HeddleProgrammeMember members[2 * PEOPLE_MAX];
  HeddleProgrammeInput input;
} Fixture;

static void
fixture_add (Fixture *self,
             guint    session,
             guint    person)
{
  self->members[self->input.n_members++] =
    (HeddleProgrammeMember) { session, (int) person, 1, HEDDLE_PROGRAMME_TEAM, 0 };
}

static void
fixture_init (Fixture     *self,
              const guint *sizes,
              guint        n_groups)
{
  guint n = 0;

  *self = (Fixture) { 0 };
  self->input = (HeddleProgrammeInput) { 2, self->sessions, 2 * n_groups, self->people, 0,
                                         self->members, 0 };
  for (guint i = 0; i < n_groups; i++)
    {
      for (int day = 1; day <= 2; day++)
        self->sessions[i + (guint) (day - 1) * n_groups] = (HeddleSessionFacts) {
          day, 600, 660, HEDDLE_PROGRAMME_GROUP, HEDDLE_NOBODY, HEDDLE_NOBODY,
        };
      for (guint j = 0; j < sizes[i]; j++, n++)
        {
          fixture_add (self, i, n);
          fixture_add (self, i + n_groups, n);
        }
    }
  self->input.n_people = n;
}

/* Sizes are kept, everybody is in one group, and the count is what it says. */
static void
assert_sound (const Fixture          *self,
              const HeddleRegrouping *found,
              const guint            *sizes,
              guint                   n_groups)
{
  g_autoptr (HeddleMeetings) met = heddle_meetings_new (&self->input, 2);
  guint n = self->input.n_people;
  guint again = 0;

  for (guint i = 0; i < n_groups; i++)
    {
      const gboolean *row = &found->groups[(gsize) (i + n_groups) * n];
      guint size = 0;

      for (guint a = 0; a < n; a++)
        {
          size += row[a];
          for (guint b = a + 1; b < n; b++)
            again += row[a] && row[b] && heddle_meetings_get (met, a, b) > 0;
        }
      g_assert_cmpuint (size, ==, sizes[i]);
    }
  for (guint a = 0; a < n; a++)
    {
      guint count = 0;

      for (guint i = 0; i < n_groups; i++)
        count += found->groups[(gsize) (i + n_groups) * n + a];
      g_assert_cmpuint (count, ==, 1);
    }
  g_assert_cmpuint (found->repeated, ==, again);
  g_assert_cmpuint (found->repeated, >=, found->bound);
}

typedef struct
{
  const char *name;
  guint n_groups;
  guint sizes[GROUPS_MAX];
  guint before;
  guint fewest;
} SizeCase;

/* The fewest follow from the sizes: three groups of four must share four people
 * with three old groups, two of them from the same one. */
static const SizeCase size_cases[] = {
  { "/regroup/B04/3-of-3", 3, { 3, 3, 3 }, 9, 0 },
  { "/regroup/B04/3-of-4", 3, { 4, 4, 4 }, 18, 3 },
  { "/regroup/B04/11-people", 3, { 4, 4, 3 }, 15, 2 },
  { "/regroup/B04/2-of-5", 2, { 5, 5 }, 20, 8 },
  { "/regroup/B04/uneven", 3, { 6, 3, 2 }, 19, 5 },
  { "/regroup/B04/10-of-6", 10, { 6, 6, 6, 6, 6, 6, 6, 6, 6, 6 }, 150, 0 },
  { "/regroup/B04/6-of-10", 6, { 10, 10, 10, 10, 10, 10 }, 270, 24 },
  { "/regroup/B04/alone", 2, { 1, 1 }, 0, 0 },
};

static void
test_sizes (gconstpointer data)
{
  const SizeCase *size_case = data;
  Fixture fixture;
  g_autoptr (HeddleRegrouping) found = NULL;
  g_autoptr (HeddleRegrouping) again = NULL;
  guint n;

  fixture_init (&fixture, size_case->sizes, size_case->n_groups);
  n = fixture.input.n_people;
  found = heddle_regroup (&fixture.input, 2);
  again = heddle_regroup (&fixture.input, 2);
  assert_sound (&fixture, found, size_case->sizes, size_case->n_groups);
  g_assert_cmpuint (found->before, ==, size_case->before);
  g_assert_cmpuint (found->bound, ==, size_case->fewest);
  g_assert_cmpuint (found->repeated, ==, size_case->fewest);
  g_assert_cmpmem (found->groups, fixture.input.n_sessions * n * sizeof (gboolean),
                   again->groups, fixture.input.n_sessions * n * sizeof (gboolean));
}

/* Every way of putting six people into groups is tried. */
static void
test_bound_is_least (void)
{
  static const guint sizes[] = { 3, 2, 1 };

  for (guint old = 0; old < 729; old++)
    {
      guint old_of[6], best = G_MAXUINT, before[3] = { 0 }, flow[9] = { 0 };
      gboolean met[36];
      HeddleGroupingProblem problem = { 6, 3, sizes, met, NULL, NULL };

      for (guint i = 0, rest = old; i < 6; i++, rest /= 3)
        before[old_of[i] = rest % 3]++;
      for (guint i = 0; i < 36; i++)
        met[i] = i / 6 != i % 6 && old_of[i / 6] == old_of[i % 6];
      for (guint new = 0; new < 729; new++)
        {
          guint new_of[6], now[3] = { 0 };

          for (guint i = 0, rest = new; i < 6; i++, rest /= 3)
            now[new_of[i] = rest % 3]++;
          if (now[0] == 3 && now[1] == 2)
            best = MIN (best, heddle_grouping_count (&problem, new_of));
        }
      g_assert_cmpuint (heddle_grouping_bound (before, 3, sizes, 3, flow), ==, best);
    }
}

/* Facilitators and recorders stay where they are, and still few pairs repeat. */
static void
test_leads_stay (void)
{
  static const guint sizes[] = { 4, 4, 4 };
  Fixture fixture;
  g_autoptr (HeddleRegrouping) found = NULL;

  fixture_init (&fixture, sizes, 3);
  for (guint i = 0; i < 3; i++)
    fixture.sessions[3 + i].facilitator = (int) (4 * i);
  found = heddle_regroup (&fixture.input, 2);
  assert_sound (&fixture, found, sizes, 3);
  g_assert_cmpuint (found->repeated, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_true (found->groups[(3 + i) * 12 + 4 * i]);
}

static void
test_no_group_of_hosts (void)
{
  static const guint sizes[] = { 3, 3, 3 };
  Fixture fixture;
  g_autoptr (HeddleRegrouping) found = NULL;

  /* One visitor for each group. Without the rule day 1's first three would part. */
  fixture_init (&fixture, sizes, 3);
  for (guint i = 0; i < 9; i++)
    fixture.people[i].from_host = i >= 3;
  found = heddle_regroup (&fixture.input, 2);
  assert_sound (&fixture, found, sizes, 3);
  for (guint i = 0; i < 3; i++)
    {
      const gboolean *row = &found->groups[(3 + i) * 9];

      g_assert_true (row[0] || row[1] || row[2]);
    }

  /* The visitors lead one group together: the others have nobody but hosts. */
  fixture.sessions[3].facilitator = 0;
  fixture.sessions[3].recorder = 1;
  g_clear_pointer (&found, heddle_regrouping_free);
  found = heddle_regroup (&fixture.input, 2);
  g_assert_true (found->groups[3 * 9 + 0] && found->groups[3 * 9 + 1]);
}

/* Day 2 as the exemplar leaves it takes the people of day 1 in equal numbers. */
static void
test_fills_empty (void)
{
  static const guint sizes[] = { 4, 4, 3 };
  static const guint even[] = { 4, 4, 3 };
  Fixture fixture;
  g_autoptr (HeddleRegrouping) found = NULL;
  guint n = 0;

  fixture_init (&fixture, sizes, 3);
  for (guint i = 0; i < fixture.input.n_members; i++)
    if (fixture.members[i].session < 3)
      fixture.members[n++] = fixture.members[i];
  fixture.input.n_members = n;
  fixture.people[fixture.input.n_people++] =
    (HeddleProgrammePerson) { FALSE, HEDDLE_PROGRAMME_TEAM };
  found = heddle_regroup (&fixture.input, 2);
  g_assert_cmpuint (found->people, ==, 11);
  g_assert_cmpuint (found->repeated, ==, 2);
  fixture.input.n_people--;
  g_clear_pointer (&found, heddle_regrouping_free);
  found = heddle_regroup (&fixture.input, 2);
  assert_sound (&fixture, found, even, 3);
  g_assert_null (heddle_regroup (&fixture.input, 3));
}

/* Somebody in two groups at once is left in one; those who are heard stay out. */
static void
test_clash_and_schools (void)
{
  static const guint sizes[] = { 3, 3 };
  Fixture fixture;
  g_autoptr (HeddleRegrouping) found = NULL;

  fixture_init (&fixture, sizes, 2);
  fixture_add (&fixture, 3, 0);
  fixture.people[5].side = HEDDLE_PROGRAMME_SCHOOL;
  found = heddle_regroup (&fixture.input, 2);
  g_assert_cmpuint (found->people, ==, 5);
  g_assert_cmpint (found->groups[2 * 6] + found->groups[3 * 6], ==, 1);
  g_assert_false (found->groups[2 * 6 + 5] || found->groups[3 * 6 + 5]);
}

/* Two blocks a day: the second is other than the first too. */
static void
test_two_blocks (void)
{
  static const guint sizes[] = { 3, 3, 3, 0, 0, 0 };
  Fixture fixture;
  g_autoptr (HeddleRegrouping) found = NULL;

  fixture_init (&fixture, sizes, 6);
  for (guint i = 0; i < 3; i++)
    {
      fixture.sessions[3 + i].day = 3;
      fixture.sessions[9 + i].starts = 700;
      fixture.sessions[9 + i].ends = 800;
      for (guint j = 0; j < 3; j++)
        fixture_add (&fixture, 9 + i, 3 * i + j);
    }
  found = heddle_regroup (&fixture.input, 2);
  g_assert_cmpuint (found->before, ==, 18);
  g_assert_cmpuint (found->repeated, ==, 0);
}

static void
test_pairs (void)
{
  static const guint sizes[] = { 3, 2 };
  Fixture fixture;
  g_autoptr (HeddleMeetings) met = NULL;
  HeddlePairs pairs;

  fixture_init (&fixture, sizes, 2);
  fixture.members[1].session = 3;
  met = heddle_meetings_new (&fixture.input, 0);
  pairs = heddle_meetings_count (met);
  g_assert_cmpuint (pairs.people, ==, 5);
  g_assert_cmpuint (pairs.possible, ==, 10);
  g_assert_cmpuint (pairs.met, ==, 6);
  g_assert_cmpuint (pairs.repeated, ==, 2);
  g_assert_cmpuint (heddle_meetings_get (met, 1, 2), ==, 2);
  g_assert_cmpuint (heddle_meetings_get (met, 0, 1), ==, 1);
  g_assert_cmpuint (heddle_meetings_get (met, 0, 3), ==, 1);
}

/* Two who lead each group are from the same old one, so that the bound cannot be
 * kept and the search uses all its tries. */
static void
test_fast (void)
{
  static const guint sizes[] = { 6, 6, 6, 6, 6, 6, 6, 6, 6, 6 };
  Fixture fixture;
  clock_t begun;
  double seconds;
  g_autoptr (HeddleRegrouping) found = NULL;

  fixture_init (&fixture, sizes, 10);
  for (guint i = 0; i < 10; i++)
    {
      fixture.sessions[10 + i].facilitator = (int) (6 * i);
      fixture.sessions[10 + i].recorder = (int) (6 * i + 1);
    }
  begun = clock ();
  found = heddle_regroup (&fixture.input, 2);
  seconds = (double) (clock () - begun) / CLOCKS_PER_SEC;
  g_test_message ("60 people in %.1f ms", seconds * 1000);
  g_assert_cmpuint (found->bound, ==, 0);
  g_assert_cmpuint (found->repeated, ==, 10);
  g_assert_cmpfloat (seconds, <, 0.2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (size_cases); i++)
    g_test_add_data_func (size_cases[i].name, &size_cases[i], test_sizes);
  g_test_add_func ("/regroup/B04/bound-is-least", test_bound_is_least);
  g_test_add_func ("/regroup/B04/leads-stay", test_leads_stay);
  g_test_add_func ("/regroup/B04/no-group-of-hosts", test_no_group_of_hosts);
  g_test_add_func ("/regroup/B04/fills-empty", test_fills_empty);
  g_test_add_func ("/regroup/B04/clash-and-schools", test_clash_and_schools);
  g_test_add_func ("/regroup/B04/two-blocks", test_two_blocks);
  g_test_add_func ("/regroup/B04/pairs", test_pairs);
  g_test_add_func ("/regroup/B04/fast", test_fast);
  return g_test_run ();
}
