/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-month-layout.h"
#include "heddle-year-layout.h"

#define MONDAY heddle_day_new (2027, 1, 18)

static const HeddleMonthPlace *
find_place (const HeddleMonthWeek *week,
            guint                  item)
{
  for (guint i = 0; i < week->places->len; i++)
    if (g_array_index (week->places, HeddleMonthPlace, i).item == item)
      return &g_array_index (week->places, HeddleMonthPlace, i);
  return NULL;
}

static void
check_place (const HeddleMonthWeek *week,
             guint                  item,
             guint                  lane,
             guint                  column,
             guint                  n_columns)
{
  const HeddleMonthPlace *place = find_place (week, item);

  g_assert_nonnull (place);
  g_assert_cmpuint (place->lane, ==, lane);
  g_assert_cmpuint (place->column, ==, column);
  g_assert_cmpuint (place->n_columns, ==, n_columns);
}

static void
test_weeks (void)
{
  static const struct
  {
    int year, month, first_day, first_month;
    guint n;
  } cases[] = {
    { 2027, 1, 28, 12, 5 },  /* begins on a Friday */
    { 2027, 2, 1, 2, 4 },    /* four weeks exactly */
    { 2027, 5, 26, 4, 6 },   /* begins on a Saturday */
    { 2028, 2, 31, 1, 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HeddleDay monday;
      int year, month, day;

      g_assert_cmpuint (heddle_month_get_weeks (heddle_day_new (cases[i].year, cases[i].month, 17),
                                                &monday), ==, cases[i].n);
      heddle_day_get_ymd (monday, &year, &month, &day);
      g_assert_cmpint (day, ==, cases[i].first_day);
      g_assert_cmpint (month, ==, cases[i].first_month);
      g_assert_cmpint (heddle_day_get_weekday (monday), ==, G_DATE_MONDAY);
    }
}

static void
test_lanes (void)
{
  const HeddleMonthItem items[] = {
    { 0, MONDAY + 1 },           /* one day */
    { MONDAY - 3, MONDAY + 1 },  /* goes on from the week before */
    { MONDAY + 1, MONDAY + 12 }, /* goes on after it */
    { MONDAY + 1, MONDAY + 1 },
    { 0, MONDAY + 2 },
    { 0, MONDAY + 7 },           /* another week's */
  };
  g_autoptr (HeddleMonthWeek) week = heddle_month_layout_week (MONDAY, items, 6, 5);

  g_assert_cmpuint (week->places->len, ==, 5);
  check_place (week, 1, 0, 0, 2);
  check_place (week, 2, 1, 1, 6);
  check_place (week, 0, 2, 1, 1);
  check_place (week, 3, 3, 1, 1);
  /* A line that the bar has left is taken again. */
  check_place (week, 4, 0, 2, 1);
  g_assert_false (find_place (week, 1)->starts);
  g_assert_true (find_place (week, 1)->ends);
  g_assert_true (find_place (week, 2)->starts);
  g_assert_false (find_place (week, 2)->ends);
  g_assert_cmpuint (week->total[1], ==, 4);
  g_assert_cmpuint (week->more[1], ==, 0);
  g_assert_cmpuint (week->n_lanes, ==, 4);
}

/* Every entry of a day is either seen or counted, and never both. */
static void
test_overflow (void)
{
  HeddleMonthItem items[40] = { { 0, 0 } };

  for (guint i = 0; i < 20; i++)
    items[i] = (HeddleMonthItem) { 0, MONDAY + 1 };
  for (guint i = 20; i < 26; i++)
    items[i] = (HeddleMonthItem) { MONDAY + (HeddleDay) i % 5, MONDAY + (HeddleDay) i % 5 + 2 };
  for (guint i = 26; i < 40; i++)
    items[i] = (HeddleMonthItem) { 0, MONDAY + (HeddleDay) i % 7 };

  for (guint most = 1; most < 30; most++)
    {
      g_autoptr (HeddleMonthWeek) week = heddle_month_layout_week (MONDAY, items, 40, most);
      guint seen[HEDDLE_WEEK] = { 0 };
      guint8 *taken = g_newa (guint8, most);

      memset (taken, 0, most);
      for (guint i = 0; i < week->places->len; i++)
        {
          HeddleMonthPlace *place = &g_array_index (week->places, HeddleMonthPlace, i);

          g_assert_cmpuint (place->lane, <, most);
          for (guint day = place->column; day < place->column + place->n_columns; day++)
            {
              g_assert_false (taken[place->lane] & 1 << day);
              taken[place->lane] |= (guint8) (1 << day);
              seen[day]++;
              g_assert_true (week->more[day] == 0 || place->lane + 1 < most);
            }
        }
      for (guint day = 0; day < HEDDLE_WEEK; day++)
        g_assert_cmpuint (seen[day] + week->more[day], ==, week->total[day]);
      g_assert_cmpuint (week->total[1], >=, 20);
      g_assert_cmpuint (week->n_lanes, <=, most);
    }
}

static void
test_no_limit (void)
{
  HeddleMonthItem items[30];

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    items[i] = (HeddleMonthItem) { 0, MONDAY };
  {
    g_autoptr (HeddleMonthWeek) week = heddle_month_layout_week (MONDAY, items, 30, 0);

    g_assert_cmpuint (week->places->len, ==, 30);
    g_assert_cmpuint (week->more[0], ==, 0);
    g_assert_cmpuint (week->n_lanes, ==, 30);
  }
}

static void
test_columns (void)
{
  float edges[HEDDLE_WEEK + 1], mirrored[HEDDLE_WEEK + 1], x, width;

  heddle_month_get_columns (620, 0.6f, FALSE, edges);
  heddle_month_get_columns (620, 0.6f, TRUE, mirrored);
  g_assert_cmpfloat (edges[HEDDLE_WEEK], ==, 620);
  g_assert_cmpfloat (edges[1], ==, 100);
  g_assert_cmpfloat (mirrored[0], ==, 620);
  heddle_month_get_column (edges, 5, 1, &x, &width);
  g_assert_cmpfloat (x, ==, 500);
  g_assert_cmpfloat (width, ==, 60);
  heddle_month_get_column (mirrored, 0, 2, &x, &width);
  g_assert_cmpfloat (x, ==, 420);
  g_assert_cmpfloat (width, ==, 200);
  for (guint day = 0; day < HEDDLE_WEEK; day++)
    {
      heddle_month_get_column (edges, day, 1, &x, &width);
      g_assert_cmpuint (heddle_month_find_column (edges, x + 1), ==, day);
      heddle_month_get_column (mirrored, day, 1, &x, &width);
      g_assert_cmpuint (heddle_month_find_column (mirrored, x + 1), ==, day);
    }
  g_assert_cmpuint (heddle_month_find_column (edges, -5), ==, 0);
  g_assert_cmpuint (heddle_month_find_column (edges, 900), ==, 6);
  g_assert_cmpuint (heddle_month_find_column (mirrored, 900), ==, 0);
}

static void
test_year (void)
{
  HeddleDay first = heddle_year_get_first (heddle_day_new (2027, 1, 18));
  guint n = 0;

  g_assert_cmpint (first, ==, heddle_day_new (2026, 8, 1));
  g_assert_cmpint (heddle_year_get_first (heddle_day_new (2026, 8, 1)), ==, first);
  g_assert_cmpint (heddle_year_get_first (heddle_day_new (2026, 7, 9)), ==, first);
  g_assert_cmpint (heddle_year_get_first (heddle_day_new (2027, 6, 30)), ==, first);
  g_assert_cmpint (heddle_year_get_last (first), ==, heddle_day_new (2027, 6, 30));

  for (HeddleDay day = first; day <= heddle_year_get_last (first); day++)
    {
      HeddleDay month;
      guint row, column;

      g_assert_true (heddle_year_find_day (first, day, &row, &column));
      g_assert_cmpuint (row, <, HEDDLE_YEAR_MONTHS);
      g_assert_cmpuint (column, <, HEDDLE_YEAR_COLUMNS);
      month = heddle_year_get_month (first, row);
      g_assert_cmpint (day, >=, month);
      g_assert_cmpint (day, <, heddle_day_add_months (month, 1));
      /* each column is one weekday, and the month begins in the first week */
      g_assert_cmpuint (column % 7, ==, heddle_day_get_weekday (day) - G_DATE_MONDAY);
      g_assert_cmpint ((HeddleDay) column - (day - month), >=, 0);
      g_assert_cmpint ((HeddleDay) column - (day - month), <, 7);
      n++;
    }
  g_assert_cmpuint (n, ==, 334);
  g_assert_false (heddle_year_find_day (first, heddle_day_new (2027, 7, 1), &n, &n));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/month/weeks", test_weeks);
  g_test_add_func ("/month/lanes", test_lanes);
  g_test_add_func ("/month/overflow", test_overflow);
  g_test_add_func ("/month/no-limit", test_no_limit);
  g_test_add_func ("/month/columns", test_columns);
  g_test_add_func ("/year/places", test_year);
  return g_test_run ();
}
