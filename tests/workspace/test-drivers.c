/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "heddle-drivers.h"
#include "test-workspace.h"

static const char outline[] = "Attendance reaches 92\n"
                              "  Children want to come\n"
                              "    Start of the day\n"
                              "      Breakfast start <- Health at home\n"
                              "    Health at home\n"
                              "      Text before 9:30\n";

static const char *
add_plan (TestWorkspace *self)
{
  return test_add (self, &heddle_plan_kind, "title", "Plan 2026-29", "collaborative",
                   test_find (self, &heddle_collaborative_kind, "SEIC"), "sort", "improvement",
                   NULL);
}

static char *
write_outline (TestWorkspace *self,
               const char    *plan)
{
  g_autoptr (HeddleDriverPlan) drivers = heddle_driver_plan_load (self->store, plan);

  return heddle_driver_tree_write (drivers->tree);
}

#define assert_outline(self, plan, text) \
  G_STMT_START { \
    g_autofree char *assert_written = write_outline (self, plan); \
    g_assert_cmpstr (assert_written, ==, text); \
  } G_STMT_END

static GStrv
read_outline (TestWorkspace *self,
              const char    *plan,
              const char    *below,
              const char    *text)
{
  g_autoptr (GError) error = NULL;
  GStrv ids = heddle_driver_read_outline (self->store, plan, below, text, &error);

  g_assert_no_error (error);
  return ids;
}

/* A whole diagram is typed or pasted, as one change, and comes out as it went in. */
static void
test_outline (TestWorkspace *self,
              gconstpointer  data)
{
  const char *plan = add_plan (self);
  g_auto (GStrv) ids = read_outline (self, plan, NULL, outline);
  g_auto (GStrv) more = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (g_strv_length (ids), ==, 6);
  assert_outline (self, plan, outline);
  g_assert_cmpstr (test_undo_label (self), ==, "Read Outline");
  more = read_outline (self, plan, ids[1], "Belonging\n  Buddy");
  assert_outline (self, plan, "Attendance reaches 92\n"
                              "  Children want to come\n"
                              "    Start of the day\n"
                              "      Breakfast start <- Health at home\n"
                              "    Health at home\n"
                              "      Text before 9:30\n"
                              "    Belonging\n"
                              "      Buddy\n");
  test_undo (self);
  assert_outline (self, plan, outline);
  g_assert_null (heddle_driver_read_outline (self->store, plan, NULL, "A\n B <- C", &error));
  g_assert_error (error, HEDDLE_DRIVER_ERROR, HEDDLE_DRIVER_ERROR_TITLE);
  assert_outline (self, plan, outline);
}

