/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-national.h"
#include "heddle-offer.h"

#define DAY(y, m, d) heddle_day_new (y, m, d)

static const char *const authorities[] = { "ANS", "FIF", "MRY", "STG", "NLK", "HLD", "GLG", NULL };

static HeddleNationalEpisode episodes[6];
static const HeddleLoan loans[] = {
  { "STG", "fife" },  { "HLD", "fife" }, { "HLD", "fife" }, { "STG", "moray" },
  { "MRY", "moray" }, { "ZZZ", "fife" }, { "GLG", "old" },
};

static void
fill_episodes (void)
{
  const HeddleNationalEpisode rows[] = {
    { "moray", "MRY", NULL, DAY (2026, 11, 17), DAY (2026, 11, 19) },
    { "fife", "FIF", "ANS", DAY (2027, 3, 9), DAY (2027, 3, 11) },
    { "stirling", "STG", NULL, DAY (2027, 5, 18), DAY (2027, 5, 20) },
    { "angus", "ANS", NULL, DAY (2027, 4, 27), DAY (2027, 4, 29) },
    { "undated", "NLK", NULL, HEDDLE_DAY_NONE, HEDDLE_DAY_NONE },
    { "old", "GLG", NULL, DAY (2021, 6, 14), DAY (2021, 6, 16) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    episodes[i] = rows[i];
}

static GArray *
list_on (HeddleDay today)
{
  fill_episodes ();
  return heddle_national_list (authorities, episodes, G_N_ELEMENTS (episodes), loans,
                               G_N_ELEMENTS (loans), DAY (2026, 8, 1), DAY (2027, 7, 31), today);
}

/* All authorities, each with what it has hosted, plans, has contributed, or has not yet. */
static void
test_parts (void)
{
  g_autoptr (GArray) rows = list_on (DAY (2027, 1, 18));
  static const struct
  {
    HeddlePart part;
    guint hosted, planned, lent, lent_to, received;
  } expected[] = {
    { HEDDLE_PART_NEXT, 0, 2, 0, 0, 3 },    /* ANS, host with Fife and of its own */
    { HEDDLE_PART_NEXT, 0, 1, 0, 0, 3 },    /* FIF */
    { HEDDLE_PART_HOSTED, 1, 0, 0, 0, 1 },  /* MRY: its own people are no loan */
    { HEDDLE_PART_PLANNED, 0, 1, 2, 2, 0 }, /* STG */
    { HEDDLE_PART_PLANNED, 0, 1, 0, 0, 0 }, /* NLK, without a date */
    { HEDDLE_PART_LENT, 0, 0, 2, 1, 0 },    /* HLD */
    { HEDDLE_PART_NONE, 0, 0, 0, 0, 0 },    /* GLG: hosted before the period */
  };

  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < rows->len; i++)
    {
      const HeddleNationalRow *row = &g_array_index (rows, HeddleNationalRow, i);

      g_test_message ("%s", authorities[i]);
      g_assert_cmpstr (row->authority, ==, authorities[i]);
      g_assert_cmpint (row->part, ==, expected[i].part);
      g_assert_cmpuint (row->hosted, ==, expected[i].hosted);
      g_assert_cmpuint (row->planned, ==, expected[i].planned);
      g_assert_cmpuint (row->lent, ==, expected[i].lent);
      g_assert_cmpuint (row->lent_to, ==, expected[i].lent_to);
      g_assert_cmpuint (row->received, ==, expected[i].received);
    }
  g_assert_cmpint (g_array_index (rows, HeddleNationalRow, 0).next_day, ==, DAY (2027, 3, 9));
}

static void
test_today (void)
{
  g_autoptr (GArray) during = list_on (DAY (2027, 3, 10));
  g_autoptr (GArray) after = list_on (DAY (2027, 3, 12));

  g_assert_cmpint (g_array_index (during, HeddleNationalRow, 1).part, ==, HEDDLE_PART_RUNNING);
  g_assert_cmpint (g_array_index (after, HeddleNationalRow, 1).part, ==, HEDDLE_PART_HOSTED);
  g_assert_cmpint (g_array_index (after, HeddleNationalRow, 0).next_day, ==, DAY (2027, 4, 27));
  g_assert_cmpint (g_array_index (after, HeddleNationalRow, 0).planned, ==, 1);
}

static void
test_next_host (void)
{
  g_autoptr (GArray) rows = list_on (DAY (2027, 1, 18));
  g_autoptr (GArray) next = NULL;
  g_autoptr (GArray) two = NULL;
  static const char *const expected[] = { "STG", "GLG", "HLD" };
  HeddleNationalEpisode fife = episodes[1];

  /* Angus is a host of this one already. */
  next = heddle_national_suggest_hosts (rows, episodes, G_N_ELEMENTS (episodes), &fife, 10);
  g_assert_cmpuint (next->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < next->len; i++)
    g_assert_cmpstr (g_array_index (next, HeddleNationalRow, i).authority, ==, expected[i]);
  g_assert_cmpint (g_array_index (next, HeddleNationalRow, 0).next_day, ==, DAY (2027, 5, 18));

  fife.co_host = NULL;
  two = heddle_national_suggest_hosts (rows, episodes, G_N_ELEMENTS (episodes), &fife, 2);
  g_assert_cmpuint (two->len, ==, 2);
  g_assert_cmpstr (g_array_index (two, HeddleNationalRow, 0).authority, ==, "ANS");
  g_assert_cmpint (g_array_index (two, HeddleNationalRow, 0).next_day, ==, DAY (2027, 4, 27));
}

static void
test_nothing (void)
{
  g_autoptr (GArray) rows = heddle_national_list (authorities, NULL, 0, NULL, 0,
                                                  DAY (2026, 8, 1), DAY (2027, 7, 31),
                                                  DAY (2027, 1, 18));

  g_assert_cmpuint (rows->len, ==, 7);
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpint (g_array_index (rows, HeddleNationalRow, i).part, ==, HEDDLE_PART_NONE);
}

static void
test_match (void)
{
  static const char *const themes[] = { "equity", "self-improving systems", NULL };
  static const char *const none[] = { NULL };
  static const struct
  {
    const char *expertise[3];
    guint met;
  } rows[] = {
    { { "equity", "data" }, 1 },
    { { "equity funding", "self-improving systems" }, 2 },
    { { "inequity", "equityx" }, 0 },
    { { "inequity and equity" }, 1 },
    { { NULL }, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpuint (heddle_offer_match (themes, rows[i].expertise), ==, rows[i].met);
  g_assert_cmpuint (heddle_offer_match (none, rows[0].expertise), ==, 0);
}

static void
test_free (void)
{
  HeddleDay first = DAY (2027, 3, 9);
  HeddleDay last = DAY (2027, 3, 11);
  const HeddleSpell busy = { last, last, FALSE };
  const HeddleSpell free_before = { first - 7, first, TRUE };
  const HeddleSpell free_after = { first + 1, last + 7, TRUE };
  const HeddleSpell both[] = { free_before, free_after };
  const HeddleSpell all[] = { free_before, free_after, busy };

  g_assert_cmpint (heddle_offer_first_busy (first, last, NULL, 0), ==, HEDDLE_DAY_NONE);
  g_assert_cmpint (heddle_offer_first_busy (first, last, &busy, 1), ==, last);
  g_assert_cmpint (heddle_offer_first_busy (first, last, &free_before, 1), ==, first + 1);
  g_assert_cmpint (heddle_offer_first_busy (first, last, both, 2), ==, HEDDLE_DAY_NONE);
  g_assert_cmpint (heddle_offer_first_busy (first, last, all, 3), ==, last);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/national/C01/parts", test_parts);
  g_test_add_func ("/national/C01/today", test_today);
  g_test_add_func ("/national/C24/next-host", test_next_host);
  g_test_add_func ("/national/nothing", test_nothing);
  g_test_add_func ("/offer/U04/match", test_match);
  g_test_add_func ("/offer/free", test_free);

  return g_test_run ();
}
