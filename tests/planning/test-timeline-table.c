/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline-fixture.h"

#include <string.h>

#define OPENS ":opens"

/* "2027-02-16>2027-02-15": a nominal date and where it is moved to. */
static void
assert_cell (const char *cell,
             HeddleDay   nominal,
             HeddleDay   moved)
{
  g_auto (GStrv) parts = g_strsplit (cell, ">", 2);

  timeline_fixture_assert_day (nominal, parts[0]);
  timeline_fixture_assert_day (moved, parts[1] != NULL ? parts[1] : parts[0]);
}

static void
check_row (GHashTable *row)
{
  int days = (int) g_ascii_strtoll (g_hash_table_lookup (row, "days"), NULL, 10);
  g_autoptr (TimelineFixture) fixture
    = timeline_fixture_new (g_hash_table_lookup (row, "start"), days);
  GHashTableIter iter;
  const char *column, *cell;
  guint checked = 0;

  if (g_str_equal (g_hash_table_lookup (row, "works_on_bank_holidays"), "yes"))
    timeline_fixture_work_on_bank_holidays (fixture);
  timeline_fixture_compute (fixture);
  timeline_fixture_assert_day (
    heddle_timeline_get_fieldwork_end (fixture->input.calendar,
                                       fixture->input.fieldwork_start, days),
    g_hash_table_lookup (row, "end"));

  g_hash_table_iter_init (&iter, row);
  while (g_hash_table_iter_next (&iter, (gpointer *) &column, (gpointer *) &cell))
    {
      g_autofree char *key = g_strndup (column, strcspn (column, ":"));
      HeddleStepDates *dates;

      if (g_str_equal (column, "start") || g_str_equal (column, "days")
          || g_str_equal (column, "end") || g_str_equal (column, "works_on_bank_holidays"))
        continue;

      g_test_message ("%s: %s", (const char *) g_hash_table_lookup (row, "start"), column);
      dates = timeline_fixture_get_dates (fixture, key);
      if (g_str_has_suffix (column, OPENS))
        assert_cell (cell, dates->nominal_earliest, dates->earliest);
      else
        assert_cell (cell, dates->nominal, dates->due);
      checked++;
    }
  g_assert_cmpuint (checked, ==, 24);
}

/* Fieldwork starts in every month of two years, worked out independently by
 * data/timeline-table.py. */
static void
test_table (void)
{
  g_autoptr (GPtrArray) rows
    = timeline_fixture_read_csv ("tests/planning/data/timeline-table.csv");

  g_assert_cmpuint (rows->len, ==, 120);
  for (guint i = 0; i < rows->len; i++)
    check_row (rows->pdata[i]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/table", test_table);
  return g_test_run ();
}
