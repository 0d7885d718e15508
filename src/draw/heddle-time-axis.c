/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-time-axis.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-chip.h"
#include "heddle-date-names.h"
#include "heddle-hatch.h"

#define WEEK 7
#define MONTH_TEXT 0.82f
#define WEEK_TEXT 0.78f
#define MONTH_MIDDLE 11.0f
#define WEEK_MIDDLE 28.0f
#define PILL_TOP 20.0f
#define PILL_HEIGHT 17.0f
#define PERIOD_TOP 40.0f

static const int weeks[HEDDLE_N_TIME_ZOOMS] = { 54, 28, 14, 6 };

void
heddle_time_axis_set_around (HeddleTimeAxis *self,
                             HeddleTimeZoom  zoom,
                             HeddleDay       day)
{
  HeddleDay first = day - weeks[zoom] * WEEK / 4;

  self->zoom = zoom;
  self->first = first - ((int) heddle_day_get_weekday (first) - G_DATE_MONDAY);
  self->last = self->first + weeks[zoom] * WEEK - 1;
}

int
heddle_time_axis_get_page (const HeddleTimeAxis *self)
{
  return weeks[self->zoom] / 2 * WEEK;
}

static float
get_day_width (const HeddleTimeAxis *self)
{
  return self->width / (float) (self->last + 1 - self->first);
}

float
heddle_time_axis_get_x (const HeddleTimeAxis *self,
                        HeddleDay             day)
{
  float x = (float) (day - self->first) * get_day_width (self);

  return self->rtl ? self->width - x : x;
}

gboolean
heddle_time_axis_get_span (const HeddleTimeAxis *self,
                           HeddleDay             first,
                           HeddleDay             last,
                           float                *x,
                           float                *width)
{
  if (last < self->first || first > self->last)
    return FALSE;

  first = MAX (first, self->first);
  last = MIN (last, self->last);
  *x = heddle_time_axis_get_x (self, self->rtl ? last + 1 : first);
  *width = (float) (last + 1 - first) * get_day_width (self);

  return TRUE;
}

int
heddle_time_axis_get_days (const HeddleTimeAxis *self,
                           float                 way)
{
  return (int) roundf ((self->rtl ? -way : way) / get_day_width (self));
}

static void
clear_tick (gpointer data)
{
  g_free (((HeddleTimeTick *) data)->text);
}

/* The longest name that fits: "January 2027", "January", "Jan", "J". */
static char *
dup_month (HeddleDay          first,
           gboolean           with_year,
           float              room,
           HeddleTimeMeasure  measure,
           gpointer           data)
{
  g_autofree char *initial = NULL;
  int year, month, day;
  const char *name;

  heddle_day_get_ymd (first, &year, &month, &day);
  name = heddle_date_names_get_month (month);
  if (with_year || month == 1)
    {
      /* Translators: over a chart: a month and its year, "January 2027" */
      g_autofree char *text = g_strdup_printf (_("%s %d"), name, year);

      if (measure (text, MONTH_TEXT, data) <= room)
        return g_steal_pointer (&text);
    }
  if (measure (name, MONTH_TEXT, data) <= room)
    return g_strdup (name);
  name = heddle_date_names_get_month_short (month);
  if (measure (name, MONTH_TEXT, data) <= room)
    return g_strdup (name);
  initial = g_utf8_substring (name, 0, 1);

  return measure (initial, MONTH_TEXT, data) <= room ? g_steal_pointer (&initial) : NULL;
}

static void
add_months (const HeddleTimeAxis *self,
            GArray               *ticks,
            HeddleTimeMeasure     measure,
            gpointer              data)
{
  HeddleDay day = self->first;

  while (day <= self->last)
    {
      HeddleTimeTick tick = { .day = day, .month = TRUE };
      HeddleDay first, next;
      int year, month, number;
      float left, width;

      heddle_day_get_ymd (day, &year, &month, &number);
      first = day - number + 1;
      next = heddle_day_add_months (first, 1);
      heddle_time_axis_get_span (self, day, next - 1, &left, &width);
      tick.x = heddle_time_axis_get_x (self, day);
      tick.text_width = MAX (width - 10 * self->scale, 0);
      tick.text_x = left + (self->rtl ? 3 : 7) * self->scale;
      tick.text = dup_month (first, day == self->first, tick.text_width, measure, data);
      g_array_append_val (ticks, tick);
      day = next;
    }
}

/* A number beside the line of a month, not under it. */
static float
keep_clear (const GArray *ticks,
            float         left,
            float         width,
            float         gap)
{
  for (guint i = 0; i < ticks->len; i++)
    {
      const HeddleTimeTick *tick = &g_array_index (ticks, HeddleTimeTick, i);

      if (tick->month && tick->x > left - gap && tick->x < left + width + gap)
        return tick->x < left + width / 2 ? tick->x + gap : tick->x - gap - width;
    }
  return left;
}

