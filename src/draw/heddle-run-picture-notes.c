/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-run-picture-private.h"

#include <string.h>

/* At scale 1. */
#define PADDING 8.0f
#define BUBBLE 36.0f
#define BUBBLE_BRIEF 21.6f
#define BUBBLE_PITCH 38.0f
#define BUBBLE_ROWS 3
#define BUBBLE_LEAST 90.0f
/* A number that stands for a note, over its line and before its words. */
#define NUMBER 18.0f
#define NUMBER_PITCH 21.0f
#define LEGEND_COLUMN 230.0f
#define LEGEND_GAP 14.0f
#define LEGEND_TOP 6.0f
/* Shares of the width that a bubble and of the height that all of them may take. */
#define BUBBLE_SHARE 0.6f
#define BUBBLE_SHARE_HIGH 0.25f

static HeddleRunFlag *
get_flag (HeddleRunWork *work,
          guint          index)
{
  return &g_array_index (work->self->flags, HeddleRunFlag, index);
}

static gboolean
is_free (HeddleRunWork         *work,
         const graphene_rect_t *bubble)
{
  graphene_rect_t wide = *bubble;

  graphene_rect_inset (&wide, -3, 0);
  for (guint i = 0; i < work->self->flags->len; i++)
    if (graphene_rect_intersection (&wide, &get_flag (work, i)->bubble, NULL))
      return FALSE;
  return TRUE;
}

/* Before its line, or else after it, in the uppermost row in which it meets no other. */
static gboolean
find_row (HeddleRunWork   *work,
          guint            rows,
          float            line,
          graphene_rect_t *bubble)
{
  const graphene_rect_t *plot = &work->self->plot;
  float gap = 4 * work->scale;
  float before = line - bubble->size.width - gap;
  float end = MAX (plot->origin.x + plot->size.width, bubble->size.width);
  float after = MIN (line + gap, end - bubble->size.width);

  for (guint row = 0; row < rows; row++)
    {
      bubble->origin.y = (float) row * BUBBLE_PITCH * work->scale;
      bubble->origin.x = before;
      if (before >= 0 && is_free (work, bubble))
        return TRUE;
      bubble->origin.x = after;
      if ((before < 0 || after > line) && is_free (work, bubble))
        return TRUE;
    }
  return FALSE;
}

/* Sets @height to that of all rows. Returns: %FALSE if one has no room */
static gboolean
place_bubbles (HeddleRunWork *work,
               float         *height)
{
  float room = work->input->height * BUBBLE_SHARE_HIGH / (BUBBLE_PITCH * work->scale);
  guint rows = (guint) CLAMP (room, 1, BUBBLE_ROWS);

  *height = 0;
  for (guint i = 0; i < work->input->n_notes; i++)
    {
      const HeddleRunNote *note = &work->input->notes[i];
      HeddleDay day = CLAMP (note->day, work->first, work->last);
      HeddleRunFlag flag = { .x = heddle_run_find_x (work, day) };
      float width = heddle_run_measure (work, note->title, HEDDLE_RUN_FONT_BOLD);
      graphene_rect_t bubble;

      if (note->text != NULL)
        width = MAX (width, heddle_run_measure (work, note->text, HEDDLE_RUN_FONT_SMALL));
      width += 2 * PADDING * work->scale;
      if (width > MAX (work->input->width * BUBBLE_SHARE, BUBBLE_LEAST * work->scale))
        return FALSE;
      bubble = GRAPHENE_RECT_INIT (0, 0, width,
                                   (note->text != NULL ? BUBBLE : BUBBLE_BRIEF) * work->scale);
      if (!find_row (work, rows, flag.x, &bubble))
        return FALSE;
      flag.bubble = bubble;
      *height = MAX (*height, bubble.origin.y + BUBBLE_PITCH * work->scale);
      g_array_append_val (work->self->flags, flag);
    }
  return TRUE;
}

