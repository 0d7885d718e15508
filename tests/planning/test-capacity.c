/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-capacity-match.h"

#include <time.h>

enum
{
  OFFICER, /* a half post, and more work than that until spring */
  LEAD,    /* lent for most of a whole post */
  LATER,   /* comes in April */
  NOBODY,  /* on record without time or work */
  N_PEOPLE,
};

static HeddleDay
day (const char *iso)
{
  return heddle_day_parse (iso);
}

static HeddleCapacity *
make_capacity (void)
{
  const HeddleCapacityTime times[] = {
    { LATER, HEDDLE_TIME_POST, day ("2027-04-01"), HEDDLE_DAY_OPEN, 0.3 },
    { OFFICER, HEDDLE_TIME_POST, HEDDLE_DAY_FIRST, HEDDLE_DAY_OPEN, 0.5 },
    { LEAD, HEDDLE_TIME_POST, day ("2026-08-01"), HEDDLE_DAY_OPEN, 1.0 },
    { LEAD, HEDDLE_TIME_SECONDMENT, day ("2027-01-01"), day ("2027-06-30"), 0.8 },
    { LEAD, HEDDLE_TIME_LEAVE, day ("2027-02-01"), day ("2027-02-12"), 1.0 },
  };
  const HeddleCapacityLoad loads[] = {
    { OFFICER, day ("2027-02-18"), day ("2027-03-11"), 0.2 },
    { OFFICER, day ("2026-09-01"), day ("2027-03-26"), 0.4 },
    { LEAD, day ("2027-01-04"), day ("2027-12-31"), 0.6 },
  };

  return heddle_capacity_new (N_PEOPLE, times, G_N_ELEMENTS (times), loads, G_N_ELEMENTS (loads));
}

static void
assert_about (double found,
              double wanted)
{
  g_assert_cmpfloat_with_epsilon (found, wanted, 0.0005);
}

/* R27: demand against capacity in a quarter: over by how much and when. The figures are
 * counted by hand: January to March 2027 has 64 weekdays, 16 of them from 18 February to
 * 11 March and 61 to 26 March. */
static void
test_quarter (void)
{
  g_autoptr (HeddleCapacity) capacity = make_capacity ();
  HeddleDay last;
  HeddleDay first = heddle_capacity_get_quarter (day ("2027-02-14"), &last);
  HeddleCapacityCell cell;

  g_assert_cmpint (first, ==, day ("2027-01-01"));
  g_assert_cmpint (last, ==, day ("2027-03-31"));
  g_assert_cmpuint (heddle_capacity_count_weekdays (first, last), ==, 64);
  heddle_capacity_measure (capacity, OFFICER, first, last, &cell);
  assert_about (cell.time, 0.5);
  assert_about (cell.load, (0.2 * 16 + 0.4 * 61) / 64);
  assert_about (cell.over, 0.1 * 16 / 64);
  assert_about (cell.free, (0.1 * 45 + 0.5 * 3) / 64);
  assert_about (cell.time + cell.over, cell.load + cell.free);
  assert_about (cell.peak, 0.1);
  assert_about (cell.peak_load, 0.6);
  assert_about (cell.peak_time, 0.5);
  assert_about (cell.least, 0);
  assert_about (cell.most, 0.5);
  g_assert_true (heddle_capacity_cell_is_over (&cell));
  g_assert_cmpint (cell.over_first, ==, day ("2027-02-18"));
  g_assert_cmpint (cell.over_last, ==, day ("2027-03-11"));

  first = heddle_capacity_get_quarter (day ("2027-04-01"), &last);
  heddle_capacity_measure (capacity, OFFICER, first, last, &cell);
  assert_about (cell.load, 0);
  assert_about (cell.least, 0.5);
  g_assert_false (heddle_capacity_cell_is_over (&cell));
}