/* The number of a week beside what is there already, or none: large text in a narrow window
 * would lie upon it. */
static void
place_week (const HeddleTimeAxis *self,
            GArray               *ticks,
            HeddleTimeTick       *tick,
            float                *taken,
            HeddleTimeMeasure     measure,
            gpointer              data)
{
  float gap = 2 * self->scale;
  float width = measure (tick->text, WEEK_TEXT, data);
  float before = self->rtl ? tick->text_width - width : 0;
  float left = keep_clear (ticks, tick->text_x + before, width, gap);

  if (self->rtl ? left + width + gap > *taken : left - gap < *taken)
    {
      g_clear_pointer (&tick->text, g_free);
      return;
    }
  tick->text_x = left - before;
  *taken = self->rtl ? left : left + width;
}

/* As many as there is room for; never every other of an odd step. */
static void
add_weeks (const HeddleTimeAxis *self,
           GArray               *ticks,
           HeddleTimeMeasure     measure,
           gpointer              data)
{
  gboolean days = self->zoom == HEDDLE_TIME_MONTH;
  int step = days ? 1 : WEEK;
  float room = measure ("52", WEEK_TEXT, data) + 6 * self->scale;
  float taken = self->rtl ? G_MAXFLOAT : -G_MAXFLOAT;
  int each = 1;

  while (each < 16 && get_day_width (self) * (float) (step * each) < room)
    each *= 2;
  for (HeddleDay day = self->first; day <= self->last; day += step)
    {
      HeddleTimeTick tick = { .day = day, .x = heddle_time_axis_get_x (self, day) };
      int year, month, number;
      int week = heddle_day_get_iso_week (day, NULL);

      heddle_day_get_ymd (day, &year, &month, &number);
      /* Not each day has room for its number: the first of each week. */
      if (days && each > 1 ? heddle_day_get_weekday (day) == G_DATE_MONDAY
                           : ((day - self->first) / step) % each == 0)
        tick.text = g_strdup_printf ("%d", days ? number : week);
      tick.text_width = room;
      tick.text_x = tick.x + (self->rtl ? -2 * self->scale - room : 2 * self->scale);
      if (tick.text != NULL && !days)
        place_week (self, ticks, &tick, &taken, measure, data);
      g_array_append_val (ticks, tick);
    }
}

GArray *
heddle_time_axis_get_ticks (const HeddleTimeAxis *self,
                            HeddleTimeMeasure     measure,
                            gpointer              data)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (HeddleTimeTick));

  g_array_set_clear_func (ticks, clear_tick);
  add_months (self, ticks, measure, data);
  add_weeks (self, ticks, measure, data);

  return ticks;
}

static float
measure_text (const char *text,
              float       size,
              gpointer    context)
{
  g_autoptr (PangoLayout) layout = heddle_text_new (context, text, size, PANGO_WEIGHT_BOLD);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return (float) width;
}

/* Of today's name; FALSE: today is not among the days. */
static gboolean
get_pill (const HeddleTimeAxis *self,
          HeddleDay             today,
          PangoContext         *context,
          float                *x,
          float                *width)
{
  *width = measure_text (_("Today"), WEEK_TEXT, context) + 14 * self->scale;
  *x = CLAMP (heddle_time_axis_get_x (self, today) - *width / 2, 0,
              MAX (self->width - *width, 0));

  return today >= self->first && today <= self->last;
}