/* Aim, primary and secondary drivers, change ideas: added, ordered, renamed, removed. */
static void
test_jobs (TestWorkspace *self,
           gconstpointer  data)
{
  const char *plan = add_plan (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *aim = heddle_driver_add (self->store, plan, NULL, HEDDLE_DRIVER_BESIDE,
                                            "Aim", &error);
  g_autofree char *one = heddle_driver_add (self->store, plan, aim, HEDDLE_DRIVER_BELOW, "One",
                                            &error);
  g_autofree char *two = heddle_driver_add (self->store, plan, one, HEDDLE_DRIVER_BESIDE, "Two",
                                            &error);
  g_autofree char *between = heddle_driver_add (self->store, plan, one, HEDDLE_DRIVER_BESIDE,
                                                "Between", &error);
  g_autofree char *second = heddle_driver_add (self->store, plan, one, HEDDLE_DRIVER_BELOW,
                                               "Second", &error);
  g_autofree char *idea = heddle_driver_add (self->store, plan, second, HEDDLE_DRIVER_BELOW,
                                             "Idea", &error);
  g_autofree char *other = heddle_driver_add (self->store, plan, idea, HEDDLE_DRIVER_BELOW,
                                              "Other idea", &error);

  g_assert_no_error (error);
  assert_outline (self, plan, "Aim\n  One\n    Second\n      Idea\n      Other idea\n"
                              "  Between\n  Two\n");
  g_assert_true (heddle_driver_move (self->store, two, -1, &error));
  g_assert_true (heddle_driver_move (self->store, two, -5, &error));
  g_assert_true (heddle_driver_move (self->store, two, -1, &error));
  g_assert_true (heddle_driver_rename (self->store, between, "Last", &error));
  g_assert_no_error (error);
  assert_outline (self, plan, "Aim\n  Two\n  One\n    Second\n      Idea\n      Other idea\n"
                              "  Last\n");
  g_assert_false (heddle_driver_rename (self->store, between, "", &error));
  test_assert_refused (error, "Driver", "Title");
  g_clear_error (&error);
  g_assert_true (heddle_driver_remove (self->store, one, &error));
  g_assert_no_error (error);
  assert_outline (self, plan, "Aim\n  Two\n  Last\n");
  test_undo (self);
  assert_outline (self, plan, "Aim\n  Two\n  One\n    Second\n      Idea\n      Other idea\n"
                              "  Last\n");
}

/* One idea hangs on several drivers; a circle is refused; what hangs elsewhere stays. */
static void
test_links (TestWorkspace *self,
            gconstpointer  data)
{
  const char *plan = add_plan (self);
  g_auto (GStrv) ids = read_outline (self, plan, NULL, outline);
  g_autoptr (GError) error = NULL;

  g_assert_false (heddle_driver_hang (self->store, ids[1], ids[3], &error));
  g_assert_error (error, HEDDLE_DRIVER_ERROR, HEDDLE_DRIVER_ERROR_CIRCLE);
  g_clear_error (&error);
  g_assert_false (heddle_driver_hang (self->store, ids[3], ids[5], &error));
  g_assert_error (error, HEDDLE_DRIVER_ERROR, HEDDLE_DRIVER_ERROR_ORDER);
  g_clear_error (&error);

  g_assert_true (heddle_driver_hang (self->store, ids[5], ids[2], &error));
  assert_outline (self, plan, "Attendance reaches 92\n"
                              "  Children want to come\n"
                              "    Start of the day\n"
                              "      Breakfast start <- Health at home\n"
                              "    Health at home\n"
                              "      Text before 9:30 <- Start of the day\n");
  g_assert_true (heddle_driver_unhang (self->store, ids[5], ids[2], &error));
  g_assert_no_error (error);
  assert_outline (self, plan, outline);
  /* The same link once more: its id is made from the pair. */
  g_assert_true (heddle_driver_hang (self->store, ids[5], ids[2], &error));
  g_assert_no_error (error);
  g_assert_true (heddle_driver_remove (self->store, ids[4], &error));
  g_assert_no_error (error);
  assert_outline (self, plan, "Attendance reaches 92\n"
                              "  Children want to come\n"
                              "    Start of the day\n"
                              "      Breakfast start\n"
                              "      Text before 9:30\n");
}

/* Whether its day among the deadlines waits no more. */
static gboolean
is_done (TestWorkspace *self,
         const char    *test)
{
  g_autoptr (GPtrArray) rows = heddle_deadlines_of_record (self->store, "test-of-change", test,
                                                           NULL);

  g_assert_cmpuint (rows->len, ==, 1);
  return ((HeddleDeadline *) rows->pdata[0])->done_on != HEDDLE_DAY_NONE;
}

/* New ways of working are tried on a small scale: tests of change go through plan, do,
 * study and act, and the diagram says how far they are. */
static void
test_cycle (TestWorkspace *self,
            gconstpointer  data)
{
  static const char *const notes[] = {
    "test 1, plan", "test 1, do", "test 1, study", "test 1, act", "test 1, act",
  };
  static const HeddleTestState states[] = {
    HEDDLE_TEST_PLANNED, HEDDLE_TEST_RUNNING, HEDDLE_TEST_STUDIED, HEDDLE_TEST_STUDIED,
    HEDDLE_TEST_STUDIED,
  };
  const char *plan = add_plan (self);
  g_auto (GStrv) ids = read_outline (self, plan, NULL, outline);
  g_autoptr (GError) error = NULL;
  g_autofree char *test = heddle_driver_add_test (self->store, ids[5], "Two classes", &error);
  HeddleTestOfChange *record;

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_autoptr (HeddleDriverPlan) drivers = heddle_driver_plan_load (self->store, plan);
      guint node = heddle_driver_tree_find (drivers->tree, ids[5]);
      g_autofree char *note = heddle_driver_plan_dup_note (drivers, node, TEST_TODAY);

      g_assert_cmpstr (note, ==, notes[i]);
      g_assert_cmpint (heddle_driver_plan_get_state (drivers, node), ==, states[i]);
      g_assert_cmpuint (heddle_driver_plan_count (drivers, HEDDLE_TEST_NONE), ==, 1);
      g_assert_true (heddle_test_advance (self->store, test, TEST_TODAY, &error));
      g_assert_no_error (error);
    }
  record = test_get (self, &heddle_test_of_change_kind, test);
  g_assert_cmpstr (record->starts, ==, "2027-01-18");
  g_assert_cmpstr (record->ends, ==, "2027-01-18");
  g_assert_false (is_done (self, test));
  test_set (self, &heddle_test_of_change_kind, test, "decision", "stop", NULL);
  g_assert_true (is_done (self, test));
  g_free (heddle_driver_add_test (self->store, ids[5], "Four classes", &error));
  {
    g_autoptr (HeddleDriverPlan) drivers = heddle_driver_plan_load (self->store, plan);
    guint node = heddle_driver_tree_find (drivers->tree, ids[5]);
    GPtrArray *tests = heddle_driver_plan_get_tests (drivers, node);

    g_assert_cmpuint (tests->len, ==, 2);
    g_assert_cmpint ((int) HEDDLE_TEST_OF_CHANGE (tests->pdata[1])->number, ==, 2);
    g_assert_cmpint (heddle_driver_plan_get_state (drivers, node), ==, HEDDLE_TEST_PLANNED);
  }
}

