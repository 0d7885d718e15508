/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A month on a slide: each day with the marks of what it has. What they mean is said in
 * rows on the pages that follow. */

#include "heddle-slide-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-names.h"
#include "heddle-month-layout.h"

/* In units. */
#define MARK_SIZE 40.0f
#define MARK_GAP 8.0f
#define PADDING 10.0f
#define LINE_SPACING 1.25f

typedef struct
{
  HeddleSlidePen *pen;
  HeddleDay monday;
  guint n_weeks;
  float width;
  float height;
  float line;
  float mark;
} Month;

static PangoLayout *
make_label (const Month *month,
            const char  *text,
            PangoWeight  weight)
{
  return heddle_slide_pen_make_text (month->pen, text, HEDDLE_SLIDE_SMALL_TYPE, weight, 0);
}

static void
add_heads (Month *month)
{
  HeddleSlidePen *pen = month->pen;

  for (guint i = 0; i < HEDDLE_WEEK; i++)
    {
      PangoLayout *text = make_label (month, heddle_date_names_get_weekday_short ((int) i + 1),
                                      PANGO_WEIGHT_MEDIUM);

      heddle_slide_pen_add_text (pen, text, HEDDLE_SLIDE_DIM,
                                 pen->left + (float) i * month->width + PADDING * pen->unit,
                                 pen->y);
    }
  pen->y += month->line;
}

/* As many marks as a day has room for, and how many more there are. */
static void
add_marks (const Month *month,
           HeddleDay    day,
           float        x,
           float        y)
{
  HeddleSlidePen *pen = month->pen;
  GPtrArray *entries = pen->slide->entries;
  float step = month->mark + MARK_GAP * pen->unit;
  guint room = (guint) MAX ((month->width - 2 * PADDING * pen->unit) / step, 1);
  guint n = 0, shown = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      HeddleSlideEntry *entry = g_ptr_array_index (entries, i);

      n += entry->first <= day && entry->last >= day;
    }
  /* what is counted takes the place of two */
  if (n > room)
    room = room > 2 ? room - 2 : 0;
  for (guint i = 0; i < entries->len && shown < room; i++)
    {
      HeddleSlideEntry *entry = g_ptr_array_index (entries, i);

      if (entry->first > day || entry->last < day)
        continue;
      heddle_slide_pen_add (pen, HEDDLE_SLIDE_PIECE_MARK, x + (float) shown * step, y,
                            month->mark, month->mark)
          ->mark = entry->mark;
      shown++;
    }
  if (n > shown)
    {
      g_autofree char *more = g_strdup_printf (shown > 0 ? "+%u" : "%u", n - shown);
      PangoLayout *text = make_label (month, more, PANGO_WEIGHT_BOLD);

      heddle_slide_pen_add_text (pen, text, HEDDLE_SLIDE_PLAIN, x + (float) shown * step,
                                 y + (month->mark - heddle_slide_pen_get_height (text)) / 2);
    }
}

static void
add_day (const Month *month,
         HeddleDay    day,
         float        x,
         float        y)
{
  HeddleSlidePen *pen = month->pen;
  float padding = PADDING * pen->unit;
  gboolean is_today = day == pen->slide->today;
  int year, number, of_month;
  g_autofree char *label = NULL;
  HeddleSlidePiece *piece;
  PangoLayout *text;

  heddle_day_get_ymd (day, &year, &number, &of_month);
  label = is_today ? g_strdup_printf (_("%d today"), of_month) : g_strdup_printf ("%d", of_month);
  piece = heddle_slide_pen_add (pen, HEDDLE_SLIDE_PIECE_DAY, x, y, month->width, month->height);
  piece->turned = is_today;
  text = make_label (month, label, is_today ? PANGO_WEIGHT_ULTRABOLD : PANGO_WEIGHT_MEDIUM);
  heddle_slide_pen_add_text (pen, text, is_today ? HEDDLE_SLIDE_ACCENT : HEDDLE_SLIDE_PLAIN,
                             x + padding, y + padding / 2);
  add_marks (month, day, x + padding, y + padding / 2 + month->line);
}

/* Whether a day has room for its number and a line of marks. */
static gboolean
measure (Month *month)
{
  HeddleSlidePen *pen = month->pen;
  g_autofree char *widest = g_strdup_printf (_("%d today"), 28);
  g_autoptr (PangoLayout) text = make_label (month, widest, PANGO_WEIGHT_ULTRABOLD);

  month->n_weeks = heddle_month_get_weeks (pen->slide->month, &month->monday);
  month->line = heddle_slide_pen_get_height (text);
  month->mark = MARK_SIZE * pen->unit * pen->scale;
  month->width = (pen->right - pen->left) / HEDDLE_WEEK;
  month->height = (pen->bottom - pen->y - month->line) / (float) month->n_weeks;
  return month->height >= month->line + MAX (month->mark, month->line) + PADDING * pen->unit
         && month->width >= heddle_slide_pen_get_width (text) + 2 * PADDING * pen->unit
         && month->width >= 3 * (month->mark + MARK_GAP * pen->unit) + 2 * PADDING * pen->unit;
}

/* Returns whether there was room for it. */
gboolean
heddle_slide_lay_month (HeddleSlidePen *pen)
{
  Month month = { .pen = pen };
  int of_month[2], year[2], day_of[2];

  if (!measure (&month))
    return FALSE;
  add_heads (&month);
  heddle_day_get_ymd (pen->slide->month, &year[0], &of_month[0], &day_of[0]);
  for (guint i = 0; i < month.n_weeks * HEDDLE_WEEK; i++)
    {
      HeddleDay day = month.monday + (HeddleDay) i;

      heddle_day_get_ymd (day, &year[1], &of_month[1], &day_of[1]);
      if (of_month[1] == of_month[0])
        add_day (&month, day, pen->left + (float) (i % HEDDLE_WEEK) * month.width,
                 pen->y + (float) (i / HEDDLE_WEEK) * month.height);
    }
  pen->y = pen->bottom;
  return TRUE;
}