/* A secondment is taken out of the post, leave off both. */
static void
test_time (void)
{
  g_autoptr (HeddleCapacity) capacity = make_capacity ();
  HeddleCapacityCell cell;

  heddle_capacity_measure (capacity, LEAD, day ("2027-01-18"), day ("2027-01-22"), &cell);
  assert_about (cell.time, 1.0);
  assert_about (cell.free, 0.4);
  heddle_capacity_measure (capacity, LEAD, day ("2027-02-06"), day ("2027-02-14"), &cell);
  assert_about (cell.time, 0);
  assert_about (cell.over, 0.6);
  g_assert_cmpint (cell.over_first, ==, day ("2027-02-08"));
  g_assert_cmpint (cell.over_last, ==, day ("2027-02-12"));
  heddle_capacity_measure (capacity, LEAD, day ("2027-01-25"), day ("2027-02-05"), &cell);
  assert_about (cell.time, 0.5);
  assert_about (cell.least, 0);
  assert_about (cell.free, 0.2);

  heddle_capacity_measure (capacity, LATER, day ("2027-01-01"), day ("2027-03-31"), &cell);
  assert_about (cell.time, 0);
  g_assert_cmpint (heddle_capacity_find_time (capacity, LATER, day ("2027-01-01")), ==,
                   day ("2027-04-01"));
  g_assert_cmpint (heddle_capacity_find_time (capacity, LATER, day ("2028-01-01")), ==,
                   day ("2028-01-01"));
  g_assert_cmpint (heddle_capacity_find_time (capacity, NOBODY, day ("2027-01-01")), ==,
                   HEDDLE_DAY_NONE);
}

/* Weekends weigh nothing, wherever a period begins. */
static void
test_weekdays (void)
{
  g_autoptr (HeddleCapacity) capacity = make_capacity ();
  HeddleCapacityCell cell;

  for (HeddleDay first = day ("2027-01-04"); first < day ("2027-01-18"); first++)
    for (int days = 0; days < 15; days++)
      {
        guint n = 0;

        for (HeddleDay d = first; d <= first + days; d++)
          n += heddle_day_is_weekend (d) ? 0 : 1;
        g_assert_cmpuint (heddle_capacity_count_weekdays (first, first + days), ==, n);
      }
  g_assert_cmpuint (heddle_capacity_count_weekdays (10, 9), ==, 0);
  assert_about (heddle_capacity_share (day ("2027-01-09"), day ("2027-01-10"),
                                       day ("2027-01-04"), day ("2027-01-31")), 0);
  heddle_capacity_measure (capacity, OFFICER, day ("2027-01-09"), day ("2027-01-10"), &cell);
  assert_about (cell.time, 0);
  g_assert_false (heddle_capacity_cell_is_over (&cell));
}

/* R27: one person's free time does not make good another's excess. */
static void
test_sum (void)
{
  g_autoptr (HeddleCapacity) capacity = make_capacity ();
  HeddleCapacityCell sum = { 0 };

  for (guint row = 0; row < N_PEOPLE; row++)
    {
      HeddleCapacityCell cell;

      heddle_capacity_measure (capacity, row, day ("2027-03-01"), day ("2027-03-05"), &cell);
      heddle_capacity_cell_add (&sum, &cell);
    }
  assert_about (sum.time, 1.5);
  assert_about (sum.load, 1.2);
  assert_about (sum.over, 0.1);
  assert_about (sum.free, 0.4);
  g_assert_cmpint (sum.over_first, ==, day ("2027-03-01"));
  g_assert_cmpint (sum.over_last, ==, day ("2027-03-05"));
}

/* R27: from when to when; days without any time are told apart. */
static void
test_stretches (void)
{
  g_autoptr (HeddleCapacity) capacity = make_capacity ();
  g_autoptr (GArray) officer = heddle_capacity_list_stretches (capacity, OFFICER);
  g_autoptr (GArray) lead = heddle_capacity_list_stretches (capacity, LEAD);
  g_autoptr (GArray) later = heddle_capacity_list_stretches (capacity, LATER);
  const HeddleCapacityStretch *one = &g_array_index (officer, HeddleCapacityStretch, 0);
  const HeddleCapacityStretch *leave = &g_array_index (lead, HeddleCapacityStretch, 0);

  g_assert_cmpuint (officer->len, ==, 1);
  g_assert_cmpint (one->first, ==, day ("2027-02-18"));
  g_assert_cmpint (one->last, ==, day ("2027-03-11"));
  assert_about (one->over, 0.1);
  g_assert_false (one->timeless);
  g_assert_cmpuint (lead->len, ==, 1);
  g_assert_cmpint (leave->first, ==, day ("2027-02-01"));
  g_assert_cmpint (leave->last, ==, day ("2027-02-12"));
  g_assert_true (leave->timeless);
  g_assert_cmpuint (later->len, ==, 0);
}

