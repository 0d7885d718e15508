/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeddleItemClock:
 * @current: the item that runs; @n_items while none does
 * @since: when it began to, in seconds
 * @seconds: (array length=n_items): what each took before that
 *
 * How long each item of an agenda has really taken. Who goes back to an item goes on
 * counting its time. Times are seconds of any clock that does not go back.
 */
typedef struct
{
  guint n_items;
  guint current;
  gint64 since;
  gint64 *seconds;
} HeddleItemClock;

void   heddle_item_clock_init  (HeddleItemClock       *self,
                                guint                  n_items);
void   heddle_item_clock_clear (HeddleItemClock       *self);
void   heddle_item_clock_go    (HeddleItemClock       *self,
                                guint                  item,
                                gint64                 now);
gint64 heddle_item_clock_read  (const HeddleItemClock *self,
                                guint                  item,
                                gint64                 now);

G_END_DECLS
