/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-coverage.h"

#include <time.h>

static HeddleCoverage *
make (HeddleCoverageDimension dimension)
{
  HeddleCoverage *self = heddle_coverage_new (dimension);

  heddle_coverage_add_row (self, "a", "1", "First", FALSE);
  heddle_coverage_add_row (self, "b", "2", "Second", FALSE);
  heddle_coverage_add_row (self, "c", "L1", "Own", TRUE);
  heddle_coverage_add_column (self, "x", NULL, "Network");
  heddle_coverage_add_column (self, "y", NULL, "Course");
  return self;
}

/* F16: covered, planned and empty rows, counted, and what an empty one needs. */
static void
test_states (void)
{
  g_autoptr (HeddleCoverage) self = make (HEDDLE_COVERAGE_FUNCTIONS);
  g_autofree char *headline = NULL;
  g_autofree char *together = NULL;
  g_autofree char *missing = NULL;

  heddle_coverage_put (self, "a", "x", HEDDLE_COVER_COVERED);
  heddle_coverage_put (self, "a", "x", HEDDLE_COVER_PLANNED); /* the better stays */
  heddle_coverage_put (self, "a", "y", HEDDLE_COVER_PLANNED);
  heddle_coverage_put (self, "b", "y", HEDDLE_COVER_PLANNED);
  heddle_coverage_put (self, "nobody", "y", HEDDLE_COVER_COVERED);
  heddle_coverage_put (self, "c", "nothing", HEDDLE_COVER_COVERED);
  heddle_coverage_put (self, "c", NULL, HEDDLE_COVER_COVERED);
  g_assert_cmpint (heddle_coverage_get (self, 0, 0), ==, HEDDLE_COVER_COVERED);
  g_assert_cmpint (heddle_coverage_get_row (self, 0), ==, HEDDLE_COVER_COVERED);
  g_assert_cmpint (heddle_coverage_get_row (self, 1), ==, HEDDLE_COVER_PLANNED);
  g_assert_cmpint (heddle_coverage_get_row (self, 2), ==, HEDDLE_COVER_EMPTY);
  headline = heddle_coverage_dup_headline (self);
  g_assert_cmpstr (headline, ==, "1 of 3 functions covered, 1 only planned, 1 empty");
  together = heddle_coverage_dup_together (self, 0);
  g_assert_cmpstr (together, ==, "1 covered, 1 planned");
  missing = heddle_coverage_dup_missing (self, 2);
  g_assert_cmpstr (missing, ==, "an activity, or words on why not yet");
  g_assert_null (heddle_coverage_dup_missing (self, 0));
}

/* R16: the newest iteration that was checked counts, and so does how it changed. */
static void
test_principles (void)
{
  g_autoptr (HeddleCoverage) self = make (HEDDLE_COVERAGE_PRINCIPLES);

  heddle_coverage_put (self, "a", "x", HEDDLE_COVER_COVERED);
  heddle_coverage_put (self, "b", "x", HEDDLE_COVER_PLANNED);
  g_assert_cmpint (heddle_coverage_get_row (self, 0), ==, HEDDLE_COVER_COVERED);
  g_assert_cmpint (heddle_coverage_get_change (self, 0), ==, 0);

  heddle_coverage_put (self, "b", "y", HEDDLE_COVER_COVERED);
  g_assert_cmpint (heddle_coverage_get_row (self, 0), ==, HEDDLE_COVER_EMPTY);
  g_assert_cmpint (heddle_coverage_get_row (self, 1), ==, HEDDLE_COVER_COVERED);
  g_assert_cmpint (heddle_coverage_get_change (self, 0), ==, -2);
  g_assert_cmpint (heddle_coverage_get_change (self, 1), ==, 1);
}

/* F16: side by side each plan is a column with the best of its own. */
static void
test_side_by_side (void)
{
  g_autoptr (HeddleCoverage) first = make (HEDDLE_COVERAGE_FUNCTIONS);
  g_autoptr (HeddleCoverage) second = make (HEDDLE_COVERAGE_FUNCTIONS);
  HeddleCoverage *const parts[] = { first, second };
  const char *const names[] = { "north", "south" };
  g_autoptr (HeddleCoverage) all = NULL;

  heddle_coverage_put (first, "a", "x", HEDDLE_COVER_COVERED);
  heddle_coverage_put (second, "b", "y", HEDDLE_COVER_PLANNED);
  all = heddle_coverage_gather (parts, names, names, names, 2);
  g_assert_cmpuint (all->rows->len, ==, 3);
  g_assert_cmpuint (all->columns->len, ==, 2);
  g_assert_cmpint (heddle_coverage_get (all, 0, 0), ==, HEDDLE_COVER_COVERED);
  g_assert_cmpint (heddle_coverage_get (all, 0, 1), ==, HEDDLE_COVER_EMPTY);
  g_assert_cmpint (heddle_coverage_get (all, 1, 1), ==, HEDDLE_COVER_PLANNED);
}

/* Six plans of 200 activities: within a keystroke, bounded here for a busy machine. */
static void
test_speed (void)
{
  clock_t before = clock ();

  for (guint plan = 0; plan < 6; plan++)
    {
      g_autoptr (HeddleCoverage) self = heddle_coverage_new (HEDDLE_COVERAGE_FUNCTIONS);
      g_autofree char *headline = NULL;
      char id[16];

      for (guint i = 0; i < 14; i++)
        {
          g_snprintf (id, sizeof id, "r%u", i);
          heddle_coverage_add_row (self, id, NULL, id, FALSE);
        }
      for (guint i = 0; i < 200; i++)
        {
          char row[16];

          g_snprintf (id, sizeof id, "c%u", i);
          g_snprintf (row, sizeof row, "r%u", i % 13);
          heddle_coverage_add_column (self, id, NULL, id);
          heddle_coverage_put (self, row, id, HEDDLE_COVER_COVERED);
        }
      headline = heddle_coverage_dup_headline (self);
      g_assert_cmpstr (headline, ==, "13 of 14 functions covered, 1 empty");
    }
  g_assert_cmpfloat ((double) (clock () - before) / CLOCKS_PER_SEC, <, 0.25);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/coverage/F16/states", test_states);
  g_test_add_func ("/coverage/R16/principles", test_principles);
  g_test_add_func ("/coverage/F16/side-by-side", test_side_by_side);
  g_test_add_func ("/coverage/speed", test_speed);

  return g_test_run ();
}
