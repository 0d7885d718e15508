/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-text-diff.h"

/* [-gone-] {+come+} */
static char *
show (GPtrArray *runs)
{
  static const char *const open[] = { "", "[-", "{+" };
  static const char *const close[] = { "", "-]", "+}" };
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const HeddleRun *run = runs->pdata[i];

      g_string_append_printf (shown, "%s%s%s", open[run->kind], run->text, close[run->kind]);
    }

  return g_strdup (shown->str);
}

static void
assert_whole (GPtrArray  *runs,
              const char *before,
              const char *after)
{
  g_autoptr (GString) old = g_string_new (NULL);
  g_autoptr (GString) new = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const HeddleRun *run = runs->pdata[i];

      if (run->kind != HEDDLE_RUN_ADDED)
        g_string_append (old, run->text);
      if (run->kind != HEDDLE_RUN_REMOVED)
        g_string_append (new, run->text);
    }
  g_assert_cmpstr (old->str, ==, before);
  g_assert_cmpstr (new->str, ==, after);
}

static void
test_words (void)
{
  static const struct
  {
    const char *before;
    const char *after;
    const char *shown;
  } rows[] = {
    { "", "", "" },
    { "same", "same", "same" },
    { "", "new text", "{+new text+}" },
    { "old text", "", "[-old text-]" },
    { "two fixed days a year", "two fixed afternoons a year",
      "two fixed [-days-]{+afternoons+} a year" },
    { "a b c", "a c", "a [-b -]c" },
    { "a c", "a b c", "a {+b +}c" },
    { "a\nb", "a\n\nb", "a\n{+\n+}b" },
    { "Gàidhlig is Beurla", "Gàidhlig agus Beurla", "Gàidhlig [-is-]{+agus+} Beurla" },
    { "one", "two", "[-one-]{+two+}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) runs = heddle_text_diff (rows[i].before, rows[i].after);
      g_autofree char *shown = show (runs);

      assert_whole (runs, rows[i].before, rows[i].after);
      g_assert_cmpstr (shown, ==, rows[i].shown);
    }
}

static char *
make_text (GRand *rand,
           int    n_words)
{
  static const char *const words[] = { "a", "b", "c", "\n", "é", "\xf0\x9f\x8c\xb1" };
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < n_words; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);

  return g_strdup (text->str);
}

/* Whatever the texts, both can be put together again from the runs. */
static void
test_whole (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (int i = 0; i < 500; i++)
    {
      g_autofree char *before = make_text (rand, g_rand_int_range (rand, 0, 40));
      g_autofree char *after = make_text (rand, g_rand_int_range (rand, 0, 40));
      g_autoptr (GPtrArray) runs = heddle_text_diff (before, after);

      assert_whole (runs, before, after);
    }
}

/* A part of 200 kB with one word changed, and two that have nothing in common. */
static void
test_large (void)
{
  g_autoptr (GString) before = g_string_new (NULL);
  g_autoptr (GString) other = g_string_new (NULL);
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (GPtrArray) all = NULL;

  for (int i = 0; i < 30000; i++)
    {
      g_string_append_printf (before, "word%d ", i);
      g_string_append_printf (other, "other%d ", i);
    }
  after = g_strdup (before->str);
  after[150000] = after[150000] == 'x' ? 'y' : 'x';

  one = heddle_text_diff (before->str, after);
  all = heddle_text_diff (before->str, other->str);
  assert_whole (one, before->str, after);
  assert_whole (all, before->str, other->str);
  g_assert_cmpuint (one->len, ==, 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-diff/words", test_words);
  g_test_add_func ("/text-diff/whole", test_whole);
  g_test_add_func ("/text-diff/large", test_large);

  return g_test_run ();
}
