/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-item-clock.h"

/**
 * heddle_item_clock_init:
 * @n_items: of the agenda
 *
 * Starts with no item running and no time taken. heddle_item_clock_clear() frees what it
 * holds.
 */
void
heddle_item_clock_init (HeddleItemClock *self,
                        guint            n_items)
{
  *self = (HeddleItemClock) {
    .n_items = n_items,
    .current = n_items,
    .seconds = g_new0 (gint64, n_items),
  };
}

void
heddle_item_clock_clear (HeddleItemClock *self)
{
  g_clear_pointer (&self->seconds, g_free);
  self->n_items = 0;
  self->current = 0;
}

/**
 * heddle_item_clock_go:
 * @item: which one runs from now on; the number of items: none
 */
void
heddle_item_clock_go (HeddleItemClock *self,
                      guint            item,
                      gint64           now)
{
  g_return_if_fail (item <= self->n_items);

  if (item == self->current)
    return;
  if (self->current < self->n_items)
    self->seconds[self->current] = heddle_item_clock_read (self, self->current, now);
  self->current = item;
  self->since = now;
}

/**
 * heddle_item_clock_read:
 *
 * Returns: the seconds that @item has taken until @now
 */
gint64
heddle_item_clock_read (const HeddleItemClock *self,
                        guint                  item,
                        gint64                 now)
{
  g_return_val_if_fail (item < self->n_items, 0);

  return self->seconds[item] + (item == self->current ? MAX (now - self->since, 0) : 0);
}
