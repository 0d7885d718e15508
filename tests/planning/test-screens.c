/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-screens.h"

static const char *const names[] = { "eDP-1", "HDMI-1", "DP-2" };

static void
assert_choice (guint       n_screens,
               const char *own,
               const char *chosen,
               int         audience,
               int         console)
{
  HeddleScreens screens;

  heddle_screens_choose (names, n_screens, own, chosen, &screens);
  g_assert_cmpint (screens.audience, ==, audience);
  g_assert_cmpint (screens.console, ==, console);
}

static void
test_single (void)
{
  assert_choice (0, NULL, NULL, -1, -1);
  assert_choice (1, NULL, NULL, 0, -1);
  assert_choice (1, "eDP-1", "HDMI-1", 0, -1);
  /* what was chosen is all there is left: no console on it */
  assert_choice (1, "HDMI-1", "eDP-1", 0, -1);
}

static void
test_two (void)
{
  assert_choice (2, "eDP-1", NULL, 1, 0);
  assert_choice (2, "HDMI-1", NULL, 0, 1);
  /* nobody knows where the window was: the second is the audience's */
  assert_choice (2, NULL, NULL, 1, 0);
  assert_choice (2, "DP-2", NULL, 1, 0);
}

static void
test_chosen (void)
{
  assert_choice (2, "eDP-1", "HDMI-1", 1, 0);
  /* screens were swapped: the window's own is the audience's */
  assert_choice (2, "eDP-1", "eDP-1", 0, 1);
  assert_choice (2, "eDP-1", "DP-2", 1, 0);
  assert_choice (3, "eDP-1", "DP-2", 2, 0);
  assert_choice (3, "DP-2", "DP-2", 2, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/screens/single", test_single);
  g_test_add_func ("/screens/two", test_two);
  g_test_add_func ("/screens/chosen", test_chosen);

  return g_test_run ();
}
