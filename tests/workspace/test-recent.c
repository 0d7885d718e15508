/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "heddle-recent.h"

static void
clear (void)
{
  g_autofree char *list = g_build_filename (g_get_user_state_dir (), "heddle", "recent.ini", NULL);

  g_unlink (list);
}

static void
assert_list (const char *wanted)
{
  g_auto (GStrv) paths = heddle_recent_list ();
  g_autofree char *joined = g_strjoinv (" ", paths);

  g_assert_cmpstr (joined, ==, wanted);
}

static void
test_order (void)
{
  clear ();
  assert_list ("");
  heddle_recent_add ("/a/one.db");
  heddle_recent_add ("/a/two.db");
  assert_list ("/a/two.db /a/one.db");
  heddle_recent_add ("/a/../a/one.db");
  assert_list ("/a/one.db /a/two.db");
  heddle_recent_remove ("/a/one.db");
  heddle_recent_remove ("/a/never.db");
  assert_list ("/a/two.db");
}

static void
test_odd_names (void)
{
  static const char *const names[] = { "/a;b.db", "/Pàipear.db", "/100%.db", "/two\nlines.db",
                                       "/not \xff utf8.db" };

  clear ();
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_auto (GStrv) paths = NULL;

      heddle_recent_add (names[i]);
      paths = heddle_recent_list ();
      g_assert_cmpstr (paths[0], ==, names[i]);
      g_assert_cmpuint (g_strv_length (paths), ==, i + 1);
    }
}

static void
test_most (void)
{
  g_auto (GStrv) paths = NULL;

  clear ();
  for (guint i = 0; i < 2 * HEDDLE_RECENT_MOST; i++)
    {
      g_autofree char *path = g_strdup_printf ("/file-%u.db", i);

      heddle_recent_add (path);
    }
  paths = heddle_recent_list ();
  g_assert_cmpuint (g_strv_length (paths), ==, HEDDLE_RECENT_MOST);
  g_assert_cmpstr (paths[0], ==, "/file-19.db");
  g_assert_cmpstr (paths[HEDDLE_RECENT_MOST - 1], ==, "/file-10.db");
}

/* A list that somebody else wrote is no reason to stop. */
static void
test_damaged (void)
{
  static const char *const texts[] = {
    "", "nonsense", "[recent]\nfiles=http://example.org/;;file:///a.db;%%;\n", "[recent]\nfiles=\n",
  };
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "heddle", NULL);
  g_autofree char *list = g_build_filename (folder, "recent.ini", NULL);

  g_mkdir_with_parents (folder, 0700);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_true (g_file_set_contents (list, texts[i], -1, NULL));
      assert_list (i == 2 ? "/a.db" : "");
      heddle_recent_add ("/b.db");
      assert_list (i == 2 ? "/b.db /a.db" : "/b.db");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/recent/order", test_order);
  g_test_add_func ("/recent/odd-names", test_odd_names);
  g_test_add_func ("/recent/most", test_most);
  g_test_add_func ("/recent/damaged", test_damaged);
  return g_test_run ();
}
