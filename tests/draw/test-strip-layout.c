/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "strip-fixture.h"

#define NEAR(a, b) g_assert_cmpfloat_with_epsilon ((a), (b), 0.6f)

static HeddleStrip *
lay_out (void (*change) (HeddleStripInput *input,
                         HeddleStripItem  *items))
{
  HeddleStripItem items[24];
  g_autoptr (GPtrArray) spans = fixture_spans ();
  HeddleStripInput input = fixture_input (items, fixture_items (items), spans);

  if (change != NULL)
    change (&input, items);
  return heddle_strip_layout_new (&input);
}

static const HeddleStripMark *
get_mark (HeddleStrip *strip,
          guint        item)
{
  for (guint i = 0; i < strip->marks->len; i++)
    if (g_array_index (strip->marks, HeddleStripMark, i).item == item)
      return &g_array_index (strip->marks, HeddleStripMark, i);
  return NULL;
}

/* 124 days from three before T−9w to three after the eighth week: positions
 * counted by hand at 1024 / 124 pixels a day. */
static void
test_axis (void)
{
  g_autoptr (HeddleStrip) strip = lay_out (NULL);
  g_autofree char *first = heddle_day_to_iso (strip->first);

  g_assert_cmpstr (first, ==, "2027-01-02");
  g_assert_cmpint (strip->last - strip->first, ==, 124);
  NEAR (strip->day_width, 8.26f);
  NEAR (strip->height, 142);
  NEAR (strip->fieldwork_x, 545);
  NEAR (strip->fieldwork_width, 24.8f);
  NEAR (strip->today_x, 132.1f);
  NEAR (strip->travelled_width, 132.1f);
  g_assert_cmpstr (strip->today.text, ==, "Today, 18 Jan");
  g_assert_cmpstr (strip->fieldwork_dates.text, ==, "9–11 Mar");
}

static void
test_weeks (void)
{
  g_autoptr (HeddleStrip) strip = lay_out (NULL);
  const HeddleStripWeek *week = &g_array_index (strip->weeks, HeddleStripWeek, 0);

  g_assert_cmpuint (strip->weeks->len, ==, 16);
  NEAR (week->x, 24.8f);
  g_assert_cmpstr (week->label.text, ==, "T−9w");
  g_assert_cmpstr (week->date.text, ==, "5 Jan");
  week = &g_array_index (strip->weeks, HeddleStripWeek, 9);
  NEAR (week->x, 619.4f);
  g_assert_cmpstr (week->label.text, ==, "T+1w");
  g_assert_cmpstr (week->date.text, ==, "18 Mar");
}

static void
test_marks (void)
{
  g_autoptr (HeddleStrip) strip = lay_out (NULL);
  const HeddleStripMark *mark = get_mark (strip, 0);

  NEAR (mark->x, 24.8f);
  NEAR (mark->y, 74);
  g_assert_cmpstr (mark->text.text, ==, "13 d late");
  g_assert_cmpint (mark->note, ==, HEDDLE_STRIP_NOTE_OVERDUE);
  NEAR (mark->text.baseline, 61);

  mark = get_mark (strip, 1);
  g_assert_cmpstr (mark->text.text, ==, "+3 d");
  g_assert_cmpint (mark->note, ==, HEDDLE_STRIP_NOTE_LATE);

  /* Two on one day: the later one of the plan stands above. */
  NEAR (get_mark (strip, 3)->y, 74);
  NEAR (get_mark (strip, 4)->y, 53);
  NEAR (get_mark (strip, 3)->x, get_mark (strip, 4)->x);

  mark = get_mark (strip, 7);
  g_assert_true (mark->pin);
  NEAR (mark->x, 388.1f);

  /* Neither the fieldwork, nor what has no date or lies far off. */
  g_assert_null (get_mark (strip, 8));
  g_assert_null (get_mark (strip, 13));
  g_assert_null (get_mark (strip, 14));
}

static void
test_windows (void)
{
  g_autoptr (HeddleStrip) strip = lay_out (NULL);
  const HeddleStripMark *bar = get_mark (strip, 9);

  NEAR (bar->bar, 66.1f);
  NEAR (bar->x - bar->bar / 2, 677.2f);
  g_assert_cmpstr (bar->text.text, ==, "Draft");
}

