/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-strip.h"

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

#define MARK_PITCH 21.0f
#define MARK_PITCH_TIGHT 16.0f
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
static float
get_left (const HeddleStrip *self,
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

static float
measure (const HeddleStripInput *input,
         const HeddleStripText  *text)
{
  if (text->text == NULL)
    return 0;
  return input->measure (text->text, text->size, text->bold, input->measure_data);
}

static gboolean
has_names (const HeddleStrip *self)
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
static void
keep_inside (const HeddleStrip      *self,
             const HeddleStripInput *input,
             HeddleStripText        *text)
{
  float half = measure (input, text) / 2;

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
      keep_inside (self, input, &week.date);
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
  float room = MAX (measure (input, &self->fieldwork), measure (input, &self->fieldwork_dates));
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
  float left = get_left (self, input->start, input->end + 1);
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
  self->pill_width = measure (input, &self->today) + 14 * self->scale;
  self->pill_x = self->rtl ? x + 6 - self->pill_width : x - 6;
  self->pill_x = CLAMP (self->pill_x, 0, MAX (0, self->width - self->pill_width));
  self->today.x = self->pill_x + self->pill_width / 2;
}

static gboolean
closes (HeddleClosureKind kind)
{
  return kind == HEDDLE_CLOSURE_BANK_HOLIDAY || kind == HEDDLE_CLOSURE_LOCAL_HOLIDAY;
}

static void
add_closure (HeddleStrip            *self,
             const HeddleStripInput *input,
             const HeddleSpan       *span)
{
  HeddleDay first = MAX (span->first, self->first);
  HeddleDay after = MIN (span->last + 1, self->last);
  HeddleStripClosure closure = {
    .kind = span->kind,
    .x = get_left (self, first, after),
    .width = (float) (after - first) * self->day_width,
  };

  closure.label.size = 1.0f;
  closure.label.baseline = 17.0f * self->scale;
  closure.label.x = closure.x + closure.width / 2;
  if (has_names (self) && span->label != NULL)
    {
      closure.label.text = g_strdup (span->label);
      keep_inside (self, input, &closure.label);
    }
  g_array_append_val (self->closures, closure);
}

static void
clear_closure (gpointer data)
{
  g_free (((HeddleStripClosure *) data)->label.text);
}

static void
add_period (HeddleStrip            *self,
            const HeddleStripInput *input,
            const HeddleSpan       *span)
{
  g_autofree char *from = heddle_date_text_show_day_short (span->first);
  HeddleDay first = MAX (span->first, self->first);
  HeddleDay after = MIN (span->last + 1, self->last);
  HeddleStripPeriod period = {
    .x = get_left (self, first, after),
    .width = (float) (after - first) * self->day_width,
  };
  float room, width;

  period.text.size = 1.0f;
  period.text.baseline = 98.0f * self->scale;
  period.text.x = self->rtl ? period.x + period.width - 4 : period.x + 4;
  if (has_names (self))
    {
      period.text.text = g_strdup_printf (span->assumed
                                          ? _("Pre-election period from %s (assumed)")
                                          : _("Pre-election period from %s"), from);
      width = measure (input, &period.text);
      room = self->rtl ? period.text.x : self->width - period.text.x;
      if (width > room)
        g_clear_pointer (&period.text.text, g_free);
    }
  g_array_append_val (self->periods, period);
}

static void
clear_period (gpointer data)
{
  g_free (((HeddleStripPeriod *) data)->text.text);
}

/* Names go above their closures from the longest to the shortest, those that
 * close the office before those that only close schools; a name that would
 * run into another or under today's pill is left to the list below. */
static int
compare_closures (gconstpointer a,
                  gconstpointer b)
{
  const HeddleStripClosure *one = *(const HeddleStripClosure *const *) a;
  const HeddleStripClosure *two = *(const HeddleStripClosure *const *) b;

  if (closes (one->kind) != closes (two->kind))
    return closes (one->kind) ? -1 : 1;
  return (two->width > one->width) - (two->width < one->width);
}

static void
drop_crowded_names (HeddleStrip            *self,
                    const HeddleStripInput *input)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (float));
  float pill[] = { self->pill_x - 4, self->pill_x + self->pill_width + 4 };

  if (self->today_x >= 0)
    g_array_append_vals (taken, pill, 2);
  for (guint i = 0; i < self->closures->len; i++)
    g_ptr_array_add (order, &g_array_index (self->closures, HeddleStripClosure, i));
  g_ptr_array_sort (order, compare_closures);

  for (guint i = 0; i < order->len; i++)
    {
      HeddleStripClosure *closure = order->pdata[i];
      float ends[2];
      gboolean free_place = TRUE;

      if (closure->label.text == NULL)
        continue;
      ends[0] = closure->label.x - measure (input, &closure->label) / 2 - 4;
      ends[1] = closure->label.x + measure (input, &closure->label) / 2 + 4;
      for (guint j = 0; j + 1 < taken->len && free_place; j += 2)
        free_place = ends[1] <= g_array_index (taken, float, j)
                     || ends[0] >= g_array_index (taken, float, j + 1);
      if (free_place)
        g_array_append_vals (taken, ends, 2);
      else
        g_clear_pointer (&closure->label.text, g_free);
    }
}

