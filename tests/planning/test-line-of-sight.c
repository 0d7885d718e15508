/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-line-of-sight.h"

static const HeddleSightFact facts[] = {
  { "school", "school-priority", HEDDLE_SIGHT_NEED, "Writing at P4", "62 school plans" },
  { "writing", "priority", HEDDLE_SIGHT_PRIORITY, "Writing" },
  { "orphan", "priority", HEDDLE_SIGHT_PRIORITY, "Staffing" },
  { "wish", "priority", HEDDLE_SIGHT_PRIORITY, "Outdoors" },
  { "habit", "priority", HEDDLE_SIGHT_PRIORITY, "Conferences" },
  { "network", "activity", HEDDLE_SIGHT_ACTIVITY, "Network", NULL, FALSE, 0.8, 0.8 },
  { "clinics", "activity", HEDDLE_SIGHT_ACTIVITY, "Clinics", NULL, FALSE, 0.4, 0.2 },
  { "think-ins", "activity", HEDDLE_SIGHT_ACTIVITY, "Think-ins", NULL, TRUE, 0.3, 0 },
  { "conference", "activity", HEDDLE_SIGHT_ACTIVITY, "Conference", NULL, FALSE, 0, 0.1 },
  { "p4", "measure", HEDDLE_SIGHT_MEASURE, "P4 writing" },
  { "chart", NULL, HEDDLE_SIGHT_EVIDENCE, "Run chart" },
};

static const HeddleSightPair pairs[] = {
  { "school", "writing" },  { "writing", "network" }, { "writing", "clinics" },
  { "writing", "think-ins" }, { "network", "p4" },    { "clinics", "p4" },
  { "p4", "chart" },        { "gone", "writing" },    { "school", "wish" },
  { "habit", "conference" },
};

static HeddleSight *
trace (const char *id)
{
  g_autoptr (HeddleSightMap) map = heddle_sight_map_new (facts, G_N_ELEMENTS (facts), pairs,
                                                         G_N_ELEMENTS (pairs));

  return heddle_sight_map_trace (map, id);
}

static guint
count (HeddleSight      *sight,
       HeddleSightStage  stage,
       HeddleSightFault  fault)
{
  guint n = 0;

  for (guint i = 0; i < sight->nodes->len; i++)
    {
      const HeddleSightNode *node = sight->nodes->pdata[i];

      n += node->stage == stage && node->fault == fault;
    }
  return n;
}

/* What the first gap of a stage says it is a gap of. */
static const char *
find_gap (HeddleSight      *sight,
          HeddleSightStage  stage)
{
  for (guint i = 0; i < sight->nodes->len; i++)
    {
      const HeddleSightNode *node = sight->nodes->pdata[i];

      if (node->stage == stage && node->fault == HEDDLE_SIGHT_MISSING)
        return node->kind == NULL ? node->id : NULL;
    }
  return NULL;
}

/* R04, R11: from the schools' need to what came of it, with every gap named. */
static void
test_forwards (void)
{
  g_autoptr (HeddleSight) sight = trace ("writing");
  g_autofree char *words = heddle_sight_dup_words (sight);
  guint broken = 0;

  g_assert_false (sight->orphan);
  g_assert_cmpuint (sight->n_activities, ==, 3);
  g_assert_cmpuint (sight->n_without_people, ==, 1);
  g_assert_cmpuint (sight->n_short_of_people, ==, 1);
  g_assert_cmpuint (sight->n_without_measure, ==, 1);
  g_assert_cmpuint (count (sight, HEDDLE_SIGHT_NEED, HEDDLE_SIGHT_WHOLE), ==, 1);
  g_assert_cmpuint (count (sight, HEDDLE_SIGHT_ACTIVITY, HEDDLE_SIGHT_PLANNED), ==, 1);
  g_assert_cmpuint (count (sight, HEDDLE_SIGHT_TIME, HEDDLE_SIGHT_LESS), ==, 1);
  g_assert_cmpuint (count (sight, HEDDLE_SIGHT_TIME, HEDDLE_SIGHT_MISSING), ==, 1);
  g_assert_cmpuint (count (sight, HEDDLE_SIGHT_MEASURE, HEDDLE_SIGHT_WHOLE), ==, 1);
  g_assert_cmpuint (count (sight, HEDDLE_SIGHT_MEASURE, HEDDLE_SIGHT_MISSING), ==, 1);
  g_assert_cmpuint (count (sight, HEDDLE_SIGHT_EVIDENCE, HEDDLE_SIGHT_WHOLE), ==, 1);
  g_assert_cmpstr (words, ==, "1 of 3 activities has no people");
  g_assert_cmpstr (find_gap (sight, HEDDLE_SIGHT_TIME), ==, "think-ins");
  g_assert_cmpstr (find_gap (sight, HEDDLE_SIGHT_MEASURE), ==, "think-ins");
  for (guint i = 0; i < sight->links->len; i++)
    broken += g_array_index (sight->links, HeddleSightLink, i).broken;
  g_assert_cmpuint (broken, ==, 2);
}