static HeddleCoreFunction *
get_function (TestWorkspace *self,
              gint64         number)
{
  g_autoptr (GPtrArray) all = heddle_query_records (self->store, &heddle_core_function_kind, NULL,
                                                    NULL);

  for (guint i = 0; i < all->len; i++)
    if (HEDDLE_CORE_FUNCTION (all->pdata[i])->number == number)
      return test_get (self, &heddle_core_function_kind, heddle_record_get_id (all->pdata[i]));
  g_assert_not_reached ();
}

/* Capacity in improvement method is core function 9; an activity that serves it can
 * hang its tests on the ideas of the plan's theory of change. */
static void
test_method (TestWorkspace *self,
             gconstpointer  data)
{
  HeddleCoreFunction *function = get_function (self, 9);
  const char *plan = add_plan (self);
  const char *activity = test_add (self, &heddle_activity_kind, "plan", plan, "title",
                                   "Improvement coaches", NULL);
  g_autoptr (GPtrArray) serves = NULL;

  g_assert_false (function->tailored);
  g_assert_nonnull (strstr (function->title, "improvement methods"));
  test_add (self, &heddle_activity_function_kind, "activity", activity, "core_function",
            heddle_record_get_id (HEDDLE_RECORD (function)), "how", "Tests of change", NULL);
  serves = heddle_query_records (self->store, &heddle_activity_function_kind, "core_function",
                                 heddle_record_get_id (HEDDLE_RECORD (function)));
  g_assert_cmpuint (serves->len, ==, 1);
  g_assert_true (get_function (self, 14)->tailored);
}

/* A driver says what hangs on it and how its measure stands. */
static void
test_words (TestWorkspace *self,
            gconstpointer  data)
{
  const char *plan = add_plan (self);
  g_auto (GStrv) ids = read_outline (self, plan, NULL, outline);
  const char *measure = test_add (self, &heddle_measure_kind, "plan", plan, "title",
                                  "Attendance", "unit", "per-cent", NULL);
  static const char *const notes[] = {
    "90.2 % now, n = 11648", "2 secondary drivers, 2 ideas", NULL, "no test yet", NULL,
    "no test yet",
  };
  g_autoptr (HeddleDriverPlan) drivers = NULL;
  g_autofree char *spoken = NULL;
  g_autoptr (HeddleTable) table = NULL;
  GStrv row;

  test_set (self, &heddle_driver_kind, ids[0], "measure", measure, NULL);
  test_add (self, &heddle_observation_kind, "measure", measure, "observed_on", "2026-11",
            "value", "90.2", "n", "11648", NULL);
  drivers = heddle_driver_plan_load (self->store, plan);
  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_autofree char *note =
        heddle_driver_plan_dup_note (drivers, heddle_driver_tree_find (drivers->tree, ids[i]),
                                     TEST_TODAY);

      g_assert_cmpstr (note, ==, notes[i]);
    }
  spoken = heddle_driver_plan_dup_spoken (drivers,
                                          heddle_driver_tree_find (drivers->tree, ids[3]),
                                          TEST_TODAY);
  g_assert_cmpstr (spoken, ==, "Change idea: Breakfast start, no test yet; hangs on Start of the "
                               "day and on Health at home");
  table = heddle_driver_plan_to_table (drivers, TEST_TODAY);
  g_assert_cmpuint (table->rows->len, ==, 6);
  row = table->rows->pdata[3];
  g_assert_cmpstr (row[0], ==, "Change idea");
  g_assert_cmpstr (row[1], ==, "Breakfast start");
  g_assert_cmpstr (row[2], ==, "Start of the day; Health at home");
  g_assert_cmpstr (row[3], ==, "no test yet");
  g_assert_true (heddle_driver_plan_serves (drivers,
                                            heddle_driver_tree_find (drivers->tree, ids[3]),
                                            measure));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add ("/drivers/R19/outline", test_outline);
  test_workspace_add ("/drivers/R19/jobs", test_jobs);
  test_workspace_add ("/drivers/R19/links", test_links);
  test_workspace_add ("/drivers/F14/cycle", test_cycle);
  test_workspace_add ("/drivers/F09/method", test_method);
  test_workspace_add ("/drivers/R19/words", test_words);
#undef ADD

  return g_test_run ();
}