/* R28: suggestions match expertise, and have the time for the whole period. */
static void
test_match (void)
{
  static const char *const literacy[] = { "literacy", NULL };
  static const char *const both[] = { "data", "literacy", NULL };
  static const char *const gaelic[] = { "gaelic medium", NULL };
  const HeddleMatchPerson people[N_PEOPLE] = {
    [OFFICER] = { both, TRUE }, [LEAD] = { literacy, FALSE }, [LATER] = { literacy, TRUE },
    [NOBODY] = { both, TRUE },
  };
  g_autoptr (HeddleCapacity) capacity = make_capacity ();
  HeddleMatchWish wish = { both, 0.3, day ("2027-03-29"), day ("2027-05-28"), G_MAXUINT };
  g_autoptr (GArray) matches = heddle_capacity_match (capacity, people, N_PEOPLE, &wish);
  g_autoptr (GArray) without = NULL;
  g_autoptr (GArray) none = NULL;
  const HeddleMatch *first = &g_array_index (matches, HeddleMatch, 0);
  const HeddleMatch *third = &g_array_index (matches, HeddleMatch, 2);

  g_assert_cmpuint (matches->len, ==, 4);
  g_assert_cmpuint (first->row, ==, OFFICER);
  g_assert_cmpuint (first->matched, ==, 2);
  assert_about (first->least, 0.5);
  g_assert_true (first->fits);
  g_assert_cmpuint (g_array_index (matches, HeddleMatch, 1).row, ==, LEAD);
  g_assert_true (g_array_index (matches, HeddleMatch, 1).fits);
  g_assert_cmpuint (third->row, ==, LATER);
  g_assert_false (third->fits);
  g_assert_cmpfloat (third->free, >, 0.2);
  g_assert_cmpuint (g_array_index (matches, HeddleMatch, 3).row, ==, NOBODY);
  g_assert_false (g_array_index (matches, HeddleMatch, 3).fits);

  wish.except = OFFICER;
  wish.expertise = literacy;
  without = heddle_capacity_match (capacity, people, N_PEOPLE, &wish);
  g_assert_cmpuint (without->len, ==, 3);
  g_assert_cmpuint (g_array_index (without, HeddleMatch, 0).row, ==, LEAD);
  wish.expertise = gaelic;
  none = heddle_capacity_match (capacity, people, N_PEOPLE, &wish);
  g_assert_cmpuint (none->len, ==, 0);
}

/* R28: who knows more of what is asked comes before who has more time or is nearer, and who
 * has the time throughout before who lacks it on some days. */
static void
test_rank (void)
{
  static const char *const literacy[] = { "literacy", NULL };
  static const char *const both[] = { "data", "literacy", NULL };
  const HeddleMatchPerson skilled[N_PEOPLE] = {
    [OFFICER] = { literacy, TRUE }, [LEAD] = { both, FALSE },
  };
  const HeddleMatchPerson alike[N_PEOPLE] = {
    [OFFICER] = { literacy, TRUE }, [LEAD] = { literacy, FALSE },
  };
  g_autoptr (HeddleCapacity) capacity = make_capacity ();
  HeddleMatchWish wish = { both, 0.3, day ("2027-03-29"), day ("2027-05-28"), G_MAXUINT };
  g_autoptr (GArray) by_skill = heddle_capacity_match (capacity, skilled, N_PEOPLE, &wish);
  g_autoptr (GArray) by_time = NULL;

  g_assert_cmpuint (by_skill->len, ==, 2);
  g_assert_cmpuint (g_array_index (by_skill, HeddleMatch, 0).row, ==, LEAD);
  g_assert_cmpuint (g_array_index (by_skill, HeddleMatch, 0).matched, ==, 2);

  wish.first = day ("2027-03-01");
  by_time = heddle_capacity_match (capacity, alike, N_PEOPLE, &wish);
  g_assert_cmpuint (g_array_index (by_time, HeddleMatch, 0).row, ==, LEAD);
  g_assert_true (g_array_index (by_time, HeddleMatch, 0).fits);
  g_assert_cmpuint (g_array_index (by_time, HeddleMatch, 1).row, ==, OFFICER);
  g_assert_false (g_array_index (by_time, HeddleMatch, 1).fits);
}

