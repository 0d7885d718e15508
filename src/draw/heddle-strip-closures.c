/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-strip-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-date-text.h"

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
    .x = heddle_strip_get_left (self, first, after),
    .width = (float) (after - first) * self->day_width,
  };

  closure.label.size = 1.0f;
  closure.label.baseline = 17.0f * self->scale;
  closure.label.x = closure.x + closure.width / 2;
  if (heddle_strip_has_names (self) && span->label != NULL)
    {
      closure.label.text = g_strdup (span->label);
      heddle_strip_keep_inside (self, input, &closure.label);
    }
  g_array_append_val (self->closures, closure);
}

void
heddle_strip_clear_closure (gpointer data)
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
    .x = heddle_strip_get_left (self, first, after),
    .width = (float) (after - first) * self->day_width,
  };

  period.text.size = 1.0f;
  period.text.baseline = 98.0f * self->scale;
  period.text.x = self->rtl ? period.x + period.width - 4 : period.x + 4;
  if (heddle_strip_has_names (self))
    period.text.text = g_strdup_printf (span->assumed
                                        ? _("Pre-election period from %s (assumed)")
                                        : _("Pre-election period from %s"), from);
  g_array_append_val (self->periods, period);
}

void
heddle_strip_clear_period (gpointer data)
{
  g_free (((HeddleStripPeriod *) data)->text.text);
}

/* From where the strip begins, which is its right edge from right to left. */
typedef struct
{
  float from;
  float to;
} Reach;

static void
add_reach (const HeddleStrip *self,
           GArray            *reaches,
           float              left,
           float              right)
{
  Reach reach = { self->rtl ? self->width - right : left, self->rtl ? self->width - left : right };

  g_array_append_val (reaches, reach);
}

/* What reaches down to where the name of a period stands. */
static GArray *
list_reaches (const HeddleStrip *self)
{
  GArray *reaches = g_array_new (FALSE, FALSE, sizeof (Reach));
  float ring = 4 * self->scale;

  add_reach (self, reaches, self->fieldwork_x, self->fieldwork_x + self->fieldwork_width);
  for (guint i = 0; i < self->ghosts->len; i++)
    {
      const HeddleStripGhost *ghost = &g_array_index (self->ghosts, HeddleStripGhost, i);

      add_reach (self, reaches, MIN (ghost->from - ring, ghost->to),
                 MAX (ghost->from + ring, ghost->to));
    }

  return reaches;
}

/* The first place from @at on where @width is free. */
static float
find_free_place (GArray *reaches,
                 float   at,
                 float   width)
{
  const float gap = 4;
  guint i = 0;

  while (i < reaches->len)
    {
      const Reach *reach = &g_array_index (reaches, Reach, i);

      if (at < reach->to + gap && at + width > reach->from - gap)
        {
          at = reach->to + gap;
          i = 0;
        }
      else
        i++;
    }

  return at;
}

/* The name of a period stands at its beginning, or behind what stands there; where it
 * has no room it is left to the list below. */
void
heddle_strip_place_period_names (HeddleStrip            *self,
                                 const HeddleStripInput *input)
{
  g_autoptr (GArray) reaches = list_reaches (self);

  for (guint i = 0; i < self->periods->len; i++)
    {
      HeddleStripPeriod *period = &g_array_index (self->periods, HeddleStripPeriod, i);
      float width = heddle_strip_measure (input, &period->text);
      float begins = self->rtl ? self->width - period->text.x : period->text.x;
      float at = find_free_place (reaches, begins, width);

      period->text.x = self->rtl ? self->width - at : at;
      if (at + width > self->width)
        g_clear_pointer (&period->text.text, g_free);
    }
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
      ends[0] = closure->label.x - heddle_strip_measure (input, &closure->label) / 2 - 4;
      ends[1] = closure->label.x + heddle_strip_measure (input, &closure->label) / 2 + 4;
      for (guint j = 0; j + 1 < taken->len && free_place; j += 2)
        free_place = ends[1] <= g_array_index (taken, float, j)
                     || ends[0] >= g_array_index (taken, float, j + 1);
      if (free_place)
        g_array_append_vals (taken, ends, 2);
      else
        g_clear_pointer (&closure->label.text, g_free);
    }
}

void
heddle_strip_lay_closures (HeddleStrip            *self,
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