static int
compare_days (gconstpointer a,
              gconstpointer b,
              gpointer      notes)
{
  const HeddleRunNote *all = notes;
  guint one = *(const guint *) a, two = *(const guint *) b;
  HeddleDay first = all[one].day, second = all[two].day;

  return first != second ? (first < second ? -1 : 1) : one < two ? -1 : one > two;
}

/* Indices of the notes, the earliest first. */
static guint *
sort_notes (HeddleRunWork *work)
{
  guint n = work->input->n_notes;
  guint *order = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_sort_array (order, n, sizeof *order, compare_days, (gpointer) work->input->notes);
  return order;
}

/* Numbers stand over their lines; those too near push each other aside, and where there are
 * too many for one row they take turns. Returns: height of all rows */
static float
place_numbers (HeddleRunWork *work,
               const guint   *order)
{
  const graphene_rect_t *plot = &work->self->plot;
  float pitch = NUMBER_PITCH * work->scale;
  guint n = work->input->n_notes;
  guint in_row = (guint) MAX (plot->size.width / pitch, 1);
  guint rows = (n + in_row - 1) / in_row;

  g_array_set_size (work->self->flags, n);
  for (guint i = 0; i < n; i++)
    {
      HeddleRunFlag *flag = get_flag (work, order[i]);
      HeddleDay day = CLAMP (work->input->notes[order[i]].day, work->first, work->last);
      float x, y = (float) (i % rows) * pitch;

      flag->x = heddle_run_find_x (work, day);
      x = flag->x - NUMBER * work->scale / 2;
      if (i >= rows)
        x = MAX (x, get_flag (work, order[i - rows])->bubble.origin.x + pitch);
      flag->bubble = GRAPHENE_RECT_INIT (x, y, NUMBER * work->scale, NUMBER * work->scale);
      flag->number = i + 1;
    }
  for (guint i = n; i-- > 0;)
    {
      graphene_rect_t *bubble = &get_flag (work, order[i])->bubble;
      float most = plot->origin.x + plot->size.width + pitch / 2 - bubble->size.width;

      if (i + rows < n)
        most = get_flag (work, order[i + rows])->bubble.origin.x - pitch;
      bubble->origin.x = MIN (bubble->origin.x, most);
    }
  return (float) rows * pitch;
}

/* All words of @text, in as many lines as they take. Returns: the height of these */
static float
write_lines (HeddleRunWork *work,
             const char    *text,
             float          x,
             float          y,
             float          width,
             HeddleRunFont  font,
             HeddleRunTone  tone)
{
  g_autoptr (PangoLayout) layout = heddle_run_text_new (work->context, text, font);
  float height = 0;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next)
    {
      const PangoLayoutLine *line = l->data;
      char *part = g_strndup (text + line->start_index, (gsize) line->length);

      heddle_run_add_text (work, g_strstrip (part), x, y + height, width, font, tone);
      height += HEDDLE_RUN_LINE * work->scale;
    }
  return height;
}

static float
write_note (HeddleRunWork *work,
            guint          index,
            float          x,
            float          y,
            float          width)
{
  const HeddleRunNote *note = &work->input->notes[index];
  HeddleRunFlag *flag = get_flag (work, index);
  float indent = NUMBER_PITCH * work->scale + 4 * work->scale;
  float inset = (NUMBER - HEDDLE_RUN_LINE) / 2 * work->scale;
  float height;

  flag->key = GRAPHENE_RECT_INIT (x, y, NUMBER * work->scale, NUMBER * work->scale);
  y += inset;
  height = write_lines (work, note->title, x + indent, y, width - indent, HEDDLE_RUN_FONT_BOLD,
                        HEDDLE_RUN_TONE_PLAIN);
  if (note->text != NULL)
    height += write_lines (work, note->text, x + indent, y + height, width - indent,
                           HEDDLE_RUN_FONT_SMALL, HEDDLE_RUN_TONE_DIM);
  return MAX (height + inset, NUMBER * work->scale);
}

