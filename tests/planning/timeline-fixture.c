/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline-fixture.h"

#define MAX_STEPS 200

static char **
split_row (const char *row)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_autoptr (GString) cell = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (const char *p = row; *p != '\0'; p++)
    {
      if (*p == '"')
        quoted = !quoted;
      else if (*p == ',' && !quoted)
        {
          g_strv_builder_add (cells, cell->str);
          g_string_truncate (cell, 0);
        }
      else
        g_string_append_c (cell, *p);
    }
  g_strv_builder_add (cells, cell->str);
  return g_strv_builder_end (cells);
}

static void
free_row_cb (gpointer row)
{
  g_hash_table_unref (row);
}

/* The rows of a CSV file below the tree as tables from column to cell. */
GPtrArray *
timeline_fixture_read_csv (const char *path)
{
  g_autofree char *file = g_test_build_filename (G_TEST_DIST, path, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) names = NULL;
  GPtrArray *rows = g_ptr_array_new_with_free_func (free_row_cb);

  g_file_get_contents (file, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  names = split_row (lines[0]);
  for (guint i = 1; lines[i] != NULL; i++)
    {
      GHashTable *row = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      g_auto (GStrv) cells = split_row (lines[i]);

      g_assert_cmpuint (g_strv_length (cells), ==, g_strv_length (names));
      for (guint j = 0; names[j] != NULL; j++)
        g_hash_table_insert (row, g_strdup (names[j]), g_strdup (cells[j]));
      g_ptr_array_add (rows, row);
    }
  g_assert_cmpuint (rows->len, >, 0);
  return rows;
}

static const char *
keep (TimelineFixture *self,
      const char      *text)
{
  char *copy = g_strdup (text != NULL ? text : "");

  g_ptr_array_add (self->strings, copy);
  return copy;
}

HeddleStepInput *
timeline_fixture_add_step (TimelineFixture *self,
                           const char      *key,
                           HeddleStepKind   kind,
                           const char      *anchor,
                           const char      *from,
                           const char      *to)
{
  HeddleStepInput *step = &self->steps[self->input.n_steps++];

  g_assert_cmpuint (self->input.n_steps, <=, MAX_STEPS);
  step->key = keep (self, key);
  step->label = step->key;
  step->kind = kind;
  step->anchor = keep (self, anchor);
  step->from = keep (self, from);
  step->to = keep (self, to);
  return step;
}

/* A timeline without steps on a calendar without holidays. */
TimelineFixture *
timeline_fixture_new_custom (const char *start,
                             int         days)
{
  TimelineFixture *self = g_new0 (TimelineFixture, 1);

  self->strings = g_ptr_array_new_with_free_func (g_free);
  self->steps = g_new0 (HeddleStepInput, MAX_STEPS);
  self->input.steps = self->steps;
  self->input.calendar = heddle_calendar_new ();
  self->input.fieldwork_start = heddle_day_parse (start);
  self->input.fieldwork_days = days;
  return self;
}

TimelineFixture *
timeline_fixture_new (const char *start,
                      int         days)
{
  TimelineFixture *self = timeline_fixture_new_custom (start, days);
  g_autoptr (GPtrArray) steps
    = timeline_fixture_read_csv ("data/templates/collaborative-improvement.csv");
  g_autoptr (GPtrArray) closures = timeline_fixture_read_csv ("data/reference/closure.csv");

  for (guint i = 0; i < steps->len; i++)
    {
      GHashTable *row = steps->pdata[i];
      HeddleStepInput *step
        = timeline_fixture_add_step (self, g_hash_table_lookup (row, "key"),
                                     heddle_step_kind_from_word (g_hash_table_lookup (row, "sort")),
                                     g_hash_table_lookup (row, "anchor"),
                                     g_hash_table_lookup (row, "offset_from"),
                                     g_hash_table_lookup (row, "offset_to"));

      step->label = keep (self, g_hash_table_lookup (row, "label"));
    }
  for (guint i = 0; i < closures->len; i++)
    {
      GHashTable *row = closures->pdata[i];

      if (g_str_equal (g_hash_table_lookup (row, "sort"), "bank-holiday"))
        heddle_calendar_add (self->input.calendar, HEDDLE_CLOSURE_BANK_HOLIDAY,
                             heddle_day_parse (g_hash_table_lookup (row, "starts")),
                             heddle_day_parse (g_hash_table_lookup (row, "ends")),
                             g_hash_table_lookup (row, "title"), NULL, FALSE);
    }
  return self;
}

void
timeline_fixture_free (TimelineFixture *self)
{
  heddle_timeline_free_dates (self->dates, self->input.n_steps);
  heddle_calendar_unref (self->input.calendar);
  g_ptr_array_unref (self->strings);
  g_free (self->steps);
  g_free (self);
}

guint
timeline_fixture_find (TimelineFixture *self,
                       const char      *key)
{
  for (guint i = 0; i < self->input.n_steps; i++)
    {
      if (g_str_equal (self->steps[i].key, key))
        return i;
    }
  g_error ("no step %s", key);
}

HeddleStepInput *
timeline_fixture_get_step (TimelineFixture *self,
                           const char      *key)
{
  return &self->steps[timeline_fixture_find (self, key)];
}

void
timeline_fixture_compute (TimelineFixture *self)
{
  g_autoptr (GError) error = NULL;

  heddle_timeline_free_dates (self->dates, self->input.n_steps);
  self->dates = heddle_timeline_compute (&self->input, &error);
  g_assert_no_error (error);
  g_assert_nonnull (self->dates);
}

HeddleStepDates *
timeline_fixture_get_dates (TimelineFixture *self,
                            const char      *key)
{
  return &self->dates[timeline_fixture_find (self, key)];
}

/* A host that works on bank holidays has none on its calendar. */
void
timeline_fixture_work_on_bank_holidays (TimelineFixture *self)
{
  heddle_calendar_unref (self->input.calendar);
  self->input.calendar = heddle_calendar_new ();
}

/* School holidays of 2026/27 that are nobody's confirmed dates. */
void
timeline_fixture_add_school_holidays (HeddleCalendar *calendar)
{
  g_autoptr (GPtrArray) rows
    = timeline_fixture_read_csv ("tests/planning/data/school-holidays.csv");

  for (guint i = 0; i < rows->len; i++)
    {
      GHashTable *row = rows->pdata[i];
      gboolean in_service = g_str_equal (g_hash_table_lookup (row, "sort"), "in-service");

      heddle_calendar_add (calendar,
                           in_service ? HEDDLE_CLOSURE_IN_SERVICE
                                      : HEDDLE_CLOSURE_SCHOOL_HOLIDAY,
                           heddle_day_parse (g_hash_table_lookup (row, "starts")),
                           heddle_day_parse (g_hash_table_lookup (row, "ends")),
                           g_hash_table_lookup (row, "title"), NULL, TRUE);
    }
}

void
timeline_fixture_assert_day (HeddleDay   day,
                             const char *iso)
{
  g_autofree char *shown = heddle_day_to_iso (day);

  g_assert_cmpstr (shown, ==, iso);
}

HeddleDay
iso_day (const char *iso)
{
  HeddleDay day = heddle_day_parse (iso);

  g_assert_cmpint (day, !=, HEDDLE_DAY_NONE);
  return day;
}