static void
lay_closures (HeddleStrip            *self,
              const HeddleStripInput *input)
{
  if (input->spans == NULL)
    return;

  for (guint i = 0; i < input->spans->len; i++)
    {
      const HeddleSpan *span = input->spans->pdata[i];

      if (span->last < self->first || span->first >= self->last)
        continue;
      if (span->kind == HEDDLE_CLOSURE_PRE_ELECTION)
        add_period (self, input, span);
      else
        add_closure (self, input, span);
    }
  drop_crowded_names (self, input);
}

static gboolean
is_bar (const HeddleStripItem *item)
{
  return item->kind == HEDDLE_STEP_WINDOW
         && item->earliest != HEDDLE_DAY_NONE && item->earliest < item->due;
}

static void
add_bar (HeddleStrip            *self,
         const HeddleStripInput *input,
         guint                   index)
{
  const HeddleStripItem *item = &input->items[index];
  HeddleStripMark mark = { .item = index, .y = self->axis, .pin = item->pinned };

  mark.bar = (float) (item->due + 1 - item->earliest) * self->day_width;
  mark.x = get_left (self, item->earliest, item->due + 1) + mark.bar / 2;
  mark.text = (HeddleStripText) {
    .x = mark.x,
    .baseline = self->axis - self->stop_height / 2 - 6 * self->scale,
    .size = 1.04f,
    .bold = TRUE,
  };
  if (has_names (self) && item->word != NULL)
    {
      mark.text.text = g_strdup (item->word);
      if (measure (input, &mark.text) > mark.bar + 5 * self->day_width)
        g_clear_pointer (&mark.text.text, g_free);
    }
  g_array_append_val (self->marks, mark);
}

static void
clear_mark (gpointer data)
{
  g_free (((HeddleStripMark *) data)->text.text);
}

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  const HeddleStripMark *one = a, *two = b;

  if (one->x < two->x || one->x > two->x)
    return one->x < two->x ? -1 : 1;
  return one->item < two->item ? -1 : 1;
}

/* Marks whose outlines would touch form a stack that grows upwards; a tall one
 * is packed closer, so that it stays under the names of the closures. */
static void
stack_marks (HeddleStrip *self,
             GArray      *marks)
{
  float reach = 12.5f * self->mark_scale;
  guint from = 0;

  while (from < marks->len)
    {
      const HeddleStripMark *base = &g_array_index (marks, HeddleStripMark, from);
      guint to = from + 1;
      float pitch, room;

      while (to < marks->len
             && g_array_index (marks, HeddleStripMark, to).x - base->x < reach)
        to++;

      room = self->axis - self->top - 4 * self->scale;
      pitch = (to - from > 3 ? MARK_PITCH_TIGHT : MARK_PITCH) * self->mark_scale;
      if (to - from > 1)
        pitch = MIN (pitch, room / (float) (to - from - 1));
      for (guint i = from; i < to; i++)
        g_array_index (marks, HeddleStripMark, i).y = self->axis - pitch * (float) (i - from);
      from = to;
    }
}

static void
add_ghost (HeddleStrip            *self,
           const HeddleStripInput *input,
           guint                   index,
           float                   to)
{
  const HeddleStripItem *item = &input->items[index];
  HeddleStripGhost ghost = { .item = index, .to = to };

  if (item->nominal == HEDDLE_DAY_NONE || item->nominal == item->due || !has_names (self)
      || item->nominal < self->first || item->nominal > self->last)
    return;
  ghost.from = heddle_strip_get_x (self, item->nominal);
  g_array_append_val (self->ghosts, ghost);
}