/* What the guidance says stays to be seen where the due date differs. */
static void
test_ghosts (void)
{
  g_autoptr (HeddleStrip) strip = lay_out (NULL);
  const HeddleStripGhost *ghost;

  g_assert_cmpuint (strip->ghosts->len, ==, 2);
  ghost = &g_array_index (strip->ghosts, HeddleStripGhost, 0);
  g_assert_cmpuint (ghost->item, ==, 5);
  NEAR (ghost->from, 371.6f);
  NEAR (ghost->to, 363.4f);
  ghost = &g_array_index (strip->ghosts, HeddleStripGhost, 1);
  g_assert_cmpuint (ghost->item, ==, 7);
  NEAR (ghost->from, 429.4f);
}

static void
test_closures (void)
{
  g_autoptr (HeddleStrip) strip = lay_out (NULL);
  const HeddleStripClosure *closure = &g_array_index (strip->closures, HeddleStripClosure, 0);
  const HeddleStripPeriod *period;

  g_assert_cmpuint (strip->closures->len, ==, 5);
  NEAR (closure->x, 0);
  NEAR (closure->width, 24.8f);
  closure = &g_array_index (strip->closures, HeddleStripClosure, 4);
  NEAR (closure->x, 768);
  NEAR (closure->width, 99.1f);
  g_assert_cmpstr (closure->label.text, ==, "Spring holiday");

  g_assert_cmpuint (strip->periods->len, ==, 1);
  period = &g_array_index (strip->periods, HeddleStripPeriod, 0);
  NEAR (period->x, 594.6f);
  NEAR (period->x + period->width, 1024);
  g_assert_cmpstr (period->text.text, ==, "Pre-election period from 15 Mar (assumed)");
}

static gboolean
apart (const HeddleStripText *one,
       const HeddleStripText *two)
{
  float between;

  if (one->text == NULL || two->text == NULL)
    return TRUE;
  between = (fixture_measure (one->text, one->size, one->bold, NULL)
             + fixture_measure (two->text, two->size, two->bold, NULL)) / 2;
  return ABS (one->x - two->x) >= between || ABS (one->baseline - two->baseline) >= 10;
}

/* A late step beside one that was agreed by hand. */
static void
set_late_pin (HeddleStripInput *input,
              HeddleStripItem  *items)
{
  input->today = heddle_day_parse ("2027-03-01");
  items[5].state = HEDDLE_STATE_OVERDUE;
  items[7].state = HEDDLE_STATE_OVERDUE;
}

static void
test_pin_and_note (void)
{
  g_autoptr (HeddleStrip) strip = lay_out (set_late_pin);
  const HeddleStripMark *beside = get_mark (strip, 5);
  const HeddleStripMark *pinned = get_mark (strip, 7);

  g_assert_nonnull (beside->text.text);
  g_assert_cmpfloat (beside->text.baseline, <=, pinned->y - 25);
  g_assert_true (apart (&beside->text, &pinned->text));
}

/* A step agreed by hand and done late, two days before one that is late. */
static void
set_two_notes (HeddleStripInput *input,
               HeddleStripItem  *items)
{
  input->today = heddle_day_parse ("2027-03-01");
  items[7].state = HEDDLE_STATE_DONE_LATE;
  items[7].done_on = items[7].due + 17;
  items[6].state = HEDDLE_STATE_OVERDUE;
  items[6].due = items[7].due + 2;
}

static void
test_note_over_pin (void)
{
  g_autoptr (HeddleStrip) strip = lay_out (set_two_notes);
  const HeddleStripMark *pinned = get_mark (strip, 7);
  const HeddleStripMark *late = get_mark (strip, 6);

  g_assert_cmpfloat (late->x - pinned->x, >, 12.5f);
  g_assert_cmpstr (pinned->text.text, ==, "+17 d");
  g_assert_true (apart (&late->text, &pinned->text));
}

/* A month full of holidays, a text size of 150 %: names may go, but none
 * covers another, the pill of today or the fieldwork. */
