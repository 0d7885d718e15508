/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-item-clock.h"

static void
test_runs (void)
{
  HeddleItemClock clock;

  heddle_item_clock_init (&clock, 3);
  g_assert_cmpint (heddle_item_clock_read (&clock, 0, 500), ==, 0);
  heddle_item_clock_go (&clock, 0, 1000);
  g_assert_cmpint (heddle_item_clock_read (&clock, 0, 1060), ==, 60);
  g_assert_cmpint (heddle_item_clock_read (&clock, 1, 1060), ==, 0);
  /* the same again does not begin anew */
  heddle_item_clock_go (&clock, 0, 1060);
  g_assert_cmpint (heddle_item_clock_read (&clock, 0, 1090), ==, 90);
  heddle_item_clock_clear (&clock);
}

static void
test_returns (void)
{
  HeddleItemClock clock;

  heddle_item_clock_init (&clock, 2);
  heddle_item_clock_go (&clock, 0, 0);
  heddle_item_clock_go (&clock, 1, 300);
  g_assert_cmpint (heddle_item_clock_read (&clock, 0, 400), ==, 300);
  heddle_item_clock_go (&clock, 0, 420);
  g_assert_cmpint (heddle_item_clock_read (&clock, 1, 900), ==, 120);
  g_assert_cmpint (heddle_item_clock_read (&clock, 0, 480), ==, 360);
  heddle_item_clock_go (&clock, 2, 500);
  g_assert_cmpint (heddle_item_clock_read (&clock, 0, 9000), ==, 380);
  heddle_item_clock_clear (&clock);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/item-clock/runs", test_runs);
  g_test_add_func ("/item-clock/returns", test_returns);

  return g_test_run ();
}