/* R28: of two who know as much and have the time, the nearer comes first, whoever has more. */
static void
test_rank_near (void)
{
  static const char *const literacy[] = { "literacy", NULL };
  const guint rows[] = { OFFICER, LEAD };
  g_autoptr (HeddleCapacity) capacity = make_capacity ();
  const HeddleMatchWish wish = { literacy, 0.1, day ("2027-03-29"), day ("2027-05-28"),
                                 G_MAXUINT };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HeddleMatchPerson people[N_PEOPLE] = {
        [OFFICER] = { literacy, FALSE }, [LEAD] = { literacy, FALSE },
      };
      g_autoptr (GArray) matches = NULL;

      people[rows[i]].near = TRUE;
      matches = heddle_capacity_match (capacity, people, N_PEOPLE, &wish);
      g_assert_cmpuint (matches->len, ==, 2);
      g_assert_true (g_array_index (matches, HeddleMatch, 0).fits);
      g_assert_true (g_array_index (matches, HeddleMatch, 1).fits);
      g_assert_cmpuint (g_array_index (matches, HeddleMatch, 0).row, ==, rows[i]);
    }
}

/* A wish that names no expertise is for anybody with time. */
static void
test_match_any (void)
{
  const HeddleMatchPerson people[N_PEOPLE] = { 0 };
  g_autoptr (HeddleCapacity) capacity = make_capacity ();
  const HeddleMatchWish wish = { NULL, 0, day ("2027-01-18"), day ("2027-01-22"), G_MAXUINT };
  g_autoptr (GArray) matches = heddle_capacity_match (capacity, people, N_PEOPLE, &wish);

  g_assert_cmpuint (matches->len, ==, 2);
  g_assert_cmpuint (g_array_index (matches, HeddleMatch, 0).row, ==, LEAD);
  g_assert_cmpuint (g_array_index (matches, HeddleMatch, 1).row, ==, OFFICER);
}

/* Nothing at all, and work where there is no time. */
static void
test_empty (void)
{
  const HeddleCapacityLoad load = { 0, day ("2027-01-04"), day ("2027-01-08"), 0.2 };
  g_autoptr (HeddleCapacity) empty = heddle_capacity_new (0, NULL, 0, NULL, 0);
  g_autoptr (HeddleCapacity) unknown = heddle_capacity_new (1, NULL, 0, &load, 1);
  HeddleCapacityCell cell;

  heddle_capacity_measure (unknown, 0, day ("2027-01-01"), day ("2027-01-31"), &cell);
  assert_about (cell.time, 0);
  assert_about (cell.over, 0.2 * 5 / 21);
  assert_about (cell.peak, 0.2);
}

/* Every total is what adding up day by day gives, whatever the dates. */
static void
test_random (void)
{
  enum { TIMES = 6, LOADS = 12, SPAN = 200 };
  HeddleDay base = day ("2027-01-01");

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (HeddleCapacity) capacity = NULL;
      HeddleCapacityTime times[TIMES];
      HeddleCapacityLoad loads[LOADS];
      HeddleCapacityCell cell;
      gint64 over = 0;
      gint64 days = 0;
      HeddleDay first = base + g_test_rand_int_range (0, SPAN);
      HeddleDay last = first + g_test_rand_int_range (1, SPAN);

      for (guint i = 0; i < TIMES; i++)
        {
          HeddleDay from = base + g_test_rand_int_range (0, SPAN);

          times[i] = (HeddleCapacityTime) { 0, (HeddleTimeSort) g_test_rand_int_range (0, 3), from,
                                            from + g_test_rand_int_range (0, SPAN),
                                            g_test_rand_int_range (1, 10) / 10.0 };
        }
      for (guint i = 0; i < LOADS; i++)
        {
          HeddleDay from = base + g_test_rand_int_range (0, SPAN);

          loads[i] = (HeddleCapacityLoad) { 0, from, from + g_test_rand_int_range (0, SPAN),
                                            g_test_rand_int_range (1, 6) / 20.0 };
        }
      for (HeddleDay d = first; d <= last; d++)
        {
          gint64 sums[3] = { 0 };
          gint64 load = 0;

          if (heddle_day_is_weekend (d))
            continue;
          days++;
          for (guint i = 0; i < TIMES; i++)
            if (times[i].first <= d && d <= times[i].last)
              sums[times[i].sort] += (gint64) (times[i].fte * 1000 + 0.5);
          for (guint i = 0; i < LOADS; i++)
            if (loads[i].first <= d && d <= loads[i].last)
              load += (gint64) (loads[i].fte * 1000 + 0.5);
          over += MAX (load - MAX (MAX (sums[0], sums[1]) - sums[2], 0), 0);
        }
      capacity = heddle_capacity_new (1, times, TIMES, loads, LOADS);
      heddle_capacity_measure (capacity, 0, first, last, &cell);
      if (days > 0)
        g_assert_cmpfloat_with_epsilon (cell.over, (double) over / (double) days / 1000, 1e-9);
      assert_about (cell.time + cell.over, cell.load + cell.free);
    }
}