/* What the numbers stand for, in columns, row by row, from 0 down; it is moved to its place
 * when that is known. Returns: its height */
static float
write_legend (HeddleRunWork *work,
              const guint   *order)
{
  guint n = work->input->n_notes;
  float gap = LEGEND_GAP * work->scale;
  guint most = (guint) ((work->input->width + gap) / (LEGEND_COLUMN * work->scale + gap));
  guint rows = (n + MAX (most, 1) - 1) / MAX (most, 1);
  /* No row has one alone where two of two can be. */
  guint columns = (n + rows - 1) / rows;
  float pitch = (work->input->width + gap) / (float) columns;
  float y = LEGEND_TOP * work->scale, row = 0;

  for (guint i = 0; i < n; i++)
    {
      guint column = i % columns;
      float height;

      if (column == 0 && i > 0)
        {
          y += row + 4 * work->scale;
          row = 0;
        }
      height = write_note (work, order[i], (float) column * pitch, y, pitch - gap);
      row = MAX (row, height);
    }
  return y + row;
}

/* Bubbles need only the width, so that they are placed before the heights are known. They
 * leave most of the height to the plot: where one finds no room, numbers stand for all, and
 * the words below. Returns: the height over the plot */
float
heddle_run_place_flags (HeddleRunWork *work)
{
  g_autofree guint *order = NULL;
  float height;

  if (place_bubbles (work, &height))
    return height;
  g_array_set_size (work->self->flags, 0);
  order = sort_notes (work);
  height = place_numbers (work, order);
  work->self->legend = write_legend (work, order);
  return height;
}

static void
write_number (HeddleRunWork         *work,
              guint                  number,
              const graphene_rect_t *area)
{
  char *text = g_strdup_printf ("%u", number);
  float width = heddle_run_measure (work, text, HEDDLE_RUN_FONT_BOLD);

  heddle_run_add_text (work, text, area->origin.x + (area->size.width - width) / 2,
                       area->origin.y + (NUMBER - HEDDLE_RUN_LINE) / 2 * work->scale, width,
                       HEDDLE_RUN_FONT_BOLD, HEDDLE_RUN_TONE_PLAIN);
}

static void
write_bubble (HeddleRunWork         *work,
              const HeddleRunNote   *note,
              const graphene_rect_t *bubble)
{
  float x = bubble->origin.x + PADDING * work->scale;
  float y = bubble->origin.y + 3 * work->scale;
  float width = bubble->size.width - 2 * PADDING * work->scale;

  heddle_run_add_text (work, g_strdup (note->title), x, y, width, HEDDLE_RUN_FONT_BOLD,
                       HEDDLE_RUN_TONE_PLAIN);
  if (note->text != NULL)
    heddle_run_add_text (work, g_strdup (note->text), x, y + HEDDLE_RUN_LINE * work->scale,
                         width, HEDDLE_RUN_FONT_SMALL, HEDDLE_RUN_TONE_DIM);
}

/* The legend is all that is written before the heights are known. */
static void
move_legend (HeddleRunWork *work)
{
  float top = work->input->height - work->self->legend;

  for (guint i = 0; i < work->self->texts->len; i++)
    g_array_index (work->self->texts, HeddleRunText, i).area.origin.y += top;
  for (guint i = 0; i < work->self->flags->len; i++)
    get_flag (work, i)->key.origin.y += top;
}

/* Before any other text of the picture. */
void
heddle_run_write_flags (HeddleRunWork *work)
{
  if (work->self->legend > 0)
    move_legend (work);
  for (guint i = 0; i < work->self->flags->len; i++)
    {
      const HeddleRunFlag *flag = get_flag (work, i);

      if (flag->number == 0)
        write_bubble (work, &work->input->notes[i], &flag->bubble);
      else
        {
          write_number (work, flag->number, &flag->bubble);
          write_number (work, flag->number, &flag->key);
        }
    }
}
