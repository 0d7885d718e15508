/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-duplication.h"

static const char *const learning[] = { "learning", NULL };
static const char *const both[] = { "learning", "networks", NULL };

/* R12: same function, audience and period, other provider. */
static void
test_found (void)
{
  const HeddleOffering offerings[] = {
    { learning, "Primary teachers", 100, 200, "council" },
    { both, "primary TEACHERS ", 150, HEDDLE_DAY_NONE, "charity" },
    { learning, "Primary teachers", 150, 160, "council" },
    { learning, "Nurseries", 100, 200, "charity" },
    { learning, "Primary teachers", 10, 90, "university" },
    { learning, NULL, 100, 200, "university" },
    { learning, "Primary teachers", 100, 200, NULL },
  };
  g_autoptr (GArray) found = heddle_duplication_find (offerings, G_N_ELEMENTS (offerings));

  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpuint (g_array_index (found, HeddleDuplicate, 0).a, ==, 0);
  g_assert_cmpuint (g_array_index (found, HeddleDuplicate, 0).b, ==, 1);
  g_assert_cmpuint (g_array_index (found, HeddleDuplicate, 1).a, ==, 1);
  g_assert_cmpuint (g_array_index (found, HeddleDuplicate, 1).b, ==, 2);
  g_assert_cmpstr (g_array_index (found, HeddleDuplicate, 0).subject, ==, "learning");
}

/* Two subjects in common are one pair. */
static void
test_once (void)
{
  const HeddleOffering offerings[] = {
    { both, "Headteachers", 100, 200, "council" },
    { both, "Headteachers", 100, 200, "charity" },
  };
  g_autoptr (GArray) found = heddle_duplication_find (offerings, G_N_ELEMENTS (offerings));

  g_assert_cmpuint (found->len, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/duplication/R12/found", test_found);
  g_test_add_func ("/duplication/R12/once", test_once);

  return g_test_run ();
}
