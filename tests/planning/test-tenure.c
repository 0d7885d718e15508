/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-tenure.h"

#define FIRST (heddle_day_new (2017, 10, 1))
#define TODAY (heddle_day_new (2027, 1, 18))

/* "held 2017-10-01~ 2019-06-30~ #0": sort, first, last, which holding; a tilde
 * behind what is vague, a row above the first with a plus. */
static char *
show (GArray *tenures)
{
  static const char *const words[] = { "held", "nobody", "unknown" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < tenures->len; i++)
    {
      const HeddleTenure *tenure = &g_array_index (tenures, HeddleTenure, i);
      g_autofree char *first = heddle_day_to_iso (tenure->first);
      g_autofree char *last = tenure->last == HEDDLE_DAY_OPEN ? g_strdup ("open")
                                                              : heddle_day_to_iso (tenure->last);

      g_string_append_printf (text, "%s%s %s%s %s%s", i > 0 ? ", " : "", words[tenure->sort],
                              first, tenure->vague_first ? "~" : "", last,
                              tenure->vague_last ? "~" : "");
      if (tenure->holding != HEDDLE_TENURE_NO_HOLDING)
        g_string_append_printf (text, " #%u", tenure->holding);
      if (tenure->row > 0)
        g_string_append_printf (text, " +%u", tenure->row);
    }
  return g_string_free_and_steal (text);
}

static void
test_tenures (void)
{
  static const struct
  {
    const char *name;
    HeddleHolding holdings[4];
    guint n;
    const char *expected;
  } cases[] = {
    { "never held", { { NULL, NULL } }, 0, "unknown 2017-10-01~ 2027-01-18" },
    { "lasts", { { "2017-10-01", NULL } }, 1, "held 2017-10-01 open #0" },
    { "only the month is known",
      { { "2017-11", NULL } }, 1,
      "unknown 2017-10-01~ 2017-10-31~, held 2017-11-01~ open #0" },
    { "nobody since",
      { { "2017-10-01", "2026-09-30" } }, 1,
      "held 2017-10-01 2026-09-30 #0, nobody 2026-10-01 2027-01-18" },
    { "nobody in between",
      { { "2017-10-01", "2019-06" }, { "2020-01", NULL } }, 2,
      "held 2017-10-01 2019-06-30~ #0, nobody 2019-07-01~ 2019-12-31~, held 2020-01-01~ open #1" },
    { "in any order",
      { { "2020-01-01", NULL }, { "2017-10-01", "2019-12-31" } }, 2,
      "held 2017-10-01 2019-12-31 #1, held 2020-01-01 open #0" },
    { "the next one ends what has no end",
      { { "2017-10-01", NULL }, { "2020-01-01", NULL } }, 2,
      "held 2017-10-01 2019-12-31~ #0, held 2020-01-01 open #1" },
    { "begin unknown",
      { { NULL, "2018-12-31" }, { "2019-01-01", NULL } }, 2,
      "held 2017-10-01~ 2018-12-31 #0, held 2019-01-01 open #1" },
    { "two at once",
      { { "2017-10-01", "2020-12-31" }, { "2019-01-01", "2022-12-31" },
        { "2021-01-01", NULL } }, 3,
      "held 2017-10-01 2020-12-31 #0, held 2019-01-01 2022-12-31 #1 +1, "
      "held 2021-01-01 open #2" },
    { "together",
      { { "2017-10-01", NULL }, { "2017-10-01", NULL } }, 2,
      "held 2017-10-01 open #0, held 2017-10-01 open #1 +1" },
    { "the month of a change is no overlap",
      { { "2017-10-01", "2019-06" }, { "2019-06", NULL } }, 2,
      "held 2017-10-01 2019-06-29~ #0, held 2019-06-30~ open #1" },
    { "one within another leaves no gap",
      { { "2017-10-01", "2022-12-31" }, { "2019-01-01", "2019-12-31" },
        { "2023-01-01", NULL } }, 3,
      "held 2017-10-01 2022-12-31 #0, held 2019-01-01 2019-12-31 #1 +1, "
      "held 2023-01-01 open #2" },
    { "still to begin",
      { { "2017-10-01", "2026-12-31" }, { "2027-03-01", NULL } }, 2,
      "held 2017-10-01 2026-12-31 #0, nobody 2027-01-01 2027-02-28, held 2027-03-01 open #1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) tenures = heddle_tenures_new (cases[i].holdings, cases[i].n, FIRST,
                                                       TODAY);
      g_autofree char *shown = show (tenures);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (shown, ==, cases[i].expected);
    }
}

static void
test_first (void)
{
  const HeddleHolding holdings[] = { { "2019-06", NULL }, { NULL, "2018" }, { NULL, NULL } };

  g_assert_cmpint (heddle_holdings_get_first (holdings, 1), ==, heddle_day_new (2019, 6, 1));
  g_assert_cmpint (heddle_holdings_get_first (holdings, 2), ==, heddle_day_new (2018, 1, 1));
  g_assert_cmpint (heddle_holdings_get_first (&holdings[2], 1), ==, HEDDLE_DAY_NONE);
}

/* Whatever is on record, every day from the first to today is in some part,
 * gaps do not overlap what was held, and no two of a row do. */
static void
test_whole (void)
{
  static const char *const dates[] = {
    NULL, "2018", "2018-22", "2019-02", "2019-02-11", "2021-06-30", "2021-06", "2026", "2028-01",
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < 2000; round++)
    {
      HeddleHolding holdings[4];
      guint n = (guint) g_rand_int_range (rand, 0, 5);
      g_autoptr (GArray) tenures = NULL;
      HeddleDay covered = FIRST - 1;
      HeddleDay ends[5] = { 0 };

      for (guint i = 0; i < n; i++)
        {
          holdings[i].since = dates[g_rand_int_range (rand, 0, G_N_ELEMENTS (dates))];
          holdings[i].until = dates[g_rand_int_range (rand, 0, G_N_ELEMENTS (dates))];
        }
      tenures = heddle_tenures_new (holdings, n, FIRST, TODAY);
      for (guint i = 0; i < tenures->len; i++)
        {
          const HeddleTenure *tenure = &g_array_index (tenures, HeddleTenure, i);

          g_assert_cmpint (tenure->first, <=, tenure->last);
          g_assert_cmpint (tenure->first, <=, covered + 1);
          if (tenure->sort != HEDDLE_TENURE_HELD)
            g_assert_cmpint (tenure->first, ==, covered + 1);
          g_assert_cmpint (tenure->first, >, ends[tenure->row]);
          ends[tenure->row] = tenure->last;
          covered = MAX (covered, tenure->last);
        }
      g_assert_cmpint (covered, >=, TODAY);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tenure/first", test_first);
  g_test_add_func ("/tenure/tenures", test_tenures);
  g_test_add_func ("/tenure/whole", test_whole);

  return g_test_run ();
}