static void
crowd (HeddleStripInput *input,
       HeddleStripItem  *items)
{
  for (int i = 0; i < 20; i++)
    fixture_add_span (input->spans, HEDDLE_CLOSURE_LOCAL_HOLIDAY, "2027-01-20", "2027-01-20",
                      "Holiday", FALSE);
  for (guint i = 0; i < 6; i++)
    {
      items[i].state = HEDDLE_STATE_OVERDUE;
      items[i].due = heddle_day_parse ("2027-01-04") + (HeddleDay) i;
    }
  input->width = 500;
  input->scale = 1.5f;
}

static void
test_crowded (void)
{
  g_autoptr (HeddleStrip) strip = lay_out (crowd);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  g_ptr_array_add (texts, &strip->today);
  g_ptr_array_add (texts, &strip->fieldwork);
  g_ptr_array_add (texts, &strip->fieldwork_dates);
  for (guint i = 0; i < strip->closures->len; i++)
    g_ptr_array_add (texts, &g_array_index (strip->closures, HeddleStripClosure, i).label);
  for (guint i = 0; i < strip->marks->len; i++)
    if (g_array_index (strip->marks, HeddleStripMark, i).note != HEDDLE_STRIP_NOTE_NONE)
      g_ptr_array_add (texts, &g_array_index (strip->marks, HeddleStripMark, i).text);
  for (guint i = 0; i < strip->weeks->len; i++)
    g_ptr_array_add (texts, &g_array_index (strip->weeks, HeddleStripWeek, i).label);

  for (guint i = 0; i < texts->len; i++)
    for (guint j = 0; j < i; j++)
      g_assert_true (apart (texts->pdata[i], texts->pdata[j]));
  for (guint i = 0; i < strip->marks->len; i++)
    g_assert_cmpfloat (g_array_index (strip->marks, HeddleStripMark, i).y, >=, strip->top);
}

/* A period that began before the fieldwork, which stands in the way of its name. */
static void
begin_early (HeddleStripInput *input,
             HeddleStripItem  *items)
{
  fixture_add_span (input->spans, HEDDLE_CLOSURE_PRE_ELECTION, "2027-02-10", "2027-05-06",
                    "Election", FALSE);
}

static void
begin_early_rtl (HeddleStripInput *input,
                 HeddleStripItem  *items)
{
  begin_early (input, items);
  input->rtl = TRUE;
}

static void
test_period_name (void)
{
  g_autoptr (HeddleStrip) strip = lay_out (begin_early);
  g_autoptr (HeddleStrip) mirrored = lay_out (begin_early_rtl);
  const HeddleStripText *text = &g_array_index (strip->periods, HeddleStripPeriod, 1).text;
  const HeddleStripText *other = &g_array_index (mirrored->periods, HeddleStripPeriod, 1).text;

  g_assert_cmpstr (text->text, ==, "Pre-election period from 10 Feb");
  NEAR (text->x, strip->fieldwork_x + strip->fieldwork_width + 4);
  g_assert_cmpstr (other->text, ==, text->text);
  NEAR (other->x, 1024 - text->x);
}

static void
make_narrow (HeddleStripInput *input,
             HeddleStripItem  *items)
{
  input->width = 376;
  input->narrow = TRUE;
}

static void
test_narrow (void)
{
  g_autoptr (HeddleStrip) strip = lay_out (make_narrow);
  guint labels = 0;

  NEAR (strip->height, 116);
  NEAR (strip->axis, 60);
  NEAR (strip->today_x, 48.5f);
  for (guint i = 0; i < strip->weeks->len; i++)
    labels += g_array_index (strip->weeks, HeddleStripWeek, i).label.text != NULL;
  g_assert_cmpuint (labels, ==, 3);
  g_assert_null (get_mark (strip, 0)->text.text);
  g_assert_nonnull (get_mark (strip, 12));
}

static void
make_plain (HeddleStripInput *input,
            HeddleStripItem  *items)
{
  input->plain = TRUE;
}

