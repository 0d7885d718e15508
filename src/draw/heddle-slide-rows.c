/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of a slide: headings, lines with their date and state, and the matrix. */

#include "heddle-slide-columns.h"

/* In units. */
#define ROW_HEIGHT 82.0f
#define ROW_PADDING 7.0f
#define OPEN_PADDING 20.0f
#define CELL_SIZE 58.0f
#define GAUGE_HEIGHT 36.0f
#define TINT_OUTSET 18.0f
#define HUE_HEIGHT 9.0f
#define KEY_SIGN 46.0f
#define KEY_GAP 18.0f
#define KEYS_GAP 50.0f
#define LINE_HEIGHT 2.0f

/* "covered: NA, TAY; planned: SEIC": the cells of a row in words. */
static char *
dup_cell_words (HeddleSlidePen *pen,
                HeddleSlideRow *row)
{
  GPtrArray *keys = pen->slide->keys;
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < keys->len; i++)
    {
      HeddleSlideRow *key = g_ptr_array_index (keys, i);
      gboolean first = TRUE;

      for (guint j = 0; j < MIN (row->cells->len, pen->slide->columns->len); j++)
        {
          HeddleSlideColumn *column = g_ptr_array_index (pen->slide->columns, j);

          if (g_array_index (row->cells, HeddleSlideCell, j) != key->cell)
            continue;
          if (first)
            g_string_append_printf (words, "%s%s: %s", words->len > 0 ? "; " : "", key->text,
                                    column->text);
          else
            g_string_append_printf (words, ", %s", column->text);
          first = FALSE;
        }
    }
  return g_string_free_and_steal (words);
}

static PangoLayout *
make_row_text (HeddleSlidePen           *pen,
               const HeddleSlideColumns *columns,
               HeddleSlideRow           *row)
{
  PangoLayout *layout = heddle_slide_pen_make_text (pen, row->text, HEDDLE_SLIDE_BODY_TYPE,
                                                    row->strong ? PANGO_WEIGHT_BOLD
                                                                : PANGO_WEIGHT_MEDIUM,
                                                    columns->text);

  pango_layout_set_height (layout, -columns->lines);
  return layout;
}

/* A row, or what of it goes on on a page. Its texts are made once: to measure them costs as
 * much as all else. */
typedef struct
{
  HeddleSlideRow row;  /* of its own: text and detail */
  PangoLayout *text;   /* (nullable), like the next two: not made yet */
  PangoLayout *detail;
  PangoLayout *trail;
} Part;

static PangoLayout *
get_text (HeddleSlidePen           *pen,
          const HeddleSlideColumns *columns,
          Part                     *part)
{
  if (part->text == NULL)
    part->text = make_row_text (pen, columns, &part->row);
  return part->text;
}

static PangoLayout *
get_detail (HeddleSlidePen           *pen,
            const HeddleSlideColumns *columns,
            Part                     *part)
{
  int left;

  if (part->detail != NULL)
    return part->detail;
  left = columns->lines + 1 - pango_layout_get_line_count (get_text (pen, columns, part));
  part->detail = heddle_slide_pen_make_text (pen, part->row.detail, HEDDLE_SLIDE_SMALL_TYPE,
                                             PANGO_WEIGHT_MEDIUM, columns->text);
  /* what its text leaves of the page */
  pango_layout_set_height (part->detail, -MAX (left, 1));
  return part->detail;
}

