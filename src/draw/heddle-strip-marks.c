/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-strip-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-date-text.h"

#define MARK_PITCH 21.0f
#define MARK_PITCH_TIGHT 16.0f

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
  mark.x = heddle_strip_get_left (self, item->earliest, item->due + 1) + mark.bar / 2;
  mark.text = (HeddleStripText) {
    .x = mark.x,
    .baseline = self->axis - self->stop_height / 2 - 6 * self->scale,
    .size = 1.04f,
    .bold = TRUE,
  };
  if (heddle_strip_has_names (self) && item->word != NULL)
    {
      mark.text.text = g_strdup (item->word);
      if (heddle_strip_measure (input, &mark.text) > mark.bar + 5 * self->day_width)
        g_clear_pointer (&mark.text.text, g_free);
    }
  g_array_append_val (self->marks, mark);
}

void
heddle_strip_clear_mark (gpointer data)
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

  if (item->nominal == HEDDLE_DAY_NONE || item->nominal == item->due
      || !heddle_strip_has_names (self)
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
  float between = (heddle_strip_measure (input, &one->text)
                   + heddle_strip_measure (input, &two->text)) / 2 + 3;

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
  float between = heddle_strip_measure (input, &mark->text) / 2 + 8 * self->mark_scale;

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
      heddle_strip_keep_inside (self, input, &mark->text);
      for (guint j = 0; j < marks->len; j++)
        if (covers_pin (self, input, mark, &g_array_index (marks, HeddleStripMark, j)))
          mark->text.baseline = g_array_index (marks, HeddleStripMark, j).y
                                - 27 * self->mark_scale;
      for (guint j = 0; j < i; j++)
        {
          const HeddleStripMark *other = &g_array_index (marks, HeddleStripMark, j);

          if (other->text.text != NULL && overlap (input, mark, other))
            mark->text.baseline = other->text.baseline - 12 * self->scale;
        }
      if (mark->text.baseline < self->top + 8 * self->scale)
        {
          mark->note = HEDDLE_STRIP_NOTE_NONE;
          g_clear_pointer (&mark->text.text, g_free);
        }
    }
}

void
heddle_strip_lay_marks (HeddleStrip            *self,
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
