/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "heddle-room.h"
#include "heddle-show.h"

/* n next, p back, h home, e end, g go, b black, w white, f freeze, + - 0 sizes as
 * l s o, digits themselves */
static void
play (HeddleShow *show,
      const char *keys)
{
  static const char letters[] = "nphegbwflso";

  for (const char *key = keys; *key != '\0'; key++)
    if (g_ascii_isdigit (*key))
      heddle_show_type_digit (show, (guint) g_ascii_digit_value (*key));
    else
      heddle_show_do (show, (HeddleShowCommand) (strchr (letters, *key) - letters));
}

static void
test_keys (void)
{
  static const struct
  {
    const char *keys;
    guint view, page;
    HeddleCover cover;
  } cases[] = {
    { "", 0, 0, HEDDLE_COVER_NONE },
    { "nn", 2, 0, HEDDLE_COVER_NONE },
    { "p", 0, 0, HEDDLE_COVER_NONE },
    /* after the last view the end, and there it stays */
    { "nnnn", 4, 0, HEDDLE_COVER_NONE },
    { "nnnnnnn", 4, 0, HEDDLE_COVER_NONE },
    { "nnnnnnnp", 3, 0, HEDDLE_COVER_NONE },
    { "e", 3, 0, HEDDLE_COVER_NONE },
    { "eh", 0, 0, HEDDLE_COVER_NONE },
    { "3g", 2, 0, HEDDLE_COVER_NONE },
    { "g", 1, 0, HEDDLE_COVER_NONE },
    { "9g", 0, 0, HEDDLE_COVER_NONE },
    /* a number that nothing follows is forgotten */
    { "3nn", 2, 0, HEDDLE_COVER_NONE },
    /* a cover hides what is there, and any key brings that back */
    { "nb", 1, 0, HEDDLE_COVER_BLACK },
    { "nbn", 1, 0, HEDDLE_COVER_NONE },
    { "nbb", 1, 0, HEDDLE_COVER_NONE },
    { "nbw", 1, 0, HEDDLE_COVER_WHITE },
    { "nbg", 1, 0, HEDDLE_COVER_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HeddleShow show;

      heddle_show_init (&show, 4);
      play (&show, cases[i].keys);
      heddle_show_set_pages (&show, 1);
      g_test_message ("%s", cases[i].keys);
      g_assert_cmpuint (show.view, ==, cases[i].view);
      g_assert_cmpuint (show.page, ==, cases[i].page);
      g_assert_cmpint (show.cover, ==, cases[i].cover);
    }
}

/* What does not fit is further pages of the same view. */
static void
test_pages (void)
{
  HeddleShow show;

  heddle_show_init (&show, 2);
  heddle_show_set_pages (&show, 3);
  play (&show, "nn");
  g_assert_cmpuint (show.view, ==, 0);
  g_assert_cmpuint (show.page, ==, 2);
  play (&show, "n");
  g_assert_cmpuint (show.view, ==, 1);
  g_assert_cmpuint (show.page, ==, 0);

  /* back is the last page of the view before */
  play (&show, "p");
  heddle_show_set_pages (&show, 3);
  g_assert_cmpuint (show.view, ==, 0);
  g_assert_cmpuint (show.page, ==, 2);

  /* a larger window has fewer pages */
  heddle_show_set_pages (&show, 1);
  g_assert_cmpuint (show.page, ==, 0);
}

static void
test_size (void)
{
  HeddleShow show;

  heddle_show_init (&show, 1);
  g_assert_false (heddle_show_do (&show, HEDDLE_SHOW_SMALLER));
  for (int i = 0; i < 20; i++)
    heddle_show_do (&show, HEDDLE_SHOW_LARGER);
  g_assert_cmpint (show.size, ==, HEDDLE_SHOW_SIZE_MAX);
  g_assert_true (heddle_show_do (&show, HEDDLE_SHOW_NORMAL_SIZE));
  g_assert_cmpint (show.size, ==, HEDDLE_SHOW_SIZE_MIN);
  play (&show, "f");
  g_assert_true (show.frozen);
}

static void
test_empty (void)
{
  HeddleShow show;

  heddle_show_init (&show, 0);
  g_assert_true (heddle_show_is_at_end (&show));
  play (&show, "nphe1g");
  g_assert_cmpuint (show.view, ==, 0);
}

/* 52 px of 1080 at six heights, where research asks for 20 minutes of arc. */
static void
test_room (void)
{
  HeddleRoomCheck check;

  heddle_room_check (1.5, 6 * 1.5, 100, &check);
  g_assert_cmpfloat_with_epsilon (check.arc_minutes, 19.8, 0.05);
  g_assert_true (check.is_enough);
  g_assert_false (check.is_good);
  g_assert_cmpint (check.percent, ==, 110);

  heddle_room_check (1.5, 4 * 1.5, 100, &check);
  g_assert_true (check.is_good);
  g_assert_cmpint (check.percent, ==, 100);
  g_assert_cmpfloat_with_epsilon (check.farthest, 11.14, 0.01);

  heddle_room_check (1.0, 14.0, 100, &check);
  g_assert_false (check.is_enough);
  g_assert_cmpint (check.percent, ==, HEDDLE_SHOW_SIZE_MAX);
  heddle_room_check (0.5, 14.0, 100, &check);
  g_assert_cmpint (check.percent, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/show/keys", test_keys);
  g_test_add_func ("/show/pages", test_pages);
  g_test_add_func ("/show/size", test_size);
  g_test_add_func ("/show/empty", test_empty);
  g_test_add_func ("/room/check", test_room);

  return g_test_run ();
}
