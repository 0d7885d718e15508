/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-slide.h"

static void
row_free (gpointer data)
{
  HeddleSlideRow *self = data;

  g_free ((char *) self->mark.code);
  g_free (self->lead);
  g_free (self->text);
  g_free (self->detail);
  g_free (self->trail);
  g_clear_pointer (&self->cells, g_array_unref);
  g_clear_pointer (&self->points, g_ptr_array_unref);
  g_free (self);
}

static void
column_free (gpointer data)
{
  HeddleSlideColumn *self = data;

  g_free (self->text);
  g_free (self->code);
  g_free (self);
}

static void
choice_free (gpointer data)
{
  HeddleSlideChoice *self = data;

  g_free (self->title);
  g_free (self->detail);
  g_ptr_array_unref (self->points);
  g_free (self);
}

static void
tile_free (gpointer data)
{
  HeddleSlideTile *self = data;

  g_free (self->code);
  g_free (self);
}

static void
point_free (gpointer data)
{
  HeddleSlidePoint *self = data;

  g_free ((char *) self->mark.code);
  g_free (self->word);
  g_free (self);
}

static void
node_free (gpointer data)
{
  HeddleSlideNode *self = data;

  g_free (self->title);
  g_free (self->note);
  g_free (self);
}

static void
level_clear (gpointer data)
{
  g_free (((HeddleSlideLevel *) data)->text);
}

static void
entry_free (gpointer data)
{
  HeddleSlideEntry *self = data;

  g_free ((char *) self->mark.code);
  g_free (self);
}

static void
chart_init (HeddleSlideChart *self)
{
  self->values = g_array_new (FALSE, FALSE, sizeof (HeddleSlideValue));
  self->levels = g_array_new (FALSE, FALSE, sizeof (HeddleSlideLevel));
  g_array_set_clear_func (self->levels, level_clear);
}

static void
chart_clear (HeddleSlideChart *self)
{
  g_array_unref (self->values);
  g_array_unref (self->levels);
  g_free (self->first);
  g_free (self->last);
  g_free (self->lowest);
  g_free (self->highest);
  g_free (self->code);
}

/**
 * heddle_slide_new:
 *
 * Returns: (transfer full): a slide with nothing below its title
 */
HeddleSlide *
heddle_slide_new (const char *title)
{
  HeddleSlide *self = g_rc_box_new0 (HeddleSlide);

  self->title = g_strdup (title);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->columns = g_ptr_array_new_with_free_func (column_free);
  self->choices = g_ptr_array_new_with_free_func (choice_free);
  self->tiles = g_ptr_array_new_with_free_func (tile_free);
  self->points = g_ptr_array_new_with_free_func (point_free);
  self->today = HEDDLE_DAY_NONE;
  self->nodes = g_ptr_array_new_with_free_func (node_free);
  self->heads = g_ptr_array_new_with_free_func (g_free);
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->keys = g_ptr_array_new_with_free_func (row_free);
  self->month = HEDDLE_DAY_NONE;
  chart_init (&self->chart);
  return self;
}

HeddleSlide *
heddle_slide_ref (HeddleSlide *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  HeddleSlide *self = data;

  g_free (self->kicker);
  g_free (self->title);
  g_free (self->subtitle);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->choices);
  g_ptr_array_unref (self->tiles);
  g_ptr_array_unref (self->points);
  g_ptr_array_unref (self->nodes);
  g_ptr_array_unref (self->heads);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->keys);
  chart_clear (&self->chart);
  g_free (self->closing);
  g_free (self->message);
  g_free (self->foot_start);
  g_free (self->foot_end);
}

void
heddle_slide_unref (HeddleSlide *self)
{
  g_rc_box_release_full (self, clear);
}

static HeddleSlideRow *
row_new (const char *text)
{
  HeddleSlideRow *row = g_new0 (HeddleSlideRow, 1);

  row->text = g_strdup (text);
  return row;
}

/**
 * heddle_slide_add_row:
 *
 * Returns: (transfer none): to be filled
 */
HeddleSlideRow *
heddle_slide_add_row (HeddleSlide *self,
                      const char  *text)
{
  HeddleSlideRow *row = row_new (text);

  g_ptr_array_add (self->rows, row);
  return row;
}

HeddleSlideRow *
heddle_slide_add_heading (HeddleSlide     *self,
                          HeddleSlideTone  tone,
                          const char      *text)
{
  HeddleSlideRow *row = heddle_slide_add_row (self, text);

  row->heading = TRUE;
  row->tone = tone;
  return row;
}