static char *
dup_note (const HeddleStripItem *item,
          HeddleDay              today,
          HeddleStripNote       *note)
{
  if (item->state == HEDDLE_STATE_OVERDUE)
    {
      *note = HEDDLE_STRIP_NOTE_OVERDUE;
      /* Translators: days late, as short as can be */
      return g_strdup_printf (_("%d d late"), today - item->due);
    }
  if (item->state == HEDDLE_STATE_DONE_LATE)
    {
      *note = HEDDLE_STRIP_NOTE_LATE;
      /* Translators: done so many days late, as short as can be */
      return g_strdup_printf (_("+%d d"), item->done_on - item->due);
    }
  return NULL;
}

static gboolean
overlap (const HeddleStripInput *input,
         const HeddleStripMark  *one,
         const HeddleStripMark  *two)
{
  float between = (measure (input, &one->text) + measure (input, &two->text)) / 2 + 3;

  return fabsf (one->text.x - two->text.x) < between
         && fabsf (one->text.baseline - two->text.baseline) < 11 * input->scale;
}

/* A pin stands where the note of a mark beside it would be. */
static gboolean
covers_pin (const HeddleStrip      *self,
            const HeddleStripInput *input,
            const HeddleStripMark  *mark,
            const HeddleStripMark  *other)
{
  float between = measure (input, &mark->text) / 2 + 8 * self->mark_scale;

  return other != mark && other->pin && fabsf (mark->text.x - other->x) < between
         && mark->text.baseline > other->y - 25 * self->mark_scale
         && mark->text.baseline < other->y;
}

/* Days late are written once over each stack, over its topmost mark; where two
 * would run into each other the later one is set higher, and left out where
 * there is no higher. */
static void
write_notes (HeddleStrip            *self,
             const HeddleStripInput *input,
             GArray                 *marks)
{
  for (guint i = 0; i < marks->len; i++)
    {
      HeddleStripMark *mark = &g_array_index (marks, HeddleStripMark, i);
      gboolean top = i + 1 == marks->len
                     || g_array_index (marks, HeddleStripMark, i + 1).y >= self->axis - 0.5f;

      if (self->narrow || !top)
        continue;
      mark->text = (HeddleStripText) {
        .text = dup_note (&input->items[mark->item], input->today, &mark->note),
        .x = mark->x,
        .baseline = mark->y - (mark->pin ? 30 : 13) * self->scale,
        .size = 0.96f,
        .bold = TRUE,
      };
      if (mark->text.text == NULL)
        continue;
      keep_inside (self, input, &mark->text);
      for (guint j = 0; j < i; j++)
        {
          const HeddleStripMark *other = &g_array_index (marks, HeddleStripMark, j);

          if (other->text.text != NULL && overlap (input, mark, other))
            mark->text.baseline = other->text.baseline - 12 * self->scale;
        }
      for (guint j = 0; j < marks->len; j++)
        if (covers_pin (self, input, mark, &g_array_index (marks, HeddleStripMark, j)))
          mark->text.baseline = g_array_index (marks, HeddleStripMark, j).y
                                - 27 * self->mark_scale;
      if (mark->text.baseline < self->top + 8 * self->scale)
        {
          mark->note = HEDDLE_STRIP_NOTE_NONE;
          g_clear_pointer (&mark->text.text, g_free);
        }
    }
}

static void
lay_marks (HeddleStrip            *self,
           const HeddleStripInput *input)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (HeddleStripMark));

  for (guint i = 0; i < input->n_items; i++)
    {
      const HeddleStripItem *item = &input->items[i];
      HeddleStripMark mark = { .item = i, .y = self->axis, .pin = item->pinned };

      if (item->due < self->first || item->due > self->last
          || item->kind == HEDDLE_STEP_FIELDWORK)
        continue;
      if (is_bar (item))
        {
          add_bar (self, input, i);
          continue;
        }
      mark.x = heddle_strip_get_x (self, item->due);
      add_ghost (self, input, i, mark.x);
      g_array_append_val (points, mark);
    }

  g_array_sort (points, compare_marks);
  stack_marks (self, points);
  write_notes (self, input, points);
  g_array_append_vals (self->marks, points->data, points->len);
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
  g_array_set_clear_func (self->closures, clear_closure);
  g_array_set_clear_func (self->marks, clear_mark);
  g_array_set_clear_func (self->periods, clear_period);

  set_heights (self, input);
  set_range (self, input);
  lay_fieldwork (self, input);
  lay_today (self, input);
  lay_weeks (self, input);
  lay_closures (self, input);
  lay_marks (self, input);
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
