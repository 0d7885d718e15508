/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-strip-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-date-text.h"

/* Heights at text size 1. */
typedef struct
{
  float height;
  float mark;
  float top;
  float bottom;
  float axis;
  float ghost_axis;
  float bar;
  float stop;
  float fieldwork;
  float pill;
} Heights;

static const Heights wide = { 142, 1, 22, 104, 74, 94, 15, 25.5f, 46, 18 };
static const Heights narrow = { 116, 0.86f, 19, 86, 60, 78, 13, 22, 44, 15.5f };
static const Heights plain = { 74, 0.9f, 4, 71, 48, 66, 13.5f, 23, 40, 4 };

#define NEVER_BEFORE_WEEKS 9
#define NEVER_AFTER_DAYS 56
#define MARGIN_DAYS 3

static const Heights *
get_heights (gboolean is_narrow,
             gboolean is_plain)
{
  if (is_plain)
    return &plain;
  return is_narrow ? &narrow : &wide;
}

float
heddle_strip_get_height (gboolean is_narrow,
                         gboolean is_plain,
                         float    scale)
{
  return get_heights (is_narrow, is_plain)->height * scale;
}

/**
 * heddle_strip_get_x:
 *
 * Returns: where @day begins
 */
float
heddle_strip_get_x (const HeddleStrip *self,
                    HeddleDay          day)
{
  float x = (float) (day - self->first) * self->day_width;

  return self->rtl ? self->width - x : x;
}

/* Left edge of what reaches from the beginning of @first to that of @after. */
float
heddle_strip_get_left (const HeddleStrip *self,
                       HeddleDay          first,
                       HeddleDay          after)
{
  return heddle_strip_get_x (self, self->rtl ? after : first);
}

static char *
dup_days (HeddleDay first,
          HeddleDay last)
{
  g_autofree char *from = heddle_date_text_show_day_short (first);
  g_autofree char *to = heddle_date_text_show_day_short (last);
  int year, month, day, last_month, last_day;

  if (first == last)
    return g_steal_pointer (&from);

  heddle_day_get_ymd (first, &year, &month, &day);
  heddle_day_get_ymd (last, &year, &last_month, &last_day);
  if (month == last_month)
    /* Translators: days of one month: "9–11 Mar"; %s is "11 Mar" */
    return g_strdup_printf (_("%d–%s"), day, to);
  return g_strdup_printf ("%s–%s", from, to);
}

float
heddle_strip_measure (const HeddleStripInput *input,
                      const HeddleStripText  *text)
{
  if (text->text == NULL)
    return 0;
  return input->measure (text->text, text->size, text->bold, input->measure_data);
}

gboolean
heddle_strip_has_names (const HeddleStrip *self)
{
  return !self->narrow && !self->plain;
}

/* Nine weeks before to eight after, and wider where a date lies outside,
 * though never by so much that a week becomes too small to read. */
static void
set_range (HeddleStrip            *self,
           const HeddleStripInput *input)
{
  HeddleDay first = input->start - 7 * NEVER_BEFORE_WEEKS;
  HeddleDay last = input->end + NEVER_AFTER_DAYS - MARGIN_DAYS;

  for (guint i = 0; i < input->n_items; i++)
    {
      const HeddleStripItem *item = &input->items[i];
      HeddleDay day = item->due;

      if (day == HEDDLE_DAY_NONE)
        continue;
      if (day >= input->start - 7 * 26)
        first = MIN (first, day);
      if (day <= input->end + 7 * 13)
        last = MAX (last, day + 1);
    }
  if (input->today >= input->start - 7 * 26)
    first = MIN (first, input->today);

  self->first = first - MARGIN_DAYS;
  self->last = last + MARGIN_DAYS;
  self->day_width = input->width / (float) (self->last - self->first);
}