/* Marks and days late, and nothing else to read. */
static void
test_plain (void)
{
  g_autoptr (HeddleStrip) strip = lay_out (make_plain);

  NEAR (strip->height, 74);
  g_assert_null (strip->today.text);
  g_assert_null (strip->fieldwork.text);
  for (guint i = 0; i < strip->weeks->len; i++)
    g_assert_null (g_array_index (strip->weeks, HeddleStripWeek, i).label.text);
  for (guint i = 0; i < strip->closures->len; i++)
    g_assert_null (g_array_index (strip->closures, HeddleStripClosure, i).label.text);
  for (guint i = 0; i < strip->periods->len; i++)
    g_assert_null (g_array_index (strip->periods, HeddleStripPeriod, i).text.text);
  g_assert_cmpuint (strip->ghosts->len, ==, 0);
  g_assert_null (get_mark (strip, 9)->text.text);
  g_assert_cmpstr (get_mark (strip, 0)->text.text, ==, "13 d late");
  for (guint i = 0; i < strip->marks->len; i++)
    g_assert_cmpfloat (g_array_index (strip->marks, HeddleStripMark, i).y, >=, strip->top);
}

static void
make_rtl (HeddleStripInput *input,
          HeddleStripItem  *items)
{
  input->rtl = TRUE;
}

static void
test_rtl (void)
{
  g_autoptr (HeddleStrip) strip = lay_out (make_rtl);
  const HeddleStripMark *bar = get_mark (strip, 9);

  NEAR (strip->fieldwork_x + strip->fieldwork_width, 1024 - 545);
  NEAR (strip->today_x, 1024 - 132.1f);
  NEAR (strip->travelled_x, 1024 - 132.1f);
  NEAR (get_mark (strip, 0)->x, 1024 - 24.8f);
  NEAR (bar->x + bar->bar / 2, 1024 - 677.2f);
  g_assert_cmpfloat (strip->pill_x + strip->pill_width, >, strip->today_x);
  g_assert_cmpfloat (strip->pill_x, <, strip->today_x);
}

static void
set_long_ago (HeddleStripInput *input,
              HeddleStripItem  *items)
{
  input->today = heddle_day_parse ("2026-01-05");
}

static void
set_afterwards (HeddleStripInput *input,
                HeddleStripItem  *items)
{
  input->today = heddle_day_parse ("2027-12-05");
}

static void
test_today_elsewhere (void)
{
  g_autoptr (HeddleStrip) before = lay_out (set_long_ago);
  g_autoptr (HeddleStrip) after = lay_out (set_afterwards);

  g_assert_cmpfloat (before->today_x, <, 0);
  NEAR (before->travelled_width, 0);
  g_assert_cmpfloat (after->today_x, <, 0);
  NEAR (after->travelled_width, 1024);
}

static void
pin_early (HeddleStripInput *input,
           HeddleStripItem  *items)
{
  items[2].due = heddle_day_parse ("2026-11-16");
}

/* A date agreed long before the ninth week widens the strip. */
static void
test_wider_range (void)
{
  g_autoptr (HeddleStrip) strip = lay_out (pin_early);
  g_autofree char *first = heddle_day_to_iso (strip->first);

  g_assert_cmpstr (first, ==, "2026-11-13");
  g_assert_cmpfloat (get_mark (strip, 2)->x, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/strip/axis", test_axis);
  g_test_add_func ("/strip/weeks", test_weeks);
  g_test_add_func ("/strip/marks", test_marks);
  g_test_add_func ("/strip/windows", test_windows);
  g_test_add_func ("/strip/ghosts", test_ghosts);
  g_test_add_func ("/strip/closures", test_closures);
  g_test_add_func ("/strip/pin-and-note", test_pin_and_note);
  g_test_add_func ("/strip/note-over-pin", test_note_over_pin);
  g_test_add_func ("/strip/crowded", test_crowded);
  g_test_add_func ("/strip/period-name", test_period_name);
  g_test_add_func ("/strip/narrow", test_narrow);
  g_test_add_func ("/strip/plain", test_plain);
  g_test_add_func ("/strip/rtl", test_rtl);
  g_test_add_func ("/strip/today-elsewhere", test_today_elsewhere);
  g_test_add_func ("/strip/wider-range", test_wider_range);
  return g_test_run ();
}
