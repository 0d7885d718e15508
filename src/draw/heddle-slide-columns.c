/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the columns of a slide's rows stand: what fits beside each other, and what goes above
 * or below a text instead. */

#include "heddle-slide-columns.h"

/* In units. */
#define NUMBER_TYPE 72.0f
#define CELL_WIDTH 104.0f
#define GAUGE_WIDTH 420.0f
#define TRACK_WIDTH 760.0f
#define TRACK_LEAST 320.0f

/* Shares of the width that a column of short texts takes at most. */
#define LEAD_SHARE 0.32f
#define TRAIL_SHARE 0.36f
/* How many lines it may take there. */
#define TRAIL_LINES 2

/* Under this share of the width a text stands below its date and state. */
#define TEXT_SHARE 0.34f
/* The same beside cells. */
#define TEXT_SHARE_CELLS 0.26f
/* And beside lines of their own. */
#define TEXT_SHARE_TRACK 0.22f

static float
measure (HeddleSlidePen *pen,
         const char     *text,
         float           type,
         PangoWeight     weight)
{
  g_autoptr (PangoLayout) layout = NULL;

  if (text == NULL)
    return 0;
  layout = heddle_slide_pen_make_text (pen, text, type, weight, 0);
  return heddle_slide_pen_get_width (layout) + 1;
}

static float
get_cell_width (HeddleSlidePen *pen)
{
  float widest = CELL_WIDTH * pen->unit * pen->scale;

  for (guint i = 0; i < pen->slide->columns->len; i++)
    {
      HeddleSlideColumn *column = g_ptr_array_index (pen->slide->columns, i);

      widest = MAX (widest, measure (pen, column->text, HEDDLE_SLIDE_SMALL_TYPE,
                                     PANGO_WEIGHT_ULTRABOLD) + HEDDLE_SLIDE_GAP / 2 * pen->unit);
    }
  return widest;
}

static int
count_lines (HeddleSlidePen           *pen,
             const HeddleSlideColumns *columns)
{
  float line = HEDDLE_SLIDE_BODY_TYPE * HEDDLE_SLIDE_LINE_SPACING * pen->unit * pen->scale;
  float heading = HEDDLE_SLIDE_HEADING_TYPE * HEDDLE_SLIDE_LINE_SPACING * pen->unit * pen->scale;
  float room = pen->bottom - pen->top - heading - 3 * HEDDLE_SLIDE_HEADING_GAP * pen->unit;
  int lines = (int) (room / line) - (columns->apart ? 2 : columns->stacked ? 1 : 0);

  /* a detail shares the room with its text */
  return MAX (columns->detailed ? lines - 1 : lines, 1);
}

/* Bars go where they leave the text too little; the lines of rows take what it leaves. */
static void
measure_gauge (HeddleSlidePen     *pen,
               HeddleSlideColumns *columns,
               float               width)
{
  float gap = HEDDLE_SLIDE_GAP * pen->unit;

  if (columns->tracked)
    columns->gauge = MIN (TRACK_WIDTH * pen->unit,
                          columns->text - gap - width * TEXT_SHARE_TRACK);
  columns->tracked = columns->tracked && columns->gauge >= TRACK_LEAST * pen->unit;
  if (!columns->tracked && columns->text - columns->gauge - gap < width * TEXT_SHARE)
    columns->gauge = 0;
  if (columns->gauge > 0)
    columns->text -= columns->gauge + gap;
}

/* Whether what stands at the end of a row takes more lines there than it may. */
static gboolean
has_long_trail (HeddleSlidePen           *pen,
                const HeddleSlideColumns *columns)
{
  for (guint i = 0; i < pen->slide->rows->len; i++)
    {
      HeddleSlideRow *row = g_ptr_array_index (pen->slide->rows, i);
      g_autoptr (PangoLayout) text = NULL;

      if (row->trail == NULL)
        continue;
      text = heddle_slide_pen_make_text (pen, row->trail, columns->trail_type, PANGO_WEIGHT_BOLD,
                                         columns->trail);
      pango_layout_set_height (text, -TRAIL_LINES);
      if (pango_layout_is_ellipsized (text))
        return TRUE;
    }
  return FALSE;
}