static void
paint_ticks (const HeddleTimeAxis *self,
             HeddleDay             today,
             GtkSnapshot          *snapshot,
             PangoContext         *context,
             const HeddlePalette  *palette)
{
  g_autoptr (GArray) ticks = heddle_time_axis_get_ticks (self, measure_text, context);
  float top = 4 * self->scale;
  float pill, pill_width;
  gboolean has_pill = get_pill (self, today, context, &pill, &pill_width);

  for (guint i = 0; i < ticks->len; i++)
    {
      const HeddleTimeTick *tick = &g_array_index (ticks, HeddleTimeTick, i);
      g_autoptr (PangoLayout) layout = NULL;

      if (tick->month && tick->day != self->first)
        gtk_snapshot_append_color (snapshot, &palette->grid_strong,
                                   &GRAPHENE_RECT_INIT (roundf (tick->x), top, 1,
                                                        HEDDLE_TIME_AXIS_HEIGHT * self->scale
                                                        - top));
      /* A week whose number today's name would cut has none. */
      if (tick->text == NULL
          || (has_pill && !tick->month && tick->text_x < pill + pill_width
              && tick->text_x + tick->text_width > pill))
        continue;
      layout = heddle_text_new (context, tick->text, tick->month ? MONTH_TEXT : WEEK_TEXT,
                                tick->month ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
      heddle_text_paint (snapshot, layout, tick->text_x,
                         (tick->month ? MONTH_MIDDLE : WEEK_MIDDLE) * self->scale,
                         tick->text_width, self->rtl,
                         tick->month ? &palette->foreground : &palette->dim);
    }
}

static void
paint_periods (const HeddleTimeAxis *self,
               GPtrArray            *spans,
               GtkSnapshot          *snapshot,
               const HeddlePalette  *palette)
{
  for (guint i = 0; spans != NULL && i < spans->len; i++)
    {
      const HeddleSpan *span = g_ptr_array_index (spans, i);
      float x, width;

      if (span->kind == HEDDLE_CLOSURE_PRE_ELECTION
          && heddle_time_axis_get_span (self, span->first, span->last, &x, &width))
        gtk_snapshot_append_color (snapshot, &palette->warning,
                                   &GRAPHENE_RECT_INIT (x, PERIOD_TOP * self->scale, width,
                                                        3 * self->scale));
    }
}

static void
paint_pill (const HeddleTimeAxis *self,
            HeddleDay             today,
            GtkSnapshot          *snapshot,
            PangoContext         *context,
            const HeddlePalette  *palette)
{
  g_autoptr (PangoLayout) layout = heddle_text_new (context, _("Today"), WEEK_TEXT,
                                                    PANGO_WEIGHT_BOLD);
  float height = PILL_HEIGHT * self->scale;
  float x, all;
  GskRoundedRect pill;

  if (!get_pill (self, today, context, &x, &all))
    return;
  gsk_rounded_rect_init_from_rect (&pill, &GRAPHENE_RECT_INIT (x, PILL_TOP * self->scale, all,
                                                               height), height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &pill);
  gtk_snapshot_append_color (snapshot, &palette->accent, &pill.bounds);
  gtk_snapshot_pop (snapshot);
  heddle_text_paint (snapshot, layout, x + 7 * self->scale, PILL_TOP * self->scale + height / 2,
                     all - 14 * self->scale + 1, FALSE, &palette->accent_on);
}

void
heddle_time_axis_paint_head (const HeddleTimeAxis *self,
                             GPtrArray            *spans,
                             HeddleDay             today,
                             GtkSnapshot          *snapshot,
                             PangoContext         *context,
                             const HeddlePalette  *palette)
{
  float below = PILL_TOP + PILL_HEIGHT;

  paint_ticks (self, today, snapshot, context, palette);
  paint_periods (self, spans, snapshot, palette);
  heddle_time_axis_paint_today (self, today, below * self->scale,
                                (HEDDLE_TIME_AXIS_HEIGHT - below) * self->scale, snapshot, palette);
  paint_pill (self, today, snapshot, context, palette);
}

void
heddle_time_axis_paint_back (const HeddleTimeAxis *self,
                             GPtrArray            *spans,
                             float                 height,
                             GtkSnapshot          *snapshot,
                             const HeddlePalette  *palette)
{
  for (guint i = 0; spans != NULL && i < spans->len; i++)
    {
      const HeddleSpan *span = g_ptr_array_index (spans, i);
      float x, width;

      if (span->kind <= HEDDLE_CLOSURE_IN_SERVICE
          && heddle_time_axis_get_span (self, span->first, span->last, &x, &width))
        heddle_hatch_paint (snapshot, HEDDLE_PATTERN_RISING,
                            &GRAPHENE_RECT_INIT (x, 0, width, height), &palette->hatch, 7, 2);
    }
  for (HeddleDay day = self->first + 1; day <= self->last; day++)
    {
      int year, month, number;

      heddle_day_get_ymd (day, &year, &month, &number);
      if (number == 1)
        gtk_snapshot_append_color (snapshot, &palette->grid_strong,
                                   &GRAPHENE_RECT_INIT (roundf (heddle_time_axis_get_x (self, day)),
                                                        0, 1, height));
    }
}

void
heddle_time_axis_paint_today (const HeddleTimeAxis *self,
                              HeddleDay             today,
                              float                 top,
                              float                 height,
                              GtkSnapshot          *snapshot,
                              const HeddlePalette  *palette)
{
  if (today < self->first || today > self->last)
    return;

  gtk_snapshot_append_color (snapshot, &palette->accent,
                             &GRAPHENE_RECT_INIT (roundf (heddle_time_axis_get_x (self, today)) - 1,
                                                  top, 2, height));
}
