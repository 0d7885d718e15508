/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-tags.h"

static void
test_split (void)
{
  static const struct
  {
    const char *text;
    const char *joined;
  } rows[] = {
    { NULL, NULL },
    { " ; ;", NULL },
    { "Families", "Families" },
    { "Families;Reach ;  Time", "Families; Reach; Time" },
    { "Families; families; FAMILIES", "Families" },
    { "Obar; Òbar; 漢; 🧶 wool", "Obar; 漢; 🧶 wool" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) tags = heddle_tags_split (rows[i].text);
      g_autofree char *joined = heddle_tags_join ((const char *const *) tags);

      g_assert_cmpstr (joined, ==, rows[i].joined);
    }
}

static void
test_fold (void)
{
  g_auto (GStrv) folded = heddle_tags_fold ("Families; FAMILIES; Òbar");

  g_assert_cmpuint (g_strv_length (folded), ==, 2);
  g_assert_cmpstr (folded[0], ==, "families");
  g_assert_cmpstr (folded[1], ==, "obar");
}

static void
test_join (void)
{
  const char *const tags[] = { " Reach", "a;b", "reach", "", NULL };
  g_autofree char *joined = heddle_tags_join (tags);

  g_assert_cmpstr (joined, ==, "Reach; a,b");
}

static void
test_has (void)
{
  g_assert_true (heddle_tags_has ("Equity; Reach", "reach"));
  g_assert_true (heddle_tags_has ("Equity; Reach", "équity"));
  g_assert_false (heddle_tags_has ("Equity; Reach", "rea"));
  g_assert_false (heddle_tags_has (NULL, "reach"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tags/split", test_split);
  g_test_add_func ("/tags/fold", test_fold);
  g_test_add_func ("/tags/join", test_join);
  g_test_add_func ("/tags/has", test_has);

  return g_test_run ();
}