/* Six collaboratives of 2,000 allocations each are worked out anew for every key that is
 * pressed: within a frame. The bound here is processor time of a slow machine with the
 * sanitizers on; tests/perf compares sizes. */
static void
test_many (void)
{
  enum { PEOPLE = 1200, TIMES = 2 * PEOPLE, LOADS = 12000, QUARTERS = 5 };
  g_autofree HeddleCapacityTime *times = g_new (HeddleCapacityTime, TIMES);
  g_autofree HeddleCapacityLoad *loads = g_new (HeddleCapacityLoad, LOADS);
  HeddleDay base = day ("2026-08-01");
  HeddleCapacityCell sum = { 0 };
  clock_t begun;

  for (guint i = 0; i < TIMES; i++)
    times[i] = (HeddleCapacityTime) { i % PEOPLE, (HeddleTimeSort) (i / PEOPLE), base,
                                      HEDDLE_DAY_OPEN, 0.5 };
  for (guint i = 0; i < LOADS; i++)
    loads[i] = (HeddleCapacityLoad) { i % PEOPLE, base + (HeddleDay) (i * 7 % 500),
                                      base + (HeddleDay) (i * 7 % 500 + i % 120), 0.1 };
  begun = clock ();
  for (guint round = 0; round < 10; round++)
    {
      g_autoptr (HeddleCapacity) capacity = heddle_capacity_new (PEOPLE, times, TIMES, loads,
                                                                 LOADS);
      HeddleDay first = day ("2027-01-01");

      for (guint quarter = 0; quarter < QUARTERS; quarter++)
        {
          HeddleDay last;
          HeddleCapacityCell cell;

          first = heddle_capacity_get_quarter (first, &last);
          for (guint row = 0; row < PEOPLE; row++)
            {
              heddle_capacity_measure (capacity, row, first, last, &cell);
              heddle_capacity_cell_add (&sum, &cell);
            }
          first = last + 1;
        }
    }
  g_test_message ("%.2f ms each", (double) (clock () - begun) * 100 / CLOCKS_PER_SEC);
  g_assert_cmpfloat (sum.load, >, 0);
  g_assert_cmpint (clock () - begun, <, 10 * CLOCKS_PER_SEC / 10);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/capacity/R27/quarter", test_quarter);
  g_test_add_func ("/capacity/R26/time", test_time);
  g_test_add_func ("/capacity/weekdays", test_weekdays);
  g_test_add_func ("/capacity/R27/sum", test_sum);
  g_test_add_func ("/capacity/R27/stretches", test_stretches);
  g_test_add_func ("/capacity/R28/match", test_match);
  g_test_add_func ("/capacity/R28/rank", test_rank);
  g_test_add_func ("/capacity/R28/rank-near", test_rank_near);
  g_test_add_func ("/capacity/match-any", test_match_any);
  g_test_add_func ("/capacity/empty", test_empty);
  g_test_add_func ("/capacity/random", test_random);
  g_test_add_func ("/capacity/many", test_many);

  return g_test_run ();
}
