/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-strip.h"

/* An episode whose fieldwork is from 9 to 11 March 2027, seen on 18 January:
 * a step late, one done late, one agreed by hand, windows, closures. */

static const char *const fixture_words[] = { "Draft", "Leads meet", "Final" };

static inline HeddleStripItem
fixture_item (HeddleStepKind  kind,
              HeddleState     state,
              const char     *nominal,
              const char     *due)
{
  HeddleStripItem item = {
    .kind = kind,
    .state = state,
    .nominal = heddle_day_parse (nominal),
    .due = heddle_day_parse (due),
  };

  return item;
}

static inline guint
fixture_items (HeddleStripItem *items)
{
  static const char *const windows[][2] = {
    { "2027-03-25", "2027-04-01" },
    { "2027-04-08", "2027-04-15" },
    { "2027-04-22", "2027-04-29" },
  };
  guint n = 0;

#define ADD(kind, state, nominal, due) \
  items[n++] = fixture_item (HEDDLE_STEP_##kind, HEDDLE_STATE_##state, nominal, due)

  ADD (NO_LATER_THAN, OVERDUE, "2027-01-05", "2027-01-05");
  ADD (MEETING, DONE_LATE, "2027-01-12", "2027-01-12");
  items[n - 1].done_on = heddle_day_parse ("2027-01-15");
  ADD (NO_LATER_THAN, DUE_SOON, "2027-01-19", "2027-01-19");
  ADD (NO_LATER_THAN, DUE_SOON, "2027-01-26", "2027-01-26");
  ADD (NO_LATER_THAN, DUE_SOON, "2027-01-26", "2027-01-26");
  ADD (NO_LATER_THAN, OPEN, "2027-02-16", "2027-02-15");
  ADD (NO_LATER_THAN, OPEN, "2027-02-23", "2027-02-23");
  ADD (MEETING, OPEN, "2027-02-23", "2027-02-18");
  items[n - 1].pinned = TRUE;
  ADD (FIELDWORK, OPEN, "2027-03-09", "2027-03-09");
  for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
    {
      ADD (WINDOW, OPEN, windows[i][1], windows[i][1]);
      items[n - 1].earliest = heddle_day_parse (windows[i][0]);
      items[n - 1].word = fixture_words[i];
    }
  ADD (NO_LATER_THAN, OPEN, "2027-04-29", "2027-04-29");
  ADD (MEETING, UNDATED, NULL, NULL);
  ADD (MEETING, OPEN, "2027-09-11", "2027-09-10");
#undef ADD
  return n;
}

static inline void
fixture_add_span (GPtrArray         *spans,
                  HeddleClosureKind  kind,
                  const char        *first,
                  const char        *last,
                  const char        *label,
                  gboolean           assumed)
{
  HeddleSpan *span = g_new0 (HeddleSpan, 1);

  span->kind = kind;
  span->first = heddle_day_parse (first);
  span->last = heddle_day_parse (last);
  span->label = (char *) label;
  span->assumed = assumed;
  g_ptr_array_add (spans, span);
}

static inline GPtrArray *
fixture_spans (void)
{
  GPtrArray *spans = g_ptr_array_new_with_free_func (g_free);

  fixture_add_span (spans, HEDDLE_CLOSURE_SCHOOL_HOLIDAY, "2026-12-21", "2027-01-04",
                    "Christmas", FALSE);
  fixture_add_span (spans, HEDDLE_CLOSURE_SCHOOL_HOLIDAY, "2027-02-08", "2027-02-09",
                    "Mid-term", FALSE);
  fixture_add_span (spans, HEDDLE_CLOSURE_LOCAL_HOLIDAY, "2027-02-16", "2027-02-16",
                    "Holiday", FALSE);
  fixture_add_span (spans, HEDDLE_CLOSURE_BANK_HOLIDAY, "2027-03-26", "2027-03-26",
                    "Good Friday", FALSE);
  fixture_add_span (spans, HEDDLE_CLOSURE_SCHOOL_HOLIDAY, "2027-04-05", "2027-04-16",
                    "Spring holiday", FALSE);
  fixture_add_span (spans, HEDDLE_CLOSURE_PRE_ELECTION, "2027-03-15", "2027-05-06",
                    "Pre-election period", TRUE);
  fixture_add_span (spans, HEDDLE_CLOSURE_SCHOOL_HOLIDAY, "2028-07-01", "2028-08-15",
                    "Summer", FALSE);
  return spans;
}

/* Six pixels a letter, so that positions do not hang on the machine's fonts. */
static inline float
fixture_measure (const char *text,
                 float       size,
                 gboolean    bold,
                 gpointer    data)
{
  return 6.0f * size * (float) g_utf8_strlen (text, -1);
}

static inline HeddleStripInput
fixture_input (const HeddleStripItem *items,
               guint                  n_items,
               GPtrArray             *spans)
{
  HeddleStripInput input = {
    .start = heddle_day_parse ("2027-03-09"),
    .end = heddle_day_parse ("2027-03-11"),
    .today = heddle_day_parse ("2027-01-18"),
    .items = items,
    .n_items = n_items,
    .spans = spans,
    .width = 1024,
    .scale = 1,
    .measure = fixture_measure,
  };

  return input;
}