/* What any of the rows has, and how wide the widest would be. */
static void
measure_rows (HeddleSlidePen     *pen,
              HeddleSlideColumns *columns)
{
  GPtrArray *rows = pen->slide->rows;

  for (guint i = 0; i < rows->len; i++)
    {
      HeddleSlideRow *row = g_ptr_array_index (rows, i);

      if (row->heading)
        continue;
      columns->lead = MAX (columns->lead,
                           measure (pen, row->lead, columns->lead_type, PANGO_WEIGHT_ULTRABOLD));
      columns->trail = MAX (columns->trail,
                            measure (pen, row->trail, columns->trail_type, PANGO_WEIGHT_BOLD));
      columns->detailed |= row->detail != NULL;
      if (row->whole > 0)
        columns->gauge = MAX (columns->gauge, GAUGE_WIDTH * pen->unit);
      columns->tracked |= row->points != NULL;
      if (row->has_mark || row->cell != HEDDLE_SLIDE_NO_CELL)
        columns->mark = HEDDLE_SLIDE_SIGN_SIZE * pen->unit * pen->scale;
    }
}

/* Lead and trail above the text, where there is no room beside it. */
static void
stack (HeddleSlidePen     *pen,
       HeddleSlideColumns *columns,
       float               widest_lead,
       float               widest_trail)
{
  float gap = HEDDLE_SLIDE_GAP * pen->unit;

  columns->stacked = TRUE;
  columns->text_x = pen->left + (columns->mark > 0 ? columns->mark + gap : 0);
  columns->text = pen->right - columns->text_x;
  if (widest_trail > columns->text)
    {
      columns->noted = columns->detailed = TRUE;
      widest_trail = 0;
    }
  columns->lead = MIN (widest_lead, columns->text);
  columns->trail = MIN (widest_trail, columns->text);
  columns->apart = columns->lead + columns->trail + gap > columns->text;
}

void
heddle_slide_columns_measure (HeddleSlidePen     *pen,
                              HeddleSlideColumns *columns)
{
  float width = pen->right - pen->left;
  float gap = HEDDLE_SLIDE_GAP * pen->unit;
  float widest_lead, widest_trail;
  float used;

  *columns = (HeddleSlideColumns) { 0 };
  columns->ruled = pen->slide->tiles->len == 0;
  columns->trail_type = pen->slide->columns->len > 0 ? HEDDLE_SLIDE_SMALL_TYPE
                                                     : HEDDLE_SLIDE_BODY_TYPE;
  columns->lead_type = columns->ruled ? HEDDLE_SLIDE_BODY_TYPE : NUMBER_TYPE;
  measure_rows (pen, columns);
  widest_lead = columns->lead;
  widest_trail = columns->trail;
  columns->lead = MIN (columns->lead, width * LEAD_SHARE);
  columns->trail = MIN (columns->trail, width * TRAIL_SHARE);
  if (widest_trail > columns->trail && has_long_trail (pen, columns))
    {
      columns->noted = columns->detailed = TRUE;
      widest_trail = columns->trail = 0;
    }
  if (pen->slide->columns->len > 0)
    columns->cell = get_cell_width (pen);

  columns->text_x = pen->left;
  if (columns->lead > 0)
    columns->text_x += columns->lead + gap;
  if (columns->mark > 0)
    columns->text_x += columns->mark + gap;
  used = columns->text_x - pen->left + (columns->trail > 0 ? columns->trail + gap : 0);
  columns->text = width - used - columns->cell * (float) pen->slide->columns->len;
  if (columns->cell > 0 && (columns->text < width * TEXT_SHARE_CELLS || !pen->has_keys))
    {
      columns->worded = columns->detailed = TRUE;
      columns->cell = 0;
      columns->text = width - used;
    }
  measure_gauge (pen, columns, width);
  if (((columns->text < width * TEXT_SHARE && !columns->tracked) || widest_lead > columns->lead)
      && columns->cell == 0)
    stack (pen, columns, widest_lead, widest_trail);
  columns->text = MAX (columns->text, width * 0.2f);
  columns->lines = count_lines (pen, columns);
}