static void
set_heights (HeddleStrip            *self,
             const HeddleStripInput *input)
{
  const Heights *heights = get_heights (input->narrow, input->plain);
  float scale = input->scale;

  self->width = input->width;
  self->height = heights->height * scale;
  self->scale = scale;
  self->mark_scale = heights->mark * scale;
  self->narrow = input->narrow;
  self->plain = input->plain;
  self->rtl = input->rtl;
  self->top = heights->top * scale;
  self->bottom = heights->bottom * scale;
  self->axis = heights->axis * scale;
  self->ghost_axis = heights->ghost_axis * scale;
  self->bar_height = heights->bar * scale;
  self->stop_height = heights->stop * scale;
  self->fieldwork_height = heights->fieldwork * scale;
  self->pill_height = heights->pill * scale;
}

/* A text that would leave the strip is pushed back into it. */
void
heddle_strip_keep_inside (const HeddleStrip      *self,
                          const HeddleStripInput *input,
                          HeddleStripText        *text)
{
  float half = heddle_strip_measure (input, text) / 2;

  text->x = CLAMP (text->x, MIN (half, self->width / 2), MAX (self->width - half, self->width / 2));
}

static void
add_week (HeddleStrip            *self,
          const HeddleStripInput *input,
          HeddleDay               day,
          int                     number,
          gboolean                labelled)
{
  float x = heddle_strip_get_x (self, day);
  HeddleStripWeek week = { .x = x };

  if (labelled)
    {
      /* Translators: weeks before the fieldwork, "T−7w" */
      week.label.text = number < 0 ? g_strdup_printf (_("T−%dw"), -number)
                        /* Translators: weeks after the fieldwork, "T+2w" */
                        : g_strdup_printf (_("T+%dw"), number);
      week.label.x = week.date.x = x;
      week.label.size = week.date.size = 1.0f;
      week.label.bold = TRUE;
      week.label.baseline = (self->narrow ? 99.5f : 120.0f) * self->scale;
      week.date.text = heddle_date_text_show_day_short (day);
      week.date.baseline = (self->narrow ? 111.5f : 134.0f) * self->scale;
      heddle_strip_keep_inside (self, input, &week.date);
    }
  g_array_append_val (self->weeks, week);
}

static void
clear_week (gpointer data)
{
  HeddleStripWeek *week = data;

  g_free (week->label.text);
  g_free (week->date.text);
}

/* Every week has a line; as many have a label as there is room for, and the
 * fieldwork's own label keeps its place free. */
static void
lay_weeks (HeddleStrip            *self,
           const HeddleStripInput *input)
{
  float room = MAX (heddle_strip_measure (input, &self->fieldwork),
                    heddle_strip_measure (input, &self->fieldwork_dates));
  float each = input->measure (_("T−9w"), 1.0f, TRUE, input->measure_data) * 1.5f;
  float week = self->day_width * 7;
  int step = 1;

  while (step < 8 && week * (float) step < each + 6)
    step *= 2;
  if (self->narrow)
    step = MAX (step, 4);

  for (int number = (int) (self->first - input->start) / 7; number < 0; number++)
    {
      HeddleDay day = input->start + number * 7;
      float gap = fabsf (heddle_strip_get_x (self, day) - self->fieldwork.x);

      add_week (self, input, day, number,
                !self->plain && number % step == 0 && gap > (room + each) / 2);
    }
  for (int number = 1; input->end + number * 7 < self->last; number++)
    {
      HeddleDay day = input->end + number * 7;
      float gap = fabsf (heddle_strip_get_x (self, day) - self->fieldwork.x);

      add_week (self, input, day, number,
                !self->plain && number % step == 0 && gap > (room + each) / 2);
    }
}