/* Of one activity no number is told. */
static void
test_words (void)
{
  const struct
  {
    HeddleSight sight;
    const char *words;
  } cases[] = {
    { { .n_activities = 1, .n_needs = 1, .n_without_people = 1 },
      "its one activity has no people" },
    { { .n_activities = 1, .n_needs = 1, .n_without_measure = 1 },
      "its one activity has no measure" },
    { { .n_activities = 1, .n_needs = 1, .n_short_of_people = 1 },
      "its one activity has too little time" },
    { { .n_activities = 2, .n_needs = 1, .n_without_measure = 2 },
      "2 of 2 activities have no measure" },
    { { .n_activities = 1, .n_needs = 1 }, "all in sight" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HeddleSight sight = cases[i].sight;
      g_autofree char *words = heddle_sight_dup_words (&sight);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* Back from a measure: only the activities that lead to it. */
static void
test_backwards (void)
{
  g_autoptr (HeddleSight) sight = trace ("p4");

  g_assert_cmpuint (sight->n_activities, ==, 2);
  g_assert_cmpuint (count (sight, HEDDLE_SIGHT_PRIORITY, HEDDLE_SIGHT_WHOLE), ==, 1);
  g_assert_cmpuint (count (sight, HEDDLE_SIGHT_NEED, HEDDLE_SIGHT_WHOLE), ==, 1);
}

/* R11: a priority without a need or an activity is marked. */
static void
test_orphan (void)
{
  g_autoptr (HeddleSight) sight = trace ("orphan");
  g_autofree char *words = heddle_sight_dup_words (sight);

  g_assert_true (sight->orphan);
  g_assert_cmpuint (count (sight, HEDDLE_SIGHT_NEED, HEDDLE_SIGHT_MISSING), ==, 1);
  g_assert_cmpuint (count (sight, HEDDLE_SIGHT_ACTIVITY, HEDDLE_SIGHT_MISSING), ==, 1);
  g_assert_cmpstr (words, ==, "no activity answers it yet");
  g_assert_cmpstr (find_gap (sight, HEDDLE_SIGHT_NEED), ==, "orphan");
  g_assert_cmpstr (find_gap (sight, HEDDLE_SIGHT_ACTIVITY), ==, "orphan");
}

/* R11: one of the two is not enough: a need that nothing is done for, and work that nobody
 * needs. */
static void
test_half (void)
{
  g_autoptr (HeddleSight) wish = trace ("wish");
  g_autoptr (HeddleSight) habit = trace ("habit");
  g_autofree char *needed = heddle_sight_dup_words (wish);
  g_autofree char *unneeded = heddle_sight_dup_words (habit);

  g_assert_true (wish->orphan);
  g_assert_cmpstr (needed, ==, "no activity answers it yet");
  g_assert_cmpstr (find_gap (wish, HEDDLE_SIGHT_ACTIVITY), ==, "wish");
  g_assert_null (find_gap (wish, HEDDLE_SIGHT_NEED));
  g_assert_true (habit->orphan);
  g_assert_cmpstr (unneeded, ==, "no need named yet");
  g_assert_cmpstr (find_gap (habit, HEDDLE_SIGHT_NEED), ==, "habit");
  g_assert_null (find_gap (habit, HEDDLE_SIGHT_ACTIVITY));
}

/* What has gone meanwhile has nothing in sight, and one trace leaves the next as it is. */
static void
test_unknown (void)
{
  g_autoptr (HeddleSightMap) map = heddle_sight_map_new (facts, G_N_ELEMENTS (facts), pairs,
                                                         G_N_ELEMENTS (pairs));
  g_autoptr (HeddleSight) first = heddle_sight_map_trace (map, "writing");
  g_autoptr (HeddleSight) unknown = heddle_sight_map_trace (map, "gone");
  g_autoptr (HeddleSight) again = heddle_sight_map_trace (map, "writing");

  g_assert_cmpuint (unknown->nodes->len, ==, 0);
  g_assert_cmpuint (unknown->links->len, ==, 0);
  g_assert_cmpuint (again->nodes->len, ==, first->nodes->len);
  g_assert_cmpuint (again->links->len, ==, first->links->len);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sight/R04/forwards", test_forwards);
  g_test_add_func ("/sight/R04/words", test_words);
  g_test_add_func ("/sight/R04/backwards", test_backwards);
  g_test_add_func ("/sight/R11/orphan", test_orphan);
  g_test_add_func ("/sight/R11/half", test_half);
  g_test_add_func ("/sight/unknown", test_unknown);

  return g_test_run ();
}