static PangoLayout *
make_trail (HeddleSlidePen           *pen,
            const HeddleSlideColumns *columns,
            HeddleSlideRow           *row)
{
  PangoLayout *layout =
    heddle_slide_pen_make_text (pen, row->trail, columns->trail_type,
                                row->tone == HEDDLE_SLIDE_DIM ? PANGO_WEIGHT_MEDIUM
                                                              : PANGO_WEIGHT_BOLD,
                                columns->trail);

  pango_layout_set_height (layout, columns->stacked ? -1 : -MAX (columns->lines, 2));
  pango_layout_set_alignment (layout, pen->rtl ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
  return layout;
}

static PangoLayout *
get_trail (HeddleSlidePen           *pen,
           const HeddleSlideColumns *columns,
           Part                     *part)
{
  if (part->trail == NULL)
    part->trail = make_trail (pen, columns, &part->row);
  return part->trail;
}

static PangoLayout *
make_lead (HeddleSlidePen           *pen,
           const HeddleSlideColumns *columns,
           HeddleSlideRow           *row)
{
  PangoLayout *layout =
    heddle_slide_pen_make_text (pen, row->lead, columns->lead_type,
                                columns->ruled ? PANGO_WEIGHT_MEDIUM : PANGO_WEIGHT_ULTRABOLD,
                                columns->lead);

  pango_layout_set_height (layout, -1);
  return layout;
}

static float
get_line (HeddleSlidePen *pen)
{
  return HEDDLE_SLIDE_BODY_TYPE * HEDDLE_SLIDE_LINE_SPACING * pen->unit * pen->scale;
}

/* The line of date and state above a text, or one each; 0 where they stand beside it. */
static float
get_above (HeddleSlidePen           *pen,
           const HeddleSlideColumns *columns,
           HeddleSlideRow           *row)
{
  int lines = 0;

  if (columns->stacked && columns->apart)
    lines = (row->lead != NULL) + (row->trail != NULL);
  else if (columns->stacked)
    lines = row->lead != NULL || row->trail != NULL;
  return (float) lines * get_line (pen);
}

/* None where all of the text stands on the page before. */
static float
get_text_height (PangoLayout *text)
{
  return *pango_layout_get_text (text) != '\0' ? heddle_slide_pen_get_height (text) : 0;
}

static float
get_row_height (HeddleSlidePen           *pen,
                const HeddleSlideColumns *columns,
                Part                     *part)
{
  HeddleSlideRow *row = &part->row;
  float height;

  if (row->heading)
    {
      g_autoptr (PangoLayout) text =
        heddle_slide_pen_make_text (pen, row->text, HEDDLE_SLIDE_HEADING_TYPE,
                                    PANGO_WEIGHT_ULTRABOLD,
                                    pen->right - pen->left - HEDDLE_SLIDE_SIGN_SIZE * pen->unit);

      return heddle_slide_pen_get_height (text) + 2 * HEDDLE_SLIDE_HEADING_GAP * pen->unit;
    }
  height = get_text_height (get_text (pen, columns, part)) + get_above (pen, columns, row);
  if (row->detail != NULL)
    height += heddle_slide_pen_get_height (get_detail (pen, columns, part));
  if (row->trail != NULL && !columns->stacked)
    height = MAX (height, heddle_slide_pen_get_height (get_trail (pen, columns, part)));
  height += 2 * (columns->ruled ? ROW_PADDING : OPEN_PADDING) * pen->unit;
  return MAX (height, ROW_HEIGHT * pen->unit * pen->scale);
}

static void
add_heading (HeddleSlidePen *pen,
             HeddleSlideRow *row,
             float           height)
{
  float sign = 42.0f * pen->unit * pen->scale;
  float indent = row->tone != HEDDLE_SLIDE_PLAIN ? sign + 16 * pen->unit : 0;
  PangoLayout *text = heddle_slide_pen_make_text (pen, row->text, HEDDLE_SLIDE_HEADING_TYPE,
                                                  PANGO_WEIGHT_ULTRABOLD,
                                                  pen->right - pen->left - indent);
  float y = pen->y + HEDDLE_SLIDE_HEADING_GAP * pen->unit;

  if (indent > 0)
    heddle_slide_pen_add (pen, HEDDLE_SLIDE_PIECE_SIGN, pen->left,
                          y + (heddle_slide_pen_get_height (text) - sign) / 2, sign, sign)
        ->tone = row->tone;
  heddle_slide_pen_add_text (pen, text, row->tone, pen->left + indent, y);
  pen->y += height;
}

/* Its date, and the sign before its text. */
static void
add_row_start (HeddleSlidePen           *pen,
               const HeddleSlideColumns *columns,
               HeddleSlideRow           *row,
               float                     height)
{
  float sign = columns->mark;
  float middle = pen->y + height / 2;
  float line = columns->stacked ? pen->y + get_line (pen) / 2 : middle;
  float x = columns->text_x - (sign > 0 ? sign + HEDDLE_SLIDE_GAP * pen->unit : 0);

  if (row->lead != NULL)
    {
      PangoLayout *text = make_lead (pen, columns, row);

      heddle_slide_pen_add_text (pen, text,
                                 columns->ruled ? HEDDLE_SLIDE_DIM : HEDDLE_SLIDE_PLAIN,
                                 columns->stacked ? columns->text_x : pen->left,
                                 line - heddle_slide_pen_get_height (text) / 2);
    }
  if (row->has_mark)
    heddle_slide_pen_add (pen, HEDDLE_SLIDE_PIECE_MARK, x, middle - sign / 2, sign, sign)->mark =
      row->mark;
  else if (row->cell != HEDDLE_SLIDE_NO_CELL)
    heddle_slide_pen_add (pen, columns->ruled ? HEDDLE_SLIDE_PIECE_CELL : HEDDLE_SLIDE_PIECE_TILE,
                          x, middle - sign / 2, sign, sign)->cell = row->cell;
}

static void
add_row_text (HeddleSlidePen           *pen,
              const HeddleSlideColumns *columns,
              Part                     *part,
              float                     height)
{
  float above = get_above (pen, columns, &part->row);
  float text = get_text_height (get_text (pen, columns, part));
  float y = pen->y + above + (height - above - text) / 2;

  if (part->row.detail != NULL)
    {
      PangoLayout *detail = get_detail (pen, columns, part);

      y -= heddle_slide_pen_get_height (detail) / 2;
      heddle_slide_pen_add_text (pen, g_object_ref (detail), HEDDLE_SLIDE_DIM, columns->text_x,
                                 y + text);
    }
  if (text > 0)
    heddle_slide_pen_add_text (pen, g_object_ref (part->text), HEDDLE_SLIDE_PLAIN,
                               columns->text_x, y);
}

static void
add_row_end (HeddleSlidePen           *pen,
             const HeddleSlideColumns *columns,
             Part                     *part,
             float                     height)
{
  HeddleSlideRow *row = &part->row;
  float middle = pen->y + height / 2;
  float x = columns->text_x + columns->text;
  float size = MIN (CELL_SIZE * pen->unit * pen->scale, columns->cell * 0.8f);
  guint n_cells = row->cells != NULL && columns->cell > 0
                    ? MIN (row->cells->len, pen->slide->columns->len) : 0;

  for (guint i = 0; i < n_cells; i++, x += columns->cell)
    heddle_slide_pen_add (pen, HEDDLE_SLIDE_PIECE_CELL, x + (columns->cell - size) / 2,
                          middle - size / 2, size, size)
        ->cell = g_array_index (row->cells, HeddleSlideCell, i);
  if (columns->gauge > 0 && row->whole > 0)
    heddle_slide_pen_add (pen, HEDDLE_SLIDE_PIECE_GAUGE, x + HEDDLE_SLIDE_GAP * pen->unit,
                          middle - GAUGE_HEIGHT * pen->unit / 2, columns->gauge,
                          GAUGE_HEIGHT * pen->unit)
        ->share = (float) CLAMP (row->bar / row->whole, 0, 1);
  if (columns->tracked && row->points != NULL)
    heddle_slide_add_track (pen, row, x + HEDDLE_SLIDE_GAP * pen->unit, columns->gauge, height);
  if (row->trail != NULL)
    {
      PangoLayout *text = get_trail (pen, columns, part);

      if (columns->stacked)
        middle = pen->y + get_above (pen, columns, row) - get_line (pen) / 2;
      heddle_slide_pen_add_text (pen, g_object_ref (text), row->tone, pen->right - columns->trail,
                                 middle - heddle_slide_pen_get_height (text) / 2);
    }
}

/* Names of the columns, each over the hue of whose it is. */
static void
add_column_heads (HeddleSlidePen           *pen,
                  const HeddleSlideColumns *columns)
{
  float x = columns->text_x + columns->text;
  float height = 0;

  for (guint i = 0; i < pen->slide->columns->len && columns->cell > 0; i++, x += columns->cell)
    {
      HeddleSlideColumn *column = g_ptr_array_index (pen->slide->columns, i);
      PangoLayout *text = heddle_slide_pen_make_text (pen, column->text,
                                                      HEDDLE_SLIDE_SMALL_TYPE,
                                                      PANGO_WEIGHT_ULTRABOLD, columns->cell);
      float width;

      pango_layout_set_alignment (text, PANGO_ALIGN_CENTER);
      width = MIN (heddle_slide_pen_get_width (text), columns->cell);
      height = MAX (height, heddle_slide_pen_get_height (text));
      heddle_slide_pen_add_text (pen, text, HEDDLE_SLIDE_PLAIN, x, pen->y);
      if (column->code != NULL)
        heddle_slide_pen_add (pen, HEDDLE_SLIDE_PIECE_HUE, x + (columns->cell - width) / 2,
                              pen->y + height, width, HUE_HEIGHT * pen->unit)
            ->mark.code = column->code;
    }
  if (columns->tracked)
    height = heddle_slide_add_track_head (pen, x + HEDDLE_SLIDE_GAP * pen->unit, columns->gauge);
  if (height > 0)
    pen->y += height + (HUE_HEIGHT + 4) * pen->unit;
}

/* --- Rows that are longer than a page ---------------------------------------- */

/* A part of @row; takes the texts. */
static Part *
add_part (GPtrArray            *parts,
          const HeddleSlideRow *row,
          char                 *text,
          char                 *detail)
{
  Part *part = g_new0 (Part, 1);

  part->row = *row;
  part->row.text = text;
  part->row.detail = detail;
  g_ptr_array_add (parts, part);
  return part;
}

static void
part_free (gpointer data)
{
  Part *part = data;

  g_free (part->row.text);
  g_free (part->row.detail);
  g_clear_object (&part->text);
  g_clear_object (&part->detail);
  g_clear_object (&part->trail);
  g_free (part);
}

/* Cuts @text after @lines lines, and lets go of its layout then. (nullable) (transfer
 * full): what was cut off. */
static char *
cut_lines (char         *text,
           PangoLayout **layout,
           int           lines)
{
  const PangoLayoutLine *line;
  char *rest;

  if (!pango_layout_is_ellipsized (*layout))
    return NULL;
  pango_layout_set_ellipsize (*layout, PANGO_ELLIPSIZE_NONE);
  line = pango_layout_get_line_readonly (*layout, lines);
  /* it stays with the first word, or a line could be no more than the dots */
  rest = g_strconcat ("\342\200\246\302\240", text + line->start_index, NULL);
  text[line->start_index] = '\0';
  g_strchomp (text);
  g_clear_object (layout);
  return rest;
}

/* (nullable) (transfer full): what stands below the text of a row. */
static char *
dup_below (HeddleSlidePen           *pen,
           const HeddleSlideColumns *columns,
           HeddleSlideRow           *row,
           const char               *detail)
{
  g_autofree char *words = columns->worded && row->cells != NULL ? dup_cell_words (pen, row)
                                                                 : g_strdup (detail);

  if (!columns->noted || row->trail == NULL)
    return g_steal_pointer (&words);
  return words != NULL ? g_strconcat (row->trail, "; ", words, NULL) : g_strdup (row->trail);
}

/* What is too long for a page goes on below, on the next, with no date or sign again. */
static void
split_row (HeddleSlidePen           *pen,
           const HeddleSlideColumns *columns,
           const HeddleSlideRow     *row,
           GPtrArray                *parts)
{
  Part *part = add_part (parts, row, g_strdup (row->text), NULL);
  char *detail = dup_below (pen, columns, &part->row, row->detail);
  char *rest;

  if (columns->noted)
    part->row.trail = NULL;
  do
    {
      get_text (pen, columns, part);
      rest = cut_lines (part->row.text, &part->text, columns->lines);
      if (rest == NULL && detail != NULL)
        {
          part->row.detail = g_steal_pointer (&detail);
          get_detail (pen, columns, part);
          detail = cut_lines (part->row.detail, &part->detail,
                              -pango_layout_get_height (part->detail));
          rest = detail != NULL ? g_strdup ("") : NULL;
        }
      if (rest == NULL)
        return;
      part = add_part (parts, &part->row, rest, NULL);
      part->row.lead = part->row.trail = NULL;
      part->row.has_mark = FALSE;
      part->row.cell = HEDDLE_SLIDE_NO_CELL;
      part->row.cells = NULL;
      part->row.points = NULL;
      part->row.whole = 0;
    }
  while (TRUE);
}

/* (element-type Part): the rows, each on a page of its own at most. */
static GPtrArray *
list_parts (HeddleSlidePen           *pen,
            const HeddleSlideColumns *columns)
{
  GPtrArray *rows = pen->slide->rows;
  GPtrArray *parts = g_ptr_array_new_with_free_func (part_free);

  for (guint i = 0; i < rows->len; i++)
    {
      HeddleSlideRow *row = g_ptr_array_index (rows, i);

      if (row->heading)
        add_part (parts, row, g_strdup (row->text), NULL);
      else
        split_row (pen, columns, row, parts);
    }
  return parts;
}

/* Rows go on to further pages, under their heading, which is never the last thing
 * of a page. */
void
heddle_slide_lay_rows (HeddleSlidePen *pen)
{
  g_autoptr (GPtrArray) rows = NULL;
  Part *heading = NULL;
  HeddleSlideColumns columns;
  gboolean fresh = pen->y <= pen->top;
  guint n = 0;

  heddle_slide_columns_measure (pen, &columns);
  rows = list_parts (pen, &columns);
  add_column_heads (pen, &columns);
  for (guint i = 0; i < rows->len; i++)
    {
      Part *part = g_ptr_array_index (rows, i);
      Part *next = i + 1 < rows->len ? g_ptr_array_index (rows, i + 1) : NULL;
      HeddleSlideRow *row = &part->row;
      float height = get_row_height (pen, &columns, part);
      gboolean leads = row->heading && next != NULL;
      float need = height + (leads ? get_row_height (pen, &columns, next) : 0);

      if (!fresh && (pen->y + need > pen->bottom || n + (leads ? 2 : 1) > HEDDLE_SLIDE_ROWS_MAX))
        {
          heddle_slide_pen_begin_page (pen);
          add_column_heads (pen, &columns);
          n = 0;
          if (heading != NULL && !row->heading)
            {
              add_heading (pen, &heading->row, get_row_height (pen, &columns, heading));
              n++;
            }
        }
      n++;
      fresh = FALSE;
      if (row->heading)
        {
          heading = part;
          add_heading (pen, row, height);
          continue;
        }
      if (row->strong)
        heddle_slide_pen_add (pen, HEDDLE_SLIDE_PIECE_TINT,
                              pen->left - TINT_OUTSET * pen->unit, pen->y,
                              pen->right - pen->left + 2 * TINT_OUTSET * pen->unit, height);
      if (columns.ruled)
        heddle_slide_pen_add (pen, HEDDLE_SLIDE_PIECE_LINE, pen->left, pen->y,
                              pen->right - pen->left, LINE_HEIGHT * pen->unit);
      add_row_start (pen, &columns, row, height);
      add_row_text (pen, &columns, part, height);
      add_row_end (pen, &columns, part, height);
      pen->y += height;
    }
}

/* What the cells mean, in one line. Returns its width; only measures while there is no
 * page. */
float
heddle_slide_lay_keys (HeddleSlidePen *pen,
                       float           y)
{
  float sign = KEY_SIGN * pen->unit * pen->scale;
  float line = HEDDLE_SLIDE_SMALL_TYPE * HEDDLE_SLIDE_LINE_SPACING * pen->unit * pen->scale;
  float x = pen->left;

  for (guint i = 0; i < pen->slide->keys->len; i++)
    {
      HeddleSlideRow *key = g_ptr_array_index (pen->slide->keys, i);
      PangoLayout *text = heddle_slide_pen_make_text (pen, key->text, HEDDLE_SLIDE_SMALL_TYPE,
                                                      PANGO_WEIGHT_MEDIUM, 0);
      float start = x + sign + KEY_GAP * pen->unit;
      float width = heddle_slide_pen_get_width (text);

      if (pen->page != NULL)
        {
          heddle_slide_pen_add (pen, HEDDLE_SLIDE_PIECE_CELL, x, y + (line - sign) / 2, sign, sign)
              ->cell = key->cell;
          heddle_slide_pen_add_text (pen, text, HEDDLE_SLIDE_DIM, start,
                                     y + (line - heddle_slide_pen_get_height (text)) / 2);
        }
      else
        g_object_unref (text);
      x = start + width + KEYS_GAP * pen->unit;
    }
  return x - pen->left;
}