static void
lay_fieldwork (HeddleStrip            *self,
               const HeddleStripInput *input)
{
  float left = heddle_strip_get_left (self, input->start, input->end + 1);
  float width = (float) (input->end + 1 - input->start) * self->day_width;

  self->fieldwork_x = left;
  self->fieldwork_width = width;
  self->fieldwork_days = input->end + 1 - input->start;
  for (guint i = 0; i < input->n_items; i++)
    if (input->items[i].kind == HEDDLE_STEP_FIELDWORK)
      self->fieldwork_done = input->items[i].done_on != HEDDLE_DAY_NONE;
  self->fieldwork = (HeddleStripText) {
    .text = self->plain ? NULL : g_strdup (_("Fieldwork")),
    .x = left + width / 2,
    .baseline = (self->narrow ? 99.5f : 120.0f) * self->scale,
    .size = 1.04f,
    .bold = TRUE,
  };
  self->fieldwork_dates = (HeddleStripText) {
    .text = self->plain ? NULL : dup_days (input->start, input->end),
    .x = left + width / 2,
    .baseline = (self->narrow ? 111.5f : 134.0f) * self->scale,
    .size = 1.0f,
  };
}

static void
lay_today (HeddleStrip            *self,
           const HeddleStripInput *input)
{
  g_autofree char *date = heddle_date_text_show_day_short (input->today);
  gboolean before = input->today < self->first;
  float x, end;

  self->today_x = -1;
  self->travelled_x = self->rtl ? self->width : 0;
  self->today = (HeddleStripText) {
    /* Translators: on the line of today in a chart; %s is "18 Jan" */
    .text = self->plain ? NULL : g_strdup_printf (_("Today, %s"), date),
    .baseline = (self->narrow ? 11.2f : 13.0f) * self->scale,
    .size = 1.0f,
    .bold = TRUE,
  };
  if (before)
    return;

  x = heddle_strip_get_x (self, MIN (input->today, self->last));
  end = self->rtl ? self->width - x : x;
  self->travelled_x = self->rtl ? x : 0;
  self->travelled_width = end;
  if (input->today > self->last)
    return;

  self->today_x = x;
  if (self->plain)
    return;
  self->pill_width = heddle_strip_measure (input, &self->today) + 14 * self->scale;
  self->pill_x = self->rtl ? x + 6 - self->pill_width : x - 6;
  self->pill_x = CLAMP (self->pill_x, 0, MAX (0, self->width - self->pill_width));
  self->today.x = self->pill_x + self->pill_width / 2;
}

/**
 * heddle_strip_layout_new:
 * @input: what is to be shown; only read
 *
 * Returns: (transfer full): where it all goes
 */
HeddleStrip *
heddle_strip_layout_new (const HeddleStripInput *input)
{
  HeddleStrip *self;

  g_return_val_if_fail (input->start != HEDDLE_DAY_NONE && input->end >= input->start, NULL);
  g_return_val_if_fail (input->width > 0 && input->scale > 0 && input->measure != NULL, NULL);

  self = g_new0 (HeddleStrip, 1);
  self->weeks = g_array_new (FALSE, FALSE, sizeof (HeddleStripWeek));
  self->closures = g_array_new (FALSE, FALSE, sizeof (HeddleStripClosure));
  self->marks = g_array_new (FALSE, FALSE, sizeof (HeddleStripMark));
  self->ghosts = g_array_new (FALSE, FALSE, sizeof (HeddleStripGhost));
  self->periods = g_array_new (FALSE, FALSE, sizeof (HeddleStripPeriod));
  g_array_set_clear_func (self->weeks, clear_week);
  g_array_set_clear_func (self->closures, heddle_strip_clear_closure);
  g_array_set_clear_func (self->marks, heddle_strip_clear_mark);
  g_array_set_clear_func (self->periods, heddle_strip_clear_period);

  set_heights (self, input);
  set_range (self, input);
  lay_fieldwork (self, input);
  lay_today (self, input);
  lay_weeks (self, input);
  heddle_strip_lay_closures (self, input);
  heddle_strip_lay_marks (self, input);
  heddle_strip_place_period_names (self, input);
  return self;
}

void
heddle_strip_layout_free (HeddleStrip *self)
{
  g_free (self->today.text);
  g_free (self->fieldwork.text);
  g_free (self->fieldwork_dates.text);
  g_array_unref (self->weeks);
  g_array_unref (self->closures);
  g_array_unref (self->marks);
  g_array_unref (self->ghosts);
  g_array_unref (self->periods);
  g_free (self);
}