void
heddle_slide_row_set_mark (HeddleSlideRow *row,
                           HeddleShape     shape,
                           HeddleState     state,
                           const char     *code)
{
  g_free ((char *) row->mark.code);
  row->has_mark = TRUE;
  row->mark = (HeddleMark) { .shape = shape, .state = state, .code = g_strdup (code) };
}

void
heddle_slide_row_add_cell (HeddleSlideRow  *row,
                           HeddleSlideCell  cell)
{
  if (row->cells == NULL)
    row->cells = g_array_new (FALSE, FALSE, sizeof (HeddleSlideCell));
  g_array_append_val (row->cells, cell);
}

void
heddle_slide_add_column (HeddleSlide *self,
                         const char  *text,
                         const char  *code)
{
  HeddleSlideColumn *column = g_new0 (HeddleSlideColumn, 1);

  column->text = g_strdup (text);
  column->code = g_strdup (code);
  g_ptr_array_add (self->columns, column);
}

/**
 * heddle_slide_add_choice:
 *
 * Returns: (transfer none): to be given its points
 */
HeddleSlideChoice *
heddle_slide_add_choice (HeddleSlide *self,
                         const char  *title,
                         const char  *detail)
{
  HeddleSlideChoice *choice = g_new0 (HeddleSlideChoice, 1);

  choice->title = g_strdup (title);
  choice->detail = g_strdup (detail);
  choice->points = g_ptr_array_new_with_free_func (row_free);
  g_ptr_array_add (self->choices, choice);
  return choice;
}

void
heddle_slide_choice_add_point (HeddleSlideChoice *choice,
                               HeddleSlideTone    tone,
                               const char        *text)
{
  HeddleSlideRow *row = row_new (text);

  row->tone = tone;
  g_ptr_array_add (choice->points, row);
}

void
heddle_slide_add_tile (HeddleSlide     *self,
                       const char      *code,
                       HeddleTilePlace  place,
                       HeddleSlideCell  cell)
{
  HeddleSlideTile *tile = g_new0 (HeddleSlideTile, 1);

  tile->code = g_strdup (code);
  tile->place = place;
  tile->cell = cell;
  g_ptr_array_add (self->tiles, tile);
}

static HeddleSlidePoint *
point_new (const HeddleMark *mark,
           HeddleDay         first,
           HeddleDay         last,
           const char       *word)
{
  HeddleSlidePoint *point = g_new0 (HeddleSlidePoint, 1);

  point->mark = *mark;
  point->mark.code = g_strdup (mark->code);
  point->first = first;
  point->last = last;
  point->word = g_strdup (word);
  return point;
}

/**
 * heddle_slide_add_point:
 * @mark: is copied
 * @first: its day, or the first of it
 * @last: its last day
 * @word: (nullable): beside it
 *
 * Returns: (transfer none): the point, which lives as long as the slide
 */
HeddleSlidePoint *
heddle_slide_add_point (HeddleSlide      *self,
                        const HeddleMark *mark,
                        HeddleDay         first,
                        HeddleDay         last,
                        const char       *word)
{
  HeddleSlidePoint *point = point_new (mark, first, last, word);

  g_ptr_array_add (self->points, point);
  return point;
}

/**
 * heddle_slide_row_add_point:
 * @mark: is copied
 * @first: its day, or the first of it
 * @last: its last day
 * @word: (nullable): beside it
 *
 * Returns: (transfer none): the point, which lives as long as the slide
 */
HeddleSlidePoint *
heddle_slide_row_add_point (HeddleSlideRow   *row,
                            const HeddleMark *mark,
                            HeddleDay         first,
                            HeddleDay         last)
{
  HeddleSlidePoint *point = point_new (mark, first, last, NULL);

  if (row->points == NULL)
    row->points = g_ptr_array_new_with_free_func (point_free);
  g_ptr_array_add (row->points, point);
  return point;
}

void
heddle_slide_add_node (HeddleSlide *self,
                       guint        depth,
                       const char  *title,
                       const char  *note)
{
  HeddleSlideNode *node = g_new0 (HeddleSlideNode, 1);

  node->depth = MIN (depth, HEDDLE_SLIDE_NODE_COLUMNS - 1);
  node->title = g_strdup (title);
  node->note = g_strdup (note);
  g_ptr_array_add (self->nodes, node);
}

/* Widens the scale of the chart to @value. */
static void
reach (HeddleSlideChart *chart,
       double            value)
{
  gboolean empty = chart->values->len + chart->levels->len == 0;

  chart->low = empty ? value : MIN (chart->low, value);
  chart->high = empty ? value : MAX (chart->high, value);
}

