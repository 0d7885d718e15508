/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-gather.h"
#include "heddle-likeness.h"

static char *
fold (const char *text)
{
  return g_utf8_casefold (text, -1);
}

static void
add (HeddleGather *gather,
     const char   *episode,
     const char   *sort,
     const char   *themes,
     guint         voices)
{
  g_auto (GStrv) split = g_strsplit (themes, "|", -1);

  heddle_gather_add (gather, episode, sort, (const char *const *) split, voices);
}

static HeddleGather *
make_gather (gboolean backwards)
{
  static const struct
  {
    const char *episode;
    const char *sort;
    const char *themes;
    guint voices;
  } rows[] = {
    { "moray", "strength", "Time|P7 to S1", 4 },   { "moray", "area", "time|Time", 0 },
    { "highland", "strength", "Time", 2 },         { "highland", "area", "Small schools", 1 },
    { "perth", "practice", "Small schools", 3 },   { "perth", "area", "Time|Small schools", 1 },
    { "perth", "question", "", 1 },
  };
  HeddleGather *gather = heddle_gather_new (fold);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint k = backwards ? G_N_ELEMENTS (rows) - 1 - i : i;

      add (gather, rows[k].episode, rows[k].sort, rows[k].themes, rows[k].voices);
    }

  return gather;
}

/* Themes by count with their n; thin evidence is named as thin. */
static void
test_themes (gconstpointer backwards)
{
  g_autoptr (HeddleGather) gather = make_gather (GPOINTER_TO_INT (backwards));
  g_autoptr (GPtrArray) themes = heddle_gather_list_themes (gather);
  const HeddleThemeCount *time = themes->pdata[0];
  const HeddleThemeCount *small = themes->pdata[1];
  const HeddleThemeCount *step = themes->pdata[2];

  g_assert_cmpuint (themes->len, ==, 3);
  g_assert_cmpstr (time->theme, ==, "Time");
  g_assert_cmpuint (time->findings, ==, 4);
  g_assert_cmpuint (time->episodes, ==, 3);
  g_assert_cmpuint (time->voices, ==, 4 + 1 + 2 + 1);
  g_assert_false (time->thin);
  g_assert_cmpstr (small->theme, ==, "Small schools");
  g_assert_cmpuint (small->findings, ==, 3);
  g_assert_cmpuint (small->episodes, ==, 2);
  g_assert_false (small->thin);
  g_assert_cmpstr (step->theme, ==, "P7 to S1");
  g_assert_cmpuint (step->findings, ==, 1);
  g_assert_true (step->thin);
}

static void
test_totals (void)
{
  g_autoptr (HeddleGather) gather = make_gather (FALSE);

  g_assert_cmpuint (heddle_gather_get_findings (gather, NULL), ==, 7);
  g_assert_cmpuint (heddle_gather_get_findings (gather, "strength"), ==, 2);
  g_assert_cmpuint (heddle_gather_get_findings (gather, "area"), ==, 3);
  g_assert_cmpuint (heddle_gather_get_findings (gather, "evidence"), ==, 0);
  g_assert_cmpuint (heddle_gather_get_voices (gather), ==, 13);
  g_assert_cmpuint (heddle_gather_get_episodes (gather), ==, 3);
}

static void
test_empty (void)
{
  g_autoptr (HeddleGather) gather = heddle_gather_new (fold);
  g_autoptr (GPtrArray) themes = heddle_gather_list_themes (gather);

  heddle_gather_add (gather, "moray", "area", NULL, 0);
  g_assert_cmpuint (themes->len, ==, 0);
  g_assert_cmpuint (heddle_gather_get_findings (gather, NULL), ==, 1);
}

static char *
show_groups (const char *const *texts,
             guint              n_texts)
{
  g_autoptr (GPtrArray) groups = heddle_likeness_group (texts, n_texts);
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; i < groups->len; i++)
    {
      GArray *group = groups->pdata[i];

      if (i > 0)
        g_string_append_c (shown, '|');
      for (guint k = 0; k < group->len; k++)
        g_string_append_printf (shown, k > 0 ? " %u" : "%u", g_array_index (group, guint, k));
    }

  return g_strdup (shown->str);
}

static void
test_alike (void)
{
  static const char *const texts[] = {
    "nursery and primary 1 ask families the same questions twice", /* 0 */
    "few fathers take part; nobody has asked them why",
    "families are asked the same questions by nursery and primary", /* 2, like 0 */
    "the same questions twice: nursery, then primary ask families", /* 3, like both */
    "bring-a-neighbour evenings",
    "neighbour evenings bring new families", /* 5, like 4 */
    "yes",
    "yes",
    "",
    "",
    "\xf0\x9f\x8c\xb1 \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d",
  };
  g_autofree char *shown = show_groups (texts, G_N_ELEMENTS (texts));
  g_autofree char *none = show_groups (texts, 0);

  g_assert_cmpstr (shown, ==, "0 2 3|4 5");
  g_assert_cmpstr (none, ==, "");
}

/* Hundreds of pasted lines that are all the same are one group, and soon found. */
static void
test_many (void)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) groups = NULL;

  for (int i = 0; i < 5000; i++)
    g_ptr_array_add (texts, g_strdup_printf ("standards differ between schools %d", i));
  groups = heddle_likeness_group ((const char *const *) texts->pdata, texts->len);
  g_assert_cmpuint (groups->len, ==, 1);
  g_assert_cmpuint (((GArray *) groups->pdata[0])->len, >, 100);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/gather/C22/themes", GINT_TO_POINTER (FALSE), test_themes);
  g_test_add_data_func ("/gather/C22/themes-in-another-order", GINT_TO_POINTER (TRUE), test_themes);
  g_test_add_func ("/gather/totals", test_totals);
  g_test_add_func ("/gather/empty", test_empty);
  g_test_add_func ("/likeness/alike", test_alike);
  g_test_add_func ("/likeness/many", test_many);

  return g_test_run ();
}
