/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines of sight over all plans, and the priorities of schools in numbers. */

#include <string.h>

#include "heddle-school-priorities.h"
#include "heddle-sights.h"
#include "test-workspace.h"

static const char *
add_plan (TestWorkspace *self,
          const char    *collaborative,
          const char    *ends)
{
  return test_add (self, &heddle_plan_kind, "title", collaborative, "collaborative",
                   test_find (self, &heddle_collaborative_kind, collaborative), "sort",
                   "improvement", "starts", "2026-08", "ends", ends, NULL);
}

static const HeddleSightLine *
find (HeddleSights *sights,
      const char   *title)
{
  for (guint i = 0; i < sights->lines->len; i++)
    if (g_str_equal (((HeddleSightLine *) sights->lines->pdata[i])->title, title))
      return sights->lines->pdata[i];
  return NULL;
}

/* R04: from the need to what came of it and back, over all plans; orphans and what is
 * short of people are named; plans that are over are left out. */
static void
test_sights (TestWorkspace *self,
             gconstpointer  data)
{
  const char *west = add_plan (self, "SWEIC", "2027-07");
  const char *tay = add_plan (self, "TAY", NULL);
  const char *over = add_plan (self, "NA", "2026-12");
  const char *reading = test_add (self, &heddle_priority_kind, "plan", west, "title", "Reading",
                                  NULL);
  const char *activity = test_add (self, &heddle_activity_kind, "plan", west, "title", "Visits",
                                   "priority", reading, "fte_needed", "0.5", NULL);
  const char *measure = test_add (self, &heddle_measure_kind, "plan", west, "title", "Level",
                                  NULL);
  g_autoptr (HeddleSights) sights = NULL, all = NULL, back = NULL, mended = NULL;
  g_autofree char *headline = NULL, *after = NULL;

  test_add (self, &heddle_priority_kind, "plan", tay, "title", "Alone", NULL);
  test_add (self, &heddle_priority_kind, "plan", over, "title", "Old", NULL);
  test_add (self, &heddle_activity_measure_kind, "activity", activity, "measure", measure, NULL);
  test_add (self, &heddle_school_priority_kind, "authority",
            test_find (self, &heddle_authority_kind, "East Ayrshire"), "title", "Reading",
            "priority", reading, NULL);

  sights = heddle_sights_load (self->store, FALSE, TEST_TODAY, TRUE);
  headline = heddle_sights_dup_headline (sights);
  g_assert_cmpuint (sights->lines->len, ==, 2);
  g_assert_null (find (sights, "Old"));
  all = heddle_sights_load (self->store, FALSE, HEDDLE_DAY_NONE, TRUE);
  g_assert_nonnull (find (all, "Old"));
  g_assert_true (find (sights, "Alone")->orphan);
  g_assert_false (find (sights, "Reading")->orphan);
  g_assert_true (find (sights, "Reading")->unresourced);
  g_assert_cmpstr (headline, ==,
                   "0 of 2 priorities are wholly in sight; 1 without need or activity; 1 short of people");

  test_add (self, &heddle_allocation_kind, "person",
            test_add (self, &heddle_person_kind, "post", "Teacher", NULL), "activity", activity,
            "fte", "0.5", "starts", "2026-09-01", NULL);
  mended = heddle_sights_load (self->store, FALSE, TEST_TODAY, TRUE);
  after = heddle_sights_dup_headline (mended);
  g_assert_false (find (mended, "Reading")->unresourced);
  g_assert_cmpstr (after, ==, "1 of 2 priorities are wholly in sight; 1 without need or activity");

  back = heddle_sights_load (self->store, TRUE, TEST_TODAY, TRUE);
  g_assert_cmpuint (back->lines->len, ==, 1);
  g_assert_cmpuint (find (back, "Level")->sight->n_needs, ==, 1);
}

static void
add_school (TestWorkspace *self,
            const char    *authority,
            const char    *themes,
            const char    *priority)
{
  test_add (self, &heddle_school_priority_kind, "authority",
            test_find (self, &heddle_authority_kind, authority), "title", "Do better", "themes",
            themes, "priority", priority, NULL);
}

/* R04: what schools have in their plans is counted by theme and by authority, bottom-up in
 * numbers, with the regional priorities that answer it. */
static void
test_schools (TestWorkspace *self,
              gconstpointer  data)
{
  const char *reading = test_add (self, &heddle_priority_kind, "plan",
                                  add_plan (self, "SWEIC", NULL), "title", "Reading together",
                                  NULL);
  g_autofree char *none = heddle_school_priorities_dup_headline (self->store);
  g_autofree char *headline = NULL, *words = NULL, *open = NULL, *own = NULL;
  g_autoptr (GPtrArray) themes = NULL, authorities = NULL;

  g_assert_cmpstr (none, ==, "No priority of a school is on record yet");
  add_school (self, "East Ayrshire", "Reading; Parents", reading);
  add_school (self, "South Ayrshire", "reading", NULL);
  add_school (self, "South Ayrshire", "Reading", reading);
  add_school (self, "South Ayrshire", "Attendance", NULL);
  headline = heddle_school_priorities_dup_headline (self->store);
  g_assert_cmpstr (headline, ==,
                   "4 priorities of schools of 2 authorities; regional priorities answer 2");

  themes = heddle_school_priorities_count (self->store, HEDDLE_SCHOOL_BY_THEME, TRUE);
  g_assert_cmpuint (themes->len, ==, 2);
  words = heddle_school_count_dup_words (themes->pdata[0], HEDDLE_SCHOOL_BY_THEME);
  open = heddle_school_count_dup_words (themes->pdata[1], HEDDLE_SCHOOL_BY_THEME);
  g_assert_cmpstr (words, ==,
                   "3 school plans of 2 authorities; 2 answered by Reading together");
  g_assert_cmpstr (open, ==, "1 school plan of 1 authority; no regional priority answers");

  authorities = heddle_school_priorities_count (self->store, HEDDLE_SCHOOL_BY_AUTHORITY, TRUE);
  g_assert_cmpuint (authorities->len, ==, 2);
  own = heddle_school_count_dup_words (authorities->pdata[0], HEDDLE_SCHOOL_BY_AUTHORITY);
  g_assert_cmpstr (((HeddleSchoolCount *) authorities->pdata[0])->title, ==, "South Ayrshire");
  g_assert_cmpstr (own, ==, "3 school plans; 1 answered by Reading together");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_workspace_add ("/sights/R04/all", test_sights);
  test_workspace_add ("/sights/R04/schools", test_schools);
  return g_test_run ();
}