void
heddle_slide_add_value (HeddleSlide *self,
                        HeddleDay    day,
                        double       value,
                        gboolean     special)
{
  HeddleSlideValue dot = { day, value, special };

  reach (&self->chart, value);
  g_array_append_val (self->chart.values, dot);
}

/**
 * heddle_slide_add_level:
 *
 * Returns: (transfer none): valid until the next one is added
 */
HeddleSlideLevel *
heddle_slide_add_level (HeddleSlide *self,
                        double       value,
                        const char  *text)
{
  HeddleSlideLevel level = { value, g_strdup (text), FALSE, FALSE };

  reach (&self->chart, value);
  g_array_append_val (self->chart.levels, level);
  return &g_array_index (self->chart.levels, HeddleSlideLevel, self->chart.levels->len - 1);
}

void
heddle_slide_add_entry (HeddleSlide      *self,
                        const HeddleMark *mark,
                        HeddleDay         first,
                        HeddleDay         last)
{
  HeddleSlideEntry *entry = g_new0 (HeddleSlideEntry, 1);

  entry->mark = *mark;
  entry->mark.code = g_strdup (mark->code);
  entry->first = first;
  entry->last = last;
  g_ptr_array_add (self->entries, entry);
}

void
heddle_slide_add_key (HeddleSlide     *self,
                      HeddleSlideCell  cell,
                      const char      *text)
{
  HeddleSlideRow *row = row_new (text);

  row->cell = cell;
  g_ptr_array_add (self->keys, row);
}

static const char *
get_cell_word (HeddleSlideCell cell)
{
  switch (cell)
    {
    case HEDDLE_SLIDE_EMPTY:
      return "–";
    case HEDDLE_SLIDE_PLANNED:
      return "◩";
    case HEDDLE_SLIDE_COVERED:
      return "✓";
    case HEDDLE_SLIDE_NO_CELL:
    default:
      return NULL;
    }
}

static void
append (GString    *text,
        const char *separator,
        const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0 && text->str[text->len - 1] != '\n')
    g_string_append (text, separator);
  g_string_append (text, part);
}

static void
append_row (GString        *text,
            HeddleSlide    *self,
            HeddleSlideRow *row)
{
  g_string_append_c (text, '\n');
  append (text, ", ", row->lead);
  append (text, ", ", row->text);
  append (text, ", ", row->detail);
  for (guint i = 0; row->cells != NULL && i < MIN (row->cells->len, self->columns->len); i++)
    {
      HeddleSlideColumn *column = g_ptr_array_index (self->columns, i);

      append (text, ", ", column->text);
      append (text, " ", get_cell_word (g_array_index (row->cells, HeddleSlideCell, i)));
    }
  append (text, ", ", row->trail);
}

static void
append_chart (GString                *text,
              const HeddleSlideChart *chart)
{
  append (text, "\n", chart->first);
  append (text, " – ", chart->last);
  for (guint i = 0; i < chart->levels->len; i++)
    append (text, ", ", g_array_index (chart->levels, HeddleSlideLevel, i).text);
}

/**
 * heddle_slide_dup_text:
 *
 * Returns: (transfer full): all that it says, in reading order, a line per row:
 *   what a screen reader reads
 */
char *
heddle_slide_dup_text (HeddleSlide *self)
{
  GString *text = g_string_new (self->kicker);

  append (text, ": ", self->title);
  append (text, "\n", self->subtitle);
  append (text, "\n", self->message);
  for (guint i = 0; i < self->choices->len; i++)
    {
      HeddleSlideChoice *choice = g_ptr_array_index (self->choices, i);

      append (text, "\n", choice->title);
      append (text, ", ", choice->detail);
      for (guint j = 0; j < choice->points->len; j++)
        append_row (text, self, g_ptr_array_index (choice->points, j));
    }
  append_chart (text, &self->chart);
  for (guint i = 0; i < self->nodes->len; i++)
    {
      HeddleSlideNode *node = g_ptr_array_index (self->nodes, i);

      append (text, "\n", node->title);
      append (text, ", ", node->note);
    }
  for (guint i = 0; i < self->rows->len; i++)
    append_row (text, self, g_ptr_array_index (self->rows, i));
  append (text, "\n", self->closing);
  append (text, "\n", self->foot_start);
  append (text, ", ", self->foot_end);
  return g_string_free_and_steal (text);
}
